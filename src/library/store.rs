//! Writing what was imported: one transaction for some hundred files.

use std::collections::HashMap;

use rusqlite::{OptionalExtension, Statement, Transaction, params};

use super::kinship::{address_of, named_stories, story_of, tie};
use super::sources::today;
use super::sync::Entry;
use super::{ArticleRow, Library, LibraryError, Rows, texts};
use crate::article::{Article, ContentHash};
use crate::files;
use crate::search::index::{Document, SegmentBuilder};
use crate::text::Direction;

/// Files that were read, and why others could not be.
#[derive(Debug, Default)]
pub(super) struct Batch {
    pub(super) files: Vec<NewFile>,
    pub(super) failures: Vec<files::Failure>,
}

/// A file that was read.
#[derive(Debug)]
pub(super) struct NewFile {
    entry: Entry,
    articles: Vec<Parsed>,
}

/// An imported article and what was worked out about it away from the writing thread.
#[derive(Debug)]
pub(super) struct Parsed {
    article: Article,
    hash: u128,
    rtl_title: bool,
    story: u32,
    /// Stories its front matter names.
    named: Vec<u32>,
    /// The number of the page it was published on.
    address: Option<u32>,
}

/// Files that are no longer there, by the hash of their first article's text.
#[derive(Clone, Debug, Default)]
pub(super) struct Gone {
    by_hash: HashMap<Vec<u8>, Vec<i64>>,
}

impl Gone {
    /// Takes one with this text out.
    fn take(&mut self, hash: &[u8]) -> Option<i64> {
        let files = self.by_hash.get_mut(hash)?;
        let file = files.pop();
        if files.is_empty() {
            self.by_hash.remove(hash);
        }
        file
    }
}

/// What became of a batch.
#[derive(Debug, Default)]
pub(super) struct Stored {
    pub(super) new: usize,
    pub(super) changed: usize,
    pub(super) moved: usize,
    pub(super) rows: Rows,
    /// Of every article of the batch, in order.
    pub(super) documents: Vec<Document>,
}

impl Parsed {
    pub(super) fn new(article: Article) -> Self {
        let hash = article.content_hash().0;
        let rtl_title = article.direction_of_title() == Direction::RightToLeft;
        Parsed { hash, rtl_title, article, story: 0, named: Vec::new(), address: None }
    }

    pub(super) fn add_to(&self, builder: &mut SegmentBuilder) {
        add_to(&self.article, builder);
    }
}

/// Adds an article's title, date line and paragraphs to a segment.
pub(super) fn add_to(article: &Article, builder: &mut SegmentBuilder) {
    builder.add(article.title(), article.body());
}

impl NewFile {
    /// Texts of a single article are dropped here: the file has them.
    pub(super) fn new(entry: Entry, mut articles: Vec<Parsed>) -> Self {
        let origin = entry.path.to_string_lossy();
        let has_one = articles.len() == 1;
        for (part, parsed) in articles.iter_mut().enumerate() {
            // Articles of one file are as many stories; their editions stand in the same places of another.
            parsed.story =
                if has_one { story_of(&origin) } else { story_of(&format!("{part}\n{origin}")) };
            parsed.named = named_stories(&parsed.article, &origin);
            parsed.address = address_of(&parsed.article);
        }
        drop(origin);
        if let [only] = articles.as_mut_slice() {
            let title = only.article.title().to_owned();
            only.article.text = String::new();
            only.article.paragraphs = Vec::new();
            only.article.metadata.title = Some(title);
        }
        NewFile { entry, articles }
    }
}

/// The stamp of each article's text, of those there are: what an index must know. Four bytes an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamps(Vec<u32>);

impl Stamps {
    /// The stamp of an article's text.
    pub fn of(&self, article: u32) -> Option<u32> {
        self.0.get(article as usize).copied().filter(|stamp| *stamp != 0)
    }

    /// All articles there are.
    pub fn iter(&self) -> impl Iterator<Item = Document> + '_ {
        let stamped = self.0.iter().zip(0..).filter(|(stamp, _)| **stamp != 0);
        stamped.map(|(stamp, article)| Document { article, stamp: *stamp })
    }

    /// Takes memory for articles up to one, at once.
    pub(super) fn reserve(&mut self, greatest: u32) {
        self.0.reserve_exact((greatest as usize + 1).saturating_sub(self.0.len()));
    }

    pub(super) fn set(&mut self, article: u32, stamp: u32) {
        let place = article as usize;
        if self.0.len() <= place {
            self.0.resize(place + 1, 0);
        }
        if let Some(known) = self.0.get_mut(place) {
            *known = stamp;
        }
    }
}

