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
//! assert_eq!(config.preferences.keys.len(), 1);
//! assert_eq!(problems[0].line, 2);
//! assert_eq!(problems[0].what.to_string(), "theme: there is no \"drak\"; it is one of auto, dark, light, 16, plain");
//! ```

mod defaults;
mod read;

use std::fmt;

pub use defaults::DEFAULTS;
pub use read::parse;

use crate::app::{Preferences, Theme};
use crate::messages::{Sentence, sentence};

/// What a reader has set; what he has not is the program's choice.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Config {
    /// Colours; `None` is dark or light, as the terminal is.
    pub theme: Option<Theme>,
    /// Language of the interface, a BCP 47 tag.
    pub language: Option<String>,
    /// Cells a line of an article has at most.
    pub width: Option<u16>,
    /// Marks above and below letters: auto, keep or strip.
    pub tashkeel: Option<String>,
    /// How right-to-left text is sent to the terminal: the name of an emitter.
    pub emitter: Option<String>,
    /// Folders and files to open when none are given; `~/` is the home folder.
    pub sources: Vec<String>,
    /// Token classifiers for names, in place of the program's own tagger.
    pub models: Models,
    /// Keys, colours, rows, digits and searches.
    pub preferences: Preferences,
}

/// Folders with token classifiers of the reader's own, by the language of the sentences they are for; `~/` is the home folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Models {
    /// For sentences of mostly Arabic letters.
    pub arabic: Option<String>,
    /// For all others.
    pub english: Option<String>,
}

impl Models {
    /// What a build without the feature "onnx" says.
    pub fn none() -> Sentence {
        sentence!("onnx-none")
    }

    /// Takes one folder, for both languages or, behind `ar=` or `en=`, for one.
    pub fn add(&mut self, written: &str) {
        let (arabic, english) = (written.strip_prefix("ar="), written.strip_prefix("en="));
        if english.is_none() {
            self.arabic = Some(arabic.unwrap_or(written).to_owned());
        }
        if arabic.is_none() {
            self.english = Some(english.unwrap_or(written).to_owned());
        }
    }
}

/// Something wrong in a configuration, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Line, from 1.
    pub line: usize,
    /// What is wrong and what would be right.
    pub what: Sentence,
}

impl Problem {
    /// `line 3: what`, to be said in the reader's language.
    pub fn sentence(&self) -> Sentence {
        sentence!("config-line", line = self.line, what = self.what.clone())
    }
}

/// [`Problem::sentence`] in English.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.sentence().fmt(f)
    }
}

#[cfg(test)]
mod tests;
