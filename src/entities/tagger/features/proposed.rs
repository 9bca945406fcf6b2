//! The templates of what was proposed, with what stands there.
use super::atoms::Atoms;
use super::near;
use super::proposals::Seen;

/// All features of a sentence that look at proposals.
pub(super) fn visit(atoms: &[Atoms], seen: Seen<'_>, visit: &mut impl FnMut(usize, u64, &[u64])) {
    let outside = Atoms::default();
    for at in 0..atoms.len() {
        let mut emit = |template: u64, values: &[u64]| visit(at, template, values);
        let label = |step| code(seen.labels, at, step);
        let labels = [-2, -1, 0, 1, 2].map(label);
        let [a, b, c] = [-1, 0, 1].map(|step| near(atoms, at, step).unwrap_or(&outside));
        proposed(labels, a, b, c, &mut emit);
        let elsewhere = [-1, 0, 1].map(|step| code(seen.elsewhere, at, step));
        repeated(elsewhere, labels[2], a, b, c, &mut emit);
    }
}

/// The number of the word `step` away; one that no word has outside of the sentence.
fn code(codes: &[u64], at: usize, step: isize) -> u64 {
    at.checked_add_signed(step).and_then(|i| codes.get(i)).copied().unwrap_or(99)
}

/// Templates of the label proposed.
fn proposed(
    [far, before, label, next, farther]: [u64; 5],
    a: &Atoms,
    b: &Atoms,
    c: &Atoms,
    emit: &mut impl FnMut(u64, &[u64]),
) {
    emit(500, &[label]);
    emit(501, &[before, label]);
    emit(502, &[label, next]);
    emit(503, &[before, label, next]);
    emit(504, &[label, b.word]);
    emit(505, &[label, b.stem]);
    emit(506, &[label, b.classes]);
    emit(507, &[label, a.classes]);
    emit(508, &[label, c.classes]);
    emit(509, &[label, b.place]);
    emit(510, &[label, b.stem_likely]);
    emit(511, &[label, b.ending, b.clitic]);
    emit(512, &[label, b.suffixes[1]]);
    emit(513, &[label, a.stem]);
    emit(514, &[label, c.stem]);
    emit(515, &[far, before, label, next, farther]);
    emit(516, &[label, b.chain]);
    emit(517, &[label, b.stem_common]);
    emit(518, &[before, label, b.ending, b.place]);
    emit(519, &[before, label, a.word]);
    if b.class_set != 0 {
        emit(520, &[label, b.class]);
        emit(521, &[label, a.class, b.class]);
        emit(522, &[label, b.class, c.class]);
        emit(523, &[before, label, next, b.class]);
        emit(524, &[label, b.class_set]);
        emit(525, &[before, label, next, a.class, b.class, c.class]);
    }
}

/// Templates of what the word is where else it occurs.
fn repeated(
    [before, here, next]: [u64; 3],
    label: u64,
    a: &Atoms,
    b: &Atoms,
    c: &Atoms,
    emit: &mut impl FnMut(u64, &[u64]),
) {
    emit(540, &[here]);
    emit(541, &[here, label]);
    emit(542, &[before, here, label]);
    emit(543, &[here, next, label]);
    emit(544, &[here, b.stem_common]);
    emit(545, &[here, b.ending, a.classes]);
    emit(546, &[here, b.shape, c.shape]);
}
