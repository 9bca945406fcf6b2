//! A buffer with what painting needs: a layout engine, the theme's styles, the interface's language.
//!
//! Areas are given from the interface's *start*: `x` counts from the left in English, from the right in Arabic.
//! This file alone turns them round, so that all other painting is written once. What is given back is counted
//! the same way, unless it says that it is cells.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::bidi::{LinePlace, paint_line};
use super::theme::Palette;
use crate::app::{Sentence, Words};
use crate::text::{Cell, Direction, Engine, Options};

/// Where painting happens.
pub(super) struct Canvas<'b> {
    pub(super) buffer: &'b mut Buffer,
    /// The whole screen.
    pub(super) area: Rect,
    pub(super) palette: Palette,
    pub(super) words: &'b Words,
    engine: Engine,
}

impl<'b> Canvas<'b> {
    pub(super) fn new(
        buffer: &'b mut Buffer,
        area: Rect,
        palette: Palette,
        words: &'b Words,
    ) -> Self {
        Canvas { buffer, area, palette, words, engine: Engine::new() }
    }

    /// The cells of an area; and the other way round.
    pub(super) fn cells(&self, area: Rect) -> Rect {
        if !self.words.is_rtl() {
            return area;
        }
        let end = area.right().saturating_sub(self.area.x);
        let x = self.area.right().saturating_sub(end);
        Rect { x: x.max(self.area.x), ..area }
    }

    /// Whether lines in this direction begin where the interface does.
    pub(super) fn begins(&self, rtl: bool) -> bool {
        rtl == self.words.is_rtl()
    }

    /// A piece of a frame as it is seen: corners change sides with the interface.
    pub(super) fn corner(&self, symbol: &'static str) -> &'static str {
        match (self.words.is_rtl(), symbol) {
            (true, "┌") => "┐",
            (true, "┐") => "┌",
            (true, "└") => "┘",
            (true, "┘") => "└",
            (_, symbol) => symbol,
        }
    }

    /// Empties the screen.
    pub(super) fn clear(&mut self) {
        self.fill(self.area, " ", self.palette.text);
    }

    /// Fills an area with one symbol.
    pub(super) fn fill(&mut self, area: Rect, symbol: &str, style: Style) {
        self.fill_cells(self.cells(area), symbol, style);
    }

    /// Fills cells with one symbol.
    pub(super) fn fill_cells(&mut self, cells: Rect, symbol: &str, style: Style) {
        for position in cells.intersection(self.area).positions() {
            self.buffer[position].reset();
            self.buffer[position].set_symbol(symbol).set_style(style);
        }
    }

    /// Lays a style over an area.
    pub(super) fn tint(&mut self, area: Rect, style: Style) {
        self.buffer.set_style(self.cells(area).intersection(self.area), style);
    }

    /// Paints text in as many rows as it needs and the area has, the last one cut with an ellipsis where
    /// there is more. Returns the rows painted.
    pub(super) fn lines(
        &mut self,
        area: Rect,
        text: &str,
        direction: Direction,
        style: Marked<'_>,
    ) -> u16 {
        let options = Options { direction, ..Options::default() };
        let starts: Vec<usize> = if area.height > 1 {
            let lines = self.engine.lines(text, area.width, &options);
            lines.iter().map(|line| line.range().start).collect()
        } else {
            vec![0]
        };
        let rows = (starts.len() as u16).min(area.height).max(1);
        for (n, row) in area.rows().take(usize::from(rows)).enumerate() {
            let last = n + 1 == usize::from(rows);
            let end = if last { text.len() } else { starts[n + 1] };
            let line = text.get(starts[n]..end).unwrap_or_default();
            self.marked(row, line, direction, Marked { from: style.from + starts[n], ..style });
        }
        rows
    }

    /// Rows that text needs in the interface's direction.
    pub(super) fn height(&mut self, text: &str, width: u16) -> u16 {
        let options = Options { direction: self.words.direction(), ..Options::default() };
        self.engine.lines(text, width, &options).len() as u16
    }

    /// Paints one line of text, cut with an ellipsis where it is too long, flush with the side at which it
    /// begins. Returns the columns painted.
    pub(super) fn label(
        &mut self,
        row: Rect,
        text: &str,
        direction: Direction,
        style: Style,
    ) -> Rect {
        self.marked(row, text, direction, Marked::plain(style))
    }

    /// Says something of the program's own, from the interface's start.
    pub(super) fn say(&mut self, row: Rect, sentence: &Sentence, style: Style) -> Rect {
        self.label(row, &self.words.say(sentence), self.words.direction(), style)
    }

    /// As [`Canvas::label`] in the interface's direction, at the end of the row.
    pub(super) fn at_end(&mut self, row: Rect, text: &str, style: Style) -> Rect {
        let width = self.width(text).min(row.width);
        let end = Rect { x: row.right() - width, width, ..row };
        self.label(end, text, self.words.direction(), style)
    }

    /// Columns of a line of the interface.
    pub(super) fn width(&mut self, text: &str) -> u16 {
        let options = Options { direction: self.words.direction(), ..Options::default() };
        let layout = self.engine.truncate(text, u16::MAX, &options);
        layout.lines().first().map_or(0, crate::text::Line::width)
    }

    /// As [`Canvas::label`], in the text's own direction but flush with the side asked for.
    pub(super) fn flush(&mut self, row: Rect, text: &str, right: bool, style: Style) {
        let row = Rect { height: row.height.min(1), ..self.cells(row) }.intersection(self.area);
        let layout = self.engine.truncate(text, row.width, &Options::default());
        let Some(line) = layout.lines().first().filter(|_| !row.is_empty()) else { return };
        let slack = if right { row.width.saturating_sub(line.width()) } else { 0 };
        let place = LinePlace { row, x: i32::from(row.x) + i32::from(slack) };
        paint_line(self.buffer, place, text, &layout, line, |_| style);
    }

    /// As [`Canvas::label`], with places in it marked.
    pub(super) fn marked(
        &mut self,
        row: Rect,
        text: &str,
        direction: Direction,
        style: Marked<'_>,
    ) -> Rect {
        let row = Rect { height: row.height.min(1), ..self.cells(row) }.intersection(self.area);
        if row.is_empty() {
            return self.cells(row);
        }
        let options = Options { direction, ..Options::default() };
        let layout = self.engine.truncate(text, row.width, &options);
        let Some(line) = layout.lines().first() else { return self.cells(row) };
        let place = LinePlace::flush(row, line);
        paint_line(self.buffer, place, text, &layout, line, |cell| style.of(cell));
        self.cells(Rect { x: place.x as u16, width: line.width().min(row.width), ..row })
    }
}

/// How a text is styled: plain, but for places in it.
#[derive(Clone, Copy)]
pub(super) struct Marked<'a> {
    pub(super) plain: Style,
    pub(super) mark: Style,
    /// Bytes of the whole text, ascending.
    pub(super) places: &'a [Range<usize>],
    /// Where the painted text begins in the whole.
    pub(super) from: usize,
}

impl Marked<'_> {
    pub(super) fn plain(plain: Style) -> Self {
        Marked { plain, mark: plain, places: &[], from: 0 }
    }

    fn of(&self, cell: &Cell) -> Style {
        let range = cell.range();
        let (start, end) = (range.start + self.from, range.end + self.from);
        let marked = self.places.iter().any(|place| place.start < end && start < place.end);
        if marked { self.mark } else { self.plain }
    }
}
