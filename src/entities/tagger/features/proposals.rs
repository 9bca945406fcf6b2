//! What a text's words were proposed to be, as numbers.
use std::collections::HashMap;
use std::ops::Range;

use super::super::super::document::{Document, Word};
use super::super::super::spans::{Name, Spans};

/// What was proposed for each word of a document, and what its other occurrences were proposed to be.
#[derive(Clone, Debug)]
pub struct Proposals {
    labels: Vec<u64>,
    elsewhere: Vec<u64>,
}

/// The part of [`Proposals`] that belongs to a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'p> {
    /// Of each word: 0 for no name, else kind (1 to 3) × 4, with 2 for the first and 1 for the last word of a name.
    pub(super) labels: &'p [u64],
    /// Of each word, what its stem is proposed to be where else it occurs; see [`Votes::code`].
    pub(super) elsewhere: &'p [u64],
}

impl Proposals {
    /// The names in `spans` as proposals.
    pub fn of(document: &Document<'_>, spans: &Spans) -> Self {
        let mut kinds = vec![None; document.words.len()];
        let mut labels = vec![0; document.words.len()];
        for span in spans.iter() {
            for at in span.words.clone() {
                let first = 2 * u64::from(at == span.words.start);
                let last = u64::from(at + 1 == span.words.end);
                labels[at] = (span.name as u64 + 1) * 4 + first + last;
                kinds[at] = Some(span.name);
            }
        }
        Self { labels, elsewhere: elsewhere(&document.words, &kinds) }
    }

    /// The part for a range of words.
    pub fn slice(&self, range: Range<usize>) -> Seen<'_> {
        let part = |all| <[u64]>::get(all, range.clone()).unwrap_or_default();
        Seen { labels: part(&self.labels), elsewhere: part(&self.elsewhere) }
    }
}

/// How often a stem is part of no name, and of one of each kind.
#[derive(Clone, Copy, Debug, Default)]
struct Votes {
    out: u32,
    names: [u32; 3],
}

impl Votes {
    fn of(&mut self, kind: Option<Name>) -> &mut u32 {
        kind.map_or(&mut self.out, |name| &mut self.names[name as usize])
    }

    /// 2: nowhere else; 3: never part of a name; else 4 + kind × 2, with 1 added where it is mostly none.
    fn code(self) -> u64 {
        let named: u32 = self.names.iter().sum();
        let most = (0..3u64).max_by_key(|&kind| self.names[kind as usize]).unwrap_or(0);
        match (self.out, named) {
            (0, 0) => 2,
            (_, 0) => 3,
            (out, _) => 4 + most * 2 + u64::from(out > named),
        }
    }
}

fn elsewhere(words: &[Word], kinds: &[Option<Name>]) -> Vec<u64> {
    let mut votes = HashMap::<&str, Votes>::new();
    for (word, &kind) in words.iter().zip(kinds).filter(|(word, _)| word.is_word()) {
        *votes.entry(stem(word)).or_default().of(kind) += 1;
    }
    let others = |(word, &kind): (&Word, &Option<Name>)| {
        let mut votes = votes.get(stem(word)).copied()?;
        *votes.of(kind) -= 1;
        Some(votes.code())
    };
    words.iter().zip(kinds).map(|pair| others(pair).unwrap_or(1)).collect()
}

/// The word without all that may be cut off: one stem for وسوريا and سوريا, if for والي and الي too.
fn stem(word: &Word) -> &str {
    word.readings.last().map_or(&word.normal, |reading| &reading.stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_know_their_place_in_a_name_and_their_other_occurrences() {
        let document = Document::new("زار محمد كريم سوريا. سوريا وسوريا.");
        let mut spans = Spans::new(document.words.len());
        spans.set(1..3, Name::Person);
        spans.set(3..4, Name::Place);
        let proposals = Proposals::of(&document, &spans);
        let seen = proposals.slice(0..document.words.len());
        let (person, place) = (4 * (Name::Person as u64 + 1), 4 * (Name::Place as u64 + 1));
        assert_eq!(seen.labels[..5], [0, person + 2, person + 1, place + 3, 0]);
        let once_more = 4 + 2 * Name::Place as u64;
        assert_eq!(seen.elsewhere, [2, 2, 2, 3, 1, once_more, once_more, 1]);
    }
}
