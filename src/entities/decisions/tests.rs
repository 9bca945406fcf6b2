//! Decisions in the reader's notation: a text, what is decided, and who is named how often.
use proptest::prelude::*;

use super::{Decision, Decisions, Form};
use crate::entities::{Analysis, Name, Recognizer};

const TEXT: &str = include_str!("../../../seeds/000_98ff67623f90ba52.en.txt");

fn analysis() -> Analysis {
    Recognizer::default().recognize(TEXT)
}

fn person(spelling: &str) -> Form {
    Form::new(Name::Person, spelling)
}

fn organisation(spelling: &str) -> Form {
    Form::new(Name::Organisation, spelling)
}

/// Name, kind and count of each entity that is named, sorted.
fn named(made: &[Decision]) -> Vec<(String, Name, usize)> {
    let decided = Decisions::new(made).apply(&analysis(), TEXT);
    let entities = decided.entities.iter().filter(|entity| entity.count > 0);
    let mut named: Vec<_> = entities.map(|e| (e.name(false).to_owned(), e.kind, e.count)).collect();
    named.sort();
    named
}

fn count(made: &[Decision], name: &str) -> usize {
    named(made).iter().filter(|(known, ..)| known == name).map(|(.., count)| count).sum()
}

#[test]
fn merged_names_are_one_entity_of_the_first_kind() {
    let (a, b) = ("Eugene Kaspersky", "Kaspersky Lab");
    let merge = [Decision::Merge(person(a), organisation(b))];
    assert!(count(&[], a) > 0 && count(&[], b) > 0);
    assert_eq!(count(&merge, a), count(&[], a) + count(&[], b));
    assert_eq!(count(&merge, b), 0);
    let kinds: Vec<Name> =
        named(&merge).into_iter().filter(|(name, ..)| name == a).map(|(_, kind, _)| kind).collect();
    assert_eq!(kinds, [Name::Person]);
}

#[test]
fn a_spelling_split_off_is_an_entity_of_its_own() {
    let text = "Sameh Shoukry met António Guterres in Cairo. Shoukry said so. Guterres left.";
    let all = Recognizer::default().recognize(text);
    let shoukry = all.entities.iter().find(|entity| entity.name(false) == "Sameh Shoukry").unwrap();
    assert_eq!((shoukry.forms.len(), shoukry.count), (2, 2));
    let split = [Decision::Split(person("Sameh Shoukry"), person("Shoukry"))];
    let decided = Decisions::new(&split).apply(&all, text);
    let counts = |name| decided.entities.iter().find(|e| e.name(false) == name).map(|e| e.count);
    assert_eq!((counts("Sameh Shoukry"), counts("Shoukry")), (Some(1), Some(1)));
    let merged = [split[0].clone(), Decision::Merge(person("Sameh Shoukry"), person("Shoukry"))];
    assert_eq!(Decisions::new(&merged).apply(&all, text), all);
}

#[test]
fn every_spelling_parts_from_the_others_of_its_entity() {
    let texts = [
        TEXT,
        "Ronald K. Noble met Sameh Shoukry. Ronald Noble spoke; Noble and Shoukry left. Noble said so.",
        "The International Criminal Police Organization met. INTERPOL said so. INTERPOL left.",
    ];
    let mut parted = 0;
    for text in texts {
        let recognised = Recognizer::default().recognize(text);
        for mention in recognised.mentions.iter().filter(|mention| mention.entity.is_some()) {
            let entity = &recognised.entities[mention.entity.unwrap()];
            let name = text.get(mention.range.clone()).unwrap();
            let others = entity.forms.iter().filter(|form| *form != name);
            let parting = Decisions::default().parting(&recognised, text, mention.range.clone());
            assert_eq!(parting.is_some(), others.count() > 0, "{name}");
            let Some(parting) = parting else { continue };
            let after = Decisions::new(&parting.decisions).apply(&recognised, text);
            let spelt = |form: &Form| form.spelling.clone();
            let of = |name| after.entities.iter().find(|e| e.count > 0 && e.forms.contains(name));
            let (one, rest) =
                (of(&spelt(&parting.form)).unwrap(), of(&spelt(&parting.than)).unwrap());
            assert_eq!(one.count + rest.count, entity.count, "{parting:?}");
            let singles = [one, rest].map(|half| half.forms.len()).into_iter().min();
            assert_eq!(singles, Some(1), "{parting:?}");
            parted += 1;
        }
    }
    assert!(parted > 5);
}

