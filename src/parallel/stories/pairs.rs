//! Editions among the articles of a library.

#![expect(clippy::cast_precision_loss, reason = "counts of articles and letters fit the mantissa")]

use std::collections::HashMap;

use jiff::civil::Date;

use super::features::Occurrence;
use super::shares::Shares;
use super::{Profile, Proposal};
use crate::article::Language;

/// Articles that are looked at for the features of one article, at most.
const EFFORT: usize = 60_000;

/// Articles that are compared with one article in full.
const CANDIDATES: usize = 20;

/// A pair is proposed when it is better than any other of both its articles by this much.
const MARGIN: f32 = 1.2;

/// What must speak for a pair where there are too few others to compare it with.
const LEAST: f32 = -2.0;

/// Others that are enough.
const ENOUGH: usize = 5;

/// Features are not as independent as they are counted.
const TEMPERATURE: f32 = 2.2;

/// Days in reach of which an edition appears.
const NEAR_DAYS: i32 = 3;

/// The pairs of all languages, the surest first.
pub(super) fn candidates(profiles: &[Profile], mut rest: impl FnMut()) -> Vec<Proposal> {
    let mut languages: Vec<Shelf> = Vec::new();
    for (number, profile) in profiles.iter().enumerate() {
        match languages.iter_mut().find(|shelf| shelf.language == profile.language) {
            Some(shelf) => shelf.articles.push(number),
            None => languages.push(Shelf { language: profile.language, articles: vec![number] }),
        }
    }
    let mut proposals = Vec::new();
    for (at, one) in languages.iter().enumerate() {
        for two in languages.iter().skip(at + 1) {
            let search = Search::new(profiles, [&one.articles, &two.articles]);
            proposals.extend(search.proposals(&one.articles, &mut rest));
        }
    }
    proposals.sort_by(|one, two| two.score.total_cmp(&one.score).then(one.a.cmp(&two.a)));
    proposals
}

/// The articles of one language.
struct Shelf {
    language: Language,
    articles: Vec<usize>,
}

/// The search for the editions in one language of the articles in another.
struct Search<'a> {
    profiles: &'a [Profile],
    shares: Shares,
    /// The articles of the second language by their days.
    days: HashMap<Date, Vec<u32>>,
    /// What the features of each article say of an article of the other language that has none of them.
    alone: Vec<f32>,
}

/// A pair and what speaks for it.
#[derive(Clone, Copy)]
struct Pair {
    a: usize,
    b: usize,
    score: f32,
}

impl<'a> Search<'a> {
    fn new(profiles: &'a [Profile], shelves: [&[usize]; 2]) -> Self {
        let mut alone = vec![0.0; profiles.len()];
        let shares = Shares::new(profiles, shelves);
        for (other, shelf) in [1, 0].into_iter().zip(shelves) {
            for &article in shelf {
                if let (Some(of), Some(slot)) = (profiles.get(article), alone.get_mut(article)) {
                    let missing = |one: &Occurrence| {
                        gain(one.surety.share(), shares.of(one.feature)[other], false)
                    };
                    *slot = of.features.iter().map(missing).sum();
                }
            }
        }
        let mut days: HashMap<Date, Vec<u32>> = HashMap::new();
        for &article in shelves[1] {
            if let Some(day) = profiles.get(article).and_then(|of| of.day) {
                days.entry(day).or_default().push(article as u32);
            }
        }
        Search { profiles, shares, days, alone }
    }

    /// The pairs of these articles of the first language that are the best of both sides by a margin, or miss it
    /// by little.
    fn proposals(&self, articles: &[usize], rest: &mut impl FnMut()) -> Vec<Proposal> {
        let mut pairs: Vec<Pair> = Vec::new();
        let mut tally = Tally::new(self.profiles.len());
        for &a in articles {
            let candidates = self.candidates(a, &mut tally);
            pairs.extend(candidates.into_iter().filter_map(|b| self.pair(a, b)));
            rest();
        }
        let (of_a, of_b) = (Rivals::of(&pairs, |pair| pair.a), Rivals::of(&pairs, |pair| pair.b));
        let lead = |pair: &Pair| {
            let [one, two] = [of_a.get(&pair.a)?, of_b.get(&pair.b)?];
            // Where there are few others to lead, something must speak for the pair itself.
            let is_alone = one.count.max(two.count) < ENOUGH;
            let least = if is_alone { pair.score - LEAST } else { f32::INFINITY };
            Some(one.lead(pair).min(two.lead(pair)).min(least + MARGIN))
        };
        let propose = |pair: &Pair| {
            let lead = lead(pair).filter(|lead| *lead >= -MARGIN)?;
            let score = 1.0 / (1.0 + (-lead / MARGIN).exp());
            Some(Proposal { a: pair.a.min(pair.b), b: pair.a.max(pair.b), score })
        };
        pairs.iter().filter_map(propose).collect()
    }

