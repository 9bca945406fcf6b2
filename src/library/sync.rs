//! Bringing the library up to date with a folder or file: what is new, changed, moved or gone.
//!
//! A file is known by its path, size and time of change; only where these differ is it read. One that is new
//! is the moved one, when a file that is no longer there had the same text. Some threads read and import, and
//! index what they have imported as they go; this thread alone writes, some hundred files a transaction, so
//! that what was reported is kept whatever happens next.

use std::collections::HashSet;
use std::fs;
use std::hash::{BuildHasher, RandomState};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::thread;
use std::time::UNIX_EPOCH;

use super::index_folder::IndexWriter;
use super::open::{READING, WRITING, keep_pages};
use super::paths::{from_bytes, join, to_bytes};
use super::store::{Batch, Gone, NewFile, Parsed};
use super::{IndexFolder, Library, LibraryError, Pace, Rows};
use crate::files;
use crate::messages::sentence;
use crate::search::Cancel;
use crate::search::index::{Document, SegmentBuilder};

/// Files of one transaction.
const BATCH: usize = 200;
/// Memory a thread collects words in before it writes a segment, in bytes.
const HEAVY: usize = 32 << 20;

/// What happens while a library is brought up to date.
#[derive(Debug)]
pub enum Progress {
    /// So many files are there, and so many of them must be read.
    Listed {
        /// Files there are.
        files: usize,
        /// Those to read.
        to_read: usize,
    },
    /// These articles are new or have changed, and are kept now; so many files have been read.
    Imported {
        /// Their rows.
        rows: Rows,
        /// Files read so far.
        read: usize,
    },
    /// A file could not be read; the rest is.
    Failed(files::Failure),
    /// The index has grown: search sees more than before.
    Indexed,
}

/// What has changed in a source since it was last looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Synced {
    /// Files with articles that were not there before.
    pub new: usize,
    /// Files whose text is another one.
    pub changed: usize,
    /// Files that were found under another name.
    pub moved: usize,
    /// Files that are no longer there; what was marked in them is kept.
    pub gone: usize,
    /// Files that could not be read.
    pub failed: usize,
}

/// A file as the file system has it.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) path: PathBuf,
    /// Relative to the source.
    pub(super) name: Vec<u8>,
    pub(super) size: u64,
    pub(super) modified: i64,
}

