//! The articles a command was pointed at.

use std::path::{Path, PathBuf};

use super::{Failure, library};
use crate::app::Event;
use crate::files::{self, Loaded};
use crate::import::Imported;
use crate::messages::{Sentence, sentence};

/// What reading paths yields, one file at a time.
pub(super) type Files = Box<dyn Iterator<Item = Result<Loaded, files::Failure>> + Send>;

/// Reads paths one file at a time, standard input where `-` is one of them; the bundled digest when there are none.
pub(super) fn each(paths: Vec<PathBuf>) -> Files {
    if paths.is_empty() {
        return Box::new(files::bundled().map(Ok));
    }
    if !paths.iter().any(|path| is_standard_input(path)) {
        return Box::new(files::read(paths));
    }
    Box::new(paths.into_iter().flat_map(|path| -> Files {
        if is_standard_input(&path) {
            Box::new(std::iter::once_with(files::standard_input))
        } else {
            Box::new(files::read([path]))
        }
    }))
}

/// Whether a path stands for standard input.
pub(super) fn is_standard_input(path: &Path) -> bool {
    path == Path::new("-")
}

/// What is being read, in a few words: the last name of the path.
pub(super) fn digest_name(paths: &[PathBuf]) -> Sentence {
    match paths {
        [] => "seeds".into(),
        [path] => path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().as_ref().into(),
        paths => sentence!("paths", count = paths.len()),
    }
}

/// Reads all articles of some paths, and tells whether that was all; what cannot be read is said on standard error.
///
/// # Errors
/// Why the last file could not be read, when none could.
pub(super) fn articles(paths: &[PathBuf]) -> Result<(Vec<Imported>, bool), Failure> {
    let (mut articles, mut failures) = (Vec::new(), Vec::new());
    for read in each(paths.to_vec()) {
        match read {
            Ok(loaded) => articles.extend(loaded.articles),
            Err(failure) => failures.push(failure),
        }
    }
    let is_complete = failures.is_empty();
    let last = if articles.is_empty() { failures.pop() } else { None };
    for failure in failures {
        library::warn(&failure.to_string());
    }
    last.map_or(Ok((articles, is_complete)), |failure| Err(Failure::new(failure)))
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
