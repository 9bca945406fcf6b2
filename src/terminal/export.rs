//! Writing quotes and articles to files and giving them to commands, away from the screen's thread.

use std::cell::Cell;
use std::io;
use std::path::Path;
use std::sync::Arc;

use super::home;
use super::pipe::{self, Running};
use crate::app::{ArticleId, Event, Export, Sentence, Target};
use crate::article::Article;
use crate::files::write_pieces;
use crate::library::Library;
use crate::messages::sentence;

/// Writes; what to tell the reader then. `folder` is that of the library.
pub(super) fn perform(export: Export, folder: Option<&Path>, running: &Running) -> Event {
    let Export { what, target, overwrite } = &export;
    if let Target::File(path) = target
        && !overwrite
        && home::expanded(path).exists()
    {
        return Event::ExportExists(Box::new(export));
    }
    let library = folder.and_then(|folder| Library::open_for_reading(folder).ok());
    let read = |id: ArticleId| -> Option<Arc<Article>> {
        library.as_ref()?.article(id.0).ok().map(Arc::new)
    };
    let count = Cell::new(0);
    let pieces = what.pieces(read).inspect(|_| count.set(count.get() + 1));
    let written = match target {
        Target::File(path) => write_pieces(&home::expanded(path), pieces)
            .map(|()| Event::Exported { amount: what.amount(count.get()), path: path.clone() })
            .map_err(|error| refusal(path, &error)),
        Target::Command(command) => pipe::run(command, pieces, running)
            .map(|end| Event::Ended(what.amount(count.get()), Box::new(end))),
    };
    written.unwrap_or_else(Event::Failed)
}

/// Why a file could not be written, and what next.
fn refusal(path: &str, error: &io::Error) -> Sentence {
    match error.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            sentence!("export-forbidden", path = path)
        }
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            sentence!("export-disk-full", path = path)
        }
        io::ErrorKind::NotFound => sentence!("export-no-folder", path = path),
        io::ErrorKind::IsADirectory => sentence!("export-is-folder", path = path),
        _ => sentence!("export-failed", path = path, what = error.to_string()),
    }
}