    /// The articles of the second language for which most speaks that can be told from what they share with
    /// one of the first, rarest features first. Where a feature stands is left for later.
    fn candidates(&self, a: usize, tally: &mut Tally) -> Vec<usize> {
        let Some(profile) = self.profiles.get(a) else { return Vec::new() };
        for article in self.near(profile.day) {
            tally.add(article, 0.0);
        }
        let of_feature = |one: &'a Occurrence| Some((one, self.shares.found(one.feature)?));
        let mut rarest: Vec<_> = profile.features.iter().filter_map(of_feature).collect();
        rarest.sort_by_key(|(_, found)| found.articles.len());
        let mut effort = 0;
        for (one, found) in rarest {
            effort += found.articles.len();
            if effort > EFFORT {
                break;
            }
            let [of_one, of_two] = found.shares;
            let here = found_or_not(one.surety.share(), of_two);
            for &article in found.articles {
                tally.add(article.number(), here + found_or_not(article.surety().share(), of_one));
            }
        }
        let mut found: Vec<(usize, f32)> = tally.take();
        for (article, sum) in &mut found {
            let alone = self.alone.get(*article).copied().unwrap_or(0.0);
            let Some(other) = self.profiles.get(*article) else { continue };
            *sum = f32::midpoint(*sum, alone) / TEMPERATURE
                + days(profile, other)
                + sizes(profile, other);
        }
        found.sort_by(|one, two| two.1.total_cmp(&one.1).then(one.0.cmp(&two.0)));
        found.into_iter().take(CANDIDATES).map(|(article, _)| article).collect()
    }

    /// Articles that appeared on about the same day.
    fn near(&self, day: Option<Date>) -> impl Iterator<Item = u32> {
        let days =
            day.into_iter().flat_map(|day| [day.yesterday().ok(), Some(day), day.tomorrow().ok()]);
        days.flatten().flat_map(|day| self.days.get(&day).into_iter().flatten().copied())
    }

    fn pair(&self, a: usize, b: usize) -> Option<Pair> {
        let (one, two) = (self.profiles.get(a)?, self.profiles.get(b)?);
        let alone = self.alone.get(a)? + self.alone.get(b)?;
        let words = f32::midpoint(alone, self.shared(one, two));
        let score = words / TEMPERATURE + days(one, two) + sizes(one, two);
        Some(Pair { a, b, score })
    }

    /// What the features say that both articles have, beyond what they say alone.
    fn shared(&self, one: &Profile, two: &Profile) -> f32 {
        let mut others = two.features.iter().peekable();
        let mut sum = 0.0;
        for of_one in &one.features {
            while others.next_if(|other| other.feature < of_one.feature).is_some() {}
            let Some(of_two) = others.next_if(|other| other.feature == of_one.feature) else {
                continue;
            };
            let [share_of_one, share_of_two] = self.shares.of(of_one.feature);
            sum += found_or_not(of_one.surety.share(), share_of_two)
                + found_or_not(of_two.surety.share(), share_of_one)
                + places(*of_one, *of_two)
                + places(*of_two, *of_one);
        }
        sum
    }
}

/// What it says that an article of a language has a feature, or has it not, whose share of all its articles
/// is known, if a translation has it with this surety.
fn gain(surety: f32, share: f32, is_found: bool) -> f32 {
    let surety = surety.max(share);
    if is_found {
        (surety / share).ln().min(5.0)
    } else {
        ((1.0 - surety) / (1.0 - share).max(0.01)).max(0.05).ln()
    }
}

