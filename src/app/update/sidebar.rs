//! The entities beside the article, and its quotations.

use std::sync::Arc;

use super::{article, names, search};
use crate::app::command::Command;
use crate::app::list::ArticleId;
use crate::app::message::Effect;
use crate::app::panes::Pane;
use crate::app::reader::Reader;
use crate::app::sidebar;
use crate::app::state::{AppState, Notice};
use crate::entities::{Analysis, Form};
use crate::messages::sentence;

/// Asks for the entities of the open article, where they are not known.
pub(super) fn analyse(state: &mut AppState) {
    (state.sidebar.merging, state.sidebar.sought) = (None, None);
    if let Some(reader) = state.reader.as_ref().filter(|reader| reader.analysis().is_none()) {
        state.outbox.push(Effect::Analyse(reader.content()));
    }
}

/// The entities of an article have been recognised.
pub(super) fn analysed(state: &mut AppState, id: ArticleId, analysis: Arc<Analysis>) {
    if let Some(reader) = state.reader.as_mut().filter(|reader| reader.id == id) {
        reader.set_analysis(Arc::clone(&analysis), &state.decisions);
        state.sidebar.selected = 0;
        names::count(state);
        return;
    }
    let other = state.parallel.as_mut().and_then(|parallel| parallel.other.as_mut());
    if let Some(other) = other.filter(|other| other.id == id) {
        other.set_analysis(analysis, &state.decisions);
    }
}

/// Shows the sidebar, or hides it. Where it has room only while the focus is in it, that is going there and back.
pub(super) fn toggle(state: &mut AppState) {
    if is_seen(state) {
        return hide(state);
    }
    if state.parallel.is_some() {
        state.notice = Some(Notice::Done(sentence!("sidebar-beside-editions")));
        return;
    }
    state.settings.sidebar = true;
    state.fit();
    if !is_seen(state) {
        enter(state);
    }
    if !is_seen(state) {
        state.notice = Some(Notice::Done(sentence!("sidebar-no-room")));
    }
}

fn is_seen(state: &AppState) -> bool {
    !state.screen().entities.is_empty()
}

fn hide(state: &mut AppState) {
    if state.focus == Pane::Entities {
        article::enter(state);
    }
    if is_seen(state) {
        state.settings.sidebar = false;
        state.fit();
    }
}

/// Goes into the sidebar; it is shown while the focus is there.
pub(super) fn enter(state: &mut AppState) {
    if state.reader.is_some() {
        state.focus = Pane::Entities;
        state.fit();
    }
}

/// Keeps an entity selected after decisions: itself, or who has its name now, or who stands in its place.
pub(super) fn keep_selected(state: &mut AppState, entity: Option<usize>, name: Option<&Form>) {
    let order = state.sidebar_order();
    let analysis = state.reader.as_ref().and_then(Reader::analysis);
    let has_name = |shown: &usize| {
        let entity = analysis.and_then(|analysis| analysis.entities.get(*shown));
        entity.zip(name).is_some_and(|(entity, name)| entity.forms.contains(&name.spelling))
    };
    let itself = order.iter().position(|shown| Some(*shown) == entity);
    let at = itself.or_else(|| order.iter().position(has_name));
    let last = order.len().saturating_sub(1);
    state.sidebar.selected = at.unwrap_or(state.sidebar.selected).min(last);
}

/// Performs a command with the focus in the sidebar.
pub(super) fn perform(state: &mut AppState, command: Command, count: Option<usize>) {
    let Some(analysis) = state.reader.as_ref().and_then(|reader| reader.analysis()) else { return };
    let order = sidebar::order(analysis);
    let last = order.len().saturating_sub(1);
    let times = count.unwrap_or(1).min(10_000);
    let selected = &mut state.sidebar.selected;
    match command {
        Command::LineDown => *selected = (*selected + times).min(last),
        Command::LineUp => *selected = selected.saturating_sub(times),
        Command::Top => *selected = 0,
        Command::Bottom => *selected = last,
        Command::PageDown | Command::HalfPageDown => *selected = (*selected + 10).min(last),
        Command::PageUp | Command::HalfPageUp => *selected = selected.saturating_sub(10),
        Command::NextMention => walk(state, &order, 1),
        Command::PreviousMention => walk(state, &order, -1),
        Command::FilterByEntity => filter(state, &order),
        _ => {}
    }
}

/// Goes to the next mention of the selected entity.
fn walk(state: &mut AppState, order: &[usize], by: isize) {
    let Some(entity) = order.get(state.sidebar.selected) else { return };
    if let Some(reader) = &mut state.reader {
        reader.next_mention(*entity, by);
    }
}

/// Shows the articles that name the selected entity, whatever they call it.
fn filter(state: &mut AppState, order: &[usize]) {
    let analysis = state.reader.as_ref().and_then(|reader| reader.analysis());
    let entity = order.get(state.sidebar.selected).and_then(|index| analysis?.entities.get(*index));
    let arabic = state.reader.as_ref().is_some_and(Reader::is_arabic);
    if let Some(query) = entity.map(|entity| sidebar::query(entity, arabic)) {
        names::learn(state);
        article::leave(state);
        search::ask(state, &query);
    }
}

/// Goes to the next quotation and says who said it.
pub(super) fn quotation(state: &mut AppState, by: isize) {
    let Some(reader) = &mut state.reader else { return };
    let sentence = match reader.next_quotation(by) {
        None => sentence!("no-quotation"),
        Some(quotation) => {
            let text = &reader.article().text;
            let speaker = reader
                .analysis()
                .and_then(|analysis| analysis.speaker(&quotation, text, reader.is_arabic()));
            speaker.map_or_else(
                || sentence!("speaker-unknown"),
                |speaker| sentence!("said-by", speaker = speaker),
            )
        }
    };
    state.notice = Some(Notice::Done(sentence));
}
