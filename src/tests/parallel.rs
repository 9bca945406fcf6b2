//! Two editions of a story beside each other.

use super::screen::Screen;
use crate::app::{Effect, Event, Mouse, MouseAction, QuoteRequest};

const ARABIC: &str = "عنوان الخبر\n\nوصل الوزير إلى باريس يوم الاثنين. وقّع اتفاقا مع فرنسا في 12 مايو.\n\nوغادر الوزير إلى لندن.\n";
const ENGLISH: &str = "Title of the news\n\nThe minister reached Paris on Monday. He signed a deal with France on May 12.\n\nThe minister left for London.\n";

fn reading() -> Screen {
    let mut screen = Screen::open(100, 16, &[("story.ar.txt", ARABIC), ("story.en.txt", ENGLISH)]);
    screen.keys("<enter>p");
    screen
}

/// The rows with a bar beside them in each column.
fn marked(screen: &Screen) -> (Vec<u16>, Vec<u16>) {
    let rows: Vec<Vec<char>> = (0..16).map(|y| screen.cells(y)).collect();
    let bars = |columns: std::ops::Range<usize>| {
        let has_bar = |row: &&(usize, &Vec<char>)| {
            row.1[columns.clone()].iter().any(|c| matches!(c, '▏' | '▕' | '┊'))
        };
        let rows: Vec<_> = rows.iter().enumerate().collect();
        rows.iter().filter(has_bar).map(|(y, _)| *y as u16).collect()
    };
    (bars(0..49), bars(51..100))
}

#[test]
fn both_editions_stand_in_their_own_directions() {
    insta::assert_snapshot!(reading().picture());
}

#[test]
fn the_counterpart_of_the_current_sentence_is_marked() {
    let mut screen = reading();
    let first = marked(&screen);
    assert!(!first.0.is_empty() && !first.1.is_empty(), "{first:?}");
    screen.keys("))");
    let last = marked(&screen);
    assert!(last.0[0] > first.0[0] && last.1[0] > first.1[0], "{first:?} {last:?}");
}

#[test]
fn the_focus_goes_to_the_other_edition_and_back() {
    let mut screen = reading();
    let title = |screen: &Screen| screen.state.reader().unwrap().article().title().to_owned();
    assert_eq!(title(&screen), "عنوان الخبر");
    for (keys, expected) in [
        ("<tab>", "Title of the news"),
        ("l", "Title of the news"),
        ("h", "عنوان الخبر"),
        ("h", "عنوان الخبر"),
        ("l", "Title of the news"),
    ] {
        screen.keys(keys);
        assert_eq!(title(&screen), expected, "{keys}");
    }
    screen.keys("))");
    let (left, right) = marked(&screen);
    assert!(!left.is_empty() && !right.is_empty(), "it is followed from this side too");
}

#[test]
fn the_counterpart_is_brought_into_sight_when_asked() {
    let long = |word: &str| {
        let body = (1..=60).map(|n| format!("\n{word} {n} {}.\n", n * 7));
        format!("Title\n{}", body.collect::<Vec<_>>().concat())
    };
    let files = [("s.ar.txt", long("خبر رقم")), ("s.en.txt", long("News number"))];
    let files = [(files[0].0, files[0].1.as_str()), (files[1].0, files[1].1.as_str())];
    let mut screen = Screen::open(100, 16, &files);
    screen.keys("<enter>p40G");
    assert!(!screen.picture().contains("News number 40 "), "nothing is scrolled unasked");
    screen.keys("=");
    assert!(screen.picture().contains("News number 40 "), "{}", screen.picture());
}

#[test]
fn p_again_or_q_closes_the_other_edition() {
    for keys in ["p", "q"] {
        let mut screen = reading();
        screen.keys(keys);
        assert!(screen.state.parallel().is_none(), "{keys}");
        assert!(screen.state.reader().is_some());
    }
}

#[test]
fn without_another_edition_it_is_said() {
    let mut screen = Screen::open(100, 16, &[("alone.txt", ENGLISH)]);
    screen.keys("p");
    assert!(screen.row(15).starts_with("No other edition is known: P and / choose one"));
}

/// Two editions of which each has a sentence that the other has not, at a width.
fn story(width: u16, height: u16) -> Screen {
    let arabic = "\u{639}\u{646}\u{648}\u{627}\u{646} \u{627}\u{644}\u{62E}\u{628}\u{631}\n\n\u{648}\u{635}\u{644} \u{627}\u{644}\u{648}\u{632}\u{64A}\u{631} \u{643}\u{627}\u{633}\u{628}\u{631}\u{633}\u{643}\u{64A} \u{625}\u{644}\u{649} \u{628}\u{627}\u{631}\u{64A}\u{633} \u{64A}\u{648}\u{645} \u{627}\u{644}\u{627}\u{62B}\u{646}\u{64A}\u{646}. \u{648}\u{642}\u{651}\u{639} \u{627}\u{62A}\u{641}\u{627}\u{642}\u{627} \u{645}\u{639} \u{641}\u{631}\u{646}\u{633}\u{627} \u{641}\u{64A} 12 \u{645}\u{627}\u{64A}\u{648}.\n\n\u{648}\u{63A}\u{627}\u{62F}\u{631} \u{627}\u{644}\u{648}\u{632}\u{64A}\u{631} \u{625}\u{644}\u{649} \u{644}\u{646}\u{62F}\u{646} \u{627}\u{644}\u{64A}\u{648}\u{645}.\n";
    let english = "Title of the news\n\nMinister Kaspersky reached Paris on Monday. He signed a deal with France on 12 May.\n\nNobody had expected so much rain, and the streets around the old market stayed under water for 3 days.\n\nThe minister left for London today.\n";
    let mut screen =
        Screen::open(width, height, &[("story.ar.txt", arabic), ("story.en.txt", english)]);
    screen.keys("<enter>p");
    screen
}

