//! Marking articles, one or several at once, and taking it back.

use super::library::{library, loaded};
use super::screen::Screen;
use crate::app::{Effect, Event, Sentence};
use crate::library::{Change, Mark, Step, Tags};

/// The numbers of the articles that are read, starred, and tagged "plan".
fn marked(screen: &Screen) -> (Vec<u32>, Vec<u32>, Vec<u32>) {
    let list = screen.state.list();
    let of = |has: &dyn Fn(u32) -> bool| (1..=6).filter(|id| has(*id)).collect();
    (
        of(&|id| list.row(id).unwrap().read),
        of(&|id| list.row(id).unwrap().starred),
        of(&|id| list.tags().has(id, "plan")),
    )
}

#[test]
fn marks_are_for_all_that_is_picked() {
    let cases: [(&str, [&[u32]; 3]); 9] = [
        ("", [&[1, 3, 5], &[3, 6], &[]]),
        ("vju", [&[1, 2, 3, 5], &[3, 6], &[]]),
        ("jvju", [&[1, 2, 3, 5], &[3, 6], &[]]),
        ("vjuvku", [&[3, 5], &[3, 6], &[]]),
        ("jvjs", [&[1, 3, 5], &[2, 3, 6], &[]]),
        ("Vs", [&[1, 3, 5], &[1, 2, 3, 4, 5, 6], &[]]),
        ("3V:unstar<enter>", [&[1, 3, 5], &[], &[]]),
        ("2Vtplan<enter>", [&[1, 3, 5], &[3, 6], &[2, 4, 6]]),
        ("Gvkk:unread<enter>", [&[1, 3], &[3, 6], &[]]),
    ];
    for (keys, expected) in cases {
        let mut screen = library(6);
        screen.keys(keys);
        let (read, starred, tagged) = marked(&screen);
        assert_eq!([read, starred, tagged], expected.map(<[u32]>::to_vec), "{keys}");
        assert_eq!(screen.state.list().picked(), None, "{keys}");
    }
}

#[test]
fn what_is_picked_is_seen_and_escape_picks_nothing() {
    let mut screen = library(6);
    screen.keys("jvjj");
    assert!(screen.row(29).ends_with("3 picked · 4/6"), "{}", screen.row(29));
    insta::assert_snapshot!(screen.picture());
    screen.keys("<esc>");
    assert_eq!(screen.state.list().picked(), None);
    assert_eq!(screen.state.list().len(), 6);
    assert!(!screen.effects.contains(&Effect::Quit));
}

#[test]
fn several_marks_are_one_step() {
    let mut screen = library(6);
    screen.keys("Vtplan, -old, news<enter>");
    let step: Vec<Change> = ["plan", "news"]
        .map(|tag| Change { articles: (1..=6).collect(), mark: Mark::Tag(tag.into()) })
        .into();
    assert!(screen.row(29).starts_with("6 articles: #plan, #news; U takes it back."));
    screen.keys("U");
    assert_eq!(screen.effects.iter().filter(|effect| **effect == Effect::Undo).count(), 1);
    screen.send(Event::Undone(Some(Step::Marks(step))));
    assert_eq!(marked(&screen).2, [] as [u32; 0]);
}

#[test]
fn a_tag_that_is_there_is_taken_away() {
    let mut screen = library(6);
    screen.keys("tplan<enter>");
    assert_eq!(marked(&screen).2, [1]);
    screen.keys("vjtplan<enter>");
    assert_eq!(marked(&screen).2, [1, 2], "not all had it");
    screen.keys("vktplan<enter>");
    assert_eq!(marked(&screen).2, [] as [u32; 0], "all had it");
}

#[test]
fn tags_are_completed_however_they_are_spelt() {
    let mut screen = library(6);
    let mut tags = Tags::default();
    tags.give(&[5, 6], "politics");
    tags.give(&[5], "police");
    tags.give(&[6], "أمن");
    screen.send(Event::Tags(tags));
    screen.keys("tp<tab>");
    assert!(screen.row(29).starts_with("tag poli   politics  police"), "{}", screen.row(29));
    screen.keys("<tab><enter>");
    assert_eq!(screen.state.list().tags().of(1), ["politics"]);
    screen.keys("tpolice, ام<tab><enter>");
    assert_eq!(screen.state.list().tags().of(1), ["police", "politics", "أمن"]);
    screen.keys("j:tag -x, poli<tab><tab><tab><enter>");
    assert_eq!(screen.state.list().tags().of(2), ["police"]);
}

#[test]
fn tags_stand_in_the_row_and_under_the_title() {
    let mut screen = library(3);
    screen.keys("<enter>");
    screen.send(loaded(1));
    screen.keys("tplan, أمن عام<enter>");
    insta::assert_snapshot!(screen.picture());
    screen.keys("tplan<enter>");
    assert_eq!(screen.state.list().tags().of(1), ["أمن عام"]);
    assert!(screen.row(3).contains("ﻦﻣﺃ#"), "{}", screen.row(3));
}

#[test]
fn marks_of_articles_in_memory_are_taken_back_too() {
    let mut screen = Screen::bundled(100, 20);
    screen.keys("Vtplan<enter>su");
    let list = screen.state.list();
    let first = list.selected().unwrap();
    assert!(first.starred && first.read && list.tags().has(first.article, "plan"));
    screen.keys("/tag:plan<enter>");
    assert_eq!(screen.state.list().len(), 4);
    screen.keys("<esc>UUU");
    let list = screen.state.list();
    let first = list.selected().unwrap();
    assert!(!first.starred && !first.read && !list.tags().has(first.article, "plan"));
    assert!(!screen.effects.contains(&Effect::Undo), "the library has nothing to take back");
}

#[test]
fn what_could_not_be_kept_is_not_shown_as_if_it_were() {
    let mut screen = library(6);
    screen.keys("vjs");
    assert_eq!(marked(&screen).1, [1, 2, 3, 6]);
    let refused = Change { articles: vec![1, 2], mark: Mark::Starred(true) };
    screen.send(Event::Refused(vec![refused]));
    screen.send(Event::Failed(Sentence::verbatim("library.sqlite: the disk is full")));
    assert_eq!(marked(&screen).1, [3, 6]);
    assert!(screen.row(29).starts_with("library.sqlite: the disk is full"));
}

#[test]
fn a_command_that_is_nearly_one_is_named() {
    let mut screen = library(3);
    screen.keys(":srot<enter>");
    assert!(screen.row(29).starts_with("No command is called srot; did you mean sort?"));
}
