//! Which words of a name may stand for it, and how much a mention says.
use super::super::clitics;
use super::super::document::{Document, Word};
use super::super::gazetteer::{self, EntryKind};
use super::super::listed;
use super::super::spans::{Name, Span};
use super::super::vocabulary::Classes;

/// The likeliest stem of the first word of a name: the word itself when it is listed, else the reading that is.
pub(super) fn stem(word: &Word) -> &str {
    let listed = |stem: &str| {
        gazetteer::place(stem, std::iter::empty()).is_some()
            || gazetteer::entry(stem, std::iter::empty()).is_some()
    };
    let known = word.facts.name > 0 || listed(&word.normal);
    if !word.is_arabic() || known {
        return &word.normal;
    }
    let mut readings = word.readings.iter().filter(|r| !r.lost_article());
    readings
        .find(|r| listed(&r.stem) || gazetteer::word(&r.stem, true).name >= 3)
        .map_or(&word.normal, |r| &r.stem)
}

/// A single word that may name alone: no everyday word, no name part, no class of its own.
pub(super) fn may_stand_alone(word: &Word, whole: bool) -> bool {
    let stop = Classes::FUNCTION
        | Classes::NAME_PART
        | Classes::TIME
        | Classes::TITLE
        | Classes::ROLE
        | Classes::NEAR
        | Classes::NATIONALITY
        | Classes::COMMON;
    let generic = Classes::ORG_HEAD | Classes::ORG_TAIL | Classes::PLACE_TAIL | Classes::PLACE_HEAD;
    let limit = if whole {
        6
    } else if word.is_arabic() {
        5
    } else {
        6
    };
    word.normal.chars().count() >= 3
        && !word.classes.has(stop)
        && (whole || !word.classes.has(generic))
        && word.facts.frequency <= limit
}

/// The first word of an organisation names it when it is a name of its own: Halberd of Halberd Bank, Lumen of Lumen Semiconductor.
pub(super) fn is_distinctive(document: &Document<'_>, span: &Span, i: usize) -> bool {
    let at = span.words.start + i;
    let word = &document.words[at];
    let of = span.words.clone().any(|i| matches!(document.normal(i), "of" | "for"));
    let place = listed::place_at(document, at).is_some();
    let proper_head = span.words.start > at || i == 0;
    let arabic = word.is_arabic()
        && i == 1
        && document.classes(span.words.start).has(Classes::NAME_HEAD)
        && !clitics::is_definite(&word.normal);
    span.name == Name::Organisation
        && (proper_head && !word.is_arabic() && !of && !place && word.facts.frequency <= 5
            || arabic)
}

/// Rovers of Ashford Rovers, where the text is about sport.
pub(super) fn is_team(document: &Document<'_>, span: &Span, i: usize) -> bool {
    let club = || {
        listed::entry_at(document, span.words.start)
            .is_some_and(|e| e.kind == EntryKind::Club && e.words == span.words.len())
    };
    let last = i + 1 == span.words.len()
        && (document.words[span.words.end - 1].classes.has(Classes::ORG_TAIL) || club());
    document.sport
        && last
        && span.name == Name::Organisation
        && (2..=3).contains(&span.words.len())
        && !document.words[span.words.start].is_arabic()
}

/// How much a mention says about the kind of its words.
pub(super) fn weight(document: &Document<'_>, span: &Span, whole: bool) -> u32 {
    let listed = whole && listed::entry_at(document, span.words.start).is_some();
    let titled = span.words.start > 0
        && span.name == Name::Person
        && document.classes(span.words.start - 1).has(Classes::TITLE | Classes::ROLE);
    let long = span.words.len() > 1;
    let tail = document.classes(span.words.end - 1).has(Classes::ORG_TAIL)
        && span.name == Name::Organisation
        && long;
    match (listed, titled || tail, long) {
        (true, ..) => 6,
        (_, true, _) => 4,
        (_, _, true) => 3,
        _ => 1,
    }
}
