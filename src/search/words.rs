//! What counts as a word: the longest run of characters that fold to letters or digits.
//!
//! The index cuts the original text into words and folds each; the scan folds the text and cuts that.
//! Both give the same words because a character's class is read off its own fold: it belongs to a word
//! when its fold holds a letter or digit, vanishes inside a word when its fold is empty (marks, tatweel,
//! joiners), and separates words otherwise.

use std::ops::Range;
use std::sync::OnceLock;

use crate::text::fold;

/// Longest indexed word in bytes of its fold; longer ones are indexed in overlapping pieces.
pub(super) const LONGEST_WORD: usize = 120;

/// Whether a character of *folded* text belongs to a word.
pub(super) fn is_word(c: char) -> bool {
    match c {
        '\0'..='\u{7F}' => c.is_ascii_alphanumeric(),
        // Letters, as the tables of `char` say too, but these take ten times as long.
        '\u{621}'..='\u{63A}' | '\u{641}'..='\u{64A}' => true,
        _ => c.is_alphanumeric(),
    }
}

/// Part of a word, nothing, or a boundary between words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Word,
    Nothing,
    Boundary,
}

fn classify(c: char) -> Class {
    let mut utf8 = [0; 4];
    let fold = fold::text(c.encode_utf8(&mut utf8));
    match fold.chars().any(is_word) {
        true => Class::Word,
        false if fold.is_empty() => Class::Nothing,
        false => Class::Boundary,
    }
}

/// The classes of the basic plane, where all but a few news characters are.
fn table() -> &'static [Class] {
    static TABLE: OnceLock<Vec<Class>> = OnceLock::new();
    TABLE.get_or_init(|| {
        (0..0x10000_u32)
            .map(|code| char::from_u32(code).map_or(Class::Boundary, classify))
            .collect()
    })
}

fn class(c: char, table: &[Class]) -> Class {
    table.get(c as usize).copied().unwrap_or_else(|| classify(c))
}

/// The byte ranges of the words of an original, unfolded text.
pub(super) fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let table = table();
    let mut chars = text.char_indices();
    std::iter::from_fn(move || {
        let start = chars.by_ref().find(|(_, c)| class(*c, table) == Class::Word)?.0;
        let end = chars.by_ref().find(|(_, c)| class(*c, table) == Class::Boundary);
        Some(start..end.map_or(text.len(), |(at, _)| at))
    })
}

/// The words of a folded text.
pub(super) fn folded_words(text: &str) -> impl Iterator<Item = &str> + '_ {
    text.split(|c| !is_word(c)).filter(|word| !word.is_empty())
}

/// The pieces under which a folded word is indexed: itself, or overlapping parts of a very long one, so
/// that any part of at most half the limit lies whole in one of them.
pub(super) fn pieces(word: &str) -> impl Iterator<Item = &str> + '_ {
    let mut rest = Some(word);
    std::iter::from_fn(move || {
        let this = rest?;
        let end = this.floor_char_boundary(LONGEST_WORD);
        rest = (end < this.len())
            .then(|| this.get(this.floor_char_boundary(LONGEST_WORD / 2)..))
            .flatten();
        this.get(..end)
    })
}

#[cfg(test)]
#[expect(clippy::string_slice, reason = "a test may panic")]
mod tests {
    use proptest::prelude::*;

    use super::{LONGEST_WORD, folded_words, is_word, pieces, words};
    use crate::text::fold;

    fn cut(text: &str) -> Vec<&str> {
        words(text).map(|range| &text[range]).collect()
    }

    #[test]
    fn a_word_is_of_letters_and_digits() {
        assert!(('\0'..=char::MAX).all(|c| is_word(c) == c.is_alphanumeric()));
    }

    #[test]
    fn punctuation_of_both_scripts_separates_and_marks_do_not() {
        assert_eq!(cut("مجمّع، العالمي «(2014)»."), ["مجمّع", "العالمي", "2014"]);
        assert_eq!(cut("don't www.interpol.int"), ["don", "t", "www", "interpol", "int"]);
        assert_eq!(cut("می\u{200C}خواهم 20\u{A0}مارس"), ["می\u{200C}خواهم", "20", "مارس"]);
    }

    #[test]
    fn a_long_word_is_cut_into_overlapping_pieces() {
        let long = (1000..1100).map(|n| n.to_string()).collect::<String>();
        let needle = &long[100..100 + LONGEST_WORD / 2];
        assert!(pieces(&long).any(|piece| piece.contains(needle)));
        assert!(pieces(&long).all(|piece| piece.len() <= LONGEST_WORD));
        assert_eq!(pieces("short").collect::<Vec<_>>(), ["short"]);
    }

    proptest! {
        #[test]
        fn cutting_then_folding_is_folding_then_cutting(text in "[ a-zÀ-ÿ\u{600}-\u{6FF}\u{200B}-\u{2010}½ﷺﻻ.\u{301}]{0,40}") {
            let folded: Vec<String> = words(&text)
                .flat_map(|range| folded_words(&fold::text(&text[range])).map(str::to_owned).collect::<Vec<_>>())
                .collect();
            let whole = fold::text(&text);
            prop_assert_eq!(folded, folded_words(&whole).collect::<Vec<_>>());
        }
    }
}
