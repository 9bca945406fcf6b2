//! The articles themselves: from the file they came from, or from the text kept here.

use std::path::{Path, PathBuf};

use rusqlite::{OptionalExtension, Transaction, params};
use serde::{Deserialize, Serialize};

use super::paths::{from_bytes, join, to_bytes};
use super::{Library, LibraryError, Source};
use super::{date_of, days_of};
use crate::article::{Article, ArticleDate, Language, Link, Metadata, Paragraph, ParagraphKind};
use crate::files;
use crate::import::Imported;
use crate::text::Direction;

/// Texts in memory while they are copied.
const READ_AT_ONCE: usize = 200;

/// Where an article is to be read from.
struct Whereabouts {
    path: PathBuf,
    part: u32,
    kept: Option<Kept>,
}

/// A text kept in the database.
struct Kept {
    article: Article,
    /// The file is the original.
    copy: bool,
}

impl Library {
    /// The whole article, read anew from its file where that is the original; else, or when the file is gone,
    /// from the text kept here.
    ///
    /// # Errors
    /// No such article; its file cannot be read and no copy was kept; the database cannot be read.
    pub fn article(&self, article: u32) -> Result<Article, LibraryError> {
        self.imported(article).map(|imported| imported.article)
    }

    /// As [`Library::article`], with what was odd about its file, where that was read.
    ///
    /// # Errors
    /// As [`Library::article`].
    pub fn imported(&self, article: u32) -> Result<Imported, LibraryError> {
        let kept_here = |article| Imported { article, warnings: Vec::new() };
        let found = self.whereabouts(article).map_err(|error| self.error(&error))?;
        let Whereabouts { path, part, kept } = found.ok_or(LibraryError::NoArticle(article))?;
        if let Some(Kept { article, copy: false }) = kept {
            return Ok(kept_here(article));
        }
        let current =
            files::load(&path).map(|loaded| loaded.articles.into_iter().nth(part as usize));
        match (current, kept) {
            (Ok(Some(imported)), _) => Ok(imported),
            (_, Some(Kept { article, .. })) => Ok(kept_here(article)),
            (Ok(None), None) => Err(LibraryError::NoArticle(article)),
            (Err(failure), None) => Err(failure.into()),
        }
    }

    /// The article whose file lies at a path, its first where it holds several.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn article_at(&self, path: &Path) -> Result<Option<u32>, LibraryError> {
        let of = |source: &Source| {
            let file = path.strip_prefix(&source.path).ok()?;
            let find = "SELECT a.id FROM articles a JOIN files f ON f.id = a.file
                WHERE f.source = ?1 AND f.path = ?2 ORDER BY a.part LIMIT 1";
            let row = (source.id, to_bytes(file));
            self.database.query_row(find, row, |row| row.get(0)).optional().transpose()
        };
        let found = self.sources_uncounted()?.iter().find_map(of);
        found.transpose().map_err(|error| self.error(&error))
    }

    /// Keeps copies of articles' texts, so that they can be read when their files are gone. A text that cannot be
    /// read any more is no error.
    pub(super) fn keep_texts(&mut self, articles: &[u32]) -> Result<(), LibraryError> {
        for some in articles.chunks(READ_AT_ONCE) {
            let read = |id: &u32| self.article(*id).ok().map(|article| (*id, article));
            let texts: Vec<(u32, Article)> = some.iter().filter_map(read).collect();
            self.write(|transaction| {
                texts.iter().try_for_each(|(id, text)| store(transaction, *id, text, true))
            })?;
        }
        Ok(())
    }

    fn whereabouts(&self, article: u32) -> rusqlite::Result<Option<Whereabouts>> {
        let find = "SELECT s.path, f.path, a.part, t.text, t.shape, t.copy FROM articles a
            JOIN files f ON f.id = a.file JOIN sources s ON s.id = f.source
            LEFT JOIN texts t ON t.article = a.id WHERE a.id = ?1";
        let read = |row: &rusqlite::Row<'_>| {
            let path = join(&from_bytes(row.get(0)?), &from_bytes(row.get(1)?));
            let kept = match (row.get(3)?, row.get::<_, Option<String>>(4)?) {
                (Some(text), Some(shape)) => {
                    unpack(text, &shape, path.to_string_lossy().into_owned())
                        .map(|article| (article, row.get(5)))
                }
                _ => None,
            };
            let kept = match kept {
                Some((article, copy)) => Some(Kept { article, copy: copy? }),
                None => None,
            };
            Ok(Whereabouts { path, part: row.get(2)?, kept })
        };
        self.database.query_row(find, [article], read).optional()
    }
}

