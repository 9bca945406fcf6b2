//! Learns the weights of the taggers from annotated text and measures them.
//!
//! ```text
//! mkdir corpora && tar xJf train_eval_shareable.tar.xz -C corpora
//! cargo run --profile quick --example train_tagger -- ar corpora assets/entities/tagger.ar.bin
//! cargo run --profile quick --example train_tagger -- en corpora assets/entities/tagger.en.bin
//! cargo run --profile quick --example train_tagger -- test-ar corpora
//! ```
//! The method is Collins' averaged structured perceptron: tag a sentence with the weights so far, add the features of the right labels,
//! subtract those of the wrong ones, and in the end average over all steps. Same input, same weights: nothing is random but a shuffle
//! with a fixed seed. `test-ar` prints `CoNLL` scores (exact spans) on the `ANERcorp` test split, plain and with the propagation of short
//! forms in windows of 400 and 800 words.
//!
//! Corpora: `ANERcorp` in the `CAMeL` split (CC BY-SA 4.0) for Arabic; GUM, the dev and test parts of UNER EWT, wikigold and the Broad
//! Twitter Corpus for English. Only persons, places and organisations are learnt.
#![expect(
    clippy::print_stdout,
    clippy::string_slice,
    clippy::cast_precision_loss,
    reason = "a program for developers, on files they chose"
)]

use std::collections::HashSet;
use std::error::Error;
use std::fs;
use std::path::Path;

use nashra::entities::tagger::{LABELS, Perceptron, features, label, model, viterbi};
use nashra::entities::{
    Classes, Document, Label, Name, Script, Sentence, Span, Spans, Token, Word, propagate, tokens,
};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Passes over the text.
const EPOCHS: usize = 10;

/// A sentence as annotated: words and numbers of labels.
struct Example {
    words: Vec<String>,
    labels: Vec<usize>,
}

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["ar", corpora, out] => {
            let examples = conll(Path::new(corpora), "aner_train.txt", 0)?;
            Ok(fs::write(out, train(&examples, true))?)
        }
        ["en", corpora, out] => Ok(fs::write(out, train(&english(Path::new(corpora))?, false))?),
        ["test-ar", corpora] => {
            test_arabic(&conll(Path::new(corpora), "aner_test.txt", 0)?);
            Ok(())
        }
        _ => Err("train_tagger ar|en CORPORA OUT | train_tagger test-ar CORPORA".into()),
    }
}

/// The training itself.
fn train(examples: &[Example], arabic: bool) -> Vec<u8> {
    let mut state = Averaged::new();
    let mut sentences: Vec<(Vec<Vec<u32>>, &[usize])> = examples
        .iter()
        .map(|e| (features_of(&look_up(&e.words), arabic), e.labels.as_slice()))
        .collect();
    let mut seed = 0x9E37_79B9_7F4A_7C15u64;
    for epoch in 1..=EPOCHS {
        for i in (1..sentences.len()).rev() {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            sentences.swap(i, (seed % (i as u64 + 1)) as usize);
        }
        let wrong: usize =
            sentences.iter().map(|(features, gold)| state.learn(features, gold)).sum();
        println!("epoch {epoch}: {wrong} words wrong");
    }
    state.into_model()
}

/// Weights, and what has been added to them weighted by when, for the average.
struct Averaged {
    weights: Vec<[f32; LABELS]>,
    weights_by_step: Vec<[f32; LABELS]>,
    transitions: [[f32; LABELS]; LABELS + 1],
    transitions_by_step: [[f32; LABELS]; LABELS + 1],
    step: f32,
}

impl Averaged {
    fn new() -> Self {
        let rows = || vec![[0.0; LABELS]; 1 << model::BITS];
        let pairs = [[0.0; LABELS]; LABELS + 1];
        Self {
            weights: rows(),
            weights_by_step: rows(),
            transitions: pairs,
            transitions_by_step: pairs,
            step: 0.0,
        }
    }

    /// Tags one sentence and corrects the weights; returns how many words were wrong.
    fn learn(&mut self, features: &[Vec<u32>], gold: &[usize]) -> usize {
        self.step += 1.0;
        let scores: Vec<[i32; LABELS]> = features.iter().map(|f| self.score(f)).collect();
        let guess = viterbi::best(&scores, &self.transitions.map(|row| row.map(|t| t as i32)));
        let mut before = (LABELS, LABELS);
        let mut wrong = 0;
        for ((f, &right), &guessed) in features.iter().zip(gold).zip(&guess) {
            if right != guessed {
                wrong += 1;
                for &bucket in f {
                    self.change(bucket as usize, right, 1.0);
                    self.change(bucket as usize, guessed, -1.0);
                }
            }
            if (before.0, right) != (before.1, guessed) {
                self.change_pair(before.0, right, 1.0);
                self.change_pair(before.1, guessed, -1.0);
            }
            before = (right, guessed);
        }
        wrong
    }

