//! Places in lists: "بلدات مشحا وببنين وفنيدق", "في إزرع وعدرا".
use super::super::super::clitics::is_nisba;
use super::super::super::document::Document;
use super::super::super::gazetteer;
use super::super::super::listed;
use super::super::super::spans::{Name, Span, Spans};
use super::super::super::vocabulary::Classes;
use super::super::has_possessive;
use super::is_plain;
use super::words::QUARTERS;

/// Lists are not longer.
const LONGEST: usize = 12;

/// "حيي الأنصاري وسيف الدولة": the first of a list, when it has the article and the next is joined to it.
pub(super) fn open(document: &Document<'_>, spans: &mut Spans, at: usize) {
    let word = &document.words[at];
    let joined = document.normal(at + 1).starts_with('و') || document.normal(at + 1) == "،";
    let plain = word.normal.starts_with("ال") && is_plain(word) && word.stem_frequency <= 4;
    if QUARTERS.contains(&document.normal(at - 1)) && joined && plain && spans.name(at).is_none() {
        spans.set(at..at + 1, Name::Place);
    }
}

/// The places of a list that begins at `start`, each with و before it.
pub(super) fn list(document: &Document<'_>, spans: &mut Spans, start: usize) {
    let mut at = start;
    for _ in 0..LONGEST {
        let Some(span) = spans.at(at).filter(|s| s.name == Name::Place) else { return };
        at = span.words.end + usize::from(document.normal(span.words.end) == "،");
        let Some(word) = document.words.get(at) else { return };
        let rest = word.normal.strip_prefix('و').filter(|r| r.chars().count() >= 3);
        let rare = rest.is_some_and(|rest| gazetteer::word(rest, true).frequency <= 3);
        let named = is_plain(word) && (!is_nisba(&word.normal) || word.stem_frequency == 0);
        if spans.name(at).is_none() && rare && named {
            spans.set(at..at + 1, Name::Place);
        }
    }
}

/// "في إزرع وعدرا": a word that no list knows, joined to a place behind a preposition.
pub(super) fn is_joined_place(document: &Document<'_>, spans: &Spans, at: usize) -> bool {
    let word = &document.words[at];
    let joined = word.normal.strip_prefix('و').filter(|rest| rest.chars().count() >= 4);
    let before = spans.at(at - 1).filter(|s| s.name == Name::Place && s.words.end == at);
    let (Some(rest), Some(before)) = (joined, before) else { return false };
    is_near(document, &before)
        && word.facts.frequency == 0
        && is_unlisted(rest)
        && !has_possessive(word)
        && is_plain(word)
        && !is_nisba(&word.normal)
        && spans.name(at).is_none()
}

/// "في إزرع", "بإزرع": whether a place stands behind a preposition, or carries one.
fn is_near(document: &Document<'_>, place: &Span) -> bool {
    let start = place.words.start;
    let carried =
        document.normal(start).starts_with(['ب', 'ل']) && listed::is_after_near(document, start);
    carried || start > 0 && document.words[start - 1].classes.has(Classes::NEAR)
}

/// عدرا: hardly a name, no word, and no form of one by its ends.
fn is_unlisted(word: &str) -> bool {
    let facts = gazetteer::word(word, true);
    let inflected = word.starts_with(['ي', 'ت', 'س', 'ن']) || word.ends_with("ات");
    facts.frequency == 0 && facts.name <= 2 && !inflected
}
