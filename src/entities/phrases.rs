//! Phrases in a finite-state transducer, matched word by word on tokens.
//!
//! The transducer (crate `fst`) is used in place from the bytes compiled into the program: nothing is parsed at start. A key is the
//! normal forms of a phrase joined by spaces, hyphens counting as spaces; the value is whatever the builder stored.
use fst::raw::{Fst, Output};

/// A set of phrases with a number for each.
pub struct Phrases {
    fst: Fst<&'static [u8]>,
}

impl std::fmt::Debug for Phrases {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Phrases({})", self.fst.len())
    }
}

/// The longest phrase found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// How many words it takes.
    pub words: usize,
    /// What the builder stored for it.
    pub value: u64,
}

impl Phrases {
    /// The phrases in `bytes`; an empty set when they are no transducer.
    pub fn new(bytes: &'static [u8]) -> Self {
        Self { fst: Fst::new(bytes).unwrap_or_else(|_| empty()) }
    }

    /// The longest phrase that begins with `first` and goes on with the words of `rest`. Walks the transducer once, and stops where no
    /// phrase goes on, so that its cost is bounded by the longest phrase stored.
    pub fn longest<'a>(
        &self,
        first: &str,
        mut rest: impl Iterator<Item = &'a str>,
    ) -> Option<Found> {
        let mut node = self.fst.root();
        let mut sum = Output::zero();
        let mut best = None;
        let mut word = first;
        for words in 1.. {
            let separator = (words > 1).then_some(b' ');
            for byte in separator.into_iter().chain(word.bytes()) {
                let byte = if byte == b'-' { b' ' } else { byte };
                let Some(index) = node.find_input(byte) else { return best };
                let step = node.transition(index);
                sum = sum.cat(step.out);
                node = self.fst.node(step.addr);
            }
            if node.is_final() {
                best = Some(Found { words, value: sum.cat(node.final_output()).value() });
            }
            let Some(next) = rest.next() else { break };
            word = next;
        }
        best
    }

    /// The number of one word or phrase.
    pub fn get(&self, phrase: &str) -> Option<u64> {
        self.longest(phrase, std::iter::empty()).map(|found| found.value)
    }
}

/// The key of a phrase whose words are given in normal form.
pub fn key<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.collect::<Vec<_>>().join(" ").replace('-', " ")
}

/// The transducer of no phrase at all: version, type, root address, length and checksum as the crate writes them.
fn empty() -> Fst<&'static [u8]> {
    static BYTES: std::sync::LazyLock<Vec<u8>> =
        std::sync::LazyLock::new(|| fst::raw::Builder::memory().into_inner().unwrap_or_default());
    #[expect(
        clippy::expect_used,
        reason = "the builder of the same crate wrote these bytes a line above"
    )]
    Fst::new(BYTES.as_slice()).expect("an empty transducer")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phrases(list: &[&str]) -> Phrases {
        let mut list = list.to_vec();
        list.sort_unstable();
        let mut builder = fst::MapBuilder::memory();
        for (i, phrase) in list.iter().enumerate() {
            builder.insert(phrase, i as u64 + 7).unwrap();
        }
        Phrases::new(Box::leak(builder.into_inner().unwrap().into_boxed_slice()))
    }

    #[test]
    fn the_longest_phrase_wins_and_words_are_whole() {
        let set = phrases(&["new york", "new york times", "york"]);
        let find = |text: &str| {
            let mut words = text.split(' ');
            set.longest(words.next().unwrap(), words).map(|f| f.words)
        };
        assert_eq!(find("new york times said"), Some(3));
        assert_eq!(find("new york-times said"), Some(2));
        assert_eq!(find("new yorkers"), None);
        assert_eq!(find("york"), Some(1));
        assert_eq!(set.get("new york"), Some(7));
    }

    #[test]
    fn bytes_that_are_no_transducer_are_an_empty_set() {
        assert_eq!(Phrases::new(b"junk").get("a"), None);
    }
}
