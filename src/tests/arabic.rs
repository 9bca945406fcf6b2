//! The interface in Arabic: mirrored, with keys and mouse by what is on the screen; and in English beside it.

use ratatui::style::{Modifier, Style};

use super::quotes::serve;
use super::screen::Screen;
use crate::app::{Event, Mouse, MouseAction, Pane};
use crate::messages::Words;
use crate::text::digits::DigitStyle;

fn arabic(width: u16, height: u16) -> Screen {
    in_language("ar", width, height)
}

fn in_language(language: &str, width: u16, height: u16) -> Screen {
    let mut screen = Screen::bundled(width, height);
    let words = Words::built_in(language).unwrap();
    screen.state = std::mem::take(&mut screen.state).speaking(words);
    screen
}

/// Both interfaces at both sizes, after something was done.
fn pictures(name: &str, act: impl Fn(&mut Screen)) {
    for language in ["en", "ar"] {
        for (width, height) in [(80, 24), (140, 45)] {
            let mut screen = in_language(language, width, height);
            act(&mut screen);
            insta::assert_snapshot!(format!("{name}_{language}_{width}"), screen.picture());
        }
    }
}

#[test]
fn reading() {
    pictures("reading", |screen| _ = screen.keys("<enter>"));
}

#[test]
fn searching() {
    pictures("searching", |screen| _ = screen.keys("/إنتربول<enter>"));
}

#[test]
fn typing() {
    insta::assert_snapshot!(arabic(80, 24).keys("j/cyber lang:en").picture());
}

#[test]
fn the_help() {
    pictures("help", |screen| _ = screen.keys("?"));
}

#[test]
fn the_sidebar() {
    insta::assert_snapshot!(arabic(80, 24).keys("<enter><tab>j").picture());
}

#[test]
fn two_editions() {
    pictures("editions", |screen| _ = screen.keys("p)"));
}

#[test]
fn quotes() {
    pictures("quotes", |screen| {
        for (id, keys) in [(1, "<enter>\"H"), (2, "qj<enter>)))H")] {
            screen.keys(keys);
            serve(screen, id);
        }
        screen.keys("B");
    });
}

#[test]
fn keys_are_for_the_side_of_the_screen() {
    let mut screen = arabic(140, 40);
    let mut focus = |keys| screen.keys(keys).state.focus();
    assert_eq!(focus("l"), Pane::List, "nothing is right of the list");
    assert_eq!(focus("h"), Pane::Article);
    assert_eq!(focus("<left>"), Pane::Entities);
    assert_eq!(focus("h"), Pane::Entities);
    assert_eq!(focus("<right>"), Pane::Article);
    assert_eq!(focus(":pane-right<enter>"), Pane::List);
    assert_eq!(focus("<tab>"), Pane::Article, "the next pane is the next in reading order");
}

#[test]
fn editions_are_gone_between_by_side() {
    let mut screen = arabic(140, 40);
    let mut swapped = |keys| screen.keys(keys).state.parallel().unwrap().is_swapped();
    assert!(!swapped("p"), "the open edition is on the right");
    assert!(!swapped("l"));
    assert!(swapped("h"));
    assert!(!swapped("l"));
}

fn press(screen: &mut Screen, column: u16, row: u16) {
    screen.send(Event::Mouse(Mouse { action: MouseAction::Press, column, row }));
}

#[test]
fn the_mouse_is_where_it_is_seen() {
    let mut screen = arabic(140, 40);
    press(&mut screen, 130, 8);
    assert_eq!((screen.state.focus(), screen.state.list().selected_index()), (Pane::List, 2));
    press(&mut screen, 60, 10);
    assert_eq!(screen.state.focus(), Pane::Article);
    press(&mut screen, 5, 10);
    assert_eq!(screen.state.focus(), Pane::Entities);
}

#[test]
fn the_language_is_changed_while_reading() {
    for keys in ["", "<enter>", "<enter><tab>", "p", "B", "L", "P", "/إنتربول<enter>", "z"] {
        for (from, to) in [("en", "ar"), ("ar", "en")] {
            let mut changed = in_language(from, 140, 40);
            changed.keys(keys).keys(&format!(":set language={to}<enter>"));
            assert!(changed.said().starts_with("language"), "{keys}: {}", changed.said());
            let mut from_the_start = in_language(to, 140, 40);
            from_the_start.keys(keys).keys(&format!(":set language={to}<enter>"));
            assert_eq!(changed.picture(), from_the_start.picture(), "{keys}, {from} to {to}");
        }
    }
}

#[test]
fn a_language_of_the_reader_comes_before_that_of_the_program() {
    let mut screen = in_language("en", 100, 24);
    let hebrew = Words::from_file("he", "interface-direction = rtl\n".to_owned());
    screen.state = std::mem::take(&mut screen.state).knowing(vec![hebrew]);
    screen.keys(":set language=<tab><tab><tab><tab><enter>");
    assert_eq!(screen.state.words().language(), "he");
    assert!(screen.state.words().is_rtl());
    screen.keys(":set language=fr<enter>");
    assert!(screen.said().contains("ar, en, he"), "{}", screen.said());
    screen.keys(":set digits=persian<enter>:set language=ar<enter>");
    assert_eq!(screen.state.words().digits(), DigitStyle::Persian, "digits that were chosen stay");
}

/// The letter under the mouse is selected in either interface, in text of either direction.
#[test]
fn a_word_is_selected_by_pressing_it_twice() {
    for language in ["en", "ar"] {
        for article in ["", "j"] {
            let mut screen = in_language(language, 120, 30);
            screen.keys(article).keys("<enter>");
            let row = 12;
            let cells = screen.cells(row);
            let area = screen.state.screen().article;
            let start = if language == "ar" { 120 - area.x - area.width } else { area.x };
            let mut letters =
                (start + 4..start + area.width - 4).filter(|x| cells[usize::from(*x)] != ' ');
            let column = letters.nth(20).unwrap();
            press(&mut screen, column, row);
            press(&mut screen, column, row);
            let range = screen.state.reader().and_then(|reader| {
                let selection = reader.selection()?;
                reader.selected_in(selection.head.block)
            });
            assert!(range.is_some_and(|range| range.len() > 1), "{language} {article:?}");
            let selected = screen.styled(Style::new().add_modifier(Modifier::REVERSED));
            assert_eq!(selected.len(), 1, "the caret");
            assert!(screen.is_selected(column, row), "{language} {article:?}");
        }
    }
}

#[test]
fn the_caret_stands_where_the_next_letter_goes() {
    let mut screen = arabic(80, 10);
    screen.keys("/");
    let (start, _) = screen.caret().unwrap();
    screen.keys("سلا");
    let (after, _) = screen.caret().unwrap();
    assert!(after < start && start - after <= 3, "{start} {after}");
    let mut long = arabic(40, 10);
    long.keys(&format!("/{}", "سلام ".repeat(20)));
    assert!(long.caret().unwrap().0 < 8);
    long.keys("<home>");
    assert!(long.caret().unwrap().0 > 30);
}

#[test]
fn no_size_is_too_small() {
    let mut screen = arabic(120, 40);
    for (width, height) in [(1, 1), (0, 0), (2, 1), (1, 2), (3, 3), (500, 1), (1, 200), (70, 8)] {
        screen.resize(width, height).picture();
        screen.keys("<enter>/ا<enter>n?<esc><esc>qGggz:s<tab><esc>p<esc>").picture();
    }
}
