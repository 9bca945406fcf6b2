//! English names that their surroundings give away: acronyms, "an analyst at X", "DNB Markets and X", datelines.
use std::ops::Range;

use super::super::document::{Case, Document};
use super::super::listed;
use super::super::spans::{Name, Spans};
use super::super::tokens::Script;
use super::super::vocabulary::Classes;

/// Capitals of two to five letters that nothing else explains are an organisation.
pub(super) fn acronyms(document: &Document<'_>, spans: &mut Spans) {
    for sentence in &document.sentences {
        let capitals = |case| {
            document.words[sentence.words.clone()].iter().filter(|w| w.case == Some(case)).count()
        };
        // A headline in capitals has no acronyms.
        if capitals(Case::Upper) > capitals(Case::Lower) {
            continue;
        }
        for at in sentence.words.clone() {
            let word = &document.words[at];
            let letters = word.normal.chars().count();
            let fits = word.case == Some(Case::Upper)
                && (2..=7).contains(&letters)
                && (letters <= 5 || word.facts.frequency == 0 && word.facts.name <= 3)
                && word.normal.bytes().all(|b| b.is_ascii_lowercase());
            let misread =
                spans.at(at).is_some_and(|s| s.words.len() == 1 && s.name == Name::Person);
            if fits
                && (misread || spans.name(at).is_none())
                && !COMMON_ACRONYMS.contains(&word.normal.as_str())
                && !is_beside_name(document, spans, at)
            {
                spans.set(at..at + 1, Name::Organisation);
            }
        }
    }
}

/// "MV Lady Mary", "Vladyslav D": beside another capital an acronym is part of something longer.
fn is_beside_name(document: &Document<'_>, spans: &Spans, at: usize) -> bool {
    let next = document
        .words
        .get(at + 1)
        .is_some_and(|w| w.is_capitalised() && !w.classes.has(Classes::ROLE | Classes::TITLE));
    let number = document.words.get(at + 1).is_some_and(|w| w.token.script == Script::Number);
    let person_before = at > 0 && spans.name(at - 1) == Some(Name::Person);
    next || number || person_before
}

const COMMON_ACRONYMS: [&str; 74] = [
    "gdp", "ceo", "cfo", "mp", "mps", "tv", "pm", "am", "dna", "rna", "ai", "it", "hiv", "aids",
    "vat", "cctv", "ngo", "ngos", "suv", "lgbt", "ufo", "icu", "mv", "hms", "uss", "id", "phd",
    "ba", "ma", "mba", "ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "usd", "eur",
    "gbp", "ok", "diy", "ipo", "esg", "gps", "sms", "usb", "pdf", "cv", "vip", "dj", "mc", "pr",
    "hr", "pc", "pcs", "sos", "bst", "gmt", "utc", "est", "bc", "ad", "vs", "un", "lng", "mri",
    "pcr", "mrna", "url", "faq", "cpi",
];

/// A capitalised run that nothing is known of, beside a word or a name that tells.
pub(super) fn beside(document: &Document<'_>, spans: &mut Spans) {
    for run in super::runs::runs(document) {
        let free = spans.is_free(run.clone());
        let doubtful = run.len() == 1
            && spans.at(run.start).is_some_and(|s| {
                s.words == run
                    && s.name == Name::Person
                    && document.words[run.start].facts.name <= 5
            })
            || run.len() == 2
                && spans.at(run.start).is_some_and(|s| s.words == run && s.name == Name::Person)
                && (document.normal(run.start.saturating_sub(1)) == "at"
                    && is_employer(document, &run)
                    || is_traded(document, &run));
        if !(free || doubtful)
            || run.len() > 3
            || document.words[run.start]
                .classes
                .has(Classes::NATIONALITY | Classes::TIME | Classes::TITLE | Classes::ROLE)
        {
            continue;
        }
        let place = listed::place_at(document, run.start).is_some_and(|p| p.words == run.len());
        if !place
            && (is_employer(document, &run)
                || is_corporate_subject(document, &run)
                || is_traded(document, &run)
                || is_possessor(document, spans, &run))
            || free && is_joined_to_organisation(document, spans, &run)
        {
            spans.set(run, Name::Organisation);
        }
    }
}

