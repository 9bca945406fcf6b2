//! Writing to a database: the whole of a change or nothing of it.

use std::path::Path;

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::LibraryError;

/// Runs a transaction that takes the writer's lock first, so that it never fails half way for another's.
///
/// # Errors
/// The database at `path` cannot be written, or the work fails; nothing has changed then.
pub(super) fn write<T>(
    database: &mut Connection,
    path: &Path,
    work: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T>,
) -> Result<T, LibraryError> {
    let run = || {
        let transaction = database.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done = work(&transaction)?;
        transaction.commit()?;
        Ok(done)
    };
    run().map_err(|error: rusqlite::Error| LibraryError::database(path, &error))
}
