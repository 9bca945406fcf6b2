//! The kept quotes: all of them in a list, and those of the open article.

mod parts;

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::list::ArticleId;
use crate::article::{Article, ContentHash};
use crate::library::KeptQuote;
use crate::quotes::{Anchorer, Colour, Filter, Quote, Standing};

pub use parts::{PlacedQuote, QuoteParts, beginning};

/// All quotes, and the list of them while it is open.
#[derive(Clone, Debug, Default)]
pub struct QuoteList {
    /// By number, so that the newest is the last.
    quotes: Vec<KeptQuote>,
    /// Places in `quotes` that the filter leaves, newest first.
    shown: Vec<usize>,
    /// Which quotes are shown, as typed.
    filter: String,
    wanted: Filter,
    selected: usize,
    /// The first quote on the screen, among those shown.
    top: usize,
    /// How many quotes come from each origin.
    origins: HashMap<String, u32>,
    /// Where articles of the library were read.
    articles: HashMap<ArticleId, String>,
    /// How quotes stand in their articles, of those that have been looked for.
    standings: HashMap<i64, Standing>,
    /// Quotes that are being looked for.
    sought: HashSet<i64>,
    /// Names in the filter, with all names that the library has of those who have them.
    called: HashMap<String, Vec<String>>,
    /// The list is on the screen.
    pub open: bool,
}

/// Where a kept quote stands in an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchored {
    /// Its number.
    pub id: i64,
    /// Bytes of the article's text.
    pub range: Range<usize>,
    /// Its colour.
    pub colour: Colour,
}

impl QuoteList {
    /// Takes over all quotes that were kept.
    pub fn set(&mut self, quotes: Vec<KeptQuote>) {
        self.quotes = quotes;
        self.quotes.sort_by_key(|kept| kept.id);
        self.origins.clear();
        for kept in &self.quotes {
            *self.origins.entry(kept.quote.source.origin.clone()).or_default() += 1;
        }
        self.refilter();
    }

    /// Adds a quote, or puts it in the place of the one it is a newer state of; says whether it is new.
    pub fn put(&mut self, quote: KeptQuote) -> bool {
        self.forget_standing(quote.id);
        *self.origins.entry(quote.quote.source.origin.clone()).or_default() += 1;
        match self.place(quote.id) {
            Ok(at) => {
                let before = std::mem::replace(&mut self.quotes[at], quote);
                self.count_less(&before.quote.source.origin);
                self.reconsider(at);
                false
            }
            Err(at) if at == self.quotes.len() => {
                self.quotes.push(quote);
                self.reconsider(at);
                true
            }
            Err(at) => {
                self.quotes.insert(at, quote);
                self.refilter();
                true
            }
        }
    }

    /// Takes a quote out.
    pub fn remove(&mut self, id: i64) {
        self.forget_standing(id);
        if let Ok(at) = self.place(id) {
            let gone = self.quotes.remove(at);
            self.count_less(&gone.quote.source.origin);
            self.shown.retain(|place| *place != at);
            for place in self.shown.iter_mut().filter(|place| **place > at) {
                *place -= 1;
            }
            self.select(self.selected);
        }
    }

    /// A quote by its number.
    pub fn get(&self, id: i64) -> Option<&Quote> {
        self.place(id).ok().map(|at| &self.quotes[at].quote)
    }

    /// The quotes the filter leaves, newest first.
    pub fn shown(&self) -> impl ExactSizeIterator<Item = &KeptQuote> {
        self.shown.iter().map(|index| &self.quotes[*index])
    }

    /// All quotes, newest first.
    pub fn all(&self) -> impl ExactSizeIterator<Item = &KeptQuote> {
        self.quotes.iter().rev()
    }

    /// How many quotes there are, shown or not.
    pub fn total(&self) -> usize {
        self.quotes.len()
    }

    /// The filter, as typed.
    pub fn filter(&self) -> &str {
        &self.filter
    }

    /// Shows only some quotes.
    pub fn set_filter(&mut self, typed: &str, wanted: Filter) {
        typed.clone_into(&mut self.filter);
        self.wanted = wanted;
        (self.selected, self.top) = (0, 0);
        self.refilter();
    }

    /// All names that the library has of those who have this one; `None` while it has not been asked.
    pub(super) fn called(&self, name: &str) -> Option<&[String]> {
        self.called.get(name).map(Vec::as_slice)
    }

    /// Takes over what else those are called who have these names.
    pub(super) fn call(&mut self, names: Vec<(String, Vec<String>)>) {
        self.called.extend(names);
    }

    /// Names may have come into the library, or the reader has decided about them: it is asked again.
    pub(super) fn forget_names(&mut self) {
        self.called.clear();
    }

    /// Selects a quote, if it is shown.
    pub(super) fn select_id(&mut self, id: i64) {
        let index = self.shown().position(|kept| kept.id == id);
        self.select(index.unwrap_or(self.selected));
    }

    /// Place of the selected quote among those shown.
    pub fn selected_index(&self) -> usize {
        self.selected
    }

    /// The selected quote.
    pub fn selected(&self) -> Option<&KeptQuote> {
        self.shown.get(self.selected).map(|index| &self.quotes[*index])
    }

    /// Selects another quote; beyond the end is the last.
    pub fn select(&mut self, index: usize) {
        self.selected = index.min(self.shown.len().saturating_sub(1));
    }

