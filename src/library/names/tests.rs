//! The names of a few articles, as a reader asks for them.
use std::collections::BTreeSet;

use super::{Directory, Names};
use crate::article::ContentHash;
use crate::entities::{Decision, Decisions, Form, Name, Recognizer, Roster};
use crate::library::tests::Folder;
use crate::search::{Cancel, Filter, NameSought, Query};

const ARTICLES: [&str; 4] = [
    include_str!("../../../seeds/000_98ff67623f90ba52.txt"),
    include_str!("../../../seeds/003_ed3b926f425d16fd.txt"),
    include_str!("../../../seeds/000_98ff67623f90ba52.en.txt"),
    "Talks in Cairo\n\n\"We will go on,\" said Sameh Shoukry, the foreign minister, in Cairo on Monday.\n",
];

fn found(texts: &[&str]) -> Vec<(u32, ContentHash, Roster)> {
    let recognizer = Recognizer::default();
    let roster = |text: &&str| Roster::of(&recognizer.recognize(text), text);
    (1..).zip(texts).map(|(n, text)| (n, ContentHash::of(text), roster(text))).collect()
}

fn directory() -> Directory {
    let mut names = Names::temporary().unwrap();
    names.add(&found(&ARTICLES)).unwrap();
    Directory::new(names).unwrap()
}

fn person(spelling: &str) -> Form {
    Form::new(Name::Person, spelling)
}

fn sought(text: &str) -> NameSought {
    NameSought { text: text.trim_matches('"').to_owned(), whole: text.starts_with('"') }
}

fn articles(directory: &Directory, filter: &Filter) -> BTreeSet<u32> {
    directory.articles(filter, &Cancel::default()).unwrap().unwrap().into_iter().collect()
}

fn of_person(directory: &Directory, name: &str) -> Vec<u32> {
    articles(directory, &Filter::Person(sought(name))).into_iter().collect()
}

#[test]
fn a_person_is_found_by_any_name_in_any_alphabet() {
    let directory = directory();
    for name in ["Eugene Kaspersky", "kaspersky", "كاسبرسكاي", "\"eugene kaspersky\""] {
        let found = of_person(&directory, name);
        assert!(found.contains(&1) && found.contains(&3), "{name}: {found:?}");
        assert!(!found.contains(&4), "{name}: {found:?}");
    }
    assert_eq!(of_person(&directory, "\"eugene\""), [] as [u32; 0]);
    assert_eq!(articles(&directory, &Filter::Speaker(sought("shoukry"))), BTreeSet::from([4]));
    let place = |name| articles(&directory, &Filter::Place(sought(name)));
    assert_eq!(place("القاهرة"), BTreeSet::from([4]), "an exonym");
    assert!(directory.articles(&Filter::HasQuote, &Cancel::default()).unwrap().is_none());
}

#[test]
fn names_are_found_from_the_beginning_of_each_of_their_words() {
    let directory = directory();
    let database = &directory.names.database;
    let all = "SELECT count(*) FROM names WHERE instr(folded, ?1)";
    let some = format!("{all} AND id IN (SELECT name FROM words WHERE word >= ?2 AND word < ?3)");
    for name in ["kasp", "eugene kasp", "Kaspersky Lab", "إنتربول", "الانترب", "gene", ""]
    {
        let needle = super::add::folded(name);
        let [from, to] = super::words::among(&needle, false);
        let all: u32 = database.query_row(all, [&needle], |row| row.get(0)).unwrap();
        let some: u32 = database.query_row(&some, [&needle, &from, &to], |row| row.get(0)).unwrap();
        assert_eq!(all, some, "{name}");
        assert_eq!(all == 0, name == "gene", "{name}");
    }
}

#[test]
fn a_name_nobody_is_spelt_by_is_found_by_another_spelling() {
    let directory = directory();
    assert_eq!(of_person(&directory, "شكري"), [4], "the article is English and nothing lists him");
    assert_eq!(of_person(&directory, "\"سامح شكري\""), [4]);
    assert_eq!(of_person(&directory, "سعيد شكري"), [] as [u32; 0]);
    let texts = ["Talks\n\nقال يوجين زيلينسكاي في باريس يوم الإثنين إن المحادثات مفيدة."];
    let mut names = Names::temporary().unwrap();
    names.add(&found(&texts)).unwrap();
    let directory = Directory::new(names).unwrap();
    assert_eq!(of_person(&directory, "زيلنسكاي"), [1]);
    assert_eq!(of_person(&directory, "\"يوجين زيلنسكاي\""), [1]);
    assert_eq!(of_person(&directory, "\"زيلنسكاي\""), [] as [u32; 0], "it is no whole name");
    assert_eq!(articles(&directory, &Filter::Organisation(sought("زيلنسكاي"))), BTreeSet::new());
}

