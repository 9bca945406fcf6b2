//! What was opened: folders and files; calling them otherwise, and taking them out.

use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use jiff::civil::DateTime;
use rusqlite::{OptionalExtension, Transaction, params};
use serde::{Deserialize, Serialize};

use super::journal::{self, Written};
use super::paths::{from_bytes, to_bytes};
use super::{Library, LibraryError};
use crate::files::Failure;
use crate::messages::Sentence;

/// A folder or file whose articles are in the library.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Its number.
    pub id: u16,
    /// Its absolute path.
    pub path: PathBuf,
    /// What the reader calls it; at first the last part of the path.
    pub name: String,
    /// Articles in it that are not gone.
    pub articles: u32,
    /// Of these, unread ones.
    pub unread: u32,
    /// When it was last looked at, in local time.
    pub scanned: Option<DateTime>,
    /// Files that could not be read then.
    pub failed: u32,
}

/// What the reader did to a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceChange {
    /// Its number.
    pub source: u16,
    /// What.
    pub edit: SourceEdit,
}

/// A change of a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SourceEdit {
    /// It has another name.
    Renamed {
        /// The name before.
        from: String,
        /// The name now.
        to: String,
    },
    /// It was taken out of the library, with its articles; the files stay.
    Removed,
}

impl Library {
    /// The source of a path, made when it is new, and back when it was removed. Nothing is read yet: that is
    /// [`Library::sync`].
    ///
    /// # Errors
    /// It cannot be kept, or the path leads nowhere.
    pub fn source(&mut self, path: &Path) -> Result<u16, LibraryError> {
        let absolute = path.canonicalize().map_err(|error| Failure::io(path, &error))?;
        let bytes = to_bytes(&absolute);
        let find = "SELECT id, removed FROM sources WHERE path = ?1";
        let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
        let known = self.database.query_row(find, [&bytes], read).optional();
        match known.map_err(|error| self.error(&error))? {
            Some((id, false)) => return Ok(id),
            Some((id, true)) => {
                return self.write(|transaction| put_back(transaction, id)).map(|()| id);
            }
            None => {}
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

    /// All sources, by name; those that were removed are left out.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn sources(&self) -> Result<Vec<Source>, LibraryError> {
        self.sources_with(
            "SELECT s.id, s.path, s.name, count(a.id), ifnull(sum(a.read = 0), 0),
            strftime('%Y-%m-%dT%H:%M', s.scanned, 'unixepoch', 'localtime'),
            (SELECT count(*) FROM failures WHERE source = s.id) FROM sources s
            LEFT JOIN files f ON f.source = s.id LEFT JOIN articles a ON a.file = f.id AND a.gone = 0
            WHERE s.removed = 0 GROUP BY s.id ORDER BY s.name, s.id",
        )
    }

    /// As [`Library::sources`], but nothing is counted: takes no longer where there are many articles.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn sources_uncounted(&self) -> Result<Vec<Source>, LibraryError> {
        self.sources_with(
            "SELECT id, path, name, 0, 0, NULL, 0 FROM sources WHERE removed = 0 ORDER BY name, id",
        )
    }

