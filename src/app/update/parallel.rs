//! Two editions beside each other: opening, moving between them, following the current sentence.

use std::ops::Range;
use std::sync::Arc;

use super::{article, keeping, marks};
use crate::app::command::Command;
use crate::app::list::ArticleId;
use crate::app::list::{Edition, How, percent};
use crate::app::message::{Effect, Loaded};
use crate::app::panes::Pane;
use crate::app::reader::Reader;
use crate::app::side_by_side::SideBySide;
use crate::app::state::{AppState, Notice};
use crate::messages::sentence;
use crate::parallel::{Alignment, Side};

/// The width from which on both editions stand in columns.
const COLUMNS: u16 = 100;

/// Shows the other edition of the open article beside it, or closes it.
pub(super) fn toggle(state: &mut AppState) {
    if close(state) {
        return;
    }
    let edition = state.list.selected_id().and_then(|open| state.list.other_edition(open));
    if let Some(edition) = edition {
        open(state, edition);
    } else {
        article::enter(state);
        state.notice = Some(Notice::Done(sentence!("no-other-edition")));
    }
}

/// Shows an edition of the open or selected article beside it.
pub(super) fn open(state: &mut AppState, edition: Edition) {
    article::enter(state);
    if state.reader.is_none() {
        return;
    }
    if let How::Proposed(score) = edition.how {
        let sentence = sentence!("edition-proposed", percent = percent(score));
        state.notice = Some(Notice::Done(sentence));
    }
    let edition = edition.id;
    state.parallel = Some(SideBySide::new());
    state.fit();
    if let Some(article) = state.list.held(edition).map(Arc::clone) {
        show(state, Reader::new(edition, article, state.reading()));
    } else {
        state.awaited_edition = Some(edition);
        state.outbox.push(Effect::Load(edition));
    }
}

/// Closes the other edition; false when there is none.
pub(super) fn close(state: &mut AppState) -> bool {
    state.awaited_edition = None;
    let open = state.parallel.take().is_some();
    if open {
        if let Some(reader) = &mut state.reader {
            reader.unweave();
            reader.set_counterpart(None);
            reader.set_lone(Vec::new());
        }
        marks::show_tags(state);
        state.fit();
    }
    open
}

/// The other edition has been read; false when the article is another.
pub(super) fn loaded(state: &mut AppState, loaded: &Loaded) -> bool {
    let wanted = state.awaited_edition == Some(loaded.id);
    if wanted {
        state.awaited_edition = None;
        let article = Arc::clone(&loaded.article);
        show(state, Reader::new(loaded.id, article, state.reading()));
    }
    wanted
}

fn show(state: &mut AppState, other: Reader) {
    let (Some(parallel), Some(open)) = (&mut state.parallel, &state.reader) else { return };
    state.outbox.push(Effect::Align(open.content(), other.content()));
    state.outbox.push(Effect::Analyse(other.content()));
    parallel.other = Some(other);
    keeping::mark(state);
    state.fit();
}

/// Both editions have been aligned.
pub(super) fn aligned(state: &mut AppState, of: (ArticleId, ArticleId), alignment: Arc<Alignment>) {
    let AppState { parallel, reader, .. } = state;
    let (Some(parallel), Some(reader)) = (parallel, reader) else { return };
    let Some(other) = &parallel.other else { return };
    let sides = if parallel.swapped { (other.id, reader.id) } else { (reader.id, other.id) };
    if sides == of {
        parallel.align(alignment);
        arrange(state);
    }
}

