//! Completing what is typed: names of commands and what follows them, tags, searches by name.

use super::names;
use crate::app::arrange::Sort;
use crate::app::command::{self, Command};
use crate::app::prompt::PromptKind;
use crate::app::settings::Theme;
use crate::app::state::AppState;
use crate::quotes::Format;
use crate::text::fold;

/// Completes the word before the end of what is typed.
pub(super) fn complete(state: &mut AppState) {
    let Some(prompt) = &mut state.prompt else { return };
    let text = prompt.text.clone();
    if prompt.kind == PromptKind::Search && !text.starts_with('@') {
        if prompt.completion().is_some() {
            return prompt.complete(0, Vec::new());
        }
        return names::suggest(state, &text);
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
        Some(Command::Export | Command::Pipe) if !word.contains(' ') => {
            (from, beginning(Format::ALL.map(Format::name), word))
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
