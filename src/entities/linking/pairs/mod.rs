//! How well names of news are linked: pairs of names that are one, and of names nearly alike that are two.
//!
//! `aside.tsv` is kept aside: rules are made by looking at `seen.tsv` alone, and of the other only the figures are read.
use super::across;
use crate::entities::{Name, name_words};

const SEEN: &str = include_str!("seen.tsv");
const ASIDE: &str = include_str!("aside.tsv");

/// Whether a library makes the two names one entity.
fn are_linked(kind: Name, a: &str, b: &str) -> bool {
    let (a, b) = (name_words(a), name_words(b));
    if let (Some(a), Some(b)) = (across::identity(kind, &a), across::identity(kind, &b)) {
        return a == b;
    }
    let theirs = across::meeting_keys(kind, &b);
    across::meeting_keys(kind, &a).iter().any(|key| theirs.contains(key))
        && across::unlikeness(kind, &a, &b).is_some()
}

/// Precision and recall, and the lines that are wrong.
fn judge(pairs: &str) -> (f32, f32, Vec<&str>) {
    let (mut right, mut linked, mut ones, mut wrong) = (0_u16, 0_u16, 0_u16, Vec::new());
    for line in pairs.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [verdict, kind, a, b] = fields[..] else { panic!("{line}") };
        let kind = match kind {
            "person" => Name::Person,
            "organisation" => Name::Organisation,
            _ => Name::Place,
        };
        let (is_one, is_linked) = (verdict == "one", are_linked(kind, a, b));
        assert_eq!(is_linked, are_linked(kind, b, a), "{line}");
        right += u16::from(is_one && is_linked);
        linked += u16::from(is_linked);
        ones += u16::from(is_one);
        if is_one != is_linked {
            wrong.push(line);
        }
    }
    (f32::from(right) / f32::from(linked), f32::from(right) / f32::from(ones), wrong)
}

#[test]
fn names_of_news_are_linked() {
    for (pairs, precision, recall) in [(SEEN, 0.98, 0.94), (ASIDE, 0.92, 0.9)] {
        let (found_precision, found_recall, wrong) = judge(pairs);
        // The names of the other file are not looked at.
        let shown = if pairs == SEEN { wrong.join("\n") } else { String::new() };
        println!("precision {found_precision:.3} recall {found_recall:.3}\n{shown}");
        assert!(
            found_precision >= precision && found_recall >= recall,
            "{found_precision} {found_recall}"
        );
    }
}