    /// How many quotes come from an origin.
    pub(super) fn count_at(&self, origin: &str) -> u32 {
        self.origins.get(origin).copied().unwrap_or_default()
    }

    /// How many quotes come from an article of the library.
    pub(super) fn count_of(&self, article: ArticleId) -> u32 {
        self.articles.get(&article).map_or(0, |origin| self.count_at(origin))
    }

    /// Notes where articles were read.
    pub(super) fn add_origins(&mut self, origins: Vec<(ArticleId, String)>) {
        self.articles.extend(origins);
    }

    /// How a quote stands in its article, when it has been looked for.
    pub fn standing(&self, id: i64) -> Option<&Standing> {
        self.standings.get(&id)
    }

    /// Takes over how quotes stand.
    pub(super) fn set_standings(&mut self, standings: impl IntoIterator<Item = (i64, Standing)>) {
        self.standings.extend(standings);
    }

    /// Quotes on the screen that nobody looks for yet; from now on somebody does.
    pub(super) fn seek_visible(&mut self, width: u16, height: u16) -> Vec<KeptQuote> {
        let placed = self.placed(width, height);
        let visible = placed.iter().filter_map(|placed| self.shown.get(placed.index));
        let quotes: Vec<KeptQuote> = visible
            .map(|at| &self.quotes[*at])
            .filter(|kept| !self.sought.contains(&kept.id))
            .cloned()
            .collect();
        self.sought.extend(quotes.iter().map(|kept| kept.id));
        quotes
    }

    /// Articles may have changed: quotes are looked for again.
    pub(super) fn forget_standings(&mut self) {
        self.standings.clear();
        self.sought.clear();
    }

    fn forget_standing(&mut self, id: i64) {
        self.standings.remove(&id);
        self.sought.remove(&id);
    }

    /// Where the quotes of an article stand in its text now, in reading order, and how many are not there, or
    /// not surely.
    pub fn anchored(&self, article: &Article) -> (Vec<Anchored>, usize) {
        if self.quotes.is_empty() {
            return (Vec::new(), 0);
        }
        let hash = article.content_hash();
        let of = self.quotes.iter().filter(|kept| is_of(&kept.quote, article, hash));
        let anchorer = Anchorer::new(article);
        let (mut found, mut lost) = (Vec::new(), 0);
        for KeptQuote { id, quote } in of {
            match anchorer.find(quote).range() {
                Some(range) => found.push(Anchored { id: *id, range, colour: quote.colour }),
                None => lost += 1,
            }
        }
        found.sort_by_key(|anchored| anchored.range.start);
        (found, lost)
    }

    fn place(&self, id: i64) -> Result<usize, usize> {
        self.quotes.binary_search_by_key(&id, |kept| kept.id)
    }

    fn count_less(&mut self, origin: &str) {
        if let Some(count) = self.origins.get_mut(origin) {
            *count = count.saturating_sub(1);
        }
    }

    /// Shows one quote or not, as the filter says.
    fn reconsider(&mut self, at: usize) {
        let place = self.shown.binary_search_by(|shown| at.cmp(shown));
        match (place, self.wanted.matches(&self.quotes[at].quote)) {
            (Err(place), true) => self.shown.insert(place, at),
            (Ok(place), false) => drop(self.shown.remove(place)),
            _ => {}
        }
        self.select(self.selected);
    }

    fn refilter(&mut self) {
        let quotes = self.quotes.iter().enumerate().rev();
        let all = self.wanted.is_empty();
        let shown = quotes.filter(|(_, kept)| all || self.wanted.matches(&kept.quote));
        self.shown = shown.map(|(index, _)| index).collect();
        self.select(self.selected);
    }
}

/// Whether a quote was taken from an article: from where it lies, from its address, or from the same text.
fn is_of(quote: &Quote, article: &Article, hash: ContentHash) -> bool {
    let source = &quote.source;
    let same_url = source.url.is_some() && source.url == article.metadata.url;
    source.origin == article.origin || same_url || source.hash == Some(hash)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn kept(id: i64, words: &str) -> KeptQuote {
        let origin = format!("{}.txt", id % 3);
        let article = Article { text: words.to_owned(), origin, ..Article::default() };
        let quote = Quote::take(&article, 0..words.len(), jiff::Timestamp::UNIX_EPOCH).unwrap();
        KeptQuote { id, quote }
    }

    fn filter(words: &str) -> Filter {
        Filter::new().with(words)
    }

    proptest! {
        /// One change at a time comes to what all at once does.
        #[test]
        fn changes_one_by_one_come_to_the_same(
            changes in prop::collection::vec((0..12_i64, prop::option::of("[ab]{1,2}")), 0..30),
        ) {
            let mut list = QuoteList::default();
            list.set_filter("a", filter("a"));
            for (id, words) in changes {
                match words {
                    Some(words) => drop(list.put(kept(id, &words))),
                    None => list.remove(id),
                }
                let mut whole = QuoteList::default();
                whole.set_filter("a", filter("a"));
                whole.set(list.quotes.clone());
                prop_assert_eq!(&whole.shown, &list.shown);
                for origin in ["0.txt", "1.txt", "2.txt"] {
                    prop_assert_eq!(whole.count_at(origin), list.count_at(origin));
                }
                prop_assert!(list.selected < list.shown.len().max(1));
            }
        }
    }
}
