//! Builds a segment from articles.
//!
//! Most words of a text were seen before, so a word is folded once: a table leads from the word as written
//! to the numbers of the folded words it holds. What articles hold is kept as one list of numbers, each
//! word once an article, and turned into lists by word at the end.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::field::FieldWriter;
use super::format::{push_u32, write};
use crate::search::words::{LONGEST_WORD, folded_words, pieces, words};
use crate::text::fold;

/// Collects articles and writes them as one segment.
#[derive(Debug, Default)]
pub struct SegmentBuilder {
    title: FieldBuilder,
    body: FieldBuilder,
}

impl SegmentBuilder {
    /// Adds an article; its document number is how many were added before.
    pub fn add<'a>(&mut self, title: &'a str, body: impl Iterator<Item = &'a str>) {
        self.title.add(std::iter::once(title));
        self.body.add(body);
    }

    /// Articles added.
    pub fn len(&self) -> usize {
        self.body.ends.len()
    }

    /// Whether no article was added.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Bytes the builder holds, roughly: when to finish a segment and begin another.
    pub fn weight(&self) -> usize {
        self.title.weight() + self.body.weight()
    }

    /// The segment's bytes. `articles` names the article of each document, and a stamp of the text that was
    /// added, by which an index notices that the article has changed since.
    pub fn finish(self, articles: &[Document]) -> Vec<u8> {
        let count = self.len();
        let mut sections = vec![write_documents(articles.iter().take(count))];
        sections.extend(self.title.finish());
        sections.extend(self.body.finish());
        write(count, &sections)
    }
}

/// What an index knows about an article besides its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Document {
    /// The article, as the caller numbers them.
    pub article: u32,
    /// Any number that differs when the text differs.
    pub stamp: u32,
}

pub(super) fn write_documents<'a>(documents: impl Iterator<Item = &'a Document>) -> Vec<u8> {
    let mut section = Vec::new();
    for document in documents {
        push_u32(&mut section, document.article);
        push_u32(&mut section, document.stamp);
    }
    section
}

#[derive(Debug, Default)]
struct FieldBuilder {
    written: Written,
    /// Folded words.
    folded: HashMap<Box<str>, u32, RandomState>,
    /// For each number, one more than the last document that held it.
    last: Vec<u32>,
    /// The numbers of all documents, one after the other.
    held: Vec<u32>,
    /// Where each document's numbers end.
    ends: Vec<u32>,
    bytes: usize,
}

/// Leads from words as written to the numbers of the folded words in them: nearly always one.
#[derive(Debug, Default)]
struct Written {
    /// Words of up to 16 bytes, which most are, padded with NULs, which no word holds: the word lies in the
    /// table itself, so that looking it up touches one line of the cache.
    short: HashMap<[u64; 2], u32, RandomState>,
    long: HashMap<Box<str>, u32, RandomState>,
    /// The lists of words that are not one number.
    several: Vec<Box<[u32]>>,
}

/// Marks an index into [`Written::several`] among numbers.
const SEVERAL: u32 = 1 << 31;

impl Written {
    #[inline]
    fn get(&self, word: &str) -> Option<u32> {
        match short(word) {
            Some(key) => self.short.get(&key),
            None => self.long.get(word),
        }
        .copied()
    }

    fn insert(&mut self, word: &str, numbers: &[u32]) {
        let value = if let [one] = numbers {
            *one
        } else {
            self.several.push(numbers.into());
            (self.several.len() as u32 - 1) | SEVERAL
        };
        match short(word) {
            Some(key) => self.short.insert(key, value),
            None => self.long.insert(word.into(), value),
        };
    }
}

#[inline]
fn short(word: &str) -> Option<[u64; 2]> {
    let mut padded = [0; 16];
    padded.get_mut(..word.len())?.copy_from_slice(word.as_bytes());
    let (low, high) = padded.split_first_chunk()?;
    Some([u64::from_le_bytes(*low), u64::from_le_bytes(*high.first_chunk()?)])
}

impl FieldBuilder {
    fn add<'a>(&mut self, texts: impl Iterator<Item = &'a str>) {
        for text in texts {
            for word in words(text).filter_map(|range| text.get(range)) {
                self.add_word(word);
            }
        }
        self.ends.push(self.held.len() as u32);
    }

    fn add_word(&mut self, word: &str) {
        let Self { written, last, held, ends, .. } = self;
        match written.get(word) {
            Some(number) if number < SEVERAL => hold(number, ends, last, held),
            Some(several) => {
                for number in
                    written.several.get((several - SEVERAL) as usize).into_iter().flatten()
                {
                    hold(*number, ends, last, held);
                }
            }
            None => self.add_new(word),
        }
    }

    #[cold]
    fn add_new(&mut self, word: &str) {
        let folded = fold::text(word);
        let pieces = folded_words(&folded).flat_map(pieces);
        let numbers: Vec<u32> = pieces.map(|piece| self.number(piece)).collect();
        for number in &numbers {
            hold(*number, &self.ends, &mut self.last, &mut self.held);
        }
        if word.len() <= LONGEST_WORD {
            self.bytes += word.len() + 32;
            self.written.insert(word, &numbers);
        }
    }

    fn number(&mut self, piece: &str) -> u32 {
        if let Some(number) = self.folded.get(piece) {
            return *number;
        }
        let number = self.last.len() as u32;
        self.folded.insert(piece.into(), number);
        self.last.push(0);
        self.bytes += piece.len() + 64;
        number
    }

    fn weight(&self) -> usize {
        self.bytes + self.held.len() * 4
    }

    fn finish(self) -> [Vec<u8>; super::field::SECTIONS] {
        let (lists, starts) = self.by_word();
        let mut sorted: Vec<(&str, u32)> =
            self.folded.iter().map(|(word, number)| (&**word, *number)).collect();
        sorted.sort_unstable();
        let mut writer = FieldWriter::new(self.ends.len());
        for (word, number) in sorted {
            let at = |index: u32| starts.get(index as usize).map_or(0, |start| *start as usize);
            writer.push(word, lists.get(at(number)..at(number + 1)).unwrap_or_default());
        }
        writer.finish()
    }

    /// The documents of each number, one list after the other, and where each list starts (counting sort).
    fn by_word(&self) -> (Vec<u32>, Vec<u32>) {
        let mut starts = vec![0_u32; self.last.len() + 1];
        for number in &self.held {
            if let Some(count) = starts.get_mut(*number as usize + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut lists = vec![0_u32; self.held.len()];
        let mut from = 0;
        for (document, end) in self.ends.iter().enumerate() {
            for number in self.held.get(from..*end as usize).unwrap_or_default() {
                if let Some(place) = next.get_mut(*number as usize) {
                    if let Some(to) = lists.get_mut(*place as usize) {
                        *to = document as u32;
                    }
                    *place += 1;
                }
            }
            from = *end as usize;
        }
        (lists, starts)
    }
}

/// Notes that the document being added holds a number, once.
#[inline]
fn hold(number: u32, ends: &[u32], last: &mut [u32], held: &mut Vec<u32>) {
    let document = ends.len() as u32 + 1;
    if let Some(last) = last.get_mut(number as usize)
        && *last != document
    {
        *last = document;
        held.push(number);
    }
}
