//! Taking a quote out of an article.
use std::ops::Range;

use jiff::Timestamp;
use memchr::memmem;

use super::{Passage, Quote, Source, TextPositionSelector, TextQuoteSelector};
use crate::article::{Article, ContentHash, Language};
use crate::text::ranges::{boundary_after, boundary_before};

/// Code points of context on each side that a quote is kept with at least, and at most.
const LEAST_CONTEXT: usize = 32;
const MOST_CONTEXT: usize = 512;
/// Code points of context beyond the last one that another place has too.
const BEYOND: usize = 16;
/// How many places of the same context are looked at: a text that repeats one word for ever is not read for ever.
const MOST_DOUBLES: usize = 1000;

impl Quote {
    /// Takes the words at a range (bytes of the article's text), widened to whole grapheme clusters and
    /// without blanks at its ends. `None` when nothing is left. Reads the whole text once or twice.
    ///
    /// The context on each side is made so long that the text has it once, if 512 code points can do that.
    pub fn take(article: &Article, range: Range<usize>, created: Timestamp) -> Option<Quote> {
        let passage = Passage::take(article, range)?;
        let TextPositionSelector { start, end } = passage.position.unwrap_or_default();
        let hash = passage.source.hash.map_or(0, |hash| hash.0);
        let origin = &passage.source.origin;
        let fingerprint = format!("{origin}\n{hash:032x}\n{start}\n{}\n{created}", end - start);
        Some(Quote { id: uuid(&fingerprint), created, ..Quote::of(passage) })
    }

    /// A quote of a passage that nothing else is known of.
    pub fn of(passage: Passage) -> Self {
        let Passage { words, position, source } = passage;
        Quote {
            id: String::new(),
            words,
            position,
            source,
            speaker: None,
            note: None,
            tags: Vec::new(),
            colour: super::Colour::default(),
            created: Timestamp::UNIX_EPOCH,
            counterpart: None,
        }
    }

    /// Puts the quote on another place of an article, as the reader told it to: its words, context, position
    /// and source become those of the place; its id, speaker, note, tags, colour and time stay. Says whether
    /// there was anything to put it on.
    pub fn move_to(&mut self, article: &Article, range: Range<usize>) -> bool {
        let Some(taken) = Passage::take(article, range) else { return false };
        (self.words, self.position, self.source) = (taken.words, taken.position, taken.source);
        true
    }
}

impl Passage {
    /// Takes a passage as [`Quote::take`] takes its words.
    pub fn take(article: &Article, range: Range<usize>) -> Option<Passage> {
        let range = trim(&article.text, whole_clusters(&article.text, range)?)?;
        let words = selector(&article.text, range.clone())?;
        let start = article.text.get(..range.start)?.chars().count() as u64;
        let end = start + words.exact.chars().count() as u64;
        let position = Some(TextPositionSelector { start, end });
        Some(Passage { words, position, source: Source::of(article) })
    }
}

impl Source {
    /// What is kept of an article. Reads its whole text, for the fingerprint.
    pub fn of(article: &Article) -> Self {
        let metadata = &article.metadata;
        let tag = match (&metadata.language_tag, article.language) {
            (Some(tag), _) => tag.as_str(),
            (None, Language::Other) => "",
            (None, language) => language.code(),
        };
        Source {
            title: article.title().to_owned(),
            origin: article.origin.clone(),
            url: metadata.url.clone(),
            publisher: metadata.source.clone(),
            date: article.date.as_ref().map(|date| date.day),
            language: tag.to_owned(),
            hash: Some(article.content_hash()),
        }
    }
}

/// A UUID of version 8 (RFC 9562, 5.8) as a URN: the fingerprint's hash with the version and variant bits.
pub(super) fn uuid(fingerprint: &str) -> String {
    let hash = ContentHash::of(fingerprint).0;
    let versioned = hash & !(0xF << 76) & !(0x3 << 62) | 0x8 << 76 | 0x2 << 62;
    let hex = format!("{versioned:032x}");
    let part = |range: Range<usize>| hex.get(range).unwrap_or_default();
    format!(
        "urn:uuid:{}-{}-{}-{}-{}",
        part(0..8),
        part(8..12),
        part(12..16),
        part(16..20),
        part(20..32)
    )
}

