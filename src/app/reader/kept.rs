//! Kept quotes of the open article, and what is to be kept of it.

use std::ops::Range;

use super::{Block, Point, Reader};
use crate::app::quote_list::Anchored;
use crate::entities::Quotation;
use crate::quotes::{Colour, Quote};

impl Reader {
    /// Sets where kept quotes stand, in reading order, and how many are not found any more.
    pub(in crate::app) fn set_kept(&mut self, kept: Vec<Anchored>, lost: usize) {
        (self.kept, self.lost) = (kept, lost);
    }

    /// How many kept quotes are not found in the article any more.
    pub fn lost_quotes(&self) -> usize {
        self.lost
    }

    /// Kept quotes that touch a block, in bytes of its text, with their colours.
    pub fn kept(&self, block: usize) -> Vec<(Range<usize>, Colour)> {
        if !self.blocks[block].is_own() {
            return Vec::new();
        }
        let (start, end) = (self.blocks[block].start, self.blocks[block].end());
        let touching = self.kept.iter().filter(|kept| overlap(&kept.range, &(start..end)));
        let own = touching.map(|kept| {
            let range = kept.range.start.saturating_sub(start)..kept.range.end.min(end) - start;
            (range, kept.colour)
        });
        own.collect()
    }

    /// The kept quote that is selected, or else the shortest that touches the current sentence.
    pub fn kept_here(&self) -> Option<i64> {
        let here = self.selected_bytes().or_else(|| self.sentence_bytes())?;
        let touching = self.kept.iter().filter(|kept| overlap(&kept.range, &here));
        let best = touching.min_by_key(|kept| (kept.range != here, kept.range.len()))?;
        let is_meant = self.selection().is_none() || best.range == here;
        is_meant.then_some(best.id)
    }

    /// Whether a range is kept already.
    pub(in crate::app) fn is_kept(&self, range: &Range<usize>) -> bool {
        let trimmed = |range: &Range<usize>| self.article.text.get(range.clone()).map(str::trim);
        let same = |kept: &&Anchored| {
            overlap(&kept.range, range) && trimmed(&kept.range) == trimmed(range)
        };
        self.kept.iter().any(|kept| same(&kept))
    }

    /// Goes to bytes of the article and selects them; false when they are not in one paragraph of it.
    pub(in crate::app) fn go_to_bytes(&mut self, range: Range<usize>) -> bool {
        self.select_bytes(range)
    }

    /// Makes the sentence at a byte of the article the current one, and brings it into sight.
    pub(in crate::app) fn go_to_byte(&mut self, byte: usize) {
        let holds = |block: &Block| block.is_own() && block.start <= byte && byte < block.end();
        let last = || self.blocks.iter().rposition(|block| block.is_own() && block.start <= byte);
        let Some(block) = self.blocks.iter().position(holds).or_else(last) else { return };
        let offset = byte.min(self.blocks[block].end()) - self.blocks[block].start;
        self.set_cursor(Point { block, offset });
        self.reveal(block, self.cursor().offset);
    }

    /// The sentence that is marked as a place, in bytes of the article's text, and the byte of the place in it.
    pub(in crate::app) fn place_to_mark(&self) -> Option<(Range<usize>, usize)> {
        let sentence = self.sentence_bytes()?;
        let here = self.byte_of(self.cursor());
        let byte = here.saturating_sub(sentence.start);
        Some((sentence, byte))
    }

    /// Whether a quote was taken from this article.
    pub(in crate::app) fn is_from(&self, quote: &Quote) -> bool {
        let source = &quote.source;
        source.origin == self.article.origin || source.hash == Some(self.article.content_hash())
    }

    /// Goes to a kept quote and selects it; false when it is not found in the article.
    pub fn go_to_kept(&mut self, id: i64) -> bool {
        let place = self.kept.iter().find(|kept| kept.id == id).map(|kept| kept.range.clone());
        place.is_some_and(|range| self.select_bytes(range))
    }

    /// What is to be kept, in bytes of the article's text: what is selected, or else the quotation the current
    /// sentence touches, or else that sentence.
    pub fn to_keep(&self) -> Option<Range<usize>> {
        if self.selection().is_some() {
            return self.selected_bytes();
        }
        let sentence = self.sentence_bytes()?;
        let quotations = self.analysis.iter().flat_map(|analysis| &analysis.quotations);
        let mut ranges = quotations.map(|quotation| quotation.range.clone());
        Some(ranges.find(|range| overlap(range, &sentence)).unwrap_or(sentence))
    }

    /// Who said what stands at bytes of the article, as far as a quotation there has a speaker.
    pub fn speaker_of(&self, range: &Range<usize>) -> Option<String> {
        let analysis = self.analysis.as_deref()?;
        let touches = |quotation: &&Quotation| overlap(&quotation.range, range);
        let quotation = analysis.quotations.iter().find(touches)?;
        analysis.speaker(quotation, &self.article.text, self.is_arabic()).map(str::to_owned)
    }

    /// What is selected, in bytes of the article's text.
    fn selected_bytes(&self) -> Option<Range<usize>> {
        let selection = self.selection()?;
        let (first, last) =
            (selection.anchor.min(selection.head), selection.anchor.max(selection.head));
        let end = self.selected_in(last.block)?.end + self.blocks.get(last.block)?.start;
        Some(self.byte_of(first)..end)
    }

    fn sentence_bytes(&self) -> Option<Range<usize>> {
        let (block, sentence) = self.current_sentence()?;
        let start = self.blocks.get(block).filter(|block| block.is_own())?.start;
        Some(sentence.start + start..sentence.end + start)
    }
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}
