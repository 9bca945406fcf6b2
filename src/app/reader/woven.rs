//! Both editions of a story in one column, sentence below sentence.
//!
//! The blocks of the open edition are its own, so that all that is done in an article is done in it; those of the
//! edition beside it only show and are searched. When the cursor goes to one of them the editions change places
//! ([`Reader::turn_over`]).

use std::ops::Range;
use std::sync::Arc;

use super::blocks::{self, Block, BlockKind};
use super::cursor::Sentences;
use super::{Point, Reader};
use crate::app::side_by_side::Counterpart;
use crate::article::{Article, DateStyle};
use crate::entities::Analysis;
use crate::parallel::{Alignment, Sentence, Side};

/// The edition whose sentences stand between those of the open one.
#[derive(Clone, Debug)]
pub(super) struct Beside {
    pub(super) article: Arc<Article>,
    pub(super) analysis: Option<Arc<Analysis>>,
}

impl Beside {
    fn of(other: &Reader) -> Self {
        Beside { article: Arc::clone(&other.article), analysis: other.analysis.clone() }
    }
}

impl Reader {
    /// Whether the sentences of another edition stand between those of the article.
    pub fn is_woven(&self) -> bool {
        self.beside.is_some()
    }

    /// Puts the sentences of another edition between those of the article, which is the side given of their
    /// alignment. The current sentence stays, and stays where it is on the screen as far as it can.
    pub(in crate::app) fn weave(&mut self, other: &Reader, alignment: &Alignment, side: Side) {
        let blocks = Weaving::new([&self.article, &other.article], alignment, side);
        let blocks = blocks.blocks(self.reading.dates);
        self.set_blocks(blocks, Some(Beside::of(other)));
    }

    /// Shows the article alone again.
    pub(in crate::app) fn unweave(&mut self) {
        if self.is_woven() {
            self.set_blocks(blocks::of(&self.article, &[], self.reading.dates), None);
        }
    }

    fn set_blocks(&mut self, blocks: Vec<Block>, beside: Option<Beside>) {
        let cursor = self.byte_of_cursor();
        let sought = self.find.take();
        (self.blocks, self.beside) = (blocks, beside);
        self.layouts.clear();
        self.sentences = Sentences::default();
        (self.selection, self.counterpart) = (None, None);
        (self.top, self.anchor) = Default::default();
        let first = || self.blocks.iter().position(Block::is_body).unwrap_or(0);
        let block = cursor.and_then(|byte| self.block_of(byte)).unwrap_or_else(first);
        let offset = cursor.unwrap_or(0).saturating_sub(self.blocks[block].start);
        self.cursor = Point { block, offset };
        if block > first() {
            self.show_at(block, offset, usize::from(self.reading.height) / 3);
        } else {
            self.refresh();
        }
        if let Some(find) = sought {
            self.mark_found(&find);
        }
    }

    /// The block of the article's own text that holds a byte of it.
    pub(super) fn block_of(&self, byte: usize) -> Option<usize> {
        let holds = |block: &Block| block.is_own() && (block.start..block.end()).contains(&byte);
        self.blocks.iter().position(holds)
    }

    /// Whether the cursor is in the edition beside.
    pub(in crate::app) fn is_cursor_beside(&self) -> bool {
        self.blocks.get(self.cursor.block).is_some_and(|block| block.beside)
    }

    /// Makes the edition beside the open one: `other` has been it, and becomes what has been open.
    pub(in crate::app) fn turn_over(&mut self, other: &mut Reader) {
        let mut plain = Reader::new(self.id, Arc::clone(&self.article), other.reading);
        plain.analysis = self.analysis.take();
        plain.lone = std::mem::take(&mut self.lone);
        let opened = std::mem::replace(other, plain);
        self.id = opened.id;
        (self.article, self.analysis) = (opened.article, opened.analysis);
        (self.kept, self.lost, self.lone) = (opened.kept, opened.lost, opened.lone);
        self.beside = Some(Beside::of(other));
        self.counterpart = None;
        for block in &mut self.blocks {
            block.beside = !block.beside;
        }
    }

    /// Takes over what is known of the edition beside.
    pub(in crate::app) fn look_beside(&mut self, other: &Reader) {
        if self.is_woven() {
            self.beside = Some(Beside::of(other));
            self.look_for_names();
        }
    }

    /// Goes to the counterpart in the edition beside, where there is one; else to the next sentence of it.
    pub(in crate::app) fn go_beside(&mut self) {
        let first = self.counterpart.as_ref().and_then(|counterpart| counterpart.ranges.first());
        let byte = first.map(|range| range.start);
        let holds = |block: &Block| {
            block.beside
                && block.is_body()
                && byte.is_none_or(|byte| (block.start..block.end()).contains(&byte))
        };
        let after = (self.cursor.block..self.blocks.len()).find(|at| holds(&self.blocks[*at]));
        let block = after.or_else(|| self.blocks.iter().rposition(holds));
        if let Some(block) = block {
            self.set_cursor(Point { block, offset: 0 });
            self.reveal(block, 0);
        }
    }

    /// The sentences that stand for nothing in the other edition, in bytes of the article's text.
    pub(in crate::app) fn set_lone(&mut self, lone: Vec<Range<usize>>) {
        self.lone = lone;
    }

