//! What a list needs of each article, in few bytes: 20 and the title.

use std::collections::HashMap;

use rusqlite::Row;

use super::{Library, LibraryError};
use crate::article::Language;

/// Rows of a list, column by column; titles in one buffer. For 100,000 articles about 10 MB.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    articles: Vec<u32>,
    days: Vec<i32>,
    stories: Vec<u32>,
    sources: Vec<u16>,
    flags: Vec<u8>,
    languages: Vec<u8>,
    ends: Vec<u32>,
    titles: String,
}

/// One row, as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a column of its own")]
pub struct ArticleRow<'a> {
    /// The article's number in the library.
    pub article: u32,
    /// Its title; empty when it has none.
    pub title: &'a str,
    /// Days since 1970-01-01; of its arrival when it has no date.
    pub day: i32,
    /// Whether the day is the article's own date.
    pub dated: bool,
    /// Its language.
    pub language: Language,
    /// The title runs from right to left.
    pub rtl: bool,
    /// It was read.
    pub read: bool,
    /// It was starred.
    pub starred: bool,
    /// Its file is no longer there; its text may have been kept.
    pub gone: bool,
    /// The source it belongs to ([`super::Source::id`]).
    pub source: u16,
    /// The same for editions of one story.
    pub story: u32,
}

const DATED: u8 = 1;
const RTL: u8 = 2;
const READ: u8 = 4;
const STARRED: u8 = 8;
const GONE: u8 = 16;

const LANGUAGES: [Language; 6] = [
    Language::Arabic,
    Language::English,
    Language::Hebrew,
    Language::Persian,
    Language::Urdu,
    Language::Other,
];

/// The columns [`Rows::push_row`] reads.
pub(super) const COLUMNS: &str = "a.id, a.title, a.day, a.dated, a.language, a.rtl, a.read, a.starred, a.gone, f.source, a.story";

/// Of these, the source.
const SOURCE: usize = 9;

impl Rows {
    /// How many rows.
    pub fn len(&self) -> usize {
        self.articles.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.articles.is_empty()
    }

    /// One row.
    pub fn get(&self, index: usize) -> Option<ArticleRow<'_>> {
        let flags = *self.flags.get(index)?;
        let start = index
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .map_or(0, |end| *end as usize);
        Some(ArticleRow {
            article: *self.articles.get(index)?,
            title: self.titles.get(start..*self.ends.get(index)? as usize).unwrap_or_default(),
            day: *self.days.get(index)?,
            dated: flags & DATED != 0,
            language: LANGUAGES
                .get(usize::from(*self.languages.get(index)?))
                .copied()
                .unwrap_or_default(),
            rtl: flags & RTL != 0,
            read: flags & READ != 0,
            starred: flags & STARRED != 0,
            gone: flags & GONE != 0,
            source: *self.sources.get(index)?,
            story: *self.stories.get(index)?,
        })
    }

    /// All rows.
    pub fn iter(&self) -> impl Iterator<Item = ArticleRow<'_>> {
        (0..self.len()).filter_map(|index| self.get(index))
    }

    /// Appends a row.
    pub fn push(&mut self, row: &ArticleRow<'_>) {
        let flag = |set, flag| if set { flag } else { 0 };
        self.articles.push(row.article);
        self.days.push(row.day);
        self.stories.push(row.story);
        self.sources.push(row.source);
        self.flags.push(
            flag(row.dated, DATED)
                | flag(row.rtl, RTL)
                | flag(row.read, READ)
                | flag(row.starred, STARRED)
                | flag(row.gone, GONE),
        );
        self.languages
            .push(LANGUAGES.iter().position(|known| *known == row.language).unwrap_or(5) as u8);
        self.titles.push_str(row.title);
        self.ends.push(self.titles.len() as u32);
    }

    /// Puts a row in the place of another.
    pub fn replace(&mut self, index: usize, row: &ArticleRow<'_>) {
        if index >= self.len() {
            return;
        }
        let mut one = Rows::default();
        one.push(row);
        self.articles.splice(index..=index, one.articles);
        self.days.splice(index..=index, one.days);
        self.stories.splice(index..=index, one.stories);
        self.sources.splice(index..=index, one.sources);
        self.flags.splice(index..=index, one.flags);
        self.languages.splice(index..=index, one.languages);
        self.set_title(index, row.title);
    }

    fn set_title(&mut self, index: usize, title: &str) {
        let start = index.checked_sub(1).and_then(|before| self.ends.get(before).copied());
        let start = start.unwrap_or(0) as usize;
        let end = self.ends.get(index).map_or(start, |end| *end as usize);
        self.titles.replace_range(start..end, title);
        for later in self.ends.iter_mut().skip(index) {
            *later = (*later as usize - (end - start) + title.len()) as u32;
        }
    }

    /// Appends other rows.
    pub fn append(&mut self, other: &Rows) {
        // Room for just these: doubling would cost half the buffer again.
        self.titles.reserve_exact(other.titles.len());
        for row in other.iter() {
            self.push(&row);
        }
    }

    /// Marks a row read or unread.
    pub fn set_read(&mut self, index: usize, read: bool) {
        self.set(index, READ, read);
    }

    /// Stars a row or takes its star away.
    pub fn set_starred(&mut self, index: usize, starred: bool) {
        self.set(index, STARRED, starred);
    }

    /// Where each article's row is.
    pub fn by_article(&self) -> HashMap<u32, u32> {
        self.articles.iter().zip(0..).map(|(article, index)| (*article, index)).collect()
    }

    /// Bytes held.
    pub fn size(&self) -> usize {
        self.articles.capacity() * 4
            + self.days.capacity() * 4
            + self.stories.capacity() * 4
            + self.ends.capacity() * 4
            + self.sources.capacity() * 2
            + self.flags.capacity()
            + self.languages.capacity()
            + self.titles.capacity()
    }

    fn set(&mut self, index: usize, flag: u8, set: bool) {
        if let Some(flags) = self.flags.get_mut(index) {
            *flags = if set { *flags | flag } else { *flags & !flag };
        }
    }

    fn push_row(&mut self, row: &Row<'_>) -> rusqlite::Result<()> {
        let language: Language = Language::from_tag(row.get_ref(4)?.as_str()?);
        let article = ArticleRow {
            article: row.get(0)?,
            title: row.get_ref(1)?.as_str()?,
            day: row.get(2)?,
            dated: row.get(3)?,
            language,
            rtl: row.get(5)?,
            read: row.get(6)?,
            starred: row.get(7)?,
            gone: row.get(8)?,
            source: row.get(9)?,
            story: row.get(10)?,
        };
        self.push(&article);
        Ok(())
    }
}

