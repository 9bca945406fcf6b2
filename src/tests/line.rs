//! The line that begins with a colon, and what was typed in it before.

use super::screen::Screen;
use crate::app::{Amount, CommandEnd, Effect, Ended, Event, Export, SourceRequest, Target};

const FILES: [(&str, &str); 3] = [
    ("a.txt", "\u{639}\u{646}\u{648}\u{627}\u{646}\n\n\u{FE8D}\u{FEF9}\u{FEE7}\u{1b}[2J.\n"),
    ("b.txt", "Second: a/b\n2013-03-20\n\nWords.\n"),
    ("c.txt", "Third\n\nMore.\n"),
];

fn screen() -> Screen {
    Screen::open(100, 24, &FILES)
}

/// What was last asked to be written, and the whole of it.
fn written(screen: &Screen) -> (Export, String) {
    let Some(Effect::Export(export)) = screen.effects.last() else { panic!("nothing is written") };
    (*export.clone(), export.what.pieces(|_| None).collect())
}

/// What was typed, as a screen shows it.
fn typed(screen: &Screen) -> String {
    screen.state.prompt().map(|prompt| prompt.text.clone()).unwrap_or_default()
}

fn ended(how: Ended, said: &str) -> Event {
    let end = CommandEnd { command: "fmt".into(), how, said: said.into() };
    Event::Ended(Amount::Articles(1), Box::new(end))
}

#[test]
fn the_open_article_is_written_in_letters() {
    let mut screen = screen();
    screen.keys("<enter>:export ~/a.txt<enter>");
    let (export, document) = written(&screen);
    assert_eq!(export.target, Target::File("~/a.txt".into()));
    let expected =
        "\u{639}\u{646}\u{648}\u{627}\u{646}\n\n\u{627}\u{644}\u{625}\u{646}\u{241B}[2J.\n";
    assert_eq!(document, expected, "no presentation forms, no controls");
    screen.send(Event::Exported { amount: Amount::Articles(1), path: "~/a.txt".into() });
    assert!(screen.row(23).starts_with("1 article written to ~/a.txt."), "{}", screen.row(23));
}

#[test]
fn picked_articles_are_written_one_after_the_other() {
    let mut screen = screen();
    screen.keys("jvj:export jsonl two<enter>");
    let (_, document) = written(&screen);
    assert_eq!(document.lines().count(), 2);
    assert!(document.starts_with("{\"date\":\"2013-03-20\""), "{document}");
    screen.keys(":export two.md<enter>");
    let expected = "# Second: a/b\n\n2013-03-20\n\nWords.\n\n---\n\n# Third\n\nMore.\n";
    assert_eq!(written(&screen).1, expected);
}

#[test]
fn a_file_is_suggested_and_the_line_can_be_finished() {
    let mut screen = screen();
    screen.keys("jE");
    assert_eq!(typed(&screen), "export text Second- a-b.txt");
    screen.keys("<esc>:export markdown<enter>");
    assert_eq!(typed(&screen), "export markdown Second- a-b.md");
    screen.keys("<esc>V:export<enter>");
    assert_eq!(typed(&screen), "export text ", "three are called by no one\'s name");
}

#[test]
fn what_a_command_says_is_shown_over_the_article() {
    let mut screen = screen();
    screen.keys("j<enter>:pipe markdown fmt<enter>");
    let (export, document) = written(&screen);
    assert_eq!(export.target, Target::Command("fmt".into()));
    assert_eq!(document, "# Second: a/b\n\n2013-03-20\n\nWords.\n");
    assert!(screen.row(23).starts_with("fmt is running; <c-c> stops it"), "{}", screen.row(23));
    let said = "\u{627}\u{644}\u{625}\u{646}\u{62a}\u{631}\u{628}\u{648}\u{644}\u{1b}[31m 190\nfar "
        .to_owned() + &"too long ".repeat(20);
    screen.send(ended(Ended::Well, &said));
    insta::assert_snapshot!(screen.picture());
    assert_eq!(screen.effects.last(), Some(&Effect::Redraw), "it may have written to the screen");
    screen.keys("<esc>");
    assert!(screen.state.sheet().is_none());
}

#[test]
fn a_command_that_fails_says_so_and_one_that_says_nothing_is_short() {
    let mut screen = screen();
    screen.keys("|fmt<enter>");
    screen.send(ended(Ended::Badly(Some(3)), "no such file\n"));
    insta::assert_snapshot!(screen.picture());
    screen.keys("<esc>|fmt<enter>");
    screen.send(ended(Ended::Well, ""));
    assert!(screen.row(23).starts_with("The command has taken 1 article."), "{}", screen.row(23));
}

#[test]
fn a_command_that_never_ends_is_stopped() {
    let mut screen = screen();
    screen.keys("|sleep 1000<enter>|another<enter>");
    assert!(screen.row(23).starts_with("sleep 1000 is still running;"), "{}", screen.row(23));
    screen.keys("<c-c>");
    assert_eq!(screen.effects.last(), Some(&Effect::Stop));
    screen.send(ended(Ended::Stopped, ""));
    assert!(screen.row(23).starts_with("The command was stopped."), "{}", screen.row(23));
    screen.keys("<c-c>");
    assert_eq!(screen.effects.last(), Some(&Effect::Quit), "nothing runs any more");
}

