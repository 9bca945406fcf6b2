//! One annotation into one quote.
use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::{Map, Value};

use super::Notes;
use crate::article::ContentHash;
use crate::quotes::export::iri::is_iri;
use crate::quotes::take::uuid;
use crate::quotes::{Colour, Passage, Quote, Source, TextPositionSelector, TextQuoteSelector};

/// The quote of an annotation; `None`, and a note why, if it has no words.
pub(super) fn quote(json: &Value, now: Timestamp, notes: &mut Notes) -> Option<Quote> {
    let Value::Object(annotation) = json else {
        notes.add("an annotation that is no object");
        return None;
    };
    let known = ["@context", "id", "type", "motivation", "created", "body", "bodyValue", "target"];
    note_others(annotation, &known, "", notes);
    let Some((target, words, position)) = target(annotation, notes) else {
        notes.add("annotations without a TextQuoteSelector");
        return None;
    };
    let mut quote = Quote {
        id: text(annotation.get("id")).filter(|id| is_iri(id)).unwrap_or_else(|| named_by(json)),
        words,
        position,
        source: source(target.get("source").unwrap_or(&Value::Null), notes),
        speaker: text(target.get("schema:spokenByCharacter")),
        note: None,
        tags: Vec::new(),
        colour: text(target.get("styleClass"))
            .and_then(|name| Colour::named(&name))
            .unwrap_or_default(),
        created: created(annotation, now, notes),
        counterpart: None,
    };
    bodies(annotation, &mut quote, notes);
    Some(quote)
}

/// The id of an annotation that has none: made of all it says, so that the same file gives the same quotes.
fn named_by(json: &Value) -> String {
    uuid(&format!("annotation\n{json}"))
}

fn created(annotation: &Map<String, Value>, now: Timestamp, notes: &mut Notes) -> Timestamp {
    let Some(created) = text(annotation.get("created")) else { return now };
    created.parse().unwrap_or_else(|_| {
        notes.add(format!("the time {created}"));
        now
    })
}

/// The first target that has words.
fn target<'a>(
    annotation: &'a Map<String, Value>,
    notes: &mut Notes,
) -> Option<(&'a Map<String, Value>, TextQuoteSelector, Option<TextPositionSelector>)> {
    let targets = each(annotation.get("target")?);
    if targets.len() > 1 {
        notes.add("all targets of an annotation but one");
    }
    let target = targets.iter().find_map(|target| {
        let target = target.as_object()?;
        let selectors = target.get("selector").map(each).unwrap_or_default();
        let words = selectors.iter().find_map(|selector| words(selector))?;
        let position = selectors.iter().find_map(|selector| position(selector));
        Some((target, words, position, selectors))
    });
    let (target, words, position, selectors) = target?;
    let known = ["id", "type", "source", "selector", "styleClass", "schema:spokenByCharacter"];
    note_others(target, &known, "target ", notes);
    for selector in selectors {
        if !is_a(selector, "TextQuoteSelector") && !is_a(selector, "TextPositionSelector") {
            notes.add(text(selector.get("type")).unwrap_or_else(|| "selector".to_owned()));
        }
    }
    Some((target, words, position))
}

/// A resource that has words.
pub(super) fn passage(resource: &Value, notes: &mut Notes) -> Option<Passage> {
    let selectors = resource.get("selector").map(each).unwrap_or_default();
    let words = selectors.iter().find_map(|selector| words(selector))?;
    let position = selectors.iter().find_map(|selector| position(selector));
    let source = source(resource.get("source").unwrap_or(&Value::Null), notes);
    Some(Passage { words, position, source })
}

fn words(selector: &Value) -> Option<TextQuoteSelector> {
    let exact = text(selector.get("exact")).filter(|exact| !exact.trim().is_empty())?;
    is_a(selector, "TextQuoteSelector").then(|| TextQuoteSelector {
        exact,
        prefix: text(selector.get("prefix")).unwrap_or_default(),
        suffix: text(selector.get("suffix")).unwrap_or_default(),
        alone: selector.get("nashra:alone").and_then(Value::as_bool).unwrap_or(true),
    })
}

