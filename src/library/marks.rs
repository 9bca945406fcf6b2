//! What the reader does to articles: read marks, stars, tags, places.

use rusqlite::{OptionalExtension, Transaction, params};
use serde::{Deserialize, Serialize};

use super::journal::{self, Written};
use super::kinship::judge;
use super::transaction;
use super::{Library, LibraryError};

/// One change of the reader's, with the articles that it really changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The articles.
    pub articles: Vec<u32>,
    /// What they were given.
    pub mark: Mark,
}

/// What an article can be given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mark {
    /// Read, or unread again.
    Read(bool),
    /// A star, or none.
    Starred(bool),
    /// A tag.
    Tag(String),
    /// A tag taken away.
    Untag(String),
    /// Of pairs, one article after the other: they tell one story, or they do not.
    Paired(bool),
    /// Nothing is said of pairs any more of which this was said.
    Unpaired(bool),
}

impl Change {
    /// The change that takes this one back.
    #[must_use]
    pub fn opposite(&self) -> Change {
        Change { articles: self.articles.clone(), mark: self.mark.opposite() }
    }
}

impl Mark {
    pub(super) fn opposite(&self) -> Mark {
        match self {
            Mark::Read(read) => Mark::Read(!read),
            Mark::Starred(starred) => Mark::Starred(!starred),
            Mark::Tag(tag) => Mark::Untag(tag.clone()),
            Mark::Untag(tag) => Mark::Tag(tag.clone()),
            Mark::Paired(same) => Mark::Unpaired(*same),
            Mark::Unpaired(same) => Mark::Paired(*same),
        }
    }
}

/// Where reading stopped in an article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The paragraph, from 0.
    pub paragraph: u32,
    /// A byte of the paragraph, on a cluster boundary.
    pub byte: u32,
}

impl Library {
    /// Gives articles a mark: [`Library::change`] with one change.
    ///
    /// # Errors
    /// It could not be kept; then nothing has changed.
    pub fn mark(&mut self, articles: &[u32], mark: &Mark) -> Result<Change, LibraryError> {
        let wanted = Change { articles: articles.to_vec(), mark: mark.clone() };
        let done = self.change(std::slice::from_ref(&wanted))?;
        Ok(done.into_iter().next().unwrap_or(Change { articles: Vec::new(), ..wanted }))
    }

    /// Makes changes, all or none, as one step to take back; on return they are on the disk. The changes returned
    /// name the articles that did not have the mark before, and those that changed nothing are left out.
    ///
    /// # Errors
    /// They could not be kept; then nothing has changed.
    pub fn change(&mut self, wanted: &[Change]) -> Result<Vec<Change>, LibraryError> {
        for change in wanted {
            if let Mark::Starred(true) | Mark::Tag(_) = change.mark {
                self.keep_texts(&change.articles)?;
            }
        }
        let session = self.session;
        self.write(|transaction| {
            let mut done = Vec::new();
            for Change { articles, mark } in wanted {
                let articles = apply(transaction, articles, mark)?;
                if !articles.is_empty() {
                    done.push(Change { articles, mark: mark.clone() });
                }
            }
            if !done.is_empty() {
                journal::write(transaction, session, &Written::Marks(done.clone()))?;
            }
            Ok(done)
        })
    }

    /// Keeps where reading stopped. Not a change to take back.
    ///
    /// # Errors
    /// It could not be kept.
    pub fn set_place(&mut self, article: u32, place: Place) -> Result<(), LibraryError> {
        self.write(|transaction| {
            let set = "INSERT INTO places (article, paragraph, byte) VALUES (?1, ?2, ?3)
                ON CONFLICT (article) DO UPDATE SET paragraph = ?2, byte = ?3";
            transaction.execute(set, params![article, place.paragraph, place.byte]).map(drop)
        })
    }

    /// Where reading stopped.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn place(&self, article: u32) -> Result<Option<Place>, LibraryError> {
        let get = "SELECT paragraph, byte FROM places WHERE article = ?1";
        let place = self.database.query_row(get, [article], |row| {
            Ok(Place { paragraph: row.get(0)?, byte: row.get(1)? })
        });
        place.optional().map_err(|error| self.error(&error))
    }

    /// The tags of an article, its own and the reader's, sorted.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn tags(&self, article: u32) -> Result<Vec<String>, LibraryError> {
        let read = || {
            let mut statement =
                self.database.prepare("SELECT tag FROM tags WHERE article = ?1 ORDER BY tag")?;
            statement.query_map([article], |row| row.get(0))?.collect::<rusqlite::Result<_>>()
        };
        read().map_err(|error| self.error(&error))
    }

    /// Runs a transaction that takes the writer's lock first, so that it never fails half way for another's.
    pub(super) fn write<T>(
        &mut self,
        work: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, LibraryError> {
        transaction::write(&mut self.database, &self.path, work)
    }
}

/// Applies a mark and returns the articles it changed.
pub(super) fn apply(
    transaction: &Transaction<'_>,
    articles: &[u32],
    mark: &Mark,
) -> rusqlite::Result<Vec<u32>> {
    let (sql, value): (&str, &dyn rusqlite::ToSql) = match mark {
        Mark::Paired(same) => return judge(transaction, articles, *same, false),
        Mark::Unpaired(same) => return judge(transaction, articles, *same, true),
        Mark::Read(read) => ("UPDATE articles SET read = ?2 WHERE id = ?1 AND read <> ?2", read),
        Mark::Starred(starred) => {
            ("UPDATE articles SET starred = ?2 WHERE id = ?1 AND starred <> ?2", starred)
        }
        Mark::Tag(tag) => (
            "INSERT OR IGNORE INTO tags (article, tag, own) SELECT id, ?2, 1 FROM articles WHERE id = ?1",
            tag,
        ),
        Mark::Untag(tag) => ("DELETE FROM tags WHERE article = ?1 AND tag = ?2", tag),
    };
    let mut statement = transaction.prepare(sql)?;
    let mut changed = Vec::new();
    for article in articles {
        if statement.execute(params![article, value])? > 0 {
            changed.push(*article);
        }
    }
    Ok(changed)
}
