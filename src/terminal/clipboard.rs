//! The clipboard, by OSC 52 (xterm's control sequences, "Manipulate Selection Data"): it works through SSH
//! and, where `set-clipboard` is on, through tmux.
//!
//! Limits: no terminal says whether it took the text; some must be told to allow it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// The bytes that put a text on the clipboard. The text travels as base64, so no byte of it can act.
pub(super) fn sequence(text: &str) -> Vec<u8> {
    format!("\x1b]52;c;{}\x1b\\", STANDARD.encode(text)).into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_travels_as_base64() {
        assert_eq!(sequence("خبر\x1b"), b"\x1b]52;c;2K7YqNixGw==\x1b\\");
    }
}
