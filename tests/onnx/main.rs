//! A reader's own token classifier, with a model that is made here: its labels, `nashra entities --onnx FOLDER`, and the setting.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod model;

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::Arc;

use nashra::entities::tagger::Tagger;
use nashra::entities::tagger::onnx::{ByLanguage, Classifier, Error, Files, Pieces};
use nashra::entities::{Document, Label, Recognizer};

const LABELS: [&str; 6] = ["O", "B-PERS", "I-PERS", "B-LOC", "B-ORG", "I-ORG"];

/// The vocabulary: each piece with the label of words that begin with it, and that of the piece after it.
const PIECES: [(&str, usize, usize); 19] = [
    ("[PAD]", 0, 0),
    ("[UNK]", 0, 0),
    ("[CLS]", 0, 0),
    ("[SEP]", 0, 0),
    ("زا", 0, 0),
    ("##ر", 0, 0),
    ("مع", 0, 0),
    // After these somebody is named.
    ("ماندوب", 0, 1),
    ("delegate", 0, 1),
    ("زيل", 0, 0),
    ("##كوفا", 0, 0),
    ("ميرا", 3, 0),
    ("##بال", 0, 0),
    ("قرن", 4, 0),
    ("##لان", 0, 0),
    ("mor", 2, 0),
    ("##leth", 0, 0),
    ("quent", 4, 0),
    ("##in", 0, 0),
];

/// The model's table of scores, or that for neighbours.
fn rows(label: fn(&(&str, usize, usize)) -> usize, score: f32) -> Vec<Vec<f32>> {
    let row = |piece| {
        let mut row = vec![0.0; LABELS.len()];
        row[label(piece)] = if label(piece) == 0 { 1.0 } else { score };
        row
    };
    PIECES.iter().map(row).collect()
}

fn network() -> Vec<u8> {
    let inputs = ["input_ids", "attention_mask", "token_type_ids"];
    model::model(&rows(|piece| piece.1, 2.0), &rows(|piece| piece.2, 5.0), &inputs)
}

fn config() -> String {
    let labels =
        LABELS.iter().enumerate().map(|(number, label)| format!("\"{number}\":\"{label}\""));
    format!("{{\"id2label\":{{{}}}}}", labels.collect::<Vec<_>>().join(","))
}

fn vocabulary() -> String {
    PIECES.map(|(piece, ..)| piece).join("\n")
}

/// The same pieces as `tokenizer.json` has them.
fn tokenizer() -> String {
    let pieces = PIECES.iter().enumerate().map(|(n, (piece, ..))| format!("\"{piece}\":{n}"));
    let pieces = pieces.collect::<Vec<_>>().join(",");
    let normalizer = r#"{"type":"BertNormalizer","lowercase":true,"strip_accents":null}"#;
    format!(
        r#"{{"normalizer":{normalizer},"added_tokens":[],"model":{{"type":"WordPiece","vocab":{{{pieces}}}}}}}"#
    )
}

fn classifier(pieces: Pieces<'_>) -> Result<Classifier, Error> {
    Classifier::new(&Files { model: &network(), config: &config(), pieces })
}

/// The words that a classifier for both languages names: `زيلكوفا B-Person`.
fn labelled(pieces: Pieces<'_>, text: &str) -> Vec<String> {
    let classifier = Arc::new(classifier(pieces).unwrap());
    let both = ByLanguage { arabic: Some(Arc::clone(&classifier)), english: Some(classifier) };
    let document = Document::new(text);
    let labels = both.tag(&document);
    assert_eq!(labels.len(), document.words.len());
    let named = labels.into_iter().enumerate().filter_map(|(word, label)| {
        let (place, name) = match label? {
            Label::Out => return None,
            Label::Begin(name) => ('B', name),
            Label::Inside(name) => ('I', name),
        };
        Some(format!("{} {place}-{name:?}", document.spelling(word)))
    });
    named.collect()
}

const ARABIC: &str = "زار ماندوب زيلكوفا مع قرنلان. ثم زار زيلكوفا ميرابال";
const ENGLISH: &str = "They asked the Delegate Mórleth of Quentin.";

