//! Words as they are written, and what is known of each: the table a text is indexed with, looked into once for
//! every word of it.
//!
//! A word lies in the table itself beside what is known of it, so that looking it up touches one line of the
//! cache; and it remembers the document it was last seen in, so that most words of a text end there.

use std::collections::HashMap;
use std::hash::{BuildHasher, Hasher};
use std::ops::Range;

use foldhash::fast::RandomState;

/// Words by how they are written, each with a value of the caller's.
#[derive(Debug, Default)]
pub(super) struct Written {
    short: Table,
    long: HashMap<Box<str>, (u32, u32), RandomState>,
}

/// What became of looking a word up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Seen {
    /// Never before.
    Never,
    /// Before, but not in this document: its value.
    Before(u32),
    /// In this document.
    Here,
}

impl Written {
    /// Looks a word of a text up and notes that a document holds it; documents are numbered from 1.
    #[inline]
    pub(super) fn see(&mut self, text: &str, word: Range<usize>, document: u32) -> Seen {
        let known = match short(text.as_bytes(), &word) {
            Some(key) => self.short.get(key),
            None => text.get(word).and_then(|word| self.long.get_mut(word)),
        };
        match known {
            None => Seen::Never,
            Some((_, last)) if *last == document => Seen::Here,
            Some((value, last)) => {
                *last = document;
                Seen::Before(*value)
            }
        }
    }

    /// Brings what is known of some words of a text nearer, all at once: looked up one after the other, each would
    /// wait for memory. Changes nothing.
    pub(super) fn fetch(&self, text: &str, words: &[Range<usize>]) {
        let keys = words.iter().filter_map(|word| short(text.as_bytes(), word));
        let heads = keys.filter_map(|key| self.short.slots.get(self.short.home(key)?));
        std::hint::black_box(heads.fold(0, |all, slot| all ^ slot.value.1));
    }

    /// Gives a word that was never seen its value; a document holds it.
    pub(super) fn insert(&mut self, word: &str, value: u32, document: u32) {
        match short(word.as_bytes(), &(0..word.len())) {
            Some(key) => self.short.insert(key, (value, document)),
            None => drop(self.long.insert(word.into(), (value, document))),
        }
    }
}

/// A word of up to 24 bytes, which nearly all are, padded with NULs, which no word holds.
type Key = [u64; 3];

#[inline]
fn short(text: &[u8], word: &Range<usize>) -> Option<Key> {
    let rest = text.get(word.start..)?;
    let length = word.len();
    if length > size_of::<Key>() {
        return None;
    }
    let Some(bytes) = rest.first_chunk::<{ size_of::<Key>() }>() else {
        let mut padded = [0; size_of::<Key>()];
        padded.get_mut(..length)?.copy_from_slice(rest.get(..length)?);
        return Some(parts(&padded));
    };
    let [a, b, c] = parts(bytes);
    Some([
        first(a, length),
        first(b, length.saturating_sub(8)),
        first(c, length.saturating_sub(16)),
    ])
}

fn parts(bytes: &[u8; size_of::<Key>()]) -> Key {
    let (eight, _) = bytes.as_chunks::<8>();
    let part = |n: usize| eight.get(n).map_or(0, |eight| u64::from_le_bytes(*eight));
    [part(0), part(1), part(2)]
}

/// The first bytes of eight.
fn first(eight: u64, length: usize) -> u64 {
    let others = 64_usize.saturating_sub(length * 8) as u32;
    eight & u64::MAX.checked_shr(others).unwrap_or(0)
}

/// Open addressing, linear probing, never more than five eighths full.
#[derive(Debug, Default)]
struct Table {
    /// A power of two of them, or none.
    slots: Vec<Slot>,
    used: usize,
    state: RandomState,
}

#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    /// All 0 where there is no word.
    key: Key,
    value: (u32, u32),
}

impl Table {
    #[inline]
    fn get(&mut self, key: Key) -> Option<&mut (u32, u32)> {
        let place = self.place(key)?;
        let slot = self.slots.get_mut(place)?;
        (slot.key == key).then_some(&mut slot.value)
    }

    fn insert(&mut self, key: Key, value: (u32, u32)) {
        if self.used * 8 >= self.slots.len() * 5 {
            self.grow();
        }
        let Some(slot) = self.place(key).and_then(|place| self.slots.get_mut(place)) else {
            return;
        };
        self.used += usize::from(slot.key != key);
        *slot = Slot { key, value };
    }

    /// Where a key is looked for first; `None` while there are no slots.
    #[inline]
    fn home(&self, key: Key) -> Option<usize> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut hasher = self.state.build_hasher();
        for part in key {
            hasher.write_u64(part);
        }
        Some(hasher.finish() as usize & mask)
    }

    /// Where a key is, or would be.
    #[inline]
    fn place(&self, key: Key) -> Option<usize> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut place = self.home(key)?;
        loop {
            let slot = self.slots.get(place)?;
            if slot.key == key || slot.key == Key::default() {
                return Some(place);
            }
            place = (place + 1) & mask;
        }
    }

    #[cold]
    fn grow(&mut self) {
        let slots = vec![Slot::default(); (self.slots.len() * 2).max(1024)];
        for slot in std::mem::replace(&mut self.slots, slots) {
            if slot.key != Key::default()
                && let Some(place) = self.place(slot.key)
                && let Some(empty) = self.slots.get_mut(place)
            {
                *empty = slot;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;

    use super::{Seen, Written};

    proptest! {
        #[test]
        fn it_is_a_map_that_knows_where_words_were_last_seen(
            words in proptest::collection::vec(("[a-c]{1,2}|[a-z\u{600}-\u{64A}]{1,40}", 1_u32..4), 0..300),
        ) {
            let (mut written, mut plain) = (Written::default(), HashMap::new());
            for (value, (word, document)) in (0..).zip(&words) {
                let text = format!("\u{645}{word}\u{628}");
                let seen = written.see(&text, 2..2 + word.len(), *document);
                let expected = match plain.get_mut(word) {
                    None => Seen::Never,
                    Some((_, last)) if last == document => Seen::Here,
                    Some((value, last)) => {
                        *last = *document;
                        Seen::Before(*value)
                    }
                };
                prop_assert_eq!(seen, expected, "{}", word);
                if seen == Seen::Never {
                    written.insert(word, value, *document);
                    plain.insert(word.clone(), (value, *document));
                }
            }
        }
    }

    #[test]
    fn many_words_are_all_found_again() {
        let mut written = Written::default();
        for number in 0..20_000_u32 {
            written.insert(&number.to_string(), number, 1);
        }
        for number in 0..20_000_u32 {
            let word = number.to_string();
            assert_eq!(written.see(&word, 0..word.len(), 2), Seen::Before(number));
            assert_eq!(written.see(&word, 0..word.len(), 2), Seen::Here);
        }
    }
}
