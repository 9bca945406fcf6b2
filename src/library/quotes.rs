//! Kept quotes: keeping, changing, deleting, finding; and taking it back.
//!
//! Every change is one transaction that is on the disk when the call returns; one that fails has changed nothing
//! and can be made again. Several programs may keep quotes at once: tags and notes are changed one by one, so
//! that none overwrites what another did to the rest of a quote.

mod row;
mod undo;

use std::fs;
use std::path::Path;

use rusqlite::{OptionalExtension, Transaction, params};

use super::journal::{self, Written};
use super::{Library, LibraryError};
use crate::article::{Article, ContentHash};
use crate::quotes::{Colour, Passage, Quote, Source};
use row::COLUMNS;
pub use undo::{QuoteChange, UndoneQuotes};
pub(super) use undo::{QuoteStep, take_steps_back};

/// A quote in the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptQuote {
    /// Its number in the library: later ones are greater, and none is given twice.
    pub id: i64,
    /// The quote.
    pub quote: Quote,
}

/// What keeping quotes did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keeping {
    /// The numbers of the quotes, in the order given; of one that was kept before, its old number.
    pub ids: Vec<i64>,
    /// How many were new.
    pub new: usize,
}

/// What can be changed about a kept quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuoteEdit {
    /// Another note, or none.
    Note(Option<String>),
    /// Another speaker, or none.
    Speaker(Option<String>),
    /// One more tag.
    Tag(String),
    /// A tag less.
    Untag(String),
    /// Another colour.
    Colour(Colour),
    /// Put on another place: its words, position and source.
    Place(Box<Passage>),
}

impl QuoteEdit {
    /// Makes the change.
    pub fn apply(&self, quote: &mut Quote) {
        let given = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
        match self {
            QuoteEdit::Note(note) => quote.note = given(note),
            QuoteEdit::Speaker(speaker) => quote.speaker = given(speaker),
            QuoteEdit::Tag(tag) => drop(quote.tag(tag)),
            QuoteEdit::Untag(tag) => drop(quote.untag(tag)),
            QuoteEdit::Colour(colour) => quote.colour = *colour,
            QuoteEdit::Place(place) => {
                let Passage { words, position, source } = place.as_ref().clone();
                (quote.words, quote.position, quote.source) = (words, position, source);
            }
        }
    }
}

impl Library {
    /// Keeps quotes, all or none; on return they are on the disk. One that is there already, by its id, stays as
    /// it is. An origin that is a path becomes the absolute one.
    ///
    /// # Errors
    /// They could not be kept; then nothing has changed.
    pub fn keep(&mut self, quotes: &[Quote]) -> Result<Keeping, LibraryError> {
        let origins: Vec<String> =
            quotes.iter().map(|quote| absolute(&quote.source.origin)).collect();
        let session = self.session;
        self.write(|transaction| {
            let (mut keeping, mut steps) = (Keeping::default(), Vec::new());
            for (quote, origin) in quotes.iter().zip(&origins) {
                let known = number_of(transaction, &quote.id)?;
                let id = match known {
                    Some(id) => id,
                    None => row::insert(transaction, quote, origin)?,
                };
                if known.is_none() {
                    steps.push(QuoteStep::kept(id));
                    keeping.new += 1;
                }
                keeping.ids.push(id);
            }
            write_down(transaction, session, QuoteChange::Kept, steps)?;
            Ok(keeping)
        })
    }

    /// Changes quotes, all or none; says how many there were to change. All edits are one change to take back.
    ///
    /// # Errors
    /// It could not be kept; then nothing has changed.
    pub fn edit_quotes(&mut self, ids: &[i64], edits: &[QuoteEdit]) -> Result<usize, LibraryError> {
        let session = self.session;
        self.write(|transaction| {
            let mut steps = Vec::new();
            for id in ids {
                let Some(before) = row::get(transaction, *id)? else { continue };
                let mut after = before.clone();
                for edit in edits {
                    edit.apply(&mut after);
                }
                if after != before {
                    let revision = row::revision(transaction, *id)?;
                    row::put(transaction, *id, &after, revision + 1)?;
                    steps.push(QuoteStep::changed(*id, &before, revision));
                }
            }
            let count = steps.len();
            write_down(transaction, session, QuoteChange::Edited, steps)?;
            Ok(count)
        })
    }

    /// Deletes quotes, all or none; says how many there were.
    ///
    /// # Errors
    /// It could not be kept; then nothing has changed.
    pub fn delete_quotes(&mut self, ids: &[i64]) -> Result<usize, LibraryError> {
        let session = self.session;
        self.write(|transaction| {
            let mut steps = Vec::new();
            for id in ids {
                let Some(before) = row::get(transaction, *id)? else { continue };
                steps.push(QuoteStep::deleted(*id, &before, row::revision(transaction, *id)?));
                transaction.execute("DELETE FROM quotes WHERE id = ?1", [id])?;
            }
            let count = steps.len();
            write_down(transaction, session, QuoteChange::Deleted, steps)?;
            Ok(count)
        })
    }

