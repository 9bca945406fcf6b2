//! What the reader decides about names does what it says, and says when it does nothing.

use super::screen::Screen;
use crate::app::{Effect, Event, Message, NameFact, Pane, parse_keys, update};
use crate::entities::{Decision, Form, Name};

const LAB: &str = include_str!("../../seeds/000_98ff67623f90ba52.en.txt");
const NOBLE: &str = "Police chief speaks

LYON – Ronald K. Noble spoke to the Kaspersky Lab in Paris on Monday. Ronald Noble, the head of INTERPOL, said nothing new. Noble left early, and Ronald Noble was back in Lyon on Tuesday, a spokesman said. Noble did not comment.

Sameh Shoukry met António Guterres in Cairo. Shoukry thanked him.
";
const ELSEWHERE: &str = "A laboratory opens

PARIS – The laboratory opened on Monday, said Ann Example.
";

fn reading(text: &str) -> Screen {
    let mut screen = Screen::open(130, 40, &[("n.txt", text), ("z.txt", ELSEWHERE)]);
    screen.keys("<enter>").rest();
    screen
}

/// Who is named, and how often.
fn named(screen: &Screen) -> Vec<(String, usize)> {
    let analysis = screen.state.reader().unwrap().analysis().unwrap();
    let named = analysis.entities.iter().filter(|entity| entity.count > 0);
    named.map(|entity| (entity.name(false).to_owned(), entity.count)).collect()
}

fn count(screen: &Screen, name: &str) -> usize {
    named(screen).iter().filter(|(known, _)| known == name).map(|(_, count)| count).sum()
}

fn chosen(screen: &Screen) -> String {
    let analysis = screen.state.reader().unwrap().analysis().unwrap();
    analysis.entities[screen.state.selected_entity().unwrap()].name(false).to_owned()
}

/// Goes to a name in the sidebar.
fn go_to(screen: &mut Screen, name: &str) {
    if screen.state.focus() != Pane::Entities {
        screen.keys("<tab>");
    }
    screen.keys("gg");
    for _ in 0..30 {
        if chosen(screen) == name {
            return;
        }
        screen.keys("j");
    }
    panic!("{name} is not in the sidebar: {:?}", named(screen));
}

#[test]
fn the_full_spelling_parts_from_the_short_one_as_the_short_from_the_full() {
    let parted = |keys: &str| {
        let mut screen = reading(LAB);
        go_to(&mut screen, "Eugene Kaspersky");
        let all = count(&screen, "Eugene Kaspersky");
        screen.keys(keys).rest();
        let (full, short) = (count(&screen, "Eugene Kaspersky"), count(&screen, "Kaspersky"));
        assert_eq!(full + short, all);
        assert!(full > 0 && short > 0, "{:?}", named(&screen));
        (screen, full, short)
    };
    let (mut screen, full, short) = parted("<enter>x");
    let said = "Eugene Kaspersky is somebody else than Kaspersky; U takes it back.";
    assert_eq!(screen.said(), said);
    assert_eq!(chosen(&screen), "Eugene Kaspersky", "the row stays chosen");
    screen.resize(130, 9);
    insta::assert_snapshot!(screen.picture());
    let (other, ..) = parted("<enter>nx");
    assert_eq!(named(&other), named(&screen));
    let said = "Kaspersky is somebody else than Eugene Kaspersky; U takes it back.";
    assert_eq!(other.said(), said);
    screen.keys("U").rest();
    assert_eq!(count(&screen, "Eugene Kaspersky"), full + short);
}

#[test]
fn the_spellings_that_leave_the_full_one_stay_one_and_come_back_together() {
    let mut screen = reading(NOBLE);
    let before = named(&screen);
    go_to(&mut screen, "Ronald K. Noble");
    assert_eq!(count(&screen, "Ronald K. Noble"), 5);
    screen.keys("<enter>x").rest();
    assert_eq!(
        screen.said(),
        "Ronald K. Noble is somebody else than Ronald Noble; U takes it back."
    );
    assert_eq!((count(&screen, "Ronald K. Noble"), count(&screen, "Ronald Noble")), (1, 4));
    screen.keys("U").rest();
    assert_eq!(named(&screen), before);
    assert_eq!(screen.decided, []);
}

