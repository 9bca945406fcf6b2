//! What the reader has chosen about looks.

use crate::messages::{Sentence, sentence};
use crate::text::Marks;

/// Colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// For dark terminals, 24-bit colours.
    #[default]
    Dark,
    /// For light terminals, 24-bit colours.
    Light,
    /// The terminal's own sixteen colours.
    Sixteen,
    /// No colours: bold, underline and reverse only.
    Plain,
}

impl Theme {
    /// All themes, in the order in which they are gone through.
    pub const ALL: [Theme; 4] = [Theme::Dark, Theme::Light, Theme::Sixteen, Theme::Plain];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Theme::Dark => "dark",
            Theme::Light => "light",
            Theme::Sixteen => "16",
            Theme::Plain => "plain",
        }
    }

    /// Its name on the screen.
    pub fn label(self) -> Sentence {
        match self {
            Theme::Dark => sentence!("theme-dark"),
            Theme::Light => sentence!("theme-light"),
            Theme::Sixteen => sentence!("theme-16"),
            Theme::Plain => sentence!("theme-plain"),
        }
    }

    /// The theme of a name; `none` is another name of [`Theme::Plain`].
    pub fn named(name: &str) -> Option<Theme> {
        let name = if name == "none" { "plain" } else { name };
        Theme::ALL.into_iter().find(|theme| theme.name() == name)
    }

    /// The theme after this one.
    #[must_use]
    pub fn next(self) -> Theme {
        let here = Theme::ALL.iter().position(|theme| *theme == self).unwrap_or(0);
        Theme::ALL[(here + 1) % Theme::ALL.len()]
    }
}

/// Narrowest and widest lines, in cells.
pub const MEASURES: std::ops::RangeInclusive<u16> = 20..=200;

/// Settings of a running program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Colours.
    pub theme: Theme,
    /// The terminal's background chooses between light and dark.
    pub auto_theme: bool,
    /// Columns a line of an article has at most.
    pub measure: u16,
    /// Vowel marks in articles.
    pub marks: Marks,
    /// The article alone on the screen.
    pub zen: bool,
    /// Entities beside the article, where there is room.
    pub sidebar: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            theme: Theme::default(),
            auto_theme: false,
            measure: 76,
            marks: Marks::Keep,
            zen: false,
            sidebar: true,
        }
    }
}

impl Settings {
    /// Changes the length of lines, within reason.
    pub fn widen(&mut self, by: i32) {
        let measure = i32::from(self.measure) + by;
        self.measure = (measure.max(0) as u16).clamp(*MEASURES.start(), *MEASURES.end());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stay_within_reason() {
        let mut settings = Settings::default();
        settings.widen(-1_000_000);
        assert_eq!(settings.measure, 20);
        settings.widen(1_000_000);
        assert_eq!(settings.measure, 200);
    }

    #[test]
    fn themes_go_round() {
        let round = Theme::ALL.iter().fold(Theme::Dark, |theme, _| theme.next());
        assert_eq!(round, Theme::Dark);
    }
}
