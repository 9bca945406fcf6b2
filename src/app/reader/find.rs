//! What is sought in the open article, however it is spelt.
//!
//! An article may have ten megabytes, so it is looked through some paragraphs at a time: from where the reader
//! is to the end, then from the beginning. The first hit and those on the screen are there at once; the others
//! are counted while nothing else is to be done ([`Reader::look_on`]).
//!
//! Fields of a search (`speaker:noble`) find names and quotations, which are known once the article's names are: then those
//! hits come in between the others ([`Reader::look_for_names`]).
//!
//! # Limits
//! A paragraph is looked through as a whole, however long it is. A quotation over two paragraphs is a hit in each.

use std::ops::Range;

use super::{Block, Place, Point, Reader};
use crate::library::named_places;
use crate::search::index::Part;
use crate::search::{self, Match, with_named, within};
use crate::text::fold::{self, Folded, Query};

/// Text looked through at once, in bytes: some milliseconds' worth.
const AT_ONCE: usize = 512 << 10;

/// Where something was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Index of the block.
    pub block: usize,
    /// Bytes of the block's text, on cluster boundaries.
    pub range: Range<usize>,
}

/// A search and its hits.
#[derive(Clone, Debug)]
pub struct Find {
    /// What is sought, as typed.
    pub query: String,
    sought: Sought,
    /// Those found by now, ascending.
    hits: Vec<Hit>,
    current: Option<usize>,
    /// Where the screen began when the search did.
    origin: Place,
    /// Blocks not looked through yet, the next one last.
    left: Vec<usize>,
    landing: Landing,
}

/// Which hit the reader goes to when it is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Landing {
    /// The first that is found.
    First,
    /// The last of the article, which is looked through from its end.
    Last,
    /// None: hits are only marked.
    Nowhere,
}

#[derive(Clone, Debug)]
enum Sought {
    /// What was typed while reading the article.
    Typed(Query),
    /// What was searched in all articles.
    Searched(Box<search::Query>, Named),
}

/// Where the names stand that a search asks for, in bytes of their article's text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Named {
    /// In the open article; `None` while its names are not known.
    own: Option<Vec<Match>>,
    /// In the edition whose sentences stand between those of the article.
    beside: Vec<Match>,
}

impl Named {
    /// The places in a block.
    fn in_block(&self, block: &Block) -> Vec<Match> {
        let places = if block.beside { &self.beside } else { self.own.as_deref().unwrap_or(&[]) };
        within(places, &(block.start..block.end()))
    }
}

impl Find {
    /// All hits found by now, in reading order.
    pub fn hits(&self) -> &[Hit] {
        &self.hits
    }

    /// Index of the hit the reader is at.
    pub fn current(&self) -> Option<usize> {
        self.current
    }

    /// Whether the whole article has been looked through.
    pub fn is_finished(&self) -> bool {
        self.left.is_empty()
    }

    /// Whether names are sought, and those of the article are not known yet.
    pub fn awaits_names(&self) -> bool {
        match &self.sought {
            Sought::Typed(_) => false,
            Sought::Searched(query, named) => named.own.is_none() && !query.names().is_empty(),
        }
    }

    /// Blocks have got other numbers.
    pub(super) fn moved(&mut self, moved: impl Fn(usize) -> usize) {
        self.hits.iter_mut().for_each(|hit| hit.block = moved(hit.block));
        self.left.iter_mut().for_each(|block| *block = moved(*block));
        self.origin.block = moved(self.origin.block);
    }

    /// The hits in a block.
    pub(super) fn in_block(&self, block: usize) -> &[Hit] {
        let start = self.hits.partition_point(|hit| hit.block < block);
        let end = self.hits.partition_point(|hit| hit.block <= block);
        self.hits.get(start..end).unwrap_or_default()
    }

    /// Takes in what was found in a block; the first found is the one to go to.
    fn take_in(&mut self, block: usize, ranges: Vec<Range<usize>>) {
        let count = ranges.len();
        if count == 0 {
            return;
        }
        let at = self.hits.partition_point(|hit| hit.block < block);
        self.hits.splice(at..at, ranges.into_iter().map(|range| Hit { block, range }));
        let moved = |current| if current >= at { current + count } else { current };
        self.current = match (self.current, self.landing) {
            (Some(current), _) => Some(moved(current)),
            (None, Landing::First) => Some(at),
            (None, Landing::Last) => Some(at + count - 1),
            (None, Landing::Nowhere) => None,
        };
    }

