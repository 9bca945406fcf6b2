//! What can go wrong with a library, as sentences.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;
use thiserror::Error;

use crate::files;
use crate::text::sanitize;

/// Why the library could not do something. Each says what and what next; nothing acknowledged before is lost.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[expect(missing_docs, reason = "each sentence says it")]
pub enum LibraryError {
    #[error("{}: made by a newer nashra (version {version}); update nashra to use it", shown(.path))]
    Newer { path: PathBuf, version: i64 },
    #[error("{}: damaged, or no library; move it away to begin a new one", shown(.path))]
    Damaged { path: PathBuf },
    #[error("{}: may not be written; check its permissions, or name another folder with --data-dir", shown(.path))]
    ReadOnly { path: PathBuf },
    #[error("{}: the disk is full; free some space and do it again", shown(.path))]
    Full { path: PathBuf },
    #[error("{}: another nashra is busy with it; do it again in a moment", shown(.path))]
    Busy { path: PathBuf },
    #[error("{}: {what}", shown(.path))]
    Other { path: PathBuf, what: String },
    #[error("article {0} is not in the library")]
    NoArticle(u32),
    /// The file an article was read from.
    #[error(transparent)]
    File(#[from] files::Failure),
    /// There is no place for user data on this system.
    #[error("no home folder is known; name a folder with --data-dir")]
    NoHome,
}

fn shown(path: &Path) -> String {
    sanitize::line(&path.to_string_lossy()).into_owned()
}

impl LibraryError {
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
                let what = "cannot be opened; check its permissions, or name another folder with --data-dir";
                LibraryError::Other { path, what: what.to_owned() }
            }
            Some(ErrorCode::SystemIoFailure) => {
                let what = "the disk reports an error; check it, and do it again".to_owned();
                LibraryError::Other { path, what }
            }
            _ => LibraryError::Other { path, what: error.to_string() },
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
            _ => LibraryError::Other { path, what: error.to_string() },
        }
    }
}
