//! Commands while a sheet is open.

use crate::app::command::{Command, Scope};
use crate::app::prompt::PromptKind;
use crate::app::sheet::{Sheet, SheetKind};
use crate::app::state::{AppState, Notice};
use crate::messages::sentence;

/// Opens the help, or closes it.
pub(super) fn open_help(state: &mut AppState) {
    let open = state.sheet.as_ref().is_some_and(|sheet| sheet.kind == SheetKind::Help);
    state.sheet = None;
    if !open {
        state.sheet = Some(Sheet::help(&state.words, &state.keymap, state.scope()));
    }
}

/// Opens the help about a word: a command, a key, something it does.
pub(super) fn help_about(state: &mut AppState, word: &str) {
    let mut sheet = Sheet::help(&state.words, &state.keymap, Scope::Everywhere);
    sheet.set_filter(word.trim_start_matches(':'));
    state.sheet = Some(sheet);
}

/// Opens what was odd about the selected article's file.
pub(super) fn open_warnings(state: &mut AppState) {
    let sentences: Vec<_> =
        state.oddities.iter().map(|odd| state.words.say(&odd.sentence())).collect();
    if sentences.is_empty() {
        state.notice = Some(Notice::Done(sentence!("nothing-odd")));
    } else {
        state.sheet = Some(Sheet::warnings(sentences));
    }
}

/// Opens what was said up to now, or closes it.
pub(super) fn open_messages(state: &mut AppState) {
    let open = state.sheet.as_ref().is_some_and(|sheet| sheet.kind == SheetKind::Messages);
    let (width, height) = (state.sheet_width(), state.sheet_height());
    let words = &state.words;
    let said = state.log.look().map(|(at, notice)| (at.to_owned(), words.say(notice.sentence())));
    let sheet = Sheet::messages(said, width, height);
    if sheet.lines().is_empty() {
        state.notice = Some(Notice::Done(sentence!("no-messages")));
    } else {
        state.sheet = (!open).then_some(sheet);
    }
}

/// Scrolls and filters.
pub(super) fn perform(state: &mut AppState, command: Command, count: Option<usize>) {
    let height = usize::from(state.sheet_height());
    let Some(sheet) = &mut state.sheet else { return };
    let times = count.unwrap_or(1).min(10_000) as isize;
    let page = height as isize;
    match command {
        Command::LineDown => sheet.scroll(times, height),
        Command::LineUp => sheet.scroll(-times, height),
        Command::HalfPageDown => sheet.scroll(times * page / 2, height),
        Command::HalfPageUp => sheet.scroll(-times * page / 2, height),
        Command::PageDown => sheet.scroll(times * page, height),
        Command::PageUp => sheet.scroll(-times * page, height),
        Command::Top => sheet.scroll(isize::MIN, height),
        Command::Bottom => sheet.scroll(isize::MAX, height),
        Command::Find => super::prompt::open(state, PromptKind::Filter),
        _ => {}
    }
}
