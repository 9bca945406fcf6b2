//! Lays a file out again and again, one paragraph a line, for comparison with other engines
//! (`.bench/compare`) and for callgrind.
//!
//! ```sh
//! cargo run --profile quick --example layout_speed -- corpus mixed 2000000 > news.txt
//! cargo run --profile quick --example layout_speed -- cells news.txt 60 5
//! ```
//!
//! Prints the best time of all repeats in nanoseconds, and the number of lines.
#![expect(clippy::print_stdout, clippy::expect_used, reason = "a program for developers")]

#[path = "../benches/corpus/mod.rs"]
mod corpus;

use std::time::Instant;

use corpus::Kind;
use nashra::text::{Engine, Layout, Options};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words[..] {
        ["corpus", kind, bytes] => {
            print!(
                "{}",
                corpus::corpus(kind_named(kind), bytes.parse().expect("a number of bytes"))
            );
        }
        [mode, file, width, repeats] => {
            let text = std::fs::read_to_string(file).expect("a text file");
            let width = width.parse().expect("columns");
            let repeats: u32 = repeats.parse().expect("a number of repeats");
            let runs = (0..repeats).map(|_| run(&text, width, mode == "lines"));
            let (nanoseconds, lines) = runs.min().expect("one repeat at least");
            println!("{nanoseconds} {lines}");
        }
        _ => panic!("corpus mixed|arabic|english BYTES, or cells|lines FILE WIDTH REPEATS"),
    }
}

fn kind_named(name: &str) -> Kind {
    match name {
        "arabic" => Kind::Arabic,
        "english" => Kind::English,
        _ => Kind::Mixed,
    }
}

/// Nanoseconds for the whole text, and its lines.
fn run(text: &str, width: u16, lines_only: bool) -> (u128, usize) {
    let options = Options::default();
    let (mut engine, mut layout) = (Engine::new(), Layout::default());
    let mut count = 0;
    let start = Instant::now();
    for paragraph in text.lines() {
        if lines_only {
            count += engine.lines(paragraph, width, &options).len();
        } else {
            engine.layout_into(paragraph, width, &options, &mut layout);
            count += layout.lines().len();
        }
    }
    (start.elapsed().as_nanos(), count)
}
