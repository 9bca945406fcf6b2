//! What is kept of a quotation.
use jiff::Timestamp;
use jiff::civil::Date;

use crate::article::ContentHash;
use crate::text::Direction;
use crate::text::direction::content;

/// A kept quotation: a Web Annotation on a stretch of an article's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// An IRI of its own, the same wherever the quote goes. Two quotes with one id are one quote.
    pub id: String,
    /// Its words and what stood around them.
    pub words: TextQuoteSelector,
    /// Where it stood when it was kept; annotations of other programs may not say.
    pub position: Option<TextPositionSelector>,
    /// The article it was taken from, as it was then.
    pub source: Source,
    /// Who said it.
    pub speaker: Option<String>,
    /// The reader's note.
    pub note: Option<String>,
    /// The reader's tags, in the order they were given, each once.
    pub tags: Vec<String>,
    /// The colour it is marked with.
    pub colour: Colour,
    /// When it was kept.
    pub created: Timestamp,
    /// What stood for it in another edition of the story, when both were read.
    pub counterpart: Option<Box<Passage>>,
}

/// A stretch of an article, to be found there again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// Its words and what stood around them.
    pub words: TextQuoteSelector,
    /// Where it stood.
    pub position: Option<TextPositionSelector>,
    /// The article, as it was then.
    pub source: Source,
}

/// Web Annotation Data Model 4.2.4: a stretch of text by its words. All three are in logical order, just as
/// they stood in the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextQuoteSelector {
    /// The words.
    pub exact: String,
    /// What stood before them; empty when nothing did, or nothing is known.
    pub prefix: String,
    /// What stood after them.
    pub suffix: String,
    /// The text had these words nowhere else. Then they can be found again without what stood around them.
    /// Not part of the W3C's selector; true of a selector that does not say.
    pub alone: bool,
}

/// Web Annotation Data Model 4.2.5: a stretch of text by its place. Counts Unicode code points of the
/// article's text from 0; the end is exclusive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TextPositionSelector {
    /// Code points before it.
    pub start: u64,
    /// Code points before its end.
    pub end: u64,
}

/// The article a quote was taken from, as it was when it was taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Its title; empty when it had none.
    pub title: String,
    /// Where nashra read it: a path, a name inside the bundled digest.
    pub origin: String,
    /// Where it was published.
    pub url: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Its date.
    pub date: Option<Date>,
    /// Its language (BCP 47); empty when that is not known.
    pub language: String,
    /// The fingerprint of its text.
    pub hash: Option<ContentHash>,
}

/// The colour a quote is marked with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names are the colours'")]
pub enum Colour {
    #[default]
    Yellow,
    Green,
    Blue,
    Red,
    Purple,
}

impl Colour {
    /// All of them, in the order a reader is offered them.
    pub const ALL: [Colour; 5] =
        [Colour::Yellow, Colour::Green, Colour::Blue, Colour::Red, Colour::Purple];

    /// Its name: in files, in the database, and as a CSS colour.
    pub fn name(self) -> &'static str {
        match self {
            Colour::Yellow => "yellow",
            Colour::Green => "green",
            Colour::Blue => "blue",
            Colour::Red => "red",
            Colour::Purple => "purple",
        }
    }

    /// The colour of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|colour| colour.name() == name)
    }
}

impl Passage {
    /// The direction of its words, by the share of right-to-left words; never `Auto`.
    pub fn direction(&self) -> Direction {
        content(&self.words.exact, Direction::Auto)
    }
}

impl Quote {
    /// The direction of its words, by the share of right-to-left words; never `Auto`.
    pub fn direction(&self) -> Direction {
        content(&self.words.exact, Direction::Auto)
    }

    /// Adds a tag, unless it has it already or the tag is blank. A tag is one line without blanks at its
    /// ends. Says whether anything changed.
    pub fn tag(&mut self, tag: &str) -> bool {
        let tag = tag.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_new = !tag.is_empty() && !self.tags.contains(&tag);
        if is_new {
            self.tags.push(tag);
        }
        is_new
    }

    /// Takes a tag away and says whether it was there.
    pub fn untag(&mut self, tag: &str) -> bool {
        let before = self.tags.len();
        self.tags.retain(|own| own != tag);
        self.tags.len() < before
    }
}
