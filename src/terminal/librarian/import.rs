//! The thread that looks at the sources, with a connection of its own.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread;

use super::compare::compare;
use super::desk::Request;
use super::{Librarian, Tell, guarded};
use crate::app::{Event, SourceFact};
use crate::files;
use crate::library::{
    IndexFolder, Library, LibraryError, Opened, Pace, Progress, Rows, Searcher, Synced,
};
use crate::search::Cancel;

/// How much nicer than the reader's own threads.
const NICE: i32 = 5;

/// Looks at the sources that are shown, in the background.
pub(super) fn start(librarian: &Librarian, tell: &Tell, again: &Sender<Request>) {
    read(librarian, librarian.sources.clone(), librarian.loose.clone(), tell, again);
}

/// Looks at some sources in the background.
pub(super) fn start_with(
    librarian: &Librarian,
    sources: Vec<u16>,
    tell: &Tell,
    again: &Sender<Request>,
) {
    read(librarian, sources, Vec::new(), tell, again);
}

fn read(
    librarian: &Librarian,
    sources: Vec<u16>,
    loose: Vec<PathBuf>,
    tell: &Tell,
    again: &Sender<Request>,
) {
    let (index, folder) = (librarian.index.clone(), librarian.folder.clone());
    let (tell, again, pace) = (Arc::clone(tell), again.clone(), librarian.pace.clone());
    thread::spawn(move || {
        // Where the system refuses, the thread works as all others do; those it starts are as nice.
        let _ = rustix::process::nice(NICE);
        let mut has_changed = true;
        guarded(&tell, || {
            read_loose(loose, &tell);
            let synced = folder
                .as_ref()
                .map_or(Ok(false), |folder| import((folder, &index), sources, pace, &tell, &again));
            has_changed = synced.unwrap_or_else(|error| {
                tell(Event::Failed(error.sentence()));
                true
            });
        });
        if has_changed {
            let _ = again.send(Request::Refresh);
        }
        let _ = again.send(Request::CatchUp);
        let _ = again.send(Request::Tags);
        tell(Event::ImportFinished);
        // What cannot be compared now is compared the next time.
        guarded(&tell, || drop(folder.map(|folder| compare(&folder, &tell, &again))));
    });
}

/// Reads what the index lacks into it, in the background.
pub(super) fn catch_up(librarian: &Librarian, tell: &Tell, again: &Sender<Request>) {
    let Librarian { index, folder: Some(folder), .. } = librarian else { return };
    let (index, folder) = (index.clone(), folder.clone());
    let (tell, again) = (Arc::clone(tell), again.clone());
    thread::spawn(move || {
        guarded(&tell, || {
            let mut grown = || drop(again.send(Request::Refresh));
            let caught_up = Library::open(&folder).and_then(|Opened { library, .. }| {
                let mut searcher = Searcher::new(&library, index)?;
                searcher.catch_up(&library, &Cancel::default(), &mut grown)
            });
            if let Err(error) = caught_up {
                tell(Event::Failed(error.sentence()));
            }
        });
        let _ = again.send(Request::CaughtUp);
    });
}

/// Reads articles that are kept nowhere.
fn read_loose(paths: Vec<PathBuf>, tell: &Tell) {
    if paths.is_empty() {
        return;
    }
    for read in files::read(paths) {
        tell(match read {
            Ok(loaded) => Event::Imported(loaded.articles),
            Err(failure) => Event::Failed(failure.sentence()),
        });
    }
}

/// Brings sources up to date, all of them when none is named; says whether anything has changed.
fn import(
    (folder, index): (&Path, &IndexFolder),
    mut sources: Vec<u16>,
    pace: Pace,
    tell: &Tell,
    again: &Sender<Request>,
) -> Result<bool, LibraryError> {
    let mut library = Library::open(folder)?.library;
    if !library.is_writable() {
        // Which was said when it was opened, and is again when the reader asks.
        return Ok(false);
    }
    library.set_pace(pace);
    if sources.is_empty() {
        sources = library.sources_uncounted()?.into_iter().map(|source| source.id).collect();
    }
    let mut has_changed = false;
    for source in sources {
        let mut of = 0;
        let mut gathered = Gathered::default();
        let mut report = |progress| match progress {
            Progress::Listed { to_read, .. } => of = to_read,
            Progress::Imported { rows, read } => {
                if let Some(rows) = gathered.add(&rows, read == of) {
                    tell(Event::Rows(rows));
                }
                tell(Event::Importing { read, of });
            }
            Progress::Failed(failure) => {
                tell(Event::Failed(failure.sentence()));
            }
            Progress::Indexed => {
                let _ = again.send(Request::Refresh);
            }
        };
        let synced = library.sync(source, index, &Cancel::default(), &mut report);
        // Of an import that failed half way, what is kept is shown all the same.
        if let Some(rows) = gathered.add(&Rows::default(), true) {
            tell(Event::Rows(rows));
        }
        has_changed |= synced? != Synced::default();
    }
    tell(Event::Source(SourceFact::All(library.sources()?)));
    Ok(has_changed)
}

/// Rows on their way to the list. To take some in costs the list as much as it is long, so that the more it has, the
/// more are gathered first.
#[derive(Debug, Default)]
struct Gathered {
    rows: Rows,
    told: usize,
}

/// How many times as long the list is as what is gathered for it.
const SHARE: usize = 16;

impl Gathered {
    /// Adds rows; returns what is to be told, which at the end is all that is left.
    fn add(&mut self, rows: &Rows, is_end: bool) -> Option<Rows> {
        self.rows.append(rows);
        let is_enough = is_end || self.rows.len() * SHARE >= self.told;
        (is_enough && !self.rows.is_empty()).then(|| {
            self.told += self.rows.len();
            std::mem::take(&mut self.rows)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Gathered;
    use crate::library::{ArticleRow, Rows};

    fn rows(articles: std::ops::Range<u32>) -> Rows {
        let mut rows = Rows::default();
        for article in articles {
            rows.push(&ArticleRow::plain(article, "title"));
        }
        rows
    }

    #[test]
    fn the_longer_the_list_the_more_come_at_once_and_none_is_lost() {
        let mut gathered = Gathered::default();
        let mut told = Rows::default();
        let mut deliveries = 0;
        for batch in 0..100 {
            if let Some(some) = gathered.add(&rows(batch * 10..batch * 10 + 10), batch == 99) {
                told.append(&some);
                deliveries += 1;
            }
        }
        assert_eq!(told, rows(0..1000));
        assert!((20..60).contains(&deliveries), "{deliveries}");
    }
}
