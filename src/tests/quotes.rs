//! Keeping quotes, and the list of them.

use ratatui::style::{Modifier, Style};

use super::screen::Screen;
use crate::app::{Amount, Effect, Event, Export, QuoteFact, QuoteRequest, Sentence, Target};
use crate::library::{KeptQuote, QuoteChange, QuoteEdit, Step, UndoneQuotes};
use crate::quotes::{Passage, Quote};

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
    let Some(Effect::Quote(QuoteRequest::Take { content, range, speaker, counterpart, edits })) =
        screen.effects.pop()
    else {
        panic!("nothing was to be kept")
    };
    let mut quote = Quote::take(&content.article, range, jiff::Timestamp::UNIX_EPOCH).unwrap();
    quote.speaker = speaker;
    let passage = counterpart.and_then(|(other, range)| Passage::take(&other.article, range));
    quote.counterpart = passage.map(Box::new);
    for edit in edits {
        edit.apply(&mut quote);
    }
    screen.send(Event::Quote(QuoteFact::Kept(Box::new(KeptQuote { id, quote }))));
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
    let edits =
        |edits: &[QuoteEdit]| Effect::Quote(QuoteRequest::Edit { id: 2, edits: edits.to_vec() });
    assert_eq!(
        screen.effects,
        [
            edits(&[QuoteEdit::Note(Some("important".into()))]),
            edits(&[QuoteEdit::Tag("politics".into()), QuoteEdit::Tag("plan".into())]),
            Effect::Quote(QuoteRequest::Forget(2)),
        ]
    );
    screen.send(Event::Quote(QuoteFact::Forgotten(2)));
    assert_eq!(kept(&screen).len(), 1);
    screen.keys("U");
    assert_eq!(screen.effects.last(), Some(&Effect::Undo));
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
    screen.send(Event::Quote(QuoteFact::All(vec![quote])));
    screen.keys("<enter>");
    assert!(
        matches!(screen.effects.last(), Some(Effect::Quote(QuoteRequest::Locate(source))) if source.origin == "/gone.txt")
    );
    screen.send(Event::Quote(QuoteFact::Located("/gone.txt".into(), None)));
    assert!(screen.row(23).starts_with("The article is not there any more;"));
}

fn copied(screen: &Screen) -> Option<&str> {
    screen.effects.iter().rev().find_map(|effect| match effect {
        Effect::Copy(text) => Some(text.as_str()),
        _ => None,
    })
}

#[test]
fn a_note_keeps_what_is_at_hand_and_changes_what_is_kept() {
    let mut screen = reading();
    screen.keys(")aremember<enter>");
    serve(&mut screen, 1);
    let note = |screen: &Screen| {
        let quotes = screen.state.quotes();
        quotes.shown().next().map(|kept| kept.quote.note.clone().unwrap_or_default())
    };
    assert_eq!(note(&screen).as_deref(), Some("remember"));
    screen.keys("a this<enter>");
    let edits = vec![QuoteEdit::Note(Some("remember this".into()))];
    assert_eq!(screen.effects.last(), Some(&Effect::Quote(QuoteRequest::Edit { id: 1, edits })));
    screen.keys("X");
    assert_eq!(screen.effects.last(), Some(&Effect::Quote(QuoteRequest::Forget(1))));
}

#[test]
fn tags_on_a_selection_keep_it_with_them() {
    let mut screen = reading();
    screen.keys("}veet#plan<enter>");
    serve(&mut screen, 1);
    let kept = screen.state.quotes().shown().next().unwrap();
    assert_eq!(kept.quote.tags, ["plan"]);
    assert!(screen.state.reader().unwrap().selection().is_none());
}

#[test]
fn what_is_kept_already_is_not_kept_twice() {
    let mut screen = reading();
    screen.keys("H");
    serve(&mut screen, 1);
    screen.keys("H");
    assert!(!matches!(screen.effects.last(), Some(Effect::Quote(QuoteRequest::Take { .. }))));
    assert!(screen.row(23).starts_with("This is kept already"), "{}", screen.row(23));
}

#[test]
fn the_speaker_of_a_kept_quote_is_set() {
    let mut screen = listed();
    screen.keys("s<c-u>لا أحد<enter>");
    let edits = vec![QuoteEdit::Speaker(Some("لا أحد".into()))];
    assert_eq!(screen.effects.last(), Some(&Effect::Quote(QuoteRequest::Edit { id: 2, edits })));
}

