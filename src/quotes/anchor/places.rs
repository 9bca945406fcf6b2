//! Places between a quote's old neighbours, whatever stands there now.
use std::ops::Range;

use crate::quotes::Quote;
use crate::quotes::take::{head_of, occurrences, tail_of};

/// How many characters next to the quote must be there letter by letter, on each side. Fewer are enough at the
/// very beginning and end of the text, but not fewer letters than that.
const NEIGHBOUR: usize = 24;
const SHORTEST: usize = 6;
/// A neighbour that stands in the text more often than this leads nowhere.
const MOST: usize = 64;

/// The ranges between what stood before the quote and what stood after it, as far as they are not much longer
/// than twice the quote; none when they are too many, or the quote had no neighbours.
pub(super) fn find(text: &str, quote: &Quote) -> Vec<Range<usize>> {
    let before = tail_of(&quote.words.prefix, NEIGHBOUR);
    let starts = starts(text, quote, before);
    if starts.len() > MOST {
        return Vec::new();
    }
    let place = |start: usize| {
        let end = end(text, quote, start)?;
        // The neighbours of a quote are not inside it: this is another place of the same pattern.
        let is_outside = before.is_empty() || !text.get(start..end)?.contains(before);
        is_outside.then_some(start..end)
    };
    starts.into_iter().filter_map(place).collect()
}

fn is_telling(context: &str) -> bool {
    context.chars().filter(|c| c.is_alphanumeric()).count() >= SHORTEST
}

/// Where the quote may begin.
fn starts(text: &str, quote: &Quote, before: &str) -> Vec<usize> {
    let prefix = quote.words.prefix.as_str();
    let length = prefix.chars().count();
    if length >= NEIGHBOUR {
        return occurrences(text, before).take(MOST + 1).map(|at| at + before.len()).collect();
    }
    let began_the_text = quote.position.is_some_and(|position| position.start == length as u64);
    let begins_it = is_telling(prefix) && began_the_text && text.starts_with(prefix);
    if begins_it { vec![prefix.len()] } else { Vec::new() }
}

/// Where a quote that begins here ends.
fn end(text: &str, quote: &Quote, start: usize) -> Option<usize> {
    let suffix = quote.words.suffix.as_str();
    let after = head_of(suffix, NEIGHBOUR);
    let longest = quote.words.exact.len() * 2 + 64;
    let to = text.ceil_char_boundary(start.saturating_add(longest + after.len()));
    if suffix.chars().count() < NEIGHBOUR {
        let end = text.len().checked_sub(suffix.len())?;
        let ends_it = is_telling(suffix) && text.ends_with(suffix);
        return (ends_it && start <= end && end <= to).then_some(end);
    }
    Some(start + text.get(start..to)?.find(after)?)
}
