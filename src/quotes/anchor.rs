//! Finding a quote again in a text that may have changed.
//!
//! Three ways, each stricter about what stands around the words the less it asks of the words themselves:
//!
//! 1. the same words, letter by letter;
//! 2. the same words as search sees them ([`crate::text::fold`]): other vowel marks, digits, quotation marks;
//! 3. the place between the old neighbours, if what stands there is still mostly the quote, number by number.
//!
//! Of several places the one with the whole of the old context on both sides is taken; each side was made so
//! long that the old text had it once. A place with less is taken only for the very words, and only if they
//! stood in the old text once ([`TextQuoteSelector::alone`](super::TextQuoteSelector)) and stand in the new
//! one once, and the old neighbours do not stand around a changed wording elsewhere. Changed words are taken
//! only between the whole of both contexts. Whatever is less sure is an orphan: where one of two doubles was
//! cut out, the other may have got its neighbour.
//!
//! # Limits
//!
//! A quote whose words *and* whose neighbours changed at once is an orphan. So is one of several quotes of the
//! same wording when its context changed on either side, and a quote of less than 24 code points when its
//! context changed on both.

mod nearest;
mod places;
mod standing;
mod support;
mod wording;

use std::cell::OnceCell;
use std::cmp::Reverse;
use std::ops::Range;

use super::Quote;
use super::take::{occurrences, trim, whole_clusters};
use crate::article::{Article, ContentHash};
use crate::text::fold::{self, Folded};
use nearest::Sentences;
pub use standing::{Nearest, Standing};
use support::Support;

/// Where a quote is in an article. Ranges are bytes of the article's text on cluster boundaries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Anchoring {
    /// Its words stand here, letter by letter.
    Exact(Range<usize>),
    /// Its words stand here, written a little differently: marks, digits, quotation marks, case.
    Folded(Range<usize>),
    /// Its place, whose words have changed; the quote's own text is what was said.
    Moved(Range<usize>),
    /// It is not here, or not surely. What comes nearest, best first; at most three.
    Orphan {
        /// Places that the reader may choose from.
        candidates: Vec<Candidate>,
    },
}

impl Anchoring {
    /// The range, unless it is an orphan.
    pub fn range(&self) -> Option<Range<usize>> {
        match self {
            Anchoring::Exact(range) | Anchoring::Folded(range) | Anchoring::Moved(range) => {
                Some(range.clone())
            }
            Anchoring::Orphan { .. } => None,
        }
    }
}

/// A place that an orphan may have come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Bytes of the article's text.
    pub range: Range<usize>,
    /// How much of the wording it shares, in per cent.
    pub likeness: u8,
}

/// Finds quotes in one article; what is worked out for one serves the next.
#[derive(Debug)]
pub struct Anchorer<'a> {
    article: &'a Article,
    hash: OnceCell<ContentHash>,
    folded: OnceCell<Folded>,
    sentences: OnceCell<Sentences>,
}

/// Finds a quote in an article. For several in one article there is [`Anchorer`].
pub fn anchor(quote: &Quote, article: &Article) -> Anchoring {
    Anchorer::new(article).find(quote)
}

/// The share of the old context, in thousandths, that makes the only place sure where something was glued to the words.
const FLOOR: u16 = 500;
/// Code points that are not said twice by chance.
const LENGTH_OF_A_SENTENCE: usize = 24;
/// More places of one wording than this are not told apart.
const MOST_SPOTS: usize = 256;
/// Orphans are shown this many candidates.
const MOST_CANDIDATES: usize = 3;

/// A place where the words stand, and what of the old context stands around it.
#[derive(Clone, Debug)]
struct Spot {
    range: Range<usize>,
    support: Support,
}

impl<'a> Anchorer<'a> {
    /// Of an article.
    pub fn new(article: &'a Article) -> Self {
        Anchorer {
            article,
            hash: OnceCell::new(),
            folded: OnceCell::new(),
            sentences: OnceCell::new(),
        }
    }

    /// Where a quote is.
    pub fn find(&self, quote: &Quote) -> Anchoring {
        if let Some(range) = self.unchanged(quote) {
            return Anchoring::Exact(range);
        }
        let exact = self.spots(quote, self.exact_ranges(quote));
        if let Some(range) = self.choose(quote, &exact, quote.words.alone) {
            return Anchoring::Exact(range);
        }
        let folded = self.spots(quote, self.folded_ranges(quote));
        if let Some(range) = self.choose(quote, &folded, false) {
            return Anchoring::Folded(range);
        }
        match self.between_neighbours(quote) {
            // What was put in right beside the words is not theirs.
            Some(range) => match self.article.slice(range.clone()).find(&quote.words.exact) {
                Some(at) => {
                    let start = range.start + at;
                    Anchoring::Exact(start..start + quote.words.exact.len())
                }
                None => Anchoring::Moved(range),
            },
            None => Anchoring::Orphan { candidates: self.candidates(quote, &exact, &folded) },
        }
    }

