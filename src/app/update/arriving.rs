//! Going to a place in an article that may not be open, nor even be in memory.

use super::places::here;
use super::{article, quotes};
use crate::app::destination::Destination;
use crate::app::list::ArticleId;
use crate::app::message::{Effect, QuoteRequest};
use crate::app::state::{AppState, Notice};
use crate::library::Bookmark;
use crate::messages::sentence;
use crate::quotes::{Anchorer, Anchoring, Quote};

/// Opens the article of a kept place, at that place: at once when it is in memory, else when the library has found
/// it.
pub(super) fn set_out(state: &mut AppState, destination: Destination) {
    let source = destination.source().cloned();
    state.destination = Some(destination);
    let Some(source) = source else { return };
    match state.list.held_at(&source.origin) {
        Some(id) => open(state, id),
        None => state.outbox.push(Effect::Quote(QuoteRequest::Locate(Box::new(source)))),
    }
}

/// The library has looked for the article of the destination; what was asked for another one is too late.
pub(super) fn located(state: &mut AppState, origin: &str, id: Option<ArticleId>) {
    let destination = state.destination.as_ref();
    let is_awaited = |destination: &&Destination| {
        destination.source().is_some_and(|source| source.origin == origin)
    };
    let Some(destination) = destination.filter(is_awaited) else { return };
    if let Some(id) = id {
        return open(state, id);
    }
    let gone = match destination {
        Destination::Quote(_) => sentence!("quote-article-gone"),
        Destination::Place(_) | Destination::Spot(_) => sentence!("place-article-gone"),
    };
    state.destination = None;
    state.notice = Some(Notice::Failed(gone));
}

fn open(state: &mut AppState, id: ArticleId) {
    state.quotes.open = false;
    let before = here(state).filter(|before| before.article == id);
    article::open(state, id);
    arrive(state);
    // A place in the open article is a jump within it.
    if let (Some(before), Some(after)) = (before, here(state))
        && before != after
    {
        state.jumps.leave(before);
    }
}

/// The article of the destination may be open now: goes to the place in it.
pub(super) fn arrive(state: &mut AppState) {
    let AppState { reader: Some(reader), destination, .. } = state else { return };
    match destination.take_if(|destination| destination.is_in(reader)) {
        Some(Destination::Quote(kept)) if !reader.go_to_kept(kept.id) => {
            quotes::go_to_nearest(state, &kept);
        }
        Some(Destination::Place(bookmark)) => go_to_place(state, bookmark),
        Some(Destination::Spot(spot)) => reader.go_to_byte(spot.byte),
        Some(Destination::Quote(_)) | None => {}
    }
}

fn go_to_place(state: &mut AppState, bookmark: Bookmark) {
    let Some(reader) = &mut state.reader else { return };
    let Bookmark { passage, byte, .. } = bookmark;
    let found = Anchorer::new(reader.article()).find(&Quote::of(passage));
    match (found.range(), found) {
        (Some(range), _) => reader.go_to_byte((range.start + byte).min(range.end)),
        (None, Anchoring::Orphan { candidates }) if !candidates.is_empty() => {
            reader.go_to_byte(candidates[0].range.start);
            state.notice = Some(Notice::Failed(sentence!("place-nearest")));
        }
        _ => state.notice = Some(Notice::Failed(sentence!("place-lost"))),
    }
}
