//! Fields of a search lead to the words: mentions and quotations are hits as words are.

use std::sync::Arc;

use ratatui::style::{Modifier, Style};

use super::names::{ARABIC, CAIRO, LAB};
use super::screen::Screen;
use crate::app::{Effect, Event, Message, Pane, Settings, Theme, parse_keys, update};
use crate::entities::Recognizer;

/// Searches three articles for a query and goes into the first that is found. Without colours hits are reversed, the current one
/// bold, the others dim.
fn searching(query: &str) -> Screen {
    let files = [("c.txt", CAIRO), ("a.ar.txt", ARABIC), ("l.txt", LAB)];
    let settings = Settings { theme: Theme::Plain, ..Settings::default() };
    let mut screen = Screen::with(130, 24, settings, &files);
    screen.keys("/").rest().keys(query).rest().keys("<enter><enter>").rest();
    screen
}

fn current(screen: &Screen) -> String {
    screen.styled(Style::new().add_modifier(Modifier::REVERSED | Modifier::BOLD)).concat()
}

/// All hits of the open article, the current one between brackets.
fn hits(screen: &Screen) -> Vec<String> {
    let reader = screen.state.reader().unwrap();
    let find = reader.find().unwrap();
    let shown = |(at, hit): (usize, &crate::app::Hit)| {
        let text = reader.text(hit.block).get(hit.range.clone()).unwrap();
        if Some(at) == find.current() { format!("[{text}]") } else { text.to_owned() }
    };
    find.hits().iter().enumerate().map(shown).collect()
}

fn title(screen: &Screen) -> &str {
    screen.state.reader().unwrap().article().title()
}

#[test]
fn a_field_marks_what_it_finds_and_n_walks_it() {
    let mut screen = searching("person:shoukry");
    assert_eq!(title(&screen), "Ministers meet in Cairo");
    assert_eq!(hits(&screen), ["[Sameh Shoukry]", "Shoukry"]);
    assert_eq!(current(&screen), "Sameh Shoukry");
    insta::assert_snapshot!(screen.picture());
    screen.keys("n");
    assert_eq!(hits(&screen), ["Sameh Shoukry", "[Shoukry]"]);
    screen.keys("n").rest();
    assert_eq!(title(&screen), "وزراء يجتمعون في القاهرة");
    assert_eq!(hits(&screen), ["[سامح شكري]"]);
    screen.keys("n");
    assert_eq!(screen.said(), "This is the last hit of the search.");
    screen.keys("N").rest();
    assert_eq!(hits(&screen), ["Sameh Shoukry", "[Shoukry]"], "gone into from its end");
}

#[test]
fn of_a_speaker_the_quotations_are_marked() {
    let screen = searching("speaker:guterres");
    assert_eq!(hits(&screen), ["[The talks were frank and useful for both sides,]"]);
    assert!(current(&screen).replace(' ', "").starts_with("Thetalkswerefrank"));
    let screen = searching("speaker:شكري lang:ar");
    assert_eq!(hits(&screen), ["[لن نقبل أي تأخير في تنفيذ الخطة]"]);
}

#[test]
fn words_and_fields_are_walked_together() {
    let screen = searching("place:cairo talks");
    let all = ["[Cairo]", "CAIRO", "talks", "talks"];
    assert_eq!(hits(&screen), all);
    let mut screen = searching("speaker:guterres frank");
    let said = "The talks were frank and useful for both sides,";
    assert_eq!(hits(&screen), [&format!("[{said}]"), "frank"]);
    assert_eq!(current(&screen).replace(' ', ""), said.replace("frank", "").replace(' ', ""));
    screen.keys("n");
    assert_eq!(current(&screen), "frank");
    let screen = searching("-person:guterres laboratory");
    assert_eq!(hits(&screen), ["[laboratory]", "laboratory"], "what is excluded is not marked");
}

