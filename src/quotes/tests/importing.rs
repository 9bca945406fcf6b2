//! Quotes out and in again, and annotations of other programs.
use jiff::Timestamp;
use proptest::prelude::*;

use super::exporting::two;
use super::strategies::quotes;
use crate::quotes::{Format, ImportError, Imported, Options, export, import};

fn read(json: &str) -> Imported {
    import(json, Timestamp::UNIX_EPOCH).unwrap()
}

proptest! {
    #[test]
    fn out_and_in_again_is_the_identity(quotes in prop::collection::vec(quotes(), 0..4)) {
        let json = export(&quotes, Format::JsonLd, Options::default());
        let imported = read(&json);
        prop_assert_eq!(imported.warnings, Vec::<String>::new());
        prop_assert_eq!(&imported.quotes, &quotes);
        prop_assert_eq!(export(&imported.quotes, Format::JsonLd, Options::default()), json);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[\\[\\]{}\":,a-z0-9 ]{0,40}") {
        let _ = import(&text, Timestamp::UNIX_EPOCH);
    }
}

#[test]
fn presentation_forms_leave_as_codes_and_come_back() {
    let mut quotes = two();
    quotes[0].words.exact = "ﻻ\u{1B}[2J\u{202E}\u{E0041}".to_owned();
    let json = export(&quotes, Format::JsonLd, Options::default());
    assert!(json.contains("\\ufefb\\u001b[2J\\u202e\\udb40\\udc41"), "{json}");
    assert_eq!(read(&json).quotes, quotes);
}

#[test]
fn an_annotation_of_another_program_is_read_as_far_as_it_goes() {
    let imported = read(
        r#"{"@context": "http://www.w3.org/ns/anno.jsonld", "id": "http://example.org/anno1", "type": "Annotation",
        "creator": "http://example.org/user1", "motivation": "tagging", "bodyValue": "a note",
        "body": [{"type": "TextualBody", "value": "love"}, "http://example.org/post1",
                 {"type": "TextualBody", "value": "<b>x</b>", "format": "text/html", "purpose": "describing"}],
        "target": {"source": "http://example.org/page1", "selector": [
            {"type": "FragmentSelector", "value": "para1"},
            {"type": "TextQuoteSelector", "exact": "annotation", "prefix": "this is an "}]}}"#,
    );
    let [quote] = imported.quotes.as_slice() else { panic!("{imported:?}") };
    assert_eq!(
        (quote.id.as_str(), quote.words.exact.as_str()),
        ("http://example.org/anno1", "annotation")
    );
    assert_eq!(quote.source.url.as_deref(), Some("http://example.org/page1"));
    assert_eq!(
        (&quote.tags, quote.note.as_deref()),
        (&vec!["love".to_owned()], Some("a note\n\n<b>x</b>"))
    );
    assert!(quote.words.alone && quote.position.is_none());
    assert_eq!(
        imported.warnings,
        [
            "left out: FragmentSelector",
            "left out: bodies without a text",
            "left out: creator",
            "left out: the format of notes that are not plain text",
        ]
    );
}

#[test]
fn a_service_s_own_list_is_read() {
    let imported = read(
        r#"{"total": 2, "rows": [
        {"id": "x1", "created": "2024-05-01T10:00:00.000000+00:00", "text": "n", "target": [{"source": "https://example.org",
          "selector": [{"type": "RangeSelector"}, {"type": "TextPositionSelector", "start": 3, "end": 9},
                       {"type": "TextQuoteSelector", "exact": "quoted", "prefix": "a ", "suffix": " b"}]}]},
        {"id": "x2", "target": [{"source": "https://example.org"}]}]}"#,
    );
    assert_eq!(imported.quotes.len(), 1);
    assert_eq!(imported.quotes[0].created.to_string(), "2024-05-01T10:00:00Z");
    assert!(imported.quotes[0].id.starts_with("urn:uuid:"), "x1 is no IRI");
    assert_eq!(
        imported.warnings,
        [
            "left out: RangeSelector",
            "left out: annotations without a TextQuoteSelector",
            "left out: text"
        ]
    );
}

#[test]
fn the_same_file_gives_the_same_quotes() {
    let file = r#"[{"target": {"source": "https://e.org", "selector": {"type": "TextQuoteSelector", "exact": "x"}}}]"#;
    assert_eq!(read(file), read(file));
    assert_eq!(read(file).quotes[0].created, Timestamp::UNIX_EPOCH);
}

#[test]
fn what_is_no_annotation_is_a_sentence() {
    let refused = |text: &str| import(text, Timestamp::UNIX_EPOCH).unwrap_err();
    assert!(matches!(refused("{\n x"), ImportError::NotJson { line: 2, .. }));
    assert!(matches!(refused("{\"a\": 1}"), ImportError::NoAnnotations));
    assert!(matches!(refused("7"), ImportError::NoAnnotations));
    assert!(matches!(refused(&"[".repeat(100_000)), ImportError::NotJson { line: 1, .. }));
    assert!(refused("x").to_string().starts_with("line 1: not JSON (expected value"));
}
