//! The entities beside the article, and its quotations.

use super::screen::Screen;
use crate::app::{AppState, ArticleId, Effect, Event, Message, Pane, Settings, Size, update};
use crate::article::Language;
use crate::import::import;
use crate::library::{ArticleRow, Rows};

const STORY: &str = "Ministers meet in Cairo

CAIRO – \"We will not accept any delay in the plan,\" said Sameh Shoukry, the Egyptian foreign minister, after talks with the World Health Organization on Monday.

Shoukry met António Guterres in New York last week. \"The talks were frank and useful for both sides,\" Guterres said.
";

fn reading() -> Screen {
    let mut screen = Screen::open(130, 24, &[("n.txt", STORY)]);
    screen.keys("<enter>");
    screen
}

fn copied(screen: &Screen) -> Option<&str> {
    screen.effects.iter().rev().find_map(|effect| match effect {
        Effect::Copy(text) => Some(text.as_str()),
        _ => None,
    })
}

#[test]
fn people_organisations_and_places_stand_beside_the_article() {
    insta::assert_snapshot!(reading().keys("<tab>j").picture());
}

#[test]
fn an_arabic_article_shows_the_other_name_beneath() {
    insta::assert_snapshot!(Screen::bundled(140, 40).keys("<enter>").picture());
}

#[test]
fn enter_walks_the_places_where_an_entity_is_named() {
    let mut screen = reading();
    screen.keys("<tab>");
    assert_eq!(screen.state.focus(), Pane::Entities);
    let first = screen.state.selected_entity().unwrap();
    let forms = screen.state.reader().unwrap().analysis().unwrap().entities[first].forms.clone();
    let mut seen = Vec::new();
    for _ in 0..2 {
        screen.keys("<enter>");
        seen.push(screen.state.reader().unwrap().selected_text().unwrap());
    }
    assert_ne!(seen[0], seen[1], "the short form is another mention");
    for named in &seen {
        assert!(forms.iter().any(|form| named.contains(form.as_str())), "{named} of {forms:?}");
    }
}

#[test]
fn a_quotation_is_selected_and_its_speaker_said() {
    let mut screen = reading();
    screen.keys("\"");
    assert!(screen.row(23).contains("Sameh Shoukry"), "{}", screen.row(23));
    screen.keys("y");
    assert_eq!(copied(&screen), Some("We will not accept any delay in the plan,"));
    screen.keys("\"\"");
    assert!(screen.row(23).contains("Guterres"), "{}", screen.row(23));
}

#[test]
fn the_sidebar_comes_and_goes() {
    let mut screen = reading();
    assert!(!screen.state.screen().entities.is_empty());
    screen.keys("e");
    assert!(screen.state.screen().entities.is_empty());
    screen.keys("<tab>");
    assert_eq!(screen.state.focus(), Pane::Entities, "going there shows it");
    screen.keys("q");
    assert_eq!(screen.state.focus(), Pane::Article);
}

#[test]
fn an_entity_is_sought_in_all_articles_whatever_they_call_it() {
    let mut screen = Screen::bundled(130, 30);
    screen.keys("<enter><tab>").rest();
    let interpol = |screen: &Screen| {
        let analysis = screen.state.reader().unwrap().analysis().unwrap();
        let entity = &analysis.entities[screen.state.selected_entity().unwrap()];
        entity.english.as_deref().is_some_and(|name| name.eq_ignore_ascii_case("interpol"))
    };
    for _ in 0..20 {
        if !interpol(&screen) {
            screen.keys("j");
        }
    }
    screen.keys("f");
    assert_eq!(screen.state.focus(), Pane::List);
    assert_eq!(screen.state.list().len(), 2, "the Arabic and the English edition");
}

#[test]
fn names_are_asked_for_again_when_the_library_takes_the_open_article_in() {
    let mut state = AppState::new("test", Settings::default());
    let mut asked = |event: Event| -> Vec<ArticleId> {
        let effects = update(&mut state, Message::Event(event)).into_iter();
        let asked = effects.filter_map(|effect| match effect {
            Effect::Analyse(content) => Some(content.id),
            _ => None,
        });
        asked.collect()
    };
    asked(Event::Resized(Size { width: 130, height: 24 }));
    let held = asked(Event::Imported(import("n.txt", STORY.as_bytes()).articles));
    assert!(held.len() == 1 && held[0].is_held(), "{held:?}");
    // The answer is still on its way when the library gives the article a number.
    let mut rows = Rows::default();
    let plain = ArticleRow::plain(7, "Ministers meet in Cairo");
    rows.push(&ArticleRow { language: Language::English, ..plain });
    assert_eq!(asked(Event::Rows(rows)), [ArticleId(7)]);
}
