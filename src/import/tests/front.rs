//! Front matter in both notations.
use super::picture::imported;

#[test]
fn yaml_and_toml_say_the_same() {
    let yaml = "---\ntitle: \"العنوان: الأول\"\ndate: 2013-03-20\nlang: ar-SA\nsource: INTERPOL\nurl: https://example.org/a\n\
                tags: [أمن, إنترنت]\ntranslation_of: a.en.txt\nnote: Unofficial translation\nother: {a: [1]}\n---\n\nنص الخبر.\n";
    let toml = "+++\ntitle = \"العنوان: الأول\"\ndate = 2013-03-20\nlang = \"ar-SA\"\nsource = \"INTERPOL\"\nurl = \"https://example.org/a\"\n\
                tags = [\"أمن\", \"إنترنت\"]\ntranslation_of = \"a.en.txt\"\nnote = \"Unofficial translation\"\n[other]\na = [1]\n+++\n\nنص الخبر.\n";
    let picture = imported("a.txt", yaml.as_bytes());
    insta::assert_snapshot!("front_matter", picture);
    assert_eq!(picture, imported("a.txt", toml.as_bytes()));
}

#[test]
fn tags_are_a_list_of_either_form() {
    let picture =
        |tags: &str| imported("a.txt", format!("---\ntags{tags}\n---\nThe title\n").as_bytes());
    let expected = picture(": [a, b c]");
    assert!(expected.contains(r#"tags     ["a", "b c"]"#), "{expected}");
    assert_eq!(picture(": a, b c"), expected);
    assert_eq!(picture(":\n  - a\n  - b c"), expected);
}

#[test]
fn other_editions_are_a_list_or_a_map_of_languages() {
    let picture = |front: &str| imported("a.txt", format!("{front}\nThe title\n").as_bytes());
    let expected = picture("---\nhreflang: [a.en.txt, b.fa.txt]\n---");
    assert!(expected.contains(r#"editions ["a.en.txt", "b.fa.txt"]"#), "{expected}");
    for front in [
        "---\nhreflang: {en: a.en.txt, fa: b.fa.txt}\n---",
        "---\nhreflang:\n  en: a.en.txt\n  he: [nested]\n  fa: b.fa.txt\n---",
        "---\nalternates: \"en: a.en.txt, b.fa.txt\"\n---",
        "+++\nhreflang = [\"a.en.txt\", \"b.fa.txt\"]\n+++",
        "+++\n[hreflang]\nen = \"a.en.txt\"\nfa = \"b.fa.txt\"\n+++",
    ] {
        assert_eq!(picture(front), expected, "{front}");
    }
}

#[test]
fn a_title_with_escapes_is_shown_without_them() {
    let picture = imported("a.txt", b"---\ntitle: \"Say \\\"no\\\"\"\n---\nthe text\n");
    assert!(picture.contains("title    Say \"no\""), "{picture}");
    assert!(picture.contains("text     the text"), "{picture}");
}

#[test]
fn a_first_line_that_repeats_the_title_is_the_title() {
    let picture = imported("a.txt", b"---\ntitle: The news\n---\nThe news\n\nthe text\n");
    assert_eq!(picture.matches("The news").count(), 1, "{picture}");
}

#[test]
fn what_is_broken_is_said_and_stays_text() {
    let rows = [
        ("---\ntitle: [never closed\n---\n\nthe text\n", "front matter cannot be read"),
        ("+++\ntitle = \n+++\n\nthe text\n", "line 2: front matter cannot be read"),
        ("+++\na = 1\nb = = 2\n+++\n\nthe text\n", "line 3: front matter cannot be read"),
        (
            "---\ntitle: never ended\n\nthe text\n",
            "line 1: front matter is not closed; read as text",
        ),
        ("---\n- a\n- b\n---\nthe text\n", "a list where keys are expected"),
    ];
    for (text, what) in rows {
        let picture = imported("a.txt", text.as_bytes());
        assert!(picture.contains(what), "{text:?}\n{picture}");
        assert!(picture.contains("the text"), "{text:?}\n{picture}");
        let first_key = text.lines().nth(1).unwrap();
        assert!(picture.contains(first_key), "lost {first_key:?} of {text:?}\n{picture}");
    }
}

#[test]
fn a_date_that_is_none_is_said() {
    for (date, what) in [
        ("2013-02-30", "line 3: date 2013-02-30: there is no such day"),
        ("yesterday", "line 3: date yesterday: not understood"),
        ("5 رمضان 1434", "line 3: date 5 رمضان 1434: the Hijri calendar"),
    ] {
        let picture =
            imported("a.txt", format!("---\ntitle: T\ndate: {date}\n---\ntext").as_bytes());
        assert!(picture.contains(what), "{picture}");
        assert!(!picture.contains("date     "), "{picture}");
    }
}

#[test]
fn a_date_with_a_time_is_a_day() {
    for date in
        ["2013-03-20T10:30:00+03:00", "2013-03-20 10:30:00 -0500", "\"20 مارس 2013\"", "20/3/2013"]
    {
        let picture = imported("a.txt", format!("---\ndate: {date}\n---\nThe title").as_bytes());
        assert!(picture.contains("date     2013-03-20"), "{date}\n{picture}");
    }
}

#[test]
fn anchors_and_depth_cannot_swell() {
    let level = |n: i32| format!("a{n}: &a{n} [{}]\n", format!("*a{}, ", n - 1).repeat(9));
    let laughs = (1..9).map(level).collect::<Vec<_>>().concat();
    for inner in
        [format!("a0: &a0 [x]\n{laughs}"), "[".repeat(8000), "{a: ".repeat(3000), "- ".repeat(7000)]
    {
        let text = format!("---\n{inner}\n---\nThe title\n\nthe text\n");
        assert!(imported("a.txt", text.as_bytes()).contains("the text"));
        let text = format!("+++\na = {inner}\n+++\nThe title\n\nthe text\n");
        assert!(imported("a.txt", text.as_bytes()).contains("the text"));
    }
}
