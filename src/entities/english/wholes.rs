//! Names the tagger cut short: what stands in one run of capitals is one name.
use std::ops::Range;

use super::super::document::{Case, Document};
use super::super::gazetteer::EntryKind;
use super::super::listed;
use super::super::spans::{Name, Span, Spans};
use super::super::vocabulary::Classes;
use super::heads::is_kind_of_organisation;
use super::runs::runs;

/// Lets persons and organisations take the free words of their run, and organisations the country behind them.
pub(super) fn wholes(document: &Document<'_>, spans: &mut Spans) {
    for run in runs(document) {
        if let Some(words) = with_country(document, spans, &run) {
            spans.set(words, Name::Organisation);
        } else if let Some((words, name)) = whole(document, spans, &run) {
            spans.set(words, name);
        }
    }
}

/// Caritas Philippines, Greenpeace India: a branch is called by its country.
fn with_country(
    document: &Document<'_>,
    spans: &Spans,
    run: &Range<usize>,
) -> Option<Range<usize>> {
    let branch =
        spans.at(run.start).filter(|s| s.name == Name::Organisation && s.words.end < run.end)?;
    let entry = listed::entry_at(document, run.start)?;
    let country = spans.at(branch.words.end).filter(|s| s.name == Name::Place)?;
    let fits = entry.kind == EntryKind::Organisation && country.words.end == run.end;
    fits.then(|| run.clone())
}

/// A short run with one name in it whose other words are free and no words of their own.
fn whole(
    document: &Document<'_>,
    spans: &Spans,
    run: &Range<usize>,
) -> Option<(Range<usize>, Name)> {
    if !(2..=4).contains(&run.len()) || run.clone().any(|at| !document.words[at].is_capitalised()) {
        return None;
    }
    let inside: Vec<Span> = run.clone().filter_map(|at| spans.at(at)).collect();
    let first = inside.first()?;
    let one = inside.iter().all(|s| s == first) && first.words.len() < run.len();
    let kept = first.words.start >= run.start && first.words.end <= run.end;
    if !one || !kept || first.name == Name::Place {
        return None;
    }
    let start = if is_opening(document, run.start) { run.start + 1 } else { run.start };
    let words = start..run.end;
    let free = words.clone().filter(|at| !first.words.contains(at));
    let joins = free.clone().all(|at| may_join(document, at, first.name));
    (joins && free.count() > 0 && words.start <= first.words.start).then_some((words, first.name))
}

/// The first word of a sentence may have its capital from there.
fn is_opening(document: &Document<'_>, at: usize) -> bool {
    let opens = document.begins_line(at)
        || !document.words[at - 1].is_word() && document.normal(at - 1) != ",";
    let word = &document.words[at];
    opens
        && (word.facts.frequency >= 4 && word.facts.name < 6
            || is_kind_of_organisation(document.normal(at)))
}

fn may_join(document: &Document<'_>, at: usize, name: Name) -> bool {
    let word = &document.words[at];
    let stop = Classes::TITLE
        | Classes::ROLE
        | Classes::NATIONALITY
        | Classes::TIME
        | Classes::COMMON
        | Classes::FUNCTION
        | Classes::SPEECH;
    // Letters behind a name are honours: KC, MBE.
    let person = name == Name::Person
        && (word.case == Some(Case::Upper)
            || word.classes.has(Classes::ORG_TAIL | Classes::PLACE_TAIL | Classes::ORG_HEAD)
                && word.facts.name < 6
            || word.facts.frequency >= 6 && word.facts.name < 5);
    let entry = listed::entry_at(document, at).is_some_and(|e| !e.ambiguous);
    !word.classes.has(stop) && !person && !entry
}
