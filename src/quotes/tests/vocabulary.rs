//! What is exported holds what the Web Annotation Data Model demands, in the terms of its context.
use proptest::prelude::*;
use serde_json::{Map, Value};

use super::strategies::quotes;
use crate::quotes::{Format, Options, Quote, export};

/// The terms of `http://www.w3.org/ns/anno.jsonld` that may stand in what we write, and its prefixes.
const TERMS: &str = "@context id type label total first startIndex items motivation created body target source selector \
    styleClass purpose format value language textDirection exact prefix suffix start end";
const PREFIXES: [&str; 3] = ["dcterms:", "schema:", "nashra:"];
const CLASSES: &str = "AnnotationCollection AnnotationPage Annotation TextualBody SpecificResource Text TextQuoteSelector \
    TextPositionSelector";
const MOTIVATIONS: [&str; 3] = ["commenting", "highlighting", "tagging"];

/// What is wrong with a document, in sentences.
fn faults(json: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    terms(json, &mut faults);
    let mut need = |holds: bool, what: &str| {
        if !holds {
            faults.push(what.to_owned());
        }
    };
    need(
        json["@context"][0] == "http://www.w3.org/ns/anno.jsonld",
        "5.1: the context must be in the top-level object",
    );
    need(json["@context"][1]["nashra"].is_string(), "our prefix must be declared");
    need(
        json["type"] == "AnnotationCollection" && is_iri(&json["id"]),
        "5.1: exactly 1 IRI, AnnotationCollection",
    );
    let page = &json["first"];
    need(
        page["type"] == "AnnotationPage" && is_iri(&page["id"]),
        "5.2: exactly 1 IRI, AnnotationPage",
    );
    let items = page["items"].as_array().cloned().unwrap_or_default();
    need(page["items"].is_array(), "5.2: exactly 1 list of Annotations");
    need(
        json["total"].as_u64() == Some(items.len() as u64),
        "5.1: total is the number of Annotations",
    );
    for item in &items {
        annotation(item, &mut need);
    }
    faults
}

fn annotation(item: &Value, need: &mut impl FnMut(bool, &str)) {
    need(item["type"] == "Annotation" && is_iri(&item["id"]), "3.1: exactly 1 IRI, Annotation");
    need(
        item["motivation"].as_str().is_some_and(|name| MOTIVATIONS.contains(&name)),
        "3.3.5: a motivation of the vocabulary",
    );
    let created = item["created"].as_str().unwrap_or_default();
    need(
        created.ends_with('Z') && created.parse::<jiff::Timestamp>().is_ok(),
        "3.3.1: one xsd:dateTime in UTC",
    );
    for body in item["body"].as_array().into_iter().flatten() {
        if body["purpose"] == "linking" {
            resource(body, need);
            continue;
        }
        need(body["type"] == "TextualBody" && body["value"].is_string(), "3.2.4: exactly 1 value");
        need(
            body["purpose"].as_str().is_some_and(|name| MOTIVATIONS.contains(&name)),
            "3.3.5: a purpose",
        );
    }
    need(
        item["body"].is_null() || item["body"].as_array().is_some_and(|all| !all.is_empty()),
        "no empty list of bodies",
    );
    let target = &item["target"];
    need(target.is_object(), "3.1: 1 or more targets");
    resource(target, need);
}

fn resource(target: &Value, need: &mut impl FnMut(bool, &str)) {
    need(target["type"] == "SpecificResource", "4: a stretch of a text is a SpecificResource");
    need(is_iri(&target["source"]["id"]), "4.1: exactly 1 source, 3.2.1: exactly 1 IRI");
    let direction = target["source"]["textDirection"].as_str();
    need(
        matches!(direction, Some("ltr" | "rtl" | "auto")),
        "3.2.2: a textDirection of the vocabulary",
    );
    for selector in target["selector"].as_array().into_iter().flatten() {
        if selector["type"] == "TextQuoteSelector" {
            need(selector["exact"].is_string(), "4.2.4: exactly 1 exact");
        } else {
            let (start, end) = (selector["start"].as_u64(), selector["end"].as_u64());
            need(start.is_some() && start < end, "4.2.5: exactly 1 start and end, not negative");
        }
    }
    need(target["selector"][0]["type"] == "TextQuoteSelector", "a quote has its words");
}

/// Every key is a term of the context or has a prefix of it, every type a class; no value is null or empty.
fn terms(json: &Value, faults: &mut Vec<String>) {
    match json {
        Value::Object(object) => of_object(object, faults),
        Value::Array(all) => all.iter().for_each(|one| terms(one, faults)),
        Value::Null => faults.push("null".to_owned()),
        _ => {}
    }
}

fn of_object(object: &Map<String, Value>, faults: &mut Vec<String>) {
    for (key, value) in object {
        if key == "@context" {
            continue;
        }
        let is_term = TERMS.split_whitespace().any(|term| term == key);
        if !is_term && !PREFIXES.iter().any(|prefix| key.starts_with(prefix)) {
            faults.push(format!("{key} is no term"));
        }
        if key == "type" && !CLASSES.split_whitespace().any(|class| value == class) {
            faults.push(format!("{value} is no class"));
        }
        terms(value, faults);
    }
}

fn is_iri(value: &Value) -> bool {
    value.as_str().is_some_and(|id| {
        id.split_once(':').is_some_and(|(scheme, rest)| {
            scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
                && !rest.is_empty()
        }) && !id.contains(|c: char| c <= ' ' || "<>\"{}|\\^`".contains(c) || c.is_control())
    })
}

fn json(quotes: &[Quote]) -> Value {
    serde_json::from_str(&export(quotes, Format::JsonLd, Options::default())).unwrap()
}

proptest! {
    #[test]
    fn what_is_exported_is_valid(quotes in prop::collection::vec(quotes(), 0..3)) {
        prop_assert_eq!(faults(&json(&quotes)), Vec::<String>::new());
    }
}

#[test]
fn the_validator_sees_faults() {
    let good = json(&super::exporting::two());
    assert!(faults(&good).is_empty());
    let mut planted: [(&str, Value); 5] = std::array::from_fn(|_| ("", good.clone()));
    let item =
        |json: &mut Value, pointer: &str, value: Value| *json.pointer_mut(pointer).unwrap() = value;
    planted[0].0 = "no class";
    item(&mut planted[0].1, "/first/items/0/type", "Remark".into());
    planted[1].0 = "exactly 1 IRI";
    item(&mut planted[1].1, "/first/items/0/id", "a b".into());
    planted[2].0 = "exactly 1 exact";
    item(&mut planted[2].1, "/first/items/0/target/selector/0/exact", 7.into());
    planted[3].0 = "total";
    item(&mut planted[3].1, "/total", 9.into());
    planted[4].0 = "is no term";
    planted[4].1.as_object_mut().unwrap().insert("speaker".to_owned(), "x".into());
    for (says, json) in planted {
        let faults = faults(&json);
        assert!(faults.iter().any(|fault| fault.contains(says)), "{says}: {faults:?}");
    }
}
