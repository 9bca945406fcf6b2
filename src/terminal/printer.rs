//! What a command prints, in the terminal: right-to-left text in order and joined there too, without a screen.
//!
//! Only lines with right-to-left text are laid out, and only where a terminal reads them; a pipe and a file get every
//! byte as it is written. The terminal is not asked what it is, for that would cost what was typed meanwhile: one that
//! the environment does not name is given what unknown ones are.

use std::io::{self, IsTerminal, Write};

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};

use super::calibration::Calibrations;
use super::detect::{self, Environment};
use super::emitter::Emitter;
use super::marks::{self, Tashkeel};
use super::settings::{Choice, Settings};
use super::{encode, reader};
use crate::text::isolates::isolated;
use crate::text::{Engine, Layout, Line, Options};
use crate::ui::bidi::{LinePlace, paint_line};

/// A writer of lines.
pub struct Printer<'w> {
    out: &'w mut dyn Write,
    terminal: Option<Terminal>,
    /// The line that is not ended yet.
    begun: Vec<u8>,
}

/// The terminal that reads what is written.
struct Terminal {
    emitter: &'static Emitter,
    strips_marks: bool,
    width: u16,
    engine: Engine,
}

impl std::fmt::Debug for Printer<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Printer").field("begun", &self.begun).finish_non_exhaustive()
    }
}

impl<'w> Printer<'w> {
    /// A writer of lines to what is standard output in the end.
    pub fn new(out: &'w mut dyn Write, settings: &Settings) -> Self {
        let terminal = io::stdout().is_terminal().then(|| Terminal::named(settings));
        Printer { out, terminal, begun: Vec::new() }
    }

    /// A writer that changes nothing.
    pub fn plain(out: &'w mut dyn Write) -> Self {
        Printer { out, terminal: None, begun: Vec::new() }
    }

    fn line(&mut self, line: &[u8]) -> io::Result<()> {
        match (&mut self.terminal, std::str::from_utf8(line)) {
            (Some(terminal), Ok(text)) => self.out.write_all(&terminal.shown(text)),
            _ => self.out.write_all(line),
        }
    }
}

impl Write for Printer<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.terminal.is_none() {
            return self.out.write(bytes);
        }
        self.begun.extend(bytes);
        while let Some(end) = memchr::memchr(b'\n', &self.begun) {
            let rest = self.begun.split_off(end + 1);
            let line = std::mem::replace(&mut self.begun, rest);
            self.line(&line)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let line = std::mem::take(&mut self.begun);
        self.line(&line)?;
        self.out.flush()
    }
}

impl Terminal {
    /// The terminal the environment names, given what the reader has chosen for it.
    fn named(settings: &Settings) -> Self {
        let environment = Environment::current();
        let found = detect::known(&environment)
            .unwrap_or_else(|| detect::decide(&environment, &detect::Answers::default(), ""));
        let emitter = match settings.emitter {
            Choice::Emitter(emitter) => emitter,
            Choice::Auto => Calibrations::load().get(&found.identity).unwrap_or(found.emitter),
        };
        let strips_marks = settings.tashkeel == Tashkeel::Strip || settings.tashkeel.strips(&found);
        // The last column is left, where a terminal would go on to the next row by itself.
        let width = reader::size().width.saturating_sub(1).max(1);
        Terminal { emitter, strips_marks, width, engine: Engine::new() }
    }

    /// The bytes of a line.
    fn shown(&mut self, line: &str) -> Vec<u8> {
        let apart = columns_apart(line.strip_suffix('\n').unwrap_or(line));
        let is_rtl = |layout: &Layout, text: &str| {
            let mut rows = layout.lines().iter();
            rows.any(|row| layout.cells(text, row).any(|cell| cell.is_rtl()))
        };
        let mut text = apart.as_str();
        let mut layout = self.engine.layout(text, self.width, &Options::default());
        if !is_rtl(&layout, text) {
            return line.as_bytes().to_vec();
        }
        if layout.lines().first().is_some_and(Line::is_rtl) {
            // Its beginning is on the other side, where an indent would be one from the margin.
            text = text.trim_start();
            layout = self.engine.layout(text, self.width, &Options::default());
        }
        let mut bytes = Vec::new();
        for row in layout.lines() {
            let mut frame = Buffer::empty(Rect::new(0, 0, self.width, 1));
            let place = LinePlace::flush(frame.area, row);
            paint_line(&mut frame, place, text, &layout, row, |_| Style::default());
            if self.strips_marks {
                marks::strip(&mut frame);
            }
            self.emitter.arrange_frame(&mut frame);
            bytes.extend(row_bytes(self.emitter, &frame.content));
        }
        bytes
    }
}

