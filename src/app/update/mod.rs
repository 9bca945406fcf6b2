//! The only place where state changes.

mod arriving;
mod article;
mod complete;
mod decided;
mod deciding;
mod editions;
mod exporting;
mod facts;
mod keeping;
mod line;
mod links;
mod list;
mod looks;
mod marks;
mod mouse;
mod names;
mod over;
mod parallel;
mod places;
mod prompt;
mod quotes;
mod search;
mod selection;
mod set;
mod sheet;
mod sidebar;
mod sources;

use super::command::{Command, Scope};
use super::key::Key;
use super::keyboard;
use super::keymap::Resolved;
use super::message::{Effect, Event, Message};
use super::panes::Pane;
use super::prompt::PromptKind;
use super::reader::Reader;
use super::state::{AppState, Notice};
use crate::messages::sentence;

pub(super) use places::Letter;

/// Applies one message; says what the outside shall do.
pub fn update(state: &mut AppState, message: Message) -> Vec<Effect> {
    let asked = is_readers_doing(&message);
    let said = state.notice.clone();
    match message {
        Message::Command(command, count) => perform(state, command, count),
        Message::Event(event) => facts::happen(state, event),
    }
    if let Some(notice) = state.notice.clone().filter(|notice| said.as_ref() != Some(notice)) {
        state.log.add(notice, !asked);
        state.outbox.push(Effect::TellTime);
    }
    parallel::follow(state);
    quotes::follow(state);
    places::follow(state);
    if state.reader.as_ref().is_some_and(Reader::is_looking) || state.list.is_filtering() {
        state.outbox.push(Effect::Continue);
    }
    std::mem::take(&mut state.outbox)
}

/// Whether the reader has done something himself, and looks at what comes of it.
fn is_readers_doing(message: &Message) -> bool {
    matches!(
        message,
        Message::Command(..)
            | Message::Event(Event::Key(_) | Event::Paste(_) | Event::Mouse(_) | Event::Ended(..))
    )
}

fn press(state: &mut AppState, key: Key) {
    state.notice = None;
    if let Some(wanted) = state.letter.take() {
        let key = by_place(state, key);
        return places::letter(state, wanted, key);
    }
    if !state.hints.is_empty() {
        let key = by_place(state, key);
        return links::choose(state, key);
    }
    let scope = state.scope();
    if key.is_escape() && !state.pending.is_empty() {
        state.pending.clear();
        return;
    }
    let key = if scope == Scope::Prompt { key } else { by_place(state, key) };
    match state.pending.push(key, scope, &state.keymap) {
        Resolved::Pending => {}
        Resolved::Command(command, count) => {
            places::watch(state, command, |state| perform(state, command, count));
        }
        Resolved::Unbound => {
            if let (Scope::Prompt, Some(typed)) = (scope, key.typed()) {
                prompt::type_text(state, &keyboard::letters(typed));
            }
        }
    }
}

/// The key by its place on the keyboard, whatever layout is active.
fn by_place(state: &mut AppState, key: Key) -> Key {
    if let Some(typed) = key.typed() {
        state.keyboard = state.keyboard.after(typed);
    }
    state.keyboard.physical(key)
}

fn perform(state: &mut AppState, command: Command, count: Option<usize>) {
    let command = from_start(state, command);
    if state.prompt.is_some() {
        return prompt::perform(state, command);
    }
    match command {
        Command::Stop if exporting::stop(state) => {}
        Command::Back | Command::Close if close(state) => {}
        Command::Quit | Command::Stop | Command::Back => leave(state),
        Command::Suspend => state.outbox.push(Effect::Suspend),
        Command::Redraw => state.outbox.push(Effect::Redraw),
        Command::Reload => list::reload(state),
        Command::Sources if state.sheet.is_none() => sources::toggle(state),
        Command::Warnings | Command::Rename if state.source_list.open => {
            sources::perform(state, command, count);
        }
        Command::Undo => marks::undo(state),
        Command::Close => state.notice = Some(Notice::Done(sentence!("nothing-to-close"))),
        Command::CommandLine => prompt::open(state, PromptKind::Command),
        _ if deciding::perform(state, command) => {}
        _ if places::perform(state, command) => {}
        Command::Help => sheet::open_help(state),
        Command::Messages => sheet::open_messages(state),
        Command::Set => set::show(state),
        Command::Warnings => sheet::open_warnings(state),
        _ if state.sheet.is_some() => sheet::perform(state, command, count),
        Command::Names => decided::toggle(state),
        _ if state.decided.is_some() => decided::perform(state, command, count),
        Command::Editions => editions::toggle(state),
        _ if state.editions.is_some() => editions::perform(state, command, count),
        _ if state.source_list.open => sources::perform(state, command, count),
        Command::Quotes => quotes::toggle(state),
        Command::Export => exporting::begin(state),
        Command::Pipe => prompt::open(state, PromptKind::Pipe),
        _ if state.quotes.open => quotes::perform(state, command, count),
        Command::KeepQuote => keeping::keep(state),
        Command::Parallel => parallel::toggle(state),
        _ if parallel::perform(state, command) => {}
        Command::OpenLink => links::open_article(state),
        Command::LinkHints => links::hint(state),
        Command::Copy if state.focus == Pane::List => selection::copy_titles(state),
        Command::Copy | Command::CopyCited => {
            selection::copy(state, command == Command::CopyCited);
        }
        _ if keeping::perform(state, command) => {}
        _ if state.scope() == Scope::Selection && selection::perform(state, command, count) => {}
        _ if looks::perform(state, command, count) => {}
        _ if go(state, command) => {}
        _ => match state.focus {
            Pane::List => list::perform(state, command, count),
            Pane::Article => article::perform(state, command, count),
            Pane::Entities => sidebar::perform(state, command, count),
        },
    }
}