fn open_title(screen: &Screen) -> String {
    screen.state.reader().unwrap().article().title().to_owned()
}

#[test]
fn a_narrow_screen_has_each_sentence_below_its_counterpart() {
    insta::assert_snapshot!("woven_80x24", story(80, 24).picture());
    insta::assert_snapshot!("columns_140x45", story(140, 45).picture());
    insta::assert_snapshot!("woven_140x45", story(140, 45).keys("|").picture());
    insta::assert_snapshot!("columns_80x24", story(80, 24).keys("|").picture());
}

#[test]
fn the_width_decides_until_the_reader_has() {
    let woven = |screen: &Screen| screen.state.parallel().unwrap().is_woven();
    let mut screen = story(140, 24);
    assert!(!woven(&screen));
    assert!(woven(screen.resize(80, 24)));
    assert!(!woven(screen.resize(120, 24)));
    assert!(woven(screen.keys("|")));
    assert!(woven(screen.resize(140, 24)));
    assert!(!woven(screen.keys("|")));
    assert!(!woven(screen.resize(80, 24)));
}

#[test]
fn in_one_column_the_other_edition_is_a_key_away() {
    let mut screen = story(80, 24);
    let first = open_title(&screen);
    screen.keys(")");
    assert_eq!(open_title(&screen), first, "sentences are those of one edition");
    screen.keys("<tab>");
    assert_eq!(open_title(&screen), "Title of the news");
    let here = |screen: &Screen| {
        let reader = screen.state.reader().unwrap();
        let (block, range) = reader.current_sentence().unwrap();
        reader.text(block).get(range).unwrap().to_owned()
    };
    assert_eq!(here(&screen), "He signed a deal with France on 12 May.");
    screen.keys(")");
    assert!(here(&screen).starts_with("Nobody had expected"));
    assert!(screen.row(23).starts_with("No sentence of the other edition stands for this one."));
    screen.keys("(<tab>");
    assert_eq!(open_title(&screen), first);
    screen.keys("p");
    assert!(screen.state.parallel().is_none());
    let blocks = screen.state.reader().unwrap().rows().len();
    assert!(blocks > 0 && !screen.state.reader().unwrap().is_woven());
}

#[test]
fn what_is_kept_in_one_column_is_of_the_edition_at_hand() {
    let mut screen = story(80, 24);
    screen.keys("<tab>H");
    let taken = screen.effects.iter().find_map(|effect| match effect {
        Effect::Quote(QuoteRequest::Take { content, range, .. }) => {
            Some(content.article.slice(range.clone()).to_owned())
        }
        _ => None,
    });
    assert_eq!(taken.as_deref(), Some("Minister Kaspersky reached Paris on Monday."));
}

#[test]
fn a_selection_stays_in_its_edition() {
    let mut screen = story(80, 24);
    screen.keys("<tab>v)))))))))");
    let selected = screen.state.reader().unwrap().selected_text().unwrap();
    assert!(selected.starts_with("Minister") && selected.ends_with("today."), "{selected}");
    assert!(selected.is_ascii(), "{selected}");
}

#[test]
fn what_is_sought_is_marked_in_both_editions() {
    let mut screen = story(140, 24);
    screen.keys("/12<enter>");
    let other = screen.state.parallel().unwrap().other().unwrap();
    assert_eq!(other.find().unwrap().hits().len(), 1);
    screen.keys("q");
    assert!(screen.state.parallel().unwrap().other().unwrap().find().is_none());
    let mut woven = story(80, 24);
    woven.keys("/12<enter>");
    assert_eq!(woven.state.reader().unwrap().find().unwrap().hits().len(), 2);
}

#[test]
fn names_are_coloured_in_both_editions() {
    let screen = story(80, 24);
    let reader = screen.state.reader().unwrap();
    let named = |beside: bool| {
        let rows = reader.rows().iter().filter(|row| reader.block(row.block).beside == beside);
        rows.map(|row| reader.mentions(row.block, reader.row_range(*row)).len()).sum::<usize>()
    };
    assert!(named(false) > 0 && named(true) > 0);
}

#[test]
fn a_click_goes_to_the_sentence_in_either_column() {
    let mut screen = story(140, 24);
    let y = (0..24).find(|y| screen.row(*y).contains("Nobody")).unwrap();
    let press = Mouse { action: MouseAction::Press, column: 80, row: y };
    screen.send(Event::Mouse(press));
    assert_eq!(open_title(&screen), "Title of the news");
    let cursor = screen.state.reader().unwrap().current_sentence().unwrap();
    assert!(screen.state.reader().unwrap().text(cursor.0).starts_with("Nobody"));
}

#[test]
fn a_doubtful_counterpart_has_a_question_mark_and_is_said_to_be_doubtful() {
    let arabic = include_str!("../../tests/parallel/data/flood.ar.txt");
    let english = include_str!("../../tests/parallel/data/flood.en.txt");
    for width in [80, 140] {
        let files = [("flood.ar.txt", arabic), ("flood.en.txt", english)];
        let mut screen = Screen::open(width, 45, &files);
        screen.keys("<enter>p");
        let margin = |screen: &Screen, sign: char| {
            (0..44).any(|y| {
                let cells = screen.cells(y);
                cells.get(1) == Some(&sign) || cells.get(71) == Some(&sign)
            })
        };
        let mut doubtful = false;
        for _ in 0..20 {
            let said = screen.row(44).starts_with("The counterpart is doubtful:");
            assert_eq!(margin(&screen, '?'), said, "{}", screen.picture());
            doubtful |= said;
            screen.keys(")");
        }
        assert!(doubtful, "{}", screen.picture());
    }
}
