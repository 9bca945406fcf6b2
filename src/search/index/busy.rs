//! Answers kept ready for the needles that too many words hold: a letter that begins many, two letters that
//! stand in many. The Arabic article alone is in a quarter of all words, and the more words hold a needle, the
//! longer uniting their lists takes; so the busiest are united when the segment is written.
//!
//! An answer is two characters (the second 0 for a letter at the start of words) and a bitmap.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::field::Field;
use super::format::{push_u32, u32_at};
use crate::search::Bitmap;

/// Letters that begin at least this many words have an answer.
const BUSY_LETTER: usize = 64;
/// Pairs of letters that at least this many words hold have an answer.
const BUSY_PAIR: usize = 2048;

type Needle = (char, char);

/// The needles of one or two letters in a word, each perhaps several times.
fn needles(word: &[u8]) -> impl Iterator<Item = Needle> + '_ {
    let chars = || std::str::from_utf8(word).unwrap_or_default().chars();
    let first = chars().next().map(|first| (first, '\0'));
    first.into_iter().chain(chars().zip(chars().skip(1)))
}

/// Writes the answers of a field whose other sections are complete.
pub(super) fn write(field: &Field<'_>) -> Vec<u8> {
    let mut answers = busy_needles(field);
    let mut documents = Vec::new();
    for index in 0..field.len() {
        documents.clear();
        for needle in needles(field.word(index)) {
            let Some(answer) = answers.get_mut(&needle) else { continue };
            if documents.is_empty() {
                field.each_document(index, |document| documents.push(document));
            }
            for document in &documents {
                answer.insert(*document as usize);
            }
        }
    }
    let mut sorted: Vec<(Needle, Bitmap)> = answers.into_iter().collect();
    sorted.sort_unstable_by_key(|(needle, _)| *needle);
    let mut out = Vec::new();
    for ((first, second), answer) in sorted {
        push_u32(&mut out, first as u32);
        push_u32(&mut out, second as u32);
        out.extend(answer.to_bytes());
    }
    out
}

fn busy_needles(field: &Field<'_>) -> HashMap<Needle, Bitmap, RandomState> {
    // For each needle, how many words hold it, and one more than the last that did.
    let mut counts: HashMap<Needle, (usize, usize), RandomState> = HashMap::default();
    for index in 0..field.len() {
        for needle in needles(field.word(index)) {
            let (count, last) = counts.entry(needle).or_default();
            *count += usize::from(*last != index + 1);
            *last = index + 1;
        }
    }
    let is_busy =
        |needle: &Needle, count| count >= if needle.1 == '\0' { BUSY_LETTER } else { BUSY_PAIR };
    let busy = counts.into_iter().filter(|(needle, (count, _))| is_busy(needle, *count));
    busy.map(|(needle, _)| (needle, Bitmap::new(field.capacity()))).collect()
}

/// The answer for a needle, as a bitmap's bytes; `None` when it has none of its own.
pub(super) fn find<'a>(answers: &'a [u8], needle: &str, capacity: usize) -> Option<&'a [u8]> {
    let mut chars = needle.chars();
    let (first, second) = (chars.next()?, chars.next().unwrap_or('\0'));
    if chars.next().is_some() {
        return None;
    }
    let is_it =
        |answer: &&[u8]| u32_at(answer, 0) == first as u32 && u32_at(answer, 1) == second as u32;
    answers.chunks(8 + capacity.div_ceil(8)).find(is_it)?.get(8..)
}
