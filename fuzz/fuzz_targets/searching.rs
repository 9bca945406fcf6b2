//! Any query over any articles: the index, the scan and reading every article find the same.
//! `cargo +nightly fuzz run searching`
#![no_main]

use libfuzzer_sys::fuzz_target;
use nashra::search::index::{Document, Index, Part, Segment, SegmentBuilder};
use nashra::search::{Cancel, Folding, Found, NoFacts, Query, Scan};

fuzz_target!(|input: (&str, Vec<(&str, &str)>)| {
    let (query, articles) = input;
    let query = match Query::parse(query) {
        Ok(query) => query,
        Err(error) => {
            assert!(query.get(error.place).is_some());
            return;
        }
    };
    let expected = (0..).zip(&articles).filter(|(number, article)| holds(&query, *number, article));
    let expected: Vec<u32> = expected.map(|(number, _)| number).collect();
    let found = |found: &Found| settled(&query, &articles, found);
    assert_eq!(found(&index(&articles).find(&query, &NoFacts, &Cancel::default())), expected);
    assert_eq!(found(&scan(&articles).find(&query, &NoFacts, &Cancel::default())), expected);
    for (title, body) in &articles {
        for found in query.matches(title, Part::Title) {
            assert!(title.get(found.range).is_some());
        }
        for found in body.split('\n').flat_map(|line| query.matches(line, Part::Body)) {
            assert!(found.range.end <= body.len());
        }
    }
});

fn holds(query: &Query, number: u32, (title, body): &(&str, &str)) -> bool {
    query.holds(number, &Folding::of(title, body.split('\n')), &NoFacts)
}

/// All that was found, what the words alone do not tell having been read.
fn settled(query: &Query, articles: &[(&str, &str)], found: &Found) -> Vec<u32> {
    let told = |hit: &u32| articles.get(*hit as usize).is_some_and(|one| holds(query, *hit, one));
    let open = found.open.clone().map(|hit| hit.article).filter(told);
    let mut settled: Vec<u32> = found.sure.clone().map(|hit| hit.article).chain(open).collect();
    settled.sort_unstable();
    settled
}

fn index(articles: &[(&str, &str)]) -> Index {
    let mut builder = SegmentBuilder::default();
    for (title, body) in articles {
        builder.add(title, body.split('\n'));
    }
    let document = |article| Document { article, stamp: 0 };
    let documents: Vec<Document> = (0..articles.len() as u32).map(document).collect();
    let segment = Segment::from_vec(builder.finish(&documents)).unwrap();
    Index::new(vec![segment], &|_| Some(0), &|_| 0)
}

fn scan(articles: &[(&str, &str)]) -> Scan {
    let mut scan = Scan::default();
    for (number, (title, body)) in (0..).zip(articles) {
        scan.add(number, title, body.split('\n'));
    }
    scan
}
