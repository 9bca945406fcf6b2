//! How a command ends: what it found, or a sentence.

use std::fmt;
use std::io;

use crate::files;
use crate::text::sanitize;

/// How a command that could do its work ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Exit status 0.
    Done,
    /// Exit status 1.
    NothingFound,
    /// Some of it could not be done, which has been said: exit status 2.
    Partly,
    /// Ended by this signal; exit status 128 and its number, as a shell reports it.
    Ended(u8),
}

/// Why a command could not do its work: exit status 2.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// A sentence: what could not be done with what, and what next.
    Sentence(String),
    /// Whoever read our output has stopped reading. Not worth a word: exit status 0.
    ReaderGone,
}

impl Failure {
    /// "path: what, what next". Control characters in a file's name become visible signs.
    pub fn at(path: &str, what: impl fmt::Display) -> Self {
        Failure::new(format!("{path}: {what}"))
    }

    /// A failure that is about no file.
    pub fn new(what: impl fmt::Display) -> Self {
        Failure::Sentence(sanitize::line(&what.to_string()).into_owned())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Sentence(sentence) => f.write_str(sentence),
            Failure::ReaderGone => f.write_str("the output was closed"),
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Failure::ReaderGone,
            _ => Failure::at("the output", files::said(&error)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_cannot_speak_to_the_terminal() {
        let failure = Failure::at("a\u{1b}]0;x\u{7}\u{202e}b", "not found");
        assert_eq!(failure.to_string(), "a\u{241b}]0;x\u{2407}b: not found");
    }

    #[test]
    fn a_closed_pipe_is_no_error_of_ours() {
        let closed = io::Error::from(io::ErrorKind::BrokenPipe);
        assert_eq!(Failure::from(closed), Failure::ReaderGone);
    }
}
