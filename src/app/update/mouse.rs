//! What the mouse means, by the pane it is in.

use super::{article, list, over, parallel, sheet, sidebar};
use crate::app::command::Command;
use crate::app::key::{Mouse, MouseAction};
use crate::app::panes::Pane;
use crate::app::reader::{Point, Unit};
use crate::app::state::AppState;

/// Lines the wheel scrolls.
const WHEEL: usize = 3;

/// Acts on the mouse. While text is typed it does nothing.
pub(super) fn act(state: &mut AppState, mouse: Mouse) {
    if state.prompt.is_some() {
        return;
    }
    if state.sheet.is_none() && over::act(state, mouse) {
        return;
    }
    match mouse.action {
        MouseAction::ScrollDown => wheel(state, mouse, Command::LineDown),
        MouseAction::ScrollUp => wheel(state, mouse, Command::LineUp),
        MouseAction::Press => press(state, mouse),
        MouseAction::Drag => drag(state, mouse),
        MouseAction::Release => state.pressed = None,
    }
}

fn wheel(state: &mut AppState, mouse: Mouse, command: Command) {
    if state.sheet.is_some() {
        return sheet::perform(state, command, Some(WHEEL));
    }
    match state.screen().at(state.from_start(mouse.column), mouse.row) {
        Some(Pane::List) => {
            state.list.scroll(if command == Command::LineDown { 1 } else { -1 });
            list::moved(state);
        }
        Some(Pane::Article) => article::perform(state, command, Some(WHEEL)),
        Some(Pane::Entities) => sidebar::perform(state, command, None),
        None => {}
    }
}

fn press(state: &mut AppState, mouse: Mouse) {
    if state.sheet.take().is_some() {
        return;
    }
    parallel::enter_column(state, state.from_start(mouse.column), mouse.row);
    let screen = state.screen();
    match screen.at(state.from_start(mouse.column), mouse.row) {
        Some(Pane::List) => {
            let Some(index) = state.list.at_row(mouse.row - screen.list.y) else { return };
            let again = index == state.list.selected_index() && state.focus == Pane::List;
            article::leave(state);
            state.list.select(index);
            if again { article::enter(state) } else { list::moved(state) }
        }
        Some(Pane::Article) => {
            // Of two editions the open one need not be the selected one.
            if state.parallel.is_none() {
                article::enter(state);
            }
            press_text(state, mouse);
        }
        Some(Pane::Entities) => sidebar::enter(state),
        None => {}
    }
}

/// A press on text: the sentence there becomes the current one; pressing the same letter again takes its
/// word, and once more its sentence.
fn press_text(state: &mut AppState, mouse: Mouse) {
    let at = point(state, mouse);
    let (Some(reader), Some(at)) = (&mut state.reader, at) else { return };
    let again = match state.clicks {
        Some((before, times)) if before == at => times % 3 + 1,
        _ => 1,
    };
    state.clicks = Some((at, again));
    match again {
        1 => {
            reader.deselect();
            reader.set_cursor(at);
            state.pressed = Some(at);
        }
        2 => reader.select_unit(at, Unit::Word),
        _ => reader.select_unit(at, Unit::Sentence),
    }
}

/// Dragging selects from where the button went down.
fn drag(state: &mut AppState, mouse: Mouse) {
    let at = point(state, mouse);
    let (Some(reader), Some(from), Some(at)) = (&mut state.reader, state.pressed, at) else {
        return;
    };
    if reader.selection().is_none() {
        reader.select_unit(from, Unit::Letter);
    }
    reader.extend_to(at);
    state.clicks = None;
}

/// The letter under the mouse.
fn point(state: &mut AppState, mouse: Mouse) -> Option<Point> {
    let area = state.text_area();
    // The columns of a line count from the left, whatever the interface.
    let area = if state.words.is_rtl() { area.from_other_side(state.size.width) } else { area };
    let (column, row) = (mouse.column.checked_sub(area.x)?, mouse.row.checked_sub(area.y)?);
    state.reader.as_mut()?.point_at(column, row)
}
