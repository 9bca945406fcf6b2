//! The library as a whole, on folders made for each test.

mod decisions;
mod killed;
mod kinship;
mod marks;
mod quotes;
mod sources;
mod sync;
mod trouble;

use std::cmp::Reverse;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

use super::{IndexFolder, Library, LibraryError, Progress, Searcher, Synced};
use crate::search::{Cancel, Query};

/// A folder that is removed in the end.
pub(super) struct Folder(PathBuf);

impl Folder {
    pub(super) fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name =
            format!("nashra-test-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A library, its index and a folder of news.
struct World {
    library: Library,
    index: IndexFolder,
    folder: Folder,
}

impl World {
    fn new(files: &[(&str, &str)]) -> Self {
        let folder = Folder::new();
        fs::create_dir_all(folder.path().join("news")).unwrap();
        let library = Library::open(folder.path()).unwrap().library;
        let world =
            World { library, index: IndexFolder::new(&folder.path().join("cache")), folder };
        for (name, text) in files {
            world.write(name, text);
        }
        world
    }

    fn news(&self) -> PathBuf {
        self.folder.path().join("news")
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.news().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn rename(&self, from: &str, to: &str) {
        let to = self.news().join(to);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::rename(self.news().join(from), to).unwrap();
    }

    fn remove(&self, name: &str) {
        fs::remove_file(self.news().join(name)).unwrap();
    }

    fn touch(&self, name: &str) {
        let later = SystemTime::now() + Duration::from_secs(100);
        File::options()
            .write(true)
            .open(self.news().join(name))
            .unwrap()
            .set_modified(later)
            .unwrap();
    }

    fn sync(&mut self) -> Synced {
        self.sync_with(&mut |_| {})
    }

    fn sync_with(&mut self, progress: &mut dyn FnMut(Progress)) -> Synced {
        let source = self.library.source(&self.news()).unwrap();
        self.library.sync(source, &self.index, &Cancel::default(), progress).unwrap()
    }

    fn sync_source(&mut self, source: u16) {
        self.try_sync(source).unwrap();
    }

    fn try_sync(&mut self, source: u16) -> Result<Synced, LibraryError> {
        self.library.sync(source, &self.index, &Cancel::default(), &mut |_| {})
    }

    /// The titles in the list, the last that came first; Arabic ones after the others.
    fn list(&self) -> Vec<String> {
        let mut titles = Vec::new();
        let mut deliver = |rows: super::Rows| {
            titles.extend(rows.iter().map(|row| (row.article, row.title.to_owned())));
            true
        };
        self.library.rows(None, 1000, &mut deliver).unwrap();
        titles.sort_by_key(|(article, title)| (title.starts_with('\u{639}'), Reverse(*article)));
        titles.into_iter().map(|(_, title)| title).collect()
    }

    fn article(&self, title: &str) -> u32 {
        let find = "SELECT id FROM articles WHERE title = ?1";
        self.library.database.query_row(find, [title], |row| row.get(0)).unwrap()
    }

    fn searcher(&self) -> Searcher {
        Searcher::new(&self.library, self.index.clone()).unwrap()
    }

    /// The titles a query finds, sorted.
    fn find(&self, query: &str) -> Vec<String> {
        self.find_with(&self.searcher(), query)
    }

    fn find_with(&self, searcher: &Searcher, query: &str) -> Vec<String> {
        let query = Query::parse(query).unwrap();
        let mut titles = Vec::new();
        let mut deliver = |results: super::Results| {
            titles.extend(results.hits.iter().map(|hit| self.title(hit.article)));
            true
        };
        searcher.search(&self.library, &query, &|_, _| None, &Cancel::default(), &mut deliver);
        titles.sort();
        titles
    }

    fn title(&self, article: u32) -> String {
        let find = "SELECT title FROM articles WHERE id = ?1";
        self.library.database.query_row(find, [article], |row| row.get(0)).unwrap()
    }

    /// The database is whole.
    fn check(&self) {
        let verdict: String = self
            .library
            .database
            .query_row("PRAGMA integrity_check", [], |row| row.get(0))
            .unwrap();
        assert_eq!(verdict, "ok");
    }

    fn close(self) -> Folder {
        self.folder
    }
}
