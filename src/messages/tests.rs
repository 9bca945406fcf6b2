use super::*;
use crate::sentence;

fn arabic() -> Words {
    Words::built_in("ar_EG.UTF-8").unwrap()
}

fn bare(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn arabic_counts_in_six_forms() {
    let said = |count: usize| arabic().say(&sentence!("titles", count = count));
    let expected = [
        (0, "لا عناوين"),
        (1, "عنوان واحد"),
        (2, "عنوانان"),
        (3, "٣ عناوين"),
        (10, "١٠ عناوين"),
        (11, "١١ عنوانًا"),
        (100, "١٠٠ عنوان"),
        (103, "١٠٣ عناوين"),
    ];
    for (count, sentence) in expected {
        assert_eq!(said(count), sentence, "{count}");
    }
}

#[test]
fn what_is_put_in_is_isolated_on_the_screen_only() {
    let sentence = sentence!("no-such-command", name = "فتح");
    assert_eq!(
        Words::default().say(&sentence),
        "No command is called \u{2068}فتح\u{2069}; ? lists them."
    );
    assert_eq!(sentence.to_string(), "No command is called فتح; ? lists them.");
}

#[test]
fn sentences_are_put_into_sentences() {
    let articles = sentence!("articles", count = 4);
    let sentence = sentence!("articles-unread", articles = articles, unread = 2);
    assert_eq!(sentence.to_string(), "4 articles, 2 unread");
    assert_eq!(arabic().say(&sentence), "٤ مقالات، ٢ غير مقروءة");
}

#[test]
fn a_file_may_lack_messages_and_be_wrong() {
    let file = "interface-digits = persian\nmark-starred = { $\ntitles = { $count } عنوان\n";
    let words = Words::from_file("fa-IR", file.to_owned());
    assert_eq!(words.say(&sentence!("mark-starred")), "starred");
    assert_eq!(words.say(&sentence!("mark-unstarred")), "no star");
    assert_eq!(words.say(&sentence!("titles", count = 12)), "۱۲ عنوان");
    assert!(!words.is_rtl());
}

#[test]
fn a_list_is_parted_as_the_language_does() {
    let list = Sentence::list(["dark", "light"]);
    let sentence = sentence!("no-such-theme", name = "pink", names = list);
    assert_eq!(sentence.to_string(), "There is no theme pink; there are dark, light.");
    assert_eq!(bare(&arabic().say(&sentence)), "لا سمة اسمها pink؛ الموجود dark، light.");
}

#[test]
fn a_message_that_names_itself_ends() {
    let words = Words::from_file("xx", "mark-starred = a { mark-starred }\n".to_owned());
    assert_eq!(words.say(&sentence!("mark-starred")), "a a a a mark-starred");
}

#[test]
fn words_of_the_system_are_said_as_they_are() {
    assert_eq!(arabic().say(&Sentence::verbatim("disk on fire")), "disk on fire");
    assert_eq!(bare(&arabic().say(&sentence!("said-by", speaker = "نوبل"))), "— نوبل");
}

#[test]
fn a_language_is_known_by_tag_and_by_locale() {
    for tag in ["ar", "ar-EG", "ar_SA.UTF-8", "AR", "ar@euro"] {
        assert_eq!(Words::built_in(tag).map(|words| words.is_rtl()), Some(true), "{tag}");
    }
    assert_eq!(Words::built_in("C"), None);
    assert_eq!(Words::languages().collect::<Vec<_>>(), ["en", "ar"]);
}
