//! Where an article names, or lets speak, whom a query asks for.
//!
//! The library says which articles those are ([`Directory::articles`](super::Directory::articles)); what is known of one article
//! says where they are in it, by the same steps: whole names before short forms, and where nobody has the name, those whose name
//! is spelt alike.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::Presence;
use super::add::folded;
use super::lookup::asked;
use crate::article::Article;
use crate::entities::{Analysis, Entity, Name, Speaker, across, name_words};
use crate::search::{Match, NameSought, Query, Via};

/// The mentions and quotations that a query's fields find, in bytes of the article's text and in its order. Of an entity whose
/// standing is known, the names of other articles count too.
pub fn named_places(
    query: &Query,
    article: &Article,
    analysis: &Analysis,
    standings: &[Option<Presence>],
) -> Vec<Match> {
    let mut places = Vec::new();
    for (sought, kind) in query.names().into_iter().filter_map(asked) {
        let meant = entities_meant(analysis, standings, sought, kind);
        match kind {
            Some(_) => places.extend(mentions(analysis, &meant)),
            None => places.extend(quotations(article, analysis, &meant, sought)),
        }
    }
    places.sort_by_key(|place| (place.range.start, Reverse(place.range.end), place.via));
    places.dedup();
    places
}

fn mentions<'a>(
    analysis: &'a Analysis,
    meant: &'a BTreeSet<usize>,
) -> impl Iterator<Item = Match> + 'a {
    let is_meant = |entity: Option<usize>| entity.is_some_and(|entity| meant.contains(&entity));
    let of = analysis.mentions.iter().filter(move |mention| is_meant(mention.entity));
    of.map(|mention| Match { range: mention.words.clone(), via: Via::Mention })
}

/// What those say who are meant, or who are described by the words sought.
fn quotations<'a>(
    article: &'a Article,
    analysis: &'a Analysis,
    meant: &'a BTreeSet<usize>,
    sought: &NameSought,
) -> impl Iterator<Item = Match> + 'a {
    let needle = folded(&sought.text);
    let says = move |speaker: &Speaker| match speaker {
        Speaker::Entity(entity) => meant.contains(entity),
        Speaker::Described(words) => folded(article.slice(words.clone())).contains(&needle),
        Speaker::Unknown => false,
    };
    let said = analysis.quotations.iter().filter(move |quotation| says(&quotation.speaker));
    said.map(|quotation| Match { range: quotation.range.clone(), via: Via::Quotation })
}

/// The entities of an article that have a name.
fn entities_meant(
    analysis: &Analysis,
    standings: &[Option<Presence>],
    sought: &NameSought,
    kind: Option<Name>,
) -> BTreeSet<usize> {
    let needle = folded(&sought.text);
    let is_it = |name: &str| {
        let name = folded(name);
        if sought.whole { name == needle } else { name.contains(&needle) }
    };
    let those = |is_meant: &dyn Fn(&Entity, &[String]) -> bool| -> BTreeSet<usize> {
        let of_kind = |entity: &Entity| kind.is_none_or(|kind| entity.kind == kind);
        let meant = analysis.entities.iter().enumerate().filter(|(at, entity)| {
            let standing = standings.get(*at).and_then(Option::as_ref);
            let elsewhere = standing.map_or(&[] as &[String], |standing| &standing.names);
            of_kind(entity) && is_meant(entity, elsewhere)
        });
        meant.map(|(at, _)| at).collect()
    };
    let mut meant = BTreeSet::new();
    if sought.whole {
        meant = those(&|entity, _| own(entity).any(is_it));
    }
    if meant.is_empty() {
        meant = those(&|entity, elsewhere| all(entity, elsewhere).any(is_it));
    }
    if meant.is_empty() {
        let words = name_words(&sought.text);
        let alike = |name: &str| is_alike(name, &words, sought.whole);
        meant = those(&|entity, elsewhere| all(entity, elsewhere).any(alike));
    }
    meant
}

/// The names an entity goes by.
fn own(entity: &Entity) -> impl Iterator<Item = &str> {
    let names = [entity.english.as_ref(), entity.arabic.as_ref(), entity.forms.first()];
    names.into_iter().flatten().map(String::as_str)
}

/// Everything it is called, here and elsewhere.
fn all<'a>(entity: &'a Entity, elsewhere: &'a [String]) -> impl Iterator<Item = &'a str> {
    own(entity).chain(entity.forms.iter().chain(elsewhere).map(String::as_str))
}

/// Whether every word sought is spelt like one of the name's, in either alphabet.
fn is_alike(name: &str, sought: &[String], whole: bool) -> bool {
    let words = name_words(name);
    let has = |word: &String| words.iter().any(|own| across::spelt_alike(word, own).is_some());
    !sought.is_empty() && sought.iter().all(has) && (!whole || words.len() == sought.len())
}

#[cfg(test)]
mod tests {
    use super::named_places;
    use crate::entities::Recognizer;
    use crate::import::import;
    use crate::library::Presence;
    use crate::search::Query;

    const CAIRO: &str = "Ministers meet in Cairo

CAIRO – \"We will not accept any delay in the plan,\" said Sameh Shoukry, the Egyptian foreign minister.

Shoukry met António Guterres in New York. \"The talks were frank and useful for both sides,\" Guterres said.
";

    /// What a query finds, each place as it is written; with names that other articles have for the first entity that has this one.
    fn found(query: &str, elsewhere: Option<(&str, &str)>) -> Vec<String> {
        let article = import("c.txt", CAIRO.as_bytes()).articles.remove(0).article;
        let analysis = Recognizer::default().recognize_article(&article);
        let standing = |entity: &crate::entities::Entity| {
            let (_, name) = elsewhere.filter(|(of, _)| entity.name(false) == *of)?;
            Some(Presence { names: vec![name.to_owned()], ..Presence::default() })
        };
        let standings: Vec<_> = analysis.entities.iter().map(standing).collect();
        let query = Query::parse(query).unwrap();
        let places = named_places(&query, &article, &analysis, &standings);
        places.into_iter().map(|place| article.slice(place.range).to_owned()).collect()
    }

    #[test]
    fn fields_find_mentions_and_quotations_in_the_order_of_the_text() {
        let (said, frank) = (
            "We will not accept any delay in the plan,",
            "The talks were frank and useful for both sides,",
        );
        for (query, places) in [
            ("person:shoukry", vec!["Sameh Shoukry", "Shoukry"]),
            ("person:\"Sameh Shoukry\"", vec!["Sameh Shoukry", "Shoukry"]),
            ("person:\"Shou\"", vec![]),
            ("place:shoukry", vec![]),
            ("speaker:shoukry", vec![said]),
            ("speaker:guterres OR person:guterres", vec!["António Guterres", frank, "Guterres"]),
            ("-person:shoukry", vec![]),
            ("shoukry", vec![]),
        ] {
            assert_eq!(found(query, None), places, "{query}");
        }
    }

    #[test]
    fn a_name_spelt_otherwise_or_known_elsewhere_is_found_too() {
        assert_eq!(found("person:غوتيريش", None), ["António Guterres", "Guterres"]);
        assert_eq!(found("person:nickname", None), [] as [&str; 0]);
        let nickname = Some(("Sameh Shoukry", "Nickname"));
        assert_eq!(found("person:nickname", nickname), ["Sameh Shoukry", "Shoukry"]);
    }
}
