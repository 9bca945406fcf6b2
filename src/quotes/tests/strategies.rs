//! Quotes that hold anything.
use jiff::Timestamp;
use jiff::civil::date;
use proptest::prelude::*;

use crate::article::ContentHash;
use crate::quotes::{Colour, Passage, Quote, Source, TextPositionSelector, TextQuoteSelector};

/// A text that a hostile article could hold: any characters, and those that mean something to somebody.
pub(super) fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[ -~\\n\\r\\t]{0,20}",
        "[\\x00-\\x1F\\x7F-\\x9F\u{202A}-\u{202E}\u{2066}-\u{2069}\u{200E}\u{61C}\u{FEFF}\u{2028}ﻻﷲﷺﭐשׁa=<>&\"';,{}]{0,20}",
        "[ابتثجلإىيةa-z٠-٩ ًٌّ.،]{1,40}",
    ]
}

/// A text that is not blank.
pub(super) fn some_text() -> impl Strategy<Value = String> {
    text().prop_map(|text| if text.trim().is_empty() { "نص".to_owned() } else { text })
}

fn optional() -> impl Strategy<Value = Option<String>> {
    prop::option::of(some_text())
}

fn source() -> impl Strategy<Value = Source> {
    let url = prop_oneof![Just("https://example.org/أخبار/1".to_owned()), some_text()];
    let day =
        (1..=9999_i16, 1..=12_i8, 1..=28_i8).prop_map(|(year, month, day)| date(year, month, day));
    (
        text(),
        text(),
        prop::option::of(url),
        optional(),
        prop::option::of(day),
        text(),
        any::<Option<u128>>(),
    )
        .prop_map(|(title, origin, url, publisher, date, language, hash)| Source {
            title,
            origin,
            url,
            publisher,
            date,
            language,
            hash: hash.map(ContentHash),
        })
}

fn passage() -> impl Strategy<Value = Passage> {
    let words =
        (some_text(), text(), text(), any::<bool>()).prop_map(|(exact, prefix, suffix, alone)| {
            TextQuoteSelector { exact, prefix, suffix, alone }
        });
    let position = prop::option::of(
        (0..9999_u64, 1..9999_u64)
            .prop_map(|(start, length)| TextPositionSelector { start, end: start + length }),
    );
    let passage = |(words, position, source)| Passage { words, position, source };
    (words, position, source()).prop_map(passage)
}

pub(super) fn quotes() -> impl Strategy<Value = Quote> {
    let given = (
        optional(),
        optional(),
        prop::collection::vec(text(), 0..3),
        prop::sample::select(&Colour::ALL[..]),
    );
    let created = (0..4_000_000_000_i64, 0..1_000_000_000_i32);
    (passage(), prop::option::of(passage()), given, created).prop_map(
        |(Passage { words, position, source }, counterpart, given, created)| {
            let (speaker, note, tags, colour) = given;
            let created = Timestamp::new(created.0, created.1).unwrap();
            let id = crate::quotes::take::uuid(&format!("{words:?}{created}"));
            let mut quote = Quote {
                id,
                words,
                position,
                source,
                speaker,
                note,
                tags: Vec::new(),
                colour,
                created,
                counterpart: counterpart.map(Box::new),
            };
            for tag in tags {
                quote.tag(&tag);
            }
            quote
        },
    )
}
