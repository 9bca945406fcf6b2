//! Commands while text is typed.

use super::{complete, exporting, keeping, line, list, marks, names, quotes, search, sources};
use crate::app::command::Command;
use crate::app::prompt::{Prompt, PromptKind};
use crate::app::reader::Find;
use crate::app::state::AppState;

/// How many lines of history are kept.
const HISTORY: usize = 100;

/// Begins to type.
pub(super) fn open(state: &mut AppState, kind: PromptKind) {
    state.prompt = Some(Prompt::new(kind));
}

/// Begins to type, with a text to be changed.
pub(super) fn open_with(state: &mut AppState, kind: PromptKind, text: String) {
    let mut prompt = Prompt::new(kind);
    prompt.replace(text);
    state.prompt = Some(prompt);
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
pub(super) fn perform(state: &mut AppState, command: Command) {
    let is_empty = state.prompt.as_ref().is_some_and(|prompt| prompt.text.is_empty());
    match command {
        Command::Accept => return accept(state),
        Command::Cancel => return cancel(state),
        Command::DeleteBack if is_empty => return cancel(state),
        Command::Complete => complete::complete(state),
        Command::HistoryBack => recall(state, 1),
        Command::HistoryForward => recall(state, -1),
        _ => {
            if let Some(prompt) = &mut state.prompt {
                prompt.edit(command);
            }
        }
    }
    follow(state);
}

/// Lets the screen follow what is being typed.
pub(super) fn follow(state: &mut AppState) {
    let Some(prompt) = &state.prompt else { return };
    let (kind, text) = (prompt.kind, prompt.text.clone());
    match kind {
        PromptKind::Find => {
            let sought = |find: &Find| find.query == text;
            if let Some(reader) = state.reader.as_mut().filter(|r| !r.find().is_some_and(sought)) {
                reader.seek(&text);
            }
        }
        PromptKind::Search => search::ask(state, &text),
        PromptKind::Titles => {
            if state.list.arrangement().filter() != text {
                state.list.filter(&text);
                list::came_in(state);
            }
        }
        PromptKind::Filter => {
            if let Some(sheet) = &mut state.sheet {
                sheet.set_filter(&text);
            }
        }
        PromptKind::Quotes => {
            if state.quotes.filter() != text {
                quotes::set_filter(state, &text);
            }
        }
        PromptKind::Command
        | PromptKind::Note
        | PromptKind::Tags
        | PromptKind::Speaker
        | PromptKind::Pipe
        | PromptKind::Overwrite
        | PromptKind::ArticleTags
        | PromptKind::Rename
        | PromptKind::SourceName
        | PromptKind::SourcePath => {}
    }
}

fn accept(state: &mut AppState) {
    let Some(prompt) = state.prompt.take() else { return };
    remember(state, &prompt);
    match prompt.kind {
        PromptKind::Find => {
            if let Some(reader) = &mut state.reader {
                reader.accept_search();
            }
        }
        PromptKind::Search if prompt.text.is_empty() => {
            search::close(state);
        }
        PromptKind::Search | PromptKind::Titles | PromptKind::Filter | PromptKind::Quotes => {}
        PromptKind::Note | PromptKind::Tags | PromptKind::Speaker => {
            keeping::written(state, prompt.kind, &prompt.text);
        }
        PromptKind::Rename => names::rename(state, &prompt.text),
        PromptKind::Pipe => exporting::pipe(state, &prompt.text),
        PromptKind::Overwrite => exporting::answered(state, &prompt.text),
        PromptKind::ArticleTags => marks::tag(state, &prompt.text),
        PromptKind::SourceName => sources::rename(state, &prompt.text),
        PromptKind::SourcePath => sources::add(state, &prompt.text),
        PromptKind::Command => line::run(state, prompt.text.trim()),
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
        PromptKind::Search => {
            search::close(state);
        }
        PromptKind::Titles => {
            list::unfilter(state);
        }
        PromptKind::Filter => {
            if let Some(sheet) = &mut state.sheet {
                sheet.set_filter("");
            }
        }
        PromptKind::Quotes => quotes::set_filter(state, ""),
        PromptKind::Command
        | PromptKind::Note
        | PromptKind::Tags
        | PromptKind::Speaker
        | PromptKind::Pipe
        | PromptKind::Overwrite
        | PromptKind::ArticleTags
        | PromptKind::Rename
        | PromptKind::SourceName
        | PromptKind::SourcePath => {}
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
