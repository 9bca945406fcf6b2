//! `nashra quotes list`.
use std::io::Write;

use serde::Serialize;

use crate::cli::format::{self, RowFormat};
use crate::cli::{Failure, Outcome};
use crate::quotes::Quote;
use crate::text::sanitize;

#[derive(Debug, Serialize)]
struct Output<'a> {
    quotes: Vec<Line<'a>>,
}

#[derive(Debug, Serialize)]
struct Line<'a> {
    id: &'a str,
    quote: &'a str,
    speaker: Option<&'a str>,
    title: &'a str,
    publisher: Option<&'a str>,
    date: Option<String>,
    link: Option<&'a str>,
    language: &'a str,
    note: Option<&'a str>,
    tags: &'a [String],
    colour: &'static str,
    created: String,
    origin: &'a str,
}

impl Line<'_> {
    fn into_fields(self) -> [String; 9] {
        let some = |field: Option<&str>| field.unwrap_or_default().to_owned();
        [
            self.id.to_owned(),
            self.quote.to_owned(),
            some(self.speaker),
            self.title.to_owned(),
            some(self.publisher),
            self.date.unwrap_or_default(),
            some(self.link),
            some(self.note),
            self.tags.join(","),
        ]
    }
}

/// Prints quotes that are in the order of their keeping, the last first.
pub(super) fn run(
    quotes: &[Quote],
    format: RowFormat,
    out: &mut dyn Write,
) -> Result<Outcome, Failure> {
    let last_first = quotes.iter().rev();
    match format {
        RowFormat::Json => {
            let output = Output { quotes: last_first.map(line).collect() };
            format::json(&output, out)?;
        }
        RowFormat::Tsv => {
            let columns =
                ["id", "quote", "speaker", "title", "publisher", "date", "link", "note", "tags"];
            format::tsv(columns, last_first.map(line).map(Line::into_fields), out)?;
        }
        RowFormat::Text => {
            for quote in last_first {
                print(quote, out)?;
            }
        }
    }
    Ok(if quotes.is_empty() { Outcome::NothingFound } else { Outcome::Done })
}

/// The words on a line, whose they are and where from on the next, the note below.
fn print(quote: &Quote, out: &mut dyn Write) -> Result<(), Failure> {
    let source = &quote.source;
    let date = source.date.map(|date| date.to_string());
    let parts = [
        quote.speaker.as_deref(),
        Some(source.title.as_str()),
        source.publisher.as_deref(),
        date.as_deref(),
    ];
    let parts: Vec<&str> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    writeln!(out, "{}", sanitize::line(&quote.words.exact))?;
    if !parts.is_empty() {
        writeln!(out, "  {}", sanitize::line(&parts.join(" · ")))?;
    }
    if let Some(note) = &quote.note {
        writeln!(out, "  > {}", sanitize::line(note))?;
    }
    if !quote.tags.is_empty() {
        writeln!(out, "  #{}", sanitize::line(&quote.tags.join(" #")))?;
    }
    Ok(())
}

fn line(quote: &Quote) -> Line<'_> {
    let source = &quote.source;
    Line {
        id: &quote.id,
        quote: &quote.words.exact,
        speaker: quote.speaker.as_deref(),
        title: &source.title,
        publisher: source.publisher.as_deref(),
        date: source.date.map(|date| date.to_string()),
        link: source.url.as_deref(),
        language: &source.language,
        note: quote.note.as_deref(),
        tags: &quote.tags,
        colour: quote.colour.name(),
        created: quote.created.to_string(),
        origin: &source.origin,
    }
}
