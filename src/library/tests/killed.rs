//! Killed at any moment: what was acknowledged is there.
//!
//! `NASHRA_KILLS=1000 cargo test killed -- --nocapture` kills as often; a plain test run kills a few times.
use std::collections::BTreeMap;
use std::env;
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use super::Folder;
use super::quotes::quote;
use crate::library::{KeptQuote, Library, QuoteEdit};

const FOLDER: &str = "NASHRA_TEST_FOLDER";
const FIRST: &str = "NASHRA_TEST_FIRST";
const COUNT: &str = "NASHRA_TEST_COUNT";

/// What is known to be on the disk: the quotes by number, and whether each has its tag.
type Acknowledged = BTreeMap<usize, bool>;

/// Not a test: the program that is killed. Keeps a quote, tags it, deletes every third, and says so each time.
#[test]
#[ignore = "started and killed by the test below"]
fn keeps_tags_and_deletes_until_it_is_killed() {
    let Some(folder) = env::var_os(FOLDER) else { return };
    let first: usize = env::var(FIRST).unwrap().parse().unwrap();
    let count = env::var(COUNT).map_or(10_000, |count| count.parse().unwrap());
    let mut library = Library::open(Path::new(&folder)).unwrap().library;
    let mut out = io::stdout().lock();
    let mut say = |what: &str, number: usize| {
        out.write_all(format!("\n{what} {number}\n").as_bytes()).unwrap();
        out.flush().unwrap();
    };
    say("open", 0);
    for number in first..first + count {
        let id = library.keep(&[quote(number)]).unwrap().ids[0];
        say("kept", number);
        library.edit_quotes(&[id], &[QuoteEdit::Tag("tag".to_owned())]).unwrap();
        say("tagged", number);
        if number % 3 == 0 {
            library.delete_quotes(&[id]).unwrap();
            say("deleted", number);
        }
    }
}

/// The program, about to keep quotes from a number on.
fn program(folder: &Path, first: usize) -> Command {
    let mut command = Command::new(env::current_exe().unwrap());
    command.args([
        "library::tests::killed::keeps_tags_and_deletes_until_it_is_killed",
        "--exact",
        "--ignored",
        "--nocapture",
    ]);
    command.env(FOLDER, folder).env(FIRST, first.to_string());
    command.stdout(Stdio::piped()).stderr(Stdio::null());
    command
}

/// What a line of the program acknowledges.
fn change(line: &[u8]) -> Option<(String, usize)> {
    let line = String::from_utf8_lossy(line).into_owned();
    let (what, number) = line.split_once(' ')?;
    let is_change = matches!(what, "kept" | "tagged" | "deleted");
    Some((what.to_owned(), number.parse().ok()?)).filter(|_| is_change)
}

/// Starts the program, kills it a while after it was started, or has begun its work, and returns what it said.
fn run_and_kill(
    folder: &Path,
    first: usize,
    at_work: bool,
    after: Duration,
) -> Vec<(String, usize)> {
    let mut child = program(folder, first).spawn().unwrap();
    let out = BufReader::new(child.stdout.take().unwrap());
    let (opened, wait) = mpsc::channel();
    let killer = std::thread::spawn(move || {
        if at_work {
            wait.recv().unwrap();
        }
        std::thread::sleep(after);
        child.kill().unwrap();
        child.wait().unwrap();
    });
    let mut said = Vec::new();
    for line in out.split(b'\n').map_while(Result::ok) {
        if line.starts_with(b"open ") {
            opened.send(()).unwrap_or_default();
        }
        said.extend(change(&line));
    }
    killer.join().unwrap();
    said
}

fn apply(acknowledged: &mut Acknowledged, said: &[(String, usize)]) {
    for (what, number) in said {
        match what.as_str() {
            "kept" => acknowledged.insert(*number, false),
            "tagged" => acknowledged.insert(*number, true),
            _ => acknowledged.remove(number),
        };
    }
}

/// The quotes in the library by number, and whether each has its tag.
fn stored(folder: &Path) -> Acknowledged {
    let library = Library::open(folder).unwrap().library;
    let mut stored = Acknowledged::new();
    let mut take = |some: Vec<KeptQuote>| {
        for KeptQuote { quote: kept, .. } in some {
            let number = kept.source.origin.trim_start_matches("news/").trim_end_matches(".txt");
            let number = number.parse().unwrap();
            assert_eq!(kept.words, quote(number).words);
            stored.insert(number, !kept.tags.is_empty());
        }
        true
    };
    library.quotes(1000, &mut take).unwrap();
    stored
}

#[test]
fn nothing_acknowledged_is_lost_to_a_kill() {
    let kills: u64 =
        env::var("NASHRA_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(8);
    let folder = Folder::new();
    let (mut acknowledged, mut changes) = (Acknowledged::new(), 0);
    for kill in 0..10 * kills {
        // On a machine that is too busy to let it do anything it lives longer and longer.
        if kill >= kills && changes > 0 {
            break;
        }
        let first = acknowledged.last_key_value().map_or(0, |(number, _)| number + 10);
        // Every fifth dies while it starts and opens the library.
        let (at_work, after) = (kill % 5 > 0, Duration::from_micros(kill * 7_919 % 30_000));
        let after = after * (1 + kill / kills) as u32;
        let said = run_and_kill(folder.path(), first, at_work, after);
        changes += said.len();
        apply(&mut acknowledged, &said);
        let stored = stored(folder.path());
        let surplus = stored
            .iter()
            .filter(|(number, tagged)| acknowledged.get(number) != Some(tagged))
            .count();
        let missing = acknowledged.keys().filter(|number| !stored.contains_key(number)).count();
        assert!(
            surplus + missing <= 1,
            "only the change that was under way may be there unsaid: {said:?}"
        );
        for (number, tagged) in &acknowledged {
            let was_under_way = said.last().is_some_and(|(_, last)| last == number);
            assert!(
                stored.get(number).is_some_and(|now| now >= tagged) || was_under_way,
                "{number} was lost"
            );
        }
        acknowledged = stored;
    }
    println!("{kills} kills, {changes} changes acknowledged, none lost");
    assert!(changes > 0, "it was killed before it could do anything");
}

/// `NASHRA_QUOTES=1000 cargo test two_programs -- --nocapture` keeps as many each; a plain test run keeps a few.
#[test]
fn two_programs_at_once_lose_nothing() {
    let count = env::var("NASHRA_QUOTES").unwrap_or_else(|_| "30".to_owned());
    let folder = Folder::new();
    drop(Library::open(folder.path()).unwrap());
    let begin = |first| program(folder.path(), first).env(COUNT, &count).spawn().unwrap();
    let said: Vec<_> = [0, 1_000_000]
        .map(begin)
        .into_iter()
        .map(|child| std::thread::spawn(|| child.wait_with_output().unwrap()))
        .collect::<Vec<_>>()
        .into_iter()
        .flat_map(|output| {
            output
                .join()
                .unwrap()
                .stdout
                .split(|c| *c == b'\n')
                .filter_map(change)
                .collect::<Vec<_>>()
        })
        .collect();
    let mut acknowledged = Acknowledged::new();
    apply(&mut acknowledged, &said);
    let kept = said.iter().filter(|(what, _)| what == "kept").count();
    assert_eq!(kept, 2 * count.parse::<usize>().unwrap(), "both have kept all of theirs");
    assert_eq!(stored(folder.path()), acknowledged);
    println!("{kept} quotes kept by two programs at once, none lost");
}
