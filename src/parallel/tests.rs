//! Alignments in short: the sentences of both sides as words, the links as pairs.

use proptest::prelude::*;

use super::{Alignment, Link, Side};
use crate::article::Article;
use crate::import::import;

fn article(body: &str) -> Article {
    let text = format!("---\ntitle: \"t\\u0020t\"\n---\n\n{body}\n");
    import("news.txt", text.as_bytes()).articles.remove(0).article
}

/// The links of two texts, each as its sentences of both sides: "0-0 1-12".
fn links(a: &str, b: &str) -> String {
    let alignment = Alignment::of(&article(a), &article(b));
    let show = |all: &[usize]| all.iter().map(usize::to_string).collect::<String>();
    let links = alignment.links().iter();
    links.map(|link| format!("{}-{}", show(&link.a), show(&link.b))).collect::<Vec<_>>().join(" ")
}

const AR: [&str; 6] = [
    "وصل الوزير كاسبرسكي إلى باريس صباح الاثنين.",
    "وقّع الرئيس اتفاقا مع 12 شركة في القطاع الخاص.",
    "هل تنجح الحكومة في مكافحة الفساد؟",
    "قال ناكاتاني: «هذه الحرب خطر على أوروبا».",
    "ارتفعت أسعار النفط بنسبة 3.5٪ في عام 2014.",
    "شارك أطباء المستشفى في الاحتجاجات يوم الجمعة.",
];

const EN: [&str; 6] = [
    "Minister Kaspersky arrived in Paris on Monday morning.",
    "The president signed an agreement with 12 companies of the private sector.",
    "Will the government succeed in fighting corruption?",
    "“This war is a danger to Europe,” said Nakatani.",
    "Oil prices rose by 3.5% in 2014.",
    "The doctors of the hospital took part in Friday's protests.",
];

fn of(sentences: &[&str], order: &[usize]) -> String {
    order.iter().map(|&at| sentences[at]).collect::<Vec<_>>().join(" ")
}

#[test]
fn translations_are_linked_one_to_one() {
    assert_eq!(links(&AR.join(" "), &EN.join(" ")), "0-0 1-1 2-2 3-3 4-4 5-5");
}

#[test]
fn a_dropped_sentence_has_no_link() {
    let (ar, en) = (AR.join(" "), of(&EN, &[0, 1, 3, 4, 5]));
    assert_eq!(links(&ar, &en), "0-0 1-1 3-2 4-3 5-4");
    assert_eq!(links(&en, &ar), "0-0 1-1 2-3 3-4 4-5");
}

#[test]
fn merged_sentences_are_one_link() {
    let merged = format!(
        "{} {}, and {} {}",
        EN[0],
        EN[1].trim_end_matches('.'),
        "will the government succeed in fighting corruption?",
        of(&EN, &[3, 4, 5])
    );
    assert_eq!(links(&AR.join(" "), &merged), "0-0 12-1 3-2 4-3 5-4");
}

#[test]
fn a_moved_sentence_is_found() {
    assert_eq!(links(&AR.join(" "), &of(&EN, &[4, 0, 1, 2, 3, 5])), "0-1 1-2 2-3 3-4 4-0 5-5");
}

#[test]
fn a_moved_sentence_is_found_where_another_stands_in_its_place() {
    // Each edition has one sentence of its own; the last of the first comes first in the second.
    let own = "Nobody had heard of it before.";
    let ar = format!(
        "{} \u{639}\u{627}\u{62F} \u{627}\u{644}\u{647}\u{62F}\u{648}\u{621} \u{628}\u{639}\u{62F} \u{630}\u{644}\u{643} \u{643}\u{645}\u{627} \u{643}\u{627}\u{646}.",
        of(&AR, &[0, 1, 4])
    );
    let en = format!("{} {} {own}", EN[4], of(&EN, &[0, 1]));
    assert!(links(&ar, &en).contains("2-0"), "{}", links(&ar, &en));
    assert!(links(&ar, &en).contains("0-1 1-2"), "{}", links(&ar, &en));
}

#[test]
fn list_items_and_ellipses_keep_their_places() {
    let ar = "\u{646}\u{635}\u{62D} \u{627}\u{644}\u{648}\u{632}\u{64A}\u{631} \u{628}\u{645}\u{627} \u{64A}\u{644}\u{64A}:\n\n- \u{632}\u{64A}\u{627}\u{631}\u{629} \u{628}\u{627}\u{631}\u{64A}\u{633}\n\n- \u{62F}\u{641}\u{639} 40 \u{62F}\u{648}\u{644}\u{627}\u{631}\u{627}\n\n\u{648}\u{642}\u{627}\u{644}: \u{201C}\u{627}\u{644}\u{62D}\u{631}\u{628} \u{62E}\u{637}\u{631}...\u{201D}";
    let en = "The minister's advice:\n\n- Visit Paris\n\n- Pay 40 dollars\n\n\u{201C}War is a danger...\u{201D} he said.";
    assert_eq!(links(ar, en), "0-0 1-1 2-2 3-3");
}

