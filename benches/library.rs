//! What grows with the number of articles, and what must not: the first screen, the list, a key.
//!
//! `cargo bench --bench library`. Times are of this machine; what counts are ratios within one run, and these are
//! checked in the end, medians of sizes taken in turn: the first screen of 100,000 articles takes at most 2.5
//! times that of 1,000, a key in the list at most 1.5 times; and each article takes at most 130 bytes of memory in a
//! list that has all of them, its title of 72 bytes among them (Linux only: what the anonymous memory of a process of
//! its own grows by). It takes a minute to make the libraries, in the system's folder for temporary files.
//!
//! The first screen is everything from opening the library to the painted cells, without starting the program
//! and without the terminal.

#![expect(clippy::expect_used, reason = "a benchmark without its data has nothing to say")]
#![expect(clippy::print_stdout, reason = "what was measured is printed")]

use std::fs;
use std::hint::black_box;
use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use divan::Bencher;
use nashra::app::{AppState, Event, Key, Settings, Size, Sort, parse_keys};
use nashra::library::{Folders, IndexFolder, Library, Rows};
use nashra::search::Cancel;
use nashra::terminal::{Headless, Librarian};

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

/// Names the data folder whose list a process makes, to say how much memory it has then.
const LIST: &str = "NASHRA_BENCH_LIST";

fn main() {
    if let Some(data) = std::env::var_os(LIST) {
        return say_memory(data.into());
    }
    divan::main();
    let is_chosen = std::env::args().skip(1).all(|argument| argument == "--bench");
    if is_chosen {
        growth();
    }
    let _ = fs::remove_dir_all(folder());
}

fn folder() -> PathBuf {
    std::env::temp_dir().join(format!("nashra-bench-{}", std::process::id()))
}

/// A library of so many short articles, half of them Arabic, two a story, a third without a date.
fn library(articles: usize) -> Folders {
    static MADE: [OnceLock<Folders>; 3] = [const { OnceLock::new() }; 3];
    let place = SIZES.iter().position(|size| *size == articles).expect("one of the sizes");
    MADE[place].get_or_init(|| make(articles)).clone()
}

fn make(articles: usize) -> Folders {
    let folder = folder().join(articles.to_string());
    let news = folder.join("news");
    fs::create_dir_all(&news).expect("a folder for the articles");
    for story in 0..articles / 2 {
        let year = 1970 + story * 7 % 50;
        let (arabic, english) = match story % 3 {
            0 => (String::new(), String::new()),
            _ => (format!("٢٠ مارس، {year}\n\n"), format!("20 March {year}\n\n")),
        };
        let arabic =
            format!("مختبر كاسبرسكاي سيزود مجمّع الإنتربول العالمي {story}\n\n{arabic}نص الخبر.\n");
        let english = format!(
            "Kaspersky Lab to equip INTERPOL's global complex {story}\n\n{english}The news.\n"
        );
        fs::write(news.join(format!("{story}.ar.txt")), arabic).expect("an article");
        fs::write(news.join(format!("{story}.en.txt")), english).expect("an article");
    }
    let folders =
        Folders { data: folder.clone(), cache: folder.join("cache"), config: folder.clone() };
    let mut library = Library::open(&folders.data).expect("a library").library;
    let source = library.source(&news).expect("a source");
    let index = IndexFolder::new(&folders.cache);
    library.sync(source, &index, &Cancel::default(), &mut |_| {}).expect("they are read");
    folders
}

const SCREEN: Size = Size { width: 120, height: 40 };

fn first_screen(folders: &Folders) -> Headless {
    let (_librarian, events) = Librarian::open(folders, Vec::new()).expect("a library");
    let mut screen = Headless::new(AppState::new("news", Settings::default()), SCREEN);
    for event in events {
        screen.send(event);
    }
    black_box(screen.paint());
    screen
}

