//! Two names joined by و that were taken for one: غوسي وهومبوري.
use super::super::document::{Document, Word};
use super::super::gazetteer;
use super::super::spans::{Name, Spans};

/// Cuts persons and places before a word that begins with the conjunction.
pub(in super::super) fn joined(document: &Document<'_>, spans: &mut Spans) {
    for span in spans.iter().collect::<Vec<_>>() {
        if span.name == Name::Organisation {
            continue;
        }
        let mut start = span.words.start;
        for at in span.words.start + 1..span.words.end {
            if carries_conjunction(&document.words[at]) {
                spans.set(start..at, span.name);
                spans.set(at..span.words.end, span.name);
                start = at;
            }
        }
    }
}

/// Whether the و of a word is "and": the word is unknown with it, or better known without.
fn carries_conjunction(word: &Word) -> bool {
    let Some(rest) =
        word.normal.strip_prefix('و').filter(|r| word.is_arabic() && r.chars().count() >= 3)
    else {
        return false;
    };
    let listed = |stem: &str| {
        gazetteer::place(stem, std::iter::empty()).is_some()
            || gazetteer::word(stem, true).name >= 3
    };
    !listed(&word.normal) && (listed(rest) || word.facts.frequency == 0)
}
