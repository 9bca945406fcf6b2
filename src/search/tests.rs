//! Index, scan and the plain way must say the same of any query and any articles.

use proptest::prelude::*;

use super::index::{Document, Index, Segment, SegmentBuilder};
use super::{Cancel, Facts, Filter, Folding, Found, Query, Scan, State};

/// Articles by number: `title` then lines of the body.
type Texts = Vec<(String, String)>;

/// Even articles are read; the day is the number.
struct Even;

impl Facts for Even {
    fn holds(&self, article: u32, filter: &Filter) -> bool {
        *filter == Filter::Is(State::Read) && article.is_multiple_of(2)
    }

    fn day(&self, article: u32) -> i32 {
        article as i32
    }
}

fn index(texts: &Texts) -> Index {
    let segment = |texts: &[(String, String)], first: usize| {
        let mut builder = SegmentBuilder::default();
        for (title, body) in texts {
            builder.add(title, body.split('\n'));
        }
        let number = |number: usize| Document { article: (first + number) as u32, stamp: 0 };
        let documents: Vec<Document> = (0..texts.len()).map(number).collect();
        Segment::from_vec(builder.finish(&documents)).unwrap()
    };
    let (left, right) = texts.split_at(texts.len() / 2);
    let segments = vec![segment(left, 0), segment(right, left.len())];
    Index::new(segments, &|_| Some(0), &|article| Even.day(article))
}

fn scan(texts: &Texts) -> Scan {
    let mut scan = Scan::default();
    for (number, (title, body)) in texts.iter().enumerate() {
        scan.add(number as u32, title, body.split('\n'));
    }
    scan
}

fn holds(query: &Query, texts: &Texts, article: u32) -> bool {
    let (title, body) = &texts[article as usize];
    query.holds(article, &Folding::of(title, body.split('\n')), &Even)
}

/// All that was found, what was open having been read.
fn settled(query: &Query, texts: &Texts, found: &Found) -> Vec<u32> {
    let open = found.open.clone().filter(|hit| holds(query, texts, hit.article));
    let mut articles: Vec<u32> = found.sure.clone().chain(open).map(|hit| hit.article).collect();
    articles.sort_unstable();
    articles
}

fn texts() -> impl Strategy<Value = Texts> {
    proptest::collection::vec(("[ab اإل.]{0,6}", "[abc إالنئوءة٢2é.\n\u{64B}\u{A0}]{0,16}"), 0..7)
}

fn query() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[abcنلا2]{1,3}",
        "\"[abcإائوءة]{1,2}( [ab])?\"",
        "[ab]\\.[abc]",
        "ال[abن]{2}",
        "/[ab]c?/",
        "(title|body):[abلا]{1,2}",
        Just("is:read".to_owned()),
    ];
    let signed =
        (prop_oneof![Just(""), Just("-")], word).prop_map(|(sign, word)| format!("{sign}{word}"));
    let all = proptest::collection::vec(signed, 1..4).prop_map(|words| words.join(" "));
    proptest::collection::vec(all, 1..3).prop_map(|parts| parts.join(" OR "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]
    #[test]
    fn the_fast_ways_are_the_plain_way(texts in texts(), query in query()) {
        let query = Query::parse(&query).unwrap();
        let plain: Vec<u32> = (0..texts.len() as u32).filter(|article| holds(&query, &texts, *article)).collect();
        let by_index = index(&texts).find(&query, &Even, &Cancel::default());
        let by_scan = scan(&texts).find(&query, &Even, &Cancel::default());
        for found in [&by_index, &by_scan] {
            prop_assert!(found.sure.clone().all(|hit| plain.contains(&hit.article)));
            prop_assert_eq!(settled(&query, &texts, found), plain.clone());
        }
    }

    #[test]
    fn an_article_is_found_where_it_has_matches(texts in texts(), word in "[abcنا2]{1,3}") {
        let query = Query::parse(&word).unwrap();
        for (number, (title, body)) in texts.iter().enumerate() {
            let places = query.matches(title, super::index::Part::Title).len()
                + body.split('\n').map(|line| query.matches(line, super::index::Part::Body).len()).sum::<usize>();
            prop_assert_eq!(places > 0, holds(&query, &texts, number as u32));
        }
    }
}

fn pairs(texts: &[(&str, &str)]) -> Texts {
    texts.iter().map(|(title, body)| ((*title).to_owned(), (*body).to_owned())).collect()
}

#[test]
fn the_title_ranks_first_then_the_newest() {
    let texts =
        pairs(&[("news", "interpol"), ("interpol", "news"), ("news", "interpol"), ("x", "y")]);
    let query = Query::parse("interpol").unwrap();
    let hits = index(&texts).find(&query, &Even, &Cancel::default()).sure;
    assert_eq!(
        hits.map(|hit| (hit.article, hit.score)).collect::<Vec<_>>(),
        [(1, 3), (2, 1), (0, 1)]
    );
}

