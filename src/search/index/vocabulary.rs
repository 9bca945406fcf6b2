//! The sorted words of a field as they are looked through, and where the documents of each are.

use std::ops::Range;

use memchr::arch::all::packedpair::HeuristicFrequencyRank;
use memchr::memchr;
use memchr::memmem::{Finder, FinderBuilder};

use super::spelling::END;

/// So many words have their start noted once; the others are counted from there.
const STEP: usize = 8;

/// Sorted words.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// Their spellings, each with [`END`] behind it.
    words: Vec<u8>,
    /// Where every [`STEP`]-th starts.
    starts: Vec<u32>,
    /// Where the list of each ends.
    ends: Vec<u32>,
    ranks: Ranks,
}

impl Vocabulary {
    /// None yet, with room for so many of so many bytes together.
    pub(super) fn with_room(words: usize, bytes: usize) -> Self {
        Vocabulary {
            words: Vec::with_capacity(bytes),
            starts: Vec::with_capacity(words.div_ceil(STEP)),
            ends: Vec::with_capacity(words),
            ranks: Ranks::default(),
        }
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Appends a word, greater than all before it, whose list is so long.
    pub(super) fn push(&mut self, word: &[u8], list: usize) {
        self.note(self.words.len(), list);
        self.words.extend_from_slice(word);
        self.words.push(END);
    }

    /// Notes a word that starts at a byte, and whose list is so long.
    #[inline]
    pub(super) fn note(&mut self, start: usize, list: usize) {
        if self.ends.len().is_multiple_of(STEP) {
            self.starts.push(start as u32);
        }
        let end = self.ends.last().copied().unwrap_or_default();
        self.ends.push(end.wrapping_add(list as u32));
    }

    /// Gives those noted their spellings, an [`END`] behind each.
    pub(super) fn spell(&mut self, words: Vec<u8>) {
        self.ranks = Ranks::of(&words);
        self.words = words;
    }

    /// Looks for a needle in [`Vocabulary::words`]: for the bytes of it that are rarest there.
    pub(super) fn finder<'n>(&self, needle: &'n [u8]) -> Finder<'n> {
        FinderBuilder::new().build_forward_with_ranker(self.ranks, needle)
    }

    /// All spellings, one after the other, an [`END`] behind each.
    pub(super) fn words(&self) -> &[u8] {
        &self.words
    }

    /// Where the list of a word lies among the lists.
    #[inline]
    pub(super) fn list(&self, index: usize) -> Range<usize> {
        let end = |index: usize| self.ends.get(index).copied().unwrap_or_default() as usize;
        index.checked_sub(1).map_or(0, end)..end(index)
    }

    /// A word's spelling.
    pub(super) fn word(&self, index: usize) -> &[u8] {
        let mut words = self.block(index / STEP);
        for _ in 0..index % STEP {
            words = after_end(words);
        }
        words.get(..memchr(END, words).unwrap_or_default()).unwrap_or_default()
    }

    /// All spellings from a noted start on.
    fn block(&self, block: usize) -> &[u8] {
        let start = self.starts.get(block).map_or(self.words.len(), |start| *start as usize);
        self.words.get(start..).unwrap_or_default()
    }

    /// The word that holds a byte of [`Vocabulary::words`], not before `from`: steps that double, then halve.
    pub(super) fn word_at(&self, byte: usize, from: usize) -> usize {
        let is_before =
            |block: usize| self.starts.get(block).is_some_and(|at| *at as usize <= byte);
        let (mut low, mut step) = (from / STEP, 1);
        while is_before(low + step) {
            low += step;
            step *= 2;
        }
        let mut high = low + step;
        while high - low > 1 {
            let middle = usize::midpoint(low, high);
            if is_before(middle) { low = middle } else { high = middle }
        }
        let start = self.starts.get(low).map_or(0, |start| *start as usize);
        let before = self.words.get(start..byte).unwrap_or_default();
        low * STEP + before.iter().map(|byte| usize::from(*byte == END)).sum::<usize>()
    }

    /// The first word that is not less than a spelling.
    pub(super) fn first_not_below(&self, spelling: &[u8]) -> usize {
        let is_below = |block: usize| {
            let words = self.block(block);
            words.get(..memchr(END, words).unwrap_or_default()) < Some(spelling)
        };
        let (mut low, mut high) = (0, self.starts.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if is_below(middle) { low = middle + 1 } else { high = middle }
        }
        // All words of the block before may be less, or only some.
        let first = low.saturating_sub(1) * STEP;
        (first..low * STEP)
            .find(|index| self.word(*index) >= spelling)
            .unwrap_or(low * STEP)
            .min(self.len())
    }
}

/// How frequent each byte is: the place among all bytes, the rarest first.
#[derive(Clone, Copy, Debug)]
struct Ranks([u8; 256]);

impl Default for Ranks {
    fn default() -> Self {
        Ranks([0; 256])
    }
}

impl Ranks {
    /// Every so many-th byte is looked at.
    const SAMPLE: usize = 251;

    fn of(bytes: &[u8]) -> Self {
        let mut counts = [0_usize; 256];
        for byte in bytes.iter().step_by(Ranks::SAMPLE) {
            counts[usize::from(*byte)] += 1;
        }
        Ranks(counts.map(|count| counts.iter().filter(|other| **other < count).count() as u8))
    }
}

impl HeuristicFrequencyRank for Ranks {
    fn rank(&self, byte: u8) -> u8 {
        self.0[usize::from(byte)]
    }
}

fn after_end(words: &[u8]) -> &[u8] {
    memchr(END, words).and_then(|end| words.get(end + 1..)).unwrap_or_default()
}

#[cfg(test)]
pub(super) mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::Vocabulary;

    pub(in super::super) fn of(words: &BTreeMap<String, u16>) -> Vocabulary {
        let mut all = Vocabulary::default();
        for (word, list) in words {
            all.push(word.as_bytes(), usize::from(*list));
        }
        all
    }

    pub(in super::super) fn words() -> impl Strategy<Value = BTreeMap<String, u16>> {
        proptest::collection::btree_map("[a-c]{1,4}|a{14,18}[bc]{0,20}", any::<u16>(), 0..60)
    }

    proptest! {
        #[test]
        fn words_and_their_lists_are_those_that_were_pushed(words in words()) {
            let all = of(&words);
            prop_assert_eq!(all.len(), words.len());
            let mut start = 0;
            for (index, (word, list)) in words.iter().enumerate() {
                prop_assert_eq!(all.word(index), word.as_bytes());
                prop_assert_eq!(all.list(index), start..start + usize::from(*list));
                start += usize::from(*list);
            }
        }

        #[test]
        fn words_are_found_by_their_bytes_and_by_their_order(words in words(), sought in "[a-c]{0,4}") {
            let all = of(&words);
            let below = words.keys().filter(|word| word.as_bytes() < sought.as_bytes()).count();
            prop_assert_eq!(all.first_not_below(sought.as_bytes()), below);
            let (mut byte, mut last) = (0, 0);
            for (index, word) in words.keys().enumerate() {
                for at in byte..byte + word.len() {
                    prop_assert_eq!(all.word_at(at, last), index);
                }
                byte += word.len() + 1;
                last = index / 2;
            }
        }
    }
}
