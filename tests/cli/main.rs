//! What scripts rely on: formats, exit statuses, sentences.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn nashra(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_nashra"))
        .args(arguments)
        .env("NASHRA_DATA_DIR", concat!(env!("CARGO_TARGET_TMPDIR"), "/cli-library"))
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn file(name: &str, text: &str) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// The rows of `layout --format json`.
fn rows(arguments: &[&str]) -> Vec<Value> {
    let output = nashra(&[&["layout", "--format", "json"], arguments].concat());
    assert_eq!(output.status.code(), Some(0));
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    json["rows"].as_array().unwrap().clone()
}

#[test]
fn a_layout_names_the_code_points_of_each_cell() {
    // "سلام" and a word of Latin: lam-alef is one cell for two code points.
    let path = file("one.txt", "\u{633}\u{644}\u{627}\u{645} abc");
    let rows = rows(&[&path, "--direction", "rtl"]);
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0]["paragraph"], 0);
    assert_eq!(rows[0]["level"], 1);
    assert_eq!(rows[0]["text"], "abc \u{FEE1}\u{FEFC}\u{FEB3}");
    let cells: Vec<(u64, u64, u64, &str)> =
        rows[0]["cells"].as_array().unwrap().iter().map(cell).collect();
    assert_eq!(
        cells,
        [
            (0, 5, 6, "a"),
            (1, 6, 7, "b"),
            (2, 7, 8, "c"),
            (3, 4, 5, " "),
            (4, 3, 4, "\u{FEE1}"),
            (5, 1, 3, "\u{FEFC}"),
            (6, 0, 1, "\u{FEB3}"),
        ]
    );
}

fn cell(cell: &Value) -> (u64, u64, u64, &str) {
    assert_eq!(cell["width"], 1);
    let number = |name: &str| cell[name].as_u64().unwrap();
    (number("col"), number("start"), number("end"), cell["text"].as_str().unwrap())
}

#[test]
fn every_code_point_of_a_file_that_is_seen_stands_in_one_cell() {
    let rows = rows(&["seeds/000_98ff67623f90ba52.txt", "--width", "40"]);
    let text: Vec<char> =
        fs::read_to_string("seeds/000_98ff67623f90ba52.txt").unwrap().chars().collect();
    let mut seen = vec![false; text.len()];
    for row in &rows {
        let cells = row["cells"].as_array().unwrap();
        let width: u64 = cells.iter().map(|cell| cell["width"].as_u64().unwrap()).sum();
        assert!(width <= 40);
        for (_, start, end, _) in cells.iter().map(cell) {
            for at in start..end {
                assert!(
                    !std::mem::replace(&mut seen[at as usize], true),
                    "{at} stands in two cells"
                );
            }
        }
    }
    for (at, c) in text.iter().enumerate().filter(|(at, _)| !seen[*at]) {
        assert!(c.is_whitespace() || c.is_control(), "{at} {c:?} stands in no cell");
    }
}

#[test]
fn glyphs_and_directions_can_be_chosen() {
    let path = file("two.txt", "\u{633}\u{644}\u{627}\u{645} abc");
    let text =
        |arguments: &[&str]| rows(&[&[path.as_str()], arguments].concat())[0]["text"].clone();
    assert_eq!(text(&["--glyphs", "logical"]), "\u{633}\u{644}\u{627}\u{645} abc");
    assert_eq!(
        text(&["--glyphs", "plain", "--direction", "ltr"]),
        "\u{645}\u{627}\u{644}\u{633} abc"
    );
    let path = file(
        "url.txt",
        "\u{627}\u{646}\u{638}\u{631} example.org/a-1/ \u{627}\u{644}\u{622}\u{646}",
    );
    let text =
        |arguments: &[&str]| rows(&[&[path.as_str()], arguments].concat())[0]["text"].clone();
    assert_ne!(text(&["--direction", "rtl"]), text(&["--direction", "rtl", "--no-isolates"]));
}

