//! What the learned tagger leaves open in English: single words taken for persons, and capitals it said nothing about.
use std::collections::HashSet;
use std::ops::Range;

use super::super::document::{Case, Document};
use super::super::listed;
use super::super::spans::{Name, Span, Spans};
use super::super::vocabulary::Classes;
use super::runs::runs;

/// Settles lone persons and unmarked runs.
pub(super) fn doubts(document: &Document<'_>, spans: &mut Spans) {
    places(document, spans);
    let full = full_names(document, spans);
    for span in spans.iter().collect::<Vec<_>>() {
        if span.name == Name::Person && is_behind_acronym(document, spans, &span) {
            spans.set(span.words.start - 1..span.words.end, Name::Organisation);
        } else if span.name == Name::Person && is_lone(document, &span, &full) {
            reconsider(document, spans, &span);
        }
    }
    for run in runs(document) {
        if let Some(name) = by_surroundings(document, spans, &run) {
            spans.set(run, name);
        }
    }
}

/// "in Wick, Ullapool and Skye": unknown single words behind "in", and what is listed with them, are places.
fn places(document: &Document<'_>, spans: &mut Spans) {
    let mut list = None;
    for run in runs(document) {
        let before = run.start.checked_sub(1);
        let within = before.is_some_and(|b| document.normal(b) == "in" && !is_held(document, b));
        let joined = list.is_some_and(|end| {
            run.start == end + 1 && matches!(document.normal(end), "," | "and")
                || run.start == end + 2
                    && document.normal(end) == ","
                    && document.normal(end + 1) == "and"
        });
        list = None;
        if (within || joined) && is_unknown(document, spans, &run)
            || within && is_unknown_phrase(document, spans, &run)
        {
            spans.set(run.clone(), Name::Place);
        }
        if (within || joined) && spans.name(run.start) == Some(Name::Place) {
            list = Some(run.end);
        }
    }
}

/// "shares in Vale": what is held is no place.
fn is_held(document: &Document<'_>, at: usize) -> bool {
    at > 0
        && matches!(
            document.normal(at - 1),
            "shares"
                | "stake"
                | "stakes"
                | "share"
                | "investment"
                | "invest"
                | "invested"
                | "confidence"
                | "interest"
                | "trust"
                | "faith"
                | "investor"
                | "investors"
                | "shareholder"
                | "writing"
                | "published"
                | "appeared"
        )
}

/// A single rare word that nothing but the tagger has called anything.
fn is_unknown(document: &Document<'_>, spans: &Spans, run: &Range<usize>) -> bool {
    let word = &document.words[run.start];
    let stop =
        Classes::NATIONALITY | Classes::TIME | Classes::TITLE | Classes::ROLE | Classes::COMMON;
    let alone = spans.at(run.start).is_none_or(|s| s.words == *run && s.name != Name::Place);
    run.len() == 1
        && alone
        && word.facts.frequency <= 5
        && word.facts.name <= 5
        && word.case == Some(Case::Title)
        && !word.classes.has(stop)
        && listed::entry_at(document, run.start).is_none()
}

/// Sulthan Bathery, Al Ruwais: two rare words that are nothing else, or one behind the Arabic article.
fn is_unknown_phrase(document: &Document<'_>, spans: &Spans, run: &Range<usize>) -> bool {
    let stop = Classes::NATIONALITY
        | Classes::TIME
        | Classes::TITLE
        | Classes::ROLE
        | Classes::COMMON
        | Classes::ORG_HEAD
        | Classes::ORG_TAIL;
    let rare = |at: usize| {
        let word = &document.words[at];
        word.facts.frequency <= 3 && word.facts.name <= 4 && word.case == Some(Case::Title)
    };
    let article = matches!(document.normal(run.start), "al" | "el");
    let open = spans.at(run.start).is_none_or(|s| {
        s.name != Name::Organisation && s.words.start >= run.start && s.words.end <= run.end
    });
    run.len() == 2
        && open
        && run.clone().all(|at| !document.words[at].classes.has(stop))
        && (article || rare(run.start))
        && rare(run.end - 1)
        && listed::entry_at(document, run.start).is_none()
}

/// The words of persons named with two or more words.
fn full_names<'d>(document: &'d Document<'_>, spans: &Spans) -> HashSet<&'d str> {
    let long = spans.iter().filter(|s| s.name == Name::Person && s.words.len() > 1);
    long.flat_map(|s| s.words).map(|at| document.normal(at)).collect()
}

