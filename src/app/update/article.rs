//! Commands of the open article.

use std::sync::Arc;

use super::list;
use crate::app::command::Command;
use crate::app::panes::Pane;
use crate::app::reader::Reader;
use crate::app::state::{AppState, Notice};

/// Performs a command with the focus in the article.
pub(super) fn perform(state: &mut AppState, command: Command, count: Option<usize>) {
    match command {
        Command::NextArticle => return turn(state, count.unwrap_or(1), 1),
        Command::PreviousArticle => return turn(state, count.unwrap_or(1), -1),
        _ => {}
    }
    let Some(reader) = &mut state.reader else { return };
    let times = count.unwrap_or(1).min(isize::MAX as usize) as isize;
    match command {
        Command::LineDown => reader.scroll(times),
        Command::LineUp => reader.scroll(-times),
        Command::HalfPageDown => reader.half_page(times),
        Command::HalfPageUp => reader.half_page(-times),
        Command::PageDown => reader.page(times),
        Command::PageUp => reader.page(-times),
        Command::NextParagraph => reader.by_paragraphs(times),
        Command::PreviousParagraph => reader.by_paragraphs(-times),
        Command::Percent => reader.to_percent(count.unwrap_or(0)),
        Command::Top if count.is_none() => reader.to_start(),
        Command::Bottom if count.is_none() => reader.to_end(),
        Command::Top | Command::Bottom => reader.to_paragraph(count.unwrap_or(1)),
        _ => {}
    }
}

/// Shows the selected entry in the article pane.
pub(super) fn show_selected(state: &mut AppState) {
    let Some(entry) = state.list.selected() else { return };
    if state.reader.as_ref().is_some_and(|reader| reader.id == entry.id) {
        return;
    }
    let (id, article) = (entry.id, Arc::clone(&entry.article));
    state.reader = Some(Reader::new(id, article, state.reading()));
}

/// Goes into the article pane, and marks what is read there as read.
pub(super) fn enter(state: &mut AppState) {
    if state.list.selected().is_none() {
        return;
    }
    state.focus = Pane::Article;
    show_selected(state);
    state.fit();
    if let Some(id) = state.reader.as_ref().map(|reader| reader.id) {
        state.list.set_unread(id, false);
    }
}

/// The next hit of a live search, else the next unread article.
pub(super) fn next(state: &mut AppState, by: isize) {
    match state.reader.as_mut().filter(|reader| reader.find().is_some()) {
        Some(reader) => {
            if !reader.next_hit(by) {
                state.notice = Some(Notice::Done("Not found in this article.".to_owned()));
            }
        }
        None => list::open_unread(state, by),
    }
}

/// Reads another article of the list.
fn turn(state: &mut AppState, times: usize, direction: isize) {
    let before = state.list.selected_index();
    state.list.select_by(direction * times.min(1_000_000) as isize);
    if state.list.selected_index() == before {
        let edge = if direction < 0 { "first" } else { "last" };
        state.notice = Some(Notice::Done(format!("This is the {edge} article.")));
    }
    enter(state);
}
