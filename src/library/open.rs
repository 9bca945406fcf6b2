//! Opening a library, and what to do when that fails.

use std::fs;
use std::hash::{BuildHasher, RandomState};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use super::connection::share;
use super::journal::last as last_change;
use super::{LibraryError, Pace, schema};
use crate::messages::{Sentence, sentence};

/// How long a process waits for another one's transaction.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);

/// Everything kept, in one database. One connection: a thread that wants its own opens it again.
#[derive(Debug)]
pub struct Library {
    pub(super) database: Connection,
    pub(super) path: PathBuf,
    /// Tells this opening from all others, in the undo journal.
    pub(super) session: i64,
    /// The last change in the journal when it was opened.
    pub(super) opened: i64,
    pub(super) writable: bool,
    /// How long work rests for a reader.
    pub(super) pace: Pace,
}

/// An opened library and what the reader should know about it.
#[derive(Debug)]
pub struct Opened {
    /// The library.
    pub library: Library,
    /// A sentence when not all is well: it can be read but not written.
    pub notice: Option<Sentence>,
}

impl Library {
    /// Opens the library in a folder, and makes both when they are missing. One that may not be written is
    /// opened for reading.
    ///
    /// # Errors
    /// Newer than this program, damaged, or not to be opened at all; the reader can go on with
    /// [`Library::temporary`], and the file is left as it is.
    pub fn open(folder: &Path) -> Result<Opened, LibraryError> {
        let path = folder.join("library.sqlite");
        match Library::open_to_write(folder, &path) {
            Err(
                unwritable @ (LibraryError::ReadOnly { .. }
                | LibraryError::Full { .. }
                | LibraryError::Other { .. }),
            ) if path.is_file() => {
                let library = match Library::open_for_reading(folder) {
                    // It would have to be changed first, and why it cannot be is known already.
                    Err(LibraryError::ReadOnly { .. }) => return Err(unwritable),
                    read => read?,
                };
                let error = LibraryError::Other { path, what: sentence!("library-marks-not-kept") };
                Ok(Opened { library, notice: Some(error.sentence()) })
            }
            Err(error) => Err(error),
            Ok(library) => Ok(Opened { library, notice: None }),
        }
    }

    /// An empty library that is kept nowhere: for reading on when the real one cannot be opened.
    ///
    /// # Errors
    /// Memory is exhausted.
    pub fn temporary() -> Result<Self, LibraryError> {
        let path = PathBuf::from("(memory)");
        let error = |error| LibraryError::database(Path::new("(memory)"), &error);
        let mut database = Connection::open_in_memory().map_err(error)?;
        schema::migrate(&mut database).map_err(error)?;
        let opened = last_change(&database).map_err(error)?;
        Ok(Library {
            database,
            path,
            session: session(),
            opened,
            writable: true,
            pace: Pace::default(),
        })
    }

    fn open_to_write(folder: &Path, path: &Path) -> Result<Self, LibraryError> {
        fs::create_dir_all(folder).map_err(|error| LibraryError::io(folder, &error))?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let error = |error| LibraryError::database(path, &error);
        let mut database = Connection::open_with_flags(path, flags).map_err(error)?;
        prepare(&database).map_err(error)?;
        refuse_newer(&database, path)?;
        schema::migrate(&mut database).map_err(error)?;
        if database.is_readonly(rusqlite::MAIN_DB).map_err(error)? {
            return Err(LibraryError::ReadOnly { path: path.to_owned() });
        }
        let opened = last_change(&database).map_err(error)?;
        Ok(Library {
            database,
            path: path.to_owned(),
            session: session(),
            opened,
            writable: true,
            pace: Pace::default(),
        })
    }

    /// Opens the library in a folder without the right to change it.
    ///
    /// # Errors
    /// As [`Library::open`]; also when it is older than this program and would have to be changed first.
    pub fn open_for_reading(folder: &Path) -> Result<Self, LibraryError> {
        let path = &folder.join("library.sqlite");
        let error = |error| LibraryError::database(path, &error);
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
            | OpenFlags::SQLITE_OPEN_NO_MUTEX
            | OpenFlags::SQLITE_OPEN_URI;
        let database = Connection::open_with_flags(path, flags).map_err(error)?;
        // In a folder that may not be written, the shared memory of the write-ahead log cannot be made;
        // then nobody else writes either.
        let database = match schema::version(&database) {
            Ok(_) => database,
            Err(_) => Connection::open_with_flags(immutable(path), flags).map_err(error)?,
        };
        refuse_newer(&database, path)?;
        if schema::version(&database).map_err(error)? < schema::VERSION {
            return Err(LibraryError::ReadOnly { path: path.to_owned() });
        }
        Ok(Library {
            database,
            path: path.to_owned(),
            session: session(),
            opened: 0,
            writable: false,
            pace: Pace::default(),
        })
    }

    /// Lets long work step aside for a reader.
    pub fn set_pace(&mut self, pace: Pace) {
        self.pace = pace;
    }

    /// Whether changes can be kept.
    pub fn is_writable(&self) -> bool {
        self.writable
    }

    /// # Errors
    /// Changes cannot be kept.
    pub fn must_be_writable(&self) -> Result<(), LibraryError> {
        let read_only = || LibraryError::ReadOnly { path: self.path.clone() };
        if self.writable { Ok(()) } else { Err(read_only()) }
    }

    /// A number that changes when another process has changed the library.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn data_version(&self) -> Result<i64, LibraryError> {
        let version = self.database.query_row("PRAGMA data_version", [], |row| row.get(0));
        version.map_err(|error| self.error(&error))
    }

    /// Lets the database grow to this many pages of 4 KiB and no more, as a full disk would.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn limit_pages(&self, pages: u32) -> Result<(), LibraryError> {
        let set = self.database.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()));
        set.map_err(|error| self.error(&error))
    }

    pub(super) fn error(&self, error: &rusqlite::Error) -> LibraryError {
        LibraryError::database(&self.path, error)
    }
}

/// Pages of the database that a connection keeps in memory, in KiB: few for reading, which seldom comes back to
/// one, and more while much is written in the order of names into the order of days.
pub(super) const READING: i64 = 512;
pub(super) const WRITING: i64 = 8192;

/// A commit is on the disk before it is acknowledged.
fn prepare(database: &Connection) -> rusqlite::Result<()> {
    share(database, PATIENCE)?;
    database.pragma_update(None, "synchronous", "FULL")?;
    keep_pages(database, READING)?;
    database.pragma_update(None, "foreign_keys", true)
}

/// Says how much of the database is kept in memory, in KiB.
pub(super) fn keep_pages(database: &Connection, kibibytes: i64) -> rusqlite::Result<()> {
    database.pragma_update(None, "cache_size", -kibibytes)
}

fn refuse_newer(database: &Connection, path: &Path) -> Result<(), LibraryError> {
    let version =
        schema::version(database).map_err(|error| LibraryError::database(path, &error))?;
    if version > schema::VERSION {
        return Err(LibraryError::Newer { path: path.to_owned(), version });
    }
    Ok(())
}

/// The database as a file that does not change, by its URI.
fn immutable(path: &Path) -> String {
    let escaped = path.as_os_str().as_encoded_bytes().iter().map(|byte| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' => {
            char::from(*byte).to_string()
        }
        other => format!("%{other:02X}"),
    });
    format!("file:{}?immutable=1", escaped.collect::<String>())
}

fn session() -> i64 {
    // A fresh RandomState hashes the same value differently each time.
    RandomState::new().hash_one(std::process::id()) as i64 & i64::MAX
}
