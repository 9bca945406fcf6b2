//! A library to be broken, and the faults that strike it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

use nashra::library::{IndexFolder, Library, Rows, Searcher};
use nashra::search::{Cancel, Query};

/// Files of the news.
pub(crate) const ARTICLES: usize = 60;

/// A call that fails.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fault {
    /// Its number, from 1.
    pub(crate) at: u64,
    /// All later ones fail too.
    pub(crate) and_on: bool,
    /// Its errno.
    pub(crate) error: i32,
}

impl Fault {
    /// `ENOSPC` and `EIO`, as Linux numbers them.
    pub(crate) const ERRORS: [i32; 2] = [28, 5];
}

/// Faults at some of so many calls, or at every one.
pub(crate) fn faults(calls: u64) -> Vec<Fault> {
    const SOME: u64 = 6;
    let all = std::env::var("NASHRA_FAULTS").is_ok_and(|wanted| wanted == "all");
    let step = if all { 1 } else { calls.div_ceil(SOME) };
    let mut faults = Vec::new();
    for (number, at) in (0_usize..).zip((1..=calls).step_by(step as usize)) {
        let kinds = [(false, 28), (true, 5), (true, 28), (false, 5)];
        let of = |(and_on, error)| Fault { at, and_on, error };
        let chosen = if all { &kinds[..] } else { &kinds[number % 4..=number % 4] };
        faults.extend(chosen.iter().copied().map(of));
    }
    faults
}

/// Waits for a command struck by a fault: it is done, or says in sentences why it is not. Whether it failed.
pub(crate) fn ends_well(child: Child, fault: Fault) -> bool {
    ends_saying(child, fault).0
}

/// As [`ends_well`], with what it printed.
pub(crate) fn ends_saying(child: Child, fault: Fault) -> (bool, String) {
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    let code = output.status.code();
    assert!(matches!(code, Some(0 | 2)), "{fault:?}: {:?}: {said}", output.status);
    assert!(said.lines().all(|line| line.starts_with("nashra: ")), "{fault:?}: {said}");
    assert!(code == Some(0) || !said.is_empty(), "{fault:?}: nothing was said");
    (code == Some(2), String::from_utf8_lossy(&output.stdout).into_owned())
}

/// A folder with `news/` and `data/`, removed in the end, and the faults that commands run with.
pub(crate) struct World {
    folder: PathBuf,
    /// What goes into the environment of commands.
    environment: Vec<(&'static str, String)>,
    is_owner: bool,
}

/// The library that makes calls fail; none without a C compiler.
fn shim() -> Option<&'static Path> {
    static SHIM: OnceLock<Option<PathBuf>> = OnceLock::new();
    let build = || {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults/fail.c");
        let shim = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fail.so");
        let built = Command::new("cc")
            .args(["-shared", "-fPIC", "-O1", "-o"])
            .arg(&shim)
            .arg(source)
            .arg("-ldl")
            .status();
        built.is_ok_and(|status| status.success()).then_some(shim)
    };
    SHIM.get_or_init(build).as_deref()
}