#[test]
fn a_word_has_other_spellings() {
    let spellings = directory().spellings("Kaspersky").unwrap();
    for wanted in ["كاسبرسكي", "كاسبرسكاي"] {
        assert!(spellings.iter().any(|found| found == wanted), "{wanted} in {spellings:?}");
    }
    assert!(directory().spellings("cairo").unwrap().contains(&"القاهره".to_owned()));
    assert_eq!(directory().spellings("the").unwrap(), [] as [&str; 0]);
    assert_eq!(directory().spellings("\"''").unwrap(), [] as [&str; 0]);
    let query = Query::parse("kaspersky").unwrap();
    let query = query.with_names(&|word| directory().spellings(word).unwrap());
    assert!(!query.matches(ARTICLES[1], crate::search::index::Part::Body).is_empty());
}

#[test]
fn names_are_completed() {
    let names = directory().names_beginning(Some(Name::Person), "kasp").unwrap();
    assert_eq!(names, ["Eugene Kaspersky"]);
    assert!(
        directory().names_beginning(None, "shou").unwrap().contains(&"Sameh Shoukry".to_owned())
    );
}

#[test]
fn a_person_and_a_company_of_one_name_are_two() {
    let directory = directory();
    let kinds =
        |filter: fn(NameSought) -> Filter| articles(&directory, &filter(sought("kaspersky")));
    assert!(!kinds(Filter::Organisation).is_empty());
    assert!(!kinds(Filter::Person).is_empty());
}

#[test]
fn texts_are_read_once() {
    let mut names = Names::temporary().unwrap();
    let found = found(&ARTICLES[..2]);
    let articles: Vec<_> = found.iter().map(|(article, hash, _)| (*article, *hash)).collect();
    assert_eq!(names.know(&articles).unwrap(), [1, 2]);
    names.add(&found).unwrap();
    assert_eq!(names.know(&articles).unwrap(), [] as [u32; 0]);
    // The same text in another article; the first has another text now.
    let copied = [(7, articles[0].1), (1, ContentHash::of("new"))];
    assert_eq!(names.know(&copied).unwrap(), [1]);
    let directory = Directory::new(names).unwrap();
    assert_eq!(of_person(&directory, "كاسبرسكاي"), [7]);
    assert_eq!(directory.names().len().unwrap(), 1, "the text that is gone is forgotten");
}

#[test]
fn names_of_texts_that_are_gone_are_forgotten() {
    let count = |names: &Names, table: &str| {
        let count = format!("SELECT count(*) FROM {table}");
        names.database.query_row(&count, [], |row| row.get::<_, u32>(0)).unwrap()
    };
    let all = found(&ARTICLES);
    let mut names = Names::temporary().unwrap();
    names.add(&all).unwrap();
    let left: Vec<_> = all.iter().skip(2).map(|(article, hash, _)| (*article, *hash)).collect();
    assert_eq!(names.know(&left).unwrap(), [] as [u32; 0]);
    let mut fresh = Names::temporary().unwrap();
    fresh.add(&found(&ARTICLES)[2..]).unwrap();
    for table in ["documents", "mentions", "speakers", "described", "articles"] {
        assert_eq!(count(&names, table), count(&fresh, table), "{table}");
    }
    let mut directory = Directory::new(names).unwrap();
    assert_eq!(of_person(&directory, "كاسبرسكاي"), [3], "by the English name");
    // What is added again is found again, and is one with what stayed.
    directory.add(&all[..2]).unwrap();
    directory.update(&Decisions::default()).unwrap();
    let mut whole = self::directory();
    assert_eq!(answers(&mut directory, &[]), answers(&mut whole, &[]));
    directory.know(&[]).unwrap();
    for table in ["heads", "names", "answers", "words", "sounds", "meetings", "documents"] {
        assert_eq!(count(directory.names(), table), 0, "{table}");
    }
}

#[test]
fn what_another_recogniser_found_is_found_anew() {
    let cache = Folder::new();
    let mut names = Names::open(cache.path()).unwrap();
    names.add(&found(&ARTICLES[..1])).unwrap();
    assert!(Names::open_for_reading(cache.path()).is_some());
    names.database.pragma_update(None, "user_version", 7).unwrap();
    drop(names);
    assert!(Names::open_for_reading(cache.path()).is_none());
    assert!(Names::open(cache.path()).unwrap().is_empty().unwrap());
}

