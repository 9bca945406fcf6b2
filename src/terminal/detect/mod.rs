//! Which terminal this is, and what it must be given.
//!
//! An environment that names its terminal is believed and nothing is asked, so a known terminal costs no
//! time. Otherwise one write asks everything at once and one wait, bounded, ends with the answer to the last
//! question, which every terminal answers (DA1). What was typed meanwhile is kept, what is answered later
//! is swallowed by the input parser. Inside tmux, tmux is asked about the terminal outside.
//!
//! Limits: a terminal over SSH inside tmux that tmux cannot name, and the settings of terminals in which
//! reordering can be switched (PuTTY, kitty, iTerm2), are not to be found out; `nashra doctor --calibrate`
//! is for them.

mod answers;
mod decide;
mod environment;
mod tmux;

use std::time::Duration;

use super::emitter::Emitter;

pub(super) use answers::{Answers, BACKGROUND, QUESTIONS};
pub(super) use decide::{decide, known};
pub use environment::Environment;
pub(super) use tmux::outer_terminal;

/// Which terminal this is, and what it must be given.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Detection {
    /// The terminal, and the multiplexer it is seen through: the key of a stored calibration.
    pub identity: Identity,
    /// What it must be given.
    pub emitter: &'static Emitter,
    /// Why, a sentence.
    pub reason: String,
    /// The terminal was in explicit mode before we came, and is to be left so (`CSI 8 h` is not sent).
    pub was_explicit: bool,
    /// The terminal shows 24-bit colours.
    pub millions_of_colours: bool,
    /// It was asked, and not only named by the environment.
    pub was_asked: bool,
    /// The background is light; `None` when nobody said.
    pub light: Option<bool>,
    /// The terminal destroys letters or marks, so marks are better left out.
    pub destroys_marks: bool,
}

/// A terminal by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identity {
    /// In small letters: "konsole", "vte", "unknown".
    pub terminal: String,
    /// Its version, as it gives it; empty when it does not.
    pub version: String,
    /// What stands between it and us.
    pub multiplexer: Option<Multiplexer>,
}

/// A program that stands between a terminal and us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are the programs'")]
pub enum Multiplexer {
    Tmux,
    Screen,
    Zellij,
}

impl Identity {
    /// What a calibration is stored under: versions come and go, the terminal stays.
    pub fn key(&self) -> String {
        let terminal: String = self
            .terminal
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || " .-_;".contains(*c))
            .collect();
        match self.multiplexer {
            None => terminal,
            Some(Multiplexer::Tmux) => format!("{terminal} in tmux"),
            Some(Multiplexer::Screen) => format!("{terminal} in screen"),
            Some(Multiplexer::Zellij) => format!("{terminal} in zellij"),
        }
    }
}

/// How long answers are waited for.
pub(super) fn patience(environment: &Environment) -> Duration {
    let far = environment.has("SSH_CONNECTION") || environment.is("TERM_PROGRAM", "vscode");
    Duration::from_millis(if far { 1000 } else { 300 })
}

#[cfg(test)]
mod tests;
