//! Commands of the list.

use super::article;
use crate::app::command::Command;
use crate::app::state::{AppState, Notice};

/// Performs a command with the focus in the list.
pub(super) fn perform(state: &mut AppState, command: Command, count: Option<usize>) {
    let times = count.unwrap_or(1).min(isize::MAX as usize) as isize;
    let page = state.list.shown() as isize;
    let by = |rows: isize| times.saturating_mul(rows.max(1));
    match command {
        Command::LineDown => state.list.select_by(by(1)),
        Command::LineUp => state.list.select_by(-by(1)),
        Command::HalfPageDown => state.list.select_by(by(page / 2)),
        Command::HalfPageUp => state.list.select_by(-by(page / 2)),
        Command::PageDown => state.list.select_by(by(page - 1)),
        Command::PageUp => state.list.select_by(-by(page - 1)),
        Command::Top => state.list.select(count.unwrap_or(1).saturating_sub(1)),
        Command::Bottom => state.list.select(count.map_or(usize::MAX, |row| row.saturating_sub(1))),
        Command::Open => return article::enter(state),
        Command::ToggleRead => return toggle_read(state),
        Command::ReadAll => return read_all(state),
        _ => return,
    }
    preview(state);
}

/// Shows the selected article beside the list, without marking it as read.
pub(super) fn preview(state: &mut AppState) {
    article::show_selected(state);
}

fn toggle_read(state: &mut AppState) {
    if let Some((id, unread)) = state.list.selected().map(|entry| (entry.id, entry.unread)) {
        state.list.set_unread(id, !unread);
    }
}

fn read_all(state: &mut AppState) {
    let count = state.list.read_all();
    state.notice = Some(Notice::Done(match count {
        0 => "Nothing was unread.".to_owned(),
        1 => "One article marked as read.".to_owned(),
        n => format!("{n} articles marked as read."),
    }));
}

/// Opens the next unread article in a direction.
pub(super) fn open_unread(state: &mut AppState, by: isize) {
    match state.list.next_unread(by) {
        Some(index) => {
            state.list.select(index);
            article::enter(state);
        }
        None => state.notice = Some(Notice::Done("Nothing is unread.".to_owned())),
    }
}
