//! What the tagger took for a place and is a person.
use super::super::super::super::document::Document;
use super::super::super::super::listed;
use super::super::super::super::spans::{Name, Spans};
use super::super::super::super::vocabulary::Classes;

/// "وقالت فاطمة،": a given name that the tagger took for a place, and no list does.
pub(super) fn given_names(document: &Document<'_>, spans: &mut Spans) {
    for span in spans.iter().collect::<Vec<_>>() {
        let at = span.words.start;
        let facts = document.words[at].facts;
        let given = facts.name >= 6 && facts.is_likely_name(2);
        let said = at > 0 && document.classes(at - 1).has(Classes::SPEECH | Classes::TITLE);
        let listed =
            || listed::place_at(document, at).is_some() || listed::entry_at(document, at).is_some();
        if span.name == Name::Place && span.words.len() == 1 && given && said && !listed() {
            spans.set(span.words, Name::Person);
        }
    }
}