#[test]
fn a_merge_is_taken_back_by_the_spelling_it_brought() {
    let mut screen = reading(NOBLE);
    let before = named(&screen);
    go_to(&mut screen, "Ronald K. Noble");
    screen.keys(":merge Sameh Shoukry<enter>").rest();
    assert_eq!(count(&screen, "Ronald K. Noble"), 7);
    screen.keys(":split Sameh Shoukry<enter>").rest();
    assert_eq!(
        screen.said(),
        "Sameh Shoukry is somebody else than Ronald K. Noble; U takes it back."
    );
    assert_eq!(named(&screen), before);
    screen.keys(":merge Sameh Shoukry<enter>:split Shoukry<enter>").rest();
    assert_eq!((count(&screen, "Ronald K. Noble"), count(&screen, "Shoukry")), (6, 1));
}

#[test]
fn an_emptied_sheet_of_decisions_stays_and_keeps_its_keys() {
    let mut screen = reading(NOBLE);
    go_to(&mut screen, "Ronald K. Noble");
    screen.keys("<enter>:ignore Sameh Shoukry<enter>Dx").rest();
    assert!(screen.state.decided().unwrap().entries().is_empty());
    insta::assert_snapshot!(screen.picture());
    let before = (screen.decided.clone(), named(&screen));
    screen.keys("xddx").rest();
    assert_eq!((screen.decided.clone(), named(&screen)), before);
    screen.keys("<esc>");
    assert!(screen.state.decided().is_none());
    assert_eq!(screen.state.focus(), Pane::Entities);
    screen.keys(":ignore Sameh Shoukry<enter>:names shou<enter>x").rest();
    assert!(screen.picture().contains("Nothing is decided about shou."), "{}", screen.picture());
    screen.keys("U").rest();
    assert_eq!(screen.state.decided().unwrap().entries().len(), 1);
}

#[test]
fn keys_in_the_sheet_need_not_wait_for_what_is_kept() {
    let mut screen = reading(NOBLE);
    screen.keys(":ignore Cairo<enter>:ignore Sameh Shoukry<enter>D").rest();
    let keys = parse_keys("xxx").unwrap().into_iter().map(|key| Message::Event(Event::Key(key)));
    let mut effects: Vec<Effect> = keys.flat_map(|key| update(&mut screen.state, key)).collect();
    effects.retain(|effect| matches!(effect, Effect::Decide(_)));
    let heed = |kind, name| Effect::Decide(Decision::Heed(Form::new(kind, name)));
    assert_eq!(effects, [heed(Name::Place, "Cairo"), heed(Name::Person, "Sameh Shoukry")]);
}

#[test]
fn a_line_acts_on_whom_it_names_wherever_it_is_typed() {
    for keys in ["", "<tab>G", "q"] {
        let mut screen = reading(NOBLE);
        screen.keys(keys).keys(":split Shoukry<enter>").rest();
        assert_eq!(screen.said(), "Shoukry is somebody else than Sameh Shoukry; U takes it back.");
        screen.keys(":merge Shoukry Sameh Shoukry<enter>").rest();
        assert_eq!(screen.said(), "Shoukry and Sameh Shoukry are one; U takes it back.", "{keys}");
        assert_eq!(count(&screen, "Sameh Shoukry"), 2);
        screen.keys(":ignore shoukry<enter>").rest();
        assert_eq!(screen.said(), "Sameh Shoukry is ignored; U takes it back.");
        screen.keys(":heed sameh shoukry<enter>").rest();
        assert_eq!(count(&screen, "Sameh Shoukry"), 2);
    }
    let mut screen = reading(NOBLE);
    screen.keys(":rename Ronald K. Noble The Chief<enter>").rest();
    assert_eq!(screen.said(), "Ronald K. Noble is shown as The Chief; U takes it back.");
}

#[test]
fn a_line_about_nobody_says_so_and_does_nothing() {
    let none = "No name is selected: <tab> from the article goes to the names.";
    for (keys, said) in [
        (":split Nobody Here<enter>", "The article does not name Nobody Here."),
        (":ignore Nobody<enter>", "The article does not name Nobody."),
        (":merge Sameh Shoukry Nobody<enter>", "The article does not name Nobody."),
        (":merge Sameh Shoukry<enter>", none),
        (":rename The Chief<enter>", none),
        (":heed Sameh Shoukry<enter>", "Sameh Shoukry is not ignored."),
        (":merge<enter>", none),
        (":split<enter>", none),
        (":rename<enter>", none),
        (":ignore<enter>", none),
        ("<tab>G:split Nobody<enter>", "The article does not name Nobody."),
        ("<tab>:merge Nobody<enter>", "No article names Nobody."),
        ("<tab>:merge –<enter>", "No article names –."),
        ("<tab>:heed<enter>", "Which name? :heed NAME; D lists those that are ignored."),
        ("<tab>:split António Guterres<enter>", "António Guterres is spelt in one way only."),
    ] {
        for before in ["", "q", "<tab>GB", "<tab>G?"] {
            if before.is_empty() || !keys.starts_with("<tab>") {
                let mut screen = reading(NOBLE);
                screen.keys(before).keys(keys).rest();
                assert_eq!(screen.said(), said, "{before}{keys}");
                assert_eq!(screen.decided, [], "{before}{keys}");
            }
        }
    }
}

