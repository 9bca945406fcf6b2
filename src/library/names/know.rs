//! Which articles have which text, and which texts are known.

use super::Names;
use crate::article::ContentHash;
use crate::library::LibraryError;

/// Articles and the texts they have.
type Texts = Vec<(u32, u32)>;

impl Names {
    /// Takes note of the articles there are, each with its text, and returns those whose names are not known, in the order given. Texts
    /// that are gone are forgotten once they are many.
    ///
    /// # Errors
    /// It could not be kept; then nothing has changed.
    pub fn know(&mut self, articles: &[(u32, ContentHash)]) -> Result<Vec<u32>, LibraryError> {
        let (there, unknown) = self.documents_of(articles).map_err(|error| self.error(&error))?;
        if self.is_writable() {
            let (gone, other) = self.changes(&there).map_err(|error| self.error(&error))?;
            if gone.is_empty() && other.is_empty() {
                return Ok(unknown);
            }
            self.write(|transaction| {
                let mut remove = transaction.prepare("DELETE FROM articles WHERE article = ?1")?;
                for article in gone {
                    remove.execute([article])?;
                }
                let set = "INSERT OR REPLACE INTO articles (article, document) VALUES (?1, ?2)";
                let mut set = transaction.prepare(set)?;
                for (article, document) in other {
                    set.execute([article, document])?;
                }
                Ok(())
            })?;
            self.prune()?;
        }
        Ok(unknown)
    }

    /// Whether nothing is to be read of a library whose texts have this stamp ([`crate::library::Library::texts_stamp`]).
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn is_complete(&self, stamp: i64) -> Result<bool, LibraryError> {
        let find = "SELECT EXISTS (SELECT 1 FROM complete WHERE stamp = ?1)";
        let found = self.database.query_row(find, [stamp], |row| row.get(0));
        found.map_err(|error| self.error(&error))
    }

    /// The names of a library whose texts have this stamp are all known, and which article has which text.
    ///
    /// # Errors
    /// It could not be kept: they are gone through again the next time.
    pub fn set_complete(&mut self, stamp: i64) -> Result<(), LibraryError> {
        self.write(|transaction| {
            transaction.execute("DELETE FROM complete", [])?;
            transaction.execute("INSERT INTO complete (stamp) VALUES (?1)", [stamp]).map(drop)
        })
    }

    /// The articles whose texts are known, ascending, with these; and in the order given the articles whose texts are not. Both lists are
    /// gone through side by side, so that no table of all texts is made.
    fn documents_of(&self, articles: &[(u32, ContentHash)]) -> rusqlite::Result<(Texts, Vec<u32>)> {
        let hash = |at: u32| articles.get(at as usize).map(|(_, hash)| hash.0.to_be_bytes());
        let mut by_hash: Vec<u32> = (0..articles.len() as u32).collect();
        by_hash.sort_unstable_by_key(|at| hash(*at));
        let mut sought = by_hash.into_iter().peekable();
        // Texts are numbered from 1.
        let mut found = vec![0; articles.len()];
        let mut all = self.database.prepare("SELECT hash, id FROM documents ORDER BY hash")?;
        let mut rows = all.query([])?;
        while let Some(row) = rows.next()? {
            let (known, document): ([u8; 16], u32) = (row.get(0)?, row.get(1)?);
            while let Some(at) = sought.next_if(|at| hash(*at) <= Some(known)) {
                if let Some(slot) = found.get_mut(at as usize).filter(|_| hash(at) == Some(known)) {
                    *slot = document;
                }
            }
        }
        let of = || articles.iter().map(|(article, _)| *article).zip(found.iter().copied());
        let mut there: Texts = of().filter(|(_, document)| *document != 0).collect();
        there.sort_unstable();
        Ok((
            there,
            of().filter(|(_, document)| *document == 0).map(|(article, _)| article).collect(),
        ))
    }

    /// The articles that are not there any more, and those that are new or have another text now.
    fn changes(&self, there: &[(u32, u32)]) -> rusqlite::Result<(Vec<u32>, Texts)> {
        let (mut gone, mut other) = (Vec::new(), Vec::new());
        let mut there = there.iter().copied().peekable();
        let all = "SELECT article, document FROM articles ORDER BY article";
        let mut all = self.database.prepare(all)?;
        let mut rows = all.query([])?;
        while let Some(row) = rows.next()? {
            let before: (u32, u32) = (row.get(0)?, row.get(1)?);
            other.extend(std::iter::from_fn(|| there.next_if(|now| now.0 < before.0)));
            match there.next_if(|now| now.0 == before.0) {
                None => gone.push(before.0),
                Some(now) => other.extend(Some(now).filter(|now| *now != before)),
            }
        }
        other.extend(there);
        Ok((gone, other))
    }
}
