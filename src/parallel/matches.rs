//! Which types of one side may stand for which of the other.

use std::collections::HashMap;
use std::hash::Hash;

use super::names::{Skeleton, Sound, likeness};
use super::tokens::Kind;
use super::types::{Text, Type};

/// A type of the other side and how surely it means the same, above 0 and at most 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Match {
    pub(super) other: u32,
    pub(super) strength: f32,
}

/// Of each type of a side the matches on the other.
pub(super) type Matches = Vec<Vec<Match>>;

/// Of the translations of a word, the share of one.
const TRANSLATION: f32 = 0.35;

/// A word written alike on both sides.
const SAME: f32 = 0.9;

/// A name that sounds alike in every letter.
const SOUND: f32 = 0.8;

/// Names alike beyond this are taken for one.
const LEAST_LIKENESS: f32 = 0.25;

/// The matches of `a` in `b`, strongest first.
pub(super) fn matches(a: &Text, b: &Text) -> Matches {
    let index = Index::new(b);
    a.types.iter().map(|of_a| index.matches(of_a, b)).collect()
}

/// The same matches seen from the other side, which has `types` types.
pub(super) fn reversed(matches: &Matches, types: usize) -> Matches {
    let mut reversed = vec![Vec::new(); types];
    for (found, number) in matches.iter().zip(0..) {
        for one in found {
            if let Some(of_other) = reversed.get_mut(one.other as usize) {
                of_other.push(Match { other: number, strength: one.strength });
            }
        }
    }
    for found in &mut reversed {
        strongest_first(found);
    }
    reversed
}

fn strongest_first(matches: &mut [Match]) {
    matches.sort_by(|one, two| two.strength.total_cmp(&one.strength));
}

/// The types of a side by what a match has in common with them.
struct Index<'a> {
    keys: HashMap<(bool, &'a str), Vec<u32>>,
    meanings: HashMap<u16, Vec<u32>>,
    skeletons: HashMap<[u8; 2], Vec<u32>>,
}

impl<'a> Index<'a> {
    fn new(text: &'a Text) -> Self {
        let mut index =
            Index { keys: HashMap::new(), meanings: HashMap::new(), skeletons: HashMap::new() };
        for (of_text, number) in text.types.iter().zip(0..) {
            push(&mut index.keys, (of_text.kind == Kind::Sign, &of_text.key), number);
            for &meaning in of_text.meanings {
                push(&mut index.meanings, meaning, number);
            }
            for skeleton in beginnings(of_text) {
                push(&mut index.skeletons, skeleton, number);
            }
        }
        index
    }

    /// The types that may sound like one, with its sound.
    fn heard<'b>(&self, of_a: &'b Type) -> impl Iterator<Item = (&'b Sound, u32)> {
        let begin = beginnings(of_a).into_iter();
        let others = begin.flat_map(|begin| self.skeletons.get(&begin).into_iter().flatten());
        others.filter_map(|&other| Some((of_a.sound.as_ref()?, other)))
    }

    fn matches(&self, of_a: &Type, b: &Text) -> Vec<Match> {
        let mut found: HashMap<u32, f32> = HashMap::new();
        let mut add = |other: u32, strength: f32| {
            let known = found.entry(other).or_default();
            *known = known.max(strength);
        };
        for &other in self.keys.get(&(of_a.kind == Kind::Sign, &of_a.key)).into_iter().flatten() {
            add(other, if of_a.kind == Kind::Number { 1.0 } else { SAME });
        }
        for meaning in of_a.meanings {
            self.meanings.get(meaning).into_iter().flatten().for_each(|&other| {
                add(other, TRANSLATION);
            });
        }
        for (sound, other) in self.heard(of_a) {
            let other_sound = b.types.get(other as usize).and_then(|of_b| of_b.sound.as_ref());
            let likeness = other_sound.map_or(0.0, |other| likeness(sound, other));
            if likeness > LEAST_LIKENESS {
                add(other, likeness * SOUND);
            }
        }
        let mut found: Vec<Match> =
            found.into_iter().map(|(other, strength)| Match { other, strength }).collect();
        found.sort_by_key(|one| one.other);
        strongest_first(&mut found);
        found
    }
}

/// How the readings of a type begin, each once.
fn beginnings(of: &Type) -> Vec<[u8; 2]> {
    let mut all: Vec<[u8; 2]> =
        of.sound.iter().flat_map(Sound::skeletons).map(Skeleton::beginning).collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn push<K: Eq + Hash>(index: &mut HashMap<K, Vec<u32>>, key: K, number: u32) {
    index.entry(key).or_default().push(number);
}