#[test]
fn a_damaged_file_is_made_again() {
    let cache = Folder::new();
    std::fs::create_dir_all(cache.path().join("names")).unwrap();
    std::fs::write(cache.path().join("names/names.sqlite"), b"no database").unwrap();
    assert!(Names::open_for_reading(cache.path()).is_none());
    assert!(Names::open(cache.path()).unwrap().is_empty().unwrap());
}

#[test]
fn one_process_adds_and_others_read() {
    let cache = Folder::new();
    let mut names = Names::open(cache.path()).unwrap();
    assert!(names.is_writable());
    let other = Names::open(cache.path()).unwrap();
    assert!(!other.is_writable());
    let mut directory = Directory::new(other).unwrap();
    names.add(&found(&ARTICLES)).unwrap();
    directory.update(&Decisions::default()).unwrap();
    assert!(!of_person(&directory, "kaspersky").is_empty());
}

#[test]
fn who_only_reads_may_be_the_first_to_come() {
    let cache = Folder::new();
    std::fs::create_dir_all(cache.path().join("names")).unwrap();
    let other = std::fs::File::create(cache.path().join("names/lock")).unwrap();
    other.lock().unwrap();
    let names = Names::open(cache.path()).unwrap();
    assert!(!names.is_writable());
    assert_eq!(names.is_empty(), Ok(true));
}

/// All that can be asked about the names of the articles.
fn answers(directory: &mut Directory, made: &[Decision]) -> Vec<(String, BTreeSet<u32>)> {
    directory.update(&Decisions::new(made)).unwrap();
    let mut answers = Vec::new();
    for name in ["kaspersky", "noble", "رونالد", "\"sameh shoukry\"", "lab", "cairo"] {
        for filter in [Filter::Person, Filter::Organisation, Filter::Place, Filter::Speaker] {
            answers.push((name.to_owned(), articles(directory, &filter(sought(name)))));
        }
    }
    answers
}

#[test]
fn decisions_change_what_is_found_and_can_be_taken_back() {
    let mut directory = directory();
    let before = answers(&mut directory, &[]);
    let (a, b) = (person("Sameh Shoukry"), person("Eugene Kaspersky"));
    let merge = Decision::Merge(a.clone(), b.clone());
    answers(&mut directory, std::slice::from_ref(&merge));
    let both = of_person(&directory, "shoukry");
    assert!(both.contains(&4) && both.contains(&3), "{both:?}");
    assert_eq!(of_person(&directory, "كاسبرسكاي"), both);
    assert_eq!(answers(&mut directory, &[merge, Decision::Split(a.clone(), b)]), before);
    let ignore = Decision::Ignore(a.clone());
    answers(&mut directory, std::slice::from_ref(&ignore));
    assert_eq!(of_person(&directory, "shoukry"), [] as [u32; 0]);
    assert_eq!(answers(&mut directory, &[ignore, Decision::Heed(a.clone())]), before);
    let rename = Decision::Rename(a.clone(), "Minister Example".to_owned());
    answers(&mut directory, &[rename]);
    assert_eq!(of_person(&directory, "example"), [4]);
}

#[test]
fn a_spelling_split_off_is_somebody_else_over_the_library() {
    let mut directory = directory();
    let whole = of_person(&directory, "\"eugene kaspersky\"");
    let form = "كاسبرسكاي";
    let made = [Decision::Split(person("Eugene Kaspersky"), person(form))];
    directory.update(&Decisions::new(&made)).unwrap();
    assert_eq!(of_person(&directory, "\"eugene kaspersky\""), whole, "the whole name stays");
    let spelt = of_person(&directory, "\"كاسبرسكاي\"");
    assert_eq!(spelt, [1], "only where it is so spelt");
}

#[test]
fn an_entity_stands_in_the_library() {
    let directory = directory();
    let text = ARTICLES[2];
    let analysis = Recognizer::default().recognize(text);
    let kaspersky =
        analysis.entities.iter().find(|entity| entity.name(false) == "Eugene Kaspersky").unwrap();
    let standing = directory.standing(kaspersky).unwrap().unwrap();
    assert!(standing.articles >= 2 && standing.mentions > kaspersky.count, "{standing:?}");
    assert!(standing.arabic.is_some_and(|name| name.contains("كاسبرسكا")));
}