/// The selector of a range on character boundaries.
fn selector(text: &str, range: Range<usize>) -> Option<TextQuoteSelector> {
    let exact = text.get(range.clone())?;
    let (before, after) = (text.get(..range.start)?, text.get(range.end..)?);
    let start = range.start - tail_of(before, needed_before(text, range.start)).len();
    let end = range.end + head_of(after, needed_after(text, range.end)).len();
    let context = whole_clusters(text, start..end)?;
    Some(TextQuoteSelector {
        exact: exact.to_owned(),
        prefix: text.get(context.start..range.start)?.to_owned(),
        suffix: text.get(range.end..context.end)?.to_owned(),
        alone: occurrences(text, exact).nth(1).is_none(),
    })
}

/// How many code points before a place tell it from all others.
fn needed_before(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    let tail = tail_of(before, LEAST_CONTEXT);
    let ends = doubles(text, tail, at - tail.len()).map(|start| start + tail.len());
    let shared = ends.map(|end| {
        shared(before.chars().rev(), text.get(..end).unwrap_or_default().chars().rev()) + BEYOND
    });
    shared.fold(LEAST_CONTEXT, usize::max).min(MOST_CONTEXT)
}

/// How many code points after a place tell it from all others.
fn needed_after(text: &str, at: usize) -> usize {
    let after = text.get(at..).unwrap_or_default();
    let head = head_of(after, LEAST_CONTEXT);
    let shared = doubles(text, head, at)
        .map(|start| shared(after.chars(), text.get(start..).unwrap_or_default().chars()) + BEYOND);
    shared.fold(LEAST_CONTEXT, usize::max).min(MOST_CONTEXT)
}

/// Where else a context stands.
fn doubles<'a>(text: &'a str, context: &'a str, at: usize) -> impl Iterator<Item = usize> + 'a {
    let most = if context.is_empty() { 0 } else { MOST_DOUBLES };
    occurrences(text, context).take(most).filter(move |start| *start != at)
}

/// Where some words start in a text, also where they overlap themselves.
pub(super) fn occurrences<'a>(text: &'a str, words: &'a str) -> impl Iterator<Item = usize> + 'a {
    let finder = memmem::Finder::new(words.as_bytes());
    let step = words.chars().next().map_or(1, char::len_utf8);
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + finder.find(text.as_bytes().get(from..)?)?;
        from = start + step;
        Some(start)
    })
}

/// The last code points of a text.
pub(super) fn tail_of(text: &str, count: usize) -> &str {
    let start = text.char_indices().rev().take(count).last().map_or(text.len(), |(at, _)| at);
    text.get(start..).unwrap_or_default()
}

/// The first code points of a text.
pub(super) fn head_of(text: &str, count: usize) -> &str {
    let end = text.char_indices().nth(count).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or_default()
}

/// How many characters two texts begin with in common, up to the longest context.
fn shared(one: impl Iterator<Item = char>, other: impl Iterator<Item = char>) -> usize {
    one.zip(other).take(MOST_CONTEXT).take_while(|(a, b)| a == b).count()
}

/// A range widened to grapheme clusters; `None` if it is empty or outside the text.
pub(super) fn whole_clusters(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let is_inside = !range.is_empty() && range.end <= text.len();
    is_inside.then(|| boundary_before(text, range.start)..boundary_after(text, range.end))
}

/// A range without blanks at its ends; `None` if it is all blanks.
pub(super) fn trim(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let words = text.get(range.clone())?;
    let start = range.start + (words.len() - words.trim_start().len());
    let trimmed = words.trim();
    (!trimmed.is_empty()).then(|| start..start + trimmed.len())
}
