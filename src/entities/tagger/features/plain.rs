//! The templates of a tagger that sees a text for the first time.
use super::atoms::Atoms;
use super::near;

/// All features of a sentence.
pub(super) fn visit(atoms: &[Atoms], visit: &mut impl FnMut(usize, u64, &[u64])) {
    let outside = Atoms::default();
    for at in 0..atoms.len() {
        let mut emit = |template: u64, values: &[u64]| visit(at, template, values);
        let word = |step| near(atoms, at, step).unwrap_or(&outside);
        own(word(0), &mut emit);
        for step in [-2, -1, 1, 2] {
            neighbour(word(step), step, &mut emit);
        }
        for (template, step) in [(300, -3), (301, 3)] {
            emit(template, &[near(atoms, at, step).map_or(1, |n| n.classes)]);
        }
        pairs(word(-1), word(0), word(1), &mut emit);
    }
}

/// Templates that look at the word alone.
fn own(b: &Atoms, emit: &mut impl FnMut(u64, &[u64])) {
    emit(1, &[1]);
    emit(2, &[b.word]);
    emit(3, &[b.stem]);
    emit(4, &[b.shape]);
    for i in 0..4 {
        emit(10 + i as u64, &[b.prefixes[i]]);
        emit(20 + i as u64, &[b.suffixes[i]]);
    }
    emit(30, &[b.stem_prefix]);
    emit(31, &[b.stem_suffixes[0]]);
    emit(32, &[b.stem_suffixes[1]]);
    emit(33, &[b.clitic]);
    emit(34, &[b.length]);
    emit(35, &[b.ending]);
    emit(40, &[b.name]);
    emit(41, &[b.common]);
    emit(42, &[b.stem_common]);
    emit(43, &[b.likely]);
    emit(44, &[b.stem_likely]);
    emit(45, &[b.common, b.stem_common]);
    emit(46, &[b.place]);
    emit(47, &[b.classes]);
    emit(48, &[b.place, b.stem_likely]);
    if b.chain != 0 {
        emit(50, &[b.chain]);
        emit(51, &[b.chain, b.stem_likely]);
        emit(52, &[b.chain, b.ending]);
        emit(53, &[b.chain, b.shape]);
        emit(54, &[b.chain, b.stem_common, b.ending]);
    }
}

/// Templates that look at one word up to two away.
fn neighbour(n: &Atoms, step: isize, emit: &mut impl FnMut(u64, &[u64])) {
    let base = (step + 10) as u64 * 20;
    emit(base, &[n.word]);
    emit(base + 1, &[n.stem]);
    emit(base + 2, &[n.shape]);
    emit(base + 3, &[n.place]);
    emit(base + 4, &[n.name]);
    emit(base + 5, &[n.likely]);
    emit(base + 6, &[n.stem_common]);
    emit(base + 7, &[n.classes]);
    if step.abs() == 1 {
        emit(base + 8, &[n.suffixes[1]]);
        emit(base + 9, &[n.suffixes[2]]);
        emit(base + 10, &[n.prefixes[1]]);
    }
}

/// Templates that look at two or three words together.
fn pairs(a: &Atoms, b: &Atoms, c: &Atoms, emit: &mut impl FnMut(u64, &[u64])) {
    emit(400, &[a.word, b.word]);
    emit(401, &[a.stem, b.stem]);
    emit(402, &[a.name, b.name]);
    emit(403, &[a.stem_likely, b.stem_likely]);
    emit(404, &[a.stem_common, b.stem_common]);
    emit(405, &[a.classes, b.stem_likely]);
    emit(406, &[a.classes, b.stem_common]);
    emit(407, &[a.classes, b.name]);
    emit(408, &[a.shape, b.shape]);
    emit(409, &[a.place, b.place]);
    emit(420, &[b.word, c.word]);
    emit(421, &[b.name, c.name]);
    emit(422, &[b.stem_likely, c.stem_likely]);
    emit(423, &[b.stem_common, c.stem_common]);
    emit(424, &[b.stem_likely, c.classes]);
    emit(425, &[b.shape, c.shape]);
    emit(426, &[a.classes, b.name, c.classes]);
    emit(427, &[a.shape, b.shape, c.shape]);
}
