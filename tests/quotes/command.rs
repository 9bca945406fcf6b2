//! `nashra quotes`, as scripts use it.
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// A folder with an article, its own library, and the command that works on it.
struct Place {
    folder: PathBuf,
}

const ARTICLE: &str = "الأمين العام للإنتربول\n\nقال يوجين كاسبرسكي: «الشبكة تضيق حولهم في كل مكان».\n\nثم انصرف الجميع.\n";

impl Place {
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("quotes-{name}"));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        let place = Place { folder };
        place.write("a.txt", ARTICLE);
        place
    }

    fn write(&self, name: &str, text: &str) -> String {
        let path = self.folder.join(name);
        fs::write(&path, text).unwrap();
        path.to_string_lossy().into_owned()
    }

    fn run(&self, arguments: &[&str], input: &str) -> Output {
        let mut child = Command::new(env!("CARGO_BIN_EXE_nashra"))
            .arg("quotes")
            .args(arguments)
            .env("NASHRA_DATA_DIR", self.folder.join("data"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        child.wait_with_output().unwrap()
    }

    /// The exit status and what was printed.
    fn says(&self, arguments: &[&str]) -> (i32, String) {
        let output = self.run(arguments, "");
        let text =
            String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
        (output.status.code().unwrap(), text)
    }

    fn json(&self, arguments: &[&str]) -> Value {
        serde_json::from_slice(&self.run(arguments, "").stdout).unwrap()
    }

    /// Keeps a quote of the article by importing an annotation of it.
    fn keep(&self, exact: &str, prefix: &str, suffix: &str) {
        let path = self.folder.join("a.txt");
        let annotation = serde_json::json!({
            "target": {
                "source": {"nashra:origin": path, "dcterms:title": "الأمين العام للإنتربول", "language": "ar"},
                "schema:spokenByCharacter": "يوجين كاسبرسكي",
                "selector": {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix},
            },
            "body": {"type": "TextualBody", "purpose": "tagging", "value": "cyber"},
        });
        let output = self.run(&["import", "-"], &annotation.to_string());
        assert_eq!(
            String::from_utf8(output.stdout).unwrap(),
            "1 quotes kept, 0 were there already\n"
        );
    }

    fn keep_the_net(&self) {
        self.keep(
            "الشبكة تضيق حولهم في كل مكان",
            "قال يوجين كاسبرسكي: «",
            "».\n\nثم انصرف الجميع.",
        );
    }
}

#[test]
fn an_empty_library_is_nothing_found() {
    let place = Place::new("empty");
    assert_eq!(place.says(&["list"]), (1, String::new()));
    assert_eq!(place.says(&["check"]).0, 0, "no quote is lost");
    assert_eq!(place.says(&["export"]).0, 1);
}

#[test]
fn quotes_are_listed_and_filtered() {
    let place = Place::new("list");
    place.keep_the_net();
    place.keep("انصرف", "ثم ", " الجميع");
    let listed = place.json(&["list", "--format", "json"]);
    assert_eq!(listed["quotes"][0]["quote"], "انصرف", "the last kept first");
    assert_eq!(listed["quotes"][1]["speaker"], "يوجين كاسبرسكي");
    for (arguments, count) in [
        (["--speaker", "كاسبرسكى"], 2),
        (["--tag", "Cyber"], 2),
        (["--text", "الشبكه مكان"], 1),
        (["--about", "يوجين كاسبرسكي"], 2),
        (["--about", "كاسبرسكاي وشركاؤه"], 0),
        (["--source", "الانتربول"], 0),
        (["--source", "للانتربول"], 2),
        (["--tag", "cyb"], 0),
    ] {
        let listed = place.json(&["list", "--format", "json", arguments[0], arguments[1]]);
        assert_eq!(listed["quotes"].as_array().unwrap().len(), count, "{arguments:?}");
    }
}

#[test]
fn what_is_exported_is_imported_elsewhere() {
    let (place, other) = (Place::new("from"), Place::new("to"));
    place.keep_the_net();
    let file = place.folder.join("quotes.jsonld");
    let (status, _) = place.says(&["export", "--format", "jsonld", "-o", &file.to_string_lossy()]);
    assert_eq!(status, 0);
    assert_eq!(
        other.says(&["import", &file.to_string_lossy()]),
        (0, "1 quotes kept, 0 were there already\n".to_owned())
    );
    assert_eq!(
        other.says(&["import", &file.to_string_lossy()]).1,
        "0 quotes kept, 1 were there already\n"
    );
    let again = String::from_utf8(other.run(&["export", "--format", "jsonld"], "").stdout).unwrap();
    assert_eq!(again, fs::read_to_string(file).unwrap());
}

#[test]
fn a_file_that_is_there_is_written_over_only_when_told_so() {
    let place = Place::new("over");
    place.keep_the_net();
    let file = place.write("mine.md", "mine");
    let (status, said) = place.says(&["export", "-o", &file]);
    assert_eq!(status, 2);
    assert!(said.contains("mine.md: is there already"), "{said}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
    assert_eq!(place.says(&["export", "--force", "-o", &file]).0, 0);
    assert!(fs::read_to_string(&file).unwrap().contains("الشبكة"));
}

#[test]
fn a_check_says_what_became_of_each_quote() {
    let place = Place::new("check");
    place.keep_the_net();
    let state = |text: &str| {
        place.write("a.txt", text);
        let (status, _) = place.says(&["check"]);
        let checked = place.json(&["check", "--format", "json"]);
        (status, checked["quotes"][0]["state"].as_str().unwrap().to_owned())
    };
    assert_eq!(state(ARTICLE), (0, "exact".to_owned()));
    assert_eq!(state(&format!("تحديث\n\n{ARTICLE}")), (0, "exact".to_owned()));
    assert_eq!(state(&ARTICLE.replace("الشبكة", "الشَّبَكة")), (0, "folded".to_owned()));
    assert_eq!(
        state(&ARTICLE.replace("الشبكة تضيق حولهم في", "لا تعليق")),
        (1, "orphan".to_owned())
    );
}

#[test]
fn an_orphan_names_its_candidates_in_code_points() {
    let place = Place::new("orphan");
    place.keep_the_net();
    let text = ARTICLE.replace("الشبكة تضيق حولهم في كل مكان", "الشبكة ضاقت عليهم في كل مدينة");
    place.write("a.txt", &text);
    let checked = place.json(&["check", "--format", "json"]);
    let candidate = &checked["quotes"][0]["candidates"][0];
    let (start, end) = (candidate["start"].as_u64().unwrap(), candidate["end"].as_u64().unwrap());
    let found: String = text.chars().skip(start as usize).take((end - start) as usize).collect();
    assert_eq!(candidate["text"], found.as_str());
    let (status, said) = place.says(&["check"]);
    assert_eq!(status, 1);
    assert!(
        said.contains("1 quotes: 0 exact, 0 folded, 0 moved, 1 orphans, 0 unreadable"),
        "{said}"
    );
}

#[test]
fn an_article_that_was_moved_is_looked_for_where_one_says() {
    let place = Place::new("gone");
    place.keep_the_net();
    fs::create_dir(place.folder.join("new")).unwrap();
    fs::rename(place.folder.join("a.txt"), place.folder.join("new/b.txt")).unwrap();
    assert_eq!(place.json(&["check", "--format", "json"])["quotes"][0]["state"], "unreadable");
    let folder = place.folder.join("new").to_string_lossy().into_owned();
    assert_eq!(place.json(&["check", "--format", "json", &folder])["quotes"][0]["state"], "exact");
}

#[test]
fn what_cannot_be_done_is_a_sentence() {
    let place = Place::new("cannot");
    for (arguments, says) in [
        (vec!["import", "nowhere.jsonld"], "nashra: nowhere.jsonld: cannot be read ("),
        (vec!["export", "--template", "{x}"], "nashra: --template: column 2: there is no {x}"),
        (vec!["export", "-o", "/nowhere/at/all"], "nashra: /nowhere/at/all: cannot be written ("),
    ] {
        let (status, said) = place.says(&arguments);
        assert_eq!(status, 2, "{said}");
        assert!(said.starts_with(says), "{said}");
    }
    let output = place.run(&["import", "-"], "no json");
    assert!(String::from_utf8(output.stderr).unwrap().starts_with("nashra: -: line 1: not JSON"));
}
