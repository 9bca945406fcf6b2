//! Commands of the list.

use super::{article, marks, prompt, search};
use crate::app::command::Command;
use crate::app::list::Fold;
use crate::app::list::Order;
use crate::app::list::Show;
use crate::app::message::Effect;
use crate::app::prompt::PromptKind;
use crate::app::state::{AppState, Notice, Progress};
use crate::library::Mark;
use crate::messages::sentence;

/// Performs a command with the focus in the list.
pub(super) fn perform(state: &mut AppState, command: Command, count: Option<usize>) {
    match command {
        Command::Open => article::enter(state),
        Command::ToggleRead => marks::toggle_read(state),
        Command::MarkRead => marks::give(state, Mark::Read(true)),
        Command::MarkUnread => marks::give(state, Mark::Read(false)),
        Command::Unstar => marks::give(state, Mark::Starred(false)),
        Command::ReadAll => marks::read_all(state),
        Command::Select => pick(state),
        Command::SelectAll => state.list.pick_all(),
        Command::ShowAll => show(state, Show::All),
        Command::ShowUnread => show(state, Show::Unread),
        Command::ShowStarred => show(state, Show::Starred),
        Command::Filter => prompt::open(state, PromptKind::Titles),
        Command::Fold => fold(state),
        Command::FoldAll => fold_all(state),
        Command::Sort => sort(state, state.list.arrangement().order().first().next().into()),
        _ => travel(state, command, count),
    }
}

fn travel(state: &mut AppState, command: Command, count: Option<usize>) {
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
        _ => return,
    }
    moved(state);
}

/// After the selection has moved: shows its article beside the list, without marking it as read.
pub(super) fn moved(state: &mut AppState) {
    search::explain_visible(state);
    article::show_selected(state);
}

/// Rows have come in.
pub(super) fn came_in(state: &mut AppState) {
    state.fit();
    moved(state);
}

/// Begins to pick articles, or ends it.
fn pick(state: &mut AppState) {
    if !state.list.unpick() {
        state.list.pick();
    }
}

fn fold(state: &mut AppState) {
    if state.list.toggle_fold() {
        came_in(state);
    } else {
        state.notice = Some(Notice::Done(sentence!("alone-in-story")));
    }
}

fn fold_all(state: &mut AppState) {
    let said = match state.list.toggle_folds() {
        Fold::Head => sentence!("stories-by-head"),
        Fold::Nothing => sentence!("stories-whole"),
        Fold::Editions => sentence!("stories-by-language"),
    };
    state.notice = Some(Notice::Done(said));
    came_in(state);
}

fn show(state: &mut AppState, show: Show) {
    state.list.show(show);
    let what = match show {
        Show::All => sentence!("showing-all"),
        Show::Unread => sentence!("showing-unread"),
        Show::Starred => sentence!("showing-starred"),
    };
    state.notice = Some(Notice::Done(what));
    came_in(state);
}

/// Orders the list.
pub(super) fn sort(state: &mut AppState, order: Order) {
    state.notice = Some(Notice::Done(sentence!("order-is", order = order.label())));
    state.list.sort(order);
    came_in(state);
}

/// Shows all titles again; false when all were shown.
pub(super) fn unfilter(state: &mut AppState) -> bool {
    let filtered = !state.list.arrangement().filter().is_empty();
    if filtered {
        state.list.filter("");
        came_in(state);
    }
    filtered
}

/// Looks for new and changed files.
pub(super) fn reload(state: &mut AppState) {
    state.importing = Some(Progress::default());
    state.outbox.push(Effect::Reload);
}

/// Opens the next unread article in a direction.
pub(super) fn open_unread(state: &mut AppState, by: isize) {
    match state.list.next_unread(by) {
        Some(index) => {
            state.list.select(index);
            article::enter(state);
        }
        None => state.notice = Some(Notice::Done(sentence!("nothing-unread"))),
    }
}
