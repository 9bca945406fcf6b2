//! A segment opened for searching.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use super::builder::Document;
use super::field::{Field, SECTIONS};
use super::format::{self, BadSegment, u32_at};
use crate::search::{Bitmap, Cancel};

/// A segment's bytes, wherever they lie: in memory or in a mapped file.
pub type Bytes = Arc<dyn AsRef<[u8]> + Send + Sync>;

/// Which words of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Those of the title.
    Title,
    /// Those of the paragraphs.
    Body,
}

/// An immutable part of an index: some articles, their words and which holds which.
#[derive(Clone)]
pub struct Segment {
    bytes: Bytes,
    documents: usize,
    sections: Vec<Range<usize>>,
}

impl fmt::Debug for Segment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Segment").field("documents", &self.documents).finish_non_exhaustive()
    }
}

impl Segment {
    /// Opens bytes written by [`super::SegmentBuilder::finish`] or [`super::merge`]. Only the head is looked at.
    ///
    /// # Errors
    /// Bytes of another format or version, or cut short.
    pub fn open(bytes: Bytes) -> Result<Self, BadSegment> {
        let (documents, sections) = format::read((*bytes).as_ref(), 1 + 2 * SECTIONS)?;
        if sections.first().map(Range::len) != Some(documents * 8) {
            return Err(BadSegment);
        }
        Ok(Segment { bytes, documents, sections })
    }

    /// Opens bytes in memory.
    ///
    /// # Errors
    /// As [`Segment::open`].
    pub fn from_vec(bytes: Vec<u8>) -> Result<Self, BadSegment> {
        Segment::open(Arc::new(bytes))
    }

    /// How many articles it holds, those changed or deleted since included.
    pub fn len(&self) -> usize {
        self.documents
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.documents == 0
    }

    /// Its size in bytes.
    pub fn size(&self) -> usize {
        (*self.bytes).as_ref().len()
    }

    /// A document, by its number.
    pub fn document(&self, number: usize) -> Document {
        let section = self.section(0);
        Document { article: u32_at(section, number * 2), stamp: u32_at(section, number * 2 + 1) }
    }

    /// The articles of documents, for looking up many.
    pub(super) fn articles(&self) -> impl Fn(usize) -> u32 {
        let section = self.section(0);
        move |document| u32_at(section, document * 2)
    }

    /// All documents in order of their numbers.
    pub fn documents(&self) -> impl Iterator<Item = Document> + '_ {
        (0..self.documents).map(|number| self.document(number))
    }

    /// The documents with a word that holds the needle: folded, one word, not empty; one letter is looked for
    /// at the start of words only.
    pub fn find(&self, part: Part, needle: &str, cancel: &Cancel) -> Bitmap {
        self.field(part).find(needle, cancel)
    }

    pub(super) fn field(&self, part: Part) -> Field<'_> {
        let first = match part {
            Part::Title => 1,
            Part::Body => 1 + SECTIONS,
        };
        let sections = self.sections.get(first..).unwrap_or_default();
        Field::new((*self.bytes).as_ref(), sections, self.documents)
    }

    fn section(&self, index: usize) -> &[u8] {
        let range = self.sections.get(index).cloned().unwrap_or_default();
        (*self.bytes).as_ref().get(range).unwrap_or_default()
    }
}
