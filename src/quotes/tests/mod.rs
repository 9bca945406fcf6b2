//! The layer as a whole, in the reader's notation: `[` and `]` stand around the quote.

mod anchoring;
mod edits;
mod exporting;
mod importing;
mod look_alikes;
mod strategies;
mod taking;
mod vocabulary;

use std::ops::Range;

use jiff::Timestamp;

use super::{Anchoring, Quote, anchor};
use crate::article::Article;

pub(super) fn article(text: &str) -> Article {
    Article { text: text.to_owned(), ..Article::default() }
}

/// The text without the brackets, and what stood between them.
pub(super) fn picture(marked: &str) -> (String, Option<Range<usize>>) {
    let Some((before, rest)) = marked.split_once('[') else { return (marked.to_owned(), None) };
    let (inside, after) = rest.split_once(']').unwrap();
    let range = before.len()..before.len() + inside.len();
    (format!("{before}{inside}{after}"), Some(range))
}

pub(super) fn quote(marked: &str) -> Quote {
    let (text, range) = picture(marked);
    Quote::take(&article(&text), range.unwrap(), Timestamp::UNIX_EPOCH).unwrap()
}

/// The new text with brackets where the quote of the old one is, and how it was found.
pub(super) fn found(old: &str, new: &str) -> (String, Anchoring) {
    let anchoring = anchor(&quote(old), &article(new));
    let shown = match anchoring.range() {
        Some(range) => {
            format!("{}[{}]{}", &new[..range.start], &new[range.clone()], &new[range.end..])
        }
        None => new.to_owned(),
    };
    (shown, anchoring)
}

/// The quote is found where the new text has brackets; without brackets it is an orphan.
#[track_caller]
pub(super) fn stays(old: &str, new: &str) -> Anchoring {
    let (shown, anchoring) = found(old, &picture(new).0);
    assert_eq!(shown, new, "{anchoring:?}");
    anchoring
}
