//! Finding in the article: as you type, however it is spelt, coloured by cell.

use ratatui::style::{Modifier, Style};

use super::screen::Screen;
use crate::app::{Settings, Theme};

/// A screen without colours: hits are reversed, the current one bold, the others dim.
fn reading(text: &str) -> Screen {
    let settings = Settings { theme: Theme::Plain, ..Settings::default() };
    let mut screen = Screen::with(60, 12, settings, &[("n.txt", text)]);
    screen.keys("<enter>");
    screen
}

fn current(screen: &Screen) -> Vec<String> {
    screen.styled(Style::new().add_modifier(Modifier::REVERSED | Modifier::BOLD))
}

fn others(screen: &Screen) -> Vec<String> {
    screen.styled(Style::new().add_modifier(Modifier::REVERSED | Modifier::DIM))
}

#[test]
fn hits_are_coloured_where_they_are_seen() {
    let mut screen = reading("عنوان\n\nقال الإنتربول إن مكتب الانتربول مفتوح\n");
    screen.keys("/انتربول");
    assert_eq!(current(&screen), ["ﻝﻮﺑﺮﺘﻧﻹ"]);
    assert_eq!(others(&screen), ["ﻝﻮﺑﺮﺘﻧﻻ"]);
    assert!(screen.row(11).contains("1 of 2"), "{}", screen.row(11));
    screen.keys("<enter>n");
    assert_eq!(current(&screen), ["ﻝﻮﺑﺮﺘﻧﻻ"]);
    screen.keys("n");
    assert_eq!(current(&screen), ["ﻝﻮﺑﺮﺘﻧﻹ"], "round the end");
    screen.keys("N");
    assert_eq!(current(&screen), ["ﻝﻮﺑﺮﺘﻧﻻ"]);
}

#[test]
fn a_hit_takes_its_marks_with_it() {
    let mut screen = reading("عنوان\n\nهذا مجمّع كبير\n");
    screen.keys("/مجمع<enter>");
    assert_eq!(current(&screen), ["ﻊﻤ\u{651}ﺠﻣ"]);
}

#[test]
fn a_hit_over_a_change_of_direction_is_two_spans() {
    let mut screen = reading("عنوان\n\nشركة abc 123 def كبيرة\n");
    screen.keys("/شركة abc<enter>");
    assert_eq!(current(&screen), ["abc ﺔﻛﺮﺷ"]);
}

#[test]
fn what_is_typed_is_sought_at_once_and_escape_returns() {
    let body: Vec<_> = (1..=60).map(|n| format!("\nparagraph {n}\n")).collect();
    let body = body.concat();
    let mut screen = reading(&format!("Title\n{body}"));
    screen.keys("10j");
    let before = screen.row(2);
    screen.keys("/paragraph 55");
    assert_eq!(current(&screen), ["paragraph 55"]);
    screen.keys("<esc>");
    assert_eq!(screen.row(2), before);
    assert_eq!(current(&screen), Vec::<String>::new());
}

#[test]
fn nothing_found_is_said() {
    let mut screen = reading("Title\n\nbody\n");
    screen.keys("/xyz");
    assert!(screen.row(11).contains("not found"));
    screen.keys("<enter>n");
    assert!(screen.row(11).starts_with("Not found in this article."));
}

#[test]
fn escape_ends_a_search_that_stands() {
    let mut screen = reading("Title\n\nbody body\n");
    screen.keys("/body<enter><esc>");
    assert_eq!(others(&screen), Vec::<String>::new());
}

#[test]
fn the_caret_of_arabic_is_left_of_what_was_typed() {
    let mut screen = reading("Title\n\nbody\n");
    screen.keys("/ab");
    assert_eq!(screen.caret(), Some((4, 11)));
    screen.keys("<c-u>سيم");
    assert_eq!(screen.caret(), Some((2, 11)));
    assert!(screen.row(11).starts_with("/ ﻢﻴﺳ"), "{}", screen.row(11));
}

#[test]
fn what_was_sought_can_be_sought_again() {
    let mut screen = reading("Title\n\nalpha beta\n");
    screen.keys("/beta<enter>/<up><enter>");
    assert_eq!(current(&screen), ["beta"]);
}
