//! Laid-out text in a ratatui buffer; usable in any ratatui program.
//!
//! ```
//! use nashra::text::{Engine, Options};
//! use nashra::ui::bidi::Bidi;
//! use ratatui::buffer::Buffer;
//! use ratatui::layout::Rect;
//! use ratatui::widgets::Widget;
//!
//! let text = "شركة Kaspersky Lab";
//! let layout = Engine::new().layout(text, 20, &Options::default());
//! let mut buffer = Buffer::empty(Rect::new(0, 0, 20, 1));
//! Bidi::new(text, &layout).render(buffer.area, &mut buffer);
//! assert_eq!(buffer[(19, 0)].symbol(), "ﺷ");
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget;

use crate::text::properties::Traits;
use crate::text::{Cell, Layout, Line};

/// A laid-out paragraph as a widget: right-to-left lines are flush right. Lines that do not fit below one
/// another are left out; a layout wider than the area is cut at the end of its lines.
#[derive(Clone, Copy, Debug)]
pub struct Bidi<'a> {
    text: &'a str,
    layout: &'a Layout,
    style: Style,
}

impl<'a> Bidi<'a> {
    /// A widget for a layout and the text it was made from.
    pub fn new(text: &'a str, layout: &'a Layout) -> Self {
        Bidi { text, layout, style: Style::new() }
    }

    /// Sets the style of all cells.
    #[must_use]
    pub fn style(self, style: Style) -> Self {
        Bidi { style, ..self }
    }
}

impl Widget for Bidi<'_> {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        for (row, line) in area.rows().zip(self.layout.lines()) {
            let place = LinePlace::flush(row, line);
            paint_line(buffer, place, self.text, self.layout, line, |_| self.style);
        }
    }
}

/// Where a line of text goes: a row of cells, and the column of the line's own column 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinePlace {
    /// The cells that may be painted, one row of them.
    pub row: Rect,
    /// Column of the screen at which the line begins; what is outside the row is not painted.
    pub x: i32,
}

impl LinePlace {
    /// Flush with the side at which the line begins: right-to-left lines with the right.
    pub fn flush(row: Rect, line: &Line) -> Self {
        let slack = row.width.saturating_sub(line.width());
        let indent = if line.is_rtl() { slack } else { 0 };
        LinePlace { row, x: i32::from(row.x) + i32::from(indent) }
    }
}

/// Paints one line of a layout; `style` says how each cell looks.
pub fn paint_line(
    buffer: &mut Buffer,
    place: LinePlace,
    text: &str,
    layout: &Layout,
    line: &Line,
    style: impl Fn(&Cell) -> Style,
) {
    let row = place.row.intersection(buffer.area);
    let mut glyphs = String::new();
    for cell in layout.cells(text, line) {
        let x = place.x + i32::from(cell.column());
        let fits =
            x >= i32::from(row.left()) && x + i32::from(cell.width()) <= i32::from(row.right());
        if cell.width() == 0 || !fits || row.height == 0 {
            continue;
        }
        let x = x as u16;
        glyphs.clear();
        layout.push_glyphs(text, &cell, &mut glyphs);
        if glyphs.chars().next().is_some_and(|first| Traits::of(first).width() == 0) {
            // A mark with nothing to stand on would go to the cell before it.
            glyphs.insert(0, '\u{A0}');
        }
        buffer[(x, row.y)].set_symbol(&glyphs).set_style(style(&cell));
        for covered in x + 1..x + cell.width() {
            buffer[(covered, row.y)].set_symbol(" ").set_style(style(&cell));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Engine, Options};

    fn painted(text: &str, width: u16, height: u16, area: Rect) -> String {
        let layout = Engine::new().layout(text, width, &Options::default());
        let mut buffer =
            Buffer::filled(Rect::new(0, 0, 12, height), ratatui::buffer::Cell::new("."));
        Bidi::new(text, &layout).render(area, &mut buffer);
        let rows = (0..height).map(|y| (0..12).map(|x| buffer[(x, y)].symbol()).collect());
        rows.collect::<Vec<String>>().join("\n")
    }

    #[test]
    fn lines_are_flush_with_their_beginning() {
        assert_eq!(painted("ab", 10, 1, Rect::new(1, 0, 10, 1)), ".ab.........");
        assert_eq!(painted("אב", 10, 1, Rect::new(1, 0, 10, 1)), ".........בא.");
    }

    #[test]
    fn what_does_not_fit_is_cut_and_nothing_else_is_touched() {
        assert_eq!(painted("abcdef", 10, 1, Rect::new(2, 0, 3, 1)), "..abc.......");
        assert_eq!(painted("abc def", 3, 1, Rect::new(0, 0, 3, 1)), "abc.........");
        assert_eq!(painted("abc", 3, 1, Rect::new(40, 7, 3, 1)), "............");
    }

    #[test]
    fn a_mark_with_nothing_to_stand_on_keeps_to_its_cell() {
        assert_eq!(painted("\u{301}a", 10, 1, Rect::new(0, 0, 10, 1)), "\u{A0}\u{301}a..........");
    }

    #[test]
    fn a_wide_cluster_takes_two_cells_and_is_never_halved() {
        assert_eq!(painted("日本", 10, 1, Rect::new(0, 0, 3, 1)), "日 ..........");
    }
}
