//! What the reader decided about names: which are one, which are none, how they are called; and taking it back.
//!
//! Spellings are kept, not numbers, so that decisions outlive every analysis ([`Decisions`](crate::entities::Decisions)).

use rusqlite::{OptionalExtension, Row, Transaction, params};

use super::journal::{self, Written};
use super::{Library, LibraryError};
use crate::entities::{Decision, Form, Kind, Name};

impl Library {
    /// Keeps a decision; on return it is on the disk. It can be taken back with [`Library::undo`].
    ///
    /// # Errors
    /// It could not be kept; then nothing has changed.
    pub fn decide(&mut self, decision: &Decision) -> Result<(), LibraryError> {
        let session = self.session;
        let (verb, name, other_kind, other) = match decision {
            Decision::Merge(name, other) => {
                ("merge", name, Some(code(other.kind)), Some(&other.spelling))
            }
            Decision::Split(name, form) => {
                ("split", name, Some(code(form.kind)), Some(&form.spelling))
            }
            Decision::Part(name, other) => {
                ("part", name, Some(code(other.kind)), Some(&other.spelling))
            }
            Decision::Rename(name, to) => ("rename", name, None, Some(to)),
            Decision::Ignore(name) => ("ignore", name, None, None),
            Decision::Heed(name) => ("heed", name, None, None),
        };
        self.write(|transaction| {
            let add = "INSERT INTO decisions (verb, kind, name, other_kind, other) VALUES (?1, ?2, ?3, ?4, ?5)";
            let row = params![verb, code(name.kind), name.spelling, other_kind, other];
            let decision = transaction.prepare(add)?.insert(row)?;
            journal::write(transaction, session, &Written::Decision { decision })
        })
    }

    /// All decisions, in the order they were made.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn decisions(&self) -> Result<Vec<Decision>, LibraryError> {
        let read = || {
            let all = "SELECT verb, kind, name, other_kind, other FROM decisions ORDER BY id";
            let mut statement = self.database.prepare_cached(all)?;
            let rows = statement.query_map([], decision)?;
            let made = rows.collect::<rusqlite::Result<Vec<Option<Decision>>>>()?;
            Ok(made.into_iter().flatten().collect())
        };
        read().map_err(|error| self.error(&error))
    }
}

/// Takes a decision out, and says which it was.
pub(super) fn take_back(
    transaction: &Transaction<'_>,
    id: i64,
) -> rusqlite::Result<Option<Decision>> {
    let find = "SELECT verb, kind, name, other_kind, other FROM decisions WHERE id = ?1";
    let found = transaction.query_row(find, [id], decision).optional()?;
    transaction.execute("DELETE FROM decisions WHERE id = ?1", [id])?;
    Ok(found.flatten())
}

fn code(kind: Name) -> &'static str {
    Kind::Name(kind).code()
}

/// Reads a decision from the columns of a row; `None` for what a later version may have written.
fn decision(row: &Row<'_>) -> rusqlite::Result<Option<Decision>> {
    let (verb, kind, name): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
    let (other_kind, other): (Option<String>, Option<String>) = (row.get(3)?, row.get(4)?);
    let form = |kind: &str, name: &str| {
        let kinds = [Name::Person, Name::Organisation, Name::Place];
        let kind = kinds.into_iter().find(|known| code(*known) == kind)?;
        Some(Form::new(kind, name))
    };
    let Some(name) = form(&kind, &name) else { return Ok(None) };
    let other_form = || form(other_kind.as_deref()?, other.as_deref()?);
    Ok(match &*verb {
        "merge" => other_form().map(|other| Decision::Merge(name, other)),
        "split" => other_form().map(|other| Decision::Split(name, other)),
        "part" => other_form().map(|other| Decision::Part(name, other)),
        "rename" => other.map(|to| Decision::Rename(name, to)),
        "ignore" => Some(Decision::Ignore(name)),
        "heed" => Some(Decision::Heed(name)),
        _ => None,
    })
}
