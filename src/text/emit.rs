//! The cells of one line, in visual order.

use std::ops::Range;

use super::cells::{COMPOSED, Cell};
use super::fill::advance;
use super::properties::mirror;
use super::reorder::Run;
use super::scan::Unit;

/// What of a paragraph goes into one line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'a> {
    /// The units that are seen.
    pub(super) units: &'a [Unit],
    /// Byte of the paragraph at which the next line starts.
    pub(super) end: u32,
    /// What to add to bytes of the paragraph to get bytes of the text.
    pub(super) origin: u32,
}

/// Appends cells to a layout.
#[derive(Debug)]
pub(super) struct Emitter<'a> {
    piece: Piece<'a>,
    column: u16,
    cells: &'a mut Vec<Cell>,
    /// Byte and columns of each tab of the line, once one has asked.
    tabs: Vec<(u32, u32)>,
}

impl<'a> Emitter<'a> {
    pub(super) fn new(piece: Piece<'a>, cells: &'a mut Vec<Cell>) -> Self {
        cells.reserve(piece.units.len());
        Emitter { piece, column: 0, cells, tabs: Vec::new() }
    }

    /// Emits one run of one level, in its visual order.
    pub(super) fn run(&mut self, run: Run) {
        let range = run.start as usize..run.end as usize;
        if run.is_rtl() { self.backward(range, run.level) } else { self.forward(range, run.level) }
    }

    fn forward(&mut self, range: Range<usize>, level: u8) {
        let mut pending: Option<(&Unit, bool)> = None;
        for unit in &self.piece.units[range.clone()] {
            if !unit.traits.starts_cluster() {
                pending = pending.map(|(base, _)| (base, true));
                continue;
            }
            if let Some((base, composed)) = pending {
                self.cell(base, unit.offset, level, composed);
            }
            pending = Some((unit, false));
        }
        if let Some((base, composed)) = pending {
            let (end, extended) = self.after(range.end);
            self.cell(base, end, level, composed || extended);
        }
    }

    fn backward(&mut self, range: Range<usize>, level: u8) {
        let (mut end, mut composed) = self.after(range.end);
        for unit in self.piece.units[range].iter().rev() {
            if !unit.traits.starts_cluster() {
                composed = true;
                continue;
            }
            if unit.traits.is_mirrored() {
                let unit = Unit { glyph: mirror(unit.glyph), ..*unit };
                self.cell(&unit, end, level, composed);
            } else {
                self.cell(unit, end, level, composed);
            }
            end = unit.offset;
            composed = false;
        }
    }

    /// Where the last cluster of a run ends, in bytes: where the next cluster of the line starts; and
    /// whether characters that extend it stand behind the run.
    fn after(&self, unit: usize) -> (u32, bool) {
        let rest = self.piece.units.get(unit..).unwrap_or_default();
        let next = rest.iter().position(|unit| unit.traits.starts_cluster());
        let end = next.map_or(self.piece.end, |next| rest[next].offset);
        (end, next.unwrap_or(rest.len()) > 0)
    }

    #[inline]
    fn cell(&mut self, unit: &Unit, end: u32, level: u8, composed: bool) {
        let width = unit.traits.width();
        let cell = Cell {
            glyph: unit.glyph,
            start: unit.offset + self.piece.origin,
            end: end + self.piece.origin,
            column: self.column,
            width,
            level: level | if composed { COMPOSED } else { 0 },
        };
        if unit.glyph == '\t' {
            return self.tab(cell, unit.offset);
        }
        self.column += u16::from(width);
        self.cells.push(cell);
    }

    /// A tab becomes blanks up to the next stop, counted in logical order from the start of the line; the
    /// first of them in reading order stands for the tab.
    #[cold]
    fn tab(&mut self, cell: Cell, offset: u32) {
        let blank = Cell { glyph: ' ', width: 1, ..cell };
        let width = self.tab_columns(offset) as usize;
        let first = self.cells.len();
        self.cells.resize(first + width, Cell { end: blank.start, ..blank });
        let owner = if cell.is_rtl() { first + width - 1 } else { first };
        self.cells[owner] = blank;
        for cell in &mut self.cells[first..] {
            cell.column = self.column;
            self.column += 1;
        }
    }

    /// Columns of the tab at a byte; all tabs of the line are measured when the first one asks.
    fn tab_columns(&mut self, offset: u32) -> u32 {
        if self.tabs.is_empty() {
            let mut column = 0;
            for unit in self.piece.units.iter().filter(|unit| unit.traits.starts_cluster()) {
                let columns = advance(unit, column);
                if unit.glyph == '\t' {
                    self.tabs.push((unit.offset, columns));
                }
                column += columns;
            }
        }
        let at = self.tabs.partition_point(|tab| tab.0 < offset);
        self.tabs.get(at).map_or(1, |tab| tab.1)
    }
}
