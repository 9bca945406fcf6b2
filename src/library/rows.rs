//! What a list needs of each article, in few bytes: 21 and the title.

use std::cmp::Reverse;

use rusqlite::{Row, Transaction, params};

use super::{Library, LibraryError};
use crate::article::Language;

/// Rows of a list, column by column; titles in one buffer. For 100,000 articles about 10 MB.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    articles: Vec<u32>,
    days: Vec<i32>,
    stories: Vec<u32>,
    sources: Vec<u16>,
    /// What is so of the article, and above that its language.
    flags: Vec<u8>,
    starts: Vec<u32>,
    lengths: Vec<u16>,
    titles: String,
    /// Bytes of titles that rows have no longer.
    unused: usize,
}

/// Two are equal when they show the same.
impl PartialEq for Rows {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().eq(other.iter())
    }
}

impl Eq for Rows {}

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

#[cfg(test)]
impl<'a> ArticleRow<'a> {
    /// An unread article in English without a date, of source 1 and a story of its own: what tests say nothing else of.
    pub(crate) fn plain(article: u32, title: &'a str) -> Self {
        ArticleRow {
            article,
            title,
            day: 0,
            dated: false,
            language: Language::English,
            rtl: false,
            read: false,
            starred: false,
            gone: false,
            source: 1,
            story: article,
        }
    }
}

const DATED: u8 = 1;
const RTL: u8 = 2;
const READ: u8 = 4;
const STARRED: u8 = 8;
const GONE: u8 = 16;
/// Where the language begins.
const LANGUAGE: u32 = 5;

const LANGUAGES: [Language; 6] = [
    Language::Arabic,
    Language::English,
    Language::Hebrew,
    Language::Persian,
    Language::Urdu,
    Language::Other,
];

fn packed(row: &ArticleRow<'_>) -> u8 {
    let language = LANGUAGES.iter().position(|known| *known == row.language).unwrap_or(5) as u8;
    let flag = |set, flag| if set { flag } else { 0 };
    flag(row.dated, DATED)
        | flag(row.rtl, RTL)
        | flag(row.read, READ)
        | flag(row.starred, STARRED)
        | flag(row.gone, GONE)
        | language << LANGUAGE
}

/// The columns [`Rows::push_row`] reads.
pub(super) const COLUMNS: &str = "a.id, a.title, a.day, a.dated, a.language, a.rtl, a.read, a.starred, a.gone, f.source, a.story";

/// Of these, the source.
const SOURCE: usize = 9;

