//! Commands of the sheet of what was decided about names.

use super::names;
use crate::app::command::Command;
use crate::app::decided::Decided;
use crate::app::state::{AppState, Notice};

/// Opens the sheet, or closes it.
pub(super) fn toggle(state: &mut AppState) {
    if state.decided.take().is_none() {
        show(state, "");
    }
}

/// Opens the sheet with the decisions about names that hold a text.
pub(super) fn show(state: &mut AppState, sought: &str) {
    let decided = Decided::new(&state.decisions, sought);
    if decided.entries().is_empty() {
        state.notice = Some(Notice::Done(decided.nothing()));
    } else {
        state.decided = Some(decided);
    }
}

/// Performs a command with the sheet open.
pub(super) fn perform(state: &mut AppState, command: Command, count: Option<usize>) {
    let page = usize::from(state.sheet_height());
    let Some(sheet) = &mut state.decided else { return };
    let (times, here) = (count.unwrap_or(1), sheet.selected_index());
    match command {
        Command::LineDown => sheet.select(here.saturating_add(times)),
        Command::LineUp => sheet.select(here.saturating_sub(times)),
        Command::PageDown | Command::HalfPageDown => sheet.select(here + page),
        Command::PageUp | Command::HalfPageUp => sheet.select(here.saturating_sub(page)),
        Command::Top => sheet.select(0),
        Command::Bottom => sheet.select(usize::MAX),
        Command::Delete => take_back(state),
        _ => {}
    }
}

/// Decides the opposite of the selected decision, which can itself be taken back.
fn take_back(state: &mut AppState) {
    let Some(decision) = state.decided.as_mut().and_then(Decided::take) else { return };
    let sentence = names::undone(Some(&decision));
    names::decide(state, vec![decision.opposite()], sentence);
}

/// What is decided has changed. The sheet stays when nothing is left, since keys meant for it mean something else below.
pub(super) fn renew(state: &mut AppState) {
    if let Some(sheet) = &mut state.decided {
        sheet.renew(&state.decisions);
    }
}
