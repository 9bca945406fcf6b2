//! The sorted words of a field, and where the documents of each are.
//!
//! In a file each word says only how it differs from the one before, and how long its list of documents is: a third
//! of the room, which counts most where articles are few, since half of their words are nowhere else. To be looked
//! through, words must lie there whole, one after the other; so they are unpacked into memory when the first is
//! looked for.
//!
//! ```text
//! words u32 | their bytes u32 | for each word: shared and own bytes (four bits each) | own bytes | list length
//! ```
//! Fifteen in four bits says that the rest follows; lengths are [`varint`]s.

use std::ops::Range;

use memchr::memchr;

use super::format::{push_u32, u32_at};
use super::spelling::END;
use super::varint;

/// So many words have their start noted once; the others are counted from there.
const STEP: usize = 8;
/// What four bits hold, and say when more follows.
const MORE: usize = 15;

/// Sorted words.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// Their spellings, each with [`END`] behind it.
    words: Vec<u8>,
    /// Where every [`STEP`]-th starts.
    starts: Vec<u32>,
    /// Where the list of each ends.
    ends: Vec<u32>,
}

impl Vocabulary {
    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Appends a word, greater than all before it, whose list is so long.
    #[inline]
    pub(super) fn push(&mut self, word: &[u8], list: usize) {
        self.words.extend_from_slice(word);
        self.pushed(self.words.len() - word.len(), list);
    }

    /// Ends the word that starts at a byte and is complete.
    #[inline]
    fn pushed(&mut self, start: usize, list: usize) {
        if self.ends.len().is_multiple_of(STEP) {
            self.starts.push(start as u32);
        }
        self.words.push(END);
        let end = self.ends.last().copied().unwrap_or_default();
        self.ends.push(end.wrapping_add(list as u32));
    }

    /// As it lies in a file.
    pub(super) fn pack(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(self.words.len());
        push_u32(&mut out, self.len() as u32);
        push_u32(&mut out, self.words.len() as u32);
        let mut last: &[u8] = &[];
        for (index, word) in self.words.split(|byte| *byte == END).take(self.len()).enumerate() {
            let shared = word.iter().zip(last).take_while(|(a, b)| a == b).count();
            let own = word.get(shared..).unwrap_or_default();
            out.push((shared.min(MORE) | own.len().min(MORE) << 4) as u8);
            for length in [shared, own.len()].into_iter().filter(|length| *length >= MORE) {
                varint::push(&mut out, (length - MORE) as u32);
            }
            out.extend(own);
            varint::push(&mut out, self.list(index).len() as u32);
            last = word;
        }
        out
    }

    /// From a file. Of broken bytes it has what can be read.
    pub(super) fn unpack(packed: &[u8]) -> Self {
        let (count, size) = (u32_at(packed, 0) as usize, u32_at(packed, 1) as usize);
        let mut rest = packed.get(8..).unwrap_or_default();
        let mut all = Vocabulary::default();
        // No word takes less than two bytes, and none more than it did unpacked: broken numbers ask for no memory.
        if count > rest.len() {
            return all;
        }
        all.words.reserve(size.min(rest.len().saturating_mul(MORE)));
        all.starts.reserve(count.div_ceil(STEP));
        all.ends.reserve(count);
        let mut before = 0;
        for _ in 0..count {
            let Some(start) = all.unpack_word(&mut rest, before) else { return all };
            before = start;
        }
        all
    }

    /// Takes a word off the front, which follows the one that starts at `before`; returns where it starts now.
    #[inline]
    fn unpack_word(&mut self, rest: &mut &[u8], before: usize) -> Option<usize> {
        let (head, after) = rest.split_first()?;
        *rest = after;
        let mut length = |four_bits: u8| {
            let length = usize::from(four_bits);
            if length < MORE { Some(length) } else { Some(MORE + varint::take(rest)? as usize) }
        };
        let (shared, own) = (length(head & 0xF)?, length(head >> 4)?);
        let (own, after) = rest.split_at_checked(own)?;
        *rest = after;
        let list = varint::take(rest)? as usize;
        let start = self.words.len();
        if shared > start - before {
            return None;
        }
        self.words.extend_from_within(before..before + shared);
        self.words.extend_from_slice(own);
        self.pushed(start, list);
        Some(start)
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

fn after_end(words: &[u8]) -> &[u8] {
    memchr(END, words).and_then(|end| words.get(end + 1..)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::Vocabulary;

    fn of(words: &BTreeMap<String, u16>) -> Vocabulary {
        let mut all = Vocabulary::default();
        for (word, list) in words {
            all.push(word.as_bytes(), usize::from(*list));
        }
        all
    }

    fn words() -> impl Strategy<Value = BTreeMap<String, u16>> {
        proptest::collection::btree_map("[a-c]{1,4}|a{14,18}[bc]{0,20}", any::<u16>(), 0..60)
    }

    proptest! {
        #[test]
        fn words_are_those_that_were_packed(words in words()) {
            let all = Vocabulary::unpack(&of(&words).pack());
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

        #[test]
        fn broken_bytes_do_no_harm(words in words(), at: proptest::sample::Index, byte: u8) {
            let mut packed = of(&words).pack();
            let at = at.index(packed.len());
            packed[at] = byte;
            let all = Vocabulary::unpack(&packed);
            prop_assert!(all.len() <= packed.len());
            for index in 0..=all.len() {
                let _ = (all.word(index), all.list(index), all.first_not_below(all.word(index)));
            }
        }
    }
}
