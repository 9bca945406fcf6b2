//! Lines of any system: ended by LF, CR LF, CR, U+2028 or U+2029, found at memory speed.
use std::ops::Range;

use memchr::memchr3;

/// The lines of a text from an offset on, as byte ranges without their ends.
#[derive(Clone, Debug)]
pub(super) struct Lines<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Lines<'a> {
    pub(super) fn new(text: &'a str, from: usize) -> Self {
        Lines { text, at: from }
    }

    /// Where the next line begins.
    pub(super) fn offset(&self) -> usize {
        self.at
    }

    /// The end of the line that `self.at` is in, and the start of the next.
    fn end(&self) -> (usize, usize) {
        let bytes = self.text.as_bytes();
        let mut from = self.at;
        while let Some(found) = memchr3(b'\n', b'\r', 0xE2, bytes.get(from..).unwrap_or_default()) {
            let at = from + found;
            match bytes.get(at..).unwrap_or_default() {
                [b'\r', b'\n', ..] => return (at, at + 2),
                [b'\n' | b'\r', ..] => return (at, at + 1),
                [0xE2, 0x80, 0xA8 | 0xA9, ..] => return (at, at + 3),
                _ => from = at + 1,
            }
        }
        (bytes.len(), bytes.len())
    }
}

impl Iterator for Lines<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        if self.at >= self.text.len() {
            return None;
        }
        let (end, next) = self.end();
        let line = self.at..end;
        self.at = next;
        Some(line)
    }
}

/// The number of the line that a byte of a text is on, from 1. Reads the text up to there.
pub(super) fn line_number(text: &str, offset: usize) -> usize {
    let mut lines = Lines::new(text, 0);
    let mut number = 1;
    while lines.next().is_some() && lines.offset() <= offset && lines.offset() < text.len() {
        number += 1;
    }
    number
}

/// Whether nothing of a line can be seen: blanks, and characters that only work in layout.
pub(super) fn is_blank(line: &str) -> bool {
    line.chars().all(|c| c.is_whitespace() || is_invisible(c))
}

/// Format characters without a glyph that are common in news: marks, joiners, embeddings, isolates, BOM.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}
