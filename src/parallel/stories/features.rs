//! What an article shares with its translations, as numbers.

#![expect(clippy::cast_precision_loss, reason = "a word has a few meanings")]

use std::collections::HashMap;
use std::hash::{BuildHasher, Hash};

use foldhash::fast::FixedState;

use crate::article::Article;
use crate::parallel::dictionary::{dictionary, is_arabic};
use crate::parallel::names::{self, Skeleton, Sound};
use crate::parallel::stop_words::is_stop_word;
use crate::parallel::tokens::{Kind, Token, tokens};
use crate::parallel::types::canonical;
use crate::text::{Direction, fold};

/// Reads articles as features, and remembers what the words of the last ones were.
#[derive(Debug, Default)]
pub(super) struct Features {
    /// Where the features of a word are, by the word as written and whether the article around it runs right to
    /// left.
    words: HashMap<u64, (u32, u32), FixedState>,
    pool: Vec<Feature>,
}

/// Words that are remembered; with more all are forgotten, which costs little beside looking up most of them once.
const REMEMBERED: usize = 1 << 15;

/// A feature and its surety: how often the translation of a text that has it has it too.
///
/// It is known by a hash, the same in all articles: two of some hundred thousand that happen to be one are
/// a name too many that many articles have.
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

/// A feature in an article, in eight bytes: a library has some hundred for each article.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Occurrence {
    pub(super) feature: u32,
    pub(super) surety: Surety,
    /// Where it stands, as shares of the text in 255ths; each place once more where it stands less often.
    places: [u8; PLACES],
}

/// Places of a feature that are kept.
const PLACES: usize = 3;

/// How often the translation of an article has a feature too, and how often the article itself has it: the upper
/// six bits are the surety in 63rds, the lower two the times up to [`PLACES`], 0 for more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Surety(u8);

impl Surety {
    fn new(surety: f32) -> Self {
        Surety((((surety * 63.0).round() as u8) << 2) + 1)
    }

    /// From 0 to 1.
    pub(super) fn share(self) -> f32 {
        f32::from(self.0 >> 2) / 63.0
    }

    fn times(self) -> usize {
        usize::from(self.0 & 3)
    }

    /// As a number that is kept beside others.
    pub(super) fn bits(self) -> u8 {
        self.0
    }

    pub(super) fn from_bits(bits: u8) -> Self {
        Surety(bits)
    }
}

impl Occurrence {
    fn new((feature, surety): Feature, place: u8) -> Self {
        Occurrence { feature, surety: Surety::new(surety), places: [place; PLACES] }
    }

    /// Sees the feature once more.
    fn again(&mut self, place: u8) {
        let times = self.surety.times();
        if times == 0 {
            return;
        }
        if let Some(slot) = self.places.get_mut(times) {
            *slot = place;
        }
        // Beyond three it is 0 for ever.
        self.surety.0 = (self.surety.0 & !3) | ((times as u8 + 1) & 3);
    }

    /// Where it stands; empty if it stands there so often that it says nothing.
    pub(super) fn places(&self) -> &[u8] {
        self.places.get(..self.surety.times()).unwrap_or_default()
    }
}

/// Words of an article that are looked at.
const MOST_WORDS: usize = 20_000;

impl Features {
    /// The features of an article, ascending, each once.
    pub(super) fn of(&mut self, article: &Article) -> Box<[Occurrence]> {
        let is_rtl = article.direction == Direction::RightToLeft;
        let paragraphs = article.paragraphs.iter().map(|paragraph| paragraph.range.clone());
        let texts = std::iter::once(article.title.clone()).chain(paragraphs);
        let all: Vec<Token> =
            texts.flat_map(|at| tokens(article.slice(at))).take(MOST_WORDS).collect();
        let mut found: HashMap<u32, Occurrence, FixedState> = HashMap::default();
        for (at, token) in all.iter().enumerate() {
            let place = (at * 255 / all.len()) as u8;
            for &feature in self.of_token(token, is_rtl) {
                let seen = found.entry(feature.0);
                seen.and_modify(|seen| seen.again(place))
                    .or_insert_with(|| Occurrence::new(feature, place));
            }
        }
        let mut found: Box<[Occurrence]> = found.into_values().collect();
        found.sort_unstable_by_key(|one| one.feature);
        found
    }

    fn of_token(&mut self, token: &Token, is_rtl: bool) -> &[Feature] {
        if self.words.len() >= REMEMBERED {
            self.words.clear();
            self.pool.clear();
        }
        let pool = &mut self.pool;
        let (start, end) =
            *self.words.entry(hash((is_rtl, token.kind, &token.text))).or_insert_with(|| {
                let start = pool.len() as u32;
                read(token, is_rtl, pool);
                (start, pool.len() as u32)
            });
        pool.get(start as usize..end as usize).unwrap_or_default()
    }
}

/// Adds the features of a token.
fn read(token: &Token, is_rtl: bool, to: &mut Vec<Feature>) {
    let text = token.text.as_ref();
    match token.kind {
        Kind::Sign => {}
        Kind::Number => {
            let surety = if text.len() == 1 { 0.4 } else { 0.75 };
            to.push(feature(Class::Number, text, surety));
        }
        Kind::Acronym => {
            to.extend(meanings(text));
            to.push(feature(Class::Acronym, canonical(text).as_str(), 0.3));
        }
        Kind::Word => word(text, is_rtl, to),
    }
}

fn word(word: &str, is_rtl: bool, to: &mut Vec<Feature>) {
    let folded = fold::text(word);
    if is_stop_word(&folded) || folded.chars().nth(1).is_none() {
        return;
    }
    let before = to.len();
    to.extend(meanings(&folded));
    if to.len() > before {
        return;
    }
    let is_name = word.starts_with(char::is_uppercase);
    let is_arabic = is_arabic(&folded);
    if is_name || is_arabic {
        let surety = if is_arabic { 0.08 } else { 0.4 };
        let sound = names::sound(&folded);
        let mut keys: Vec<&[u8]> =
            sound.iter().flat_map(Sound::skeletons).filter_map(Skeleton::key).collect();
        keys.sort_unstable();
        keys.dedup();
        to.extend(keys.iter().map(|key| feature(Class::Sound, *key, surety)));
    }
    if !is_arabic && (is_name || is_rtl) {
        let surety = if is_rtl { 0.8 } else { 0.05 };
        to.push(feature(Class::Spelling, &*folded, surety));
    }
}

fn meanings(word: &str) -> impl Iterator<Item = Feature> {
    let meanings = dictionary().meanings(word);
    let surety = 0.5 / meanings.len().max(1) as f32 + 0.05;
    meanings.iter().map(move |meaning| feature(Class::Meaning, meaning, surety))
}

fn feature<K: Hash + ?Sized>(class: Class, key: &K, surety: f32) -> Feature {
    (hash((class, key)) as u32, surety)
}

fn hash(value: impl Hash) -> u64 {
    FixedState::with_seed(0).hash_one(value)
}