/// The stamp by which an index knows a text: the low 32 bits of its hash, but never 0.
pub(super) fn stamp(hash: &[u8]) -> u32 {
    hash.last_chunk().map_or(1, |four| u32::from_be_bytes(*four).max(1))
}

impl Library {
    /// Stores a batch. A new file with the text of one of the `gone` is that one, moved, and no longer gone.
    /// After a failure nothing is stored, and `gone` is of no more use.
    pub(super) fn store(
        &mut self,
        source: u16,
        batch: &Batch,
        gone: &mut Gone,
    ) -> Result<Stored, LibraryError> {
        self.write(|transaction| {
            let statements = Statements::new(transaction)?;
            let mut storing = Storing { source, gone, statements, stored: Stored::default() };
            for file in &batch.files {
                storing.file(transaction, file)?;
            }
            Ok(storing.stored)
        })
    }

    /// The files of these that have a text to be known again by.
    pub(super) fn gone(&self, files: impl Iterator<Item = i64>) -> Result<Gone, LibraryError> {
        let read = || {
            let mut gone = Gone::default();
            let mut hash =
                self.database.prepare("SELECT hash FROM articles WHERE file = ?1 AND part = 0")?;
            for file in files {
                let hash: Option<Vec<u8>> = hash.query_row([file], |row| row.get(0)).optional()?;
                gone.by_hash.entry(hash.unwrap_or_default()).or_default().push(file);
            }
            Ok(gone)
        };
        read().map_err(|error| self.error(&error))
    }

    /// Notes that files are no longer there, and returns how many they are.
    pub(super) fn set_gone(&mut self, gone: &Gone) -> Result<usize, LibraryError> {
        if gone.by_hash.is_empty() {
            return Ok(0);
        }
        self.write(|transaction| {
            let mut file = transaction.prepare("UPDATE files SET gone = 1 WHERE id = ?1")?;
            let mut articles =
                transaction.prepare("UPDATE articles SET gone = 1 WHERE file = ?1")?;
            for id in gone.by_hash.values().flatten() {
                file.execute([id])?;
                articles.execute([id])?;
            }
            Ok(gone.by_hash.values().map(Vec::len).sum())
        })
    }

    /// The articles whose text can be read, newest first, each with the hash of its text.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn texts(&self) -> Result<Vec<(u32, ContentHash)>, LibraryError> {
        let read = || {
            let mut statement = self.database.prepare(
                "SELECT id, hash FROM articles WHERE gone = 0 OR EXISTS (SELECT 1 FROM texts WHERE article = id)
                ORDER BY day DESC, id DESC",
            )?;
            let text = |row: &rusqlite::Row<'_>| {
                Ok((row.get(0)?, ContentHash(u128::from_be_bytes(row.get(1)?))))
            };
            statement.query_map([], text)?.collect::<rusqlite::Result<_>>()
        };
        read().map_err(|error| self.error(&error))
    }

    /// The stamp of each article's text, of those not gone or kept: what an index must know.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn stamps(&self) -> Result<Stamps, LibraryError> {
        let read = || {
            let mut statement = self.database.prepare(
                "SELECT id, hash FROM articles WHERE gone = 0 OR EXISTS (SELECT 1 FROM texts WHERE article = id)",
            )?;
            let mut stamps = Stamps::default();
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                stamps.set(row.get(0)?, stamp(row.get_ref(1)?.as_blob()?));
            }
            Ok(stamps)
        };
        read().map_err(|error| self.error(&error))
    }
}

struct Statements<'a> {
    file: Statement<'a>,
    update_file: Statement<'a>,
    add_file: Statement<'a>,
    article: Statement<'a>,
    put: Statement<'a>,
    tag: Statement<'a>,
    fewer: Statement<'a>,
}

impl<'a> Statements<'a> {
    fn new(transaction: &'a Transaction<'_>) -> rusqlite::Result<Self> {
        Ok(Statements {
            file: transaction.prepare("SELECT id FROM files WHERE source = ?1 AND path = ?2")?,
            update_file: transaction.prepare("UPDATE files SET path = ?2, size = ?3, modified = ?4, gone = 0 WHERE id = ?1")?,
            add_file: transaction.prepare("INSERT INTO files (source, path, size, modified) VALUES (?1, ?2, ?3, ?4)")?,
            article: transaction.prepare("SELECT id, hash, read, starred FROM articles WHERE file = ?1 AND part = ?2")?,
            put: transaction.prepare(
                "INSERT INTO articles (file, part, title, language, rtl, day, dated, hash, story, publisher)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                ON CONFLICT (file, part) DO UPDATE SET title = ?3, language = ?4, rtl = ?5,
                day = iif(?7, ?6, iif(dated, ?6, day)), dated = ?7, hash = ?8, story = ?9, publisher = ?10, gone = 0
                RETURNING id, day",
            )?,
            tag: transaction.prepare("INSERT OR IGNORE INTO tags (article, tag, own) VALUES (?1, ?2, 0)")?,
            fewer: transaction.prepare("UPDATE articles SET gone = 1 WHERE file = ?1 AND part >= ?2 AND gone = 0")?,
        })
    }
}

