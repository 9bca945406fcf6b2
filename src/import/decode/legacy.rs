//! What is not UTF-8: damaged UTF-8, or an encoding of before.
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;

use super::{Decoded, note_replaced};
use crate::messages::sentence;

/// Bytes, from the first that is not ASCII on, that the guess is made from.
const SAMPLE: usize = 64 * 1024;

/// Decodes what is not UTF-8.
pub(super) fn decode(bytes: &[u8]) -> Decoded {
    let damage = Damage::of(bytes);
    if damage.is_slight() {
        let mut decoded =
            Decoded { text: String::from_utf8_lossy(bytes).into_owned(), notes: Vec::new() };
        note_replaced(&mut decoded, damage.ill_formed);
        return decoded;
    }
    let encoding = guess(bytes);
    let (text, has_errors) = encoding.decode_without_bom_handling(bytes);
    let mut decoded = Decoded { text: text.into_owned(), notes: Vec::new() };
    let name = encoding.name();
    decoded.notes.push((None, sentence!("file-guessed", name = name)));
    if has_errors {
        let count = decoded.text.matches(char::REPLACEMENT_CHARACTER).count();
        note_replaced(&mut decoded, count);
    }
    decoded
}

/// The likeliest encoding, from the file's own bytes alone.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
    let sample = bytes.get(first.saturating_sub(1)..).unwrap_or(bytes);
    let sample = sample.get(..SAMPLE).unwrap_or(sample);
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// How much of a file is UTF-8.
#[derive(Default)]
struct Damage {
    /// Characters of two bytes or more.
    well_formed: usize,
    /// Maximal subparts that are not (Unicode 3.9, each one U+FFFD).
    ill_formed: usize,
    /// Those among them whose first byte would begin a character here and is a letter elsewhere.
    letters: usize,
}

impl Damage {
    fn of(bytes: &[u8]) -> Self {
        let is_first = |byte: &u8| *byte >= 0xC0;
        let mut damage = Damage::default();
        for chunk in bytes.utf8_chunks() {
            damage.well_formed += chunk.valid().bytes().filter(is_first).count();
            damage.ill_formed += usize::from(!chunk.invalid().is_empty());
            damage.letters += usize::from(chunk.invalid().first().is_some_and(is_first));
        }
        damage
    }

    /// An encoding of one byte a letter has hardly a sequence that is UTF-8 by accident.
    fn is_slight(&self) -> bool {
        self.well_formed > 0 && self.well_formed * 4 >= self.letters
    }
}
