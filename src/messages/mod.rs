//! What the program says on the screen, in the reader's language.
//!
//! A layer never writes a sentence for the screen; it names one: [`sentence!`] with the message's name and
//! what is put into it. [`Words`] says it, from a file of [Project Fluent](https://projectfluent.org)
//! (`assets/messages/en.ftl` and its translations). A name that the English file lacks does not compile.
//!
//! ```
//! use nashra::messages::{Words, sentence};
//!
//! let found = sentence!("articles-found", count = 3);
//! assert_eq!(Words::default().say(&found), "3 articles");
//! let arabic = Words::built_in("ar").unwrap();
//! assert_eq!(arabic.say(&found), "٣ مقالات");
//! ```
//!
//! Nothing is read at the start: a message is found in its file and parsed when it is said, which takes some
//! microseconds. A file says itself what its language needs: its direction and its digits.
//!
//! # Limitations
//! Of Fluent, messages are used with placeables, literals, references to other messages and selection by
//! plural category, number or word. Functions, terms and attributes are shown as their names. Numbers are
//! whole ones. What subcommands print is English; their help is not.

mod file;
mod kept;
mod plural;
mod resolve;
mod saying;

use std::borrow::Cow;

use crate::text::Direction;
use crate::text::digits::DigitStyle;

pub use crate::sentence;
pub use saying::{Id, Sentence, Value};

/// The English file, which has every message.
const ENGLISH: &str = include_str!("../../assets/messages/en.ftl");

/// The files inside the program, by language.
const BUILT_IN: [(&str, &str); 2] =
    [("en", ENGLISH), ("ar", include_str!("../../assets/messages/ar.ftl"))];

/// A language of the interface: its messages, its direction, its digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// BCP 47 primary subtag.
    language: Cow<'static, str>,
    file: Cow<'static, str>,
    direction: Direction,
    digits: DigitStyle,
}

impl Default for Words {
    fn default() -> Self {
        Words::of("en".into(), ENGLISH.into())
    }
}

impl Words {
    /// A language inside the program, by its BCP 47 tag (`ar-EG`) or locale (`ar_EG.UTF-8`).
    pub fn built_in(tag: &str) -> Option<Self> {
        let primary = Words::primary(tag);
        let (language, file) = BUILT_IN.iter().find(|(known, _)| *known == primary)?;
        Some(Words::of((*language).into(), (*file).into()))
    }

    /// A language by its tag and the text of its file.
    pub fn from_file(tag: &str, file: String) -> Self {
        Words::of(Words::primary(tag).into(), file.into())
    }

    /// The languages inside the program.
    pub fn languages() -> impl Iterator<Item = &'static str> {
        BUILT_IN.iter().map(|(language, _)| *language)
    }

    /// The primary subtag of a BCP 47 tag or a locale: `ar` of `ar-EG` and `ar_EG.UTF-8`, in lower case.
    pub fn primary(tag: &str) -> String {
        tag.split(['-', '_', '.', '@']).next().unwrap_or_default().to_ascii_lowercase()
    }

    fn of(language: Cow<'static, str>, file: Cow<'static, str>) -> Self {
        let plain = |id| file::entry(&file, id).and_then(resolve::plain);
        let direction = match plain("interface-direction").as_deref() {
            Some("rtl") => Direction::RightToLeft,
            _ => Direction::LeftToRight,
        };
        let digits = match plain("interface-digits").as_deref() {
            Some("arabic") => DigitStyle::ArabicIndic,
            Some("persian") => DigitStyle::Persian,
            _ => DigitStyle::European,
        };
        Words { language, file, direction, digits }
    }

    /// The language's BCP 47 primary subtag.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The direction of the interface.
    pub fn direction(&self) -> Direction {
        self.direction
    }

    /// Whether the interface begins on the right.
    pub fn is_rtl(&self) -> bool {
        self.direction == Direction::RightToLeft
    }

    /// The digits of the interface's numbers.
    pub fn digits(&self) -> DigitStyle {
        self.digits
    }

    /// The same language with other digits.
    #[must_use]
    pub fn with_digits(self, digits: DigitStyle) -> Self {
        Words { digits, ..self }
    }

    /// Says a sentence. What is put into it is isolated (UAX #9, 2.4), so that it does not disturb the order of
    /// the rest. A message the file lacks, or that cannot be parsed, is said in English.
    pub fn say(&self, sentence: &Sentence) -> String {
        let voice = resolve::Voice { words: self, isolate: true };
        voice.say(sentence)
    }

    /// Says what a name made of parts means (`help-list-open`); `None` when the file has no such message.
    pub fn named(&self, name: &str) -> Option<String> {
        file::entry(&self.file, name).and_then(resolve::plain)
    }

    /// A number in the interface's digits.
    pub fn number<T: ToString + ?Sized>(&self, number: &T) -> String {
        self.digits.show(number)
    }
}

#[cfg(test)]
mod tests;
