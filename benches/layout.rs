//! Throughput of the text engine on news, 60 columns, one thread. `cargo bench --bench layout`
//!
//! Against other engines: `.bench/compare`.

mod corpus;

use corpus::Kind;
use divan::Bencher;
use divan::counter::BytesCount;
use nashra::text::{Engine, Layout, Options};

fn main() {
    divan::main();
}

const KINDS: [Kind; 3] = [Kind::Mixed, Kind::Arabic, Kind::English];
const BYTES: usize = 1_000_000;

#[divan::bench(args = KINDS)]
fn cells(bencher: Bencher<'_, '_>, kind: Kind) {
    let text = corpus::corpus(kind, BYTES);
    let (mut engine, mut layout) = (Engine::new(), Layout::default());
    bencher.counter(BytesCount::of_str(&text)).bench_local(|| {
        let options = Options::default();
        text.lines()
            .map(|line| {
                engine.layout_into(line, 60, &options, &mut layout);
                layout.lines().len()
            })
            .sum::<usize>()
    });
}

#[divan::bench(args = KINDS)]
fn lines_only(bencher: Bencher<'_, '_>, kind: Kind) {
    let text = corpus::corpus(kind, BYTES);
    let mut engine = Engine::new();
    bencher.counter(BytesCount::of_str(&text)).bench_local(|| {
        let options = Options::default();
        text.lines().map(|line| engine.lines(line, 60, &options).len()).sum::<usize>()
    });
}

/// Fifty titles, as many as a list shows.
#[divan::bench]
fn titles(bencher: Bencher<'_, '_>) {
    let text = corpus::corpus(Kind::Mixed, 40_000);
    let titles: Vec<&str> = text.lines().take(50).collect();
    let mut engine = Engine::new();
    bencher.bench_local(|| {
        let options = Options::default();
        titles.iter().map(|title| engine.truncate(title, 40, &options).lines().len()).sum::<usize>()
    });
}

/// One article of a megabyte, its first fifty lines.
#[divan::bench]
fn first_screen(bencher: Bencher<'_, '_>) {
    let text = corpus::corpus(Kind::Mixed, BYTES);
    let (mut engine, mut layout) = (Engine::new(), Layout::default());
    bencher.bench_local(|| {
        let mut lines = 0;
        for line in text.lines() {
            if lines >= 50 {
                break;
            }
            engine.layout_into(line, 60, &Options::default(), &mut layout);
            lines += layout.lines().len();
        }
        lines
    });
}
