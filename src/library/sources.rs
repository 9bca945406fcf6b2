//! What was opened: folders and files.

use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use rusqlite::{OptionalExtension, params};

use super::paths::{from_bytes, to_bytes};
use super::{Library, LibraryError};

/// A folder or file whose articles are in the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its number.
    pub id: u16,
    /// Its absolute path.
    pub path: PathBuf,
    /// The last part of the path.
    pub name: String,
    /// Articles in it that are not gone.
    pub articles: u32,
    /// Of these, unread ones.
    pub unread: u32,
}

impl Library {
    /// The source of a path, made when it is new. Nothing is read yet: that is [`Library::sync`].
    ///
    /// # Errors
    /// It cannot be kept, or the path leads nowhere.
    pub fn source(&mut self, path: &Path) -> Result<u16, LibraryError> {
        let absolute = path.canonicalize().map_err(|error| LibraryError::io(path, &error))?;
        let bytes = to_bytes(&absolute);
        let find = "SELECT id FROM sources WHERE path = ?1";
        let known = self.database.query_row(find, [&bytes], |row| row.get(0)).optional();
        if let Some(id) = known.map_err(|error| self.error(&error))? {
            return Ok(id);
        }
        let name = absolute
            .file_name()
            .map_or_else(|| "/".into(), |name| name.to_string_lossy().into_owned());
        self.write(|transaction| {
            let add = "INSERT OR IGNORE INTO sources (path, name, added) VALUES (?1, ?2, ?3)";
            transaction.execute(add, params![bytes, name, now()])?;
            transaction.query_row(find, [&bytes], |row| row.get(0))
        })
    }

    /// All sources, by name.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn sources(&self) -> Result<Vec<Source>, LibraryError> {
        let read = || {
            let mut statement = self.database.prepare(
                "SELECT s.id, s.path, s.name, count(a.id), ifnull(sum(a.read = 0), 0) FROM sources s
                LEFT JOIN files f ON f.source = s.id LEFT JOIN articles a ON a.file = f.id AND a.gone = 0
                GROUP BY s.id ORDER BY s.name, s.id",
            )?;
            let source = |row: &rusqlite::Row<'_>| {
                Ok(Source {
                    id: row.get(0)?,
                    path: from_bytes(row.get(1)?),
                    name: row.get(2)?,
                    articles: row.get(3)?,
                    unread: row.get(4)?,
                })
            };
            statement.query_map([], source)?.collect::<rusqlite::Result<_>>()
        };
        read().map_err(|error| self.error(&error))
    }
}

/// Seconds since 1970.
pub(super) fn now() -> i64 {
    let elapsed = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(elapsed.as_secs()).unwrap_or_default()
}

/// Days since 1970.
pub(super) fn today() -> i32 {
    i32::try_from(now() / 86_400).unwrap_or_default()
}
