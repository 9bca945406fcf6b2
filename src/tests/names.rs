//! Names beyond the open article: counts, other names, fields of a search, and what the reader decides.

use super::screen::Screen;
use crate::app::{Effect, Event, Mouse, MouseAction, NameFact, Pane};
use crate::entities::{Decision, Form, Name};

pub(super) const CAIRO: &str = "Ministers meet in Cairo

CAIRO – \"We will not accept any delay in the plan,\" said Sameh Shoukry, the Egyptian foreign minister, after talks with the World Health Organization on Monday.

Shoukry met António Guterres in New York last week. \"The talks were frank and useful for both sides,\" Guterres said.
";
pub(super) const ARABIC: &str = "وزراء يجتمعون في القاهرة

القاهرة – قال وزير الخارجية المصري سامح شكري: «لن نقبل أي تأخير في تنفيذ الخطة».
";
pub(super) const LAB: &str = "A laboratory opens

PARIS – The laboratory opened on Monday, said Ann Example.
";

fn digest() -> Screen {
    let files = [("c.txt", CAIRO), ("a.ar.txt", ARABIC), ("l.txt", LAB)];
    let mut screen = Screen::open(130, 24, &files);
    screen.keys("<enter>").rest();
    screen
}

fn titles(screen: &Screen) -> Vec<String> {
    let list = screen.state.list();
    (0..list.len()).map(|index| list.get(index).unwrap().title.to_owned()).collect()
}

/// Goes to a name in the sidebar.
fn go_to(screen: &mut Screen, name: &str) {
    if screen.state.focus() != Pane::Entities {
        screen.keys("<tab>");
    }
    screen.keys("gg");
    assert_eq!(screen.state.focus(), Pane::Entities);
    for _ in 0..20 {
        if selected(screen) == name {
            return;
        }
        screen.keys("j");
    }
    panic!("{name} is not in the sidebar:\n{}", screen.picture());
}

fn selected(screen: &Screen) -> String {
    let analysis = screen.state.reader().unwrap().analysis().unwrap();
    let index = screen.state.selected_entity().unwrap();
    analysis.entities[index].name(false).to_owned()
}

fn names(screen: &Screen) -> Vec<String> {
    let analysis = screen.state.reader().unwrap().analysis().unwrap();
    let named = analysis.entities.iter().filter(|entity| entity.count > 0);
    named.map(|entity| entity.name(false).to_owned()).collect()
}

#[test]
fn the_sidebar_counts_here_and_everywhere() {
    insta::assert_snapshot!(digest().picture());
}

#[test]
fn a_name_filters_the_list_to_the_articles_that_have_it() {
    let mut screen = digest();
    go_to(&mut screen, "Sameh Shoukry");
    screen.keys("f").rest();
    assert_eq!(screen.state.focus(), Pane::List);
    assert_eq!(titles(&screen), ["Ministers meet in Cairo", "وزراء يجتمعون في القاهرة"]);
    assert!(
        screen.row(23).starts_with("/person:\"Sameh Shoukry\"  2 articles"),
        "{}",
        screen.row(23)
    );
    screen.keys("<esc>");
    assert_eq!(titles(&screen).len(), 3);
    screen.keys("/place:cairo<enter><enter>");
    assert!(!screen.row(23).contains("not found"), "fields have no words to miss in an article");
}

#[test]
fn fields_ask_who_is_named_and_who_speaks() {
    for (query, found) in [
        ("person:شكري", 2),
        ("person:shou", 2),
        ("person:\"Shou\"", 0),
        ("place:cairo", 2),
        ("place:باريس", 1),
        ("org:\"World Health Organization\"", 1),
        ("org:shoukry", 0),
        ("speaker:guterres", 1),
        ("speaker:شكري lang:ar", 1),
        ("-person:shoukry", 1),
    ] {
        let mut screen = digest();
        screen.keys("q").rest().keys(&format!("/{query}")).rest();
        assert_eq!(titles(&screen).len(), found, "{query}: {:?}", titles(&screen));
    }
}

#[test]
fn a_word_finds_the_other_spellings_of_its_name_and_says_so() {
    let mut screen = digest();
    screen.keys("q/shoukry").rest();
    assert_eq!(titles(&screen).len(), 2);
    insta::assert_snapshot!(screen.picture());
    screen.keys("<enter>j<enter>");
    let reader = screen.state.reader().unwrap();
    assert!(
        !reader.find().unwrap().hits().is_empty(),
        "the other spelling is marked in the article"
    );
}

