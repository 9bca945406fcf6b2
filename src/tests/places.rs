//! Marked places, and going back to where a jump began.

use super::screen::Screen;
use crate::app::{Effect, Event, QuoteFact, QuoteRequest};
use crate::library::{Bookmark, Step};
use crate::quotes::Passage;

/// An article of 40 paragraphs, numbered.
fn long(title: &str, front: &str) -> String {
    let line = |n| format!("\nThis is {title} number {n} of them all.\n");
    let body = (1..=40).map(line).collect::<Vec<_>>().concat();
    format!("{title}\n{front}{body}")
}

fn two() -> Screen {
    Screen::open(100, 20, &[("a.txt", &long("Alpha", "")), ("b.txt", &long("Beta", ""))])
}

/// Does what the librarian does with a place that is to be marked.
fn serve(screen: &mut Screen) -> Bookmark {
    let Some(Effect::Bookmark { letter, content, range, byte }) = screen.effects.pop() else {
        panic!("no place was marked")
    };
    let passage = Passage::take(&content.article, range).unwrap();
    let bookmark = Bookmark { letter, passage, byte };
    screen.send(Event::Bookmarks(vec![bookmark.clone()], Some(letter)));
    bookmark
}

/// The current sentence.
fn here(screen: &Screen) -> String {
    let reader = screen.state.reader().unwrap();
    let (block, range) = reader.current_sentence().unwrap();
    reader.text(block).get(range).unwrap().to_owned()
}

#[test]
fn a_marked_place_is_gone_to_from_another_article() {
    let mut screen = two();
    screen.keys("<enter>20Gma");
    serve(&mut screen);
    assert!(
        screen.row(19).starts_with("This place is marked: 'a goes to it."),
        "{}",
        screen.row(19)
    );
    screen.keys("J'a");
    assert_eq!(here(&screen), "This is Alpha number 20 of them all.");
    screen.keys("gg'a''");
    assert!(here(&screen).contains("number 1 "), "{}", here(&screen));
}

#[test]
fn a_marked_place_is_found_again_in_a_changed_text() {
    let mut screen = two();
    screen.keys("<enter>20Gma");
    let bookmark = serve(&mut screen);
    let changed = long("Alpha", "\nA line in front.\n\nAnd another one.\n");
    let mut screen = Screen::open(100, 20, &[("a.txt", &changed)]);
    screen.send(Event::Bookmarks(vec![bookmark.clone()], None));
    screen.keys("'a");
    assert_eq!(here(&screen), "This is Alpha number 20 of them all.");
    let mut screen =
        Screen::open(100, 20, &[("a.txt", "Alpha\n\nNothing of it is left here at all.\n")]);
    screen.send(Event::Bookmarks(vec![bookmark], None));
    screen.keys("'a");
    assert!(
        screen.row(19).starts_with("The place is not in the article any more"),
        "{}",
        screen.row(19)
    );
}

#[test]
fn an_unknown_letter_and_an_article_that_is_gone_are_sentences() {
    let mut screen = two();
    screen.keys("'z");
    assert!(screen.row(19).starts_with("No place is marked with z"), "{}", screen.row(19));
    screen.keys("<enter>mb");
    let mut bookmark = serve(&mut screen);
    bookmark.passage.source.origin = "/gone.txt".to_owned();
    screen.send(Event::Bookmarks(vec![bookmark], None));
    screen.keys("'b");
    assert!(matches!(screen.effects.last(), Some(Effect::Quote(QuoteRequest::Locate(_)))));
    screen.send(Event::Quote(QuoteFact::Located("/gone.txt".into(), None)));
    assert!(screen.row(19).starts_with("The article of this place"), "{}", screen.row(19));
}

#[test]
fn the_marked_places_are_listed() {
    let mut screen = two();
    screen.keys("M");
    assert!(screen.row(19).starts_with("No places are marked"), "{}", screen.row(19));
    screen.keys("<enter>ma");
    serve(&mut screen);
    screen.keys("M");
    let picture = screen.picture();
    assert!(
        picture.contains("'a") && picture.contains("Alpha · This is Alpha number 1"),
        "{picture}"
    );
    screen.keys("'a");
    assert!(screen.state.sheet().is_none());
}

#[test]
fn a_mark_is_taken_away_by_its_letter() {
    let mut screen = two();
    screen.keys("<enter>ma");
    serve(&mut screen);
    screen.keys("m-z");
    assert!(screen.row(19).starts_with("No place is marked with z"), "{}", screen.row(19));
    screen.keys("m-");
    assert!(screen.row(19).contains("m-"), "{}", screen.row(19));
    screen.keys("a");
    assert!(screen.row(19).starts_with("a marks no place any more"), "{}", screen.row(19));
    for keys in ["", ":unmark-place a<enter>"] {
        screen.keys(keys);
        assert!(matches!(screen.effects.pop(), Some(Effect::RemoveBookmark('a'))), "{keys}");
    }
    screen.send(Event::Bookmarks(Vec::new(), None));
    screen.send(Event::Undone(Some(Step::Bookmark('a'))));
    assert!(screen.row(19).starts_with("Taken back: the mark a"), "{}", screen.row(19));
}

#[test]
fn jumps_are_walked_back_and_on() {
    let mut screen = two();
    screen.keys("<enter>30G/number 7 <enter>");
    assert!(here(&screen).contains("number 7 "), "{}", here(&screen));
    screen.keys("J");
    assert!(here(&screen).contains("Beta"));
    screen.keys("<c-o>");
    assert!(here(&screen).contains("Alpha number 7 "), "{}", here(&screen));
    screen.keys("<c-o>");
    assert!(here(&screen).contains("Alpha number 30 "), "{}", here(&screen));
    screen.keys("]j");
    assert!(here(&screen).contains("Alpha number 7 "), "{}", here(&screen));
    screen.keys("]j");
    assert!(here(&screen).contains("Beta"), "{}", here(&screen));
    screen.keys("]j");
    assert!(screen.row(19).starts_with("There is no other place"), "{}", screen.row(19));
}
