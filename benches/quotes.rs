//! How fast quotes are found again, kept, listed, filtered and written. `cargo bench --bench quotes`
//!
//! The goals: 10,000 quotes over 1,000 changed articles in 2 s, the first screen of 10,000 in 15 ms, keeping one
//! among 10,000 in 5 ms.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::string_slice,
    reason = "a benchmark without its data has nothing to say"
)]

use std::ops::Range;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use divan::{Bencher, black_box};
use jiff::Timestamp;
use nashra::app::{
    AppState, Effect, Event, Message, QuoteFact, QuoteRequest, Settings, Size, parse_keys, update,
};
use nashra::article::Article;
use nashra::import::bundled;
use nashra::library::{KeptQuote, Library};
use nashra::quotes::{Anchorer, Anchoring, Filter, Format, Options, Quote, export, page};
use nashra::text::sentences;
use nashra::ui::view;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

fn main() {
    divan::main();
}

/// Numbers that look random and are always the same.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}

/// An article of 20 sentences of the bundled digest in some order, and where each stands.
fn article(dice: &mut Dice, pool: &[String], number: usize) -> (Article, Vec<Range<usize>>) {
    let (mut text, mut places) = (format!("Article {number}\n\n"), Vec::new());
    for n in 0..20 {
        let sentence = &pool[dice.roll(pool.len())];
        places.push(text.len()..text.len() + sentence.len());
        text.push_str(sentence);
        text.push_str(if n % 3 == 2 { "\n\n" } else { " " });
    }
    (Article { text, origin: format!("news/{number}.txt"), ..Article::default() }, places)
}

fn pool() -> Vec<String> {
    let of = |article: &Article| -> Vec<String> {
        let body =
            article.paragraphs.iter().map(|paragraph| article.slice(paragraph.range.clone()));
        body.flat_map(|text| {
            sentences::ranges(text)
                .into_iter()
                .map(|range| text[range].to_owned())
                .collect::<Vec<_>>()
        })
        .collect()
    };
    bundled().iter().flat_map(|imported| of(&imported.article)).collect()
}

/// The next edition: a line in front, and of each sentence in five something else or nothing.
fn changed(dice: &mut Dice, article: &Article, places: &[Range<usize>]) -> Article {
    let mut text = article.text.clone();
    for place in places.iter().rev() {
        match dice.roll(10) {
            0 => text.replace_range(place.clone(), ""),
            1 => {
                let blank =
                    text[place.clone()].find(' ').map_or(place.start, |at| place.start + at);
                text.insert_str(blank, " الآن");
            }
            _ => {}
        }
    }
    Article {
        text: format!("تحديث أخير للخبر في الساعة ١٢\n\n{text}"), ..article.clone()
    }
}

/// 1,000 changed articles with 10 quotes of each.
fn world() -> Vec<(Article, Vec<Quote>)> {
    let (mut dice, pool) = (Dice(1), pool());
    (0..1000)
        .map(|number| {
            let (article, places) = article(&mut dice, &pool, number);
            let take =
                |place: &Range<usize>| Quote::take(&article, place.clone(), Timestamp::UNIX_EPOCH);
            let quotes = places.iter().step_by(2).filter_map(take).collect();
            (changed(&mut dice, &article, &places), quotes)
        })
        .collect()
}

