//! Quotes from other programs: Web Annotations in JSON-LD.
//!
//! Read are a collection, a page, a list of annotations or one, in the compact form of the Web Annotation
//! Protocol. An annotation becomes a quote if it has a `TextQuoteSelector`; whatever of it has no place in a quote
//! is left out and said so. No context is fetched: terms are taken by their names.

mod annotation;

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde_json::Value;
use thiserror::Error;

use super::{Passage, Quote};

/// What was read, and what was left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// The quotes, in the file's order.
    pub quotes: Vec<Quote>,
    /// Sentences about what was left out: untrusted, for [`crate::text::sanitize`] on the way to a terminal.
    pub warnings: Vec<String>,
}

/// Why nothing could be read.
#[derive(Debug, Error)]
pub enum ImportError {
    /// Not JSON.
    #[error("line {line}: not JSON ({what}); give a file of Web Annotations")]
    NotJson {
        /// The line, from 1.
        line: usize,
        /// What is wrong there.
        what: String,
    },
    /// JSON of something else.
    #[error("no Web Annotations in it; give a file of them, as `nashra quotes export` writes")]
    NoAnnotations,
}

/// Reads annotations; those that do not say when they were made were made `now`.
///
/// # Errors
/// The text is no JSON, or holds no annotation.
pub fn import(text: &str, now: Timestamp) -> Result<Imported, ImportError> {
    let text = text.trim_start_matches('\u{FEFF}');
    let json: Value = serde_json::from_str(text).map_err(|error| ImportError::NotJson {
        line: error.line(),
        what: error.to_string().split(" at line").next().unwrap_or_default().to_owned(),
    })?;
    let mut notes = Notes::default();
    let annotations = annotations(&json, &mut notes).ok_or(ImportError::NoAnnotations)?;
    let read = annotations.iter().filter_map(|json| annotation::quote(json, now, &mut notes));
    let quotes = read.collect();
    Ok(Imported { quotes, warnings: notes.sentences() })
}

impl Passage {
    /// The passage as JSON: a `SpecificResource` of the Web Annotation Data Model.
    pub fn to_json(&self) -> String {
        super::export::passage(self)
    }

    /// The passage that [`Passage::to_json`] wrote; `None` if it is none.
    pub fn from_json(json: &str) -> Option<Self> {
        annotation::passage(&serde_json::from_str(json).ok()?, &mut Notes::default())
    }
}

/// The annotations of a document; `None` if it is not one of annotations.
fn annotations<'a>(json: &'a Value, notes: &mut Notes) -> Option<Vec<&'a Value>> {
    if let Value::Array(all) = json {
        return Some(all.iter().collect());
    }
    if let Some(items) = ["items", "@graph", "rows"].iter().find_map(|key| json.get(key)) {
        if json.get("next").is_some() {
            notes.add("further pages of the collection");
        }
        return Some(items.as_array()?.iter().collect());
    }
    match json.get("first") {
        Some(page @ Value::Object(_)) => annotations(page, notes),
        Some(_) => {
            notes.add("pages that are not in the file");
            Some(Vec::new())
        }
        None => json.get("target").map(|_| vec![json]),
    }
}

/// What was left out, and how often.
#[derive(Default)]
struct Notes(BTreeMap<String, usize>);

/// So many kinds of things left out are named, so many characters of each name are shown.
const MOST_NOTES: usize = 50;
const LONGEST_NAME: usize = 60;

impl Notes {
    fn add(&mut self, what: impl Into<String>) {
        let what: String = what.into().chars().take(LONGEST_NAME).collect();
        if self.0.len() < MOST_NOTES || self.0.contains_key(&what) {
            *self.0.entry(what).or_default() += 1;
        }
    }

    fn sentences(self) -> Vec<String> {
        let sentence = |(what, count)| match count {
            1 => format!("left out: {what}"),
            count => format!("left out, {count} times: {what}"),
        };
        self.0.into_iter().map(sentence).collect()
    }
}
