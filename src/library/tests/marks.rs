//! Marks, and taking them back.

use super::World;
use crate::library::tests::quotes::quote;
use crate::library::{Change, Library, Mark, QuoteChange, Step};

fn world() -> World {
    let mut world = World::new(&[
        ("a.txt", "One\n\nalpha"),
        ("b.txt", "Two\n\nbeta"),
        ("c.txt", "Three\n\ngamma"),
    ]);
    world.sync();
    world
}

/// Takes the last step back: what it was.
fn undone(library: &mut Library) -> Vec<Change> {
    match library.undo().unwrap() {
        Some(Step::Marks(changes)) => changes,
        _ => Vec::new(),
    }
}

#[test]
fn marks_and_quotes_are_taken_back_in_one_order() {
    let mut world = world();
    let one = world.article("One");
    world.library.mark(&[one], &Mark::Starred(true)).unwrap();
    let ids = world.library.keep(&[quote(1)]).unwrap().ids;
    world.library.mark(&[one], &Mark::Read(true)).unwrap();
    world.library.delete_quotes(&ids).unwrap();
    let mut what = || match world.library.undo().unwrap().unwrap() {
        Step::Marks(changes) => format!("{:?}", changes[0].mark),
        Step::Quotes(undone) => format!("{:?}", undone.change),
        Step::Source(change) => format!("{change:?}"),
        Step::Bookmark(letter) => format!("{letter:?}"),
        Step::Decision(decision) => format!("{decision:?}"),
    };
    assert_eq!(what(), format!("{:?}", QuoteChange::Deleted));
    assert_eq!(what(), "Read(true)");
    assert_eq!(what(), format!("{:?}", QuoteChange::Kept));
    assert_eq!(what(), "Starred(true)");
}

#[test]
fn a_mark_changes_what_did_not_have_it_and_is_taken_back_so() {
    let mut world = world();
    let all = [world.article("One"), world.article("Two"), world.article("Three")];
    assert_eq!(world.library.mark(&all[..1], &Mark::Read(true)).unwrap().articles, all[..1]);
    assert_eq!(world.library.mark(&all, &Mark::Read(true)).unwrap().articles, all[1..]);
    assert_eq!(undone(&mut world.library)[0].articles, all[1..]);
    assert_eq!(world.find("is:read"), ["One"]);
    assert_eq!(undone(&mut world.library)[0].articles, all[..1]);
    assert_eq!(world.find("is:read"), [] as [&str; 0]);
    assert_eq!(world.library.undo().unwrap(), None);
}

#[test]
fn every_mark_can_be_taken_back() {
    let mut world = world();
    let one = world.article("One");
    for (mark, query) in [
        (Mark::Read(true), "is:read"),
        (Mark::Starred(true), "is:starred"),
        (Mark::Tag("أمن".into()), "tag:امن"),
    ] {
        world.library.mark(&[one], &mark).unwrap();
        assert_eq!(world.find(query), ["One"]);
        assert_eq!(undone(&mut world.library)[0].mark, mark);
        assert_eq!(world.find(query), [] as [&str; 0]);
    }
    world.library.mark(&[one], &Mark::Tag("x".into())).unwrap();
    world.library.mark(&[one], &Mark::Untag("x".into())).unwrap();
    assert_eq!(world.library.tags(one).unwrap(), [] as [&str; 0]);
    world.library.undo().unwrap();
    assert_eq!(world.library.tags(one).unwrap(), ["x"]);
}

#[test]
fn a_searcher_sees_a_change_at_once_and_another_ones_when_it_looks() {
    let mut world = world();
    let one = world.article("One");
    let mut searcher = world.searcher();
    for mark in [Mark::Read(true), Mark::Starred(true), Mark::Tag("x".into())] {
        let change = world.library.mark(&[one], &mark).unwrap();
        searcher.apply(&change);
    }
    assert_eq!(world.find_with(&searcher, "is:read is:starred tag:x"), ["One"]);
    let change = undone(&mut world.library).remove(0);
    searcher.apply(&change.opposite());
    assert_eq!(world.find_with(&searcher, "tag:x"), [] as [&str; 0]);
    assert!(!searcher.refresh_if_changed(&world.library).unwrap());
    let mut other = Library::open(world.folder.path()).unwrap().library;
    other.mark(&[one], &Mark::Read(false)).unwrap();
    assert!(searcher.refresh_if_changed(&world.library).unwrap());
    assert_eq!(world.find_with(&searcher, "is:read"), [] as [&str; 0]);
}

