//! Places: after مدينة, محافظة and the like (which stay outside), headed by مطار, شارع and the like (which belong to the name), and in
//! datelines.
mod heads;
mod sites;

use super::super::document::Document;
use super::super::listed;
use super::super::spans::{Name, Spans};
use super::super::vocabulary::Classes;

/// Marks places that their context gives away.
pub(in super::super) fn places(document: &Document<'_>, spans: &mut Spans) {
    for span in spans.iter().collect::<Vec<_>>() {
        heads::without_head(document, spans, &span);
    }
    for at in 0..document.words.len() {
        let word = &document.words[at];
        if !word.is_arabic() {
            continue;
        }
        if word.stem_classes.has(Classes::SITE_HEAD) {
            sites::site(document, spans, at);
        } else if word.stem_classes.has(Classes::PLACE_HEAD) && spans.name(at).is_none() {
            heads::unless_alone(document, spans, at + 1);
            heads::after_head(document, spans, at + 1);
        }
        if is_dateline(document, at) && spans.name(at).is_none() {
            spans.set(at..at + listed::place_at(document, at).map_or(1, |p| p.words), Name::Place);
        }
    }
}

/// "أربيل - ": a word that begins a line and is followed by a dash.
fn is_dateline(document: &Document<'_>, at: usize) -> bool {
    let word = &document.words[at];
    document.begins_line(at)
        && matches!(document.normal(at + 1), "-" | "–" | "—")
        && !word.classes.has(Classes::FUNCTION | Classes::SPEECH | Classes::ORG_HEAD)
        && word.stem_frequency <= 6
}
