//! Dates in the reader's style wherever nashra writes them: in the list, above the text, below quotes, with sources.

use jiff::civil::datetime;

use super::quotes::serve;
use super::screen::Screen;
use crate::app::{AppState, Event, Preferences, Settings, SourceFact};
use crate::article::{DateStyle, Months};
use crate::library::Source;
use crate::messages::Words;
use crate::text::digits::DigitStyle;

const PRINTED: &str =
    "خبر من بيروت\n\n٢٠ مارس، ٢٠١٣\n\nوصل الوزير إلى بيروت. وقال إن 12 دولة وقعت الاتفاق.\n";
const FRONT: &str = "---\ntitle: News\ndate: 2013-03-20\nsource: Agency\n---\n\nThe minister came to Beirut. Twelve countries signed.\n";
const TIMED: &str = "خبر من تونس\n\n20 مارس 2013 10:30\n\nوصل الوزير إلى تونس.\n";

fn style(months: Months) -> DateStyle {
    DateStyle { months: Some(months), ..DateStyle::default() }
}

fn hijri(months: Months) -> DateStyle {
    DateStyle { hijri: true, digits: Some(DigitStyle::European), ..style(months) }
}

/// A reader of this interface who wants dates so.
fn screen(language: &str, (width, height): (u16, u16), dates: DateStyle) -> Screen {
    let mut screen = Screen::open(width, height, &[]);
    let preferences = Preferences { dates, ..Preferences::default() };
    let words = Words::built_in(language).unwrap();
    let state = AppState::new("test", Settings::default()).with(preferences).speaking(words);
    screen.restart(state);
    for (name, text) in [("p.txt", PRINTED), ("f.txt", FRONT), ("t.txt", TIMED)] {
        screen.send(Event::Imported(crate::import::import(name, text.as_bytes()).articles));
    }
    screen
}

/// What stands above the text of the open article, below the title.
fn below_title(screen: &Screen) -> String {
    let reader = screen.state.reader().unwrap();
    let blocks = (1..).map(|index| reader.block(index)).take_while(|block| !block.is_body());
    let texts: Vec<&str> = blocks.map(|block| block.text(reader.article())).collect();
    texts.join(" | ").replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn a_line_that_is_a_date_is_shown_in_the_readers_style() {
    for (dates, shown) in [
        (DateStyle::default(), "٢٠ مارس، ٢٠١٣"),
        (style(Months::Egyptian), "٢٠ مارس ٢٠١٣"),
        (style(Months::Levantine), "٢٠ آذار ٢٠١٣"),
        (style(Months::Maghrebi), "٢٠ مارس ٢٠١٣"),
        (hijri(Months::Levantine), "20 آذار 2013 / 8 جمادى الأولى 1434 هـ"),
    ] {
        let mut screen = screen("ar", (100, 30), dates);
        screen.keys("<enter>");
        assert_eq!(below_title(&screen), shown);
        assert!(screen.state.reader().unwrap().article().text.contains("٢٠ مارس، ٢٠١٣"));
    }
}

#[test]
fn the_front_matters_date_is_too_and_a_line_with_a_time_is_not() {
    let mut screen = screen("en", (100, 30), hijri(Months::Levantine));
    screen.keys("j<enter>");
    assert_eq!(below_title(&screen), "20 March 2013 / 8 Jumada I 1434 AH · Agency");
    screen.keys("qj<enter>");
    assert_eq!(below_title(&screen), "20 مارس 2013 10:30");
}

#[test]
fn the_whole_screen_in_each_tradition() {
    for language in ["en", "ar"] {
        for (name, dates) in [
            ("levantine", hijri(Months::Levantine)),
            ("egyptian", style(Months::Egyptian)),
            ("maghrebi", style(Months::Maghrebi)),
        ] {
            let mut screen = screen(language, (80, 24), dates);
            screen.keys("<enter>");
            insta::assert_snapshot!(format!("dates_{name}_{language}"), screen.picture());
        }
        let mut screen = screen(language, (140, 45), hijri(Months::Maghrebi));
        screen.keys("<enter>");
        insta::assert_snapshot!(format!("dates_wide_{language}"), screen.picture());
    }
}

#[test]
fn quotes_and_sources_have_dates_in_the_same_style() {
    for language in ["en", "ar"] {
        let mut screen = screen(language, (80, 24), hijri(Months::Levantine));
        screen.keys("<enter>H");
        serve(&mut screen, 1);
        screen.keys("B");
        insta::assert_snapshot!(format!("dates_quotes_{language}"), screen.picture());
        screen.keys("B");
        let scanned = Some(datetime(2013, 3, 20, 17, 5, 0, 0));
        let source = Source { id: 1, name: "news".to_owned(), scanned, ..Source::default() };
        screen.send(Event::Source(SourceFact::All(vec![source])));
        screen.keys("L");
        insta::assert_snapshot!(format!("dates_sources_{language}"), screen.picture());
    }
}
