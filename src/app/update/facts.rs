//! What has happened outside, and who takes it in.

use super::{
    arriving, article, complete, deciding, editions, exporting, keeping, list, looks, marks, mouse,
    names, parallel, places, press, prompt, quotes, search, selection, sidebar, sources,
};
use crate::app::Sort;
use crate::app::message::{Effect, Event, NameFact, NameRequest, QuoteFact, Size, SourceFact};
use crate::app::reader::Reader;
use crate::app::state::{AppState, Notice, Progress};
use crate::import::Imported;
use crate::library::{Rows, Tags};
use crate::messages::Sentence;

pub(super) fn happen(state: &mut AppState, event: Event) {
    match event {
        Event::Key(key) => press(state, key),
        Event::Paste(text) => prompt::paste(state, &text),
        Event::Mouse(mouse) => mouse::act(state, mouse),
        Event::Background { light } => looks::suit_background(state, light),
        Event::Resized(size) => resized(state, size),
        Event::Imported(articles) => imported(state, articles),
        Event::Rows(rows) => delivered(state, &rows),
        Event::Order(sort) => ordered(state, sort),
        Event::Tags(tags) => tagged(state, tags),
        Event::Kinship(kinship) => editions::came(state, kinship),
        Event::Alike(likenesses) => editions::alike(state, likenesses),
        Event::Continue => go_on(state),
        Event::Source(fact) => of_sources(state, fact),
        Event::Importing { read, of } => state.importing = Some(Progress { read, of }),
        Event::ImportFinished => all_imported(state),
        Event::Loaded(loaded) => article::loaded(state, loaded),
        Event::Found { number, first, results } => search::found(state, number, first, results),
        Event::Explained { number, excerpts } => search::explained(state, number, excerpts),
        Event::Unindexed(count) => search::unindexed(state, count),
        Event::Quote(fact) => of_quotes(state, fact),
        Event::Bookmarks(places, new) => places::came(state, places, new),
        Event::Exported { amount, path } => exporting::exported(state, amount, &path),
        Event::Ended(amount, end) => exporting::ended(state, amount, &end),
        Event::ExportExists(export) => exporting::exists(state, *export),
        Event::Copied(by) => selection::copied(state, by),
        Event::Aligned(of, alignment) => parallel::aligned(state, of, alignment),
        Event::Analysed(id, analysis) => sidebar::analysed(state, id, analysis),
        Event::Name(fact) => of_names(state, fact),
        Event::Undone(step) => marks::undone(state, step.as_ref()),
        Event::Refused(changes) => marks::refused(state, &changes),
        Event::Paths { typed, paths } => complete::paths(state, &typed, paths),
        Event::Time(now) => state.log.stamp(&now),
        Event::Typed(lines) => state.history.recall(&lines),
        Event::Failed(sentence) => fail(state, sentence),
    }
}

fn of_sources(state: &mut AppState, fact: SourceFact) {
    match fact {
        SourceFact::All(all) => sources::came(state, all),
        SourceFact::Opened(name, shown) => opened(state, name, shown),
        SourceFact::Added(source) => sources::added(state, source),
        SourceFact::Failures(sentences) => sources::failures(state, &sentences),
    }
}

fn of_quotes(state: &mut AppState, fact: QuoteFact) {
    match fact {
        QuoteFact::All(all) => keeping::came(state, all),
        QuoteFact::Kept(quote) => keeping::kept(state, *quote),
        QuoteFact::Forgotten(id) => keeping::forgotten(state, id),
        QuoteFact::Now(quotes) => keeping::now(state, quotes),
        QuoteFact::Origins(origins) => state.quotes.add_origins(origins),
        QuoteFact::Stood(standings) => state.quotes.set_standings(standings),
        QuoteFact::Located(origin, id) => arriving::located(state, &origin, id),
    }
}

fn of_names(state: &mut AppState, fact: NameFact) {
    match fact {
        NameFact::Decided(made) => names::decided(state, &made),
        NameFact::Counted(id, standings) => names::counted(state, id, standings),
        NameFact::Learnt(held) => names::learnt(state, held),
        NameFact::Spelt { number, names } => search::spelt(state, number, &names),
        NameFact::Suggested { typed, names } => names::suggested(state, &typed, &names),
        NameFact::Called(names) => quotes::called(state, names),
        NameFact::Kinds(name, kinds) => deciding::found(state, &name, &kinds),
        NameFact::Surveyed { read, of } => names::surveyed(state, read, of),
    }
}

fn resized(state: &mut AppState, size: Size) {
    state.size = size;
    state.fit();
    parallel::arrange(state);
}

fn imported(state: &mut AppState, articles: Vec<Imported>) {
    state.list.hold(articles);
    list::came_in(state);
    names::held_more(state);
}

fn delivered(state: &mut AppState, rows: &Rows) {
    let adopted = state.list.extend(rows);
    article::adopted(state, &adopted);
    list::came_in(state);
}

/// The order that suits what is shown, where the reader has chosen none.
fn ordered(state: &mut AppState, sort: Sort) {
    let order = state.preferences.order.clone();
    state.list.sort(order.unwrap_or_else(|| sort.into()));
}

fn tagged(state: &mut AppState, tags: Tags) {
    state.list.set_tags(tags);
    marks::show_tags(state);
}

fn opened(state: &mut AppState, name: Sentence, sources: Option<Vec<u16>>) {
    state.digest = name;
    // What has only been read ahead belongs to them.
    state.list.show_sources(sources.map(|sources| [vec![0], sources].concat()));
}

fn all_imported(state: &mut AppState) {
    state.importing = None;
    state.outbox.push(Effect::Names(NameRequest::Survey));
    editions::compare(state);
}

/// Goes on with what was not finished.
fn go_on(state: &mut AppState) {
    state.reader.iter_mut().for_each(Reader::look_on);
    if state.list.is_filtering() {
        state.list.filter_on();
        list::came_in(state);
    }
}

/// Says what has gone wrong by itself. Of several things the first stays to be seen, for the others follow from it
/// more often than not; they are among the messages.
fn fail(state: &mut AppState, sentence: Sentence) {
    let notice = Notice::Failed(sentence);
    if matches!(state.notice, Some(Notice::Failed(_))) {
        state.log.add(notice, true);
        state.outbox.push(Effect::TellTime);
    } else {
        state.notice = Some(notice);
    }
}
