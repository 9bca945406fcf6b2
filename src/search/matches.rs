//! Where a query's words stand in a text.

use std::cmp::Reverse;
use std::ops::Range;

use super::index::Part;
use super::query::{Query, Via};
use super::words::is_word;
use crate::text::fold::{self, Folded};

/// A place in a text: whole grapheme clusters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// By what it was found.
    pub via: Via,
}

/// A place and the term that found it, by its number in the query.
#[derive(Clone, Debug)]
struct Place {
    range: Range<usize>,
    via: Via,
    first: usize,
    last: usize,
}

impl Query {
    /// The places of one title or paragraph that the query's words find, ascending and apart. Words that
    /// stand beside each other in the query and in the text are one place: `20 مارس` finds ٢٠ مارس whole.
    /// Negated words and filters find nothing.
    pub fn matches(&self, text: &str, part: Part) -> Vec<Match> {
        let folded = Folded::new(text);
        let mut places = Vec::new();
        let mut found = Vec::new();
        for (number, term) in self.sought().into_iter().enumerate() {
            if term.scope().covers(part) {
                term.find(text, &folded, &mut found);
            }
            places.extend(found.drain(..).map(|(range, via)| Place {
                range,
                via,
                first: number,
                last: number,
            }));
        }
        places.sort_unstable_by_key(|place| (place.range.start, place.range.end, place.first));
        join(text, places)
            .into_iter()
            .map(|place| Match { range: place.range, via: place.via })
            .collect()
    }
}

/// The places found by words and those found by names, in the order of the text. A name and the words found in
/// it are one place; a quotation is one beside what is found in it, and comes before that.
pub fn with_named(words: Vec<Match>, named: Vec<Match>) -> Vec<Match> {
    if named.is_empty() {
        return words;
    }
    let (mut all, quotations): (Vec<Match>, Vec<Match>) =
        words.into_iter().chain(named).partition(|place| place.via != Via::Quotation);
    all.sort_by_key(|place| place.range.start);
    all.dedup_by(|next, last| {
        let touches = next.range.start < last.range.end;
        if touches {
            last.range.end = last.range.end.max(next.range.end);
            last.via = last.via.min(next.via);
        }
        touches
    });
    all.extend(quotations);
    all.sort_by_key(|place| (place.range.start, Reverse(place.range.end)));
    all
}

/// What of some places lies in a piece of their text, in bytes of the piece.
pub fn within(places: &[Match], piece: &Range<usize>) -> Vec<Match> {
    let before_end = places.iter().take_while(|place| place.range.start < piece.end);
    let inside = before_end.filter(|place| place.range.end > piece.start);
    let shifted = inside.map(|Match { range, via }| {
        let range = range.start.max(piece.start)..range.end.min(piece.end);
        Match { range: range.start - piece.start..range.end - piece.start, via: *via }
    });
    shifted.collect()
}

fn join(text: &str, places: Vec<Place>) -> Vec<Place> {
    let mut joined: Vec<Place> = Vec::new();
    for place in places {
        match joined.last_mut() {
            Some(last) if place.range.start < last.range.end || follows(text, last, &place) => {
                last.range.end = last.range.end.max(place.range.end);
                last.via = last.via.min(place.via);
                last.last = place.last;
            }
            _ => joined.push(place),
        }
    }
    joined
}

/// The next word of the query is the next word of the text.
fn follows(text: &str, last: &Place, next: &Place) -> bool {
    let between = text.get(last.range.end..next.range.start).unwrap_or_default();
    next.first == last.last + 1
        && between.len() <= 8
        && !between.is_empty()
        && !fold::text(between).contains(is_word)
}

#[cfg(test)]
#[expect(clippy::string_slice, reason = "a test may panic")]
mod tests {
    use proptest::prelude::*;

    use super::{Match, Part, Query, Via, with_named, within};
    use crate::text::clusters;

    const SEED_000: &str = include_str!("../../seeds/000_98ff67623f90ba52.txt");
    const SEED_003: &str = include_str!("../../seeds/003_ed3b926f425d16fd.txt");

