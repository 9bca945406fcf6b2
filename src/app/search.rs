//! A search over all articles while it is typed and read.

use std::collections::HashMap;
use std::ops::Range;

use super::list::ArticleId;
use crate::article::Article;
use crate::library::{Excerpt, Results, excerpt};
use crate::search::{Facts, Folding, Hit, Query, QueryError};

/// Characters of an excerpt.
const ROOM: usize = 240;

/// What is searched, and what has been found so far.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// What was typed: a query, or the name of one.
    pub text: String,
    /// The query that is asked.
    pub(super) asked: String,
    /// Tells the answers to this query from those to earlier ones.
    pub number: u64,
    query: Option<Query>,
    error: Option<QueryError>,
    /// Best first.
    hits: Vec<Hit>,
    /// Articles found, those that are yet to come among them.
    found: usize,
    excerpts: HashMap<ArticleId, Excerpt>,
    finished: bool,
    /// It was asked before, when less was known: the reader stays where he is among what is found.
    pub(super) repeated: bool,
    /// The next article is gone into from its end.
    pub(super) backwards: bool,
}

impl Search {
    /// Understands a query, which `number` tells from others; what was found before stays on the screen until there are answers.
    pub(super) fn ask(&mut self, typed: &str, query: &str) {
        typed.clone_into(&mut self.text);
        query.clone_into(&mut self.asked);
        (self.finished, self.repeated) = (false, false);
        match Query::parse(query) {
            Ok(query) => (self.query, self.error) = (Some(query), None),
            Err(error) => (self.query, self.error) = (None, Some(error)),
        }
    }

    /// Lets words be found by their other spellings too.
    pub(super) fn spell(&mut self, names: &dyn Fn(&str) -> Vec<String>) {
        self.query = self.query.take().map(|query| query.with_names(names));
    }

    /// The query, when it was understood and asks for something.
    pub fn query(&self) -> Option<&Query> {
        self.query.as_ref().filter(|query| !query.is_empty())
    }

    /// Why the query was not understood.
    pub fn error(&self) -> Option<&QueryError> {
        self.error.as_ref()
    }

    /// The bytes of what was typed that were not understood.
    pub fn wrong(&self) -> Option<Range<usize>> {
        // Of a search that has a name, nobody sees the query.
        let error = self.error.as_ref().filter(|_| self.asked == self.text)?;
        Some(error.place.clone())
    }

    /// Articles found so far.
    pub fn found(&self) -> usize {
        self.found
    }

    /// Whether nothing more comes.
    pub fn is_finished(&self) -> bool {
        self.finished
    }

    /// What to show of an article that was found.
    pub fn excerpt(&self, id: ArticleId) -> Option<&Excerpt> {
        self.excerpts.get(&id)
    }

    /// Takes in results; `first` of the answer to this query take the place of what was there. Gives the
    /// articles back when they all go behind those already there.
    pub(super) fn take(&mut self, mut results: Results, first: bool) -> Option<Vec<u32>> {
        if first {
            self.hits.clear();
            self.excerpts.clear();
        }
        (self.found, self.finished) = (results.found, results.finished);
        let goes_behind = results.hits.first() <= self.hits.last() && !first;
        let articles = goes_behind.then(|| results.hits.iter().map(|hit| hit.article).collect());
        self.hits.append(&mut results.hits);
        if !goes_behind {
            self.hits.sort_by(|a, b| b.cmp(a));
        }
        articles
    }

    /// Takes in excerpts.
    pub(super) fn explain(&mut self, excerpts: Vec<Excerpt>) {
        let named = excerpts.into_iter().map(|excerpt| (ArticleId(excerpt.article), excerpt));
        self.excerpts.extend(named);
    }

    /// The articles found, best first.
    pub(super) fn articles(&self) -> Vec<u32> {
        self.hits.iter().map(|hit| hit.article).collect()
    }

    /// Searches articles in memory, and explains what it finds.
    pub(super) fn search_held(&mut self, articles: &[(ArticleId, &Article)], facts: &dyn Facts) {
        let Some(query) = self.query().cloned() else { return };
        let mut results = Results { finished: true, ..Results::default() };
        let mut excerpts = Vec::new();
        for &(id, article) in articles {
            if query.holds(id.0, &Folding::new(article), facts) {
                let excerpt = excerpt(id.0, article, &query, ROOM);
                let score = u8::from(!excerpt.title.is_empty());
                results.hits.push(Hit { score, day: facts.day(id.0), article: id.0 });
                excerpts.push(excerpt);
            }
        }
        results.found = results.hits.len();
        let _ = self.take(results, true);
        self.explain(excerpts);
    }
}
