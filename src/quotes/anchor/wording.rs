//! Whether changed words still are those of the quote.
use crate::text::fold;

/// Shares of the quote's words that must be left, and of the new words that must be the quote's, in per cent.
const KEPT: usize = 80;
const OWN: usize = 60;
/// Beyond so many pairs of words, what is not the same at both ends counts as different.
const MOST_PAIRS: usize = 40_000;

/// The words of a text as search sees them, without what stands between them.
pub(super) fn words(text: &str) -> Vec<String> {
    let folded = fold::text(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// Whether new words are the quote's with a few changed, left out or put in: most are there in their order,
/// few are new, and the numbers are the same. Other numbers make another statement.
pub(super) fn is_mostly(quote: &str, now: &str) -> bool {
    let (quote, now) = (words(quote), words(now));
    let kept = in_order(&quote, &now);
    kept * 100 >= KEPT * quote.len()
        && kept * 100 >= OWN * now.len()
        && kept > 0
        && numbers(&quote) == numbers(&now)
}

/// How much wording two texts share, in per cent.
pub(super) fn likeness(one: &str, other: &str) -> u8 {
    let (one, other) = (words(one), words(other));
    let all = (one.len() + other.len()).max(1);
    (200 * in_order(&one, &other) / all) as u8
}

fn numbers(words: &[String]) -> Vec<&String> {
    let is_number = |word: &&String| word.contains(|c: char| c.is_ascii_digit());
    let mut numbers: Vec<&String> = words.iter().filter(is_number).collect();
    numbers.sort_unstable();
    numbers
}

/// The length of the longest common subsequence of words, where a word and its misprint are the same.
fn in_order(one: &[String], other: &[String]) -> usize {
    let before = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (one, other) = (one.get(before..).unwrap_or(&[]), other.get(before..).unwrap_or(&[]));
    let after = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    let one = one.get(..one.len() - after).unwrap_or(&[]);
    let other = other.get(..other.len() - after).unwrap_or(&[]);
    let between = if one.len() * other.len() <= MOST_PAIRS { common(one, other) } else { 0 };
    before + between + after
}

/// The plain dynamic programme, one row at a time.
fn common(one: &[String], other: &[String]) -> usize {
    let mut row = vec![0_usize; other.len() + 1];
    for a in one {
        let mut diagonal = 0;
        let mut left = 0;
        for (cell, b) in row.iter_mut().skip(1).zip(other) {
            let above = *cell;
            *cell = if is_same(a, b) { diagonal + 1 } else { above.max(left) };
            (diagonal, left) = (above, *cell);
        }
    }
    row.last().copied().unwrap_or_default()
}

/// The same word, or one with a slip of the pen: one letter in a word of five or more is another, missing or
/// too many. Numbers have no slips.
fn is_same(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let digit = |word: &str| word.contains(|c: char| c.is_ascii_digit());
    let (a, b): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if a.len().min(b.len()) < 5 || a.len().abs_diff(b.len()) > 1 || digit(one) || digit(other) {
        return false;
    }
    let start = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let end = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    start + end + 1 >= a.len().max(b.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_other_words_leave_the_quote() {
        let quote = "The net is tightening around them, in both senses of the word";
        for now in [
            "The net is tightening around them in both senses of that word",
            "The net is tightenning around them, in both senses of the word",
            "The net, he said, is tightening around them, in both senses of the word",
        ] {
            assert!(is_mostly(quote, now), "{now}");
        }
    }

    #[test]
    fn other_statements_are_other_words() {
        for (quote, now) in [
            ("Exports rose by 5 per cent in March", "Exports rose by 7 per cent in March"),
            ("ارتفعت الصادرات ٥٪ في مارس", "ارتفعت الصادرات ٧٪ في مارس"),
            ("Exports rose in March", "Imports fell in April"),
            ("Yes", "No"),
            ("Yes", "Yes, but only if all the others agree to it as well"),
        ] {
            assert!(!is_mostly(quote, now), "{now}");
        }
    }

    #[test]
    fn likeness_is_the_shared_wording() {
        assert_eq!(likeness("one two three four", "one two four five"), 75);
        assert_eq!(likeness("", ""), 0);
    }
}