    fn found<'a>(query: &str, text: &'a str) -> Vec<&'a str> {
        let query = Query::parse(query).unwrap();
        query.matches(text, Part::Body).into_iter().map(|place| &text[place.range]).collect()
    }

    #[test]
    fn the_spelling_queries_find_what_they_name() {
        for query in ["الإنتربول", "الانتربول", "انتربول", "اَلْإِنْتَرْبُول", "الإنتـربول", "ﺍﻹﻧﺘﺮﺑﻮﻝ"]
        {
            let hits = found(query, SEED_000);
            assert_eq!(hits.len(), 9, "{query}");
            assert!(hits.contains(&"للإنتربول") || hits.contains(&"إنتربول"), "{query}");
        }
        let cases = [
            ("مجمع", SEED_000, "مجمّع"),
            ("20 مارس", SEED_000, "٢٠ مارس"),
            ("٢٠١٤", SEED_000, "2014"),
            ("السيبريه", SEED_000, "السيبرية"),
            ("دورا", SEED_003, "دورًا"),
            ("بغيه", SEED_003, "بُغية"),
            ("\"كاسبرسكاي\"", SEED_000, "كاسبرسكاي"),
        ];
        for (query, text, hit) in cases {
            assert!(found(query, text).contains(&hit), "{query}: {:?}", found(query, text));
        }
        assert_eq!(found("\"كاسبرسكاي\"", SEED_003), [] as [&str; 0]);
    }

    #[test]
    fn every_form_of_a_word_with_a_shadda_is_found() {
        for form in ["مجمّع", "المجمّع", "لمجمّع", "للمجمّع"] {
            assert_eq!(found("مجمع", form), ["مجمّع"]);
        }
    }

    #[test]
    fn seats_of_hamza_find_each_other() {
        for (query, text) in [
            ("هيئة", "هيءة"),
            ("هيءة", "هيئه"),
            ("هيئه", "هيئة"),
            ("مسئول", "مسؤول"),
            ("مسؤول", "مسئول"),
        ] {
            assert_eq!(found(query, text), [text], "{query}");
        }
    }

    #[test]
    fn other_scripts_and_cases() {
        let cases = [
            ("interpol", "INTERPOL"),
            ("Thorbjorn", "Thorbjørn"),
            ("میخواهم", "می\u{200C}خواهم"),
            ("كتاب", "کتاب"),
        ];
        for (query, text) in cases {
            assert_eq!(found(query, text), [text], "{query}");
        }
    }

    #[test]
    fn neighbours_in_the_query_are_one_place_in_the_text() {
        assert_eq!(found("a b", "b a, b a"), ["b", "a, b", "a"]);
        assert_eq!(found("-b a", "a b"), ["a"]);
        assert_eq!(found("news paper", "newspaper"), ["news", "paper"]);
        assert_eq!(found("newsp spaper", "newspaper"), ["newspaper"]);
    }

    #[test]
    fn quoted_is_as_written_but_for_blanks() {
        assert_eq!(found("\"b c\"", "a b\n  c B c"), ["b\n  c"]);
        assert_eq!(found("\"كتب\"", "كتبَ"), [] as [&str; 0], "half a cluster");
    }

    #[test]
    fn expressions_see_letters_of_every_script() {
        assert_eq!(
            found("/\\bال\\w+ية\\b/", "الجرائم السيبرية العالمية"),
            ["السيبرية", "العالمية"]
        );
        assert_eq!(found("/inter(pol|net)/", "Interpol internet"), ["Interpol", "internet"]);
    }

    #[test]
    fn a_name_finds_its_other_spellings_and_says_so() {
        let names = |word: &str| {
            if word == "kaspersky" {
                vec!["كاسبرسكي".into(), "كاسبرسكاي".into()]
            } else {
                Vec::new()
            }
        };
        let query = Query::parse("kaspersky").unwrap().with_names(&names);
        for (text, spelling) in [(SEED_000, "كاسبرسكاي"), (SEED_003, "كاسبرسكي")] {
            let hits = query.matches(text, Part::Body);
            assert!(
                hits.iter().all(|hit| hit.via == Via::Name && &text[hit.range.clone()] == spelling)
            );
            assert!(hits.len() >= 4);
        }
        assert_eq!(query.matches("Kaspersky", Part::Title)[0].via, Via::Word);
    }

    #[test]
    fn names_take_words_in_and_quotations_stand_beside_them() {
        let place = |range, via| Match { range, via };
        let words = vec![place(2..4, Via::Word), place(12..14, Via::Word)];
        let named = vec![place(0..6, Via::Mention), place(10..20, Via::Quotation)];
        let all = [place(0..6, Via::Word), place(10..20, Via::Quotation), place(12..14, Via::Word)];
        assert_eq!(with_named(words, named), all);
        assert_eq!(
            within(&all, &(4..13)),
            [place(0..2, Via::Word), place(6..9, Via::Quotation), place(8..9, Via::Word)]
        );
    }

    #[test]
    fn a_field_keeps_to_its_part() {
        let query = Query::parse("title:a b").unwrap();
        let found = |part| {
            query
                .matches("a b", part)
                .into_iter()
                .map(|place| (place.range.start, place.range.end))
                .collect::<Vec<_>>()
        };
        assert_eq!(found(Part::Title), [(0, 3)]);
        assert_eq!(found(Part::Body), [(2, 3)]);
    }

    proptest! {
        #[test]
        fn places_ascend_apart_on_clusters(text in "[ab اللَّإن\u{64B}é\u{301}.]{0,30}", query in "[abالن]{1,3}( [abال]{1,2})?|\"[aا]\"|/[aل][bن]/") {
            let boundaries = clusters::boundaries(&text);
            let mut end = 0;
            for place in Query::parse(&query).unwrap().matches(&text, Part::Body) {
                prop_assert!(place.range.start >= end && place.range.end > place.range.start);
                prop_assert!(boundaries.contains(&place.range.start) && boundaries.contains(&place.range.end));
                end = place.range.end;
            }
        }
    }
}
