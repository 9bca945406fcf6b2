//! How many articles of two languages have each feature, and which of the second.

#![expect(clippy::cast_precision_loss, reason = "counts of articles fit the mantissa")]

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::Profile;
use super::features::{Occurrence, Surety};

/// The features that articles of both languages have. What is in one language alone, which is most, is left out: it
/// takes no memory here, and its shares are the same for all.
#[derive(Debug)]
pub(super) struct Shares {
    features: HashMap<u32, Row, FixedState>,
    /// Of each feature in turn the articles of the second language that have it.
    articles: Vec<Article>,
    /// Of a feature that no article has, its share of the articles of each language.
    none: [f32; 2],
}

/// A feature: its share of the articles of each language, never nothing, and where its articles are.
#[derive(Clone, Copy, Debug)]
struct Row {
    shares: [f32; 2],
    start: u32,
    end: u32,
}

/// What is known of a feature that both languages have.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found<'a> {
    pub(super) shares: [f32; 2],
    /// The articles of the second language that have it.
    pub(super) articles: &'a [Article],
}

/// The number of an article that has a feature, below 2^24, and how surely its translation has it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Article(u32);

impl Article {
    fn new(number: usize, surety: Surety) -> Self {
        Article((number as u32) << 8 | u32::from(surety.bits()))
    }

    pub(super) fn number(self) -> u32 {
        self.0 >> 8
    }

    pub(super) fn surety(self) -> Surety {
        Surety::from_bits(self.0 as u8)
    }
}

impl Shares {
    /// Counts the features of the articles of two languages. Linear but for two sorts.
    pub(super) fn new(profiles: &[Profile], [first, second]: [&[usize]; 2]) -> Self {
        let of = |article: usize| {
            let features = profiles.get(article).map_or(&[][..], |profile| &profile.features);
            features.iter().map(move |one: &Occurrence| (article, one))
        };
        let mut of_first: Vec<u32> =
            first.iter().flat_map(|at| of(*at)).map(|(_, one)| one.feature).collect();
        of_first.sort_unstable();
        let place = |(article, one): (usize, &Occurrence)| {
            (one.feature, Article::new(article, one.surety).0)
        };
        let known = |(_, one): &(usize, &Occurrence)| of_first.binary_search(&one.feature).is_ok();
        let mut of_second: Vec<(u32, u32)> =
            second.iter().flat_map(|at| of(*at)).filter(known).map(place).collect();
        of_second.sort_unstable();
        let share = |count: usize, all: usize| (count as f32 + 0.5) / (all as f32 + 10.0);
        let mut start = 0;
        let mut features = HashMap::default();
        for places in of_second.chunk_by(|one, two| one.0 == two.0) {
            let Some(&(feature, _)) = places.first() else { continue };
            let from = of_first.partition_point(|one| *one < feature);
            let after = of_first.get(from..).unwrap_or_default();
            let count = after.partition_point(|one| *one <= feature);
            let shares = [share(count, first.len()), share(places.len(), second.len())];
            let end = start + places.len() as u32;
            features.insert(feature, Row { shares, start, end });
            start = end;
        }
        let articles = of_second.iter().map(|(_, article)| Article(*article)).collect();
        Shares { features, articles, none: [share(0, first.len()), share(0, second.len())] }
    }

    /// The share of the articles of each language that have a feature; what one language alone has counts as if
    /// neither had.
    pub(super) fn of(&self, feature: u32) -> [f32; 2] {
        self.features.get(&feature).map_or(self.none, |row| row.shares)
    }

    /// A feature that both languages have.
    pub(super) fn found(&self, feature: u32) -> Option<Found<'_>> {
        let row = self.features.get(&feature)?;
        let articles = self.articles.get(row.start as usize..row.end as usize)?;
        Some(Found { shares: row.shares, articles })
    }
}
