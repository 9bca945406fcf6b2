//! What is taken back, or taken for something else, once all rules have spoken: what the tagger found and nothing else speaks for.
mod lone;
mod organisations;
mod places;

use super::super::super::document::Document;
use super::super::super::spans::Spans;

/// Makes persons of organisations and places that are some, and drops single words that are no name.
pub(in super::super::super) fn doubtful(document: &Document<'_>, spans: &mut Spans) {
    organisations::holders(document, spans);
    places::given_names(document, spans);
    organisations::everyday(document, spans);
    lone::unsupported(document, spans);
}
