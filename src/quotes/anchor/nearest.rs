//! The passages of an article that come nearest to a quote's wording, for an orphan to be put on by hand.
use std::cmp::Reverse;
use std::collections::HashMap;
use std::ops::Range;

use super::Candidate;
use super::wording::words;
use crate::article::Article;
use crate::text::sentences;

/// A passage with a smaller share of the wording, in per cent, is no candidate.
pub(super) const FLOOR: u8 = 40;
/// Quotes of more sentences are compared with passages of this many.
const LONGEST_PASSAGE: usize = 8;

/// The sentences of an article and their words.
#[derive(Debug)]
pub(super) struct Sentences {
    sentences: Vec<(Range<usize>, Vec<u32>)>,
    numbers: HashMap<String, u32>,
}

impl Sentences {
    /// Of the title and the body.
    pub(super) fn of(article: &Article) -> Self {
        let mut all = Sentences { sentences: Vec::new(), numbers: HashMap::new() };
        let blocks = article.paragraphs.iter().map(|paragraph| paragraph.range.clone());
        let whole = article.paragraphs.is_empty().then_some(0..article.text.len());
        for block in std::iter::once(article.title.clone()).chain(blocks).chain(whole) {
            for sentence in sentences::ranges(article.slice(block.clone())) {
                all.push(block.start + sentence.start..block.start + sentence.end, article);
            }
        }
        all
    }

    fn push(&mut self, range: Range<usize>, article: &Article) {
        let mut numbers = Vec::new();
        for word in words(article.slice(range.clone())) {
            let next = self.numbers.len() as u32;
            numbers.push(*self.numbers.entry(word).or_insert(next));
        }
        self.sentences.push((range, numbers));
    }

    /// The passages of as many sentences as the quote has that share most of its words, best first.
    pub(super) fn nearest(&self, quote: &str, most: usize) -> Vec<Candidate> {
        let length = sentences::ranges(quote).len().clamp(1, LONGEST_PASSAGE);
        let mut wanted: HashMap<u32, i32> = HashMap::new();
        let all = words(quote);
        for word in &all {
            if let Some(number) = self.numbers.get(word) {
                *wanted.entry(*number).or_default() += 1;
            }
        }
        let mut found: Vec<Candidate> = self
            .sentences
            .windows(length.min(self.sentences.len()).max(1))
            .filter_map(|passage| candidate(passage, &wanted, all.len()))
            .collect();
        found.sort_by_key(|candidate| Reverse(candidate.likeness));
        // Passages that overlap are sifted out by the caller; leave it enough to choose from.
        found.truncate(most * LONGEST_PASSAGE);
        found
    }
}

/// A passage with its share of the wanted words (Dice's coefficient of the two bags of words).
fn candidate(
    passage: &[(Range<usize>, Vec<u32>)],
    wanted: &HashMap<u32, i32>,
    all: usize,
) -> Option<Candidate> {
    let mut open: HashMap<u32, i32> = HashMap::new();
    let (mut kept, mut count) = (0_usize, 0_usize);
    for number in passage.iter().flat_map(|(_, numbers)| numbers) {
        count += 1;
        let Some(wanted) = wanted.get(number) else { continue };
        let left = open.entry(*number).or_insert(*wanted);
        kept += usize::from(*left > 0);
        *left -= 1;
    }
    let likeness = (200 * kept / (all + count).max(1)) as u8;
    let range = passage.first()?.0.start..passage.last()?.0.end;
    (likeness >= FLOOR).then_some(Candidate { range, likeness })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nearest(text: &str, quote: &str) -> Vec<String> {
        let article = Article { text: text.to_owned(), ..Article::default() };
        let found = Sentences::of(&article).nearest(quote, 3);
        found.into_iter().map(|candidate| article.slice(candidate.range).to_owned()).collect()
    }

    #[test]
    fn the_sentence_that_shares_most_words_comes_first() {
        let text = "It rained. The net is drawing in around them. The net is tightening about us.";
        let found = nearest(text, "The net is tightening around them");
        assert_eq!(found[0], "The net is drawing in around them.");
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn a_quote_of_two_sentences_is_compared_with_two() {
        let text = "هطل المطر. الشبكة تضيق حولهم. لن يجدوا مكانا. انتهى الخبر.";
        assert_eq!(
            nearest(text, "الشبكة ضاقت حولهم. لن يجدوا مكانًا.")[0],
            "الشبكة تضيق حولهم. لن يجدوا مكانا."
        );
    }

    #[test]
    fn without_sentences_there_is_nothing() {
        assert!(nearest("", "words").is_empty());
        assert!(nearest("Something else entirely.", "").is_empty());
    }
}