/// News gives the full name first: a single word that belongs to none, and has no title, is hardly a person.
fn is_lone(document: &Document<'_>, span: &Span, full: &HashSet<&str>) -> bool {
    let at = span.words.start;
    let word = &document.words[at];
    let titled = at > 0
        && (document.words[at - 1].classes.has(Classes::TITLE | Classes::ROLE)
            || document.normal(at - 1) == "."
            || is_apposed(document, at, Classes::TITLE));
    let beside = [at.wrapping_sub(1), at + 1];
    let within = beside.iter().any(|&i| {
        document.words.get(i).is_some_and(|w| w.is_capitalised() && w.token.line == word.token.line)
    });
    span.words.len() == 1
        && !within
        && !word.is_arabic()
        && !titled
        && word.facts.name <= 4
        && !full.contains(word.normal.as_str())
}

/// TD Cowen: a single word behind two or three capitals.
fn is_behind_acronym(document: &Document<'_>, spans: &Spans, span: &Span) -> bool {
    let Some(before) = span.words.start.checked_sub(1) else { return false };
    let word = &document.words[before];
    let acronym =
        word.case == Some(Case::Upper) && word.normal.bytes().all(|b| b.is_ascii_lowercase());
    let same_line = word.token.line == document.words[span.words.start].token.line;
    span.words.len() == 1
        && acronym
        && same_line
        && (2..=4).contains(&word.normal.len())
        && spans.name(before).is_none()
        && !word.classes.has(Classes::TITLE | Classes::ROLE)
}

/// "the skipper's widow, Noreen": behind a comma, and before it a word for somebody.
pub(super) fn is_apposed(document: &Document<'_>, at: usize, class: Classes) -> bool {
    at > 1 && document.normal(at - 1) == "," && {
        let word = &document.words[at - 2];
        word.case == Some(Case::Lower)
            && word.classes.has(class)
            && !word.classes.has(Classes::FUNCTION)
    }
}

fn reconsider(document: &Document<'_>, spans: &mut Spans, span: &Span) {
    let at = span.words.start;
    let place = listed::place_at(document, at).is_some_and(|p| p.words == 1);
    let near = at > 0 && document.words[at - 1].classes.has(Classes::NEAR);
    let name = if place || near { Name::Place } else { Name::Organisation };
    spans.set(span.words.clone(), name);
}

/// The likeliest kind of a run inside a sentence that is unmarked: behind a preposition of place a place, behind "the" an organisation,
/// two unknown words a person.
fn by_surroundings(document: &Document<'_>, spans: &Spans, run: &Range<usize>) -> Option<Name> {
    let before = run.start.checked_sub(1)?;
    let word = &document.words[run.start];
    let opens_sentence = !document.words[before].is_word()
        && !matches!(document.normal(before), "," | "(" | "&")
        || document.words[before].token.line != word.token.line;
    let title_case = is_title_case(document, before);
    let stop = Classes::NATIONALITY
        | Classes::TIME
        | Classes::COMMON
        | Classes::FUNCTION
        | Classes::TITLE
        | Classes::ROLE;
    let plain = run.clone().all(|at| !document.words[at].classes.has(stop));
    let letters = run.clone().all(|at| document.words[at].normal.chars().all(char::is_alphabetic));
    // A rare word has its capital not from the beginning of the sentence.
    let unseen = run.len() == 2
        && run.clone().all(|at| document.words[at].facts.frequency <= 1)
        && document.words.get(run.end).is_some_and(|w| w.case == Some(Case::Lower));
    let opens_sentence = opens_sentence && !unseen;
    if opens_sentence || title_case || !plain || !letters || !spans.is_free(run.clone()) {
        return None;
    }
    let rare = run.clone().all(|at| document.words[at].facts.frequency <= 4);
    let article = document.normal(before) == "the";
    let apposed =
        is_apposed(document, run.start, Classes::TITLE) && document.normal(run.end) == ",";
    match run.len() {
        2 | 3 if apposed => Some(Name::Person),
        1 if rare && is_apposed(document, run.start, Classes::TITLE) && !article => {
            Some(Name::Person)
        }
        1 if rare && document.words[before].classes.has(Classes::NEAR) => Some(Name::Place),
        1 | 2 if rare && article => Some(Name::Organisation),
        2 if rare => Some(Name::Person),
        _ => None,
    }
}

/// Whether the words around are capitalised as in a headline, so that a capital says nothing.
fn is_title_case(document: &Document<'_>, at: usize) -> bool {
    let near = at.saturating_sub(6)..(at + 7).min(document.words.len());
    let words = near.filter(|&i| document.words[i].is_word() && document.words[i].normal.len() > 3);
    let (capital, all) = words.fold((0, 0), |(capital, all), i| {
        (capital + usize::from(document.words[i].is_capitalised()), all + 1)
    });
    capital * 3 > all * 2
}
