//! What a reader meets who opens what cannot be opened: a sentence that says what, where and what next, and
//! whatever can be read all the same.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::{Arc, mpsc};
use std::time::Duration;

use super::screen::Screen;
use crate::app::{Effect, Event};
use crate::library::{Folders, Library, LibraryError};
use crate::messages::{Words, sentence};
use crate::terminal::Librarian;

/// How long the librarian may take on a machine that is busy with other things.
const PATIENCE: Duration = Duration::from_mins(1);

/// A folder with two articles in `news/`, removed in the end.
struct World(PathBuf);

impl World {
    fn new(name: &str) -> Self {
        let folder =
            std::env::temp_dir().join(format!("nashra-opening-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("news")).unwrap();
        fs::write(folder.join("news/one.txt"), "One\n\nThe first body.\n").unwrap();
        fs::write(folder.join("news/two.txt"), "Two\n\nThe second body.\n").unwrap();
        World(folder)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// The screen of a reader who opens these paths, once all of them have been looked at.
    fn open(&self, paths: &[&str]) -> Screen {
        let (data, config) = (self.path("data"), self.path("config"));
        let folders = Folders { cache: data.join("cache"), data, config };
        let paths = paths.iter().map(|path| self.path(path)).collect();
        let (librarian, first) = Librarian::open(&folders, paths).unwrap();
        let mut screen = Screen::open(80, 20, &[]);
        for event in first {
            screen.send(event);
        }
        let (tell, told) = mpsc::channel();
        let desk = librarian.serve(Arc::new(move |event| drop(tell.send(event))));
        loop {
            let event = told.recv_timeout(PATIENCE).unwrap();
            let is_last = matches!(event, Event::ImportFinished);
            screen.send(event);
            if is_last {
                break;
            }
        }
        desk.close();
        screen
    }

    /// The library of `news/`, made.
    fn library(&self) -> PathBuf {
        let mut library = Library::open(&self.path("data")).unwrap().library;
        library.source(&self.path("news")).unwrap();
        self.path("data/library.sqlite")
    }
}

impl Drop for World {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The words of the screen, whatever rows they stand in.
fn words(screen: &Screen) -> String {
    let rows: Vec<String> = (0..20).map(|y| screen.row(y)).collect();
    rows.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Opens paths; the screen says this in the end, and the list has so many articles.
fn says(world: &World, paths: &[&str], sentence: &str, articles: usize) {
    let screen = world.open(paths);
    assert!(words(&screen).contains(sentence), "{}", screen.picture());
    assert_eq!(screen.state.list().total(), articles, "{}", screen.picture());
}

#[test]
fn a_newer_library_is_left_and_the_news_is_read() {
    let world = World::new("newer");
    let path = world.library();
    let database = rusqlite::Connection::open(&path).unwrap();
    database.pragma_update(None, "user_version", 999).unwrap();
    drop(database);
    let sentence =
        "made by a newer nashra (version 999); update nashra to use it; nothing is kept this time";
    says(&world, &["news"], sentence, 2);
    // Without paths there is the bundled digest.
    says(&world, &[], sentence, 4);
}

#[test]
fn a_damaged_library_is_left_and_the_news_is_read() {
    let world = World::new("damaged");
    let path = world.library();
    fs::write(&path, "no database at all ".repeat(500)).unwrap();
    let sentence =
        "damaged, or no library; move it away to begin a new one; nothing is kept this time";
    says(&world, &["news"], sentence, 2);
    assert!(fs::read_to_string(path).unwrap().starts_with("no database"));
}

#[test]
fn a_file_where_a_folder_is_needed_is_in_the_way() {
    let world = World::new("file");
    fs::write(world.path("data"), "").unwrap();
    let sentence = "a file stands where a folder is needed; move it away, or name another folder with --data-dir; nothing is kept this time";
    says(&world, &["news"], sentence, 2);
}

#[test]
fn what_is_no_text_is_said_to_be_none() {
    let world = World::new("none");
    fs::create_dir(world.path("empty")).unwrap();
    fs::create_dir(world.path("pictures")).unwrap();
    fs::write(world.path("pictures/a.png"), b"\x89PNG\r\n\x1a\n\0\0").unwrap();
    fs::write(world.path("a.bin"), b"\0\x01\x02").unwrap();
    File::create(world.path("huge.txt")).unwrap().set_len(65 << 20).unwrap();
    let none = "there are no articles in it; nashra reads .txt and .md files";
    for (path, sentence) in [
        ("empty", none),
        ("pictures", none),
        ("pictures/a.png", "is an image, not text; convert it to text first"),
        ("a.bin", "is binary data, not text"),
        ("huge.txt", "is larger than 64 MB; split it first"),
    ] {
        says(&world, &[path], sentence, 0);
    }
}

#[test]
fn of_several_paths_those_that_are_there_are_read() {
    let world = World::new("missing");
    let sentence = "absent: there is no such file or folder; check the path";
    says(&world, &["absent", "news"], sentence, 2);
}

#[cfg(unix)]
#[test]
fn a_library_that_may_not_be_written_says_so_once() {
    use std::os::unix::fs::PermissionsExt;

    let world = World::new("read-only");
    drop(world.open(&["news"]));
    let allow = |path: &str, mode| {
        fs::set_permissions(world.path(path), fs::Permissions::from_mode(mode)).unwrap();
    };
    allow("data/library.sqlite", 0o444);
    allow("data", 0o555);
    let may_all_the_same = File::create(world.path("data/x")).is_ok();
    let screen = world.open(&["news"]);
    allow("data", 0o755);
    // Who may do everything cannot be refused.
    if may_all_the_same {
        return;
    }
    let sentence = "library.sqlite: can be read but not written; marks are not kept";
    assert!(words(&screen).contains(sentence), "{}", screen.picture());
    assert_eq!(screen.state.list().total(), 2);
}

/// The sentence for a library of a newer version, on a screen in a language.
fn newer(language: &str) -> String {
    let mut screen = Screen::open(60, 12, &[("a.txt", "One\n\nThe first body.\n")]);
    let state = std::mem::take(&mut screen.state);
    screen.state = state.speaking(Words::built_in(language).unwrap());
    let path = Path::new("/home/amal/.local/share/nashra/library.sqlite").to_owned();
    let error = LibraryError::Newer { path, version: 999 }.sentence();
    screen.send(Event::Failed(sentence!("nothing-kept", error = error)));
    screen.send(Event::Failed("what follows from it".into()));
    screen.picture()
}

#[test]
fn a_long_sentence_is_read_to_its_end() {
    insta::assert_snapshot!("a_long_sentence_en", newer("en"));
    insta::assert_snapshot!("a_long_sentence_ar", newer("ar"));
}

#[test]
fn a_search_that_grows_is_what_the_article_shows() {
    let mut screen = Screen::open(100, 20, &[("a.txt", "One\n\nIn the inn, an interpol.\n")]);
    screen.keys("/i");
    screen.keys("nterpol<enter>");
    assert!(screen.row(19).starts_with("/interpol  1 article"), "{}", screen.row(19));
    assert_eq!(screen.state.reader().unwrap().find().unwrap().query, "interpol");
    screen.keys("<esc>");
    assert!(!screen.row(19).contains("interpol"), "{}", screen.row(19));
}

#[test]
fn escape_closes_what_is_open_and_never_leaves() {
    let mut screen = Screen::open(100, 20, &[("a.txt", "One\n\nThe body.\n")]);
    screen.keys("<enter>?<esc><esc>fOne<enter><esc>");
    assert_eq!(screen.said(), "");
    screen.keys("<esc>");
    assert!(screen.said().contains("q leaves"), "{}", screen.said());
    assert!(!screen.effects.contains(&Effect::Quit));
    screen.keys("q");
    assert!(screen.effects.contains(&Effect::Quit));
}
