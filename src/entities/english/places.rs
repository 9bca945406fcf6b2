//! Places by their last word, by the noun behind them, and behind "city of".
use std::ops::Range;

use super::super::document::{Case, Document};
use super::super::spans::{Name, Spans};
use super::super::vocabulary::Classes;
use super::class;

/// Millbrook Park, Sofala province, in Chimoio.
pub(super) fn place(
    document: &Document<'_>,
    spans: &Spans,
    run: &Range<usize>,
) -> Option<Range<usize>> {
    let last = class(document, run.end - 1);
    let arena = document.sport
        && matches!(
            document.normal(run.end - 1),
            "center" | "centre" | "arena" | "garden" | "field"
        );
    if run.len() >= 2
        && (last.has(Classes::PLACE_TAIL) || arena)
        && !class(document, run.start).has(Classes::FUNCTION)
    {
        return Some(run.clone());
    }
    let next = document.words.get(run.end);
    let followed = run.len() <= 3
        && next.is_some_and(|w| {
            w.case == Some(Case::Lower) && PLACE_NOUNS.contains(&w.normal.as_str())
        });
    let office = class(document, run.end - 1).has(Classes::ORG_TAIL);
    let based = is_compound(document, run.end);
    if (followed || based) && !office && !class(document, run.start).has(Classes::NATIONALITY) {
        return Some(run.clone());
    }
    let marked = run.clone().any(|i| spans.name(i).is_some_and(|n| n != Name::Person));
    if marked || run.len() > 3 {
        return None;
    }
    if run.len() >= 2
        && class(document, run.start).has(Classes::SITE_HEAD)
        && spans.is_free(run.clone())
        && near(document, run.start)
    {
        return Some(run.clone());
    }
    let city_of = run.start >= 2
        && document.normal(run.start - 1) == "of"
        && class(document, run.start - 2).has(Classes::PLACE_HEAD)
        && document.words[run.start - 2].case == Some(Case::Lower);
    if city_of && spans.is_free(run.clone()) {
        return Some(run.clone());
    }
    None
}

/// "Chester-based", "Lagos-born".
pub(super) fn is_compound(document: &Document<'_>, at: usize) -> bool {
    let glued = at > 0
        && document.words.get(at).map(|w| w.token.range.start)
            == document.words.get(at - 1).map(|w| w.token.range.end);
    glued
        && document.normal(at) == "-"
        && matches!(document.normal(at + 1), "based" | "born" | "area" | "headquartered")
}

/// Nouns right behind a place.
const PLACE_NOUNS: [&str; 16] = [
    "province",
    "city",
    "state",
    "region",
    "district",
    "county",
    "governorate",
    "island",
    "village",
    "town",
    "valley",
    "prefecture",
    "provinces",
    "township",
    "municipality",
    "oblast",
];

pub(super) fn near(document: &Document<'_>, at: usize) -> bool {
    at > 0 && class(document, at - 1).has(Classes::NEAR)
}
