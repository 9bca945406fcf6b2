//! Whom the words in the subject's place describe: "الرئيس اللبناني" the one of two presidents of whom both words are said.
use std::cmp::Ordering;
use std::collections::HashMap;

use super::super::super::document::Word;
use super::super::super::vocabulary::Classes;
use super::people::People;
use super::scene::Scene;

/// Words of a phrase that are looked at.
const LONGEST: usize = 4;

/// How many words of a phrase describe each entity.
#[derive(Clone, Debug, Default)]
pub(super) struct Fits {
    /// None where there is no word to begin with.
    described: Option<HashMap<usize, usize>>,
}

impl Fits {
    /// Of the phrase that begins with the word at `start`, up to a name or a function word.
    pub(super) fn of(scene: &Scene<'_>, people: &People, start: Option<usize>) -> Self {
        let described = start.map(|start| {
            let belongs = |at: &usize| {
                let word = scene.document.words.get(*at);
                let described =
                    word.is_some_and(|w| w.is_word() && !w.classes.has(Classes::FUNCTION));
                described && scene.cast.at(*at).is_none()
            };
            let mut counts = HashMap::new();
            for at in (start..start + LONGEST).take_while(belongs) {
                for entity in distinct(scene, people, &scene.document.words[at]) {
                    *counts.entry(entity).or_default() += 1;
                }
            }
            counts
        });
        Self { described }
    }

    /// How many words fit an entity, and whether fewer, as many or more fit the best of the others. 0 where there is no phrase.
    pub(super) fn code(&self, entity: usize) -> u64 {
        let Some(described) = &self.described else { return 0 };
        let of = |entity: usize| described.get(&entity).copied().unwrap_or(0);
        let others = described.iter().filter(|(other, _)| **other != entity);
        let best = others.map(|(_, words)| *words).max().unwrap_or(0);
        let order = match of(entity).cmp(&best) {
            Ordering::Less => 0,
            Ordering::Equal => 1,
            Ordering::Greater => 2,
        };
        1 + 3 * (of(entity).min(3) as u64) + order
    }
}

/// All whom a word describes, each once.
fn distinct(scene: &Scene<'_>, people: &People, word: &Word) -> Vec<usize> {
    let mut all: Vec<usize> = people.called(&word.normal, scene.quote.outer.start).collect();
    all.sort_unstable();
    all.dedup();
    all
}
