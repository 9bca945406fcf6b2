//! What an office is for: "Vice President for Public Affairs", "Director of Communications".
use super::super::document::Document;
use super::super::listed;
use super::super::spans::{Name, Spans};
use super::super::vocabulary::Classes;
use super::class;

/// Takes back organisations made of everyday words alone behind an office and "for" or "of".
pub(in super::super) fn offices(document: &Document<'_>, spans: &mut Spans) {
    for span in spans.iter().filter(|s| s.name == Name::Organisation).collect::<Vec<_>>() {
        let start = span.words.start;
        let office = start >= 2
            && matches!(document.normal(start - 1), "for" | "of")
            && class(document, start - 2).has(Classes::ROLE | Classes::TITLE);
        let everyday = span.words.clone().all(|at| {
            let body = Classes::ORG_HEAD | Classes::ORG_TAIL | Classes::NAME_HEAD;
            document.words[at].facts.frequency >= EVERYDAY && !class(document, at).has(body)
        });
        if office && everyday && listed::entry_at(document, start).is_none() {
            spans.clear(span.words);
        }
    }
}

/// Words of which there are thirty in a million: half powers of ten, as [`super::super::gazetteer::WordFacts`] has them.
const EVERYDAY: u8 = 5;
