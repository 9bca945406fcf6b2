//! Organisations by their first and last words.
use std::ops::Range;

use super::super::document::Document;
use super::super::listed;
use super::super::vocabulary::{Classes, classes};
use super::class;
use super::places::{is_arena, near};

/// Ministry of Health, University of Bologna, Halberd Bank, Lumen Semiconductor Inc.
pub(super) fn organisation(document: &Document<'_>, run: &Range<usize>) -> Option<Range<usize>> {
    let words = after_last_title(document, run)..run.end;
    let of = words.clone().find(|&at| matches!(document.normal(at), "of" | "for"));
    let named = match of.filter(|&of| is_headed(document, words.start..of)) {
        Some(of) => !is_site_of(document, words.start..of) && of + 1 < words.end,
        None => words.len() >= 2 && (has_ampersand(document, &words) || has_tail(document, &words)),
    };
    named.then_some(words)
}

/// "Energy Minister Prince ..." is no organisation, nor does a title belong to one: begin after the last title word.
fn after_last_title(document: &Document<'_>, run: &Range<usize>) -> usize {
    let titles = run.start..run.end - 1;
    let last = titles.rev().find(|&at| {
        class(document, at).has(Classes::TITLE) && !class(document, at).has(Classes::ORG_HEAD)
    });
    last.map_or(run.start, |title| title + 1)
}

/// *Ministry* of Health, *Halberd Bank* of Lagos: whether an organisation is named before "of".
fn is_headed(document: &Document<'_>, mut words: Range<usize>) -> bool {
    words.any(|at| class(document, at).has(Classes::ORG_HEAD | Classes::ORG_TAIL))
}

/// *University Park* of Dallas: whether it is a place.
fn is_site_of(document: &Document<'_>, mut words: Range<usize>) -> bool {
    words.any(|at| class(document, at).has(Classes::PLACE_TAIL))
}

/// Hollis & Bray
fn has_ampersand(document: &Document<'_>, words: &Range<usize>) -> bool {
    words.clone().any(|at| document.normal(at) == "&")
}

/// Halberd *Bank*: a last word that names, unless the words are a place or a mere description.
fn has_tail(document: &Document<'_>, words: &Range<usize>) -> bool {
    let last = last_classes(document, words.end - 1);
    let place = || listed::place_at(document, words.start).is_some_and(|p| p.words == words.len());
    let site =
        last.has(Classes::PLACE_TAIL) && !document.sport || is_visited_arena(document, words);
    last.has(Classes::ORG_TAIL) && !site && !place() && !is_descriptive(document, words)
}

/// The classes of a last word; of "National Party-Mengal", the wing of a party behind its hyphen, those of the party.
fn last_classes(document: &Document<'_>, at: usize) -> Classes {
    let party = document.normal(at).split_once('-').map_or(Classes::NONE, |(p, _)| classes(p));
    if party.has(Classes::ORG_HEAD) { party } else { class(document, at) }
}

/// "at Halberd Bank Arena", "left the Halberd Garden": where a match is played.
fn is_visited_arena(document: &Document<'_>, words: &Range<usize>) -> bool {
    is_arena(document, words.end - 1)
        && words.start > 0
        && (near(document, words.start)
            || matches!(document.normal(words.start - 1), "left" | "the"))
}

/// "European Bank", "Sunday Times"? Only nationalities and a common tail describe, they do not name.
pub(super) fn is_descriptive(document: &Document<'_>, words: &Range<usize>) -> bool {
    words.start + 1 == words.end
        || (words.len() == 2
            && class(document, words.start)
                .has(Classes::TIME | Classes::COMMON | Classes::FUNCTION))
}
