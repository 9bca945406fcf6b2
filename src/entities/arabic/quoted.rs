//! Names in quotation marks behind a word that says what they name: صحيفة «الشرق الأوسط», في تصريح لـ"عنب بلدي".
use std::ops::Range;

use super::super::document::Document;
use super::super::gazetteer::EntryKind;
use super::super::listed;
use super::super::spans::{Name, Spans};
use super::super::tokens::Script;
use super::super::vocabulary::Classes;

/// Marks short quoted stretches as organisations where their surroundings name one.
pub(in super::super) fn quoted(document: &Document<'_>, spans: &mut Spans) {
    for open in 0..document.words.len() {
        let Some(words) = quoted_words(document, open) else { continue };
        let person = spans.at(words.start).is_some_and(|s| s.name == Name::Person);
        let listed = listed::entry_at(document, words.start)
            .is_some_and(|e| e.words == words.len() && e.kind == EntryKind::Organisation);
        if !person && (listed || introduces(document, open) && is_name(document, &words)) {
            spans.set(words, Name::Organisation);
        }
    }
}

/// مركز الملك عبد العزيز الثقافي العالمي «إثراء»: what stands in marks right behind an organisation is its other name.
pub(in super::super) fn aliases(document: &Document<'_>, spans: &mut Spans) {
    for span in spans.iter().collect::<Vec<_>>() {
        let open = span.words.end;
        if span.name != Name::Organisation || !document.words[span.words.start].is_arabic() {
            continue;
        }
        // The closing mark of a name is glued to it.
        let opens = document
            .words
            .get(open)
            .is_some_and(|w| document.words[open - 1].token.range.end < w.token.range.start);
        let alias = quoted_words(document, open).filter(|words| opens && words.len() <= 2);
        if let Some(words) = alias.filter(|words| span.words.len() > words.len())
            && is_name(document, &words)
        {
            spans.set(words, Name::Organisation);
        }
    }
}

/// Names of more words are sentences.
const LONGEST: usize = 4;

/// The words between the mark at `open` and the next one.
fn quoted_words(document: &Document<'_>, open: usize) -> Option<Range<usize>> {
    let closing = match document.spelling(open) {
        "«" => "»",
        "“" => "”",
        "\"" => "\"",
        _ => return None,
    };
    let start = open + 1;
    let length = (0..=LONGEST).find(|n| document.spelling(start + n) == closing)?;
    let fits = (start..start + length).all(|at| document.words[at].token.script != Script::Mark);
    let arabic = length > 0 && document.words[start].is_arabic();
    (arabic && fits).then_some(start..start + length)
}

/// Whether what stands before an opening mark says that an organisation follows.
fn introduces(document: &Document<'_>, open: usize) -> bool {
    let Some(before) = open.checked_sub(1) else { return false };
    let word = &document.words[before];
    let after_talk = |at: usize| {
        at > 0
            && (at.saturating_sub(4)..at)
                .any(|i| TALKS.contains(&document.words[i].normal.trim_start_matches(['ب', 'ل'])))
    };
    match word.normal.as_str() {
        "ل" => {
            let verb = before > 0 && document.classes(before - 1).has(Classes::SPEECH);
            verb || after_talk(before)
        }
        "مع" => after_talk(before),
        "الي" | "عن" => {
            before > 0 && matches!(document.normal(before - 1), "تحدث" | "تحدثت" | "نقلا" | "نقلت")
        }
        _ => word.stem_classes.has(Classes::NAME_HEAD | Classes::BRAND_HEAD),
    }
}

/// Nouns of talking to a paper or a channel.
const TALKS: [&str; 12] = [
    "تصريح",
    "تصريحات",
    "حديث",
    "حوار",
    "مقابله",
    "لقاء",
    "اتصال",
    "مداخله",
    "حديثه",
    "حديثها",
    "تصريحه",
    "تصريحاته",
];

/// A sentence in marks holds a verb or a small word; a name does not.
fn is_name(document: &Document<'_>, words: &Range<usize>) -> bool {
    words.clone().all(|at| {
        let classes = document.words[at].classes;
        !classes.has(Classes::FUNCTION | Classes::SPEECH | Classes::TIME)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> usize {
        let document = Document::new(text);
        let mut spans = Spans::new(document.words.len());
        quoted(&document, &mut spans);
        spans.iter().map(|s| s.words.len()).sum()
    }

    #[test]
    fn marks_around_a_name_are_not_speech() {
        assert_eq!(found("في تصريح لـ\"عنب بلدي\" أن"), 2);
        assert_eq!(found("قال لـ«الشرق الأوسط» إن"), 2);
        assert_eq!(found("نشرته صحيفة \"القبس\" أمس"), 1);
        assert_eq!(found("في مقابلة مع \"أرقام\"."), 1);
    }

    #[test]
    fn works_and_sayings_stay_as_they_are() {
        assert_eq!(found("روايته «عطش النيل» عن"), 0);
        assert_eq!(found("قال: \"نعم نحن هنا\"."), 0);
        assert_eq!(found("وصفها بـ\"المهزلة\" ثم"), 0);
    }
}
