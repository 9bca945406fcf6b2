//! Sources: calling them otherwise, taking them out, and what looking at them found.

use std::fs;

use super::World;
use crate::library::{Mark, Source, SourceChange, SourceEdit, Step};
use crate::messages::Words;

fn world() -> World {
    let mut world = World::new(&[
        ("a.txt", "One\n\nalpha"),
        ("b.txt", "Two\n\nbeta"),
        ("deep/c.txt", "Three\n\ngamma"),
    ]);
    world.sync();
    world
}

fn only(world: &World) -> Source {
    world.library.sources().unwrap().remove(0)
}

#[test]
fn a_source_is_called_otherwise_and_searched_by_that_name() {
    let mut world = world();
    let id = only(&world).id;
    world.library.rename_source(id, "\u{623}\u{62E}\u{628}\u{627}\u{631}").unwrap();
    assert_eq!(only(&world).name, "\u{623}\u{62E}\u{628}\u{627}\u{631}");
    assert_eq!(world.find("source:\u{627}\u{62E}\u{628}\u{627}\u{631}").len(), 3);
    let edit = SourceEdit::Renamed {
        from: "news".into(),
        to: "\u{623}\u{62E}\u{628}\u{627}\u{631}".into(),
    };
    let step = Step::Source(SourceChange { source: id, edit });
    assert_eq!(world.library.undo().unwrap(), Some(step));
    assert_eq!(only(&world).name, "news");
}

#[test]
fn a_source_taken_out_comes_back_with_everything() {
    let mut world = world();
    let (one, two) = (world.article("One"), world.article("Two"));
    world.library.mark(&[one], &Mark::Starred(true)).unwrap();
    world.library.mark(&[two], &Mark::Read(true)).unwrap();
    let id = only(&world).id;
    world.library.remove_source(id).unwrap();
    assert_eq!(world.library.sources().unwrap(), []);
    assert_eq!(world.list(), ["One"], "what is starred stays");
    assert_eq!(world.find("beta"), [] as [&str; 0]);
    assert!(world.news().join("b.txt").is_file());
    world.library.undo().unwrap();
    assert_eq!(world.list().len(), 3);
    assert_eq!(world.find("beta is:read"), ["Two"]);
    world.library.remove_source(id).unwrap();
    let again = world.library.source(&world.news()).unwrap();
    assert_eq!((again, world.list().len()), (id, 3), "named again it is back, too");
}

#[test]
fn articles_gone_before_stay_gone_when_a_source_comes_back() {
    let mut world = world();
    world.remove("a.txt");
    world.sync();
    let id = only(&world).id;
    world.library.remove_source(id).unwrap();
    world.library.undo().unwrap();
    assert_eq!(world.list().len(), 2);
}

#[test]
fn what_could_not_be_read_is_known_until_it_can() {
    let mut world = world();
    assert!(only(&world).scanned.is_some());
    fs::write(world.news().join("d.txt"), b"%PDF-1.4 \x00\x01\x02").unwrap();
    world.sync();
    assert_eq!(only(&world).failed, 1);
    let failures = world.library.failures(only(&world).id).unwrap();
    assert!(failures[0].path.ends_with("d.txt"), "{failures:?}");
    let arabic = Words::built_in("ar").unwrap().say(&failures[0].what);
    assert!(arabic.contains("مستند PDF"), "{arabic}");
    world.remove("d.txt");
    world.sync();
    assert_eq!(only(&world).failed, 0);
}

#[test]
fn of_a_folder_that_cannot_be_looked_into_nothing_is_gone() {
    let mut world = world();
    let away = world.folder.path().join("away");
    let source = only(&world).id;
    fs::rename(world.news(), &away).unwrap();
    world.try_sync(source).unwrap();
    assert_eq!((world.list().len(), only(&world).failed), (3, 1));
    fs::rename(away, world.news()).unwrap();
    world.sync();
    assert_eq!((world.list().len(), only(&world).failed), (3, 0));
}

#[test]
fn rows_of_some_articles_leave_known_sources_out() {
    let world = world();
    let (one, two) = (world.article("One"), world.article("Two"));
    let rows = world.library.rows_of([two, 999, one], &[]).unwrap();
    assert_eq!(rows.iter().map(|row| row.title).collect::<Vec<_>>(), ["Two", "One"]);
    assert!(world.library.rows_of([one], &[only(&world).id]).unwrap().is_empty());
}
