//! What stands around the panes: the header, their names, the rule between them.

use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::rect;
use crate::app::{AppState, Area, Pane, Progress, Screen};
use crate::text::Direction;
use crate::text::isolates::joined;

pub(super) fn paint(state: &AppState, screen: &Screen, canvas: &mut Canvas) {
    header(state, rect(screen.header.inset(1)), canvas);
    canvas.fill(rect(screen.titles), "─", canvas.palette.rule);
    for rule in [screen.rule, screen.second_rule].into_iter().filter(|rule| !rule.is_empty()) {
        canvas.fill(rect(rule), "│", canvas.palette.rule);
        let joint = Rect { x: rule.x, width: 1, ..rect(screen.titles) };
        canvas.fill(joint, "┬", canvas.palette.rule);
    }
    let over = match (state.source_list().open, state.quotes().open) {
        (true, _) => Some(" Sources "),
        (false, true) => Some(" Quotes "),
        (false, false) => None,
    };
    if let Some(name) = over {
        let row = Rect { x: screen.titles.x + 1, width: name.len() as u16, ..rect(screen.titles) };
        canvas.fill(rect(screen.titles), "─", canvas.palette.rule);
        canvas.fill(row, " ", canvas.palette.text);
        canvas.label(row, name, Direction::LeftToRight, canvas.palette.accent);
        return;
    }
    pane_title(state, Pane::List, "Articles", screen.titles, screen.list, canvas);
    pane_title(state, Pane::Article, "Article", screen.titles, screen.article, canvas);
    pane_title(state, Pane::Entities, "Who and where", screen.titles, screen.entities, canvas);
}

fn header(state: &AppState, row: Rect, canvas: &mut Canvas) {
    let (accent, bar) = (canvas.palette.accent, canvas.palette.bar);
    let name = canvas.label(row, "nashra", Direction::LeftToRight, accent);
    let hint = "? help";
    let hint_width = hint.len() as u16;
    if row.width > hint_width + 40 {
        let x = row.right() - hint_width;
        canvas.label(Rect { x, width: hint_width, ..row }, hint, Direction::LeftToRight, bar);
    }
    let x = name.right() + 2;
    let width = row.right().saturating_sub(x + hint_width + 2);
    let what = joined([state.digest().to_owned(), counts(state)], " · ");
    canvas.label(Rect { x, width, ..row }, &what, Direction::LeftToRight, bar);
}

fn counts(state: &AppState) -> String {
    let (all, unread) = (state.list().total(), state.list().unread());
    let articles = if all == 1 { "1 article".to_owned() } else { format!("{all} articles") };
    let more = match state.importing() {
        None => String::new(),
        Some(Progress { of: 0, .. }) => ", reading…".to_owned(),
        Some(Progress { read, of }) => format!(", reading {read} of {of}"),
    };
    match unread {
        0 => format!("{articles}{more}"),
        n => format!("{articles}, {n} unread{more}"),
    }
}

fn pane_title(
    state: &AppState,
    pane: Pane,
    name: &str,
    titles: Area,
    area: Area,
    canvas: &mut Canvas,
) {
    if titles.is_empty() || area.width < 12 {
        return;
    }
    let focused = state.focus() == pane && state.sheet().is_none();
    let style = if focused { canvas.palette.accent } else { canvas.palette.bar };
    let name = format!(" {name} ");
    let row = Rect { x: area.x + 1, width: name.len() as u16, ..rect(titles) };
    canvas.fill(row, " ", style);
    canvas.label(row, &name, Direction::LeftToRight, style);
}
