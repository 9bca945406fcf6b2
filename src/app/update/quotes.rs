//! The list of quotes.

use std::cell::RefCell;

use super::{arriving, keeping, prompt};
use crate::app::command::Command;
use crate::app::destination::Destination;
use crate::app::message::{Effect, NameRequest, QuoteRequest};
use crate::app::panes::Pane;
use crate::app::prompt::PromptKind;
use crate::app::sidebar;
use crate::app::state::{AppState, Notice};
use crate::entities::gazetteer;
use crate::library::{KeptQuote, QuoteEdit};
use crate::messages::sentence;
use crate::quotes::{Anchorer, Anchoring, Filter, Standing, citation, plain};
use crate::text::{fold, words};

/// Opens the list of quotes, or closes it. From the sidebar it shows those about the selected entity.
pub(super) fn toggle(state: &mut AppState) {
    state.quotes.open = !state.quotes.open;
    state.quotes.forget_standings();
    state.quotes.forget_names();
    if state.quotes.open && state.focus == Pane::Entities {
        let analysis = state.reader.as_ref().and_then(|reader| reader.analysis());
        let entity = state.selected_entity().and_then(|index| analysis?.entities.get(index));
        let filter = entity.map(|entity| format!("entity:\"{}\"", entity.name(false)));
        if let Some(filter) = filter {
            set_filter(state, &filter);
        }
    }
}

/// Shows only some quotes.
pub(super) fn set_filter(state: &mut AppState, typed: &str) {
    let unknown = RefCell::new(Vec::new());
    let wanted = Filter::parse(typed, &|name| {
        let mut names = names_of(state, name);
        match state.quotes.called(name) {
            Some(others) => names.extend_from_slice(others),
            None => unknown.borrow_mut().push(name.to_owned()),
        }
        names
    });
    state.quotes.set_filter(typed, wanted);
    let unknown = unknown.into_inner();
    if !unknown.is_empty() {
        super::names::learn(state);
        state.outbox.push(Effect::Names(NameRequest::Call(unknown)));
    }
}

/// The library knows what else somebody in the filter is called.
pub(super) fn called(state: &mut AppState, names: Vec<(String, Vec<String>)>) {
    let selected = state.quotes.selected().map(|kept| kept.id);
    state.quotes.call(names);
    let typed = state.quotes.filter().to_owned();
    set_filter(state, &typed);
    if let Some(id) = selected {
        state.quotes.select_id(id);
    }
}

/// The names of an entity by one of them that are known here: as the open article names it, and in the lexicon.
fn names_of(state: &AppState, name: &str) -> Vec<String> {
    let folded = fold::text(name);
    let entities = state.reader.as_ref().and_then(|reader| reader.analysis());
    let entities = entities.map_or(&[][..], |analysis| &analysis.entities);
    let mut names = vec![name.to_owned()];
    for entity in entities {
        let own: Vec<String> = sidebar::names(entity).map(str::to_owned).collect();
        if own.iter().any(|own| fold::text(own) == folded) {
            names.extend(own);
        }
    }
    names.extend(gazetteer_names(name).into_iter().flatten().map(str::to_owned));
    names
}

/// The names in both languages that the lexicon has for just these words.
fn gazetteer_names(name: &str) -> Option<[&'static str; 2]> {
    let normal: Vec<String> = words::ranges(name)
        .into_iter()
        .filter_map(|range| name.get(range).map(crate::entities::normal))
        .collect();
    let (first, rest) = normal.split_first()?;
    let rest = || rest.iter().map(String::as_str);
    let entry = gazetteer::entry(first, rest()).filter(|entry| entry.words == normal.len());
    let of_entry = entry.and_then(|entry| gazetteer::entry_names(entry.line?));
    let place = gazetteer::place(first, rest()).filter(|place| place.words == normal.len());
    let of_place = || place.and_then(|place| gazetteer::place_names(place.line?));
    of_entry.or_else(of_place).map(|(one, other)| [one, other])
}