/// A command about a side of the screen, as if the interface began on the left: the panes are placed from its
/// start, and keys are for what is seen.
fn from_start(state: &AppState, command: Command) -> Command {
    match command {
        Command::PaneLeft if state.words.is_rtl() => Command::PaneRight,
        Command::PaneRight if state.words.is_rtl() => Command::PaneLeft,
        command => command,
    }
}

/// Commands that go from pane to pane, seek, or mark; false when it is none of them.
fn go(state: &mut AppState, command: Command) -> bool {
    match (command, state.focus) {
        (Command::NextPane | Command::PaneRight, Pane::List)
        | (Command::PreviousPane | Command::PaneLeft, Pane::Entities) => article::enter(state),
        (Command::NextPane, Pane::Article) | (Command::PreviousPane, Pane::List) => {
            sidebar::enter(state);
        }
        (Command::PaneRight, Pane::Article) => {
            if !state.screen().entities.is_empty() {
                sidebar::enter(state);
            }
        }
        (Command::PreviousPane | Command::PaneLeft, Pane::Article)
        | (Command::NextPane, Pane::Entities) => article::leave(state),
        (Command::Sidebar, _) => sidebar::toggle(state),
        (Command::NextQuotation, Pane::Article) => sidebar::quotation(state, 1),
        (Command::PreviousQuotation, Pane::Article) => sidebar::quotation(state, -1),
        (Command::Find, Pane::List) => search::open(state),
        (Command::Find, _) => prompt::open(state, PromptKind::Find),
        (Command::NextMatch, _) => search::next(state, 1),
        (Command::PreviousMatch, _) => search::next(state, -1),
        (Command::NextUnread, _) => list::open_unread(state, 1),
        (Command::PreviousUnread, _) => list::open_unread(state, -1),
        (Command::ToggleStar, _) => marks::toggle_star(state),
        (Command::Tags, _) => prompt::open(state, PromptKind::ArticleTags),
        _ => return false,
    }
    true
}

/// Closes what was opened last; false when nothing is open but the list.
fn close(state: &mut AppState) -> bool {
    close_sheet(state)
        || close_list(state)
        || end_find(state)
        || parallel::close(state)
        || end_merge(state)
        || leave_pane(state)
        || search::close(state)
        || list::unfilter(state)
}

fn close_sheet(state: &mut AppState) -> bool {
    state.sheet.take().is_some()
        || state.decided.take().is_some()
        || state.editions.take().is_some()
        || (state.focus == Pane::List && state.list.unpick())
}

/// Closes a list over the panes; one of quotes loses its filter first.
fn close_list(state: &mut AppState) -> bool {
    if state.source_list.open {
        state.source_list.open = false;
    } else if state.quotes.open && state.quotes.filter().is_empty() {
        state.quotes.open = false;
    } else if state.quotes.open {
        quotes::set_filter(state, "");
    } else {
        return false;
    }
    true
}

/// Ends what is sought in the article. The hits of a search over all articles go with that search.
fn end_find(state: &mut AppState) -> bool {
    let reader = state.reader.as_mut().filter(|reader| reader.find().is_some());
    let Some(reader) = reader.filter(|_| state.focus == Pane::Article && state.search.is_none())
    else {
        return false;
    };
    reader.end_search();
    true
}

fn end_merge(state: &mut AppState) -> bool {
    let merging = state.sidebar.merging.take().is_some();
    if merging {
        state.notice = Some(Notice::Done(sentence!("merge-left")));
    }
    merging
}

/// Goes back to the pane before, from the list to none.
fn leave_pane(state: &mut AppState) -> bool {
    match state.focus {
        Pane::Entities => article::enter(state),
        Pane::Article => article::leave(state),
        Pane::List => return false,
    }
    true
}

fn leave(state: &mut AppState) {
    article::keep_place(state);
    state.outbox.push(Effect::Quit);
}
