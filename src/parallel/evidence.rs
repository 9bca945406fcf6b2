//! What speaks for a bead: the logarithm of how much likelier its words and lengths are if one side
//! translates the other than if they have nothing to do with each other.
//!
//! Each word of a side either has its translation on the other or has not. If the sides belong together
//! it has with the word's *surety*; if they do not, one stands there as often as anywhere in the text. So a
//! rare number that is on both sides speaks loudly, a frequent word hardly, and a number that one side lacks
//! speaks against.

#![expect(clippy::cast_precision_loss, reason = "counts of words and letters fit the mantissa")]

use std::collections::HashMap;
use std::ops::Range;

use super::beads::Bead;
use super::matches::{Match, Matches, matches, reversed};
use super::tokens::Kind;
use super::types::{Line, Text, Type};

/// Both sides with their matches.
#[derive(Debug)]
pub(super) struct Evidence {
    a: Voice,
    b: Voice,
    /// Logarithm of the letters of b for one of a.
    ratio: f32,
    paragraphs: Paragraphs,
}

/// What the beginnings of paragraphs say, by whether sentences of a and of b begin one. Nothing until it is
/// learnt: one edition may be in paragraphs where the other is not.
#[derive(Clone, Copy, Debug, Default)]
struct Paragraphs([[f32; 2]; 2]);

/// One side, and what its words find on the other.
#[derive(Debug)]
struct Voice {
    text: Text,
    matches: Matches,
    weights: Vec<Weight>,
    /// For each type the bead in which it was seen last.
    seen: Vec<u32>,
    stamp: u32,
}

/// What a type says.
#[derive(Clone, Copy, Debug)]
struct Weight {
    /// How often its translation is seen where it stands.
    surety: f32,
    /// Its share of the words of its side.
    share: f32,
}

/// Words of a text of middling length: what is rare in a short text may not be rare at all.
const BACKGROUND: f32 = 150.0;

/// A single word says no more than this.
const LOUDEST: f32 = 4.0;

impl Evidence {
    pub(super) fn new(a: Text, b: Text) -> Self {
        let of_a = matches(&a, &b);
        let of_b = reversed(&of_a, b.types.len());
        let ratio = length_ratio(&a, &b);
        Evidence {
            a: Voice::new(a, of_a),
            b: Voice::new(b, of_b),
            ratio,
            paragraphs: Paragraphs::default(),
        }
    }

    /// Sentences of both sides.
    pub(super) fn sizes(&self) -> (usize, usize) {
        (self.a.text.lines.len(), self.b.text.lines.len())
    }

    /// What speaks for these sentences belonging together; 0 if one side has none.
    pub(super) fn of(&mut self, a: Range<usize>, b: Range<usize>) -> f32 {
        if a.is_empty() || b.is_empty() {
            return 0.0;
        }
        let paragraphs = self.paragraphs.of(self.begins(a.start, b.start));
        let (of_a, of_b) = (self.a.read(a.clone()), self.b.read(b.clone()));
        let words = self.a.speaks(a, &self.b, of_b.words) + self.b.speaks(b, &self.a, of_a.words);
        words / 2.0 + self.lengths(of_a.letters, of_b.letters) + paragraphs
    }

    /// Learns from links how well the paragraphs of both sides agree. Whether they say anything.
    pub(super) fn learn_paragraphs(&mut self, beads: &[Bead]) -> bool {
        let sure = beads.iter().filter(|bead| bead.is_link() && bead.confidence > SURE);
        self.paragraphs =
            Paragraphs::learn(sure.map(|bead| self.begins(bead.a.start, bead.b.start)));
        self.paragraphs.0.iter().flatten().any(|says| says.abs() > WORTH_IT)
    }

    /// Whether paragraphs begin with these sentences.
    fn begins(&self, a: usize, b: usize) -> (bool, bool) {
        let begins = |voice: &Voice, at: usize| {
            voice.text.lines.get(at).is_some_and(|line| line.begins_paragraph)
        };
        (begins(&self.a, a), begins(&self.b, b))
    }

    /// What the lengths say: translations are about as long as each other, other pairs are not.
    fn lengths(&self, a: u32, b: u32) -> f32 {
        let (a, b) = (a as f32 + 5.0, b as f32 + 5.0);
        let off = (b / a).ln() - self.ratio;
        let spread = (0.04 + 4.0 / (a + b)).sqrt();
        (normal(off, spread) * 0.9 + normal(off, spread * 3.0) * 0.1).ln() - normal(off, 0.9).ln()
    }

    /// Which sentences of b have rare words in common with one of a, each with what they say together.
    pub(super) fn partners(&self, a: usize, places: &Places) -> Vec<(usize, f32)> {
        let mut found = HashMap::<usize, f32>::new();
        let line = self.a.text.lines.get(a).map(|line| line.types.as_slice()).unwrap_or_default();
        for &number in line {
            for one in self.a.matches_of(number) {
                let gain = self.a.weight(number).gain(one.strength, TYPICAL);
                for &place in places.rare(one.other) {
                    *found.entry(place as usize).or_default() += gain;
                }
            }
        }
        found.into_iter().collect()
    }

    /// Where the types of b stand.
    pub(super) fn places(&self) -> Places {
        Places::new(&self.b.text)
    }
}

/// Links this sure are learnt from.
const SURE: f32 = 0.8;

/// Paragraphs that say less than this are not worth a second look.
const WORTH_IT: f32 = 0.4;