    /// Looks through a block again, in which other names are found now.
    fn renew(&mut self, block: usize, ranges: Vec<Range<usize>>) {
        let start = self.hits.partition_point(|hit| hit.block < block);
        let end = self.hits.partition_point(|hit| hit.block <= block);
        self.hits.drain(start..end);
        self.take_in(block, ranges);
    }

    /// Index of the hit `by` further on, when there is one; the first or last where the reader is at none.
    fn further(&self, by: isize) -> Option<usize> {
        let index = match self.current {
            Some(current) => current.checked_add_signed(by)?,
            None if by < 0 => self.hits.len().checked_sub(1)?,
            None => 0,
        };
        (index < self.hits.len()).then_some(index)
    }
}

impl Sought {
    /// The places in a title or paragraph.
    fn places(
        &self,
        block: &Block,
        text: &str,
        buffers: &mut (String, Folded),
    ) -> Vec<Range<usize>> {
        match self {
            Sought::Typed(query) if may_hold(text, query, &mut buffers.0) => {
                buffers.1.read(text);
                query.find(text, &buffers.1)
            }
            Sought::Typed(_) => Vec::new(),
            Sought::Searched(query, named) => {
                let part = if block.is_body() { Part::Body } else { Part::Title };
                let places = with_named(query.matches(text, part), named.in_block(block));
                places.into_iter().map(|place| place.range).collect()
            }
        }
    }
}

impl Reader {
    /// Seeks a text while it is typed: shows the first hit from where the search began, or that place when
    /// there is none.
    pub fn seek(&mut self, query: &str) {
        let origin = self.find.as_ref().map_or(self.top, |find| find.origin);
        let sought = fold::fold_query(query);
        let mut blocks = self.blocks_to_search(&sought);
        let before = blocks.partition_point(|block| *block < origin.block);
        blocks.rotate_left(before);
        self.begin(query, Sought::Typed(sought), blocks, Landing::First);
        self.go_to(origin);
        self.look_on();
    }

    /// Begins to look through some blocks. The screen to return to stays that of the search before.
    fn begin(&mut self, query: &str, sought: Sought, mut blocks: Vec<usize>, landing: Landing) {
        let origin = self.find.as_ref().map_or(self.top, |find| find.origin);
        blocks.reverse();
        let (query, hits, left) = (query.to_owned(), Vec::new(), blocks);
        self.find = Some(Find { query, sought, hits, current: None, origin, left, landing });
    }

    /// Looks through some more of the article for what is sought; goes to the first hit when it is found.
    pub fn look_on(&mut self) {
        let Some(mut find) = self.find.take() else { return };
        let was_found = find.current.is_some();
        let (mut read, mut buffers) = (0, (String::new(), Folded::default()));
        while read < AT_ONCE
            && let Some(block) = find.left.pop()
        {
            let text = self.text(block);
            find.take_in(block, find.sought.places(&self.blocks[block], text, &mut buffers));
            read += text.len();
        }
        let is_found = find.current.is_some();
        self.find = Some(find);
        if is_found && !was_found {
            self.show_hit();
        }
    }

    /// Whether some of the article is still to be looked through.
    pub fn is_looking(&self) -> bool {
        self.find.as_ref().is_some_and(|find| !find.is_finished())
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
        self.look_for(by);
        let Some(find) = &mut self.find else { return false };
        let count = find.hits.len() as isize;
        if count == 0 {
            return false;
        }
        find.current = match find.current {
            Some(here) => Some((here as isize + by).rem_euclid(count) as usize),
            None => find.further(by),
        };
        self.show_hit();
        self.make_hit_current();
        true
    }

    /// Shows what a search over all articles, which was typed as `text`, found here: from the first hit on, or
    /// backwards from the last.
    pub fn seek_query(&mut self, text: &str, query: &search::Query, backwards: bool) {
        let mut blocks = self.blocks_of_text();
        let landing = if backwards { Landing::Last } else { Landing::First };
        if backwards {
            blocks.reverse();
        }
        self.find = None;
        let sought = Sought::Searched(Box::new(query.clone()), self.named(query));
        self.begin(text, sought, blocks, landing);
        self.look_for(0);
    }

    /// Marks here too what is sought in the other edition, or was before the blocks were others; the screen stays.
    pub(in crate::app) fn mark_found(&mut self, other: &Find) {
        if self.find.as_ref().is_some_and(|find| find.query == other.query) {
            return;
        }
        self.find = None;
        let sought = match &other.sought {
            Sought::Searched(query, _) => Sought::Searched(query.clone(), self.named(query)),
            typed @ Sought::Typed(_) => typed.clone(),
        };
        self.begin(&other.query, sought, self.blocks_of_text(), Landing::Nowhere);
        while self.is_looking() {
            self.look_on();
        }
    }

