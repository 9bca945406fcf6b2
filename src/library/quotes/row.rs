//! A quote as a row of the table.
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{ContentHash, KeptQuote, Quote};
use crate::quotes::{Colour, Passage, Source, TextPositionSelector, TextQuoteSelector};

/// The columns that [`kept`] reads, in its order.
pub(super) const COLUMNS: &str = "id, iri, exact, prefix, suffix, alone, start, \"end\", title, origin, url, publisher, \
    date, language, hash, speaker, note, tags, colour, created, counterpart";

/// The quote of a row. What no nashra would have written is passed over.
pub(super) fn kept(row: &Row<'_>) -> rusqlite::Result<KeptQuote> {
    let words = TextQuoteSelector {
        exact: row.get(2)?,
        prefix: row.get(3)?,
        suffix: row.get(4)?,
        alone: row.get(5)?,
    };
    let number = |column: usize| -> rusqlite::Result<Option<u64>> {
        let number: Option<i64> = row.get(column)?;
        Ok(number.and_then(|number| u64::try_from(number).ok()))
    };
    let position = match (number(6)?, number(7)?) {
        (Some(start), Some(end)) => Some(TextPositionSelector { start, end }),
        _ => None,
    };
    let hash: Option<[u8; 16]> = row.get(14)?;
    let text = |column: usize| row.get_ref(column)?.as_str().map_err(rusqlite::Error::from);
    let date = row.get_ref(12)?.as_str_or_null()?;
    let source = Source {
        title: row.get(8)?,
        origin: row.get(9)?,
        url: row.get(10)?,
        publisher: row.get(11)?,
        date: date.and_then(|date| date.parse().ok()),
        language: row.get(13)?,
        hash: hash.map(u128::from_be_bytes).map(ContentHash),
    };
    let counterpart = row.get_ref(20)?.as_str_or_null()?;
    let quote = Quote {
        id: row.get(1)?,
        words,
        position,
        source,
        speaker: row.get(15)?,
        note: row.get(16)?,
        tags: text(17)?.lines().map(str::to_owned).collect(),
        colour: Colour::named(text(18)?).unwrap_or_default(),
        created: text(19)?.parse().unwrap_or_default(),
        counterpart: counterpart.and_then(Passage::from_json).map(Box::new),
    };
    Ok(KeptQuote { id: row.get(0)?, quote })
}

/// The quote of a number.
pub(super) fn get(database: &Connection, id: i64) -> rusqlite::Result<Option<Quote>> {
    let mut statement = database.prepare(&format!("SELECT {COLUMNS} FROM quotes WHERE id = ?1"))?;
    statement.query_row([id], kept).optional().map(|found| found.map(|kept| kept.quote))
}

/// The revision of a quote; 0 if there is none of this number.
pub(super) fn revision(database: &Connection, id: i64) -> rusqlite::Result<i64> {
    let get = "SELECT revision FROM quotes WHERE id = ?1";
    let revision = database.query_row(get, [id], |row| row.get(0)).optional()?;
    Ok(revision.unwrap_or_default())
}

/// Inserts a new quote and returns its number.
pub(super) fn insert(database: &Connection, quote: &Quote, origin: &str) -> rusqlite::Result<i64> {
    write(database, None, quote, origin, 1)?;
    Ok(database.last_insert_rowid())
}

/// Writes a quote over the one of this number, or back under it.
pub(super) fn put(
    database: &Connection,
    id: i64,
    quote: &Quote,
    revision: i64,
) -> rusqlite::Result<()> {
    database.execute("DELETE FROM quotes WHERE id = ?1", [id])?;
    write(database, Some(id), quote, &quote.source.origin, revision)
}

fn write(
    database: &Connection,
    id: Option<i64>,
    quote: &Quote,
    origin: &str,
    revision: i64,
) -> rusqlite::Result<()> {
    let mut statement = database.prepare(&format!(
        "INSERT INTO quotes ({COLUMNS}, revision) VALUES \
         (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)"
    ))?;
    let Quote { words, source, .. } = quote;
    let number = |number: u64| i64::try_from(number).ok();
    let values = params![
        id,
        quote.id,
        words.exact,
        words.prefix,
        words.suffix,
        words.alone,
        quote.position.and_then(|position| number(position.start)),
        quote.position.and_then(|position| number(position.end)),
        source.title,
        origin,
        source.url,
        source.publisher,
        source.date.map(|date| date.to_string()),
        source.language,
        source.hash.map(hash),
        quote.speaker,
        quote.note,
        quote.tags.join("\n"),
        quote.colour.name(),
        quote.created.to_string(),
        quote.counterpart.as_ref().map(|passage| passage.to_json()),
        revision,
    ];
    statement.execute(values).map(drop)
}

/// A fingerprint as it is stored.
pub(super) fn hash(hash: ContentHash) -> [u8; 16] {
    hash.0.to_be_bytes()
}
