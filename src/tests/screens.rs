//! Whole screens as snapshots, in both directions.

use super::screen::Screen;
use crate::app::{Effect, Event, Settings, Theme};

#[test]
fn the_bundled_digest_in_two_panes() {
    insta::assert_snapshot!(Screen::bundled(120, 30).picture());
}

#[test]
fn an_arabic_article_read_on_a_narrow_screen() {
    insta::assert_snapshot!(Screen::bundled(50, 16).keys("<enter>").picture());
}

#[test]
fn an_english_edition_further_down() {
    insta::assert_snapshot!(Screen::bundled(100, 24).keys("j<enter>}}").picture());
}

#[test]
fn zen_leaves_the_text_alone() {
    insta::assert_snapshot!(Screen::bundled(80, 12).keys("z").picture());
}

#[test]
fn the_help_can_be_searched() {
    insta::assert_snapshot!(Screen::bundled(90, 24).keys("?/paragraph<enter>").picture());
}

#[test]
fn a_very_small_screen_still_reads() {
    insta::assert_snapshot!(Screen::bundled(20, 5).keys("<enter>").picture());
}

#[test]
fn no_size_is_too_small() {
    let mut screen = Screen::bundled(120, 40);
    for (width, height) in [(1, 1), (0, 0), (2, 1), (1, 2), (3, 3), (500, 1), (1, 200), (70, 8)] {
        screen.resize(width, height).picture();
        screen.keys("<enter>/ا<enter>n?<esc><esc>qGggz").picture();
    }
}

#[test]
fn nothing_of_a_hostile_title_is_a_control() {
    let title = "News \u{1b}]0;owned\u{7} \u{9b}31m \u{202E}olleh\u{202C} \u{200F}\u{61C}end\r";
    let text = format!("{title}\n\nBody \u{1b}[2J of \u{85} it.\n");
    let mut screen = Screen::open(90, 12, &[("evil\u{1b}.txt", &text)]);
    let picture = screen.keys("<enter>").picture();
    let pinned = picture.replace(['\u{202D}', '\u{202C}'], "");
    let bad = |c: &char| (c.is_control() && *c != '\n') || is_bidi_control(*c);
    assert_eq!(pinned.chars().find(bad), None, "{picture}");
    assert!(pinned.contains("olleh") || pinned.contains("hello"));
}

fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[test]
fn without_colour_the_screen_says_the_same() {
    let settings = Settings { theme: Theme::Plain, ..Settings::default() };
    let file = ("a.txt", "Title\n\nSome words here.\n");
    let plain = Screen::with(60, 10, settings, &[file]).picture();
    let coloured = Screen::open(60, 10, &[file]).picture();
    assert_eq!(plain, coloured);
}

#[test]
fn leaving() {
    for keys in ["q", "Q", "ZZ", "<c-c>", ":q<enter>", ":quit<enter>", "<enter>qq", "ض"] {
        let mut screen = Screen::bundled(100, 20);
        screen.keys(keys);
        assert_eq!(screen.effects.last(), Some(&Effect::Quit), "{keys}");
    }
}

#[test]
fn a_wrong_command_is_said_and_forgotten() {
    let mut screen = Screen::bundled(100, 20);
    screen.keys(":frobnicate<enter>");
    assert!(screen.row(19).starts_with("No command is called frobnicate; ? lists them."));
    screen.keys("j");
    assert!(!screen.row(19).contains("frobnicate"));
}

#[test]
fn the_terminals_background_chooses_until_the_reader_does() {
    let settings = Settings { auto_theme: true, ..Settings::default() };
    let mut screen = Screen::with(60, 10, settings, &[("a.txt", "Title\n\nWords.\n")]);
    let theme = |screen: &Screen| screen.state.settings().theme;
    screen.send(Event::Background { light: true });
    assert_eq!(theme(&screen), Theme::Light);
    screen.send(Event::Background { light: false });
    assert_eq!(theme(&screen), Theme::Dark);
    screen.keys(":theme 16<enter>");
    screen.send(Event::Background { light: true });
    assert_eq!(theme(&screen), Theme::Sixteen);
    let mut chosen = Screen::open(60, 10, &[]);
    chosen.send(Event::Background { light: true });
    assert_eq!(theme(&chosen), Theme::Dark, "what was chosen at the start stays");
}
