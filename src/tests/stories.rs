//! The stories of the list: editions below each other, repetitions hidden, proposals to be judged.

use super::screen::Screen;
use crate::app::{AppState, Effect, Event, Kin, Size};
use crate::article::Language;
use crate::import::import;
use crate::library::{ArticleRow, Change, Kinship, Likeness, Mark, Results, Rows, Step};
use crate::search::Hit;
use crate::terminal::{Headless, rows as rows_of};

const STORIES: [(Language, &str, u32); 6] = [
    (Language::Arabic, "حريق في المرفأ", 1),
    (Language::English, "Fire in the port", 1),
    (Language::English, "Port on fire, again", 2),
    (Language::Arabic, "أمطار غزيرة على الساحل", 3),
    (Language::English, "Heavy rain on the coast", 4),
    (Language::English, "Markets close higher", 5),
];

fn rows(of: impl Iterator<Item = (Language, String, u32)>) -> Rows {
    let mut rows = Rows::default();
    for (article, (language, title, story)) in (1..).zip(of) {
        rows.push(&ArticleRow {
            day: 15_000 - article as i32 / 2,
            dated: true,
            language,
            rtl: language == Language::Arabic,
            read: true,
            story,
            ..ArticleRow::plain(article, &title)
        });
    }
    rows
}

fn library(width: u16, height: u16) -> Screen {
    let mut screen = Screen::open(width, height, &[]);
    let of =
        STORIES.iter().map(|(language, title, story)| (*language, (*title).to_owned(), *story));
    screen.send(Event::Rows(rows(of)));
    let likenesses = vec![
        Likeness { a: 2, b: 3, score: 1.0, repeats: true },
        Likeness { a: 4, b: 5, score: 0.93, repeats: false },
        Likeness { a: 4, b: 6, score: 0.31, repeats: false },
    ];
    screen.send(Event::Kinship(Kinship { likenesses, ..Kinship::default() }));
    screen.effects.clear();
    screen
}

fn titles(screen: &Screen) -> Vec<String> {
    let list = screen.state.list();
    let entry = |index: usize| {
        let Kin { below, hidden, proposed } = list.kin(index);
        let below = if below { ". " } else { "" };
        let hidden = if hidden > 0 { format!(" +{hidden}") } else { String::new() };
        let title = list.get(index).unwrap().title;
        format!("{below}{title}{hidden}{}", if proposed { " ~" } else { "" })
    };
    (0..list.len()).map(entry).collect()
}

#[test]
fn stories_stand_together() {
    insta::assert_snapshot!("list_80x24", library(80, 24).picture());
    insta::assert_snapshot!("list_140x45", library(140, 45).picture());
}

#[test]
fn a_story_is_folded_with_a_key() {
    let mut screen = library(100, 30);
    let rest = ["أمطار غزيرة على الساحل ~", "Heavy rain on the coast ~", "Markets close higher"];
    for (keys, story) in [
        ("", &["حريق في المرفأ +1", ". Fire in the port"][..]),
        ("x", &["حريق في المرفأ", ". Fire in the port", ". Port on fire, again"]),
        ("x", &["حريق في المرفأ +2"]),
        ("X", &["حريق في المرفأ +2"]),
        ("X", &["حريق في المرفأ", ". Fire in the port", ". Port on fire, again"]),
    ] {
        screen.keys(keys);
        assert_eq!(titles(&screen), [story, &rest].concat(), "{keys}");
    }
    screen.keys("Gx");
    assert!(screen.row(29).starts_with("No other article here tells this story."));
}

#[test]
fn the_selection_stays_with_its_story_when_that_is_folded() {
    let mut screen = library(100, 30);
    screen.keys("jx");
    assert_eq!(screen.state.list().selected().unwrap().title, "Fire in the port");
    screen.keys("x");
    assert_eq!(screen.state.list().selected().unwrap().title, "حريق في المرفأ");
}

#[test]
fn editions_are_listed_with_the_reason() {
    let mut screen = library(80, 24);
    screen.keys("P");
    insta::assert_snapshot!("editions", screen.picture());
    screen.keys("q");
    assert!(screen.state.editions().is_none());
    screen.keys("jjP");
    insta::assert_snapshot!("editions_proposed", screen.picture());
}

#[test]
fn a_proposal_is_confirmed_rejected_and_taken_back() {
    let mut screen = library(100, 30);
    let change = |same| Change { articles: vec![4, 5], mark: Mark::Paired(same) };
    screen.keys("jjPy");
    let mark = |same| Effect::Mark(vec![change(same)]);
    assert!(screen.row(29).starts_with("One story; U takes it back."));
    assert_eq!(titles(&screen)[2..4], ["أمطار غزيرة على الساحل", ". Heavy rain on the coast"]);
    screen.keys("U");
    screen.send(Event::Undone(Some(Step::Marks(vec![change(true)]))));
    assert!(screen.row(29).starts_with("Taken back: 2 articles: one story"));
    let proposed = ["أمطار غزيرة على الساحل ~", "Heavy rain on the coast ~"];
    assert_eq!(titles(&screen)[2..4], proposed);
    screen.keys("x");
    assert_eq!(titles(&screen)[2..4], ["أمطار غزيرة على الساحل", "Heavy rain on the coast"]);
    let said: Vec<_> =
        screen.effects.iter().filter(|effect| matches!(effect, Effect::Mark(_))).collect();
    assert_eq!(said, [&mark(true), &mark(false)]);
    assert!(screen.picture().contains("another story"));
}

