//! The thread that answers a reader's requests, one after the other.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvError, Sender};

use super::desk::Request;
use super::quotes::Taking;
use super::searching::Underway;
use super::{Librarian, Tell, import};
use crate::app::{
    ArticleId, Effect, Event, Loaded, NameFact, QuoteFact, QuoteRequest, SourceFact, SourceRequest,
};
use crate::files::Failure;
use crate::import::Imported;
use crate::library::{Change, Kinship, Library, LibraryError, Mark, Searcher, Step};
use crate::messages::sentence;
use crate::search::Cancel;
use crate::terminal::home;

/// An open library at work.
pub(super) struct Service {
    pub(super) librarian: Librarian,
    pub(super) tell: Tell,
    /// Where its own importing asks it to look again.
    pub(super) again: Sender<Request>,
    /// The search that has more to deliver.
    pub(super) underway: Option<Underway>,
    /// How many articles search does not see.
    pub(super) unseen: Unseen,
}

/// Articles that search does not see.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Unseen {
    /// Those that could not be read when all others had been.
    lost: usize,
    /// The others, as the screen was told.
    told: usize,
}

impl Service {
    /// Answers until nothing more is wanted.
    pub(super) fn run(mut self, asked: &Receiver<Request>) {
        let tell = Arc::clone(&self.tell);
        let rest = self.librarian.rows(|rows| {
            tell(Event::Rows(rows));
            true
        });
        self.report(rest);
        if let Some(typed) = self.librarian.typed() {
            tell(Event::Typed(typed.lines()));
        }
        self.report(self.quotes());
        self.report(self.bookmarks(None));
        self.report(self.tags());
        self.report(self.kinship());
        self.report(self.decisions());
        import::start(&self.librarian, &self.tell, &self.again);
        while let Ok(request) = self.next(asked) {
            let outcome = match request {
                Request::Close => break,
                Request::Refresh => self.refresh(),
                Request::CatchUp => self.catch_up(),
                Request::CaughtUp => self.caught_up(),
                Request::Tags => self.tags(),
                // A search that was cancelled before it began.
                Request::Effect(Effect::Search { .. }, cancel) if cancel.is_cancelled() => Ok(()),
                Request::Effect(effect, cancel) => self.answer(effect, &cancel),
            };
            self.report(outcome);
        }
        // A log that stays long is slower to open, not wrong.
        let _ = self.librarian.library.shorten_log();
    }

    /// The next request. While there is none, a search that has more to deliver goes on: so an article can be
    /// opened, and excerpts be shown, while a phrase is still looked for in thousands of others.
    fn next(&mut self, asked: &Receiver<Request>) -> Result<Request, RecvError> {
        loop {
            match asked.try_recv() {
                Ok(request) => return Ok(request),
                Err(_) if self.underway.is_some() => {
                    let outcome = self.go_on();
                    self.report(outcome);
                }
                Err(_) => return self.wait(asked),
            }
        }
    }

    /// Nothing is asked at the moment: the index is opened, so that the first search need not wait for it. Its words
    /// are unpacked when a search is about to be typed: of a large library they take megabytes.
    fn wait(&mut self, asked: &Receiver<Request>) -> Result<Request, RecvError> {
        let Librarian { library, index, searcher, .. } = &mut self.librarian;
        if searcher.is_none() {
            // What cannot be read now is said when it is searched.
            *searcher = Searcher::new(library, index.clone()).ok();
            self.tell_unseen();
        }
        asked.recv()
    }

    fn report(&self, outcome: Result<(), LibraryError>) {
        if let Err(error) = outcome {
            (self.tell)(Event::Failed(error.sentence()));
        }
    }

    fn answer(&mut self, effect: Effect, cancel: &Cancel) -> Result<(), LibraryError> {
        let Librarian { library, .. } = &mut self.librarian;
        match effect {
            Effect::Load(id) => self.load(id),
            Effect::Mark(changes) => self.mark(changes),
            Effect::Undo => self.undo(),
            Effect::Place(id, place) => library.set_place(id.0, place),
            Effect::Prepare => self.prepare_search(),
            Effect::Search { number, query } => self.search(number, &query, cancel),
            Effect::Explain { number, query, articles } => {
                self.explain(number, &query, &articles, cancel);
                Ok(())
            }
            Effect::Reload => self.reload(),
            Effect::Source(request) => self.answer_about_sources(request),
            Effect::Quote(request) => self.answer_about_quotes(request),
            Effect::Bookmark { letter, content, range, byte } => {
                self.bookmark(letter, &content, range, byte)
            }
            Effect::RemoveBookmark(letter) => {
                library.remove_bookmark(letter)?;
                self.bookmarks(None)
            }
            Effect::Decide(decision) => {
                library.decide(&decision)?;
                self.decisions()
            }
            Effect::Remember(line) => {
                self.remember(&line);
                Ok(())
            }
            // For the loop and the desk.
            Effect::Quit
            | Effect::Suspend
            | Effect::Redraw
            | Effect::Continue
            | Effect::Copy(_)
            | Effect::Export(_)
            | Effect::Stop
            | Effect::TellTime
            | Effect::ListPaths(_)
            | Effect::OpenLink(_)
            | Effect::Analyse(_)
            | Effect::Align(..)
            | Effect::Compare(_)
            | Effect::Names(_) => Ok(()),
        }
    }

