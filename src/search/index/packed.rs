//! A vocabulary as it lies in a file.
//!
//! Each word says only how it differs from the one before, and how long its list of documents is: a third of the
//! room, which counts most where articles are few, since half of their words are nowhere else. To be looked through,
//! words must lie there whole, one after the other; so they are unpacked into memory when the first is looked for.
//!
//! ```text
//! words u32 | their bytes u32 | for each word: shared and own bytes (four bits each) | own bytes | list length
//! ```
//! Fifteen in four bits says that the rest follows; lengths are [`varint`]s.

use super::format::{push_u32, u32_at};
use super::spelling::END;
use super::varint;
use super::vocabulary::Vocabulary;

/// What four bits hold, and say when more follows.
const MORE: usize = 15;
/// Bytes that are copied at once where they are enough, as they nearly always are. Those too many are written over
/// by what comes next.
const AT_ONCE: usize = 16;
/// How many times its packed bytes a vocabulary may be: words are of some hundred bytes at most, and packed of two at
/// least. Broken numbers ask for no more memory.
const MOST: usize = 64;

/// Packs a vocabulary.
pub(super) fn pack(vocabulary: &Vocabulary) -> Vec<u8> {
    let words = vocabulary.words();
    let mut out = Vec::with_capacity(words.len());
    push_u32(&mut out, vocabulary.len() as u32);
    push_u32(&mut out, words.len() as u32);
    let mut before: &[u8] = &[];
    for (index, word) in words.split(|byte| *byte == END).take(vocabulary.len()).enumerate() {
        let shared = word.iter().zip(before).take_while(|(a, b)| a == b).count();
        let own = word.get(shared..).unwrap_or_default();
        out.push((shared.min(MORE) | own.len().min(MORE) << 4) as u8);
        for length in [shared, own.len()].into_iter().filter(|length| *length >= MORE) {
            varint::push(&mut out, (length - MORE) as u32);
        }
        out.extend(own);
        varint::push(&mut out, vocabulary.list(index).len() as u32);
        before = word;
    }
    out
}

/// Unpacks a vocabulary. Of broken bytes it has what can be read.
pub(super) fn unpack(packed: &[u8]) -> Vocabulary {
    let count = (u32_at(packed, 0) as usize).min(packed.len());
    let size = (u32_at(packed, 1) as usize).min(packed.len().saturating_mul(MOST));
    let mut vocabulary = Vocabulary::with_room(count, 0);
    let mut words = vec![0; size + AT_ONCE];
    let mut rest = packed.get(8..).unwrap_or_default();
    let (mut before, mut start) = (0, 0);
    for _ in 0..count {
        let Some((end, list)) = unpack_word(&mut rest, &mut words, before, start) else { break };
        vocabulary.note(start, list);
        (before, start) = (start, end);
    }
    words.truncate(start);
    vocabulary.spell(words);
    vocabulary
}

/// Takes a word off the front and spells it out at `start`, after the one at `before`. Returns where the next starts,
/// and how long this one's list is.
#[inline]
fn unpack_word(
    rest: &mut &[u8],
    words: &mut [u8],
    before: usize,
    start: usize,
) -> Option<(usize, usize)> {
    let (head, after) = rest.split_first()?;
    *rest = after;
    let shared = length(head & 0xF, rest)?;
    let own = length(head >> 4, rest)?;
    let end = start.checked_add(shared)?.checked_add(own)?;
    match words.get(before..)?.first_chunk::<AT_ONCE>().copied() {
        Some(from) if shared <= AT_ONCE => *words.get_mut(start..)?.first_chunk_mut()? = from,
        _ if end <= words.len() => words.copy_within(before..before + shared, start),
        _ => return None,
    }
    let to = words.get_mut(start + shared..)?;
    match (rest.first_chunk::<AT_ONCE>(), to.first_chunk_mut()) {
        (Some(from), Some(to)) if own <= AT_ONCE => *to = *from,
        _ => to.get_mut(..own)?.copy_from_slice(rest.get(..own)?),
    }
    *rest = rest.get(own..)?;
    *words.get_mut(end)? = END;
    Some((end + 1, varint::take(rest)? as usize))
}

#[inline]
fn length(four_bits: u8, rest: &mut &[u8]) -> Option<usize> {
    let length = usize::from(four_bits);
    if length < MORE { Some(length) } else { Some(MORE + varint::take(rest)? as usize) }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::super::vocabulary::tests::{of, words};
    use super::{pack, unpack};

    proptest! {
        #[test]
        fn words_are_those_that_were_packed(words in words()) {
            let (all, plain) = (unpack(&pack(&of(&words))), of(&words));
            prop_assert_eq!(all.words(), plain.words());
            prop_assert_eq!(all.len(), plain.len());
            prop_assert!((0..all.len()).all(|index| all.word(index) == plain.word(index)));
            prop_assert!((0..all.len()).all(|index| all.list(index) == plain.list(index)));
        }

        #[test]
        fn broken_bytes_do_no_harm(words in words(), at: proptest::sample::Index, byte: u8) {
            let mut packed = pack(&of(&words));
            let at = at.index(packed.len());
            packed[at] = byte;
            let all = unpack(&packed);
            prop_assert!(all.len() <= packed.len());
            for index in 0..=all.len() {
                let _ = (all.word(index), all.list(index), all.first_not_below(all.word(index)));
            }
        }
    }

    #[test]
    fn a_vocabulary_of_no_words_is_one() {
        assert_eq!(unpack(&pack(&of(&BTreeMap::new()))).len(), 0);
        assert_eq!(unpack(&[]).len(), 0);
    }
}
