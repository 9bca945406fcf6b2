//! What the tagger sees of a word: its letters, what the lists know about it, and the same of its neighbours.
//!
//! Each word is first reduced to *atoms*, small numbers for one property each; a feature is a template number with one to three atoms,
//! hashed into a bucket of the [`Model`](super::model). A template number must never change its meaning without new weights.
use super::super::clitics;
use super::super::document::{Case, Word};
use super::super::gazetteer::{self, EntryKind};
use super::super::vocabulary::Classes;
use super::model::BITS;

/// Calls `visit(index of the word, bucket)` for every feature of every word of a sentence.
pub fn for_each(words: &[Word], arabic: bool, mut visit: impl FnMut(usize, u32)) {
    let atoms = atoms(words, arabic);
    let outside = Atoms::default();
    let near = |at: usize, step: isize| at.checked_add_signed(step).and_then(|i| atoms.get(i));
    for at in 0..words.len() {
        let mut emit = |template: u64, values: &[u64]| visit(at, bucket(template, values));
        let [a, b, c] = [-1, 0, 1].map(|step| near(at, step).unwrap_or(&outside));
        own(b, &mut emit);
        for step in [-2, -1, 1, 2] {
            neighbour(near(at, step).unwrap_or(&outside), step, &mut emit);
        }
        for (template, step) in [(300, -3), (301, 3)] {
            emit(template, &[near(at, step).map_or(1, |n| n.classes)]);
        }
        pairs(a, b, c, &mut emit);
    }
}

