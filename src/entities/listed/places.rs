//! What the gazetteer lists, where the context speaks for a place.
use std::ops::Range;

use super::super::document::{Document, Word};
use super::super::gazetteer::{self, Place};
use super::super::spans::{Name, Span, Spans};
use super::super::vocabulary::Classes;
use super::{entry_at, is_adjective_of_country, is_after_near, is_listed_after_place, place_at};

/// Marks places of the gazetteer where nothing is marked yet and the context speaks for a place.
pub(in super::super) fn gazetteer(document: &Document<'_>, spans: &mut Spans) {
    for at in 0..document.words.len() {
        let Some(place) = place_at(document, at) else { continue };
        let words = at..at + place.words;
        let misread = spans.at(at).is_some_and(|span| is_misread(document, &span, &words, &place));
        if misread
            || spans.is_free(words.clone()) && speaks_for_place(document, spans, &words, &place)
        {
            spans.set(words, Name::Place);
        }
    }
}

/// A country, or a town behind a preposition, that the tagger took whole for something else.
fn is_misread(document: &Document<'_>, span: &Span, words: &Range<usize>, place: &Place) -> bool {
    let whole = span.words == *words
        && span.name != Name::Place
        && entry_at(document, words.start).is_none();
    whole
        && !document.sport
        && (place.weight == 3
            || (place.weight >= 1
                && span.name == Name::Organisation
                && is_after_near(document, words.start)))
}

/// Whether a place of the gazetteer is meant where it stands: a country wherever it is no word, a town by what stands before it.
fn speaks_for_place(
    document: &Document<'_>,
    spans: &Spans,
    words: &Range<usize>,
    place: &Place,
) -> bool {
    let at = words.start;
    let word = &document.words[at];
    let alone = words.len() == 1;
    if alone && (is_other(word) || is_whole_word(word) || is_adjective_of_country(document, at)) {
        return false;
    }
    let near = is_after_near(document, at);
    let listed = is_listed_after_place(document, spans, at);
    // "بغلاف مالي": financial, unless a preposition stands before it.
    if alone && word.normal == "مالي" && !near {
        return listed;
    }
    // Country names are no ordinary words, nor are phrases.
    if place.weight == 3 && (!alone || word.name.0.frequency <= 6) {
        return true;
    }
    let headed = at > 0 && document.classes(at - 1).has(Classes::PLACE_HEAD);
    let likely_name = word.name_likelihood() >= 3 && place.weight == 0;
    headed
        || listed
        || near && !is_common(word, place) && !likely_name
        || !alone && place.weight > 0
}

/// A word that the vocabulary knows as something else: a title, a day, a verb of speech.
fn is_other(word: &Word) -> bool {
    let stop = Classes::FUNCTION
        | Classes::TIME
        | Classes::SPEECH
        | Classes::NATIONALITY
        | Classes::ORG_HEAD
        | Classes::TITLE
        | Classes::SPORT;
    word.classes.has(stop) || word.stem_classes.has(Classes::SPEECH | Classes::FUNCTION)
}

/// "كبار" is no Bar behind a preposition: a word known whole carries no clitics.
fn is_whole_word(word: &Word) -> bool {
    let carries = gazetteer::place(&word.normal, std::iter::empty()).is_none();
    let article = ["وال", "بال", "لل"].iter().any(|clitics| word.normal.starts_with(clitics));
    word.is_arabic() && carries && word.facts.frequency >= 3 && !article
}

/// Whether a word is an everyday one; of an Arabic word counts the reading that is the place, and bigger places may be commoner.
fn is_common(word: &Word, place: &Place) -> bool {
    if !word.is_arabic() {
        return word.facts.frequency >= 7;
    }
    let listed = |stem: &str| gazetteer::place(stem, std::iter::empty()).is_some();
    let stem = word.readings.iter().find(|r| !r.lost_article() && listed(&r.stem));
    let frequency = stem.map_or(word.stem_frequency, |r| gazetteer::word(&r.stem, true).frequency);
    frequency >= 4 + place.weight.min(2)
}
