//! What the environment says about the terminal.

/// The environment variables that terminals and multiplexers set.
#[derive(Clone, Debug, Default)]
pub struct Environment {
    variables: Vec<(&'static str, String)>,
}

const VARIABLES: [&str; 16] = [
    "ALACRITTY_WINDOW_ID",
    "KITTY_WINDOW_ID",
    "KONSOLE_VERSION",
    "MLTERM",
    "SSH_CONNECTION",
    "STY",
    "TERM",
    "TERM_PROGRAM",
    "TERM_PROGRAM_VERSION",
    "TMUX",
    "VTE_VERSION",
    "WEZTERM_PANE",
    "WT_SESSION",
    "XTERM_VERSION",
    "ZELLIJ",
    "COLORTERM",
];

impl Environment {
    /// This process's.
    pub fn current() -> Self {
        Self::of(|name| std::env::var(name).ok())
    }

    /// From any source of variables.
    pub fn of(get: impl Fn(&str) -> Option<String>) -> Self {
        let set = |name: &&'static str| {
            get(name).filter(|value| !value.is_empty()).map(|value| (*name, value))
        };
        Environment { variables: VARIABLES.iter().filter_map(set).collect() }
    }

    /// A variable's value; empty when it is not set.
    pub fn get(&self, name: &str) -> &str {
        let found = self.variables.iter().find(|variable| variable.0 == name);
        found.map_or("", |variable| &variable.1)
    }

    /// Whether a variable is set.
    pub fn has(&self, name: &str) -> bool {
        !self.get(name).is_empty()
    }

    /// Whether a variable has this value.
    pub fn is(&self, name: &str, value: &str) -> bool {
        self.get(name) == value
    }
}
