//! Places that no list knows: by the word they open with, in lists behind a plural, and behind "in".
//!
//! ```text
//! opened   آيت عيسى ميمون, كفر الشيخ, وادي خالد
//! lists    "بلدات مشحا وببنين وفنيدق", "في إزرع وعدرا"
//! unknown  "دارته في عيدمون"
//! words    the lists of words
//! ```
mod lists;
mod opened;
mod unknown;
mod words;

use super::super::document::{Document, Word};
use super::super::spans::{Name, Spans};
use super::super::vocabulary::Classes;
use super::ENDS;
use words::PLURALS;

/// Marks the settlements of Arabic texts.
pub(in super::super) fn settlements(document: &Document<'_>, spans: &mut Spans) {
    for at in 1..document.words.len() {
        if !document.words[at].is_arabic() {
            continue;
        }
        if let Some(end) = opened::opened(document, spans, at) {
            spans.set(at..end, Name::Place);
        } else if unknown::is_unknown_behind_in(document, spans, at) {
            spans.set(at..at + 1, Name::Place);
        }
        if PLURALS.contains(&document.normal(at - 1)) {
            lists::open(document, spans, at);
            lists::list(document, spans, at);
        }
        if lists::is_joined_place(document, spans, at) {
            spans.set(at..at + 1, Name::Place);
        }
    }
}

/// An Arabic word of no class that ends a name or stands before one.
fn is_plain(word: &Word) -> bool {
    let stop = ENDS | Classes::TITLE | Classes::PLACE_HEAD;
    word.is_arabic() && !word.stem_classes.has(stop)
}

#[cfg(test)]
#[expect(clippy::string_slice, reason = "the ranges are the tokens' own")]
mod tests {
    use super::super::super::listed;
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        let document = Document::new(text);
        let mut spans = Spans::new(document.words.len());
        listed::gazetteer(&document, &mut spans);
        settlements(&document, &mut spans);
        let show = |s: super::super::super::spans::Span| {
            &text[document.words[s.words.start].token.range.start
                ..document.words[s.words.end - 1].token.range.end]
        };
        spans.iter().map(show).collect()
    }

    #[test]
    fn openers_of_places() {
        assert_eq!(found("سكان قرية آيت عيسى ميمون أمس"), ["آيت عيسى ميمون"]);
        assert_eq!(found("إلى دائرة ذراع بن خدة."), ["ذراع بن خدة"]);
        assert_eq!(found("وصل إلى وادي زمران أمس"), ["وادي زمران"]);
        assert_eq!(found("هذا بيت الجيران"), Vec::<&str>::new());
    }
}
