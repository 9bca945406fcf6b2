//! The documents of one word: differences, or a bitmap where that is shorter.
//!
//! A list opens with its length times two, plus one for a bitmap.

use super::varint;
use crate::search::Bitmap;

/// Appends the ascending documents of one word, of `capacity` documents in all.
pub(super) fn push(out: &mut Vec<u8>, documents: &[u32], capacity: usize) {
    let dense = documents.len() > capacity / 8;
    varint::push(out, (documents.len() as u32) << 1 | u32::from(dense));
    if dense {
        let mut set = Bitmap::new(capacity);
        for document in documents {
            set.insert(*document as usize);
        }
        out.extend(set.to_bytes());
        return;
    }
    let mut last = 0;
    for document in documents {
        varint::push(out, document.wrapping_sub(last));
        last = *document;
    }
}

/// Adds the documents of the list that opens `bytes` to a set. Broken bytes add fewer.
pub(super) fn add_to(mut bytes: &[u8], into: &mut Bitmap) {
    match varint::take(&mut bytes) {
        Some(head) if head & 1 == 1 => into.or_bytes(set_of(bytes, into.capacity())),
        Some(head) => each_step(bytes, head >> 1, |document| into.insert(document as usize)),
        None => {}
    }
}

/// Whether the list that opens `bytes` is a bitmap.
pub(super) fn is_dense(mut bytes: &[u8]) -> bool {
    varint::take(&mut bytes).is_some_and(|head| head & 1 == 1)
}

/// What [`add_to`] costs: as much as that many documents of a list that is no bitmap.
pub(super) fn cost(mut bytes: &[u8], capacity: usize) -> usize {
    match varint::take(&mut bytes) {
        Some(head) if head & 1 == 1 => capacity / 64,
        Some(head) => (head >> 1) as usize,
        None => 0,
    }
}

/// Calls with each document of the list that opens `bytes`, ascending.
pub(super) fn each(mut bytes: &[u8], capacity: usize, mut call: impl FnMut(u32)) {
    match varint::take(&mut bytes) {
        Some(head) if head & 1 == 1 => {
            let mut set = Bitmap::new(capacity);
            set.or_bytes(set_of(bytes, capacity));
            set.iter().for_each(|document| call(document as u32));
        }
        Some(head) => each_step(bytes, head >> 1, call),
        None => {}
    }
}

fn set_of(bytes: &[u8], capacity: usize) -> &[u8] {
    bytes.get(..capacity.div_ceil(8)).unwrap_or(bytes)
}

#[inline]
fn each_step(bytes: &[u8], count: u32, mut call: impl FnMut(u32)) {
    let (mut document, mut at) = (0_u32, 0);
    for _ in 0..count {
        let step = match bytes.get(at..at + 2) {
            // Nearly all are of one byte or two, but which of them nobody can foresee: so both are read at once.
            Some(&[low, high]) if (low & high) < 0x80 => {
                let two = u32::from(low >> 7);
                at += 1 + two as usize;
                u32::from(low & 0x7F) | ((u32::from(high) << 7) * two)
            }
            _ => {
                let mut rest = bytes.get(at..).unwrap_or_default();
                let Some(step) = varint::take(&mut rest) else { return };
                at = bytes.len() - rest.len();
                step
            }
        };
        document = document.wrapping_add(step);
        call(document);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::{add_to, each, push};
    use crate::search::Bitmap;

    proptest! {
        #[test]
        fn what_was_written_is_read(documents: BTreeSet<u16>, spread in 0_usize..8) {
            let capacity = 1_usize << (16 + spread);
            let documents: Vec<u32> = documents.into_iter().map(|document| u32::from(document) << spread).collect();
            let mut bytes = Vec::new();
            push(&mut bytes, &documents, capacity);
            bytes.extend([0xFF; 3]);
            let mut read = Bitmap::new(capacity);
            add_to(&bytes, &mut read);
            prop_assert!(read.iter().eq(documents.iter().map(|document| *document as usize)));
            let mut one_by_one = Vec::new();
            each(&bytes, capacity, |document| one_by_one.push(document));
            prop_assert_eq!(one_by_one, documents);
        }

        #[test]
        fn broken_bytes_do_no_harm(bytes: Vec<u8>) {
            add_to(&bytes, &mut Bitmap::new(100));
        }
    }
}
