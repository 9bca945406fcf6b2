//! The journal of changes to quotes, and taking the last one back.
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use serde::{Deserialize, Serialize};

use super::{Quote, row};
use crate::quotes::{Format, Options, export, import};

/// How many changes can be taken back.
const LONGEST_JOURNAL: i64 = 1000;

/// What was done to quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum QuoteChange {
    /// They were kept.
    Kept,
    /// They were changed.
    Edited,
    /// They were deleted.
    Deleted,
}

/// A change that was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undone {
    /// What it was.
    pub change: QuoteChange,
    /// The quotes that are now as they were before it.
    pub ids: Vec<i64>,
    /// The quotes that were changed again since, and are left as they are.
    pub left: Vec<i64>,
}

/// What happened to one quote.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Step {
    id: i64,
    /// The quote as it was before, as an annotation, and its revision; `None` if it was not there.
    before: Option<(String, i64)>,
    /// Its revision after the change; 0 if it is no longer there.
    revision: i64,
}

impl Step {
    /// A quote was kept.
    pub(super) fn kept(id: i64) -> Self {
        Step { id, before: None, revision: 1 }
    }

    /// A quote is about to be changed.
    pub(super) fn changed(id: i64, before: &Quote, revision: i64) -> Self {
        let quote = export(std::slice::from_ref(before), Format::JsonLd, Options::default());
        Step { id, before: Some((quote, revision)), revision: revision + 1 }
    }

    /// A quote is about to be deleted.
    pub(super) fn deleted(id: i64, before: &Quote, revision: i64) -> Self {
        Step { revision: 0, ..Step::changed(id, before, revision) }
    }

    /// Makes the quote what it was; false if somebody else has changed it since.
    fn take_back(&self, transaction: &Transaction<'_>) -> rusqlite::Result<bool> {
        let now = row::revision(transaction, self.id)?;
        if now != self.revision {
            return Ok(false);
        }
        let Some((before, revision)) = &self.before else {
            transaction.execute("DELETE FROM quotes WHERE id = ?1", [self.id])?;
            return Ok(true);
        };
        let read = import(before, jiff::Timestamp::UNIX_EPOCH).ok();
        let quote = read.and_then(|read| read.quotes.into_iter().next());
        // A deleted quote may have been kept again, under another number.
        let quote = match quote {
            Some(quote) if now > 0 || super::number_of(transaction, &quote.id)?.is_none() => quote,
            _ => return Ok(false),
        };
        row::put(transaction, self.id, &quote, *revision)?;
        Ok(true)
    }
}

/// Writes a change down, in the transaction that makes it; nothing if it changed nothing.
pub(super) fn journal(
    transaction: &Transaction<'_>,
    session: i64,
    change: QuoteChange,
    steps: Vec<Step>,
) -> rusqlite::Result<()> {
    if steps.is_empty() {
        return Ok(());
    }
    let written = serde_json::to_string(&(change, steps)).unwrap_or_default();
    let add = "INSERT INTO quote_undo (session, change) VALUES (?1, ?2)";
    transaction.execute(add, params![session, written])?;
    let forget = "DELETE FROM quote_undo WHERE id <= (SELECT max(id) FROM quote_undo) - ?1";
    transaction.execute(forget, [LONGEST_JOURNAL]).map(drop)
}

/// The last change in the journal.
pub(in crate::library) fn last(database: &Connection) -> rusqlite::Result<i64> {
    database.query_row("SELECT ifnull(max(id), 0) FROM quote_undo", [], |row| row.get(0))
}

/// Takes back the last change of this session; if it has none left, the last of those made before it.
pub(super) fn take_back(
    transaction: &Transaction<'_>,
    session: i64,
    opened: i64,
) -> rusqlite::Result<Option<Undone>> {
    let last = "SELECT id, change FROM quote_undo WHERE session = ?1 OR id <= ?2 \
        ORDER BY session = ?1 DESC, id DESC LIMIT 1";
    let found: Option<(i64, String)> = transaction
        .query_row(last, [session, opened], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((id, written)) = found else { return Ok(None) };
    transaction.execute("DELETE FROM quote_undo WHERE id = ?1", [id])?;
    let Ok((change, steps)) = serde_json::from_str::<(QuoteChange, Vec<Step>)>(&written) else {
        return Ok(None);
    };
    let mut undone = Undone { change, ids: Vec::new(), left: Vec::new() };
    for step in steps.iter().rev() {
        let is_done = step.take_back(transaction)?;
        (if is_done { &mut undone.ids } else { &mut undone.left }).push(step.id);
    }
    Ok(Some(undone))
}
