//! Prints which articles of some files and folders tell one story: `cargo run --example stories -- PATH...`
//!
//! A line for each pair of editions, its score and both names; then a line for each group of articles that
//! repeat each other.

#![expect(clippy::print_stdout, reason = "it is what the example is for")]

use std::path::PathBuf;

use nashra::files;
use nashra::parallel::Stories;

fn main() {
    let paths: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let mut stories = Stories::new();
    let mut names = Vec::new();
    for loaded in files::read(paths).flatten() {
        for imported in loaded.articles {
            stories.add(&imported.article);
            names.push(imported.article.origin);
        }
    }
    for pair in stories.editions() {
        println!("{:.2}\t{}\t{}", pair.score, names[pair.a], names[pair.b]);
    }
    for group in stories.duplicates() {
        let group: Vec<&str> = group.iter().map(|&at| names[at].as_str()).collect();
        println!("again\t{}", group.join("\t"));
    }
}