#[test]
fn what_was_taken_back_is_seen_at_once() {
    let mut screen = listed();
    let quote = screen.state.quotes().get(2).unwrap().clone();
    let undone = |change| {
        let undone = UndoneQuotes { change, ids: vec![2], left: Vec::new() };
        Event::Undone(Some(Step::Quotes(undone)))
    };
    screen.send(Event::Quote(QuoteFact::Now(vec![(2, None)])));
    screen.send(undone(QuoteChange::Kept));
    assert_eq!(kept(&screen).len(), 1);
    assert!(screen.row(23).starts_with("Taken back: the quote is not kept any more."));
    screen.send(Event::Quote(QuoteFact::Now(vec![(2, Some(quote))])));
    screen.send(undone(QuoteChange::Deleted));
    assert_eq!(kept(&screen).len(), 2);
}

#[test]
fn quotes_are_filtered_by_their_fields() {
    let mut screen = listed();
    for (typed, count) in [
        ("by:shoukry", 1),
        ("lang:ar", 1),
        ("lang:en", 1),
        ("tag:none", 0),
        ("source:n.txt", 1),
        ("entity:\"Sameh Shoukry\"", 1),
        ("by:shoukry lang:ar", 0),
        ("delay plan", 1),
    ] {
        screen.keys(&format!("/<c-u>{typed}<enter>"));
        assert_eq!(kept(&screen).len(), count, "{typed}");
    }
}

#[test]
fn words_are_copied_alone_or_with_their_source() {
    let mut screen = listed();
    screen.keys("jy");
    assert_eq!(copied(&screen), Some("We will not accept any delay in the plan,"));
    screen.keys("Y");
    let cited = "“We will not accept any delay in the plan,”\n— Sameh Shoukry, Net tightens";
    assert_eq!(copied(&screen), Some(cited));
    screen.send(Event::Copied(Some("wl-copy")));
    let row = screen.row(23);
    assert!(
        row.starts_with("Copied 73 characters with their source:") && row.contains("wl-copy"),
        "{row}"
    );
    let mut screen = reading();
    screen.keys("Y");
    assert_eq!(copied(&screen), Some(cited), "from the article as from the list");
}

/// The quote of the story, in a newer edition of it.
fn changed(to: &str) -> Screen {
    let mut screen = reading();
    screen.keys("H");
    serve(&mut screen, 1);
    let quote = screen.state.quotes().shown().next().unwrap().clone();
    let mut screen = Screen::open(
        100,
        24,
        &[("n.txt", &STORY.replace("We will not accept any delay in the plan", to))],
    );
    screen.send(Event::Quote(QuoteFact::All(vec![quote])));
    screen
}

#[test]
fn an_orphan_shows_its_own_text_and_what_comes_nearest() {
    let mut screen = changed("We cannot accept any more delay in those works");
    screen.keys("B");
    insta::assert_snapshot!(screen.picture());
    screen.keys("P");
    let Some(Effect::Quote(QuoteRequest::Edit { id: 1, edits })) = screen.effects.last() else {
        panic!("not put on it")
    };
    let [QuoteEdit::Place(place)] = edits.as_slice() else { panic!("{edits:?}") };
    assert_eq!(place.words.exact, "We cannot accept any more delay in those works,");
    screen.keys("9P");
    assert!(screen.row(23).starts_with("There is no such place"), "{}", screen.row(23));
}

#[test]
fn a_quote_that_is_lost_is_said_and_what_comes_nearest_is_shown() {
    let mut screen = changed("We cannot accept any more delay in those works");
    screen.keys("<enter>");
    assert!(screen.said().contains("a quote kept from it is not found"), "{}", screen.said());
    screen.keys("B<enter>");
    assert!(screen.said().contains("this comes nearest"), "{}", screen.said());
    let reader = screen.state.reader().unwrap();
    assert!(reader.selected_text().unwrap().starts_with("We cannot accept any more"));
}

#[test]
fn changed_words_and_neighbours_are_said() {
    for (to, says) in [
        ("We will not accept any further delay in the plan", "Its words have changed:"),
        ("We Will Not accept any delay in the plan", "It is written otherwise now:"),
    ] {
        let mut screen = changed(to);
        screen.keys("B");
        assert!(screen.picture().contains(says), "{says}: {}", screen.picture());
    }
}

