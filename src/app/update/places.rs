//! Marked places, and the places left by jumps.

use super::{arriving, article};
use crate::app::command::Command;
use crate::app::destination::Destination;
use crate::app::jumps::Spot;
use crate::app::key::Key;
use crate::app::message::Effect;
use crate::app::panes::Pane;
use crate::app::sheet::{Sheet, SheetKind};
use crate::app::state::{AppState, Notice};
use crate::library::Bookmark;
use crate::messages::sentence;

/// What a letter is awaited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Letter {
    /// To mark the place here.
    Mark,
    /// To mark nothing any more.
    Unmark,
    /// To go to the place it marks.
    GoTo,
}

/// Commands that leave a place one may want to go back to.
fn is_jump(command: Command) -> bool {
    matches!(
        command,
        Command::Top
            | Command::Bottom
            | Command::Percent
            | Command::NextMatch
            | Command::PreviousMatch
            | Command::NextMention
            | Command::PreviousMention
            | Command::NextQuotation
            | Command::PreviousQuotation
            | Command::Accept
    )
}

/// Where reading is; `None` outside of the article.
pub(super) fn here(state: &AppState) -> Option<Spot> {
    let reader = state.reader.as_ref().filter(|_| state.focus != Pane::List)?;
    Some(Spot { article: reader.id, byte: reader.byte_of_cursor().unwrap_or(0) })
}

/// Performs a command and remembers the place it leaves, if it is a jump.
pub(super) fn watch(state: &mut AppState, command: Command, perform: impl FnOnce(&mut AppState)) {
    let before = state.jumps.last.filter(|_| is_jump(command));
    perform(state);
    if let (Some(before), Some(after)) = (before, here(state))
        && before.article == after.article
        && before != after
    {
        state.jumps.leave(before);
    }
}

/// After every change: another article that is read is a jump, too. While a search is typed, the place does not
/// follow it.
pub(super) fn follow(state: &mut AppState) {
    let Some(now) = here(state).filter(|_| state.prompt.is_none()) else { return };
    if let Some(last) = state.jumps.last.filter(|last| last.article != now.article)
        && !std::mem::take(&mut state.travelling)
    {
        state.jumps.leave(last);
    }
    state.jumps.last = Some(now);
}

/// Performs a command about places; false when it is none.
pub(super) fn perform(state: &mut AppState, command: Command) -> bool {
    match command {
        Command::MarkPlace if state.focus == Pane::List => {}
        Command::MarkPlace => state.letter = Some(Letter::Mark),
        Command::UnmarkPlace => state.letter = Some(Letter::Unmark),
        Command::GoToPlace => state.letter = Some(Letter::GoTo),
        Command::Places => list(state),
        Command::JumpBack => {
            let spot = state.jumps.go_back(here(state));
            travel(state, spot);
        }
        Command::JumpOn => {
            let spot = state.jumps.go_on(here(state));
            travel(state, spot);
        }
        _ => return false,
    }
    true
}

/// The letter that was awaited.
pub(super) fn letter(state: &mut AppState, wanted: Letter, key: Key) {
    let Some(letter) = key.typed() else { return };
    match wanted {
        Letter::Mark if letter.is_alphanumeric() => mark(state, letter),
        Letter::Mark if letter == '-' => state.letter = Some(Letter::Unmark),
        Letter::Unmark => unmark(state, letter),
        Letter::GoTo if matches!(letter, '\'' | '`') => {
            let spot = state.jumps.swap(here(state));
            travel(state, spot);
        }
        Letter::GoTo => go_to(state, letter),
        Letter::Mark => {}
    }
}

/// Marks the current sentence.
fn mark(state: &mut AppState, letter: char) {
    let Some(reader) = &state.reader else { return };
    let Some((range, byte)) = reader.place_to_mark() else { return };
    let content = reader.content();
    state.outbox.push(Effect::Bookmark { letter, content, range, byte });
}

/// Has a letter mark nothing any more.
pub(super) fn unmark(state: &mut AppState, letter: char) {
    if !state.bookmarks.iter().any(|bookmark| bookmark.letter == letter) {
        let sentence = sentence!("place-unknown", letter = letter.to_string());
        return state.notice = Some(Notice::Failed(sentence));
    }
    let sentence = sentence!("place-unmarked", letter = letter.to_string());
    state.notice = Some(Notice::Done(sentence));
    state.outbox.push(Effect::RemoveBookmark(letter));
}

/// The marked places are so now; after a new one its letter.
pub(super) fn came(state: &mut AppState, bookmarks: Vec<Bookmark>, new: Option<char>) {
    state.bookmarks = bookmarks;
    if let Some(sheet) = state.sheet.as_mut().filter(|sheet| sheet.kind == SheetKind::Places) {
        *sheet = sheet_of(&state.bookmarks);
    }
    if let Some(letter) = new {
        let sentence = sentence!("place-marked", letter = letter.to_string());
        state.notice = Some(Notice::Done(sentence));
    }
}

fn go_to(state: &mut AppState, letter: char) {
    let known = state.bookmarks.iter().find(|bookmark| bookmark.letter == letter);
    let Some(bookmark) = known.cloned() else {
        let sentence = sentence!("place-unknown", letter = letter.to_string());
        return state.notice = Some(Notice::Failed(sentence));
    };
    state.sheet = None;
    arriving::set_out(state, Destination::Place(bookmark));
}

/// Goes to a place left before.
fn travel(state: &mut AppState, spot: Option<Spot>) {
    let Some(spot) = spot else {
        return state.notice = Some(Notice::Done(sentence!("no-jump")));
    };
    state.travelling = true;
    state.destination = Some(Destination::Spot(spot));
    article::open(state, spot.article);
    arriving::arrive(state);
}

/// Shows the marked places.
fn list(state: &mut AppState) {
    if state.bookmarks.is_empty() {
        return state.notice = Some(Notice::Done(sentence!("places-none")));
    }
    state.sheet = Some(sheet_of(&state.bookmarks));
}

fn sheet_of(bookmarks: &[Bookmark]) -> Sheet {
    let line = |bookmark: &Bookmark| {
        let words: String = bookmark.passage.words.exact.chars().take(60).collect();
        let title = bookmark.passage.source.title.clone();
        (format!("'{}", bookmark.letter), title, words)
    };
    Sheet::places(bookmarks.iter().map(line))
}
