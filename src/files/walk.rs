//! The files of some paths, found one by one.
use std::collections::VecDeque;
use std::fs::{self, DirEntry, FileType};
use std::path::{Path, PathBuf};
use std::vec;

use super::{Failure, natural, open};

/// What files of a folder are articles.
const EXTENSIONS: [&str; 5] = ["txt", "text", "md", "markdown", "mdown"];

/// Walks paths in their order: a file is itself, whatever its name; a folder is its text files.
pub(super) struct Walk {
    paths: VecDeque<PathBuf>,
    /// The path that is being read, and whether anything was found under it.
    root: Option<(PathBuf, bool)>,
    /// Of the folders down to where the walk is, what is left.
    folders: Vec<vec::IntoIter<(PathBuf, FileType)>>,
}

type Step = Result<PathBuf, Failure>;

impl Walk {
    pub(super) fn new(paths: VecDeque<PathBuf>) -> Self {
        Walk { paths, root: None, folders: Vec::new() }
    }

    /// The next path that was asked for; a folder is entered.
    fn start(&mut self, path: PathBuf) -> Option<Step> {
        if !path.is_dir() {
            return Some(Ok(path));
        }
        let entered = self.enter(&path);
        self.root = Some((path, entered.is_err()));
        entered.err().map(Err)
    }

    fn enter(&mut self, folder: &Path) -> Result<(), Failure> {
        let io = |error| Failure::io(folder, &error);
        let entries: Vec<DirEntry> = fs::read_dir(folder).map_err(io)?.flatten().collect();
        let visible = |entry: &DirEntry| !entry.file_name().as_encoded_bytes().starts_with(b".");
        let mut entries: Vec<DirEntry> = entries.into_iter().filter(visible).collect();
        entries.sort_by_cached_key(|entry| {
            (natural::key(&entry.file_name().to_string_lossy()), entry.file_name())
        });
        let typed = |entry: DirEntry| Some((entry.path(), entry.file_type().ok()?));
        let entries: Vec<_> = entries.into_iter().filter_map(typed).collect();
        self.folders.push(entries.into_iter());
        Ok(())
    }

    /// What an entry of a folder gives: a file, a sentence, or nothing.
    fn visit(&mut self, path: PathBuf, kind: FileType) -> Option<Step> {
        let is_article = has_extension(&path);
        if kind.is_symlink() {
            return match fs::metadata(&path) {
                Ok(target) if target.is_dir() => Some(Err(Failure::new(
                    &path,
                    "is a link to a folder, which is not followed; give its path",
                ))),
                Ok(target) => self.visit(path, target.file_type()),
                Err(error) => is_article.then(|| Err(Failure::io(&path, &error))),
            };
        }
        match (is_article, kind.is_dir()) {
            (false, true) => self.enter(&path).err().map(Err),
            (false, false) => None,
            (true, _) if kind.is_file() => Some(Ok(path)),
            (true, _) => Some(Err(Failure::new(&path, open::irregular(kind)))),
        }
    }

    /// A folder that held nothing says so.
    fn finish(&mut self) -> Option<Step> {
        let (path, found) = self.root.take()?;
        let what = "there are no articles in it; nashra reads .txt and .md files";
        (!found).then(|| Err(Failure::new(&path, what)))
    }
}

impl Iterator for Walk {
    type Item = Step;

    fn next(&mut self) -> Option<Step> {
        loop {
            let step = match self.folders.last_mut().map(Iterator::next) {
                Some(Some((path, kind))) => self.visit(path, kind),
                Some(None) => {
                    self.folders.pop();
                    None
                }
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

fn has_extension(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    EXTENSIONS.iter().any(|known| known.eq_ignore_ascii_case(extension))
}
