//! Commands of the sheet of editions, and what the reader says of pairs of articles.

use super::{marks, parallel, prompt};
use crate::app::command::Command;
use crate::app::editions::Editions;
use crate::app::list::ArticleId;
use crate::app::message::Effect;
use crate::app::prompt::PromptKind;
use crate::app::state::{AppState, Notice};
use crate::library::{Change, Kinship, Likeness, Mark};
use crate::messages::sentence;

/// Opens the sheet for the article that is read or selected, or closes it.
pub(super) fn toggle(state: &mut AppState) {
    if state.editions.take().is_some() {
        return;
    }
    let Some(of) = state.list.selected_id() else { return };
    state.editions = Some(Editions::of(&state.list, of));
}

/// Shows the articles whose titles hold a text, in place of the known editions.
pub(super) fn choose_among_all(state: &mut AppState, text: &str) {
    if let Some(sheet) = &mut state.editions {
        sheet.set_filter(&state.list, text);
    }
}

/// Performs a command with the sheet open.
pub(super) fn perform(state: &mut AppState, command: Command, count: Option<usize>) {
    let Some(sheet) = &mut state.editions else { return };
    let (times, here) = (count.unwrap_or(1), sheet.selected_index());
    match command {
        Command::LineDown => sheet.select(here.saturating_add(times)),
        Command::LineUp => sheet.select(here.saturating_sub(times)),
        Command::Top => sheet.select(0),
        Command::Bottom => sheet.select(usize::MAX),
        Command::Open => open(state),
        Command::Find => prompt::open(state, PromptKind::Editions),
        Command::OneStory => judge(state, true),
        Command::NotOneStory => judge(state, false),
        _ => {}
    }
}

/// Reads the selected edition beside the article.
fn open(state: &mut AppState) {
    let edition = state.editions.take().and_then(|sheet| sheet.selected());
    if let Some(edition) = edition {
        parallel::close(state);
        parallel::open(state, edition);
    }
}

/// Says of the selected edition and the article that they tell one story, or that they do not.
fn judge(state: &mut AppState, same: bool) {
    let Some(sheet) = &state.editions else { return };
    let Some(edition) = sheet.selected() else { return };
    pair(state, [sheet.of, edition.id], same);
}

/// Says that two articles tell one story, or that they do not.
fn pair(state: &mut AppState, articles: [ArticleId; 2], same: bool) {
    let articles = articles.iter().map(|id| id.0).collect();
    marks::make(state, vec![Change { articles, mark: Mark::Paired(same) }]);
    let said = if same { sentence!("one-story") } else { sentence!("not-one-story") };
    state.notice = Some(Notice::Done(said));
    renew(state);
}

/// What is known of stories has changed.
pub(super) fn came(state: &mut AppState, kinship: Kinship) {
    state.list.set_kinship(kinship);
    renew(state);
    super::list::came_in(state);
}

/// Asks which articles in memory may tell one story; the library knows of its own.
pub(super) fn compare(state: &mut AppState) {
    let contents = state.list.all_held();
    if contents.len() > 1 {
        state.outbox.push(Effect::Compare(contents));
    }
}

/// The articles in memory have been compared.
pub(super) fn alike(state: &mut AppState, likenesses: Vec<Likeness>) {
    state.list.set_alike(likenesses);
    renew(state);
    super::list::came_in(state);
}

/// Shows in the sheet what is known now.
pub(super) fn renew(state: &mut AppState) {
    if let Some(sheet) = &mut state.editions {
        sheet.renew(&state.list);
    }
}
