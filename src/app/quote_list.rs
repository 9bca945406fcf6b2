//! The kept quotes: all of them in a list, and those of the open article.

use std::ops::Range;

use crate::article::{Article, ContentHash};
use crate::library::KeptQuote;
use crate::quotes::{Anchorer, Filter, Quote};

/// All quotes, and the list of them while it is open.
#[derive(Clone, Debug, Default)]
pub struct QuoteList {
    /// Newest first.
    quotes: Vec<KeptQuote>,
    /// Places in `quotes` that the filter leaves.
    shown: Vec<usize>,
    /// Only quotes that hold this text are shown: in their words, speaker, title, tags or note.
    filter: String,
    selected: usize,
    /// The list is on the screen.
    pub open: bool,
}

impl QuoteList {
    /// Takes over all quotes that were kept.
    pub fn set(&mut self, quotes: Vec<KeptQuote>) {
        self.quotes = quotes;
        self.quotes.sort_by_key(|kept| std::cmp::Reverse(kept.id));
        self.refilter();
    }

    /// Adds a quote, or puts it in the place of the one it is a newer state of; says whether it is new.
    pub fn put(&mut self, quote: KeptQuote) -> bool {
        let known = self.quotes.iter_mut().find(|known| known.id == quote.id);
        let is_new = known.is_none();
        match known {
            Some(known) => *known = quote,
            None => self.quotes.insert(0, quote),
        }
        self.refilter();
        is_new
    }

    /// Takes a quote out.
    pub fn remove(&mut self, id: i64) {
        self.quotes.retain(|kept| kept.id != id);
        self.refilter();
    }

    /// The quotes the filter leaves, newest first.
    pub fn shown(&self) -> impl ExactSizeIterator<Item = &KeptQuote> {
        self.shown.iter().map(|index| &self.quotes[*index])
    }

    /// How many quotes there are, shown or not.
    pub fn total(&self) -> usize {
        self.quotes.len()
    }

    /// The filter.
    pub fn filter(&self) -> &str {
        &self.filter
    }

    /// Shows only quotes that hold a text.
    pub fn set_filter(&mut self, filter: &str) {
        filter.clone_into(&mut self.filter);
        self.selected = 0;
        self.refilter();
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

    /// Where the quotes of an article stand in its text now, in bytes; those that cannot be found again are
    /// left out.
    pub fn anchored(&self, article: &Article) -> Vec<(i64, Range<usize>)> {
        if self.quotes.is_empty() {
            return Vec::new();
        }
        let hash = article.content_hash();
        let of = self.quotes.iter().filter(|kept| is_of(&kept.quote, article, hash));
        let anchorer = Anchorer::new(article);
        let mut found: Vec<_> =
            of.filter_map(|kept| Some((kept.id, anchorer.find(&kept.quote).range()?))).collect();
        found.sort_by_key(|(_, range)| range.start);
        found
    }

    fn refilter(&mut self) {
        let filter = Filter::new().with(&self.filter);
        let quotes = self.quotes.iter().enumerate();
        let shown = quotes.filter(|(_, quote)| filter.is_empty() || filter.matches(&quote.quote));
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
