//! What the mouse means in the lists that lie over the panes: a press chooses what is under it, and opens what was
//! chosen before; beside a sheet it closes it; the wheel walks.

use super::{close, decided, editions, quotes, sources};
use crate::app::command::Command;
use crate::app::decided::Decided;
use crate::app::editions::Editions;
use crate::app::key::{Mouse, MouseAction};
use crate::app::list::in_sight;
use crate::app::state::AppState;

/// A list over the panes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Over {
    Editions,
    Names,
    Sources,
    Quotes,
}

/// What is under the mouse.
enum Under {
    Entry(usize),
    /// The panes around a sheet.
    Panes,
    Nothing,
}

/// Acts on the mouse; false when no list lies over the panes.
pub(super) fn act(state: &mut AppState, mouse: Mouse) -> bool {
    let Some(over) = Over::of(state) else { return false };
    match mouse.action {
        MouseAction::ScrollDown => over.perform(state, Command::LineDown),
        MouseAction::ScrollUp => over.perform(state, Command::LineUp),
        MouseAction::Press => over.press(state, mouse),
        MouseAction::Drag | MouseAction::Release => {}
    }
    true
}

impl Over {
    /// The uppermost list.
    fn of(state: &AppState) -> Option<Self> {
        let lists = [
            (state.editions.is_some(), Over::Editions),
            (state.decided.is_some(), Over::Names),
            (state.source_list.open, Over::Sources),
            (state.quotes.open, Over::Quotes),
        ];
        lists.into_iter().find(|(open, _)| *open).map(|(_, over)| over)
    }

    fn press(self, state: &mut AppState, mouse: Mouse) {
        match self.under(state, mouse) {
            Under::Entry(index) if index == self.selected(state) => {
                self.perform(state, Command::Open);
            }
            Under::Entry(index) => self.select(state, index),
            Under::Panes => _ = close(state),
            Under::Nothing => {}
        }
    }

    fn perform(self, state: &mut AppState, command: Command) {
        match self {
            Over::Editions => editions::perform(state, command, None),
            Over::Names => decided::perform(state, command, None),
            Over::Sources => sources::perform(state, command, None),
            Over::Quotes => quotes::perform(state, command, None),
        }
    }

    fn selected(self, state: &AppState) -> usize {
        match self {
            Over::Editions => state.editions.as_ref().map_or(0, Editions::selected_index),
            Over::Names => state.decided.as_ref().map_or(0, Decided::selected_index),
            Over::Sources => state.selected_source(),
            Over::Quotes => state.quotes.selected_index(),
        }
    }

    fn select(self, state: &mut AppState, index: usize) {
        match self {
            Over::Editions => state.editions.iter_mut().for_each(|sheet| sheet.select(index)),
            Over::Names => state.decided.iter_mut().for_each(|sheet| sheet.select(index)),
            Over::Sources => state.source_list.selected = index,
            Over::Quotes => state.quotes.select(index),
        }
    }

    fn under(self, state: &AppState, mouse: Mouse) -> Under {
        let entry = |index: Option<usize>| index.map_or(Under::Nothing, Under::Entry);
        match self {
            Over::Editions => {
                let entries = state.editions.as_ref().map_or(0, |sheet| sheet.entries().len());
                self.in_sheet(state, mouse, entries)
            }
            Over::Names => {
                let entries = state.decided.as_ref().map_or(0, |sheet| sheet.entries().len());
                self.in_sheet(state, mouse, entries)
            }
            Over::Sources => entry(source_at(state, mouse.row)),
            Over::Quotes => entry(quote_at(state, mouse.row)),
        }
    }

    /// What is under the mouse while a sheet with an entry to a row is open.
    fn in_sheet(self, state: &AppState, mouse: Mouse, entries: usize) -> Under {
        let shown = in_sight(self.selected(state), entries, usize::from(state.sheet_height()));
        let area = state.sheet_area(shown.len().max(1) as u16);
        if !area.contains(state.from_start(mouse.column), mouse.row) {
            return Under::Panes;
        }
        let row = mouse.row.checked_sub(area.y + 1).map(usize::from);
        let entry = row.and_then(|row| shown.clone().nth(row));
        entry.map_or(Under::Nothing, Under::Entry)
    }
}

fn source_at(state: &AppState, row: u16) -> Option<usize> {
    let row = usize::from(row.checked_sub(state.body().y)?);
    state.sources_in_sight().nth(row / usize::from(AppState::SOURCE_ROWS))
}

fn quote_at(state: &AppState, row: u16) -> Option<usize> {
    let area = state.quotes_area();
    let row = row.checked_sub(area.y)?;
    let placed = state.quotes.placed(area.width, area.height);
    let mut under =
        placed.iter().filter(|placed| (placed.y..placed.y + placed.parts.height()).contains(&row));
    under.next().map(|placed| placed.index)
}
