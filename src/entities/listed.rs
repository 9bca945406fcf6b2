//! Names that the lexicon and the gazetteer list.
//!
//! The lexicon is ours and is believed, except for spellings marked ambiguous, which need evidence. The gazetteer holds every town of
//! the world, many called like an ordinary word, so it is believed where the context is one of a place.
use std::ops::Range;

use super::clitics::{self, CONJUNCTION, PREPOSITION};
use super::document::{Case, Document, Word};
use super::gazetteer::{self, Entry, EntryKind, Place};
use super::spans::{Name, Span, Spans};
use super::vocabulary::Classes;

/// Marks what the lexicon lists.
pub(super) fn lexicon(document: &Document<'_>, spans: &mut Spans) {
    let mut at = 0;
    while at < document.words.len() {
        if is_adjective_of_country(document, at) && spans.name(at) == Some(Name::Place) {
            spans.clear(at..at + 1);
        }
        let Some(entry) = entry_at(document, at).filter(|e| is_supported(document, spans, at, e))
        else {
            at += 1;
            continue;
        };
        let words = at..at + entry.words;
        // A longer name may hold a town (University of Cairo), or end in what is listed.
        let longer =
            spans.at(at).filter(|s| s.words.len() > words.len() && s.words.end >= words.end);
        let within = matches!(entry.kind, EntryKind::Place | EntryKind::Person);
        let kept = longer.is_some_and(|s| within || s.words.start < at);
        if !kept {
            spans.set(words.clone(), name_of(document, &words, &entry));
        }
        at = words.end;
    }
}

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
        || gazetteer::entry_has_spelling(entry.line, document.spelling(at));
    spelt.then_some(entry)
}

/// فاطمة is no ف with أطمة: what is known as a name or a word as it stands carries no clitic.
fn is_whole(word: &Word, cut: u8) -> bool {
    let name = word.facts.name;
    let rare_clitic = word.normal.starts_with(['ف', 'ك']);
    cut != 0 && (name >= 5 || rare_clitic && (name >= 3 || word.facts.frequency >= 2))
}

fn is_supported(document: &Document<'_>, spans: &Spans, at: usize, entry: &Entry) -> bool {
    if entry.words == 1 && is_adjective_of_country(document, at) {
        return false;
    }
    if !entry.ambiguous {
        return true;
    }
    let headed = at > 0
        && document
            .classes(at - 1)
            .has(Classes::NAME_HEAD | Classes::BRAND_HEAD | Classes::PLACE_HEAD);
    // "(وام)", "/ وام /": what stands alone between marks is a name.
    let mark =
        |at: Option<usize>| at.is_some_and(|at| matches!(document.normal(at), "(" | ")" | "/"));
    let apart = mark(at.checked_sub(1)) && mark(Some(at + entry.words));
    match entry.kind {
        EntryKind::Club => {
            let town = is_after_near(document, at) && place_at(document, at).is_some();
            (document.sport || headed)
                && !town
                && !clitics::is_nisba(document.normal(at + entry.words))
        }
        EntryKind::Organisation => {
            headed || apart || spans.name(at) == Some(Name::Organisation) || is_posted(document, at)
        }
        EntryKind::Person => {
            let introduced = Classes::TITLE | Classes::ROLE | Classes::SPEECH;
            spans.name(at) == Some(Name::Person)
                || at > 0 && document.classes(at - 1).has(introduced)
        }
        EntryKind::Place => {
            headed && !document.classes(at - 1).has(Classes::NAME_HEAD)
                || spans.name(at).is_some()
                || is_after_near(document, at)
                || is_listed_after_place(document, spans, at)
        }
    }
}

/// "كتب على إكس", "تدوينة عبر إكس": where something was posted.
fn is_posted(document: &Document<'_>, at: usize) -> bool {
    let on = at > 1 && matches!(document.normal(at - 1), "علي" | "عبر");
    let posts = |at: usize| {
        document.classes(at).has(Classes::SPEECH)
            || ["منشور", "تغريده", "تدوينه", "حساب", "صفحت"]
                .iter()
                .any(|p| document.normal(at).contains(p))
    };
    on && document.words[at].is_arabic() && (at.saturating_sub(4)..at - 1).any(posts)
}

/// "وتعز" after a place: lists of places are joined by و.
fn is_listed_after_place(document: &Document<'_>, spans: &Spans, at: usize) -> bool {
    let joined = clitic(&document.words[at]) & CONJUNCTION != 0;
    joined && at.checked_sub(1).is_some_and(|b| spans.name(b) == Some(Name::Place))
}

