//! The only place where state changes.

mod article;
mod list;
mod mouse;
mod prompt;
mod sheet;

use super::command::{Command, Scope};
use super::key::Key;
use super::keymap::Resolved;
use super::message::{Effect, Event, Message};
use super::panes::Pane;
use super::prompt::PromptKind;
use super::state::{AppState, Notice};
use crate::text::Marks;

/// Applies one message.
pub fn update(state: &mut AppState, message: Message) -> Vec<Effect> {
    match message {
        Message::Command(command, count) => perform(state, command, count),
        Message::Event(event) => happen(state, event),
    }
}

fn happen(state: &mut AppState, event: Event) -> Vec<Effect> {
    match event {
        Event::Key(key) => return press(state, key),
        Event::Paste(text) => prompt::paste(state, &text),
        Event::Mouse(mouse) => return mouse::act(state, mouse),
        Event::Resized(size) => {
            state.size = size;
            state.fit();
        }
        Event::Imported(imported) => {
            let first = state.list.entries().is_empty();
            state.list.extend(imported);
            state.fit();
            if first {
                list::preview(state);
            }
        }
        Event::ImportFinished => state.importing = false,
        Event::Failed(sentence) => state.notice = Some(Notice::Failed(sentence)),
    }
    Vec::new()
}

fn press(state: &mut AppState, key: Key) -> Vec<Effect> {
    state.notice = None;
    let scope = state.scope();
    if key.is_escape() && !state.pending.is_empty() {
        state.pending.clear();
        return Vec::new();
    }
    let key = if scope == Scope::Prompt { key } else { by_place(state, key) };
    match state.pending.push(key, scope, &state.keymap) {
        Resolved::Pending => Vec::new(),
        Resolved::Command(command, count) => perform(state, command, count),
        Resolved::Unbound => {
            if let (Scope::Prompt, Some(typed)) = (scope, key.typed()) {
                prompt::type_text(state, typed.encode_utf8(&mut [0; 4]));
            }
            Vec::new()
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

fn perform(state: &mut AppState, command: Command, count: Option<usize>) -> Vec<Effect> {
    if state.prompt.is_some() {
        return prompt::perform(state, command);
    }
    match command {
        Command::Quit => return vec![Effect::Quit],
        Command::Suspend => return vec![Effect::Suspend],
        Command::Redraw => return vec![Effect::Redraw],
        Command::Back => return back(state),
        Command::CommandLine => prompt::open(state, PromptKind::Command),
        Command::Help => sheet::open_help(state),
        Command::Warnings => sheet::open_warnings(state),
        _ if state.sheet.is_some() => sheet::perform(state, command, count),
        _ if look(state, command, count) => {}
        _ if go(state, command) => {}
        _ => match state.focus {
            Pane::List => list::perform(state, command, count),
            Pane::Article => article::perform(state, command, count),
        },
    }
    Vec::new()
}

/// Commands about looks; false when it is none of them.
fn look(state: &mut AppState, command: Command, count: Option<usize>) -> bool {
    let step = count.map_or(4, |count| count.min(200) as i32);
    match command {
        Command::Wider => state.settings.widen(step),
        Command::Narrower => state.settings.widen(-step),
        Command::Zen => toggle_zen(state),
        Command::Tashkeel => {
            state.settings.marks = match state.settings.marks {
                Marks::Keep => Marks::Strip,
                Marks::Strip => Marks::Keep,
            };
        }
        Command::Theme => {
            state.settings.theme = state.settings.theme.next();
            let name = state.settings.theme.name();
            state.notice = Some(Notice::Done(format!("Theme: {name}")));
        }
        _ => return false,
    }
    state.fit();
    true
}

fn toggle_zen(state: &mut AppState) {
    state.settings.zen = !state.settings.zen;
    if state.settings.zen {
        article::enter(state);
    }
}

/// Commands that go from pane to pane or seek; false when it is none of them.
fn go(state: &mut AppState, command: Command) -> bool {
    match (command, state.focus) {
        (Command::NextPane | Command::PreviousPane | Command::PaneRight, Pane::List) => {
            article::enter(state);
        }
        (Command::NextPane | Command::PreviousPane | Command::PaneLeft, Pane::Article) => {
            leave_article(state);
        }
        (Command::Find, _) => {
            article::enter(state);
            if state.reader.is_some() {
                prompt::open(state, PromptKind::Find);
            }
        }
        (Command::NextMatch, _) => article::next(state, 1),
        (Command::PreviousMatch, _) => article::next(state, -1),
        (Command::NextUnread, _) => list::open_unread(state, 1),
        (Command::PreviousUnread, _) => list::open_unread(state, -1),
        _ => return false,
    }
    true
}

/// Closes what was opened last; from the list, leaves.
fn back(state: &mut AppState) -> Vec<Effect> {
    if state.sheet.take().is_some() {
        return Vec::new();
    }
    if let Some(reader) = state.reader.as_mut().filter(|reader| reader.find().is_some()) {
        reader.end_search();
        return Vec::new();
    }
    match state.focus {
        Pane::List => return vec![Effect::Quit],
        Pane::Article => leave_article(state),
    }
    Vec::new()
}

fn leave_article(state: &mut AppState) {
    state.focus = Pane::List;
    state.settings.zen = false;
    state.fit();
}