    fn answer_about_sources(&mut self, request: SourceRequest) -> Result<(), LibraryError> {
        let Librarian { library, .. } = &mut self.librarian;
        match request {
            SourceRequest::List => (self.tell)(Event::Source(SourceFact::All(library.sources()?))),
            SourceRequest::Show(source) => self.show(source)?,
            SourceRequest::Scan(source) => {
                library.must_be_writable()?;
                import::start_with(&self.librarian, vec![source], &self.tell, &self.again);
            }
            SourceRequest::Add(path) => self.add_source(&path)?,
            SourceRequest::Rename(source, name) => {
                library.rename_source(source, &name)?;
                self.sources()?;
            }
            SourceRequest::Remove(source) => {
                library.remove_source(source)?;
                self.sources()?;
            }
            SourceRequest::Failures(source) => {
                let failures = library.failures(source)?.iter().map(Failure::sentence).collect();
                (self.tell)(Event::Source(SourceFact::Failures(failures)));
            }
        }
        Ok(())
    }

    fn answer_about_quotes(&mut self, request: QuoteRequest) -> Result<(), LibraryError> {
        match request {
            QuoteRequest::Take { content, range, speaker, counterpart, edits } => {
                self.take(Taking { content, range, speaker, counterpart, edits })?;
            }
            QuoteRequest::Edit { id, edits } => self.edit(id, &edits)?,
            QuoteRequest::Forget(id) => self.forget(id)?,
            QuoteRequest::Stand(quotes) => self.stand(&quotes),
            QuoteRequest::Locate(source) => {
                let found = self.librarian.library.article_of(&source)?.map(ArticleId);
                (self.tell)(Event::Quote(QuoteFact::Located(source.origin, found)));
            }
        }
        Ok(())
    }

    /// Looks at all sources that are shown again.
    fn reload(&self) -> Result<(), LibraryError> {
        import::start(&self.librarian, &self.tell, &self.again);
        self.librarian.library.must_be_writable()
    }

    /// Keeps a line that was typed.
    fn remember(&self, line: &str) {
        if let Some(typed) = self.librarian.typed() {
            typed.add(line);
        }
    }

    /// Takes the last step back, and shows what it changed.
    fn undo(&mut self) -> Result<(), LibraryError> {
        let Librarian { library, searcher, .. } = &mut self.librarian;
        let step = library.undo()?;
        match &step {
            Some(Step::Marks(changes)) => {
                if let Some(searcher) = searcher {
                    let mut opposites = changes.iter().map(Change::opposite);
                    opposites.try_for_each(|change| see(searcher, library, &change))?;
                }
            }
            Some(Step::Quotes(undone)) => self.tell_undone(undone)?,
            Some(Step::Decision(_)) => self.decisions()?,
            Some(Step::Bookmark(_)) => self.bookmarks(None)?,
            Some(Step::Source(_)) | None => {}
        }
        let of_source = match &step {
            Some(Step::Source(change)) => Some(change.source),
            _ => None,
        };
        (self.tell)(Event::Undone(step));
        if let Some(source) = of_source {
            self.sources()?;
            self.deliver(source)?;
        }
        Ok(())
    }

    /// Keeps marks; of those that cannot be kept the screen is told, which shows them already.
    fn mark(&mut self, changes: Vec<Change>) -> Result<(), LibraryError> {
        let Librarian { library, searcher, .. } = &mut self.librarian;
        match library.change(&changes) {
            Ok(done) => {
                if let Some(searcher) = searcher {
                    done.iter().try_for_each(|change| see(searcher, library, change))?;
                }
                Ok(())
            }
            Err(error) => {
                (self.tell)(Event::Refused(changes));
                Err(error)
            }
        }
    }

    /// Tells all tags.
    fn tags(&self) -> Result<(), LibraryError> {
        (self.tell)(Event::Tags(self.librarian.library.all_tags()?));
        Ok(())
    }

