//! What an apposition says of a name ("Halvorsen, the chemicals group"), and what the shape of a name rules out.
use std::collections::HashSet;
use std::ops::Range;

use super::super::document::{Case, Document};
use super::super::listed;
use super::super::spans::{Name, Span, Spans};
use super::super::tokens::Script;
use super::super::vocabulary::Classes;
use super::heads::is_kind_of_organisation;
use super::persons::has_given_name;
use super::runs::runs;

/// Settles companies that are called what they are, constituencies, the fields of ministers, and persons taken for something else.
pub(super) fn appositions(document: &Document<'_>, spans: &mut Spans) {
    let mut companies = HashSet::new();
    for run in runs(document) {
        if run.len() == 1 && is_called_company(document, &run) {
            companies.insert(document.normal(run.start));
            spans.set(run, Name::Organisation);
        } else if is_called_somebody(document, spans, &run) {
            spans.set(run, Name::Person);
        } else if is_field_of_minister(document, spans, &run) {
            spans.clear(run);
        }
    }
    for span in spans.iter().collect::<Vec<_>>() {
        if document.words[span.words.start].is_arabic() {
            continue;
        }
        let company =
            span.words.len() == 1 && companies.contains(document.normal(span.words.start));
        if company && span.name == Name::Person {
            spans.set(span.words, Name::Organisation);
        } else if span.name == Name::Person && has_figures(document, &span) {
            spans.set(span.words, Name::Place);
        } else if span.name == Name::Organisation && is_person(document, &span) {
            spans.set(span.words, Name::Person);
        }
    }
}

/// "Halvorsen, the Norwegian chemicals group,": a noun of companies within the next words.
fn is_called_company(document: &Document<'_>, run: &Range<usize>) -> bool {
    let article = matches!(document.normal(run.end + 1), "the" | "a" | "an");
    let plain = !document.words[run.start].classes.has(Classes::NATIONALITY | Classes::TIME);
    let small = |at: usize| {
        document.words.get(at).is_some_and(|w| {
            w.case == Some(Case::Lower) && !w.classes.has(Classes::FUNCTION | Classes::TITLE)
                || w.classes.has(Classes::NATIONALITY)
                || w.normal == "-"
        })
    };
    let mut phrase = (run.end + 2..run.end + 8).take_while(|&at| small(at));
    document.normal(run.end) == ","
        && article
        && plain
        && phrase.any(|at| {
            let noun = document.normal(at);
            is_kind_of_organisation(noun) || matches!(noun, "fund" | "bank" | "charity" | "agency")
        })
}

/// "Séaghan Harrington, coxswain of", "Cormac Ó Súilleabháin, 44,": an office or an age behind the comma.
fn is_called_somebody(document: &Document<'_>, spans: &Spans, run: &Range<usize>) -> bool {
    let stop = Classes::ORG_HEAD
        | Classes::ORG_TAIL
        | Classes::PLACE_TAIL
        | Classes::NATIONALITY
        | Classes::TIME
        | Classes::TITLE
        | Classes::ROLE
        | Classes::COMMON;
    let plain = run.clone().all(|at| {
        let word = &document.words[at];
        !word.classes.has(stop) && listed::entry_at(document, at).is_none()
    });
    let place = listed::place_at(document, run.start).is_some_and(|p| p.words == run.len());
    let next = document.words.get(run.end + 1);
    let age = next.is_some_and(|w| w.token.script == Script::Number && w.token.range.len() == 2)
        && document.normal(run.end + 2) == ",";
    let small = |w: &super::super::document::Word| {
        w.case == Some(Case::Lower) && w.classes.has(Classes::ROLE | Classes::TITLE)
    };
    let article = matches!(document.normal(run.end + 1), "the" | "a" | "an");
    let office = next.is_some_and(small)
        || article && (2..4).any(|i| document.words.get(run.end + i).is_some_and(small));
    let taken = spans.at(run.start).is_some_and(|s| s.words.start < run.start);
    (2..=4).contains(&run.len())
        && document.normal(run.end) == ","
        && document.is_same_line(run.start, run.end - 1)
        && plain
        && !place
        && !taken
        && (age || office)
}

/// "Minister of Industry and Advanced Technology": what an office is for is no name.
fn is_field_of_minister(document: &Document<'_>, spans: &Spans, run: &Range<usize>) -> bool {
    let within = |at: usize| {
        document.words.get(at).is_some_and(|w| {
            w.is_capitalised() || matches!(w.normal.as_str(), "and" | "," | "of" | "for")
        })
    };
    let opening = (run.start.saturating_sub(7)..run.start).rev().take_while(|&at| within(at));
    let office = opening.filter(|&at| matches!(document.normal(at), "of" | "for")).last();
    let minister =
        |of: usize| of > 0 && matches!(document.normal(of - 1), "minister" | "ministers");
    let inside = document.words[run.start..run.end]
        .iter()
        .all(|w| w.is_capitalised() && w.facts.frequency >= 5 || w.classes.has(Classes::FUNCTION));
    let known = listed::place_at(document, run.start).is_some()
        || spans.name(run.start) == Some(Name::Person);
    office.is_some_and(minister) && inside && !known
}

/// "PB-18 Khuzdar": persons have no figures, constituencies do.
fn has_figures(document: &Document<'_>, span: &Span) -> bool {
    span.words.clone().any(|at| document.normal(at).bytes().any(|b| b.is_ascii_digit()))
}

/// "Nat Hentoff called": a name that may be given, before a verb of speech.
fn is_speaker(document: &Document<'_>, span: &Span) -> bool {
    let first = &document.words[span.words.start];
    let verb = document
        .words
        .get(span.words.end)
        .is_some_and(|w| w.classes.has(Classes::SPEECH) && w.case == Some(Case::Lower));
    let corporate = matches!(document.normal(span.words.end + 1), "it" | "its");
    verb && !corporate && first.facts.name >= 4 && first.name_likelihood() >= 0
}

/// A given name and words that belong to no organisation, in a name that no list has.
fn is_person(document: &Document<'_>, span: &Span) -> bool {
    let plain = span.words.clone().all(|at| {
        let word = &document.words[at];
        word.case == Some(Case::Title)
            && !word.classes.has(Classes::ORG_HEAD | Classes::ORG_TAIL | Classes::PLACE_TAIL)
    });
    let listed = span.words.clone().any(|at| listed::entry_at(document, at).is_some());
    let article = span.words.start > 0 && document.normal(span.words.start - 1) == "the";
    (2..=3).contains(&span.words.len())
        && plain
        && !listed
        && !article
        && (has_given_name(document, &span.words) || is_speaker(document, span))
}
