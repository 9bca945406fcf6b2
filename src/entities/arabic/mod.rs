//! Rules of Arabic names: what follows a title, how the name of an organisation goes on, what a place is headed by.
mod acronyms;
mod bylines;
mod clubs;
mod companies;
mod joined;
mod nationality;
mod organisations;
mod persons;
mod places;
mod quoted;
mod settlements;
mod tails;

pub(super) use acronyms::acronyms;
pub(super) use bylines::bylines;
pub(super) use clubs::clubs;
pub(super) use companies::companies;
pub(super) use joined::joined;
pub(super) use organisations::{organisations, shorten};
pub(super) use persons::{doubtful, initials, persons};
pub(super) use places::places;
pub(super) use quoted::{aliases, quoted};
pub(super) use settlements::settlements;
pub(super) use tails::tails;

use super::document::{Document, Word};
use super::gazetteer;
use super::vocabulary::Classes;

/// Words that no name goes over.
const BREAKS: Classes = Classes::FUNCTION;

/// Words that end the name before them, of whatever it is: small words, verbs of speech, times, offices, and heads of organisations.
const ENDS: Classes = Classes::FUNCTION
    .with(Classes::SPEECH)
    .with(Classes::TIME)
    .with(Classes::ROLE)
    .with(Classes::ORG_HEAD);

/// Whether the word at `at` may be part of a name at all.
fn is_letters(document: &Document<'_>, at: usize) -> bool {
    document.words.get(at).is_some_and(|w| w.is_word() && !w.classes.has(BREAKS))
}

/// كوادرنا, شركاتها, اختياراته: a noun with a possessive is no name.
fn has_possessive(word: &Word) -> bool {
    let ending = ["ها", "هما", "هم", "نا", "ته"].iter().any(|p| word.normal.ends_with(p));
    let ours = word.normal.strip_suffix("نا").filter(|stem| stem.chars().count() >= 3);
    let seen = word.facts.frequency > 0
        || ours.is_some_and(|stem| gazetteer::word(stem, true).frequency >= 2);
    ending && word.facts.name == 0 && word.normal.chars().count() >= 5 && seen
}

/// Whether a word looks like part of a person's name: listed more as a name than as a word, or unknown.
fn is_nameish(word: &Word) -> bool {
    let stop = ENDS | Classes::PLACE_HEAD | Classes::SITE_HEAD | Classes::NEAR;
    if !word.is_arabic() || (word.classes.has(stop) && !word.classes.has(Classes::NAME_PART)) {
        return false;
    }
    let unknown = word.stem_frequency <= 1 && word.facts.frequency <= 1;
    word.classes.has(Classes::NAME_PART) || word.facts.is_likely_name(0) || unknown
}
