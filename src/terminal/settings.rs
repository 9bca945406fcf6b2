//! What the reader has chosen about the terminal, and in which order choices count.

use super::emitter::{EMITTERS, Emitter};
use super::marks::Tashkeel;

/// What the reader has chosen. The caller merges its sources: a flag counts more than the environment, the
/// environment more than the configuration; a stored calibration and detection come after all of them.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// How right-to-left text is sent.
    pub emitter: Choice,
    /// Policy for marks.
    pub tashkeel: Tashkeel,
}

/// A choice of emitter.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Choice {
    /// The stored calibration of this terminal, or what detection says.
    #[default]
    Auto,
    /// This one.
    Emitter(&'static Emitter),
}

/// A name that no emitter has.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
#[error("no emitter is named {0}; there are auto, {names}", names = names())]
pub struct UnknownEmitter(String);

impl Choice {
    /// The choice of that name.
    ///
    /// # Errors
    /// When no emitter has the name.
    pub fn named(name: &str) -> Result<Self, UnknownEmitter> {
        match name {
            "" | "auto" => Ok(Choice::Auto),
            name => Emitter::named(name)
                .map(Choice::Emitter)
                .ok_or_else(|| UnknownEmitter(name.to_owned())),
        }
    }
}

fn names() -> String {
    EMITTERS.map(|emitter| emitter.name).join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_name_is_answered_with_the_right_ones() {
        assert_eq!(Choice::named("auto"), Ok(Choice::Auto));
        assert!(
            matches!(Choice::named("konsole"), Ok(Choice::Emitter(emitter)) if emitter.name == "konsole")
        );
        let sentence = Choice::named("konsol").unwrap_err().to_string();
        assert!(
            sentence.starts_with("no emitter is named konsol; there are auto, forms+lrm+explicit,")
        );
    }
}
