//! Changed cells into the bytes of one frame.
//!
//! ECMA-48: CUP and CHA move, SGR paints. The pen and the cursor are remembered across frames, so that a
//! frame is never longer than what it changes. Whatever a cell holds, no control character leaves here.

use std::io::Write;

use ratatui::buffer::Cell;
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr;

use super::colours;
use super::emitter::Emitter;

/// Begins and ends a frame that the terminal shows at once (synchronised output); no harm elsewhere.
const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";

/// How characters are painted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Pen {
    foreground: Color,
    background: Color,
    modifier: Modifier,
}

/// Collects the bytes of a frame.
#[derive(Debug, Default)]
pub(super) struct Encoder {
    bytes: Vec<u8>,
    pen: Pen,
    /// Where the terminal writes next, when we know.
    at: Option<Position>,
    cursor_shown: bool,
    /// The terminal knows 256 colours and no more.
    few_colours: bool,
}

impl Encoder {
    /// Sends no colours but those of the palette from now on, or any.
    pub(super) fn use_few_colours(&mut self, few: bool) {
        self.few_colours = few;
    }

    /// Starts a frame.
    pub(super) fn begin(&mut self) {
        self.bytes.clear();
        self.bytes.extend(BEGIN);
    }

    /// Empties the screen.
    pub(super) fn clear(&mut self) {
        self.pen = Pen::default();
        self.at = None;
        self.bytes.extend(b"\x1b[m\x1b[?25l\x1b[H\x1b[2J");
        self.cursor_shown = false;
    }

    /// Paints cells, given with their column and row.
    pub(super) fn cells<'a>(
        &mut self,
        cells: impl Iterator<Item = (u16, u16, &'a Cell)>,
        emitter: &Emitter,
    ) {
        for (x, y, cell) in cells {
            self.move_to(Position { x, y });
            self.set_pen(Pen {
                foreground: self.known(cell.fg),
                background: self.known(cell.bg),
                modifier: cell.modifier,
            });
            self.symbol(emitter, x, cell.symbol());
            let width = width(cell.symbol());
            // Terminals disagree about wide characters, so after one the cursor is placed anew.
            self.at = (width == 1).then_some(Position { x: x + 1, y });
        }
    }

    /// Writes a symbol. Layout has made controls visible before they come here; should one come all the same, it
    /// goes no further.
    fn symbol(&mut self, emitter: &Emitter, column: u16, symbol: &str) {
        if symbol.chars().any(|c| c.is_control() || is_bidi_control(c)) {
            let bare = symbol.replace(|c: char| c.is_control() || is_bidi_control(c), "");
            (emitter.write)(column, &bare, &mut self.bytes);
        } else {
            (emitter.write)(column, symbol, &mut self.bytes);
        }
    }

    /// Shows the cursor there, or hides it.
    pub(super) fn cursor(&mut self, position: Option<Position>) {
        let Some(position) = position else {
            if std::mem::take(&mut self.cursor_shown) {
                self.bytes.extend(b"\x1b[?25l");
            }
            return;
        };
        self.move_to(position);
        if !std::mem::replace(&mut self.cursor_shown, true) {
            self.bytes.extend(b"\x1b[?25h");
        }
    }

    /// The frame, which is empty when nothing has changed.
    pub(super) fn finish(&mut self) -> &[u8] {
        if self.bytes.len() == BEGIN.len() {
            return &[];
        }
        self.bytes.extend(END);
        &self.bytes
    }

    /// A colour the terminal knows.
    fn known(&self, colour: Color) -> Color {
        match colour {
            Color::Rgb(red, green, blue) if self.few_colours => {
                Color::Indexed(colours::nearest(red, green, blue))
            }
            colour => colour,
        }
    }

    fn move_to(&mut self, to: Position) {
        let sequence = match self.at {
            Some(at) if at == to => return,
            Some(at) if at.y == to.y => write!(self.bytes, "\x1b[{}G", to.x + 1),
            _ => write!(self.bytes, "\x1b[{};{}H", to.y + 1, to.x + 1),
        };
        // Writing to memory does not fail.
        let _ = sequence;
        self.at = Some(to);
    }

    fn set_pen(&mut self, pen: Pen) {
        if pen == self.pen {
            return;
        }
        let mut codes = Vec::new();
        let gone = self.pen.modifier - pen.modifier;
        if pen == Pen::default() || !gone.is_empty() {
            codes.push("0".to_owned());
            self.pen = Pen::default();
        }
        for (modifier, code) in MODIFIERS {
            if pen.modifier.contains(modifier) && !self.pen.modifier.contains(modifier) {
                codes.push(code.to_owned());
            }
        }
        if pen.foreground != self.pen.foreground {
            codes.push(colour(pen.foreground, 30));
        }
        if pen.background != self.pen.background {
            codes.push(colour(pen.background, 40));
        }
        let _ = write!(self.bytes, "\x1b[{}m", codes.join(";"));
        self.pen = pen;
    }
}

/// Writes something in a colour, or in the default one.
pub(super) fn coloured(
    foreground: Option<Color>,
    out: &mut Vec<u8>,
    write: impl FnOnce(&mut Vec<u8>),
) {
    let Some(foreground) = foreground else { return write(out) };
    out.extend(format!("\x1b[{}m", colour(foreground, 30)).into_bytes());
    write(out);
    out.extend(b"\x1b[39m");
}

/// SGR codes of the modifiers.
const MODIFIERS: [(Modifier, &str); 9] = [
    (Modifier::BOLD, "1"),
    (Modifier::DIM, "2"),
    (Modifier::ITALIC, "3"),
    (Modifier::UNDERLINED, "4"),
    (Modifier::SLOW_BLINK, "5"),
    (Modifier::RAPID_BLINK, "6"),
    (Modifier::REVERSED, "7"),
    (Modifier::HIDDEN, "8"),
    (Modifier::CROSSED_OUT, "9"),
];

/// SGR code of a colour; `base` is 30 for the foreground, 40 for the background.
fn colour(colour: Color, base: u8) -> String {
    let named = |index: u8| (base + index).to_string();
    let bright = |index: u8| (base + 60 + index).to_string();
    match colour {
        Color::Reset => named(9),
        Color::Black => named(0),
        Color::Red => named(1),
        Color::Green => named(2),
        Color::Yellow => named(3),
        Color::Blue => named(4),
        Color::Magenta => named(5),
        Color::Cyan => named(6),
        Color::Gray => named(7),
        Color::DarkGray => bright(0),
        Color::LightRed => bright(1),
        Color::LightGreen => bright(2),
        Color::LightYellow => bright(3),
        Color::LightBlue => bright(4),
        Color::LightMagenta => bright(5),
        Color::LightCyan => bright(6),
        Color::White => bright(7),
        Color::Indexed(index) => format!("{};5;{index}", base + 8),
        Color::Rgb(red, green, blue) => format!("{};2;{red};{green};{blue}", base + 8),
    }
}

/// `Bidi_Control`: twelve characters that reorder what stands around them.
fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Columns a cell's symbol takes; ratatui's notion of it, so that both count alike.
pub(super) fn width(symbol: &str) -> usize {
    symbol.width()
}

#[cfg(test)]
mod tests;
