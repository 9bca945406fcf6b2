//! The data files compiled into the program (`assets/entities/`), each used in place and opened on first use.
//!
//! What they are, where they come from and under which licence: `assets/entities/NOTICE.md`. They are written by
//! `examples/gazetteers.rs` and `examples/train_tagger.rs`.
use std::sync::LazyLock;

use super::phrases::Phrases;
use super::tagger::Model;

/// Word facts of Arabic and English: how common a word is in running text and as a person's name.
pub(super) static WORDS: LazyLock<[Phrases; 2]> = LazyLock::new(|| {
    [
        Phrases::new(include_bytes!("../../assets/entities/words.ar.fst")),
        Phrases::new(include_bytes!("../../assets/entities/words.en.fst")),
    ]
});

/// Places in all scripts; see [`super::gazetteer`] for the values.
pub(super) static PLACES: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(include_bytes!("../../assets/entities/places.fst")));

/// Names of the places, `English|Arabic` a line.
pub(super) static PLACE_NAMES: &str = include_str!("../../assets/entities/places.txt");

/// Our own organisations and places.
pub(super) static LEXICON: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(include_bytes!("../../assets/entities/lexicon.fst")));

/// The lines [`LEXICON`] points into.
pub(super) static LEXICON_LINES: &str = include_str!("../../assets/entities/lexicon.txt");

/// The weights of the Arabic and the English tagger.
pub(super) static MODELS: LazyLock<[Model; 2]> = LazyLock::new(|| {
    [
        Model::new(include_bytes!("../../assets/entities/tagger.ar.bin")),
        Model::new(include_bytes!("../../assets/entities/tagger.en.bin")),
    ]
});
