//! A row of cells as the characters that bidirectional algorithms look at.

use ratatui::buffer::Cell;
use unicode_width::UnicodeWidthStr;

use super::Order;
use crate::text::properties::{BidiClass, BidiSet, Traits};

const RIGHT_TO_LEFT: BidiSet = BidiSet::of(&[BidiClass::R, BidiClass::AL, BidiClass::AN]);

/// Whether terminals that reorder would move a character.
pub(super) fn is_rtl(c: char) -> bool {
    c >= '\u{590}' && RIGHT_TO_LEFT.has(Traits::of(c).bidi())
}

/// Whether a cell's symbol is right to left; marks go with their base.
pub(in crate::terminal) fn is_rtl_symbol(symbol: &str) -> bool {
    symbol.chars().next().is_some_and(is_rtl)
}

/// Whether any cell of a row is right to left; if not, no terminal touches it.
pub(super) fn has_rtl(row: &[Cell]) -> bool {
    row.iter().any(|cell| is_rtl_symbol(cell.symbol()))
}

/// One or two cells that move together: a wide character owns the cell after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    /// First column.
    pub(super) column: usize,
    /// Columns.
    pub(super) width: usize,
    /// The character that decides.
    pub(super) base: char,
}

/// The units of a row from left to right.
pub(super) fn units(row: &[Cell]) -> Vec<Unit> {
    let mut units = Vec::with_capacity(row.len());
    let mut column = 0;
    while let Some(cell) = row.get(column) {
        let width = cell.symbol().width().clamp(1, row.len() - column);
        units.push(Unit { column, width, base: cell.symbol().chars().next().unwrap_or(' ') });
        column += width;
    }
    units
}

/// Puts the units of a row in a new order, and says where the columns went.
pub(super) fn rearrange(row: &mut [Cell], units: &[Unit]) -> Order {
    let columns: Vec<usize> =
        units.iter().flat_map(|unit| unit.column..unit.column + unit.width).collect();
    let moved: Vec<Cell> = columns.iter().filter_map(|column| row.get(*column).cloned()).collect();
    row.clone_from_slice(&moved);
    Order::new(columns.into_iter().map(|column| column as u16).collect())
}