    /// Where the names stand that a query asks for, as far as they are known.
    fn named(&self, query: &search::Query) -> Named {
        let own = self
            .analysis
            .as_ref()
            .map(|analysis| named_places(query, &self.article, analysis, &self.standings));
        let beside = self.beside.as_ref().and_then(|beside| {
            Some(named_places(query, &beside.article, beside.analysis.as_ref()?, &[]))
        });
        Named { own, beside: beside.unwrap_or_default() }
    }

    /// More is known of the article's names, or something else: what is sought of them is marked. The reader goes to the first
    /// hit when there was none, unless he has gone elsewhere.
    pub(super) fn look_for_names(&mut self) {
        let Some(mut find) = self.find.take() else { return };
        let was_at = find.current.and_then(|at| find.hits.get(at)).cloned();
        let differing = match &mut find.sought {
            Sought::Searched(query, named) if !query.names().is_empty() => {
                let before = std::mem::replace(named, self.named(query));
                self.blocks_that_differ(&before, named)
            }
            _ => Vec::new(),
        };
        if !differing.is_empty() {
            self.look_again(&mut find, differing);
            self.come_to_hit(&mut find, was_at.as_ref());
        }
        let is_new = was_at.is_none() && find.current.is_some();
        let has_stayed = find.origin == self.top;
        self.find = Some(find);
        if is_new && has_stayed {
            self.show_hit();
        }
    }

    /// Looks through blocks again, as far as they have been looked through before.
    fn look_again(&self, find: &mut Find, mut blocks: Vec<usize>) {
        blocks.retain(|block| !find.left.contains(block));
        if find.landing == Landing::Last {
            blocks.reverse();
        }
        find.current = None;
        for block in blocks {
            let text = self.text(block);
            let places = find.sought.places(&self.blocks[block], text, &mut Default::default());
            find.renew(block, places);
        }
    }

    /// Stays at the hit the reader has been at; when there was none and he has gone on, at the next one from there.
    fn come_to_hit(&self, find: &mut Find, was_at: Option<&Hit>) {
        let here = match was_at {
            Some(Hit { block, range }) => (*block, range.start),
            None if find.origin == self.top => return,
            None => (self.top.block, 0),
        };
        let same = find.hits.iter().position(|hit| Some(hit) == was_at);
        let next = || find.hits.iter().position(|hit| (hit.block, hit.range.end) > here);
        find.current = same.or_else(next).or(find.hits.len().checked_sub(1));
    }

    /// The blocks of text in which other names are found than before.
    fn blocks_that_differ(&self, before: &Named, now: &Named) -> Vec<usize> {
        let differs = |block: &usize| {
            let block = &self.blocks[*block];
            before.in_block(block) != now.in_block(block)
        };
        self.blocks_of_text().into_iter().filter(differs).collect()
    }

    /// Whether there is no hit further on in a direction.
    pub fn is_last_hit(&mut self, by: isize) -> bool {
        self.look_for(by);
        self.find.as_ref().is_none_or(|find| find.further(by).is_none())
    }

    /// Looks on until the hit `by` further on is found, or all is looked through.
    fn look_for(&mut self, by: isize) {
        while self
            .find
            .as_ref()
            .is_some_and(|find| !find.is_finished() && find.further(by).is_none())
        {
            self.look_on();
        }
    }

    fn show_hit(&mut self) {
        let hit = self.find.as_ref().and_then(|find| find.hits.get(find.current?)).cloned();
        if let Some(Hit { block, range }) = hit {
            // Of a long quotation as much as there is room for.
            self.reveal(block, range.end.saturating_sub(1));
            self.reveal(block, range.start);
        }
    }

    /// All blocks of text; where a search is only narrowed, those in which it had hits, or may have.
    fn blocks_to_search(&self, query: &Query) -> Vec<usize> {
        let Some(find) = self.find.as_ref().filter(|find| narrows(query, &find.query)) else {
            return self.blocks_of_text();
        };
        let mut blocks: Vec<usize> = find.hits.iter().map(|hit| hit.block).collect();
        blocks.extend(&find.left);
        blocks.sort_unstable();
        blocks.dedup();
        blocks
    }

    fn blocks_of_text(&self) -> Vec<usize> {
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
