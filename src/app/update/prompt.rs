//! Commands while text is typed.

use super::perform as perform_command;
use super::{list, quotes, search};
use crate::app::arrange::Sort;
use crate::app::command::{self, Command};
use crate::app::prompt::{Prompt, PromptKind};
use crate::app::reader::Find;
use crate::app::settings::Theme;
use crate::app::state::{AppState, Notice};
use crate::library::QuoteEdit;

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
        Command::Complete => complete(state),
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
fn follow(state: &mut AppState) {
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
                state.quotes.set_filter(&text);
            }
        }
        PromptKind::Command | PromptKind::Note | PromptKind::Tags => {}
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
        PromptKind::Note => {
            quotes::edit(state, |_| vec![QuoteEdit::Note(Some(prompt.text))]);
        }
        PromptKind::Tags => quotes::edit(state, |quote| quotes::tags(quote, &prompt.text)),
        PromptKind::Command => run(state, prompt.text.trim()),
    }
}

/// Performs a command by its name, with a count before it ("5 line-down"), a word after it ("sort title"), or
/// goes to a place ("20").
fn run(state: &mut AppState, line: &str) {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (count, rest) = line.split_at_checked(digits).unwrap_or(("", line));
    let count = count.parse().ok();
    let (name, word) = rest.trim().split_once(' ').unwrap_or((rest.trim(), ""));
    if name.is_empty() {
        if count.is_some() {
            perform_command(state, Command::Bottom, count);
        }
        return;
    }
    match (command::command_named(name), word.trim()) {
        (Some(command), "") => perform_command(state, command, count),
        (Some(command), word) => with_word(state, command, word),
        (None, _) => refuse(state, format!("No command is called {name}; ? lists them.")),
    }
}

/// Performs a command with the word typed after it.
fn with_word(state: &mut AppState, command: Command, word: &str) {
    match command {
        Command::Sort => {
            if let Some(sort) = Sort::ALL.into_iter().find(|sort| sort.name() == word) {
                return list::sort(state, sort);
            }
            let names = Sort::ALL.map(Sort::name).join(", ");
            refuse(state, format!("There is no order {word}; there are {names}."));
        }
        Command::Theme => {
            if let Some(theme) = Theme::named(word) {
                state.settings.theme = theme;
                return;
            }
            let names = Theme::ALL.map(Theme::name).join(", ");
            refuse(state, format!("There is no theme {word}; there are {names}."));
        }
        Command::Filter => {
            state.list.filter(word);
            list::came_in(state);
        }
        Command::Find => search::ask(state, word),
        _ => refuse(state, format!("This command takes no word after it: {word}")),
    }
}

fn refuse(state: &mut AppState, sentence: String) {
    state.notice = Some(Notice::Failed(sentence));
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
        PromptKind::Quotes => state.quotes.set_filter(""),
        PromptKind::Command | PromptKind::Note | PromptKind::Tags => {}
    }
}

/// Completes the name of a command or of a search as far as it is sure, and says what else there is.
fn complete(state: &mut AppState) {
    let searches = state.preferences.searches.iter().map(|(name, _)| format!("@{name}"));
    let Some(prompt) = &mut state.prompt else { return };
    let names: Vec<String> = match prompt.kind {
        PromptKind::Command => {
            let names = command::names_beginning(prompt.text.trim_start());
            names.into_iter().map(str::to_owned).collect()
        }
        PromptKind::Search => searches.filter(|name| name.starts_with(&prompt.text)).collect(),
        _ => return,
    };
    let Some(first) = names.first().filter(|_| !prompt.text.is_empty()) else { return };
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
