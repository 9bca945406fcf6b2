//! Builds a segment from articles.
//!
//! Most words of a text were seen before, so a word is folded once: a table leads from the word as written
//! to the numbers of the folded words it holds. What articles hold is kept as one list of numbers, each
//! spelling of a word once an article, and turned into lists by word at the end.

use std::collections::HashMap;
use std::ops::Range;

use foldhash::fast::RandomState;

use super::field::FieldWriter;
use super::format::{push_u32, write};
use super::spelling::spell;
use super::written::{Seen, Written};
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
    /// The number of the folded word in each word as written; or of a list of numbers, with [`SEVERAL`].
    written: Written,
    /// The numbers of words as written that are not one folded word.
    several: Vec<Box<[u32]>>,
    /// Folded words, as they are spelt in an index.
    folded: HashMap<Box<[u8]>, u32, RandomState>,
    /// Where a word is spelt to be looked up.
    spelling: Vec<u8>,
    /// The numbers of all documents, one after the other.
    held: Vec<u32>,
    /// Where each document's numbers end.
    ends: Vec<u32>,
    bytes: usize,
}

/// Words that are looked up together.
const TOGETHER: usize = 32;

/// Marks an index into [`FieldBuilder::several`] among numbers.
const SEVERAL: u32 = 1 << 31;

impl FieldBuilder {
    fn add<'a>(&mut self, texts: impl Iterator<Item = &'a str>) {
        let document = self.ends.len() as u32 + 1;
        let mut together = Vec::with_capacity(TOGETHER);
        for text in texts {
            let mut words = words(text);
            loop {
                together.clear();
                together.extend(words.by_ref().take(TOGETHER));
                if together.is_empty() {
                    break;
                }
                self.add_words(text, &together, document);
            }
        }
        self.ends.push(self.held.len() as u32);
    }

    fn add_words(&mut self, text: &str, words: &[Range<usize>], document: u32) {
        self.written.fetch(text, words);
        for range in words {
            match self.written.see(text, range.clone(), document) {
                Seen::Here => {}
                Seen::Before(number) if number < SEVERAL => self.held.push(number),
                Seen::Before(several) => self.hold_several(several),
                Seen::Never => {
                    self.add_new(text.get(range.clone()).unwrap_or_default(), document);
                }
            }
        }
    }

    fn hold_several(&mut self, several: u32) {
        self.held.extend(self.several.get((several - SEVERAL) as usize).into_iter().flatten());
    }

    #[cold]
    fn add_new(&mut self, word: &str, document: u32) {
        let folded = fold::text(word);
        let pieces = folded_words(&folded).flat_map(pieces);
        let numbers: Vec<u32> = pieces.map(|piece| self.number(piece)).collect();
        self.held.extend(&numbers);
        if word.len() > LONGEST_WORD {
            return;
        }
        self.bytes += word.len() + 32;
        let value = if let [one] = numbers[..] {
            one
        } else {
            self.several.push(numbers.into());
            (self.several.len() as u32 - 1) | SEVERAL
        };
        self.written.insert(word, value, document);
    }

    fn number(&mut self, piece: &str) -> u32 {
        self.spelling.clear();
        spell(piece, &mut self.spelling);
        if let Some(number) = self.folded.get(self.spelling.as_slice()) {
            return *number;
        }
        let number = self.folded.len() as u32;
        self.folded.insert(self.spelling.as_slice().into(), number);
        self.bytes += self.spelling.len() + 64;
        number
    }

    fn weight(&self) -> usize {
        self.bytes + self.held.len() * 4
    }

    fn finish(self) -> [Vec<u8>; super::field::SECTIONS] {
        let (lists, ends) = self.by_word();
        let mut writer = FieldWriter::new(self.ends.len());
        for (word, number) in self.sorted() {
            let number = number as usize;
            let range = |(start, end): (u32, u32)| start as usize..end as usize;
            let list = ends.get(number).copied().map(range).and_then(|range| lists.get(range));
            writer.push(word, list.unwrap_or_default());
        }
        writer.finish()
    }

    /// The folded words in order. They are told apart by their first bytes, which lie together in memory, and
    /// only where these are the same by the words themselves.
    fn sorted(&self) -> impl Iterator<Item = (&[u8], u32)> {
        let head = |word: &[u8]| {
            let mut head = [0; 16];
            for (to, from) in head.iter_mut().zip(word) {
                *to = *from;
            }
            u128::from_be_bytes(head)
        };
        let words = self.folded.iter().map(|(word, number)| (head(word), &**word, *number));
        let mut sorted: Vec<(u128, &[u8], u32)> = words.collect();
        sorted.sort_unstable();
        sorted.into_iter().map(|(_, word, number)| (word, number))
    }

    /// The documents of each number, one list after the other, and where each list starts and ends (counting
    /// sort). A document that holds a number twice is in its list once.
    fn by_word(&self) -> (Vec<u32>, Vec<(u32, u32)>) {
        let mut counts = vec![0_u32; self.folded.len()];
        for number in &self.held {
            counts.get_mut(*number as usize).into_iter().for_each(|count| *count += 1);
        }
        let mut sum = 0;
        let mut start = |count: &u32| {
            sum += count;
            (sum - count, sum - count)
        };
        let mut ends: Vec<(u32, u32)> = counts.iter().map(&mut start).collect();
        let mut lists = vec![0_u32; self.held.len()];
        let mut from = 0;
        for (document, end) in (0..).zip(&self.ends) {
            for number in self.held.get(from..*end as usize).unwrap_or_default() {
                if let Some(range) = ends.get_mut(*number as usize) {
                    push_once(&mut lists, range, document);
                }
            }
            from = *end as usize;
        }
        (lists, ends)
    }
}

/// Appends a document to the list in a range, unless it is its last.
fn push_once(lists: &mut [u32], (start, end): &mut (u32, u32), document: u32) {
    let is_last = *end > *start && lists.get(*end as usize - 1) == Some(&document);
    if let Some(place) = lists.get_mut(*end as usize).filter(|_| !is_last) {
        *place = document;
        *end += 1;
    }
}