/// Rows of one delivery after the first.
const DELIVERY: usize = 10_000;

impl Library {
    /// Delivers the rows of a source, or of all: first the newest `first` in order of their days, at once;
    /// then the others in no order, some thousands at a time. Ends early when `deliver` returns false. What is
    /// gone is left out unless it was starred or tagged.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn rows(
        &self,
        source: Option<u16>,
        first: usize,
        deliver: &mut dyn FnMut(Rows) -> bool,
    ) -> Result<(), LibraryError> {
        self.deliver_rows(source, first, deliver).map_err(|error| self.error(&error))
    }

    /// The rows of these articles, those of some sources left out.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn rows_of(
        &self,
        articles: impl IntoIterator<Item = u32>,
        known: &[u16],
    ) -> Result<Rows, LibraryError> {
        let read = || {
            let mut rows = Rows::default();
            let of = format!(
                "SELECT {COLUMNS} FROM articles a, files f WHERE a.id = ?1 AND a.file = f.id"
            );
            let mut statement = self.database.prepare(&of)?;
            for article in articles {
                let mut found = statement.query([article])?;
                if let Some(row) = found.next()?
                    && !known.contains(&row.get(SOURCE)?)
                {
                    rows.push_row(row)?;
                }
            }
            Ok(rows)
        };
        read().map_err(|error| self.error(&error))
    }

    fn deliver_rows(
        &self,
        source: Option<u16>,
        first: usize,
        deliver: &mut dyn FnMut(Rows) -> bool,
    ) -> rusqlite::Result<()> {
        // One moment for both queries, whatever other processes write.
        let moment = self.database.unchecked_transaction()?;
        let shown = "a.file = f.id AND (a.gone = 0 OR a.starred = 1 OR EXISTS (SELECT 1 FROM tags WHERE article = a.id AND own)) AND (?1 IS NULL OR f.source = ?1)";
        let newest = format!(
            "SELECT {COLUMNS} FROM articles a, files f WHERE {shown} ORDER BY a.day DESC, a.id DESC LIMIT ?2"
        );
        let mut rows = Rows::default();
        let mut statement = moment.prepare(&newest)?;
        let mut found = statement.query((source, first as i64))?;
        while let Some(row) = found.next()? {
            rows.push_row(row)?;
        }
        let mut known = rows.articles.clone();
        known.sort_unstable();
        if !deliver(rows) || known.len() < first {
            return Ok(());
        }
        let mut rows = Rows::default();
        let mut statement =
            moment.prepare(&format!("SELECT {COLUMNS} FROM articles a, files f WHERE {shown}"))?;
        let mut found = statement.query([source])?;
        while let Some(row) = found.next()? {
            if known.binary_search(&row.get(0)?).is_err() {
                rows.push_row(row)?;
            }
            if rows.len() >= DELIVERY && !deliver(std::mem::take(&mut rows)) {
                return Ok(());
            }
        }
        if !rows.is_empty() {
            deliver(rows);
        }
        Ok(())
    }
}