/// an analyst at X, an economist with X
fn is_employer(document: &Document<'_>, run: &Range<usize>) -> bool {
    let Some(preposition) = run.start.checked_sub(1) else { return false };
    let before = preposition.saturating_sub(3)..preposition;
    let profession = before.clone().any(|at| {
        document.words[at].classes.has(Classes::ROLE)
            && document.words[at].case == Some(Case::Lower)
    });
    matches!(document.normal(preposition), "at" | "with") && profession
}

/// shares of X, a stake in X
fn is_traded(document: &Document<'_>, run: &Range<usize>) -> bool {
    run.start >= 2
        && matches!(document.normal(run.start - 1), "of" | "in")
        && matches!(
            document.normal(run.start - 2),
            "shares" | "stock" | "bonds" | "stake" | "shareholders" | "investors"
        )
}

/// X's Marius Gonsholt
fn is_possessor(document: &Document<'_>, spans: &Spans, run: &Range<usize>) -> bool {
    let person = spans.at(run.end + 1).is_some_and(|s| {
        s.name == Name::Person && s.words.start == run.end + 1 && s.words.len() >= 2
    });
    document.normal(run.end) == "'s" && person && document.words[run.start].facts.name <= 3
}

/// X said it would
fn is_corporate_subject(document: &Document<'_>, run: &Range<usize>) -> bool {
    let verb = document.words.get(run.end).is_some_and(|w| w.classes.has(Classes::SPEECH));
    verb && matches!(document.normal(run.end + 1), "it" | "its")
}

/// DNB Markets and X; X and DNB Markets
fn is_joined_to_organisation(document: &Document<'_>, spans: &Spans, run: &Range<usize>) -> bool {
    let and = |at: Option<usize>| at.is_some_and(|at| document.normal(at) == "and");
    let organisation =
        |at: Option<usize>| at.is_some_and(|at| spans.name(at) == Some(Name::Organisation));
    let known_word = document.words[run.start].facts.frequency >= 5
        || document.words[run.start].name_likelihood() >= 2;
    let listed = run.start >= 1 && document.normal(run.start - 1) == ",";
    let after = and(run.start.checked_sub(1)) && organisation(run.start.checked_sub(2));
    let before = and(Some(run.end)) && organisation(Some(run.end + 1));
    !known_word && !listed && (after || before)
}

/// `BEIRA, Mozambique (Reuters) -`: capitalised words at the beginning of a line, up to a dash that stands free.
pub(super) fn datelines(document: &Document<'_>, spans: &mut Spans) {
    for start in 0..document.words.len() {
        if !document.begins_line(start) || !document.words[start].is_capitalised() {
            continue;
        }
        let line = document.words[start].token.line;
        let heads_line = |at: usize| {
            let word = &document.words[at];
            word.token.line == line
                && (word.is_capitalised()
                    || word.token.script == Script::Number
                    || matches!(word.normal.as_str(), "," | "(" | ")" | "." | "/"))
        };
        let end = (start..document.words.len().min(start + 12)).find(|&at| !heads_line(at));
        let Some(end) = end.filter(|&at| {
            matches!(document.normal(at), "-" | "–" | "—") && is_free_standing(document, at)
        }) else {
            continue;
        };
        let stop = (start..end)
            .find(|&at| {
                matches!(document.normal(at), "(" | ",")
                    || document.words[at].classes.has(Classes::TIME)
            })
            .unwrap_or(end);
        if (1..=4).contains(&(stop - start)) {
            spans.set(start..stop, Name::Place);
        }
    }
}

fn is_free_standing(document: &Document<'_>, at: usize) -> bool {
    at > 0 && document.words[at - 1].token.range.end < document.words[at].token.range.start
}
