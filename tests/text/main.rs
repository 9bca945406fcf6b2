//! The text engine against outside authorities: Unicode's own test files, layouts on which `FriBidi`, ICU and
//! `HarfBuzz` agree, and joining as `FriBidi` and `HarfBuzz` do it.
//!
//! Where the data come from, and under which licence, is told in `data/README.md`.

#![expect(clippy::expect_used, clippy::string_slice, reason = "a test may panic")]

mod cases;
mod joining;
mod unicode;

use std::io::Read;

/// A compressed data file as text.
fn gunzip(compressed: &[u8]) -> String {
    let mut text = String::new();
    flate2::read::GzDecoder::new(compressed).read_to_string(&mut text).expect("valid data file");
    text
}

/// Decodes `\n`, `\t`, `\\`, `\uXXXX` and `\UXXXXXXXX`.
fn unescape(escaped: &str) -> String {
    let mut text = String::new();
    let mut chars = escaped.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            text.push(c);
            continue;
        }
        let digits = match chars.next() {
            Some('n') => "a".to_owned(),
            Some('t') => "9".to_owned(),
            Some('\\') => "5c".to_owned(),
            Some('u') => chars.by_ref().take(4).collect(),
            Some('U') => chars.by_ref().take(8).collect(),
            other => panic!("unknown escape {other:?} in {escaped}"),
        };
        let code = u32::from_str_radix(&digits, 16).expect("hexadecimal");
        text.extend(char::from_u32(code));
    }
    text
}
