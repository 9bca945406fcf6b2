//! Options that every command understands.

use crate::app::{Settings, Theme};

/// Options that every command understands.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Globals {
    /// How right-to-left text is sent to this terminal; `auto` finds out.
    #[arg(
        long,
        global = true,
        value_name = "NAME",
        env = "NASHRA_EMITTER",
        help_heading = "Terminal"
    )]
    pub emitter: Option<String>,
    /// Colours: dark, light, 16 or plain; `NO_COLOR` chooses plain.
    #[arg(
        long,
        global = true,
        value_name = "NAME",
        env = "NASHRA_THEME",
        value_parser = theme,
        help_heading = "Terminal"
    )]
    pub theme: Option<Theme>,
}

impl Globals {
    /// The settings a reader begins with.
    pub(super) fn settings(&self) -> Settings {
        let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let default = if plain { Theme::Plain } else { Theme::default() };
        Settings { theme: self.theme.unwrap_or(default), ..Settings::default() }
    }
}

fn theme(name: &str) -> Result<Theme, String> {
    let names = Theme::ALL.map(Theme::name).join(", ");
    Theme::named(name).ok_or_else(|| format!("there are the themes {names}"))
}
