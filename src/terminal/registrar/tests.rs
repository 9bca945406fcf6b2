//! The background over a library in which one article makes the recogniser panic.

use std::fs;
use std::path::{Path, PathBuf};

use super::*;
use crate::app::{Event, NameFact};
use crate::entities::Panicking;
use crate::library::{IndexFolder, Library, Names};
use crate::search::Cancel;

/// A library of three articles, in the second of which a tagger panics.
struct Home(PathBuf);

impl Home {
    fn new() -> Self {
        let path = std::env::temp_dir().join(format!("nashra-registrar-{}", std::process::id()));
        let home = Home(path);
        let news = home.0.join("news");
        fs::create_dir_all(&news).unwrap();
        for (name, text) in [("a", "One\n\nFine."), ("b", "Two\n\nboom"), ("c", "Three\n\nFine.")] {
            fs::write(news.join(name).with_extension("txt"), text).unwrap();
        }
        let mut library = Library::open(&home.data()).unwrap().library;
        let (source, index) = (library.source(&news).unwrap(), IndexFolder::new(&home.cache()));
        library.sync(source, &index, &Cancel::default(), &mut |_| {}).unwrap();
        home
    }

    fn data(&self) -> PathBuf {
        self.0.join("data")
    }

    fn cache(&self) -> PathBuf {
        self.0.join("cache")
    }

    /// Another run of the program with this recogniser: what the reader is told, and how many articles are read of all.
    fn run(&self, word: &'static str) -> (Vec<String>, Option<(usize, usize)>) {
        let recognizer = Recognizer::with(Box::new(Panicking(word)));
        let recognition = Recognition::new(recognizer, Failures::default());
        let mut registry = Registry::new(Some((self.data(), self.cache())), recognition);
        registry.take(NameRequest::Survey);
        let (mut failed, mut surveyed) = (Vec::new(), None);
        while registry.has_work() {
            registry.step(&mut |event| match event {
                Event::Failed(sentence) => failed.push(sentence.to_string()),
                Event::Name(NameFact::Surveyed { read, of }) => surveyed = Some((read, of)),
                _ => {}
            });
        }
        (failed, surveyed)
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all::<&Path>(&self.0);
    }
}

#[test]
fn a_panic_about_one_article_is_told_once_and_costs_no_other() {
    let home = Home::new();
    let (failed, surveyed) = home.run("boom");
    assert_eq!(failed.len(), 1, "{failed:?}");
    assert!(failed[0].contains("Two") && failed[0].contains("met boom"), "{failed:?}");
    assert_eq!(surveyed, Some((3, 3)));
    assert_eq!(Names::open_for_reading(&home.cache()).unwrap().len().unwrap(), 3);
    // The next run would panic at every text it reads, and reads none.
    assert_eq!(home.run("").0, [] as [&str; 0]);
}
