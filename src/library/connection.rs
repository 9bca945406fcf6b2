//! A database that several processes use at once.

use std::thread;
use std::time::{Duration, Instant};

use rusqlite::{Connection, ErrorCode};

/// What a connection pauses before it asks again.
const PAUSE: Duration = Duration::from_millis(5);

/// Turns a database to a write-ahead log, with which readers never wait, and has this connection wait so long for
/// the transactions of others.
///
/// # Errors
/// The database cannot be read or written, or others kept it for longer than that.
pub(super) fn share(database: &Connection, patience: Duration) -> rusqlite::Result<()> {
    database.busy_timeout(patience)?;
    let start = Instant::now();
    loop {
        match database.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(())) {
            // SQLite refuses at once, whatever the patience, while another process turns a new database.
            Err(error) if is_busy(&error) && start.elapsed() < patience => thread::sleep(PAUSE),
            turned => return turned,
        }
    }
}

fn is_busy(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked))
}
