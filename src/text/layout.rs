//! A laid-out paragraph: its lines, and the way between bytes and columns.

use std::ops::Range;

use super::Marks;
use super::cells::{Cell, Cells};

/// One line of a laid-out paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    pub(super) start: u32,
    pub(super) end: u32,
    /// End of the last thing seen: what follows are blanks that hang.
    pub(super) visible: u32,
    pub(super) first_cell: u32,
    pub(super) last_cell: u32,
    pub(super) width: u16,
    pub(super) level: u8,
}

impl Line {
    /// The bytes of the paragraph in this line, blanks at its end included.
    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The bytes of the paragraph in this line without the blanks that hang at its end.
    pub fn visible_range(&self) -> Range<usize> {
        self.start as usize..self.visible as usize
    }

    /// Width in cells, without the blanks that hang at its end.
    pub fn width(&self) -> u16 {
        self.width
    }

    /// Paragraph embedding level: 0 left to right, 1 right to left.
    pub fn level(&self) -> u8 {
        self.level
    }

    /// Whether the line reads from the right and is flush with the right edge.
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
    pub(super) lines: Vec<Line>,
    pub(super) cells: Vec<Cell>,
    /// Printable ASCII, left to right: cells are the bytes themselves and none is stored.
    pub(super) identity: bool,
    pub(super) marks: Marks,
}

impl Layout {
    /// The lines, first to last; never none.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The cells of a line from left to right.
    pub fn cells<'a>(&'a self, text: &'a str, line: &'a Line) -> Cells<'a> {
        if self.identity {
            return Cells::bytes(text, line);
        }
        let range = line.first_cell as usize..line.last_cell as usize;
        Cells::stored(self.cells.get(range).unwrap_or_default())
    }

    /// What to paint in a cell: the shaped base and its marks, never a control character.
    ///
    /// A mark with nothing to stand on comes alone; give it a base (U+00A0) where that matters.
    pub fn glyphs(&self, text: &str, cell: &Cell) -> String {
        let mut out = String::new();
        self.push_glyphs(text, cell, &mut out);
        out
    }

    /// As [`Layout::glyphs`], appended to a string the caller reuses.
    pub fn push_glyphs(&self, text: &str, cell: &Cell, out: &mut String) {
        cell.push_glyphs(text, self.marks, out);
    }

    /// A line as it is seen, from left to right.
    pub fn row(&self, text: &str, line: &Line) -> String {
        let mut row = String::new();
        for cell in self.cells(text, line) {
            self.push_glyphs(text, &cell, &mut row);
        }
        row
    }

    /// Index of the line that holds a byte offset; the end of the text belongs to the last line.
    pub fn line_of(&self, offset: usize) -> usize {
        let index = self.lines.partition_point(|line| line.range().end <= offset);
        index.min(self.lines.len().saturating_sub(1))
    }

    /// The cell at a column of a line; columns outside it give the nearest cell. `None` when the paragraph
    /// is empty or has no such line.
    pub fn hit(&self, text: &str, line: usize, column: u16) -> Option<Cell> {
        let line = self.lines.get(line)?;
        let mut found = None;
        for cell in self.cells(text, line) {
            if found.is_some() && cell.column() > column {
                break;
            }
            found = Some(cell);
        }
        found.map(|cell| self.owner(text, line, cell))
    }

    /// The columns a byte range covers in a line, left to right: one logical range may be several spans.
    pub fn spans(&self, text: &str, line: usize, range: Range<usize>) -> Vec<Range<u16>> {
        let mut spans: Vec<Range<u16>> = Vec::new();
        let Some(line) = self.lines.get(line) else { return spans };
        for cell in self.cells(text, line).filter(|cell| line.covers(&range, cell)) {
            let columns = cell.column()..cell.column() + cell.width();
            match spans.last_mut() {
                Some(last) if last.end == columns.start => last.end = columns.end,
                _ => spans.push(columns),
            }
        }
        spans
    }

    /// The cell one step to a side of the cell that holds `offset`. At the edge of a line reading goes on:
    /// past its reading end at the beginning of the next line, past its beginning at the end of the one
    /// before. `None` at the edges of the paragraph.
    pub fn neighbour(&self, text: &str, offset: usize, side: Side) -> Option<Cell> {
        let at = self.line_of(offset);
        let line = self.lines.get(at)?;
        let cells: Vec<Cell> =
            self.cells(text, line).filter(|cell| cell.start < cell.end).collect();
        let here = cells.iter().position(|cell| cell.range().contains(&offset));
        let here = here.or_else(|| cells.iter().position(|cell| cell.range().end == offset))?;
        let beside = match side {
            Side::Left => here.checked_sub(1),
            Side::Right => Some(here + 1),
        };
        if let Some(cell) = beside.and_then(|beside| cells.get(beside)) {
            return Some(*cell);
        }
        let onward = (side == Side::Left) == line.is_rtl();
        let other = if onward { at + 1 } else { at.checked_sub(1)? };
        let other = self.lines.get(other)?;
        let mut cells = self.cells(text, other).filter(|cell| cell.start < cell.end);
        if onward == other.is_rtl() { cells.last() } else { cells.next() }
    }

    /// The cell that stands for a tab, given any of its cells.
    fn owner(&self, text: &str, line: &Line, cell: Cell) -> Cell {
        if cell.start < cell.end {
            return cell;
        }
        let owns = |other: &Cell| other.start == cell.start && other.start < other.end;
        self.cells(text, line).find(owns).unwrap_or(cell)
    }
}

impl Line {
    /// Whether a cell of this line stands for something seen in a byte range.
    fn covers(&self, range: &Range<usize>, cell: &Cell) -> bool {
        let start = cell.start as usize;
        let end = (cell.end.min(self.visible) as usize).max(start + 1);
        start < range.end && range.start < end
    }
}
