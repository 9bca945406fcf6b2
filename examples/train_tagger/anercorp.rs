//! Scores on the test part of `ANERcorp`.
use nashra::entities::tagger::{Perceptron, label};
use nashra::entities::{Document, Label, Sentence, Spans, propagate};

use crate::corpora::{Annotated, word_at};
use crate::scores::{Score, spans};

/// `CoNLL` scores of the shipped Arabic weights, alone and with propagation inside windows of so many words.
pub(crate) fn test(examples: &[Annotated]) {
    let gold: Vec<Label> =
        examples.iter().flat_map(|e| e.labels.iter().map(|&l| label(l))).collect();
    for window in [0, 400, 800] {
        let mut guess = Vec::with_capacity(gold.len());
        let mut rest = examples;
        while !rest.is_empty() {
            let mut words = 0;
            let fits = rest
                .iter()
                .take_while(|e| (words < window || words == 0, words += e.words.len()).0)
                .count();
            let (these, others) = rest.split_at(fits);
            guess.extend(label_window(these, window > 0));
            rest = others;
        }
        Score::by_kind(&spans(&gold), &spans(&guess)).report(&format!("window {window}"));
    }
}

/// Tags sentences and lets names spread among them.
fn label_window(examples: &[Annotated], spread: bool) -> Vec<Label> {
    let lines: Vec<String> = examples.iter().map(|e| e.words.join(" ")).collect();
    let text = lines.join("\n");
    let (mut words, mut sentences) = (Vec::new(), Vec::new());
    let mut at = 0;
    for (line, example) in examples.iter().enumerate() {
        let start = words.len();
        for word in &example.words {
            words.push(word_at(word, at, line));
            at += word.len() + 1;
        }
        sentences.push(Sentence { words: start..words.len(), arabic: true });
    }
    let document = Document { text: &text, words, sentences, sport: false };
    let mut spans = Spans::new(document.words.len());
    for sentence in &document.sentences {
        spans.write(
            sentence.words.start,
            &Perceptron::default().labels(&document.words[sentence.words.clone()], true, None),
        );
    }
    if spread {
        propagate(&document, &mut spans);
    }
    let mut labels = vec![Label::Out; document.words.len()];
    for span in spans.iter() {
        labels[span.words.clone()].fill(Label::Inside(span.name));
        labels[span.words.start] = Label::Begin(span.name);
    }
    labels
}