/// A club is its town in texts that are not about sport.
fn name_of(document: &Document<'_>, words: &Range<usize>, entry: &Entry) -> Name {
    match entry.kind {
        EntryKind::Place => Name::Place,
        EntryKind::Person => Name::Person,
        EntryKind::Club if !document.sport => {
            let town = place_at(document, words.start).is_some_and(|p| p.words == words.len());
            if town { Name::Place } else { Name::Organisation }
        }
        EntryKind::Club | EntryKind::Organisation => Name::Organisation,
    }
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

/// Whether the word before is a preposition of place, or the word itself carries one.
pub(super) fn is_after_near(document: &Document<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).is_some_and(|b| document.words[b].classes.has(Classes::NEAR));
    before
        || document.normal(at).starts_with("بال")
        || clitic(&document.words[at]) & PREPOSITION != 0
}

/// What a word is known to carry: the clitics of its likeliest place reading.
fn clitic(word: &Word) -> u8 {
    let known = |stem: &str| gazetteer::place(stem, std::iter::empty()).is_some();
    if known(&word.normal) {
        return 0;
    }
    word.readings.iter().find(|r| !r.lost_article() && known(&r.stem)).map_or(0, |r| r.cut)
}

/// Marks places of the gazetteer where nothing is marked yet and the context speaks for a place.
pub(super) fn gazetteer(document: &Document<'_>, spans: &mut Spans) {
    for at in 0..document.words.len() {
        let Some(place) = place_at(document, at) else { continue };
        let words = at..at + place.words;
        if spans.at(at).is_some_and(|span| is_misread(document, &span, &words, &place)) {
            spans.set(words, Name::Place);
            continue;
        }
        if spans.is_free(words.clone()) && speaks_for_place(document, spans, &words, &place) {
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

/// "ضمانات تركية", "السوق السعودية": an adjective that is spelt like a country.
fn is_adjective_of_country(document: &Document<'_>, at: usize) -> bool {
    let noun = at.checked_sub(1).map_or("", |before| document.normal(before));
    let feminine = noun.ends_with(['ه', 'ت']) || matches!(noun, "السوق" | "الحدود");
    let word = document.normal(at);
    word == "السعوديه" && clitics::is_definite(noun) && feminine || word == "تركيه"
}

fn speaks_for_place(
    document: &Document<'_>,
    spans: &Spans,
    words: &Range<usize>,
    place: &Place,
) -> bool {
    let word = &document.words[words.start];
    let stop = Classes::FUNCTION
        | Classes::TIME
        | Classes::SPEECH
        | Classes::NATIONALITY
        | Classes::ORG_HEAD
        | Classes::TITLE
        | Classes::SPORT;
    if words.len() == 1
        && (word.classes.has(stop) || word.stem_classes.has(Classes::SPEECH | Classes::FUNCTION))
    {
        return false;
    }
    // "كبار" is no Bar behind a preposition: a word known whole carries no clitics.
    let carries = gazetteer::place(&word.normal, std::iter::empty()).is_none();
    if words.len() == 1
        && word.is_arabic()
        && carries
        && word.facts.frequency >= 3
        && !word.normal.starts_with("وال")
        && !word.normal.starts_with("بال")
        && !word.normal.starts_with("لل")
    {
        return false;
    }
    // "بغلاف مالي": financial, unless a preposition stands before it.
    if words.len() == 1 && word.normal == "مالي" && !is_after_near(document, words.start) {
        return is_listed_after_place(document, spans, words.start);
    }
    if words.len() == 1 && is_adjective_of_country(document, words.start) {
        return false;
    }
    // Country names are no ordinary words, nor are phrases.
    if place.weight == 3 && (words.len() > 1 || word.name.0.frequency <= 6) {
        return true;
    }
    let common = if word.is_arabic() {
        let listed = |stem: &str| gazetteer::place(stem, std::iter::empty()).is_some();
        let stem = word.readings.iter().find(|r| !r.lost_article() && listed(&r.stem));
        let frequency =
            stem.map_or(word.stem_frequency, |r| gazetteer::word(&r.stem, true).frequency);
        frequency >= 4 + place.weight.min(2)
    } else {
        word.facts.frequency >= 7
    };
    let before = words.start.checked_sub(1);
    let headed = before.is_some_and(|b| document.classes(b).has(Classes::PLACE_HEAD));
    let listed = is_listed_after_place(document, spans, words.start);
    let likely_name = word.name_likelihood() >= 3 && place.weight == 0;
    headed
        || listed
        || (is_after_near(document, words.start) && !common && !likely_name)
        || (words.len() > 1 && place.weight > 0)
}
