//! Texts made to hurt: nothing panics, ranges stay whole, and work grows with the length.
use proptest::prelude::*;

use crate::entities::{Options, Recognizer};

fn check(text: &str) {
    let analysis = Recognizer::new(Options::default()).recognize(text);
    let whole = |range: &std::ops::Range<usize>| {
        text.get(range.clone()).is_some_and(|part| !part.is_empty())
    };
    assert!(analysis.mentions.iter().all(|m| whole(&m.range) && whole(&m.words)));
    assert!(analysis.mentions.windows(2).all(|w| w[0].words.end <= w[1].words.start));
    assert!(analysis.mentions.iter().all(|m| m.entity.is_none_or(|e| e < analysis.entities.len())));
    assert!(analysis.quotations.iter().all(|q| whole(&q.range)));
}

#[test]
fn long_texts_of_one_thing() {
    for unit in [
        "ا",
        "a",
        "7",
        "\"",
        "“",
        "’",
        "قال ",
        "وزارة ",
        "Mr ",
        "John Smith ",
        "بن ",
        "said ",
        "(",
        "1,",
        "و",
        "The Bank of ",
        "محمد ",
        "U.S.",
        "2013-",
        "\u{200F}",
        "\u{64B}",
        "\n",
        "“قال كريم: ",
        "ثلاثة ومئة ",
        "€",
        "a's ",
        "of ",
        "الوطنية ",
    ] {
        check(&unit.repeat(20_000));
    }
}

#[test]
fn a_hundred_thousand_names_that_nearly_meet() {
    let mut names = String::new();
    for i in 0..30_000 {
        names.extend(["Karim", &letters(i), " Hassan", &letters(i / 7), ". "]);
    }
    check(&names);
}

fn letters(mut n: usize) -> String {
    let mut out = String::new();
    loop {
        out.push(char::from(b'a' + (n % 26) as u8));
        n /= 26;
        if n == 0 {
            return out;
        }
    }
}

#[test]
fn texts_that_end_or_begin_where_a_rule_looks_further() {
    for text in ["Farhan Haq, Deputy Spokesperson", ", and Street", "وفقا", "يناير ( March"]
    {
        check(text);
    }
}

/// Words that rules look around: each may be the first or the last of a text, and stand beside any other.
const TELLING: &[&str] = &[
    "Deputy",
    "Spokesperson",
    "President",
    "French",
    "said",
    "Haq",
    "April",
    "bin",
    "Al",
    "U.S.",
    "the",
    "University",
    "of",
    "Bank",
    "Street",
    "\"",
    "“",
    "”",
    "'s",
    ",",
    ".",
    ":",
    "(",
    ")",
    "\n",
    "-",
    "in",
    "and",
    "who",
    "he",
    "3",
    "March",
    "$5",
    "million",
    "الرئيس",
    "وزير",
    "السيد",
    "قال",
    "وقالت",
    "بن",
    "أبو",
    "عبد",
    "شركة",
    "وزارة",
    "الوطنية",
    "نادي",
    "مطار",
    "مدينة",
    "في",
    "من",
    "على",
    "ب",
    "لل",
    "«",
    "»",
    "،",
    "؛",
    "محمد",
    "سوريا",
    "القاهرة",
    "رويترز",
    "أ",
    "ك.",
    "و",
    "الذي",
    "إن",
    "أن",
    "حي",
    "لواء",
    "جامعة",
    "بيان",
    "مصدر",
    "صحيفة",
    "آل",
    "أم",
    "ابنه",
    "بلدية",
    "محكمة",
    "ثلاثة",
    "آذار",
    "مارس",
    "الماضي",
    "دولار",
    "بالمئة",
];

proptest! {
    #[test]
    fn any_row_of_telling_words(words in proptest::collection::vec(proptest::sample::select(TELLING), 0..12)) {
        check(&words.join(" "));
    }

    #[test]
    fn any_text(text in "(\\PC|[قالوزيرمحمد“”«»\"'’ .،:0-9٠-٩A-Za-z\\n\u{200F}\u{64B}]){0,200}") {
        check(&text);
    }
}
