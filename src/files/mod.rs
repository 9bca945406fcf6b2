//! Folders and files into articles: the file system's side of import.
//!
//! May name `import`, `article`, `text` and `std::fs`; used by `cli`, `terminal` and `library`.
//!
//! Only regular files are opened: a pipe would wait for ever, a device would never end. Folders are read
//! with the folders in them, in natural order ("day 9" before "day 10"), an original before its editions;
//! hidden entries are passed over, links to folders are not followed. Every path that cannot be read is a
//! sentence, and the rest is read all the same.
//!
//! # Limitations
//! Between the look at a path and its opening another process can put a pipe in its place.

mod failure;
mod natural;
mod open;
mod walk;
mod write;

use std::path::{Path, PathBuf};

use crate::import::{self, Imported, import};

pub use failure::Failure;
pub(crate) use failure::said;
use walk::Walk;
pub use write::{write_pieces, write_whole};

/// Where articles come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The digest inside the program, by the name of its file.
    Bundled(&'static str),
    /// A file.
    Path(PathBuf),
}

/// What one file holds.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// Which file.
    pub source: Source,
    /// Its articles, at least one.
    pub articles: Vec<Imported>,
}

/// Reads files, and the text and Markdown files of folders, one at each step: the first articles of a
/// large folder are there before its last file is opened.
///
/// ```no_run
/// for read in nashra::files::read(["digest".into()]) {
///     match read {
///         Ok(loaded) => println!("{}", loaded.articles[0].article.title()),
///         Err(failure) => eprintln!("nashra: {failure}"),
///     }
/// }
/// ```
pub fn read(
    paths: impl IntoIterator<Item = PathBuf>,
) -> impl Iterator<Item = Result<Loaded, Failure>> {
    self::paths(paths).map(|path| load(&path?))
}

/// The files [`read`] would read, without opening them.
pub fn paths(
    paths: impl IntoIterator<Item = PathBuf>,
) -> impl Iterator<Item = Result<PathBuf, Failure>> {
    Walk::new(paths.into_iter().collect())
}

/// The files of [`paths`], each folder in the order in which the file system has it: nothing of a large folder
/// need be remembered.
pub fn paths_as_found(path: PathBuf) -> impl Iterator<Item = Result<PathBuf, Failure>> {
    Walk::as_found([path].into())
}

/// Puts files below one folder into the order in which [`paths`] has them.
pub fn sort_as_paths<T>(files: &mut [T], path: impl Fn(&T) -> &Path) {
    files.sort_by_cached_key(|file| natural::key_of_components(path(file)));
}

/// Reads what is given on standard input, as one file called `-`.
///
/// # Errors
/// As [`load`].
pub fn standard_input() -> Result<Loaded, Failure> {
    let path = Path::new("-");
    of_bytes(path, &open::standard_input().map_err(|error| Failure::io(path, &error))?)
}

/// Reads one file.
///
/// # Errors
/// A [`Failure`] when it cannot be read, or holds no text.
pub fn load(path: &Path) -> Result<Loaded, Failure> {
    of_bytes(path, &open::bytes(path)?)
}

fn of_bytes(path: &Path, bytes: &[u8]) -> Result<Loaded, Failure> {
    let source = Source::Path(path.to_owned());
    match import(&path.to_string_lossy(), bytes) {
        import::Outcome { articles, warnings } if articles.is_empty() => {
            let what = warnings.into_iter().map(|warning| warning.what).next();
            Err(Failure::new(path, what.unwrap_or_default()))
        }
        outcome => Ok(Loaded { source, articles: outcome.articles }),
    }
}

/// The bundled digest.
pub fn bundled() -> impl Iterator<Item = Loaded> {
    import::BUNDLED.iter().map(|(name, bytes)| {
        let articles = import(name, bytes).articles;
        Loaded { source: Source::Bundled(name), articles }
    })
}

#[cfg(test)]
mod tests;
