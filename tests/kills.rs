//! kill -9 at any moment, two processes at once, disks that fail: nothing acknowledged is lost.
//!
//! `NASHRA_KILLS=1000 cargo test --release --test kills` kills as often; by default it is a few times.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test may panic and print")]

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use nashra::entities::{Decision, Form, Name};
use nashra::library::{IndexFolder, Library, Mark, Rows, Searcher};
use nashra::search::{Cancel, Query};

const ARTICLES: u32 = 400;

fn kills() -> u64 {
    std::env::var("NASHRA_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(12)
}

/// A folder of its own with `news/` in it, removed in the end.
struct World(PathBuf);

impl World {
    fn new(name: &str) -> Self {
        let folder =
            std::env::temp_dir().join(format!("nashra-kills-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("news")).unwrap();
        for number in 0..ARTICLES {
            let text = format!("Title {number}\n\nThe body of article {number} خبر\n");
            fs::write(folder.join("news").join(format!("{number}.txt")), text).unwrap();
        }
        World(folder)
    }

    fn data(&self) -> PathBuf {
        self.0.join("data")
    }

    fn import(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_nashra"));
        command.arg("--data-dir").arg(self.data()).arg("import").arg(self.0.join("news"));
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command
    }

    fn rows(&self) -> Rows {
        let library = Library::open(&self.data()).unwrap().library;
        let mut all = Rows::default();
        let mut take = |rows: Rows| {
            all.append(&rows);
            true
        };
        library.rows(None, 50, &mut take).unwrap();
        all
    }

    fn starred(&self) -> BTreeSet<u32> {
        self.rows().iter().filter(|row| row.starred).map(|row| row.article).collect()
    }

    /// How many articles a word finds.
    fn find(&self, word: &str) -> usize {
        let library = Library::open(&self.data()).unwrap().library;
        let searcher =
            Searcher::new(&library, IndexFolder::new(&self.data().join("cache"))).unwrap();
        let mut count = 0;
        let mut deliver = |results: nashra::library::Results| {
            count += results.hits.len();
            true
        };
        let query = Query::parse(word).unwrap();
        searcher.search(&library, &query, &|_, _| None, &Cancel::default(), &mut deliver);
        count
    }
}

impl Drop for World {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// This test program again, as a process that stars articles: [`a_process_that_marks`].
fn marking(data: &Path, first: u32, step: u32) -> Child {
    process("a_process_that_marks", data, first, step)
}

/// As [`marking`], a process that decides about names: [`a_process_that_decides`].
fn deciding(data: &Path, first: u32, step: u32) -> Child {
    process("a_process_that_decides", data, first, step)
}

fn process(test: &str, data: &Path, first: u32, step: u32) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", test, "--ignored", "--nocapture"]);
    command.env("NASHRA_MARKING", format!("{first} {step}")).env("NASHRA_DATA_DIR", data);
    command.stdout(Stdio::piped()).spawn().unwrap()
}

/// Where a process begins to count, by which steps, and its library.
fn order() -> (u32, u32, Library) {
    let order = std::env::var("NASHRA_MARKING").unwrap();
    let (first, step) = order.split_once(' ').unwrap();
    let folder = std::env::var_os("NASHRA_DATA_DIR").unwrap();
    let library = Library::open(Path::new(&folder)).unwrap().library;
    (first.parse().unwrap(), step.parse().unwrap(), library)
}

/// The decision with a number: merges, splits, names given and ignored names in turn.
fn decision(number: u32) -> Decision {
    let name = Form::new(Name::Person, &format!("Name {number}"));
    let other = Form::new(Name::Organisation, &format!("آخر {number}"));
    match number % 4 {
        0 => Decision::Merge(name, other),
        1 => Decision::Split(name, other),
        2 => Decision::Rename(name, format!("Shown {number}")),
        _ => Decision::Ignore(name),
    }
}

/// The last decision of a process.
const DECISIONS: u32 = 400;

/// Decides one thing after the other and says each number once it is on the disk.
#[test]
#[ignore = "run by the tests that kill it"]
fn a_process_that_decides() {
    let (first, step, mut library) = order();
    println!();
    for number in (first..=DECISIONS).step_by(step as usize) {
        library.decide(&decision(number)).unwrap();
        println!("{number}");
    }
}

/// Stars articles one after the other and says each number once its star is on the disk; ends when an article is
/// not there.
#[test]
#[ignore = "run by the tests that kill it"]
fn a_process_that_marks() {
    let (mut article, step, mut library) = order();
    println!();
    while !library.mark(&[article], &Mark::Starred(true)).unwrap().articles.is_empty() {
        println!("{article}");
        article += step;
    }
}

/// The numbers a marking process has said, until it ends.
fn acknowledged(child: &mut Child) -> Vec<u32> {
    let out = BufReader::new(child.stdout.take().unwrap());
    out.lines().map_while(Result::ok).filter_map(|line| line.parse().ok()).collect()
}

/// Moments that differ from run to run of the loop, spread over some milliseconds.
fn moment(kill: u64, spread: u64) -> Duration {
    Duration::from_micros(kill.wrapping_mul(0x9E37_79B9_7F4A_7C15) % spread)
}

#[test]
fn killed_while_importing_the_library_opens_and_the_import_can_be_finished() {
    let world = World::new("importing");
    for kill in 0..kills() {
        if kill % 4 == 0 {
            let _ = fs::remove_dir_all(world.data());
        }
        let mut child = world.import().spawn().unwrap();
        thread::sleep(moment(kill, 120_000));
        child.kill().unwrap();
        child.wait().unwrap();
        let rows = world.rows();
        let titles: BTreeSet<&str> = rows.iter().map(|row| row.title).collect();
        assert_eq!(titles.len(), rows.len(), "nothing twice");
    }
    assert!(world.import().status().unwrap().success());
    assert_eq!(world.rows().len(), ARTICLES as usize);
    let index = IndexFolder::new(&world.data().join("cache"));
    let library = Library::open(&world.data()).unwrap().library;
    let mut searcher = Searcher::new(&library, index).unwrap();
    searcher.catch_up(&library, &Cancel::default(), &mut || {}).unwrap();
    assert_eq!(world.find("خبر"), ARTICLES as usize);
}

#[test]
fn killed_while_marking_nothing_acknowledged_is_lost() {
    let world = World::new("marking");
    assert!(world.import().status().unwrap().success());
    let mut expected = BTreeSet::new();
    for kill in 0..kills() {
        let next = expected.len() as u32 + 1;
        if next > ARTICLES - 50 {
            // All over again.
            fs::remove_dir_all(world.data()).unwrap();
            assert!(world.import().status().unwrap().success());
            expected.clear();
            continue;
        }
        let mut child = marking(&world.data(), next, 1);
        thread::sleep(moment(kill, 40_000));
        child.kill().unwrap();
        expected.extend(acknowledged(&mut child));
        child.wait().unwrap();
        let starred = world.starred();
        assert!(expected.is_subset(&starred), "kill {kill}: {expected:?} in {starred:?}");
        assert!(starred.len() <= expected.len() + 1, "at most one that was not yet said");
        expected = starred;
    }
}

#[test]
fn two_processes_marking_at_once_lose_nothing() {
    let world = World::new("two");
    assert!(world.import().status().unwrap().success());
    let (mut odd, mut even) = (marking(&world.data(), 1, 2), marking(&world.data(), 2, 2));
    let said = thread::scope(|scope| {
        let odd = scope.spawn(|| acknowledged(&mut odd));
        let even = acknowledged(&mut even);
        [odd.join().unwrap(), even].concat()
    });
    assert!(odd.wait().unwrap().success() && even.wait().unwrap().success());
    assert_eq!(said.len(), ARTICLES as usize);
    assert_eq!(world.starred().len(), ARTICLES as usize);
}

/// The numbers of the decisions of a library, all of them made by [`a_process_that_decides`].
fn decided(world: &World) -> Vec<u32> {
    let library = Library::open(&world.data()).unwrap().library;
    let made = library.decisions().unwrap();
    let numbered = made.into_iter().map(|made| {
        let number = made.name().spelling.rsplit(' ').next().unwrap().parse().unwrap();
        assert_eq!(made, decision(number), "each whole");
        number
    });
    numbered.collect()
}

#[test]
fn killed_while_deciding_about_names_nothing_acknowledged_is_lost() {
    let world = World::new("deciding");
    let mut expected = Vec::new();
    for kill in 0..kills() {
        if expected.len() as u32 > DECISIONS - 100 {
            fs::remove_dir_all(world.data()).unwrap();
            expected.clear();
        }
        let mut child = deciding(&world.data(), expected.len() as u32 + 1, 1);
        thread::sleep(moment(kill, 40_000));
        child.kill().unwrap();
        expected.extend(acknowledged(&mut child));
        child.wait().unwrap();
        let found = decided(&world);
        assert!(found.starts_with(&expected), "kill {kill}: {expected:?} in {found:?}");
        assert!(found.len() <= expected.len() + 1, "at most one that was not yet said");
        expected = found;
    }
}

#[test]
fn two_processes_deciding_at_once_lose_nothing() {
    let world = World::new("two-deciding");
    let (mut odd, mut even) = (deciding(&world.data(), 1, 2), deciding(&world.data(), 2, 2));
    assert!(odd.wait().unwrap().success() && even.wait().unwrap().success());
    let mut found = decided(&world);
    for parity in [0, 1] {
        let own = found.iter().filter(|number| *number % 2 == parity);
        assert!(own.is_sorted(), "each process's in their order");
    }
    found.sort_unstable();
    assert_eq!(found, (1..=DECISIONS).collect::<Vec<_>>());
}

/// Writing fails beyond some size of a file, for more and more sizes: the import says so or succeeds, and what
/// was kept can be read.
#[test]
fn a_disk_that_fails_at_any_size_is_a_sentence_and_nothing_is_lost() {
    let world = World::new("limit");
    let mut failed = 0;
    for kibibytes in [0, 1, 4, 8, 16, 24, 32, 48, 64, 96, 128, 192, 256, 100_000] {
        let _ = fs::remove_dir_all(world.data());
        // The signal that a limit sends is ignored, so that writing fails with an error instead.
        let limited = format!("trap '' XFSZ; ulimit -f {kibibytes}; exec \"$0\" \"$@\"");
        let output = Command::new("bash")
            .args(["-c", &limited, env!("CARGO_BIN_EXE_nashra"), "--data-dir"])
            .arg(world.data())
            .arg("import")
            .arg(world.0.join("news"))
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        if !output.status.success() {
            failed += 1;
            assert!(said.starts_with("nashra: ") && said.trim_end().lines().count() == 1, "{said}");
            assert!(!said.contains("panicked"), "{said}");
        }
        assert!(world.import().status().unwrap().success(), "{kibibytes}: again with room");
        assert_eq!(world.rows().len(), ARTICLES as usize);
    }
    assert!(failed >= 3, "{failed}");
}
