//! How fast files become articles: a file of 10 MB, and a thousand small ones. `cargo bench --bench import`

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use nashra::import::{BUNDLED, import};

fn main() {
    divan::main();
}

/// The bundled articles over and over, as one file of at least `size` bytes.
fn large(size: usize) -> Vec<u8> {
    let articles = BUNDLED.iter().map(|(_, bytes)| *bytes).collect::<Vec<_>>().concat();
    let mut file = "عنوان\n\n".as_bytes().to_vec();
    while file.len() < size {
        file.extend(&articles);
        file.extend(b"\n\n");
    }
    file
}

#[divan::bench]
fn one_file_of_10_mb(bencher: Bencher) {
    let file = large(10_000_000);
    bencher.counter(BytesCount::of_slice(&file)).bench(|| import("a.txt", black_box(&file)));
}

#[divan::bench]
fn one_file_of_10_mb_in_markdown(bencher: Bencher) {
    let file = large(10_000_000);
    bencher.counter(BytesCount::of_slice(&file)).bench(|| import("a.md", black_box(&file)));
}

#[divan::bench]
fn one_file_of_10_mb_in_windows_1256(bencher: Bencher) {
    let text = String::from_utf8_lossy(&large(10_000_000)).replace(['’', '‘', 'ø', 'é'], "'");
    let (file, ..) = encoding_rs::WINDOWS_1256.encode(&text);
    bencher.counter(BytesCount::of_slice(&file)).bench(|| import("a.txt", black_box(&file)));
}

/// The copy of the text, without which no import is.
#[divan::bench]
fn copying_10_mb(bencher: Bencher) {
    let file = large(10_000_000);
    bencher.counter(BytesCount::of_slice(&file)).bench(|| black_box(&file).clone());
}

#[divan::bench]
fn a_thousand_small_files(bencher: Bencher) {
    let files: Vec<_> = BUNDLED.iter().cycle().take(1000).collect();
    let size = files.iter().map(|(_, bytes)| bytes.len()).sum::<usize>();
    bencher.counter(BytesCount::new(size)).bench(|| {
        files
            .iter()
            .map(|(name, bytes)| import(name, black_box(bytes)).articles.len())
            .sum::<usize>()
    });
}
