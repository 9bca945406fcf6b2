//! Selecting: a logical range of the article, from the letter where it began to the one under the caret,
//! both included. On the screen it may be several spans, for it crosses changes of direction.

use std::ops::Range;

use super::Reader;
use super::point::{Motion, Point};
use crate::text::{clusters, sentences, words};

/// What is selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selection {
    /// Where it began.
    pub anchor: Point,
    /// The letter under the caret.
    pub head: Point,
}

/// What a click takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Unit {
    Letter,
    Word,
    Sentence,
}

impl Reader {
    /// What is selected.
    pub fn selection(&self) -> Option<Selection> {
        self.selection
    }

    /// Begins to select at the beginning of the current sentence.
    pub fn select(&mut self) {
        let start = self.cursor();
        self.selection = Some(Selection { anchor: start, head: start });
        self.reveal(start.block, start.offset);
    }

    /// Selects a range of a block, on cluster boundaries; the caret is at its end.
    pub fn select_range(&mut self, block: usize, range: Range<usize>) {
        let text = self.text(block).get(range.clone()).unwrap_or_default();
        let last = clusters::boundaries(text).iter().rev().nth(1).copied().unwrap_or(0);
        let anchor = Point { block, offset: range.start };
        let head = Point { block, offset: range.start + last };
        self.selection = Some(Selection { anchor, head });
        self.reveal(block, head.offset);
    }

    /// Selects what is under a point.
    pub fn select_unit(&mut self, at: Point, unit: Unit) {
        let text = self.text(at.block);
        let range = match unit {
            Unit::Letter => None,
            Unit::Word => words::at(text, at.offset),
            Unit::Sentence => {
                sentences::ranges(text).into_iter().find(|range| range.contains(&at.offset))
            }
        };
        match range {
            Some(range) => self.select_range(at.block, range),
            None => self.selection = Some(Selection { anchor: at, head: at }),
        }
    }

    /// Moves the caret, some times.
    pub fn extend(&mut self, motion: Motion, times: usize) {
        let Some(mut selection) = self.selection else { return };
        for _ in 0..times {
            let moved = self.moved(selection.head, motion);
            if moved == selection.head {
                break;
            }
            selection.head = moved;
        }
        self.extend_to(selection.head);
    }

    /// Moves the caret to a letter.
    pub fn extend_to(&mut self, head: Point) {
        // Never across two editions in one column.
        let beside = |block: usize| self.blocks.get(block).is_some_and(|block| block.beside);
        let crosses = |selection: &Selection| beside(selection.anchor.block) != beside(head.block);
        if self.selection.as_ref().is_some_and(crosses) {
            return;
        }
        if let Some(selection) = &mut self.selection {
            selection.head = head;
            self.reveal(head.block, head.offset);
        }
    }

    /// Moves the caret to the other end.
    pub fn swap_ends(&mut self) {
        if let Some(Selection { anchor, head }) = self.selection {
            self.selection = Some(Selection { anchor: head, head: anchor });
            self.reveal(anchor.block, anchor.offset);
        }
    }

    /// Ends selecting.
    pub fn deselect(&mut self) {
        self.selection = None;
    }

    /// The selected bytes of a block.
    pub fn selected_in(&self, block: usize) -> Option<Range<usize>> {
        let Selection { anchor, head } = self.selection?;
        let (first, last) = (anchor.min(head), anchor.max(head));
        if !(first.block..=last.block).contains(&block) || !self.blocks[block].is_text() {
            return None;
        }
        if self.blocks[block].beside != self.blocks[first.block].beside {
            return None;
        }
        let text = self.text(block);
        let start = if block == first.block { first.offset } else { 0 };
        let end = if block == last.block { cluster_end(text, last.offset) } else { text.len() };
        Some(start..end)
    }

    /// The selected text in logical order, blocks parted by line ends.
    pub fn selected_text(&self) -> Option<String> {
        let Selection { anchor, head } = self.selection?;
        let blocks = anchor.block.min(head.block)..=anchor.block.max(head.block);
        let parts = blocks.filter_map(|block| {
            let range = self.selected_in(block)?;
            self.text(block).get(range)
        });
        Some(parts.collect::<Vec<_>>().join("\n"))
    }
}

/// Where the cluster that begins at a byte ends.
fn cluster_end(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    let stretch = rest.char_indices().nth(64).map_or(rest.len(), |(at, _)| at);
    let stretch = rest.get(..stretch).unwrap_or(rest);
    start + clusters::boundaries(stretch).get(1).copied().unwrap_or(stretch.len())
}
