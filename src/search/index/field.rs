//! One field of a segment: a sorted vocabulary of folded words and the documents of each.

use std::ops::Range;

use memchr::memmem;

use super::format::{push_u32, u32_at};
use super::postings;
use crate::search::{Bitmap, Cancel};

/// Sections a field takes: vocabulary, word starts, list starts, lists, first letters.
pub(super) const SECTIONS: usize = 5;

/// First letters of at least this many words get a set of their own, so that one letter is answered at once.
const BUSY_LETTER: usize = 64;

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
    letters: Vec<u8>,
    letter: Option<Letter>,
}

/// The first letter of the words being written.
#[derive(Debug)]
struct Letter {
    first: char,
    words: usize,
    documents: Bitmap,
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
            letters: Vec::new(),
            letter: None,
        }
    }

    /// Appends a word, greater than all before it, with its ascending documents.
    pub(super) fn push(&mut self, word: &str, documents: &[u32]) {
        push_u32(&mut self.starts, self.vocabulary.len() as u32);
        push_u32(&mut self.offsets, self.lists.len() as u32);
        self.vocabulary.extend(word.as_bytes());
        self.vocabulary.push(END);
        postings::push(&mut self.lists, documents, self.capacity);
        self.count_letter(word, documents);
    }

    fn count_letter(&mut self, word: &str, documents: &[u32]) {
        let Some(first) = word.chars().next() else { return };
        if self.letter.as_ref().is_none_or(|letter| letter.first != first) {
            self.end_letter();
            self.letter = Some(Letter { first, words: 0, documents: Bitmap::new(self.capacity) });
        }
        if let Some(letter) = &mut self.letter {
            letter.words += 1;
            for document in documents {
                letter.documents.insert(*document as usize);
            }
        }
    }

    fn end_letter(&mut self) {
        let Some(letter) = self.letter.take().filter(|letter| letter.words >= BUSY_LETTER) else {
            return;
        };
        push_u32(&mut self.letters, letter.first as u32);
        self.letters.extend(letter.documents.to_bytes());
    }

    /// The sections.
    pub(super) fn finish(mut self) -> [Vec<u8>; SECTIONS] {
        self.end_letter();
        push_u32(&mut self.starts, self.vocabulary.len() as u32);
        push_u32(&mut self.offsets, self.lists.len() as u32);
        [self.vocabulary, self.starts, self.offsets, self.lists, self.letters]
    }
}

/// A field as it lies in a segment's bytes. Broken bytes give wrong answers, never a panic.
#[derive(Clone, Copy, Debug)]
pub(super) struct Field<'a> {
    vocabulary: &'a [u8],
    starts: &'a [u8],
    offsets: &'a [u8],
    lists: &'a [u8],
    letters: &'a [u8],
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
            letters: section(4),
            capacity,
        }
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
        let mut chars = needle.chars();
        match (chars.next(), chars.next()) {
            (None, _) => {}
            (Some(letter), None) => self.find_letter(letter, needle, cancel, &mut found),
            _ => self.find_inside(needle.as_bytes(), cancel, &mut found),
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

    fn find_letter(&self, letter: char, needle: &str, cancel: &Cancel, found: &mut Bitmap) {
        let size = 4 + self.capacity.div_ceil(8);
        if let Some(set) = self.letters.chunks(size).find(|set| u32_at(set, 0) == letter as u32) {
            return found.or_bytes(set.get(4..).unwrap_or_default());
        }
        let mut word = self.first_not_below(needle.as_bytes());
        while word < self.len()
            && self.word(word).starts_with(needle.as_bytes())
            && !cancel.is_cancelled()
        {
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