fn position(selector: &Value) -> Option<TextPositionSelector> {
    let number = |key: &str| selector.get(key).and_then(Value::as_u64);
    let (start, end) = (number("start")?, number("end")?);
    let is_position = is_a(selector, "TextPositionSelector") && start < end;
    is_position.then_some(TextPositionSelector { start, end })
}

/// A source is an IRI or an object that has one.
fn source(json: &Value, notes: &mut Notes) -> Source {
    let own_name = |id: &String| !id.starts_with("urn:uuid:");
    let Value::Object(source) = json else {
        return Source { url: text(Some(json)).filter(own_name), ..Source::default() };
    };
    let known = [
        "id",
        "type",
        "language",
        "textDirection",
        "format",
        "dcterms:title",
        "dcterms:publisher",
        "dcterms:date",
        "nashra:origin",
        "nashra:url",
        "nashra:hash",
    ];
    note_others(source, &known, "source ", notes);
    let text = |key: &str| text(source.get(key));
    Source {
        title: text("dcterms:title").unwrap_or_default(),
        origin: text("nashra:origin").unwrap_or_default(),
        url: text("nashra:url").or_else(|| text("id").filter(own_name)),
        publisher: text("dcterms:publisher"),
        date: text("dcterms:date").and_then(|date| date.parse::<Date>().ok()),
        language: source
            .get("language")
            .map(each)
            .and_then(|all| text_of(all.first()?))
            .unwrap_or_default(),
        hash: text("nashra:hash")
            .and_then(|hash| u128::from_str_radix(&hash, 16).ok())
            .map(ContentHash),
    }
}

/// Tags and notes; several notes become one.
fn bodies(annotation: &Map<String, Value>, quote: &mut Quote, notes: &mut Notes) {
    let motivation = annotation.get("motivation").unwrap_or(&Value::Null);
    let mut found: Vec<String> = text(annotation.get("bodyValue")).into_iter().collect();
    for body in annotation.get("body").map(each).unwrap_or_default() {
        let purpose = body.get("purpose").unwrap_or(motivation);
        match text(body.get("value")) {
            Some(value)
                if each(purpose).iter().any(|purpose| purpose.as_str() == Some("tagging")) =>
            {
                quote.tag(&value);
            }
            Some(value) => {
                if text(body.get("format")).is_some_and(|format| format != "text/plain") {
                    notes.add("the format of notes that are not plain text");
                }
                found.push(value);
            }
            None => match passage(body, notes).filter(|_| quote.counterpart.is_none()) {
                Some(passage) => quote.counterpart = Some(Box::new(passage)),
                None => notes.add("bodies without a text"),
            },
        }
    }
    quote.note = (!found.is_empty()).then(|| found.join("\n\n"));
}

fn is_a(json: &Value, kind: &str) -> bool {
    let kinds = json.get("type").or_else(|| json.get("@type")).map(each).unwrap_or_default();
    kinds
        .iter()
        .filter_map(|found| found.as_str())
        .any(|found| found == kind || found == format!("oa:{kind}"))
}

/// The items of a list; anything else is a list of one.
fn each(json: &Value) -> Vec<&Value> {
    match json {
        Value::Array(all) => all.iter().collect(),
        Value::Null => Vec::new(),
        one => vec![one],
    }
}

/// A string that is not empty.
fn text(json: Option<&Value>) -> Option<String> {
    text_of(json?)
}

fn text_of(json: &Value) -> Option<String> {
    json.as_str().filter(|text| !text.is_empty()).map(str::to_owned)
}

fn note_others(object: &Map<String, Value>, known: &[&str], of: &str, notes: &mut Notes) {
    for key in object.keys().filter(|key| !known.contains(&key.as_str())) {
        notes.add(format!("{of}{key}"));
    }
}
