//! What can go wrong with a library, as sentences.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;
use thiserror::Error;

use crate::files;
use crate::messages::{Sentence, sentence};
use crate::text::sanitize;

/// Why the library could not do something. Each says what and what next; nothing acknowledged before is lost.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}", self.sentence())]
#[expect(missing_docs, reason = "each sentence says it")]
pub enum LibraryError {
    Newer {
        path: PathBuf,
        version: i64,
    },
    Damaged {
        path: PathBuf,
    },
    ReadOnly {
        path: PathBuf,
    },
    Full {
        path: PathBuf,
    },
    Busy {
        path: PathBuf,
    },
    Other {
        path: PathBuf,
        what: Sentence,
    },
    NoArticle(u32),
    /// The file an article was read from.
    File(#[from] files::Failure),
    /// There is no place for user data on this system.
    NoHome,
}

fn shown(path: &Path) -> String {
    sanitize::line(&path.to_string_lossy()).into_owned()
}

impl LibraryError {
    /// What went wrong and what next, to be said in the reader's language.
    pub fn sentence(&self) -> Sentence {
        let of = |path: &Path, what| sentence!("file-what", path = shown(path), what = what);
        match self {
            LibraryError::Newer { path, version } => {
                of(path, sentence!("library-newer", version = version.unsigned_abs()))
            }
            LibraryError::Damaged { path } => of(path, sentence!("library-damaged")),
            LibraryError::ReadOnly { path } => of(path, sentence!("library-read-only")),
            LibraryError::Full { path } => of(path, sentence!("library-full")),
            LibraryError::Busy { path } => of(path, sentence!("library-busy")),
            LibraryError::Other { path, what } => of(path, what.clone()),
            LibraryError::NoArticle(number) => sentence!("library-no-article", number = *number),
            LibraryError::File(failure) => failure.sentence(),
            LibraryError::NoHome => sentence!("library-no-home"),
        }
    }

    /// The sentence for a database error.
    pub(super) fn database(path: &Path, error: &rusqlite::Error) -> Self {
        let path = path.to_owned();
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                LibraryError::Damaged { path }
            }
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => {
                LibraryError::ReadOnly { path }
            }
            Some(ErrorCode::DiskFull) => LibraryError::Full { path },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
                LibraryError::Busy { path }
            }
            Some(ErrorCode::CannotOpen) => {
                LibraryError::Other { path, what: sentence!("library-not-opened") }
            }
            Some(ErrorCode::SystemIoFailure) => {
                LibraryError::Other { path, what: sentence!("library-disk") }
            }
            _ => LibraryError::Other { path, what: error.to_string().into() },
        }
    }

    /// The sentence for a file or folder of the library.
    pub(super) fn io(path: &Path, error: &io::Error) -> Self {
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                LibraryError::Full { path }
            }
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                LibraryError::ReadOnly { path }
            }
            io::ErrorKind::AlreadyExists | io::ErrorKind::NotADirectory => {
                LibraryError::Other { path, what: sentence!("library-in-the-way") }
            }
            _ => LibraryError::Other { path, what: files::said(error).into() },
        }
    }
}
