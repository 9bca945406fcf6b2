//! A buffer with what painting needs: a layout engine and the theme's styles.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::bidi::{LinePlace, paint_line};
use super::theme::Palette;
use crate::text::{Cell, Direction, Engine, Options};

/// Where painting happens.
pub(super) struct Canvas<'b> {
    pub(super) buffer: &'b mut Buffer,
    /// The whole screen.
    pub(super) area: Rect,
    pub(super) palette: Palette,
    engine: Engine,
}

impl<'b> Canvas<'b> {
    pub(super) fn new(buffer: &'b mut Buffer, area: Rect, palette: Palette) -> Self {
        Canvas { buffer, area, palette, engine: Engine::new() }
    }

    /// Empties the screen.
    pub(super) fn clear(&mut self) {
        self.fill(self.area, " ", self.palette.text);
    }

    /// Fills an area with one symbol.
    pub(super) fn fill(&mut self, area: Rect, symbol: &str, style: Style) {
        for position in area.intersection(self.area).positions() {
            self.buffer[position].reset();
            self.buffer[position].set_symbol(symbol).set_style(style);
        }
    }

    /// Lays a style over an area.
    pub(super) fn tint(&mut self, area: Rect, style: Style) {
        self.buffer.set_style(area.intersection(self.area), style);
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

    /// As [`Canvas::label`], in the text's own direction but flush with the side asked for.
    pub(super) fn flush(&mut self, row: Rect, text: &str, right: bool, style: Style) {
        let row = Rect { height: row.height.min(1), ..row }.intersection(self.area);
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
        let row = Rect { height: row.height.min(1), ..row }.intersection(self.area);
        if row.is_empty() {
            return row;
        }
        let options = Options { direction, ..Options::default() };
        let layout = self.engine.truncate(text, row.width, &options);
        let Some(line) = layout.lines().first() else { return row };
        let place = LinePlace::flush(row, line);
        paint_line(self.buffer, place, text, &layout, line, |cell| style.of(cell));
        Rect { x: place.x as u16, width: line.width().min(row.width), ..row }
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
