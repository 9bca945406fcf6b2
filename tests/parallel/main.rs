//! The alignment of the bundled articles with their English editions, against links drawn by hand.
//!
//! `data/seeds.json` was written before any aligner was run on the articles: sentences in code points of the
//! files, links by the places of sentences.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its data has failed")]

use std::collections::BTreeSet;
use std::fs;
use std::ops::Range;
use std::path::Path;

use nashra::article::Article;
use nashra::import::import;
use nashra::parallel::{Alignment, Sentence, Side};
use serde::Deserialize;

#[derive(Deserialize)]
struct Gold {
    docs: Vec<Doc>,
}

#[derive(Deserialize)]
struct Doc {
    #[serde(rename = "doc")]
    name: String,
    ar: Vec<(usize, usize)>,
    en: Vec<(usize, usize)>,
    links: Vec<(Vec<usize>, Vec<usize>)>,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn gold() -> Vec<Doc> {
    let json = fs::read_to_string(root().join("tests/parallel/data/seeds.json")).unwrap();
    serde_json::from_str::<Gold>(&json).unwrap().docs
}

fn seed(name: &str) -> Article {
    let bytes = fs::read(root().join("seeds").join(name)).unwrap();
    import(name, &bytes).articles.remove(0).article
}

/// Sentences in code points of the article's text.
fn spans(article: &Article, sentences: &[Sentence]) -> Vec<Range<usize>> {
    let count = |byte: usize| article.slice(0..byte).chars().count();
    sentences
        .iter()
        .map(|sentence| count(sentence.range.start)..count(sentence.range.end))
        .collect()
}

/// The gold sentences that a sentence covers at least half of, or that cover half of it.
fn covered(span: &Range<usize>, gold: &[(usize, usize)]) -> Vec<usize> {
    let overlap = |&(start, end): &(usize, usize)| {
        let shared = span.end.min(end).saturating_sub(span.start.max(start));
        shared > 0 && shared * 2 >= (end - start).min(span.len())
    };
    (0..gold.len()).filter(|&at| overlap(&gold[at])).collect()
}

type Pairs = BTreeSet<(usize, usize)>;

fn wanted(doc: &Doc) -> Pairs {
    let pairs = doc.links.iter();
    pairs.flat_map(|(a, b)| a.iter().flat_map(|&i| b.iter().map(move |&j| (i, j)))).collect()
}

fn found(doc: &Doc) -> Pairs {
    let ar = seed(&format!("{}.txt", doc.name));
    let en = seed(&format!("{}.en.txt", doc.name));
    let alignment = Alignment::of(&ar, &en);
    let (of_ar, of_en) = (spans(&ar, alignment.a()), spans(&en, alignment.b()));
    let mut pairs = Pairs::new();
    for link in alignment.links() {
        for i in link.a.iter().flat_map(|&at| covered(&of_ar[at], &doc.ar)) {
            pairs
                .extend(link.b.iter().flat_map(|&at| covered(&of_en[at], &doc.en)).map(|j| (i, j)));
        }
    }
    pairs
}

/// The harmonic mean of precision and recall, in percent.
fn f1(want: &Pairs, got: &Pairs) -> usize {
    200 * want.intersection(got).count() / (want.len() + got.len())
}

#[test]
fn the_bundled_editions_are_aligned_as_by_hand() {
    for doc in gold() {
        let f1 = f1(&wanted(&doc), &found(&doc));
        assert!(f1 >= 95, "{}: {f1}", doc.name);
    }
}

#[test]
fn editions_of_two_stories_have_little_in_common() {
    let docs = gold();
    let ar = seed(&format!("{}.txt", docs[0].name));
    let en = seed(&format!("{}.en.txt", docs[1].name));
    let alignment = Alignment::of(&ar, &en);
    let sure = alignment.links().iter().filter(|link| link.confidence > 0.9).count();
    assert!(sure * 4 <= alignment.a().len(), "{sure} sure links");
}

#[test]
fn a_quotation_finds_its_counterpart() {
    let ar = seed("000_98ff67623f90ba52.txt");
    let en = seed("000_98ff67623f90ba52.en.txt");
    let alignment = Alignment::of(&ar, &en);
    let at = |side, text: &str, words: &str| {
        alignment.sentence_at(side, text.find(words).unwrap()).unwrap()
    };
    let lyon = at(Side::A, &ar.text, "ليون");
    assert_eq!(alignment.counterpart(Side::A, lyon), [at(Side::B, &en.text, "Lyon")]);
    assert_eq!(alignment.counterpart(Side::B, at(Side::B, &en.text, "Lyon")), [lyon]);
}