#[test]
fn the_name_of_a_field_is_completed() {
    let mut screen = digest();
    screen.keys("q/person:sho<tab>").rest();
    assert_eq!(screen.state.prompt().unwrap().text, "person:\"Sameh Shoukry\"");
    assert_eq!(titles(&screen).len(), 2);
    screen.keys("<c-u>person:zz<tab>").rest();
    assert!(screen.picture().contains("person:zz"));
}

#[test]
fn two_names_are_merged_and_parted_again() {
    let mut screen = digest();
    let before = (names(&screen), screen.picture());
    go_to(&mut screen, "Sameh Shoukry");
    screen.keys("m");
    assert!(screen.row(23).contains("press the key again"), "{}", screen.row(23));
    go_to(&mut screen, "António Guterres");
    screen.keys("m").rest();
    assert!(!names(&screen).contains(&"António Guterres".to_owned()));
    assert!(screen.row(23).contains("are one; U takes it back."), "{}", screen.row(23));
    screen.keys("U").rest();
    assert!(screen.row(23).starts_with("Taken back:"), "{}", screen.row(23));
    assert_eq!(names(&screen), before.0);
    screen.keys("qgg").rest();
    assert_eq!(screen.picture(), before.1);
}

#[test]
fn a_merge_begun_is_left_with_escape() {
    let mut screen = digest();
    go_to(&mut screen, "Sameh Shoukry");
    screen.keys("m<esc>");
    assert_eq!(screen.state.focus(), Pane::Entities);
    screen.keys("jm<esc><esc>");
    assert_eq!(screen.state.focus(), Pane::Article);
    assert!(screen.decided.is_empty());
}

#[test]
fn the_spelling_at_the_place_is_split_off() {
    let mut screen = digest();
    go_to(&mut screen, "Sameh Shoukry");
    screen.keys("x");
    assert!(screen.row(23).contains("Go to the spelling"), "{}", screen.row(23));
    screen.keys("<enter><enter>");
    assert_eq!(screen.state.reader().unwrap().selected_text().unwrap(), "Shoukry");
    screen.keys("x").rest();
    let split = Decision::Split(
        Form::new(Name::Person, "Sameh Shoukry"),
        Form::new(Name::Person, "Shoukry"),
    );
    assert_eq!(screen.decided, [split]);
    assert!(names(&screen).contains(&"Shoukry".to_owned()));
    go_to(&mut screen, "Sameh Shoukry");
    screen.keys(":merge Shoukry<enter>").rest();
    assert!(!names(&screen).contains(&"Shoukry".to_owned()), "{:?}", names(&screen));
}

#[test]
fn a_name_is_shown_by_another_and_found_by_it() {
    let mut screen = digest();
    go_to(&mut screen, "Sameh Shoukry");
    screen.keys("c<c-u>The Minister<enter>").rest();
    assert!(names(&screen).contains(&"The Minister".to_owned()));
    screen.keys("qq/person:minister").rest();
    assert_eq!(titles(&screen).len(), 2);
}

#[test]
fn an_ignored_name_is_neither_shown_nor_found_until_it_is_heeded() {
    let mut screen = digest();
    go_to(&mut screen, "Sameh Shoukry");
    screen.keys("i").rest();
    assert!(!names(&screen).contains(&"Sameh Shoukry".to_owned()));
    screen.keys("qq/person:shoukry").rest();
    assert_eq!(titles(&screen).len(), 0);
    screen.keys("<esc><enter><tab>:heed Sameh Shoukry<enter>").rest();
    assert!(names(&screen).contains(&"Sameh Shoukry".to_owned()));
}

#[test]
fn what_was_decided_is_seen_and_taken_back_one_by_one() {
    let mut screen = digest();
    go_to(&mut screen, "Sameh Shoukry");
    screen.keys("i").rest();
    assert!(screen.picture().contains("One name ignored: D"), "{}", screen.picture());
    screen.resize(130, 9).keys("G");
    assert!(screen.picture().contains("One name ignored: D"), "seen below the last name");
    screen.resize(130, 24);
    go_to(&mut screen, "António Guterres");
    screen.keys(":merge Ann Example<enter>").rest();
    screen.keys("c<c-u>The Secretary<enter>D").rest();
    insta::assert_snapshot!(screen.picture());
    screen.keys("Gx").rest();
    assert!(names(&screen).contains(&"Sameh Shoukry".to_owned()));
    assert!(!screen.picture().contains("ignored"), "{}", screen.picture());
    screen.keys("dd").rest();
    assert!(names(&screen).contains(&"António Guterres".to_owned()));
    screen.keys("x").rest();
    assert!(screen.state.decided().unwrap().entries().is_empty(), "nothing is left");
    screen.keys("U").rest();
    assert!(screen.row(23).contains("are one again"), "{}", screen.row(23));
    screen.keys(":names ann<enter>");
    assert_eq!(screen.state.decided().unwrap().entries().len(), 1);
    screen.keys("q:names nobody<enter>");
    assert!(screen.row(23).contains("Nothing is decided about"), "{}", screen.row(23));
}

