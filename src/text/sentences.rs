//! Sentences of a paragraph: UAX #29, then what Arabic and English news need beyond it.
//!
//! ```
//! use nashra::text::sentences;
//!
//! let text = "قال رونالد ك. نوبل: «انتهى الأمر». Mr. Noble left the U.S. on Monday.";
//! let found: Vec<&str> = sentences::ranges(text).into_iter().map(|at| &text[at]).collect();
//! assert_eq!(
//!     found,
//!     ["قال رونالد ك. نوبل: «انتهى الأمر».", "Mr. Noble left the U.S. on Monday."]
//! );
//! ```
//!
//! The boundaries of UAX #29 section 5 are candidates; so is the place where two sentences were joined
//! without a blank ("الإنترنت.ووقّع"). A candidate is dropped after an initial, an abbreviation or the number of
//! a list, before a small letter, at an ellipsis, and at the end of a line that is no end of
//! a sentence. Colons and semicolons end nothing, so an introduction stays with the quotation it introduces;
//! sentences within a quotation are sentences.
//!
//! # Limitations
//! "vitamin C. Oranges" stays whole: a capital letter before a full stop is taken for an initial unless a
//! word follows that begins sentences ("The", "But"). An ellipsis ends a sentence only where a capital
//! follows, and in scripts without capitals never. Thai, Lao and Khmer, which write no stops, are not parted.

mod abbreviations;
pub(crate) mod fused;
mod rules;
#[cfg(test)]
mod tests;

use std::ops::Range;

use memchr::memmem;
use unicode_segmentation::UnicodeSegmentation;

use super::ranges::{is_boundary, trim};

/// The sentences of a paragraph in bytes: ascending, apart, on grapheme cluster boundaries, without the
/// blanks around them, and covering all that is not blank. Linear in the length of the text.
pub fn ranges(text: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut pieces = Pieces { text, sentences: &mut sentences };
    let joins: Vec<usize> = fused::points(text, 0..text.len()).collect();
    let mut start = 0;
    for at in candidates(text, &joins) {
        let is_join = joins.binary_search(&at).is_ok();
        if (is_join || rules::is_boundary(text, start, at)) && is_boundary(text, at) {
            pieces.push(start..at);
            start = at;
        }
    }
    pieces.push(start..text.len());
    sentences
}

/// Where a sentence may begin, ascending: by UAX #29, where two were joined, and after an ellipsis of one
/// character, which UAX #29 does not count among the stops.
fn candidates(text: &str, joins: &[usize]) -> Vec<usize> {
    let ellipses = memmem::find_iter(text.as_bytes(), "…").map(|at| at + "…".len());
    let after_ellipses = ellipses.filter_map(|end| {
        let rest = text.get(end..)?.trim_start_matches(rules::is_quote);
        let begin = text.len() - rest.trim_start().len();
        rest.starts_with(char::is_whitespace).then_some(begin)
    });
    let mut all: Vec<usize> = text.split_sentence_bound_indices().map(|(at, _)| at).collect();
    all.extend(after_ellipses);
    all.extend(joins);
    all.sort_unstable();
    all.dedup();
    all
}

/// Collects the pieces between boundaries.
struct Pieces<'a> {
    text: &'a str,
    sentences: &'a mut Vec<Range<usize>>,
}

impl Pieces<'_> {
    /// Adds a piece without the blanks around it. One without a letter or digit (a quotation mark after a
    /// blank, a rule of asterisks) belongs to the sentence before.
    fn push(&mut self, piece: Range<usize>) {
        let range = trim(self.text, piece);
        if range.is_empty() {
            return;
        }
        let has_word = |at: &Range<usize>| {
            self.text.get(at.clone()).is_some_and(|text| text.contains(char::is_alphanumeric))
        };
        match self.sentences.last_mut() {
            Some(last) if !has_word(&range) || !has_word(last) => last.end = range.end,
            _ => self.sentences.push(range),
        }
    }
}
