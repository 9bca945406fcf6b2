//! Two editions of a story beside each other.

use super::screen::Screen;

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
    assert!(screen.row(15).starts_with("No other edition of this article is known."));
}