#[test]
fn right_to_left_rows_are_flush_right() {
    let path = file("three.txt", "\u{633}\u{644}\u{627}\u{645}\n\nabc\n");
    let output = nashra(&["layout", &path, "--width", "10", "--direction", "auto"]);
    assert_eq!(stdout(&output), "       \u{FEE1}\u{FEFC}\u{FEB3}\n\nabc\n");
}

#[test]
fn what_cannot_be_done_is_a_sentence_and_status_2() {
    let long = file("empty.txt", "");
    for arguments in [
        vec!["layout", "no-such-file"],
        vec!["layout", &long],
        vec!["screen", "no-such-file"],
        vec!["screen", "--keys", "<no-such-key>"],
        vec!["no-such-folder"],
        vec!["layout"],
        vec!["screen", "--size", "0x0"],
        vec!["--emitter", "no-such-emitter"],
        vec!["doctor", "--emitter", "no-such-emitter"],
    ] {
        let output = nashra(&arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty());
        let sentence = String::from_utf8(output.stderr).unwrap();
        assert!(sentence.starts_with("nashra: ") || sentence.starts_with("error: "), "{sentence}");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let text = "word ".repeat(200_000);
    let path = file("long.txt", &text);
    let mut child = Command::new(env!("CARGO_BIN_EXE_nashra"))
        .args(["layout", &path, "--format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty());
}

#[test]
fn shells_and_man_are_served() {
    for shell in ["bash", "zsh", "fish"] {
        assert!(stdout(&nashra(&["completions", shell])).contains("layout"));
    }
    let manual = stdout(&nashra(&["man"]));
    assert!(manual.contains(".TH nashra") && manual.contains("nashra\\-layout"));
    assert!(!manual.contains("dump"), "hidden options stay hidden");
}

#[test]
fn a_screen_needs_no_terminal() {
    let output = stdout(&nashra(&["screen", "--size", "60x12", "--keys", "<enter>"]));
    assert_eq!(output.lines().count(), 12);
    assert!(output.contains("paragraph 1/9"));
    let dump = stdout(&nashra(&["screen", "--size", "60x12", "--keys", "<enter>", "--dump-cells"]));
    let rows: Vec<Vec<(String, Vec<u8>)>> = serde_json::from_str(&dump).unwrap();
    assert!(rows.len() == 12 && rows.iter().all(|row| row.len() == 60));
}

#[test]
fn an_alignment_names_sentences_in_code_points_and_links_with_confidence() {
    let ar = "\u{639}\u{646}\u{648}\u{627}\u{646}\n\n\u{648}\u{635}\u{644} \u{643}\u{627}\u{633}\u{628}\u{631}\u{633}\u{643}\u{64A}. \u{62F}\u{641}\u{639} 12 \u{62F}\u{648}\u{644}\u{627}\u{631}\u{627}.\n";
    let en = "Title\n\nKaspersky arrived and paid 12 dollars.\n";
    let (a, b) = (file("align.ar.txt", ar), file("align.en.txt", en));
    let output = nashra(&["align", &a, &b, "--format", "json"]);
    assert_eq!(output.status.code(), Some(0));
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    let mut keys: Vec<&String> = json.as_object().unwrap().keys().collect();
    keys.sort();
    assert_eq!(keys, ["a", "b", "links"]);
    let words = |side: &str, text: &str| -> Vec<String> {
        let text: Vec<char> = text.chars().collect();
        let at = |span: &Value, key: &str| span[key].as_u64().unwrap() as usize;
        let spans = json[side].as_array().unwrap().iter();
        spans.map(|span| text[at(span, "start")..at(span, "end")].iter().collect()).collect()
    };
    assert_eq!(words("b", en), ["Title", "Kaspersky arrived and paid 12 dollars."]);
    assert_eq!(words("a", ar).len(), 3);
    assert!(words("a", ar)[2].ends_with('.'));
    let last = &json["links"].as_array().unwrap()[1];
    assert_eq!((&last["a"], &last["b"]), (&serde_json::json!([1, 2]), &serde_json::json!([1])));
    assert!((0.0..=1.0).contains(&last["confidence"].as_f64().unwrap()));
    let text = nashra(&["align", &a, &b]);
    assert!(stdout(&text).contains("Kaspersky arrived"));
}

#[test]
fn what_cannot_be_aligned_is_a_sentence() {
    let one = file("align-one.txt", "Title\n\nA sentence.\n");
    let empty = file("align-empty.txt", "");
    let binary = file("align-binary.txt", "\u{0}\u{1}\u{0}\u{2}\u{0}\u{3}\u{0}\u{0}");
    let many = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds");
    for other in ["/no/such/file.txt", &binary, many] {
        for arguments in [["align", &one, other], ["align", other, &one]] {
            let output = nashra(&[&arguments[..], &["--format", "json"]].concat());
            assert_eq!(output.status.code(), Some(2), "{arguments:?}");
            assert!(output.stdout.is_empty(), "{arguments:?}");
            let said = String::from_utf8(output.stderr).unwrap();
            assert!(said.starts_with("nashra: ") && said.contains(other), "{said}");
        }
    }
    // Nothing to align with: no link, which is not an error.
    let output = nashra(&["align", &one, &empty, "--format", "json"]);
    assert_ne!(output.status.code(), Some(0));
}

#[test]
fn decisions_about_names_are_listed_and_taken_back_in_later_runs() {
    let folder = concat!(env!("CARGO_TARGET_TMPDIR"), "/names-library");
    let _ = fs::remove_dir_all(folder);
    let names =
        |arguments: &[&str]| nashra(&[&["--data-dir", folder, "names"], arguments].concat());
    assert_eq!(names(&["list"]).status.code(), Some(1), "nothing is decided");
    names(&["merge", "يوجين كاسبرسكي", "Eugene Kaspersky"]);
    names(&["ignore", "Monday", "--kind", "place"]);
    names(&["rename", "Monday", "Moon day", "--kind", "org"]);
    let all = stdout(&names(&["list"]));
    let (ids, decided): (Vec<&str>, Vec<&str>) =
        all.lines().map(|line| line.split_once("  ").unwrap()).unzip();
    let words = [
        "PERSON يوجين كاسبرسكي = Eugene Kaspersky",
        "ORG Monday is shown as Moon day",
        "PLACE Monday is ignored",
    ];
    assert_eq!(decided, words);
    let json: Value = serde_json::from_slice(&names(&["list", "--format", "json"]).stdout).unwrap();
    assert_eq!(
        (&json["names"][0]["decision"], &json["names"][0]["id"]),
        (&"merge".into(), &ids[0].into())
    );
    assert_eq!(json["names"][2]["other"], Value::Null);
    for wrong in ["1", "xyz", ""] {
        let output = names(&["undo", ids[2], wrong]);
        assert_eq!(output.status.code(), Some(2), "all or none");
        assert_eq!(stdout(&names(&["list"])), all);
    }
    assert_eq!(stdout(&names(&["undo", ids[0]])), format!("taken back: {}\n", words[0]));
    assert_eq!(
        stdout(&names(&["undo", ids[2].get(..6).unwrap()])),
        format!("taken back: {}\n", words[2])
    );
    assert_eq!(stdout(&names(&["list"])), format!("{}  {}\n", ids[1], words[1]));
    let output = names(&["heed", "–"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("is no name"));
}

#[test]
#[cfg(not(feature = "onnx"))]
fn a_build_without_onnx_says_so_and_goes_on() {
    let article = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds/000_98ff67623f90ba52.txt");
    let own = nashra(&["entities", article]);
    let asked = nashra(&["entities", "--onnx", "/models/ner", article]);
    assert_eq!(own.stdout, asked.stdout);
    let complaint = String::from_utf8_lossy(&asked.stderr);
    assert!(
        complaint.starts_with("nashra: this build of nashra runs no ONNX models"),
        "{complaint}"
    );
}

/// As [`nashra`], with a library of its own and something on standard input.
fn given(name: &str, arguments: &[&str], input: &str) -> Output {
    use std::io::Write;

    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let mut child = Command::new(env!("CARGO_BIN_EXE_nashra"))
        .args(arguments)
        .env("NASHRA_DATA_DIR", folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that refuses its arguments may be gone before it is written to.
    match child.stdin.take().unwrap().write_all(input.as_bytes()) {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => {}
        written => written.unwrap(),
    }
    child.wait_with_output().unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn standard_input_is_a_file_called_minus() {
    let text = "Title\n\nThe body names INTERPOL.\n";
    let found = given("cli-stdin", &["search", "interpol", "-", "--format", "tsv"], text);
    let lines =
        "file\ttitle\tparagraph\tstart\tend\ttext\tvia\n-\tTitle\t0\t22\t30\tINTERPOL\tword\n";
    assert_eq!(stdout(&found), lines);
    let entities = given("cli-stdin", &["entities", "-"], text);
    assert!(stdout(&entities).contains("INTERPOL"));
    assert!(stdout(&given("cli-stdin", &["layout", "-"], text)).starts_with("Title\n"));
    let read = given("cli-stdin", &["-"], text);
    assert!(stderr(&read).starts_with("nashra: -: standard input is read by search,"));
}

#[test]
fn a_field_shows_what_it_finds() {
    let text = "Talks\n\nPARIS – The talks in Paris were long.\n\n\"The talks were frank and useful for both sides,\" said António Guterres.\n";
    let found = |query: &str| stdout(&given("cli-fields", &["search", query, "-"], text));
    let said = "The talks were frank and useful for both sides,";
    assert_eq!(
        found("speaker:guterres"),
        format!("-: Talks\n    \"{said}\" said António Guterres. (1)\n")
    );
    let paris = "-: Talks\n    PARIS – The talks in Paris were long. (2)\n";
    assert_eq!(found("place:paris"), paris);
    let rows =
        given("cli-fields", &["search", "speaker:guterres useful", "-", "--format", "tsv"], text);
    let rows = stdout(&rows);
    let rows: Vec<&str> = rows.lines().skip(1).collect();
    assert_eq!(
        rows,
        [
            format!("-\tTalks\t1\t47\t94\t{said}\tquotation"),
            "-\tTalks\t1\t72\t78\tuseful\tword".to_owned()
        ]
    );
}

#[test]
fn what_cannot_be_read_among_others_is_said() {
    let path = file("readable.txt", "Title\n\nThe body.\n");
    for command in [&["search", "body"] as &[_], &["search", "nowhere"], &["entities"]] {
        let output = nashra(&[command, &[&path, "absent.txt"]].concat());
        assert_eq!(output.status.code(), Some(2), "{command:?}");
        assert_eq!(
            stderr(&output),
            "nashra: absent.txt: there is no such file or folder; check the path\n"
        );
        assert_eq!(stdout(&output).is_empty(), command.contains(&"nowhere"), "the rest is done");
    }
    let output = nashra(&["import", "absent"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        stderr(&output),
        "nashra: absent: there is no such file or folder; check the path\n"
    );
}

#[test]
fn a_slip_of_a_command_is_understood() {
    let output = nashra(&["serach", "word"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).ends_with("did you mean the command `nashra search`?\n"));
}

#[test]
fn an_empty_library_says_how_to_fill_it() {
    let output = given("cli-empty", &["list"], "");
    assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(1), ""));
    assert_eq!(stderr(&output), "nashra: the library is empty; `nashra import FOLDER` fills it\n");
}

#[test]
fn the_help_is_in_the_language_of_the_reader() {
    let help = stdout(&nashra(&["quotes", "export", "-h", "--language", "ar"]));
    assert!(help.contains("الاستعمال: nashra quotes export [OPTIONS]"), "{help}");
    for line in help.lines().filter(|line| line.contains("--")) {
        assert!(line.chars().any(|c| matches!(c, 'ا'..='ي')), "{line}");
    }
    assert!(stdout(&nashra(&["--language=ar", "help", "names"])).contains("الأوامر:"));
    let output = nashra(&["names", "--language", "ar"]);
    assert_eq!(output.status.code(), Some(2), "a command is missing");
    assert!(
        stdout(&nashra(&["search", "--help", "--language", "fr"])).contains("Usage: nashra search")
    );
}