#[test]
fn a_byline_has_no_counterpart_among_sentences() {
    let ar = AR.join(" ");
    let en = format!("{}\n\n(Additional reporting by A. Haddad; editing by M. Ross)", EN.join(" "));
    assert_eq!(links(&ar, &en), "0-0 1-1 2-2 3-3 4-4 5-5");
}

#[test]
fn abbreviations_part_no_sentence_in_either_language() {
    let ar = "\u{648}\u{635}\u{644} \u{62F}. \u{643}\u{627}\u{633}\u{628}\u{631}\u{633}\u{643}\u{64A} \u{625}\u{644}\u{649} \u{628}\u{627}\u{631}\u{64A}\u{633}. \u{648}\u{62F}\u{641}\u{639} 12 \u{62F}\u{648}\u{644}\u{627}\u{631}\u{627}.";
    let en = "Dr. Kaspersky reached Paris. He paid 12 U.S. dollars on Dec. 14.";
    assert_eq!(links(ar, en), "0-0 1-1");
}

#[test]
fn what_little_speaks_for_is_doubtful() {
    let alignment = Alignment::of(&article("x"), &article(&EN.join(" ")));
    assert!(alignment.links().iter().all(|link| link.confidence < Link::DOUBTFUL));
    let empty = Alignment::of(&Article::default(), &article(EN[0]));
    assert_eq!((empty.a().len(), empty.b().len(), empty.links().len()), (0, 1, 0));
    assert_eq!(empty.sentence_at(Side::A, 0), None);
}

#[test]
fn a_sentence_is_found_by_any_of_its_bytes() {
    let (ar, en) = (article(&AR.join(" ")), article(&EN.join(" ")));
    let alignment = Alignment::of(&ar, &en);
    for (number, sentence) in alignment.a().iter().enumerate() {
        assert_eq!(alignment.sentence_at(Side::A, sentence.range.start), Some(number));
        assert_eq!(alignment.sentence_at(Side::A, sentence.range.end - 1), Some(number));
        assert_eq!(alignment.counterpart(Side::A, number), [number]);
    }
}

#[test]
fn long_texts_are_aligned_within_a_band() {
    let numbered =
        |sentences: &[&str], at: usize| format!("{} {}", 1000 + at * 7, sentences[at % 6]);
    let ar: Vec<String> = (0..150).map(|at| numbered(&AR, at)).collect();
    // A stretch is missing from the other edition.
    let en: Vec<String> =
        (0..150).filter(|at| !(60..80).contains(at)).map(|at| numbered(&EN, at)).collect();
    let alignment = Alignment::of(&article(&ar.join(" ")), &article(&en.join(" ")));
    let right = |at: &usize| {
        let expected = if *at < 60 { *at } else { at - 20 };
        alignment.counterpart(Side::A, *at) == [expected]
    };
    let found = (0..150).filter(|at| !(60..80).contains(at)).filter(right).count();
    assert_eq!(found, 130);
    assert!((60..80).all(|at| alignment.counterpart(Side::A, at).is_empty()));
}

/// Some sentences in any order.
fn shuffled() -> impl Strategy<Value = Vec<usize>> {
    proptest::collection::vec(0_usize..6, 0..20)
}

proptest! {
    #[test]
    fn each_sentence_is_in_one_link_at_most(a in shuffled(), b in shuffled()) {
        let (ar, en) = (article(&of(&AR, &a)), article(&of(&EN, &b)));
        let alignment = Alignment::of(&ar, &en);
        for (side, count) in [(Side::A, alignment.a().len()), (Side::B, alignment.b().len())] {
            let mut seen = vec![false; count];
            for link in alignment.links() {
                let of_side = match side { Side::A => &link.a, Side::B => &link.b };
                prop_assert!(!of_side.is_empty() && of_side.is_sorted());
                prop_assert!((0.0..=1.0).contains(&link.confidence));
                for &at in of_side {
                    prop_assert!(!std::mem::replace(&mut seen[at], true));
                    prop_assert_eq!(alignment.link_of(side, at), Some(link));
                }
            }
        }
    }

    #[test]
    fn any_text_can_be_aligned(a in any::<String>(), b in any::<String>()) {
        let alignment = Alignment::of(&article(&a), &article(&b));
        prop_assert!(alignment.links().len() <= alignment.a().len());
    }
}
