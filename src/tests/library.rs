//! The list of a library: rows from outside, marks, filters, searches.

use std::sync::Arc;

use super::screen::Screen;
use crate::app::{
    AppState, ArticleId, Command, Effect, Event, KeyBinding, Loaded, Mouse, MouseAction, Order,
    Preferences, Scope, Settings, Sort, parse_keys,
};
use crate::import::import;
use crate::library::{ArticleRow, Change, Mark, Results, Rows, Step};
use crate::messages::Words;
use crate::search::Hit;

/// Rows of articles 1 to n: odd ones read, every third starred, one a day.
pub(super) fn rows(n: u32) -> Rows {
    let mut rows = Rows::default();
    for article in 1..=n {
        rows.push(&ArticleRow {
            day: 15_000 + article as i32,
            dated: true,
            read: article % 2 == 1,
            starred: article % 3 == 0,
            ..ArticleRow::plain(article, &format!("Story {article}"))
        });
    }
    rows
}

pub(super) fn library(n: u32) -> Screen {
    let mut screen = Screen::open(100, 30, &[]);
    screen.send(Event::Rows(rows(n)));
    screen.effects.clear();
    screen
}

pub(super) fn loaded(article: u32) -> Event {
    let text = format!("Story {article}\n\nThe body of story {article}.\n");
    let article_text = import("s.txt", text.as_bytes()).articles.remove(0).article;
    let id = ArticleId(article);
    Event::Loaded(Loaded { id, article: Arc::new(article_text), place: None, warnings: Vec::new() })
}

fn titles(screen: &Screen) -> Vec<String> {
    let list = screen.state.list();
    (0..list.len()).map(|index| list.get(index).unwrap().title.to_owned()).collect()
}

#[test]
fn an_article_is_loaded_when_it_is_looked_at() {
    let mut screen = library(5);
    screen.keys("jj");
    assert_eq!(screen.effects, [Effect::Load(ArticleId(2)), Effect::Load(ArticleId(3))]);
    screen.send(loaded(2));
    assert!(screen.state.reader().is_none(), "the reader has gone on");
    screen.send(loaded(3));
    assert!(screen.picture().contains("The body of story 3."));
}

#[test]
fn reading_marks_and_undo() {
    let mut screen = library(4);
    screen.keys("j<enter>");
    assert_eq!(screen.state.list().unread(), 2, "not before it is on the screen");
    screen.send(loaded(2));
    assert_eq!(screen.state.list().unread(), 1);
    screen.keys("qU");
    assert!(screen.effects.contains(&Effect::Undo));
    let change = Change { articles: vec![2], mark: Mark::Read(true) };
    screen.send(Event::Undone(Some(Step::Marks(vec![change]))));
    assert_eq!(screen.state.list().unread(), 2);
    screen.send(Event::Undone(None));
    assert!(screen.row(29).starts_with("There is nothing to take back."));
}

#[test]
fn the_list_shows_what_is_wanted() {
    let cases = [
        ("2", &["Story 2", "Story 4", "Story 6"][..]),
        ("3", &["Story 3", "Story 6"]),
        ("31", &["Story 1", "Story 2", "Story 3", "Story 4", "Story 5", "Story 6"]),
        ("f4<enter>", &["Story 4"]),
        ("f4<enter><esc>2", &["Story 2", "Story 4", "Story 6"]),
        (":sort oldest<enter>2", &["Story 2", "Story 4", "Story 6"]),
        (":sort newest<enter>2", &["Story 6", "Story 4", "Story 2"]),
    ];
    for (keys, expected) in cases {
        let mut screen = library(6);
        screen.keys(keys);
        assert_eq!(titles(&screen), expected, "{keys}");
    }
}

#[test]
fn what_is_shown_and_how_it_is_ordered_stands_above_the_list() {
    for (keys, expected) in [
        ("", "Articles ─"),
        ("2", "Articles · unread ─"),
        (":sort unread,-ne<tab><enter>", "Articles · unread first, newes"),
        (":sort -title<enter>f4<enter>", "Articles · = 4 · by title tur"),
        ("S", "Articles ─"),
        ("SS", "Articles · oldest first ─"),
    ] {
        let mut screen = library(6);
        screen.keys(keys);
        assert!(
            screen.row(1).trim_start_matches(['─', ' ']).starts_with(expected),
            "{keys}: {}",
            screen.row(1)
        );
    }
}

