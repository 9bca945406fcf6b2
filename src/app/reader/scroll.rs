//! Moving through the article: places are a block and a row in it, so that no height has to be known that
//! has not been seen.

use super::{Block, BlockKind, Point, Reader};
use crate::library;

/// A row of the article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Index of the block.
    pub block: usize,
    /// Row in the block: its lines, then its blank rows.
    pub row: usize,
}

impl Reader {
    /// Where the screen begins.
    pub fn top(&self) -> Place {
        self.top
    }

    /// Scrolls by rows; negative is back.
    pub fn scroll(&mut self, rows: isize) {
        let steps = rows.unsigned_abs();
        let mut place = self.top;
        for _ in 0..steps {
            let next = if rows < 0 { self.before(place) } else { self.after(place) };
            let Some(next) = next else { break };
            place = next;
        }
        self.go_to(place);
    }

    /// Scrolls by pages of the screen less two rows, so that the eye finds its line again.
    pub fn page(&mut self, pages: isize) {
        let rows = self.reading.height.saturating_sub(2).max(1) as isize;
        self.scroll(pages.saturating_mul(rows));
    }

    /// Scrolls by half screens.
    pub fn half_page(&mut self, halves: isize) {
        let rows = (self.reading.height / 2).max(1) as isize;
        self.scroll(halves.saturating_mul(rows));
    }

    /// To the beginning.
    pub fn to_start(&mut self) {
        self.go_to(Place::default());
    }

    /// To the end: the last line is the last row of the screen.
    pub fn to_end(&mut self) {
        let last = self.last_top();
        self.go_to(last);
    }

    /// To a paragraph, counted from 1.
    pub fn to_paragraph(&mut self, number: usize) {
        let wanted = BlockKind::Body(number.saturating_sub(1));
        let is_wanted = |block: &Block| block.kind == wanted && !block.beside;
        let block = self.blocks.iter().position(is_wanted);
        self.go_to_block(block.unwrap_or(self.blocks.len() - 1));
    }

    /// By paragraphs: forward to the beginning of the next, back to the beginning of this one or the one
    /// before.
    pub fn by_paragraphs(&mut self, count: isize) {
        let first = self.blocks.iter().position(Block::is_body).unwrap_or(0);
        let here = self.top.block.max(first.saturating_sub(1));
        let back_to_own = count < 0 && self.top.row > 0;
        let target = here.saturating_add_signed(count + isize::from(back_to_own));
        let block = if target < first { 0 } else { target.min(self.blocks.len() - 1) };
        // Of two editions in one column, the open one.
        let own = |block: &usize| !self.blocks[*block].beside;
        let block = if count < 0 {
            (0..=block).rev().find(own)
        } else {
            (block..self.blocks.len()).find(own)
        };
        self.go_to_block(block.unwrap_or(target.min(self.blocks.len() - 1)));
    }

    /// To the beginning of a block, as far as the article scrolls; its first sentence becomes the current one.
    fn go_to_block(&mut self, block: usize) {
        self.go_to(Place { block, row: 0 });
        self.set_cursor(Point { block, offset: 0 });
    }

    /// To a share of the article's bytes, in per cent.
    pub fn to_percent(&mut self, percent: usize) {
        if self.is_woven() {
            let block = (self.blocks.len() - 1) * percent.min(100) / 100;
            return self.show_at(block, 0, 0);
        }
        let all = self.blocks.last().map_or(0, Block::end);
        let byte = all / 100 * percent.min(100) + all % 100 * percent.min(100) / 100;
        let after = self.blocks.partition_point(|block| block.start <= byte);
        let block = after.saturating_sub(1);
        self.show_at(block, byte - self.blocks[block].start.min(byte), 0);
    }

    /// Where the screen begins, as the library keeps it.
    pub fn place(&self) -> library::Place {
        let (block, offset) = self.anchor;
        let mut above = self.blocks.iter().take(block + 1).rev();
        let Some(own) = above.find(|block| !block.beside) else { return library::Place::default() };
        let BlockKind::Body(paragraph) = own.kind else { return library::Place::default() };
        // A block may be a sentence in the middle of its paragraph.
        let start = self.article.paragraphs.get(paragraph).map_or(own.start, |of| of.range.start);
        let byte = own.start.saturating_sub(start).saturating_add(offset);
        library::Place { paragraph: paragraph as u32, byte: byte as u32 }
    }

    /// Returns to a kept place; the beginning of the first paragraph is the beginning of the article.
    pub fn return_to(&mut self, place: library::Place) {
        let paragraph = place.paragraph as usize;
        let block = self.blocks.iter().position(|block| block.kind == BlockKind::Body(paragraph));
        if let Some(block) = block.filter(|_| place != library::Place::default()) {
            let offset = (place.byte as usize).min(self.text(block).len());
            self.show_at(block, offset, 0);
        }
    }

    /// Scrolls so that a byte of a block is seen; leaves the screen alone when it is seen already.
    pub fn reveal(&mut self, block: usize, offset: usize) {
        let line = self.layout(block).line_of(offset);
        let seen = self.rows.iter().any(|row| row.block == block && row.line == Some(line));
        if !seen {
            self.show_at(block, offset, usize::from(self.reading.height) / 3);
        }
    }

    /// Puts the line that holds a byte of a block some rows below the top.
    pub(super) fn show_at(&mut self, block: usize, offset: usize, below: usize) {
        let row = self.layout(block).line_of(offset);
        let mut place = Place { block, row };
        for _ in 0..below {
            let Some(before) = self.before(place) else { break };
            place = before;
        }
        self.go_to(place);
    }

    pub(super) fn go_to(&mut self, place: Place) {
        self.top = place;
        self.refresh();
        let Place { block, row } = self.top;
        let line = self.layout(block).lines().get(row);
        self.anchor = (block, line.map_or(usize::MAX, |line| line.range().start));
    }

    /// After a change of the line length: the anchor's line is at the top again.
    pub(super) fn return_to_anchor(&mut self) {
        let (block, offset) = self.anchor;
        let layout = self.layout(block);
        let row = if offset == usize::MAX { layout.lines().len() } else { layout.line_of(offset) };
        self.top = Place { block, row };
    }

    /// The row after a place; `None` at the end.
    pub(super) fn after(&mut self, place: Place) -> Option<Place> {
        let next = Place { row: place.row + 1, ..place };
        if next.row < self.rows_of(place.block) {
            return Some(next);
        }
        let block = place.block + 1;
        (block < self.blocks.len()).then_some(Place { block, row: 0 })
    }

    /// The row before a place; `None` at the beginning.
    fn before(&mut self, place: Place) -> Option<Place> {
        if place.row > 0 {
            return Some(Place { row: place.row - 1, ..place });
        }
        let block = place.block.checked_sub(1)?;
        Some(Place { block, row: self.rows_of(block) - 1 })
    }

    /// Rows of a block: its lines, and the blank ones that part it from the next.
    fn rows_of(&mut self, block: usize) -> usize {
        let last = block + 1 == self.blocks.len();
        let gap = if last { 0 } else { self.blocks[block].gap };
        self.layout(block).lines().len() + gap
    }

    /// The place from which the end of the article just fills the screen.
    pub(super) fn last_top(&mut self) -> Place {
        let block = self.blocks.len() - 1;
        let mut place = Place { block, row: self.rows_of(block) - 1 };
        for _ in 1..self.reading.height.max(1) {
            let Some(before) = self.before(place) else { break };
            place = before;
        }
        place
    }
}
