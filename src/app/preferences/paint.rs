//! Colours in writing: `white on blue bold`, `#7fc8f8`, `underline`.

use crate::messages::{Sentence, sentence};

/// What can be painted in a colour of its own.
pub const ROLES: [&str; 17] = [
    "text",
    "muted",
    "title",
    "accent",
    "rule",
    "selected",
    "selected-away",
    "unread",
    "hit",
    "current-hit",
    "warning",
    "bar",
    "person",
    "organisation",
    "place",
    "value",
    "quotation",
];

/// How a role is painted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is an attribute of its own")]
pub struct Paint {
    /// Colour of letters; the terminal's own when there is none.
    pub foreground: Option<Colour>,
    /// Colour behind them.
    pub background: Option<Colour>,
    /// Bold.
    pub bold: bool,
    /// Underlined.
    pub underline: bool,
    /// Foreground and background exchanged.
    pub reverse: bool,
    /// Italic.
    pub italic: bool,
}

/// A colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// One of the terminal's sixteen: 0 black to 7 white, 8 to 15 the bright ones.
    Terminal(u8),
    /// Red, green and blue.
    Rgb(u8, u8, u8),
}

const NAMES: [&str; 8] = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"];

impl Paint {
    /// Reads a paint.
    ///
    /// # Errors
    /// What is right.
    pub fn read(text: &str) -> Result<Paint, Sentence> {
        let mut paint = Paint::default();
        let mut words = text.split_whitespace();
        while let Some(word) = words.next() {
            match word {
                "bold" => paint.bold = true,
                "underline" => paint.underline = true,
                "reverse" => paint.reverse = true,
                "italic" => paint.italic = true,
                "on" => paint.background = Some(colour(words.next().unwrap_or_default())?),
                word => paint.foreground = Some(colour(word)?),
            }
        }
        Ok(paint)
    }
}

fn colour(word: &str) -> Result<Colour, Sentence> {
    if let Some(number) = word.strip_prefix('#').filter(|digits| digits.len() == 6)
        && let Ok(rgb) = u32::from_str_radix(number, 16)
    {
        return Ok(Colour::Rgb((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8));
    }
    let (bright, name) = word.strip_prefix("bright-").map_or((0, word), |name| (8, name));
    match NAMES.iter().position(|known| *known == name) {
        Some(index) => Ok(Colour::Terminal(index as u8 + bright)),
        None => Err(sentence!("no-colour", word = word, names = Sentence::list(NAMES))),
    }
}
