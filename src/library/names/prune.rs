//! Forgetting the names of texts that no article has any more.

use rusqlite::Connection;

use super::Names;
use crate::library::LibraryError;

/// So many of all texts may be gone before they are forgotten: what goes often comes again, and is then not read anew.
const GONE: f64 = 0.1;

impl Names {
    /// Forgets texts that no article has, once they are many, and all names that were only in them.
    ///
    /// # Errors
    /// It could not be kept; then nothing has changed.
    pub fn prune(&mut self) -> Result<(), LibraryError> {
        if !self.is_writable() {
            return Ok(());
        }
        self.write(|transaction| {
            let share =
                "SELECT ifnull(avg(id NOT IN (SELECT document FROM articles)), 0) FROM documents";
            let gone: f64 = transaction.query_row(share, [], |row| row.get(0))?;
            if gone > GONE { forget(transaction) } else { Ok(()) }
        })
    }
}

/// Takes out what nothing refers to, from the texts down to the words. A head that stands for others which are still named stays, so
/// that its number is never another's.
fn forget(database: &Connection) -> rusqlite::Result<()> {
    database.execute_batch(
        "DELETE FROM documents WHERE id NOT IN (SELECT document FROM articles);
        DELETE FROM mentions WHERE document NOT IN (SELECT id FROM documents);
        DELETE FROM speakers WHERE document NOT IN (SELECT id FROM documents);
        DELETE FROM described WHERE document NOT IN (SELECT id FROM documents);
        CREATE TEMP TABLE named AS SELECT head FROM mentions UNION SELECT head FROM speakers;
        DELETE FROM heads WHERE id NOT IN (SELECT head FROM named) AND (id <> entity
            OR entity NOT IN (SELECT h.entity FROM heads h JOIN named n ON n.head = h.id));
        DROP TABLE named;
        DELETE FROM answers WHERE head NOT IN (SELECT id FROM heads);
        DELETE FROM names WHERE id NOT IN (SELECT name FROM answers);
        DELETE FROM words WHERE name NOT IN (SELECT id FROM names);
        DELETE FROM sounds WHERE word NOT IN (SELECT word FROM words);
        DELETE FROM meetings WHERE name NOT IN (SELECT id FROM names);",
    )
}
