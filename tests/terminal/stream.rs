//! The bytes that reach a terminal, taken apart, and which of them may be there.

/// A piece of output.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// A character that is shown.
    Shown(char),
    /// A control sequence: what stands between `CSI` and its last character, and that one.
    Sequence { text: String, last: char },
    /// A control string (OSC): what is in it.
    String(String),
    /// Anything else.
    Other(String),
}

/// Takes output apart. Ill-formed UTF-8 gives U+FFFD.
pub(crate) fn pieces(bytes: &[u8]) -> Vec<Piece> {
    let text = String::from_utf8_lossy(bytes);
    let mut rest = text.chars().peekable();
    let mut pieces = Vec::new();
    while let Some(c) = rest.next() {
        pieces.push(match c {
            '\x1b' if rest.next_if_eq(&'[').is_some() => {
                let mut text = String::new();
                while let Some(c) = rest.next_if(|c| matches!(c, ' '..='?')) {
                    text.push(c);
                }
                Piece::Sequence { text, last: rest.next().unwrap_or('\0') }
            }
            '\x1b' if rest.next_if_eq(&']').is_some() => {
                let mut text = String::new();
                for c in rest.by_ref() {
                    text.push(c);
                    if c == '\x07' || text.ends_with("\x1b\\") {
                        break;
                    }
                }
                Piece::String(text)
            }
            c if c.is_control() => Piece::Other(format!("{c:?}")),
            c => Piece::Shown(c),
        });
    }
    pieces
}

/// What may not be there: everything but characters that are shown, left-to-right marks after right-to-left
/// cells, and the sequences the program has a use for.
pub(crate) fn trespassers(bytes: &[u8]) -> Vec<Piece> {
    pieces(bytes).into_iter().filter(|piece| !is_ours(piece)).collect()
}

fn is_ours(piece: &Piece) -> bool {
    match piece {
        Piece::Shown(c) => !matches!(
            c,
            '\u{061C}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
        ),
        Piece::Sequence { text, last } => match last {
            'H' | 'G' | 'm' | 'J' => text.chars().all(|c| c.is_ascii_digit() || c == ';'),
            'h' | 'l' => {
                let modes = ["8", "?1049", "?25", "?1000", "?1002", "?1006", "?2004", "?2026"];
                modes.contains(&text.as_str())
            }
            'k' => matches!(text.as_str(), "1 " | "0 "),
            _ => false,
        },
        // The background colour is asked for.
        Piece::String(text) => text == "11;?\x1b\\",
        Piece::Other(_) => false,
    }
}

#[test]
fn trespassers_are_seen() {
    assert!(
        trespassers("\x1b[1;2Hab\u{FEB3}\u{200E}\x1b[0;38;5;1m\x1b[?1049l".as_bytes()).is_empty()
    );
    for bytes in [
        "\x07",
        "\x1bc",
        "\x1b]0;t\x07",
        "\x1b[5n",
        "\x1b[?1h",
        "\x1b[2;3r",
        "\u{9B}",
        "\u{202E}",
        "\r",
    ] {
        assert_eq!(trespassers(bytes.as_bytes()).len(), 1, "{bytes:?}");
    }
}
