//! Why a path could not be read: a sentence.
use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::messages::{Sentence, sentence};
use crate::text::sanitize;

/// A path that could not be read. Its sentence is safe for a terminal: "path: what, what next".
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}: {what}", sanitize::line(&path.to_string_lossy()))]
pub struct Failure {
    /// The path.
    pub path: PathBuf,
    /// What is the matter with it, and what to do.
    pub what: Sentence,
}

impl Failure {
    pub(super) fn new(path: &Path, what: impl Into<Sentence>) -> Self {
        Failure { path: path.to_owned(), what: what.into() }
    }

    /// The whole, to be said in the reader's language.
    pub fn sentence(&self) -> Sentence {
        let path = sanitize::line(&self.path.to_string_lossy()).into_owned();
        sentence!("file-what", path = path, what = self.what.clone())
    }

    /// What the system says of a path.
    pub fn io(path: &Path, error: &io::Error) -> Self {
        let what = match error.kind() {
            io::ErrorKind::NotFound if path.is_symlink() => {
                sentence!("path-dangling")
            }
            io::ErrorKind::NotFound => sentence!("path-missing"),
            io::ErrorKind::PermissionDenied => sentence!("path-forbidden"),
            io::ErrorKind::IsADirectory => sentence!("path-is-folder"),
            // Of text that was read as UTF-8.
            io::ErrorKind::InvalidData => sentence!("path-not-utf8"),
            _ => sentence!("path-unreadable", said = said(error)),
        };
        Failure::new(path, what)
    }
}

/// The system's words for an error, without its number.
pub(crate) fn said(error: &io::Error) -> String {
    let words = error.to_string();
    words.split(" (os error").next().unwrap_or_default().to_lowercase()
}
