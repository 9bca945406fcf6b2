//! Quotes as W3C Web Annotations in JSON-LD: one `AnnotationCollection` with one page.
//!
//! Terms are those of the Web Annotation Vocabulary; of a source, Dublin Core's; the speaker is schema.org's
//! `spokenByCharacter`, "the (e.g. fictional) character, Person or Organization to whom the quotation is
//! attributed". What has no term anywhere stands under a prefix of our own, which readers of JSON-LD pass over.
use std::fmt::Write;

use serde::Serialize;

use super::{iri, plain};
use crate::article::ContentHash;
use crate::quotes::take::uuid;
use crate::quotes::{self, Passage, Quote, TextPositionSelector, TextQuoteSelector};
use crate::text::Direction;

/// The namespace of `nashra:`.
const NAMESPACE: &str = "urn:x-nashra:";

#[derive(Serialize)]
struct Collection<'a> {
    #[serde(rename = "@context")]
    context: (&'static str, Prefixes),
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    label: &'static str,
    total: usize,
    first: Page<'a>,
}

#[derive(Serialize)]
struct Prefixes {
    nashra: &'static str,
}

#[derive(Serialize)]
struct Page<'a> {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(rename = "startIndex")]
    start_index: usize,
    items: Vec<Annotation<'a>>,
}

#[derive(Serialize)]
struct Annotation<'a> {
    id: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    motivation: &'static str,
    created: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    body: Vec<Body<'a>>,
    target: Target<'a>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Body<'a> {
    Text(TextualBody<'a>),
    Counterpart(Resource<'a>),
}

#[derive(Serialize)]
struct TextualBody<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    purpose: &'static str,
    format: &'static str,
    value: &'a str,
}

/// Web Annotation Data Model 4: a stretch of a text, linked to the one that is quoted.
#[derive(Serialize)]
struct Resource<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    purpose: &'static str,
    source: Source<'a>,
    selector: Vec<Selector<'a>>,
}

#[derive(Serialize)]
struct Target<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    source: Source<'a>,
    selector: Vec<Selector<'a>>,
    #[serde(rename = "styleClass")]
    style_class: &'static str,
    #[serde(rename = "schema:spokenByCharacter", skip_serializing_if = "Option::is_none")]
    speaker: Option<&'a str>,
}

#[derive(Serialize)]
struct Source<'a> {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    language: &'a str,
    #[serde(rename = "textDirection")]
    direction: &'static str,
    #[serde(rename = "dcterms:title", skip_serializing_if = "str::is_empty")]
    title: &'a str,
    #[serde(rename = "dcterms:publisher", skip_serializing_if = "Option::is_none")]
    publisher: Option<&'a str>,
    #[serde(rename = "dcterms:date", skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    #[serde(rename = "nashra:origin", skip_serializing_if = "str::is_empty")]
    origin: &'a str,
    /// A link that is no IRI.
    #[serde(rename = "nashra:url", skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(rename = "nashra:hash", skip_serializing_if = "Option::is_none")]
    hash: Option<String>,
}

#[derive(Serialize)]
#[serde(tag = "type")]
enum Selector<'a> {
    TextQuoteSelector {
        exact: &'a str,
        #[serde(skip_serializing_if = "str::is_empty")]
        prefix: &'a str,
        #[serde(skip_serializing_if = "str::is_empty")]
        suffix: &'a str,
        #[serde(rename = "nashra:alone")]
        alone: bool,
    },
    TextPositionSelector {
        start: u64,
        end: u64,
    },
}

/// The collection, indented, ending in a line feed.
pub(super) fn document(quotes: &[Quote]) -> String {
    let ids: Vec<&str> = quotes.iter().map(|quote| quote.id.as_str()).collect();
    let ids = ids.join("\n");
    let collection = Collection {
        context: ("http://www.w3.org/ns/anno.jsonld", Prefixes { nashra: NAMESPACE }),
        id: uuid(&format!("collection\n{ids}")),
        kind: "AnnotationCollection",
        label: "Quotes",
        total: quotes.len(),
        first: Page {
            id: uuid(&format!("page\n{ids}")),
            kind: "AnnotationPage",
            start_index: 0,
            items: quotes.iter().map(annotation).collect(),
        },
    };
    // Nothing in it can fail to be written: all keys are strings.
    let json = serde_json::to_string_pretty(&collection).unwrap_or_default();
    escape(&json) + "\n"
}

fn annotation(quote: &Quote) -> Annotation<'_> {
    let body = |purpose, value| {
        Body::Text(TextualBody { kind: "TextualBody", purpose, format: "text/plain", value })
    };
    let note = quote.note.iter().map(|note| body("commenting", note.as_str()));
    let tags = quote.tags.iter().map(|tag| body("tagging", tag.as_str()));
    let counterpart = quote.counterpart.iter().map(|passage| Body::Counterpart(resource(passage)));
    Annotation {
        id: &quote.id,
        kind: "Annotation",
        motivation: if quote.note.is_some() { "commenting" } else { "highlighting" },
        created: quote.created.to_string(),
        body: note.chain(tags).chain(counterpart).collect(),
        target: Target {
            kind: "SpecificResource",
            source: source(&quote.source, quote.direction()),
            selector: selectors(&quote.words, quote.position),
            style_class: quote.colour.name(),
            speaker: quote.speaker.as_deref(),
        },
    }
}

fn resource(passage: &Passage) -> Resource<'_> {
    Resource {
        kind: "SpecificResource",
        purpose: "linking",
        source: source(&passage.source, passage.direction()),
        selector: selectors(&passage.words, passage.position),
    }
}

/// A passage by itself, in one line; [`Passage::from_json`] reads it.
pub(super) fn passage(passage: &Passage) -> String {
    // As above: nothing in it can fail to be written.
    escape(&serde_json::to_string(&resource(passage)).unwrap_or_default())
}

fn source(source: &quotes::Source, direction: Direction) -> Source<'_> {
    let link =
        source.url.as_deref().filter(|url| iri::is_iri(url) && !url.starts_with("urn:uuid:"));
    let nameless = || {
        let hash = source.hash.unwrap_or(ContentHash(0));
        uuid(&format!("source\n{}\n{}\n{hash}", source.origin, source.title))
    };
    Source {
        id: link.map_or_else(nameless, str::to_owned),
        kind: "Text",
        language: &source.language,
        direction: if direction == Direction::RightToLeft { "rtl" } else { "ltr" },
        title: &source.title,
        publisher: source.publisher.as_deref(),
        date: source.date.map(|date| date.to_string()),
        origin: &source.origin,
        url: source.url.as_deref().filter(|_| link.is_none()),
        hash: source.hash.map(|hash| hash.to_string()),
    }
}

fn selectors(
    words: &TextQuoteSelector,
    position: Option<TextPositionSelector>,
) -> Vec<Selector<'_>> {
    let text = Selector::TextQuoteSelector {
        exact: &words.exact,
        prefix: &words.prefix,
        suffix: &words.suffix,
        alone: words.alone,
    };
    let position = position.map(|position| Selector::TextPositionSelector {
        start: position.start,
        end: position.end,
    });
    std::iter::once(text).chain(position).collect()
}

/// The same JSON with every character that is no letter or sign as its code (RFC 8259, 7). Such stand within
/// strings only.
fn escape(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if plain::is_plain(c) || c == '\n' {
            out.push(c);
            continue;
        }
        for unit in c.encode_utf16(&mut [0; 2]) {
            // Writing to a string does not fail.
            let _ = write!(out, "\\u{unit:04x}");
        }
    }
    out
}