    /// Weights are whole numbers until they are averaged.
    fn score(&self, features: &[u32]) -> [i32; LABELS] {
        let mut sums = [0.0; LABELS];
        for &bucket in features {
            for (sum, weight) in sums.iter_mut().zip(self.weights[bucket as usize]) {
                *sum += weight;
            }
        }
        sums.map(|s| s as i32)
    }

    fn change(&mut self, bucket: usize, label: usize, by: f32) {
        self.weights[bucket][label] += by;
        self.weights_by_step[bucket][label] += by * self.step;
    }

    fn change_pair(&mut self, before: usize, next: usize, by: f32) {
        self.transitions[before][next] += by;
        self.transitions_by_step[before][next] += by * self.step;
    }

    fn into_model(mut self) -> Vec<u8> {
        let average = |w: &mut f32, by_step: f32| *w -= by_step / self.step;
        for (w, s) in self.weights.iter_mut().flatten().zip(self.weights_by_step.iter().flatten()) {
            average(w, *s);
        }
        for (w, s) in
            self.transitions.iter_mut().flatten().zip(self.transitions_by_step.iter().flatten())
        {
            average(w, *s);
        }
        model::write(&self.weights, &self.transitions)
    }
}

fn features_of(words: &[Word], arabic: bool) -> Vec<Vec<u32>> {
    let mut out = vec![Vec::with_capacity(110); words.len()];
    features::for_each(words, arabic, |at, feature| out[at].push(feature));
    out
}

/// Words of a corpus as the recogniser would see them, one token each.
fn look_up(words: &[String]) -> Vec<Word> {
    words.iter().map(|word| word_at(word, 0, 0)).collect()
}

fn word_at(word: &str, at: usize, line: usize) -> Word {
    let script = tokens(word).first().map_or(Script::Mark, |t| t.script);
    Word::from_spelling(word, Token { range: at..at + word.len(), script, line: line as u32 })
}

/// `CoNLL` columns: the word in column `column`, its label in the next (or the last).
fn conll(corpora: &Path, file: &str, column: usize) -> Result<Vec<Example>> {
    let text = fs::read_to_string(corpora.join(file)).map_err(|e| format!("{file}: {e}"))?;
    let mut out = Vec::new();
    let (mut words, mut tags) = (Vec::new(), Vec::new());
    for line in text.lines().chain([""]) {
        let fields: Vec<&str> = line.split_whitespace().collect();
        if fields.is_empty() {
            push(&mut out, &mut words, &mut tags);
        } else if !line.starts_with("# ") {
            words.push(fields.get(column).copied().unwrap_or("?").to_owned());
            tags.push(fields.get(column + 1).copied().unwrap_or("O").to_owned());
        }
    }
    Ok(out)
}

fn push(out: &mut Vec<Example>, words: &mut Vec<String>, tags: &mut Vec<String>) {
    let mut before = 0;
    let labels = tags.drain(..).map(|tag| {
        let kind = match tag.get(2..).unwrap_or_default() {
            "PER" | "PERS" => 1,
            "LOC" => 3,
            "ORG" => 5,
            _ => 0,
        };
        let goes_on = kind > 0 && tag.starts_with('I') && (before == kind || before == kind + 1);
        before = if goes_on { kind + 1 } else { kind };
        before
    });
    let labels: Vec<usize> = labels.collect();
    let words = std::mem::take(words);
    // Long sentences only cost memory.
    for (w, l) in words.chunks(150).zip(labels.chunks(150)) {
        out.push(Example { words: w.to_vec(), labels: l.to_vec() });
    }
}

fn english(corpora: &Path) -> Result<Vec<Example>> {
    let mut out = Vec::new();
    for file in ["uner_dev.txt", "uner_test.txt", "wikigold.txt"] {
        out.extend(conll(corpora, file, 1)?);
    }
    for part in ["a", "b", "e", "g"] {
        out.extend(conll(corpora, &format!("data/BTC/CONLL-format/data/{part}.conll"), 0)?);
    }
    let mut files: Vec<_> =
        fs::read_dir(corpora.join("dep"))?.filter_map(|e| Some(e.ok()?.path())).collect();
    files.sort();
    for file in files {
        out.extend(gum(&fs::read_to_string(file)?));
    }
    Ok(out)
}

