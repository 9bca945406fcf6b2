//! Bytes in, keys out; cut at every place, torn, hostile.

use proptest::prelude::*;

use super::*;
use crate::app::{KeyCode, MouseAction, parse_keys};

/// What comes of bytes that arrive at once, and of silence after them.
fn parse(bytes: &str) -> Vec<Input> {
    let mut parser = Parser::default();
    let mut inputs = parser.feed(bytes.as_bytes());
    inputs.extend(parser.time_out());
    inputs
}

fn keys(notation: &str) -> Vec<Input> {
    parse_keys(notation).unwrap().into_iter().map(Input::Key).collect()
}

fn held(code: KeyCode, held: &str) -> Input {
    let [ctrl, alt, shift] = ["c", "a", "s"].map(|modifier| held.contains(modifier));
    Input::Key(Key { code, ctrl, alt, shift })
}

#[test]
fn the_background_is_light_or_dark_or_unknown() {
    let light = |bytes: &[u8]| match Parser::default().feed(bytes)[..] {
        [Input::Report(Report::Background(light))] => Some(light),
        _ => None,
    };
    assert_eq!(light(b"\x1b]11;rgb:ffff/ffff/dddd\x1b\\"), Some(true));
    assert_eq!(light(b"\x1b]11;rgb:00/2b/36\x07"), Some(false));
    assert_eq!(light(b"\x1b]11;rgba:f/f/f/8\x07"), Some(true));
    for odd in [
        "\x1b]11;rgb:fffff/0/0\x07",
        "\x1b]11;rgb:/0/0\x07",
        "\x1b]11;white\x07",
        "\x1b]11;rgb:ff/ff\x07",
    ] {
        assert_eq!(light(odd.as_bytes()), None, "{odd:?}");
    }
}

#[test]
fn bytes_are_keys() {
    let cases = [
        ("j", "j"),
        ("G/\u{627}\u{646}\u{62A}", "G/\u{627}\u{646}\u{62A}"),
        ("\r", "<enter>"),
        ("\t\x1b[Z", "<tab><s-tab>"),
        ("\x7f", "<bs>"),
        ("\x04", "<c-d>"),
        ("\x1b", "<esc>"),
        ("\x1b\x1b", "<esc><esc>"),
        ("\x1b[A\x1b[B\x1b[C\x1b[D", "<up><down><right><left>"),
        ("\x1bOA\x1bOH", "<up><home>"),
        ("\x1b[H\x1b[F\x1b[1~\x1b[4~", "<home><end><home><end>"),
        ("\x1b[5~\x1b[6~\x1b[3~", "<pageup><pagedown><del>"),
        ("\x1bOP\x1b[11~\x1b[[A\x1b[24~", "<f1><f1><f1><f12>"),
        ("\x1b[27;1;106~\x1b[107u", "jk"),
    ];
    for (bytes, notation) in cases {
        assert_eq!(parse(bytes), keys(notation), "{bytes:?}");
    }
}

#[test]
fn modifiers_are_told() {
    assert_eq!(parse("\x1bj"), [held(KeyCode::Char('j'), "a")]);
    assert_eq!(parse("\x1b["), [held(KeyCode::Char('['), "a")]);
    assert_eq!(parse("\x1b[1;5A"), [held(KeyCode::Up, "c")]);
    assert_eq!(parse("\x1b[6;2~"), [held(KeyCode::PageDown, "s")]);
    assert_eq!(parse("\x1b[27;5;105~"), [held(KeyCode::Char('i'), "c")]);
}

#[test]
fn the_mouse_counts_from_the_top_left_corner() {
    let mouse = |action, column, row| Input::Mouse(Mouse { action, column, row });
    assert_eq!(
        parse("\x1b[<0;1;1M\x1b[<0;1;1m"),
        [mouse(MouseAction::Press, 0, 0), mouse(MouseAction::Release, 0, 0)]
    );
    assert_eq!(parse("\x1b[<64;300;2M"), [mouse(MouseAction::ScrollUp, 299, 1)]);
    assert_eq!(parse("\x1b[<65;1;1M"), [mouse(MouseAction::ScrollDown, 0, 0)]);
    assert_eq!(parse("\x1b[<32;5;6M"), [mouse(MouseAction::Drag, 4, 5)]);
    // Other buttons, bare movement, a report in the old form: nothing, and the next key counts.
    assert_eq!(parse("\x1b[<2;1;1M\x1b[<35;1;1M\x1b[M abj"), keys("j"));
}

#[test]
fn a_paste_is_text_whatever_is_in_it() {
    assert_eq!(
        parse("\x1b[200~q\x1b[Aj\r\n\x1b[201~k"),
        [Input::Paste("q\x1b[Aj\r\n".into()), Input::Key(Key::plain(KeyCode::Char('k')))]
    );
}

