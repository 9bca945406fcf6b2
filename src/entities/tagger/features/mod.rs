//! What the tagger sees of a word: its letters, what the lists know about it, what was proposed for it, and the same of its neighbours.
//!
//! Each word is first reduced to *atoms*, small numbers for one property each; a feature is a template number with one to five atoms,
//! hashed into a bucket of the [`Model`](super::model). A template number must never change its meaning without new weights.
mod atoms;
mod chain;
mod classes;
mod plain;
mod proposals;
mod proposed;

pub use proposals::{Proposals, Seen};

use super::super::document::Word;
use super::model::BITS;
use atoms::{Atoms, atoms};

/// Calls `visit(index of the word, bucket)` for every feature of every word of a sentence. Without proposals the features that look at
/// them are left out, as for texts of corpora whose authors call other things names.
pub fn for_each(
    words: &[Word],
    arabic: bool,
    proposals: Option<Seen<'_>>,
    mut visit: impl FnMut(usize, u32),
) {
    let atoms = atoms(words, arabic);
    let mut emit = emit(&mut visit);
    plain::visit(&atoms, &mut emit);
    classes::visit(&atoms, &mut emit);
    if let Some(seen) = proposals {
        proposed::visit(&atoms, seen, &mut emit);
        chain::visit(words, &atoms, &mut emit);
    }
}

/// Hashes the features of templates, given as the word's index, the template's number and the atoms.
fn emit(visit: &mut impl FnMut(usize, u32)) -> impl FnMut(usize, u64, &[u64]) {
    |at, template, values| visit(at, bucket(template, values))
}

/// The atoms of the word `step` away.
fn near(atoms: &[Atoms], at: usize, step: isize) -> Option<&Atoms> {
    at.checked_add_signed(step).and_then(|i| atoms.get(i))
}

/// The bucket of a feature.
fn bucket(template: u64, values: &[u64]) -> u32 {
    let mix = |h: u64, v: u64| (h ^ v).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(29);
    let hash = values.iter().fold(mix(template, 0x5851_F42D_4C95_7F2D), |h, &v| mix(h, v));
    (hash >> (64 - BITS)) as u32
}

#[cfg(test)]
mod tests {
    use super::super::super::document::Document;
    use super::*;

    fn buckets(text: &str, arabic: bool, word: usize) -> Vec<u32> {
        let document = Document::new(text);
        let mut out = Vec::new();
        for_each(&document.words, arabic, None, |at, feature| {
            if at == word {
                out.push(feature);
            }
        });
        out
    }

    #[test]
    fn features_depend_on_the_word_and_its_neighbours_only() {
        let far = buckets("a b c d e f g", false, 1);
        assert_eq!(far, buckets("a b c d e f x", false, 1));
        assert_ne!(far, buckets("a b x d e f g", false, 1));
        assert!(far.iter().all(|&f| f < 1 << BITS));
    }
}
