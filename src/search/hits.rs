//! Articles that were found, taken best first as they are wanted.
//!
//! A search of a large library finds nearly everything as often as not, and a screen shows twenty. So what was
//! found is kept as sets of documents, one set for each score, and becomes hits one by one, in the order of
//! *ranks*: nothing is sorted, and what nobody looks at costs one bit.

use std::cmp::Reverse;
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

/// A set of which at least every so many-th document is found is walked in the order of ranks: some dozen steps to
/// a hit, where giving each document its rank first would take a step for each.
const DENSE: usize = 16;

/// Articles from the newest to the oldest; a *rank* is a place in this order.
#[derive(Clone, Debug, Default)]
pub(super) struct Ranks {
    /// By rank.
    listed: Arc<Vec<Ranked>>,
    /// By document; of one that was not ranked it says nothing.
    of: Arc<Vec<u32>>,
}

/// An article that has a rank.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ranked {
    pub(super) document: u32,
    pub(super) article: u32,
    pub(super) day: i32,
}

impl Ranks {
    /// Ranks articles. Their documents are numbers below `documents`.
    pub(super) fn of(mut articles: Vec<Ranked>, documents: usize) -> Self {
        // One number sorts several times faster than two.
        let key = |article: &Ranked| {
            u64::from(article.day as u32 ^ 1 << 31) << 32 | u64::from(article.article)
        };
        articles.sort_unstable_by_key(|article| Reverse(key(article)));
        let mut of = vec![0; documents];
        for (article, rank) in articles.iter().zip(0..) {
            if let Some(place) = of.get_mut(article.document as usize) {
                *place = rank;
            }
        }
        Ranks { listed: Arc::new(articles), of: Arc::new(of) }
    }

    /// The first rank from `from` on whose document is in a set.
    fn next_in(&self, documents: &Bitmap, from: usize) -> Option<usize> {
        let rest = self.listed.get(from..)?;
        let is_in = |ranked: &Ranked| documents.contains(ranked.document as usize);
        rest.iter().position(is_in).map(|steps| from + steps)
    }

    /// The ranks of documents.
    fn of_documents(&self, documents: &Bitmap) -> Bitmap {
        let mut ranks = Bitmap::new(self.listed.len());
        for rank in documents.iter().filter_map(|document| self.of.get(document)) {
            ranks.insert(*rank as usize);
        }
        ranks
    }
}

/// Found articles, best first. Iterating takes them out.
#[derive(Clone, Debug, Default)]
pub struct Hits {
    /// By score, what was found.
    sets: BTreeMap<u8, Set>,
    /// In the set of the best score there is nothing below this rank.
    from: usize,
    left: usize,
    ranks: Ranks,
}

/// Articles of one score.
#[derive(Clone, Debug)]
enum Set {
    /// Nobody has looked at them yet.
    Untouched(Bitmap),
    /// Many, as documents.
    Many(Bitmap),
    /// Few, as ranks.
    Few(Bitmap),
}

impl Hits {
    /// No hits yet, of articles with these ranks.
    pub(super) fn new(ranks: Ranks) -> Self {
        Hits { ranks, ..Hits::default() }
    }

    /// Adds documents: those of a set that numbers them from `first` on, a multiple of 64. Each is added once.
    pub(super) fn add(&mut self, score: u8, documents: &Bitmap, first: usize) {
        let capacity = self.ranks.of.len();
        let set = self.sets.entry(score).or_insert_with(|| Set::Untouched(Bitmap::new(capacity)));
        if let Set::Untouched(all) = set {
            all.or_from(documents, first);
            self.left += documents.count();
        }
    }
}

impl Set {
    /// The first rank from `from` on.
    fn next(&mut self, from: usize, ranks: &Ranks) -> Option<usize> {
        if let Set::Untouched(documents) = self {
            let is_dense = documents.count() * DENSE >= ranks.listed.len();
            *self = if is_dense {
                Set::Many(std::mem::take(documents))
            } else {
                Set::Few(ranks.of_documents(documents))
            };
        }
        match self {
            Set::Untouched(documents) | Set::Many(documents) => ranks.next_in(documents, from),
            Set::Few(of_few) => of_few.next(from),
        }
    }
}

impl Iterator for Hits {
    type Item = Hit;

    fn next(&mut self) -> Option<Hit> {
        loop {
            let mut best = self.sets.last_entry()?;
            if let Some(rank) = best.get_mut().next(self.from, &self.ranks) {
                self.from = rank + 1;
                self.left -= 1;
                let Ranked { day, article, .. } = *self.ranks.listed.get(rank)?;
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

    use super::{Bitmap, Hit, Hits, Ranked, Ranks};

    /// Articles by their days and numbers, all of them documents in this order.
    fn ranks(articles: &[(i32, u32)]) -> Ranks {
        let ranked = articles.iter().zip(0..);
        let ranked = ranked.map(|((day, article), document)| Ranked {
            document,
            article: *article,
            day: *day,
        });
        Ranks::of(ranked.collect(), articles.len())
    }

    proptest! {
        #[test]
        fn hits_come_as_sorting_them_would_have_them(
            articles in proptest::collection::vec((any::<Option<bool>>(), any::<i32>(), any::<u32>()), 0..80),
            same_day: bool,
        ) {
            let day = |day| if same_day { 7 } else { day };
            let dated: Vec<(i32, u32)> = articles.iter().map(|it| (day(it.1), it.2)).collect();
            let mut hits = Hits::new(ranks(&dated));
            let mut sorted = Vec::new();
            for (document, (found, ..)) in articles.iter().enumerate() {
                // Many of one score, few of another, some not found.
                let score = match (found, document % 40) {
                    (_, 0) => 1,
                    (Some(_), _) => 0,
                    (None, _) => continue,
                };
                // As of several segments.
                let (first, place) = (document / 64 * 64, document % 64);
                let mut one = Bitmap::new(64);
                one.insert(place);
                hits.add(score, &one, first);
                let (day, article) = dated[document];
                sorted.push(Hit { score, day, article });
            }
            sorted.sort_by(|a, b| b.cmp(a));
            prop_assert_eq!(hits.len(), sorted.len());
            prop_assert_eq!(hits.collect::<Vec<_>>(), sorted);
        }
    }

    #[test]
    fn what_was_taken_is_gone() {
        let mut hits = Hits::new(ranks(&[(1, 10), (3, 30), (2, 20)]));
        hits.add(0, &Bitmap::full(3), 0);
        assert_eq!(hits.next().map(|hit| hit.article), Some(30));
        assert_eq!(
            (hits.len(), hits.map(|hit| hit.article).collect::<Vec<_>>()),
            (2, vec![20, 10])
        );
    }
}
