//! Two editions of a story beside each other: the other edition, and which of its sentences stand for the
//! current one.

use std::ops::Range;
use std::sync::Arc;

use super::message::Content;
use super::reader::Reader;
use crate::parallel::{Alignment, Link, Side};

/// The other edition of the open article, while both are read.
#[derive(Clone, Debug)]
pub struct SideBySide {
    /// The edition without the focus; `None` while it is being read in.
    pub(super) other: Option<Reader>,
    /// The open article is the one at the end.
    pub(super) swapped: bool,
    /// Both in one column, sentence below sentence.
    pub(super) woven: bool,
    /// What the reader has said of that; else the width of the screen decides.
    pub(super) wanted: Option<bool>,
    /// The sentences of both; `None` while they are being aligned.
    alignment: Option<Arc<Alignment>>,
}

/// The sentences of the other edition that stand for the current one, in bytes of its article's text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counterpart {
    /// The sentences.
    pub ranges: Vec<Range<usize>>,
    /// How surely they do, from 0 to 1; 0 where there are none.
    pub confidence: f32,
    /// It is known that no sentence does.
    pub missing: bool,
}

impl Counterpart {
    /// Whether it is doubtful that they do.
    pub fn is_doubtful(&self) -> bool {
        self.confidence < Link::DOUBTFUL
    }
}

impl SideBySide {
    /// Beside the open article, at the start, another that is still to come.
    pub(super) fn new() -> Self {
        SideBySide { other: None, swapped: false, woven: false, wanted: None, alignment: None }
    }

    /// The edition without the focus.
    pub fn other(&self) -> Option<&Reader> {
        self.other.as_ref()
    }

    /// Whether the open article is the one at the end of the screen.
    pub fn is_swapped(&self) -> bool {
        self.swapped
    }

    /// Whether both stand in one column, sentence below sentence.
    pub fn is_woven(&self) -> bool {
        self.woven
    }

    /// The sentences of both, and which side of them the open article is.
    pub(super) fn alignment(&self) -> Option<(&Arc<Alignment>, Side)> {
        let side = if self.swapped { Side::B } else { Side::A };
        self.alignment.as_ref().map(|alignment| (alignment, side))
    }

    /// Whether it is known which sentences belong together.
    pub fn is_aligned(&self) -> bool {
        self.alignment.is_some()
    }

    pub(super) fn align(&mut self, alignment: Arc<Alignment>) {
        self.alignment = Some(alignment);
    }

    /// What stands for bytes of the open article in the other edition: from the first sentence that does to the
    /// last, unless others lie between.
    pub(super) fn passage_for(&self, range: &Range<usize>) -> Option<(Content, Range<usize>)> {
        let (alignment, other) = (self.alignment.as_deref()?, self.other.as_ref()?);
        let (here, there) = if self.swapped { (Side::B, Side::A) } else { (Side::A, Side::B) };
        let first = alignment.sentence_at(here, range.start)?;
        let last = alignment.sentence_at(here, range.end.saturating_sub(1))?;
        let of = |sentence| alignment.counterpart(here, sentence).iter().copied();
        let mut found: Vec<usize> = (first..=last).flat_map(of).collect();
        found.sort_unstable();
        found.dedup();
        let (start, end) = (*found.first()?, *found.last()?);
        let sentences = alignment.sentences(there).get(start..=end)?;
        let is_whole = end - start < found.len();
        let passage = sentences.first()?.range.start..sentences.last()?.range.end;
        is_whole.then(|| (other.content(), passage))
    }

    /// What stands for the current sentence of the open article in the other.
    pub(super) fn counterpart(&self, open: &Reader) -> Counterpart {
        let Some(alignment) = &self.alignment else { return Counterpart::default() };
        let (here, there) = if self.swapped { (Side::B, Side::A) } else { (Side::A, Side::B) };
        let sentence = open.byte_of_cursor().and_then(|byte| alignment.sentence_at(here, byte));
        let Some(link) = sentence.and_then(|sentence| alignment.link_of(here, sentence)) else {
            return Counterpart { missing: sentence.is_some(), ..Counterpart::default() };
        };
        let indices = if there == Side::A { &link.a } else { &link.b };
        let sentences = alignment.sentences(there);
        let ranges = indices.iter().filter_map(|index| sentences.get(*index));
        Counterpart {
            ranges: ranges.map(|sentence| sentence.range.clone()).collect(),
            confidence: link.confidence,
            missing: false,
        }
    }
}
