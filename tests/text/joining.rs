//! Joining as `FriBidi` and `HarfBuzz` do it: recorded for seven languages, and live against libfribidi where it
//! is installed.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use nashra::text::{Direction, Engine, Marks, Options, properties::Traits, sanitize};

use crate::gunzip;

const WORDS: &[u8] = include_bytes!("data/words.tsv.gz");

/// The glyphs of a word in logical order, without its marks.
fn shaped(engine: &mut Engine, word: &str) -> String {
    let options = Options {
        direction: Direction::RightToLeft,
        marks: Marks::Strip,
        isolates: false,
        ..Options::default()
    };
    let layout = engine.layout(word, u16::MAX, &options);
    let mut cells: Vec<_> = layout.cells(word, &layout.lines()[0]).collect();
    cells.sort_by_key(|cell| cell.range().start);
    cells.iter().map(|cell| layout.glyphs(word, cell)).collect()
}

#[test]
fn words_join_as_recorded() {
    let mut engine = Engine::new();
    let mut count = 0;
    for row in gunzip(WORDS).lines() {
        let fields: Vec<&str> = row.split('\t').collect();
        // A bracket is mirrored, which is not a matter of joining.
        assert_eq!(shaped(&mut engine, fields[1]), fields[2], "{} {}", fields[0], fields[1]);
        count += 1;
    }
    assert_eq!(count, 8_609);
}

/// Every letter of the Arabic blocks between beh, alef, heh and nothing, with and without marks: all pairs
/// that joining types tell apart.
fn all_pairs() -> Vec<String> {
    let letters = ('\u{620}'..='\u{6D3}').chain('\u{750}'..='\u{77F}').chain('\u{8A0}'..='\u{8B4}');
    let letters: Vec<char> = letters.filter(|c| is_letter(*c)).collect();
    let mut words = Vec::new();
    for letter in letters {
        for before in ["", "\u{628}", "\u{627}", "\u{644}", "\u{640}", "\u{200D}", "\u{200C}"] {
            for after in
                ["", "\u{628}", "\u{627}", "\u{623}", "\u{640}", "\u{200D}", "\u{64E}\u{647}"]
            {
                words.push(format!("{before}{letter}{after}"));
            }
        }
    }
    words
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() && !Traits::of(c).is_vowel_mark()
}

/// Compiles the program beside this file; `None` where there is no compiler or no libfribidi.
fn fribidi() -> Option<PathBuf> {
    let flags = Command::new("pkg-config").args(["--cflags", "--libs", "fribidi"]).output().ok()?;
    let flags = String::from_utf8(flags.stdout).ok()?;
    let program = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fribidi");
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/text/fribidi.c");
    let mut compiler = Command::new("cc");
    compiler.arg(source).arg("-o").arg(&program).args(flags.split_whitespace());
    let is_built = compiler.stderr(Stdio::null()).status().ok()?.success();
    (is_built && !flags.trim().is_empty()).then_some(program)
}

/// What a program answers to lines.
fn ask(program: &Path, lines: &[String]) -> Vec<String> {
    let mut child = Command::new(program)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program just compiled");
    let mut input = child.stdin.take().expect("a pipe");
    let question = lines.join("\n") + "\n";
    let writer = std::thread::spawn(move || input.write_all(question.as_bytes()));
    let answer = child.wait_with_output().expect("an answer");
    writer.join().expect("no panic").expect("a question");
    String::from_utf8(answer.stdout).expect("UTF-8").lines().map(str::to_owned).collect()
}

#[test]
fn letters_join_as_libfribidi_joins_them() {
    let Some(program) = fribidi() else {
        println!("skipped: no C compiler, or no libfribidi with pkg-config");
        return;
    };
    let asked = all_pairs();
    let answers = ask(&program, &asked);
    assert_eq!(answers.len(), asked.len());
    let mut engine = Engine::new();
    let is_seen = |c: &char| !sanitize::is_hidden(*c) && !Traits::of(*c).is_vowel_mark();
    for (word, answer) in asked.iter().zip(&answers) {
        let expected: String = answer.chars().filter(is_seen).collect();
        assert_eq!(
            shaped(&mut engine, word),
            expected,
            "{word} {:?}",
            word.escape_unicode().to_string()
        );
    }
}
