//! Quotes for other programs: Markdown, JSON-LD, CSV, Org, BibTeX, a page of HTML, or a format of one's own.
//!
//! Whatever the format, words leave in logical order and in letters, not presentation forms, and no control
//! character leaves with them: what one might do to a terminal is a visible sign. Right-to-left words stand
//! in isolates (U+2067 .. U+2069), so that they read right in a left-to-right document, in HTML under `dir`;
//! [`Options::isolates`] turns the isolates off. JSON-LD alone carries the words just as they stood in the
//! article, since they must be found there again; what is no letter in them is escaped.

mod bibtex;
mod citation;
mod csv;
mod html;
pub(super) mod iri;
mod json_ld;
mod markdown;
mod org;
mod plain;
mod template;

use super::{Passage, Quote};
pub use citation::citation;
pub use html::page;
pub use template::{Template, TemplateError};

/// What quotes are written as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// `CommonMark`: block quotes with their attribution.
    #[default]
    Markdown,
    /// One `AnnotationCollection` of W3C Web Annotations. Nothing is lost in it; [`super::import`] reads it.
    JsonLd,
    /// RFC 4180, with a head. No cell is a formula.
    Csv,
    /// Emacs Org mode: one heading a quote.
    Org,
    /// One `@misc` entry a quote.
    BibTex,
    /// One page that needs nothing but itself.
    Html,
}

impl Format {
    /// All of them.
    pub const ALL: [Format; 6] =
        [Format::Markdown, Format::JsonLd, Format::Csv, Format::Org, Format::BibTex, Format::Html];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Format::Markdown => "markdown",
            Format::JsonLd => "jsonld",
            Format::Csv => "csv",
            Format::Org => "org",
            Format::BibTex => "bibtex",
            Format::Html => "html",
        }
    }

    /// The format of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The format that a file's name asks for by its ending.
    pub fn of_file(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        Some(match ending.to_ascii_lowercase().as_str() {
            "md" | "markdown" => Format::Markdown,
            "jsonld" | "json" => Format::JsonLd,
            "csv" => Format::Csv,
            "org" => Format::Org,
            "bib" => Format::BibTex,
            "html" | "htm" => Format::Html,
            _ => return None,
        })
    }
}

/// How quotes are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// Isolates around right-to-left words in formats that have no other way to say it.
    pub isolates: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options { isolates: true }
    }
}

/// Quotes as a document, in the order given.
pub fn export(quotes: &[Quote], format: Format, options: Options) -> String {
    let pen = plain::Pen::new(options.isolates);
    match format {
        Format::Markdown => markdown::document(quotes, pen),
        Format::JsonLd => json_ld::document(quotes),
        Format::Csv => csv::document(quotes, pen),
        Format::Org => org::document(quotes, pen),
        Format::BibTex => bibtex::document(quotes, pen),
        Format::Html => page(quotes),
    }
}

/// A text in letters, lines without controls: for the clipboard.
pub fn plain(text: &str) -> String {
    plain::lines(text).join("\n")
}

/// A passage as a `SpecificResource` in JSON.
pub(super) fn passage(passage: &Passage) -> String {
    json_ld::passage(passage)
}
