//! What governs an Arabic name: whoever stands behind a preposition is spoken to or about, and does not speak.
use super::super::super::clitics;
use super::super::super::document::{Document, Word};
use super::super::super::vocabulary::{Classes, classes};

/// Words between a preposition and the name it governs.
const REACH: usize = 4;

/// The preposition before the name that begins at `start` and before its titles: "لـ", "مع قناة".
pub(super) fn governor<'d>(document: &'d Document<'_>, start: usize) -> Option<&'d str> {
    let first = document.words.get(start)?;
    if let Some(letter) = proclitic(first, true) {
        return Some(letter);
    }
    for at in (start.saturating_sub(REACH)..start).rev() {
        let word = &document.words[at];
        if matches!(word.normal.as_str(), "«" | "\"" | "“" | "”") {
            continue;
        }
        if is_preposition(word) {
            return Some(&word.normal);
        }
        if let Some(letter) = proclitic(word, false) {
            return Some(letter);
        }
        if !word.classes.has(heads()) && !clitics::is_definite(&word.normal) {
            return None;
        }
    }
    None
}

fn is_preposition(word: &Word) -> bool {
    let other = ["ل", "ب", "ك", "علي", "عن", "مع", "بحسب", "وفق", "لدي", "باسم"];
    word.classes.has(Classes::NEAR) || other.contains(&word.normal.as_str())
}

/// What may stand between a preposition and a name.
fn heads() -> Classes {
    let people = Classes::TITLE | Classes::ROLE | Classes::NATIONALITY;
    let bodies = Classes::ORG_HEAD | Classes::NAME_HEAD | Classes::BRAND_HEAD;
    people | bodies | Classes::PLACE_HEAD | Classes::SITE_HEAD
}

/// The preposition a word begins with, where the rest is the likelier word; of a title or a head, unless any word will do.
fn proclitic(word: &Word, any: bool) -> Option<&'static str> {
    let letter = ["ل", "ب", "ك"].into_iter().find(|letter| word.normal.starts_with(letter))?;
    let rest = word.readings.iter().find(|r| r.cut & clitics::PREPOSITION != 0)?;
    let fits = any || classes(&rest.stem).has(heads());
    (fits && word.facts.frequency < word.stem_frequency).then_some(letter)
}
