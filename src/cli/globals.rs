//! Options that every command understands.

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
    /// Colours: dark, light, 16 or none.
    #[arg(
        long,
        global = true,
        value_name = "NAME",
        env = "NASHRA_THEME",
        help_heading = "Terminal"
    )]
    pub theme: Option<String>,
}