#[test]
fn another_name_ranks_below_the_word_itself() {
    let texts = pairs(&[("x", "Kaspersky"), ("x", "كاسبرسكي")]);
    let query = Query::parse("kaspersky").unwrap().with_names(&|_| vec!["كاسبرسكي".to_owned()]);
    let hits = index(&texts).find(&query, &Even, &Cancel::default()).sure;
    assert_eq!(hits.map(|hit| (hit.article, hit.score)).collect::<Vec<_>>(), [(0, 1), (1, 0)]);
}

#[test]
fn a_changed_article_is_found_by_its_new_text_only() {
    let segment = |body: &str, stamp| {
        let mut builder = SegmentBuilder::default();
        builder.add("", [body].into_iter());
        Segment::from_vec(builder.finish(&[Document { article: 5, stamp }])).unwrap()
    };
    let current = |article| (article == 5).then_some(2);
    let index = Index::new(vec![segment("old", 1), segment("new", 2)], &current, &|_| 0);
    let find =
        |word: &str| index.find(&Query::parse(word).unwrap(), &Even, &Cancel::default()).sure.len();
    assert_eq!((find("old"), find("new"), index.len()), (0, 1, 1));
}

#[test]
fn a_phrase_is_open_until_it_is_read() {
    let texts = pairs(&[("", "a global complex"), ("", "complex global")]);
    let query = Query::parse("\"global complex\"").unwrap();
    let found = index(&texts).find(&query, &Even, &Cancel::default());
    assert_eq!((found.sure.len(), found.open.len()), (0, 2));
    assert_eq!(settled(&query, &texts, &found), [0]);
}

const SEED_000: &str = include_str!("../../seeds/000_98ff67623f90ba52.txt");
const SEED_003: &str = include_str!("../../seeds/003_ed3b926f425d16fd.txt");

/// Each query, and which of the bundled articles and of one about hamza it names.
const SPELLINGS: [(&str, &[u32]); 21] = [
    ("الإنتربول", &[0]),
    ("الانتربول", &[0]),
    ("انتربول", &[0]),
    ("اَلْإِنْتَرْبُول", &[0]),
    ("الإنتـربول", &[0]),
    ("ﺍﻹﻧﺘﺮﺑﻮﻝ", &[0]),
    ("interpol", &[2]),
    ("مجمع", &[0]),
    // Both words stand in the second too, apart from each other.
    ("20 مارس", &[0, 1]),
    ("٢٠١٤", &[0]),
    ("السيبريه", &[0]),
    ("هيئة", &[2]),
    ("هيءة", &[2]),
    ("هيئه", &[2]),
    ("مسئول", &[2]),
    ("مسؤول", &[2]),
    ("دورا", &[1]),
    ("بغيه", &[1]),
    ("kaspersky", &[0, 1]),
    ("\"كاسبرسكاي\"", &[0]),
    ("thorbjorn", &[2]),
];

/// The bundled articles and one more, before others whose words begin as theirs do; of more than some thousand, these
/// beginnings are looked up another way.
fn among(others: usize) -> Texts {
    let seed = |text: &str| {
        let (title, body) = text.split_once('\n').unwrap();
        (title.to_owned(), body.to_owned())
    };
    let third = ("xyz هيءة", "وقال مسئول INTERPOL Thorbjørn");
    let mut texts = vec![seed(SEED_000), seed(SEED_003), (third.0.to_owned(), third.1.to_owned())];
    let words = "انتر الا مجم مار السيبر هي مس دور بغ kasp كاسبر inter 201";
    texts.extend((0..others).map(|_| ("x".to_owned(), words.to_owned())));
    texts
}

#[test]
fn the_spelling_queries_find_their_articles_in_libraries_of_every_size() {
    for others in [0, 100, 20_000] {
        let texts = among(others);
        let (index, scan) = (index(&texts), scan(&texts));
        for (typed, expected) in SPELLINGS {
            let names = |word: &str| match word {
                "kaspersky" => vec!["كاسبرسكاي".to_owned(), "كاسبرسكي".to_owned()],
                _ => Vec::new(),
            };
            let query = Query::parse(typed).unwrap().with_names(&names);
            let by_index = index.find(&query, &Even, &Cancel::default());
            let by_scan = scan.find(&query, &Even, &Cancel::default());
            for found in [by_index, by_scan] {
                assert_eq!(settled(&query, &texts, &found), expected, "{typed}, {others} others");
            }
        }
    }
}
