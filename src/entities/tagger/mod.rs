//! A small learned tagger: a linear-chain structured perceptron over hashed features, with i8 weights used in place.
//!
//! It has the last word on what lists and rules propose: they are right about what they look at and blind for the rest of the sentence; a
//! tagger that sees their proposals beside the words learns when to follow them ("stacking", Wolpert 1992). [`features`] turns words
//! into numbers, [`model`] holds a weight for each number and label, [`viterbi`] finds the best labels of a sentence.
//! `examples/train_tagger` learns the weights from annotated text with the same features.
//!
//! A [`Tagger`] of another kind, a token classifier of the reader's own in the module `onnx` (there with the cargo feature of that name),
//! is asked before the lists and rules are, and nobody after them.
pub mod features;
pub mod model;
#[cfg(feature = "onnx")]
pub mod onnx;
pub mod viterbi;

use features::{Proposals, Seen};
pub use model::Model;

use std::fmt::Debug;

use super::document::{Document, Sentence, Word};
use super::spans::{Label, Name, Spans};

/// Whatever labels the words of a text before lists and rules are asked, and in the place of the program's own tagger.
pub trait Tagger: Debug + Send + Sync {
    /// One label for each word; none for those of sentences that it does not read.
    fn tag(&self, document: &Document<'_>) -> Vec<Option<Label>>;
}

/// How many labels there are.
pub const LABELS: usize = 7;

/// The label with this number, in the order of the weights.
pub fn label(index: usize) -> Label {
    match index {
        1 => Label::Begin(Name::Person),
        2 => Label::Inside(Name::Person),
        3 => Label::Begin(Name::Place),
        4 => Label::Inside(Name::Place),
        5 => Label::Begin(Name::Organisation),
        6 => Label::Inside(Name::Organisation),
        _ => Label::Out,
    }
}

/// Whether label `next` may follow `before`; `None` stands for the beginning of the sentence.
pub fn may_follow(before: Option<usize>, next: usize) -> bool {
    match next {
        2 | 4 | 6 => before == Some(next) || before == Some(next - 1),
        _ => true,
    }
}

/// The tagger with the weights that come with the program.
#[derive(Clone, Copy, Debug)]
pub struct Perceptron<'m> {
    /// The weights of Arabic and of English.
    pub models: &'m [Model; 2],
}

impl Default for Perceptron<'static> {
    fn default() -> Self {
        Self { models: &super::data::MODELS }
    }
}

impl Perceptron<'_> {
    /// Decides on the names proposed in the sentences that it is to read.
    pub fn decide(
        self,
        document: &Document<'_>,
        spans: &mut Spans,
        reads: impl Fn(&Sentence) -> bool,
    ) {
        let proposals = Proposals::of(document, spans);
        for sentence in document.sentences.iter().filter(|sentence| reads(sentence)) {
            let range = sentence.words.clone();
            let words = document.words.get(range.clone()).unwrap_or_default();
            let seen = proposals.slice(range.clone());
            spans.clear(range.clone());
            spans.write(range.start, &self.labels(words, sentence.arabic, Some(seen)));
        }
    }

    /// One label for each word of a sentence.
    pub fn labels(self, words: &[Word], arabic: bool, proposals: Option<Seen<'_>>) -> Vec<Label> {
        let model = &self.models[usize::from(!arabic)];
        let mut scores = vec![[0i32; LABELS]; words.len()];
        features::for_each(words, arabic, proposals, |at, feature| {
            model.add(feature, &mut scores[at]);
        });
        viterbi::best(&scores, &model.transitions()).into_iter().map(label).collect()
    }
}
