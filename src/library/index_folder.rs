//! The search index on disk: segments in the cache folder, to be thrown away at will.
//!
//! A segment is a file that is never changed: written under another name, synced, renamed. Their names count
//! up, so that a later one is newer. One process writes at a time, by a locked file; others search meanwhile,
//! each in the files it has mapped, which stay whole for it when they are deleted. What could not be written is held
//! in memory, and searched all the same. A segment that turns out to be damaged is removed at once, and what it held
//! is indexed again by whoever asks for it ([`IndexFolder::take_damaged`]).

use std::collections::HashMap;
use std::fs::{self, File, TryLockError};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use filebuffer::FileBuffer;

use super::{LibraryError, Stamps};
use crate::search::index::{BadSegment, Index, Segment, merge};

const EXTENSION: &str = "segment";

/// The folder of one library's segments.
#[derive(Clone, Debug)]
pub struct IndexFolder {
    folder: PathBuf,
    /// What all clones know of it.
    known: Arc<Mutex<Known>>,
}

/// What is known of a folder.
#[derive(Debug, Default)]
struct Known {
    /// Segments that are in no file; newer than those that are.
    held: Vec<Segment>,
    /// What came of opening each file.
    opened: HashMap<PathBuf, (Version, Option<Segment>)>,
    /// Segments that turned out to be damaged and were not told of yet.
    damaged: usize,
}

/// A file of another size or time is another file, even of the same name.
type Version = (u64, Option<SystemTime>);

/// The right to write segments, until it is dropped.
#[derive(Debug)]
pub struct IndexWriter {
    folder: IndexFolder,
    next: AtomicU32,
    _lock: File,
}

impl IndexFolder {
    /// Below a cache folder.
    pub fn new(cache: &Path) -> Self {
        IndexFolder { folder: cache.join("index"), known: Arc::default() }
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Holds a segment's bytes in memory, since they could not be written.
    pub(super) fn hold(&self, bytes: Vec<u8>) {
        if let Ok(segment) = Segment::from_vec(bytes) {
            self.known().held.push(segment);
        }
    }

    /// The segments there are, oldest first. What is no segment of this version, or a damaged one, is passed over.
    pub fn segments(&self) -> Vec<Segment> {
        let segments = self.in_files().into_iter().filter_map(|(_, segment)| segment);
        let mut segments: Vec<Segment> = segments.collect();
        segments.extend(self.known().held.iter().cloned());
        segments
    }

    /// The files, oldest first, each with its segment if it is a good one.
    fn in_files(&self) -> Vec<(PathBuf, Option<Segment>)> {
        let mut files = self.files();
        loop {
            let mut known = self.known();
            known.opened.retain(|path, _| files.iter().any(|(_, there)| there == path));
            let opened = files.iter().map(|(_, path)| (path.clone(), known.open(path))).collect();
            // Between listing and opening, another process may have merged some; then there is a new one.
            let now = self.files();
            if now.last() <= files.last() {
                return opened;
            }
            files = now;
        }
    }

    /// How many segments have turned out to be damaged since this was last asked; they are gone.
    pub fn take_damaged(&self) -> usize {
        std::mem::take(&mut self.known().damaged)
    }

    /// The index over them ([`Index::new`]).
    pub fn index(&self, current: &Stamps, day: &dyn Fn(u32) -> i32) -> Index {
        Index::new(self.segments(), &|article| current.of(article), day)
    }

    /// Bytes on disk.
    pub fn size(&self) -> u64 {
        self.files()
            .iter()
            .filter_map(|(_, path)| path.metadata().ok())
            .map(|metadata| metadata.len())
            .sum()
    }

    /// The right to write; `None` while another process has it.
    ///
    /// # Errors
    /// The folder cannot be made or written.
    pub fn writer(&self) -> Result<Option<IndexWriter>, LibraryError> {
        let error = |error| LibraryError::io(&self.folder, &error);
        fs::create_dir_all(&self.folder).map_err(error)?;
        let lock = File::create(self.folder.join("lock")).map_err(error)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(failed)) => return Err(error(failed)),
        }
        let next = self.files().last().map_or(0, |(number, _)| number + 1).into();
        Ok(Some(IndexWriter { folder: self.clone(), next, _lock: lock }))
    }

    /// The segments' numbers and paths, oldest first.
    fn files(&self) -> Vec<(u32, PathBuf)> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let numbered = |path: PathBuf| {
            let is_segment = path.extension().is_some_and(|extension| extension == EXTENSION);
            let number = path.file_stem()?.to_str()?.parse().ok()?;
            is_segment.then_some((number, path))
        };
        let mut files: Vec<(u32, PathBuf)> =
            entries.filter_map(|entry| numbered(entry.path())).collect();
        files.sort_unstable();
        files
    }
}

impl Known {
    /// The segment in a file: as it was opened before, unless the file is another one or it is damaged.
    fn open(&mut self, path: &Path) -> Option<Segment> {
        let metadata = path.metadata().ok()?;
        let version = (metadata.len(), metadata.modified().ok());
        let before = self.opened.remove(path).filter(|(known, _)| *known == version);
        let opened = match before {
            Some((_, Some(segment))) if segment.is_damaged() => Err(BadSegment::Damaged),
            Some((_, known)) => known.ok_or(BadSegment::Foreign),
            None => Segment::open(Arc::new(FileBuffer::open(path).ok()?)),
        };
        if opened.as_ref().err() == Some(&BadSegment::Damaged) {
            self.damaged += 1;
            // If it stays, it is passed over.
            let _ = fs::remove_file(path);
        }
        self.opened.insert(path.into(), (version, opened.as_ref().ok().cloned()));
        opened.ok()
    }
}