impl Library {
    /// Brings a source up to date, and the index with it. Stops soon when cancelled; what was reported is kept.
    ///
    /// # Errors
    /// It could not be kept; what was reported before is kept.
    pub fn sync(
        &mut self,
        source: u16,
        index: &IndexFolder,
        cancel: &Cancel,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Synced, LibraryError> {
        let mut failures = Vec::new();
        let synced = self.look(source, index, cancel, &mut |happened| {
            if let Progress::Failed(failure) = &happened {
                failures.push(failure.clone());
            }
            progress(happened);
        })?;
        if !cancel.is_cancelled() {
            self.note_scan(source, &failures)?;
        }
        // A log that stays long is slower to open, not wrong.
        let _ = self.shorten_log();
        Ok(synced)
    }

    fn look(
        &mut self,
        source: u16,
        index: &IndexFolder,
        cancel: &Cancel,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Synced, LibraryError> {
        let root = self.source_path(source)?;
        let mut known = self.known_files(source)?;
        let mut synced = Synced::default();
        let (mut to_read, mut found) = (Vec::new(), 0);
        let mut unreadable = HashSet::new();
        let mut steps = self.pace.steps();
        for path in files::paths_as_found(root.clone()) {
            steps.step();
            match path.and_then(|path| entry(&root, path)) {
                Ok(entry) => {
                    found += 1;
                    if !known.see(&entry) {
                        to_read.push(entry);
                    }
                }
                Err(failure) => {
                    synced.failed += 1;
                    // A folder that can be read, and has no articles, has none.
                    if fs::read_dir(&failure.path).is_err() {
                        unreadable.insert(failure.path.clone());
                    }
                    progress(Progress::Failed(failure));
                }
            }
            if cancel.is_cancelled() {
                return Ok(synced);
            }
        }
        files::sort_as_paths(&mut to_read, |entry| entry.below(&root));
        progress(Progress::Listed { files: found, to_read: to_read.len() });
        let mut unseen = self.unseen(source, &known, &to_read)?;
        // Of a folder that could not be looked into (a disk that is not there), nobody knows what is gone.
        if !unreadable.is_empty() {
            unseen.retain(|(_, name)| {
                let path = join(&root, &from_bytes(name.clone()));
                !path.ancestors().any(|above| unreadable.contains(above))
            });
        }
        let mut gone = self.gone(unseen.into_iter().map(|(file, _)| file))?;
        drop(known);
        self.read_in(source, &to_read, &mut gone, index, cancel, &mut synced, progress)?;
        if !cancel.is_cancelled() {
            synced.gone = self.set_gone(&gone)?;
        }
        Ok(synced)
    }

    #[expect(clippy::too_many_arguments, reason = "one step of sync, split off to be read alone")]
    fn read_in(
        &mut self,
        source: u16,
        entries: &[Entry],
        gone: &mut Gone,
        index: &IndexFolder,
        cancel: &Cancel,
        synced: &mut Synced,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<(), LibraryError> {
        if entries.is_empty() {
            return Ok(());
        }
        // Without the right to index, or room for it, the library is brought up to date all the same; the
        // index catches up later.
        let writer = index.writer().ok().flatten();
        let readers = thread::available_parallelism().map_or(1, usize::from).min(8);
        let (send, receive) = sync_channel(readers * 2);
        let next = AtomicUsize::new(0);
        let pace = self.pace.clone();
        let failed = Cancel::default();
        let _ = keep_pages(&self.database, WRITING);
        let outcome = thread::scope(|scope| {
            for _ in 0..readers {
                let reader = Reader {
                    entries,
                    next: &next,
                    writer: writer.as_ref(),
                    cancel,
                    failed: &failed,
                    pace: &pace,
                    send: send.clone(),
                };
                scope.spawn(move || reader.run());
            }
            drop(send);
            let written = self.write_batches(source, gone, &receive, synced, progress);
            if written.is_err() {
                failed.cancel();
            }
            // Readers that wait to send are let go.
            drop(receive);
            written
        });
        // A cache of another size is slower or larger, not wrong.
        let _ = keep_pages(&self.database, READING);
        outcome?;
        if let Some(writer) = writer {
            // An index that could not be tidied is slower, not wrong.
            let _ = writer.tidy(&self.stamps()?);
            progress(Progress::Indexed);
        }
        Ok(())
    }

    fn write_batches(
        &mut self,
        source: u16,
        gone: &mut Gone,
        receive: &Receiver<Message>,
        synced: &mut Synced,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<(), LibraryError> {
        let mut read = 0;
        for message in receive {
            match message {
                Message::Batch(batch, reply) => {
                    read += batch.files.len() + batch.failures.len();
                    let stored = self.store(source, &batch, gone)?;
                    synced.new += stored.new;
                    synced.changed += stored.changed;
                    synced.moved += stored.moved;
                    synced.failed += batch.failures.len();
                    // A reader that has stopped needs no answer.
                    let _ = reply.send(stored.documents);
                    batch
                        .failures
                        .into_iter()
                        .for_each(|failure| progress(Progress::Failed(failure)));
                    progress(Progress::Imported { rows: stored.rows, read });
                }
                Message::Indexed => progress(Progress::Indexed),
            }
        }
        Ok(())
    }

    fn source_path(&self, source: u16) -> Result<PathBuf, LibraryError> {
        let find = "SELECT path FROM sources WHERE id = ?1";
        let path = self.database.query_row(find, [source], |row| Ok(from_bytes(row.get(0)?)));
        path.map_err(|error| self.error(&error))
    }

    fn known_files(&self, source: u16) -> Result<Known, LibraryError> {
        let mut known = Known::default();
        // Memory that is taken at once is given back whole.
        known.files.reserve_exact(self.files_at_most()?);
        self.each_file(source, |_, file| known.files.push(known.of(file)))?;
        known.files.sort_unstable();
        known.seen = vec![false; known.files.len()];
        Ok(known)
    }

    /// More files than any source has, if not many more than a million.
    fn files_at_most(&self) -> Result<usize, LibraryError> {
        let greatest = "SELECT ifnull(max(id), 0) FROM files";
        let greatest = self.database.query_row(greatest, [], |row| row.get::<_, u32>(0));
        greatest.map(|id| id.min(1 << 20) as usize).map_err(|error| self.error(&error))
    }

    /// The files of a source that are known and were not seen, with their names: they are gone. Those that are to
    /// be read because they have changed are not among them.
    fn unseen(
        &self,
        source: u16,
        known: &Known,
        to_read: &[Entry],
    ) -> Result<Vec<(i64, Vec<u8>)>, LibraryError> {
        let mut unseen = Vec::new();
        if known.seen.iter().all(|seen| *seen) {
            return Ok(unseen);
        }
        let changed: HashSet<&[u8]> = to_read.iter().map(|entry| entry.name.as_slice()).collect();
        self.each_file(source, |id, file| {
            if !known.has_seen(file) && !changed.contains(file.name) {
                unseen.push((id, file.name.to_vec()));
            }
        })?;
        Ok(unseen)
    }

    /// Calls with each file of a source that the library has and that is not gone.
    fn each_file(
        &self,
        source: u16,
        mut call: impl FnMut(i64, State<'_>),
    ) -> Result<(), LibraryError> {
        let list = "SELECT id, path, size, modified FROM files WHERE source = ?1 AND gone = 0";
        let mut read = || {
            let mut statement = self.database.prepare(list)?;
            let mut rows = statement.query([source])?;
            let mut steps = self.pace.steps();
            while let Some(row) = rows.next()? {
                steps.step();
                let name = row.get_ref(1)?.as_blob()?;
                call(row.get(0)?, State { name, size: row.get(2)?, modified: row.get(3)? });
            }
            Ok(())
        };
        read().map_err(|error: rusqlite::Error| self.error(&error))
    }
}

/// A file as the library or the file system has it. A file with another state must be read.
#[derive(Clone, Copy, Debug, Hash)]
struct State<'a> {
    /// Relative to the source.
    name: &'a [u8],
    size: i64,
    modified: i64,
}

/// The states of all files of a source, eight bytes each: their hashes, with a key of their own so that nobody
/// can make two states with one hash. By chance, among a million files, one change in 10^13 is overlooked.
#[derive(Default)]
struct Known {
    key: RandomState,
    /// Ascending.
    files: Vec<u64>,
    seen: Vec<bool>,
}

impl Known {
    fn of(&self, file: State<'_>) -> u64 {
        self.key.hash_one(file)
    }

    /// Notes that a file is there, and says whether the library has it just so.
    fn see(&mut self, entry: &Entry) -> bool {
        let found = self.files.binary_search(&self.of(entry.state()));
        let seen = found.ok().and_then(|place| self.seen.get_mut(place));
        seen.map(|seen| *seen = true).is_some()
    }

    fn has_seen(&self, file: State<'_>) -> bool {
        let found = self.files.binary_search(&self.of(file));
        found.is_ok_and(|place| self.seen.get(place) == Some(&true))
    }
}

impl Entry {
    fn state(&self) -> State<'_> {
        State { name: &self.name, size: self.size as i64, modified: self.modified }
    }

    /// Its path below a source.
    fn below(&self, root: &Path) -> &Path {
        self.path.strip_prefix(root).unwrap_or(&self.path)
    }
}

fn entry(root: &Path, path: PathBuf) -> Result<Entry, files::Failure> {
    let metadata = fs::metadata(&path).map_err(|error| files::Failure {
        path: path.clone(),
        what: sentence!("path-unreadable", said = error.to_string()),
    })?;
    let since = metadata
        .modified()
        .ok()
        .and_then(|time| time.duration_since(UNIX_EPOCH).ok())
        .unwrap_or_default();
    Ok(Entry {
        name: to_bytes(path.strip_prefix(root).unwrap_or(&path)),
        size: metadata.len(),
        modified: i64::try_from(since.as_nanos()).unwrap_or(i64::MAX),
        path,
    })
}

/// What a reader sends.
enum Message {
    /// Files that were read; the documents of their articles are sent back, in order.
    Batch(Batch, Sender<Vec<Document>>),
    /// A segment was written.
    Indexed,
}

/// A thread that reads, imports and indexes.
struct Reader<'a> {
    entries: &'a [Entry],
    next: &'a AtomicUsize,
    writer: Option<&'a IndexWriter>,
    cancel: &'a Cancel,
    failed: &'a Cancel,
    pace: &'a Pace,
    send: SyncSender<Message>,
}

impl Reader<'_> {
    fn run(self) {
        let mut builder = SegmentBuilder::default();
        let mut replies = Vec::new();
        while !self.cancel.is_cancelled() && !self.failed.is_cancelled() {
            let from = self.next.fetch_add(BATCH, Ordering::Relaxed);
            let Some(entries) = self.entries.get(from..) else { break };
            let entries = entries.get(..BATCH).unwrap_or(entries);
            if entries.is_empty() {
                break;
            }
            let (send, reply) = channel();
            replies.push(reply);
            let batch = self.read(entries, &mut builder);
            if self.send.send(Message::Batch(batch, send)).is_err() {
                return;
            }
            if builder.weight() > HEAVY {
                self.finish(std::mem::take(&mut builder), std::mem::take(&mut replies));
            }
        }
        self.finish(builder, replies);
    }

    fn read(&self, entries: &[Entry], builder: &mut SegmentBuilder) -> Batch {
        let mut batch = Batch::default();
        let mut steps = self.pace.steps();
        for entry in entries {
            steps.step();
            match files::load(&entry.path) {
                Ok(loaded) => {
                    let parsed: Vec<Parsed> = loaded
                        .articles
                        .into_iter()
                        .map(|imported| Parsed::new(imported.article))
                        .collect();
                    if self.writer.is_some() {
                        for parsed in &parsed {
                            parsed.add_to(builder);
                        }
                    }
                    batch.files.push(NewFile::new(entry.clone(), parsed));
                }
                Err(failure) => batch.failures.push(failure),
            }
        }
        batch
    }

    fn finish(&self, builder: SegmentBuilder, replies: Vec<Receiver<Vec<Document>>>) {
        let Some(writer) = self.writer.filter(|_| !builder.is_empty()) else { return };
        let documents: Vec<Document> =
            replies.into_iter().filter_map(|reply| reply.recv().ok()).flatten().collect();
        // Fewer documents than articles: writing them failed, and there is nothing to index.
        if documents.len() == builder.len() && writer.write(&builder.finish(&documents)).is_ok() {
            let _ = self.send.send(Message::Indexed);
        }
    }
}