/// Performs a command of the list of quotes.
pub(super) fn perform(state: &mut AppState, command: Command, count: Option<usize>) {
    let times = count.unwrap_or(1);
    let here = state.quotes.selected_index();
    let area = state.quotes_area();
    let page = state.quotes.placed(area.width, area.height).len().max(1);
    match command {
        Command::LineDown => state.quotes.select(here.saturating_add(times)),
        Command::LineUp => state.quotes.select(here.saturating_sub(times)),
        Command::PageDown | Command::HalfPageDown => state.quotes.select(here + page),
        Command::PageUp | Command::HalfPageUp => state.quotes.select(here.saturating_sub(page)),
        Command::Top => state.quotes.select(times - 1),
        Command::Bottom => {
            state.quotes.select(count.map_or(usize::MAX, |row| row.saturating_sub(1)));
        }
        Command::Open => open(state),
        Command::Find => {
            prompt::open_with(state, PromptKind::Quotes, state.quotes.filter().to_owned());
        }
        Command::Copy | Command::CopyCited => copy(state, command == Command::CopyCited),
        Command::PutOnPlace => put_on_place(state, times),
        _ => drop(keeping::perform(state, command)),
    }
}

fn copy(state: &mut AppState, cited: bool) {
    let Some(quote) = state.quotes.selected().map(|kept| &kept.quote) else { return };
    let text = if cited { citation(quote) } else { plain(&quote.words.exact) };
    super::selection::put_on_clipboard(state, text, cited);
}

/// Puts the selected orphan on a place that comes near it, counted from 1.
fn put_on_place(state: &mut AppState, number: usize) {
    let Some(id) = state.quotes.selected().map(|kept| kept.id) else { return };
    let nearest = match state.quotes.standing(id) {
        Some(Standing::Orphan(nearest)) => nearest.get(number.saturating_sub(1)),
        _ => None,
    };
    let Some(place) = nearest.map(|nearest| nearest.place.clone()) else {
        return state.notice = Some(Notice::Failed(sentence!("quote-no-place")));
    };
    keeping::edit(state, id, |_| vec![QuoteEdit::Place(Box::new(place))]);
}

/// Keeps the list fit to the screen, and has the quotes on it looked for.
pub(super) fn follow(state: &mut AppState) {
    if !state.quotes.open {
        return;
    }
    let area = state.quotes_area();
    state.quotes.scroll_into_view(area.width, area.height);
    let mut asked = state.quotes.seek_visible(area.width, area.height);
    let held = |kept: &KeptQuote| {
        let id = state.list.held_at(&kept.quote.source.origin)?;
        Some((kept.id, Anchorer::new(state.list.held(id)?).standing(&kept.quote)))
    };
    let standings: Vec<(i64, Standing)> = asked.iter().filter_map(held).collect();
    asked.retain(|kept| !standings.iter().any(|(id, _)| *id == kept.id));
    state.quotes.set_standings(standings);
    if !asked.is_empty() {
        state.outbox.push(Effect::Quote(QuoteRequest::Stand(asked)));
    }
}

/// Opens the article of the selected quote, at the quote.
fn open(state: &mut AppState) {
    let Some(kept) = state.quotes.selected().cloned() else { return };
    arriving::set_out(state, Destination::Quote(kept));
}

/// A quote is not in its open article any more: shows what comes nearest, and says that it is another.
pub(super) fn go_to_nearest(state: &mut AppState, kept: &KeptQuote) {
    let Some(reader) = &mut state.reader else { return };
    let nearest = match Anchorer::new(reader.article()).find(&kept.quote) {
        Anchoring::Orphan { candidates } => candidates.into_iter().next(),
        _ => None,
    };
    let sentence = match nearest.filter(|nearest| reader.go_to_bytes(nearest.range.clone())) {
        Some(nearest) => sentence!("quote-nearest", percent = nearest.likeness),
        None => sentence!("quote-not-in-article"),
    };
    state.notice = Some(Notice::Failed(sentence));
}