#[test]
fn words_are_labelled_by_their_first_piece_and_by_what_stands_before() {
    let (list, json) = (vocabulary(), tokenizer());
    for pieces in [Pieces::List(&list), Pieces::Tokenizer(&json)] {
        assert_eq!(
            labelled(pieces, ARABIC),
            ["زيلكوفا B-Person", "قرنلان B-Organisation", "ميرابال B-Place"]
        );
        // What follows a delegate is the beginning of a name, what else begins with mor the inside of one.
        assert_eq!(labelled(pieces, ENGLISH), ["Mórleth B-Person", "Quentin B-Organisation"]);
        assert_eq!(labelled(pieces, "morleth"), ["morleth I-Person"]);
        assert_eq!(labelled(pieces, ""), Vec::<String>::new());
    }
}

#[test]
fn what_is_longer_than_a_window_is_labelled_to_its_end() {
    let list = vocabulary();
    for words in [30, 31, 32, 33, 200, 999] {
        // One sentence; every second word is known by the word before it alone.
        let text = "ماندوب زيلكوفا ".repeat(words);
        let want = vec!["زيلكوفا B-Person".to_owned(); words];
        assert_eq!(labelled(Pieces::List(&list), &text), want, "{words}");
    }
}

#[test]
fn a_language_without_a_model_is_left_to_the_built_in_tagger() {
    let text = format!("{ARABIC}\n{ENGLISH}\nRonald Noble met Eugene Kaspersky in Moscow.");
    let document = Document::new(&text);
    let none = ByLanguage::default().tag(&document);
    assert_eq!(none, vec![None; document.words.len()]);
    let arabic = Some(Arc::new(classifier(Pieces::List(&vocabulary())).unwrap()));
    let mixed = ByLanguage { arabic, english: None };
    let labels = mixed.tag(&document);
    for sentence in &document.sentences {
        let read = |at: usize| labels[at].is_some() == sentence.arabic;
        assert!(sentence.words.clone().all(read), "{}", document.spelling(sentence.words.start));
    }
    let analysis = Recognizer::with(Box::new(mixed)).recognize(&text);
    let named: Vec<&str> =
        analysis.mentions.iter().filter_map(|mention| text.get(mention.words.clone())).collect();
    assert!(named.contains(&"زيلكوفا") && named.contains(&"Eugene Kaspersky"), "{named:?}");
}

