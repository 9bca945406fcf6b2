//! Quotes on their way out: as what, and where to.

use crate::quotes::{Format, Options, Quote, Template, export};

/// Quotes to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// The quotes, the first kept first.
    pub quotes: Vec<Quote>,
    /// What they are written as.
    pub shape: Shape,
    /// Where to.
    pub target: Target,
    /// What is there already goes.
    pub overwrite: bool,
}

/// What quotes are written as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One of the formats.
    Format(Format),
    /// A format of the reader's own.
    Template(Template),
}

/// Where quotes are written to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A file, by its path as typed.
    File(String),
    /// The standard input of a command.
    Command(String),
}

impl Export {
    /// The quotes as a document.
    pub fn document(&self) -> String {
        match &self.shape {
            Shape::Format(format) => export(&self.quotes, *format, Options::default()),
            Shape::Template(template) => template.fill(&self.quotes, Options::default()),
        }
    }
}
