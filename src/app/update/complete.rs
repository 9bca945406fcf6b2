//! Completing what is typed: names of commands and what follows them, tags, searches by name.

use super::names;
use super::set::Setting;
use crate::app::command::{self, Command};
use crate::app::list::Sort;
use crate::app::message::Effect;
use crate::app::prompt::PromptKind;
use crate::app::settings::Theme;
use crate::app::state::AppState;
use crate::article::ArticleFormat;
use crate::quotes::Format;
use crate::text::fold;

/// Completes the word before the end of what is typed.
pub(super) fn complete(state: &mut AppState) {
    let Some(prompt) = &mut state.prompt else { return };
    let text = prompt.text.clone();
    if prompt.completion().is_some() {
        return prompt.complete(0, Vec::new());
    }
    if prompt.kind == PromptKind::Search && !text.starts_with('@') {
        return names::suggest(state, &text);
    }
    if let Some(path) = path_at_end(&prompt.text, prompt.kind) {
        let path = path.to_owned();
        return state.outbox.push(Effect::ListPaths(path));
    }
    let (from, words) = match prompt.kind {
        PromptKind::Command => of_line(state, &text),
        PromptKind::ArticleTags => (after_comma(&text), tags(state, &text)),
        PromptKind::Search => (0, beginning(searches(state), &text)),
        _ => return,
    };
    if let Some(prompt) = state.prompt.as_mut().filter(|_| !words.is_empty()) {
        prompt.complete(from, words);
    }
}

/// The path at the end of what is typed, where one is meant.
fn path_at_end(text: &str, kind: PromptKind) -> Option<&str> {
    let last = |text| str::rsplit(text, ' ').next();
    match kind {
        PromptKind::SourcePath => return Some(text),
        PromptKind::Pipe => return last(text),
        PromptKind::Command => {}
        _ => return None,
    }
    let (name, word) =
        text.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ').split_once(' ')?;
    match command::command_named(name)? {
        Command::Open | Command::AddSource => Some(word),
        Command::Export => {
            Some(word.split_once(' ').filter(|(first, _)| is_format(first)).map_or(word, |it| it.1))
        }
        Command::Pipe => last(word).filter(|_| word.contains(' ')),
        _ => None,
    }
}

fn is_format(word: &str) -> bool {
    Format::named(word).is_some() || ArticleFormat::named(word).is_some()
}

/// Paths have come for the one at the end of what is typed; formats that begin so come before them.
pub(super) fn paths(state: &mut AppState, typed: &str, paths: Vec<String>) {
    let quotes = state.quotes.open;
    let Some(prompt) = state.prompt.as_mut() else { return };
    if path_at_end(&prompt.text, prompt.kind) != Some(typed) {
        return;
    }
    let from = prompt.text.len() - typed.len();
    let mut words = Vec::new();
    if prompt.kind == PromptKind::Command && prompt.text.get(..from).is_some_and(names_no_format) {
        let formats: Vec<&str> = if quotes {
            Format::ALL.map(Format::name).to_vec()
        } else {
            ArticleFormat::ALL.map(ArticleFormat::name).to_vec()
        };
        words = beginning(formats, typed);
    }
    words.extend(paths);
    if !words.is_empty() {
        prompt.complete(from, words);
    }
}

/// Whether a line that is to be followed by a path is one that may have a format there as well.
fn names_no_format(line: &str) -> bool {
    let mut words = line.split_whitespace();
    words.next().and_then(command::command_named) == Some(Command::Export) && words.next().is_none()
}

/// What the last word of a command line can become, and where it begins.
fn of_line(state: &AppState, line: &str) -> (usize, Vec<String>) {
    let begin =
        line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ').len();
    let (_, rest) = line.split_at_checked(begin).unwrap_or(("", line));
    let Some((name, _)) = rest.split_once(' ') else {
        let names = command::names_beginning(rest);
        return (begin, names.into_iter().map(str::to_owned).collect());
    };
    let from = begin + name.len() + 1;
    let word = line.get(from..).unwrap_or_default();
    match command::command_named(name) {
        Some(Command::Tags) => {
            let inner = after_comma(word);
            (from + inner, tags(state, word))
        }
        Some(Command::Sort) => {
            let inner = after_comma(word);
            let key = word.get(inner..).unwrap_or_default();
            (from + inner, beginning(Sort::ALL.map(Sort::name), key))
        }
        Some(Command::Set) => {
            let (_, value) = word.split_at(word.find('=').map_or(0, |at| at + 1));
            let setting = Setting::ALL
                .into_iter()
                .find(|it| word.strip_prefix(it.name()).is_some_and(|rest| rest.starts_with('=')));
            match setting {
                Some(setting) => {
                    (line.len() - value.len(), beginning(setting.values(state), value))
                }
                None => (from, beginning(Setting::ALL.map(Setting::name), word)),
            }
        }
        Some(Command::Pipe) => {
            let formats = if state.quotes.open {
                Format::ALL.map(Format::name).to_vec()
            } else {
                ArticleFormat::ALL.map(ArticleFormat::name).to_vec()
            };
            (from, beginning(formats, word))
        }
        Some(Command::Theme) => (from, beginning(Theme::ALL.map(Theme::name), word)),
        Some(Command::Sources) => {
            (from, beginning(state.sources.iter().map(|source| &source.name), word))
        }
        Some(Command::Find) => (from, beginning(searches(state), word)),
        _ => (from, Vec::new()),
    }
}

/// Where the last of several names parted by commas begins, a minus before it left out.
fn after_comma(text: &str) -> usize {
    let last = text.rsplit([',', '\u{60C}']).next().unwrap_or(text);
    text.len() - last.trim_start_matches([' ', '-', '#']).len()
}

/// Tags that begin as the last name does, however that is spelt; those used most first.
fn tags(state: &AppState, text: &str) -> Vec<String> {
    let typed = fold::text(text.get(after_comma(text)..).unwrap_or_default());
    let names = state.list.tags().by_use().into_iter();
    names.filter(|name| fold::text(name).starts_with(&typed)).map(str::to_owned).collect()
}

fn searches(state: &AppState) -> Vec<String> {
    state.preferences.searches.iter().map(|(name, _)| format!("@{name}")).collect()
}

fn beginning<S: AsRef<str>>(words: impl IntoIterator<Item = S>, with: &str) -> Vec<String> {
    let words = words.into_iter().filter(|word| word.as_ref().starts_with(with));
    words.map(|word| word.as_ref().to_owned()).collect()
}
