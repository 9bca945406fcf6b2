//! Searching for a reader, some results at a time.

use std::cell::{OnceCell, RefCell};
use std::collections::HashSet;
use std::path::Path;

use super::Librarian;
use super::service::Service;
use crate::app::{Event, NameFact};
use crate::entities::Decisions;
use crate::library::{
    Directory, Library, LibraryError, NameFacts, Names, NamesFound, Results, Searcher, Searching,
    excerpt, with_spellings,
};
use crate::messages::sentence;
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
    /// Articles that filters about names hold of.
    named: NamesFound,
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
        self.see_names()?;
        let Librarian { library, searcher: Some(searcher), directory, .. } = &self.librarian else {
            return Ok(());
        };
        let (query, spelt) = with_spellings(query, directory.as_ref());
        if !spelt.is_empty() {
            (self.tell)(Event::Name(NameFact::Spelt { number, names: spelt }));
        }
        let facts = OtherFacts::new(library, NameFacts::new(directory.as_ref(), cancel));
        let also = |article: u32, filter: &Filter| facts.holds(article, filter);
        let searching = searcher.begin(&query, &also, cancel);
        let known = directory.as_ref().map_or(Ok(0), |directory| directory.names().len())?;
        if facts.names.were_asked() && known == 0 {
            (self.tell)(Event::Failed(sentence!("names-being-read")));
        }
        let (named, failed) = facts.into_inner();
        let cancel = cancel.clone();
        self.underway = Some(Underway { searching, number, first: true, cancel, named });
        failed.map_or_else(|| self.go_on(), Err)?;
        // What was found may lack something then; the search is asked again when that is made good.
        let came_upon_damage = self.librarian.searcher.as_ref().is_some_and(Searcher::is_damaged);
        if came_upon_damage { self.refresh() } else { Ok(()) }
    }

    /// Opens and reads what a search needs, while the reader has typed nothing yet. It is only kept in memory once
    /// somebody searches.
    pub(super) fn prepare_search(&mut self) -> Result<(), LibraryError> {
        self.searcher()?.prepare();
        self.see_names()
    }

    /// Sees what is known of names now; nothing while none have been read.
    fn see_names(&mut self) -> Result<(), LibraryError> {
        let Librarian { library, cache, directory, folder, .. } = &mut self.librarian;
        if directory.is_none() && folder.is_some() {
            *directory = Names::open_for_reading(cache).map(Directory::new).transpose()?;
        }
        match directory {
            Some(directory) => directory.update(&Decisions::new(&library.decisions()?)),
            None => Ok(()),
        }
    }

    /// Delivers more of the search that is under way.
    pub(super) fn go_on(&mut self) -> Result<(), LibraryError> {
        let (Some(mut underway), Some(searcher)) = (self.underway.take(), &self.librarian.searcher)
        else {
            return Ok(());
        };
        let Librarian { library, directory, .. } = &self.librarian;
        let Underway { searching, number, first, cancel, named } = &mut underway;
        let names = NameFacts::new(directory.as_ref(), cancel).knowing(std::mem::take(named));
        let facts = OtherFacts::new(library, names);
        let also = |article: u32, filter: &Filter| facts.holds(article, filter);
        if let Some(results) = searcher.go_on(searching, library, &also, cancel) {
            let finished = results.finished;
            self.tell_rows(&results);
            (self.tell)(Event::Found { number: *number, first: *first, results });
            *first = false;
            let failed;
            (underway.named, failed) = facts.into_inner();
            self.underway = (!finished).then_some(underway);
            return failed.map_or(Ok(()), Err);
        }
        facts.into_inner().1.map_or(Ok(()), Err)
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
        let (query, _) = with_spellings(query, self.librarian.directory.as_ref());
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
struct OtherFacts<'a> {
    library: &'a Library,
    names: NameFacts<'a>,
    quoted: OnceCell<HashSet<u32>>,
    failed: RefCell<Option<LibraryError>>,
}

impl<'a> OtherFacts<'a> {
    fn new(library: &'a Library, names: NameFacts<'a>) -> Self {
        OtherFacts { library, names, quoted: OnceCell::new(), failed: RefCell::new(None) }
    }

    fn holds(&self, article: u32, filter: &Filter) -> Option<bool> {
        if *filter == Filter::HasQuote {
            return Some(self.quoted.get_or_init(|| self.read_quoted()).contains(&article));
        }
        self.names.holds(article, filter)
    }

    /// What was looked up about names, and what could not be read.
    fn into_inner(self) -> (NamesFound, Option<LibraryError>) {
        (self.names.into_found(), self.failed.into_inner())
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