/// The properties of one word as numbers; 0 stands for nothing.
#[derive(Clone, Debug, Default)]
struct Atoms {
    word: u64,
    stem: u64,
    prefixes: [u64; 4],
    suffixes: [u64; 4],
    stem_prefix: u64,
    stem_suffixes: [u64; 2],
    shape: u64,
    clitic: u64,
    length: u64,
    name: u64,
    common: u64,
    stem_common: u64,
    likely: u64,
    stem_likely: u64,
    place: u64,
    classes: u64,
    ending: u64,
    chain: u64,
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

fn atoms(words: &[Word], arabic: bool) -> Vec<Atoms> {
    let mut out: Vec<Atoms> = words.iter().map(|word| alone(word, arabic)).collect();
    mark_places(words, &mut out);
    mark_chains(words, arabic, &mut out);
    out
}

/// The atoms that a word has wherever it stands.
fn alone(word: &Word, arabic: bool) -> Atoms {
    let normal = word.normal.as_str();
    let stem = word.readings.last().map_or(normal, |r| &r.stem);
    let mut atoms = Atoms { word: text(normal), ..Atoms::default() };
    let chars = normal.chars().count();
    for k in 1..=4usize {
        if chars > k {
            atoms.prefixes[k - 1] = text(head(normal, k));
            atoms.suffixes[k - 1] = text(tail(normal, k));
        }
    }
    atoms.shape = shape(word);
    atoms.name = 1 + u64::from(word.name.0.name.min(7));
    atoms.common = 1 + u64::from(word.facts.frequency);
    atoms.stem_common = 1 + u64::from(word.stem_frequency);
    atoms.likely = likelihood(word.facts.name_likelihood());
    atoms.stem_likely = likelihood(word.name.0.name_likelihood());
    atoms.classes =
        1 + u64::from(word.stem_classes.bits() & !Classes::BODY.bits() & !Classes::COMMON.bits());
    if arabic {
        atoms.stem = text(stem);
        if stem.chars().count() > 3 {
            atoms.stem_prefix = text(head(stem, 3));
            atoms.stem_suffixes = [text(tail(stem, 3)), text(tail(stem, 2))];
        }
        atoms.clitic = 1 + word.readings.last().map_or(0, |r| u64::from(r.cut));
        atoms.length = stem.chars().count().min(8) as u64;
        let nisba = stem.ends_with('ي') || stem.ends_with("يه");
        atoms.ending = 1 + u64::from(nisba) + 2 * u64::from(clitics::is_definite(normal));
    }
    atoms
}

fn likelihood(value: Option<i8>) -> u64 {
    // Half powers of ten are finer than the tagger needs.
    value.map_or(1, |v| (v.div_euclid(2) + 10) as u64)
}

/// Class of the letters: case for Latin, what else it is otherwise.
fn shape(word: &Word) -> u64 {
    use super::super::tokens::Script;
    let letters = word.normal.chars().count().min(3) as u64;
    match word.token.script {
        Script::Mark => 20 + text(&word.normal) % 1000 * 100,
        Script::Number => 11 + letters,
        Script::Arabic => 6,
        Script::Other => 7,
        Script::Latin => match word.case {
            Some(Case::Upper) => 1,
            Some(Case::Title) if word.normal.ends_with('.') => 2,
            Some(Case::Title) => 3,
            _ => 4,
        },
    }
}

/// Longest matches of the gazetteer and the lexicon; the first word may carry proclitics.
fn mark_places(words: &[Word], atoms: &mut [Atoms]) {
    let mut at = 0;
    while at < words.len() {
        let rest = || words[at + 1..].iter().map(|w| w.normal.as_str());
        let known = words[at].readings.iter().filter(|_| words[at].is_word()).find_map(|r| {
            let listed =
                || gazetteer::place(&r.stem, rest()).map(|p| (p.words, 1 + u64::from(p.weight)));
            let entry = gazetteer::entry(&r.stem, rest())
                .filter(|e| e.kind != EntryKind::Person)
                .map(|e| (e.words, 6 + e.kind as u64));
            entry.or_else(listed)
        });
        let (length, code) = known.unwrap_or((1, 0));
        let length = length.min(words.len() - at);
        if code != 0 {
            for (k, slot) in atoms[at..at + length].iter_mut().enumerate() {
                slot.place = code * 4 + u64::from(k > 0) + 2 * u64::from(length > 1);
            }
        }
        at += length;
    }
}

/// Distance from the last title and from the last head of an organisation through words that may continue it.
fn mark_chains(words: &[Word], arabic: bool, atoms: &mut [Atoms]) {
    let (mut title, mut head) = (None::<u64>, None::<u64>);
    for (word, slot) in words.iter().zip(atoms) {
        slot.chain = title.map_or(0, |d| 1 + d.min(4)) + 8 * head.map_or(0, |d| 1 + d.min(5));
        let soft = if arabic {
            clitics::is_definite(&word.normal)
                || word.normal.ends_with('ي')
                || word.normal.ends_with("يه")
                || slot.place != 0
                || word.classes.has(Classes::NEAR)
        } else {
            word.is_capitalised()
                || matches!(word.normal.as_str(), "of" | "for" | "the" | "and" | "&" | "in" | "-")
        };
        let step = |distance: Option<u64>, class| {
            if word.stem_classes.has(class) {
                Some(0)
            } else {
                distance.filter(|_| soft).map(|d| d + 1)
            }
        };
        title = step(title, Classes::TITLE | Classes::ROLE);
        head = step(head, Classes::ORG_HEAD | Classes::WEAK_HEAD);
    }
}

/// The first `n` letters.
fn head(word: &str, n: usize) -> &str {
    word.char_indices().nth(n).and_then(|(i, _)| word.get(..i)).unwrap_or(word)
}

/// The last `n` letters.
fn tail(word: &str, n: usize) -> &str {
    word.char_indices().nth_back(n - 1).and_then(|(i, _)| word.get(i..)).unwrap_or(word)
}

/// A number for a string (FNV-1a).
fn text(word: &str) -> u64 {
    word.bytes()
        .fold(0xCBF2_9CE4_8422_2325, |h, b| (h ^ u64::from(b)).wrapping_mul(0x100_0000_01B3))
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
        for_each(&document.words, arabic, |at, feature| {
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

    #[test]
    fn heads_and_tails_are_cut_between_letters() {
        assert_eq!((head("مصرف", 2), tail("مصرف", 3), head("ab", 5)), ("مص", "صرف", "ab"));
    }
}
