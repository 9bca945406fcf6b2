//! Persons: by what stands before a name, and how far the name goes.
//!
//! ```text
//! titles    السيد كاسبرسكاي, "وتدعى فوزة الحريري"
//! offices   وزير الخارجية الروسي سيرغي لافروف
//! speech    "أكد ويتكوف أن"
//! pairs     "وزامل عادل إمام في": two names side by side
//! run       how far a name goes from its first word
//! word      what one word tells by itself and by those beside it
//! edges     where a name begins and ends that somebody marked
//! doubtful  what is taken back in the end
//! words     the lists of words
//! ```
mod doubtful;
mod edges;
mod offices;
mod pairs;
mod run;
mod speech;
mod titles;
mod word;
mod words;

use std::ops::Range;

use super::super::document::Document;
use super::super::spans::{Name, Spans};
pub(in super::super) use doubtful::doubtful;
pub(in super::super) use edges::initials;
use run::is_small_town;

/// Marks persons after titles, offices and verbs of speech, and mends the edges of those already marked.
pub(in super::super) fn persons(document: &Document<'_>, spans: &mut Spans) {
    let spelt_apart = word::is_preposition_spelt_apart(document);
    for at in 0..document.words.len() {
        if !document.words[at].is_arabic() || spans.name(at) == Some(Name::Person) {
            continue;
        }
        titles::after_title(document, spans, at);
        offices::after_office(document, spans, at);
        speech::after_speech(document, spans, at);
        titles::after_called(document, spans, at);
        if spelt_apart {
            pairs::after_ali(document, spans, at);
        }
    }
    pairs::listed(document, spans);
    pairs::side_by_side(document, spans);
    edges::edges(document, spans);
}

/// Makes words a person with what is marked of it already, unless something else is: a little town may be a family.
fn mark(document: &Document<'_>, spans: &mut Spans, words: Range<usize>) {
    let free = words.clone().all(|at| {
        spans.name(at).is_none_or(|name| name == Name::Person)
            || at > words.start && is_small_town(document, spans, at)
    });
    if free {
        let start = spans.at(words.start).map_or(words.start, |s| s.words.start.max(words.start));
        let end = spans.at(words.end - 1).map_or(words.end, |s| s.words.end.max(words.end));
        spans.set(start..end, Name::Person);
    }
}
