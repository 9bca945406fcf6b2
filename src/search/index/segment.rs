//! A segment opened for searching.

use std::fmt;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::builder::Document;
use super::checked::Checked;
use super::field::{Field, SECTIONS, Section};
use super::format::{self, BadSegment, u32_at};
use super::packed;
use super::vocabulary::Vocabulary;
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
///
/// What is damaged in it counts as not there, and [`Segment::is_damaged`] says after a search whether that was so.
#[derive(Clone)]
pub struct Segment(Arc<Opened>);

struct Opened {
    bytes: Checked,
    documents: usize,
    sections: Vec<Range<usize>>,
    /// Those of the titles and of the bodies, once they were looked at.
    vocabularies: [OnceLock<Vocabulary>; 2],
}

impl fmt::Debug for Segment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Segment").field("documents", &self.0.documents).finish_non_exhaustive()
    }
}

impl Segment {
    /// Opens bytes written by [`super::SegmentBuilder::finish`] or [`super::merge`]. Only what says which articles
    /// it holds is looked at.
    ///
    /// # Errors
    /// Bytes of another format or version, cut short, or damaged where they were looked at.
    pub fn open(bytes: Bytes) -> Result<Self, BadSegment> {
        let (bytes, documents, sections) = format::read(bytes, 1 + 2 * SECTIONS)?;
        let of_documents = sections.first().cloned().unwrap_or_default();
        if bytes.get(of_documents).len() != documents * 8 {
            return Err(BadSegment::Damaged);
        }
        let vocabularies = [OnceLock::new(), OnceLock::new()];
        Ok(Segment(Arc::new(Opened { bytes, documents, sections, vocabularies })))
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
        self.0.documents
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Its size in bytes.
    pub fn size(&self) -> usize {
        self.0.bytes.len()
    }

    /// Whether something that was looked at was not as it had been written.
    pub fn is_damaged(&self) -> bool {
        self.0.bytes.is_damaged()
    }

    /// A document, by its number.
    pub fn document(&self, number: usize) -> Document {
        document(self.section(0).get(number * 8..number * 8 + 8))
    }

    /// The articles of documents, for looking up many.
    pub(super) fn articles(&self) -> impl Fn(usize) -> u32 {
        let section = self.listed();
        move |document| u32_at(section, document * 2)
    }

    /// All documents in order of their numbers.
    pub fn documents(&self) -> impl Iterator<Item = Document> + '_ {
        let (eights, _) = self.listed().as_chunks::<8>();
        eights.iter().map(|eight| document(eight))
    }

    /// Makes ready for searching, so that the first search need not.
    pub fn prepare(&self) {
        for part in [Part::Title, Part::Body] {
            let _ = self.field(part);
        }
    }

    /// The documents with a word that holds the needle: folded, one word, not empty; one letter is looked for
    /// at the start of words only.
    pub fn find(&self, part: Part, needle: &str, cancel: &Cancel) -> Bitmap {
        self.field(part).find(needle, cancel)
    }

    pub(super) fn field(&self, part: Part) -> Field<'_> {
        let [titles, bodies] = &self.0.vocabularies;
        let (first, vocabulary) = match part {
            Part::Title => (1, titles),
            Part::Body => (1 + SECTIONS, bodies),
        };
        let vocabulary = vocabulary.get_or_init(|| {
            let packed = self.section(first);
            packed::unpack(packed.get(0..packed.len()))
        });
        let (lists, busy) = (self.section(first + 1), self.section(first + 2));
        Field { vocabulary, lists, busy, capacity: self.len() }
    }

    fn section(&self, index: usize) -> Section<'_> {
        Section::Kept(&self.0.bytes, self.0.sections.get(index).cloned().unwrap_or_default())
    }

    /// The articles and stamps of all documents.
    fn listed(&self) -> &[u8] {
        let section = self.section(0);
        section.get(0..section.len())
    }
}

/// A document from its eight bytes.
fn document(eight: &[u8]) -> Document {
    Document { article: u32_at(eight, 0), stamp: u32_at(eight, 1) }
}
