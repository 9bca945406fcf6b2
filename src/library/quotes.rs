//! Kept quotes: keeping, changing, deleting, finding; and taking it back.
//!
//! Every change is one transaction that is on the disk when the call returns; one that fails has changed nothing
//! and can be made again. Several programs may keep quotes at once: tags and notes are changed one by one, so
//! that none overwrites what another did to the rest of a quote.

mod row;
mod undo;

use std::fs;

use rusqlite::{OptionalExtension, Transaction, params};

use super::{Library, LibraryError};
use crate::article::{Article, ContentHash};
use crate::quotes::{Colour, Quote};
use row::COLUMNS;
use undo::Step;
pub(super) use undo::last as last_quote_change;
pub use undo::{QuoteChange, Undone};

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
    /// Put on another place, that of this quote ([`Quote::move_to`]): its words, position and source.
    Place(Box<Quote>),
}

impl QuoteEdit {
    /// Makes the change.
    pub(super) fn apply(&self, quote: &mut Quote) {
        let given = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
        match self {
            QuoteEdit::Note(note) => quote.note = given(note),
            QuoteEdit::Speaker(speaker) => quote.speaker = given(speaker),
            QuoteEdit::Tag(tag) => drop(quote.tag(tag)),
            QuoteEdit::Untag(tag) => drop(quote.untag(tag)),
            QuoteEdit::Colour(colour) => quote.colour = *colour,
            QuoteEdit::Place(place) => {
                let Quote { words, position, source, .. } = place.as_ref().clone();
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
                    steps.push(Step::kept(id));
                    keeping.new += 1;
                }
                keeping.ids.push(id);
            }
            undo::journal(transaction, session, QuoteChange::Kept, steps)?;
            Ok(keeping)
        })
    }

    /// Changes quotes, all or none; says how many there were to change.
    ///
    /// # Errors
    /// It could not be kept; then nothing has changed.
    pub fn edit_quotes(&mut self, ids: &[i64], edit: &QuoteEdit) -> Result<usize, LibraryError> {
        let session = self.session;
        self.write(|transaction| {
            let mut steps = Vec::new();
            for id in ids {
                let Some(before) = row::get(transaction, *id)? else { continue };
                let mut after = before.clone();
                edit.apply(&mut after);
                if after != before {
                    let revision = row::revision(transaction, *id)?;
                    row::put(transaction, *id, &after, revision + 1)?;
                    steps.push(Step::changed(*id, &before, revision));
                }
            }
            let count = steps.len();
            undo::journal(transaction, session, QuoteChange::Edited, steps)?;
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
                steps.push(Step::deleted(*id, &before, row::revision(transaction, *id)?));
                transaction.execute("DELETE FROM quotes WHERE id = ?1", [id])?;
            }
            let count = steps.len();
            undo::journal(transaction, session, QuoteChange::Deleted, steps)?;
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

    /// Takes the last change of quotes back and says which it was. Changes made by another nashra since this one
    /// was opened are not touched, nor is a quote that was changed again since.
    ///
    /// # Errors
    /// It could not be kept; then nothing has changed.
    pub fn undo_quotes(&mut self) -> Result<Option<Undone>, LibraryError> {
        let (session, opened) = (self.session, self.quotes_opened);
        self.write(|transaction| undo::take_back(transaction, session, opened))
    }
}

/// Quotes of one delivery after the first.
const DELIVERY: usize = 2_000;

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
