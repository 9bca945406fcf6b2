//! A small learned tagger: a linear-chain structured perceptron over hashed features, with i8 weights used in place.
//!
//! [`features`] turns words into numbers, [`model`] holds a weight for each number and label, [`viterbi`] finds the best labels of a
//! sentence. `examples/train_tagger.rs` learns the weights from annotated text with the same features.
//!
//! A tagger of another kind takes its place through [`Tagger`]: a token classifier of the reader's own in the module `onnx`, which is
//! there with the cargo feature of that name.
pub mod features;
pub mod model;
#[cfg(feature = "onnx")]
pub mod onnx;
pub mod viterbi;

pub use model::Model;

use std::fmt::Debug;

use super::document::{Document, Sentence, Word};
use super::spans::{Label, Name};

/// Whatever labels the words of a text.
pub trait Tagger: Debug + Send + Sync {
    /// One label for each word.
    fn tag(&self, document: &Document<'_>) -> Vec<Label>;
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
#[derive(Clone, Copy, Debug, Default)]
pub struct Perceptron;

impl Perceptron {
    /// One label for each word of a sentence.
    pub fn tag_sentence(self, words: &[Word], arabic: bool) -> Vec<Label> {
        let model = &super::data::MODELS[usize::from(!arabic)];
        let mut scores = vec![[0i32; LABELS]; words.len()];
        features::for_each(words, arabic, |at, feature| model.add(feature, &mut scores[at]));
        viterbi::best(&scores, &model.transitions()).into_iter().map(label).collect()
    }
}

impl Tagger for Perceptron {
    fn tag(&self, document: &Document<'_>) -> Vec<Label> {
        let sentence = |Sentence { words, arabic }: &Sentence| {
            self.tag_sentence(document.words.get(words.clone()).unwrap_or_default(), *arabic)
        };
        document.sentences.iter().flat_map(sentence).collect()
    }
}
