//! Modes of the terminal that a stream of bytes has left on.

use super::stream::{Piece, pieces};

/// Private modes, and explicit mode, that differ from how a terminal starts.
pub(crate) fn left_on(bytes: &[u8]) -> Vec<String> {
    let mut on: Vec<String> = Vec::new();
    for piece in pieces(bytes) {
        let Piece::Sequence { text, last } = piece else { continue };
        // The cursor and implicit mode are on at the start.
        let starts_on = matches!(text.as_str(), "?25" | "8");
        let switches_on = match last {
            'h' => !starts_on,
            'l' => starts_on,
            _ => continue,
        };
        on.retain(|mode| *mode != text);
        if switches_on {
            on.push(text);
        }
    }
    on
}

#[test]
fn modes_are_counted() {
    assert_eq!(left_on(b"\x1b[?1049h\x1b[?25l\x1b[8l\x1b[?25h"), ["?1049", "8"]);
    assert!(left_on(b"\x1b[?1049h\x1b[8lx\x1b[8h\x1b[?1049l").is_empty());
}
