//! Names in quotation marks behind a word that says what they name: صحيفة «الشرق الأوسط», في تصريح لـ"عنب بلدي".
use std::ops::Range;

use super::super::clitics;
use super::super::document::Document;
use super::super::gazetteer::EntryKind;
use super::super::listed;
use super::super::spans::{Name, Spans};
use super::super::tokens::Script;
use super::super::vocabulary::Classes;
use super::nationality::is_nationality;

/// Marks short quoted stretches as organisations where their surroundings name one.
pub(in super::super) fn quoted(document: &Document<'_>, spans: &mut Spans) {
    for open in 0..document.words.len() {
        let Some(words) = quoted_words(document, open) else { continue };
        let person =
            spans.at(words.start).is_some_and(|s| s.name == Name::Person && s.words != words);
        let listed = listed::entry_at(document, words.start)
            .is_some_and(|e| e.words == words.len() && e.kind == EntryKind::Organisation);
        let told = is_told(document, open) && words.len() <= 3;
        let named = is_name(document, &words)
            && (introduces(document, open)
                || is_national(document, words.end + 1)
                || is_joined(document, spans, open)
                || is_brand(document, spans, open, &words));
        if !person && (listed || told || named) {
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
        // "لـ(المدى)": some papers put names in brackets.
        "(" if open > 0 && document.normal(open - 1) == "ل" => ")",
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
        _ => {
            let heads = Classes::NAME_HEAD | Classes::BRAND_HEAD;
            let shares = matches!(
                word.normal.as_str(),
                "سهم" | "سهما" | "سهمي" | "اسهم" | "اداره" | "اسيله"
            );
            word.stem_classes.has(heads) || shares || BLOCS.contains(&word.normal.as_str())
        }
    }
}

/// أكد لـ«كل العرب»: behind "told" stands whom it was told to, whatever the words are.
fn is_told(document: &Document<'_>, open: usize) -> bool {
    let said = |at: usize| {
        document.classes(at).has(Classes::SPEECH) && !clitics::is_definite(document.normal(at))
    };
    let line = |at: usize| document.is_same_line(at, open);
    open >= 2
        && document.normal(open - 1) == "ل"
        && (open.saturating_sub(REACH)..open - 1)
            .rev()
            .take_while(|&at| document.words[at].is_word() && line(at))
            .any(said)
}

/// Words between a verb of speech and whom it is told to.
const REACH: usize = 12;

/// «مصدر» الإماراتية: companies have their nationality behind them.
fn is_national(document: &Document<'_>, at: usize) -> bool {
    document.normal(at).starts_with("ال") && is_nationality(document.normal(at))
}

/// «إيميرج» و«ميريديان»: what is joined to a brand in marks.
fn is_joined(document: &Document<'_>, spans: &Spans, open: usize) -> bool {
    open >= 3
        && document.normal(open - 1) == "و"
        && matches!(document.spelling(open - 2), "»" | "\"" | "”")
        && spans.name(open - 3) == Some(Name::Organisation)
}

/// «فيتنس تايم», «إي إف جي القابضة»: a word in marks that no list knows is a brand, unless a work, a thing or a nickname is called so.
fn is_brand(document: &Document<'_>, spans: &Spans, open: usize, words: &Range<usize>) -> bool {
    let begins = document.begins_line(open);
    let before = (open.saturating_sub(2)..open).any(|at| {
        let word = &document.words[at];
        word.readings.iter().any(|r| WORKS.contains(&r.stem.as_str()))
    });
    let describes = open > 0 && matches!(document.normal(open - 1), "ب" | ":" | "و");
    let unknown = |at: usize| {
        let word = &document.words[at];
        word.stem_frequency == 0 && word.facts.name <= 2 && word.normal.chars().count() >= 3
            || word.classes.has(Classes::ORG_TAIL)
            || spans
                .at(at)
                .is_some_and(|s| s.name == Name::Organisation && s.words.start >= words.start)
    };
    // «آيلة للسقوط»
    let purpose = document.normal(words.end - 1).starts_with("لل");
    let tail = document.words[words.end - 1].classes.has(Classes::ORG_TAIL);
    words.len() <= 3 + usize::from(tail)
        && !begins
        && !before
        && !describes
        && (tail || !purpose)
        && words.clone().any(unknown)
}

/// What has a name in marks and is no organisation.
const WORKS: [&str; 60] = [
    "فيلم",
    "الفيلم",
    "فيلمه",
    "فيلمها",
    "روايه",
    "الروايه",
    "روايته",
    "روايتها",
    "كتاب",
    "كتابه",
    "كتابها",
    "مسلسل",
    "المسلسل",
    "مسرحيه",
    "قصيده",
    "قصيدته",
    "ديوان",
    "ديوانه",
    "اغنيه",
    "اغنيته",
    "اغنيتها",
    "البوم",
    "معرض",
    "برنامج",
    "عمليه",
    "قضيه",
    "جايزه",
    "مهرجان",
    "بعنوان",
    "شعار",
    "كلمه",
    "لقب",
    "وسم",
    "هاشتاغ",
    "اسم",
    "باسم",
    "اعصار",
    "عاصفه",
    "العاصفه",
    "فيروس",
    "متحور",
    "صاروخ",
    "صواريخ",
    "طراز",
    "سفينه",
    "السفينه",
    "ناقله",
    "مسبار",
    "تلسكوب",
    "لعبه",
    "عقار",
    "لقاح",
    "دواء",
    "شهرته",
    "وشهرته",
    "الشهير",
    "الملقب",
    "المعروف",
    "كوكب",
    "نظام",
];

/// Heads of parties and unions.
const BLOCS: [&str; 10] =
    ["تحالف", "تكتل", "كتله", "نقابه", "ايتلاف", "تيار", "حاضنه", "رابطه", "لقاء", "عياده"];

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
