//! Search and the library, by the number of articles.
//!
//! `cargo bench --bench search`. Times are of this machine; what counts are ratios within one run. In the end they
//! are held to what is wanted ([`growth`]), and the run fails when they miss it. Articles are made up of words
//! drawn by Zipf's law.
//!
//! With `NASHRA_DATA_DIR` naming a folder that holds a library, `searching_a_library` measures that one, and with
//! `NASHRA_QUERIES` (separated by `;`) those queries. With `NASHRA_SMALL_DATA_DIR` naming one a tenth as large too,
//! growth is that between these two.

#![expect(clippy::expect_used, reason = "a benchmark without its data has nothing to say")]
#![expect(clippy::print_stdout, reason = "what was measured is printed")]

use std::ffi::OsStr;
use std::process::ExitCode;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use divan::{Bencher, black_box};
use nashra::app::{AppState, Effect, Event, Message, Settings, Size, parse_keys, update};
use nashra::article::Language;
use nashra::library::{ArticleRow, Folders, IndexFolder, Library, Results, Rows, Searcher};
use nashra::search::index::{Document, Index, Segment, SegmentBuilder};
use nashra::search::{Cancel, NoFacts, Query, Scan};
use nashra::ui;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

fn main() -> ExitCode {
    divan::main();
    let all = std::env::args().skip(1).all(|argument| argument == "--bench");
    if all && !growth() { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];
const WORDS_EACH: usize = 120;

/// Words drawn by Zipf's law from an endless Arabic and English vocabulary, the same in every run.
struct Words(u64);

impl Words {
    fn random(&mut self) -> u64 {
        // xorshift64*
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    fn word(&mut self) -> String {
        let uniform = f64::from((self.random() >> 32) as u32) / f64::from(u32::MAX);
        // Ranks of a Zipf distribution with exponent near 1, up to a million.
        let rank = 1_000_000_f64.powf(uniform) as u64;
        spelt(rank)
    }

    fn article(&mut self) -> (String, String) {
        let title: Vec<String> = (0..8).map(|_| self.word()).collect();
        let body: Vec<String> = (0..WORDS_EACH).map(|_| self.word()).collect();
        (title.join(" "), body.join(" "))
    }
}

fn spelt(rank: u64) -> String {
    const ARABIC: [&str; 16] =
        ["ا", "ل", "ي", "م", "و", "ن", "ر", "ت", "ب", "ع", "س", "ف", "د", "ق", "ك", "ج"];
    const ENGLISH: [&str; 16] =
        ["e", "t", "a", "o", "i", "n", "s", "r", "h", "l", "d", "c", "u", "m", "f", "p"];
    let letters = if rank.is_multiple_of(2) { ARABIC } else { ENGLISH };
    let mut mixed = rank.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let length = 2 + rank.ilog2() as usize / 3;
    let mut word = String::new();
    for _ in 0..length {
        word.push_str(letters[(mixed >> 60) as usize]);
        mixed = mixed.rotate_left(4);
    }
    word
}

fn segment(articles: usize) -> Segment {
    let mut words = Words(42);
    let mut builder = SegmentBuilder::default();
    for _ in 0..articles {
        let (title, body) = words.article();
        builder.add(&title, std::iter::once(body.as_str()));
    }
    let document = |article| Document { article, stamp: 0 };
    let documents: Vec<Document> = (0..articles as u32).map(document).collect();
    Segment::from_vec(builder.finish(&documents)).expect("what was written is read")
}

fn index(articles: usize) -> &'static Index {
    static INDEXES: [OnceLock<Index>; 3] = [const { OnceLock::new() }; 3];
    let place = SIZES.iter().position(|size| *size == articles).expect("one of the sizes");
    INDEXES[place].get_or_init(|| Index::new(vec![segment(articles)], &|_| Some(0), &|_| 0))
}

/// What is typed: two letters, three letters, a rare word, two words, one letter, a word that is nowhere.
const QUERIES: [&str; 6] = ["لي", "ter", "مالنيوت", "ال te", "ا", "zzzz"];

/// The queries named outside, or ours.
fn queries() -> Vec<String> {
    let named = std::env::var("NASHRA_QUERIES").unwrap_or_else(|_| QUERIES.join(";"));
    named.split(';').map(str::to_owned).collect()
}

/// A library in a folder.
fn open(folder: &OsStr) -> (Library, Searcher) {
    let folders = Folders::find(Some(folder.as_ref())).expect("a folder is named");
    let library = Library::open(&folders.data).expect("a library is there").library;
    let index = IndexFolder::new(&folders.cache);
    let searcher = Searcher::new(&library, index).expect("it can be read");
    (library, searcher)
}

#[divan::bench(args = SIZES)]
fn searching(bencher: Bencher<'_, '_>, articles: usize) {
    let index = index(articles);
    let queries: Vec<Query> = QUERIES.iter().filter_map(|query| Query::parse(query).ok()).collect();
    bencher.bench(|| {
        for query in &queries {
            black_box(index.find(query, &NoFacts, &Cancel::default()));
        }
    });
}

/// A list of so many articles on a screen.
fn state(articles: usize) -> AppState {
    let mut rows = Rows::default();
    for article in 0..articles as u32 {
        rows.push(&ArticleRow {
            article,
            title: "A title of some words",
            day: 0,
            dated: true,
            language: Language::English,
            rtl: false,
            read: article % 2 == 0,
            starred: false,
            gone: false,
            source: 1,
            story: article,
        });
    }
    let mut state = AppState::new("library", Settings::default());
    for event in [Event::Resized(Size { width: 120, height: 40 }), Event::Rows(rows)] {
        update(&mut state, Message::Event(event));
    }
    state
}

/// What is delivered first.
fn first_results(index: &Index, query: &Query) -> Results {
    let mut sure = index.find(query, &NoFacts, &Cancel::default()).sure;
    let found = sure.len();
    let hits = sure.by_ref().take(200).collect();
    Results { hits, found, open: 0, finished: sure.len() == 0 }
}

/// Types a query and takes it back, as the terminal would have it: each key, what is found, the cells.
fn type_query(state: &mut AppState, search: &dyn Fn(&Query) -> Results, query: &str) {
    for key in parse_keys(&format!("/{query}<esc>")).expect("keys") {
        for effect in update(state, Message::Event(Event::Key(key))) {
            if let Effect::Search { number, query } = effect
                && let Ok(query) = Query::parse(&query)
                && !query.is_empty()
            {
                let results = search(&query);
                update(state, Message::Event(Event::Found { number, first: true, results }));
            }
        }
        let area = Rect::new(0, 0, 120, 40);
        let mut buffer = Buffer::empty(area);
        black_box(ui::view(state, area, &mut buffer));
    }
}

#[divan::bench(args = SIZES)]
fn keys_to_frames(bencher: Bencher<'_, '_>, articles: usize) {
    let (mut state, index) = (state(articles), index(articles));
    bencher
        .bench_local(|| type_query(&mut state, &|query| first_results(index, query), QUERIES[1]));
}

/// From 10,000 articles to 100,000, times may grow so much.
const MOST: f64 = 4.0;
/// What takes less is not felt, whatever it grew from.
const UNFELT: Duration = Duration::from_micros(100);
/// The least time of so many runs counts: what else the machine does only makes them longer.
const RUNS: usize = 31;

/// Something to search, and a list of as many articles.
struct Searched {
    searched: Box<dyn Fn(&Query) -> Results>,
    state: AppState,
}

impl Searched {
    fn made_up(articles: usize) -> Self {
        let index = index(articles);
        Searched { searched: Box::new(|query| first_results(index, query)), state: state(articles) }
    }

    fn library(folder: &OsStr) -> Self {
        let (library, searcher) = open(folder);
        let articles = searcher.indexed();
        let cancel = Cancel::default();
        let first = move |query: &Query| {
            let mut begun = searcher.begin(query, &|_, _| None, &cancel);
            searcher.go_on(&mut begun, &library, &|_, _| None, &cancel).unwrap_or_default()
        };
        Searched { searched: Box::new(first), state: state(articles) }
    }
}

/// Holds what grows to what is wanted: for each query the time to its first results and to the count of all, and
/// the time from its keys to the painted cells; and for all of them together. Says so, and whether it is well.
fn growth() -> bool {
    let named = ["NASHRA_SMALL_DATA_DIR", "NASHRA_DATA_DIR"].map(std::env::var_os);
    let mut both = match &named {
        [Some(small), Some(large)] => [small, large].map(|folder| Searched::library(folder)),
        _ => [10_000, 100_000].map(Searched::made_up),
    };
    let (mut all, mut well) = ([[Duration::ZERO; 2]; 2], true);
    for typed in queries() {
        let query = Query::parse(&typed).expect("a query");
        let mut least = [[Duration::MAX; 2]; 2];
        for _ in 0..RUNS {
            for (Searched { searched, state }, [search, keys]) in both.iter_mut().zip(&mut least) {
                *search = time(|| drop(black_box(searched(&query)))).min(*search);
                *keys = time(|| type_query(state, searched, &typed)).min(*keys);
            }
        }
        for (all, one) in all.as_flattened_mut().iter_mut().zip(least.as_flattened()) {
            *all += *one;
        }
        well &= judge(&typed, least);
    }
    judge("all", all) && well
}

/// Says how the times for searching and from keys to frames, of a small and a large library, have grown.
fn judge(what: &str, [small, large]: [[Duration; 2]; 2]) -> bool {
    let mut well = true;
    for (how, (small, large)) in ["search", "keys"].iter().zip(small.into_iter().zip(large)) {
        let grown = large.as_secs_f64() / small.as_secs_f64();
        let is_well = grown <= MOST || large < UNFELT;
        let said = if is_well { "" } else { ": MORE THAN WANTED" };
        println!("{how:6} {grown:5.2} times, {small:>12.2?} to {large:>12.2?}  {what}{said}");
        well &= is_well;
    }
    well
}

fn time(work: impl FnOnce()) -> Duration {
    let begun = Instant::now();
    work();
    begun.elapsed()
}

#[divan::bench(args = [1_000, 10_000])]
fn scanning(bencher: Bencher<'_, '_>, articles: usize) {
    let (mut words, mut scan) = (Words(42), Scan::default());
    for article in 0..articles {
        let (title, body) = words.article();
        scan.add(article as u32, &title, std::iter::once(body.as_str()));
    }
    let queries: Vec<Query> = QUERIES.iter().filter_map(|query| Query::parse(query).ok()).collect();
    bencher.bench(|| {
        for query in &queries {
            black_box(scan.find(query, &NoFacts, &Cancel::default()));
        }
    });
}

#[divan::bench(args = [1_000, 10_000])]
fn indexing(articles: usize) -> Segment {
    segment(articles)
}

#[divan::bench(sample_count = 50)]
fn searching_a_library(bencher: Bencher<'_, '_>) {
    let Some(folder) = std::env::var_os("NASHRA_DATA_DIR") else { return };
    let (library, searcher) = open(&folder);
    let queries: Vec<Query> =
        queries().iter().filter_map(|query| Query::parse(query).ok()).collect();
    bencher.bench_local(|| {
        for query in &queries {
            let mut deliver = |results| {
                black_box(&results);
                false
            };
            searcher.search(&library, query, &|_, _| None, &Cancel::default(), &mut deliver);
        }
    });
}

#[divan::bench(sample_count = 10)]
fn opening_a_librarys_index(bencher: Bencher<'_, '_>) {
    let Some(folder) = std::env::var_os("NASHRA_DATA_DIR") else { return };
    let folders = Folders::find(Some(folder.as_ref())).expect("a folder is named");
    let library = Library::open(&folders.data).expect("a library is there").library;
    bencher.bench_local(|| Searcher::new(&library, IndexFolder::new(&folders.cache)));
}

#[divan::bench(sample_count = 20)]
fn first_rows_of_a_library(bencher: Bencher<'_, '_>) {
    let Some(folder) = std::env::var_os("NASHRA_DATA_DIR") else { return };
    let folders = Folders::find(Some(folder.as_ref())).expect("a folder is named");
    bencher.bench_local(|| {
        let library = Library::open(&folders.data).expect("a library is there").library;
        let mut first = None;
        let taken = library.rows(None, 100, &mut |rows| {
            first = Some(rows);
            false
        });
        taken.expect("it can be read");
        first
    });
}

#[divan::bench(sample_count = 10)]
fn all_rows_of_a_library(bencher: Bencher<'_, '_>) {
    let Some(folder) = std::env::var_os("NASHRA_DATA_DIR") else { return };
    let folders = Folders::find(Some(folder.as_ref())).expect("a folder is named");
    let library = Library::open(&folders.data).expect("a library is there").library;
    bencher.bench_local(|| {
        let mut all = Rows::default();
        let taken = library.rows(None, 100, &mut |rows| {
            all.append(&rows);
            true
        });
        taken.expect("it can be read");
        all.size() / all.len().max(1)
    });
}
