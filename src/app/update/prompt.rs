//! Commands while text is typed.

use super::perform as perform_command;
use crate::app::command::{self, Command};
use crate::app::message::Effect;
use crate::app::prompt::{Prompt, PromptKind};
use crate::app::reader::Find;
use crate::app::state::{AppState, Notice};

/// How many lines of history are kept.
const HISTORY: usize = 100;

/// Begins to type.
pub(super) fn open(state: &mut AppState, kind: PromptKind) {
    state.prompt = Some(Prompt::new(kind));
}

/// Types pasted text; without a prompt a paste means nothing.
pub(super) fn paste(state: &mut AppState, text: &str) {
    if state.prompt.is_some() {
        type_text(state, text);
    }
}

/// Types text at the caret.
pub(super) fn type_text(state: &mut AppState, text: &str) {
    if let Some(prompt) = &mut state.prompt {
        prompt.insert(text);
    }
    follow(state);
}

/// Performs a command of the prompt.
pub(super) fn perform(state: &mut AppState, command: Command) -> Vec<Effect> {
    match command {
        Command::Accept => return accept(state),
        Command::Cancel => cancel(state),
        Command::Complete => complete(state),
        Command::HistoryBack => recall(state, 1),
        Command::HistoryForward => recall(state, -1),
        Command::DeleteBack if state.prompt.as_ref().is_some_and(|p| p.text.is_empty()) => {
            cancel(state);
        }
        _ => {
            if let Some(prompt) = &mut state.prompt {
                prompt.edit(command);
            }
        }
    }
    follow(state);
    Vec::new()
}

/// Lets the screen follow what is being typed.
fn follow(state: &mut AppState) {
    let Some(prompt) = &state.prompt else { return };
    match prompt.kind {
        PromptKind::Find => {
            let sought = |find: &Find| find.query == prompt.text;
            if let Some(reader) = state.reader.as_mut().filter(|r| !r.find().is_some_and(sought)) {
                reader.seek(&prompt.text);
            }
        }
        PromptKind::Filter => {
            if let Some(sheet) = &mut state.sheet {
                sheet.set_filter(&prompt.text);
            }
        }
        PromptKind::Command => {}
    }
}

fn accept(state: &mut AppState) -> Vec<Effect> {
    let Some(prompt) = state.prompt.take() else { return Vec::new() };
    remember(state, &prompt);
    match prompt.kind {
        PromptKind::Find => {
            if let Some(reader) = &mut state.reader {
                reader.accept_search();
            }
            Vec::new()
        }
        PromptKind::Filter => Vec::new(),
        PromptKind::Command => run(state, prompt.text.trim()),
    }
}

/// Performs a command by its name, a count before it ("5 line-down") or a place alone ("20").
fn run(state: &mut AppState, line: &str) -> Vec<Effect> {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (count, name) = line.split_at_checked(digits).unwrap_or(("", line));
    let count = count.parse().ok();
    match (name.trim(), count) {
        ("", None) => Vec::new(),
        ("", count) => perform_command(state, Command::Bottom, count),
        (name, count) => {
            if let Some(command) = command::command_named(name) {
                return perform_command(state, command, count);
            }
            let sentence = format!("No command is called {name}; ? lists them.");
            state.notice = Some(Notice::Failed(sentence));
            Vec::new()
        }
    }
}

fn cancel(state: &mut AppState) {
    let Some(prompt) = state.prompt.take() else { return };
    match prompt.kind {
        PromptKind::Find => {
            if let Some(reader) = &mut state.reader {
                reader.cancel_search();
            }
        }
        PromptKind::Filter => {
            if let Some(sheet) = &mut state.sheet {
                sheet.set_filter("");
            }
        }
        PromptKind::Command => {}
    }
}

/// Completes the name of a command as far as it is sure, and says what else there is.
fn complete(state: &mut AppState) {
    let Some(prompt) = state.prompt.as_mut().filter(|p| p.kind == PromptKind::Command) else {
        return;
    };
    let names = command::names_beginning(prompt.text.trim_start());
    let Some(first) = names.first() else { return };
    let shared = names.iter().fold(first.len(), |shared, name| {
        let same = first.bytes().zip(name.bytes()).take_while(|(a, b)| a == b).count();
        shared.min(same)
    });
    prompt.replace(first.get(..shared).unwrap_or(first).to_owned());
    if names.len() > 1 {
        state.notice = Some(Notice::Done(names.join("  ")));
    }
}

fn recall(state: &mut AppState, by: isize) {
    let Some(prompt) = &mut state.prompt else { return };
    let history = state.history.get(&prompt.kind).map_or(&[][..], Vec::as_slice);
    prompt.recall(history, by);
}

fn remember(state: &mut AppState, prompt: &Prompt) {
    let history = state.history.entry(prompt.kind).or_default();
    if prompt.text.is_empty() || history.last() == Some(&prompt.text) {
        return;
    }
    history.push(prompt.text.clone());
    if history.len() > HISTORY {
        history.remove(0);
    }
}
