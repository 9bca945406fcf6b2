//! Searching all articles from the list, and walking the hits.

use super::{article, list, names, prompt};
use crate::app::list::{ArticleId, List};
use crate::app::message::Effect;
use crate::app::panes::Pane;
use crate::app::prompt::PromptKind;
use crate::app::reader::Find;
use crate::app::search::Search;
use crate::app::state::{AppState, Notice};
use crate::library::{Excerpt, HeldNames, Results};
use crate::messages::sentence;
use crate::search::{Facts, Filter};

/// Begins to search, with what was searched last still there to be changed.
pub(super) fn open(state: &mut AppState) {
    names::learn(state);
    let text = state.search.as_ref().map_or(String::new(), |search| search.text.clone());
    prompt::open_with(state, PromptKind::Search, text);
    state.outbox.push(Effect::Prepare);
}

/// Searches for what is typed now.
pub(super) fn ask(state: &mut AppState, text: &str) {
    if state.search.as_ref().is_some_and(|search| search.text == text) {
        return;
    }
    begin(state, text);
}

/// Searches anew for what is searched, with what is known of names now.
pub(super) fn again(state: &mut AppState) {
    if let Some(text) = state.search.as_ref().map(|search| search.text.clone()) {
        begin(state, &text);
    }
}

fn begin(state: &mut AppState, text: &str) {
    state.searches += 1;
    let search = state.search.get_or_insert_with(Search::default);
    search.number = state.searches;
    let named = text.strip_prefix('@').and_then(|name| {
        let searches = &state.preferences.searches;
        searches.iter().find(|(known, _)| known == name).map(|(_, query)| query.as_str())
    });
    search.ask(text, named.unwrap_or(text));
    if search.query().is_none() {
        // Nothing is asked for, or nothing that can be understood: all articles are shown.
        state.list.show_found(None);
    } else if let Some(held) = state.list.only_held() {
        let known = state.held_names.as_deref();
        if let Some(known) = known {
            search.spell(&|word| known.spellings(word));
        }
        search.search_held(&held, &WithNames { list: &state.list, known });
        let articles = search.articles();
        state.list.show_found(Some(articles));
        state.list.select(0);
    } else {
        let (number, query) = (search.number, search.asked.clone());
        state.outbox.push(Effect::Search { number, query });
        return;
    }
    list::came_in(state);
    article::search_changed(state);
}

/// So many articles are not seen yet. When they have become fewer, what is searched is searched again.
pub(super) fn unindexed(state: &mut AppState, count: usize) {
    let before = std::mem::replace(&mut state.unindexed, count);
    if count < before {
        again(state);
        state.search.iter_mut().for_each(|search| search.repeated = true);
    }
}

/// What is known of articles in memory, their names included.
struct WithNames<'a> {
    list: &'a List,
    known: Option<&'a HeldNames>,
}

impl Facts for WithNames<'_> {
    fn holds(&self, article: u32, filter: &Filter) -> bool {
        let by_name = self.known.and_then(|known| known.holds(article, filter));
        by_name.unwrap_or_else(|| self.list.holds(article, filter))
    }

    fn day(&self, article: u32) -> i32 {
        self.list.day(article)
    }
}

/// Words of a search have other spellings, which its answers follow too.
pub(super) fn spelt(state: &mut AppState, number: u64, names: &[(String, Vec<String>)]) {
    if let Some(search) = state.search.as_mut().filter(|search| search.number == number) {
        search.spell(&|word| {
            let known = names.iter().find(|(known, _)| known == word);
            known.map_or(Vec::new(), |(_, names)| names.clone())
        });
    }
}

/// Ends the search; false when there was none.
pub(super) fn close(state: &mut AppState) -> bool {
    let searching = state.search.take().is_some();
    if searching {
        state.list.show_found(None);
        state.outbox.push(Effect::Search { number: 0, query: String::new() });
        list::came_in(state);
        article::search_changed(state);
    }
    searching
}

/// Results have come; those of an earlier query are left.
pub(super) fn found(state: &mut AppState, number: u64, first: bool, results: Results) {
    let Some(search) = state.search.as_mut().filter(|search| search.number == number) else {
        return;
    };
    match search.take(results, first) {
        Some(more) => state.list.show_more(&more),
        None => state.list.show_found(Some(search.articles())),
    }
    if first && !search.repeated {
        state.list.select(0);
    }
    list::came_in(state);
    if first {
        article::search_changed(state);
    }
}

/// Excerpts have come.
pub(super) fn explained(state: &mut AppState, number: u64, excerpts: Vec<Excerpt>) {
    if let Some(search) = state.search.as_mut().filter(|search| search.number == number) {
        search.explain(excerpts);
    }
}

/// Asks for the excerpts that the screen lacks.
pub(super) fn explain_visible(state: &mut AppState) {
    let Some(search) = state.search.as_ref().filter(|search| search.query().is_some()) else {
        return;
    };
    let lacking = state
        .list
        .placed()
        .into_iter()
        .filter_map(|placed| state.list.get(placed.index))
        .map(|row| row.article);
    let articles: Vec<u32> =
        lacking.filter(|article| search.excerpt(ArticleId(*article)).is_none()).collect();
    if !articles.is_empty() {
        let (number, query) = (search.number, search.asked.clone());
        state.outbox.push(Effect::Explain { number, query, articles });
    }
}

/// The next hit: in the open article, past its last in the next article found; without a search the next
/// unread article.
pub(super) fn next(state: &mut AppState, by: isize) {
    if state.focus == Pane::List && state.search.is_some() {
        return article::enter(state);
    }
    let found = state.search.as_ref().is_some_and(|search| search.query().is_some());
    let Some(reader) = state.reader.as_mut().filter(|reader| reader.find().is_some()) else {
        return if found { next_article(state, by) } else { list::open_unread(state, by) };
    };
    if found && reader.is_last_hit(by) {
        if reader.find().is_some_and(Find::awaits_names) {
            state.notice = Some(Notice::Done(sentence!("article-names-being-read")));
        } else {
            next_article(state, by);
        }
    } else if !reader.next_hit(by) {
        state.notice = Some(Notice::Done(sentence!("not-in-article")));
    }
}

fn next_article(state: &mut AppState, by: isize) {
    let before = state.list.selected_index();
    state.list.select_by(by);
    if state.list.selected_index() == before {
        let (first, last) = (sentence!("first-hit"), sentence!("last-hit"));
        state.notice = Some(Notice::Done(if by < 0 { first } else { last }));
        return;
    }
    if let Some(search) = &mut state.search {
        search.backwards = by < 0;
    }
    article::enter(state);
}
