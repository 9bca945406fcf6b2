//! Points in the article, and the ways between them: by letter as it is seen, by line, word, sentence.

use super::Reader;
use crate::text::{Side, sentences, words};

/// A letter of the article: its block, and the byte at which its cluster begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Point {
    /// Index of the block.
    pub block: usize,
    /// Bytes into the block's text.
    pub offset: usize,
}

/// A way to move a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// To the letter beside it on the screen.
    Letter(Side),
    /// To the line below or above, in the same column.
    Line(Way),
    /// To the beginning of the next or the last word.
    Word(Way),
    /// To the end of this word, or the next.
    WordEnd,
    /// To the end of this sentence, or to its beginning; from there to the next one's.
    Sentence(Way),
    /// To the end of this paragraph, or to its beginning.
    Paragraph(Way),
    /// To the end of the line, or to its beginning, in reading order.
    LineEdge(Way),
    /// To the end of the article, or to its beginning.
    Article(Way),
}

/// Along the text or against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Way {
    On,
    Back,
}

impl Reader {
    /// Where a motion leads; the point itself at the edges of the article.
    pub(super) fn moved(&mut self, from: Point, motion: Motion) -> Point {
        let moved = match motion {
            Motion::Letter(side) => self.beside(from, side),
            Motion::Line(way) => self.line_beyond(from, way),
            Motion::Word(Way::On) => self.first_start(from, words::ranges, Way::On),
            Motion::Word(Way::Back) => self.first_start(from, words::ranges, Way::Back),
            Motion::WordEnd => self.end_beyond(from, words::ranges),
            Motion::Sentence(Way::On) => self.end_beyond(from, sentences::ranges),
            Motion::Sentence(Way::Back) => self.first_start(from, sentences::ranges, Way::Back),
            Motion::Paragraph(Way::On) => self.end_beyond(from, whole),
            Motion::Paragraph(Way::Back) => self.first_start(from, whole, Way::Back),
            Motion::LineEdge(way) => self.line_edge(from, way),
            Motion::Article(way) => Some(self.article_edge(way)),
        };
        moved.unwrap_or(from)
    }

    /// The letter beside a letter on the screen; past the edge of a block, that of the next.
    fn beside(&mut self, from: Point, side: Side) -> Option<Point> {
        let text = self.text(from.block).to_owned();
        let layout = self.layout(from.block);
        if let Some(cell) = layout.neighbour(&text, from.offset, side) {
            return Some(Point { offset: cell.range().start, ..from });
        }
        let rtl = layout.lines().first().is_some_and(crate::text::Line::is_rtl);
        let on = (side == Side::Left) == rtl;
        if on {
            Some(Point { block: self.text_block(from.block, Way::On)?, offset: 0 })
        } else {
            let block = self.text_block(from.block, Way::Back)?;
            Some(Point { block, offset: self.last_letter(block) })
        }
    }

    /// The letter in the same column of the line below or above.
    fn line_beyond(&mut self, from: Point, way: Way) -> Option<Point> {
        let line = self.layout(from.block).line_of(from.offset);
        let column = self.column_of(from, line);
        let beyond = match way {
            Way::On => Some(line + 1).filter(|next| *next < self.layout(from.block).lines().len()),
            Way::Back => line.checked_sub(1),
        };
        let (block, line) = match (beyond, way) {
            (Some(line), _) => (from.block, line),
            (None, Way::On) => (self.text_block(from.block, Way::On)?, 0),
            (None, Way::Back) => {
                let block = self.text_block(from.block, Way::Back)?;
                (block, self.layout(block).lines().len() - 1)
            }
        };
        Some(Point { block, offset: self.letter_at(block, line, column) })
    }

    /// Column of a letter, counted from the left edge of the text on the screen.
    fn column_of(&mut self, point: Point, line: usize) -> u16 {
        let width = self.reading().width;
        let text = self.text(point.block).to_owned();
        let layout = self.layout(point.block);
        let Some(shown) = layout.lines().get(line) else { return 0 };
        let indent = if shown.is_rtl() { width.saturating_sub(shown.width()) } else { 0 };
        let mut cells = layout.cells(&text, shown);
        let cell = cells.find(|cell| cell.range().contains(&point.offset));
        indent + cell.map_or(0, |cell| cell.column())
    }

