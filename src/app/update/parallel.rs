//! Two editions beside each other: opening, moving between them, following the current sentence.

use std::sync::Arc;

use super::article;
use crate::app::command::Command;
use crate::app::list::ArticleId;
use crate::app::message::{Effect, Loaded};
use crate::app::panes::Pane;
use crate::app::reader::Reader;
use crate::app::side_by_side::SideBySide;
use crate::app::state::{AppState, Notice};
use crate::app::stories::{Edition, How, percent};
use crate::messages::sentence;
use crate::parallel::Alignment;

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
            reader.set_counterpart(None);
        }
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
    }
}

/// Performs a command about both editions; false when it is none, or there is no other edition.
pub(super) fn perform(state: &mut AppState, command: Command) -> bool {
    let AppState { parallel, reader, .. } = state;
    let (Some(parallel), Some(reader)) = (parallel, reader) else { return false };
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

/// Marks in the other edition what stands for the current sentence.
pub(super) fn follow(state: &mut AppState) {
    let AppState { parallel, reader, .. } = state;
    let (Some(parallel), Some(reader)) = (parallel, reader) else { return };
    let counterpart = parallel.counterpart(reader);
    if let Some(other) = &mut parallel.other {
        other.set_counterpart(Some(counterpart));
    }
}