#[test]
fn what_has_no_place_in_the_text_leads_from_article_to_article() {
    let mut screen = searching("lang:en");
    assert_eq!(title(&screen), "Ministers meet in Cairo");
    assert!(!screen.row(23).contains("not found"), "{}", screen.row(23));
    screen.keys("n");
    assert_eq!(title(&screen), "A laboratory opens");
    screen.keys("n");
    assert_eq!(screen.said(), "This is the last hit of the search.");
}

/// A narrow screen on which the article that is found has just been opened, and its names are not known yet.
fn just_opened(query: &str) -> (Screen, Vec<Effect>) {
    let far = "\nNothing is said here.\n".repeat(40);
    let file = format!("{CAIRO}{far}\n\"It is late,\" Guterres said.\n");
    let mut screen = Screen::open(60, 24, &[("c.txt", &file), ("l.txt", LAB)]);
    screen.keys("/").rest().keys(query).rest().keys("<enter>").rest();
    let mut effects = Vec::new();
    for key in parse_keys("<enter>").unwrap() {
        effects.extend(update(&mut screen.state, Message::Event(Event::Key(key))));
    }
    assert_eq!(screen.state.focus(), Pane::Article);
    (screen, effects)
}

/// Lets the names of the opened article be known.
fn recognise(screen: &mut Screen, effects: &[Effect]) {
    let analyse = effects.iter().find_map(|effect| match effect {
        Effect::Analyse(content) => Some(content),
        _ => None,
    });
    let content = analyse.unwrap();
    let analysis = Recognizer::default().recognize_article(&content.article);
    screen.send(Event::Analysed(content.id, Arc::new(analysis)));
}

#[test]
fn hits_appear_when_the_names_are_known() {
    let (mut screen, effects) = just_opened("speaker:guterres");
    assert_eq!(hits(&screen), [] as [&str; 0]);
    assert!(screen.row(23).contains('…'), "{}", screen.row(23));
    screen.keys("n");
    assert!(screen.said().contains("still being read"), "{}", screen.said());
    recognise(&mut screen, &effects);
    let (frank, late) = ("The talks were frank and useful for both sides,", "It is late,");
    assert_eq!(hits(&screen), [&format!("[{frank}]"), late]);
    screen.keys("n");
    assert_eq!(hits(&screen), [frank, &format!("[{late}]")]);
    assert!(screen.picture().contains("It is late"), "{}", screen.picture());
}

#[test]
fn who_has_read_on_stays_where_he_is() {
    let (mut screen, effects) = just_opened("speaker:guterres");
    screen.keys("20j");
    let before = screen.row(2);
    recognise(&mut screen, &effects);
    assert_eq!(screen.row(2), before);
    assert_eq!(hits(&screen)[1], "[It is late,]", "the next one is to come");
    let (mut screen, effects) = just_opened("speaker:guterres useful");
    assert_eq!(hits(&screen), ["[useful]"]);
    recognise(&mut screen, &effects);
    let said = "The talks were frank and useful for both sides,";
    assert_eq!(hits(&screen), [said, "[useful]", "It is late,"]);
}

#[test]
fn a_decision_about_a_name_moves_its_hits() {
    let mut screen = searching("person:shoukry");
    screen.keys("<tab>ggi").rest();
    assert!(screen.said().contains("Shoukry"), "{}", screen.said());
    assert_eq!(hits(&screen), [] as [&str; 0]);
    screen.keys("U").rest();
    assert_eq!(hits(&screen).len(), 2);
}

#[test]
fn in_two_editions_the_names_of_both_are_marked() {
    let files = [("story.ar.txt", ARABIC), ("story.en.txt", CAIRO)];
    let mut screen = Screen::open(140, 24, &files);
    screen.keys("/").rest().keys("speaker:شكري<enter><enter>p").rest();
    let other = screen.state.parallel().unwrap().other().unwrap();
    assert_eq!(other.find().unwrap().hits().len(), 1);
    screen.resize(80, 24);
    let woven = screen.state.reader().unwrap().find().unwrap();
    assert_eq!(woven.hits().len(), 2, "{:?}", woven.hits());
}
