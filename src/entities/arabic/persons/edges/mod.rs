//! Where a person's name begins and ends, once somebody has marked it.
mod beside;
mod end;
mod start;
mod surname;

pub(in super::super::super) use end::initials;

use super::super::super::document::Document;
use super::super::super::spans::{Name, Span, Spans};

/// Joins what is one name, parts what is two, and mends the edges of each.
pub(super) fn edges(document: &Document<'_>, spans: &mut Spans) {
    beside::join(document, spans);
    for span in persons(spans) {
        beside::part(document, spans, &span);
    }
    for span in persons(spans) {
        if document.words[span.words.start].is_arabic() {
            mend(document, spans, &span);
        }
    }
}

/// The persons marked so far.
fn persons(spans: &Spans) -> Vec<Span> {
    spans.iter().filter(|span| span.name == Name::Person).collect()
}

/// Leaves titles out, takes initials and the rest of a name in.
fn mend(document: &Document<'_>, spans: &mut Spans, span: &Span) {
    let start = start::start(document, spans, &span.words);
    let end = end::end(document, spans, start, span.words.end);
    if (start..end) != span.words {
        spans.clear(span.words.clone());
        if start < end {
            spans.set(start..end, Name::Person);
        }
    }
}
