//! A sheet over the panes.

use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::rect;
use crate::app::{AppState, Sentence, Sheet, SheetKind, SheetLine};
use crate::messages::sentence;

/// Columns of the keys in the help.
const KEYS: u16 = 26;

pub(super) fn paint(state: &AppState, canvas: &mut Canvas) {
    let Some(sheet) = state.sheet() else { return };
    let place = rect(state.sheet_area(state.sheet_height()));
    frame(&title(sheet), place, canvas);
    let lines = sheet.lines();
    for (row, line) in inner(place).rows().zip(lines.iter().skip(sheet.offset)) {
        paint_line(line, row, canvas);
    }
}

/// What is within the frame.
pub(super) fn inner(place: Rect) -> Rect {
    Rect {
        x: place.x + 2,
        y: place.y + 1,
        width: place.width.saturating_sub(4),
        height: place.height.saturating_sub(2),
    }
}

/// Marks the selected row, with a sign before it.
pub(super) fn point_at(row: Rect, canvas: &mut Canvas) {
    canvas.tint(row, canvas.palette.selected);
    let sign = Rect { x: row.x.saturating_sub(1), width: 1, ..row };
    let arrow = if canvas.words.is_rtl() { "◂" } else { "▸" };
    canvas.fill(sign, arrow, canvas.palette.accent);
}

fn paint_line(line: &SheetLine, row: Rect, canvas: &mut Canvas) {
    let palette = canvas.palette;
    match line {
        SheetLine::Heading(text) => {
            canvas.label(row, text, canvas.words.direction(), palette.title);
        }
        SheetLine::Text(text) => {
            canvas.label(row, text, canvas.words.direction(), palette.text);
        }
        SheetLine::Said(text, direction) => {
            canvas.label(row, text, *direction, palette.text);
        }
        SheetLine::Key(keys, help) => {
            let width = KEYS.min(row.width / 2);
            let start = Rect { width: width.saturating_sub(1), ..row };
            canvas.flush(start, keys, canvas.words.is_rtl(), palette.accent);
            let end = Rect { x: row.x + width, width: row.width - width, ..row };
            canvas.label(end, help, canvas.words.direction(), palette.text);
        }
    }
}

/// A frame with its title; what stood below it is gone.
pub(super) fn frame(title: &Sentence, place: Rect, canvas: &mut Canvas) {
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
        for (y, corner) in [(top, corners[0]), (bottom, corners[1])] {
            canvas.fill(Rect { y, height: 1, ..column }, canvas.corner(corner), rule);
        }
    }
    let row = Rect { x: place.x + 3, width: place.width.saturating_sub(6), height: 1, ..place };
    let title = canvas.say(row, title, canvas.palette.accent);
    for x in [title.x.saturating_sub(1), title.right()] {
        canvas.fill(Rect { x, width: 1, ..row }, " ", canvas.palette.accent);
    }
}

fn title(sheet: &Sheet) -> Sentence {
    let name = match &sheet.kind {
        SheetKind::Help => sentence!("title-help"),
        SheetKind::Warnings => sentence!("title-oddities"),
        SheetKind::Failures => sentence!("title-failures"),
        SheetKind::Places => sentence!("title-places"),
        SheetKind::Settings => sentence!("title-settings"),
        SheetKind::Messages => sentence!("title-messages"),
        SheetKind::Output(command) => sentence!("title-output", command = command.as_str()),
    };
    if sheet.filter.is_empty() {
        name
    } else {
        sentence!("filtered", title = name, filter = sheet.filter.as_str())
    }
}
