//! The library a command works on.

use std::io::{self, Write};

use super::{Failure, Globals};
use crate::library::{ExportError, Folders, IndexFolder, Library, LibraryError};
use crate::text::sanitize;

/// Opens the library and finds its index; says on standard error when it can only be read.
pub(super) fn open(globals: &Globals) -> Result<(Library, IndexFolder), Failure> {
    let folders = Folders::find(globals.data_dir.as_deref())?;
    let opened = Library::open(&folders.data)?;
    if let Some(notice) = opened.notice {
        warn(&notice.to_string());
    }
    Ok((opened.library, IndexFolder::new(&folders.cache)))
}

/// A sentence on standard error that does not end the command.
pub(super) fn warn(sentence: &str) {
    // Standard error may be a terminal that has gone away; there is nobody left to tell.
    let _ = writeln!(io::stderr(), "nashra: {}", sanitize::line(sentence));
}

impl From<LibraryError> for Failure {
    fn from(error: LibraryError) -> Self {
        Failure::new(error)
    }
}

impl From<ExportError> for Failure {
    fn from(error: ExportError) -> Self {
        match error {
            ExportError::Library(error) => error.into(),
            ExportError::Output(error) => error.into(),
        }
    }
}
