//! Folders as they are found on disks, the hostile ones too.
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::{Loaded, Source, bundled, read};

/// A folder of its own for each test, gone when the test is over.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("nashra-files-{}-{name}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    fn file(self, name: &str, bytes: impl AsRef<[u8]>) -> Self {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
        self
    }

    fn folder(self, name: &str) -> Self {
        fs::create_dir_all(self.0.join(name)).unwrap();
        self
    }

    #[cfg(unix)]
    fn link(self, name: &str, target: &str) -> Self {
        std::os::unix::fs::symlink(target, self.0.join(name)).unwrap();
        self
    }

    /// What reading the folder gives, a line each, without the folder's own path.
    fn read(&self) -> Vec<String> {
        let root = format!("{}/", self.0.display());
        let line = |read: Result<Loaded, super::Failure>| match read {
            Ok(Loaded { source: Source::Path(path), .. }) => path.display().to_string(),
            Ok(other) => panic!("{other:?}"),
            Err(failure) => failure.to_string(),
        };
        read([self.0.clone()]).map(line).map(|line| line.replace(&root, "")).collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_folder_is_read_in_natural_order_with_its_folders() {
    let folder = Folder::new("order")
        .file("day10.txt", "ten")
        .file("day9.txt", "nine")
        .file("day9.ar.txt", "تسعة")
        .file("week/day2.md", "# two")
        .file("notes.MD", "notes")
        .file(".hidden.txt", "no")
        .file("picture.png", "no");
    assert_eq!(folder.read(), ["day9.txt", "day9.ar.txt", "day10.txt", "notes.MD", "week/day2.md"]);
}

#[test]
fn what_cannot_be_read_is_a_sentence_and_the_rest_is_read() {
    let folder =
        Folder::new("bad").file("a.txt", "").file("b.txt", b"\x7FELF").file("c.txt", "text");
    let expected = [
        "a.txt: is empty; there is nothing to read",
        "b.txt: is a program, not text; convert it to text first",
        "c.txt",
    ];
    assert_eq!(folder.folder("d.txt").read()[..3], expected);
}

#[cfg(unix)]
#[test]
fn only_regular_files_are_opened() {
    let folder = Folder::new("special")
        .link("dangling.txt", "nowhere")
        .folder("dir.txt")
        .file("real.txt", "real")
        .link("good.txt", "real.txt")
        .link("loop-a.txt", "loop-b.txt")
        .link("loop-b.txt", "loop-a.txt")
        .link("up", "..")
        .link("zero.txt", "/dev/zero");
    assert!(Command::new("mkfifo").arg(folder.0.join("fifo.txt")).status().unwrap().success());
    let expected = [
        "dangling.txt: is a link to nothing; remove it",
        "dir.txt: is a folder named like a file; give its path to read it",
        "fifo.txt: is a pipe, not a file; skipped",
        "good.txt",
        "loop-a.txt: cannot be read (too many levels of symbolic links); skipped",
        "loop-b.txt: cannot be read (too many levels of symbolic links); skipped",
        "real.txt",
        "up: is a link to a folder, which is not followed; give its path",
        "zero.txt: is a device, not a file; skipped",
    ];
    assert_eq!(folder.read(), expected);
}

#[cfg(unix)]
#[test]
fn names_that_are_no_text_or_speak_to_the_terminal_are_harmless() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = Folder::new("names").file("\u{1B}[31m\u{202E}.txt", "").file("new\nline.txt", "");
    fs::write(folder.0.join(OsStr::from_bytes(b"\xFF\xFE.txt")), "").unwrap();
    let expected = [
        "\u{241B}[31m.txt: is empty; there is nothing to read",
        "new line.txt: is empty; there is nothing to read",
        "\u{FFFD}\u{FFFD}.txt: is empty; there is nothing to read",
    ];
    assert_eq!(folder.read(), expected);
}

#[test]
fn a_file_is_read_whatever_its_name() {
    let folder = Folder::new("any").file("README", "title");
    let read: Vec<_> = read([folder.0.join("README")]).collect();
    assert_eq!(read[0].as_ref().unwrap().articles[0].article.title(), "title");
}

#[test]
fn a_folder_without_articles_and_a_missing_path_say_so() {
    let folder = Folder::new("none").file("a.png", "no").folder("b");
    let missing = folder.0.join("missing");
    let failures: Vec<String> = read([folder.0.clone(), missing.clone()])
        .map(|read| read.unwrap_err().to_string())
        .collect();
    let path = folder.0.display();
    assert_eq!(
        failures,
        [
            format!("{path}: there are no articles in it; nashra reads .txt and .md files"),
            format!("{path}/missing: there is no such file or folder; check the path"),
        ]
    );
}

#[test]
fn a_file_that_is_too_large_is_not_read_whole() {
    let folder = Folder::new("large");
    let file = fs::File::create(folder.0.join("sparse.txt")).unwrap();
    file.set_len(1 << 40).unwrap();
    assert_eq!(folder.read(), ["sparse.txt: is larger than 64 MB; split it first"]);
}

#[test]
fn the_bundled_digest_is_there_without_files() {
    let names: Vec<Source> = bundled().map(|loaded| loaded.source).collect();
    assert_eq!(names.len(), 4);
    assert_eq!(names[0], Source::Bundled("seeds/000_98ff67623f90ba52.txt"));
}
