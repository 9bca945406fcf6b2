//! Folders that change, and what the library makes of it.

use std::fs;

use super::World;
use crate::library::{LibraryError, Mark, Place, Progress, Synced};
use crate::search::Cancel;

#[test]
fn a_folder_is_read_once() {
    let mut world =
        World::new(&[("a.txt", "One\n\nbody"), ("sub/b.ar.txt", "عنوان\n\n٢٠ مارس، ٢٠١٣\n\nنص")]);
    assert_eq!(world.sync(), Synced { new: 2, ..Synced::default() });
    assert_eq!(world.sync(), Synced::default());
    assert_eq!(world.list(), ["One", "عنوان"], "without a date, the day of arrival counts");
    assert_eq!(world.find("نص"), ["عنوان"]);
}

#[test]
fn changed_moved_and_deleted_files_are_noticed() {
    let mut world = World::new(&[
        ("a.txt", "One\n\nalpha"),
        ("b.txt", "Two\n\nbeta"),
        ("c.txt", "Three\n\ngamma"),
    ]);
    world.sync();
    let two = world.article("Two");
    world.library.mark(&[two], &Mark::Starred(true)).unwrap();
    world.write("a.txt", "One\n\nalpha changed");
    world.rename("b.txt", "moved/d.txt");
    world.remove("c.txt");
    assert_eq!(world.sync(), Synced { changed: 1, moved: 1, gone: 1, ..Synced::default() });
    assert_eq!(world.list(), ["Two", "One"]);
    assert_eq!(world.article("Two"), two, "a moved file is the same article");
    assert_eq!(world.find("changed"), ["One"]);
    assert_eq!(world.find("gamma"), [] as [&str; 0]);
    assert_eq!(world.find("is:starred"), ["Two"]);
    assert!(world.library.article(two).unwrap().origin.ends_with("moved/d.txt"));
}

#[test]
fn a_file_that_was_only_touched_keeps_everything() {
    let mut world = World::new(&[("a.txt", "One\n\nalpha")]);
    world.sync();
    let one = world.article("One");
    world.library.mark(&[one], &Mark::Read(true)).unwrap();
    world.library.set_place(one, Place { paragraph: 0, byte: 2 }).unwrap();
    world.touch("a.txt");
    assert_eq!(world.sync(), Synced::default());
    assert_eq!(world.find("is:read alpha"), ["One"]);
    assert_eq!(world.library.place(one).unwrap(), Some(Place { paragraph: 0, byte: 2 }));
}

#[test]
fn a_file_that_comes_back_is_the_same_article() {
    let mut world = World::new(&[("a.txt", "One\n\nalpha")]);
    world.sync();
    let one = world.article("One");
    world.remove("a.txt");
    assert_eq!(world.sync().gone, 1);
    assert_eq!(world.list(), [] as [&str; 0]);
    world.write("a.txt", "One\n\nalpha");
    world.sync();
    assert_eq!(world.article("One"), one);
}

#[test]
fn what_was_starred_can_be_read_when_its_file_is_gone() {
    let mut world = World::new(&[("a.txt", "One\n\nalpha"), ("b.txt", "Two\n\nbeta")]);
    world.sync();
    let (one, two) = (world.article("One"), world.article("Two"));
    world.library.mark(&[one], &Mark::Starred(true)).unwrap();
    world.remove("a.txt");
    world.remove("b.txt");
    world.sync();
    assert_eq!(world.list(), ["One"]);
    assert_eq!(world.find("alpha"), ["One"]);
    assert_eq!(world.library.article(one).unwrap().paragraph(0), "alpha");
    let error = world.library.article(two).unwrap_err();
    assert!(
        error.to_string().ends_with("there is no such file or folder; check the path"),
        "{error}"
    );
}

#[test]
fn a_file_that_cannot_be_read_is_a_sentence_and_the_rest_is_read() {
    let mut world = World::new(&[("a.txt", "One\n\nalpha"), ("b.txt", "")]);
    fs::create_dir_all(world.news().join("c.txt")).unwrap();
    let mut failures = Vec::new();
    let synced = world.sync_with(&mut |progress| {
        if let Progress::Failed(failure) = progress {
            failures.push(failure.to_string());
        }
    });
    assert_eq!((synced.new, synced.failed, failures.len()), (1, 2, 2));
    assert_eq!(world.list(), ["One"]);
}

#[test]
fn rows_are_reported_as_they_are_kept() {
    let files: Vec<(String, String)> =
        (0..450).map(|n| (format!("{n:03}.txt"), format!("Title {n}\n\nword{n}"))).collect();
    let files: Vec<(&str, &str)> =
        files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let mut world = World::new(&files);
    let (mut rows, mut last, mut listed) = (0, 0, None);
    world.sync_with(&mut |progress| match progress {
        Progress::Imported { rows: some, read } => {
            rows += some.len();
            last = read;
        }
        Progress::Listed { files, to_read } => listed = Some((files, to_read)),
        _ => {}
    });
    assert_eq!((listed, rows, last), (Some((450, 450)), 450, 450));
    assert_eq!(world.find("word449"), ["Title 449"]);
}

