//! A set of document numbers, one bit each.

/// A set of numbers below a fixed length. Bits at or above the length are never set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bitmap {
    words: Vec<u64>,
    len: usize,
}

impl Bitmap {
    /// The empty set of numbers below `len`.
    pub fn new(len: usize) -> Self {
        Bitmap { words: vec![0; len.div_ceil(64)], len }
    }

    /// All numbers below `len`.
    pub fn full(len: usize) -> Self {
        let mut all = Bitmap { words: vec![u64::MAX; len.div_ceil(64)], len };
        all.trim();
        all
    }

    /// How many numbers the set may hold (not how many it holds).
    pub fn capacity(&self) -> usize {
        self.len
    }

    /// Adds a number; one at or above the capacity is ignored.
    pub fn insert(&mut self, number: usize) {
        if number < self.len
            && let Some(word) = self.words.get_mut(number / 64)
        {
            *word |= 1 << (number % 64);
        }
    }

    /// Removes a number.
    pub fn remove(&mut self, number: usize) {
        if let Some(word) = self.words.get_mut(number / 64) {
            *word &= !(1 << (number % 64));
        }
    }

    /// Whether the number is in the set.
    pub fn contains(&self, number: usize) -> bool {
        self.words.get(number / 64).is_some_and(|word| word >> (number % 64) & 1 == 1)
    }

    /// How many numbers are in the set.
    pub fn count(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Whether nothing is in the set.
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    /// Keeps what is in both.
    pub fn and(&mut self, other: &Bitmap) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= other;
        }
    }

    /// Adds what is in the other.
    pub fn or(&mut self, other: &Bitmap) {
        self.or_from(other, 0);
    }

    /// Adds what is in the other, whose 0 is `first` here, a multiple of 64.
    pub fn or_from(&mut self, other: &Bitmap, first: usize) {
        let words = self.words.get_mut(first / 64..).unwrap_or_default();
        for (word, other) in words.iter_mut().zip(&other.words) {
            *word |= other;
        }
        self.trim();
    }

    /// Removes what is in the other.
    pub fn and_not(&mut self, other: &Bitmap) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= !other;
        }
    }

    /// Adds the set written as little-endian bytes, lowest numbers first.
    pub fn or_bytes(&mut self, bytes: &[u8]) {
        for (word, eight) in self.words.iter_mut().zip(bytes.chunks(8)) {
            let mut whole = [0; 8];
            for (to, from) in whole.iter_mut().zip(eight) {
                *to = *from;
            }
            *word |= u64::from_le_bytes(whole);
        }
        self.trim();
    }

    /// The set as little-endian bytes, as many as the capacity needs.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes: Vec<u8> = self.words.iter().flat_map(|word| word.to_le_bytes()).collect();
        bytes.truncate(self.len.div_ceil(8));
        bytes
    }

    /// The numbers in the set, ascending.
    pub fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.words.iter().enumerate().flat_map(|(at, word)| {
            let mut rest = *word;
            std::iter::from_fn(move || {
                let bit = (rest != 0).then(|| rest.trailing_zeros() as usize)?;
                rest &= rest - 1;
                Some(at * 64 + bit)
            })
        })
    }

    /// Keeps the numbers of which something is true.
    pub fn retain(&mut self, mut is_kept: impl FnMut(usize) -> bool) {
        for (at, word) in self.words.iter_mut().enumerate() {
            let mut rest = *word;
            while rest != 0 {
                let bit = rest.trailing_zeros() as usize;
                rest &= rest - 1;
                *word &= !(u64::from(!is_kept(at * 64 + bit)) << bit);
            }
        }
    }

    /// The least number in the set that is not below `from`.
    #[inline]
    pub fn next(&self, from: usize) -> Option<usize> {
        let (first, rest) = self.words.get(from / 64..)?.split_first()?;
        let word = first & (u64::MAX << (from % 64));
        if word != 0 {
            return Some(from / 64 * 64 + word.trailing_zeros() as usize);
        }
        let later = rest.iter().position(|word| *word != 0)?;
        Some((from / 64 + 1 + later) * 64 + rest.get(later)?.trailing_zeros() as usize)
    }

    fn trim(&mut self) {
        if let Some(last) = self.words.last_mut()
            && !self.len.is_multiple_of(64)
        {
            *last &= (1 << (self.len % 64)) - 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::Bitmap;

    fn of(numbers: &BTreeSet<usize>, len: usize) -> Bitmap {
        let mut set = Bitmap::new(len);
        for number in numbers {
            set.insert(*number);
        }
        set
    }

    #[test]
    fn numbers_beyond_the_length_never_enter() {
        let mut set = Bitmap::full(65);
        set.insert(70);
        set.or_bytes(&[0xFF; 40]);
        assert_eq!(set.count(), 65);
        assert!(!set.contains(65));
    }

    proptest! {
        #[test]
        fn behaves_like_a_set(a: BTreeSet<u8>, b: BTreeSet<u8>) {
            let a: BTreeSet<usize> = a.into_iter().map(usize::from).collect();
            let b: BTreeSet<usize> = b.into_iter().map(usize::from).collect();
            let mut both = of(&a, 256);
            both.and(&of(&b, 256));
            prop_assert!(both.iter().eq(a.intersection(&b).copied()));
            let mut kept = of(&a, 256);
            kept.retain(|number| b.contains(&number));
            prop_assert!(kept.iter().eq(a.intersection(&b).copied()));
            let walk = std::iter::successors(of(&a, 256).next(0), |at| of(&a, 256).next(at + 1));
            prop_assert!(walk.eq(a.iter().copied()));
            let mut either = of(&a, 256);
            either.or(&of(&b, 256));
            prop_assert!(either.iter().eq(a.union(&b).copied()));
            let mut less = of(&a, 256);
            less.and_not(&of(&b, 256));
            prop_assert!(less.iter().eq(a.difference(&b).copied()));
            let mut read = Bitmap::new(256);
            read.or_bytes(&of(&a, 256).to_bytes());
            prop_assert_eq!(read, of(&a, 256));
        }
    }
}
