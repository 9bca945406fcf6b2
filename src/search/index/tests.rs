//! The index against looking through the words themselves.

use proptest::prelude::*;

use super::{BadSegment, Document, Part, Segment, SegmentBuilder, merge};
use crate::search::words::folded_words;
use crate::search::{Bitmap, Cancel};
use crate::text::fold;

fn segment(texts: &[(&str, &str)], first: u32) -> Segment {
    let mut builder = SegmentBuilder::default();
    for (title, body) in texts {
        builder.add(title, body.split('\n'));
    }
    let documents: Vec<Document> = (0..texts.len() as u32)
        .map(|number| Document { article: first + number, stamp: 7 })
        .collect();
    Segment::from_vec(builder.finish(&documents)).unwrap()
}

fn found(segment: &Segment, part: Part, needle: &str) -> Vec<usize> {
    segment.find(part, needle, &Cancel::default()).iter().collect()
}

/// What the index must say, by looking.
fn looked_up(texts: &[String], needle: &str) -> Vec<usize> {
    let holds = |text: &String| {
        let folded = fold::text(text);
        folded_words(&folded).any(|word| match needle.chars().count() {
            1 => word.starts_with(needle),
            _ => word.contains(needle),
        })
    };
    texts.iter().enumerate().filter(|(_, text)| holds(text)).map(|(number, _)| number).collect()
}

#[test]
fn a_word_is_found_by_any_part_of_it() {
    let segment = segment(
        &[("الأمين العام للإنتربول", "موسكو (روسيا) – شدد"), ("INTERPOL", "الإنتربول 2014"), ("", "")],
        10,
    );
    assert_eq!(
        found(&segment, Part::Title, "الانتربول"),
        [] as [usize; 0],
        "the preposition swallows the alif"
    );
    assert_eq!(found(&segment, Part::Title, "انتربول"), [0]);
    assert_eq!(found(&segment, Part::Body, "انتربول"), [1]);
    assert_eq!(found(&segment, Part::Title, "terp"), [1]);
    assert_eq!(found(&segment, Part::Body, "201"), [1]);
    assert_eq!(found(&segment, Part::Body, "absent"), [] as [usize; 0]);
}

#[test]
fn one_letter_is_the_start_of_a_word() {
    let segment = segment(&[("", "alpha beta"), ("", "gamma")], 0);
    assert_eq!(found(&segment, Part::Body, "a"), [0]);
    assert_eq!(found(&segment, Part::Body, "g"), [1]);
    assert_eq!(found(&segment, Part::Body, "m"), [] as [usize; 0]);
}

#[test]
fn busy_needles_are_answered_by_their_sets() {
    let texts: Vec<String> =
        (0..2100).map(|number| format!("{number}xyz{number} x{number}y b{number}")).collect();
    let segment = segment(&texts.iter().map(|text| ("", text.as_str())).collect::<Vec<_>>(), 0);
    let cancelled = Cancel::default();
    cancelled.cancel();
    for (needle, count) in [("x", 2100), ("xy", 2100), ("xyz", 2100), ("0xy", 210), ("b29", 11)] {
        assert_eq!(found(&segment, Part::Body, needle).len(), count, "{needle}");
        let at_once = segment.find(Part::Body, needle, &cancelled).count();
        assert_eq!(at_once, if count == 2100 { count } else { 0 }, "{needle}: it is one set");
    }
    assert_eq!(found(&segment, Part::Body, "xyz2").len(), 211, "a part of it is busy, it is not");
}

#[test]
fn merging_leaves_out_the_dead_and_keeps_the_order() {
    let first = segment(&[("one", "alpha"), ("two", "beta")], 1);
    let second = segment(&[("three", "beta gamma"), ("four", "delta")], 3);
    let mut live = Bitmap::full(2);
    live.remove(0);
    let merged = Segment::from_vec(merge(&[(&first, &live), (&second, &Bitmap::full(2))])).unwrap();
    let articles: Vec<u32> = merged.documents().map(|document| document.article).collect();
    assert_eq!(articles, [2, 3, 4]);
    assert_eq!(found(&merged, Part::Body, "beta"), [0, 1]);
    assert_eq!(found(&merged, Part::Body, "alpha"), [] as [usize; 0]);
    assert_eq!(found(&merged, Part::Title, "four"), [2]);
}

#[test]
fn a_cut_file_is_refused() {
    let mut builder = SegmentBuilder::default();
    builder.add("title", ["body"].into_iter());
    let bytes = builder.finish(&[Document { article: 1, stamp: 1 }]);
    for end in 0..bytes.len() {
        let bad = if end < 8 { BadSegment::Foreign } else { BadSegment::Damaged };
        assert_eq!(Segment::from_vec(bytes[..end].to_vec()).err(), Some(bad), "{end}");
    }
}

#[test]
fn a_cancelled_search_stops() {
    let segment = segment(&[("", "alpha")], 0);
    let cancel = Cancel::default();
    cancel.cancel();
    assert!(segment.find(Part::Body, "alpha", &cancel).is_empty());
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec("[ab إألن٢2éß.\u{64B}ـ]{0,12}", 0..8)
}

proptest! {
    #[test]
    fn the_index_says_what_looking_says(texts in texts(), needle in "[abنا2s]{1,3}") {
        let pairs: Vec<(&str, &str)> = texts.iter().map(|text| ("", text.as_str())).collect();
        prop_assert_eq!(found(&segment(&pairs, 0), Part::Body, &needle), looked_up(&texts, &needle));
    }

    #[test]
    fn a_merged_index_is_the_index_of_the_merged(texts in texts(), cut in 0_usize..8, needle in "[abنا2s]{1,3}") {
        let pairs: Vec<(&str, &str)> = texts.iter().map(|text| (text.as_str(), text.as_str())).collect();
        let (left, right) = pairs.split_at(cut.min(pairs.len()));
        let (left, right) = (segment(left, 0), segment(right, left.len() as u32));
        let bytes = merge(&[(&left, &Bitmap::full(left.len())), (&right, &Bitmap::full(right.len()))]);
        let whole = segment(&pairs, 0);
        let merged = Segment::from_vec(bytes).unwrap();
        prop_assert_eq!(merged.documents().collect::<Vec<_>>(), whole.documents().collect::<Vec<_>>());
        prop_assert_eq!(found(&merged, Part::Title, &needle), found(&whole, Part::Title, &needle));
    }
}

/// Damage to any byte is found out before anybody is told something wrong.
#[test]
fn no_flipped_bit_loses_a_hit_unseen() {
    let texts: Vec<String> =
        (0..300).map(|number| format!("كلمة word{number} w{} ч{number}", number % 7)).collect();
    let mut builder = SegmentBuilder::default();
    for text in &texts {
        builder.add(text, [text.as_str()].into_iter());
    }
    let documents: Vec<Document> = (0..300).map(|article| Document { article, stamp: 1 }).collect();
    let whole = builder.finish(&documents);
    let needles = ["كلم", "word29", "w3", "w", "ч1", "absent"];
    let find = |segment: &Segment| {
        needles.map(|needle| [Part::Title, Part::Body].map(|part| found(segment, part, needle)))
    };
    let expected = find(&Segment::from_vec(whole.clone()).unwrap());
    let (mut refused, mut seen) = (0, 0);
    for at in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << (at % 8);
        let Ok(segment) = Segment::from_vec(bytes) else {
            refused += 1;
            continue;
        };
        let says = find(&segment);
        assert!(says == expected || segment.is_damaged(), "byte {at}");
        seen += usize::from(segment.is_damaged());
    }
    assert_eq!(refused + seen, whole.len(), "all of it is read by these needles");
}
