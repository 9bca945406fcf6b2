//! Names that the lexicon and the gazetteer list.
//!
//! The lexicon is ours and is believed, except for spellings marked ambiguous, which need evidence. The gazetteer holds every town of
//! the world, many called like an ordinary word, so it is believed where the context is one of a place.
mod lexicon;
mod places;

use super::clitics::{self, CONJUNCTION, PREPOSITION};
use super::document::{Case, Document, Word};
use super::gazetteer::{self, Entry, Place};
use super::spans::{Name, Spans};
use super::vocabulary::Classes;

pub(super) use lexicon::{lexicon, named_after_persons};
pub(super) use places::gazetteer;

/// The longest entry at a word, in whichever reading it is found first.
pub(super) fn entry_at(document: &Document<'_>, at: usize) -> Option<Entry> {
    let word = document.words.get(at).filter(|w| w.is_word())?;
    if !word.is_arabic() && !word.is_capitalised() {
        return None;
    }
    let rest = || document.normals(at + 1..document.words.len().min(at + 10));
    let readings = word.readings.iter().filter(|r| !r.lost_article());
    let listed = readings
        .filter_map(|r| Some((gazetteer::entry(&r.stem, rest())?, r)))
        .filter(|(entry, reading)| entry.words > 1 || !is_whole(word, reading.cut));
    let (entry, _) = listed.max_by_key(|(entry, _)| entry.words)?;
    let spelt = entry.words > 1
        || word.is_arabic()
        || entry
            .line
            .is_some_and(|line| gazetteer::entry_has_spelling(line, document.spelling(at)));
    spelt.then_some(entry)
}

/// The longest place of the gazetteer at a word.
pub(super) fn place_at(document: &Document<'_>, at: usize) -> Option<Place> {
    let word = document.words.get(at).filter(|w| w.is_word())?;
    let acronym = word.case == Some(Case::Upper) && word.normal.len() <= 5;
    if !word.is_arabic() && (!word.is_capitalised() || acronym) {
        return None;
    }
    let rest = || document.normals(at + 1..document.words.len().min(at + 6));
    let readings = word.readings.iter().filter(|r| !r.lost_article());
    let places = readings.filter_map(|r| Some((gazetteer::place(&r.stem, rest())?, r.cut)));
    let whole = |(place, cut): &(Place, u8)| place.words == 1 && is_whole(word, *cut);
    places.filter(|found| !whole(found)).map(|(place, _)| place).max_by_key(|place| place.words)
}

/// فاطمة is no ف with أطمة: what is known as a name or a word as it stands carries no clitic.
fn is_whole(word: &Word, cut: u8) -> bool {
    let name = word.facts.name;
    let rare_clitic = word.normal.starts_with(['ف', 'ك']);
    cut != 0 && (name >= 5 || rare_clitic && (name >= 3 || word.facts.frequency >= 2))
}

/// Whether the word before is a preposition of place, or the word itself carries one.
pub(super) fn is_after_near(document: &Document<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).is_some_and(|b| document.words[b].classes.has(Classes::NEAR));
    before
        || document.normal(at).starts_with("بال")
        || clitic(&document.words[at]) & PREPOSITION != 0
}

/// "وتعز" after a place: lists of places are joined by و.
fn is_listed_after_place(document: &Document<'_>, spans: &Spans, at: usize) -> bool {
    let joined = clitic(&document.words[at]) & CONJUNCTION != 0;
    joined && at.checked_sub(1).is_some_and(|b| spans.name(b) == Some(Name::Place))
}

/// "ضمانات تركية", "السوق السعودية": an adjective that is spelt like a country.
fn is_adjective_of_country(document: &Document<'_>, at: usize) -> bool {
    let noun = at.checked_sub(1).map_or("", |before| document.normal(before));
    let feminine = noun.ends_with(['ه', 'ت']) || matches!(noun, "السوق" | "الحدود");
    let word = document.normal(at);
    word == "السعوديه" && clitics::is_definite(noun) && feminine || word == "تركيه"
}

/// What a word is known to carry: the clitics of its likeliest place reading.
fn clitic(word: &Word) -> u8 {
    let known = |stem: &str| gazetteer::place(stem, std::iter::empty()).is_some();
    if known(&word.normal) {
        return 0;
    }
    word.readings.iter().find(|r| !r.lost_article() && known(&r.stem)).map_or(0, |r| r.cut)
}
