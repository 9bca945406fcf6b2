//! The templates of word classes: rows of them, and each beside what else is known of a word.
use std::ops::Range;

use super::atoms::Atoms;
use super::near;

/// All features of a sentence that look at classes.
pub(super) fn visit(atoms: &[Atoms], visit: &mut impl FnMut(usize, u64, &[u64])) {
    let outside = Atoms::default();
    for at in 0..atoms.len() {
        let words = [-3, -2, -1, 0, 1, 2, 3].map(|step| near(atoms, at, step).unwrap_or(&outside));
        let mut emit = |template: u64, values: &[u64]| visit(at, template, values);
        rows(words.map(|word| word.class), &mut emit);
        let [_, _, before, word, after, _, _] = words;
        beside(before, word, after, &mut emit);
    }
}

/// Rows of classes around a word, from three before it to three behind it.
fn rows(classes: [u64; 7], emit: &mut impl FnMut(u64, &[u64])) {
    for (template, row) in (600..).zip(ROWS) {
        emit(template, &classes[row.clone()]);
    }
}

/// Which words' classes are looked at together; 3 is the word itself.
const ROWS: [Range<usize>; 15] =
    [3..4, 2..3, 4..5, 1..2, 5..6, 2..4, 3..5, 2..5, 1..4, 3..6, 1..5, 2..6, 1..6, 0..3, 4..7];

/// Classes beside words and what else is known of them.
fn beside(a: &Atoms, b: &Atoms, c: &Atoms, emit: &mut impl FnMut(u64, &[u64])) {
    emit(620, &[b.class_set]);
    emit(621, &[a.class_set]);
    emit(622, &[c.class_set]);
    emit(623, &[b.class, b.clitic]);
    emit(624, &[a.class, b.lemma()]);
    emit(625, &[c.class, b.lemma()]);
    emit(626, &[b.class, a.lemma()]);
    emit(627, &[b.class, c.lemma()]);
    emit(628, &[b.class, b.stem_likely]);
    emit(629, &[a.class, b.stem_likely]);
    emit(630, &[b.class, b.place]);
    emit(631, &[b.class, b.suffixes[1]]);
    emit(632, &[b.class, b.chain]);
    emit(633, &[b.class, c.class, b.chain]);
}
