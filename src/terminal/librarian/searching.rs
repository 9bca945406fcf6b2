//! Searching for a reader, some results at a time.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::HashSet;
use std::path::Path;

use super::Librarian;
use super::service::Service;
use crate::app::Event;
use crate::library::{Library, LibraryError, Results, Searcher, Searching, excerpt};
use crate::messages::Sentence;
use crate::search::{Cancel, Filter, Query};

/// Characters of an excerpt.
const EXCERPT: usize = 240;
/// Text that is looked through before excerpts are shown, in bytes: some milliseconds' worth.
const EXPLAINED_AT_ONCE: usize = 256 << 10;

/// A search between two deliveries.
pub(super) struct Underway {
    searching: Searching,
    number: u64,
    first: bool,
    cancel: Cancel,
}

impl Service {
    /// Begins a search, which takes the place of the one before, and delivers its first results.
    pub(super) fn search(
        &mut self,
        number: u64,
        query: &str,
        cancel: &Cancel,
    ) -> Result<(), LibraryError> {
        self.underway = None;
        // What could not be understood was not asked.
        let Ok(query) = Query::parse(query) else { return Ok(()) };
        self.searcher()?;
        let Librarian { library, searcher: Some(searcher), .. } = &self.librarian else {
            return Ok(());
        };
        let names = Names::new(library);
        let also = |article: u32, filter: &Filter| names.holds(article, filter);
        let searching = searcher.begin(&query, &also, cancel);
        if names.unanswered.get() {
            let sentence = "Names are recognised in open articles only: person:, org:, place: and \
                speaker: find nothing; search for the name itself.";
            (self.tell)(Event::Failed(Sentence::verbatim(sentence.to_owned())));
        }
        let failed = names.failed.into_inner();
        self.underway = Some(Underway { searching, number, first: true, cancel: cancel.clone() });
        failed.map_or_else(|| self.go_on(), Err)
    }

    /// Delivers more of the search that is under way.
    pub(super) fn go_on(&mut self) -> Result<(), LibraryError> {
        let (Some(mut underway), Some(searcher)) = (self.underway.take(), &self.librarian.searcher)
        else {
            return Ok(());
        };
        let library = &self.librarian.library;
        let names = Names::new(library);
        let also = |article: u32, filter: &Filter| names.holds(article, filter);
        let Underway { searching, number, first, cancel } = &mut underway;
        if let Some(results) = searcher.go_on(searching, library, &also, cancel) {
            let finished = results.finished;
            self.tell_rows(&results);
            (self.tell)(Event::Found { number: *number, first: *first, results });
            *first = false;
            self.underway = (!finished).then_some(underway);
        }
        names.failed.into_inner().map_or(Ok(()), Err)
    }

    /// When only some sources are shown, what is found elsewhere brings its rows along.
    fn tell_rows(&self, results: &Results) {
        let Librarian { library, sources, loose, .. } = &self.librarian;
        let found = results.hits.iter().map(|hit| hit.article);
        if (!sources.is_empty() || !loose.is_empty())
            && let Ok(rows) = library.rows_of(found, sources)
            && !rows.is_empty()
        {
            (self.tell)(Event::Rows(rows));
        }
    }

    /// What searches, opened when it was not yet.
    pub(super) fn searcher(&mut self) -> Result<&Searcher, LibraryError> {
        let Librarian { library, index, searcher, .. } = &mut self.librarian;
        match searcher {
            Some(searcher) => Ok(searcher),
            None => Ok(searcher.insert(Searcher::new(library, index.clone())?)),
        }
    }

    /// Tells the excerpts of some articles: all at once, so that the screen is painted once, unless the articles
    /// are large.
    pub(super) fn explain(&self, number: u64, query: &str, articles: &[u32], cancel: &Cancel) {
        let Ok(query) = Query::parse(query) else { return };
        let (mut excerpts, mut read) = (Vec::new(), 0);
        for (left, article) in (0..articles.len()).rev().zip(articles) {
            if cancel.is_cancelled() {
                return;
            }
            // An article that cannot be read says so when it is opened.
            if let Ok(text) = self.librarian.library.article(*article) {
                read += text.text.len();
                excerpts.push(excerpt(*article, &text, &query, EXCERPT));
            }
            if left == 0 || read > EXPLAINED_AT_ONCE {
                let excerpts = std::mem::take(&mut excerpts);
                (self.tell)(Event::Explained { number, excerpts });
                read = 0;
            }
        }
    }
}

/// Answers for filters that the library's facts know nothing of, asking the library when it must.
struct Names<'a> {
    library: &'a Library,
    quoted: OnceCell<HashSet<u32>>,
    /// A filter was asked for that nobody answers.
    unanswered: Cell<bool>,
    failed: RefCell<Option<LibraryError>>,
}

impl<'a> Names<'a> {
    fn new(library: &'a Library) -> Self {
        Names {
            library,
            quoted: OnceCell::new(),
            unanswered: Cell::new(false),
            failed: RefCell::new(None),
        }
    }

    fn holds(&self, article: u32, filter: &Filter) -> Option<bool> {
        match filter {
            Filter::HasQuote => {
                Some(self.quoted.get_or_init(|| self.read_quoted()).contains(&article))
            }
            Filter::Speaker(_) | Filter::Person(_) | Filter::Organisation(_) | Filter::Place(_) => {
                self.unanswered.set(true);
                None
            }
            _ => None,
        }
    }

    fn read_quoted(&self) -> HashSet<u32> {
        quoted(self.library).unwrap_or_else(|error| {
            self.failed.replace(Some(error));
            HashSet::new()
        })
    }
}

/// The articles that quotes were kept from.
fn quoted(library: &Library) -> Result<HashSet<u32>, LibraryError> {
    let origins = library.quoted_origins()?.into_iter();
    let articles = origins.map(|(origin, _)| library.article_at(Path::new(&origin)));
    articles.filter_map(Result::transpose).collect()
}
