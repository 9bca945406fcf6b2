//! The articles a command was pointed at.

use std::path::PathBuf;

use crate::app::Event;
use crate::cli::Failure;
use crate::files::{self, Loaded};
use crate::import::Imported;
use crate::messages::{Sentence, sentence};

/// What reading paths yields, one file at a time.
pub(super) type Files = Box<dyn Iterator<Item = Result<Loaded, files::Failure>> + Send>;

/// Reads paths one file at a time; the bundled digest when there are none.
pub(super) fn each(paths: Vec<PathBuf>) -> Files {
    if paths.is_empty() { Box::new(files::bundled().map(Ok)) } else { Box::new(files::read(paths)) }
}

/// What is being read, in a few words: the last name of the path.
pub(super) fn digest_name(paths: &[PathBuf]) -> Sentence {
    match paths {
        [] => "seeds".into(),
        [path] => path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().as_ref().into(),
        paths => sentence!("paths", count = paths.len()),
    }
}

/// Reads all articles of some paths; what cannot be read among them is passed over.
///
/// # Errors
/// Why the first file could not be read, when none could.
pub(super) fn articles(paths: &[PathBuf]) -> Result<Vec<Imported>, Failure> {
    let (mut articles, mut failure) = (Vec::new(), None);
    for read in each(paths.to_vec()) {
        match read {
            Ok(loaded) => articles.extend(loaded.articles),
            Err(error) => failure = failure.or(Some(error)),
        }
    }
    match failure {
        Some(failure) if articles.is_empty() => Err(Failure::new(failure)),
        _ => Ok(articles),
    }
}

/// What the reader is told of a file.
pub(super) fn event(read: Result<Loaded, files::Failure>) -> Event {
    match read {
        Ok(loaded) => Event::Imported(loaded.articles),
        Err(failure) => Event::Failed(failure.sentence()),
    }
}

/// Reads so many files, and on until one could be read: what cannot be read at all is said where it stays to be
/// seen, not on a screen.
///
/// # Errors
/// Why the first file could not be read, when none could.
pub(super) fn events(files: &mut Files, at_least: usize) -> Result<Vec<Event>, Failure> {
    let (mut events, mut failure, mut found) = (Vec::new(), None, false);
    for read in files {
        match &read {
            Ok(_) => found = true,
            Err(error) => failure = failure.or_else(|| Some(error.to_string())),
        }
        events.push(event(read));
        if found && events.len() >= at_least {
            break;
        }
    }
    let nothing = "nothing to read; give files or folders of text";
    if found { Ok(events) } else { Err(Failure::new(failure.as_deref().unwrap_or(nothing))) }
}