#[test]
fn a_file_alone_is_a_source() {
    let mut world = World::new(&[("a.txt", "One\n\nalpha"), ("b.txt", "Two\n\nbeta")]);
    let path = world.news().join("b.txt");
    let source = world.library.source(&path).unwrap();
    assert_eq!(world.library.source(&path).unwrap(), source);
    world.sync_source(source);
    assert_eq!(world.list(), ["Two"]);
    let sources = world.library.sources().unwrap();
    assert_eq!((sources.len(), sources[0].articles, sources[0].unread), (1, 1, 1));
    assert!(world.library.has_articles(Some(source)).unwrap());
    assert!(!world.library.has_articles(Some(source + 1)).unwrap());
}

#[test]
fn editions_of_a_story_are_paired() {
    let mut world = World::new(&[
        ("x.ar.txt", "عنوان\n\nنص الخبر"),
        ("x.en.txt", "Title\n\nthe news"),
        ("y.txt", "Other\n\nthe text"),
    ]);
    world.sync();
    let mut paired = world.find("is:paired");
    paired.sort();
    assert_eq!(paired, ["Title", "عنوان"]);
    assert_eq!(world.find("is:paired lang:ar"), ["عنوان"]);
    assert_eq!(world.find("source:news"), world.find(""));
}

#[test]
fn a_path_that_leads_nowhere_is_a_sentence() {
    let mut world = World::new(&[]);
    let error = world.library.source(&world.news().join("nowhere")).unwrap_err();
    assert!(matches!(error, LibraryError::File(_)), "{error}");
}

#[cfg(unix)]
#[test]
fn a_name_in_no_encoding_is_read_again() {
    use std::os::unix::ffi::OsStrExt;
    let mut world = World::new(&[]);
    let name = std::ffi::OsStr::from_bytes(b"caf\xe9.txt");
    fs::write(world.news().join(name), "Title\n\nbody").unwrap();
    assert_eq!(world.sync().new, 1);
    assert_eq!(world.sync(), Synced::default());
    let article = world.article("Title");
    assert_eq!(world.library.article(article).unwrap().paragraph(0), "body");
}

#[test]
fn articles_imported_without_an_index_are_caught_up_with() {
    let mut world = World::new(&[("a.txt", "One\n\nalpha"), ("b.txt", "Two\n\nbeta")]);
    let writer = world.index.writer().unwrap();
    world.sync();
    drop(writer);
    assert_eq!(world.find("alpha"), [] as [&str; 0]);
    let mut searcher = world.searcher();
    let mut grown = 0;
    searcher.catch_up(&world.library, &Cancel::default(), &mut || grown += 1).unwrap();
    assert_eq!((grown, searcher.indexed()), (1, 2));
    assert_eq!(world.find("alpha"), ["One"]);
}

#[test]
fn what_cannot_be_indexed_on_disk_is_searched_all_the_same() {
    let mut world = World::new(&[("a.txt", "One\n\nalpha"), ("b.txt", "Two\n\nbeta")]);
    // A file where the folder of the index would be.
    fs::create_dir_all(world.folder.path().join("cache")).unwrap();
    fs::write(world.folder.path().join("cache/index"), "").unwrap();
    world.sync();
    let mut searcher = world.searcher();
    let caught_up = searcher.catch_up(&world.library, &Cancel::default(), &mut || {});
    assert!(caught_up.is_err(), "it is said that the index could not be written");
    assert_eq!(world.find_with(&searcher, "alpha"), ["One"]);
    assert_eq!(world.find("beta"), ["Two"], "for whoever else searches in this process, too");
    searcher.catch_up(&world.library, &Cancel::default(), &mut || {}).unwrap();
    assert_eq!(searcher.indexed(), 2, "it is held once");
}

#[test]
fn a_thrown_away_index_is_made_again() {
    let mut world = World::new(&[("a.txt", "One\n\nalpha")]);
    world.sync();
    fs::remove_dir_all(world.folder.path().join("cache")).unwrap();
    let mut searcher = world.searcher();
    assert_eq!(searcher.indexed(), 0);
    searcher.catch_up(&world.library, &Cancel::default(), &mut || {}).unwrap();
    assert_eq!(world.find("alpha"), ["One"]);
}

#[test]
fn a_damaged_index_finds_all_the_same_and_is_made_good() {
    let texts: Vec<(String, String)> =
        (0..200).map(|n| (format!("{n}.txt"), format!("Title {n}\n\nword{n} كلمة"))).collect();
    let texts: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (&**name, &**text)).collect();
    let mut world = World::new(&texts);
    world.sync();
    let index = world.folder.path().join("cache/index");
    let sole_file = || {
        let files = fs::read_dir(&index).unwrap().map(|entry| entry.unwrap().path());
        files.filter(|path| path.extension().is_some()).collect::<Vec<_>>()
    };
    let whole = fs::read(&sole_file()[0]).unwrap();
    let mut damaged = 0;
    for at in (9..whole.len()).step_by(whole.len() / 40) {
        for file in sole_file() {
            fs::remove_file(file).unwrap();
        }
        let mut bytes = whole.clone();
        bytes[at] ^= 4;
        fs::write(index.join(format!("{at:08}.segment")), bytes).unwrap();
        let mut searcher = world.searcher();
        let found =
            searcher.caught_up(&world.library, |searcher| world.find_with(searcher, "كلم word1"));
        assert_eq!(found.len(), 111, "byte {at}");
        assert_eq!(searcher.lacks(), 0);
        damaged += world.index.take_damaged();
    }
    assert!(damaged > 30, "{damaged}");
}
