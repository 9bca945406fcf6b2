//! Quotes in the library.
use std::fs;
use std::sync::{Arc, Barrier};

use jiff::Timestamp;

use super::Folder;
use crate::article::Article;
use crate::library::{
    KeptQuote, Library, LibraryError, QuoteChange, QuoteEdit, Step, UndoneQuotes,
};
use crate::quotes::{Colour, Passage, Quote};

fn article_of(number: usize) -> Article {
    let text = format!("قال إن الرقم {number} هو الأخير، وأضاف.");
    Article { text, origin: format!("news/{number}.txt"), ..Article::default() }
}

/// A quote that differs from all others in its number.
pub(super) fn quote(number: usize) -> Quote {
    let article = article_of(number);
    let end = article.text.find('،').unwrap();
    Quote::take(&article, 0..end, Timestamp::from_second(1_700_000_000).unwrap()).unwrap()
}

fn library(folder: &Folder) -> Library {
    Library::open(folder.path()).unwrap().library
}

/// Takes back what must be a change of quotes.
fn quotes_back(library: &mut Library) -> Option<UndoneQuotes> {
    library.undo().unwrap().map(|undone| match undone {
        Step::Quotes(undone) => undone,
        other => panic!("{other:?}"),
    })
}

fn all(library: &Library) -> Vec<KeptQuote> {
    let mut all = Vec::new();
    let deliver = &mut |some: Vec<KeptQuote>| {
        all.extend(some);
        true
    };
    library.quotes(3, deliver).unwrap();
    all
}

#[test]
fn what_is_kept_comes_back_the_same_also_after_closing() {
    let folder = Folder::new();
    let mut full = quote(1);
    full.speaker = Some("يوجين كاسبرسكي".to_owned());
    full.note = Some("two\nlines".to_owned());
    full.tag("a tag");
    full.tag("وسم");
    full.colour = Colour::Purple;
    full.source.date = Some(jiff::civil::date(2013, 3, 20));
    full.source.url = Some("https://example.org".to_owned());
    full.counterpart = Passage::take(&article_of(7), 0..9).map(Box::new);
    let mut bare = quote(2);
    (bare.position, bare.source.hash) = (None, None);
    let keeping = library(&folder).keep(&[full.clone(), bare.clone()]).unwrap();
    assert_eq!(keeping.new, 2);
    let library = library(&folder);
    let found: Vec<Quote> = all(&library).into_iter().map(|kept| kept.quote).collect();
    assert_eq!(found, [bare, full.clone()], "the last kept first");
    assert_eq!(library.quote(keeping.ids[0]).unwrap(), Some(full));
    assert_eq!(library.quote_count().unwrap(), 2);
}

#[test]
fn a_quote_is_kept_once() {
    let mut library = Library::temporary().unwrap();
    let first = library.keep(&[quote(1), quote(2)]).unwrap();
    library.edit_quotes(&first.ids, &[QuoteEdit::Tag("mine".to_owned())]).unwrap();
    let again = library.keep(&[quote(2), quote(3), quote(1)]).unwrap();
    assert_eq!((again.new, again.ids[0], again.ids[2]), (1, first.ids[1], first.ids[0]));
    assert_eq!(library.quote(first.ids[0]).unwrap().unwrap().tags, ["mine"]);
}

#[test]
fn every_edit_changes_its_own_part() {
    let mut library = Library::temporary().unwrap();
    let id = library.keep(&[quote(1)]).unwrap().ids[0];
    let mut expected = quote(1);
    for edit in [
        QuoteEdit::Note(Some("note".to_owned())),
        QuoteEdit::Speaker(Some("speaker".to_owned())),
        QuoteEdit::Tag("one".to_owned()),
        QuoteEdit::Tag("two".to_owned()),
        QuoteEdit::Untag("one".to_owned()),
        QuoteEdit::Colour(Colour::Red),
        QuoteEdit::Place(Box::new(Passage::take(&article_of(9), 0.."قال إن الرق".len()).unwrap())),
        QuoteEdit::Note(Some("  ".to_owned())),
    ] {
        assert_eq!(
            library.edit_quotes(&[id, 999], std::slice::from_ref(&edit)).unwrap(),
            1,
            "{edit:?}"
        );
        edit.apply(&mut expected);
    }
    assert_eq!(library.edit_quotes(&[id], &[QuoteEdit::Colour(Colour::Red)]).unwrap(), 0);
    let kept = library.quote(id).unwrap().unwrap();
    assert_eq!(kept, expected);
    assert_eq!((kept.note, kept.speaker.as_deref()), (None, Some("speaker")));
    assert_eq!((kept.words.exact.as_str(), kept.id), ("قال إن الرق", quote(1).id));
}

