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

/// What is known to be on the disk: the quotes by number, and whether each has its tag.
type Acknowledged = BTreeMap<usize, bool>;

/// Not a test: the program that is killed. Keeps a quote, tags it, deletes every third, and says so each time.
#[test]
#[ignore = "started and killed by the test below"]
fn keeps_tags_and_deletes_until_it_is_killed() {
    let Some(folder) = env::var_os(FOLDER) else { return };
    let first: usize = env::var(FIRST).unwrap().parse().unwrap();
    let mut library = Library::open(Path::new(&folder)).unwrap().library;
    let mut out = io::stdout().lock();
    let mut say = |what: &str, number: usize| {
        out.write_all(format!("\n{what} {number}\n").as_bytes()).unwrap();
        out.flush().unwrap();
    };
    say("open", 0);
    for number in first..first + 10_000 {
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

/// Starts the program, kills it a while after it was started, or has begun its work, and returns what it said.
fn run_and_kill(
    folder: &Path,
    first: usize,
    at_work: bool,
    after: Duration,
) -> Vec<(String, usize)> {
    let mut child = Command::new(env::current_exe().unwrap())
        .args([
            "library::tests::killed::keeps_tags_and_deletes_until_it_is_killed",
            "--exact",
            "--ignored",
            "--nocapture",
        ])
        .env(FOLDER, folder)
        .env(FIRST, first.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
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
        let line = String::from_utf8_lossy(&line).into_owned();
        match line.split_once(' ') {
            Some(("open", _)) => opened.send(()).unwrap_or_default(),
            Some((what @ ("kept" | "tagged" | "deleted"), number)) => {
                said.extend(number.parse().ok().map(|number| (what.to_owned(), number)));
            }
            _ => {}
        }
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
    for kill in 0..kills {
        let first = acknowledged.last_key_value().map_or(0, |(number, _)| number + 10);
        // Every fifth dies while it starts and opens the library.
        let (at_work, after) = (kill % 5 > 0, Duration::from_micros(kill * 7_919 % 30_000));
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
