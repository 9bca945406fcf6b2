//! The library on its threads: one answers the reader's requests in turn, one imports. The screen never waits
//! for either.
//!
//! Of searches only the last is wanted, so a new one cancels the one before; of articles to load only the
//! last asked for.

use std::cell::Cell;
use std::collections::HashSet;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvError, Sender};
use std::thread::{self, JoinHandle};

use jiff::Timestamp;

use super::analyst::{Analyst, Work};
use crate::app::{ArticleId, Content, Effect, Event, Loaded, Sort};
use crate::files;
use crate::import::Imported;
use crate::library::{
    Folders, IndexFolder, KeptQuote, Library, LibraryError, Progress, Rows, Searcher, Source,
    excerpt,
};
use crate::quotes::Quote;
use crate::search::{Cancel, Filter, Query};

/// Files of a new source that are read before the first frame.
const READ_AHEAD: usize = 32;
/// Rows delivered at once, before all others.
const FIRST_ROWS: usize = 100;
/// Characters of an excerpt.
const EXCERPT: usize = 240;

/// Where answers go.
pub(super) type Tell = Arc<dyn Fn(Event) + Send + Sync>;

/// A library that has been opened, ready to serve a reader.
#[derive(Debug)]
pub struct Librarian {
    library: Library,
    index: IndexFolder,
    /// The folder of the library; `None` when it is kept nowhere.
    folder: Option<PathBuf>,
    /// The sources to show and to import; all when there is none.
    sources: Vec<u16>,
    /// Paths that could not be made sources: their articles are read into memory.
    loose: Vec<PathBuf>,
    searcher: Option<Searcher>,
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
        let (library, folder) = match Library::open(&folders.data) {
            Ok(opened) => {
                events.extend(opened.notice.map(Event::Failed));
                (opened.library, Some(folders.data.clone()))
            }
            Err(error) => {
                events.push(Event::Failed(format!("{error}; nothing is kept this time")));
                (Library::temporary()?, None)
            }
        };
        let index = IndexFolder::new(&folders.cache);
        let (sources, loose, searcher) = (Vec::new(), Vec::new(), None);
        let mut librarian = Librarian { library, index, folder, sources, loose, searcher };
        librarian.begin(paths, &mut events)?;
        Ok((librarian, events))
    }

    fn begin(&mut self, paths: Vec<PathBuf>, events: &mut Vec<Event>) -> Result<(), LibraryError> {
        let named = !paths.is_empty();
        for path in paths {
            match self.library.source(&path) {
                Ok(source) if self.folder.is_some() => self.sources.push(source),
                _ => self.loose.push(path),
            }
        }
        let sources = self.library.sources()?;
        self.read_ahead(&sources, events);
        let is_empty = sources.iter().all(|source| source.articles == 0);
        if !named && is_empty {
            events.extend(files::bundled().map(|loaded| Event::Imported(loaded.articles)));
            events.push(Event::ImportFinished);
            return Ok(());
        }
        events.push(Event::Sources(sources));
        events.push(Event::Order(Sort::Newest));
        self.rows(|rows| {
            events.push(Event::Rows(rows));
            false
        })
    }

    /// Reads the first files of sources that are new, so that the first frame is not an empty one; their
    /// rows follow when they have been imported, and take the place of these.
    fn read_ahead(&self, sources: &[Source], events: &mut Vec<Event>) {
        let is_new = |source: &&Source| source.articles == 0 && self.sources.contains(&source.id);
        let new = sources.iter().filter(is_new).map(|source| source.path.clone());
        // What cannot be read is said when it is imported.
        let read = files::read(new.collect::<Vec<_>>()).take(READ_AHEAD).flatten();
        events.extend(read.map(|loaded| Event::Imported(loaded.articles)));
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

    /// Serves a reader, in threads; answers are told.
    pub(super) fn serve(self, tell: Tell) -> Desk {
        let (requests, asked) = mpsc::channel();
        let again = requests.clone();
        let service = Service { librarian: self, tell: Arc::clone(&tell), again };
        let panics = Arc::clone(&tell);
        let thread = thread::spawn(move || guarded(&panics, || service.run(&asked)));
        Desk { requests, search: Cancel::default(), thread, analyst: Analyst::default(), tell }
    }
}

/// The reader's end of a library that is being served.
pub(super) struct Desk {
    requests: Sender<Request>,
    search: Cancel,
    thread: JoinHandle<()>,
    analyst: Analyst,
    tell: Tell,
}

#[derive(Debug)]
enum Request {
    Effect(Effect, Cancel),
    /// Look at the index and the marks anew.
    Refresh,
    /// Nothing more is wanted.
    Close,
}

impl std::fmt::Debug for Desk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Desk").field("analyst", &self.analyst).finish_non_exhaustive()
    }
}