/// How much more it says that an article has a feature than that it has it not.
fn found_or_not(surety: f32, share: f32) -> f32 {
    gain(surety, share, true) - gain(surety, share, false)
}

/// What the places of a shared feature say: in a translation they are about the same.
fn places(one: Occurrence, other: Occurrence) -> f32 {
    let others = other.places();
    let chance = others.len() as f32 * (2.0 * NEAR_PLACES + 1.0) / 255.0;
    let of_place = |place: &u8| {
        let off = others.iter().map(|other| place.abs_diff(*other)).min()?;
        let is_near = f32::from(off) <= NEAR_PLACES;
        Some(if is_near {
            (AGREEMENT / chance).ln()
        } else {
            ((1.0 - AGREEMENT) / (1.0 - chance)).ln()
        })
    };
    one.places().iter().filter_map(of_place).sum()
}

/// How far apart the places of a feature in two editions are at most, in 255ths of their texts, mostly.
const NEAR_PLACES: f32 = 12.0;

/// How often that is so.
const AGREEMENT: f32 = 0.7;

/// What the days say on which two articles appeared.
fn days(one: &Profile, two: &Profile) -> f32 {
    let (Some(one), Some(two)) = (one.day, two.day) else { return 0.0 };
    match (one - two).get_days().abs() {
        0 => 4.0,
        1 => 3.0,
        2..=NEAR_DAYS => 1.0,
        _ => -4.0,
    }
}

/// What the lengths say, and the numbers of paragraphs.
fn sizes(one: &Profile, two: &Profile) -> f32 {
    let off = ((one.letters as f32 + 100.0) / (two.letters as f32 + 100.0)).ln().abs();
    let letters = 1.5 - 4.0 * off * off;
    let (few, many) = (one.paragraphs.min(two.paragraphs), one.paragraphs.max(two.paragraphs));
    let paragraphs = if few == many && many > 2 { 1.0 } else { 0.0 };
    letters.max(-12.0) + paragraphs
}

/// Sums by article, cleared at a cost of what was added only.
struct Tally {
    sums: Vec<f32>,
    is_touched: Vec<bool>,
    touched: Vec<usize>,
}

impl Tally {
    fn new(articles: usize) -> Self {
        Tally { sums: vec![0.0; articles], is_touched: vec![false; articles], touched: Vec::new() }
    }

    fn add(&mut self, article: u32, gain: f32) {
        let at = article as usize;
        let (Some(sum), Some(is_touched)) = (self.sums.get_mut(at), self.is_touched.get_mut(at))
        else {
            return;
        };
        *sum += gain;
        if !std::mem::replace(is_touched, true) {
            self.touched.push(at);
        }
    }

    /// The articles that something was added to with their sums; all sums are 0 again.
    fn take(&mut self) -> Vec<(usize, f32)> {
        let (sums, is_touched) = (&mut self.sums, &mut self.is_touched);
        let touched = self.touched.drain(..);
        touched
            .filter_map(|at| {
                *is_touched.get_mut(at)? = false;
                Some((at, std::mem::take(sums.get_mut(at)?)))
            })
            .collect()
    }
}

/// The scores of the pairs of one article.
#[derive(Clone, Copy, Debug)]
struct Rivals {
    first: f32,
    second: f32,
    count: usize,
}

impl Rivals {
    fn of(pairs: &[Pair], side: impl Fn(&Pair) -> usize) -> HashMap<usize, Rivals> {
        let none = Rivals { first: f32::NEG_INFINITY, second: f32::NEG_INFINITY, count: 0 };
        let mut all: HashMap<usize, Rivals> = HashMap::new();
        for pair in pairs {
            let rivals = all.entry(side(pair)).or_insert(none);
            rivals.second = rivals.second.max(pair.score.min(rivals.first));
            rivals.first = rivals.first.max(pair.score);
            rivals.count += 1;
        }
        all
    }

    /// By how much a pair leads the others of its article; below 0 for one that does not.
    fn lead(&self, pair: &Pair) -> f32 {
        let best_other = if pair.score >= self.first { self.second } else { self.first };
        pair.score - best_other
    }
}
