//! One field of a segment: a sorted vocabulary of folded words and the documents of each.

use std::ops::Range;

use memchr::memmem;

use super::format::{push_u32, u32_at};
use super::{busy, postings};
use crate::search::{Bitmap, Cancel};

/// Sections a field takes: vocabulary, word starts, list starts, lists, busy needles.
pub(super) const SECTIONS: usize = 5;

/// Stands after each word of the vocabulary; no word holds one.
const END: u8 = b'\n';

/// Writes a field, word by word.
#[derive(Debug)]
pub(super) struct FieldWriter {
    capacity: usize,
    vocabulary: Vec<u8>,
    starts: Vec<u8>,
    offsets: Vec<u8>,
    lists: Vec<u8>,
}

impl FieldWriter {
    /// For a segment of `capacity` documents.
    pub(super) fn new(capacity: usize) -> Self {
        FieldWriter {
            capacity,
            vocabulary: Vec::new(),
            starts: Vec::new(),
            offsets: Vec::new(),
            lists: Vec::new(),
        }
    }

    /// Appends a word, greater than all before it, with its ascending documents.
    pub(super) fn push(&mut self, word: &str, documents: &[u32]) {
        push_u32(&mut self.starts, self.vocabulary.len() as u32);
        push_u32(&mut self.offsets, self.lists.len() as u32);
        self.vocabulary.extend(word.as_bytes());
        self.vocabulary.push(END);
        postings::push(&mut self.lists, documents, self.capacity);
    }

    /// The sections.
    pub(super) fn finish(mut self) -> [Vec<u8>; SECTIONS] {
        push_u32(&mut self.starts, self.vocabulary.len() as u32);
        push_u32(&mut self.offsets, self.lists.len() as u32);
        let mut sections = [self.vocabulary, self.starts, self.offsets, self.lists, Vec::new()];
        let [vocabulary, starts, offsets, lists, busy] = &mut sections;
        let field = Field { vocabulary, starts, offsets, lists, busy, capacity: self.capacity };
        let answers = busy::write(&field);
        *busy = answers;
        sections
    }
}

/// A field as it lies in a segment's bytes. Broken bytes give wrong answers, never a panic.
#[derive(Clone, Copy, Debug)]
pub(super) struct Field<'a> {
    vocabulary: &'a [u8],
    starts: &'a [u8],
    offsets: &'a [u8],
    lists: &'a [u8],
    busy: &'a [u8],
    capacity: usize,
}

impl<'a> Field<'a> {
    /// From its sections in a segment of `capacity` documents.
    pub(super) fn new(bytes: &'a [u8], sections: &[Range<usize>], capacity: usize) -> Self {
        let section = |index: usize| {
            sections.get(index).and_then(|range| bytes.get(range.clone())).unwrap_or_default()
        };
        Field {
            vocabulary: section(0),
            starts: section(1),
            offsets: section(2),
            lists: section(3),
            busy: section(4),
            capacity,
        }
    }

    /// How many documents the segment holds.
    pub(super) fn capacity(&self) -> usize {
        self.capacity
    }

    /// How many words it knows.
    pub(super) fn len(&self) -> usize {
        (self.starts.len() / 4).saturating_sub(1)
    }

    /// The bytes of a word.
    pub(super) fn word(&self, index: usize) -> &'a [u8] {
        let start = u32_at(self.starts, index) as usize;
        let end = (u32_at(self.starts, index + 1) as usize).saturating_sub(1);
        self.vocabulary.get(start..end).unwrap_or_default()
    }

    /// Adds the documents of a word to a set.
    pub(super) fn add_documents(&self, index: usize, into: &mut Bitmap) {
        postings::add_to(self.list(index), into);
    }

    /// Whether a word's documents are a bitmap.
    pub(super) fn is_dense(&self, index: usize) -> bool {
        postings::is_dense(self.list(index))
    }

    /// What adding the documents of a word to a set costs: as much as that many documents of a list.
    pub(super) fn cost(&self, index: usize) -> usize {
        postings::cost(self.list(index), self.capacity)
    }

    /// Calls with each document of a word, ascending.
    pub(super) fn each_document(&self, index: usize, call: impl FnMut(u32)) {
        postings::each(self.list(index), self.capacity, call);
    }

    fn list(&self, index: usize) -> &'a [u8] {
        let start = u32_at(self.offsets, index) as usize;
        let end = u32_at(self.offsets, index + 1) as usize;
        self.lists.get(start..end).unwrap_or_default()
    }

    /// The documents with a word that holds the needle (folded, not empty, of one word). A needle of one
    /// letter is looked for at the start of words only. Cut short when cancelled.
    pub(super) fn find(&self, needle: &str, cancel: &Cancel) -> Bitmap {
        let mut found = Bitmap::new(self.capacity);
        if let Some(answer) = busy::find(self.busy, needle, self.capacity) {
            found.or_bytes(answer);
        } else if needle.chars().nth(1).is_some() {
            self.find_inside(needle.as_bytes(), cancel, &mut found);
        } else if !needle.is_empty() {
            self.find_start(needle.as_bytes(), cancel, &mut found);
        }
        found
    }

    fn find_inside(&self, needle: &[u8], cancel: &Cancel, found: &mut Bitmap) {
        let finder = memmem::Finder::new(needle);
        let (mut from, mut word) = (0, 0);
        while let Some(rest) = self.vocabulary.get(from..)
            && let Some(at) = finder.find(rest)
            && !cancel.is_cancelled()
        {
            word = self.word_at(from + at, word);
            self.add_documents(word, found);
            let next = u32_at(self.starts, word + 1) as usize;
            from = next.max(from + at + 1);
        }
    }

    /// The word that holds a byte of the vocabulary, not before `from`: steps that double, then halve.
    fn word_at(&self, byte: usize, from: usize) -> usize {
        let start = |word: usize| u32_at(self.starts, word) as usize;
        let (mut low, mut step) = (from, 1);
        while low + step < self.len() && start(low + step) <= byte {
            low += step;
            step *= 2;
        }
        let mut high = (low + step).min(self.len());
        while high - low > 1 {
            let middle = usize::midpoint(low, high);
            if start(middle) <= byte { low = middle } else { high = middle }
        }
        low
    }

    fn find_start(&self, needle: &[u8], cancel: &Cancel, found: &mut Bitmap) {
        let mut word = self.first_not_below(needle);
        while word < self.len() && self.word(word).starts_with(needle) && !cancel.is_cancelled() {
            self.add_documents(word, found);
            word += 1;
        }
    }

    fn first_not_below(&self, needle: &[u8]) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.word(middle) < needle { low = middle + 1 } else { high = middle }
        }
        low
    }
}
