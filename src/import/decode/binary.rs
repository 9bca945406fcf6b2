//! Telling what is no text.

use crate::messages::{Sentence, sentence};

/// Bytes at the beginning of a file, and the kind of file they announce.
type Magic = (&'static [u8], fn() -> Sentence);

/// The first bytes of files that are often mistaken for text.
const MAGIC: &[Magic] = &[
    (b"%PDF-", pdf),
    (b"{\\rtf", rtf),
    (b"PK\x03\x04", zip),
    (b"\xD0\xCF\x11\xE0", office),
    (b"\x7FELF", program),
    (b"MZ\x90", program),
    (b"\x89PNG", image),
    (b"\xFF\xD8\xFF", image),
    (b"GIF8", image),
    (b"\x1F\x8B", compressed),
    (b"BZh", compressed),
    (b"\xFD7zXZ", compressed),
    (b"7z\xBC\xAF", compressed),
    (b"\x28\xB5\x2F\xFD", compressed),
    (b"SQLite format 3\0", database),
    (b"OggS", sound),
    (b"ID3", sound),
];

fn pdf() -> Sentence {
    sentence!("kind-pdf")
}

fn rtf() -> Sentence {
    sentence!("kind-rtf")
}

fn zip() -> Sentence {
    sentence!("kind-zip")
}

fn office() -> Sentence {
    sentence!("kind-office")
}

fn program() -> Sentence {
    sentence!("kind-program")
}

fn image() -> Sentence {
    sentence!("kind-image")
}

fn compressed() -> Sentence {
    sentence!("kind-compressed")
}

fn database() -> Sentence {
    sentence!("kind-database")
}

fn sound() -> Sentence {
    sentence!("kind-sound")
}

/// Bytes that are looked at.
const SAMPLE: usize = 8192;

/// The kind of file that the first bytes announce, as a phrase for "is ..., not text".
pub(super) fn kind(bytes: &[u8]) -> Option<Sentence> {
    let (_, kind) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic))?;
    Some(kind())
}

/// Whether the first 8 KB are no text: in UTF-8, which may be full of controls written to disturb a
/// terminal, by one NUL in ten bytes; in other encodings by one control in ten, or a single NUL.
pub(super) fn is_binary(bytes: &[u8]) -> bool {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let nuls = memchr::memchr_iter(0, sample).count();
    if is_utf8(sample) {
        return nuls * 10 > sample.len();
    }
    let controls = sample.iter().filter(|&&byte| is_control(byte)).count();
    controls * 10 > sample.len() || nuls > 0
}

fn is_control(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0B | 0x0C | 0x1B)
}

/// UTF-8 but for a character cut at the end.
fn is_utf8(sample: &[u8]) -> bool {
    match simdutf8::compat::from_utf8(sample) {
        Ok(_) => true,
        Err(error) => error.error_len().is_none(),
    }
}
