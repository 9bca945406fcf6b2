//! The list of articles: each row in its own direction.

use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::canvas::{Canvas, joined};
use super::rect;
use crate::app::{AppState, Area, Entry, Pane};
use crate::text::Direction;

pub(super) fn paint(state: &AppState, area: Area, canvas: &mut Canvas) {
    let area = rect(area);
    if area.is_empty() {
        return;
    }
    if state.list().entries().is_empty() {
        let what = if state.is_importing() { "Reading…" } else { "No articles." };
        let row = Rect { x: area.x + 1, width: area.width.saturating_sub(2), height: 1, ..area };
        canvas.label(row, what, Direction::Auto, canvas.palette.muted);
        return;
    }
    let height = state.entry_height();
    for (n, (index, entry)) in state.list().visible().enumerate() {
        let y = area.y + n as u16 * height;
        let place = Rect { y, height, ..area }.intersection(area);
        let selected = index == state.list().selected_index();
        paint_entry(state, entry, selected, place, canvas);
    }
}

fn paint_entry(state: &AppState, entry: &Entry, selected: bool, place: Rect, canvas: &mut Canvas) {
    let article = &entry.article;
    let rtl = article.direction == Direction::RightToLeft;
    let mut title_style = canvas.palette.text;
    if entry.unread {
        title_style = title_style.add_modifier(Modifier::BOLD);
    }
    let inner = Rect { x: place.x + 2, width: place.width.saturating_sub(4), ..place };
    let title_rows = Rect { height: place.height.saturating_sub(1).max(1), ..inner };
    let used = canvas.lines(title_rows, article.title(), article.direction, title_style);
    if place.height > 1 {
        let row = Rect { y: place.y + used, height: 1, ..inner };
        canvas.label(row, &about(entry), article.direction, canvas.palette.muted);
    }
    marks(entry, selected, rtl, place, canvas);
    if selected {
        let focused = state.focus() == Pane::List;
        let palette = &canvas.palette;
        let style = if focused { palette.selected } else { palette.selected_away };
        canvas.tint(place, style);
    }
}

/// Unread and selected marks, on the side at which the title begins.
fn marks(entry: &Entry, selected: bool, rtl: bool, place: Rect, canvas: &mut Canvas) {
    let at = |from_start: u16| {
        let x =
            if rtl { place.right().saturating_sub(from_start + 1) } else { place.x + from_start };
        Rect { x, width: 1, height: 1, ..place }
    };
    if selected {
        canvas.fill(at(0), if rtl { "◂" } else { "▸" }, canvas.palette.accent);
    }
    if entry.unread {
        canvas.fill(at(1), "•", canvas.palette.unread);
    }
}

/// Language, date, source, and how much was odd.
fn about(entry: &Entry) -> String {
    let article = &entry.article;
    let date = article.shown_date();
    let odd = match entry.warnings.len() {
        0 => String::new(),
        n => format!("!{n}"),
    };
    let source = article.metadata.source.clone().unwrap_or_default();
    joined([article.badge().to_owned(), date.unwrap_or_default(), source, odd], " · ")
}
