//! The model: articles, paragraphs, editions, dates, languages.
//!
//! Plain data. Every position is a byte range of an article's `text` on grapheme cluster boundaries
//! (UAX #29); what costs time on a large article (direction of a paragraph, content hash) is worked out
//! when it is asked for, from a bounded sample where a sample will do.

mod address;
mod date;
mod digest;
mod document;
mod hash;
mod language;
mod metadata;
mod sample;
mod style;

use std::ops::Range;

use crate::text::Direction;
use crate::text::direction::content;

pub use address::address;
pub use date::{ArticleDate, written_date};
pub use digest::{Digest, Story, origin_beside, story_name};
pub use document::ArticleFormat;
pub use hash::ContentHash;
pub use language::Language;
pub use metadata::{Link, Metadata};
pub use sample::head;
pub use style::{DateStyle, Months};

/// One article as imported. All ranges are bytes of `text`, on grapheme cluster boundaries.
#[derive(Clone, Debug, Default)]
pub struct Article {
    /// Where it came from, as the reader named it: a path, a name inside the bundled digest.
    pub origin: String,
    /// The decoded file, front matter included (of Markdown: its plain text).
    pub text: String,
    /// The title in `text`.
    pub title: Range<usize>,
    /// The date, when the article has one.
    pub date: Option<ArticleDate>,
    /// Body paragraphs in reading order, ascending and apart.
    pub paragraphs: Vec<Paragraph>,
    /// Main language.
    pub language: Language,
    /// Main direction, by the share of right-to-left words; never `Auto`.
    pub direction: Direction,
    /// What the front matter says.
    pub metadata: Metadata,
}

/// One body paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// Its bytes in the article's text.
    pub range: Range<usize>,
    /// It was joined to the paragraph before without a space ("الإنترنت.ووقّع"), and is separated for reading only.
    pub fused: bool,
    /// What part it plays.
    pub kind: ParagraphKind,
}

/// What part a paragraph plays in its article; only Markdown tells more than one apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ParagraphKind {
    /// Running text.
    #[default]
    Text,
    /// A heading below the title.
    Heading,
    /// An item of a list; its bullet or number is part of the text.
    Item,
    /// A quoted block.
    Quote,
    /// Preformatted text, its line breaks kept.
    Code,
}

impl Article {
    /// The title; empty when the article has none.
    pub fn title(&self) -> &str {
        match &self.metadata.title {
            Some(title) => title,
            None => self.slice(self.title.clone()),
        }
    }

    /// The text of a body paragraph; empty past the last.
    pub fn paragraph(&self, index: usize) -> &str {
        self.paragraphs.get(index).map_or("", |paragraph| self.slice(paragraph.range.clone()))
    }

    /// What a reader may look for below the title: the date line as printed, then the paragraphs.
    pub fn body(&self) -> impl Iterator<Item = &str> {
        self.body_ranges().map(|range| self.slice(range))
    }

    /// Where the pieces of [`Article::body`] stand, in bytes of the text.
    pub fn body_ranges(&self) -> impl Iterator<Item = Range<usize>> {
        let date = self.date.as_ref().and_then(|date| date.printed.clone());
        let paragraphs = self.paragraphs.iter().map(|paragraph| paragraph.range.clone());
        date.into_iter().chain(paragraphs)
    }

    /// Where the title stands in the text; `None` when only the front matter has it, escaped.
    pub fn title_in_text(&self) -> Option<Range<usize>> {
        (self.slice(self.title.clone()) == self.title()).then(|| self.title.clone())
    }

    /// The line of the text that gives the date, as printed.
    pub fn date_line(&self) -> Option<&str> {
        self.text.get(self.date.as_ref()?.printed.clone()?)
    }

    /// A stretch of the text; empty if the range is not one of this article.
    pub fn slice(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }

    /// The base direction of a body paragraph: its own share of right-to-left words
    /// ([`content`]), ties inherit the article's. Never `Auto`. Reads at most the paragraph's first 2 KB.
    pub fn direction_of(&self, index: usize) -> Direction {
        content(head(self.paragraph(index), SAMPLE), self.direction)
    }

    /// The base direction of the title, by the same rule.
    pub fn direction_of_title(&self) -> Direction {
        content(head(self.title(), SAMPLE), self.direction)
    }

    /// Where the text prints the date, unless the reader wants it written otherwise.
    pub fn printed_date(&self, style: DateStyle) -> Option<Range<usize>> {
        let printed = self.date.as_ref()?.printed.clone()?;
        (!style.rewrites(self.slice(printed.clone()))).then_some(printed)
    }

    /// The date in the reader's style and the words of the article's language.
    pub fn written_date(&self, style: DateStyle) -> Option<String> {
        Some(style.write(self.date.as_ref()?.day, self.language))
    }

    /// A fingerprint of `text`; the same text always has the same one. Reads the whole text.
    pub fn content_hash(&self) -> ContentHash {
        ContentHash::of(&self.text)
    }

    /// What stands for the language in a narrow column: the language's badge; of a language nashra does
    /// not know, the tag its front matter gives.
    pub fn badge(&self) -> &str {
        match (&self.metadata.language_tag, self.language) {
            (Some(tag), Language::Other) => tag,
            (_, language) => language.badge(),
        }
    }

    /// Settles `language` and `direction` from the title and the beginning of the body, unless the
    /// language is known already.
    pub fn settle(&mut self) {
        let sample = self.sample();
        let language = match self.language {
            Language::Other => language::detect(&sample),
            known => known,
        };
        self.language = language;
        self.direction = content(&sample, language.direction());
    }

    /// The title and the first 2 KB or so of the body.
    fn sample(&self) -> String {
        let mut sample = head(self.title(), SAMPLE).to_owned();
        for paragraph in &self.paragraphs {
            if sample.len() >= SAMPLE {
                break;
            }
            sample.push('\n');
            sample.push_str(head(self.slice(paragraph.range.clone()), SAMPLE));
        }
        sample
    }
}

/// Bytes of text that settle an article's language and direction.
const SAMPLE: usize = 2048;
