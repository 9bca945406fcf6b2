//! Places the reader has marked with a letter each. A place is kept as a quote is, by its words and what stood
//! around them, so that it is found again after the text has changed.

use rusqlite::params;

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

impl Library {
    /// Marks a place; its letter marks no other place then.
    ///
    /// # Errors
    /// It could not be kept; then nothing has changed.
    pub fn set_bookmark(&mut self, bookmark: &Bookmark) -> Result<(), LibraryError> {
        self.write(|transaction| {
            let set = "INSERT OR REPLACE INTO bookmarks (letter, passage, byte, created) VALUES (?1, ?2, ?3, ?4)";
            let letter = bookmark.letter.to_string();
            let passage = bookmark.passage.to_json();
            let now = jiff::Timestamp::now().to_string();
            transaction.execute(set, params![letter, passage, bookmark.byte as i64, now]).map(drop)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;

    #[test]
    fn a_letter_marks_one_place() {
        let mut library = Library::temporary().unwrap();
        let article = Article { text: "One. Two.".to_owned(), ..Article::default() };
        let place = |letter, range, byte| {
            let passage = Passage::take(&article, range).unwrap();
            Bookmark { letter, passage, byte }
        };
        for bookmark in [place('b', 0..4, 0), place('a', 0..4, 1), place('b', 5..9, 2)] {
            library.set_bookmark(&bookmark).unwrap();
        }
        let expected = [place('a', 0..4, 1), place('b', 5..9, 2)];
        assert_eq!(library.bookmarks().unwrap(), expected);
    }
}
