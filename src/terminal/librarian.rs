//! The library on its threads: one answers the reader's requests in turn, one imports. The screen never waits
//! for either.
//!
//! Of searches only the last is wanted, so a new one cancels the one before; of articles to load only the
//! last asked for.

pub(super) mod compare;
mod desk;
mod import;
mod quotes;
mod searching;
mod service;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;

use crate::app::{Event, Sort, SourceFact};
use crate::config::Models;
use crate::entities::panic_message;
use crate::files;
use crate::library::{
    Directory, Folders, IndexFolder, Library, LibraryError, Pace, Rows, Searcher, Source,
    TypedLines,
};
use crate::messages::{Sentence, sentence};

pub(super) use desk::Desk;

/// Files of a new source that are read before the first frame.
const READ_AHEAD: usize = 32;
/// Rows delivered at once, before all others.
const FIRST_ROWS: usize = 100;

/// Where answers go.
pub(super) type Tell = Arc<dyn Fn(Event) + Send + Sync>;

/// A library that has been opened, ready to serve a reader.
#[derive(Debug)]
pub struct Librarian {
    library: Library,
    /// How the background steps aside for the reader.
    pace: Pace,
    index: IndexFolder,
    /// Where disposable files lie.
    cache: PathBuf,
    /// The folder of the library; `None` when it is kept nowhere.
    folder: Option<PathBuf>,
    /// The sources to show and to import; all when there is none.
    sources: Vec<u16>,
    /// Paths that could not be made sources: their articles are read into memory.
    loose: Vec<PathBuf>,
    searcher: Option<Searcher>,
    /// The names of the library, once a search has asked for them.
    directory: Option<Directory>,
    /// What names of open articles are recognised with.
    models: Models,
}

impl Librarian {
    /// Opens the library with some paths, or with all its sources. The events are what the first frame needs.
    ///
    /// # Errors
    /// Memory is exhausted: a library that can't be opened is a sentence among the events, and reading goes on
    /// without it.
    pub fn open(
        folders: &Folders,
        paths: Vec<PathBuf>,
    ) -> Result<(Self, Vec<Event>), LibraryError> {
        let mut events = Vec::new();
        let (mut library, folder) = match Library::open(&folders.data) {
            Ok(opened) => {
                events.extend(opened.notice.map(Event::Failed));
                (opened.library, Some(folders.data.clone()))
            }
            Err(error) => {
                let error = error.sentence();
                events.push(Event::Failed(sentence!("nothing-kept", error = error)));
                (Library::temporary()?, None)
            }
        };
        let index = IndexFolder::new(&folders.cache);
        let (sources, loose, searcher) = (Vec::new(), Vec::new(), None);
        let (cache, directory, models) = (folders.cache.clone(), None, Models::default());
        let pace = Pace::of_reader();
        library.set_pace(pace.clone());
        let mut librarian = Librarian {
            library,
            pace,
            index,
            cache,
            folder,
            sources,
            loose,
            searcher,
            directory,
            models,
        };
        librarian.begin(paths, &mut events)?;
        Ok((librarian, events))
    }

    /// The same, recognising the names of open articles with these models.
    #[must_use]
    pub fn recognising_with(self, models: Models) -> Self {
        Librarian { models, ..self }
    }

    fn begin(&mut self, paths: Vec<PathBuf>, events: &mut Vec<Event>) -> Result<(), LibraryError> {
        let named = !paths.is_empty();
        for path in paths {
            match self.library.source(&path) {
                Ok(source) if self.folder.is_some() => self.sources.push(source),
                _ => self.loose.push(path),
            }
        }
        let sources = self.library.sources_uncounted()?;
        self.read_ahead(&sources, events)?;
        if !named && !self.library.has_articles(None)? {
            events.extend(files::bundled().map(|loaded| Event::Imported(loaded.articles)));
            events.push(Event::Source(SourceFact::Opened("seeds".into(), None)));
            events.push(Event::ImportFinished);
            return Ok(());
        }
        if !self.sources.is_empty() {
            let name = named_after(&sources, &self.sources, &self.loose);
            events.push(Event::Source(SourceFact::Opened(name, Some(self.sources.clone()))));
        }
        events.push(Event::Source(SourceFact::All(sources)));
        events.push(Event::Order(Sort::Newest));
        self.rows(|rows| {
            events.push(Event::Rows(rows));
            false
        })
    }

    /// Reads the first files of sources that are new, so that the first frame is not an empty one; their
    /// rows follow when they have been imported, and take the place of these.
    fn read_ahead(&self, sources: &[Source], events: &mut Vec<Event>) -> Result<(), LibraryError> {
        let mut new = Vec::new();
        for source in sources.iter().filter(|source| self.sources.contains(&source.id)) {
            if !self.library.has_articles(Some(source.id))? {
                new.push(source.path.clone());
            }
        }
        // What cannot be read is said when it is imported.
        let read = files::read(new).take(READ_AHEAD).flatten();
        events.extend(read.map(|loaded| Event::Imported(loaded.articles)));
        Ok(())
    }

    /// The lines typed in all runs; `None` when nothing is kept.
    fn typed(&self) -> Option<TypedLines> {
        self.folder.as_deref().map(TypedLines::new)
    }

    /// Delivers the rows of the sources shown, until told to stop with each of them.
    fn rows(&self, mut deliver: impl FnMut(Rows) -> bool) -> Result<(), LibraryError> {
        if self.sources.is_empty() && self.loose.is_empty() {
            return self.library.rows(None, FIRST_ROWS, &mut deliver);
        }
        self.sources
            .iter()
            .try_for_each(|source| self.library.rows(Some(*source), FIRST_ROWS, &mut deliver))
    }
}

/// What some sources and paths are called together.
fn named_after(all: &[Source], shown: &[u16], loose: &[PathBuf]) -> Sentence {
    match (shown, loose) {
        ([only], []) => {
            let source = all.iter().find(|source| source.id == *only);
            source.map(|source| source.name.as_str().into()).unwrap_or_default()
        }
        _ => sentence!("paths", count = shown.len() + loose.len()),
    }
}

/// Runs work that must not take the screen with it: a panic becomes a sentence.
pub(super) fn guarded(tell: &Tell, work: impl FnOnce()) {
    if let Err(panic) = catch_unwind(AssertUnwindSafe(work)) {
        tell(Event::Failed(sentence!("panicked", what = panic_message(&*panic))));
    }
}