#[test]
fn the_order_of_the_settings_holds_from_the_beginning() {
    let mut screen = library(3);
    let order = Some(Order::read("title").unwrap());
    let preferences = Preferences { order, ..Preferences::default() };
    screen.restart(AppState::new("library", Settings::default()).with(preferences));
    screen.send(Event::Order(Sort::Newest));
    screen.send(Event::Rows(rows(3)));
    assert_eq!(titles(&screen), ["Story 1", "Story 2", "Story 3"]);
}

#[test]
fn a_wrong_order_is_refused_with_those_there_are() {
    let mut screen = library(3);
    screen.keys(":sort sideways<enter>");
    let refusal = "There is no order sideways; there are newest, oldest,";
    assert!(screen.said().starts_with(refusal), "{}", screen.said());
}

#[test]
fn a_search_is_asked_as_it_is_typed_and_answers_to_older_ones_are_left() {
    let mut screen = library(6);
    screen.keys("/st");
    let asked: Vec<_> = screen
        .effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::Search { number, query } => Some((*number, query.as_str())),
            _ => None,
        })
        .collect();
    assert_eq!(asked, [(1, "s"), (2, "st")]);
    let answer = |number, article| Event::Found {
        number,
        first: true,
        results: Results {
            hits: vec![Hit { score: 0, day: 0, article }],
            found: 1,
            open: 0,
            finished: true,
        },
    };
    screen.send(answer(1, 5));
    assert_eq!(titles(&screen).len(), 6, "the answer to s is not the answer to st");
    screen.send(answer(2, 4));
    assert_eq!(titles(&screen), ["Story 4"]);
    assert!(screen.row(29).starts_with("/st   1 article"), "{}", screen.row(29));
    screen.keys("<esc>");
    assert_eq!(titles(&screen).len(), 6);
}

/// What a search has found so far, all of it.
fn found(number: u64, articles: &[u32]) -> Event {
    let hit = |article: &u32| Hit { score: 0, day: 0, article: *article };
    let hits = articles.iter().map(hit).collect();
    let results = Results { hits, found: articles.len(), open: 0, finished: true };
    Event::Found { number, first: true, results }
}

#[test]
fn what_search_does_not_see_yet_is_said_and_searched_when_it_does() {
    for (language, line, later) in [
        ("en", "/7   nothing yet… · 3 articles are still being read", "/7   2 articles"),
        ("ar", "ﺪﻌﺑ ﺕﻻﺎﻘﻣ ٣ ﺚﺤﺒﻟﺍ ﻞﻤﺸﻳ ﻢﻟ · …ﺪﻌﺑ ﺞﺋﺎﺘﻧ ﻻ  7", "ﻥﺎﺘﻟﺎﻘﻣ  7"),
    ] {
        let mut screen = library(6);
        let words = Words::built_in(language).unwrap();
        screen.restart(AppState::new("library", Settings::default()).speaking(words));
        screen.send(Event::Rows(rows(6)));
        screen.send(Event::Unindexed(3));
        screen.keys("/7");
        screen.send(found(1, &[]));
        assert!(screen.row(29).contains(line), "{}", screen.row(29));
        screen.effects.clear();
        screen.send(Event::Unindexed(0));
        assert_eq!(screen.effects, [Effect::Search { number: 2, query: "7".into() }]);
        screen.send(found(2, &[4, 2]));
        assert!(screen.row(29).contains(later), "{}", screen.row(29));
    }
}

#[test]
fn searching_again_leaves_the_reader_where_he_is() {
    let mut screen = library(6);
    screen.send(Event::Unindexed(3));
    screen.keys("/story<enter>");
    screen.send(found(5, &[3, 2, 1]));
    screen.keys("jj");
    screen.send(Event::Unindexed(1));
    screen.send(found(6, &[6, 5, 3, 2, 1]));
    assert_eq!(screen.state.list().selected_id(), Some(ArticleId(1)));
    assert_eq!(titles(&screen).len(), 5);
    screen.keys("/s");
    screen.send(found(7, &[3, 2]));
    assert_eq!(
        screen.state.list().selected_id(),
        Some(ArticleId(3)),
        "another search begins at its best"
    );
}

