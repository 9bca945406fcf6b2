//! The documents of one word: differences, or a bitmap where that is no longer.
//!
//! A list that is as long as a bitmap is one.

use super::varint;
use crate::search::Bitmap;

/// Appends the ascending documents of one word, at least one, of `capacity` documents in all.
pub(super) fn push(out: &mut Vec<u8>, documents: &[u32], capacity: usize) {
    let start = out.len();
    let mut last = 0;
    for document in documents {
        varint::push(out, document.wrapping_sub(last));
        last = *document;
        if is_dense(out.get(start..).unwrap_or_default(), capacity) {
            out.truncate(start);
            return push_set(out, documents, capacity);
        }
    }
}

fn push_set(out: &mut Vec<u8>, documents: &[u32], capacity: usize) {
    let mut set = Bitmap::new(capacity);
    for document in documents {
        set.insert(*document as usize);
    }
    out.extend(set.to_bytes());
}

/// Adds the documents of a list to a set. Broken bytes add others.
pub(super) fn add_to(list: &[u8], into: &mut Bitmap) {
    if is_dense(list, into.capacity()) {
        into.or_bytes(list);
    } else {
        each_step(list, |document| into.insert(document as usize));
    }
}

/// Whether a list is a bitmap.
#[inline]
pub(super) fn is_dense(list: &[u8], capacity: usize) -> bool {
    list.len() >= capacity.div_ceil(8)
}

/// What [`add_to`] costs: as much as that many documents of a list that is no bitmap.
pub(super) fn cost(list: &[u8], capacity: usize) -> usize {
    if is_dense(list, capacity) {
        return capacity / 64;
    }
    list.iter().map(|byte| usize::from(*byte < 0x80)).sum()
}

/// Calls with each document of a list, ascending.
pub(super) fn each(list: &[u8], capacity: usize, mut call: impl FnMut(u32)) {
    if is_dense(list, capacity) {
        let mut set = Bitmap::new(capacity);
        set.or_bytes(list);
        set.iter().for_each(|document| call(document as u32));
    } else {
        each_step(list, call);
    }
}

#[inline]
fn each_step(bytes: &[u8], mut call: impl FnMut(u32)) {
    let (mut document, mut at) = (0_u32, 0);
    while at < bytes.len() {
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
            prop_assert!(bytes.len() <= capacity / 8);
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
