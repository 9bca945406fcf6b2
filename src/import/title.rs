//! The title: the first line, or the beginning of a first line that is too long for one.
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::ranges::{boundary_after, trim};
use crate::article::head;

/// Code points from which on a line is no title but text.
const LONGEST: usize = 300;

/// Code points of the excerpt that stands for a title then.
const EXCERPT: usize = 120;

/// A title found on a line.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Title {
    /// The line is the title.
    Line(Range<usize>),
    /// The line is text; its beginning serves as a title.
    Excerpt(Range<usize>),
}

/// The title on a line of `text` that is not blank.
pub(super) fn title(text: &str, line: Range<usize>) -> Title {
    let line = trim(text, line);
    let full = text.get(line.clone()).unwrap_or_default();
    // A code point has at most four bytes.
    if head(full, LONGEST * 4).chars().count() <= LONGEST {
        return Title::Line(line);
    }
    Title::Excerpt(line.start..line.start + excerpt(full))
}

/// Bytes of the beginning that stands for a title: the first sentence if it is short, else whole words,
/// else what fits of the first word.
fn excerpt(line: &str) -> usize {
    let ends = line.grapheme_indices(true).take(EXCERPT).map(|(at, cluster)| at + cluster.len());
    let within = |(index, end): &(usize, usize)| *index == 0 || *end <= EXCERPT * 16;
    let fitting = ends.enumerate().take_while(within).last().map_or(0, |(_, end)| end);
    let fits = head(line, fitting);
    let is_sentence = |end: &usize| line.get(*end..).is_some_and(|rest| rest.starts_with(' '));
    let sentence = fits.char_indices().filter(|(_, c)| matches!(c, '.' | '!' | '?' | '؟' | '۔'));
    let sentence = sentence.map(|(at, c)| at + c.len_utf8()).find(is_sentence);
    let words = || fits.rfind(' ').filter(|&at| at > 0);
    boundary_after(line, sentence.or_else(words).unwrap_or(fitting))
}