/// Stores a text; a text that is no copy is never replaced by one.
pub(super) fn store(
    transaction: &Transaction<'_>,
    id: u32,
    article: &Article,
    copy: bool,
) -> rusqlite::Result<()> {
    let set = "INSERT INTO texts (article, copy, text, shape) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (article) DO UPDATE SET copy = ?2, text = ?3, shape = ?4 WHERE copy >= ?2";
    transaction.execute(set, params![id, copy, article.text, pack(article)]).map(drop)
}

/// Everything of an article but its text and origin.
#[derive(Serialize, Deserialize)]
struct Shape {
    title: (usize, usize),
    day: Option<i32>,
    printed: Option<(usize, usize)>,
    paragraphs: Vec<(usize, usize, bool, u8)>,
    language: String,
    rtl: bool,
    front_title: Option<String>,
    language_tag: Option<String>,
    source: Option<String>,
    url: Option<String>,
    tags: Vec<String>,
    translation_of: Option<String>,
    note: Option<String>,
    /// Older databases have none.
    #[serde(default)]
    alternates: Vec<String>,
    links: Vec<(usize, usize, String)>,
}

const KINDS: [ParagraphKind; 5] = [
    ParagraphKind::Text,
    ParagraphKind::Heading,
    ParagraphKind::Item,
    ParagraphKind::Quote,
    ParagraphKind::Code,
];

fn pack(article: &Article) -> String {
    let metadata = article.metadata.clone();
    let Metadata { title, language_tag, source, url, tags, translation_of, .. } = metadata;
    let Metadata { note, alternates, links, .. } = article.metadata.clone();
    let paragraph = |paragraph: &Paragraph| {
        let kind = KINDS.iter().position(|kind| *kind == paragraph.kind).unwrap_or_default();
        (paragraph.range.start, paragraph.range.end, paragraph.fused, kind as u8)
    };
    let shape = Shape {
        title: (article.title.start, article.title.end),
        day: article.date.as_ref().map(|date| days_of(date.day)),
        printed: article
            .date
            .as_ref()
            .and_then(|date| date.printed.clone())
            .map(|range| (range.start, range.end)),
        paragraphs: article.paragraphs.iter().map(paragraph).collect(),
        language: article.language.code().to_owned(),
        rtl: article.direction == Direction::RightToLeft,
        front_title: title,
        language_tag,
        source,
        url,
        tags,
        translation_of,
        note,
        alternates,
        links: links.into_iter().map(|link| (link.range.start, link.range.end, link.url)).collect(),
    };
    serde_json::to_string(&shape).unwrap_or_default()
}

fn unpack(text: String, shape: &str, origin: String) -> Option<Article> {
    let shape: Shape = serde_json::from_str(shape).ok()?;
    let paragraph = |(start, end, fused, kind): (usize, usize, bool, u8)| Paragraph {
        range: start..end,
        fused,
        kind: KINDS.get(usize::from(kind)).copied().unwrap_or_default(),
    };
    let printed = shape.printed.map(|(start, end)| start..end);
    Some(Article {
        origin,
        title: shape.title.0..shape.title.1,
        date: shape.day.and_then(date_of).map(|day| ArticleDate { day, printed }),
        paragraphs: shape.paragraphs.into_iter().map(paragraph).collect(),
        language: Language::from_tag(&shape.language),
        direction: if shape.rtl { Direction::RightToLeft } else { Direction::LeftToRight },
        metadata: Metadata {
            title: shape.front_title,
            language_tag: shape.language_tag,
            source: shape.source,
            url: shape.url,
            tags: shape.tags,
            translation_of: shape.translation_of,
            note: shape.note,
            alternates: shape.alternates,
            links: shape
                .links
                .into_iter()
                .map(|(start, end, url)| Link { range: start..end, url })
                .collect(),
        },
        text,
    })
}

#[cfg(test)]
mod tests {
    use super::{pack, unpack};
    use crate::import::import;

    #[test]
    fn a_kept_article_is_the_article() {
        let file = "---\ntitle: \"a \\u0041\"\nlang: ar\ntags: [x, y]\nurl: https://example.org\nhreflang: [b.txt]\n---\n# One\n\n20 March 2013\n\n- item\n\n> quote [link](https://e.org)\n";
        for name in ["a.md", "a.txt"] {
            let article = import(name, file.as_bytes()).articles.remove(0).article;
            let kept = unpack(article.text.clone(), &pack(&article), name.to_owned()).unwrap();
            assert_eq!(format!("{kept:?}"), format!("{article:?}"));
        }
    }
}