impl Rows {
    /// No rows yet, but memory for so many: taken at once it is given back whole.
    fn with_room(rows: usize) -> Self {
        Rows {
            articles: Vec::with_capacity(rows),
            days: Vec::with_capacity(rows),
            stories: Vec::with_capacity(rows),
            sources: Vec::with_capacity(rows),
            flags: Vec::with_capacity(rows),
            starts: Vec::with_capacity(rows),
            lengths: Vec::with_capacity(rows),
            titles: String::with_capacity(rows * TITLE),
            unused: 0,
        }
    }

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
        Some(ArticleRow {
            article: *self.articles.get(index)?,
            title: self.title(index)?,
            day: *self.days.get(index)?,
            dated: flags & DATED != 0,
            language: self.language(index),
            rtl: flags & RTL != 0,
            read: flags & READ != 0,
            starred: flags & STARRED != 0,
            gone: flags & GONE != 0,
            source: *self.sources.get(index)?,
            story: *self.stories.get(index)?,
        })
    }

    /// What rows are ordered by, the newest first: the day, the story, the article.
    pub fn newest_first(&self, index: usize) -> Option<impl Ord> {
        let key = (*self.days.get(index)?, *self.stories.get(index)?);
        Some((Reverse(key), *self.articles.get(index)?))
    }

    /// The language of a row.
    pub fn language(&self, index: usize) -> Language {
        let flags = self.flags.get(index).map_or(0, |flags| usize::from(flags >> LANGUAGE));
        LANGUAGES.get(flags).copied().unwrap_or_default()
    }

    fn title(&self, index: usize) -> Option<&str> {
        let start = *self.starts.get(index)? as usize;
        self.titles.get(start..start + usize::from(*self.lengths.get(index)?))
    }

    /// All rows.
    pub fn iter(&self) -> impl Iterator<Item = ArticleRow<'_>> {
        (0..self.len()).filter_map(|index| self.get(index))
    }

    /// How many articles are unread.
    pub fn unread(&self) -> usize {
        self.flags.iter().filter(|flags| **flags & READ == 0).count()
    }

    /// Appends a row. Of a title longer than 64 KiB only the beginning is kept.
    pub fn push(&mut self, row: &ArticleRow<'_>) {
        let (start, length) = self.keep_title(row.title);
        self.articles.push(row.article);
        self.days.push(row.day);
        self.stories.push(row.story);
        self.sources.push(row.source);
        self.flags.push(packed(row));
        self.starts.push(start);
        self.lengths.push(length);
    }

    /// Puts a row in the place of another.
    pub fn replace(&mut self, index: usize, row: &ArticleRow<'_>) {
        let Some(before) = self.title(index).map(str::len) else { return };
        let (start, length) = self.keep_title(row.title);
        set(&mut self.articles, index, row.article);
        set(&mut self.days, index, row.day);
        set(&mut self.stories, index, row.story);
        set(&mut self.sources, index, row.source);
        set(&mut self.flags, index, packed(row));
        set(&mut self.starts, index, start);
        set(&mut self.lengths, index, length);
        self.unused += before;
        if self.unused > self.titles.len() / 2 {
            self.tidy();
        }
    }

    fn keep_title(&mut self, title: &str) -> (u32, u16) {
        let title =
            title.get(..title.floor_char_boundary(usize::from(u16::MAX))).unwrap_or_default();
        let start = self.titles.len() as u32;
        self.titles.push_str(title);
        (start, title.len() as u16)
    }

    /// Leaves out the titles that no row has.
    fn tidy(&mut self) {
        let mut titles = String::with_capacity(self.titles.len() - self.unused);
        for (start, length) in self.starts.iter_mut().zip(&self.lengths) {
            let from = *start as usize;
            *start = titles.len() as u32;
            titles.extend(self.titles.get(from..from + usize::from(*length)));
        }
        (self.titles, self.unused) = (titles, 0);
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

    /// The story of each row.
    pub fn stories(&self) -> impl Iterator<Item = u32> + '_ {
        self.stories.iter().copied()
    }

    /// Bytes held.
    pub fn size(&self) -> usize {
        (self.articles.capacity() + self.stories.capacity() + self.starts.capacity()) * 4
            + self.days.capacity() * 4
            + (self.sources.capacity() + self.lengths.capacity()) * 2
            + self.flags.capacity()
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

fn set<T>(column: &mut [T], index: usize, value: T) {
    if let Some(place) = column.get_mut(index) {
        *place = value;
    }
}

/// Rows of one delivery after the first: few, for those that wait to be taken in lie in memory twice.
const DELIVERY: usize = 2000;
/// Bytes of a title that memory is taken for before it is read.
const TITLE: usize = 80;
/// Files of a source from which on its newest articles are looked for among those of all sources.
const LARGE: usize = 1000;

/// Which articles are shown.
const SHOWN: &str = "(a.gone = 0 OR a.starred = 1
    OR EXISTS (SELECT 1 FROM tags WHERE article = a.id AND own))";

impl Library {
    /// Delivers the rows of a source, or of all: first the newest `first` in the order of their days, editions of
    /// one story beside each other, at once; then the others in no order, some thousands at a time. Ends early
    /// when `deliver` returns false. What is gone is left out unless it was starred or tagged.
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
        let rows = newest(&moment, source, first)?;
        let mut known = rows.articles.clone();
        known.sort_unstable();
        if !deliver(rows) || known.len() < first {
            return Ok(());
        }
        let mut rows = Rows::with_room(DELIVERY);
        let mut statement = moment.prepare(&format!(
            "SELECT {COLUMNS} FROM articles a JOIN files f ON f.id = a.file
            WHERE {SHOWN} AND (?1 IS NULL OR f.source = ?1)"
        ))?;
        let mut found = statement.query([source])?;
        let mut steps = self.pace.steps();
        while let Some(row) = found.next()? {
            steps.step();
            if known.binary_search(&row.get(0)?).is_err() {
                rows.push_row(row)?;
            }
            if rows.len() < DELIVERY {
                continue;
            }
            if !deliver(std::mem::replace(&mut rows, Rows::with_room(DELIVERY))) {
                return Ok(());
            }
        }
        if !rows.is_empty() {
            deliver(rows);
        }
        Ok(())
    }
}

