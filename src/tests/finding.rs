//! Finding in the article: as you type, however it is spelt, coloured by cell.

use ratatui::style::{Modifier, Style};

use super::screen::Screen;
use crate::app::{Effect, Event, Message, Settings, Theme, update};
use crate::text::fold;

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

const SEED_000: &str = include_str!("../../seeds/000_98ff67623f90ba52.txt");
const SEED_003: &str = include_str!("../../seeds/003_ed3b926f425d16fd.txt");

/// The letters of a text in any order, as search sees them: the same for a word and its cells, but for lams, of
/// which the first may share its cell with the alif that was found.
fn letters(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = fold::text(text).chars().filter(|c| *c != 'ل').collect();
    letters.sort_unstable();
    letters
}

#[test]
fn the_spelling_queries_colour_the_cells_of_their_hits() {
    let interpol = ["الإنتربول", "الانتربول", "انتربول", "اَلْإِنْتَرْبُول", "الإنتـربول", "ﺍﻹﻧﺘﺮﺑﻮﻝ"];
    let interpol = interpol.map(|query| (query, SEED_000, 9));
    let others = [
        ("مجمع", SEED_000, 8),
        ("20 مارس", SEED_000, 1),
        ("٢٠١٤", SEED_000, 1),
        ("السيبريه", SEED_000, 9),
        ("دورا", SEED_003, 1),
        ("بغيه", SEED_003, 1),
        ("\"كاسبرسكاي\"", SEED_000, 11),
        ("\"كاسبرسكاي\"", SEED_003, 0),
    ];
    for (query, seed, count) in interpol.into_iter().chain(others) {
        let mut screen = reading(seed);
        screen.keys(&format!("/{query}<enter>"));
        let reader = screen.state.reader().unwrap();
        let find = reader.find().unwrap();
        assert_eq!(find.hits().len(), count, "{query}");
        let Some(hit) = find.current().map(|current| &find.hits()[current]) else { continue };
        let sought = reader.text(hit.block).get(hit.range.clone()).unwrap();
        assert_eq!(letters(&current(&screen).concat()), letters(sought), "{query}");
    }
}

#[test]
fn a_long_article_is_looked_through_bit_by_bit() {
    let paragraph = |n: usize| format!("\nparagraph {n} {}\n", "word ".repeat(200));
    let body: Vec<String> = (1..=3000).map(paragraph).collect();
    let mut screen = reading(&format!("Title\n{}", body.concat()));
    screen.keys("/paragraph 2");
    let first = screen.state.reader().unwrap().find().unwrap().clone();
    assert!(first.is_finished());
    // The next letter: what is seen is there at once, the rest is counted later.
    for key in crate::app::parse_keys("<bs>3").unwrap() {
        let effects = update(&mut screen.state, Message::Event(Event::Key(key)));
        assert!(effects.contains(&Effect::Continue));
    }
    assert!(!screen.state.reader().unwrap().find().unwrap().is_finished());
    assert_eq!(current(&screen), ["paragraph 3"]);
    assert!(screen.row(11).contains('…'), "{}", screen.row(11));
    screen.send(Event::Continue);
    let find = screen.state.reader().unwrap().find().unwrap();
    assert!(find.is_finished() && find.hits().is_sorted_by_key(|hit| hit.block));
    let expected = (1..=3000).filter(|n| n.to_string().starts_with('3')).count();
    assert_eq!(find.hits().len(), expected);
    assert_eq!(current(&screen), ["paragraph 3"], "where it was");
    screen.keys("<enter>");
    let here = screen.state.reader().unwrap().find().unwrap().current().unwrap();
    screen.keys("Nn");
    assert_eq!(screen.state.reader().unwrap().find().unwrap().current(), Some(here));
    screen.keys("<esc>G/paragraph 30");
    let find = screen.state.reader().unwrap().find().unwrap();
    assert_eq!((find.hits().len(), find.current()), (12, Some(11)), "from where the reader is");
}

#[test]
fn going_on_before_all_is_counted_finds_the_next_hit() {
    let far = "\nword word word word\n".repeat(60_000);
    let mut screen = reading(&format!("Title\n\nneedle\n{far}\nneedle\n"));
    for key in crate::app::parse_keys("/needle<enter>n").unwrap() {
        update(&mut screen.state, Message::Event(Event::Key(key)));
    }
    let find = screen.state.reader().unwrap().find().unwrap();
    assert_eq!((find.hits().len(), find.current()), (2, Some(1)));
    assert_eq!(current(&screen), ["needle"]);
}

#[test]
fn a_wrong_query_is_underlined_where_it_is_wrong() {
    let settings = Settings { theme: Theme::Plain, ..Settings::default() };
    let mut screen = Screen::with(100, 12, settings, &[("n.txt", "Title\n\nbody\n")]);
    screen.keys("/body lang:xx");
    let underlined = Style::new().add_modifier(Modifier::BOLD | Modifier::UNDERLINED);
    assert_eq!(screen.styled(underlined), ["xx"], "{}", screen.row(11));
    assert!(screen.row(11).contains("a language is ar, en"), "{}", screen.row(11));
}