    /// One quote; `None` if there is none of this number.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn quote(&self, id: i64) -> Result<Option<Quote>, LibraryError> {
        row::get(&self.database, id).map_err(|error| self.error(&error))
    }

    /// Delivers all quotes, the last kept first: `first` of them at once, then the others, some thousands at a
    /// time. Ends early when `deliver` returns false.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn quotes(
        &self,
        first: usize,
        deliver: &mut dyn FnMut(Vec<KeptQuote>) -> bool,
    ) -> Result<(), LibraryError> {
        let mut read = || {
            let all = format!("SELECT {COLUMNS} FROM quotes ORDER BY id DESC");
            let mut statement = self.database.prepare(&all)?;
            let mut rows = statement.query([])?;
            let (mut quotes, mut size) = (Vec::new(), first.max(1));
            while let Some(row) = rows.next()? {
                quotes.push(row::kept(row)?);
                if quotes.len() >= size {
                    size = DELIVERY;
                    if !deliver(std::mem::take(&mut quotes)) {
                        return Ok(());
                    }
                }
            }
            if !quotes.is_empty() {
                deliver(quotes);
            }
            Ok(())
        };
        read().map_err(|error| self.error(&error))
    }

    /// How many quotes there are.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn quote_count(&self) -> Result<u32, LibraryError> {
        let count = self.database.query_row("SELECT count(*) FROM quotes", [], |row| row.get(0));
        count.map_err(|error| self.error(&error))
    }

    /// The quotes of an article, the first kept first: those from its origin, and those from the same text.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn quotes_of(&self, article: &Article) -> Result<Vec<KeptQuote>, LibraryError> {
        let read = || {
            let of =
                format!("SELECT {COLUMNS} FROM quotes WHERE origin = ?1 OR hash = ?2 ORDER BY id");
            let mut statement = self.database.prepare(&of)?;
            let hash = row::hash(article.content_hash());
            let rows = statement.query_map(params![absolute(&article.origin), hash], row::kept)?;
            rows.collect::<rusqlite::Result<_>>()
        };
        read().map_err(|error| self.error(&error))
    }

    /// The article a source names: that of its path, the one with its text where the file has several; else any
    /// with the same text, for files are moved.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn article_of(&self, source: &Source) -> Result<Option<u32>, LibraryError> {
        let at_path = self.article_at(Path::new(&source.origin))?;
        let Some(hash) = source.hash.filter(|_| at_path.is_none()) else { return Ok(at_path) };
        let find = "SELECT id FROM articles WHERE hash = ?1 ORDER BY gone, id LIMIT 1";
        let found = self.database.query_row(find, [row::hash(hash)], |row| row.get(0)).optional();
        found.map_err(|error| self.error(&error))
    }

    /// How many quotes come from an origin.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn quotes_at(&self, origin: &str) -> Result<u32, LibraryError> {
        let count = "SELECT count(*) FROM quotes WHERE origin = ?1";
        let count = self.database.query_row(count, [absolute(origin)], |row| row.get(0));
        count.map_err(|error| self.error(&error))
    }

    /// How many quotes each article has, by origin: absolute paths, as in [`Quote::source`].
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn quoted_origins(&self) -> Result<Vec<(String, u32)>, LibraryError> {
        let read = || {
            let count = "SELECT origin, count(*) FROM quotes GROUP BY origin ORDER BY origin";
            let mut statement = self.database.prepare(count)?;
            let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            rows.collect::<rusqlite::Result<_>>()
        };
        read().map_err(|error| self.error(&error))
    }
}

/// Quotes of one delivery after the first.
const DELIVERY: usize = 2_000;

/// Writes a change down; nothing if it changed nothing.
fn write_down(
    transaction: &Transaction<'_>,
    session: i64,
    change: QuoteChange,
    steps: Vec<QuoteStep>,
) -> rusqlite::Result<()> {
    if steps.is_empty() {
        return Ok(());
    }
    journal::write(transaction, session, &Written::Quotes(change, steps))
}

fn number_of(transaction: &Transaction<'_>, iri: &str) -> rusqlite::Result<Option<i64>> {
    let mut statement = transaction.prepare("SELECT id FROM quotes WHERE iri = ?1")?;
    statement.query_row([iri], |row| row.get(0)).optional()
}

/// The absolute path, if the origin is a path to something; else the origin.
fn absolute(origin: &str) -> String {
    match fs::canonicalize(origin) {
        Ok(path) => path.to_string_lossy().into_owned(),
        Err(_) => origin.to_owned(),
    }
}
