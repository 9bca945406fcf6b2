//! The files of some paths, found one by one.
use std::collections::VecDeque;
use std::fs::{self, DirEntry, FileType, ReadDir};
use std::path::{Path, PathBuf};
use std::vec;

use super::{Failure, natural, open};
use crate::messages::sentence;

/// What files of a folder are articles.
const EXTENSIONS: [&str; 5] = ["txt", "text", "md", "markdown", "mdown"];

/// Walks paths in their order: a file is itself, whatever its name; a folder is its text files.
pub(super) struct Walk {
    paths: VecDeque<PathBuf>,
    /// The path that is being read, and whether anything was found under it.
    root: Option<(PathBuf, bool)>,
    folders: Folders,
}

/// What is left of the folder that is being read.
enum Folders {
    /// Of the folders down to where the walk is, what is left, in natural order.
    Natural(Vec<vec::IntoIter<(PathBuf, FileType)>>),
    /// As the file system has it: one folder that is open, and those still to be opened. Holds no names.
    AsFound(Option<ReadDir>, Vec<PathBuf>),
}

type Step = Result<PathBuf, Failure>;
type Entry = Result<(PathBuf, FileType), Failure>;

impl Walk {
    /// Each folder in natural order.
    pub(super) fn new(paths: VecDeque<PathBuf>) -> Self {
        Walk { paths, root: None, folders: Folders::Natural(Vec::new()) }
    }

    /// Each folder in the order of the file system, which need not be remembered.
    pub(super) fn as_found(paths: VecDeque<PathBuf>) -> Self {
        Walk { paths, root: None, folders: Folders::AsFound(None, Vec::new()) }
    }

    /// The next path that was asked for; a folder is entered.
    fn start(&mut self, path: PathBuf) -> Option<Step> {
        if !path.is_dir() {
            return Some(Ok(path));
        }
        let entered = self.folders.enter(&path);
        self.root = Some((path, entered.is_err()));
        entered.err().map(Err)
    }

    /// What an entry of a folder gives: a file, a sentence, or nothing.
    fn visit(&mut self, path: PathBuf, kind: FileType) -> Option<Step> {
        let is_article = has_extension(&path);
        if kind.is_symlink() {
            return match fs::metadata(&path) {
                Ok(target) if target.is_dir() => {
                    Some(Err(Failure::new(&path, sentence!("path-folder-link"))))
                }
                Ok(target) => self.visit(path, target.file_type()),
                Err(error) => is_article.then(|| Err(Failure::io(&path, &error))),
            };
        }
        match (is_article, kind.is_dir()) {
            (false, true) => self.folders.enter(&path).err().map(Err),
            (false, false) => None,
            (true, _) if kind.is_file() => Some(Ok(path)),
            (true, _) => Some(Err(Failure::new(&path, open::irregular(kind)))),
        }
    }

    /// A folder that held nothing says so.
    fn finish(&mut self) -> Option<Step> {
        let (path, found) = self.root.take()?;
        let what = sentence!("path-no-articles");
        (!found).then(|| Err(Failure::new(&path, what)))
    }
}

impl Iterator for Walk {
    type Item = Step;

    fn next(&mut self) -> Option<Step> {
        loop {
            let step = match self.folders.next() {
                Some(Ok((path, kind))) => self.visit(path, kind),
                Some(Err(failure)) => Some(Err(failure)),
                None if self.root.is_some() => match self.finish() {
                    Some(step) => return Some(step),
                    None => continue,
                },
                None => {
                    let path = self.paths.pop_front()?;
                    self.start(path)
                }
            };
            if step.is_some() {
                if let Some((_, found)) = &mut self.root {
                    *found = true;
                }
                return step;
            }
        }
    }
}

impl Folders {
    fn enter(&mut self, folder: &Path) -> Result<(), Failure> {
        match self {
            Folders::Natural(open) => open.push(in_natural_order(opened(folder)?)),
            Folders::AsFound(None, _) => {
                *self = Folders::AsFound(Some(opened(folder)?), Vec::new());
            }
            Folders::AsFound(_, later) => later.push(folder.to_owned()),
        }
        Ok(())
    }
}

impl Iterator for Folders {
    type Item = Entry;

    fn next(&mut self) -> Option<Entry> {
        match self {
            Folders::Natural(open) => loop {
                match open.last_mut()?.next() {
                    Some(entry) => return Some(Ok(entry)),
                    None => drop(open.pop()),
                }
            },
            Folders::AsFound(open, later) => loop {
                let entry = open
                    .as_mut()
                    .and_then(|folder| folder.by_ref().flatten().find_map(|entry| typed(&entry)));
                if entry.is_some() {
                    return entry.map(Ok);
                }
                *open = None;
                match opened(&later.pop()?) {
                    Ok(folder) => *open = Some(folder),
                    Err(failure) => return Some(Err(failure)),
                }
            },
        }
    }
}

fn opened(folder: &Path) -> Result<ReadDir, Failure> {
    fs::read_dir(folder).map_err(|error| Failure::io(folder, &error))
}

/// An entry that is not hidden, and what it is.
fn typed(entry: &DirEntry) -> Option<(PathBuf, FileType)> {
    let is_hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
    (!is_hidden).then(|| Some((entry.path(), entry.file_type().ok()?))).flatten()
}

fn in_natural_order(folder: ReadDir) -> vec::IntoIter<(PathBuf, FileType)> {
    let mut entries: Vec<_> = folder.flatten().filter_map(|entry| typed(&entry)).collect();
    entries.sort_by_cached_key(|(path, _)| natural::key_of_path(path));
    entries.into_iter()
}

fn has_extension(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    EXTENSIONS.iter().any(|known| known.eq_ignore_ascii_case(extension))
}
