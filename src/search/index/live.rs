//! An index of several segments, of which an article's newest entry counts.

use super::{Document, Part, Segment};
use crate::search::evaluate::{Belief, Corpus};
use crate::search::query::Alternative;
use crate::search::{Bitmap, Cancel, Facts, Found, Query, rank};

/// Segments and which of their documents are current.
#[derive(Clone, Debug, Default)]
pub struct Index {
    segments: Vec<(Segment, Bitmap)>,
}

impl Index {
    /// Over some segments, the later ones newer. `current` gives the stamp of the text an article has now,
    /// none when there is no such article: an entry with another stamp, or of no article, is dead.
    pub fn new(segments: Vec<Segment>, current: &dyn Fn(u32) -> Option<u32>) -> Self {
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
        Index { segments: live }
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

    /// Searches all segments; best first. Cut short when cancelled.
    pub fn find(&self, query: &Query, facts: &dyn Facts, cancel: &Cancel) -> Found {
        let mut found = Found::default();
        for (segment, live) in &self.segments {
            found.extend(rank::find(query, segment, Some(live), facts, cancel));
        }
        found.sort();
        found
    }
}

impl Corpus for Segment {
    fn len(&self) -> usize {
        Segment::len(self)
    }

    fn article(&self, document: usize) -> u32 {
        self.document(document).article
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
