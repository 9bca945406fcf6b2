//! Commands while text is typed.

use super::{
    complete, deciding, editions, exporting, keeping, line, list, marks, quotes, search, sources,
};
use crate::app::command::Command;
use crate::app::history;
use crate::app::message::Effect;
use crate::app::prompt::{Prompt, PromptKind, Sought};
use crate::app::reader::{Find, Reader};
use crate::app::state::AppState;

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
    let Some(sought) = prompt.kind.seeks() else { return };
    let text = prompt.text.clone();
    match sought {
        Sought::InArticle => {
            let is_sought = |find: &Find| find.query == text;
            let reader = state.reader.as_mut();
            if let Some(reader) = reader.filter(|r| !r.find().is_some_and(is_sought)) {
                reader.seek(&text);
            }
        }
        Sought::InLibrary => search::ask(state, &text),
        Sought::InTitles => {
            if state.list.arrangement().filter() != text {
                state.list.filter(&text);
                list::came_in(state);
            }
        }
        Sought::InSheet => {
            if let Some(sheet) = &mut state.sheet {
                sheet.set_filter(&text);
            }
        }
        Sought::InEditions => editions::choose_among_all(state, &text),
        Sought::InQuotes => {
            if state.quotes.filter() != text {
                quotes::set_filter(state, &text);
            }
        }
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
        PromptKind::Search
        | PromptKind::Titles
        | PromptKind::Filter
        | PromptKind::Editions
        | PromptKind::Quotes => {}
        PromptKind::Note | PromptKind::Tags | PromptKind::Speaker => {
            keeping::written(state, prompt.kind, &prompt.text);
        }
        PromptKind::Rename => deciding::rename(state, &prompt.text),
        PromptKind::Pipe => exporting::pipe(state, &prompt.text),
        PromptKind::Overwrite => exporting::answered(state, &prompt.text),
        PromptKind::ArticleTags => marks::tag(state, &prompt.text),
        PromptKind::SourceName => sources::rename(state, &prompt.text),
        PromptKind::SourcePath => sources::add(state, &prompt.text),
        PromptKind::Command => line::run(state, prompt.text.trim()),
    }
}

/// Never mind: what was sought is not sought any more.
fn cancel(state: &mut AppState) {
    let Some(sought) = state.prompt.take().and_then(|prompt| prompt.kind.seeks()) else { return };
    match sought {
        Sought::InArticle => state.reader.iter_mut().for_each(Reader::cancel_search),
        Sought::InLibrary => {
            search::close(state);
        }
        Sought::InTitles => {
            list::unfilter(state);
        }
        Sought::InSheet => state.sheet.iter_mut().for_each(|sheet| sheet.set_filter("")),
        Sought::InEditions => editions::choose_among_all(state, ""),
        Sought::InQuotes => quotes::set_filter(state, ""),
    }
}

fn recall(state: &mut AppState, by: isize) {
    if let Some(prompt) = &mut state.prompt {
        prompt.recall(state.history.of(prompt.kind), by);
    }
}

/// Keeps what was typed, for this run and, where it is a line of the program's own, for the next ones.
fn remember(state: &mut AppState, prompt: &Prompt) {
    if state.history.add(prompt.kind, &prompt.text)
        && let Some(line) = history::written(prompt.kind, &prompt.text)
    {
        state.outbox.push(Effect::Remember(line));
    }
}
