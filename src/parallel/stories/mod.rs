//! Which articles of a library tell one story, in two languages or twice in one.
//!
//! ```
//! use nashra::import::import;
//! use nashra::parallel::Stories;
//!
//! let mut stories = Stories::new();
//! for (name, text) in [
//!     ("1", "مؤتمر ليون\n\n20 مارس 2013\n\nحضر 190 عضوا من الإنتربول إلى ليون، منهم كاسبرسكي وناكاتاني.\n"),
//!     ("2", "Lyon conference\n\n20 March 2013\n\n190 members of Interpol came to Lyon, Kaspersky and Nakatani among them.\n"),
//!     ("3", "Weather\n\n2 May 2014\n\nIt rained in London for 12 days.\n"),
//! ] {
//!     stories.add(&import(name, text.as_bytes()).articles.remove(0).article);
//! }
//! let proposals = stories.editions();
//! assert_eq!((proposals[0].a, proposals[0].b), (0, 1));
//! assert_eq!(proposals.len(), 1);
//! ```
//!
//! An article is kept as the *features* it has in common with its translation: numbers, acronyms, meanings,
//! names by their sound, where they stand, how long it is and when it appeared. Candidates are the articles
//! that share the rarest of them; of these a pair is proposed that is the best of both its articles, by a
//! margin.
//!
//! # Limitations
//! Articles of a sentence or two share too little to be told apart unless they carry dates or rare numbers.

mod duplicates;
mod features;
mod pairs;
mod shares;
#[cfg(test)]
mod tests;

use jiff::civil::Date;

use crate::article::{Article, Language};
use duplicates::Sketch;
use features::{Features, Occurrence};

/// Two articles that tell one story.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Proposal {
    /// The earlier article, by the order in which they were added, from 0.
    pub a: usize,
    /// The later one.
    pub b: usize,
    /// How surely, from 0 to 1.
    pub score: f32,
}

impl Proposal {
    /// The score from which on a pair is proposed: it leads all others by a margin.
    pub const SURE: f32 = 0.73;
}

/// The articles among which stories are looked for. Holds two kilobytes or so for each, not its text.
#[derive(Debug, Default)]
pub struct Stories {
    features: Features,
    profiles: Vec<Profile>,
}

/// An article as far as its editions share it.
#[derive(Debug)]
struct Profile {
    language: Language,
    day: Option<Date>,
    letters: u32,
    paragraphs: u32,
    /// By feature, ascending.
    features: Box<[Occurrence]>,
    sketch: Sketch,
}

impl Stories {
    /// Among no articles yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an article; the first is number 0. Linear in its length.
    pub fn add(&mut self, article: &Article) {
        let profile = Profile {
            language: article.language,
            day: article.date.as_ref().map(|date| date.day),
            letters: letters(article),
            paragraphs: article.paragraphs.len() as u32,
            features: self.features.of(article),
            sketch: Sketch::of(article),
        };
        self.profiles.push(profile);
    }

    /// Pairs of articles in two languages that seem to be editions of one story, the surest first. An
    /// article is in one pair at most for each other language.
    pub fn editions(&self) -> Vec<Proposal> {
        let mut candidates = self.candidates(|| {});
        candidates.retain(|pair| pair.score >= Proposal::SURE);
        candidates
    }

    /// All pairs for which enough speaks that a reader may want to look at them, the surest first; what is below
    /// [`Proposal::SURE`] is a guess. `rest` is called again and again, so that whoever waits may take a breath.
    pub fn candidates(&self, rest: impl FnMut()) -> Vec<Proposal> {
        pairs::candidates(&self.profiles, rest)
    }

    /// Articles of one language that repeat each other, with changes or without: groups of two at least,
    /// each ascending.
    pub fn duplicates(&self) -> Vec<Vec<usize>> {
        duplicates::groups(&self.profiles)
    }
}

/// Letters and digits of the body.
fn letters(article: &Article) -> u32 {
    let texts = article.paragraphs.iter().map(|paragraph| article.slice(paragraph.range.clone()));
    texts.map(|text| text.chars().filter(|c| c.is_alphanumeric()).count() as u32).sum()
}
