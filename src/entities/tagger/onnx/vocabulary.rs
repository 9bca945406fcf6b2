//! Words into the numbers of pieces, as the model's own tokenizer would cut them.
use std::collections::HashMap;

use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::super::super::normal::is_dropped;
use super::unigram::Unigram;
use super::wordpiece::WordPiece;
use super::{Error, Pieces};

/// Pieces and how words are cut into them.
#[derive(Debug)]
pub(super) struct Vocabulary {
    cut: Cut,
    spelling: Spelling,
    /// What a window begins with, ends with, and is filled up with.
    first: i64,
    last: i64,
    padding: i64,
}

#[derive(Debug)]
enum Cut {
    WordPiece(WordPiece),
    Unigram(Unigram),
}

/// How words are spelt before they are cut.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Spelling {
    /// Compatibility characters as what they stand for (NFKC).
    compatible: bool,
    lower: bool,
    /// Without diacritics.
    bare: bool,
}

/// `tokenizer.json`.
#[derive(Deserialize)]
struct Tokenizer {
    normalizer: Option<Normalizer>,
    model: Model,
    #[serde(default)]
    added_tokens: Vec<Added>,
}

#[derive(Deserialize)]
#[serde(tag = "type")]
enum Model {
    WordPiece {
        vocab: HashMap<String, u32>,
        #[serde(default = "unknown")]
        unk_token: String,
        #[serde(default = "prefix")]
        continuing_subword_prefix: String,
        #[serde(default = "longest")]
        max_input_chars_per_word: usize,
    },
    Unigram {
        vocab: Vec<(String, f32)>,
        unk_id: Option<u32>,
    },
}

#[derive(Deserialize)]
struct Normalizer {
    #[serde(rename = "type")]
    kind: String,
    lowercase: Option<bool>,
    strip_accents: Option<bool>,
    #[serde(default)]
    normalizers: Vec<Normalizer>,
}

#[derive(Deserialize)]
struct Added {
    id: u32,
    content: String,
}

fn unknown() -> String {
    "[UNK]".to_owned()
}

fn prefix() -> String {
    "##".to_owned()
}

fn longest() -> usize {
    100
}

impl Vocabulary {
    pub(super) fn read(pieces: Pieces<'_>) -> Result<Self, Error> {
        match pieces {
            Pieces::Tokenizer(text) => {
                let error = |what| Error::Pieces { file: "tokenizer.json", what };
                let read = serde_json::from_str(text).map_err(|e| error(e.to_string()))?;
                Self::of_tokenizer(read).map_err(error)
            }
            Pieces::List(text) => {
                Self::of_list(text).map_err(|what| Error::Pieces { file: "vocab.txt", what })
            }
        }
    }

    fn of_tokenizer(read: Tokenizer) -> Result<Self, String> {
        let spelling = read.normalizer.map(|n| Spelling::of(&n)).unwrap_or_default();
        let added: HashMap<String, u32> =
            read.added_tokens.into_iter().map(|added| (added.content, added.id)).collect();
        let cut = match read.model {
            Model::WordPiece {
                vocab: pieces,
                unk_token,
                continuing_subword_prefix: prefix,
                max_input_chars_per_word: longest,
            } => {
                let unknown = pieces.get(&unk_token).or_else(|| added.get(&unk_token));
                let unknown = *unknown.ok_or_else(|| missing(&unk_token))?;
                Cut::WordPiece(WordPiece { pieces, prefix, unknown, longest })
            }
            Model::Unigram { vocab, unk_id } => {
                let unknown = unk_id.ok_or_else(|| missing("unk_id"))?;
                Cut::Unigram(Unigram::new(vocab, unknown))
            }
        };
        Self::new(cut, spelling, &added)
    }

    /// Of a list nobody says how words are spelt: where no piece has a capital, all are lower case, and as BERT has it without diacritics.
    fn of_list(text: &str) -> Result<Self, String> {
        let pieces: HashMap<String, u32> =
            text.lines().map(|line| line.trim_end().to_owned()).zip(0..).collect();
        let unknown = *pieces.get("[UNK]").ok_or_else(|| missing("[UNK]"))?;
        let is_special = |piece: &str| piece.starts_with('[') && piece.ends_with(']');
        let has_capital =
            |piece: &&String| !is_special(piece) && piece.chars().any(char::is_uppercase);
        let lower = !pieces.keys().any(|piece| has_capital(&piece));
        let spelling = Spelling { compatible: false, lower, bare: lower };
        let cut = WordPiece { pieces, prefix: prefix(), unknown, longest: longest() };
        Self::new(Cut::WordPiece(cut), spelling, &HashMap::new())
    }

    fn new(cut: Cut, spelling: Spelling, added: &HashMap<String, u32>) -> Result<Self, String> {
        let number = |name: &str| {
            let known = match &cut {
                Cut::WordPiece(cut) => cut.pieces.get(name).copied(),
                Cut::Unigram(cut) => cut.number(name),
            };
            added.get(name).copied().or(known)
        };
        let either = |bert: &str, other: &str| {
            let number = number(bert).or_else(|| number(other));
            number.map(i64::from).ok_or_else(|| missing(bert))
        };
        let (first, last) = (either("[CLS]", "<s>")?, either("[SEP]", "</s>")?);
        let padding = either("[PAD]", "<pad>")?;
        Ok(Self { cut, spelling, first, last, padding })
    }