/// Puts both editions beside each other or below each other, as the reader wants it or the screen has room.
pub(super) fn arrange(state: &mut AppState) {
    let narrow = state.size.width < COLUMNS;
    let AppState { parallel, reader, .. } = state;
    let (Some(parallel), Some(reader)) = (parallel, reader) else { return };
    let Some((alignment, side)) = parallel.alignment() else { return };
    let (alignment, wanted) = (Arc::clone(alignment), parallel.wanted.unwrap_or(narrow));
    let Some(other) = &mut parallel.other else { return };
    let there = if side == Side::A { Side::B } else { Side::A };
    reader.set_lone(lone(&alignment, side));
    other.set_lone(lone(&alignment, there));
    if wanted != parallel.woven {
        if wanted {
            reader.weave(other, &alignment, side);
        } else {
            reader.unweave();
        }
        parallel.woven = wanted;
        state.fit();
    }
}

/// The sentences of a side that stand for nothing on the other.
fn lone(alignment: &Alignment, side: Side) -> Vec<Range<usize>> {
    let sentences = alignment.sentences(side).iter().enumerate();
    let lone = sentences.filter(|(at, _)| alignment.link_of(side, *at).is_none());
    lone.map(|(_, sentence)| sentence.range.clone()).collect()
}

/// Changes between columns and one column; false when there is no other edition.
fn toggle_columns(state: &mut AppState) -> bool {
    let Some(parallel) = &mut state.parallel else { return false };
    parallel.wanted = Some(!parallel.woven);
    arrange(state);
    true
}

/// Performs a command about both editions; false when it is none, or there is no other edition.
pub(super) fn perform(state: &mut AppState, command: Command) -> bool {
    if command == Command::Columns {
        return toggle_columns(state);
    }
    let AppState { parallel, reader, .. } = state;
    let (Some(parallel), Some(reader)) = (parallel, reader) else { return false };
    if parallel.woven {
        return perform_woven(reader, command);
    }
    let Some(other) = &mut parallel.other else { return false };
    let to_end = command == Command::PaneRight;
    match command {
        Command::NextPane | Command::PreviousPane => {}
        // Only from the column on the other side.
        Command::PaneLeft | Command::PaneRight if to_end != parallel.swapped => {}
        Command::PaneLeft | Command::PaneRight => return true,
        Command::Counterpart => {
            other.reveal_counterpart();
            return true;
        }
        _ => return false,
    }
    std::mem::swap(reader, other);
    parallel.swapped = !parallel.swapped;
    reader.set_counterpart(None);
    state.focus = Pane::Article;
    true
}

/// Performs a command about both editions in one column.
fn perform_woven(reader: &mut Reader, command: Command) -> bool {
    match command {
        Command::NextPane | Command::PreviousPane | Command::Counterpart => reader.go_beside(),
        Command::PaneLeft | Command::PaneRight => {}
        _ => return false,
    }
    true
}

/// Goes into the column the mouse is in.
pub(super) fn enter_column(state: &mut AppState, column: u16, row: u16) {
    let screen = state.screen();
    let is_second = screen.beside.contains(column, row);
    let swapped = state.parallel.as_ref().map(|parallel| parallel.swapped);
    if swapped.is_some_and(|swapped| swapped != is_second) {
        perform(state, Command::NextPane);
    }
}

/// Marks in the other edition what stands for the current sentence.
pub(super) fn follow(state: &mut AppState) {
    let AppState { parallel, reader, .. } = state;
    let (Some(parallel), Some(reader)) = (parallel, reader) else { return };
    if parallel.woven {
        return follow_woven(parallel, reader);
    }
    let counterpart = parallel.counterpart(reader);
    let Some(other) = &mut parallel.other else { return };
    other.set_counterpart(Some(counterpart));
    match reader.find() {
        Some(find) => other.mark_found(find),
        None => other.end_search(),
    }
}

/// The edition the cursor is in is the open one.
fn follow_woven(parallel: &mut SideBySide, reader: &mut Reader) {
    let Some(other) = &mut parallel.other else { return };
    if reader.is_cursor_beside() {
        reader.turn_over(other);
        parallel.swapped = !parallel.swapped;
    }
    reader.look_beside(other);
    let counterpart = parallel.counterpart(reader);
    reader.set_counterpart(Some(counterpart));
}
