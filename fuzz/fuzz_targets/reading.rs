//! Any file under any name: it is read or refused, and what is recognised in it lies in order on whole letters.
//! `cargo +nightly fuzz run reading`
#![no_main]

use std::ops::Range;

use libfuzzer_sys::fuzz_target;
use nashra::entities::{Recognizer, Speaker};
use nashra::import::import;

thread_local! {
    static RECOGNIZER: Recognizer = Recognizer::default();
}

fuzz_target!(|input: (bool, &[u8])| {
    let (markdown, bytes) = input;
    let outcome = import(if markdown { "a.md" } else { "a.txt" }, bytes);
    assert!(outcome.articles.is_empty() != outcome.warnings.is_empty());
    for imported in &outcome.articles {
        let article = &imported.article;
        let found = RECOGNIZER.with(|recognizer| recognizer.recognize_article(article));
        in_order(&article.text, found.mentions.iter().map(|mention| mention.range.clone()));
        for mention in &found.mentions {
            assert!(mention.words.start <= mention.range.start);
            assert!(mention.words.end >= mention.range.end);
            assert!(article.text.get(mention.words.clone()).is_some());
            assert!(mention.entity.is_none_or(|entity| entity < found.entities.len()));
        }
        in_order(&article.text, found.quotations.iter().map(|quotation| quotation.range.clone()));
        for quotation in &found.quotations {
            match &quotation.speaker {
                Speaker::Entity(entity) => assert!(*entity < found.entities.len()),
                Speaker::Described(words) => assert!(article.text.get(words.clone()).is_some()),
                Speaker::Unknown => {}
            }
        }
    }
});

fn in_order(text: &str, ranges: impl Iterator<Item = Range<usize>>) {
    let mut end = 0;
    for range in ranges {
        assert!(range.start >= end && !range.is_empty());
        assert!(text.get(range.clone()).is_some());
        end = range.end;
    }
}