/// The newest rows of a source, or of all. A small source's are looked for in it and ordered; otherwise all
/// articles are gone through in order until there are enough.
fn newest(moment: &Transaction<'_>, source: Option<u16>, first: usize) -> rusqlite::Result<Rows> {
    let count = "SELECT count(*) FROM (SELECT 1 FROM files WHERE source = ?1 LIMIT ?2)";
    let is_small = |source: u16| {
        let files = moment.query_row(count, params![source, LARGE as i64], |row| row.get(0));
        files.map(|files: i64| files < LARGE as i64)
    };
    let from = if source.map_or(Ok(false), is_small)? {
        "files f CROSS JOIN articles a ON a.file = f.id"
    } else {
        "articles a CROSS JOIN files f ON f.id = a.file"
    };
    let mut statement = moment.prepare(&format!(
        "SELECT {COLUMNS} FROM {from} WHERE {SHOWN} AND (?1 IS NULL OR f.source = ?1)
        ORDER BY a.day DESC, a.story DESC, a.id LIMIT ?2"
    ))?;
    let mut found = statement.query(params![source, i64::try_from(first).unwrap_or(i64::MAX)])?;
    let mut rows = Rows::default();
    while let Some(row) = found.next()? {
        rows.push_row(row)?;
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{ArticleRow, LANGUAGES, Rows};

    /// A row made of two numbers: its article, and all else.
    fn row(article: u32, seed: u16, title: &str) -> ArticleRow<'_> {
        let bit = |n: u16| seed >> n & 1 == 1;
        ArticleRow {
            article,
            title,
            day: i32::from(seed) - 1000,
            dated: bit(0),
            language: LANGUAGES[usize::from(seed) % 6],
            rtl: bit(1),
            read: bit(2),
            starred: bit(3),
            gone: bit(4),
            source: seed / 3,
            story: u32::from(seed) % 5,
        }
    }

    proptest! {
        #[test]
        fn rows_come_back_as_they_were_put_in(
            first in proptest::collection::vec((any::<u16>(), "\\PC{0,12}"), 1..20),
            later in proptest::collection::vec((0_usize..20, any::<u16>(), "[a-z\u{600}-\u{6FF}]{0,40}"), 0..60),
        ) {
            let mut rows = Rows::default();
            let mut plain: Vec<(u16, String)> = first;
            for (article, (seed, title)) in (0..).zip(&plain) {
                rows.push(&row(article, *seed, title));
            }
            for (index, seed, title) in later {
                rows.replace(index, &row(index as u32, seed, &title));
                if let Some(place) = plain.get_mut(index) {
                    *place = (seed, title);
                }
            }
            let expected = (0..).zip(&plain).map(|(article, (seed, title))| row(article, *seed, title));
            prop_assert!(rows.iter().eq(expected));
            let held: usize = plain.iter().map(|(_, title)| title.len()).sum();
            prop_assert!(rows.titles.len() <= held * 2 + 1, "titles that are gone take no room for long");
            prop_assert_eq!(rows.unread(), rows.iter().filter(|row| !row.read).count());
            prop_assert!(rows.stories().eq(rows.iter().map(|row| row.story)));
        }
    }

    #[test]
    fn of_an_endless_title_the_beginning_is_kept() {
        let endless = "\u{628}".repeat(100_000);
        let mut rows = Rows::default();
        rows.push(&row(1, 0, &endless));
        rows.push(&row(2, 0, "next"));
        let titles: Vec<&str> = rows.iter().map(|row| row.title).collect();
        assert_eq!(titles, ["\u{628}".repeat(32_767).as_str(), "next"]);
    }

    #[test]
    fn a_row_takes_few_bytes_besides_its_title() {
        let mut rows = Rows::default();
        for article in 0..1 << 17 {
            rows.push(&row(article, 7, ""));
        }
        assert!(rows.size() <= 21 << 17, "{}", rows.size());
    }
}
