//! Options that every command understands.

use std::io::Write;
use std::path::PathBuf;

use clap::ValueEnum;

use super::{Failure, config, library};
use crate::app::{self, Theme};
use crate::config::Config;
use crate::messages::Sentence;
use crate::terminal::{self, Choice, Printer, Tashkeel};
use crate::text::Marks;

/// Options that every command understands.
#[derive(Clone, Debug, Default, clap::Args)]
#[command(next_help_heading = "Terminal")]
pub struct Globals {
    /// How right-to-left text is sent to this terminal; `auto` finds out, `nashra doctor` says what.
    #[arg(long, global = true, value_name = "NAME", env = "NASHRA_EMITTER")]
    pub emitter: Option<String>,
    /// Marks above and below letters: `auto` leaves them out where the terminal would destroy letters.
    #[arg(long, global = true, value_enum, value_name = "POLICY", env = "NASHRA_TASHKEEL")]
    pub tashkeel: Option<Tashkeel>,
    /// Colours: auto (dark or light, as the terminal is), dark, light, 16 or plain; `NO_COLOR` chooses plain.
    #[arg(long, global = true, value_name = "NAME", env = "NASHRA_THEME", value_parser = theme)]
    pub theme: Option<ThemeChoice>,
    /// Language of the screen: en, ar; else that of the locale.
    #[arg(long, global = true, value_name = "TAG", env = "NASHRA_LANGUAGE")]
    pub language: Option<String>,
    /// Where the library is kept; else in the user's data folder.
    #[arg(
        long,
        global = true,
        value_name = "FOLDER",
        env = "NASHRA_DATA_DIR",
        help_heading = "Library"
    )]
    pub data_dir: Option<PathBuf>,
}

impl Globals {
    /// As [`Globals::configured`]; what is wrong in the file is said on standard error.
    pub(super) fn configured_aloud(&self) -> (Globals, Config) {
        let (globals, config, problems) = self.configured();
        for problem in problems {
            library::warn(&problem.to_string());
        }
        (globals, config)
    }

    /// These options, with what the settings file says where none was given; that file's settings; and what is
    /// wrong in it, in sentences.
    pub(super) fn configured(&self) -> (Globals, Config, Vec<Sentence>) {
        let (config, problems) = config::load(self);
        let mut globals = self.clone();
        globals.emitter = globals.emitter.or_else(|| config.emitter.clone());
        globals.theme = globals.theme.or(config.theme.map(ThemeChoice::Theme));
        let policy = config.tashkeel.as_deref();
        let policy = policy.and_then(|policy| Tashkeel::from_str(policy, true).ok());
        globals.tashkeel = globals.tashkeel.or(policy);
        (globals, config, problems)
    }

    /// The settings a reader begins with.
    pub(super) fn settings(&self) -> app::Settings {
        let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let chosen = match self.theme {
            Some(ThemeChoice::Theme(theme)) => Some(theme),
            Some(ThemeChoice::Auto) => None,
            None => plain.then_some(Theme::Plain),
        };
        let strip = self.tashkeel == Some(Tashkeel::Strip);
        app::Settings {
            theme: chosen.unwrap_or_default(),
            auto_theme: chosen.is_none(),
            marks: if strip { Marks::Strip } else { Marks::Keep },
            ..app::Settings::default()
        }
    }

    /// A writer of lines for people to read: right-to-left text is in order in the terminal too.
    pub(super) fn printer<'w>(&self, out: &'w mut dyn Write) -> Printer<'w> {
        // A name that no emitter has is said where it matters.
        Printer::new(out, &self.configured().0.terminal().unwrap_or_default())
    }

    /// What they say about the terminal.
    ///
    /// # Errors
    /// A name that no emitter has.
    pub(super) fn terminal(&self) -> Result<terminal::Settings, Failure> {
        let emitter = Choice::named(self.emitter.as_deref().unwrap_or_default());
        Ok(terminal::Settings {
            emitter: emitter.map_err(Failure::new)?,
            tashkeel: self.tashkeel.unwrap_or_default(),
        })
    }
}

/// A choice of colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ThemeChoice {
    /// Dark or light, as the terminal's background is.
    Auto,
    /// This one.
    Theme(Theme),
}

fn theme(name: &str) -> Result<ThemeChoice, String> {
    let names = Theme::ALL.map(Theme::name).join(", ");
    match (name, Theme::named(name)) {
        ("auto", _) => Ok(ThemeChoice::Auto),
        (_, Some(theme)) => Ok(ThemeChoice::Theme(theme)),
        (_, None) => Err(format!("there are the themes auto, {names}")),
    }
}
