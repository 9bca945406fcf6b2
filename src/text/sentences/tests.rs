//! A sentence to a slot, the bars standing where one ends and the next begins.

#![expect(clippy::string_slice, reason = "a slice that is cut wrongly fails the test")]

use std::fmt::Write;

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::ranges;

/// The text with a bar between its sentences, as a reader would pencil them in.
#[track_caller]
fn check(pencilled: &str) {
    let text = pencilled.replace("| ", "").replace('|', "");
    let text = text.as_str();
    let mut found = String::new();
    let mut last = 0;
    for (index, range) in ranges(text).into_iter().enumerate() {
        let gap = &text[last..range.start];
        let bar = match (index, gap.is_empty()) {
            (0, _) => "",
            (_, true) => "|",
            (_, false) => "| ",
        };
        last = range.end;
        write!(found, "{gap}{bar}{}", &text[range]).unwrap();
    }
    found.push_str(&text[last..]);
    assert_eq!(found, pencilled);
}

/// Where the text has bars or blanks of its own.
#[track_caller]
fn parts(text: &str, expected: &[&str]) {
    let found: Vec<&str> = ranges(text).into_iter().map(|range| &text[range]).collect();
    assert_eq!(found, expected);
}

#[test]
fn plain_sentences_end_at_their_stops() {
    check("قال ذلك. | ثم مضى! | هل عاد؟ | لا نعلم.");
    check("It rained. | Did it? | Yes! | The 3.5 inches of U.N. data say so.");
    check("یہ خبر ہے۔ | وہ چلا گیا۔");
    check("זו חדשה. | האם נכון? | כן.");
    check("این خبر است. | آیا درست است؟");
}

#[test]
fn initials_belong_to_their_names() {
    check("شدد رونالد ك. نوبل على ذلك. | ثم مضى.");
    check("Ronald K. Noble met J. K. Rowling. | They spoke.");
    check("א. ב. יהושע כתב ספר. | הוא מת.");
    check("قال د. أحمد والسيد م. علي كلمتهما. | وانصرفا.");
    check("قال أ.د. سمير ذلك.");
}

#[test]
fn abbreviations_belong_to_their_sentences() {
    check("Mr. Noble and Dr. Who met Gen. Smith. | He left.");
    check("The U.S. Army came at 5 a.m. Monday. | It left the U.S. | The end.");
    check("Apple Inc. shares fell on Jan. 5. | See No. 7. | I said no. | Nobody heard.");
    check("نقلت وكالة أ.ف.ب. الخبر. | كتبته أ.ف.ب. | وقالت إنه صحيح.");
    check("توفي سنة ١٩٩٠ م. | وقال ابنه ذلك.");
    check("Smith vs. Jones, etc. | The rest is known.");
}

#[test]
fn numbers_are_whole() {
    check("بلغ 3.5 مليون. | وبلغت النسبة ٤٫٥٪. | انتهى.");
    check("1. أول البنود. | ثانيها.");
    check("Version 2.0.1 is out. | It costs 3.50.");
    check("عام 2014. | ثم عام 2015.");
    check("بين عامي 2013 و2020.|ووضع المشاركون أجهزة.");
}

#[test]
fn an_ellipsis_ends_only_before_a_capital() {
    check("ما تقوله... في الواقع لا يصدق.");
    check("Well... I think so. | So... it is.");
    check("Wait… | The end. | So … it is.");
}

#[test]
fn quotation_marks_close_with_their_sentence() {
    check("قال: ’’أنا مسرور. | وليس من المستغرب ذلك‘‘. | ثم مضى.");
    check("قال: «انتهى.» | ثم مضى. | قال: “انتهى.” | ثم مضى.");
    check("He said: “I am glad. | It is done.” | Then he left.");
    check("\"I am glad.\" | \"So am I.\" | 'Good.' | The end.");
    check("He said (they all did.) | Then he left.");
    parts("انتهى. ”", &["انتهى. ”"]);
}

#[test]
fn a_question_in_quotation_marks_goes_on_with_its_speaker() {
    check("«ماذا تريد؟» سأل الرجل. | ثم مضى.");
    check("“What?” he asked. | “Nothing!” | She left.");
    check("قال إنه سعيد (!) بذلك. | وقال (؟) أيضا.");
}

#[test]
fn colons_and_semicolons_end_nothing() {
    check("وقال المدير: «هذا جيد»؛ وأضاف: «وهذا أيضا». | انتهى.");
    check("He said: no; she said: yes.");
}

#[test]
fn joined_sentences_are_taken_apart() {
    check("تعزيز شبكة الإنترنت.|ووقّع كل من حضر.|ووقّع ممثلون آخرون.");
    check("They met at the Internet.|The rest is known.");
    check("موقع www.interpol.int مفتوح. | وكذلك ASP.Net وكذلك a.b@c.org هنا.");
    check("ماذا قال الرجل؟|وأين قال ذلك؟");
}

#[test]
fn a_line_end_is_a_blank_and_a_blank_line_a_boundary() {
    check("هذا سطر\nوهذا تتمته. | وهذا آخر.");
    check("A heading\n\n| The text\nwent on.");
    check("One.\n| Two.\u{2029}| Three");
}

#[test]
fn signs_alone_are_no_sentence() {
    parts("", &[]);
    parts(" \n\t ", &[]);
    parts("  نص بلا نقطة ", &["نص بلا نقطة"]);
    parts("... !!! ؟", &["... !!! ؟"]);
    parts("* * *\n\nThe end. ***", &["* * *\n\nThe end. ***"]);
    parts("Really?! Yes.", &["Really?!", "Yes."]);
}

#[test]
fn scripts_without_blanks_are_parted() {
    check("他来了。|他走了。|好！");
}

/// Text of the pieces that decide.
fn newslike() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just(". "),
        Just("."),
        Just("! "),
        Just("؟"),
        Just("۔ "),
        Just("... "),
        Just("… "),
        Just("\n"),
        Just("\r\n"),
        Just("\u{2029}"),
        Just(" "),
        Just("\u{301}"),
        Just("\u{200D}"),
        Just("«"),
        Just("»"),
        Just("”"),
        Just("“"),
        Just("\""),
        Just("("),
        Just(")"),
        Just("K"),
        Just("ك"),
        Just("Mr"),
        Just("قال"),
        Just("ووقّع"),
        Just("الإنترنت"),
        Just("The"),
        Just("word"),
        Just("2014"),
        Just("٣"),
        Just("🇸🇦"),
        Just("👨\u{200D}👩"),
        Just("\u{600}"),
        Just("。"),
        Just("د"),
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn sentences_partition_what_is_not_blank(text in prop_oneof![newslike(), any::<String>()]) {
        let clusters: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
        let is_boundary = |at: usize| at == text.len() || clusters.binary_search(&at).is_ok();
        let mut last = 0;
        for range in ranges(&text) {
            prop_assert!(range.start < range.end && last <= range.start);
            prop_assert!(is_boundary(range.start) && is_boundary(range.end), "{range:?}");
            prop_assert!(text[last..range.start].chars().all(char::is_whitespace));
            last = range.end;
        }
        prop_assert!(text[last..].chars().all(char::is_whitespace));
    }

    #[test]
    fn a_sentence_stays_one_by_itself(text in newslike()) {
        for range in ranges(&text) {
            let sentence = &text[range];
            prop_assert!(ranges(sentence).len() <= 2, "{sentence:?}");
        }
    }
}
