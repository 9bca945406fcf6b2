//! One field of a segment: a sorted vocabulary of folded words and the documents of each.

use std::ops::Range;

use memchr::memchr;

use super::checked::Checked;
use super::spelling::{END, spelt};
use super::vocabulary::Vocabulary;
use super::{busy, packed, postings};
use crate::search::{Bitmap, Cancel};

/// Sections a field takes: vocabulary, lists, busy needles.
pub(super) const SECTIONS: usize = 3;

/// Writes a field, word by word.
#[derive(Debug)]
pub(super) struct FieldWriter {
    capacity: usize,
    vocabulary: Vocabulary,
    lists: Vec<u8>,
}

impl FieldWriter {
    /// For a segment of `capacity` documents.
    pub(super) fn new(capacity: usize) -> Self {
        FieldWriter { capacity, vocabulary: Vocabulary::default(), lists: Vec::new() }
    }

    /// Appends a word's spelling, greater than all before it, with its ascending documents, at least one.
    pub(super) fn push(&mut self, word: &[u8], documents: &[u32]) {
        let start = self.lists.len();
        postings::push(&mut self.lists, documents, self.capacity);
        self.vocabulary.push(word, self.lists.len() - start);
    }

    /// The sections.
    pub(super) fn finish(self) -> [Vec<u8>; SECTIONS] {
        let FieldWriter { capacity, vocabulary, lists } = self;
        let (in_memory, busy) = (Section::Memory(&lists), Section::Memory(&[]));
        let busy =
            busy::write(&Field { vocabulary: &vocabulary, lists: in_memory, busy, capacity });
        [packed::pack(&vocabulary), lists, busy]
    }
}

/// Bytes of a section, wherever they are.
#[derive(Clone)]
pub(super) enum Section<'a> {
    /// Just written.
    Memory(&'a [u8]),
    /// A range of a segment's.
    Kept(&'a Checked, Range<usize>),
}

impl<'a> Section<'a> {
    pub(super) fn len(&self) -> usize {
        match self {
            Section::Memory(bytes) => bytes.len(),
            Section::Kept(_, range) => range.len(),
        }
    }

    /// Some of them; none where they are damaged.
    #[inline]
    pub(super) fn get(&self, range: Range<usize>) -> &'a [u8] {
        match self {
            Section::Memory(bytes) => bytes.get(range).unwrap_or_default(),
            Section::Kept(bytes, of) => bytes.get(of.start + range.start..of.start + range.end),
        }
    }
}

/// A field, to be looked at. Broken bytes give wrong answers, never a panic.
#[derive(Clone)]
pub(super) struct Field<'a> {
    pub(super) vocabulary: &'a Vocabulary,
    pub(super) lists: Section<'a>,
    pub(super) busy: Section<'a>,
    /// How many documents the segment holds.
    pub(super) capacity: usize,
}

impl<'a> Field<'a> {
    /// How many words it knows.
    pub(super) fn len(&self) -> usize {
        self.vocabulary.len()
    }

    /// A word's spelling.
    pub(super) fn word(&self, index: usize) -> &'a [u8] {
        self.vocabulary.word(index)
    }

    /// Adds the documents of a word to a set.
    pub(super) fn add_documents(&self, index: usize, into: &mut Bitmap) {
        postings::add_to(self.list(index), into);
    }

    /// Whether a word's documents are a bitmap.
    pub(super) fn is_dense(&self, index: usize) -> bool {
        postings::is_dense(self.list(index), self.capacity)
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
        self.lists.get(self.vocabulary.list(index))
    }

    /// The documents with a word that holds the needle (folded, not empty, of one word). A needle of one
    /// letter is looked for at the start of words only. Cut short when cancelled.
    pub(super) fn find(&self, needle: &str, cancel: &Cancel) -> Bitmap {
        let mut found = Bitmap::new(self.capacity);
        if let Some(answer) = busy::find(&self.busy, needle, self.capacity) {
            found.or_bytes(answer);
        } else if needle.chars().nth(1).is_some() {
            self.find_inside(&spelt(needle), cancel, &mut found);
        } else if !needle.is_empty() {
            self.find_start(&spelt(needle), cancel, &mut found);
        }
        found
    }

    fn find_inside(&self, needle: &[u8], cancel: &Cancel, found: &mut Bitmap) {
        let finder = self.vocabulary.finder(needle);
        let words = self.vocabulary.words();
        let (mut from, mut word) = (0, 0);
        while let Some(rest) = words.get(from..)
            && let Some(at) = finder.find(rest)
            && !cancel.is_cancelled()
        {
            word = self.vocabulary.word_at(from + at, word);
            self.add_documents(word, found);
            let after = rest.get(at..).unwrap_or_default();
            from += at + memchr(END, after).unwrap_or(after.len());
        }
    }

    fn find_start(&self, needle: &[u8], cancel: &Cancel, found: &mut Bitmap) {
        let mut word = self.vocabulary.first_not_below(needle);
        while word < self.len() && self.word(word).starts_with(needle) && !cancel.is_cancelled() {
            self.add_documents(word, found);
            word += 1;
        }
    }
}
