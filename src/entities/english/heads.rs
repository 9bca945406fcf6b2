//! Organisations that a plain noun beside them gives away: "the broadcaster RTNC", "the SIPTU union", and lists of companies.
use std::ops::Range;

use super::super::document::{Case, Document};
use super::super::listed;
use super::super::spans::{Name, Spans};
use super::super::vocabulary::Classes;
use super::runs::runs;

/// Marks runs before or behind a noun for an organisation, and what stands in one list with organisations.
pub(super) fn headed(document: &Document<'_>, spans: &mut Spans) {
    let runs = runs(document);
    for run in &runs {
        if may_be_organisation(document, spans, run)
            && (is_introduced(document, run) || is_followed(document, run))
        {
            spans.set(run.clone(), Name::Organisation);
        }
    }
    for run in &runs {
        if may_be_organisation(document, spans, run) && is_listed(document, spans, run) {
            spans.set(run.clone(), Name::Organisation);
        }
    }
}

/// A short run that nothing certain is known of: no title, no nationality, no place, no person with a first name.
fn may_be_organisation(document: &Document<'_>, spans: &Spans, run: &Range<usize>) -> bool {
    let first = &document.words[run.start];
    let plain = !first.classes.has(
        Classes::NATIONALITY | Classes::TIME | Classes::TITLE | Classes::ROLE | Classes::COMMON,
    );
    let place = listed::place_at(document, run.start)
        .is_some_and(|p| p.words == run.len() && p.weight >= 1);
    let taken = spans.at(run.start).is_some_and(|s| {
        s.name == Name::Organisation
            || s.words.len() > run.len()
            || s.name == Name::Person && (s.words.len() > 1 || first.facts.name >= 6)
    });
    run.len() <= 4 && plain && !place && !taken
}

/// Nouns right before the name of an organisation.
const BEFORE: &str = "daily newspaper tabloid broadcaster channel agency website portal outlet magazine journal watchdog charity nonprofit \
    non-profit think-tank tank union party group company carrier airline startup start-up firm chipmaker automaker carmaker drugmaker retailer \
    lender insurer miner brewer conglomerate publisher operator contractor consultancy weekly platform app bureau maker giant supermarket \
    bookseller bookmaker manufacturer developer utility monitor pollster brokerage label studio distributor rival rivals competitor network \
    militia faction venture subsidiary parent owner shipbuilder planemaker jeweller label gang cartel sect cooperative co-op nonprofits ngo \
    organisation organization alliance coalition wing";

/// Nouns right behind it.
const BEHIND: &str = "union newspaper newspapers party website magazine radio television channel agency group airline rebels militants fighters \
    insurgents guerrillas militia militiamen movement coalition alliance bloc app platform network brand carrier supermarket supermarkets \
    shareholders subsidiary spokesman spokeswoman spokesperson employees executives cartel gang gunmen franchise label studio reporter correspondent";

/// Whether a word in normal form is a noun that introduces organisations.
pub(super) fn is_kind_of_organisation(word: &str) -> bool {
    BEFORE.split_whitespace().any(|noun| noun == word)
}

fn is_introduced(document: &Document<'_>, run: &Range<usize>) -> bool {
    let Some(before) = run.start.checked_sub(1) else { return false };
    // "youth wing, the Imbonerakure,": an apposition with its article.
    let apposed = document.normal(before) == "the"
        && before >= 2
        && document.normal(before - 1) == ","
        && is_noun(document, before - 2, BEFORE);
    apposed || is_noun(document, before, BEFORE)
}

fn is_followed(document: &Document<'_>, run: &Range<usize>) -> bool {
    // "the Orka farmers' union": one plural of people may stand between.
    let between = document.normal(run.end + 1) == "'" && document.normal(run.end).ends_with('s');
    let at = run.end + if between { 2 } else { 0 };
    is_noun(document, at, BEHIND)
}

fn is_noun(document: &Document<'_>, at: usize, nouns: &str) -> bool {
    let lower = document.words.get(at).is_some_and(|w| w.case == Some(Case::Lower));
    lower && nouns.split_whitespace().any(|noun| noun == document.normal(at))
}

/// "Samarco, Vale and BHP": beside a comma or "and", with an organisation on the other side.
fn is_listed(document: &Document<'_>, spans: &Spans, run: &Range<usize>) -> bool {
    let rare = document.words[run.start].facts.frequency <= 4
        && document.words[run.start].name_likelihood() <= 2;
    let organisation = |at: usize| spans.name(at) == Some(Name::Organisation);
    let joins = |at: usize| matches!(document.normal(at), "," | "and" | "or");
    let after = joins(run.end) && {
        let next = run.end + 1 + usize::from(document.normal(run.end + 1) == "and");
        organisation(next) && {
            let end = spans.at(next).map_or(next, |s| s.words.end);
            // Two names may stand beside each other by chance; a list has three, or an "and".
            document.normal(run.end) == "and" || joins(end)
        }
    };
    let back = |at: usize| at.checked_sub(1);
    let joined = back(run.start).filter(|&at| joins(at) && document.normal(at) != ",");
    let before = joined.and_then(back).is_some_and(|at| {
        let previous = if document.normal(at) == "," { back(at) } else { Some(at) };
        previous.is_some_and(organisation)
    });
    rare && (after || before)
}
