//! Lines of cells, and the way between bytes and columns.
use std::ops::Range;

use super::Options;

/// One terminal cell (or two, for a wide cluster): what is painted, and the bytes it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    glyph: char,
    start: u32,
    end: u32,
    column: u16,
    width: u8,
    level: u8,
}

impl Cell {
    /// The bytes of the paragraph this cell stands for.
    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
    /// Column of its left edge, from the left edge of the line, in cells.
    pub fn column(&self) -> u16 {
        self.column
    }
    /// Width in cells: 1 or 2.
    pub fn width(&self) -> u16 {
        u16::from(self.width)
    }
    /// Embedding level (UAX #9); odd is right to left.
    pub fn level(&self) -> u8 {
        self.level
    }
    /// Whether the cell's text runs right to left.
    pub fn is_rtl(&self) -> bool {
        self.level & 1 == 1
    }
}

/// One line of a laid-out paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    start: u32,
    end: u32,
    first: u32,
    last: u32,
    width: u16,
    level: u8,
}

impl Line {
    /// The bytes of the paragraph in this line, blanks at its end included.
    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
    /// Width in cells, without the blanks that hang at its end.
    pub fn width(&self) -> u16 {
        self.width
    }
    /// Paragraph embedding level: 0 left to right, 1 right to left.
    pub fn level(&self) -> u8 {
        self.level
    }
    /// Whether the line is flush with the right edge.
    pub fn is_rtl(&self) -> bool {
        self.level & 1 == 1
    }
}

/// A screen side, for moves in visual order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Towards column 0.
    Left,
    /// Away from column 0.
    Right,
}

/// A laid-out paragraph. It borrows nothing: methods that need the text take the text it was made from.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    lines: Vec<Line>,
    cells: Vec<Cell>,
}

/// The cells of one line from left to right.
#[derive(Clone, Debug)]
pub struct Cells<'a>(std::slice::Iter<'a, Cell>);

impl Iterator for Cells<'_> {
    type Item = Cell;
    fn next(&mut self) -> Option<Cell> {
        self.0.next().copied()
    }
}

impl Layout {
    /// The lines, first to last.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }
    /// The cells of a line from left to right.
    pub fn cells<'a>(&'a self, text: &'a str, line: &Line) -> Cells<'a> {
        let _ = text;
        Cells(self.cells[line.first as usize..line.last as usize].iter())
    }
    /// What to paint in a cell: base glyph and marks, never a control character.
    pub fn glyphs(&self, text: &str, cell: &Cell) -> String {
        let mut out = String::new();
        self.push_glyphs(text, cell, &mut out);
        out
    }
    /// As [`Layout::glyphs`], appended to a string the caller reuses.
    pub fn push_glyphs(&self, text: &str, cell: &Cell, out: &mut String) {
        let _ = (text, self);
        out.push(cell.glyph);
    }
    /// Index of the line that holds a byte offset (the last line for the end of the text).
    pub fn line_of(&self, offset: usize) -> usize {
        self.lines
            .partition_point(|line| (line.end as usize) <= offset)
            .min(self.lines.len().saturating_sub(1))
    }
    /// The cell at a column of a line; columns outside it give the nearest cell.
    pub fn hit(&self, text: &str, line: usize, column: u16) -> Option<Cell> {
        let _ = (text, line, column);
        None
    }
    /// The column spans that a byte range covers in a line, left to right: one logical range may be several visual ones.
    pub fn spans(&self, text: &str, line: usize, range: Range<usize>) -> Vec<Range<u16>> {
        let _ = (text, line, range);
        Vec::new()
    }
    /// The cell one step to a side of the cell that holds `offset`; past the edge of a line the previous or next line goes on.
    pub fn neighbour(&self, text: &str, offset: usize, side: Side) -> Option<Cell> {
        let _ = (text, offset, side);
        None
    }
}

/// Lays paragraphs out; keeps its buffers from one to the next.
#[derive(Clone, Debug, Default)]
pub struct Engine {}

impl Engine {
    /// An engine with empty buffers.
    pub fn new() -> Self {
        Engine::default()
    }
    /// Lays one paragraph out in lines of at most `width` cells.
    pub fn layout(&mut self, text: &str, width: u16, options: &Options) -> Layout {
        let _ = (text, width, options);
        Layout::default()
    }
    /// One line of at most `width` cells: a longer text is cut at its logical end and closed with an ellipsis.
    pub fn truncate(&mut self, text: &str, width: u16, options: &Options) -> Layout {
        self.layout(text, width, options)
    }
}
