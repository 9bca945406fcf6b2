//! Organisations by their first and last words.
use std::ops::Range;

use super::super::document::Document;
use super::super::listed;
use super::super::spans::Name;
use super::super::vocabulary::{Classes, classes};
use super::class;
use super::places::near;

/// Ministry of Health, University of Bologna, Halberd Bank, Lumen Semiconductor Inc.
pub(super) fn organisation(
    document: &Document<'_>,
    run: &Range<usize>,
) -> Option<(Range<usize>, Name)> {
    let mut start = run.start;
    // "Energy Minister Prince ..." is no organisation, nor does a title belong to one: begin after the last title word.
    for at in run.clone() {
        if class(document, at).has(Classes::TITLE)
            && at + 1 < run.end
            && !class(document, at).has(Classes::ORG_HEAD)
        {
            start = at + 1;
        }
    }
    let words = start..run.end;
    let of = words.clone().find(|&i| matches!(document.normal(i), "of" | "for"));
    if let Some(of) = of.filter(|&of| {
        of > start
            && (start..of).any(|i| class(document, i).has(Classes::ORG_HEAD | Classes::ORG_TAIL))
    }) {
        let site = (start..of).any(|i| class(document, i).has(Classes::PLACE_TAIL));
        return (!site).then_some((words, Name::Organisation)).filter(|_| of + 1 < run.end);
    }
    if words.len() < 2 {
        return None;
    }
    // Hollis & Bray
    if words.clone().any(|at| document.normal(at) == "&") {
        return Some((words, Name::Organisation));
    }
    // "National Party-Mengal": the wing of a party behind its hyphen.
    let party =
        document.normal(run.end - 1).split_once('-').map_or(Classes::NONE, |(p, _)| classes(p));
    let last = if party.has(Classes::ORG_HEAD) { party } else { class(document, run.end - 1) };
    let listed_place = listed::place_at(document, start).is_some_and(|p| p.words == words.len());
    let arena = document.sport
        && matches!(
            document.normal(run.end - 1),
            "center" | "centre" | "arena" | "garden" | "field"
        )
        && start > 0
        && (near(document, start) || matches!(document.normal(start - 1), "left" | "the"));
    let site = last.has(Classes::PLACE_TAIL) && !document.sport || arena;
    if last.has(Classes::ORG_TAIL) && !listed_place && !site && !is_descriptive(document, &words) {
        return Some((words, Name::Organisation));
    }
    None
}

/// "European Bank", "Sunday Times"? Only nationalities and a common tail describe, they do not name.
pub(super) fn is_descriptive(document: &Document<'_>, words: &Range<usize>) -> bool {
    words.start + 1 == words.end
        || (words.len() == 2
            && class(document, words.start)
                .has(Classes::TIME | Classes::COMMON | Classes::FUNCTION))
}