struct Storing<'a> {
    source: u16,
    gone: &'a mut Gone,
    statements: Statements<'a>,
    stored: Stored,
}

impl Storing<'_> {
    fn file(&mut self, transaction: &Transaction<'_>, new: &NewFile) -> rusqlite::Result<()> {
        let (name, size, modified) = (&new.entry.name, new.entry.size as i64, new.entry.modified);
        let known: Option<i64> = self
            .statements
            .file
            .query_row(params![self.source, name], |row| row.get(0))
            .optional()?;
        let first = new.articles.first().map(|first| first.hash.to_be_bytes());
        let moved = first.filter(|_| known.is_none()).and_then(|hash| self.gone.take(&hash));
        let is_new = known.is_none() && moved.is_none();
        let file = match known.or(moved) {
            Some(id) => {
                self.statements.update_file.execute(params![id, name, size, modified])?;
                id
            }
            None => self.statements.add_file.insert(params![self.source, name, size, modified])?,
        };
        let mut changed = false;
        for (part, parsed) in (0..).zip(&new.articles) {
            changed |= self.article(transaction, file, part, parsed, new)?;
        }
        changed |=
            !is_new && self.statements.fewer.execute(params![file, new.articles.len() as u32])? > 0;
        self.stored.new += usize::from(is_new);
        self.stored.moved += usize::from(moved.is_some());
        self.stored.changed += usize::from(known.is_some() && changed);
        Ok(())
    }

    /// Stores one article and says whether its text is another than before.
    fn article(
        &mut self,
        transaction: &Transaction<'_>,
        file: i64,
        part: u32,
        parsed: &Parsed,
        new: &NewFile,
    ) -> rusqlite::Result<bool> {
        let Parsed { article, hash, rtl_title, story, named, address } = parsed;
        let hash = hash.to_be_bytes();
        let before = self.statements.article.query_row(params![file, part], |row| {
            Ok((row.get_ref(1)?.as_blob()? == hash, row.get(2)?, row.get(3)?))
        });
        let before: Option<(bool, bool, bool)> = before.optional()?;
        let dated = article.date.is_some();
        let day = article.date.as_ref().map_or_else(today, |date| days_of(date.day));
        let put = params![
            file,
            part,
            article.title(),
            article.language.code(),
            rtl_title,
            day,
            dated,
            hash,
            story,
            article.metadata.source
        ];
        let (id, day): (u32, i32) =
            self.statements.put.query_row(put, |row| Ok((row.get(0)?, row.get(1)?)))?;
        if before.is_none() || !before.is_some_and(|(same, ..)| same) {
            tie(transaction, id, named, *address, before.is_none())?;
            for tag in &article.metadata.tags {
                self.statements.tag.execute(params![id, tag])?;
            }
            if new.articles.len() > 1 {
                texts::store(transaction, id, article, false)?;
            }
        }
        let (read, starred) = before.map_or((false, false), |(_, read, starred)| (read, starred));
        self.stored.documents.push(Document { article: id, stamp: stamp(&hash) });
        self.stored.rows.push(&ArticleRow {
            article: id,
            title: article.title(),
            day,
            dated,
            language: article.language,
            rtl: *rtl_title,
            read,
            starred,
            gone: false,
            source: self.source,
            story: *story,
        });
        Ok(before.is_some_and(|(same, ..)| !same))
    }
}

/// The day as days since 1970-01-01, as rows and hits have it.
pub fn days_of(day: jiff::civil::Date) -> i32 {
    let epoch = jiff::civil::date(1970, 1, 1);
    (day - epoch).get_days()
}

/// The day of a number of days since 1970-01-01; `None` far outside of the calendar.
pub fn date_of(day: i32) -> Option<jiff::civil::Date> {
    jiff::civil::date(1970, 1, 1).checked_add(jiff::Span::new().try_days(day).ok()?).ok()
}
