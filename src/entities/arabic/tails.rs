//! Companies by their last word: الروابي للأغذية, تمكين القابضة, ومضة كابيتال.
use super::super::clitics;
use super::super::document::Document;
use super::super::spans::{Name, Spans};
use super::super::vocabulary::Classes;
use super::is_letters;

/// Marks names that end like a company's.
pub(in super::super) fn tails(document: &Document<'_>, spans: &mut Spans) {
    for at in 1..document.words.len() {
        let word = &document.words[at];
        if !word.is_arabic() || !word.classes.has(Classes::ORG_TAIL) {
            continue;
        }
        let mut start = at;
        while start > 0 && at - start < 3 && belongs(document, spans, start - 1) {
            start -= 1;
        }
        let next = document.words.get(at + 1);
        let adjective = next
            .is_some_and(|w| w.classes.has(Classes::ORG_ADJECTIVE) && w.normal.starts_with("ال"));
        if start < at {
            spans.set(start..at + 1 + usize::from(adjective), Name::Organisation);
        }
    }
}

/// Whether a word may stand before the tail: part of no other name, no head (which the chain adds), and rare or definite.
fn belongs(document: &Document<'_>, spans: &Spans, at: usize) -> bool {
    let word = &document.words[at];
    let stop = Classes::SPEECH
        | Classes::TIME
        | Classes::ORG_HEAD
        | Classes::NAME_HEAD
        | Classes::BRAND_HEAD
        | Classes::ROLE
        | Classes::TITLE
        | Classes::NEAR
        | Classes::ORG_ADJECTIVE
        | Classes::BODY;
    let rare = word.stem_frequency <= 4 && !word.normal.starts_with(['و', 'ب', 'ل']);
    let free = spans.at(at).is_none_or(|s| s.words.len() <= 2);
    is_letters(document, at)
        && free
        && !word.classes.has(stop)
        && (rare || clitics::is_definite(&word.normal) && word.normal.starts_with("ال"))
}