impl Desk {
    /// Passes an effect on.
    pub(super) fn ask(&mut self, effect: Effect) {
        let effect = match effect {
            Effect::Analyse(content) => {
                return self.analyst.ask(Work::Analyse(content), &self.tell);
            }
            Effect::Align(a, b) => return self.analyst.ask(Work::Align(a, b), &self.tell),
            other => other,
        };
        if matches!(effect, Effect::Search { .. }) {
            self.search.cancel();
            self.search = Cancel::default();
        }
        // Fails when the librarian has ended, who has told why.
        let _ = self.requests.send(Request::Effect(effect, self.search.clone()));
    }

    /// Waits until everything asked for so far is done, so that no mark is lost on leaving.
    pub(super) fn close(self) {
        self.search.cancel();
        let _ = self.requests.send(Request::Close);
        let _ = self.thread.join();
    }
}

/// Runs work that must not take the screen with it: a panic becomes a sentence.
pub(super) fn guarded(tell: &Tell, work: impl FnOnce()) {
    if let Err(panic) = catch_unwind(AssertUnwindSafe(work)) {
        let what = panic.downcast_ref::<&str>().map(|what| (*what).to_owned());
        let what = what.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default();
        tell(Event::Failed(format!(
            "something went wrong in the background: {what}; reading goes on, please report this"
        )));
    }
}

struct Service {
    librarian: Librarian,
    tell: Tell,
    again: Sender<Request>,
}

impl Service {
    fn run(mut self, asked: &Receiver<Request>) {
        let tell = Arc::clone(&self.tell);
        let rest = self.librarian.rows(|rows| {
            tell(Event::Rows(rows));
            true
        });
        self.report(rest);
        self.report(self.quotes());
        self.import();
        while let Ok(request) = asked.try_recv().or_else(|_| self.wait(asked)) {
            let outcome = match request {
                Request::Close => return,
                Request::Refresh => self.refresh(),
                // A search that was cancelled before it began.
                Request::Effect(Effect::Search { .. }, cancel) if cancel.is_cancelled() => Ok(()),
                Request::Effect(effect, cancel) => self.answer(effect, &cancel),
            };
            self.report(outcome);
        }
    }

    /// Nothing is asked at the moment: the index is opened, so that the first search need not wait for it.
    fn wait(&mut self, asked: &Receiver<Request>) -> Result<Request, RecvError> {
        let Librarian { library, index, searcher, .. } = &mut self.librarian;
        if searcher.is_none() {
            // What cannot be read now is said when it is searched.
            *searcher = Searcher::new(library, index.clone()).ok();
        }
        asked.recv()
    }

    fn report(&self, outcome: Result<(), LibraryError>) {
        if let Err(error) = outcome {
            (self.tell)(Event::Failed(error.to_string()));
        }
    }

    /// Looks at the sources in a thread of its own, with its own connection.
    fn import(&self) {
        let Librarian { index, folder, sources, loose, .. } = &self.librarian;
        let (index, folder) = (index.clone(), folder.clone());
        let (sources, loose) = (sources.clone(), loose.clone());
        let (tell, again) = (Arc::clone(&self.tell), self.again.clone());
        thread::spawn(move || {
            guarded(&tell, || {
                read_loose(loose, &tell);
                let outcome =
                    folder.map_or(Ok(()), |folder| import(&folder, &index, sources, &tell, &again));
                if let Err(error) = outcome {
                    tell(Event::Failed(error.to_string()));
                }
            });
            let _ = again.send(Request::Refresh);
            tell(Event::ImportFinished);
        });
    }

    fn answer(&mut self, effect: Effect, cancel: &Cancel) -> Result<(), LibraryError> {
        let Librarian { library, searcher, .. } = &mut self.librarian;
        match effect {
            Effect::Load(id) => self.load(id)?,
            Effect::Mark { articles, mark } => {
                let change = library.mark(&articles, &mark)?;
                if let Some(searcher) = searcher {
                    searcher.apply(&change);
                }
            }
            Effect::Undo => {
                let change = library.undo()?;
                if let (Some(searcher), Some(change)) = (searcher, &change) {
                    searcher.apply(&change.opposite());
                }
                (self.tell)(Event::Undone(change));
            }
            Effect::Place(id, place) => library.set_place(id.0, place)?,
            Effect::Search { number, query } => self.search(number, &query, cancel)?,
            Effect::Explain { number, query, articles } => {
                self.explain(number, &query, &articles, cancel);
            }
            Effect::Reload => self.import(),
            Effect::Take { content, range, speaker } => self.take(&content, range, speaker)?,
            Effect::Edit { id, edits } => {
                edits.iter().try_for_each(|edit| library.edit_quotes(&[id], edit).map(drop))?;
                if let Some(quote) = library.quote(id)? {
                    (self.tell)(Event::Kept(Box::new(KeptQuote { id, quote })));
                }
            }
            Effect::Forget(id) => {
                library.delete_quotes(&[id])?;
                (self.tell)(Event::Forgotten(id));
            }
            Effect::UndoQuotes => {
                library.undo_quotes()?;
                self.quotes()?;
            }
            Effect::Locate(origin) => {
                let found = library.article_at(Path::new(&origin))?.map(ArticleId);
                (self.tell)(Event::Located(origin, found));
            }
            Effect::Quit
            | Effect::Suspend
            | Effect::Redraw
            | Effect::Copy(_)
            | Effect::Analyse(_)
            | Effect::Align(..) => {}
        }
        Ok(())
    }

