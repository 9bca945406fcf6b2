//! The data files compiled into the program (`assets/entities/`), each used in place and opened on first use.
//!
//! What they are, where they come from and under which licence: `assets/entities/NOTICE.md`. They are written by
//! `examples/gazetteers.rs`, `examples/train_tagger` and `examples/train_speakers.rs`.
use std::sync::LazyLock;

use super::phrases::Phrases;
use super::quotations::speakers::Weights;
use super::tagger::Model;

static AR_WORDS: &[u8] = include_bytes!("../../assets/entities/words.ar.fst");
static EN_WORDS: &[u8] = include_bytes!("../../assets/entities/words.en.fst");
static PLACE_WORDS: &[u8] = include_bytes!("../../assets/entities/places.fst");
static LEXICON_WORDS: &[u8] = include_bytes!("../../assets/entities/lexicon.fst");
static AR_TAGGER: &[u8] = include_bytes!("../../assets/entities/tagger.ar.bin");
static EN_TAGGER: &[u8] = include_bytes!("../../assets/entities/tagger.en.bin");

/// Word facts of Arabic and English: how common a word is in running text and as a person's name.
pub(super) static WORDS: LazyLock<[Phrases; 2]> =
    LazyLock::new(|| [Phrases::new(AR_WORDS), Phrases::new(EN_WORDS)]);

/// Places in all scripts; see [`super::gazetteer`] for the values.
pub(super) static PLACES: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(PLACE_WORDS));

/// Names of the places, `English|Arabic` a line.
pub(super) static PLACE_NAMES: &str = include_str!("../../assets/entities/places.txt");

/// Our own organisations and places.
pub(super) static LEXICON: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(LEXICON_WORDS));

/// Names of its entries, `English;spellings|Arabic` a line.
pub(super) static LEXICON_NAMES: &str = include_str!("../../assets/entities/lexicon.names");

/// The weights of the Arabic and the English tagger.
pub(super) static MODELS: LazyLock<[Model; 2]> =
    LazyLock::new(|| [Model::new(AR_TAGGER), Model::new(EN_TAGGER)]);

/// The weights that decide between the candidates for the speaker of a quotation.
pub(super) static SPEAKERS: Weights =
    Weights::new(include_bytes!("../../assets/entities/speakers.bin"));