/// A document of GUM: entities with a proper noun at their head, cut to the proper nouns.
fn gum(text: &str) -> Vec<Example> {
    let mut out = Vec::new();
    let (mut words, mut proper, mut spans) = (Vec::<String>::new(), Vec::new(), Vec::new());
    let mut open: Vec<(String, usize, usize, usize)> = Vec::new();
    for line in text.lines().chain([""]) {
        let fields: Vec<&str> = line.split('\t').collect();
        if fields.len() < 10 {
            if line.is_empty() && !words.is_empty() {
                let labels = gum_labels(&words, &proper, &spans);
                out.push(Example { words: std::mem::take(&mut words), labels });
                (proper, spans, open) = (Vec::new(), Vec::new(), Vec::new());
            }
            continue;
        }
        if !fields[0].bytes().all(|b| b.is_ascii_digit()) {
            continue;
        }
        let at = words.len();
        words.push(fields[1].to_owned());
        proper.push(fields[3] == "PROPN");
        let Some(marks) = fields[9].split('|').find_map(|f| f.strip_prefix("Entity=")) else {
            continue;
        };
        for mark in marks.split_inclusive(')').flat_map(|m| split_before(m, '(')) {
            if let Some(entity) = mark.strip_prefix('(') {
                let parts: Vec<&str> = entity.trim_end_matches(')').split('-').collect();
                let kind = match parts.get(1) {
                    Some(&"person") => 1,
                    Some(&"place") => 3,
                    Some(&"organization") => 5,
                    _ => 0,
                };
                let head = parts
                    .get(5)
                    .and_then(|m| m.split(',').next_back()?.parse::<usize>().ok())
                    .unwrap_or(1);
                open.push((parts[0].to_owned(), kind, at, at + head - 1));
            }
            if let Some(id) = mark.strip_suffix(')') {
                let id = id.strip_prefix('(').unwrap_or(id).split('-').next().unwrap_or_default();
                if let Some(i) = open.iter().rposition(|o| o.0 == id) {
                    let (_, kind, start, head) = open.remove(i);
                    spans.push((kind, start, at + 1, head));
                }
            }
        }
    }
    out
}

fn split_before(text: &str, mark: char) -> Vec<&str> {
    let mut cuts: Vec<usize> = text.match_indices(mark).map(|(i, _)| i).collect();
    cuts.insert(0, 0);
    cuts.push(text.len());
    cuts.windows(2).map(|w| &text[w[0]..w[1]]).filter(|p| !p.is_empty()).collect()
}

fn gum_labels(
    words: &[String],
    proper: &[bool],
    spans: &[(usize, usize, usize, usize)],
) -> Vec<usize> {
    let mut labels = vec![0; words.len()];
    let mut spans = spans.to_vec();
    spans.sort_by_key(|&(_, start, end, _)| (std::cmp::Reverse(end - start), start));
    for (kind, mut start, mut end, head) in spans {
        if kind == 0 || !proper.get(head).copied().unwrap_or(false) {
            continue;
        }
        let is_title =
            |i: usize| kind == 1 && look_up(&words[i..=i])[0].classes.has(Classes::TITLE);
        while start < end && (!proper[start] || (is_title(start) && start + 1 < end)) {
            start += 1;
        }
        while end > start && !proper[end - 1] {
            end -= 1;
        }
        // A relative clause or an apposition ends the name.
        let stop = (head + 1..end)
            .find(|&i| matches!(words[i].as_str(), "," | "(" | "who" | "which" | "-" | "–"));
        end = stop.unwrap_or(end);
        if start < end && labels[start..end].iter().all(|&l| l == 0) {
            labels[start..end].fill(kind + 1);
            labels[start] = kind;
        }
    }
    labels
}

/// `CoNLL` scores of the shipped Arabic weights, alone and with propagation inside windows of so many words.
fn test_arabic(examples: &[Example]) {
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
        report(&format!("window {window}"), &gold, &guess);
    }
}

/// Tags sentences and lets names spread among them.
fn label_window(examples: &[Example], spread: bool) -> Vec<Label> {
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
            &Perceptron.tag_sentence(&document.words[sentence.words.clone()], true),
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

fn spans(labels: &[Label]) -> Vec<Span> {
    let mut spans = Spans::new(labels.len());
    spans.write(0, labels);
    spans.iter().collect()
}

fn report(title: &str, gold: &[Label], guess: &[Label]) {
    let (gold, guess) = (spans(gold), spans(guess));
    for kind in [Some(Name::Person), Some(Name::Place), Some(Name::Organisation), None] {
        let of = |spans: &[Span]| {
            spans
                .iter()
                .filter(|s| kind.is_none_or(|k| s.name == k))
                .map(|s| (s.words.clone(), s.name))
                .collect::<HashSet<_>>()
        };
        let (gold, guess) = (of(&gold), of(&guess));
        let right = gold.intersection(&guess).count() as f64;
        let (p, r) =
            (100.0 * right / guess.len().max(1) as f64, 100.0 * right / gold.len().max(1) as f64);
        println!("{title} {kind:?}: P {p:.1} R {r:.1} F {:.1}", 2.0 * p * r / (p + r).max(1e-9));
    }
}
