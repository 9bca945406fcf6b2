//! Two names joined by و that were taken for one: غوسي وهومبوري.
use super::super::document::{Document, Word};
use super::super::gazetteer;
use super::super::spans::{Name, Span, Spans};
use super::super::vocabulary::{Classes, classes};

/// Cuts persons and places before a word that begins with the conjunction.
pub(in super::super) fn joined(document: &Document<'_>, spans: &mut Spans) {
    for span in spans.iter().collect::<Vec<_>>() {
        if span.name == Name::Organisation {
            cut_organisation(document, spans, &span);
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

/// جامعة ابن زهر بأكادير ومعهد باستور: an organisation ends before where it is, and before the next head.
fn cut_organisation(document: &Document<'_>, spans: &mut Spans, span: &Span) {
    let place = |at: usize| {
        let word = &document.words[at];
        let rest =
            word.normal.strip_prefix('ب').filter(|_| word.is_arabic() && word.facts.frequency <= 3);
        rest.is_some_and(|rest| gazetteer::place(rest, std::iter::empty()).is_some())
    };
    let head = |at: usize| {
        let word = &document.words[at];
        word.normal.strip_prefix('و').is_some_and(|rest| {
            classes(rest).has(Classes::NAME_HEAD) && !rest.starts_with("ال") && word.is_arabic()
        })
    };
    let Some(cut) = (span.words.start + 1..span.words.end)
        .find(|&at| place(at) && at > span.words.start + 1 || head(at))
    else {
        return;
    };
    spans.set(span.words.start..cut, Name::Organisation);
    if place(cut) {
        spans.set(cut..cut + 1, Name::Place);
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
