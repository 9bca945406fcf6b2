//! Searching without an index: one buffer of folded text, looked through for each needle.
//!
//! As fast as the index up to some thousand articles, needs nothing built, and takes as much memory as the
//! text. One search of the buffer for each needle: an automaton for several has no prefilter that works on
//! Arabic, whose letters share their first bytes, and is fifty times slower.

use super::evaluate::{Belief, Corpus};
use super::index::Part;
use super::query::{Alternative, places};
use super::{Bitmap, Cancel};
use crate::text::fold;

/// Articles held as folded text.
#[derive(Clone, Debug, Default)]
pub struct Scan {
    title: Buffer,
    body: Buffer,
    articles: Vec<u32>,
}

/// Folded texts one after the other, each line one title or paragraph.
#[derive(Clone, Debug, Default)]
struct Buffer {
    text: String,
    /// Where each document's lines end.
    ends: Vec<usize>,
}

impl Scan {
    /// Adds an article, as the caller numbers it.
    pub fn add<'a>(&mut self, article: u32, title: &str, body: impl Iterator<Item = &'a str>) {
        self.title.add(std::iter::once(title));
        self.body.add(body);
        self.articles.push(article);
    }

    /// Articles added.
    pub fn len(&self) -> usize {
        self.articles.len()
    }

    /// Whether no article was added.
    pub fn is_empty(&self) -> bool {
        self.articles.is_empty()
    }
}

impl Corpus for Scan {
    fn len(&self) -> usize {
        self.articles.len()
    }

    fn articles(&self) -> impl Fn(usize) -> u32 {
        |document| self.articles.get(document).copied().unwrap_or(u32::MAX)
    }

    fn look_up(&self, part: Part, alternative: &Alternative, cancel: &Cancel) -> Belief {
        let buffer = match part {
            Part::Title => &self.title,
            Part::Body => &self.body,
        };
        if alternative.needle.is_empty() {
            return Belief::unsettled(Bitmap::full(self.len()));
        }
        let found = buffer.find(&alternative.needle, cancel);
        if alternative.as_written { Belief::unsettled(found) } else { Belief::settled(found) }
    }
}

impl Buffer {
    fn add<'a>(&mut self, lines: impl Iterator<Item = &'a str>) {
        for line in lines {
            fold::push_text(line, &mut self.text);
            // Folded text has no line ends of its own: they fold to blanks.
            self.text.push('\n');
        }
        self.ends.push(self.text.len());
    }

    fn find(&self, needle: &str, cancel: &Cancel) -> Bitmap {
        let mut found = Bitmap::new(self.ends.len());
        let (mut from, mut document) = (0, 0);
        while let Some(rest) = self.text.get(from..)
            && let Some(at) = places(rest, needle).next()
            && !cancel.is_cancelled()
        {
            let at = from + at.start;
            document +=
                self.ends.get(document..).unwrap_or_default().partition_point(|end| *end <= at);
            found.insert(document);
            from = self.ends.get(document).copied().unwrap_or(self.text.len());
        }
        found
    }
}
