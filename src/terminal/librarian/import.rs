//! The thread that looks at the sources, with a connection of its own.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread;

use super::compare::compare;
use super::desk::Request;
use super::{Librarian, Tell, guarded};
use crate::app::Event;
use crate::files;
use crate::library::{IndexFolder, Library, LibraryError, Opened, Progress, Searcher};
use crate::search::Cancel;

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
    let (tell, again) = (Arc::clone(tell), again.clone());
    thread::spawn(move || {
        guarded(&tell, || {
            read_loose(loose, &tell);
            let outcome = folder
                .as_ref()
                .map_or(Ok(()), |folder| import(folder, &index, sources, &tell, &again));
            if let Err(error) = outcome {
                tell(Event::Failed(error.sentence()));
            }
        });
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
            grown();
            if let Err(error) = caught_up {
                tell(Event::Failed(error.sentence()));
            }
        });
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
        sources = library.sources_uncounted()?.into_iter().map(|source| source.id).collect();
    }
    for source in sources {
        let mut of = 0;
        let mut report = |progress| match progress {
            Progress::Listed { to_read, .. } => of = to_read,
            Progress::Imported { rows, read } => {
                tell(Event::Rows(rows));
                tell(Event::Importing { read, of });
            }
            Progress::Failed(failure) => {
                tell(Event::Failed(failure.sentence()));
            }
            Progress::Indexed => {
                let _ = again.send(Request::Refresh);
            }
        };
        library.sync(source, index, &Cancel::default(), &mut report)?;
    }
    tell(Event::Sources(library.sources()?));
    Ok(())
}
