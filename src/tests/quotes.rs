//! Keeping quotes, and the list of them.

use super::screen::Screen;
use crate::app::{Effect, Event, Sentence};
use crate::library::{KeptQuote, QuoteEdit};
use crate::quotes::Quote;

const STORY: &str = "Net tightens

CAIRO – \"We will not accept any delay in the plan,\" said Sameh Shoukry, the Egyptian foreign minister. He left early.
";

fn reading() -> Screen {
    let mut screen = Screen::open(130, 24, &[("n.txt", STORY)]);
    screen.keys("<enter>");
    screen
}

/// Does what the librarian does with what was asked for last.
pub(super) fn serve(screen: &mut Screen, id: i64) {
    let Some(Effect::Take { content, range, speaker }) = screen.effects.pop() else {
        panic!("nothing was to be kept")
    };
    let mut quote = Quote::take(&content.article, range, jiff::Timestamp::UNIX_EPOCH).unwrap();
    quote.speaker = speaker;
    screen.send(Event::Kept(Box::new(KeptQuote { id, quote })));
}

fn kept(screen: &Screen) -> Vec<(&str, Option<&str>)> {
    let quotes = screen.state.quotes().shown();
    quotes.map(|kept| (kept.quote.words.exact.as_str(), kept.quote.speaker.as_deref())).collect()
}

#[test]
fn the_quotation_at_the_current_sentence_is_kept_with_its_speaker() {
    let mut screen = reading();
    screen.keys("H");
    serve(&mut screen, 1);
    let words = "We will not accept any delay in the plan,";
    assert_eq!(kept(&screen), [(words, Some("Sameh Shoukry"))]);
    assert!(screen.row(23).contains("Sameh Shoukry"), "{}", screen.row(23));
}

#[test]
fn a_sentence_without_a_quotation_is_kept_itself() {
    let mut screen = reading();
    screen.keys(")H");
    serve(&mut screen, 1);
    assert_eq!(kept(&screen), [("He left early.", None)]);
}

#[test]
fn what_is_selected_stays_selected_until_it_is_kept() {
    let mut screen = reading();
    screen.keys("veeH");
    assert!(screen.state.reader().unwrap().selection().is_some());
    screen.send(Event::Failed(Sentence::verbatim("library.sqlite: the disk is full")));
    assert!(screen.state.reader().unwrap().selection().is_some(), "it can be tried again");
    serve(&mut screen, 1);
    assert!(screen.state.reader().unwrap().selection().is_none());
    assert_eq!(kept(&screen).len(), 1);
}

/// Two kept quotes, one Arabic.
fn listed() -> Screen {
    let arabic = "عنوان\n\nقال الوزير: «لن نقبل أي تأخير في تنفيذ هذه الخطة» ثم غادر.\n";
    let mut screen = Screen::open(100, 24, &[("n.txt", STORY), ("a.txt", arabic)]);
    screen.keys("<enter>H");
    serve(&mut screen, 1);
    screen.keys("J\"H");
    serve(&mut screen, 2);
    screen.keys("B");
    screen
}

#[test]
fn all_quotes_stand_in_their_own_directions() {
    insta::assert_snapshot!(listed().picture());
}

#[test]
fn quotes_are_filtered_however_they_are_spelt() {
    let mut screen = listed();
    screen.keys("/تاخير<enter>");
    assert_eq!(kept(&screen).len(), 1);
    screen.keys("<esc>");
    assert_eq!(kept(&screen).len(), 2);
    screen.keys("/shoukry<enter>");
    assert_eq!(kept(&screen).len(), 1);
}

#[test]
fn notes_tags_colours_and_deleting_are_asked_of_the_library() {
    let mut screen = listed();
    screen.effects.clear();
    screen.keys("aimportant<enter>tpolitics plan<enter>dd");
    let edits = |edits: &[QuoteEdit]| Effect::Edit { id: 2, edits: edits.to_vec() };
    assert_eq!(
        screen.effects,
        [
            edits(&[QuoteEdit::Note(Some("important".into()))]),
            edits(&[QuoteEdit::Tag("politics".into()), QuoteEdit::Tag("plan".into())]),
            Effect::Forget(2),
        ]
    );
    screen.send(Event::Forgotten(2));
    assert_eq!(kept(&screen).len(), 1);
    screen.keys("U");
    assert_eq!(screen.effects.last(), Some(&Effect::UndoQuotes));
}

#[test]
fn enter_opens_the_article_at_the_quote() {
    let mut screen = listed();
    screen.keys("j<enter>");
    assert!(!screen.state.quotes().open);
    let reader = screen.state.reader().unwrap();
    assert_eq!(reader.article().title(), "Net tightens");
    assert_eq!(reader.selected_text().unwrap(), "We will not accept any delay in the plan,");
}

#[test]
fn a_quote_whose_article_is_gone_keeps_its_own_text() {
    let mut screen = listed();
    let mut quote = screen.state.quotes().shown().next().unwrap().clone();
    quote.quote.source.origin = "/gone.txt".into();
    quote.quote.source.hash = None;
    screen.send(Event::Quotes(vec![quote]));
    screen.keys("<enter>");
    assert_eq!(screen.effects.last(), Some(&Effect::Locate("/gone.txt".into())));
    screen.send(Event::Located("/gone.txt".into(), None));
    assert!(screen.row(23).starts_with("The article is not there any more;"));
}
