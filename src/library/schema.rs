//! The database's versions: `PRAGMA user_version` says how many migrations it has had.

use rusqlite::{Connection, TransactionBehavior};

/// In order; one is never changed once released, only followed by another. What keeps something of
/// its own (quotes) has its tables here.
const MIGRATIONS: [&str; 8] = [
    include_str!("migrations/001.sql"),
    include_str!("migrations/002.sql"),
    include_str!("migrations/003.sql"),
    include_str!("migrations/004.sql"),
    include_str!("migrations/005.sql"),
    include_str!("migrations/006.sql"),
    include_str!("migrations/007.sql"),
    include_str!("migrations/008.sql"),
];

/// The version this program writes.
pub(super) const VERSION: i64 = MIGRATIONS.len() as i64;

/// The version a database has.
pub(super) fn version(database: &Connection) -> rusqlite::Result<i64> {
    database.query_row("PRAGMA user_version", [], |row| row.get(0))
}

/// Brings a database to [`VERSION`], each step whole or not at all; one that is newer is left alone.
pub(super) fn migrate(database: &mut Connection) -> rusqlite::Result<()> {
    if version(database)? >= VERSION {
        return Ok(());
    }
    let transaction = database.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another process may have been first.
    let done = usize::try_from(version(&transaction)?).unwrap_or_default();
    for migration in MIGRATIONS.iter().skip(done) {
        transaction.execute_batch(migration)?;
    }
    transaction.pragma_update(None, "user_version", VERSION)?;
    transaction.commit()
}
