//! What happened to quotes, step by step, and taking it back.
use rusqlite::Transaction;
use serde::{Deserialize, Serialize};

use super::{Quote, row};
use crate::quotes::{Format, Options, export, import};

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

/// A change of quotes that was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UndoneQuotes {
    /// What it was.
    pub change: QuoteChange,
    /// The quotes that are now as they were before it.
    pub ids: Vec<i64>,
    /// The quotes that were changed again since, and are left as they are.
    pub left: Vec<i64>,
}

/// What happened to one quote.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in crate::library) struct QuoteStep {
    id: i64,
    /// The quote as it was before, as an annotation, and its revision; `None` if it was not there.
    before: Option<(String, i64)>,
    /// Its revision after the change; 0 if it is no longer there.
    revision: i64,
}

impl QuoteStep {
    /// A quote was kept.
    pub(super) fn kept(id: i64) -> Self {
        QuoteStep { id, before: None, revision: 1 }
    }

    /// A quote is about to be changed.
    pub(super) fn changed(id: i64, before: &Quote, revision: i64) -> Self {
        let quote = export(std::slice::from_ref(before), Format::JsonLd, Options::default());
        QuoteStep { id, before: Some((quote, revision)), revision: revision + 1 }
    }

    /// A quote is about to be deleted.
    pub(super) fn deleted(id: i64, before: &Quote, revision: i64) -> Self {
        QuoteStep { revision: 0, ..QuoteStep::changed(id, before, revision) }
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

/// Takes steps back, the last first.
pub(in crate::library) fn take_steps_back(
    transaction: &Transaction<'_>,
    change: QuoteChange,
    steps: &[QuoteStep],
) -> rusqlite::Result<UndoneQuotes> {
    let mut undone = UndoneQuotes { change, ids: Vec::new(), left: Vec::new() };
    for step in steps.iter().rev() {
        let is_done = step.take_back(transaction)?;
        (if is_done { &mut undone.ids } else { &mut undone.left }).push(step.id);
    }
    Ok(undone)
}