#[test]
fn lines_of_earlier_runs_are_called_back() {
    let mut screen = screen();
    let lines = [":sort title", "/news", "|wc -w", ":theme plain", "not a line"];
    screen.send(Event::Typed(lines.map(str::to_owned).to_vec()));
    screen.keys(":<up>");
    assert_eq!(typed(&screen), "theme plain");
    screen.keys("<esc>:so<up>");
    assert_eq!(typed(&screen), "sort title", "what begins as the line does");
    screen.keys("<esc>/<up>");
    assert_eq!(typed(&screen), "news");
    screen.keys("<esc>|<up>");
    assert_eq!(typed(&screen), "wc -w");
    screen.effects.clear();
    screen.keys("<esc><enter>/words<enter>:zen<enter>:zen<enter>");
    let kept: Vec<_> =
        screen.effects.iter().filter(|effect| matches!(effect, Effect::Remember(_))).collect();
    assert_eq!(kept, [&Effect::Remember("/words".into()), &Effect::Remember(":zen".into())]);
}

#[test]
fn settings_are_set_and_shown() {
    let mut screen = screen();
    for (line, said) in [
        ("set width=60", "width = 60"),
        ("set width 44", "width = 44"),
        ("set width?", "width = 44"),
        ("set width=9", "A line has 20 to 200 cells."),
        ("set zen", "zen = true"),
        ("set nozen", "zen = false"),
        ("set hijri!", "hijri = true"),
        ("set months=levantine", "months = levantine"),
        (
            "set months=x",
            "months cannot be x; it is one of egyptian, levantine, maghrebi, moroccan.",
        ),
        ("set row={date}", "row = {date}"),
        ("set row={datum}", "The row cannot be understood: there is no {datum}"),
        ("set sort=-title", "sort = -title"),
        ("set them=dark", "There is no setting them; did you mean theme?"),
        (
            "set frob",
            "There is no setting frob; there are language, theme, width, tashkeel, digits,",
        ),
        ("set digits=persian", "digits = persian"),
    ] {
        screen.keys(&format!(":{line}<enter>"));
        assert!(screen.said().starts_with(said), "{line}: {}", screen.said());
    }
    screen.keys(":set<enter>");
    insta::assert_snapshot!(screen.picture());
}

#[test]
fn names_and_what_follows_them_are_completed() {
    let mut screen = screen();
    for (keys, expected) in [
        (":mes<tab>", "messages"),
        (":set th<tab>", "set theme"),
        (":set theme=p<tab>", "set theme=plain"),
        (":set tashkeel=<tab><tab>", "set tashkeel=keep"),
        (":sort title,-o<tab>", "sort title,-oldest"),
        (":pipe ma<tab>", "pipe markdown"),
    ] {
        screen.keys(keys);
        assert_eq!(typed(&screen), expected, "{keys}");
        screen.keys("<esc>");
    }
}

#[test]
fn paths_are_completed_where_one_is_meant() {
    let mut screen = screen();
    for (keys, asked, expected) in [
        (":open ~/n<tab>", "~/n", "open ~/news/"),
        (":o ~/my n<tab>", "~/my n", "o ~/news/"),
        (":export markdown ~/n<tab>", "~/n", "export markdown ~/news/"),
        (":w ~/n<tab>", "~/n", "w ~/news/"),
        (":pipe cat - ~/n<tab>", "~/n", "pipe cat - ~/news/"),
        ("|cat - ~/n<tab>", "~/n", "cat - ~/news/"),
        ("La~/n<tab>", "~/n", "~/news/"),
    ] {
        screen.keys(keys);
        assert_eq!(screen.effects.last(), Some(&Effect::ListPaths(asked.into())), "{keys}");
        screen.send(Event::Paths { typed: asked.into(), paths: vec!["~/news/".into()] });
        assert_eq!(typed(&screen), expected, "{keys}");
        screen.keys("<esc>");
    }
    screen.keys("<esc>:export m<tab>");
    screen.send(Event::Paths { typed: "m".into(), paths: vec!["mine.txt".into()] });
    screen.keys("<tab>");
    assert_eq!(typed(&screen), "export markdown", "a format comes before files");
    screen.keys("<tab>");
    assert_eq!(typed(&screen), "export mine.txt");
    screen.send(Event::Paths { typed: "old".into(), paths: vec!["older".into()] });
    assert_eq!(typed(&screen), "export mine.txt", "what was typed before is forgotten");
}

#[test]
fn a_path_is_opened_and_an_article_by_its_number() {
    let mut screen = super::library::library(3);
    screen.keys(":open ~/news<enter>");
    assert_eq!(screen.effects.last(), Some(&Effect::Source(SourceRequest::Add("~/news".into()))));
    let mut screen = self::screen();
    screen.keys(":open 3<enter>");
    assert_eq!(screen.state.reader().unwrap().article().title(), "Third");
}

#[test]
fn what_was_said_can_be_read_again() {
    let mut screen = screen();
    screen.keys(":frob<enter>");
    screen.send(Event::Failed(
        "~/data/nashra.db: the disk is full; free some space and do it again".into(),
    ));
    screen.keys("j");
    assert!(
        screen.row(0).ends_with("1 message: gm"),
        "it waits to be looked at: {}",
        screen.row(0)
    );
    screen.keys(":messages<enter>");
    insta::assert_snapshot!(screen.picture());
    screen.keys("gm");
    assert!(screen.row(0).ends_with("? help"), "{}", screen.row(0));
}
