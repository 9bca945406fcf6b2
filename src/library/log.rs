//! Keeping the write-ahead log short. A process that opens the library when no other has it open reads all of the
//! log before anything else, so what a large import leaves in it would delay the next first screen; and nobody
//! closes the last connection when a program is killed, or ends while a thread still has one.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use super::open::PATIENCE;
use super::{Library, LibraryError};

/// A log of fewer bytes than this is read in no time worth speaking of.
const LONG: u64 = 256 << 10;

impl Library {
    /// Moves what the write-ahead log holds into the database and empties it, when it is long. While others read or
    /// write it is left for another time.
    ///
    /// # Errors
    /// The database cannot be written; nothing is lost.
    pub fn shorten_log(&self) -> Result<(), LibraryError> {
        if !self.writable || self.log_size() < LONG {
            return Ok(());
        }
        let shorten = || {
            // Most of it, while others write; then what is left, for which nobody should wait.
            self.checkpoint("PASSIVE")?;
            self.database.busy_timeout(Duration::ZERO)?;
            let emptied = self.checkpoint("TRUNCATE");
            self.database.busy_timeout(PATIENCE)?;
            emptied
        };
        shorten().map_err(|error| self.error(&error))
    }

    fn checkpoint(&self, mode: &str) -> rusqlite::Result<()> {
        self.database.query_row(&format!("PRAGMA wal_checkpoint({mode})"), [], |_| Ok(()))
    }

    fn log_size(&self) -> u64 {
        let mut log = self.path.clone().into_os_string();
        log.push("-wal");
        fs::metadata(PathBuf::from(log)).map_or(0, |log| log.len())
    }
}

#[cfg(test)]
mod tests {
    use super::LONG;
    use crate::library::Library;
    use crate::library::tests::Folder;

    /// Writes until the log is long.
    fn write_much(library: &Library) {
        let text = "x".repeat(LONG as usize);
        let insert = "INSERT INTO undo (session, change) VALUES (0, ?1)";
        library.database.execute(insert, [text]).unwrap();
        assert!(library.log_size() >= LONG);
    }

    #[test]
    fn a_long_log_is_emptied_and_nothing_is_lost() {
        let folder = Folder::new();
        let library = Library::open(folder.path()).unwrap().library;
        let other = Library::open(folder.path()).unwrap().library;
        write_much(&library);
        library.shorten_log().unwrap();
        assert_eq!(library.log_size(), 0);
        let count = |library: &Library| {
            library.database.query_row("SELECT count(*) FROM undo", [], |row| row.get::<_, i64>(0))
        };
        assert_eq!((count(&library), count(&other)), (Ok(1), Ok(1)));
    }

    #[test]
    fn a_log_that_others_read_is_left_alone() {
        let folder = Folder::new();
        let library = Library::open(folder.path()).unwrap().library;
        let other = Library::open(folder.path()).unwrap().library;
        let reading = other.database.unchecked_transaction().unwrap();
        reading.query_row("SELECT count(*) FROM undo", [], |row| row.get::<_, i64>(0)).unwrap();
        write_much(&library);
        library.shorten_log().unwrap();
        assert!(library.log_size() >= LONG);
        drop(reading);
        library.shorten_log().unwrap();
        assert_eq!(library.log_size(), 0);
    }
}
