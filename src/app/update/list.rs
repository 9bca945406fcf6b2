//! Commands of the list.

use super::{article, prompt, search};
use crate::app::arrange::{Show, Sort};
use crate::app::command::Command;
use crate::app::list::ArticleId;
use crate::app::message::Effect;
use crate::app::prompt::PromptKind;
use crate::app::state::{AppState, Notice, Progress};
use crate::library::{Change, Mark};

/// Performs a command with the focus in the list.
pub(super) fn perform(state: &mut AppState, command: Command, count: Option<usize>) {
    match command {
        Command::Open => article::enter(state),
        Command::ToggleRead => toggle_read(state),
        Command::ReadAll => read_all(state),
        Command::ShowAll => show(state, Show::All),
        Command::ShowUnread => show(state, Show::Unread),
        Command::ShowStarred => show(state, Show::Starred),
        Command::Filter => prompt::open(state, PromptKind::Titles),
        Command::Sort => sort(state, state.list.arrangement().sort().next()),
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

fn toggle_read(state: &mut AppState) {
    if let Some((article, read)) = state.list.selected().map(|row| (row.article, row.read)) {
        mark(state, &[article], Mark::Read(!read));
    }
}

/// Stars the selected article, or takes the star away.
pub(super) fn toggle_star(state: &mut AppState) {
    if let Some((article, starred)) = state.list.selected().map(|row| (row.article, row.starred)) {
        mark(state, &[article], Mark::Starred(!starred));
        let what = if starred { "Star taken away." } else { "Starred." };
        state.notice = Some(Notice::Done(what.to_owned()));
    }
}

fn read_all(state: &mut AppState) {
    let unread = state.list.unread_shown();
    let count = mark(state, &unread, Mark::Read(true));
    state.notice = Some(Notice::Done(match count {
        0 => "Nothing was unread.".to_owned(),
        1 => "One article marked as read; U takes it back.".to_owned(),
        n => format!("{n} articles marked as read; U takes it back."),
    }));
}

/// Gives articles a mark; says how many had not had it.
pub(super) fn mark(state: &mut AppState, articles: &[u32], mark: Mark) -> usize {
    let mut articles = state.list.mark(articles, &mark);
    let count = articles.len();
    // The library knows nothing of articles that are only in memory.
    articles.retain(|article| !ArticleId(*article).is_held());
    if !articles.is_empty() {
        state.outbox.push(Effect::Mark { articles, mark });
    }
    count
}

/// The library has taken a change back.
pub(super) fn undone(state: &mut AppState, change: Option<&Change>) {
    let sentence = match change {
        None => "There is nothing to take back.".to_owned(),
        Some(change) => {
            let (mark, what) = match change.mark {
                Mark::Read(read) => (Mark::Read(!read), "read mark"),
                Mark::Starred(starred) => (Mark::Starred(!starred), "star"),
                Mark::Tag(ref tag) => (Mark::Untag(tag.clone()), "tag"),
                Mark::Untag(ref tag) => (Mark::Tag(tag.clone()), "tag"),
            };
            state.list.mark(&change.articles, &mark);
            match change.articles.len() {
                1 => format!("Taken back: a {what}."),
                n => format!("Taken back: the {what} of {n} articles."),
            }
        }
    };
    state.notice = Some(Notice::Done(sentence));
}

fn show(state: &mut AppState, show: Show) {
    state.list.show(show);
    let what = match show {
        Show::All => "All articles.",
        Show::Unread => "Unread articles.",
        Show::Starred => "Starred articles.",
    };
    state.notice = Some(Notice::Done(what.to_owned()));
    came_in(state);
}

/// Orders the list.
pub(super) fn sort(state: &mut AppState, sort: Sort) {
    state.list.sort(sort);
    state.notice = Some(Notice::Done(format!("Order: {}", sort.name())));
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
        None => state.notice = Some(Notice::Done("Nothing is unread.".to_owned())),
    }
}