/// Links that would have to be seen before what they show is half believed.
const DOUBT: f32 = 10.0;

impl Paragraphs {
    /// How much likelier each case is than if paragraphs began here and there by chance.
    fn learn(links: impl Iterator<Item = (bool, bool)>) -> Self {
        let mut counts = [[0.0_f32; 2]; 2];
        for (a, b) in links {
            counts[usize::from(a)][usize::from(b)] += 1.0;
        }
        let all = counts.iter().flatten().sum::<f32>().max(1.0);
        let of_a = |a: usize| counts[a].iter().sum::<f32>() / all;
        let of_b = |b: usize| (counts[0][b] + counts[1][b]) / all;
        let says = |a: usize, b: usize| {
            let chance = of_a(a) * of_b(b);
            let seen = (counts[a][b] + DOUBT * chance) / (all + DOUBT);
            if chance > 0.0 { (seen / chance).ln() } else { 0.0 }
        };
        Paragraphs([[says(0, 0), says(0, 1)], [says(1, 0), says(1, 1)]])
    }

    fn of(self, (a, b): (bool, bool)) -> f32 {
        self.0[usize::from(a)][usize::from(b)]
    }
}

/// Words of a typical sentence.
const TYPICAL: f32 = 14.0;

fn normal(x: f32, spread: f32) -> f32 {
    (-0.5 * (x / spread).powi(2)).exp() / (spread * 2.506_628)
}

/// Logarithm of the letters of b for one of a, over the whole texts. Editions of which one is much shorter
/// have lost sentences, not letters.
fn length_ratio(a: &Text, b: &Text) -> f32 {
    let letters = |text: &Text| text.lines.iter().map(|line| line.letters as f32).sum::<f32>();
    ((letters(b) + 500.0) / (letters(a) + 500.0)).ln().clamp(-0.4, 0.4)
}

/// How much stands in some sentences.
struct Amount {
    words: f32,
    letters: u32,
}

impl Voice {
    fn new(text: Text, matches: Matches) -> Self {
        let words: usize = text.lines.iter().map(|line| line.types.len()).sum();
        let weights = text.types.iter().map(|of| Weight::new(of, words as f32)).collect();
        let seen = vec![0; text.types.len()];
        Voice { text, matches, weights, seen, stamp: 0 }
    }

    fn lines(&self, range: Range<usize>) -> &[Line] {
        self.text.lines.get(range).unwrap_or_default()
    }

    fn weight(&self, number: u32) -> Weight {
        self.weights.get(number as usize).copied().unwrap_or(Weight { surety: 0.0, share: 1.0 })
    }

    fn matches_of(&self, number: u32) -> &[Match] {
        self.matches.get(number as usize).map_or(&[], Vec::as_slice)
    }

    /// Marks the words of these sentences as seen.
    fn read(&mut self, range: Range<usize>) -> Amount {
        self.stamp += 1;
        let mut amount = Amount { words: 1.0, letters: 0 };
        for line in self.text.lines.get(range).unwrap_or_default() {
            amount.letters += line.letters;
            amount.words += line.types.len() as f32;
            for &number in &line.types {
                if let Some(seen) = self.seen.get_mut(number as usize) {
                    *seen = self.stamp;
                }
            }
        }
        amount
    }

    fn sees(&self, number: u32) -> bool {
        self.seen.get(number as usize) == Some(&self.stamp)
    }

    /// What the words of these sentences say, given what has been read of the other side.
    fn speaks(&self, range: Range<usize>, other: &Voice, words: f32) -> f32 {
        let types = self.lines(range).iter().flat_map(|line| &line.types);
        types
            .map(|&number| {
                let found = self.matches_of(number).iter().find(|one| other.sees(one.other));
                self.weight(number).gain(found.map_or(0.0, |one| one.strength), words)
            })
            .sum()
    }
}

impl Weight {
    fn new(of: &Type, words: f32) -> Self {
        let share = of.sentences as f32 / (words + BACKGROUND);
        let surety = match of.kind {
            Kind::Number => 0.8,
            Kind::Acronym => 0.5,
            Kind::Sign => 0.6,
            Kind::Word if !of.meanings.is_empty() => 0.4,
            Kind::Word if of.is_name => 0.5,
            Kind::Word => 0.1,
        };
        Weight { surety, share }
    }

    /// What the type says when its best translation among so many words of the other side has this
    /// strength; 0 when it has none.
    fn gain(self, strength: f32, words: f32) -> f32 {
        let found = self.surety * strength / (words * self.share).max(f32::MIN_POSITIVE);
        (1.0 - self.surety + found).ln().min(LOUDEST)
    }
}

/// Where types stand: of each the sentences, if they are few.
#[derive(Debug)]
pub(super) struct Places {
    lines: Vec<Vec<u32>>,
    most: usize,
}

impl Places {
    fn new(text: &Text) -> Self {
        let mut lines = vec![Vec::new(); text.types.len()];
        let most = (text.lines.len() / 20).max(6);
        for (line, place) in text.lines.iter().zip(0..) {
            for &number in &line.types {
                if let Some(places) =
                    lines.get_mut(number as usize).filter(|places| places.len() <= most)
                {
                    places.push(place);
                }
            }
        }
        Places { lines, most }
    }

    fn rare(&self, number: u32) -> &[u32] {
        self.lines
            .get(number as usize)
            .filter(|places| places.len() <= self.most)
            .map_or(&[], Vec::as_slice)
    }
}