#[test]
fn what_cannot_be_used_is_a_sentence() {
    let (list, config) = (vocabulary(), config());
    let error = |model: &[u8], config: &str, pieces| {
        Classifier::new(&Files { model, config, pieces }).unwrap_err().to_string()
    };
    let pieces = Pieces::List(&list);
    for (found, want) in [
        (
            error(&network(), r#"{"id2label":{"0":"O","1":"B-PER"}}"#, pieces),
            "model.onnx: its output has the shape [1, 128, 6]; [1, 128, 2] would be its labels for each piece",
        ),
        (error(&network(), &config, Pieces::List("[UNK]\n[CLS]")), "vocab.txt: [SEP] is missing"),
        (
            error(&network(), &config, Pieces::Tokenizer(r#"{"model":{"type":"BPE","vocab":{}}}"#)),
            "tokenizer.json: unknown variant `BPE`, expected `WordPiece` or `Unigram` at line 1 column 22",
        ),
        (
            error(
                &model::model(
                    &rows(|p| p.1, 1.0),
                    &rows(|p| p.2, 1.0),
                    &["input_ids", "attention_mask", "bbox"],
                ),
                &config,
                pieces,
            ),
            "model.onnx: it wants an input \"bbox\"; input_ids, attention_mask and token_type_ids can be given",
        ),
        (error(&[], &config, pieces), "model.onnx: "),
        (error(b"<!DOCTYPE html>", &config, pieces), "model.onnx: "),
    ] {
        assert!(found.starts_with(want), "{found}");
        assert!(found.len() > "model.onnx: ".len() && !found.contains('\n'), "{found}");
    }
}

#[test]
fn a_vocabulary_of_more_pieces_than_the_model_has_is_left_to_the_built_in_tagger() {
    let list = format!("{}\nرونالد\nronald", vocabulary());
    let classifier = Some(Arc::new(classifier(Pieces::List(&list)).unwrap()));
    let both = ByLanguage { arabic: classifier.clone(), english: classifier };
    let document = Document::new("قال رونالد نوبل ذلك. Ronald Noble said so.");
    assert_eq!(both.tag(&document), ByLanguage::default().tag(&document));
}

#[test]
fn a_broken_model_is_refused_and_never_fatal() {
    std::panic::set_hook(Box::new(|_| ()));
    let (whole, config, list) = (network(), config(), vocabulary());
    for at in (0..whole.len()).step_by(7) {
        let cut = &whole[..at];
        let mut changed = whole.clone();
        changed[at] ^= 0x55;
        for model in [cut, &changed] {
            // Whether it is refused is the model's affair; that we are still there is ours.
            drop(Classifier::new(&Files { model, config: &config, pieces: Pieces::List(&list) }));
        }
    }
}

/// A folder that is removed at the end.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Folder {
    /// One with a whole model.
    fn with_model(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("nashra-onnx-{name}-{}", std::process::id()));
        fs::create_dir_all(path.join("nashra")).unwrap();
        let folder = Folder(path);
        folder.write("model.onnx", &network());
        folder.write("config.json", config().as_bytes());
        folder.write("vocab.txt", vocabulary().as_bytes());
        folder
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        fs::write(self.0.join(name), bytes).unwrap();
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }

    /// What `nashra entities` says of an article, the user's settings being in this folder: names, and complaints.
    fn entities(&self, arguments: &[&str]) -> (String, String) {
        self.write("article.txt", "سافر مع قرنلان.\n".as_bytes());
        let mut command = Command::new(env!("CARGO_BIN_EXE_nashra"));
        command.arg("entities").arg(self.0.join("article.txt")).args(arguments);
        command.env("NASHRA_DATA_DIR", self.0.join("data")).env("XDG_CONFIG_HOME", &self.0);
        let Output { stdout, stderr, .. } = command.output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (text(stdout), text(stderr))
    }
}

#[test]
fn the_command_and_the_setting_name_the_folder() {
    let home = Folder::with_model("command");
    let (unaided, _) = home.entities(&[]);
    let by_model = |names: &str| names.contains("ORG");
    assert!(!by_model(&unaided), "{unaided}");
    for option in [home.path().to_owned(), format!("ar={}", home.path())] {
        let (names, complaint) = home.entities(&["--onnx", &option]);
        assert!(by_model(&names) && complaint.is_empty(), "{names}{complaint}");
    }
    let english = format!("en={}", home.path());
    assert_eq!(home.entities(&["--onnx", &english]), (unaided.clone(), String::new()));
    for setting in ["\"PATH\"", "{ ar = \"PATH\" }"] {
        let setting = format!("onnx = {}\n", setting.replace("PATH", home.path()));
        home.write("nashra/config.toml", setting.as_bytes());
        let (names, complaint) = home.entities(&[]);
        assert!(by_model(&names) && complaint.is_empty(), "{names}{complaint}");
        assert_eq!(home.entities(&["--no-model"]).1, "");
    }
}

#[test]
fn without_a_usable_model_the_built_in_tagger_goes_on() {
    let home = Folder::with_model("unusable");
    let unaided = home.entities(&[]).0;
    let model = home.path().to_owned();
    home.write("config.json", b"{}");
    let (names, complaint) = home.entities(&["--onnx", &model]);
    assert_eq!(names, unaided);
    let want = "config.json: id2label is missing, the names of the outputs";
    assert_eq!(complaint, format!("nashra: {model}: {want}\n"));
    fs::remove_file(home.0.join("model.onnx")).unwrap();
    let (names, complaint) = home.entities(&["--onnx", &model]);
    assert_eq!(names, unaided);
    assert!(complaint.contains("model.onnx: No such file"), "{complaint}");
}
