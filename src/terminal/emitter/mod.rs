//! The last stage: a frame's cells, laid out in visual order, into what this terminal must be given so that
//! it shows just these cells.

/// What a terminal must be given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Emitter {
    /// Cells as they are.
    Forms,
    /// Explicit mode, and a left-to-right mark after each right-to-left cell.
    #[default]
    Explicit,
}

impl Emitter {
    /// Sent before the screen is cleared.
    pub fn begin(self) -> &'static [u8] {
        match self {
            Emitter::Forms => b"",
            Emitter::Explicit => b"\x1b[8l\x1b[1 k",
        }
    }

    /// Undoes `begin`.
    pub fn end(self) -> &'static [u8] {
        match self {
            Emitter::Forms => b"",
            Emitter::Explicit => b"\x1b[8h\x1b[0 k",
        }
    }

    /// Writes a cell.
    pub(super) fn write(self, _column: u16, symbol: &str, out: &mut Vec<u8>) {
        out.extend(symbol.as_bytes());
    }
}
