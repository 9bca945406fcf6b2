//! The base direction of a paragraph: by its first strong character (UAX #9, rules P2 and P3), or by what
//! most of it is written in.
//!
//! The first strong character misleads where news begins with a foreign name: «Kaspersky تعلن عن نتائج»
//! is Arabic. [`content`] counts words instead (HL1), as the Closure library's estimateDirection does.

use super::Direction;
use super::properties::{BidiClass, Traits};

/// The level of a paragraph's base direction: 0 left to right, 1 right to left.
pub(super) fn base_level(text: &str, direction: Direction) -> u8 {
    match direction {
        Direction::LeftToRight => 0,
        Direction::RightToLeft => 1,
        Direction::Auto => first_strong(text).unwrap_or(0),
    }
}

/// P2: the first strong character outside isolates.
fn first_strong(text: &str) -> Option<u8> {
    use BidiClass::{AL, B, FSI, L, LRI, PDI, R, RLI};
    let mut depth = 0_usize;
    for c in text.chars() {
        match Traits::of(c).bidi() {
            LRI | RLI | FSI => depth += 1,
            PDI => depth = depth.saturating_sub(1),
            L if depth == 0 => return Some(0),
            R | AL if depth == 0 => return Some(1),
            B => return None,
            _ => {}
        }
    }
    None
}

/// The direction of a text by its words: right to left if more than two in five of them are. URLs, e-mail
/// addresses, handles, Latin hashtags and what has no letters are not counted. A leading RLM, ALM or LRM
/// decides at once.
///
/// A text without words, or with as many of one direction as of the other, takes the direction it would
/// `inherit`: a paragraph that of its article. With `Auto` there is nothing to inherit, and the share
/// decides, left to right if there are no words. The answer is never `Auto`.
///
/// ```
/// use nashra::text::Direction::{Auto, LeftToRight, RightToLeft};
/// use nashra::text::direction::content;
///
/// assert_eq!(content("Kaspersky تعلن عن نتائج", Auto), RightToLeft);
/// assert_eq!(content("INTERPOL (الإنتربول)", LeftToRight), LeftToRight);
/// assert_eq!(content("1913", RightToLeft), RightToLeft);
/// ```
pub fn content(text: &str, inherit: Direction) -> Direction {
    if let Some(marked) = leading_mark(text) {
        return marked;
    }
    let counted = text.split_whitespace().filter_map(direction_of_word);
    let (rtl, ltr) = counted.fold((0_u64, 0_u64), |(rtl, ltr), direction| match direction {
        Direction::RightToLeft => (rtl + 1, ltr),
        _ => (rtl, ltr + 1),
    });
    if rtl == ltr && inherit != Direction::Auto {
        inherit
    } else if rtl * 5 > (rtl + ltr) * 2 {
        Direction::RightToLeft
    } else {
        Direction::LeftToRight
    }
}

fn leading_mark(text: &str) -> Option<Direction> {
    match text.trim_start().chars().next()? {
        '\u{200E}' => Some(Direction::LeftToRight),
        '\u{200F}' | '\u{61C}' => Some(Direction::RightToLeft),
        _ => None,
    }
}

/// The direction of a word's first strong character; `None` for words that do not count.
fn direction_of_word(word: &str) -> Option<Direction> {
    let strong = |c: char| match Traits::of(c).bidi() {
        BidiClass::R | BidiClass::AL => Some(Direction::RightToLeft),
        BidiClass::L => Some(Direction::LeftToRight),
        _ => None,
    };
    let direction = word.chars().find_map(strong)?;
    let is_word = direction == Direction::RightToLeft || !is_address(word);
    is_word.then_some(direction)
}

/// A URL, an e-mail address, a handle or a Latin hashtag, with punctuation around it.
fn is_address(word: &str) -> bool {
    let bare = word.trim_start_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '@' | '#'));
    let is_prefix = |prefix: &str| {
        bare.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
    };
    bare.contains(['@', '#']) || bare.contains("://") || is_prefix("www.") || is_prefix("mailto:")
}

#[cfg(test)]
mod tests {
    use super::*;
    use Direction::{Auto, LeftToRight, RightToLeft};

    fn directs(text: &str, inherit: Direction, expected: Direction) {
        assert_eq!(content(text, inherit), expected, "{text:?} inheriting {inherit:?}");
    }

    #[test]
    fn a_foreign_name_at_the_start_does_not_decide() {
        for text in [
            "Kaspersky تعلن عن نتائج",
            "@kaspersky تعلن",
            "http://example.com/news مرحبا",
            "(#News, www.example.com): مرحبا",
            "press@example.com مرحبا",
        ] {
            directs(text, LeftToRight, RightToLeft);
        }
        directs("(English) عربي", Auto, RightToLeft);
    }

    #[test]
    fn two_words_in_five_are_not_enough() {
        directs("one two three كلمة كلمتان", RightToLeft, LeftToRight);
        directs("one two three كلمة كلمتان ثلاث", LeftToRight, LeftToRight);
        directs("one two three كلمة كلمتان ثلاث أربع", LeftToRight, RightToLeft);
    }

    #[test]
    fn ties_and_texts_without_words_inherit() {
        for inherit in [LeftToRight, RightToLeft] {
            directs("Kaspersky تعلن", inherit, inherit);
            directs("2013-03-20", inherit, inherit);
            directs("", inherit, inherit);
            directs("https://example.com", inherit, inherit);
        }
        directs("", Auto, LeftToRight);
    }

    #[test]
    fn a_leading_mark_decides() {
        directs("\u{200F}English text", LeftToRight, RightToLeft);
        directs(" \u{200E}نص عربي", RightToLeft, LeftToRight);
    }

    #[test]
    fn hashtags_in_arabic_are_words() {
        directs("#وسم #News", LeftToRight, RightToLeft);
        directs("שלום לכולם hello", LeftToRight, RightToLeft);
    }

    #[test]
    fn the_first_strong_character_outside_isolates_decides_for_auto() {
        assert_eq!(base_level("\u{2067}א\u{2069} a", Auto), 0);
        assert_eq!(base_level("1. שלום", Auto), 1);
        assert_eq!(base_level("1\nא", Auto), 0);
    }
}
