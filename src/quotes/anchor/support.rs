//! How much of a quote's old context stands around a place.
use std::ops::Range;

use crate::quotes::TextQuoteSelector;
use crate::text::fold;

/// How much further than the old context reached it is looked for, in bytes: something may have come between.
const SLACK: usize = 32;
/// All of a context, in thousandths.
const WHOLE: u16 = 1000;

/// What of the old context stands around a place. Of two, the greater is surer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Support {
    /// On how many sides all of it does, letter by letter or the same when folded.
    whole: u8,
    /// The mean share of the sides that had a context, in thousandths.
    share: u16,
    /// How many sides had one.
    sides: u8,
}

impl Support {
    /// Of a range of a text.
    pub(super) fn of(text: &str, range: &Range<usize>, words: &TextQuoteSelector) -> Self {
        let before = text.get(..range.start).unwrap_or_default();
        let after = text.get(range.end..).unwrap_or_default();
        let shares = [before_it(before, &words.prefix), after_it(after, &words.suffix)];
        let whole = shares.iter().flatten().filter(|share| **share == WHOLE).count() as u8;
        let sides = shares.iter().flatten().count() as u8;
        let share = shares.iter().flatten().sum::<u16>() / u16::from(sides.max(1));
        Support { whole, share, sides }
    }

    /// The whole context is there, as far as there was any.
    pub(super) fn is_whole(self) -> bool {
        self.sides > 0 && self.whole == self.sides
    }

    /// The whole context is there on one side at least.
    pub(super) fn has_whole_side(self) -> bool {
        self.whole > 0
    }

    /// There was no context to look for.
    pub(super) fn is_unknown(self) -> bool {
        self.sides == 0
    }

    /// The share of the context that is there, in thousandths.
    pub(super) fn share(self) -> u16 {
        self.share
    }
}

/// The share of a prefix that stands at the end of a text; `None` without words in the prefix.
fn before_it(before: &str, prefix: &str) -> Option<u16> {
    is_telling(prefix).then(|| {
        if before.ends_with(prefix) {
            return WHOLE;
        }
        let from = before.len().saturating_sub(prefix.len() + SLACK);
        let window = before.get(before.floor_char_boundary(from)..).unwrap_or_default();
        likeness(&reversed(prefix), &reversed(window))
    })
}

/// The share of a suffix that stands at the beginning of a text; `None` without words in the suffix.
fn after_it(after: &str, suffix: &str) -> Option<u16> {
    is_telling(suffix).then(|| {
        if after.starts_with(suffix) {
            return WHOLE;
        }
        let to = after.ceil_char_boundary(suffix.len() + SLACK);
        likeness(&folded(suffix), &folded(after.get(..to).unwrap_or_default()))
    })
}

fn is_telling(context: &str) -> bool {
    context.contains(char::is_alphanumeric)
}

/// Folded, without the blanks at its ends, which belong to the seam between context and words.
fn folded(text: &str) -> Vec<char> {
    fold::text(text).trim().chars().collect()
}

fn reversed(text: &str) -> Vec<char> {
    fold::text(text).trim().chars().rev().collect()
}

/// How much of the expected characters is found, in thousandths: as far as both begin alike, or the share of
/// the expected trigrams that are there at all, whichever is more.
fn likeness(expected: &[char], found: &[char]) -> u16 {
    let run = expected.iter().zip(found).take_while(|(a, b)| a == b).count();
    if run == expected.len() {
        return WHOLE;
    }
    let mut there: Vec<&[char]> = found.windows(3).collect();
    there.sort_unstable();
    let all = expected.windows(3).count().max(1);
    let kept = expected.windows(3).filter(|three| there.binary_search(three).is_ok()).count();
    let share = (1000 * run / expected.len()).max(1000 * kept / all) as u16;
    // All trigrams somewhere are not the context in its place.
    share.min(WHOLE - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, exact: &str, prefix: &str, suffix: &str) -> u16 {
        let start = text.find(exact).unwrap();
        let words = TextQuoteSelector {
            exact: exact.to_owned(),
            prefix: prefix.to_owned(),
            suffix: suffix.to_owned(),
            alone: true,
        };
        Support::of(text, &(start..start + exact.len()), &words).share()
    }

    #[test]
    fn the_whole_context_is_whole() {
        assert_eq!(of("He said: yes, of course.", "yes", "said: ", ", of"), WHOLE);
        assert_eq!(of("yes, of course.", "yes", "", ", of"), WHOLE);
        assert_eq!(of("قَالَ: نعم", "نعم", "قال: ", ""), WHOLE);
    }

    #[test]
    fn a_context_pushed_away_is_still_most_of_it() {
        let prefix = "After the meeting he said: ";
        let pushed = of("After the meeting he quietly said: yes.", "yes", prefix, "");
        assert!((700..WHOLE).contains(&pushed), "{pushed}");
    }

    #[test]
    fn another_context_is_next_to_nothing() {
        let other =
            of("Nobody knows why: yes.", "yes", "After the meeting he said ", "!!! and left");
        assert!(other < 150, "{other}");
        assert_eq!(of("yes", "yes", "", " – "), 0);
    }
}
