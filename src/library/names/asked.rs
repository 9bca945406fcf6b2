//! A query's questions about names.

use std::cell::RefCell;
use std::collections::HashSet;

use super::Directory;
use crate::search::{Cancel, Filter, Query};

/// Words of a query that have other spellings, with these.
pub type Spellings = Vec<(String, Vec<String>)>;

/// The query, its words also to be found by other spellings of the names they stand in; and those spellings.
pub fn with_spellings(query: Query, directory: Option<&Directory>) -> (Query, Spellings) {
    let spelt = RefCell::new(Vec::new());
    let query = query.with_names(&|word| {
        // What cannot be read is searched for as it is written.
        let names = directory.and_then(|directory| directory.spellings(word).ok());
        let names = names.unwrap_or_default();
        if !names.is_empty() {
            spelt.borrow_mut().push((word.to_owned(), names.clone()));
        }
        names
    });
    (query, spelt.into_inner())
}

/// Filters, each with the articles it holds of.
pub type NamesFound = Vec<(Filter, HashSet<u32>)>;

/// Answers for filters about names, each looked up once.
#[derive(Debug)]
pub struct NameFacts<'a> {
    directory: Option<&'a Directory>,
    cancel: &'a Cancel,
    found: RefCell<NamesFound>,
}

impl<'a> NameFacts<'a> {
    /// Answers from a directory; without one nobody is named.
    pub fn new(directory: Option<&'a Directory>, cancel: &'a Cancel) -> Self {
        NameFacts { directory, cancel, found: RefCell::default() }
    }

    /// Whether the filter holds of an article; `None` for filters that are not about names.
    pub fn holds(&self, article: u32, filter: &Filter) -> Option<bool> {
        if !filter.is_about_names() {
            return None;
        }
        let mut found = self.found.borrow_mut();
        if let Some((_, articles)) = found.iter().find(|(known, _)| known == filter) {
            return Some(articles.contains(&article));
        }
        // What cannot be read is not found.
        let articles = self.directory.and_then(|names| names.articles(filter, self.cancel).ok());
        let articles = articles.flatten().unwrap_or_default();
        let holds = articles.contains(&article);
        found.push((filter.clone(), articles));
        Some(holds)
    }

    /// Goes on with what was looked up before.
    #[must_use]
    pub fn knowing(mut self, found: NamesFound) -> Self {
        self.found = RefCell::new(found);
        self
    }

    /// What was looked up, to go on with it.
    pub fn into_found(self) -> NamesFound {
        self.found.into_inner()
    }

    /// Whether anything about names was asked.
    pub fn were_asked(&self) -> bool {
        !self.found.borrow().is_empty()
    }
}
