//! Bytes into articles; content never makes it fail.
//!
//! ```
//! let bytes = "عنوان\n\n٢٠ مارس، ٢٠١٣\n\nموسكو (روسيا) – نص الخبر.\n".as_bytes();
//! let outcome = nashra::import::import("news.txt", bytes);
//! let article = &outcome.articles[0].article;
//! assert_eq!(article.title(), "عنوان");
//! assert_eq!(article.date.as_ref().unwrap().day, jiff::civil::date(2013, 3, 20));
//! assert_eq!(article.paragraph(0), "موسكو (روسيا) – نص الخبر.");
//! ```
//!
//! The way of a file: [`decode`] makes text of bytes or says why there is none; the front matter is taken
//! off; Markdown is made plain; a title, a date line and paragraphs are found. What is odd becomes a
//! warning with its line, and the odd thing itself stays text: nothing is lost.
//!
//! # Limitations
//! HTML is read as the text it is. Files that are hard-wrapped keep their line ends.

mod bundled;
mod dates;
pub mod decode;
mod front;
mod lines;
mod markdown;
mod plain;
mod title;

use std::fmt;

use crate::article::{Article, Language};
use crate::messages::{Sentence, sentence};
use crate::text::ranges;
use crate::text::sentences::fused;

pub use bundled::{BUNDLED, bundled};
pub use dates::{DateLine, date_line};

/// What became of one file.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// What it holds, in reading order.
    pub articles: Vec<Imported>,
    /// Why it holds nothing that can be read: empty when there are articles.
    pub warnings: Vec<ImportWarning>,
}

/// One imported article with what was odd about it.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The article.
    pub article: Article,
    /// Its oddities, each a sentence the reader can see.
    pub warnings: Vec<ImportWarning>,
}

/// Something odd in the input that did not stop the import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportWarning {
    /// Where it came from, as the reader named it.
    pub origin: String,
    /// Line in the decoded text, from 1, when it has one.
    pub line: Option<usize>,
    /// What is odd and what was done about it.
    pub what: Sentence,
}

/// `origin: line 3: what`. Untrusted: pass it through [`text::sanitize`](crate::text::sanitize) on its
/// way to a terminal.
impl fmt::Display for ImportWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.origin)?;
        if let Some(line) = self.line {
            write!(f, "line {line}: ")?;
        }
        write!(f, "{}", self.what)
    }
}

impl ImportWarning {
    /// The whole, to be said in the reader's language.
    pub fn sentence(&self) -> Sentence {
        let (origin, what) = (self.origin.as_str(), self.what.clone());
        let Some(line) = self.line else {
            return sentence!("file-what", path = origin, what = what);
        };
        sentence!("file-line-what", path = origin, line = line, what = what)
    }
}

/// Imports one file: its name as the reader gave it, and its bytes. The name decides what is Markdown
/// (`.md`, `.markdown`), and its language tag (`story.en.txt`) helps where the text is too short to tell.
pub fn import(origin: &str, bytes: &[u8]) -> Outcome {
    let decoded = match decode::decode(bytes) {
        Ok(decoded) => decoded,
        Err(refusal) => return refused(origin, refusal.sentence()),
    };
    let mut notes = Notes { origin, warnings: Vec::new() };
    for (line, what) in decoded.notes {
        notes.add(line, what);
    }
    let front = front::FrontMatter::of(&decoded.text, &mut notes);
    let mut article = if is_markdown(origin) {
        markdown::article(&decoded.text, front, &mut notes)
    } else {
        plain::article(decoded.text, front, &mut notes)
    };
    origin.clone_into(&mut article.origin);
    article.settle();
    if article.language == Language::Other {
        article.language = language_of_name(origin);
    }
    if article.title().is_empty() && article.paragraphs.is_empty() {
        return refused(origin, sentence!("file-blank"));
    }
    Outcome { articles: vec![Imported { article, warnings: notes.warnings }], warnings: Vec::new() }
}

fn refused(origin: &str, what: Sentence) -> Outcome {
    let warning = ImportWarning { origin: origin.to_owned(), line: None, what };
    Outcome { articles: Vec::new(), warnings: vec![warning] }
}

/// Collects the warnings about one file.
struct Notes<'a> {
    origin: &'a str,
    warnings: Vec<ImportWarning>,
}

impl Notes<'_> {
    fn add(&mut self, line: impl Into<Option<usize>>, what: Sentence) {
        let (origin, line) = (self.origin.to_owned(), line.into());
        self.warnings.push(ImportWarning { origin, line, what });
    }
}

fn is_markdown(origin: &str) -> bool {
    let extension = origin.rsplit_once('.').map_or("", |(_, extension)| extension);
    ["md", "markdown", "mdown"].iter().any(|known| known.eq_ignore_ascii_case(extension))
}

/// The language a file name ends in (`story.en.txt`).
fn language_of_name(origin: &str) -> Language {
    let stem = origin.rsplit_once('.').map_or("", |(stem, _)| stem);
    stem.rsplit_once('.').map_or(Language::Other, |(_, tag)| Language::from_tag(tag))
}

#[cfg(test)]
mod tests;
