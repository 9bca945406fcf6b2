//! The current sentence: what is kept, copied or compared when nothing is selected. It stays on the screen:
//! scrolling past it makes the first sentence on the screen the current one.

use std::ops::Range;

use super::Reader;
use super::point::{Point, Way};
use crate::app::side_by_side::Counterpart;
use crate::text::sentences;

/// The sentences of the block that was asked for last.
#[derive(Clone, Debug, Default)]
pub(super) struct Sentences {
    block: Option<usize>,
    ranges: Vec<Range<usize>>,
}

impl Reader {
    /// Where the current sentence begins.
    pub fn cursor(&self) -> Point {
        self.cursor
    }

    /// The current sentence: its block and its bytes there.
    pub fn current_sentence(&self) -> Option<(usize, Range<usize>)> {
        let Point { block, offset } = self.cursor;
        let known = self.sentences.block == Some(block);
        let ranges = known.then_some(&self.sentences.ranges)?;
        let range = ranges.iter().find(|range| range.contains(&offset))?;
        Some((block, range.clone()))
    }

    /// Where the current sentence begins, in bytes of the article's text.
    pub(in crate::app) fn byte_of_cursor(&self) -> Option<usize> {
        let block = self.blocks.get(self.cursor.block).filter(|block| block.is_own())?;
        Some(block.start + self.cursor.offset)
    }

    pub(in crate::app) fn set_counterpart(&mut self, counterpart: Option<Counterpart>) {
        self.counterpart = counterpart;
    }

    /// Whether this is the edition without the focus.
    pub fn is_beside(&self) -> bool {
        self.counterpart.is_some() && !self.is_woven()
    }

    /// Brings the counterpart into sight.
    pub(in crate::app) fn reveal_counterpart(&mut self) {
        let first = self.counterpart.as_ref().and_then(|counterpart| counterpart.ranges.first());
        let Some(byte) = first.map(|range| range.start) else { return };
        let holds =
            |block: &super::Block| block.is_own() && block.start <= byte && byte < block.end();
        if let Some(block) = self.blocks.iter().position(holds) {
            let offset = byte - self.blocks[block].start;
            self.reveal(block, offset);
        }
    }

    /// Makes another sentence the current one, some sentences on or back.
    pub fn by_sentences(&mut self, count: isize) {
        let way = if count < 0 { Way::Back } else { Way::On };
        for _ in 0..count.unsigned_abs() {
            let Some(next) = self.sentence_beyond(way) else { break };
            self.cursor = next;
        }
        let Point { block, offset } = self.cursor;
        self.sentences_of(block);
        self.reveal(block, offset);
    }

    /// Makes the sentence at a point the current one.
    pub fn set_cursor(&mut self, at: Point) {
        let range = self.sentences_of(at.block).iter().find(|range| range.end > at.offset);
        let offset = range.map_or(0, |range| range.start);
        self.cursor = Point { offset, ..at };
    }

    /// Keeps the current sentence on the screen.
    pub(super) fn keep_cursor_in_sight(&mut self) {
        let Point { block, offset } = self.cursor;
        self.sentences_of(block);
        let end = self.current_sentence().map_or(offset + 1, |(_, range)| range.end);
        let seen = self.rows.iter().filter(|row| row.block == block);
        let in_sight =
            seen.map(|row| self.row_range(*row)).any(|row| row.start < end && offset < row.end);
        if in_sight {
            return;
        }
        let bodies = || {
            self.rows.iter().filter(|row| row.line.is_some() && self.blocks[row.block].is_body())
        };
        let first = bodies().find(|row| !self.blocks[row.block].beside).or_else(|| bodies().next());
        if let Some(row) = first.copied() {
            let start = self.row_range(row).start;
            let range = self.sentences_of(row.block).iter().find(|range| range.end > start);
            let offset = range.map_or(0, |range| range.start);
            self.cursor = Point { block: row.block, offset };
        }
    }

    fn sentence_beyond(&mut self, way: Way) -> Option<Point> {
        let Point { block, offset } = self.cursor;
        let ranges = self.sentences_of(block);
        let here = match way {
            Way::On => ranges.iter().find(|range| range.start > offset),
            Way::Back => ranges.iter().rfind(|range| range.start < offset),
        };
        if let Some(range) = here {
            return Some(Point { offset: range.start, block });
        }
        let block = self.text_block(block, way)?;
        let ranges = self.sentences_of(block);
        let range = if way == Way::On { ranges.first() } else { ranges.last() };
        Some(Point { block, offset: range.map_or(0, |range| range.start) })
    }

    fn sentences_of(&mut self, block: usize) -> &[Range<usize>] {
        if self.sentences.block != Some(block) {
            let ranges = sentences::ranges(self.text(block));
            self.sentences = Sentences { block: Some(block), ranges };
        }
        &self.sentences.ranges
    }
}
