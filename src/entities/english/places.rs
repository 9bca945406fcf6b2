//! Places by their last word, by the noun behind them, and behind "city of".
use std::ops::Range;

use super::super::document::{Case, Document};
use super::super::spans::Spans;
use super::super::vocabulary::Classes;
use super::class;

/// Words of a place that nothing but a noun beside it names.
const LONGEST: usize = 3;

/// Millbrook Park, Sofala province, in Chimoio.
pub(super) fn is_place(document: &Document<'_>, spans: &Spans, run: &Range<usize>) -> bool {
    let small = run.len() <= LONGEST;
    has_tail(document, run)
        || is_told_by_next(document, run)
        || small
            && spans.is_free(run.clone())
            && (is_site(document, run) || is_behind_city_of(document, run))
}

/// Millbrook *Park*, and in sport Halberd *Arena*.
fn has_tail(document: &Document<'_>, run: &Range<usize>) -> bool {
    let tail = class(document, run.end - 1).has(Classes::PLACE_TAIL);
    run.len() >= 2
        && (tail || is_arena(document, run.end - 1))
        && !class(document, run.start).has(Classes::FUNCTION)
}

/// Where matches are played, in a text about sport.
pub(super) fn is_arena(document: &Document<'_>, at: usize) -> bool {
    document.sport
        && matches!(document.normal(at), "center" | "centre" | "arena" | "garden" | "field")
}

/// Sofala province, Chester-based; but not "the Nigerian state", nor a company's.
fn is_told_by_next(document: &Document<'_>, run: &Range<usize>) -> bool {
    let noun = run.len() <= LONGEST
        && document.words.get(run.end).is_some_and(|next| {
            next.case == Some(Case::Lower) && PLACE_NOUNS.contains(&next.normal.as_str())
        });
    (noun || is_compound(document, run.end))
        && !class(document, run.end - 1).has(Classes::ORG_TAIL)
        && !class(document, run.start).has(Classes::NATIONALITY)
}

/// "in Mount Sabinyo": the noun of a site behind a preposition of place.
fn is_site(document: &Document<'_>, run: &Range<usize>) -> bool {
    run.len() >= 2
        && class(document, run.start).has(Classes::SITE_HEAD)
        && near(document, run.start)
}

/// "the city of Chimoio"
fn is_behind_city_of(document: &Document<'_>, run: &Range<usize>) -> bool {
    run.start >= 2
        && document.normal(run.start - 1) == "of"
        && class(document, run.start - 2).has(Classes::PLACE_HEAD)
        && document.words[run.start - 2].case == Some(Case::Lower)
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

/// Whether a preposition of place stands before.
pub(super) fn near(document: &Document<'_>, at: usize) -> bool {
    at > 0 && class(document, at - 1).has(Classes::NEAR)
}
