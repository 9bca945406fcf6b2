//! An index of several segments, of which an article's newest entry counts.

use super::{Document, Part, Segment};
use crate::search::evaluate::{Belief, Corpus};
use crate::search::hits::{Ranked, Ranks};
use crate::search::query::Alternative;
use crate::search::{Bitmap, Cancel, Facts, Found, Query};

/// Segments and which of their documents are current.
#[derive(Clone, Debug, Default)]
pub struct Index {
    segments: Vec<(Segment, Bitmap)>,
    /// Of the live documents of all segments ([`firsts`]).
    ranks: Ranks,
}

impl Index {
    /// Over some segments, the later ones newer. `current` gives the stamp of the text an article has now,
    /// none when there is no such article: an entry with another stamp, or of no article, is dead. `day` gives
    /// what [`Facts::day`] does, by which hits are ordered.
    pub fn new(
        segments: Vec<Segment>,
        current: &dyn Fn(u32) -> Option<u32>,
        day: &dyn Fn(u32) -> i32,
    ) -> Self {
        let articles =
            segments.iter().flat_map(Segment::documents).map(|document| document.article);
        let mut seen = Bitmap::new(articles.max().map_or(0, |greatest| greatest as usize + 1));
        let mut live: Vec<(Segment, Bitmap)> = Vec::new();
        for segment in segments.into_iter().rev() {
            let mut set = Bitmap::new(segment.len());
            for (number, document) in segment.documents().enumerate() {
                let article = document.article as usize;
                if current(document.article) == Some(document.stamp) && !seen.contains(article) {
                    seen.insert(article);
                    set.insert(number);
                }
            }
            live.push((segment, set));
        }
        live.reverse();
        let ranks = ranked(&live, day);
        Index { segments: live, ranks }
    }

    /// The live entries.
    pub fn documents(&self) -> impl Iterator<Item = Document> + '_ {
        self.segments
            .iter()
            .flat_map(|(segment, live)| live.iter().map(|number| segment.document(number)))
    }

    /// How many articles are found by it.
    pub fn len(&self) -> usize {
        self.segments.iter().map(|(_, live)| live.count()).sum()
    }

    /// Whether no article is found by it.
    pub fn is_empty(&self) -> bool {
        self.segments.iter().all(|(_, live)| live.is_empty())
    }

    /// The segments, each with its live documents.
    pub fn segments(&self) -> &[(Segment, Bitmap)] {
        &self.segments
    }

    /// Whether something that was looked at turned out to be damaged ([`Segment::is_damaged`]).
    pub fn is_damaged(&self) -> bool {
        self.segments.iter().any(|(segment, _)| segment.is_damaged())
    }

    /// Makes ready for searching, so that the first search need not.
    pub fn prepare(&self) {
        for (segment, _) in &self.segments {
            segment.prepare();
        }
    }

    /// Searches all segments. Cut short when cancelled.
    pub fn find(&self, query: &Query, facts: &dyn Facts, cancel: &Cancel) -> Found {
        let mut found = Found::new(&self.ranks);
        for ((segment, live), first) in self.segments.iter().zip(firsts(&self.segments)) {
            found.add(segment, live, first, query, (facts, cancel));
        }
        found
    }
}

/// The number of each segment's first document when those of all segments are numbered together: a multiple of 64,
/// so that sets of them are put together word by word.
fn firsts(segments: &[(Segment, Bitmap)]) -> impl Iterator<Item = usize> + '_ {
    segments.iter().scan(0, |next, (segment, _)| {
        let first = *next;
        *next += segment.len().next_multiple_of(64);
        Some(first)
    })
}

/// The order of the live documents.
fn ranked(segments: &[(Segment, Bitmap)], day: &dyn Fn(u32) -> i32) -> Ranks {
    let count = segments.iter().map(|(_, live)| live.count()).sum();
    let (mut all, mut end) = (Vec::with_capacity(count), 0);
    for ((segment, live), first) in segments.iter().zip(firsts(segments)) {
        let article = segment.articles();
        all.extend(live.iter().map(|number| {
            let article = article(number);
            Ranked { document: (first + number) as u32, article, day: day(article) }
        }));
        end = first + segment.len();
    }
    Ranks::of(all, end)
}

impl Corpus for Segment {
    fn len(&self) -> usize {
        Segment::len(self)
    }

    fn articles(&self) -> impl Fn(usize) -> u32 {
        Segment::articles(self)
    }

    fn look_up(&self, part: Part, alternative: &Alternative, cancel: &Cancel) -> Belief {
        let mut found = Bitmap::full(Segment::len(self));
        for word in &alternative.words {
            found.and(&self.find(part, word, cancel));
        }
        if alternative.as_written || alternative.several {
            Belief::unsettled(found)
        } else {
            Belief::settled(found)
        }
    }
}
