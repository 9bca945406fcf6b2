//! What is sought in the open article, however it is spelt.

use std::ops::Range;

use super::{Place, Reader};
use crate::text::fold;

/// Where something was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Index of the block.
    pub block: usize,
    /// Bytes of the block's text, on cluster boundaries.
    pub range: Range<usize>,
}

/// A search and its hits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Find {
    /// What is sought, as typed.
    pub query: String,
    hits: Vec<Hit>,
    current: Option<usize>,
    /// Where the screen began when the search did.
    origin: Place,
}

impl Find {
    /// All hits in reading order.
    pub fn hits(&self) -> &[Hit] {
        &self.hits
    }

    /// Index of the hit the reader is at.
    pub fn current(&self) -> Option<usize> {
        self.current
    }

    /// The hits in a block.
    pub(super) fn in_block(&self, block: usize) -> &[Hit] {
        let start = self.hits.partition_point(|hit| hit.block < block);
        let end = self.hits.partition_point(|hit| hit.block <= block);
        self.hits.get(start..end).unwrap_or_default()
    }
}

impl Reader {
    /// Seeks a text while it is typed: shows the first hit from where the search began, or that place when
    /// there is none.
    pub fn seek(&mut self, query: &str) {
        let origin = self.find.as_ref().map_or(self.top, |find| find.origin);
        let hits = self.hits_of(query);
        let current = match hits.partition_point(|hit| hit.block < origin.block) {
            at if at < hits.len() => Some(at),
            _ => (!hits.is_empty()).then_some(0),
        };
        self.find = Some(Find { query: query.to_owned(), hits, current, origin });
        self.go_to(origin);
        self.show_hit();
    }

    /// The text that is sought stays; a new search begins where the reader is now.
    pub fn accept_search(&mut self) {
        let top = self.top;
        match &mut self.find {
            Some(find) if !find.query.is_empty() => find.origin = top,
            _ => self.find = None,
        }
    }

    /// Ends the search and returns to where it began.
    pub fn cancel_search(&mut self) {
        if let Some(find) = self.find.take() {
            self.go_to(find.origin);
        }
    }

    /// Ends the search; the screen stays.
    pub fn end_search(&mut self) {
        self.find = None;
    }

    /// Goes to the hit `by` further on, round the ends; false when nothing is sought or found.
    pub fn next_hit(&mut self, by: isize) -> bool {
        let Some(find) = &mut self.find else { return false };
        let count = find.hits.len() as isize;
        if count == 0 {
            return false;
        }
        let here = find.current.unwrap_or(0) as isize;
        find.current = Some((here + by).rem_euclid(count) as usize);
        self.show_hit();
        true
    }

    fn show_hit(&mut self) {
        let hit = self.find.as_ref().and_then(|find| find.hits.get(find.current?)).cloned();
        if let Some(hit) = hit {
            self.reveal(hit.block, hit.range.start);
        }
    }

    fn hits_of(&self, query: &str) -> Vec<Hit> {
        let blocks = self.blocks.iter().enumerate().filter(|(_, block)| block.is_text());
        let hits = blocks.flat_map(|(block, content)| {
            let ranges = fold::matches(content.text(&self.article), query);
            ranges.into_iter().map(move |range| Hit { block, range })
        });
        hits.collect()
    }
}