#[test]
fn articles_with_quotes_have_a_sign_in_the_list() {
    let mut screen = listed();
    screen.keys("B");
    assert_eq!(screen.picture().matches('❝').count(), 2);
    screen.send(Event::Quote(QuoteFact::Now(vec![(1, None), (2, None)])));
    assert_eq!(screen.picture().matches('❝').count(), 0);
}

#[test]
fn kept_quotes_are_marked_in_the_article() {
    let mut screen = reading();
    screen.keys("H");
    serve(&mut screen, 1);
    let marked = screen.styled(Style::new().add_modifier(Modifier::UNDERLINED)).concat();
    assert!(marked.contains("We will not accept any delay"), "{marked}");
}

#[test]
fn the_mouse_selects_in_the_list_and_opens_what_is_selected() {
    use crate::app::{Mouse, MouseAction};
    let mut screen = listed();
    let press = |row| Event::Mouse(Mouse { action: MouseAction::Press, column: 8, row });
    let second = screen.state.quotes().placed(96, 21)[1].y + screen.state.quotes_area().y;
    screen.send(press(second));
    assert_eq!(screen.state.quotes().selected_index(), 1);
    screen.send(Event::Mouse(Mouse { action: MouseAction::ScrollUp, column: 8, row: 9 }));
    assert_eq!(screen.state.quotes().selected_index(), 0);
    screen.send(Event::Mouse(Mouse { action: MouseAction::ScrollDown, column: 8, row: 9 }));
    screen.send(press(second));
    assert!(!screen.state.quotes().open);
    assert_eq!(screen.state.reader().unwrap().article().title(), "Net tightens");
}

#[test]
fn what_stands_for_a_quote_beside_it_is_kept_with_it() {
    let mut screen = Screen::bundled(120, 40);
    screen.keys("<enter>pH");
    serve(&mut screen, 1);
    let kept = screen.state.quotes().shown().next().unwrap().clone();
    let counterpart = kept.quote.counterpart.clone().unwrap();
    assert_ne!(counterpart.direction(), kept.quote.direction());
    assert!(screen.row(39).contains("The other edition is kept with it."), "{}", screen.row(39));
}

#[test]
fn quotes_are_written_to_a_file_and_never_over_one_unasked() {
    let mut screen = listed();
    screen.keys("Equotes.md<enter>");
    let Some(Effect::Export(export)) = screen.effects.last().cloned() else {
        panic!("not written")
    };
    assert_eq!((&export.target, export.overwrite), (&Target::File("quotes.md".into()), false));
    let document: String = export.what.pieces(|_| None).collect();
    assert!(document.starts_with("> We will not accept any delay"), "the first kept first");
    screen.send(Event::ExportExists(export.clone()));
    assert!(
        screen.row(23).starts_with("quotes.md is there already; overwrite it?"),
        "{}",
        screen.row(23)
    );
    screen.keys("n<enter>");
    assert!(screen.row(23).starts_with("quotes.md stays as it is."), "{}", screen.row(23));
    screen.send(Event::ExportExists(export.clone()));
    screen.keys("y<enter>");
    let overwriting = Export { overwrite: true, ..*export };
    assert_eq!(screen.effects.last(), Some(&Effect::Export(Box::new(overwriting))));
    screen.send(Event::Exported { amount: Amount::Quotes(2), path: "quotes.md".into() });
    assert!(screen.row(23).starts_with("2 quotes written to quotes.md."), "{}", screen.row(23));
}

#[test]
fn quotes_shown_are_given_to_a_command() {
    let mut screen = listed();
    screen.keys("/by:shoukry<enter>|jsonld wc -l<enter>");
    let Some(Effect::Export(export)) = screen.effects.last() else { panic!("not given") };
    assert_eq!(export.target, Target::Command("wc -l".into()));
    let document: String = export.what.pieces(|_| None).collect();
    assert!(document.contains("AnnotationCollection"));
    assert_eq!(export.what.amount(1), Amount::Quotes(1));
    screen.keys(":export nothing<enter>");
    assert!(screen.said().starts_with("Write :export FORMAT FILE;"), "{}", screen.said());
}
