//! Keys in writing: `j`, `<c-d>`, `<enter>`, `5j`, `/انتربول<enter>`.
//!
//! The key table, the help screen, `nashra screen --keys` and the tests all write keys this way, which is
//! that of vim and its kin.

use thiserror::Error;

use super::key::{Key, KeyCode};
use crate::messages::{Sentence, sentence};

/// Why a text names no keys.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("{}", self.sentence())]
pub enum KeysError {
    /// A name in angle brackets that no key has.
    Unknown {
        /// What stood between the brackets.
        name: String,
    },
    /// An opening angle bracket that nothing closes.
    Unclosed,
}

impl KeysError {
    /// Why, to be said in the reader's language.
    pub fn sentence(&self) -> Sentence {
        match self {
            KeysError::Unknown { name } => sentence!("keys-unknown", name = format!("<{name}>")),
            KeysError::Unclosed => sentence!("keys-unclosed"),
        }
    }
}

/// Names of keys without a character. The first name of a key is the one it is shown by.
const NAMES: [(&str, KeyCode); 21] = [
    ("enter", KeyCode::Enter),
    ("cr", KeyCode::Enter),
    ("esc", KeyCode::Esc),
    ("tab", KeyCode::Tab),
    ("s-tab", KeyCode::BackTab),
    ("backspace", KeyCode::Backspace),
    ("bs", KeyCode::Backspace),
    ("del", KeyCode::Delete),
    ("left", KeyCode::Left),
    ("right", KeyCode::Right),
    ("up", KeyCode::Up),
    ("down", KeyCode::Down),
    ("home", KeyCode::Home),
    ("end", KeyCode::End),
    ("pageup", KeyCode::PageUp),
    ("pagedown", KeyCode::PageDown),
    ("space", KeyCode::Char(' ')),
    ("lt", KeyCode::Char('<')),
    ("gt", KeyCode::Char('>')),
    ("nl", KeyCode::Enter),
    ("return", KeyCode::Enter),
];

/// Reads keys in writing.
///
/// ```
/// use nashra::app::{Key, KeyCode, parse_keys};
///
/// let keys = parse_keys("j<c-d><enter>").unwrap();
/// assert_eq!(keys[0], Key::plain(KeyCode::Char('j')));
/// assert_eq!(keys[1], Key::ctrl('d'));
/// assert_eq!(keys[2], Key::plain(KeyCode::Enter));
/// assert!(parse_keys("<hyper-x>").is_err());
/// ```
///
/// # Errors
///
/// When a name in angle brackets is unknown, or not closed.
pub fn parse_keys(text: &str) -> Result<Vec<Key>, KeysError> {
    let mut keys = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let after = rest.strip_prefix(c).unwrap_or_default();
        if c == '<' {
            let (name, after) = after.split_once('>').ok_or(KeysError::Unclosed)?;
            keys.push(named(name)?);
            rest = after;
        } else {
            keys.push(Key::plain(KeyCode::Char(c)));
            rest = after;
        }
    }
    Ok(keys)
}

fn named(name: &str) -> Result<Key, KeysError> {
    let lower = name.to_lowercase();
    let mut key = Key::plain(KeyCode::Esc);
    let mut bare = lower.as_str();
    loop {
        if let Some(code) = code_of(bare) {
            return Ok(Key { code, ..key });
        }
        bare = match bare.split_at_checked(2) {
            Some(("c-", rest)) => {
                key.ctrl = true;
                rest
            }
            Some(("a-" | "m-", rest)) => {
                key.alt = true;
                rest
            }
            Some(("s-", rest)) => {
                key.shift = true;
                rest
            }
            _ => return Err(KeysError::Unknown { name: name.to_owned() }),
        };
    }
}

fn code_of(name: &str) -> Option<KeyCode> {
    if let Some((_, code)) = NAMES.iter().find(|(known, _)| *known == name) {
        return Some(*code);
    }
    let mut chars = name.chars();
    match (chars.next()?, chars.as_str()) {
        (c, "") => Some(KeyCode::Char(c)),
        ('f', number) => number.parse().ok().filter(|n| (1..=12).contains(n)).map(KeyCode::F),
        _ => None,
    }
}

impl std::fmt::Display for Key {
    /// The key as [`parse_keys`] reads it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let name = NAMES.iter().find(|(_, code)| *code == self.code).map(|(name, _)| *name);
        let modifiers = [(self.ctrl, "c-"), (self.alt, "a-"), (self.shift, "s-")];
        let prefix: String = modifiers.iter().filter(|(held, _)| *held).map(|(_, p)| *p).collect();
        match (self.code, name) {
            (KeyCode::Char(c), None) if prefix.is_empty() => write!(f, "{c}"),
            (KeyCode::Char(c), None) => write!(f, "<{prefix}{c}>"),
            (KeyCode::F(n), _) => write!(f, "<{prefix}f{n}>"),
            (_, name) => write!(f, "<{prefix}{}>", name.unwrap_or("?")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_can_be_read_again() {
        for text in
            ["j", "G", "<c-d>", "<enter>", "<s-tab>", "<f12>", "<space>", "<lt>", "<a-x>", "ت"]
        {
            let keys = parse_keys(text).unwrap();
            assert_eq!(keys.len(), 1, "{text}");
            assert_eq!(keys[0].to_string(), text);
        }
    }

    #[test]
    fn a_word_is_typed_letter_by_letter() {
        let keys = parse_keys("/إنترنت<enter>").unwrap();
        assert_eq!(keys.len(), 8);
        assert_eq!(keys[1], Key::plain(KeyCode::Char('إ')));
    }

    #[test]
    fn a_bad_name_is_named() {
        let error = parse_keys("j<wheel>").unwrap_err().to_string();
        assert!(error.starts_with("<wheel> is not a key"), "{error}");
        assert_eq!(parse_keys("a<b"), Err(KeysError::Unclosed));
    }
}