/// The list with all rows.
fn list(folders: &Folders) -> Headless {
    let library = Library::open(&folders.data).expect("a library").library;
    let mut screen = Headless::new(AppState::new("news", Settings::default()), SCREEN);
    screen.send(Event::Order(Sort::Newest));
    let taken = library.rows(None, 100, &mut |rows: Rows| {
        screen.send(Event::Rows(rows));
        true
    });
    taken.expect("it can be read");
    screen
}

fn key(screen: &mut Headless, keys: &[Key]) {
    for key in keys {
        screen.send(Event::Key(*key));
        black_box(screen.paint());
    }
}

fn down_and_up() -> Vec<Key> {
    parse_keys("jjjkkk").expect("keys")
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn the_first_screen(bencher: Bencher<'_, '_>, articles: usize) {
    let folders = library(articles);
    bencher.bench_local(|| first_screen(&folders));
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn all_rows_into_the_list(bencher: Bencher<'_, '_>, articles: usize) {
    let folders = library(articles);
    bencher.bench_local(|| list(&folders));
}

#[divan::bench(args = SIZES, sample_count = 50)]
fn six_keys_in_the_list(bencher: Bencher<'_, '_>, articles: usize) {
    let mut screen = list(&library(articles));
    let keys = down_and_up();
    bencher.bench_local(|| key(&mut screen, &keys));
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn looking_for_changes_where_there_are_none(bencher: Bencher<'_, '_>, articles: usize) {
    let folders = library(articles);
    let mut library = Library::open(&folders.data).expect("a library").library;
    let index = IndexFolder::new(&folders.cache);
    let source = library.sources().expect("sources")[0].id;
    bencher.bench_local(|| library.sync(source, &index, &Cancel::default(), &mut |_| {}));
}

/// Checks what must not grow.
fn growth() {
    let folders = SIZES.map(library);
    let mut first: [Vec<Duration>; 3] = Default::default();
    let mut keys: [Vec<Duration>; 3] = Default::default();
    let mut screens = folders.each_ref().map(list);
    let typed = down_and_up();
    for _ in 0..21 {
        for place in 0..SIZES.len() {
            first[place].push(time(|| drop(first_screen(&folders[place]))));
            keys[place].push(time(|| key(&mut screens[place], &typed)));
        }
    }
    drop(screens);
    let grown = |of: [Vec<Duration>; 3]| {
        let [small, _, large] = of.map(median);
        large.as_secs_f64() / small.as_secs_f64()
    };
    let (first, keys) = (grown(first), grown(keys));
    println!("100,000 articles against 1,000: first screen {first:.2} times, keys {keys:.2} times");
    assert!(first <= 2.5 && keys <= 1.5, "they must not grow so much");
    if let Some(bytes) = bytes_an_article(&folders) {
        println!("memory of a list: {bytes} bytes an article");
        assert!(bytes <= 130, "an article should not take so much");
    }
}

fn time(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// What a process with a list of 100,000 takes more than one with a list of 10,000, by article.
fn bytes_an_article(folders: &[Folders; 3]) -> Option<usize> {
    let taken = |folders: &Folders| {
        let program = std::env::current_exe().ok()?;
        let output = Command::new(program).env(LIST, &folders.data).output().ok()?;
        String::from_utf8(output.stdout).ok()?.trim().parse::<usize>().ok()
    };
    let (small, large) = (taken(&folders[1])?, taken(&folders[2])?);
    assert!(large > small, "{large} bytes for more articles than {small}");
    Some((large - small) / (SIZES[2] - SIZES[1]))
}

fn say_memory(data: PathBuf) {
    let list = list(&Folders { cache: data.join("cache"), config: data.clone(), data });
    if let Some(bytes) = anonymous_memory() {
        println!("{bytes}");
    }
    drop(list);
}

/// Anonymous resident memory of this process in bytes, where the system tells it.
fn anonymous_memory() -> Option<usize> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("RssAnon:"))?;
    let kibibytes: usize = line.trim().trim_end_matches(" kB").trim().parse().ok()?;
    Some(kibibytes * 1024)
}
