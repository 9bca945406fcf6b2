//! A segment's bytes, of which none is used before it was checked.
//!
//! Disks forget and programs overwrite: a list with one bit changed would lose an article without a word. So a
//! segment ends in a sum for each of its blocks, and a block is summed when it is first read. Summing a whole index
//! on opening it would read all of it, where the first screen needs nothing and a search little.

use std::ops::Range;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use super::segment::Bytes;

/// Bytes of a block: those of a page, which is what is read at least.
const BLOCK: usize = 4096;
/// Bytes of a sum.
const SUM: usize = size_of::<u64>();

/// Bytes that are followed by their sums.
pub(super) struct Checked {
    bytes: Bytes,
    /// How many of them are not sums.
    end: usize,
    /// A bit for each block that was found sound.
    sound: Box<[AtomicU64]>,
    damaged: AtomicBool,
}

impl Checked {
    /// Of bytes whose sums begin at `end`; `None` unless there are as many as there should be.
    pub(super) fn new(bytes: Bytes, end: usize) -> Option<Self> {
        let blocks = end.div_ceil(BLOCK);
        let length = end.checked_add(blocks * SUM)?;
        let sound = (0..blocks.div_ceil(64)).map(|_| AtomicU64::new(0)).collect();
        let damaged = AtomicBool::new(false);
        ((*bytes).as_ref().len() == length).then_some(Checked { bytes, end, sound, damaged })
    }

    /// Some of the bytes before the sums; none where they are damaged, which is remembered.
    #[inline]
    pub(super) fn get(&self, range: Range<usize>) -> &[u8] {
        let mut blocks = range.start / BLOCK..range.end.div_ceil(BLOCK);
        let is_sound = range.end <= self.end && blocks.all(|block| self.is_sound(block));
        (*self.bytes).as_ref().get(range).filter(|_| is_sound).unwrap_or_default()
    }

    /// Whether damaged bytes were asked for.
    pub(super) fn is_damaged(&self) -> bool {
        self.damaged.load(Ordering::Relaxed)
    }

    /// How many bytes there are, sums and all.
    pub(super) fn len(&self) -> usize {
        (*self.bytes).as_ref().len()
    }

    #[inline]
    fn is_sound(&self, block: usize) -> bool {
        // What two threads find out at the same time is the same.
        let known = self
            .sound
            .get(block / 64)
            .is_some_and(|bits| bits.load(Ordering::Relaxed) >> (block % 64) & 1 == 1);
        known || self.check(block)
    }

    #[cold]
    fn check(&self, block: usize) -> bool {
        let (bytes, sums) = (*self.bytes).as_ref().split_at_checked(self.end).unwrap_or_default();
        let here = bytes.chunks(BLOCK).nth(block).map(|bytes| sum(bytes, block));
        let kept = sums.chunks_exact(SUM).nth(block);
        let is_sound = here.is_some()
            && here.map(u64::to_le_bytes).as_ref().map(<[u8; SUM]>::as_slice) == kept;
        match self.sound.get(block / 64) {
            Some(bits) if is_sound => drop(bits.fetch_or(1 << (block % 64), Ordering::Relaxed)),
            _ => self.damaged.store(true, Ordering::Relaxed),
        }
        is_sound
    }
}

/// The sums of bytes, to stand behind them.
pub(super) fn sums(bytes: &[u8]) -> Vec<u8> {
    let sums = bytes.chunks(BLOCK).enumerate().map(|(block, bytes)| sum(bytes, block));
    sums.flat_map(u64::to_le_bytes).collect()
}

/// The sum of a block, which also says where it stands. Every step turns different states into different states, so
/// a change within eight aligned bytes is always seen, and of other changes all but one in 2^64.
fn sum(bytes: &[u8], block: usize) -> u64 {
    // Side by side, since each step waits for the one before.
    let mut lanes = [1, 2, 3, 4].map(|lane| step(lane, block as u64));
    let mut thirty_twos = bytes.chunks_exact(32);
    for thirty_two in thirty_twos.by_ref() {
        for (lane, eight) in lanes.iter_mut().zip(thirty_two.as_chunks().0) {
            *lane = step(*lane, u64::from_le_bytes(*eight));
        }
    }
    for (lane, rest) in lanes.iter_mut().zip(thirty_twos.remainder().chunks(8)) {
        let mut eight = [0; 8];
        eight.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
        *lane = step(*lane, u64::from_le_bytes(eight));
    }
    lanes.into_iter().fold(bytes.len() as u64, step)
}

#[inline]
fn step(state: u64, eight: u64) -> u64 {
    // 2^64 divided by the golden ratio: odd, so that multiplying by it can be undone.
    (state ^ eight).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(29)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;

    use super::{BLOCK, Checked, sums};

    fn checked(bytes: Vec<u8>, end: usize) -> Checked {
        Checked::new(Arc::new(bytes), end).unwrap()
    }

    fn summed(mut bytes: Vec<u8>) -> Vec<u8> {
        let sums = sums(&bytes);
        bytes.extend(sums);
        bytes
    }

    #[test]
    fn only_the_damaged_block_is_refused() {
        let mut bytes = summed(vec![7; 3 * BLOCK + 5]);
        bytes[BLOCK + 1] ^= 1;
        let bytes = checked(bytes, 3 * BLOCK + 5);
        assert_eq!(bytes.get(0..BLOCK).len(), BLOCK);
        assert_eq!(bytes.get(2 * BLOCK..3 * BLOCK + 5).len(), BLOCK + 5);
        assert!(!bytes.is_damaged(), "nobody has asked for it");
        assert!(bytes.get(BLOCK - 1..BLOCK + 1).is_empty());
        assert!(bytes.is_damaged());
    }

    #[test]
    fn nothing_is_beyond_the_end() {
        assert!(Checked::new(Arc::new(summed(vec![7; 100])), 99).is_none());
        let bytes = checked(summed(vec![7; 100]), 100);
        assert!(bytes.get(0..101).is_empty());
        assert!(bytes.get(BLOCK..BLOCK).is_empty());
        assert!(!bytes.is_damaged());
    }

    proptest! {
        #[test]
        fn no_flipped_bit_is_missed(bytes in proptest::collection::vec(any::<u8>(), 1..200), at: proptest::sample::Index, bit in 0_u8..8) {
            let end = bytes.len();
            let mut bytes = summed(bytes);
            let at = at.index(bytes.len());
            bytes[at] ^= 1_u8 << bit;
            prop_assert!(checked(bytes, end).get(0..end).is_empty());
        }
    }
}