#[test]
fn renamed_and_ignored() {
    let rename = Decision::Rename(organisation("INTERPOL"), "the Organization".to_owned());
    assert_eq!(count(std::slice::from_ref(&rename), "the Organization"), count(&[], "INTERPOL"));
    let undone = Decision::Rename(organisation("INTERPOL"), String::new());
    assert_eq!(named(&[rename, undone]), named(&[]));
    let ignore = Decision::Ignore(organisation("INTERPOL"));
    assert_eq!(count(std::slice::from_ref(&ignore), "INTERPOL"), 0);
    assert_eq!(named(&[ignore, Decision::Heed(organisation("INTERPOL"))]), named(&[]));
}

#[test]
fn a_name_that_is_not_in_the_article_leaves_its_place_to_the_one_before() {
    let place = |spelling| Form::new(Name::Place, spelling);
    let lab = organisation("Kaspersky Lab");
    let decisions = Decisions::new(&[
        Decision::Merge(lab.clone(), place("Singapore")),
        Decision::Ignore(lab),
        Decision::Merge(organisation("Somebody Else"), place("Singapore")),
    ]);
    for recognised in [analysis(), turned(&analysis())] {
        let decided = decisions.apply(&recognised, TEXT);
        let names: Vec<&str> = decided
            .mentions
            .iter()
            .filter_map(|mention| Some(decided.entities[mention.entity?].name(false)))
            .collect();
        // Singapore is the laboratory, which is ignored.
        assert!(!names.contains(&"Singapore") && !names.contains(&"Kaspersky Lab"), "{names:?}");
    }
}

#[test]
fn names_left_one_by_a_third_are_not_two_any_more() {
    let (a, b, c) = (person("A"), person("B"), person("C"));
    let made = [
        Decision::Split(a.clone(), b.clone()),
        Decision::Merge(c.clone(), a.clone()),
        Decision::Merge(c.clone(), b.clone()),
        Decision::Split(person("D"), c),
    ];
    assert_eq!(Decisions::new(&made).in_force(), [Decision::Merge(a, b)]);
}

#[test]
fn a_spelling_without_letters_decides_nothing() {
    for form in ["", "–", "«»"] {
        let made =
            [Decision::Merge(person(form), person("Ronald Noble")), Decision::Ignore(person(form))];
        assert!(Decisions::new(&made).is_empty());
    }
}

/// The same with its entities in another order, as another recogniser might give them.
fn turned(recognised: &Analysis) -> Analysis {
    let last = recognised.entities.len() - 1;
    let mut turned = recognised.clone();
    turned.entities.reverse();
    for mention in &mut turned.mentions {
        mention.entity = mention.entity.map(|at| last - at);
    }
    turned
}

/// A spelling of the text, or one that is not in it.
fn any_form() -> impl Strategy<Value = Form> {
    let mut forms: Vec<Form> = analysis()
        .entities
        .iter()
        .flat_map(|entity| entity.forms.iter().map(|form| Form::new(entity.kind, form)))
        .collect();
    forms.push(person("Somebody Else"));
    proptest::sample::select(forms)
}

