//! Random edits: outside of a quote they leave it where it is; inside, it stays on its words or is an orphan.
use std::ops::Range;

use jiff::Timestamp;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::article;
use crate::article::head;
use crate::import::BUNDLED;
use crate::quotes::take::{occurrences, trim};
use crate::quotes::{Anchoring, Quote, anchor};

/// Few words, so that sentences resemble one another and some are doubles.
const WORDS: [&str; 28] = [
    "the",
    "net",
    "is",
    "tightening",
    "around",
    "them",
    "said",
    "minister",
    "police",
    "2014",
    "٥٪",
    "not",
    "and",
    "world",
    "الشبكة",
    "تضيق",
    "حولهم",
    "قال",
    "الوزير",
    "إن",
    "الإنتربول",
    "مارس",
    "لا",
    "و",
    "بعد",
    "اليوم",
    "مُجمّع",
    "190",
];

fn sentence() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&WORDS[..]), 3..12)
        .prop_map(|words| words.join(" ") + ". ")
}

/// A text and a range of it that begins and ends with words.
fn marked() -> impl Strategy<Value = (String, Range<usize>)> {
    let made = prop::collection::vec(sentence(), 3..25).prop_map(|sentences| sentences.concat());
    let real = prop::sample::select(&BUNDLED[..])
        .prop_map(|(_, bytes)| head(&String::from_utf8_lossy(bytes), 3000).to_owned());
    let text = prop_oneof![9 => made, 1 => real];
    (text, any::<prop::sample::Index>(), 1..16_usize).prop_map(|(text, first, count)| {
        let starts: Vec<usize> = text
            .split_whitespace()
            .map(|word| word.as_ptr() as usize - text.as_ptr() as usize)
            .collect();
        let first = first.index(starts.len());
        let last = (first + count).min(starts.len()) - 1;
        let word = text[starts[last]..].split_whitespace().next().unwrap();
        let range = starts[first]..starts[last] + word.len();
        (text, range)
    })
}

/// What is done to a stretch of a text: something else is put there, perhaps nothing.
#[derive(Clone, Debug)]
struct Edit {
    at: prop::sample::Index,
    length: usize,
    instead: String,
}

fn edit() -> impl Strategy<Value = Edit> {
    let instead = prop_oneof![
        2 => Just(String::new()),
        2 => "[a-z ]{1,10}",
        1 => Just("0123456789".to_owned()),
        2 => sentence(),
    ];
    let length = prop_oneof![2 => Just(0_usize), 2 => 1..20_usize, 1 => 20..200_usize];
    (any::<prop::sample::Index>(), length, instead).prop_map(|(at, length, instead)| Edit {
        at,
        length,
        instead,
    })
}

impl Edit {
    /// The bytes it replaces within a part of the text.
    fn range(&self, text: &str, part: Range<usize>) -> Range<usize> {
        let start = text.floor_char_boundary(part.start + self.at.index(part.len() + 1));
        let end = text.ceil_char_boundary((start + self.length).min(part.end));
        start.max(part.start)..end.max(start)
    }
}

/// Edits the text before or after the quote, and moves the quote's range along. One byte of distance is kept:
/// what touches the quote may become part of its first or last word.
fn edit_elsewhere(text: &mut String, quote: &mut Range<usize>, before: bool, edit: &Edit) {
    let part = match before {
        true if quote.start > 0 => 0..text.floor_char_boundary(quote.start - 1),
        false if quote.end < text.len() => text.ceil_char_boundary(quote.end + 1)..text.len(),
        _ => return,
    };
    let range = edit.range(text, part);
    if before {
        let grown = edit.instead.len() as isize - range.len() as isize;
        *quote = quote.start.strict_add_signed(grown)..quote.end.strict_add_signed(grown);
    }
    text.replace_range(range, &edit.instead);
}

/// The same 10,000 cases every time; `PROPTEST_RNG_SEED=1`, `=2` and so on are others.
fn config() -> ProptestConfig {
    let mut config = ProptestConfig::with_cases(10_000);
    if config.rng_seed == RngSeed::Random {
        config.rng_seed = RngSeed::Fixed(0);
    }
    config
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn edits_elsewhere_leave_a_quote_on_its_words(
        (text, range) in marked(),
        edits in prop::collection::vec((any::<bool>(), edit()), 1..5),
    ) {
        let quote = Quote::take(&article(&text), range.clone(), Timestamp::UNIX_EPOCH).unwrap();
        let (mut new, mut place) = (text, range);
        for (before, edit) in &edits {
            edit_elsewhere(&mut new, &mut place, *before, edit);
        }
        prop_assert_eq!(&new[place.clone()], &quote.words.exact);
        let is_single = occurrences(&new, &quote.words.exact).count() == 1;
        let Some(found) = anchor(&quote, &article(&new)).range() else {
            let words = &quote.words;
            let telling = |context: &str| context.contains(char::is_alphanumeric);
            let has_side = telling(&words.prefix) && new[..place.start].ends_with(&words.prefix)
                || telling(&words.suffix) && new[place.end..].starts_with(&words.suffix);
            // Where an edit says an old neighbour again, the quote may have been what stands beside that one.
            let is_said_again =
                |side: &str| telling(side) && new.matches(side).count() > 1;
            let is_contested = is_said_again(&words.prefix) || is_said_again(&words.suffix);
            let is_sure = (words.exact.chars().count() >= 24 || has_side) && !is_contested;
            prop_assert!(!words.alone || !is_single || !is_sure, "{:?} lost in {:?}", words, new);
            return Ok(());
        };
        prop_assert_eq!(found, place, "in {:?}", new);
    }

    #[test]
    fn edits_inside_leave_a_quote_in_its_place_or_an_orphan(
        (text, range) in marked(),
        inside in edit(),
        elsewhere in prop::option::of((any::<bool>(), edit())),
    ) {
        let quote = Quote::take(&article(&text), range.clone(), Timestamp::UNIX_EPOCH).unwrap();
        let (mut new, mut place) = (text, range);
        let changed = inside.range(&new, place.clone());
        new.replace_range(changed.clone(), &inside.instead);
        place.end = place.end - changed.len() + inside.instead.len();
        let added = elsewhere.as_ref().map_or(0, |(_, edit)| edit.instead.len());
        if let Some((before, edit)) = elsewhere {
            edit_elsewhere(&mut new, &mut place, before, &edit);
        }
        let anchoring = anchor(&quote, &article(&new));
        if let Some(found) = anchoring.range() {
            // What was put in right beside it may be counted in, a blank at its end left out.
            let slack = 1 + inside.instead.len().max(added);
            let within = trim(&new, place.clone()).unwrap_or(place.clone());
            let is_place = found.start <= within.start && within.end <= found.end;
            let is_near = place.start <= found.start + slack && found.end <= place.end + slack;
            // Its words, where they were, even if some are the neighbour's now.
            let is_words = !matches!(anchoring, Anchoring::Moved(_))
                && found.start <= place.end
                && place.start <= found.end;
            // Put in again beside one of its neighbours: no reader could tell that from an edit elsewhere.
            let words = &quote.words;
            let telling = |side: &str| side.contains(char::is_alphanumeric);
            let is_beside = telling(&words.prefix) && new[..found.start].ends_with(&words.prefix)
                || telling(&words.suffix) && new[found.end..].starts_with(&words.suffix);
            let is_again = new[found.clone()] == words.exact && is_beside;
            prop_assert!(is_place && is_near || is_words || is_again,
                "{:?}: {:?} was put on {:?} ({:?}), not on {:?}", anchoring, words,
                &new[found.clone()], found, &new[place.clone()]);
        }
    }
}