/// A press in the sheet of decisions, so many rows below the frame.
fn press_decision(screen: &mut Screen, row: u16) {
    let area = screen.state.sheet_area(screen.state.decided().unwrap().entries().len() as u16);
    let (column, row) = (area.x + 5, area.y + 1 + row);
    screen.send(Event::Mouse(Mouse { action: MouseAction::Press, column, row }));
}

#[test]
fn the_mouse_chooses_in_the_sheet_of_decisions() {
    let mut screen = digest();
    for name in ["Monday", "Tuesday", "Friday"] {
        let ignore = Decision::Ignore(Form::new(Name::Person, name));
        screen.decided.push(ignore);
    }
    screen.send(Event::Name(NameFact::Decided(screen.decided.clone())));
    screen.keys("D");
    press_decision(&mut screen, 1);
    assert_eq!(screen.state.decided().unwrap().selected_index(), 1);
    press_decision(&mut screen, 1);
    assert_eq!(screen.state.decided().unwrap().selected_index(), 1, "and it is chosen still");
    press_decision(&mut screen, 3);
    assert!(screen.state.decided().is_some(), "on the frame");
    screen.keys("x");
    assert_eq!(screen.state.decided().unwrap().entries().len(), 2);
    screen.send(Event::Mouse(Mouse { action: MouseAction::Press, column: 0, row: 5 }));
    assert!(screen.state.decided().is_none(), "beside it");
}

#[test]
fn decisions_made_before_hold_when_an_article_is_opened() {
    let mut screen = Screen::open(130, 24, &[("c.txt", CAIRO)]);
    let ignore = Decision::Ignore(Form::new(Name::Person, "Sameh Shoukry"));
    screen.send(Event::Name(NameFact::Decided(vec![ignore])));
    screen.keys("<enter>");
    assert!(!names(&screen).contains(&"Sameh Shoukry".to_owned()));
    assert!(names(&screen).contains(&"António Guterres".to_owned()));
}

#[test]
fn only_what_is_asked_of_names_is_looked_up() {
    let mut screen = Screen::open(80, 24, &[("c.txt", CAIRO)]);
    screen.effects.clear();
    screen.keys("jk");
    assert_eq!(screen.effects, [] as [Effect; 0]);
}

#[test]
fn without_colour_kinds_differ_by_their_lines() {
    use crate::app::{Settings, Theme};
    use ratatui::style::{Modifier, Style};
    let settings = Settings { theme: Theme::Plain, ..Settings::default() };
    let mut screen = Screen::with(100, 24, settings, &[("c.txt", CAIRO)]);
    screen.keys("<enter>");
    let words = |modifier| screen.styled(Style::new().add_modifier(modifier)).join(" ");
    let both = Modifier::BOLD | Modifier::UNDERLINED;
    assert!(words(both).contains("Cairo"), "{}", words(both));
    assert!(words(Modifier::UNDERLINED).contains("Organization"));
    assert!(!words(Modifier::UNDERLINED).contains("Shoukry"));
    assert!(words(Modifier::BOLD).contains("Shoukry"));
}

#[test]
fn the_quotes_about_somebody_are_found_by_any_of_the_names_the_digest_has() {
    let one = "The port opens

CAIRO – Marwan Tarshiti, the minister of transport, opened the port on Monday.
";
    let other = "افتتاح الميناء

القاهرة – قال وزير النقل مروان الطرشيتي: «لن يغلق الميناء أبوابه بعد اليوم».
";
    let files = [("a.txt", one), ("b.ar.txt", other), ("l.txt", LAB)];
    let mut screen = Screen::open(130, 24, &files);
    screen.keys("<enter>J\"H");
    super::quotes::serve(&mut screen, 1);
    screen.keys("JB/entity:\"Marwan Tarshiti\"<enter>");
    assert_eq!(screen.state.quotes().shown().len(), 0);
    screen.rest();
    assert_eq!(screen.state.quotes().shown().len(), 1);
    screen.keys("/<c-u>entity:\"Ann Example\"<enter>").rest();
    assert_eq!(screen.state.quotes().shown().len(), 0);
}
