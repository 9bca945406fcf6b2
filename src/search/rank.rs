//! The order of what was found: by where the words stand, then the newest first.

use std::cmp::Reverse;

use super::evaluate::{Corpus, Evaluation};
use super::{Bitmap, Cancel, Facts, Query};

/// An article that was found. Greater is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// Twice the number of sought words that stand in the title (up to 100), plus one when the article was
    /// found by a word itself and not only by another name of the same.
    pub score: u8,
    /// As [`Facts::day`] has it.
    pub day: i32,
    /// The article.
    pub article: u32,
}

impl Hit {
    /// The order of hits as one number, which sorts several times faster than three. Days beyond 22,000 years
    /// from 1970 count as that.
    fn key(self) -> u64 {
        let day = self.day.clamp(-DAYS, DAYS - 1) + DAYS;
        u64::from(self.score) << 56 | (day as u64) << 32 | u64::from(self.article)
    }
}

/// Half of what 24 bits count.
const DAYS: i32 = 1 << 23;

/// What was found, best first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The query holds of these.
    pub sure: Vec<Hit>,
    /// These must be read to know ([`Query::holds`]): a phrase or an expression decides.
    pub open: Vec<Hit>,
}

impl Found {
    /// Takes in what was found elsewhere.
    pub(super) fn extend(&mut self, other: Found) {
        self.sure.extend(other.sure);
        self.open.extend(other.open);
    }

    /// Puts the best first.
    pub(super) fn sort(&mut self) {
        self.sure.sort_unstable_by_key(|hit| Reverse(hit.key()));
        self.open.sort_unstable_by_key(|hit| Reverse(hit.key()));
    }
}

/// What a corpus finds, of its live documents, in no order.
pub(super) fn find(
    query: &Query,
    corpus: &impl Corpus,
    live: Option<&Bitmap>,
    facts: &dyn Facts,
    cancel: &Cancel,
) -> Found {
    let mut evaluation = Evaluation::new(corpus, facts, cancel);
    let belief = evaluation.run(query);
    let (mut sure, mut open) = (belief.sure, belief.maybe);
    if let Some(live) = live {
        sure.and(live);
        open.and(live);
    }
    open.and_not(&sure);
    let hit = |document: usize| {
        let article = corpus.article(document);
        let in_title =
            evaluation.titles.iter().filter(|title| title.contains(document)).take(100).count();
        let score = in_title as u8 * 2 + u8::from(evaluation.direct.contains(document));
        Hit { score, day: facts.day(article), article }
    };
    Found { sure: sure.iter().map(hit).collect(), open: open.iter().map(hit).collect() }
}

impl super::Scan {
    /// Searches what was added.
    pub fn find(&self, query: &Query, facts: &dyn Facts, cancel: &Cancel) -> Found {
        let mut found = find(query, self, None, facts, cancel);
        found.sort();
        found
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Hit;

    proptest! {
        #[test]
        fn the_key_orders_as_the_hit_does(a: (u8, i16, u32), b: (u8, i16, u32)) {
            let hit = |(score, day, article)| Hit { score, day: i32::from(day), article };
            prop_assert_eq!(hit(a).key().cmp(&hit(b).key()), hit(a).cmp(&hit(b)));
        }

        #[test]
        fn no_day_spills_into_the_score(day: i32) {
            let hit = Hit { score: 1, day, article: u32::MAX };
            prop_assert_eq!(hit.key() >> 56, 1);
        }
    }
}