    /// Sentences that begin in these bytes of a block and stand for nothing in the other edition.
    pub fn has_lone(&self, block: usize, bytes: &Range<usize>) -> bool {
        let Some(of) = self.blocks.get(block) else { return false };
        if self.is_woven() {
            return of.lone && bytes.start == 0;
        }
        let start = of.start;
        let begins =
            |range: &Range<usize>| (bytes.start + start..bytes.end + start).contains(&range.start);
        of.is_own() && self.lone.iter().any(begins)
    }

    /// What stands in a block for the current sentence, in bytes of the block's text, and how sure that is.
    pub fn counterpart(&self, block: usize) -> Option<(Vec<Range<usize>>, &Counterpart)> {
        let counterpart = self.counterpart.as_ref()?;
        let of = self.blocks.get(block).filter(|block| block.beside == self.is_woven())?;
        let (start, end) = (of.start, of.end());
        let touching =
            counterpart.ranges.iter().filter(|range| range.start < end && start < range.end);
        let ranges = touching.map(|range| {
            range.start.saturating_sub(start)..range.end.min(end).saturating_sub(start)
        });
        Some((ranges.collect(), counterpart))
    }
}

/// Two editions on their way into one column.
struct Weaving<'a> {
    articles: [&'a Article; 2],
    alignment: &'a Alignment,
    sides: [Side; 2],
    blocks: Vec<Block>,
    /// The sentence of the edition beside from which on none has been taken in.
    next: usize,
}

impl<'a> Weaving<'a> {
    fn new(articles: [&'a Article; 2], alignment: &'a Alignment, own: Side) -> Self {
        let other = if own == Side::A { Side::B } else { Side::A };
        Weaving { articles, alignment, sides: [own, other], blocks: Vec::new(), next: 0 }
    }

    /// Both heads, then each link as its sentences of the open edition and those of the other; sentences that
    /// stand for nothing where they stand in their own edition.
    fn blocks(mut self, dates: DateStyle) -> Vec<Block> {
        let [own, other] = self.articles.map(|article| blocks::head(article, &[], dates));
        self.blocks.extend(own.into_iter().map(|block| Block { gap: 0, ..block }));
        self.blocks.extend(other.into_iter().map(|block| Block { beside: true, ..block }));
        let count = self.alignment.sentences(self.sides[0]).len();
        for sentence in 0..count {
            self.take(sentence);
        }
        self.pass(self.alignment.sentences(self.sides[1]).len());
        self.blocks
    }

    /// Takes in a sentence of the open edition and what it is linked with.
    fn take(&mut self, sentence: usize) {
        let [own, other] = self.sides;
        let Some(link) = self.alignment.link_of(own, sentence) else {
            return self.push(0, &[sentence], true);
        };
        let (here, there) = if own == Side::A { (&link.a, &link.b) } else { (&link.b, &link.a) };
        if here.first() != Some(&sentence) {
            return;
        }
        if let (Some(first), Some(last)) = (there.first(), there.last())
            && *first >= self.next
            && !self.crosses(other, self.next..*first)
        {
            self.pass(*first);
            self.next = last + 1;
        }
        self.push(0, here, false);
        if let Some(block) = self.blocks.last_mut().filter(|block| block.is_body()) {
            block.gap = 0;
        }
        self.push(1, there, false);
    }

    /// Whether one of these sentences is linked: then what is linked with the current one was moved before it,
    /// and they keep their places.
    fn crosses(&self, side: Side, sentences: Range<usize>) -> bool {
        sentences.into_iter().any(|at| {
            let linked = self.alignment.counterpart(side, at).first().copied();
            linked.is_some_and(|own| self.is_to_come(own))
        })
    }

    fn is_to_come(&self, own: usize) -> bool {
        let sentence = self.alignment.sentences(self.sides[0]).get(own);
        let last = self.blocks.iter().rev().find(|block| !block.beside && block.is_body());
        match (sentence, last) {
            (Some(sentence), Some(last)) => sentence.range.start >= last.end(),
            _ => true,
        }
    }

    /// Takes in the sentences of the edition beside, up to one, that stand for nothing.
    fn pass(&mut self, end: usize) {
        for sentence in self.next..end {
            if self.alignment.link_of(self.sides[1], sentence).is_none() {
                self.push(1, &[sentence], true);
            }
        }
        self.next = self.next.max(end);
    }

    /// A block for each run of sentences of one paragraph; titles stand in the head.
    fn push(&mut self, edition: usize, sentences: &[usize], lone: bool) {
        let all = self.sides.get(edition).map_or(&[][..], |side| self.alignment.sentences(*side));
        let found = sentences.iter().filter_map(|at| all.get(*at));
        let mut runs: Vec<(usize, Range<usize>)> = Vec::new();
        for Sentence { range, paragraph } in found {
            let Some(paragraph) = *paragraph else { continue };
            match runs.last_mut() {
                Some((of, run)) if *of == paragraph => run.end = range.end,
                _ => runs.push((paragraph, range.clone())),
            }
        }
        let count = runs.len();
        for (number, (paragraph, range)) in runs.into_iter().enumerate() {
            let block = Block::sentence(BlockKind::Body(paragraph), range);
            let gap = usize::from(number + 1 == count);
            self.blocks.push(Block { gap, beside: edition == 1, lone, ..block });
        }
    }
}