fn any_decision() -> impl Strategy<Value = Decision> {
    prop_oneof![
        (any_form(), any_form()).prop_map(|(a, b)| Decision::Merge(a, b)),
        (any_form(), any_form()).prop_map(|(a, b)| Decision::Split(a, b)),
        (any_form(), "[A-Zا-ي]{0,3}").prop_map(|(a, to)| Decision::Rename(a, to)),
        any_form().prop_map(Decision::Ignore),
        any_form().prop_map(Decision::Heed),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn merging_and_splitting_again_is_as_before(
        before in proptest::collection::vec(any_decision(), 0..4), a in any_form(), b in any_form()
    ) {
        let was = Decisions::new(&before);
        let touched = was.merges().any(|(x, y)| [x, y].into_iter().any(|key| Some(key) == b.key().as_ref()));
        let split = was.splits().any(|(from, form)| {
            let pair = (Some(from.clone()), Some(form.clone()));
            pair == (a.key(), b.key()) || pair == (b.key(), a.key())
        });
        prop_assume!(a.key() != b.key() && !touched && !split);
        let mut made = before;
        made.extend([Decision::Merge(a.clone(), b.clone()), Decision::Split(a, b)]);
        prop_assert_eq!(Decisions::new(&made), was);
    }

    #[test]
    fn splitting_and_merging_again_is_as_before(a in any_form(), b in any_form()) {
        let made = [Decision::Split(a.clone(), b.clone()), Decision::Merge(a, b)];
        prop_assert!(Decisions::new(&made).splits().next().is_none());
    }

    #[test]
    fn what_is_in_force_comes_to_the_same(made in proptest::collection::vec(any_decision(), 0..8)) {
        let decisions = Decisions::new(&made);
        prop_assert_eq!(Decisions::new(&decisions.in_force()), decisions);
    }

    #[test]
    fn the_opposite_takes_back_that_decision_alone(made in proptest::collection::vec(any_decision(), 1..8)) {
        let in_force = Decisions::new(&made).in_force();
        for (at, decision) in in_force.iter().enumerate() {
            let same = |other: &Decision| match (decision, other) {
                // A name has its own again in both alphabets; of two names it is said once that they are two.
                (Decision::Rename(a, _), Decision::Rename(b, _)) => a.key() == b.key(),
                (Decision::Split(a, b), Decision::Split(c, d)) => (a.key(), b.key()) == (d.key(), c.key()),
                _ => false,
            };
            let others = in_force.iter().enumerate().filter(|(place, other)| *place != at && !same(other));
            let others: Vec<Decision> = others.map(|(_, other)| other.clone()).collect();
            let after = Decisions::new(in_force.iter().chain([&decision.opposite()]));
            prop_assert_eq!(after.in_force(), others);
        }
    }

    /// Decisions about different names, in any order.
    #[test]
    fn decisions_about_different_names_may_change_places(a in any_decision(), b in any_decision()) {
        let keys = |decision: &Decision| decision.forms().iter().map(|form| form.key()).collect::<Vec<_>>();
        prop_assume!(keys(&a).iter().all(|key| !keys(&b).contains(key)));
        let shown = |made: &[Decision]| {
            let decided = Decisions::new(made).apply(&analysis(), TEXT);
            decided.mentions.iter().map(|m| (m.range.clone(), m.kind, m.entity.map(|at| decided.entities[at].name(false).to_owned()))).collect::<Vec<_>>()
        };
        prop_assert_eq!(shown(&[a.clone(), b.clone()]), shown(&[b, a]));
    }

    /// Who is one with whom does not hang on the order of merges, nor on which of the others a name was merged with.
    #[test]
    fn a_name_split_off_leaves_the_others_together(
        names in proptest::sample::subsequence(vec!["A", "B", "C", "D", "E"], 3..=5),
        partners in proptest::collection::vec(0_usize..4, 4), turned in proptest::collection::vec(any::<bool>(), 4),
        off in 0_usize..5,
    ) {
        let off = person(names[off % names.len()]);
        let merges = (1..names.len()).map(|at| {
            let (a, b) = (person(names[at]), person(names[partners[at - 1] % at]));
            if turned[at - 1] { Decision::Merge(a, b) } else { Decision::Merge(b, a) }
        });
        let made: Vec<Decision> = merges.chain([Decision::Split(person("X"), off.clone())]).collect();
        let mut classes = super::Joined::default();
        for (a, b) in Decisions::new(&made).merges() {
            classes.join(a, b);
        }
        let of = |form: &Form| classes.of(&form.key().unwrap());
        let others: Vec<Form> = names.iter().map(|name| person(name)).filter(|form| *form != off).collect();
        prop_assert!(others.iter().all(|other| of(other) == of(&others[0])));
        prop_assert!(of(&off) != of(&others[0]));
    }

    #[test]
    fn what_was_recognised_stays_where_it_was(made in proptest::collection::vec(any_decision(), 0..6)) {
        let recognised = analysis();
        let decided = Decisions::new(&made).apply(&recognised, TEXT);
        prop_assert!(decided.entities.len() >= recognised.entities.len());
        for mention in &decided.mentions {
            prop_assert!(recognised.mentions.iter().any(|known| known.range == mention.range));
            prop_assert!(mention.entity.is_none_or(|at| decided.entities[at].count > 0));
        }
        let counts: usize = decided.entities.iter().map(|entity| entity.count).sum();
        prop_assert_eq!(counts, decided.mentions.iter().filter(|m| m.entity.is_some()).count());
        prop_assert_eq!(decided.quotations.len(), recognised.quotations.len());
    }

    /// Another order of the entities changes nothing of what is decided.
    #[test]
    fn decisions_do_not_hang_on_numbers(made in proptest::collection::vec(any_decision(), 0..5)) {
        let recognised = analysis();
        let decisions = Decisions::new(&made);
        let spans = |analysis: &Analysis| {
            analysis.mentions.iter().map(|m| (m.range.clone(), m.kind)).collect::<Vec<_>>()
        };
        let one = decisions.apply(&recognised, TEXT);
        prop_assert_eq!(spans(&decisions.apply(&turned(&recognised), TEXT)), spans(&one));
    }
}
