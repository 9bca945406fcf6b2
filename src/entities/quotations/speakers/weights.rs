//! The learned weights: an i8 for each bucket, in the bytes of a file.
use std::ops::Range;

use super::{Candidate, Judge};

/// Weights in the bytes of a file.
#[derive(Clone, Copy, Debug)]
pub struct Weights(&'static [u8]);

impl Weights {
    /// The weights in `bytes`, one a bucket.
    pub const fn new(bytes: &'static [u8]) -> Self {
        Self(bytes)
    }

    fn score(&self, candidate: &Candidate) -> i32 {
        let weight =
            |&bucket: &u32| self.0.get(bucket as usize).map_or(0, |w| i32::from(w.cast_signed()));
        candidate.features.iter().map(weight).sum()
    }
}

impl Judge for Weights {
    /// The candidate with the best sum, the first of equals.
    fn choose(&mut self, _: &Range<usize>, candidates: &[Candidate]) -> usize {
        let scores = candidates.iter().map(|c| self.score(c)).enumerate();
        scores.max_by_key(|&(at, score)| (score, std::cmp::Reverse(at))).map_or(0, |(at, _)| at)
    }
}

/// Quantises weights so that the largest is 127.
pub fn write(weights: &[f32]) -> Vec<u8> {
    let largest = weights.iter().fold(1e-9f32, |max, w| max.max(w.abs()));
    weights.iter().map(|w| ((w / largest * 127.0).round() as i8).cast_unsigned()).collect()
}
