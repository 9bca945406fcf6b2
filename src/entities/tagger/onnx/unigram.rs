//! Unigram, the vocabulary of `SentencePiece` and XLM-R: the likeliest way of cutting a word (Kudo 2018).
use std::collections::HashMap;

/// What stands for the blank before a word.
const BLANK: char = '\u{2581}';

/// How much less likely than the rarest piece a letter is that is in none.
const UNKNOWN: f32 = 10.0;

/// Longer words are cut after so many characters.
const LONGEST: usize = 100;

/// Pieces with the logarithms of their probabilities.
#[derive(Debug)]
pub(super) struct Unigram {
    pieces: HashMap<String, (u32, f32)>,
    unknown: u32,
    rarest: f32,
    /// Bytes of the longest piece.
    longest: usize,
}

impl Unigram {
    /// A vocabulary of these pieces, each numbered by its place.
    pub(super) fn new(pieces: Vec<(String, f32)>, unknown: u32) -> Self {
        let rarest = pieces.iter().map(|(_, score)| *score).fold(0.0, f32::min);
        let longest = pieces.iter().map(|(piece, _)| piece.len()).max().unwrap_or_default();
        let numbered = pieces.into_iter().zip(0..);
        let pieces = numbered.map(|((piece, score), n)| (piece, (n, score))).collect();
        Self { pieces, unknown, rarest, longest }
    }

    /// The number of a piece.
    pub(super) fn number(&self, piece: &str) -> Option<u32> {
        self.pieces.get(piece).map(|(number, _)| *number)
    }

    /// The pieces of a word; `apart` says whether a blank stands before it.
    pub(super) fn pieces(&self, word: &str, apart: bool) -> Vec<u32> {
        let word: String =
            apart.then_some(BLANK).into_iter().chain(word.chars().take(LONGEST)).collect();
        let ends: Vec<usize> = word.char_indices().map(|(at, c)| at + c.len_utf8()).collect();
        // For the text up to each byte: its best score, and where its last piece begins and which that is.
        let mut best: Vec<Option<(f32, usize, u32)>> = vec![None; word.len() + 1];
        best[0] = Some((0.0, 0, self.unknown));
        for (start, c) in word.char_indices() {
            let Some((score, ..)) = best[start] else { continue };
            let fitting = ends.iter().filter(|end| **end > start);
            for &end in fitting.take_while(|end| *end - start <= self.longest) {
                let known = word.get(start..end).and_then(|piece| self.pieces.get(piece));
                if let Some((number, of_piece)) = known {
                    better(&mut best[end], (score + of_piece, start, *number));
                }
            }
            let unknown = (score + self.rarest - UNKNOWN, start, self.unknown);
            better(&mut best[start + c.len_utf8()], unknown);
        }
        trace(&best, self.unknown)
    }
}

fn better(slot: &mut Option<(f32, usize, u32)>, way: (f32, usize, u32)) {
    if slot.is_none_or(|(score, ..)| way.0 > score) {
        *slot = Some(way);
    }
}

/// The pieces of the best way, letters that are in none of them taken together.
fn trace(best: &[Option<(f32, usize, u32)>], unknown: u32) -> Vec<u32> {
    let mut at = best.len().saturating_sub(1);
    let mut out = Vec::new();
    while let Some(Some((_, start, piece))) = best.get(at).filter(|_| at > 0) {
        if *piece != unknown || out.last() != Some(&unknown) {
            out.push(*piece);
        }
        at = *start;
    }
    out.reverse();
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_likeliest_way_is_taken() {
        let known = [("<unk>", 0.0), ("▁كا", -3.0), ("سبر", -3.0), ("▁كاسبر", -5.0), ("سكي", -4.0)];
        let known = known.iter().map(|(piece, score)| ((*piece).to_owned(), *score)).collect();
        let vocabulary = Unigram::new(known, 0);
        assert_eq!(vocabulary.pieces("كاسبرسكي", true), [3, 4]);
        assert_eq!(vocabulary.pieces("سبر", false), [2]);
        assert_eq!(vocabulary.pieces("سبر", true), [0, 2]);
        assert_eq!(vocabulary.pieces("xyzسبر", false), [0, 2]);
        assert_eq!(vocabulary.pieces("", false), [0; 0]);
    }
}
