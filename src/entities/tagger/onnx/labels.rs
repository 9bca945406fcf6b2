//! `config.json`: what each output of a model stands for.
use std::collections::BTreeMap;

use serde::Deserialize;

use super::super::super::spans::{Label, Name};
use super::Error;

/// What is needed of a model's configuration.
#[derive(Debug)]
pub(super) struct Config {
    /// The label of each output.
    pub(super) labels: Vec<Label>,
    /// How many positions the model knows.
    pub(super) positions: Option<usize>,
}

#[derive(Deserialize)]
struct Written {
    id2label: Option<BTreeMap<String, String>>,
    max_position_embeddings: Option<usize>,
}

impl Config {
    pub(super) fn read(text: &str) -> Result<Self, Error> {
        let error = |what: &str| Error::Config(what.to_owned());
        let written: Written = serde_json::from_str(text).map_err(|e| error(&e.to_string()))?;
        let named = written
            .id2label
            .ok_or_else(|| error("id2label is missing, the names of the outputs"))?;
        let mut labels = vec![None; named.len()];
        for (number, name) in &named {
            let slot = number.parse().ok().and_then(|at: usize| labels.get_mut(at));
            *slot.ok_or_else(|| error("id2label does not count from 0"))? = Some(label(name));
        }
        let labels: Vec<Label> = labels.into_iter().flatten().collect();
        if labels.len() < named.len() {
            return Err(error("id2label does not count from 0"));
        }
        if labels.iter().all(|label| label.name().is_none()) {
            let first: Vec<&str> = named.values().map(String::as_str).take(8).collect();
            return Err(Error::Config(format!(
                "of the labels {} none is a person, an organisation or a place, such as B-PER",
                first.join(", ")
            )));
        }
        Ok(Self { labels, positions: written.max_position_embeddings })
    }
}

/// The label of this name in any of the usual schemes (BIO, BIOES, BILOU, or kinds alone); others are outside.
fn label(name: &str) -> Label {
    let (place, kind) = match name.split_once(['-', '_']) {
        Some((place, kind)) if place.len() == 1 => (place, kind),
        _ => ("I", name),
    };
    let Some(kind) = self::kind(kind) else { return Label::Out };
    match place {
        "B" | "S" | "U" | "b" => Label::Begin(kind),
        _ => Label::Inside(kind),
    }
}

fn kind(name: &str) -> Option<Name> {
    Some(match name.to_ascii_uppercase().as_str() {
        "PER" | "PERS" | "PERSON" => Name::Person,
        "ORG" | "ORGANISATION" | "ORGANIZATION" => Name::Organisation,
        "LOC" | "LOCATION" | "GPE" | "FAC" | "PLACE" => Name::Place,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_labels_in_every_scheme() {
        for (name, want) in [
            ("O", Label::Out),
            ("B-PER", Label::Begin(Name::Person)),
            ("I-PERS", Label::Inside(Name::Person)),
            ("B_LOC", Label::Begin(Name::Place)),
            ("E-ORG", Label::Inside(Name::Organisation)),
            ("S-GPE", Label::Begin(Name::Place)),
            ("PERSON", Label::Inside(Name::Person)),
            ("B-MISC", Label::Out),
        ] {
            assert_eq!(label(name), want, "{name}");
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        for (text, want) in [
            ("{", "config.json: EOF while parsing an object at line 1 column 1"),
            ("{}", "config.json: id2label is missing, the names of the outputs"),
            (
                r#"{"id2label":{"0":"O","2":"B-PER"}}"#,
                "config.json: id2label does not count from 0",
            ),
            (
                r#"{"id2label":{"0":"LABEL_0"}}"#,
                "config.json: of the labels LABEL_0 none is a person, an organisation or a place, such as B-PER",
            ),
        ] {
            assert_eq!(Config::read(text).unwrap_err().to_string(), want);
        }
    }
}
