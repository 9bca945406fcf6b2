//! What an article shares with its translations, as numbers.

#![expect(clippy::cast_precision_loss, reason = "a word has a few meanings")]

use std::collections::HashMap;

use crate::article::Article;
use crate::parallel::dictionary::{dictionary, is_arabic};
use crate::parallel::names::{self, Skeleton, Sound};
use crate::parallel::stop_words::is_stop_word;
use crate::parallel::tokens::{Kind, Token, tokens};
use crate::parallel::types::canonical;
use crate::text::{Direction, fold};

/// All features seen, numbered in the order of their first sight.
#[derive(Debug, Default)]
pub(super) struct Features {
    numbers: HashMap<(Class, String), u32>,
    /// Of each word as written, and whether the article around it runs right to left, its features.
    words: HashMap<(bool, String), Vec<Feature>>,
}

/// A feature and its surety: how often the translation of a text that has it has it too.
type Feature = (u32, f32);

/// Kinds of feature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Class {
    Number,
    Acronym,
    Spelling,
    Meaning,
    Sound,
}

/// A feature in an article.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Occurrence {
    pub(super) feature: u32,
    /// How often its translation has it too; 0 to 1.
    pub(super) surety: f32,
    /// Where it stands the first times, as a share of the text, in 255ths.
    places: [u8; PLACES],
    /// How often it stands there.
    count: u8,
}

/// Places of a feature that are kept.
const PLACES: usize = 3;

impl Occurrence {
    /// Where it stands; empty if it stands there so often that it says nothing.
    pub(super) fn places(&self) -> &[u8] {
        self.places.get(..usize::from(self.count)).unwrap_or_default()
    }
}

/// Words of an article that are looked at.
const MOST_WORDS: usize = 20_000;

impl Features {
    /// The number of different features seen.
    pub(super) fn len(&self) -> usize {
        self.numbers.len()
    }

    /// The features of an article, ascending, each once.
    pub(super) fn of(&mut self, article: &Article) -> Vec<Occurrence> {
        let is_rtl = article.direction == Direction::RightToLeft;
        let paragraphs = article.paragraphs.iter().map(|paragraph| paragraph.range.clone());
        let texts = std::iter::once(article.title.clone()).chain(paragraphs);
        let all: Vec<Token> =
            texts.flat_map(|at| tokens(article.slice(at))).take(MOST_WORDS).collect();
        let mut found: HashMap<u32, Occurrence> = HashMap::new();
        for (at, token) in all.iter().enumerate() {
            let place = (at * 255 / all.len()) as u8;
            for &(feature, surety) in self.of_token(token, is_rtl) {
                let new = Occurrence { feature, surety, places: [0; PLACES], count: 0 };
                let seen = found.entry(feature).or_insert(new);
                if let Some(slot) = seen.places.get_mut(usize::from(seen.count)) {
                    *slot = place;
                }
                seen.count = seen.count.saturating_add(1);
            }
        }
        let mut found: Vec<Occurrence> = found.into_values().collect();
        found.sort_unstable_by_key(|one| one.feature);
        found
    }

    fn of_token(&mut self, token: &Token, is_rtl: bool) -> &[Feature] {
        let key = (is_rtl, token.text.to_string());
        // Looked up twice because a borrow that may be returned cannot be given up on a miss.
        if !self.words.contains_key(&key) {
            let features = self.read(token, is_rtl);
            self.words.insert(key.clone(), features);
        }
        self.words.get(&key).map_or(&[], Vec::as_slice)
    }

    fn read(&mut self, token: &Token, is_rtl: bool) -> Vec<Feature> {
        let text = token.text.as_ref();
        match token.kind {
            Kind::Sign => Vec::new(),
            Kind::Number => {
                let surety = if text.len() == 1 { 0.4 } else { 0.75 };
                vec![self.feature(Class::Number, text, surety)]
            }
            Kind::Acronym => {
                let mut features = self.meanings(text);
                features.push(self.feature(Class::Acronym, &canonical(text), 0.3));
                features
            }
            Kind::Word => self.word(text, is_rtl),
        }
    }

    fn word(&mut self, word: &str, is_rtl: bool) -> Vec<Feature> {
        let folded = fold::text(word);
        if is_stop_word(&folded) || folded.chars().nth(1).is_none() {
            return Vec::new();
        }
        let meanings = self.meanings(&folded);
        if !meanings.is_empty() {
            return meanings;
        }
        let is_name = word.starts_with(char::is_uppercase);
        let is_arabic = is_arabic(&folded);
        let mut features = Vec::new();
        if is_name || is_arabic {
            let surety = if is_arabic { 0.08 } else { 0.4 };
            let sound = names::sound(&folded);
            let keys = sound.iter().flat_map(Sound::skeletons).filter_map(Skeleton::key);
            let mut keys: Vec<String> = keys.collect();
            keys.sort_unstable();
            keys.dedup();
            features.extend(keys.iter().map(|key| self.feature(Class::Sound, key, surety)));
        }
        if !is_arabic && (is_name || is_rtl) {
            let surety = if is_rtl { 0.8 } else { 0.05 };
            features.push(self.feature(Class::Spelling, &folded, surety));
        }
        features
    }

    fn meanings(&mut self, word: &str) -> Vec<Feature> {
        let meanings = dictionary().meanings(word);
        let surety = 0.5 / meanings.len().max(1) as f32 + 0.05;
        meanings
            .iter()
            .map(|meaning| self.feature(Class::Meaning, &meaning.to_string(), surety))
            .collect()
    }

    fn feature(&mut self, class: Class, key: &str, surety: f32) -> Feature {
        let next = self.numbers.len() as u32;
        (*self.numbers.entry((class, key.to_owned())).or_insert(next), surety)
    }
}