#[test]
fn any_article_is_chosen_by_its_title() {
    let mut screen = library(100, 30);
    // Nothing is known of the last article but a guess.
    screen.keys("GP/مرفا");
    let sheet = screen.state.editions().unwrap();
    assert_eq!(sheet.entries().iter().map(|one| one.id.0).collect::<Vec<_>>(), [1]);
    insta::assert_snapshot!("editions_any", screen.picture());
    screen.keys("<enter>y");
    assert!(screen.row(29).starts_with("One story; U takes it back."));
    let change = Change { articles: vec![6, 1], mark: Mark::Paired(true) };
    assert!(screen.effects.contains(&Effect::Mark(vec![change.clone()])));
    assert_eq!(titles(&screen).len(), 4, "it is a third one in English: {:?}", titles(&screen));
    screen.keys("U");
    screen.send(Event::Undone(Some(Step::Marks(vec![change]))));
    assert!(titles(&screen).contains(&"Markets close higher".to_owned()));
    screen.keys("/zzz");
    assert!(screen.picture().contains("No other title holds this."));
    screen.keys("<esc>");
    assert_eq!(screen.state.editions().unwrap().entries().len(), 1, "what is known");
}

#[test]
fn the_sheet_says_how_to_choose_where_nothing_is_known() {
    let mut screen =
        Screen::open(100, 30, &[("a.txt", "One\n\nA text.\n"), ("b.txt", "Two\n\nA text.\n")]);
    screen.keys("P");
    assert!(screen.picture().contains("No other edition is known: P and / choose one"));
    screen.keys("/two<enter><enter>");
    assert!(screen.state.parallel().is_some());
}

#[test]
fn a_proposed_edition_is_said_to_be_one() {
    let mut screen = library(100, 30);
    screen.keys("jjp");
    // The article comes from the library.
    assert!(screen.state.reader().is_none());
    assert!(screen.effects.iter().any(|effect| matches!(effect, Effect::Load(_))));
}

#[test]
fn articles_that_are_only_in_memory_are_compared_too() {
    let arabic = "زلزال\n\n3 مايو 2015\n\nضرب زلزال بقوة 6.8 درجات مدينة كاتماندو في نيبال، وقتل 1240 شخصا. وقال المتحدث باسم الحكومة راميش شارما إن الجيش أرسل 35 طائرة.\n";
    let english = "Earthquake\n\n3 May 2015\n\nAn earthquake of magnitude 6.8 hit the city of Kathmandu in Nepal and killed 1,240 people. Government spokesman Ramesh Sharma said the army had sent 35 aircraft.\n";
    let mut headless = Headless::new(AppState::default(), Size { width: 80, height: 24 });
    for (name, text) in [("one.txt", arabic), ("two.txt", english)] {
        headless.send(Event::Imported(import(name, text.as_bytes()).articles));
    }
    let signs = |headless: &Headless| {
        let rows: Vec<String> = rows_of(&headless.paint()).collect();
        rows.iter().filter(|row| row.contains('≈')).count()
    };
    assert_eq!(signs(&headless), 0);
    headless.send(Event::ImportFinished);
    assert_eq!(signs(&headless), 2);
    // What the library knows is of other articles.
    headless.send(Event::Kinship(Kinship::default()));
    assert_eq!(signs(&headless), 2);
}

#[test]
fn results_of_a_search_stand_as_they_were_found() {
    let mut screen = library(100, 30);
    screen.keys("fport<enter>");
    assert_eq!(titles(&screen), ["Fire in the port +1"]);
    screen.keys("<esc>2");
    assert!(titles(&screen).is_empty());
    screen.keys("1/fire");
    let hits = [2, 1, 3].map(|article| Hit { score: 0, day: 0, article }).to_vec();
    let results = Results { found: 3, hits, open: 0, finished: true };
    screen.send(Event::Found { number: 4, first: true, results });
    assert_eq!(
        titles(&screen),
        ["Port on fire, again", "Fire in the port", STORIES[0].1],
        "neither put together nor hidden"
    );
}

#[test]
fn a_hundred_thousand_rows_are_grouped() {
    let mut screen = Screen::open(100, 30, &[]);
    let languages = [Language::Arabic, Language::English, Language::English];
    let of = (0..100_000_u32).map(|at| (languages[at as usize % 3], format!("Story {at}"), at / 3));
    screen.send(Event::Rows(rows(of)));
    assert_eq!(screen.state.list().len(), 66_667);
    screen.keys("X");
    assert_eq!(screen.state.list().len(), 33_334);
    screen.keys(":sort title<enter>G");
    assert_eq!(screen.state.list().total(), 100_000);
    assert_eq!(screen.state.list().selected_index(), 33_333);
}
