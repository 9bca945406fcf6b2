//! What merges and splits make of entities, whatever is decided and taken back.
use std::collections::BTreeSet;

use proptest::prelude::*;

use super::super::{Directory, Names};
use crate::article::ContentHash;
use crate::entities::{Decision, Decisions, Form, Name, Named, Roster};
use crate::search::{Cancel, Filter, NameSought};

/// People nobody takes for one another; each has an article of his own, with his number.
const PEOPLE: [&str; 6] =
    ["Alder Quist", "Bruna Vasko", "Celso Immar", "Dorit Halpen", "Egon Twill", "Fadia Zorok"];

fn directory() -> Directory {
    let article = |(number, name): (u32, &&str)| {
        let forms = vec![((*name).to_owned(), 1)];
        let (english, arabic) = (Some((*name).to_owned()), None);
        let named = vec![Named { kind: Name::Person, english, arabic, forms, quoted: 0 }];
        (number, ContentHash::of(name), Roster { named, described: Vec::new() })
    };
    let mut names = Names::temporary().unwrap();
    names.add(&(0..).zip(&PEOPLE).map(article).collect::<Vec<_>>()).unwrap();
    Directory::new(names).unwrap()
}

fn person(number: usize) -> Form {
    Form::new(Name::Person, PEOPLE[number])
}

/// Where each is found by his name once this is decided.
fn found(directory: &mut Directory, made: &[Decision]) -> Vec<BTreeSet<u32>> {
    directory.update(&Decisions::new(made)).unwrap();
    let found = |name: &&str| {
        let sought = NameSought { text: (*name).to_owned(), whole: true };
        let found = directory.articles(&Filter::Person(sought), &Cancel::default());
        found.unwrap().unwrap().into_iter().collect()
    };
    PEOPLE.iter().map(found).collect()
}

/// The classes of the least equivalence that holds of these pairs, by its definition: grown until nothing is added.
fn classes(pairs: &[(usize, usize)]) -> Vec<BTreeSet<u32>> {
    let mut classes: Vec<BTreeSet<u32>> = (0..PEOPLE.len() as u32).map(|n| [n].into()).collect();
    for _ in &PEOPLE {
        for &(a, b) in pairs {
            let both: BTreeSet<u32> = classes[a].union(&classes[b]).copied().collect();
            for &member in &both {
                classes[member as usize].extend(&both);
            }
        }
    }
    classes
}

fn pairs() -> impl Strategy<Value = Vec<(usize, usize)>> {
    let pair = (0..PEOPLE.len(), 0..PEOPLE.len()).prop_filter("two people", |(a, b)| a != b);
    proptest::collection::vec(pair, 0..7)
}

fn merge(&(a, b): &(usize, usize)) -> Decision {
    Decision::Merge(person(a), person(b))
}

fn split(&(a, b): &(usize, usize)) -> Decision {
    Decision::Split(person(a), person(b))
}

fn decisions() -> impl Strategy<Value = Vec<Decision>> {
    let one = (0..5, 0..PEOPLE.len(), 0..PEOPLE.len()).prop_map(|(what, a, b)| match what {
        0 => split(&(a, b)),
        1 => Decision::Ignore(person(a)),
        2 => Decision::Heed(person(a)),
        3 => Decision::Rename(person(a), format!("{} Minor", PEOPLE[b])),
        _ => merge(&(a, b)),
    });
    proptest::collection::vec(one, 0..9)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn merges_in_any_order_make_the_classes_they_say(
        (made, shuffled) in pairs().prop_flat_map(|pairs| (Just(pairs.clone()), Just(pairs).prop_shuffle())),
    ) {
        let mut directory = directory();
        let wanted = classes(&made);
        for pairs in [made, shuffled] {
            let made: Vec<Decision> = pairs.iter().map(merge).collect();
            prop_assert_eq!(&found(&mut directory, &made), &wanted);
        }
    }

    #[test]
    fn who_is_split_off_leaves_the_others_together(
        made in pairs(),
        splits in pairs(),
    ) {
        let mut directory = directory();
        let mut wanted = classes(&made);
        // Whichever of them it was merged with.
        for &(_, b) in &splits {
            for class in &mut wanted {
                class.remove(&(b as u32));
            }
            wanted[b] = [b as u32].into();
        }
        let made: Vec<Decision> = made.iter().map(merge).chain(splits.iter().map(split)).collect();
        prop_assert_eq!(found(&mut directory, &made), wanted);
    }

    #[test]
    fn what_is_taken_back_was_never_said(made in decisions(), kept in 0_usize..9) {
        let mut directory = directory();
        let kept = &made[..kept.min(made.len())];
        let before = found(&mut directory, kept);
        found(&mut directory, &made);
        prop_assert_eq!(&found(&mut directory, kept), &before);
        prop_assert_eq!(&found(&mut self::directory(), kept), &before);
        prop_assert_eq!(found(&mut directory, &[]), classes(&[]));
    }
}
