//! Why a path could not be read: a sentence.
use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::text::sanitize;

/// A path that could not be read. Its sentence is safe for a terminal: "path: what, what next".
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}: {what}", sanitize::line(&path.to_string_lossy()))]
pub struct Failure {
    /// The path.
    pub path: PathBuf,
    /// What is the matter with it, and what to do.
    pub what: String,
}

impl Failure {
    pub(super) fn new(path: &Path, what: impl Into<String>) -> Self {
        Failure { path: path.to_owned(), what: what.into() }
    }

    pub(super) fn io(path: &Path, error: &io::Error) -> Self {
        let what = match error.kind() {
            io::ErrorKind::NotFound if path.is_symlink() => {
                "is a link to nothing; remove it".to_owned()
            }
            io::ErrorKind::NotFound => "there is no such file or folder; check the path".to_owned(),
            io::ErrorKind::PermissionDenied => "may not be read; check its permissions".to_owned(),
            _ => format!("cannot be read ({}); skipped", described(error)),
        };
        Failure::new(path, what)
    }
}

/// The system's words for an error, without its number.
fn described(error: &io::Error) -> String {
    let words = error.to_string();
    words.split(" (os error").next().unwrap_or_default().to_lowercase()
}
