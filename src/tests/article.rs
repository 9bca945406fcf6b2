//! Reading an article: scrolling, places, resizing, looks.

use super::screen::Screen;
use crate::app::{Effect, Pane};

/// An article of numbered paragraphs, each three words long.
fn numbered(paragraphs: usize) -> String {
    let body = (1..=paragraphs).map(|n| format!("\nparagraph number {n}\n"));
    format!("Title\n{}", body.collect::<String>())
}

fn reading(paragraphs: usize) -> Screen {
    let mut screen = Screen::open(40, 12, &[("n.txt", &numbered(paragraphs))]);
    screen.keys("<enter>");
    screen
}

/// The first row of the article pane.
fn top(screen: &Screen) -> String {
    screen.row(2)
}

#[test]
fn lines_pages_and_ends() {
    let cases = [
        ("jj", "paragraph number 1"),
        ("4j", "paragraph number 2"),
        ("4j2k", "paragraph number 1"),
        ("<c-d>", "paragraph number 2"),
        ("<space>b", "Title"),
        ("Ggg", "Title"),
        ("G", "paragraph number 46"),
        ("}}}", "paragraph number 3"),
        ("}}}{", "paragraph number 2"),
        ("}}j{", "paragraph number 2"),
        ("7G", "paragraph number 7"),
        ("20%", "paragraph number 11"),
        (":20<enter>", "paragraph number 20"),
        ("تت", "paragraph number 1"),
    ];
    for (keys, expected) in cases {
        let mut screen = reading(50);
        screen.keys(keys);
        assert_eq!(top(&screen), expected, "{keys}");
    }
}

#[test]
fn scrolling_stops_at_the_ends() {
    let mut screen = reading(50);
    screen.keys("kkk");
    assert_eq!(top(&screen), "Title");
    screen.keys("999999j");
    assert_eq!(screen.row(10), "paragraph number 50");
    screen.keys("1000000k");
    assert_eq!(top(&screen), "Title");
}

#[test]
fn a_short_article_does_not_scroll() {
    let mut screen = reading(2);
    screen.keys("jjG");
    assert_eq!(top(&screen), "Title");
}

#[test]
fn resizing_keeps_the_reading_place() {
    let long = "word ".repeat(400);
    let text = format!("Title\n\n{long}\n\nHERE begins the place we were reading at.\n\n{long}\n");
    let mut screen = Screen::open(60, 12, &[("n.txt", &text)]);
    screen.keys("<enter>}}");
    assert!(top(&screen).starts_with("HERE"));
    for width in [30, 100, 20, 61, 45, 60] {
        screen.resize(width, 12);
        let rows: Vec<_> = (2..11).map(|y| screen.row(y)).collect();
        assert!(rows[0].contains("HERE"), "{width}: {rows:?}");
    }
}

#[test]
fn lines_get_longer_and_shorter() {
    let text = format!("Title\n\n{}\n", "word ".repeat(100));
    let mut screen = Screen::open(120, 20, &[("n.txt", &text)]);
    screen.keys("e<enter>");
    let length = |screen: &Screen| screen.state.reader().unwrap().reading().width;
    assert_eq!(length(&screen), 75, "the pane is narrower than the measure");
    screen.keys("-");
    assert_eq!(length(&screen), 72);
    screen.keys("12-");
    assert_eq!(length(&screen), 60);
    screen.keys("++++");
    assert_eq!(length(&screen), 75);
}

#[test]
fn vowel_marks_can_be_left_out() {
    let mut screen = Screen::open(40, 12, &[("n.txt", "عنوان\n\nمُحَمَّدٌ\n")]);
    screen.keys("<enter>");
    assert!(screen.picture().contains('\u{64E}'));
    screen.keys("T");
    assert!(!screen.picture().contains('\u{64E}'));
    screen.keys("T");
    assert!(screen.picture().contains('\u{64E}'));
}

#[test]
fn opening_an_article_marks_it_as_read() {
    let mut screen = Screen::bundled(100, 20);
    let unread = screen.state.list().unread();
    screen.keys("jj");
    assert_eq!(screen.state.list().unread(), unread, "looking is not reading");
    screen.keys("<enter>");
    assert_eq!(screen.state.list().unread(), unread - 1);
    screen.keys("qu");
    assert_eq!(screen.state.list().unread(), unread);
    screen.keys("A");
    assert_eq!(screen.state.list().unread(), 0);
}

#[test]
fn next_goes_to_the_next_unread_article() {
    let mut screen = Screen::bundled(100, 20);
    screen.keys("<enter>n");
    assert_eq!(screen.state.list().selected_index(), 1);
    screen.keys("]u]u[u");
    assert_eq!(screen.state.list().unread(), 0);
    screen.keys("n");
    assert!(screen.row(19).starts_with("Nothing is unread."));
}

#[test]
fn panes_are_where_they_are_seen() {
    let mut screen = Screen::bundled(100, 20);
    for (keys, pane) in [
        ("l", Pane::Article),
        ("l", Pane::Article),
        ("h", Pane::List),
        ("<tab>", Pane::Article),
        ("<tab>", Pane::Entities),
        ("<tab>", Pane::List),
        ("<s-tab>", Pane::Entities),
        ("<s-tab>", Pane::Article),
        ("<s-tab>", Pane::List),
        ("<right>", Pane::Article),
        ("<left>", Pane::List),
    ] {
        screen.keys(keys);
        assert_eq!(screen.state.focus(), pane, "{keys}");
    }
}

#[test]
fn links_are_opened_by_letter_and_others_are_refused() {
    let text = "---\nurl: https://example.org/story\n---\nTitle\n\nSee https://example.org/a and www.example.com, or \u{62E}\u{628}\u{631} http://example.net/b.\n";
    let mut screen = Screen::open(90, 12, &[("n.txt", text)]);
    let opened = |screen: &Screen| match screen.effects.last() {
        Some(Effect::OpenLink(address)) => address.clone(),
        other => format!("{other:?}"),
    };
    screen.keys("o");
    assert_eq!(opened(&screen), "https://example.org/story");
    screen.keys("<enter>;");
    assert!(screen.picture().contains("See bttps://"), "{}", screen.picture());
    assert!(screen.picture().contains("cww.example.com"), "{}", screen.picture());
    screen.keys("c");
    assert_eq!(opened(&screen), "https://www.example.com");
    screen.effects.clear();
    screen.keys(";<esc>j");
    assert_eq!(screen.effects, [], "escape opens none");
    let hostile = "---\nurl: file:///etc/passwd\n---\nTitle\n\nText.\n";
    let mut hostile = Screen::open(90, 12, &[("n.txt", hostile)]);
    hostile.keys("o");
    assert!(hostile.row(11).starts_with("Only web and mail addresses are opened"));
    assert_eq!(hostile.effects, []);
}

#[test]
fn titles_are_copied_from_the_list() {
    let mut screen = Screen::open(90, 24, &[("a.txt", "One\n\nx\n"), ("b.txt", "Two\n\ny\n")]);
    screen.keys("yvjy");
    let copied = ["One", "One\nTwo"].map(|text| Effect::Copy(text.to_owned()));
    assert_eq!(screen.effects, copied);
}