#[test]
fn a_wrong_query_says_what_is_wrong() {
    let mut screen = library(3);
    screen.keys("/after:maybe");
    assert!(screen.row(29).contains("maybe"), "{}", screen.row(29));
    assert_eq!(titles(&screen).len(), 3);
}

#[test]
fn a_digest_in_memory_is_searched_too() {
    let mut screen = Screen::bundled(110, 30);
    screen.keys("/الانتربول");
    assert_eq!(screen.state.list().len(), 1);
    screen.keys("<enter><enter>");
    assert_eq!(screen.state.reader().unwrap().find().unwrap().hits().len(), 9);
    screen.keys("q<esc>/lang:en");
    assert_eq!(screen.state.list().len(), 2);
    screen.keys("<c-u>kaspersky -interpol");
    assert_eq!(screen.state.list().len(), 1);
    insta::assert_snapshot!(screen.picture());
}

#[test]
fn rows_of_the_library_take_the_place_of_articles_held_in_memory() {
    let mut screen = Screen::open(100, 30, &[("s2.txt", "Story 2\n\nThe body of story 2.\n")]);
    screen.keys("<enter>");
    screen.send(Event::Rows(rows(3)));
    assert_eq!(titles(&screen), ["Story 2", "Story 1", "Story 3"]);
    assert_eq!(screen.state.reader().unwrap().id, ArticleId(2));
    assert_eq!(screen.state.list().unread(), 0, "what was read stays read");
}

#[test]
fn a_hundred_thousand_rows_scroll() {
    let mut screen = library(100_000);
    screen.keys("G");
    assert_eq!(screen.state.list().selected_index(), 99_999);
    screen.keys("kkk<c-u>gg");
    assert_eq!(screen.state.list().selected_index(), 0);
}

#[test]
fn a_list_by_day_has_headings() {
    let mut screen = Screen::open(100, 20, &[]);
    let mut all = Rows::default();
    for (article, day) in [(1, 15_784), (2, 15_784), (3, 15_785), (4, 15_790)] {
        all.push(&ArticleRow { day, ..rows(article).get(article as usize - 1).unwrap() });
    }
    screen.send(Event::Rows(all));
    screen.keys(":sort newest<enter>");
    insta::assert_snapshot!(screen.picture());
    for (row, expected) in [(3, "Story 4"), (6, "Story 3"), (11, "Story 2"), (14, "Story 1")] {
        screen.send(Event::Mouse(Mouse { action: MouseAction::Press, column: 5, row }));
        assert_eq!(screen.state.list().selected().unwrap().title, expected, "row {row}");
    }
}

#[test]
fn the_selected_entry_is_always_seen() {
    let mut screen = library(60);
    screen.keys(":sort newest<enter>");
    for keys in ["G", "kkk", "<c-u>", "gg", "12j", "<c-d>", "<space>", "b"] {
        screen.keys(keys);
        let selected = screen.state.list().selected_index();
        let seen = screen.state.list().placed();
        assert!(seen.iter().any(|placed| placed.index == selected), "{keys}");
        assert_eq!(seen.last().map(|last| last.index < 60), Some(true));
    }
}

#[test]
fn the_help_shows_the_keys_the_reader_has_set() {
    let bind =
        |scope, keys: &str, command| KeyBinding { scope, keys: parse_keys(keys).unwrap(), command };
    let keys = vec![
        bind(Scope::List, "u", None),
        bind(Scope::List, "xx", Some(Command::ToggleRead)),
        bind(Scope::List, "<c-g>", Some(Command::Theme)),
    ];
    let mut screen = library(3);
    let preferences = Preferences { keys, ..Preferences::default() };
    screen.restart(AppState::new("library", Settings::default()).with(preferences));
    let shown = |screen: &mut Screen, filter: &str| {
        screen.keys(&format!("?/{filter}<enter>"));
        let picture = screen.picture();
        screen.keys("<esc><esc>");
        picture
    };
    let picture = shown(&mut screen, "mark as read or unread");
    assert!(picture.contains(" xx  "), "{picture}");
    assert!(shown(&mut screen, "next colour theme").contains("<c-g>"));
}
