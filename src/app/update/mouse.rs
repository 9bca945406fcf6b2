//! What the mouse means, by the pane it is in.

use super::{article, list, sheet};
use crate::app::command::Command;
use crate::app::key::{Mouse, MouseAction};
use crate::app::message::Effect;
use crate::app::panes::Pane;
use crate::app::state::AppState;

/// Lines the wheel scrolls.
const WHEEL: usize = 3;

/// Acts on the mouse. While text is typed it does nothing.
pub(super) fn act(state: &mut AppState, mouse: Mouse) -> Vec<Effect> {
    if state.prompt.is_some() {
        return Vec::new();
    }
    match mouse.action {
        MouseAction::ScrollDown => wheel(state, mouse, Command::LineDown),
        MouseAction::ScrollUp => wheel(state, mouse, Command::LineUp),
        MouseAction::Press => press(state, mouse),
        MouseAction::Drag | MouseAction::Release => {}
    }
    Vec::new()
}

fn wheel(state: &mut AppState, mouse: Mouse, command: Command) {
    if state.sheet.is_some() {
        return sheet::perform(state, command, Some(WHEEL));
    }
    match state.screen().at(mouse.column, mouse.row) {
        Some(Pane::List) => state.list.scroll(if command == Command::LineDown { 1 } else { -1 }),
        Some(Pane::Article) => article::perform(state, command, Some(WHEEL)),
        None => {}
    }
}

fn press(state: &mut AppState, mouse: Mouse) {
    if state.sheet.take().is_some() {
        return;
    }
    let screen = state.screen();
    match screen.at(mouse.column, mouse.row) {
        Some(Pane::List) => {
            let row = usize::from((mouse.row - screen.list.y) / state.entry_height());
            let index = state.list.offset() + row;
            if index >= state.list.entries().len() {
                return;
            }
            let again = index == state.list.selected_index() && state.focus == Pane::List;
            super::leave_article(state);
            state.list.select(index);
            if again { article::enter(state) } else { list::preview(state) }
        }
        Some(Pane::Article) => article::enter(state),
        None => {}
    }
}