#[test]
fn an_article_that_is_not_there_is_not_marked() {
    let mut world = world();
    for mark in [Mark::Read(true), Mark::Tag("x".into())] {
        assert_eq!(world.library.mark(&[999], &mark).unwrap().articles, [] as [u32; 0]);
    }
    assert_eq!(world.library.undo().unwrap(), None);
}

#[test]
fn undo_reaches_into_the_session_before_but_not_into_another_ones() {
    let mut world = world();
    let (one, two, three) = (world.article("One"), world.article("Two"), world.article("Three"));
    world.library.mark(&[one], &Mark::Read(true)).unwrap();
    let mut second = Library::open(world.folder.path()).unwrap().library;
    world.library.mark(&[two], &Mark::Read(true)).unwrap();
    second.mark(&[three], &Mark::Read(true)).unwrap();
    let undone = |library: &mut Library| undone(library).pop().map(|change| change.articles);
    assert_eq!(undone(&mut second), Some(vec![three]), "its own first");
    assert_eq!(undone(&mut second), Some(vec![one]), "then what was there when it was opened");
    assert_eq!(undone(&mut second), None, "never what another did since");
    assert_eq!(undone(&mut world.library), Some(vec![two]));
}

#[test]
fn two_libraries_marking_at_once_lose_nothing() {
    let files: Vec<(String, String)> =
        (0..40).map(|n| (format!("{n}.txt"), format!("T{n}\n\nbody {n}"))).collect();
    let files: Vec<(&str, &str)> =
        files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let mut world = World::new(&files);
    world.sync();
    let articles: Vec<u32> = (0..40).map(|n| world.article(&format!("T{n}"))).collect();
    let folder = world.folder.path().to_owned();
    std::thread::scope(|scope| {
        for half in articles.chunks(20) {
            let folder = &folder;
            scope.spawn(move || {
                let mut library = Library::open(folder).unwrap().library;
                for article in half {
                    library.mark(&[*article], &Mark::Starred(true)).unwrap();
                    library.mark(&[*article], &Mark::Read(true)).unwrap();
                }
            });
        }
    });
    assert_eq!(world.find("is:starred is:read").len(), 40);
}

#[test]
fn changes_made_at_once_are_one_step() {
    let mut world = world();
    let (one, two) = (world.article("One"), world.article("Two"));
    world.library.mark(&[one], &Mark::Tag("old".into())).unwrap();
    let wanted = [
        Change { articles: vec![one, two], mark: Mark::Tag("plan".into()) },
        Change { articles: vec![one, two], mark: Mark::Untag("old".into()) },
        Change { articles: vec![two], mark: Mark::Starred(false) },
    ];
    let done = world.library.change(&wanted).unwrap();
    assert_eq!(done.len(), 2, "what changed nothing is left out");
    assert_eq!(done[1].articles, [one]);
    assert_eq!(world.find("tag:plan"), ["One", "Two"]);
    let tags = world.library.all_tags().unwrap();
    assert_eq!((tags.of(one), tags.of(two)), (vec!["plan"], vec!["plan"]));
    assert_eq!(undone(&mut world.library), done);
    assert_eq!(world.library.tags(one).unwrap(), ["old"]);
    assert_eq!(world.library.tags(two).unwrap(), [] as [&str; 0]);
}

#[test]
fn a_journal_of_an_older_version_is_taken_back_too() {
    let mut world = world();
    let one = world.article("One");
    world.library.mark(&[one], &Mark::Starred(true)).unwrap();
    let old = format!(r#"{{"articles":[{one}],"mark":{{"Starred":true}}}}"#);
    world.library.database.execute("UPDATE undo SET change = ?1", [old]).unwrap();
    assert_eq!(undone(&mut world.library)[0].articles, [one]);
    assert_eq!(world.find("is:starred"), [] as [&str; 0]);
}
