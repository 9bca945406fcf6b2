//! UTF-16 with and without its mark, and UTF-32, by where bytes below 9 stand.
//!
//! The high byte of a code unit is 0 for blanks, digits and Latin letters, 5 for Hebrew, 6 for Arabic;
//! nowhere else does text have such bytes.
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

use super::{Decoded, note_replaced};
use crate::messages::sentence;

/// Bytes that are looked at.
const SAMPLE: usize = 4096;

/// The byte order of UTF-16 without a mark; `None` if it is not UTF-16.
pub(super) fn guess(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let (units, _) = sample.as_chunks::<2>();
    let low = |position: usize| units.iter().filter(|unit| unit[position] < 9).count();
    let is_high = |position: usize| low(position) * 10 >= units.len() * 7;
    match (low(0), low(1)) {
        (even, odd) if is_high(1) && even * 3 < odd => Some(UTF_16LE),
        (even, odd) if is_high(0) && odd * 3 < even => Some(UTF_16BE),
        _ => None,
    }
}

/// UTF-32 without a mark: of every four bytes the two high ones are 0.
pub(super) fn is_utf32(bytes: &[u8]) -> bool {
    let (units, rest) = bytes.as_chunks::<4>();
    let units = units.get(..SAMPLE).unwrap_or(units);
    let all = |test: fn(&[u8; 4]) -> bool| units.iter().all(test);
    let is_text = units.iter().any(|unit| *unit != [0; 4]);
    let is_little = || all(|unit| unit[2] == 0 && unit[3] == 0);
    let is_big = || all(|unit| unit[0] == 0 && unit[1] == 0);
    rest.is_empty() && units.len() >= 2 && is_text && (is_little() || is_big())
}

/// Decodes UTF-16 without its mark.
pub(super) fn decode(bytes: &[u8], encoding: &'static Encoding) -> Decoded {
    let (text, has_errors) = encoding.decode_without_bom_handling(bytes);
    let mut decoded = Decoded { text: text.into_owned(), notes: Vec::new() };
    decoded.notes.push((None, sentence!("file-encoding", name = encoding.name())));
    if has_errors {
        let count = decoded.text.matches(char::REPLACEMENT_CHARACTER).count();
        note_replaced(&mut decoded, count);
    }
    decoded
}
