//! Companies of a country: ريبسول الإسبانية, يونيكريديت الإيطالي. A name nobody knows with a nationality behind it is an organisation;
//! persons have theirs before them.
use super::super::document::Document;
use super::super::listed;
use super::super::spans::{Name, Spans};
use super::super::vocabulary::Classes;
use super::is_letters;
use super::nationality::is_nationality;

/// Marks unknown words before a nationality.
pub(in super::super) fn companies(document: &Document<'_>, spans: &mut Spans) {
    for at in 1..document.words.len() {
        let adjective = &document.words[at];
        let plain = adjective.normal.starts_with("ال") && is_nationality(&adjective.normal);
        if plain && adjective.is_arabic() && is_brand(document, spans, at - 1) {
            spans.set(at - 1..at, Name::Organisation);
        }
        // "سهم كاتل"
        if matches!(document.normal(at - 1), "سهم" | "اسهم" | "وسهم" | "لسهم")
            && is_brand(document, spans, at)
        {
            spans.set(at..at + 1, Name::Organisation);
        }
    }
}

/// A single word no list has as a word, a place or much of a name.
fn is_brand(document: &Document<'_>, spans: &Spans, at: usize) -> bool {
    let word = &document.words[at];
    let headed = at > 0
        && document.classes(at - 1).has(Classes::PLACE_HEAD | Classes::TITLE | Classes::ROLE);
    let alone = spans
        .at(at)
        .is_none_or(|s| s.words.len() == 1 && s.name == Name::Person && word.facts.name <= 2);
    word.is_arabic()
        && is_letters(document, at)
        && word.stem_frequency == 0
        && word.facts.name <= 3
        && alone
        && !headed
        && listed::place_at(document, at).is_none()
        && listed::entry_at(document, at).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> usize {
        let document = Document::new(text);
        let mut spans = Spans::new(document.words.len());
        companies(&document, &mut spans);
        spans.iter().count()
    }

    #[test]
    fn unknown_names_with_a_country_behind_them() {
        assert_eq!(found("مع يونيكريديتو الإيطالي أمس"), 1);
        assert_eq!(found("في ليون الفرنسية أمس"), 0);
        assert_eq!(found("وزارة الدفاع الروسية"), 0);
        assert_eq!(found("مدينة سيغدو المجرية"), 0);
    }
}
