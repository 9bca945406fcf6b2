//! Libraries that cannot be opened, or by many at once, disks that are full.

use std::fs;
use std::sync::Barrier;
use std::thread;

use rusqlite::Connection;

use super::{Folder, World};
use crate::library::{Library, LibraryError, Mark};

#[test]
fn a_newer_library_is_left_alone() {
    let folder = Folder::new();
    drop(Library::open(folder.path()).unwrap());
    let path = folder.path().join("library.sqlite");
    Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let error = Library::open(folder.path()).unwrap_err();
    assert!(matches!(error, LibraryError::Newer { version: 99, .. }));
    assert!(
        error.to_string().ends_with("made by a newer nashra (version 99); update nashra to use it")
    );
    let version: i64 = Connection::open(&path)
        .unwrap()
        .query_row("PRAGMA user_version", [], |row| row.get(0))
        .unwrap();
    assert_eq!(version, 99);
}

#[test]
fn many_may_open_a_library_at_the_moment_it_is_made() {
    for _ in 0..30 {
        let folder = Folder::new();
        let start = Barrier::new(6);
        let open = || {
            start.wait();
            Library::open(folder.path()).map(|opened| opened.library.is_writable())
        };
        thread::scope(|scope| {
            let all: Vec<_> = (0..6).map(|_| scope.spawn(open)).collect();
            for opening in all {
                assert_eq!(opening.join().unwrap(), Ok(true));
            }
        });
    }
}

#[test]
fn a_damaged_library_is_a_sentence_and_stays_as_it_is() {
    let folder = Folder::new();
    let path = folder.path().join("library.sqlite");
    fs::write(&path, "this is no database, however long it may be".repeat(100)).unwrap();
    let before = fs::read(&path).unwrap();
    let error = Library::open(folder.path()).unwrap_err();
    assert!(matches!(error, LibraryError::Damaged { .. }), "{error}");
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_library_damaged_within_is_found_out_when_it_is_read() {
    let mut world = World::new(&[("a.txt", "One\n\nalpha")]);
    world.sync();
    let folder = world.close();
    let path = folder.path().join("library.sqlite");
    let mut bytes = fs::read(&path).unwrap();
    bytes[4096..].fill(0x5A);
    fs::write(&path, bytes).unwrap();
    let outcome = Library::open(folder.path())
        .and_then(|opened| opened.library.rows(None, 10, &mut |_| true));
    assert!(matches!(outcome, Err(LibraryError::Damaged { .. })), "{outcome:?}");
}

#[test]
fn a_library_that_cannot_be_written_can_be_read() {
    let mut world = World::new(&[("a.txt", "One\n\nalpha")]);
    world.sync();
    let one = world.article("One");
    let folder = world.close();
    let mut read_only = Library::open_for_reading(folder.path()).unwrap();
    assert!(!read_only.is_writable());
    assert_eq!(read_only.article(one).unwrap().paragraph(0), "alpha");
    let error = read_only.mark(&[one], &Mark::Read(true)).unwrap_err();
    assert!(matches!(error, LibraryError::ReadOnly { .. }), "{error}");
}

#[test]
fn without_a_library_one_is_kept_in_memory() {
    let mut world = World::new(&[("a.txt", "One\n\nalpha")]);
    world.library = Library::temporary().unwrap();
    world.sync();
    assert_eq!(world.list(), ["One"]);
    assert_eq!(world.find("alpha"), ["One"]);
}

/// The disk fills at the k-th page, for every k until there is room enough: each time all of it or nothing is
/// kept, and it can be done again.
#[test]
fn a_full_disk_loses_nothing_wherever_it_strikes() {
    let files: Vec<(String, String)> =
        (0..200).map(|n| (format!("{n}.txt"), format!("Title number {n}\n\nbody"))).collect();
    let files: Vec<(&str, &str)> =
        files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let mut failed = 0;
    for room in (0..24).step_by(2) {
        let mut world = World::new(&files);
        let pages: u32 =
            world.library.database.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
        world.library.limit_pages(pages + room).unwrap();
        let source = world.library.source(&world.news());
        let synced = source.and_then(|source| world.try_sync(source));
        let kept = world.list().len();
        match synced {
            Ok(synced) => assert_eq!((synced.new, kept), (200, 200)),
            Err(error) => {
                assert!(matches!(error, LibraryError::Full { .. }), "{error}");
                assert_eq!(kept, 0, "all of a transaction or nothing");
                failed += 1;
            }
        }
        world.library.limit_pages(1_000_000).unwrap();
        world.sync();
        assert_eq!(world.list().len(), 200);
        assert_eq!(world.find("body").len(), 200);
        world.check();
    }
    assert!((3..12).contains(&failed), "{failed}");
}

#[test]
fn a_mark_on_a_full_disk_is_refused_whole_and_can_be_made_later() {
    let mut world = World::new(&[("a.txt", "One\n\nalpha"), ("b.txt", "Two\n\nbeta")]);
    world.sync();
    let both = [world.article("One"), world.article("Two")];
    let pages: u32 =
        world.library.database.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
    world.library.limit_pages(pages).unwrap();
    let long = "t".repeat(10_000);
    let error = world.library.mark(&both, &Mark::Tag(long.clone())).unwrap_err();
    assert!(
        error.to_string().ends_with("the disk is full; free some space and do it again"),
        "{error}"
    );
    assert_eq!(world.library.tags(both[0]).unwrap(), [] as [&str; 0]);
    world.library.limit_pages(1_000_000).unwrap();
    world.library.mark(&both, &Mark::Tag(long.clone())).unwrap();
    assert_eq!(world.library.tags(both[1]).unwrap(), [long]);
}
