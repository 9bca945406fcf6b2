//! What is sought in the open article, however it is spelt.

use std::ops::Range;

use super::{Place, Point, Reader};
use crate::search;
use crate::search::index::Part;
use crate::text::fold::{self, Folded, Query};

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

    /// Blocks have got other numbers.
    pub(super) fn moved(&mut self, moved: impl Fn(usize) -> usize) {
        self.hits.iter_mut().for_each(|hit| hit.block = moved(hit.block));
        self.origin.block = moved(self.origin.block);
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
        self.make_hit_current();
    }

    /// Makes the sentence of the current hit the current one.
    fn make_hit_current(&mut self) {
        let hit = self.find.as_ref().and_then(|find| find.hits.get(find.current?)).cloned();
        if let Some(Hit { block, range }) = hit {
            self.set_cursor(Point { block, offset: range.start });
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
        self.make_hit_current();
        true
    }

    /// Shows what a search over all articles, which was typed as `text`, found here, from the first hit on.
    pub fn seek_query(&mut self, text: &str, query: &search::Query) {
        let blocks = self.blocks.iter().enumerate().filter(|(_, block)| block.is_text());
        let hits: Vec<Hit> = blocks
            .flat_map(|(block, content)| {
                let part = if content.is_body() { Part::Body } else { Part::Title };
                let places = query.matches(self.text(block), part);
                places.into_iter().map(move |place| Hit { block, range: place.range })
            })
            .collect();
        let current = (!hits.is_empty()).then_some(0);
        self.find = Some(Find { query: text.to_owned(), hits, current, origin: self.top });
        self.show_hit();
    }

    /// Marks what is sought in the other edition; the screen stays.
    pub(in crate::app) fn mark_query(&mut self, query: &str) {
        if self.find.as_ref().is_none_or(|find| find.query != query) {
            self.find = None;
            let hits = self.hits_of(query);
            let query = query.to_owned();
            self.find = Some(Find { query, hits, current: None, origin: self.top });
        }
    }

    /// Whether there is no hit further on in a direction.
    pub fn is_last_hit(&self, by: isize) -> bool {
        let Some(find) = &self.find else { return true };
        let here = find.current.unwrap_or(0).checked_add_signed(by);
        here.is_none_or(|next| next >= find.hits.len())
    }

    fn show_hit(&mut self) {
        let hit = self.find.as_ref().and_then(|find| find.hits.get(find.current?)).cloned();
        if let Some(hit) = hit {
            self.reveal(hit.block, hit.range.start);
        }
    }

    fn hits_of(&self, query: &str) -> Vec<Hit> {
        let query = fold::fold_query(query);
        let before = self.find.as_ref().filter(|find| narrows(&query, &find.query));
        let mut folding = String::new();
        let mut folded = Folded::default();
        let mut hits = Vec::new();
        for block in self.blocks_to_search(before) {
            let text = self.text(block);
            if !may_hold(text, &query, &mut folding) {
                continue;
            }
            folded.read(text);
            let ranges = query.find(text, &folded);
            hits.extend(ranges.into_iter().map(|range| Hit { block, range }));
        }
        hits
    }

    /// All blocks of text; where a search was only narrowed, those in which it had hits.
    fn blocks_to_search(&self, before: Option<&Find>) -> Vec<usize> {
        if let Some(find) = before {
            let mut blocks: Vec<usize> = find.hits.iter().map(|hit| hit.block).collect();
            blocks.dedup();
            return blocks;
        }
        let blocks = self.blocks.iter().enumerate();
        blocks.filter(|(_, block)| block.is_text()).map(|(index, _)| index).collect()
    }
}

/// Whether whatever the query finds, the one before found too. Letters added at either end narrow a search,
/// unless they bring a second spelling in.
fn narrows(query: &Query, before: &str) -> bool {
    let before = fold::fold_query(before);
    let known = |spelling: &str| before.spellings().any(|old| spelling.contains(old));
    !before.is_empty() && before.is_exact() == query.is_exact() && query.spellings().all(known)
}

/// Whether a text holds a spelling at all, which is cheaper to know than where.
fn may_hold(text: &str, query: &Query, folding: &mut String) -> bool {
    if query.is_exact() {
        return true;
    }
    folding.clear();
    fold::push_text(text, folding);
    query.spellings().any(|spelling| folding.contains(spelling))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn query(text: &str) -> Query {
        fold::fold_query(text)
    }

    #[test]
    fn more_letters_narrow_a_search() {
        assert!(narrows(&query("انترن"), "انتر"));
        assert!(narrows(&query("مجمّع"), "جم"));
        assert!(!narrows(&query("انتر"), "انترن"));
        assert!(!narrows(&query("a"), ""));
    }

    #[test]
    fn a_second_spelling_or_quotation_marks_widen_it() {
        assert!(!narrows(&query("البي"), "ا"), "للبي would be missed");
        assert!(!narrows(&query("\"ab\""), "ab"));
    }
}
