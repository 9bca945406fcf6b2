//! Names, values and quotations: one article, many, and texts made to hurt.
//!
//! `cargo bench --bench entities`. Times are of this machine; what counts are the tokens a second (not under 100,000), an article of
//! 450 tokens (not over 5 ms), and that ten times the text takes about ten times as long, whatever it is made of.

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use nashra::entities::{Options, Recognizer, link_digest, tokens};

fn main() {
    // The first text opens the data; what is measured is every later one.
    Recognizer::new(Options::default()).recognize(ARTICLES[0]);
    Recognizer::new(Options::default()).recognize(ARTICLES[1]);
    divan::main();
}

const ARTICLES: [&str; 4] = [
    include_str!("../seeds/000_98ff67623f90ba52.txt"),
    include_str!("../seeds/000_98ff67623f90ba52.en.txt"),
    include_str!("../seeds/003_ed3b926f425d16fd.txt"),
    include_str!("../seeds/003_ed3b926f425d16fd.en.txt"),
];

fn measure(bencher: Bencher, text: &str) {
    let recognizer = Recognizer::new(Options::default());
    bencher
        .counter(ItemsCount::new(tokens(text).len()))
        .bench(|| recognizer.recognize(black_box(text)));
}

#[divan::bench(args = [0, 1, 2, 3])]
fn one_article(bencher: Bencher, article: usize) {
    measure(bencher, ARTICLES[article]);
}

#[divan::bench(args = [1, 10, 100])]
fn so_many_articles_in_one_text(bencher: Bencher, copies: usize) {
    measure(bencher, &ARTICLES.concat().repeat(copies));
}

#[divan::bench(args = [1_000, 10_000, 100_000])]
fn quotation_marks(bencher: Bencher, marks: usize) {
    measure(bencher, &"“قال “ ".repeat(marks / 2));
}

#[divan::bench(args = [1_000, 10_000, 100_000])]
fn heads_without_an_end(bencher: Bencher, words: usize) {
    measure(bencher, &"وزارة الوطنية ".repeat(words / 2));
}

#[divan::bench(args = [1_000, 10_000, 100_000])]
fn capitals_without_an_end(bencher: Bencher, words: usize) {
    measure(bencher, &"Bank of John, ".repeat(words / 4));
}

#[divan::bench(args = [100_000, 1_000_000])]
fn a_text_without_blanks(bencher: Bencher, letters: usize) {
    measure(bencher, &"ب".repeat(letters));
}

#[divan::bench(args = [10, 100, 1_000])]
fn linking_so_many_articles(bencher: Bencher, articles: usize) {
    let recognizer = Recognizer::new(Options::default());
    let analyses: Vec<_> =
        (0..articles).map(|i| recognizer.recognize(ARTICLES[i % ARTICLES.len()])).collect();
    bencher.counter(ItemsCount::new(articles)).bench(|| link_digest(black_box(&analyses)));
}
