//! Quotes for other programs: Markdown, JSON-LD, CSV, Org, BibTeX, a page of HTML, or a format of one's own.
//!
//! Whatever the format, words leave in logical order and in letters, not presentation forms, and no control
//! character leaves with them: what one might do to a terminal is a visible sign. Right-to-left words stand
//! in isolates (U+2067 .. U+2069), so that they read right in a left-to-right document, in HTML under `dir`;
//! [`Options::isolates`] turns the isolates off. JSON-LD alone carries the words just as they stood in the
//! article, since they must be found there again; what is no letter in them is escaped.

mod bibtex;
mod csv;
mod html;
pub(super) mod iri;
mod json_ld;
mod markdown;
mod org;
mod plain;
mod template;

use super::Quote;
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
    }
}
