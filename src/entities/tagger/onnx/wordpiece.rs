//! `WordPiece`, the vocabulary of BERT: the longest piece that is known, and the next (Wu et al. 2016).
use std::collections::HashMap;

/// Pieces at the beginning of a word, and pieces that continue it behind a prefix.
#[derive(Debug)]
pub(super) struct WordPiece {
    pub(super) pieces: HashMap<String, u32>,
    /// What pieces inside a word begin with: `##`.
    pub(super) prefix: String,
    pub(super) unknown: u32,
    /// Longer words are unknown; in characters.
    pub(super) longest: usize,
}

impl WordPiece {
    /// The pieces of a word, which is cut at punctuation first.
    pub(super) fn pieces(&self, word: &str) -> Vec<u32> {
        let mut out = Vec::new();
        let mut rest = word;
        while let Some(first) = rest.chars().next() {
            let end = if is_punctuation(first) {
                first.len_utf8()
            } else {
                rest.find(is_punctuation).unwrap_or(rest.len())
            };
            let (part, after) = rest.split_at(end);
            out.extend(self.cut(part).unwrap_or_else(|| vec![self.unknown]));
            rest = after;
        }
        out
    }

    /// `None` for a word that is not made of known pieces.
    fn cut(&self, word: &str) -> Option<Vec<u32>> {
        if word.chars().count() > self.longest {
            return None;
        }
        let mut out = Vec::new();
        let mut rest = word;
        let mut candidate = String::new();
        while !rest.is_empty() {
            let ends = rest.char_indices().rev().map(|(at, c)| at + c.len_utf8());
            let (end, piece) = ends.into_iter().find_map(|end| {
                candidate.clear();
                if !out.is_empty() {
                    candidate.push_str(&self.prefix);
                }
                candidate.push_str(rest.get(..end)?);
                self.pieces.get(&candidate).map(|piece| (end, *piece))
            })?;
            out.push(piece);
            rest = rest.get(end..)?;
        }
        Some(out)
    }
}

/// What BERT's tokenizer takes for punctuation: all ASCII signs, and what is neither letter, digit nor mark.
fn is_punctuation(c: char) -> bool {
    let is_mark = unicode_normalization::char::is_combining_mark(c);
    c.is_ascii_punctuation() || !(c.is_alphanumeric() || is_mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_piece_is_taken() {
        let known = ["[UNK]", "كاسبر", "##سكي", "##س", "u", ".", "s", "un", "##believ", "##able"];
        let pieces = known.iter().zip(0..).map(|(piece, n)| ((*piece).to_owned(), n)).collect();
        let vocabulary = WordPiece { pieces, prefix: "##".into(), unknown: 0, longest: 100 };
        for (word, want) in [
            ("كاسبرسكي", vec![1, 2]),
            ("كاسبرس", vec![1, 3]),
            ("unbelievable", vec![7, 8, 9]),
            ("u.s.", vec![4, 5, 6, 5]),
            ("نوبل", vec![0]),
            ("", vec![]),
        ] {
            assert_eq!(vocabulary.pieces(word), want, "{word}");
        }
    }
}
