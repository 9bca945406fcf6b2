//! Articles that were found, taken best first as they are wanted.
//!
//! A search of a large library finds nearly everything as often as not, and a screen shows twenty. So what was
//! found is kept as sets of *ranks*, one set for each score, and becomes hits one by one: nothing is sorted,
//! and what nobody looks at costs one bit.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Bitmap;

/// An article that was found. Greater is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// Twice the number of sought words that stand in the title (up to 100), plus one when the article was
    /// found by a word itself and not only by another name of the same.
    pub score: u8,
    /// As [`super::Facts::day`] has it.
    pub day: i32,
    /// The article.
    pub article: u32,
}

/// Articles from the newest to the oldest; a *rank* is a place in this order.
#[derive(Clone, Debug, Default)]
pub(super) struct Ranks {
    /// The day and the article of each rank.
    listed: Arc<[(i32, u32)]>,
}

impl Ranks {
    /// Ranks articles, each given with its day; says the rank of each in the order they were given.
    pub(super) fn of(articles: &[(i32, u32)]) -> (Self, Vec<u32>) {
        // One number sorts several times faster than two.
        let key =
            |day: i32, article: u32| u64::from(day as u32 ^ 1 << 31) << 32 | u64::from(article);
        let keys = articles.iter().map(|(day, article)| key(*day, *article));
        let mut order: Vec<(u64, u32)> = keys.zip(0..).collect();
        order.sort_unstable_by(|a, b| b.cmp(a));
        let mut ranks = vec![0; articles.len()];
        for ((_, given), rank) in order.iter().zip(0..) {
            if let Some(place) = ranks.get_mut(*given as usize) {
                *place = rank;
            }
        }
        let listed = order.iter().filter_map(|(_, given)| articles.get(*given as usize).copied());
        (Ranks { listed: listed.collect() }, ranks)
    }

    /// How many articles are ranked.
    pub(super) fn len(&self) -> usize {
        self.listed.len()
    }
}

/// Found articles, best first. Iterating takes them out.
#[derive(Clone, Debug, Default)]
pub struct Hits {
    /// By score, the ranks that are left.
    sets: BTreeMap<u8, Bitmap>,
    /// In the set of the best score there is nothing below this rank.
    from: usize,
    left: usize,
    ranks: Ranks,
}

impl Hits {
    /// No hits yet, of articles with these ranks.
    pub(super) fn new(ranks: Ranks) -> Self {
        Hits { ranks, ..Hits::default() }
    }

    /// Adds documents, whose ranks are given by their numbers.
    pub(super) fn add(&mut self, score: u8, documents: &Bitmap, rank_of: &[u32]) {
        let capacity = self.ranks.len();
        let set = self.sets.entry(score).or_insert_with(|| Bitmap::new(capacity));
        for document in documents.iter() {
            if let Some(rank) = rank_of.get(document) {
                set.insert(*rank as usize);
                self.left += 1;
            }
        }
    }
}

impl Iterator for Hits {
    type Item = Hit;

    fn next(&mut self) -> Option<Hit> {
        loop {
            let best = self.sets.last_entry()?;
            if let Some(rank) = best.get().next(self.from) {
                self.from = rank + 1;
                self.left -= 1;
                let (day, article) = *self.ranks.listed.get(rank)?;
                return Some(Hit { score: *best.key(), day, article });
            }
            best.remove();
            self.from = 0;
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl ExactSizeIterator for Hits {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Bitmap, Hit, Hits, Ranks};

    proptest! {
        #[test]
        fn hits_come_as_sorting_them_would_have_them(
            found in proptest::collection::vec((0_u8..4, any::<i32>(), any::<u32>()), 0..20),
            same_day: bool,
        ) {
            let day = |day| if same_day { 7 } else { day };
            let articles: Vec<(i32, u32)> = found.iter().map(|hit| (day(hit.1), hit.2)).collect();
            let (ranks, rank_of) = Ranks::of(&articles);
            let mut hits = Hits::new(ranks);
            for (document, (score, ..)) in found.iter().enumerate() {
                let mut one = Bitmap::new(found.len());
                one.insert(document);
                hits.add(*score, &one, &rank_of);
            }
            let mut sorted: Vec<Hit> =
                found.iter().map(|hit| Hit { score: hit.0, day: day(hit.1), article: hit.2 }).collect();
            sorted.sort_by(|a, b| b.cmp(a));
            prop_assert_eq!(hits.len(), sorted.len());
            prop_assert_eq!(hits.collect::<Vec<_>>(), sorted);
        }
    }

    #[test]
    fn what_was_taken_is_gone() {
        let (ranks, rank_of) = Ranks::of(&[(1, 10), (3, 30), (2, 20)]);
        let mut hits = Hits::new(ranks);
        hits.add(0, &Bitmap::full(3), &rank_of);
        assert_eq!(hits.next().map(|hit| hit.article), Some(30));
        assert_eq!(
            (hits.len(), hits.map(|hit| hit.article).collect::<Vec<_>>()),
            (2, vec![20, 10])
        );
    }
}
