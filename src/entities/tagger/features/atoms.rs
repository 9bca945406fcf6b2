//! The properties of a word as numbers.
use super::super::super::clitics::{self, Reading};
use super::super::super::document::{Case, Word};
use super::super::super::gazetteer::{self, EntryKind};
use super::super::super::hash::text;
use super::super::super::tokens::Script;
use super::super::super::vocabulary::Classes;
use super::super::super::word_class::WordClasses;

/// The properties of one word as numbers; 0 stands for nothing.
#[derive(Clone, Debug, Default)]
pub(super) struct Atoms {
    pub(super) word: u64,
    pub(super) stem: u64,
    pub(super) prefixes: [u64; 4],
    pub(super) suffixes: [u64; 4],
    pub(super) stem_prefix: u64,
    pub(super) stem_suffixes: [u64; 2],
    pub(super) shape: u64,
    pub(super) clitic: u64,
    pub(super) length: u64,
    pub(super) name: u64,
    pub(super) common: u64,
    pub(super) stem_common: u64,
    pub(super) likely: u64,
    pub(super) stem_likely: u64,
    pub(super) place: u64,
    pub(super) classes: u64,
    pub(super) ending: u64,
    pub(super) chain: u64,
    /// The likeliest word class and whether the word is definite or has a capital; the shape of what is no word.
    pub(super) class: u64,
    /// All its word classes; 0 for what is no word.
    pub(super) class_set: u64,
}

impl Atoms {
    /// The stem of a word that has one, else the word.
    pub(super) fn lemma(&self) -> u64 {
        if self.stem == 0 { self.word } else { self.stem }
    }
}

/// The atoms of all words of a sentence.
pub(super) fn atoms(words: &[Word], arabic: bool) -> Vec<Atoms> {
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
    (atoms.class, atoms.class_set) = classes(word).unwrap_or((atoms.shape, 0));
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

/// The likeliest class of a word, with whether it is definite or has a capital; and all its classes. Nothing for what is no word.
fn classes(word: &Word) -> Option<(u64, u64)> {
    let classes = WordClasses::of(word);
    let marked = clitics::is_definite(&word.normal) || word.is_capitalised();
    let first = UNSHAPED + 2 * u64::from(classes.first()) + u64::from(marked);
    word.is_word().then(|| (first, 1 + u64::from(classes.bits())))
}

/// Above all shapes.
const UNSHAPED: u64 = 1 << 20;

fn likelihood(value: Option<i8>) -> u64 {
    // Half powers of ten are finer than the tagger needs.
    value.map_or(1, |v| (v.div_euclid(2) + 10) as u64)
}

/// Class of the letters: case for Latin, what else it is otherwise.
fn shape(word: &Word) -> u64 {
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
        // السيبري is no سيبري: without its article a word is no whole name.
        let whole = |r: &&Reading| words[at].is_word() && !r.lost_article();
        let known = words[at].readings.iter().filter(whole).find_map(|r| {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_and_tails_are_cut_between_letters() {
        assert_eq!((head("مصرف", 2), tail("مصرف", 3), head("ab", 5)), ("مص", "صرف", "ab"));
    }
}
