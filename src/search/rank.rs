//! The order of what was found: by where the words stand, then the newest first.

use super::evaluate::{Corpus, Evaluation};
use super::hits::{Hits, Ranked, Ranks};
use super::{Bitmap, Cancel, Facts, Query};

/// Words in the title beyond this number count no more.
const MOST_IN_TITLE: usize = 100;

/// What was found, best first.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The query holds of these.
    pub sure: Hits,
    /// These must be read to know ([`Query::holds`]): a phrase or an expression decides.
    pub open: Hits,
}

impl Found {
    /// Nothing yet, of articles with these ranks.
    pub(super) fn new(ranks: &Ranks) -> Self {
        Found { sure: Hits::new(ranks.clone()), open: Hits::new(ranks.clone()) }
    }

    /// Adds what a corpus finds among its documents that are live. The ranks know its documents by numbers that
    /// begin at `first`, a multiple of 64.
    pub(super) fn add(
        &mut self,
        corpus: &impl Corpus,
        live: &Bitmap,
        first: usize,
        query: &Query,
        (facts, cancel): (&dyn Facts, &Cancel),
    ) {
        let mut evaluation = Evaluation::new(corpus, facts, cancel);
        let mut belief = evaluation.run(query);
        belief.sure.and(live);
        belief.maybe.and(live);
        for (score, documents) in by_score(&evaluation, belief.maybe) {
            let (mut sure, mut open) = (documents.clone(), documents);
            sure.and(&belief.sure);
            open.and_not(&belief.sure);
            self.sure.add(score, &sure, first);
            self.open.add(score, &open, first);
        }
    }
}

/// Documents by their score ([`super::Hit::score`]); no set is empty.
fn by_score<C: Corpus>(evaluation: &Evaluation<'_, C>, documents: Bitmap) -> Vec<(u8, Bitmap)> {
    let mut scored = Vec::new();
    for (in_title, with) in by_count(&evaluation.titles, documents).into_iter().enumerate() {
        let mut direct = with.clone();
        direct.and(&evaluation.direct);
        let mut named = with;
        named.and_not(&evaluation.direct);
        let score = in_title as u8 * 2;
        scored.extend([(score, named), (score + 1, direct)]);
    }
    scored.retain(|(_, documents)| !documents.is_empty());
    scored
}

/// Parts documents by the number of sets they are in: those in none, in one, and so on.
fn by_count(sets: &[Bitmap], documents: Bitmap) -> Vec<Bitmap> {
    // Those in at least so many of the sets seen so far.
    let mut at_least = vec![documents];
    for set in sets {
        for count in (0..at_least.len().min(MOST_IN_TITLE)).rev() {
            let Some(mut more) = at_least.get(count).cloned() else { continue };
            more.and(set);
            match at_least.get_mut(count + 1) {
                Some(known) => known.or(&more),
                None if more.is_empty() => {}
                None => at_least.push(more),
            }
        }
    }
    let more = at_least.get(1..).unwrap_or_default().to_vec();
    for (exactly, more) in at_least.iter_mut().zip(&more) {
        exactly.and_not(more);
    }
    at_least
}

impl super::Scan {
    /// Searches what was added.
    pub fn find(&self, query: &Query, facts: &dyn Facts, cancel: &Cancel) -> Found {
        let article = self.articles();
        let ranked = |document| {
            let article = article(document);
            Ranked { document: document as u32, article, day: facts.day(article) }
        };
        let ranks = Ranks::of((0..self.len()).map(ranked).collect(), self.len());
        let mut found = Found::new(&ranks);
        found.add(self, &Bitmap::full(self.len()), 0, query, (facts, cancel));
        found
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Bitmap, by_count};

    proptest! {
        #[test]
        fn documents_are_parted_by_counting(sets in proptest::collection::vec(any::<u16>(), 0..5), all: u16) {
            let of = |bits: u16| {
                let mut set = Bitmap::new(16);
                (0..16).filter(|bit| bits >> bit & 1 == 1).for_each(|bit| set.insert(bit));
                set
            };
            let bitmaps: Vec<Bitmap> = sets.iter().map(|bits| of(*bits)).collect();
            let counted = by_count(&bitmaps, of(all));
            for bit in (0..16).filter(|bit| all >> bit & 1 == 1) {
                let count = sets.iter().filter(|bits| **bits >> bit & 1 == 1).count();
                prop_assert!(counted[count].contains(bit));
            }
            prop_assert_eq!(counted.iter().map(Bitmap::count).sum::<usize>(), of(all).count());
        }
    }
}