impl World {
    pub(crate) fn new(name: &str) -> Option<Self> {
        shim()?;
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("faults-{name}"));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("news")).unwrap();
        for number in 0..ARTICLES {
            let text = format!("Title {number}\n\nThe body of article {number} خبر\n");
            fs::write(folder.join(format!("news/{number}.txt")), text).unwrap();
        }
        Some(World { folder, environment: Vec::new(), is_owner: true })
    }

    /// The same, with commands that fail.
    pub(crate) fn with(&self, Fault { at, and_on, error }: Fault) -> World {
        let mut environment = vec![
            ("LD_PRELOAD", shim().unwrap().to_string_lossy().into_owned()),
            ("NASHRA_FAULT_BELOW", self.data().to_string_lossy().into_owned()),
            ("NASHRA_FAULT_AT", at.to_string()),
            ("NASHRA_FAULT_ERROR", error.to_string()),
        ];
        if and_on {
            environment.push(("NASHRA_FAULT_ON", "1".to_owned()));
        }
        World { folder: self.folder.clone(), environment, is_owner: false }
    }

    /// The same, with a command whose calls are counted.
    pub(crate) fn counting(&self) -> World {
        let mut world = self.with(Fault { at: 0, and_on: false, error: 0 });
        world.environment.push(("NASHRA_FAULT_COUNT", self.count().to_string_lossy().into_owned()));
        world
    }

    fn count(&self) -> PathBuf {
        self.folder.join("calls")
    }

    /// How many calls a counted command has made.
    pub(crate) fn calls(&self, mut child: Child) -> u64 {
        assert!(child.wait().unwrap().success());
        fs::read_to_string(self.count()).unwrap().trim().parse().unwrap()
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    pub(crate) fn news(&self) -> PathBuf {
        self.folder.join("news")
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_nashra"));
        command.args(arguments);
        self.set(&mut command);
        command
    }

    fn set(&self, command: &mut Command) {
        command.env("NASHRA_DATA_DIR", self.data()).envs(self.environment.iter().cloned());
        command.stdin(Stdio::null()).stderr(Stdio::piped());
    }

    /// This test program again, as the process that marks.
    pub(crate) fn marking(&self) -> Child {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", "a_process_that_marks", "--ignored", "--nocapture"]);
        self.set(&mut command);
        command.stdout(Stdio::piped()).spawn().unwrap()
    }

    /// Starts without a library.
    pub(crate) fn forget(&self) {
        let _ = fs::remove_dir_all(self.data());
    }

    pub(crate) fn import(&self) {
        let status = self.command(&["import"]).arg(self.news()).stdout(Stdio::null()).status();
        assert!(status.unwrap().success());
    }

    fn library(&self) -> Library {
        Library::open(&self.data()).unwrap().library
    }

    fn rows(&self) -> Rows {
        let mut all = Rows::default();
        let mut take = |rows: Rows| {
            all.append(&rows);
            true
        };
        self.library().rows(None, 50, &mut take).unwrap();
        all
    }

    /// How many articles the list has.
    pub(crate) fn listed(&self) -> usize {
        self.rows().len()
    }

    pub(crate) fn starred(&self) -> BTreeSet<u32> {
        self.rows().iter().filter(|row| row.starred).map(|row| row.article).collect()
    }

    /// How many articles a word finds, once the index has caught up.
    pub(crate) fn found(&self, word: &str) -> usize {
        let library = self.library();
        let index = IndexFolder::new(&self.data().join("cache"));
        let mut searcher = Searcher::new(&library, index).unwrap();
        searcher.catch_up(&library, &Cancel::default(), &mut || {}).unwrap();
        let mut count = 0;
        let mut deliver = |results: nashra::library::Results| {
            count += results.hits.len();
            true
        };
        let query = Query::parse(word).unwrap();
        searcher.search(&library, &query, &|_, _| None, &Cancel::default(), &mut deliver);
        count
    }

    /// How many quotes are kept.
    pub(crate) fn quotes(&self) -> usize {
        let mut count = 0;
        self.library()
            .quotes(100, &mut |quotes| {
                count += quotes.len();
                true
            })
            .unwrap();
        count
    }

    /// The database is a sound one; or there is none yet.
    pub(crate) fn is_whole(&self) {
        let path = self.data().join("library.sqlite");
        if !path.is_file() {
            return;
        }
        let database = rusqlite::Connection::open(path).unwrap();
        let verdict: String =
            database.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
        assert_eq!(verdict, "ok");
    }

    /// A file with a Web Annotation of the first article.
    pub(crate) fn annotation(&self) -> PathBuf {
        let source = self.news().join("0.txt");
        let annotation = format!(
            r#"{{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:x:1","type":"Annotation","target":{{"source":"{}","selector":{{"type":"TextQuoteSelector","exact":"body of article","prefix":"The ","suffix":" 0"}}}}}}"#,
            source.to_string_lossy()
        );
        let path = self.folder.join("annotation.json");
        fs::write(&path, annotation).unwrap();
        path
    }
}

impl Drop for World {
    fn drop(&mut self) {
        if self.is_owner {
            let _ = fs::remove_dir_all(&self.folder);
        }
    }
}
