//! The alignment of the bundled articles with their English editions, against links drawn by hand.
//!
//! `data/seeds.json` was written before any aligner was run on the articles: sentences in code points of the
//! files, links by the places of sentences. So was `data/news.json`, of three stories of our own that are told
//! freely: sentences merged, parted, moved and left out, bylines, lists, quotations in another order; and
//! `data/told.json`, of four more.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its data has failed")]

use std::collections::BTreeSet;
use std::fs;
use std::ops::Range;
use std::path::Path;

use nashra::article::Article;
use nashra::import::import;
use nashra::parallel::{Alignment, Link, Sentence, Side};
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

fn data(name: &str) -> Vec<Doc> {
    let json = fs::read_to_string(root().join("tests/parallel/data").join(name)).unwrap();
    serde_json::from_str::<Gold>(&json).unwrap().docs
}

fn gold() -> Vec<Doc> {
    data("seeds.json")
}

fn article(folder: &str, name: &str) -> Article {
    let bytes = fs::read(root().join(folder).join(name)).unwrap();
    import(name, &bytes).articles.remove(0).article
}

fn seed(name: &str) -> Article {
    article("seeds", name)
}

/// Both editions of a story that is told freely.
fn news(doc: &Doc) -> [Article; 2] {
    ["ar", "en"]
        .map(|language| article("tests/parallel/data", &format!("{}.{language}.txt", doc.name)))
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
    let editions = [seed(&format!("{}.txt", doc.name)), seed(&format!("{}.en.txt", doc.name))];
    linked(doc, &editions).into_iter().flat_map(|(pairs, _)| pairs).collect()
}

/// The pairs of gold sentences that each link of two editions stands for, and its confidence.
fn linked(doc: &Doc, [ar, en]: &[Article; 2]) -> Vec<(Pairs, f32)> {
    let alignment = Alignment::of(ar, en);
    let (of_ar, of_en) = (spans(ar, alignment.a()), spans(en, alignment.b()));
    let pairs = |link: &Link| -> Pairs {
        let of_b = || link.b.iter().flat_map(|&at| covered(&of_en[at], &doc.en));
        let of_a = link.a.iter().flat_map(|&at| covered(&of_ar[at], &doc.ar));
        of_a.flat_map(|i| of_b().map(move |j| (i, j))).collect()
    };
    alignment.links().iter().map(|link| (pairs(link), link.confidence)).collect()
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
fn stories_told_freely_are_aligned_nearly_as_by_hand() {
    let (mut want, mut got) = (Pairs::new(), Pairs::new());
    for (number, doc) in data("news.json").iter().enumerate() {
        // Sentences of all stories in one set.
        let apart = |pairs: Pairs| pairs.into_iter().map(move |(i, j)| (i + number * 1000, j));
        want.extend(apart(wanted(doc)));
        got.extend(linked(doc, &news(doc)).into_iter().flat_map(|(pairs, _)| apart(pairs)));
    }
    let f1 = f1(&want, &got);
    assert!(f1 >= 90, "{f1}");
}

/// Links of `told.json` were drawn with the texts, before an aligner had seen them: a story with sentences merged,
/// parted, moved and left out; one with its paragraphs in another order; one of long quotations; one with numbers and
/// dates in other conventions.
#[test]
fn stories_that_were_never_looked_at_are_aligned_too() {
    let (mut want, mut got) = (Pairs::new(), Pairs::new());
    for (number, doc) in data("told.json").iter().enumerate() {
        let apart = |pairs: Pairs| pairs.into_iter().map(move |(i, j)| (i + number * 1000, j));
        want.extend(apart(wanted(doc)));
        got.extend(linked(doc, &news(doc)).into_iter().flat_map(|(pairs, _)| apart(pairs)));
    }
    let f1 = f1(&want, &got);
    assert!(f1 >= 95, "{f1}");
}

#[test]
fn wrong_links_are_less_sure_than_right_ones() {
    let (mut right, mut wrong) = (Vec::new(), Vec::new());
    for doc in data("news.json") {
        let want = wanted(&doc);
        for (pairs, confidence) in linked(&doc, &news(&doc)) {
            if pairs.is_subset(&want) { &mut right } else { &mut wrong }.push(confidence);
        }
    }
    let sure = |all: &[f32]| all.iter().filter(|one| **one > 0.9).count();
    assert_eq!(sure(&wrong), 0, "{wrong:?}");
    assert!(sure(&right) * 2 > right.len(), "{right:?}");
    let doubtful = wrong.iter().filter(|one| **one < Link::DOUBTFUL).count();
    assert!(doubtful * 2 >= wrong.len(), "{wrong:?}");
}

#[test]
fn the_sides_of_an_alignment_can_be_changed() {
    for doc in data("news.json") {
        let [ar, en] = news(&doc);
        let (one, two) = (Alignment::of(&ar, &en), Alignment::of(&en, &ar));
        let changed: BTreeSet<_> =
            two.links().iter().map(|link| (link.b.clone(), link.a.clone())).collect();
        let same =
            one.links().iter().filter(|link| changed.contains(&(link.a.clone(), link.b.clone())));
        assert!(same.count() * 10 >= one.links().len() * 9, "{}", doc.name);
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

/// Every sentence is in one link at most, and in one only of those that hold it; links hold what there is.
#[test]
fn links_part_the_sentences_of_both_sides() {
    let docs = ["news.json", "told.json"].map(data).into_iter().flatten();
    for doc in docs {
        let [ar, en] = news(&doc);
        let alignment = Alignment::of(&ar, &en);
        for (side, sentences) in [(Side::A, alignment.a()), (Side::B, alignment.b())] {
            let of = |link: &Link| if side == Side::A { link.a.clone() } else { link.b.clone() };
            let mut linked: Vec<usize> = alignment.links().iter().flat_map(of).collect();
            linked.sort_unstable();
            let count = linked.len();
            linked.dedup();
            assert_eq!(count, linked.len(), "{}: a sentence in two links", doc.name);
            assert!(linked.iter().all(|at| *at < sentences.len()), "{}", doc.name);
            for at in 0..sentences.len() {
                let link = alignment.link_of(side, at);
                assert_eq!(link.is_some(), linked.contains(&at), "{} {at}", doc.name);
                assert!(link.is_none_or(|link| of(link).contains(&at)), "{} {at}", doc.name);
            }
            let places = sentences.iter().zip(sentences.iter().skip(1));
            assert!(places.clone().all(|(one, two)| one.range.end <= two.range.start));
        }
        let sure = alignment.links().iter().map(|link| link.confidence);
        assert!(sure.into_iter().all(|sure| (0.0..=1.0).contains(&sure)), "{}", doc.name);
    }
}

/// A text and itself: each sentence stands for itself.
#[test]
fn a_text_is_aligned_with_itself_one_by_one() {
    for doc in data("told.json") {
        for one in news(&doc) {
            let alignment = Alignment::of(&one, &one);
            let same = alignment.links().iter().filter(|link| link.a == link.b).count();
            assert!(same * 10 >= alignment.a().len() * 9, "{}: {same}", doc.name);
        }
    }
}
