//! How an index spells words: as UTF-8, but with one byte for each letter of the Arabic and Hebrew scripts.
//!
//! Folded words hold no ASCII but digits and small letters, so the other bytes below 0x80 are free for letters that
//! take two in UTF-8. No such byte is ever part of another character, so that what stands in a word stands in its
//! spelling, and the other way round. A vocabulary takes two thirds of the room, and is looked through faster:
//! the bytes of Arabic letters in UTF-8 begin all alike.

/// The letters with a byte of their own.
const LETTERS: &str = concat!(
    "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي",
    "پچژگڤڭںہھےٹڈڑۆێە",
    "אבגדהוזחטיךכלםמןנסעףפץצקרשת",
);
/// The first of them in the order of Unicode, and how far the last is from it.
const FIRST: char = '\u{5D0}';
const SPAN: usize = 0x130;

/// Ends a word in a vocabulary.
pub(super) const END: u8 = b'\n';
/// Stands for what no folded word holds.
const NONE: u8 = 0;

const TABLES: ([u8; SPAN], [char; 128]) = tables();

const fn tables() -> ([u8; SPAN], [char; 128]) {
    let (mut bytes, mut chars) = ([NONE; SPAN], [char::REPLACEMENT_CHARACTER; 128]);
    let utf8 = LETTERS.as_bytes();
    let (mut byte, mut at) = (1, 0);
    while byte < 128 {
        if is_plain(byte) {
            chars[byte as usize] = byte as char;
        } else if byte != END && at < utf8.len() {
            // They are of two bytes each.
            let letter = ((utf8[at] & 0x1F) as u32) << 6 | (utf8[at + 1] & 0x3F) as u32;
            bytes[(letter - FIRST as u32) as usize] = byte;
            if let Some(letter) = char::from_u32(letter) {
                chars[byte as usize] = letter;
            }
            at += 2;
        }
        byte += 1;
    }
    assert!(at == utf8.len(), "every letter has a byte");
    (bytes, chars)
}

/// Whether folded words hold this byte as itself.
const fn is_plain(byte: u8) -> bool {
    byte.is_ascii_digit() || byte.is_ascii_lowercase()
}

/// Appends the spelling of a folded word.
pub(super) fn spell(word: &str, out: &mut Vec<u8>) {
    for c in word.chars() {
        let own = (c as usize).checked_sub(FIRST as usize).and_then(|at| TABLES.0.get(at));
        match own {
            _ if c.is_ascii() => out.push(if is_plain(c as u8) { c as u8 } else { NONE }),
            Some(byte) if *byte != NONE => out.push(*byte),
            _ => out.extend(c.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    }
}

/// The spelling of a folded word.
pub(super) fn spelt(word: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(word.len());
    spell(word, &mut out);
    out
}

/// The characters of a spelling.
pub(super) fn read(spelling: &[u8]) -> impl Iterator<Item = char> + '_ {
    spelling.utf8_chunks().flat_map(|chunk| chunk.valid().chars()).map(|c| {
        let own = TABLES.1.get(c as usize);
        own.copied().unwrap_or(c)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{END, LETTERS, NONE, read, spelt};
    use crate::search::words::folded_words;
    use crate::text::fold;

    #[test]
    fn letters_of_both_scripts_are_one_byte() {
        assert!(LETTERS.chars().all(|letter| spelt(letter.encode_utf8(&mut [0; 4])).len() == 1));
        assert_eq!(spelt("interpol2014"), b"interpol2014");
        assert_eq!(spelt("москва").len(), 12);
    }

    #[test]
    fn what_no_folded_word_holds_is_in_no_spelling() {
        assert_eq!(spelt("A-\n"), [NONE; 3]);
    }

    proptest! {
        #[test]
        fn a_spelling_is_read_back_and_keeps_what_stands_in_what(
            text in "[a-z0-9\u{5D0}-\u{5EA}\u{621}-\u{6D5}жßø中文]{1,12}",
            needle in "[a-z0-9\u{5D0}-\u{5EA}\u{621}-\u{6D5}жßø中文]{1,2}",
        ) {
            let (text, needle) = (fold::text(&text), fold::text(&needle));
            for word in folded_words(&text) {
                let spelling = spelt(word);
                prop_assert!(read(&spelling).eq(word.chars()));
                prop_assert!(!spelling.contains(&END) && !spelling.contains(&NONE));
                let found = memchr::memmem::find(&spelling, &spelt(&needle)).is_some();
                prop_assert_eq!(found, word.contains(&needle));
            }
        }
    }
}