    fn text(&self) -> &'a str {
        &self.article.text
    }

    fn folded(&self) -> &Folded {
        self.folded.get_or_init(|| Folded::new(self.text()))
    }

    /// The place it was taken from, if the text is the same.
    fn unchanged(&self, quote: &Quote) -> Option<Range<usize>> {
        let (hash, position) = (quote.source.hash?, quote.position?);
        if *self.hash.get_or_init(|| self.article.content_hash()) != hash {
            return None;
        }
        let (before, _) = self.text().char_indices().nth(usize::try_from(position.start).ok()?)?;
        let range = before..before.checked_add(quote.words.exact.len())?;
        (self.text().get(range.clone())? == quote.words.exact).then_some(range)
    }

    fn exact_ranges(&self, quote: &Quote) -> Vec<Range<usize>> {
        let exact = quote.words.exact.as_str();
        if exact.is_empty() {
            return Vec::new();
        }
        let starts = occurrences(self.text(), exact).take(MOST_SPOTS + 1);
        starts.map(|start| start..start + exact.len()).collect()
    }

    fn folded_ranges(&self, quote: &Quote) -> Vec<Range<usize>> {
        let wanted = fold::text(&quote.words.exact);
        let wanted = wanted.trim();
        if wanted.is_empty() {
            return Vec::new();
        }
        let folded = self.folded();
        let starts = occurrences(folded.text(), wanted).take(MOST_SPOTS + 1);
        starts
            .filter_map(|start| trim(self.text(), folded.original(start..start + wanted.len())))
            .collect()
    }

    /// The places with their support, best first; none when there are too many to tell apart.
    fn spots(&self, quote: &Quote, ranges: Vec<Range<usize>>) -> Vec<Spot> {
        if ranges.len() > MOST_SPOTS {
            return Vec::new();
        }
        let spot = |range: Range<usize>| Spot {
            support: Support::of(self.text(), &range, &quote.words),
            range,
        };
        let mut spots: Vec<Spot> = ranges.into_iter().map(spot).collect();
        spots.sort_by_key(|spot| Reverse(spot.support));
        spots
    }

    /// The one place that is the quote's, if one is. `alone`: the wording was the only one of its kind.
    fn choose(&self, quote: &Quote, spots: &[Spot], alone: bool) -> Option<Range<usize>> {
        let best = spots.first()?;
        let has_whole_context = |spot: &Spot| spot.support.is_whole();
        let leads = has_whole_context(best) && !spots.iter().skip(1).any(has_whole_context);
        let is_only = alone && spots.len() == 1;
        let same_words = is_same_words(self.text(), &best.range, quote);
        // A word or two may be said again by chance, a sentence is not; what is glued to it does not unsay it.
        let is_left = if quote.words.exact.chars().count() < LENGTH_OF_A_SENTENCE {
            best.support.has_whole_side() || best.support.is_unknown() && same_words
        } else {
            same_words || best.support.share() >= FLOOR
        };
        let sure = leads || is_only && is_left;
        let range = whole_clusters(self.text(), best.range.clone())?;
        (sure && !self.is_contested(quote, best)).then_some(range)
    }

    /// The old neighbours stand elsewhere, more of them than around this place, around something else: there
    /// the quote was changed, and this is somebody else's.
    fn is_contested(&self, quote: &Quote, spot: &Spot) -> bool {
        !spot.support.is_whole()
            && places::find(self.text(), quote).iter().any(|place| {
                let apart = place.end <= spot.range.start || spot.range.end <= place.start;
                apart
                    && Support::of(self.text(), place, &quote.words) > spot.support
                    && !self.article.slice(place.clone()).trim().is_empty()
            })
    }

    /// The one place between the whole of the old contexts, if it still is mostly the quote.
    fn between_neighbours(&self, quote: &Quote) -> Option<Range<usize>> {
        let mut whole = self.spots(quote, places::find(self.text(), quote));
        whole.retain(|spot| spot.support.is_whole());
        let [Spot { range, .. }] = whole.as_slice() else { return None };
        let is_mostly = wording::is_mostly(&quote.words.exact, self.article.slice(range.clone()));
        is_mostly.then(|| whole_clusters(self.text(), trim(self.text(), range.clone())?))?
    }

    fn candidates(&self, quote: &Quote, exact: &[Spot], folded: &[Spot]) -> Vec<Candidate> {
        let same = exact
            .iter()
            .chain(folded)
            .map(|spot| Candidate { range: spot.range.clone(), likeness: 100 });
        let places = places::find(self.text(), quote).into_iter().filter_map(|range| {
            let range = trim(self.text(), range)?;
            let likeness = wording::likeness(&quote.words.exact, self.article.slice(range.clone()));
            (likeness >= nearest::FLOOR).then_some(Candidate { range, likeness })
        });
        let sentences = self.sentences.get_or_init(|| Sentences::of(self.article));
        let nearest = sentences.nearest(&quote.words.exact, MOST_CANDIDATES);
        let mut found: Vec<Candidate> = Vec::new();
        for candidate in same.chain(places).chain(nearest) {
            let apart = |other: &Candidate| {
                candidate.range.end <= other.range.start || other.range.end <= candidate.range.start
            };
            if found.len() < MOST_CANDIDATES && found.iter().all(apart) {
                found.push(candidate);
            }
        }
        found.sort_by_key(|candidate| Reverse(candidate.likeness));
        found
    }
}

/// A place begins and ends at the edge of a word where the quote did: "ice" is not in "police".
fn is_same_words(text: &str, range: &Range<usize>, quote: &Quote) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let before = text.get(..range.start).unwrap_or_default().chars().next_back();
    let after = text.get(range.end..).unwrap_or_default().chars().next();
    letter(before) <= letter(quote.words.prefix.chars().next_back())
        && letter(after) <= letter(quote.words.suffix.chars().next())
}