    fn take(
        &mut self,
        content: &Content,
        range: Range<usize>,
        speaker: Option<String>,
    ) -> Result<(), LibraryError> {
        let Some(mut quote) = Quote::take(&content.article, range, Timestamp::now()) else {
            return Ok(());
        };
        quote.speaker = speaker;
        let keeping = self.librarian.library.keep(&[quote])?;
        for id in keeping.ids {
            // As it was kept: with its absolute path.
            if let Some(quote) = self.librarian.library.quote(id)? {
                (self.tell)(Event::Kept(Box::new(KeptQuote { id, quote })));
            }
        }
        Ok(())
    }

    /// Tells all quotes.
    fn quotes(&self) -> Result<(), LibraryError> {
        let mut quotes = Vec::new();
        self.librarian.library.quotes(usize::MAX, &mut |some| {
            quotes.extend(some);
            true
        })?;
        (self.tell)(Event::Quotes(quotes));
        Ok(())
    }

    fn load(&self, id: ArticleId) -> Result<(), LibraryError> {
        let library = &self.librarian.library;
        let Imported { article, warnings } = library.imported(id.0)?;
        let (article, place) = (Arc::new(article), library.place(id.0)?);
        (self.tell)(Event::Loaded(Loaded { id, article, place, warnings }));
        Ok(())
    }

    fn refresh(&mut self) -> Result<(), LibraryError> {
        let Librarian { library, searcher, .. } = &mut self.librarian;
        searcher.as_mut().map_or(Ok(()), |searcher| searcher.refresh(library))
    }

    fn search(&mut self, number: u64, query: &str, cancel: &Cancel) -> Result<(), LibraryError> {
        // What could not be understood was not asked.
        let Ok(query) = Query::parse(query) else { return Ok(()) };
        let Librarian { library, index, searcher, .. } = &mut self.librarian;
        let searcher = match searcher {
            Some(searcher) => searcher,
            None => searcher.insert(Searcher::new(library, index.clone())?),
        };
        let quoted = quoted(library)?;
        let unanswered = Cell::new(false);
        let also = |article: u32, filter: &Filter| {
            if *filter == Filter::HasQuote {
                return Some(quoted.contains(&article));
            }
            unanswered.set(true);
            None
        };
        let mut first = true;
        searcher.search(library, &query, &also, cancel, &mut |results| {
            (self.tell)(Event::Found { number, first, results });
            first = false;
            !cancel.is_cancelled()
        });
        if unanswered.get() {
            let sentence = "Names are recognised in open articles only: person:, org:, place: and \
                speaker: find nothing; search for the name itself.";
            (self.tell)(Event::Failed(sentence.to_owned()));
        }
        Ok(())
    }

    fn explain(&self, number: u64, query: &str, articles: &[u32], cancel: &Cancel) {
        let Ok(query) = Query::parse(query) else { return };
        for article in articles {
            if cancel.is_cancelled() {
                return;
            }
            // An article that cannot be read says so when it is opened.
            if let Ok(text) = self.librarian.library.article(*article) {
                let excerpts = vec![excerpt(*article, &text, &query, EXCERPT)];
                (self.tell)(Event::Explained { number, excerpts });
            }
        }
    }
}

/// The articles that quotes were kept from.
fn quoted(library: &Library) -> Result<HashSet<u32>, LibraryError> {
    let origins = library.quoted_origins()?.into_iter();
    let articles = origins.map(|(origin, _)| library.article_at(Path::new(&origin)));
    articles.filter_map(Result::transpose).collect()
}

/// Reads articles that are kept nowhere.
fn read_loose(paths: Vec<PathBuf>, tell: &Tell) {
    if paths.is_empty() {
        return;
    }
    for read in files::read(paths) {
        tell(match read {
            Ok(loaded) => Event::Imported(loaded.articles),
            Err(failure) => Event::Failed(failure.to_string()),
        });
    }
}

/// Brings sources up to date, all of them when none is named.
fn import(
    folder: &Path,
    index: &IndexFolder,
    mut sources: Vec<u16>,
    tell: &Tell,
    again: &Sender<Request>,
) -> Result<(), LibraryError> {
    let mut library = Library::open(folder)?.library;
    if sources.is_empty() {
        sources = library.sources()?.into_iter().map(|source| source.id).collect();
    }
    for source in sources {
        let mut of = 0;
        let mut report = |progress| match progress {
            Progress::Listed { to_read, .. } => of = to_read,
            Progress::Imported { rows, read } => {
                tell(Event::Rows(rows));
                tell(Event::Importing { read, of });
            }
            Progress::Failed(failure) => tell(Event::Failed(failure.to_string())),
            Progress::Indexed => {
                let _ = again.send(Request::Refresh);
            }
        };
        library.sync(source, index, &Cancel::default(), &mut report)?;
    }
    tell(Event::Sources(library.sources()?));
    Ok(())
}