#[test]
fn everything_can_be_taken_back_step_by_step() {
    let mut library = Library::temporary().unwrap();
    let mut states = vec![all(&library)];
    let ids = library.keep(&[quote(1), quote(2)]).unwrap().ids;
    states.push(all(&library));
    library.edit_quotes(&ids, &[QuoteEdit::Tag("x".to_owned())]).unwrap();
    states.push(all(&library));
    library.edit_quotes(&ids[..1], &[QuoteEdit::Note(Some("n".to_owned()))]).unwrap();
    states.push(all(&library));
    library.delete_quotes(&ids).unwrap();
    assert_eq!(all(&library), []);
    let changes =
        [QuoteChange::Deleted, QuoteChange::Edited, QuoteChange::Edited, QuoteChange::Kept];
    for change in changes {
        let undone = quotes_back(&mut library).unwrap();
        assert_eq!((undone.change, undone.left.len()), (change, 0));
        assert_eq!(all(&library), states.pop().unwrap(), "{change:?}");
    }
    assert_eq!(quotes_back(&mut library), None);
}

#[test]
fn a_deleted_quote_can_be_taken_back_after_closing() {
    let folder = Folder::new();
    let mut before = library(&folder);
    let id = before.keep(&[quote(1)]).unwrap().ids[0];
    before.delete_quotes(&[id]).unwrap();
    drop(before);
    let mut after = library(&folder);
    assert_eq!(quotes_back(&mut after).unwrap().ids, [id]);
    assert_eq!(after.quote(id).unwrap(), Some(quote(1)));
}

#[test]
fn what_another_program_changed_since_is_left() {
    let folder = Folder::new();
    let (mut one, mut other) = (library(&folder), library(&folder));
    let ids = one.keep(&[quote(1), quote(2)]).unwrap().ids;
    one.edit_quotes(&ids, &[QuoteEdit::Tag("one".to_owned())]).unwrap();
    other.edit_quotes(&ids[..1], &[QuoteEdit::Tag("other".to_owned())]).unwrap();
    assert_eq!(one.quote(ids[0]).unwrap().unwrap().tags, ["one", "other"]);
    let undone = quotes_back(&mut one).unwrap();
    assert_eq!((undone.ids, undone.left), (vec![ids[1]], vec![ids[0]]));
    assert_eq!(one.quote(ids[0]).unwrap().unwrap().tags, ["one", "other"]);
    assert_eq!(quotes_back(&mut other).unwrap().ids, [ids[0]]);
}

#[test]
fn the_quotes_of_an_article_are_found_by_its_path_and_by_its_text() {
    let folder = Folder::new();
    let path = folder.path().join("a.txt");
    fs::write(&path, "One two three.").unwrap();
    let article = |origin: &str, text: &str| Article {
        text: text.to_owned(),
        origin: origin.to_owned(),
        ..Article::default()
    };
    let here = article(&path.to_string_lossy(), "One two three.");
    let quote = Quote::take(&here, 4..7, Timestamp::UNIX_EPOCH).unwrap();
    let mut library = library(&folder);
    let id = library.keep(&[quote]).unwrap().ids[0];
    let roundabout = folder.path().join("cache/../a.txt");
    fs::create_dir(folder.path().join("cache")).unwrap();
    for same in
        [here, article(&roundabout.to_string_lossy(), "changed"), article("b", "One two three.")]
    {
        assert_eq!(library.quotes_of(&same).unwrap()[0].id, id, "{}", same.origin);
    }
    assert_eq!(library.quotes_of(&article("b", "other")).unwrap(), []);
    let (origin, count) = library.quoted_origins().unwrap().remove(0);
    assert_eq!((origin, count), (path.canonicalize().unwrap().to_string_lossy().into_owned(), 1));
}