/// A line whose columns, parted by two blanks or more, each keep their own direction (UAX #9, 2.4: FSI and PDI).
fn columns_apart(line: &str) -> String {
    let body = line.trim_start();
    let (indent, _) = line.split_at(line.len() - body.len());
    let mut apart = indent.to_owned();
    for (number, column) in body.split("  ").enumerate() {
        let blanks = if number > 0 { "  " } else { "" };
        apart.push_str(blanks);
        if number > 0 && !column.is_ascii() {
            apart.push_str(&isolated(column));
        } else {
            apart.push_str(column);
        }
    }
    apart
}

/// The bytes of a row of cells that an emitter has arranged, from its modes on to their end; it begins in column 1 of an
/// empty row and ends in the next, for some terminals take a row's mode when the cursor is in its first column.
pub(super) fn row_bytes(emitter: &Emitter, cells: &[Cell]) -> Vec<u8> {
    let mut bytes = emitter.begin.as_bytes().to_vec();
    let is_blank = |cell: &Cell| cell.symbol() == " ";
    let end = cells.iter().rposition(|cell| !is_blank(cell)).map_or(0, |last| last + 1);
    let mut covered = 0;
    for (column, cell) in cells.iter().enumerate().take(end) {
        if covered > 0 {
            covered -= 1;
            continue;
        }
        // `rgb` works by colours, and by nothing else.
        let colour = (cell.fg != Color::Reset).then_some(cell.fg);
        encode::coloured(colour, &mut bytes, |bytes| {
            (emitter.write)(column as u16, cell.symbol(), bytes);
        });
        covered = encode::width(cell.symbol()).saturating_sub(1);
    }
    bytes.extend(b"\r\n");
    bytes.extend(emitter.end.as_bytes());
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(emitter: &str, text: &str) -> String {
        let emitter = Emitter::named(emitter).unwrap();
        let engine = Engine::new();
        let terminal = Some(Terminal { emitter, strips_marks: true, width: 12, engine });
        let mut out = Vec::new();
        let mut printer = Printer { out: &mut out, terminal, begun: Vec::new() };
        printer.write_all(text.as_bytes()).unwrap();
        printer.flush().unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn right_to_left_lines_are_in_order_and_all_others_as_they_are() {
        let text = "a line that is longer\n\u{633}\u{644}\u{627}\u{645}\nx";
        let expected = "a line that is longer\n         \u{FEE1}\u{FEFC}\u{FEB3}\r\nx";
        assert_eq!(printed("forms", text), expected);
    }

    #[test]
    fn columns_keep_their_direction_and_right_to_left_lines_their_side() {
        assert_eq!(columns_apart("  a b   \u{633}: c  d"), "  a b  \u{2068} \u{633}: c\u{2069}  d");
        assert_eq!(
            printed("forms", "    \u{633}\u{644}\u{627}\u{645}\n"),
            "         \u{FEE1}\u{FEFC}\u{FEB3}\r\n"
        );
        assert_eq!(printed("forms", "ab  \u{633}: c\n"), "ab  c :\u{FEB1}\r\n");
    }

    #[test]
    fn a_line_that_is_too_long_goes_on_in_the_next_row() {
        let rows = printed(
            "forms",
            "\u{633}\u{644}\u{627}\u{645} \u{633}\u{644}\u{627}\u{645} \u{633}\u{644}\u{627}\u{645} \u{633}\u{644}\u{627}\u{645}\n",
        );
        assert_eq!(rows.matches("\r\n").count(), 2);
    }

    #[test]
    fn without_a_terminal_nothing_is_changed() {
        let mut out = Vec::new();
        let mut printer = Printer::plain(&mut out);
        printer.write_all("\u{633}\u{644}\u{627}\u{645}".as_bytes()).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), "\u{633}\u{644}\u{627}\u{645}");
    }
}