fn ten_thousand() -> Vec<Quote> {
    world().into_iter().flat_map(|(_, quotes)| quotes).collect()
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn ten_thousand_in_a_thousand_changed_articles(bencher: Bencher) {
    let world = world();
    let count = || {
        let mut counts = [0_usize; 4];
        for (article, quotes) in &world {
            let anchorer = Anchorer::new(article);
            for quote in quotes {
                counts[match anchorer.find(black_box(quote)) {
                    Anchoring::Exact(_) => 0,
                    Anchoring::Folded(_) => 1,
                    Anchoring::Moved(_) => 2,
                    Anchoring::Orphan { .. } => 3,
                }] += 1;
            }
        }
        counts
    };
    let [exact, folded, moved, orphans] = count();
    println!("{exact} exact, {folded} folded, {moved} moved, {orphans} orphans");
    bencher.bench(count);
}

#[divan::bench]
fn taking_one(bencher: Bencher) {
    let (article, places) = article(&mut Dice(1), &pool(), 0);
    bencher.bench(|| Quote::take(&article, black_box(places[7].clone()), Timestamp::UNIX_EPOCH));
}

#[divan::bench]
fn filtering_ten_thousand(bencher: Bencher) {
    let (quotes, filter) = (ten_thousand(), Filter::new().with("الانتربول"));
    bencher.bench(|| quotes.iter().filter(|quote| filter.matches(quote)).count());
}

#[divan::bench]
fn ten_thousand_as_json_ld(bencher: Bencher) {
    let quotes = ten_thousand();
    bencher.bench(|| export(&quotes, Format::JsonLd, Options::default()).len());
}

#[divan::bench]
fn ten_thousand_as_a_page(bencher: Bencher) {
    let quotes = ten_thousand();
    bencher.bench(|| page(&quotes).len());
}

/// A library with 10,000 quotes, and its folder.
fn library(name: &str) -> (Library, PathBuf) {
    let folder = std::env::temp_dir().join(format!("nashra-bench-{name}-{}", std::process::id()));
    let mut library = Library::open(&folder).expect("a folder that can be written").library;
    library.keep(&ten_thousand()).expect("room for ten thousand quotes");
    (library, folder)
}

#[divan::bench]
fn first_fifty_of_ten_thousand(bencher: Bencher) {
    let (library, folder) = library("first");
    bencher.bench_local(|| {
        let mut first = Vec::new();
        library
            .quotes(50, &mut |some| {
                first = some;
                false
            })
            .map(|()| first.len())
    });
    let _ = std::fs::remove_dir_all(folder);
}

#[divan::bench]
fn all_of_ten_thousand(bencher: Bencher) {
    let (library, folder) = library("all");
    bencher.bench_local(|| {
        let mut count = 0;
        library
            .quotes(50, &mut |some| {
                count += some.len();
                true
            })
            .map(|()| count)
    });
    let _ = std::fs::remove_dir_all(folder);
}

#[divan::bench]
fn keeping_one_among_ten_thousand(bencher: Bencher) {
    let (mut library, folder) = library("keep");
    let mut quote = ten_thousand().swap_remove(0);
    let mut number = 0;
    bencher.bench_local(|| {
        number += 1;
        quote.id = format!("urn:number:{number}");
        library.keep(std::slice::from_ref(&quote)).map(|keeping| keeping.new)
    });
    let _ = std::fs::remove_dir_all(folder);
}

/// A reader of the bundled digest who has kept ten thousand quotes.
fn reader() -> AppState {
    let mut state = AppState::new("bench", Settings::default());
    let quotes = ten_thousand().into_iter().zip(1..).map(|(quote, id)| KeptQuote { id, quote });
    let events = [
        Event::Resized(SIZE),
        Event::Imported(bundled()),
        Event::ImportFinished,
        Event::Quote(QuoteFact::All(quotes.collect())),
    ];
    for event in events {
        drop(update(&mut state, Message::Event(event)));
    }
    press(&mut state, "<enter>");
    state
}

const SIZE: Size = Size { width: 120, height: 40 };

fn press(state: &mut AppState, keys: &str) -> Vec<Effect> {
    let keys = parse_keys(keys).expect("keys in the notation of the program");
    keys.into_iter().flat_map(|key| update(state, Message::Event(Event::Key(key)))).collect()
}

fn paint(state: &AppState) -> Buffer {
    let area = Rect::new(0, 0, SIZE.width, SIZE.height);
    let mut buffer = Buffer::empty(area);
    view(state, area, &mut buffer);
    buffer
}

/// From the key to the frame that says that the quote is kept: update, disk, update, painting.
#[divan::bench]
fn from_key_to_frame_keeping_among_ten_thousand(bencher: Bencher) {
    let (mut library, folder) = library("key");
    let mut state = reader();
    let mut keep = |state: &mut AppState| {
        let effects = press(state, "H");
        let taken = effects.into_iter().find_map(|effect| match effect {
            Effect::Quote(QuoteRequest::Take { content, range, .. }) => {
                Quote::take(&content.article, range, Timestamp::now())
            }
            _ => None,
        });
        let quote = taken.expect("something to keep at the beginning of an article");
        let id = library.keep(&[quote]).expect("room for a quote").ids[0];
        let quote = library.quote(id).ok().flatten().expect("what was kept a moment ago");
        let kept = Box::new(KeptQuote { id, quote });
        drop(update(state, Message::Event(Event::Quote(QuoteFact::Kept(kept)))));
        let frame = paint(state);
        (frame, id)
    };
    let mut times: Vec<Duration> = Vec::new();
    for _ in 0..300 {
        let begun = Instant::now();
        let (_, id) = black_box(keep(&mut state));
        times.push(begun.elapsed());
        drop(update(&mut state, Message::Event(Event::Quote(QuoteFact::Forgotten(id)))));
    }
    times.sort_unstable();
    println!("key to frame: p50 {:?}, p99 {:?}", times[150], times[296]);
    bencher.bench_local(|| paint(&state));
    let _ = std::fs::remove_dir_all(folder);
}

#[divan::bench]
fn opening_the_list_of_ten_thousand(bencher: Bencher) {
    let mut state = reader();
    bencher.bench_local(|| {
        let effects = press(&mut state, "B");
        let frame = paint(&state);
        drop(press(&mut state, "B"));
        (effects, frame)
    });
}
