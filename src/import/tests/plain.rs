//! Plain text: title, date line, paragraphs, oddities.
use super::picture::imported;

/// Imports a text and compares the picture, row by row.
#[track_caller]
fn reads(text: &str, rows: &[&str]) {
    let picture = imported("a.txt", text.as_bytes());
    let bare: Vec<&str> =
        picture.lines().map(|row| row.trim_matches(['|', '\u{202D}', '\u{202C}'])).collect();
    assert_eq!(bare, rows, "{text:?}");
}

#[test]
fn the_first_line_is_the_title_and_blank_lines_part_paragraphs() {
    reads(
        "  A title \n\nfirst of the lines\nsecond\n\n \t\nthird.",
        &[
            "title    A title",
            "language EN LeftToRight",
            "text     first of the lines⏎second",
            "text     third.",
        ],
    );
}

#[test]
fn without_blank_lines_each_line_is_a_paragraph() {
    let rows = ["title    The title", "language EN LeftToRight", "text     one", "text     two"];
    reads("The title\none\ntwo\n", &rows);
    reads("The title\n\none\ntwo\n\n", &rows);
    reads("The title\r\n\r\none\r\ntwo", &rows);
    reads("The title\rone\rtwo\r", &rows);
    reads("The title\u{2029}one\u{2028}two", &rows);
}

#[test]
fn a_date_line_is_no_paragraph() {
    let rows = |printed| {
        vec![
            "title    عنوان".to_owned(),
            format!("date     2013-04-17 {printed}"),
            "language ع RightToLeft".to_owned(),
            "text     نص أول".to_owned(),
            "text     نص ثان".to_owned(),
        ]
    };
    for printed in
        ["١٧ أبريل، ٢٠١٣", "17 نيسان/أبريل 2013", "الأربعاء، 17 أفريل 2013 - 10:30", "2013-04-17"]
    {
        let expected = rows(printed);
        let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
        reads(&format!("عنوان\n\n {printed}\n\nنص أول\nنص ثان\n"), &expected);
        reads(&format!("عنوان\n{printed}\nنص أول\n\nنص ثان\n"), &expected);
        reads(&format!("{printed}\n\nعنوان\n\nنص أول\n\nنص ثان\n"), &expected);
    }
}

#[test]
fn a_date_in_the_text_stays_there() {
    reads(
        "The title\n\nMOSCOW, 20 March 2013 – It happened.\n\n21 March 2013 was a Thursday.",
        &[
            "title    The title",
            "language EN LeftToRight",
            "text     MOSCOW, 20 March 2013 – It happened.",
            "text     21 March 2013 was a Thursday.",
        ],
    );
}

#[test]
fn a_day_that_never_was_is_said_and_left() {
    reads(
        "The title\n\n31 February 2013\n\nthe text",
        &[
            "title    The title",
            "language EN LeftToRight",
            "text     31 February 2013",
            "text     the text",
            "warning  a.txt: line 3: 31 February 2013: there is no such day; left as text",
        ],
    );
    reads(
        "عنوان\n\n٨ جمادى الأولى ١٤٣٤\n\nنص",
        &[
            "title    عنوان",
            "language ع RightToLeft",
            "text     ٨ جمادى الأولى ١٤٣٤",
            "text     نص",
            "warning  a.txt: line 3: ٨ جمادى الأولى ١٤٣٤: a date of the Hijri calendar, not converted; left as text",
        ],
    );
}

#[test]
fn a_first_line_too_long_for_a_title_is_text() {
    let sentence = "The council met again. ".repeat(20);
    reads(
        &sentence,
        &[
            "title    The council met again.",
            "language EN LeftToRight",
            &format!("text     {}", sentence.trim_end()),
            "warning  a.txt: line 1: too long for a title; its beginning stands for one",
        ],
    );
    let words = "and the next word ".repeat(20);
    let picture = imported("a.txt", words.as_bytes());
    let title = picture.lines().next().unwrap();
    assert!(title.contains("title    and the next word and"), "{title}");
    assert!(title.chars().count() < 140, "{title}");
    assert!(
        title.ends_with("word\u{202C}|")
            || title.ends_with("the\u{202C}|")
            || title.ends_with("next\u{202C}|")
    );
}

#[test]
fn fused_sentences_are_parted_for_reading() {
    reads(
        "عنوان\n\nتعزيز شبكة الإنترنت.ووقّع ممثلون الاتفاق.\n\nنص آخر؟وماذا بعد",
        &[
            "title    عنوان",
            "language ع RightToLeft",
            "text     تعزيز شبكة الإنترنت.",
            "text    +ووقّع ممثلون الاتفاق.",
            "text     نص آخر؟",
            "text    +وماذا بعد",
        ],
    );
}

#[test]
fn a_single_line_is_a_title_without_text() {
    reads("عنوان وحيد", &["title    عنوان وحيد", "language ع RightToLeft"]);
}

#[test]
fn blanks_alone_are_nothing_to_read() {
    for text in
        ["\n\n\n", "   ", "\u{200B}\u{200F}\n\u{FEFF}", "\u{2029}", "---\ntitle: \"\"\n---\n"]
    {
        reads(text, &["refused  a.txt: holds blanks only; there is nothing to read"]);
    }
}

#[test]
fn a_mark_at_the_start_of_a_line_stays_with_it() {
    reads(
        "title\n\n\u{200F}English, right to left\n \u{301}accent on a blank",
        &[
            "title    title",
            "language EN LeftToRight",
            "text     \u{200F}English, right to left",
            "text      \u{301}accent on a blank",
        ],
    );
}

#[test]
fn the_file_name_tells_the_language_of_a_text_without_words() {
    assert!(imported("a.he.txt", b"1913").contains("language עב"));
    assert!(
        imported("a.txt", b"1913").contains("language EN")
            || imported("a.txt", b"1913").contains("language ··")
    );
}