impl IndexWriter {
    /// Writes a segment, newer than all before it.
    ///
    /// # Errors
    /// It could not be written; then there is none.
    pub fn write(&self, bytes: &[u8]) -> Result<(), LibraryError> {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let path = self.folder.folder.join(format!("{number:08}.{EXTENSION}"));
        let unfinished = path.with_extension("unfinished");
        let written = File::create(&unfinished)
            .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_data()))
            .and_then(|()| fs::rename(&unfinished, &path));
        written.map_err(|error| {
            // What was left behind would only take room.
            let _ = fs::remove_file(&unfinished);
            LibraryError::io(&path, &error)
        })
    }

    /// Merges what has become many or mostly dead, and removes what is of no use.
    ///
    /// # Errors
    /// The merged segment could not be written; the index is as it was.
    pub fn tidy(&self, current: &Stamps) -> Result<(), LibraryError> {
        loop {
            let files = self.folder.in_files();
            let segments = files.iter().filter_map(|(_, segment)| segment.clone()).collect();
            let index = Index::new(segments, &|article| current.of(article), &|_| 0);
            let first = first_to_merge(&index);
            let merged: Vec<_> = index
                .segments()
                .iter()
                .skip(first)
                .map(|(segment, live)| (segment, live))
                .collect();
            let bytes = (!merged.is_empty()).then(|| merge(&merged));
            // What was merged of a damaged one lacks something.
            if !index.is_damaged() {
                bytes.map_or(Ok(()), |bytes| self.write(&bytes))?;
                self.remove(files, first);
                return Ok(());
            }
        }
    }

    /// Removes the files of segments from the `first` on, of what is no segment, and what was left unfinished.
    fn remove(&self, files: Vec<(PathBuf, Option<Segment>)>, first: usize) {
        let (good, bad): (Vec<_>, Vec<_>) =
            files.into_iter().partition(|(_, segment)| segment.is_some());
        let useless = good.into_iter().skip(first).chain(bad).map(|(path, _)| path);
        let all = fs::read_dir(&self.folder.folder).into_iter().flatten().flatten();
        let unfinished = all.map(|entry| entry.path());
        let unfinished = unfinished
            .filter(|path| path.extension().is_some_and(|extension| extension == "unfinished"));
        for path in useless.chain(unfinished) {
            // It is in the merged one; if it stays it costs room, not truth.
            let _ = fs::remove_file(path);
        }
    }
}

/// The first of the segments that should become one: all those that are not at least twice as large as what
/// follows them, so that an article is merged a few times in its life; or are mostly dead.
fn first_to_merge(index: &Index) -> usize {
    let segments = index.segments();
    let mut first = segments.len();
    let mut later = 0;
    for (number, (segment, live)) in segments.iter().enumerate().rev() {
        let mostly_dead = live.count() * 2 < segment.len();
        if mostly_dead || later > 0 && live.count() < later * 2 {
            first = number;
        }
        later += live.count();
    }
    first
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{IndexFolder, Stamps};
    use crate::library::tests::Folder;
    use crate::search::index::{Document, SegmentBuilder};

    fn segment(articles: std::ops::Range<u32>) -> Vec<u8> {
        let mut builder = SegmentBuilder::default();
        let documents: Vec<Document> =
            articles.map(|article| Document { article, stamp: 1 }).collect();
        for document in &documents {
            builder.add("title", [format!("word{}", document.article).as_str()].into_iter());
        }
        builder.finish(&documents)
    }

    fn current(articles: u32) -> Stamps {
        let mut stamps = Stamps::default();
        (0..articles).for_each(|article| stamps.set(article, 1));
        stamps
    }

    #[test]
    fn many_small_segments_become_one() {
        let cache = Folder::new();
        let folder = IndexFolder::new(cache.path());
        let writer = folder.writer().unwrap().unwrap();
        for first in (0..40).step_by(10) {
            writer.write(&segment(first..first + 10)).unwrap();
        }
        assert_eq!(folder.segments().len(), 4);
        writer.tidy(&current(40)).unwrap();
        assert_eq!(folder.segments().len(), 1);
        assert_eq!(folder.index(&current(40), &|_| 0).len(), 40);
        writer.write(&segment(40..42)).unwrap();
        writer.tidy(&current(42)).unwrap();
        assert_eq!(folder.segments().len(), 2, "a large one is not written again for two");
        assert_eq!(folder.index(&current(42), &|_| 0).len(), 42);
    }

    #[test]
    fn one_process_writes_at_a_time() {
        let cache = Folder::new();
        let folder = IndexFolder::new(cache.path());
        let writer = folder.writer().unwrap();
        assert!(writer.is_some());
        assert!(folder.writer().unwrap().is_none());
        drop(writer);
        assert!(folder.writer().unwrap().is_some());
    }

    #[test]
    fn what_is_damaged_or_unfinished_is_removed() {
        let cache = Folder::new();
        let folder = IndexFolder::new(cache.path());
        let writer = folder.writer().unwrap().unwrap();
        writer.write(&segment(0..10)).unwrap();
        for (name, bytes) in [
            ("00000007.segment", b"garbage".as_slice()),
            ("00000008.segment", b""),
            ("9.unfinished", b"x"),
        ] {
            fs::write(cache.path().join("index").join(name), bytes).unwrap();
        }
        assert_eq!(folder.index(&current(10), &|_| 0).len(), 10);
        writer.tidy(&current(10)).unwrap();
        let mut left: Vec<_> = fs::read_dir(cache.path().join("index"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        left.sort();
        assert_eq!(left, ["00000000.segment", "lock"]);
    }
}
