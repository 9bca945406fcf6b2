//! The list of sources: choosing one, calling it otherwise, taking it out, looking at it again.

use super::{list, prompt, search};
use crate::app::command::Command;
use crate::app::message::{Effect, SourceRequest};
use crate::app::near;
use crate::app::panes::Pane;
use crate::app::prompt::PromptKind;
use crate::app::sheet::Sheet;
use crate::app::source_list::SourceLine;
use crate::app::state::{AppState, Notice, Progress};
use crate::library::{Source, SourceChange, SourceEdit};
use crate::messages::{Sentence, sentence};

/// Opens the list of sources at the one that is shown, or closes it.
pub(super) fn toggle(state: &mut AppState) {
    state.source_list.open = !state.source_list.open;
    let shown = state.list.arrangement().sources().unwrap_or_default();
    let is_shown = |line: &SourceLine<'_>| matches!(line, SourceLine::Source(source) if shown.contains(&source.id));
    state.source_list.selected = state.source_lines().iter().position(is_shown).unwrap_or(0);
    if state.source_list.open {
        // What is unread has changed while reading.
        state.outbox.push(Effect::Source(SourceRequest::List));
    }
}

/// Performs a command of the list.
pub(super) fn perform(state: &mut AppState, command: Command, count: Option<usize>) {
    let (times, here) = (count.unwrap_or(1), state.selected_source());
    match command {
        Command::LineDown => state.source_list.selected = here.saturating_add(times),
        Command::LineUp => state.source_list.selected = here.saturating_sub(times),
        Command::PageDown | Command::HalfPageDown => state.source_list.selected = here + 5,
        Command::PageUp | Command::HalfPageUp => {
            state.source_list.selected = here.saturating_sub(5);
        }
        Command::Top => state.source_list.selected = 0,
        Command::Bottom => state.source_list.selected = usize::MAX,
        Command::Open => choose(state),
        Command::AddSource => prompt::open(state, PromptKind::SourcePath),
        _ => of_source(state, command),
    }
    state.source_list.selected = state.selected_source();
}

/// Commands that only a folder or file understands.
fn of_source(state: &mut AppState, command: Command) {
    let Some(source) = selected(state) else { return };
    match command {
        Command::Rename => prompt::open_with(state, PromptKind::SourceName, source.name),
        Command::Delete => remove(state, &source),
        Command::ScanSource => {
            state.importing = Some(Progress::default());
            state.outbox.push(Effect::Source(SourceRequest::Scan(source.id)));
        }
        Command::Warnings => state.outbox.push(Effect::Source(SourceRequest::Failures(source.id))),
        _ => {}
    }
}

fn selected(state: &AppState) -> Option<Source> {
    match state.source_lines().get(state.selected_source())? {
        SourceLine::Source(source) => Some((*source).clone()),
        SourceLine::All | SourceLine::Search(..) => None,
    }
}

fn choose(state: &mut AppState) {
    let lines = state.source_lines();
    match lines.get(state.selected_source()).copied() {
        Some(SourceLine::Search(name, _)) => {
            let typed = format!("@{name}");
            show(state, None, sentence!("library"));
            search::ask(state, &typed);
        }
        Some(SourceLine::Source(source)) => {
            let (id, name) = (source.id, source.name.clone());
            show(state, Some(id), name.into());
        }
        Some(SourceLine::All) | None => show(state, None, sentence!("library")),
    }
}

/// Shows a source, or all.
fn show(state: &mut AppState, source: Option<u16>, name: Sentence) {
    state.source_list.open = false;
    state.focus = Pane::List;
    search::close(state);
    state.list.unpick();
    state.list.show_sources(source.map(|source| vec![source]));
    state.list.select(0);
    state.digest = name;
    state.outbox.push(Effect::Source(SourceRequest::Show(source)));
    list::came_in(state);
}

/// Shows the source of a name, or of one that begins so.
pub(super) fn show_named(state: &mut AppState, name: &str) {
    let is_named = |source: &&Source| source.name == name;
    let begins = |source: &&Source| source.name.starts_with(name);
    let mut sources = state.sources.iter();
    let found = sources.clone().find(is_named).or_else(|| sources.find(begins));
    if let Some((id, name)) = found.map(|source| (source.id, source.name.clone())) {
        return show(state, Some(id), name.into());
    }
    let near = near::to(name, state.sources.iter().map(|source| source.name.as_str()));
    let sentence = match near {
        Some(near) => sentence!("no-such-source-but", name = name, near = near),
        None => sentence!("no-such-source", name = name),
    };
    state.notice = Some(Notice::Failed(sentence));
}

/// Gives the selected source the name that was typed.
pub(super) fn rename(state: &mut AppState, name: &str) {
    let name = name.trim();
    if let Some(source) = selected(state).filter(|source| !name.is_empty() && source.name != name) {
        state.steps.push((Vec::new(), 1));
        state.outbox.push(Effect::Source(SourceRequest::Rename(source.id, name.to_owned())));
        state.notice = Some(Notice::Done(sentence!("source-renamed", name = name)));
    }
}

/// Makes a path that was typed a source.
pub(super) fn add(state: &mut AppState, path: &str) {
    let path = path.trim();
    state.opening = false;
    if !path.is_empty() {
        state.importing = Some(Progress::default());
        state.outbox.push(Effect::Source(SourceRequest::Add(path.to_owned())));
    }
}

/// Makes a path that was typed a source, and shows what is in it.
pub(super) fn open(state: &mut AppState, path: &str) {
    add(state, path);
    state.opening = true;
}

/// A path that was added is this source.
pub(super) fn added(state: &mut AppState, source: u16) {
    if std::mem::take(&mut state.opening)
        && let Some(name) = state.sources.iter().find(|known| known.id == source)
    {
        let name = name.name.clone();
        show(state, Some(source), name.into());
    }
}

fn remove(state: &mut AppState, source: &Source) {
    state.steps.push((Vec::new(), 1));
    state.outbox.push(Effect::Source(SourceRequest::Remove(source.id)));
    let (name, count) = (&source.name, source.articles);
    state.notice = Some(Notice::Done(sentence!("source-removed", name = name, count = count)));
}

/// The sources of the library are these now.
pub(super) fn came(state: &mut AppState, sources: Vec<Source>) {
    let is_there = |id: &u16| sources.iter().any(|source| source.id == *id);
    let known = state.list.arrangement().removed().iter().copied();
    let known = known.chain(state.sources.iter().map(|source| source.id));
    let mut removed: Vec<u16> = known.filter(|id| !is_there(id)).collect();
    removed.sort_unstable();
    removed.dedup();
    state.list.set_removed(removed);
    state.sources = sources;
    let shown = state.list.arrangement().sources().unwrap_or_default();
    if let [only] = shown[..] {
        match state.sources.iter().find(|source| source.id == only) {
            Some(source) => state.digest = source.name.as_str().into(),
            None => show(state, None, sentence!("library")),
        }
    }
    list::came_in(state);
}

/// What a step with a source was, in words.
pub(super) fn undone(change: &SourceChange) -> Sentence {
    match &change.edit {
        SourceEdit::Renamed { from, .. } => sentence!("undone-source-name", name = from),
        SourceEdit::Removed => sentence!("undone-source-removal"),
    }
}

/// What could not be read in a source.
pub(super) fn failures(state: &mut AppState, sentences: &[Sentence]) {
    if sentences.is_empty() {
        state.notice = Some(Notice::Done(sentence!("source-without-failures")));
    } else {
        let said = sentences.iter().map(|sentence| state.words.say(sentence)).collect();
        state.sheet = Some(Sheet::failures(said));
    }
}
