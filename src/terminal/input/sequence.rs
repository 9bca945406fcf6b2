//! One key, or one control sequence, at the head of some bytes (ECMA-48, section 5.4 and 5.6).

use super::csi;
use super::{Input, Report};
use crate::app::{Key, KeyCode};

/// What stands at the head.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Token {
    Input(Input),
    PasteBegins,
    /// Neither a key nor an answer.
    Nothing,
}

const ESCAPE: u8 = 0x1B;

/// Takes one token: its length in bytes and what it is. `None` when its end has not come yet.
pub(super) fn token(bytes: &[u8]) -> Option<(usize, Token)> {
    match bytes {
        [ESCAPE, rest @ ..] => escape(rest),
        _ => key(bytes),
    }
}

/// What bytes without an end mean when nothing follows: the Escape key, or Alt with a character that also
/// begins sequences.
pub(super) fn unfinished_key(bytes: &[u8]) -> Option<Key> {
    match bytes {
        [ESCAPE] => Some(Key::plain(KeyCode::Esc)),
        [ESCAPE, byte @ (b'[' | b'O' | b']' | b'P' | b'X' | b'^' | b'_')] => {
            Some(alt(Key::plain(KeyCode::Char(char::from(*byte)))))
        }
        _ => None,
    }
}

/// Whether the bytes begin a control string, which ends with ST or BEL.
pub(super) fn is_string(bytes: &[u8]) -> bool {
    matches!(bytes, [ESCAPE, b']' | b'P' | b'X' | b'^' | b'_', ..])
}

fn escape(rest: &[u8]) -> Option<(usize, Token)> {
    let (length, token) = match rest {
        [] => return None,
        [b'[', rest @ ..] => grow(1, csi::token(rest)?),
        [b'O', rest @ ..] => grow(1, single_shift(rest)?),
        [b']' | b'P' | b'X' | b'^' | b'_', rest @ ..] => grow(1, string(rest)?),
        [ESCAPE, ..] => (0, pressed(Key::plain(KeyCode::Esc))),
        _ => match key(rest)? {
            (length, Token::Input(Input::Key(key))) => (length, pressed(alt(key))),
            other => other,
        },
    };
    Some((length + 1, token))
}

fn grow(by: usize, (length, token): (usize, Token)) -> (usize, Token) {
    (length + by, token)
}

fn pressed(key: Key) -> Token {
    Token::Input(Input::Key(key))
}

fn alt(key: Key) -> Key {
    Key { alt: true, ..key }
}

/// SS3: cursor keys in application mode, F1 to F4.
fn single_shift(rest: &[u8]) -> Option<(usize, Token)> {
    let code = csi::cursor_key(*rest.first()?);
    Some((1, code.map_or(Token::Nothing, |code| pressed(Key::plain(code)))))
}

/// A control string up to its end; of all strings a terminal sends its version and its background are of use.
fn string(rest: &[u8]) -> Option<(usize, Token)> {
    let bell = memchr::memchr(0x07, rest).map(|end| (end, end + 1));
    let terminator = memchr::memmem::find(rest, b"\x1b\\").map(|end| (end, end + 2));
    let (end, length) = [bell, terminator].into_iter().flatten().min()?;
    let text = String::from_utf8_lossy(rest.get(..end).unwrap_or_default()).into_owned();
    let report = match (text.strip_prefix(">|"), text.strip_prefix("11;")) {
        (Some(version), _) => Report::Version(version.to_owned()),
        (None, Some(colour)) => is_light(colour).map_or(Report::Other, Report::Background),
        (None, None) => Report::Other,
    };
    Some((length, Token::Input(Input::Report(report))))
}

/// Whether a colour is a light one: `rgb:ffff/ffff/ffff`, with one to four hexadecimal digits each
/// (`XParseColor`).
fn is_light(colour: &str) -> Option<bool> {
    let parts = colour.strip_prefix("rgb:").or_else(|| colour.strip_prefix("rgba:"))?;
    let share = |part: &str| {
        let most = 16_u32
            .checked_pow(u32::try_from(part.len()).ok().filter(|n| (1..=4).contains(n))?)?
            - 1;
        Some(u32::from_str_radix(part, 16).ok()? * 1000 / most)
    };
    let mut parts = parts.split('/').map(share);
    let (red, green, blue) = (parts.next()??, parts.next()??, parts.next()??);
    // Luma of ITU-R BT.601.
    Some(red * 299 + green * 587 + blue * 114 > 500_000)
}

/// A character or a control character that is a key.
fn key(bytes: &[u8]) -> Option<(usize, Token)> {
    let first = *bytes.first()?;
    let plain = |code| Some((1, pressed(Key::plain(code))));
    match first {
        b'\r' | b'\n' => plain(KeyCode::Enter),
        b'\t' => plain(KeyCode::Tab),
        0x7F | 0x08 => plain(KeyCode::Backspace),
        0 => Some((1, pressed(control(' ')))),
        0x01..=0x1A => Some((1, pressed(control(char::from(first + b'a' - 1))))),
        0x1B..=0x1F => Some((1, pressed(control(char::from(first + b'4' - 0x1C))))),
        0x20..=0x7E => plain(KeyCode::Char(char::from(first))),
        _ => character(bytes),
    }
}

fn control(c: char) -> Key {
    Key { ctrl: true, ..Key::plain(KeyCode::Char(c)) }
}

/// One character of UTF-8; a byte that begins none is passed over.
fn character(bytes: &[u8]) -> Option<(usize, Token)> {
    let length = match bytes.first()? {
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => return Some((1, Token::Nothing)),
    };
    let head = bytes.get(..length.min(bytes.len()))?;
    match std::str::from_utf8(head) {
        Ok(text) => {
            let c = text.chars().next()?;
            Some((length, pressed(Key::plain(KeyCode::Char(c)))))
        }
        Err(error) if error.error_len().is_none() => None,
        Err(_) => Some((1, Token::Nothing)),
    }
}
