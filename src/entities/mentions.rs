//! From words to bytes: where a mention begins inside its first word.
//!
//! A mention that begins with و, ف, ب, ل or ك belonging to the sentence begins after it; of لل the second ل stays, which stands for the
//! article. Whole words are what a screen colours; the exact range is for copying and linking.
use std::ops::Range;

use super::clitics::{self, ARTICLE, CONJUNCTION, Reading};
use super::document::Document;
use super::gazetteer::{self, WordFacts};
use super::normal::is_dropped;
use super::spans::Span;
use super::vocabulary::{self, Classes};
use super::word_class::is_classed;

/// The bytes of a span without the clitics before it.
pub(super) fn bytes(document: &Document<'_>, span: &Span) -> Range<usize> {
    let words = document.words.get(span.words.clone()).unwrap_or_default();
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return 0..0 };
    let cut = if first.is_arabic() { clitic_letters(document, span) } else { 0 };
    let spelling = document.text.get(first.token.range.clone()).unwrap_or_default();
    let start = first.token.range.start + letters(spelling, cut);
    start..last.token.range.end
}

/// How many letters of the first word are clitics, deciding by what is known with and without them.
fn clitic_letters(document: &Document<'_>, span: &Span) -> usize {
    let word = &document.words[span.words.start];
    let rest = || document.normals(span.words.start + 1..span.words.end);
    let known = |stem: &str| {
        gazetteer::entry(stem, rest()).is_some()
            || gazetteer::place(stem, rest()).is_some()
            || gazetteer::word(stem, true).name >= 4
            || vocabulary::classes(stem).has(Classes::ORG_HEAD | Classes::SITE_HEAD)
    };
    if known(&word.normal) {
        return 0;
    }
    let readings = word.readings.iter().skip(1).filter(|r| r.cut & ARTICLE == 0);
    let elided = word.normal.strip_prefix(['و', 'ف']).unwrap_or(&word.normal).starts_with("لل");
    // "وأولمبيك باجة": nobody has met the whole word, but the word behind "and".
    let joined = |reading: &Reading| {
        let unmet = word.facts == WordFacts::default() && reading.cut == CONJUNCTION;
        unmet && reading.stem.chars().count() >= 4 && is_classed(&reading.stem)
    };
    for reading in readings {
        if elided && reading.stem.starts_with("ال") {
            // The second lam stays: it is the article.
            return word.normal.chars().count() + 1 - reading.stem.chars().count();
        }
        if reading.stem.starts_with("ال") || known(&reading.stem) || joined(reading) {
            return word.normal.chars().count() - reading.stem.chars().count();
        }
    }
    0
}

/// The bytes of the first `count` letters with their marks.
fn letters(spelling: &str, count: usize) -> usize {
    let mut seen = 0;
    for (at, c) in spelling.char_indices() {
        if !is_dropped(c) {
            if seen == count {
                return at;
            }
            seen += 1;
        }
    }
    if count == 0 { 0 } else { spelling.len() }
}

/// Normal forms of the words of a mention, the clitic of the first cut off and its elided article restored.
pub(super) fn name_words(document: &Document<'_>, span: &Span) -> Vec<String> {
    let cut = clitic_letters(document, span);
    let mut out: Vec<String> = span
        .words
        .clone()
        .filter(|&i| {
            document.words[i].is_word()
                || document.words[i].token.script == super::tokens::Script::Number
        })
        .map(|i| document.normal(i).to_owned())
        .collect();
    if let Some(first) = out.first_mut().filter(|_| cut > 0) {
        let rest: String = first.chars().skip(cut).collect();
        let elided = rest.starts_with('ل') && first.contains("لل") && !clitics::is_definite(&rest);
        *first = if elided { format!("ا{rest}") } else { rest };
    }
    out
}

#[cfg(test)]
#[expect(clippy::string_slice, reason = "the ranges are the tokens' own")]
mod tests {
    use super::super::spans::Name;
    use super::*;

    fn cut(text: &str) -> String {
        let document = Document::new(text);
        let span = Span { words: 0..document.words.len(), name: Name::Place };
        text[bytes(&document, &span)].to_owned()
    }

    #[test]
    fn clitics_stay_outside_where_the_rest_is_known() {
        for (text, want) in [
            ("بالقاهرة", "القاهرة"),
            ("وَلِبنان", "لِبنان"),
            ("للإنتربول", "لإنتربول"),
            ("ومختبر كاسبرسكاي", "مختبر كاسبرسكاي"),
            ("وأولمبيك باجة", "أولمبيك باجة"),
            ("وارسو", "وارسو"),
            ("باريس", "باريس"),
            ("London", "London"),
        ] {
            assert_eq!(cut(text), want);
        }
    }

    #[test]
    fn an_elided_article_is_restored_for_linking() {
        let document = Document::new("للإنتربول");
        assert_eq!(
            name_words(&document, &Span { words: 0..1, name: Name::Organisation }),
            ["الانتربول"]
        );
    }
}
