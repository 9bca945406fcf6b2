//! `rgb`: an invisible change of colour at each cell of a row with right-to-left text, for QTerminal.
//!
//! qtermwidget (Konsole's painter of 2008) reorders within runs of one style only. When neighbouring cells
//! differ by one step of blue, each is painted alone: 100 % on QTerminal 1.2 (24 % without).
//!
//! Limit: the colours of the palette and of the default text are the reader's own and unknown to us; they
//! are replaced by xterm's.

use ratatui::buffer::Cell;
use ratatui::style::Color;

use super::row::has_rtl;
use super::{Emitter, Order, plain};
use crate::terminal::colours::components;

pub(super) static EMITTER: Emitter = Emitter {
    name: "rgb",
    serves: "QTerminal",
    begin: "",
    end: "",
    reports_sent_columns: false,
    drops_marks: false,
    arrange,
    write: plain,
};

fn arrange(cells: &mut [Cell]) -> Option<Order> {
    if !has_rtl(cells) {
        return None;
    }
    // All cells, for a blank of the same colour would join the letters on either side of it.
    for (column, cell) in cells.iter_mut().enumerate() {
        let (red, green, blue) = components(cell.fg);
        // Down from full, up from anything else: one step is seen by the painter, not by a reader.
        let step = (column % 2) as u8;
        let blue = blue.checked_add(step).unwrap_or(blue - step);
        cell.fg = Color::Rgb(red, green, blue);
    }
    None
}
