//! A sheet over the panes.

use ratatui::layout::Rect;

use super::canvas::Canvas;
use crate::app::{AppState, Sheet, SheetKind, SheetLine};
use crate::text::Direction;

/// Columns of the keys in the help.
const KEYS: u16 = 26;
const WIDEST: u16 = 96;

pub(super) fn paint(state: &AppState, canvas: &mut Canvas) {
    let Some(sheet) = state.sheet() else { return };
    let shown = state.sheet_height();
    let width = canvas.area.width.min(WIDEST);
    let x = (canvas.area.width - width) / 2;
    let height = (shown + 2).min(canvas.area.height);
    let y = (canvas.area.height - height) / 2;
    let place = Rect { x, y, width, height };
    frame(sheet, place, canvas);
    let rows = Rect {
        x: x + 2,
        y: y + 1,
        width: width.saturating_sub(4),
        height: height.saturating_sub(2),
    };
    let lines = sheet.lines();
    for (row, line) in rows.rows().zip(lines.iter().skip(sheet.offset)) {
        paint_line(line, row, canvas);
    }
}

fn paint_line(line: &SheetLine, row: Rect, canvas: &mut Canvas) {
    let palette = canvas.palette;
    match line {
        SheetLine::Heading(text) => {
            canvas.label(row, text, Direction::Auto, palette.title);
        }
        SheetLine::Text(text) => {
            canvas.label(row, text, Direction::Auto, palette.text);
        }
        SheetLine::Key(keys, help) => {
            let width = KEYS.min(row.width / 2);
            let left = Rect { width: width.saturating_sub(1), ..row };
            canvas.label(left, keys, Direction::LeftToRight, palette.accent);
            let right = Rect { x: row.x + width, width: row.width - width, ..row };
            canvas.label(right, help, Direction::Auto, palette.text);
        }
    }
}

fn frame(sheet: &Sheet, place: Rect, canvas: &mut Canvas) {
    let rule = canvas.palette.rule;
    canvas.fill(place, " ", canvas.palette.text);
    let (top, bottom) = (place.y, place.bottom().saturating_sub(1));
    for y in [top, bottom] {
        canvas.fill(Rect { y, height: 1, ..place }, "─", rule);
    }
    for (x, corners) in [(place.x, ["┌", "└"]), (place.right().saturating_sub(1), ["┐", "┘"])]
    {
        let column = Rect { x, width: 1, ..place };
        canvas.fill(column, "│", rule);
        canvas.fill(Rect { y: top, height: 1, ..column }, corners[0], rule);
        canvas.fill(Rect { y: bottom, height: 1, ..column }, corners[1], rule);
    }
    let name = match sheet.kind {
        SheetKind::Help => " Help ",
        SheetKind::Warnings => " What was odd ",
        SheetKind::Failures => " What could not be read ",
    };
    let title = if sheet.filter.is_empty() {
        name.to_owned()
    } else {
        format!("{name}· \u{2068}{}\u{2069} ", sheet.filter)
    };
    let row = Rect { x: place.x + 2, width: place.width.saturating_sub(4), height: 1, ..place };
    canvas.label(row, &title, Direction::LeftToRight, canvas.palette.accent);
}
