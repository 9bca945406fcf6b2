//! Two names side by side that no title introduces.
use super::super::super::clitics;
use super::super::super::document::{Document, Word};
use super::super::super::spans::{Name, Spans};
use super::super::super::vocabulary::Classes;
use super::word::{is_ali, is_family};

/// Words that are no part of such a pair, whatever the lists of names say.
const NO_NAMES: Classes = Classes::FUNCTION
    .with(Classes::SPEECH)
    .with(Classes::TIME)
    .with(Classes::NEAR)
    .with(Classes::ORG_HEAD);

/// "عبد الرحيم جبران، وصلاح بوسريف، وليلى بارع،": a given name joined to a person, with one word up to the next mark or "and".
pub(super) fn listed(document: &Document<'_>, spans: &mut Spans) {
    for at in 1..document.words.len().saturating_sub(1) {
        let found = is_behind_person(document, spans, at)
            && is_joined_given_name(&document.words[at])
            && is_plain_family(document, at + 1)
            && spans.is_free(at..at + 2)
            && closes_list(document, at + 2);
        if found {
            spans.set(at..at + 2, Name::Person);
        }
    }
}

/// "جبران، وصلاح": whether a person stands before, perhaps with a comma between.
fn is_behind_person(document: &Document<'_>, spans: &Spans, at: usize) -> bool {
    let comma = usize::from(document.normal(at - 1) == "،");
    at.checked_sub(1 + comma).and_then(|before| spans.name(before)) == Some(Name::Person)
}

/// وصلاح: "and" with a given name, not a name that begins with و.
fn is_joined_given_name(word: &Word) -> bool {
    word.normal.starts_with('و')
        && word.facts.name <= 2
        && word.name.0.name >= 5
        && word.name_likelihood() >= 2
}

/// بوسريف: any word of no class, on the line of the one before.
fn is_plain_family(document: &Document<'_>, at: usize) -> bool {
    let word = &document.words[at];
    word.is_arabic()
        && word.classes == Classes::NONE
        && document.is_same_line(at - 1, at)
        && !word.normal.starts_with('و')
}

/// Whether the next of a list begins here, or the list ends: at "and", at a mark.
fn closes_list(document: &Document<'_>, at: usize) -> bool {
    document.words.get(at).is_none_or(|next| !next.is_word() || next.normal.starts_with('و'))
}

/// "وزامل عادل إمام في": two names side by side that are words too, with the end of the phrase behind them.
pub(super) fn side_by_side(document: &Document<'_>, spans: &mut Spans) {
    for family in 1..document.words.len() {
        let given = family - 1;
        let found = closes_phrase(document, family + 1)
            && document.words[given].facts.is_likely_name(1)
            && is_name(&document.words[given], 5)
            && is_name(&document.words[family], 4)
            && document.is_same_line(given, family)
            && spans.is_free(given..family + 1);
        if found {
            spans.set(given..family + 1, Name::Person);
        }
    }
}

/// Whether a phrase ends here: at a mark, a small word, a preposition of place.
fn closes_phrase(document: &Document<'_>, at: usize) -> bool {
    document
        .words
        .get(at)
        .is_none_or(|next| !next.is_word() || next.classes.has(Classes::FUNCTION | Classes::NEAR))
}

/// عادل, إمام: at least `least` in the lists of names, and as much a name as a word.
fn is_name(word: &Word, least: u8) -> bool {
    word.is_arabic()
        && word.facts.name >= least
        && word.facts.is_likely_name(0)
        && !word.classes.has(NO_NAMES)
        && !clitics::is_definite(&word.normal)
}

/// علي تركي, علي الحسن: a name behind علي, in a text that spells the preposition على with its own letter.
pub(super) fn after_ali(document: &Document<'_>, spans: &mut Spans, at: usize) {
    let Some(next) = document.words.get(at + 1).filter(|_| is_ali(document, at)) else { return };
    let given = next.facts.name >= 4 && !clitics::is_definite(&next.normal);
    let family = next.facts.name >= 1 && is_family(document, at + 1);
    let named = next.is_arabic() && (given || family) && !next.classes.has(Classes::FUNCTION);
    if named && spans.is_free(at..at + 2) {
        spans.set(at..at + 2, Name::Person);
    }
}