    fn sources_with(&self, list: &str) -> Result<Vec<Source>, LibraryError> {
        let read = || {
            let mut statement = self.database.prepare(list)?;
            let source = |row: &rusqlite::Row<'_>| {
                Ok(Source {
                    id: row.get(0)?,
                    path: from_bytes(row.get(1)?),
                    name: row.get(2)?,
                    articles: row.get(3)?,
                    unread: row.get(4)?,
                    scanned: row.get::<_, Option<String>>(5)?.and_then(|when| when.parse().ok()),
                    failed: row.get(6)?,
                })
            };
            statement.query_map([], source)?.collect::<rusqlite::Result<_>>()
        };
        read().map_err(|error| self.error(&error))
    }

    /// Whether a source, or any, has an article that is not gone. Takes no longer where there are many.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn has_articles(&self, source: Option<u16>) -> Result<bool, LibraryError> {
        let any = "SELECT EXISTS (SELECT 1 FROM articles WHERE gone = 0)";
        let of = "SELECT EXISTS (SELECT 1 FROM files f JOIN articles a ON a.file = f.id
            WHERE f.source = ?1 AND a.gone = 0)";
        let has = match source {
            None => self.database.query_row(any, [], |row| row.get(0)),
            Some(source) => self.database.query_row(of, [source], |row| row.get(0)),
        };
        has.map_err(|error| self.error(&error))
    }

    /// Calls a source otherwise: one step to take back.
    ///
    /// # Errors
    /// It could not be kept; then nothing has changed.
    pub fn rename_source(&mut self, source: u16, name: &str) -> Result<(), LibraryError> {
        let session = self.session;
        self.write(|transaction| {
            let find = "SELECT name FROM sources WHERE id = ?1";
            let from: String = transaction.query_row(find, [source], |row| row.get(0))?;
            set_name(transaction, source, name)?;
            let edit = SourceEdit::Renamed { from, to: name.to_owned() };
            journal::write(transaction, session, &Written::Source(SourceChange { source, edit }))
        })
    }

    /// Takes a source out of the library with its articles: one step to take back. What was marked in it is kept,
    /// and comes back with it; starred articles stay in the list.
    ///
    /// # Errors
    /// It could not be kept; then nothing has changed.
    pub fn remove_source(&mut self, source: u16) -> Result<(), LibraryError> {
        let session = self.session;
        self.write(|transaction| {
            transaction.execute("UPDATE sources SET removed = 1 WHERE id = ?1", [source])?;
            let away = "UPDATE articles SET gone = 2 WHERE gone = 0 AND file IN (SELECT id FROM files WHERE source = ?1)";
            transaction.execute(away, [source])?;
            let step = Written::Source(SourceChange { source, edit: SourceEdit::Removed });
            journal::write(transaction, session, &step)
        })
    }

    /// What could not be read when a source was last looked at.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn failures(&self, source: u16) -> Result<Vec<Failure>, LibraryError> {
        let read = || {
            let mut statement = self
                .database
                .prepare("SELECT path, what FROM failures WHERE source = ?1 ORDER BY path")?;
            let failure = |row: &rusqlite::Row<'_>| {
                Ok(Failure {
                    path: from_bytes(row.get(0)?),
                    what: Sentence::from_json(row.get_ref(1)?.as_str()?),
                })
            };
            statement.query_map([source], failure)?.collect::<rusqlite::Result<_>>()
        };
        read().map_err(|error| self.error(&error))
    }

    /// Notes that a source was looked at, and what could not be read.
    pub(super) fn note_scan(
        &mut self,
        source: u16,
        failures: &[Failure],
    ) -> Result<(), LibraryError> {
        self.write(|transaction| {
            transaction
                .execute("UPDATE sources SET scanned = ?2 WHERE id = ?1", params![source, now()])?;
            transaction.execute("DELETE FROM failures WHERE source = ?1", [source])?;
            let mut add = transaction
                .prepare("INSERT INTO failures (source, path, what) VALUES (?1, ?2, ?3)")?;
            failures.iter().take(MOST_FAILURES).try_for_each(|failure| {
                add.execute(params![source, to_bytes(&failure.path), failure.what.to_json()])
                    .map(drop)
            })
        })
    }
}

/// Failures of one look at a source that are kept: a folder of a million pictures needs no million sentences.
const MOST_FAILURES: usize = 1000;

/// Takes a change of a source back.
pub(super) fn reverse(
    transaction: &Transaction<'_>,
    change: &SourceChange,
) -> rusqlite::Result<()> {
    match &change.edit {
        SourceEdit::Renamed { from, .. } => set_name(transaction, change.source, from),
        SourceEdit::Removed => put_back(transaction, change.source),
    }
}

fn set_name(transaction: &Transaction<'_>, source: u16, name: &str) -> rusqlite::Result<()> {
    let set = "UPDATE sources SET name = ?2 WHERE id = ?1";
    transaction.execute(set, params![source, name]).map(drop)
}

fn put_back(transaction: &Transaction<'_>, source: u16) -> rusqlite::Result<()> {
    transaction.execute("UPDATE sources SET removed = 0 WHERE id = ?1", [source])?;
    let back = "UPDATE articles SET gone = 0 WHERE gone = 2 AND file IN (SELECT id FROM files WHERE source = ?1)";
    transaction.execute(back, [source]).map(drop)
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
