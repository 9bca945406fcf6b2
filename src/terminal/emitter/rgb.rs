//! `rgb`: an invisible change of colour at each right-to-left cell, for QTerminal.
//!
//! qtermwidget (Konsole's painter of 2008) reorders within runs of one style only. When neighbouring cells
//! differ by one step of blue, each is painted alone: 100 % on QTerminal 1.2 (24 % without).
//!
//! Limit: the colours of the palette and of the default text are the reader's own and unknown to us; they
//! are replaced by xterm's.

use ratatui::buffer::Cell;
use ratatui::style::Color;

use super::row::is_rtl_symbol;
use super::{Emitter, Order, plain};

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
    for (column, cell) in cells.iter_mut().enumerate() {
        if is_rtl_symbol(cell.symbol()) {
            let (red, green, blue) = components(cell.fg);
            // Down from full, up from anything else: one step is seen by the painter, not by a reader.
            let step = (column % 2) as u8;
            let blue = blue.checked_add(step).unwrap_or(blue - step);
            cell.fg = Color::Rgb(red, green, blue);
        }
    }
    None
}

/// xterm's palette: 16 named colours, a cube of 6x6x6, 24 greys.
fn components(colour: Color) -> (u8, u8, u8) {
    let index = match colour {
        Color::Rgb(red, green, blue) => return (red, green, blue),
        Color::Indexed(index) => index,
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Reset | Color::Gray => 7,
        Color::DarkGray => 8,
        Color::LightRed => 9,
        Color::LightGreen => 10,
        Color::LightYellow => 11,
        Color::LightBlue => 12,
        Color::LightMagenta => 13,
        Color::LightCyan => 14,
        Color::White => 15,
    };
    indexed(index)
}

fn indexed(index: u8) -> (u8, u8, u8) {
    const NAMED: [(u8, u8, u8); 16] = [
        (0, 0, 0),
        (205, 0, 0),
        (0, 205, 0),
        (205, 205, 0),
        (0, 0, 238),
        (205, 0, 205),
        (0, 205, 205),
        (229, 229, 229),
        (127, 127, 127),
        (255, 0, 0),
        (0, 255, 0),
        (255, 255, 0),
        (92, 92, 255),
        (255, 0, 255),
        (0, 255, 255),
        (255, 255, 255),
    ];
    let side = |n: u8| if n == 0 { 0 } else { 55 + 40 * n };
    match index {
        0..=15 => NAMED[usize::from(index)],
        16..=231 => {
            let n = index - 16;
            (side(n / 36), side(n / 6 % 6), side(n % 6))
        }
        232..=255 => {
            let grey = 8 + 10 * (index - 232);
            (grey, grey, grey)
        }
    }
}
