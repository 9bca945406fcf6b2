//! Bytes into text.
//!
//! In this order: a byte order mark; the NUL pattern of UTF-16; UTF-8; UTF-8 with a few bad bytes; else
//! the encoding that [`chardetng`] takes it for, without a hint of where it comes from (a wrong hint makes
//! Hebrew unreadable). Bytes that stand for nothing become U+FFFD and are counted; nothing else is lost.
//!
//! # Limitations
//! UTF-32 is refused. Code pages 720 and 864 and Mac Arabic are in no encoding standard for the web; they
//! come out as the wrong letters, under a warning that names the encoding they were taken for.

mod binary;
mod legacy;
mod utf16;

use super::lines::line_number;
use crate::messages::{Sentence, sentence};

/// Largest file in bytes.
pub const LARGEST: usize = 64 << 20;

/// A decoded file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without its byte order mark.
    pub text: String,
    /// What was odd: the line, if it is about one, and a sentence.
    pub notes: Vec<(Option<usize>, Sentence)>,
}

/// Why bytes are no text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There are none.
    Empty,
    /// There are more than [`LARGEST`].
    TooLarge,
    /// They are of a kind that has a name.
    Kind(Sentence),
    /// They are no text of any kind.
    Binary,
    /// They are UTF-32.
    Utf32,
}

impl Refusal {
    /// What follows the name of the file.
    pub fn sentence(self) -> Sentence {
        match self {
            Refusal::Empty => sentence!("file-empty"),
            Refusal::TooLarge => sentence!("file-too-large"),
            Refusal::Kind(kind) => sentence!("file-no-text", kind = kind),
            Refusal::Binary => sentence!("file-binary"),
            Refusal::Utf32 => sentence!("file-utf32"),
        }
    }
}

/// Decodes a file.
///
/// # Errors
/// A [`Refusal`] when the bytes are no text at all, whose sentence follows the name of the file.
///
/// ```
/// use nashra::import::decode::{decode, Refusal};
/// assert_eq!(decode(b"\xEF\xBB\xBFnews").unwrap().text, "news");
/// assert_eq!(decode(b"%PDF-1.7"), Err(Refusal::Kind(nashra::sentence!("kind-pdf"))));
/// ```
pub fn decode(bytes: &[u8]) -> Result<Decoded, Refusal> {
    match bytes {
        [] => return Err(Refusal::Empty),
        _ if bytes.len() > LARGEST => return Err(Refusal::TooLarge),
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] if bytes.len().is_multiple_of(4) => {
            return Err(Refusal::Utf32);
        }
        [0xFF, 0xFE, rest @ ..] => return Ok(utf16::decode(rest, encoding_rs::UTF_16LE)),
        [0xFE, 0xFF, rest @ ..] => return Ok(utf16::decode(rest, encoding_rs::UTF_16BE)),
        _ => {}
    }
    if let Some(kind) = binary::kind(bytes) {
        return Err(Refusal::Kind(kind));
    }
    if utf16::is_utf32(bytes) {
        return Err(Refusal::Utf32);
    }
    if let Some(encoding) = utf16::guess(bytes) {
        return Ok(utf16::decode(bytes, encoding));
    }
    if binary::is_binary(bytes) {
        return Err(Refusal::Binary);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match simdutf8::basic::from_utf8(bytes) {
        Ok("") => Err(Refusal::Empty),
        Ok(text) => Ok(Decoded { text: text.to_owned(), notes: Vec::new() }),
        Err(_) => Ok(legacy::decode(bytes)),
    }
}

/// Notes the characters that could not be decoded, with the line of the first.
fn note_replaced(decoded: &mut Decoded, count: usize) {
    if count == 0 {
        return;
    }
    let first = decoded.text.find(char::REPLACEMENT_CHARACTER).unwrap_or(0);
    let what = sentence!("bytes-ill-formed", count = count);
    decoded.notes.push((Some(line_number(&decoded.text, first)), what));
}