#[test]
fn a_paste_without_end_takes_no_more_memory_than_it_may() {
    let mut parser = Parser::default();
    parser.feed(b"\x1b[200~");
    for _ in 0..400 {
        parser.feed(&[b'x'; 4096]);
    }
    let [Input::Paste(text)] = &parser.feed(b"\x1b[201~")[..] else { panic!("no paste") };
    assert_eq!(text.len(), LONGEST_PASTE);
}

#[test]
fn answers_are_no_keys() {
    let reports = parse(
        "\x1bP>|XTerm(379)\x1b\\\x1b[>41;379;0c\x1b[8;1$y\x1b[2;3R\x1b]11;rgb:0/0/0\x07\x1b[?64;1c",
    );
    assert_eq!(
        reports,
        [
            Input::Report(Report::Version("XTerm(379)".into())),
            Input::Report(Report::SecondaryAttributes("41;379;0".into())),
            Input::Report(Report::Mode(8, 1)),
            Input::Report(Report::Cursor(2, 3)),
            Input::Report(Report::Background(false)),
            Input::Report(Report::PrimaryAttributes),
        ]
    );
}

/// Bytes, silence, bytes: the keys that come of both.
fn torn(first: &str, second: &str) -> Vec<Input> {
    let mut parser = Parser::default();
    let mut inputs = parser.feed(first.as_bytes());
    inputs.extend(parser.time_out());
    inputs.extend(parser.feed(second.as_bytes()));
    inputs.extend(parser.time_out());
    inputs.retain(|input| !matches!(input, Input::Report(_)));
    inputs
}

#[test]
fn an_answer_torn_in_two_is_swallowed() {
    for (first, second) in [
        ("\x1b[?62;1", ";4cj"),
        ("\x1b[", "?62c"),
        ("\x1bP>|XTe", "rm(379)\x1b\\j"),
        ("\x1b]11;rgb:", "0/0/0\x07j"),
        ("\x1b[12;", "40Rj"),
    ] {
        let got = torn(first, second);
        if first == "\x1b[" {
            // This much is also Alt and a bracket; what follows the silence then stands for itself.
            assert_eq!(got[0], held(KeyCode::Char('['), "a"));
        } else {
            assert_eq!(got, keys("j"), "{first:?} {second:?}");
        }
    }
}

#[test]
fn a_key_after_half_an_answer_is_not_lost() {
    for half in ["\x1b[?62;", "\x1b[>0;1", "\x1bP>|XTerm", "\x1b]11;rgb", "\x1b[1", "\u{627}\x1b[?"]
    {
        for key in ["j", "c", "R", "q", "\r", "\u{62A}"] {
            let got = torn(half, key);
            assert_eq!(got.last(), parse(key).last(), "{half:?} {key:?}");
        }
    }
}

#[test]
fn a_string_without_end_is_not_kept() {
    let mut parser = Parser::default();
    parser.feed(b"\x1bP");
    for _ in 0..100 {
        parser.feed(&[b'x'; 4096]);
    }
    assert!(parser.pending.len() <= LONGEST_STRING + 4096);
    assert_eq!(parser.feed(b"\x1b\\j").len(), 2);
}

proptest! {
    #[test]
    fn where_reads_cut_does_not_matter(
        pieces in proptest::collection::vec(prop_oneof![
            Just("j"), Just("\u{627}"), Just("\x1b[A"), Just("\x1bOP"), Just("\x1b[<0;3;4M"), Just("\x1b[6~"),
            Just("\x1b[200~a\x1b[201~"), Just("\x1b[?62;4c"), Just("\x1bP>|kitty(0.46)\x1b\\"), Just("\x1b[[A"),
        ], 0..12),
        cuts in proptest::collection::vec(0_usize..200, 0..8),
    ) {
        let bytes = pieces.concat().into_bytes();
        let whole = Parser::default().feed(&bytes);
        let mut parser = Parser::default();
        let mut cuts: Vec<usize> = cuts.into_iter().map(|cut| cut.min(bytes.len())).collect();
        cuts.extend([0, bytes.len()]);
        cuts.sort_unstable();
        let parts = cuts.windows(2).map(|cut| &bytes[cut[0]..cut[1]]);
        let inputs: Vec<Input> = parts.flat_map(|part| parser.feed(part)).collect();
        prop_assert_eq!(inputs, whole);
        prop_assert!(!parser.is_pending());
    }

    #[test]
    fn garbage_never_keeps_a_later_key(
        garbage in proptest::collection::vec(any::<u8>(), 0..60),
    ) {
        let mut parser = Parser::default();
        parser.feed(&garbage);
        parser.time_out();
        parser.feed(b"");
        if parser.paste.is_none() {
            let inputs = parser.feed(b"j");
            prop_assert_eq!(inputs.last(), Some(&Input::Key(Key::plain(KeyCode::Char('j')))));
        }
    }
}
