//! Selecting: by keys and by mouse, across changes of direction.

use ratatui::style::{Modifier, Style};

use super::screen::Screen;
use crate::app::{Effect, Event, Mouse, MouseAction, Settings, Theme};

/// A screen without colours, 60 columns wide: what is selected is reversed.
fn reading(text: &str) -> Screen {
    let settings = Settings { theme: Theme::Plain, ..Settings::default() };
    let mut screen = Screen::with(60, 14, settings, &[("n.txt", text)]);
    screen.keys("<enter>");
    screen
}

fn selected(screen: &Screen) -> Vec<String> {
    screen.styled(Style::new().add_modifier(Modifier::REVERSED))
}

fn copied(screen: &Screen) -> Option<&str> {
    screen.effects.iter().rev().find_map(|effect| match effect {
        Effect::Copy(text) => Some(text.as_str()),
        _ => None,
    })
}

const ENGLISH: &str = "Title\n\nOne two three. Four five!\n\nSix seven.\n";
const MIXED: &str = "عنوان\n\nأعلنت شركة abc def أمس عن خطة.\n";

#[test]
fn motions_extend_the_selection() {
    let cases = [
        ("}v", "O"),
        ("}vl", "On"),
        ("}vll<left>", "On"),
        ("}ve", "One"),
        ("}vee", "One two"),
        ("}vw", "One t"),
        ("}v2w", "One two t"),
        ("}v)", "One two three."),
        ("}v2)", "One two three. Four five!"),
        ("}v}", "One two three. Four five!"),
        ("}v}}", "One two three. Four five!\nSix seven."),
        ("}v$", "One two three. Four five!"),
        ("}v$b", "One two three. Four f"),
        ("}vG", "One two three. Four five!\nSix seven."),
        ("})v)", "Four five!"),
        ("})v)o(", "One two three. Four five!"),
        ("}vwj", "One two three. Four five!\nSix s"),
    ];
    for (keys, expected) in cases {
        let mut screen = reading(ENGLISH);
        screen.keys(keys).keys("y");
        assert_eq!(copied(&screen), Some(expected), "{keys}");
    }
}

#[test]
fn arrows_follow_the_screen_and_the_selection_the_text() {
    let mut screen = reading(MIXED);
    screen.keys("}vw<left><left><left>");
    assert_eq!(selected(&screen), ["ﺔﻛﺮﺷ ﺖﻨﻠﻋﺃ"]);
    screen.keys("w");
    assert_eq!(selected(&screen), ["a ﺔﻛﺮﺷ ﺖﻨﻠﻋﺃ"], "bc def between them is not selected");
}

#[test]
fn a_logical_range_is_two_spans_on_the_screen() {
    let mut screen = reading(MIXED);
    screen.keys("}v3w");
    insta::assert_snapshot!(screen.picture());
    let row = selected(&screen).concat();
    assert!(row.contains("abc d") && row.contains("ﺔﻛﺮﺷ ﺖﻨﻠﻋﺃ"), "{row}");
    screen.keys("y");
    assert_eq!(copied(&screen), Some("أعلنت شركة abc d"));
}

#[test]
fn without_a_selection_the_current_sentence_is_copied() {
    let mut screen = reading(ENGLISH);
    screen.keys("})y");
    assert_eq!(copied(&screen), Some("Four five!"));
    assert!(screen.row(13).starts_with("Copied 10 characters: Four five!"), "{}", screen.row(13));
}

#[test]
fn escape_selects_nothing() {
    for keys in ["}vee<esc>", "}veev", "}veeq"] {
        let mut screen = reading(ENGLISH);
        screen.keys(keys);
        assert_eq!(selected(&screen), Vec::<String>::new(), "{keys}");
    }
}

#[test]
fn the_mouse_selects_by_letter_word_and_sentence() {
    let mut screen = reading(ENGLISH);
    let mouse = |action, column| Event::Mouse(Mouse { action, column, row: 4 });
    screen.send(mouse(MouseAction::Press, 6));
    screen.send(mouse(MouseAction::Drag, 8));
    screen.send(mouse(MouseAction::Release, 8));
    assert_eq!(selected(&screen), ["two"]);
    for expected in ["", "three", "One two three."] {
        screen.send(mouse(MouseAction::Press, 11));
        screen.send(mouse(MouseAction::Release, 11));
        assert_eq!(selected(&screen).concat(), expected);
    }
}

#[test]
fn the_current_sentence_stays_on_the_screen() {
    let body: Vec<_> = (1..=40).map(|n| format!("\nSentence {n}.\n")).collect();
    let body = body.concat();
    let mut screen = reading(&format!("Title\n{body}"));
    screen.keys("30j)y");
    let copied = copied(&screen).unwrap().to_owned();
    assert!(screen.picture().contains(&copied), "{copied}");
}
