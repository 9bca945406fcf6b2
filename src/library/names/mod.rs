//! The names of all articles, linked over the library: who is named where, under which names.
//!
//! What a recogniser finds can be found again, so it lies in a disposable database in the cache folder, by the hash of each text; what
//! the reader decided about names lies in the library ([`Library::decide`](super::Library::decide)) and is applied when names are
//! looked up ([`Directory`]), so that neither reading an article again nor another recogniser can lose it.
//!
//! A text's entities are kept as *heads*: the names an entity goes by. Heads with a name in common, or with spellings of one name, are
//! one *entity*. Linking looks at the heads that are new only, each against the few that it meets under a key, so that the work grows
//! with the articles and not with their pairs.

mod add;
mod alike;
mod asked;
mod directory;
mod groups;
mod held;
mod know;
mod link;
mod lookup;
mod places;
mod prune;
#[cfg(test)]
mod tests;
mod words;

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::LibraryError;
use super::connection::share;
use crate::entities::{Name, fingerprint};

pub use asked::{NameFacts, NamesFound, Spellings, with_spellings};
pub use directory::{Directory, Presence};
pub use held::HeldNames;
pub use places::named_places;

/// The names of all articles of a library.
#[derive(Debug)]
pub struct Names {
    database: Connection,
    path: PathBuf,
    /// Held by the one process that adds names.
    lock: Option<File>,
}

impl Names {
    /// Opens what is known, or begins anew where that was found by another recogniser or cannot be read. Several processes may read;
    /// the first to come adds.
    ///
    /// # Errors
    /// The folder cannot be made or written.
    pub fn open(cache: &Path) -> Result<Self, LibraryError> {
        let folder = cache.join("names");
        let path = folder.join("names.sqlite");
        fs::create_dir_all(&folder).map_err(|error| LibraryError::io(&folder, &error))?;
        let lock =
            File::create(folder.join("lock")).map_err(|error| LibraryError::io(&folder, &error))?;
        let lock = lock.try_lock().is_ok().then_some(lock);
        if lock.is_some() && !is_current(&path) {
            for end in ["", "-wal", "-shm"] {
                // What is not there need not be removed.
                let _ = fs::remove_file(folder.join(format!("names.sqlite{end}")));
            }
        }
        let error = |error| LibraryError::database(&path, &error);
        let database = Connection::open(&path).map_err(error)?;
        prepare(&database).map_err(error)?;
        let mut names = Names { database, path, lock };
        names.create()?;
        Ok(names)
    }

    /// Opens what is known for reading; `None` when nothing is, or another recogniser found it.
    pub fn open_for_reading(cache: &Path) -> Option<Self> {
        let path = cache.join("names").join("names.sqlite");
        if !path.is_file() || !is_current(&path) {
            return None;
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let database = Connection::open_with_flags(&path, flags).ok()?;
        Some(Names { database, path, lock: None })
    }

    /// Names that are kept nowhere.
    ///
    /// # Errors
    /// Memory is exhausted.
    pub fn temporary() -> Result<Self, LibraryError> {
        let path = PathBuf::from("(memory)");
        let database =
            Connection::open_in_memory().map_err(|error| LibraryError::database(&path, &error))?;
        let mut names = Names { database, path, lock: None };
        names.create()?;
        Ok(names)
    }

    /// Whether this process adds names; else another one does, and what it adds is seen.
    pub fn is_writable(&self) -> bool {
        self.lock.is_some() || self.database.path().is_none_or(str::is_empty)
    }

    /// Bytes on disk, its log included.
    pub fn size(&self) -> u64 {
        let log = self.path.with_extension("sqlite-wal");
        [&self.path, &log]
            .into_iter()
            .filter_map(|path| path.metadata().ok())
            .map(|m| m.len())
            .sum()
    }

    /// How many texts are known.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn len(&self) -> Result<usize, LibraryError> {
        let count = self
            .database
            .query_row("SELECT count(*) FROM documents", [], |row| row.get::<_, u32>(0));
        count.map(|count| count as usize).map_err(|error| self.error(&error))
    }

    /// Whether no text is known.
    ///
    /// # Errors
    /// As [`Names::len`].
    pub fn is_empty(&self) -> Result<bool, LibraryError> {
        self.len().map(|len| len == 0)
    }

    fn create(&mut self) -> Result<(), LibraryError> {
        let mut create = || {
            if version(&self.database)? != 0 {
                return Ok(());
            }
            // Whoever comes first makes the tables; one that only reads must find them too.
            let transaction =
                self.database.transaction_with_behavior(TransactionBehavior::Immediate)?;
            if version(&transaction)? == 0 {
                transaction.execute_batch(include_str!("schema.sql"))?;
                transaction.pragma_update(None, "user_version", expected_version())?;
            }
            transaction.commit()
        };
        create().map_err(|error: rusqlite::Error| LibraryError::database(&self.path, &error))
    }

    fn error(&self, error: &rusqlite::Error) -> LibraryError {
        LibraryError::database(&self.path, error)
    }
}

/// What is lost with a power cut is found again, so nothing waits for the disk.
fn prepare(database: &Connection) -> rusqlite::Result<()> {
    share(database, Duration::from_secs(2))?;
    database.pragma_update(None, "synchronous", "NORMAL")
}

/// Raised with every change of the tables.
const FORMAT: u64 = 4;

/// The version of the tables and the recogniser in one number that `SQLite` keeps; never 0.
fn expected_version() -> i32 {
    let both = fingerprint() ^ FORMAT.rotate_left(17);
    ((both ^ both >> 32) as i32 & i32::MAX).max(1)
}

fn version(database: &Connection) -> rusqlite::Result<i32> {
    database.query_row("PRAGMA user_version", [], |row| row.get(0))
}

fn is_current(path: &Path) -> bool {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let opened = Connection::open_with_flags(path, flags);
    opened.and_then(|database| version(&database)).is_ok_and(|found| found == expected_version())
}

/// The number of a kind in the tables.
fn number(kind: Name) -> u8 {
    match kind {
        Name::Person => 0,
        Name::Organisation => 1,
        Name::Place => 2,
    }
}

/// The kind of a number in the tables.
fn kind(number: u8) -> Name {
    match number {
        0 => Name::Person,
        1 => Name::Organisation,
        _ => Name::Place,
    }
}
