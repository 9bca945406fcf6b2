//! The list of sources.

use jiff::civil::datetime;

use super::library::library;
use super::screen::Screen;
use crate::app::{
    AppState, Effect, Event, Mouse, MouseAction, Preferences, Settings, SourceFact, SourceRequest,
};
use crate::library::{ArticleRow, Rows, Source, SourceChange, SourceEdit, Step};

fn source(id: u16, name: &str, failed: u32) -> Source {
    Source {
        id,
        path: format!("/home/reader/{name}").into(),
        name: name.to_owned(),
        articles: 3 * u32::from(id),
        unread: u32::from(id) - 1,
        scanned: (id < 3).then(|| datetime(2013, 3, 20, 17, 5, 0, 0)),
        failed,
    }
}

/// Articles 1 to 6 of the source 1, articles 11 to 13 of the source 2.
fn two_sources() -> Screen {
    let mut screen = library(6);
    let searches = vec![("\u{623}\u{645}\u{646}".to_owned(), "lang:ar is:unread".to_owned())];
    let preferences = Preferences { searches, ..Preferences::default() };
    let state = AppState::new("library", Settings::default()).with(preferences);
    screen.restart(state);
    screen.send(Event::Source(SourceFact::All(vec![
        source(1, "news", 0),
        source(2, "reports", 2),
        source(3, "new", 0),
    ])));
    screen.send(Event::Rows(super::library::rows(6)));
    let mut rows = Rows::default();
    for article in 11..=13 {
        let title = format!("Report {article}");
        rows.push(&ArticleRow {
            article,
            title: &title,
            source: 2,
            story: article,
            read: false,
            ..super::library::rows(1).get(0).unwrap()
        });
    }
    screen.send(Event::Rows(rows));
    screen.effects.clear();
    screen
}

fn titles(screen: &Screen) -> usize {
    screen.state.list().len()
}

#[test]
fn sources_and_searches_are_listed_with_what_is_in_them() {
    insta::assert_snapshot!(two_sources().keys("Lj").picture());
}

#[test]
fn the_mouse_chooses_a_source_and_opens_what_was_chosen() {
    let mut screen = two_sources();
    let press = |row| Event::Mouse(Mouse { action: MouseAction::Press, column: 10, row });
    screen.keys("L");
    let body = screen.state.body();
    screen.send(press(body.y + 6));
    assert_eq!(screen.state.selected_source(), 2);
    screen.send(press(body.y + 7));
    assert!(!screen.state.source_list().open);
    assert_eq!(titles(&screen), 3);
}

#[test]
fn one_source_is_shown_and_then_all_again() {
    let mut screen = two_sources();
    assert_eq!(titles(&screen), 9);
    screen.keys("Ljj<enter>");
    assert_eq!(
        screen.effects[1..],
        [Effect::Source(SourceRequest::Show(Some(2))), Effect::Load(crate::app::ArticleId(11))]
    );
    assert_eq!(titles(&screen), 3);
    assert!(
        screen.row(0).starts_with("nashra  reports · 3 articles, 3 unread"),
        "{}",
        screen.row(0)
    );
    screen.keys("Lgg<enter>");
    assert_eq!(titles(&screen), 9);
    screen.keys(":sources new<tab><tab><enter>");
    assert_eq!(titles(&screen), 6);
    screen.keys(":source reprots<enter>");
    assert!(screen.row(29).starts_with("There is no source reprots; did you mean reports?"));
}

#[test]
fn a_search_by_name_is_a_source() {
    let mut screen = two_sources();
    screen.keys("LG<enter>");
    let query = "lang:ar is:unread".to_owned();
    assert!(screen.effects.contains(&Effect::Search { number: 1, query }));
}

#[test]
fn a_source_is_renamed_and_taken_out_and_both_are_taken_back() {
    let mut screen = two_sources();
    screen.keys("Ljjc<c-u>papers<enter>");
    assert_eq!(screen.effects[1..], [Effect::Source(SourceRequest::Rename(2, "papers".into()))]);
    screen.keys("dd");
    assert_eq!(screen.effects[2..], [Effect::Source(SourceRequest::Remove(2))]);
    assert!(screen.row(29).contains("its files stay"), "{}", screen.row(29));
    screen.send(Event::Source(SourceFact::All(vec![source(1, "news", 0), source(3, "new", 0)])));
    assert_eq!(titles(&screen), 6);
    screen.keys("U");
    assert_eq!(screen.effects[3..], [Effect::Undo]);
    let change = SourceChange { source: 2, edit: SourceEdit::Removed };
    screen.send(Event::Undone(Some(Step::Source(change))));
    screen
        .send(Event::Source(SourceFact::All(vec![source(1, "news", 0), source(2, "reports", 0)])));
    assert_eq!(titles(&screen), 9);
}

#[test]
fn looking_again_adding_and_what_could_not_be_read() {
    let mut screen = two_sources();
    screen.keys("Ljjr!");
    assert_eq!(
        screen.effects[1..],
        [Effect::Source(SourceRequest::Scan(2)), Effect::Source(SourceRequest::Failures(2))]
    );
    screen.send(Event::Source(SourceFact::Failures(vec![
        "/home/reader/reports/a.pdf: is no text; skipped".into(),
    ])));
    assert!(screen.picture().contains("a.pdf: is no text; skipped"));
    screen.keys("<esc>a~/more<enter>");
    assert_eq!(screen.effects[3..], [Effect::Source(SourceRequest::Add("~/more".into()))]);
}

#[test]
fn the_shown_source_may_be_taken_out_elsewhere() {
    let mut screen = two_sources();
    screen.keys(":sources reports<enter>");
    screen.send(Event::Source(SourceFact::All(vec![source(1, "news", 0)])));
    assert_eq!(titles(&screen), 6);
    assert!(screen.row(0).starts_with("nashra  library"), "{}", screen.row(0));
}