    /// The letter of a line at a column of the screen, or the nearest.
    pub(super) fn letter_at(&mut self, block: usize, line: usize, column: u16) -> usize {
        let width = self.reading().width;
        let text = self.text(block).to_owned();
        let layout = self.layout(block);
        let Some(shown) = layout.lines().get(line) else { return 0 };
        let indent = if shown.is_rtl() { width.saturating_sub(shown.width()) } else { 0 };
        let cell = layout.hit(&text, line, column.saturating_sub(indent));
        cell.map_or(0, |cell| cell.range().start)
    }

    fn line_edge(&mut self, from: Point, way: Way) -> Option<Point> {
        let layout = self.layout(from.block);
        let line = layout.lines().get(layout.line_of(from.offset))?.visible_range();
        let offset = match way {
            Way::Back => line.start,
            Way::On => self.letter_before(from.block, line.end),
        };
        Some(Point { offset, ..from })
    }

    fn article_edge(&self, way: Way) -> Point {
        match way {
            Way::Back => Point::default(),
            Way::On => {
                let block = self.blocks.len() - 1;
                Point { block, offset: self.last_letter(block) }
            }
        }
    }

    /// The beginning of the first unit that begins beyond a point, in this block or a further one.
    fn first_start(&self, from: Point, units: Units, way: Way) -> Option<Point> {
        let starts = |block: usize| units(self.text(block)).into_iter().map(|unit| unit.start);
        let here = match way {
            Way::On => starts(from.block).find(|start| *start > from.offset),
            Way::Back => starts(from.block).rfind(|start| *start < from.offset),
        };
        if let Some(offset) = here {
            return Some(Point { offset, ..from });
        }
        let block = self.text_block(from.block, way)?;
        let offset = if way == Way::On { starts(block).next() } else { starts(block).next_back() };
        Some(Point { block, offset: offset.unwrap_or(0) })
    }

    /// The last letter of the first unit that ends beyond a point.
    fn end_beyond(&self, from: Point, units: Units) -> Option<Point> {
        let mut block = from.block;
        loop {
            let ends = units(self.text(block)).into_iter().map(|unit| unit.end);
            let last = ends.map(|end| self.letter_before(block, end));
            let beyond = |offset: &usize| block > from.block || *offset > from.offset;
            if let Some(offset) = last.into_iter().find(beyond) {
                return Some(Point { block, offset });
            }
            block = self.text_block(block, Way::On)?;
        }
    }

    /// The next block of the article's own text.
    pub(super) fn text_block(&self, from: usize, way: Way) -> Option<usize> {
        // Of two editions in one column, the same.
        let beside = self.blocks.get(from).is_some_and(|block| block.beside);
        let is_text = |block: &usize| {
            let block = &self.blocks[*block];
            block.is_text() && block.beside == beside
        };
        match way {
            Way::On => (from + 1..self.blocks.len()).find(is_text),
            Way::Back => (0..from).rfind(is_text),
        }
    }

    /// Where the last letter of a block begins.
    fn last_letter(&self, block: usize) -> usize {
        self.letter_before(block, self.text(block).len())
    }

    /// Where the letter that ends at or before a byte begins.
    fn letter_before(&self, block: usize, end: usize) -> usize {
        let before = self.text(block).get(..end).unwrap_or_default();
        // A cluster is short: its beginning is in the last stretch of text between two blanks.
        let from = before.trim_end().rfind(' ').unwrap_or(0);
        let stretch = before.get(from..).unwrap_or_default();
        let starts = crate::text::clusters::boundaries(stretch);
        from + starts.iter().rev().nth(1).copied().unwrap_or(0)
    }
}

/// Splits a text into units.
type Units = fn(&str) -> Vec<std::ops::Range<usize>>;

/// A paragraph as one unit.
fn whole(text: &str) -> Vec<std::ops::Range<usize>> {
    std::iter::once(0..text.len()).collect()
}