#[test]
fn two_at_once_lose_nothing() {
    let folder = Folder::new();
    drop(library(&folder));
    let start = Arc::new(Barrier::new(2));
    let worker = |from: usize| {
        let (mut library, start) = (library(&folder), Arc::clone(&start));
        move || {
            start.wait();
            for number in from..from + 1000 {
                let id = library.keep(&[quote(number)]).unwrap().ids[0];
                if number % 10 == 0 {
                    library.edit_quotes(&[id], &[QuoteEdit::Tag(format!("t{number}"))]).unwrap();
                }
            }
        }
    };
    let workers = [0, 1000].map(worker).map(std::thread::spawn);
    for worker in workers {
        worker.join().unwrap();
    }
    let mut kept: Vec<Quote> = all(&library(&folder)).into_iter().map(|kept| kept.quote).collect();
    kept.sort_by(|one, other| one.id.cmp(&other.id));
    let mut expected: Vec<Quote> = (0..2000).map(quote).collect();
    for number in (0..2000).step_by(10) {
        expected[number].tag(&format!("t{number}"));
    }
    expected.sort_by(|one, other| one.id.cmp(&other.id));
    assert_eq!(kept, expected);
}

/// Both programs tag the same quote: neither tag is lost.
#[test]
fn two_that_tag_the_same_quote_keep_both_tags() {
    let folder = Folder::new();
    let id = library(&folder).keep(&[quote(1)]).unwrap().ids[0];
    let worker = |name: &'static str| {
        let mut library = library(&folder);
        move || {
            for n in 0..50 {
                library.edit_quotes(&[id], &[QuoteEdit::Tag(format!("{name}{n}"))]).unwrap();
            }
        }
    };
    let workers = ["a", "b"].map(worker).map(std::thread::spawn);
    for worker in workers {
        worker.join().unwrap();
    }
    assert_eq!(library(&folder).quote(id).unwrap().unwrap().tags.len(), 100);
}

/// The disk fills at the k-th page, for every k until there is room enough.
#[test]
fn a_full_disk_is_a_sentence_and_the_quotes_are_kept_on_retry() {
    let quotes: Vec<Quote> = (0..400).map(quote).collect();
    let mut failed = 0;
    for room in (0..150).step_by(10) {
        let folder = Folder::new();
        let mut library = library(&folder);
        let old = library.keep(&[quote(1000)]).unwrap().ids[0];
        let pages: u32 =
            library.database.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
        library.limit_pages(pages + room).unwrap();
        match library.keep(&quotes) {
            Ok(keeping) => assert_eq!(keeping.new, 400),
            Err(error) => {
                assert!(matches!(error, LibraryError::Full { .. }), "{error}");
                assert!(
                    error
                        .to_string()
                        .ends_with("the disk is full; free some space and do it again")
                );
                assert_eq!(library.quote_count().unwrap(), 1, "all of a transaction or nothing");
                failed += 1;
            }
        }
        library.limit_pages(1_000_000).unwrap();
        assert_eq!(library.keep(&quotes).unwrap().ids.len(), 400);
        assert_eq!(library.quote_count().unwrap(), 401);
        assert!(library.quote(old).unwrap().is_some());
    }
    assert!((3..15).contains(&failed), "{failed}");
}

#[test]
fn a_library_without_quotes_gets_their_tables() {
    let folder = Folder::new();
    let path = folder.path().join("library.sqlite");
    let old = rusqlite::Connection::open(&path).unwrap();
    old.execute_batch(include_str!("../migrations/001.sql")).unwrap();
    old.pragma_update(None, "user_version", 1).unwrap();
    drop(old);
    assert_eq!(library(&folder).keep(&[quote(1)]).unwrap().new, 1);
}
