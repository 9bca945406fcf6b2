//! `config.toml`: what a reader sets once.
//!
//! Reading it never fails: what is wrong in it is a [`Problem`] with its line, and the rest holds. [`DEFAULTS`]
//! documents every setting by saying its default; it is itself a valid file, which a test holds it to.
//!
//! ```
//! use nashra::config::parse;
//!
//! let (config, problems) = parse("width = 60\ntheme = \"drak\"\n[keys.list]\n\"<c-n>\" = \"line-down\"\n");
//! assert_eq!(config.width, Some(60));
//! assert_eq!(config.keys.len(), 1);
//! assert_eq!(problems[0].line, 2);
//! assert_eq!(problems[0].what, "theme: there is no \"drak\"; it is dark, light, 16 or plain");
//! ```

mod colour;
mod defaults;
mod read;
mod row;

use std::fmt;

pub use colour::{Colour, Paint, ROLES};
pub use defaults::DEFAULTS;
pub use read::parse;
pub use row::{RowField, RowFormat, RowPiece};

use crate::app::{Command, Key, Scope, Theme};
use crate::text::digits::DigitStyle;

/// What a reader has set; what he has not is the program's choice.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Config {
    /// Colours.
    pub theme: Option<Theme>,
    /// Roles painted otherwise than the theme has it.
    pub colours: Vec<(&'static str, Paint)>,
    /// Cells a line of an article has at most.
    pub width: Option<u16>,
    /// Digits of what the program says: dates, counts. Texts are never changed.
    pub digits: Option<DigitStyle>,
    /// Marks above and below letters: auto, keep or strip.
    pub tashkeel: Option<String>,
    /// How right-to-left text is sent to the terminal: the name of an emitter.
    pub emitter: Option<String>,
    /// What a row of the list shows.
    pub row: Option<RowFormat>,
    /// Folders and files to open when none are given; `~/` is the home folder.
    pub sources: Vec<String>,
    /// Searches kept under a name, in the order of their names.
    pub searches: Vec<(String, String)>,
    /// Keys that mean something else than in the table; a key bound to nothing is `None`.
    pub keys: Vec<KeyBinding>,
}

/// Keys and what they mean in a scope.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyBinding {
    /// Where.
    pub scope: Scope,
    /// The keys, one after the other.
    pub keys: Vec<Key>,
    /// What they do; `None` takes their meaning away.
    pub command: Option<Command>,
}

/// Something wrong in a configuration, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Line, from 1.
    pub line: usize,
    /// What is wrong and what would be right.
    pub what: String,
}

/// `line 3: what`.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.what)
    }
}

#[cfg(test)]
mod tests;
