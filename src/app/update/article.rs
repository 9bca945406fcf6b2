//! Commands of the open article; opening and leaving it.

use std::sync::Arc;

use super::{arriving, keeping, list, marks, parallel, sidebar};
use crate::app::command::Command;
use crate::app::list::ArticleId;
use crate::app::list::Show;
use crate::app::message::{Effect, Loaded};
use crate::app::panes::Pane;
use crate::app::reader::Reader;
use crate::app::search::Search;
use crate::app::state::{AppState, Notice};
use crate::library::{Change, Mark};
use crate::messages::sentence;
use crate::search::Query;

/// Performs a command with the focus in the article.
pub(super) fn perform(state: &mut AppState, command: Command, count: Option<usize>) {
    match command {
        Command::NextArticle => return turn(state, count.unwrap_or(1), 1),
        Command::PreviousArticle => return turn(state, count.unwrap_or(1), -1),
        _ => {}
    }
    let Some(reader) = &mut state.reader else { return };
    let times = count.unwrap_or(1).min(isize::MAX as usize) as isize;
    match command {
        Command::LineDown => reader.scroll(times),
        Command::LineUp => reader.scroll(-times),
        Command::HalfPageDown => reader.half_page(times),
        Command::HalfPageUp => reader.half_page(-times),
        Command::PageDown => reader.page(times),
        Command::PageUp => reader.page(-times),
        Command::NextSentence => reader.by_sentences(times),
        Command::PreviousSentence => reader.by_sentences(-times),
        Command::Select => reader.select(),
        Command::NextParagraph => reader.by_paragraphs(times),
        Command::PreviousParagraph => reader.by_paragraphs(-times),
        Command::Percent => reader.to_percent(count.unwrap_or(0)),
        Command::Top if count.is_none() => reader.to_start(),
        Command::Bottom if count.is_none() => reader.to_end(),
        Command::Top | Command::Bottom => reader.to_paragraph(count.unwrap_or(1)),
        _ => {}
    }
}

/// Shows the selected article in its pane: at once when it is in memory, else when it has been read.
pub(super) fn show_selected(state: &mut AppState) {
    let Some(id) = state.list.selected_id() else { return };
    if state.reader.as_ref().is_some_and(|reader| reader.id == id) || state.awaited == Some(id) {
        return;
    }
    if state.screen().article.is_empty() {
        return;
    }
    keep_place(state);
    if let Some(article) = state.list.held(id) {
        let loaded = Loaded {
            id,
            article: Arc::clone(article),
            place: None,
            warnings: state.list.warnings(id).to_vec(),
        };
        show(state, loaded);
    } else {
        state.awaited = Some(id);
        state.outbox.push(Effect::Load(id));
    }
}

/// Articles that were held in memory have got other names, those of the library.
pub(super) fn adopted(state: &mut AppState, names: &[(ArticleId, ArticleId)]) {
    for (old, new) in names {
        state.jumps.rename(*old, *new);
    }
    let Some(reader) = &mut state.reader else { return };
    if let Some((_, new)) = names.iter().find(|(old, _)| *old == reader.id) {
        reader.id = *new;
        let id = *new;
        // What was asked by the old name will be answered by it, and nobody will know whose names they are.
        sidebar::analyse(state);
        if state.focus == Pane::Article {
            mark_read(state, id);
        }
    }
}

/// An article was read; one that is no longer wanted is left.
pub(super) fn loaded(state: &mut AppState, loaded: Loaded) {
    if !parallel::loaded(state, &loaded) && state.awaited == Some(loaded.id) {
        show(state, loaded);
    }
}

fn show(state: &mut AppState, loaded: Loaded) {
    let Loaded { id, article, place, warnings } = loaded;
    let mut reader = Reader::new(id, article, state.reading());
    if let Some(place) = place {
        reader.return_to(place);
    }
    reader.set_tags(&state.list.tags().of(id.0));
    state.reader = Some(reader);
    keeping::mark(state);
    sidebar::analyse(state);
    show_searched(state);
    arriving::arrive(state);
    state.awaited = None;
    state.oddities = warnings;
    (state.pressed, state.clicks) = (None, None);
    if state.focus == Pane::Article {
        mark_read(state, id);
        keeping::say_lost(state);
    }
}

/// Marks in the open article what the search over all articles found in it.
fn show_searched(state: &mut AppState) {
    let Some(reader) = state.reader.as_mut() else { return };
    let Some(search) = state.search.as_mut() else { return };
    let backwards = search.backwards;
    let Some(query) = search.query() else { return };
    // A query of days and languages alone has nothing to mark, and nothing that could be missing.
    if !query.has_places() {
        return;
    }
    if reader.find().is_none_or(|find| find.query != search.text) {
        reader.seek_query(&search.text, query, backwards);
        search.backwards = false;
    }
}

/// What is searched over all articles has changed, and with it what the article beside the list shows of it.
pub(super) fn search_changed(state: &mut AppState) {
    let has_places = |search: &Search| search.query().is_some_and(Query::has_places);
    if state.focus != Pane::List {
    } else if state.search.as_ref().is_some_and(has_places) {
        show_searched(state);
    } else if let Some(reader) = &mut state.reader {
        reader.end_search();
    }
}

/// Opens an article, whatever the list shows now.
pub(super) fn open(state: &mut AppState, id: ArticleId) {
    parallel::close(state);
    state.list.select_article(id);
    if state.list.selected_id() != Some(id) {
        state.search = None;
        state.list.show_found(None);
        state.list.show(Show::All);
        state.list.filter("");
        state.list.select_article(id);
    }
    state.focus = Pane::Article;
    enter(state);
}

/// Goes into the article pane, and marks what is read there as read.
pub(super) fn enter(state: &mut AppState) {
    let Some(id) = state.list.selected_id() else { return };
    state.focus = Pane::Article;
    show_selected(state);
    state.fit();
    show_searched(state);
    if state.reader.as_ref().is_some_and(|reader| reader.id == id) {
        mark_read(state, id);
        keeping::say_lost(state);
    }
}

fn mark_read(state: &mut AppState, id: ArticleId) {
    marks::make(state, vec![Change { articles: vec![id.0], mark: Mark::Read(true) }]);
}

/// Goes back to the list.
pub(super) fn leave(state: &mut AppState) {
    parallel::close(state);
    keep_place(state);
    state.focus = Pane::List;
    state.settings.zen = false;
    if let Some(reader) = &mut state.reader {
        reader.deselect();
    }
    state.fit();
    list::moved(state);
}

/// Keeps where reading stopped in the open article.
pub(super) fn keep_place(state: &mut AppState) {
    let reading =
        state.reader.as_ref().filter(|reader| state.focus == Pane::Article && !reader.id.is_held());
    if let Some((id, place)) = reading.map(|reader| (reader.id, reader.place())) {
        state.outbox.push(Effect::Place(id, place));
    }
}

/// Reads another article of the list.
fn turn(state: &mut AppState, times: usize, direction: isize) {
    parallel::close(state);
    let before = state.list.selected_index();
    state.list.select_by(direction * times.min(1_000_000) as isize);
    if state.list.selected_index() == before {
        let (first, last) = (sentence!("first-article"), sentence!("last-article"));
        state.notice = Some(Notice::Done(if direction < 0 { first } else { last }));
    }
    enter(state);
}
