//! The reader's own token classifier: a transformer as ONNX, with its vocabulary and its labels, run by `tract`.
//!
//! ```text
//! sentences -> vocabulary (words into pieces) -> windows (as many as the model sees at once)
//!           -> network (a score for each piece and label) -> labels (of each word by its first piece)
//! ```
//! [`Files`] are the contents of a folder as Hugging Face's `optimum-cli export onnx` writes it. What cannot be used is an [`Error`], a
//! sentence; where no classifier speaks a sentence's language, [`ByLanguage`] leaves it to the tagger that comes with the program.
//!
//! # Limitations
//! Vocabularies are `WordPiece` (BERT) and Unigram (XLM-R), not byte pairs. The model is one file: weights beside it are not found. Every
//! window costs as much as a full one. Articles that nobody opens are read in the background without it.
mod labels;
mod network;
mod unigram;
mod vocabulary;
mod windows;
mod wordpiece;

use std::fmt;
use std::sync::Arc;

use super::super::document::{Document, Sentence};
use super::super::spans::Label;
use super::Tagger;
use network::Network;
use vocabulary::Vocabulary;
use windows::Window;

/// The files of a model, as they were read.
#[derive(Clone, Copy, Debug)]
pub struct Files<'a> {
    /// `model.onnx`.
    pub model: &'a [u8],
    /// `config.json`: what the model's outputs are called.
    pub config: &'a str,
    /// The pieces that words are cut into.
    pub pieces: Pieces<'a>,
}

/// The pieces that words are cut into, in the file that lists them.
#[derive(Clone, Copy, Debug)]
pub enum Pieces<'a> {
    /// `tokenizer.json`, which also says how words are cut.
    Tokenizer(&'a str),
    /// `vocab.txt`: pieces of a `WordPiece` vocabulary, one a line.
    List(&'a str),
}

/// Why a model cannot be used.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum Error {
    /// Its labels.
    #[error("config.json: {0}")]
    Config(String),
    /// Its vocabulary.
    #[error("{file}: {what}")]
    Pieces {
        /// Which of the two files.
        file: &'static str,
        /// What is wrong in it.
        what: String,
    },
    /// The network itself.
    #[error("model.onnx: {0}")]
    Model(String),
}

/// A model that has been tried once.
pub struct Classifier {
    vocabulary: Vocabulary,
    network: Network,
    /// What each output of the network stands for.
    labels: Vec<Label>,
}

impl fmt::Debug for Classifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Classifier").field("labels", &self.labels).finish_non_exhaustive()
    }
}

impl Classifier {
    /// A classifier from the files of its folder.
    ///
    /// # Errors
    /// What is wrong with the first file that cannot be used. The network is run once, so that it fails here or not at all.
    pub fn new(files: &Files<'_>) -> Result<Self, Error> {
        let config = labels::Config::read(files.config)?;
        let vocabulary = Vocabulary::read(files.pieces)?;
        let network = Network::new(files.model, &config, vocabulary.padding())?;
        let classifier = Self { vocabulary, network, labels: config.labels };
        classifier.network.run(&classifier.vocabulary.enclosed(Vec::new()))?;
        Ok(classifier)
    }

    /// Labels the words of some sentences.
    fn label(
        &self,
        document: &Document<'_>,
        sentences: &[&Sentence],
        labels: &mut [Label],
    ) -> Result<(), Error> {
        let words: Vec<usize> = sentences.iter().flat_map(|s| s.words.clone()).collect();
        let pieces: Vec<Vec<i64>> = words.iter().map(|&word| self.pieces(document, word)).collect();
        let sizes: Vec<usize> = pieces.iter().map(Vec::len).collect();
        let lengths: Vec<usize> = sentences.iter().map(|s| s.words.len()).collect();
        for window in windows::windows(&sizes, &lengths, self.room()) {
            for (at, label) in self.labels_of(&pieces, &window)? {
                if let Some(slot) = words.get(at).and_then(|&word| labels.get_mut(word)) {
                    *slot = label;
                }
            }
        }
        Ok(())
    }

    /// The pieces of a word: no more than fit into a window.
    fn pieces(&self, document: &Document<'_>, word: usize) -> Vec<i64> {
        let start = document.words.get(word).map_or(0, |word| word.token.range.start);
        let before = document.text.get(..start).and_then(|text| text.chars().next_back());
        let apart = before.is_none_or(char::is_whitespace);
        let mut pieces = self.vocabulary.pieces(document.spelling(word), apart);
        pieces.truncate(self.room());
        pieces
    }

    /// How many pieces fit into a window, beside its first and its last.
    fn room(&self) -> usize {
        self.network.length().saturating_sub(2)
    }

    /// The labels of the words that count in a window, each by its first piece; words without a piece are left out.
    fn labels_of(
        &self,
        pieces: &[Vec<i64>],
        window: &Window,
    ) -> Result<Vec<(usize, Label)>, Error> {
        let seen = pieces.get(window.seen.clone()).unwrap_or_default();
        let outputs = self.network.run(&self.vocabulary.enclosed(seen.concat()))?;
        let mut at = 1;
        let mut found = Vec::new();
        for (word, pieces) in window.seen.clone().zip(seen) {
            let label = outputs.get(at).and_then(|&output| self.labels.get(output));
            if let Some(label) = label.filter(|_| window.counted.contains(&word))
                && !pieces.is_empty()
            {
                found.push((word, *label));
            }
            at += pieces.len();
        }
        Ok(found)
    }
}

/// A classifier for each language, or none.
#[derive(Clone, Debug, Default)]
pub struct ByLanguage {
    /// For sentences of mostly Arabic letters.
    pub arabic: Option<Arc<Classifier>>,
    /// For all others.
    pub english: Option<Arc<Classifier>>,
}

impl Tagger for ByLanguage {
    fn tag(&self, document: &Document<'_>) -> Vec<Option<Label>> {
        let mut labels = vec![None; document.words.len()];
        for (classifier, arabic) in [(&self.arabic, true), (&self.english, false)] {
            let Some(classifier) = classifier else { continue };
            let sentences = document.sentences.iter().filter(|s| s.arabic == arabic);
            let sentences: Vec<&Sentence> = sentences.collect();
            let mut own = vec![Label::Out; document.words.len()];
            // One that fails although it has been tried has a piece too many; its sentences are left to the program's own.
            if classifier.label(document, &sentences, &mut own).is_err() {
                continue;
            }
            for words in sentences.iter().map(|sentence| sentence.words.clone()) {
                for at in words {
                    labels[at] = Some(own[at]);
                }
            }
        }
        labels
    }
}