    /// Tells all decisions about names, where there are any or have been.
    fn decisions(&self) -> Result<(), LibraryError> {
        (self.tell)(Event::Name(NameFact::Decided(self.librarian.library.decisions()?)));
        Ok(())
    }

    /// Tells what is known of stories, where that is more than names.
    fn kinship(&self) -> Result<(), LibraryError> {
        let kinship = self.librarian.library.kinship()?;
        if kinship != Kinship::default() {
            (self.tell)(Event::Kinship(kinship));
        }
        Ok(())
    }

    fn load(&self, id: ArticleId) -> Result<(), LibraryError> {
        let library = &self.librarian.library;
        let Imported { article, warnings } = library.imported(id.0)?;
        let (article, place) = (Arc::new(article), library.place(id.0)?);
        (self.tell)(Event::Loaded(Loaded { id, article, place, warnings }));
        Ok(())
    }

    /// All sources have been looked at: what the index still lacks is read into it, on a thread of its own. That
    /// is nothing, unless the index was deleted, is of another version, or could not be written before.
    fn catch_up(&mut self) -> Result<(), LibraryError> {
        if self.searcher()?.lacks() > 0 {
            import::catch_up(&self.librarian, &self.tell, &self.again);
        }
        Ok(())
    }

    /// The index has caught up; what it lacks now, it will go on to lack.
    fn caught_up(&mut self) -> Result<(), LibraryError> {
        self.unseen.lost = 0;
        self.refresh()?;
        self.unseen.lost = self.searcher()?.lacks();
        self.tell_unseen();
        Ok(())
    }

    /// Looks at the index anew.
    pub(super) fn refresh(&mut self) -> Result<(), LibraryError> {
        let Librarian { library, searcher, .. } = &mut self.librarian;
        searcher.as_mut().map_or(Ok(()), |searcher| searcher.refresh(library))?;
        self.tell_unseen();
        Ok(())
    }

    /// Tells how many articles search does not see yet. Where the index was damaged, the articles are read again.
    fn tell_unseen(&mut self) {
        if self.librarian.index.take_damaged() > 0 {
            (self.tell)(Event::Failed(sentence!("index-damaged")));
            import::catch_up(&self.librarian, &self.tell, &self.again);
        }
        let lacks = self.librarian.searcher.as_ref().map_or(0, Searcher::lacks);
        let unseen = lacks.saturating_sub(self.unseen.lost);
        if unseen != self.unseen.told {
            self.unseen.told = unseen;
            (self.tell)(Event::Unindexed(unseen));
        }
    }

    /// Tells the sources as they are now, which search sees too.
    fn sources(&mut self) -> Result<(), LibraryError> {
        (self.tell)(Event::Source(SourceFact::All(self.librarian.library.sources()?)));
        self.refresh()
    }

    fn add_source(&mut self, path: &str) -> Result<(), LibraryError> {
        let there = home::expanded(path);
        if !there.exists() {
            let what = sentence!("path-missing");
            (self.tell)(Event::Failed(sentence!("file-what", path = path, what = what)));
            (self.tell)(Event::ImportFinished);
            return Ok(());
        }
        let source = self.librarian.library.source(&there)?;
        self.sources()?;
        (self.tell)(Event::Source(SourceFact::Added(source)));
        self.deliver(source)?;
        import::start_with(&self.librarian, vec![source], &self.tell, &self.again);
        Ok(())
    }

    /// Delivers rows the screen does not have.
    fn show(&mut self, source: Option<u16>) -> Result<(), LibraryError> {
        let shown = self.librarian.sources.clone();
        if shown.is_empty() && self.librarian.loose.is_empty() {
            return Ok(());
        }
        let all = self.librarian.library.sources_uncounted()?.into_iter().map(|source| source.id);
        let wanted = source.map_or_else(|| all.collect(), |source| vec![source]);
        wanted.into_iter().filter(|source| !shown.contains(source)).try_for_each(|source| {
            self.librarian.sources.push(source);
            self.deliver(source)
        })
    }

    /// Delivers the rows of a source.
    fn deliver(&self, source: u16) -> Result<(), LibraryError> {
        self.librarian.library.rows(Some(source), usize::MAX, &mut |rows| {
            (self.tell)(Event::Rows(rows));
            true
        })
    }
}

/// Lets search see a change. One word about stories may change what is known of many.
fn see(searcher: &mut Searcher, library: &Library, change: &Change) -> Result<(), LibraryError> {
    match change.mark {
        Mark::Paired(_) | Mark::Unpaired(_) => searcher.refresh(library),
        _ => {
            searcher.apply(change);
            Ok(())
        }
    }
}
