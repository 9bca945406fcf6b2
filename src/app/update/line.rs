//! The command line: a command by its name, with a count before it and words after it.

use super::{
    article, decided, deciding, exporting, list, marks, perform, places, search, set, sheet,
    sources,
};
use crate::app::command::{self, Command};
use crate::app::list::Order;
use crate::app::near;
use crate::app::settings::Theme;
use crate::app::state::{AppState, Notice};
use crate::messages::{Sentence, sentence};

/// Performs a command by its name, with a count before it ("5 line-down"), a word after it ("sort title"), or
/// goes to a place ("20").
pub(super) fn run(state: &mut AppState, line: &str) {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (count, rest) = line.split_at_checked(digits).unwrap_or(("", line));
    let count = count.parse().ok();
    let (name, word) = rest.trim().split_once(' ').unwrap_or((rest.trim(), ""));
    if name.is_empty() {
        if count.is_some() {
            perform(state, Command::Bottom, count);
        }
        return;
    }
    match (command::command_named(name), word.trim()) {
        (Some(command), "") => perform(state, command, count),
        (Some(command), word) => with_word(state, command, word),
        (None, _) => unknown(state, name),
    }
}

/// Performs a command with the word typed after it.
fn with_word(state: &mut AppState, command: Command, word: &str) {
    match command {
        Command::Sort => match Order::read(word) {
            Ok(order) => list::sort(state, order),
            Err(error) => refuse(state, error.sentence()),
        },
        Command::Theme => {
            if let Some(theme) = Theme::named(word) {
                state.settings.auto_theme = false;
                state.settings.theme = theme;
                return;
            }
            let names = Sentence::list(Theme::ALL.map(Theme::name));
            refuse(state, sentence!("no-such-theme", name = word, names = names));
        }
        Command::Filter => {
            state.list.filter(word);
            list::came_in(state);
        }
        Command::Sources => sources::show_named(state, word),
        Command::AddSource => sources::add(state, word),
        Command::Tags => marks::tag(state, word),
        Command::Find => search::ask(state, word),
        Command::Rename if state.source_list.open => sources::rename(state, word),
        Command::Merge | Command::Split | Command::Rename | Command::Ignore | Command::Heed => {
            deciding::perform_with(state, command, word);
        }
        Command::Names => decided::show(state, word),
        Command::UnmarkPlace if word.chars().count() == 1 => {
            word.chars().for_each(|letter| places::unmark(state, letter));
        }
        Command::Open => open(state, word),
        Command::Set => set::set(state, word),
        Command::Help => sheet::help_about(state, word),
        Command::Export => exporting::export(state, word),
        Command::Pipe => exporting::pipe(state, word),
        _ => refuse(state, sentence!("takes-no-word", word = word)),
    }
}

/// Opens an article by its number in the list, or shows what is in a folder or file.
fn open(state: &mut AppState, word: &str) {
    match word.parse::<usize>() {
        Ok(number) if (1..=state.list.len()).contains(&number) => {
            state.list.select(number - 1);
            state.source_list.open = false;
            state.quotes.open = false;
            state.sheet = None;
            article::enter(state);
        }
        _ => sources::open(state, word),
    }
}

fn unknown(state: &mut AppState, name: &str) {
    let near = near::to(name, command::names_beginning(""));
    let sentence = match near {
        Some(near) => sentence!("no-such-command-but", name = name, near = near),
        None => sentence!("no-such-command", name = name),
    };
    refuse(state, sentence);
}

fn refuse(state: &mut AppState, sentence: Sentence) {
    state.notice = Some(Notice::Failed(sentence));
}
