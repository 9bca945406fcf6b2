//! The short way for printable ASCII read from left to right: every byte is one cell, so a line is found by
//! looking back from where it would overflow, and no cell is stored.
//!
//! Proved equal to the general way by tests in `super::tests`.

use super::Line;
use super::breaks::Segmenter;

/// Whether the text is printable ASCII without controls.
pub(super) fn is_plain(text: &str) -> bool {
    // Whole blocks without an early exit, which the compiler turns into vector code.
    let is_plain_block =
        |block: &[u8]| block.iter().fold(true, |plain, byte| plain & (0x20..0x7F).contains(byte));
    text.as_bytes().chunks(256).all(is_plain_block)
}

/// Fills the lines of a paragraph.
pub(super) fn fill(text: &str, width: u16, segmenter: &Segmenter, lines: &mut Vec<Line>) {
    let mut text = Text::new(text, segmenter);
    let mut start = 0;
    loop {
        let end = text.line_end(start, usize::from(width));
        let visible = text.visible_end(start, end);
        lines.push(Line {
            start: start as u32,
            end: end as u32,
            visible: visible as u32,
            width: (visible - start) as u16,
            ..Line::default()
        });
        start = end;
        if start >= text.bytes.len() {
            return;
        }
    }
}

struct Text<'a> {
    whole: &'a str,
    bytes: &'a [u8],
    /// Where the blanks at the end of the text start.
    seen: usize,
    segmenter: &'a Segmenter,
    chunk: Chunk,
}

/// The break opportunities between two certain breaks, kept because the next line often asks again.
#[derive(Default)]
struct Chunk {
    start: usize,
    end: usize,
    breaks: Vec<usize>,
}

impl<'a> Text<'a> {
    fn new(text: &'a str, segmenter: &'a Segmenter) -> Self {
        let seen = text.trim_end_matches(' ').len();
        Text { whole: text, bytes: text.as_bytes(), seen, segmenter, chunk: Chunk::default() }
    }

    /// Where the line that starts at `start` ends: after the blanks that hang.
    fn line_end(&mut self, start: usize, width: usize) -> usize {
        let overflow = start + width;
        if self.seen <= overflow {
            return self.bytes.len();
        }
        // The first byte that is seen and does not fit.
        let beyond = overflow + blanks(&self.bytes[overflow..]);
        if let Some(at) = self.certain_break(start, beyond)
            && self.bytes[at..=beyond].iter().all(|byte| is_solid(*byte))
        {
            return at;
        }
        self.undecided_end(start, beyond).unwrap_or(beyond)
    }

    /// The last certain break after `start`, at `position` at the latest.
    fn certain_break(&self, start: usize, position: usize) -> Option<usize> {
        (start + 1..=position).rev().find(|&at| self.is_certain_break(at))
    }

    /// A blank before it, a letter or digit after it, and before the blanks nothing that looks across them.
    fn is_certain_break(&self, at: usize) -> bool {
        if !self.bytes[at].is_ascii_alphanumeric() || self.bytes[at - 1] != b' ' {
            return false;
        }
        let before = self.bytes[..at].iter().rev().find(|byte| **byte != b' ');
        before.is_none_or(|byte| is_solid(*byte))
    }

    /// The last opportunity at which the line still fits, as the segmenter sees it.
    fn undecided_end(&mut self, start: usize, beyond: usize) -> Option<usize> {
        if !(self.chunk.start..self.chunk.end).contains(&beyond) {
            self.find_breaks(beyond);
        }
        let breaks = &self.chunk.breaks;
        let before = breaks.partition_point(|at| *at <= beyond).checked_sub(1).map(|i| breaks[i]);
        let before = before.filter(|at| *at > start);
        if before.is_some() || self.chunk.start <= start {
            return before;
        }
        Some(self.chunk.start)
    }

    fn find_breaks(&mut self, position: usize) {
        let start = self.certain_break(0, position).unwrap_or(0);
        let end = (position + 1..self.bytes.len()).find(|&at| self.is_certain_break(at));
        let end = end.unwrap_or(self.bytes.len());
        self.chunk = Chunk { start, end, breaks: Vec::new() };
        let Some(part) = self.whole.get(start..end) else { return };
        let breaks = self.segmenter.breaks(part).filter(|at| 0 < *at && *at < part.len());
        self.chunk.breaks.extend(breaks.map(|at| start + at));
    }

    fn visible_end(&self, start: usize, end: usize) -> usize {
        let trailing =
            self.bytes[start..end].iter().rev().take_while(|byte| **byte == b' ').count();
        end - trailing
    }
}

fn blanks(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| **byte == b' ').count()
}

/// Bytes between which no line breaks, nor before them without a blank (LB13, LB23, LB25, LB28-LB30).
fn is_solid(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b',' | b':' | b';' | b')' | b']')
}
