//! Texts that were written to do harm, and files that are none.
use super::picture::imported;
use crate::import::import;

/// Terminal escapes and bidi controls stay in the text, where layout makes them harmless.
#[test]
fn controls_are_kept_and_cut_nothing() {
    for control in [
        "\u{1B}]0;pwned\u{7}",
        "\u{1B}[2J",
        "\u{9B}2J",
        "\u{202E}gpj",
        "\u{2067}\u{2067}",
        "\u{8}\u{7F}",
        &"\u{7}".repeat(100),
        "\u{1B}]never",
    ] {
        let text = format!("خبر {control} title\n\nbody {control} نص\n");
        let outcome = import("a.txt", text.as_bytes());
        let article = &outcome.articles[0].article;
        assert_eq!(article.title(), format!("خبر {control} title"));
        assert_eq!(article.paragraph(0), format!("body {control} نص"));
        assert!(outcome.articles[0].warnings.is_empty());
    }
}

#[test]
fn clusters_without_end_stay_whole() {
    let zalgo = format!("ا{} {}", "\u{64B}\u{651}\u{670}".repeat(4000), "\u{301}".repeat(200_000));
    let outcome = import("a.txt", format!("{zalgo}\n\n{zalgo}\n").as_bytes());
    let article = &outcome.articles[0].article;
    assert_eq!(article.paragraph(1), zalgo);
    assert!(article.paragraph(0).starts_with(article.title()));
}

#[test]
fn separators_of_every_kind() {
    let picture = imported(
        "a.txt",
        "سطر\u{2028}سطر\u{2029}سطر\u{85}سطر\u{B}سطر\u{C}سطر\u{1C}سطر\n".as_bytes(),
    );
    assert_eq!(picture.lines().count(), 4, "{picture}");
}

#[test]
fn a_hundred_thousand_paragraphs() {
    for between in ["\n", "\n\n"] {
        let text = format!("عنوان\n{}", format!("س{between}").repeat(100_000));
        assert_eq!(import("a.txt", text.as_bytes()).articles[0].article.paragraphs.len(), 100_000);
    }
}

#[test]
fn more_paragraphs_than_are_counted_lose_nothing() {
    let text = format!("عنوان\n{}end", "a\n".repeat((1 << 20) + 5));
    let outcome = import("a.txt", text.as_bytes());
    let imported = &outcome.articles[0];
    assert_eq!(imported.article.paragraphs.len(), (1 << 20) + 1);
    assert!(imported.article.paragraph(1 << 20).ends_with("a\nend"));
    assert_eq!(imported.warnings[0].line, Some((1 << 20) + 2));
    assert!(imported.warnings[0].what.to_string().starts_with("more than 1048576 paragraphs"));
}

#[test]
fn what_is_no_text_is_a_sentence() {
    let nul = ["خبر".as_bytes(), b"\0\0\n\n", &[0; 4096]].concat();
    let noise: Vec<u8> =
        (0_u32..65_536).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let rows: [(&[u8], &str); 5] = [
        (b"", "is empty; there is nothing to read"),
        (&[b' '; 10_000], "holds blanks only; there is nothing to read"),
        (&nul, "is binary data, not text"),
        (&noise, "is binary data, not text"),
        (b"\x7FELF\x02\x01", "is a program, not text; convert it to text first"),
    ];
    for (bytes, what) in rows {
        assert_eq!(imported("a.txt", bytes), format!("|\u{202D}refused  a.txt: {what}\u{202C}|\n"));
    }
}

#[test]
fn dates_that_are_none_are_text() {
    for line in [
        "Wed, 20 Mar 99999",
        "20 March 0000",
        "-1/1/2013",
        &"20 ".repeat(3000),
        "99999999999/1/1",
        "٩٩ مارس ٢٠١٣",
    ] {
        let outcome = import("a.txt", format!("عنوان\n\n{line}\n\nنص\n").as_bytes());
        let article = &outcome.articles[0].article;
        assert_eq!((article.paragraph(0), &article.date), (line.trim(), &None));
    }
}
