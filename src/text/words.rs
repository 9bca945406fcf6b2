//! Words (UAX #29): what a reader steps over and what a double click takes.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// The words of a text as byte ranges, ascending; blanks and punctuation between them belong to none.
///
/// A word keeps its marks, its tatweel and its joiners.
///
/// ```
/// use nashra::text::words;
/// let text = "قال: «المجمّع» can't";
/// let words: Vec<&str> = words::ranges(text).into_iter().map(|range| &text[range]).collect();
/// assert_eq!(words, ["قال", "المجمّع", "can't"]);
/// ```
pub fn ranges(text: &str) -> Vec<Range<usize>> {
    text.unicode_word_indices().map(|(start, word)| start..start + word.len()).collect()
}

/// The word at a byte offset; `None` between words.
///
/// ```
/// use nashra::text::words;
/// assert_eq!(words::at("one two", 5), Some(4..7));
/// assert_eq!(words::at("one two", 3), None);
/// ```
pub fn at(text: &str, offset: usize) -> Option<Range<usize>> {
    let words = ranges(text);
    let index = words.partition_point(|word| word.end <= offset);
    words.get(index).filter(|word| word.contains(&offset)).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn words_are_in_order_apart_and_not_empty(text in "[a-z اأبتجمل\u{651}\u{640}.,'’«»0-9-]{0,60}") {
            let mut end = 0;
            for word in ranges(&text) {
                prop_assert!(word.start >= end && word.start < word.end);
                prop_assert_eq!(at(&text, word.start), Some(word.clone()));
                end = word.end;
            }
        }
    }
}
