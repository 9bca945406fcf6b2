//! Rules of English names, read off capitals: runs of capitalised words are organisations, places or persons by their first and last
//! words and by what stands before them.
mod appositions;
mod context;
mod doubts;
mod heads;
mod mend;
mod offices;
mod organisations;
mod persons;
mod places;
mod runs;
mod wholes;

use std::ops::Range;

use super::document::Document;
use super::spans::{Name, Spans};
use super::vocabulary::Classes;
use appositions::appositions;
use context::{acronyms, beside, datelines};
use organisations::organisation;
use persons::{after_titles, person};
use places::is_place;
use runs::runs;

pub(super) use mend::mend;
pub(super) use offices::offices;
pub(super) use persons::addressed;

/// Marks and mends the names of Latin script.
pub(super) fn names(document: &Document<'_>, spans: &mut Spans) {
    for run in runs(document) {
        if let Some(words) = organisation(document, &run) {
            replace(spans, words, Name::Organisation);
            continue;
        }
        let (start, titled) = after_titles(document, &run);
        let rest = start..run.end;
        if rest.is_empty() {
            continue;
        }
        if is_place(document, spans, &rest) {
            replace(spans, rest, Name::Place);
        } else if let Some(words) = person(document, spans, &rest, titled) {
            spans.set(words, Name::Person);
        }
    }
    acronyms(document, spans);
    wholes::wholes(document, spans);
    heads::headed(document, spans);
    beside(document, spans);
    doubts::doubts(document, spans);
    appositions(document, spans);
    datelines(document, spans);
    mend(document, spans);
}

/// Sets a span unless a longer one of the same kind is there.
fn replace(spans: &mut Spans, words: Range<usize>, name: Name) {
    let kept = spans.at(words.start).is_some_and(|s| {
        s.name == name && s.words.start <= words.start && s.words.end >= words.end
    });
    if !kept {
        spans.set(words, name);
    }
}

fn class(document: &Document<'_>, at: usize) -> Classes {
    document.words.get(at).map_or(Classes::NONE, |w| w.classes)
}