    /// The pieces of a word; `apart` says whether a blank stands before it.
    pub(super) fn pieces(&self, word: &str, apart: bool) -> Vec<i64> {
        let word = self.spelling.apply(word);
        let pieces = match &self.cut {
            Cut::WordPiece(cut) => cut.pieces(&word),
            Cut::Unigram(cut) => cut.pieces(&word, apart),
        };
        pieces.into_iter().map(i64::from).collect()
    }

    /// Pieces between what a window begins and ends with.
    pub(super) fn enclosed(&self, mut pieces: Vec<i64>) -> Vec<i64> {
        pieces.insert(0, self.first);
        pieces.push(self.last);
        pieces
    }

    /// What a window is filled up with.
    pub(super) fn padding(&self) -> i64 {
        self.padding
    }
}

fn missing(piece: &str) -> String {
    format!("{piece} is missing")
}

impl Spelling {
    fn of(normalizer: &Normalizer) -> Self {
        let lower = normalizer.kind == "Lowercase" || normalizer.lowercase == Some(true);
        // BERT's own strips diacritics when it lowers case, unless it says otherwise.
        let bare = normalizer.strip_accents.unwrap_or(normalizer.lowercase == Some(true));
        let own = Spelling {
            compatible: matches!(normalizer.kind.as_str(), "Precompiled" | "NFKC" | "NFKD"),
            lower,
            bare: bare || normalizer.kind == "StripAccents",
        };
        normalizer.normalizers.iter().map(Self::of).fold(own, |sum, part| Spelling {
            compatible: sum.compatible | part.compatible,
            lower: sum.lower | part.lower,
            bare: sum.bare | part.bare,
        })
    }

    /// A word so spelt. Tashkeel, tatweel and controls are always left out: models of news have hardly seen them.
    fn apply(self, word: &str) -> String {
        let mut word: String = word.chars().filter(|c| !is_dropped(*c)).collect();
        if self.compatible {
            word = word.nfkc().collect();
        }
        if self.lower {
            word = word.to_lowercase();
        }
        if self.bare {
            word = word.nfd().filter(|c| !is_combining_mark(*c)).collect();
        }
        word
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(normalizer: &str, model: &str) -> Result<Vocabulary, Error> {
        let added =
            r#"[{"id":7,"content":"<s>"},{"id":8,"content":"</s>"},{"id":9,"content":"<pad>"}]"#;
        let text =
            format!(r#"{{"normalizer":{normalizer},"model":{model},"added_tokens":{added}}}"#);
        Vocabulary::read(Pieces::Tokenizer(&text))
    }

    #[test]
    fn a_tokenizer_of_sentence_pieces() {
        let pieces = r#"[["<unk>",0],["\u2581\u0645\u0635\u0631",-2],["\u0645\u0635",-3],["f",-1],["i",-1]]"#;
        let model = format!(r#"{{"type":"Unigram","unk_id":0,"vocab":{pieces}}}"#);
        let vocabulary =
            read(r#"{"type":"Precompiled","precompiled_charsmap":""}"#, &model).unwrap();
        assert_eq!(vocabulary.pieces("مِصـر", true), [1]);
        assert_eq!(vocabulary.pieces("\u{FB01}", false), [3, 4]);
        assert_eq!(vocabulary.enclosed(vec![3]), [7, 3, 8]);
        assert_eq!(vocabulary.padding(), 9);
    }

    #[test]
    fn spelling_as_each_normalizer_wants_it() {
        for (normalizer, want) in [
            (r#"{"type":"BertNormalizer","lowercase":true,"strip_accents":null}"#, "mederic"),
            (r#"{"type":"BertNormalizer","lowercase":true,"strip_accents":false}"#, "médéric"),
            (r#"{"type":"BertNormalizer","lowercase":false}"#, "Médéric"),
            (
                r#"{"type":"Sequence","normalizers":[{"type":"NFD"},{"type":"Lowercase"},{"type":"StripAccents"}]}"#,
                "mederic",
            ),
        ] {
            let normalizer: Normalizer = serde_json::from_str(normalizer).unwrap();
            assert_eq!(Spelling::of(&normalizer).apply("Médéric"), want);
        }
    }

    #[test]
    fn a_list_is_lower_case_where_no_piece_has_a_capital() {
        for (piece, want) in [("fort", 5), ("Fort", 1)] {
            let list = format!("[PAD]\n[UNK]\n[CLS]\n[SEP]\n{piece}\nforte\n");
            let vocabulary = Vocabulary::read(Pieces::List(&list)).unwrap();
            assert_eq!(vocabulary.pieces("Forté", true), [want]);
        }
    }

    #[test]
    fn what_is_missing_is_said() {
        let error = read("null", r#"{"type":"Unigram","vocab":[]}"#).unwrap_err();
        assert_eq!(error.to_string(), "tokenizer.json: unk_id is missing");
    }
}
