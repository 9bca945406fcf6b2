//! Collins' averaged structured perceptron, with dropout (Wager, Wang and Liang 2013, "Dropout training as adaptive regularization").
use nashra::entities::tagger::{LABELS, model, viterbi};

/// A sentence: the features of each word, and its label.
pub(crate) struct Example {
    pub(crate) features: Vec<Vec<u32>>,
    pub(crate) labels: Vec<usize>,
}

/// Passes over the text.
const EPOCHS: usize = 10;

/// Features in a hundred that a step does not look at, so that none is relied on alone: a word that the stories know for a newspaper's
/// name is news elsewhere.
const DROPOUT: u64 = 20;

/// Orders of the text that are learnt from, whose weights are averaged: what one order makes of chance the others do not.
const ORDERS: usize = 4;

/// The weights learnt from examples, as a model's file has them.
pub(crate) fn train<'a>(examples: impl IntoIterator<Item = &'a Example>) -> Vec<u8> {
    let mut order: Vec<&Example> = examples.into_iter().collect();
    let mut seed = 0x9E37_79B9_7F4A_7C15u64;
    let (mut weights, mut transitions) = (rows(), PAIRS);
    for _ in 0..ORDERS {
        let mut state = Averaged::new();
        for epoch in 1..=EPOCHS {
            shuffle(&mut order, &mut seed);
            let wrong: usize =
                order.iter().map(|example| state.learn(&example.features, &example.labels)).sum();
            eprintln!("epoch {epoch}: {wrong} words wrong");
        }
        let (one, pairs) = state.average();
        add(weights.as_flattened_mut(), one.as_flattened());
        add(transitions.as_flattened_mut(), pairs.as_flattened());
    }
    model::write(&weights, &transitions)
}

fn shuffle(order: &mut [&Example], seed: &mut u64) {
    for i in (1..order.len()).rev() {
        *seed ^= *seed << 13;
        *seed ^= *seed >> 7;
        *seed ^= *seed << 17;
        order.swap(i, (*seed % (i as u64 + 1)) as usize);
    }
}

fn add(sum: &mut [f32], weights: &[f32]) {
    for (sum, weight) in sum.iter_mut().zip(weights) {
        *sum += weight;
    }
}

/// A weight for each bucket and label.
type Rows = Vec<[f32; LABELS]>;
/// A weight for each pair of labels.
type Pairs = [[f32; LABELS]; LABELS + 1];

const PAIRS: Pairs = [[0.0; LABELS]; LABELS + 1];

fn rows() -> Rows {
    vec![[0.0; LABELS]; 1 << model::BITS]
}

/// Weights, and what has been added to them weighted by when, for the average.
struct Averaged {
    weights: Rows,
    weights_by_step: Rows,
    transitions: Pairs,
    transitions_by_step: Pairs,
    step: f32,
}

impl Averaged {
    fn new() -> Self {
        Self {
            weights: rows(),
            weights_by_step: rows(),
            transitions: PAIRS,
            transitions_by_step: PAIRS,
            step: 0.0,
        }
    }

    /// Tags one sentence and corrects the weights; returns how many words were wrong.
    fn learn(&mut self, features: &[Vec<u32>], gold: &[usize]) -> usize {
        self.step += 1.0;
        let features = &self.some_of(features);
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

    /// The features that this step looks at.
    fn some_of(&self, features: &[Vec<u32>]) -> Vec<Vec<u32>> {
        let step = (self.step as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let is_kept = |at: usize, bucket: u32| {
            let mixed = u64::from(bucket) ^ step ^ ((at as u64) << 40);
            (mixed.wrapping_mul(0xD6E8_FEB8_6659_FD93) >> 32) % 100 >= DROPOUT
        };
        let kept = |(at, all): (usize, &Vec<u32>)| {
            all.iter().copied().filter(|&bucket| is_kept(at, bucket)).collect()
        };
        features.iter().enumerate().map(kept).collect()
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

    /// The weights as they were on the average of all steps.
    fn average(mut self) -> (Rows, Pairs) {
        let step = self.step;
        let average = |weights: &mut [f32], by_step: &[f32]| {
            for (weight, by_step) in weights.iter_mut().zip(by_step) {
                *weight -= by_step / step;
            }
        };
        average(self.weights.as_flattened_mut(), self.weights_by_step.as_flattened());
        average(self.transitions.as_flattened_mut(), self.transitions_by_step.as_flattened());
        (self.weights, self.transitions)
    }
}
