//! The articles a command was pointed at.

use std::path::PathBuf;

use crate::cli::Failure;
use crate::files::{self, Loaded};
use crate::import::Imported;

/// What reading paths yields, one file at a time.
pub(super) type Files = Box<dyn Iterator<Item = Result<Loaded, files::Failure>> + Send>;

/// Reads paths one file at a time; the bundled digest when there are none.
pub(super) fn each(paths: Vec<PathBuf>) -> Files {
    if paths.is_empty() { Box::new(files::bundled().map(Ok)) } else { Box::new(files::read(paths)) }
}

/// What is being read, in a few words: the last name of the path.
pub(super) fn digest_name(paths: &[PathBuf]) -> String {
    match paths {
        [] => "seeds".to_owned(),
        [path] => path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned(),
        paths => format!("{} paths", paths.len()),
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
