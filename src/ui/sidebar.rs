//! The entities beside the article: grouped by what they are, each in its own direction, with the name in the
//! other language beneath.

use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::rect;
use crate::app::{AppState, Area, Name, Pane, SidebarLine};
use crate::text::Direction;

pub(super) fn paint(state: &AppState, area: Area, canvas: &mut Canvas) {
    let area = rect(area);
    if area.is_empty() {
        return;
    }
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let lines = state.sidebar_lines();
    if lines.is_empty() {
        let known = state.reader().is_some_and(|reader| reader.analysis().is_some());
        let what = if known { "Nobody is named." } else { "" };
        canvas.label(inner, what, Direction::Auto, canvas.palette.muted);
        return;
    }
    let selected = state.selected_entity().filter(|_| state.focus() == Pane::Entities);
    let first = first_line(&lines, selected, area.height);
    for (row, line) in inner.rows().zip(lines.iter().skip(first)) {
        paint_line(line, selected, row, canvas);
    }
}

/// The first line on the screen, so that the selected entity is seen with its other name.
fn first_line(lines: &[SidebarLine<'_>], selected: Option<usize>, height: u16) -> usize {
    let is_selected = |line: &SidebarLine<'_>| match line {
        SidebarLine::Entity(index, ..) => Some(*index) == selected,
        _ => false,
    };
    let at = lines.iter().position(is_selected).unwrap_or(0);
    (at + 2).saturating_sub(usize::from(height))
}

fn paint_line(line: &SidebarLine<'_>, selected: Option<usize>, row: Rect, canvas: &mut Canvas) {
    let palette = canvas.palette;
    match line {
        SidebarLine::Heading(kind) => {
            canvas.label(
                row,
                heading(*kind),
                Direction::Auto,
                palette.title.patch(palette.name(*kind)),
            );
        }
        SidebarLine::Entity(index, name, count) => {
            let count = count.to_string();
            let count_width = count.len() as u16;
            let name_row = Rect { width: row.width.saturating_sub(count_width + 1), ..row };
            canvas.label(name_row, name, Direction::Auto, palette.text);
            let end =
                Rect { x: row.right().saturating_sub(count_width), width: count_width, ..row };
            canvas.label(end, &count, Direction::LeftToRight, palette.muted);
            if selected == Some(*index) {
                canvas.tint(row, palette.selected);
            }
        }
        SidebarLine::Other(index, name) => {
            let name_row = Rect { width: row.width.saturating_sub(2), ..row };
            canvas.label(name_row, name, Direction::Auto, palette.muted);
            if selected == Some(*index) {
                canvas.tint(row, palette.selected);
            }
        }
    }
}

fn heading(kind: Name) -> &'static str {
    match kind {
        Name::Person => "People",
        Name::Organisation => "Organisations",
        Name::Place => "Places",
    }
}