#[test]
fn a_name_of_another_article_is_merged_when_there_is_one() {
    let mut screen = reading(NOBLE);
    go_to(&mut screen, "Ronald K. Noble");
    screen.keys(":merge ann example<enter>");
    assert_eq!(screen.decided, []);
    screen.rest();
    let person = |spelling| Form::new(Name::Person, spelling);
    assert_eq!(screen.decided, [Decision::Merge(person("Ronald K. Noble"), person("ann example"))]);
    go_to(&mut screen, "Cairo");
    screen.keys(":merge ann example<enter>").rest();
    assert!(screen.said().contains("are of different kinds"), "{}", screen.said());
    assert_eq!(screen.decided.len(), 1);
}

#[test]
fn a_person_and_an_organisation_stay_two() {
    let mut screen = reading(NOBLE);
    go_to(&mut screen, "Ronald K. Noble");
    screen.keys("m");
    go_to(&mut screen, "Cairo");
    screen.keys("m").rest();
    let said = "Ronald K. Noble (person) and Cairo (place) are of different kinds and stay two.";
    assert_eq!(screen.said(), said);
    assert_eq!(screen.decided, []);
    screen.keys(":set language ar<enter>");
    screen.keys(":merge Sameh Shoukry Cairo<enter>");
    assert_eq!(screen.said(), "Sameh Shoukry (شخص) وCairo (مكان) من نوعين مختلفين، فلا يُدمجان.");
    screen.keys(":merge Cairo Cairo<enter>");
    assert_eq!(screen.said(), "Cairo اسم واحد أصلًا.");
}

#[test]
fn at_a_narrow_width_the_key_goes_to_the_sidebar_and_back() {
    let mut empty = Screen::open(80, 24, &[]);
    empty.keys("e");
    assert!(empty.said().contains("too narrow for the sidebar"), "{}", empty.said());
    let mut screen = Screen::open(80, 24, &[("n.txt", NOBLE)]);
    screen.keys("<enter>e");
    assert_eq!(screen.state.focus(), Pane::Entities);
    insta::assert_snapshot!(screen.picture());
    screen.keys("e");
    assert_eq!(screen.state.focus(), Pane::Article);
    assert!(screen.state.screen().entities.is_empty());
    screen.resize(130, 24);
    assert!(!screen.state.screen().entities.is_empty(), "it was not hidden, only left");
}

#[test]
fn beside_two_editions_the_key_says_that_there_is_no_room() {
    let mut screen = Screen::bundled(130, 30);
    screen.keys("<enter>p");
    let before = screen.picture();
    screen.keys("e");
    assert_eq!(screen.said(), "The sidebar has no room beside two editions.");
    assert_eq!(screen.state.focus(), Pane::Article);
    screen.keys("<f12>");
    assert_eq!(screen.picture(), before);
}

#[test]
fn what_the_key_hid_is_hidden_again_when_it_is_left() {
    let mut screen = reading(NOBLE);
    screen.keys("e<tab>");
    assert!(!screen.state.screen().entities.is_empty(), "it is shown to who goes there");
    screen.keys("q");
    assert_eq!(screen.state.focus(), Pane::Article);
    assert!(screen.state.screen().entities.is_empty());
    screen.keys("e");
    assert!(!screen.state.screen().entities.is_empty());
    assert_eq!(screen.state.focus(), Pane::Article);
}

#[test]
fn what_is_ignored_elsewhere_is_heeded_by_its_name_alone() {
    let mut screen = reading(NOBLE);
    let place = Form::new(Name::Place, "Cairo");
    screen.decided.push(Decision::Ignore(place.clone()));
    screen.send(Event::Name(NameFact::Decided(screen.decided.clone())));
    assert_eq!(count(&screen, "Cairo"), 0);
    screen.keys(":heed Cairo<enter>");
    assert_eq!(screen.decided.last(), Some(&Decision::Heed(place)));
    assert_eq!(count(&screen, "Cairo"), 1);
}
