//! What is decided about names stays, in its order, and is taken back in the order of everything else.
use super::{Folder, World};
use crate::entities::{Decision, Decisions, Form, Name};
use crate::library::{Library, Mark, Step};

fn person(spelling: &str) -> Form {
    Form::new(Name::Person, spelling)
}

fn all() -> [Decision; 5] {
    [
        Decision::Merge(person("Eugene Kaspersky"), Form::new(Name::Organisation, "كاسبرسكي")),
        Decision::Split(person("Ronald Noble"), person("نوبل")),
        Decision::Rename(person("Ronald Noble"), "رونالد نوبل".to_owned()),
        Decision::Ignore(Form::new(Name::Place, "A \"b\"; c")),
        Decision::Heed(person("x")),
    ]
}

#[test]
fn decisions_are_there_again_in_their_order() {
    let folder = Folder::new();
    let mut library = Library::open(folder.path()).unwrap().library;
    for decision in all() {
        library.decide(&decision).unwrap();
    }
    drop(library);
    let library = Library::open(folder.path()).unwrap().library;
    assert_eq!(library.decisions().unwrap(), all());
    assert_eq!(Library::open_for_reading(folder.path()).unwrap().decisions().unwrap(), all());
}

#[test]
fn decisions_and_marks_are_taken_back_in_one_order() {
    let mut world = World::new(&[("a.txt", "One\n\nText.\n")]);
    world.sync();
    let article = world.article("One");
    let [first, second, ..] = all();
    world.library.decide(&first).unwrap();
    world.library.mark(&[article], &Mark::Read(true)).unwrap();
    world.library.decide(&second).unwrap();
    assert_eq!(world.library.undo().unwrap(), Some(Step::Decision(Some(second))));
    assert!(matches!(world.library.undo().unwrap(), Some(Step::Marks(_))));
    assert_eq!(world.library.decisions().unwrap(), std::slice::from_ref(&first));
    assert_eq!(world.library.undo().unwrap(), Some(Step::Decision(Some(first))));
    assert_eq!(world.library.undo().unwrap(), None);
    assert!(Decisions::new(&world.library.decisions().unwrap()).is_empty());
}

#[test]
fn a_decision_that_cannot_be_kept_changes_nothing() {
    let folder = Folder::new();
    let mut library = Library::open(folder.path()).unwrap().library;
    library.limit_pages(1).unwrap();
    let long = Decision::Ignore(person(&"x".repeat(100_000)));
    assert!(library.decide(&long).is_err());
    assert_eq!(library.decisions().unwrap(), []);
    assert_eq!(library.undo().unwrap(), None);
}
