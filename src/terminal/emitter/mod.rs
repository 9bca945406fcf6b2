//! The last stage: a frame's cells, laid out in visual order, into what this terminal must be given so that
//! it shows just these cells.
//!
//! A terminal that does not reorder shows what it is sent. One that does would reorder a second time what
//! [`crate::text`] has put in order, and no single output reads right on all of them: sent as they are, a
//! fifth of the cells of a three-pane screen are right on VTE, Konsole, mlterm, PuTTY and kitty. So each
//! kind of terminal has an emitter, a file here with the reason as it was measured, from screenshots, cell
//! by cell; the measurement is kept in `.terminals` and can be repeated.
//!
//! An emitter is two pure functions. `arrange` works on a row of the frame before it is compared with the
//! frame shown (a changed cell may move others); styles travel with the cells, and the [`Order`] it returns
//! brings the columns of the mouse and the cursor along. `write` puts one cell into bytes; it may add what
//! takes no column, and never changes our idea of a width.

mod boxes;
mod explicit;
mod forms;
mod implicit;
mod inverse;
mod kitty66;
mod kitty_word;
mod konsole;
mod mlterm;
mod order;
mod rgb;
mod row;

use ratatui::buffer::{Buffer, Cell};

pub use order::Order;
pub(super) use row::is_rtl_symbol;

/// What a terminal must be given.
#[derive(Clone, Copy, Debug)]
pub struct Emitter {
    /// Its name, for `--emitter` and the configuration.
    pub name: &'static str,
    /// Terminals it serves, in words.
    pub serves: &'static str,
    /// Sent on the alternate screen, before it is cleared.
    pub begin: &'static str,
    /// Undoes `begin`; sent before the alternate screen is left.
    pub end: &'static str,
    /// The terminal reports the mouse at the column that was sent, not at the one where it is seen.
    pub reports_sent_columns: bool,
    /// The terminal destroys marks sent this way, whatever the marks policy says.
    pub drops_marks: bool,
    /// Rearranges a row; `None` when every cell kept its column.
    pub arrange: fn(&mut [Cell]) -> Option<Order>,
    /// Writes the symbol of the cell at a column.
    pub write: fn(u16, &str, &mut Vec<u8>),
}

/// All emitters; the first is for terminals that nothing is known of.
pub static EMITTERS: [&Emitter; 9] = [
    &explicit::EMITTER,
    &forms::EMITTER,
    &kitty66::EMITTER,
    &kitty_word::EMITTER,
    &konsole::EMITTER,
    &mlterm::EMITTER,
    &boxes::EMITTER,
    &implicit::EMITTER,
    &rgb::EMITTER,
];

impl Emitter {
    /// The emitter of that name.
    pub fn named(name: &str) -> Option<&'static Emitter> {
        EMITTERS.into_iter().find(|emitter| emitter.name == name)
    }

    /// What undoes `begin` on a terminal that may have been in explicit mode before.
    pub fn end(&self, was_explicit: bool) -> &'static str {
        if was_explicit { self.end.strip_prefix("\x1b[8h").unwrap_or(self.end) } else { self.end }
    }

    /// Rearranges all rows of a frame; one order a row, `None` where nothing moved.
    pub fn arrange_frame(&self, frame: &mut Buffer) -> Vec<Option<Order>> {
        let width = usize::from(frame.area.width.max(1));
        frame.content.chunks_mut(width).map(|row| (self.arrange)(row)).collect()
    }
}

impl Default for &'static Emitter {
    fn default() -> Self {
        &explicit::EMITTER
    }
}

impl PartialEq for Emitter {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

/// Leaves a row as it is.
fn keep(_: &mut [Cell]) -> Option<Order> {
    None
}

/// Writes a symbol as it is.
fn plain(_: u16, symbol: &str, out: &mut Vec<u8>) {
    out.extend(symbol.as_bytes());
}

#[cfg(test)]
mod tests;
