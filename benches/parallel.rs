//! Sentences, alignment and proposals, by length and by number.
//!
//! `cargo bench --bench parallel`. Times are of this machine; what counts are ratios within one run: ten times the
//! sentences take about ten times as long. Texts are made of the dictionary's own pairs, with numbers and
//! with words that are no translation of each other between them.

use divan::{Bencher, black_box};
use nashra::article::Article;
use nashra::import::import;
use nashra::parallel::{Alignment, Stories};
use nashra::text::sentences;

fn main() {
    divan::main();
}

const DICTIONARY: &str = include_str!("../assets/parallel/dictionary.tsv");

/// Numbers that look random, the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        // xorshift64*
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % limit
    }
}

/// Two editions of a text of so many sentences.
fn editions(sentences: usize, seed: u64) -> (String, String) {
    let pairs: Vec<(&str, &str)> =
        DICTIONARY.lines().filter_map(|line| line.split_once('\t')).collect();
    let mut random = Random(seed * 2 + 1);
    let (mut arabic, mut english) = ("عنوان\n\n".to_owned(), "Title\n\n".to_owned());
    for sentence in 0..sentences {
        for _ in 0..14 {
            let (words, translation) = pairs[random.below(pairs.len())];
            let (others, _) = pairs[random.below(pairs.len())];
            let other = if random.below(2) == 0 { words } else { others };
            arabic.extend([translation.split(' ').next().unwrap_or_default(), " "]);
            english.extend([other.split(' ').next().unwrap_or_default(), " "]);
        }
        let number = random.below(100_000);
        let end = if sentence % 5 == 4 { ".\n\n" } else { ". " };
        let number = number.to_string();
        arabic.extend([&number, end]);
        english.extend(["The ", &number, end]);
    }
    (arabic, english)
}

fn article(text: &str) -> Article {
    import("news.txt", text.as_bytes()).articles.remove(0).article
}

#[divan::bench(args = [100, 300, 1_000, 3_000])]
fn aligning_so_many_sentences(bencher: Bencher, sentences: usize) {
    let (arabic, english) = editions(sentences, 1);
    let (arabic, english) = (article(&arabic), article(&english));
    bencher.bench(|| Alignment::of(black_box(&arabic), black_box(&english)));
}

#[divan::bench(args = [100, 1_000, 10_000])]
fn parting_so_many_sentences(bencher: Bencher, sentences: usize) {
    let (arabic, english) = editions(sentences / 2, 1);
    let text = arabic + &english;
    bencher.bench(|| sentences::ranges(black_box(&text)));
}

#[divan::bench(args = [100, 1_000], sample_count = 5)]
fn proposing_pairs_among_so_many(bencher: Bencher, articles: usize) {
    let texts = (0..articles / 2).map(|at| editions(12, at as u64));
    let articles: Vec<Article> =
        texts.flat_map(|(arabic, english)| [article(&arabic), article(&english)]).collect();
    bencher.bench(|| {
        let mut stories = Stories::new();
        for article in &articles {
            stories.add(article);
        }
        stories.editions()
    });
}
