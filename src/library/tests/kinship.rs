//! Stories beyond names: front matter, what the reader says, what texts say; and what `is:paired` sees of it.

use super::World;
use crate::library::{Kinship, Library, Likeness, Mark, Step, Verdict};

const AR: &str = "الخبر\n\nوصل الوزير إلى باريس.\n";
const EN: &str = "News\n\nThe minister reached Paris.\n";

/// The titles that `is:paired` finds, sorted.
fn paired(world: &World) -> Vec<String> {
    world.find("is:paired")
}

#[test]
fn front_matter_names_the_other_edition() {
    let front = |key: &str| format!("---\n{key}\n---\n{EN}");
    for key in ["translation_of: a.ar.txt", "hreflang: {ar: ./a.ar.txt}", "hreflang: ../news/a.txt"]
    {
        let mut world = World::new(&[("a.ar.txt", AR), ("x/b.txt", &front(key))]);
        world.write("b.txt", &front(key));
        world.sync();
        assert_eq!(paired(&world), ["News", "الخبر"], "{key}");
        assert_eq!(world.library.kinship().unwrap().ties.len(), 2);
    }
}

#[test]
fn front_matter_names_the_page_of_the_other_edition() {
    let url = "---\nurl: https://www.example.org/news/%D8%AE%D8%A8%D8%B1/\n---\n";
    for key in [
        "translation_of: http://example.org/news/خبر",
        "hreflang: {ar: \"https://example.org/news/خبر#top\"}",
        "hreflang: [https://EXAMPLE.org/news/%d8%ae%d8%a8%d8%b1]",
    ] {
        let named = format!("---\n{key}\n---\n{EN}");
        let mut world = World::new(&[("a.txt", &format!("{url}{AR}")), ("b.txt", &named)]);
        // Another page of the site, and the same article later.
        world.write("c.txt", &format!("---\nurl: https://example.org/news/other\n---\n{AR}"));
        world.sync();
        assert_eq!(paired(&world), ["News", "الخبر"], "{key}");
        assert_eq!(world.library.kinship().unwrap().ties.len(), 2);
        world.write("a.txt", AR);
        world.sync();
        assert!(paired(&world).is_empty(), "it is not said any more where it was published");
    }
}

#[test]
fn front_matter_that_changes_is_read_again() {
    let mut world =
        World::new(&[("a.txt", AR), ("b.txt", &format!("---\ntranslation_of: a.txt\n---\n{EN}"))]);
    world.sync();
    assert_eq!(paired(&world).len(), 2);
    world.write("b.txt", EN);
    world.touch("b.txt");
    world.sync();
    assert!(paired(&world).is_empty());
}

#[test]
fn what_the_reader_says_is_kept_and_taken_back() {
    let mut world = World::new(&[("a.txt", AR), ("b.txt", EN)]);
    world.sync();
    let (a, b) = (world.article("الخبر"), world.article("News"));
    assert!(paired(&world).is_empty());
    for (same, expected) in [(true, 2), (false, 0)] {
        let change = world.library.mark(&[b, a], &Mark::Paired(same)).unwrap();
        assert_eq!(change.articles, [b, a]);
        assert_eq!(paired(&world).len(), expected, "{same}");
        let verdict = Verdict { a: a.min(b), b: a.max(b), same };
        assert_eq!(world.library.kinship().unwrap().verdicts, [verdict]);
        let again = world.library.mark(&[a, b], &Mark::Paired(same)).unwrap();
        assert!(again.articles.is_empty(), "it has been said");
        let undone = world.library.undo().unwrap().unwrap();
        assert_eq!(undone, Step::Marks(vec![change]));
        assert_eq!(world.library.kinship().unwrap(), Kinship::default());
    }
}

#[test]
fn what_was_said_follows_texts_that_move_or_come_back_elsewhere() {
    let mut world = World::new(&[("a.txt", AR), ("b.txt", EN)]);
    world.sync();
    let (a, b) = (world.article("الخبر"), world.article("News"));
    world.library.mark(&[a, b], &Mark::Paired(true)).unwrap();
    world.rename("a.txt", "moved/c.txt");
    world.sync();
    assert_eq!(paired(&world).len(), 2, "moved");
    // Gone, and back under another name after that was noticed.
    world.remove("b.txt");
    world.sync();
    world.write("elsewhere.txt", EN);
    world.sync();
    let new = world.library.newest_first().unwrap()[0];
    assert_ne!(new, b);
    let verdict = Verdict { a: a.min(new), b: a.max(new), same: true };
    assert_eq!(world.library.kinship().unwrap().verdicts, [verdict]);
    assert_eq!(paired(&world).len(), 2, "back");
}

#[test]
fn likenesses_are_kept_until_others_are_found() {
    let mut world = World::new(&[("a.txt", AR), ("b.txt", EN)]);
    world.sync();
    let one = Likeness { a: 1, b: 2, score: 0.75, repeats: false };
    assert_eq!(world.library.compared().unwrap(), None);
    let stamp = world.library.texts_stamp().unwrap();
    world.library.set_likenesses(&[one], stamp).unwrap();
    let mut again = Library::open(world.folder.path()).unwrap().library;
    assert_eq!(again.kinship().unwrap().likenesses, [one]);
    assert_eq!(again.compared().unwrap(), Some(stamp));
    again.set_likenesses(&[], stamp).unwrap();
    assert_eq!(again.kinship().unwrap(), Kinship::default());
    assert!(paired(&world).is_empty(), "a likeness alone is no fact");
}

#[test]
fn the_stamp_is_that_of_the_texts_there_are() {
    let mut world = World::new(&[("a.txt", AR), ("b.txt", EN)]);
    world.sync();
    let first = world.library.texts_stamp().unwrap();
    world.touch("a.txt");
    world.sync();
    assert_eq!(world.library.texts_stamp().unwrap(), first, "the same text");
    world.write("c.txt", "Third\n\nA text.\n");
    world.sync();
    let with_third = world.library.texts_stamp().unwrap();
    assert_ne!(with_third, first);
    world.remove("c.txt");
    world.sync();
    assert_eq!(world.library.texts_stamp().unwrap(), first);
    assert_eq!(world.library.newest_first().unwrap().len(), 2);
}

#[test]
fn editions_by_name_are_paired() {
    let mut world = World::new(&[("a.txt", AR), ("a.en.txt", EN), ("b.txt", "Other\n\nA text.\n")]);
    world.sync();
    assert_eq!(paired(&world).len(), 2);
    let mut stories = Vec::new();
    let mut deliver = |rows: crate::library::Rows| {
        stories.extend(rows.stories());
        true
    };
    world.library.rows(None, 10, &mut deliver).unwrap();
    stories.sort_unstable();
    stories.dedup();
    assert_eq!(stories.len(), 2);
}
