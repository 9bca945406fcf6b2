//! Taking back what was done: one journal for everything, so that what was done last is taken back first.

use rusqlite::{Connection, OptionalExtension, Transaction, params};
use serde::{Deserialize, Serialize};

use super::bookmarks::{self, Marked};
use super::quotes::{QuoteChange, QuoteStep, UndoneQuotes, take_steps_back};
use super::{Change, Library, LibraryError, SourceChange, decisions, marks, sources};
use crate::entities::Decision;

/// How many steps can be taken back.
const LONGEST: i64 = 1000;

/// What was done at once, and is taken back at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Articles were marked.
    Marks(Vec<Change>),
    /// A source was renamed or removed.
    Source(SourceChange),
    /// Quotes were kept, changed or deleted.
    Quotes(UndoneQuotes),
    /// Something was decided about names; `None` when that is gone already.
    Decision(Option<Decision>),
    /// A letter was made to mark a place, or none.
    Bookmark(char),
}

/// A step as the journal has it.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum Written {
    Quotes(QuoteChange, Vec<QuoteStep>),
    Marks(Vec<Change>),
    /// Journals of older versions have single changes.
    Mark(Change),
    Source(SourceChange),
    /// A decision about names, by its number.
    Decision {
        decision: i64,
    },
    /// A letter of a place, and what it marked before.
    Bookmark {
        bookmark: char,
        before: Option<Marked>,
    },
}

impl Library {
    /// Takes the last step back and says which it was: its articles have the opposite marks now, its quotes are
    /// as they were. What another nashra did since this one was opened is not touched, nor is a quote that was
    /// changed again since.
    ///
    /// # Errors
    /// It could not be kept; then nothing has changed.
    pub fn undo(&mut self) -> Result<Option<Step>, LibraryError> {
        let (session, opened) = (self.session, self.opened);
        self.write(|transaction| {
            let Some(written) = take(transaction, session, opened)? else { return Ok(None) };
            let Ok(step) = serde_json::from_str::<Written>(&written) else { return Ok(None) };
            reverse(transaction, step).map(Some)
        })
    }
}

fn take(
    transaction: &Transaction<'_>,
    session: i64,
    opened: i64,
) -> rusqlite::Result<Option<String>> {
    let last = "SELECT id, change FROM undo WHERE session = ?1 OR id <= ?2
        ORDER BY session = ?1 DESC, id DESC LIMIT 1";
    let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
    let found: Option<(i64, String)> =
        transaction.query_row(last, [session, opened], read).optional()?;
    let Some((id, written)) = found else { return Ok(None) };
    transaction.execute("DELETE FROM undo WHERE id = ?1", [id])?;
    Ok(Some(written))
}

fn reverse(transaction: &Transaction<'_>, step: Written) -> rusqlite::Result<Step> {
    let changes = match step {
        Written::Quotes(change, steps) => {
            return take_steps_back(transaction, change, &steps).map(Step::Quotes);
        }
        Written::Decision { decision } => {
            return decisions::take_back(transaction, decision).map(Step::Decision);
        }
        Written::Bookmark { bookmark, before } => {
            bookmarks::put(transaction, bookmark, before.as_ref())?;
            return Ok(Step::Bookmark(bookmark));
        }
        Written::Source(change) => {
            sources::reverse(transaction, &change)?;
            return Ok(Step::Source(change));
        }
        Written::Marks(changes) => changes,
        Written::Mark(change) => vec![change],
    };
    for change in changes.iter().rev() {
        let opposite = change.opposite();
        marks::apply(transaction, &opposite.articles, &opposite.mark)?;
    }
    Ok(Step::Marks(changes))
}

/// Notes a step, and forgets the oldest beyond [`LONGEST`].
pub(super) fn write(
    transaction: &Transaction<'_>,
    session: i64,
    step: &Written,
) -> rusqlite::Result<()> {
    let written = serde_json::to_string(step).unwrap_or_default();
    let note = "INSERT INTO undo (session, change) VALUES (?1, ?2)";
    transaction.execute(note, params![session, written])?;
    let forget = "DELETE FROM undo WHERE id <= (SELECT max(id) FROM undo) - ?1";
    transaction.execute(forget, [LONGEST]).map(drop)
}

/// The last step in the journal.
pub(super) fn last(database: &Connection) -> rusqlite::Result<i64> {
    database.query_row("SELECT ifnull(max(id), 0) FROM undo", [], |row| row.get(0))
}
