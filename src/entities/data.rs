//! The data files compiled into the program (`assets/entities/`), each used in place and opened on first use.
//!
//! What they are, where they come from and under which licence: `assets/entities/NOTICE.md`. They are written by
//! `examples/gazetteers.rs`, `examples/train_tagger` and `examples/train_speakers.rs`.
use std::sync::LazyLock;

use super::lines::Lines;
use super::phrases::Phrases;
use super::quotations::speakers::Weights;
use super::tagger::Model;

static AR_WORDS: &[u8] = include_bytes!("../../assets/entities/words.ar.fst");
static EN_WORDS: &[u8] = include_bytes!("../../assets/entities/words.en.fst");
static AR_CLASSES: &[u8] = include_bytes!("../../assets/entities/classes.ar.fst");
static EN_CLASSES: &[u8] = include_bytes!("../../assets/entities/classes.en.fst");
static PLACE_WORDS: &[u8] = include_bytes!("../../assets/entities/places.fst");
static PLACE_LINES: &[u8] = include_bytes!("../../assets/entities/places.names");
static LEXICON_LINES: &[u8] = include_bytes!("../../assets/entities/lexicon.names");
static LEXICON_WORDS: &[u8] = include_bytes!("../../assets/entities/lexicon.fst");
static AR_TAGGER: &[u8] = include_bytes!("../../assets/entities/tagger.ar.bin");
static EN_TAGGER: &[u8] = include_bytes!("../../assets/entities/tagger.en.bin");

/// Word facts of Arabic and English: how common a word is in running text and as a person's name.
pub(super) static WORDS: LazyLock<[Phrases; 2]> =
    LazyLock::new(|| [Phrases::new(AR_WORDS), Phrases::new(EN_WORDS)]);

/// What kind of words the words of Arabic and English are; see [`super::word_class`] for the values.
pub(super) static CLASSES: LazyLock<[Phrases; 2]> =
    LazyLock::new(|| [Phrases::new(AR_CLASSES), Phrases::new(EN_CLASSES)]);

/// Places in all scripts; see [`super::gazetteer`] for the values.
pub(super) static PLACES: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(PLACE_WORDS));

/// Names of the places, `English|Arabic` a line.
pub(super) static PLACE_NAMES: LazyLock<Lines> = LazyLock::new(|| Lines::new(PLACE_LINES));

/// Our own organisations and places.
pub(super) static LEXICON: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(LEXICON_WORDS));

/// Names of its entries, `English;spellings|Arabic` a line.
pub(super) static LEXICON_NAMES: LazyLock<Lines> = LazyLock::new(|| Lines::new(LEXICON_LINES));

/// The weights of the Arabic and the English tagger.
pub(super) static MODELS: LazyLock<[Model; 2]> =
    LazyLock::new(|| [Model::new(AR_TAGGER), Model::new(EN_TAGGER)]);

/// The weights that decide between the candidates for the speaker of a quotation.
pub(super) static SPEAKERS: Weights =
    Weights::new(include_bytes!("../../assets/entities/speakers.bin"));
