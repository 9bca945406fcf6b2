//! The library as plain text that outlives it: JSON Lines, one article a line.

use std::io::{self, Write};

use serde::Serialize;

use super::{Library, LibraryError};
use crate::article::ContentHash;

/// One line of an export. Stable: fields are only ever added.
#[derive(Debug, Serialize)]
struct Line<'a> {
    path: String,
    title: &'a str,
    /// The article's date, when it has one.
    date: Option<String>,
    language: &'a str,
    read: bool,
    starred: bool,
    tags: Vec<String>,
    /// Where reading stopped.
    paragraph: Option<u32>,
    /// XXH3-128 of the text, in hexadecimal.
    hash: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
}

/// Why an export ended early.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The library could not be read.
    #[error(transparent)]
    Library(#[from] LibraryError),
    /// The output could not be written.
    #[error(transparent)]
    Output(#[from] io::Error),
}

impl Library {
    /// Writes everything known of the articles, newest first; with their texts if asked for, as far as they can
    /// be read. Returns how many there were.
    ///
    /// # Errors
    /// The library cannot be read, or the output not be written.
    pub fn export(&self, out: &mut dyn Write, with_texts: bool) -> Result<usize, ExportError> {
        let mut statement = self.database.prepare(
            "SELECT a.id, a.title, a.day, a.dated, a.language, a.read, a.starred, a.hash, p.paragraph, s.path, f.path
            FROM articles a JOIN files f ON f.id = a.file JOIN sources s ON s.id = f.source
            LEFT JOIN places p ON p.article = a.id ORDER BY a.day DESC, a.id DESC",
        ).map_err(|error| self.error(&error))?;
        let mut rows = statement.query([]).map_err(|error| self.error(&error))?;
        let mut count = 0;
        while let Some(row) = rows.next().map_err(|error| self.error(&error))? {
            let line = self.line(row, with_texts)?;
            out.write_all(line.as_bytes())?;
            out.write_all(b"\n")?;
            count += 1;
        }
        Ok(count)
    }

    fn line(&self, row: &rusqlite::Row<'_>, with_text: bool) -> Result<String, LibraryError> {
        let article: u32 = row.get(0).map_err(|error| self.error(&error))?;
        let tags = self.tags(article)?;
        let text =
            if with_text { self.article(article).ok().map(|article| article.text) } else { None };
        let write = || {
            let hash = row.get_ref(7)?.as_blob()?;
            let line = Line {
                path: super::paths::join(
                    &super::paths::from_bytes(row.get(9)?),
                    &super::paths::from_bytes(row.get(10)?),
                )
                .to_string_lossy()
                .into_owned(),
                title: row.get_ref(1)?.as_str()?,
                date: if row.get(3)? {
                    super::date_of(row.get(2)?).map(|day| day.to_string())
                } else {
                    None
                },
                language: row.get_ref(4)?.as_str()?,
                read: row.get(5)?,
                starred: row.get(6)?,
                tags,
                paragraph: row.get(8)?,
                hash: hash.first_chunk().map_or_else(String::new, |hash| {
                    ContentHash(u128::from_be_bytes(*hash)).to_string()
                }),
                text,
            };
            Ok(serde_json::to_string(&line).unwrap_or_default())
        };
        write().map_err(|error: rusqlite::Error| self.error(&error))
    }
}
