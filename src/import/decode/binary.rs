//! Telling what is no text.

/// The first bytes of files that are often mistaken for text.
const MAGIC: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF document"),
    (b"{\\rtf", "an RTF document"),
    (b"PK\x03\x04", "a ZIP archive (Office documents and e-books are)"),
    (b"\xD0\xCF\x11\xE0", "an old Office document"),
    (b"\x7FELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\x89PNG", "an image"),
    (b"\xFF\xD8\xFF", "an image"),
    (b"GIF8", "an image"),
    (b"\x1F\x8B", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xFD7zXZ", "a compressed file"),
    (b"7z\xBC\xAF", "a compressed file"),
    (b"\x28\xB5\x2F\xFD", "a compressed file"),
    (b"SQLite format 3\0", "a database"),
    (b"OggS", "a sound file"),
    (b"ID3", "a sound file"),
];

/// Bytes that are looked at.
const SAMPLE: usize = 8192;

/// The kind of file that the first bytes announce, as a phrase for "is ..., not text".
pub(super) fn kind(bytes: &[u8]) -> Option<&'static str> {
    let (_, kind) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic))?;
    Some(kind)
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
