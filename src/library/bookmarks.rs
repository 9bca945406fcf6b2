//! Places the reader has marked with a letter each. A place is kept as a quote is, by its words and what stood
//! around them, so that it is found again after the text has changed.

use rusqlite::{OptionalExtension, Transaction, params};
use serde::{Deserialize, Serialize};

use super::journal::{self, Written};
use super::{Library, LibraryError};
use crate::quotes::Passage;

/// A marked place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bookmark {
    /// Its letter.
    pub letter: char,
    /// The sentence it stands in.
    pub passage: Passage,
    /// Its byte in the sentence.
    pub byte: usize,
}

/// What a letter marked, as the database has it.
#[derive(Serialize, Deserialize)]
pub(super) struct Marked {
    passage: String,
    byte: i64,
    created: String,
}

impl Library {
    /// Marks a place; its letter marks no other place then. It can be taken back.
    ///
    /// # Errors
    /// It could not be kept; then nothing has changed.
    pub fn set_bookmark(&mut self, bookmark: &Bookmark) -> Result<(), LibraryError> {
        let marked = Marked {
            passage: bookmark.passage.to_json(),
            byte: bookmark.byte as i64,
            created: jiff::Timestamp::now().to_string(),
        };
        self.change_bookmark(bookmark.letter, Some(&marked)).map(drop)
    }

    /// Takes a mark away, and says whether there was one. It can be taken back.
    ///
    /// # Errors
    /// As [`Library::set_bookmark`].
    pub fn remove_bookmark(&mut self, letter: char) -> Result<bool, LibraryError> {
        self.change_bookmark(letter, None)
    }

    /// Says whether the letter marked something before.
    fn change_bookmark(
        &mut self,
        letter: char,
        now: Option<&Marked>,
    ) -> Result<bool, LibraryError> {
        let session = self.session;
        self.write(|transaction| {
            let before = marked(transaction, letter)?;
            let existed = before.is_some();
            if existed || now.is_some() {
                put(transaction, letter, now)?;
                journal::write(
                    transaction,
                    session,
                    &Written::Bookmark { bookmark: letter, before },
                )?;
            }
            Ok(existed)
        })
    }

    /// The marked places, by letter. What no nashra would have written is passed over.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn bookmarks(&self) -> Result<Vec<Bookmark>, LibraryError> {
        let read = || {
            let all = "SELECT letter, passage, byte FROM bookmarks ORDER BY letter";
            let mut statement = self.database.prepare(all)?;
            let rows = statement.query_map([], |row| {
                let letter = row.get_ref(0)?.as_str()?.chars().next();
                let passage = Passage::from_json(row.get_ref(1)?.as_str()?);
                let byte = row.get::<_, i64>(2)?.try_into().unwrap_or_default();
                let place = letter.zip(passage);
                Ok(place.map(|(letter, passage)| Bookmark { letter, passage, byte }))
            })?;
            rows.filter_map(Result::transpose).collect::<rusqlite::Result<_>>()
        };
        read().map_err(|error| self.error(&error))
    }
}

fn marked(transaction: &Transaction<'_>, letter: char) -> rusqlite::Result<Option<Marked>> {
    let find = "SELECT passage, byte, created FROM bookmarks WHERE letter = ?1";
    let read = |row: &rusqlite::Row<'_>| {
        Ok(Marked { passage: row.get(0)?, byte: row.get(1)?, created: row.get(2)? })
    };
    transaction.query_row(find, [letter.to_string()], read).optional()
}

/// Has a letter mark something, or nothing.
pub(super) fn put(
    transaction: &Transaction<'_>,
    letter: char,
    marked: Option<&Marked>,
) -> rusqlite::Result<()> {
    let letter = letter.to_string();
    let Some(Marked { passage, byte, created }) = marked else {
        return transaction.execute("DELETE FROM bookmarks WHERE letter = ?1", [letter]).map(drop);
    };
    let set =
        "INSERT OR REPLACE INTO bookmarks (letter, passage, byte, created) VALUES (?1, ?2, ?3, ?4)";
    transaction.execute(set, params![letter, passage, byte, created]).map(drop)
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use super::*;
    use crate::article::Article;
    use crate::library::Step;

    fn place(letter: char, range: Range<usize>, byte: usize) -> Bookmark {
        let article = Article { text: "One. Two.".to_owned(), ..Article::default() };
        Bookmark { letter, passage: Passage::take(&article, range).unwrap(), byte }
    }

    #[test]
    fn a_letter_marks_one_place() {
        let mut library = Library::temporary().unwrap();
        for bookmark in [place('b', 0..4, 0), place('a', 0..4, 1), place('b', 5..9, 2)] {
            library.set_bookmark(&bookmark).unwrap();
        }
        let expected = [place('a', 0..4, 1), place('b', 5..9, 2)];
        assert_eq!(library.bookmarks().unwrap(), expected);
    }

    #[test]
    fn a_mark_set_moved_and_taken_away_comes_back_step_by_step() {
        let mut library = Library::temporary().unwrap();
        let [first, second] = [place('a', 0..4, 1), place('a', 5..9, 2)];
        assert!(!library.remove_bookmark('a').unwrap());
        library.set_bookmark(&first).unwrap();
        library.set_bookmark(&second).unwrap();
        assert!(library.remove_bookmark('a').unwrap());
        for left in [vec![second], vec![first], vec![]] {
            assert_eq!(library.undo().unwrap(), Some(Step::Bookmark('a')));
            assert_eq!(library.bookmarks().unwrap(), left);
        }
        assert_eq!(library.undo().unwrap(), None);
    }
}
