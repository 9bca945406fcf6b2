//! Whatever frames are painted, a terminal shows the last of them; and no cell can speak to it.

use std::num::NonZero;

use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::*;
use crate::terminal::emitter::EMITTERS;

const AREA: Rect = Rect { x: 0, y: 0, width: 12, height: 3 };

fn frame(encoder: &mut Encoder, shown: &Buffer, next: &Buffer) -> Vec<u8> {
    encoder.begin();
    encoder.cells(shown.diff_iter(next), EMITTERS[0]);
    encoder.finish().to_vec()
}

/// Characters, colours and modifiers as vt100 sees them.
fn seen(terminal: &vt100::Parser) -> Vec<(String, vt100::Color, bool, bool)> {
    let cells = (0..AREA.height).flat_map(|row| (0..AREA.width).map(move |column| (row, column)));
    let cell = |(row, column)| {
        let cell = terminal.screen().cell(row, column).unwrap();
        let text = cell.contents().replace('\u{200E}', "");
        let text = if text.is_empty() { " ".to_owned() } else { text };
        (text, cell.fgcolor(), cell.bold(), cell.inverse())
    };
    cells.map(cell).collect()
}

fn meant(buffer: &Buffer) -> Vec<(String, vt100::Color, bool, bool)> {
    let colour = |colour| match colour {
        Color::Reset => vt100::Color::Default,
        Color::LightRed => vt100::Color::Idx(9),
        Color::Indexed(index) => vt100::Color::Idx(index),
        Color::Rgb(red, green, blue) => vt100::Color::Rgb(red, green, blue),
        other => panic!("{other:?}"),
    };
    let cell = |cell: &Cell| {
        let holds = |modifier| cell.modifier.contains(modifier);
        (
            cell.symbol().to_owned(),
            colour(cell.fg),
            holds(Modifier::BOLD),
            holds(Modifier::REVERSED),
        )
    };
    buffer.content.iter().map(cell).collect()
}

fn cell() -> impl Strategy<Value = Cell> {
    let symbol = prop_oneof![
        4 => Just(" "), 2 => Just("a"), 1 => Just("\u{FEE3}"), 1 => Just("\u{FEE3}\u{64F}"), 1 => Just("\u{2502}"),
    ];
    let colour = prop_oneof![
        3 => Just(Color::Reset), 1 => Just(Color::LightRed), 1 => Just(Color::Indexed(200)), 1 => Just(Color::Rgb(1, 2, 3)),
    ];
    let modifier = prop_oneof![
        3 => Just(Modifier::empty()), 1 => Just(Modifier::BOLD), 1 => Just(Modifier::BOLD.union(Modifier::REVERSED)),
    ];
    (symbol, colour, modifier).prop_map(|(symbol, colour, modifier)| {
        let mut cell = Cell::default();
        cell.set_symbol(symbol).set_fg(colour);
        cell.modifier = modifier;
        cell
    })
}

fn buffer() -> impl Strategy<Value = Buffer> {
    proptest::collection::vec(cell(), usize::from(AREA.width * AREA.height))
        .prop_map(|content| Buffer { area: AREA, content })
}

proptest! {
    #[test]
    fn the_terminal_shows_the_last_frame(frames in proptest::collection::vec(buffer(), 1..5)) {
        let size = |cells| NonZero::new(cells).unwrap();
        let mut terminal = vt100::Parser::new(size(AREA.height), size(AREA.width), 0);
        let mut encoder = Encoder::default();
        let mut shown = Buffer::empty(AREA);
        for next in frames {
            terminal.process(&frame(&mut encoder, &shown, &next));
            prop_assert_eq!(seen(&terminal), meant(&next));
            shown = next;
        }
    }

    #[test]
    fn nothing_in_a_cell_is_a_control_character_to_the_terminal(symbol in any::<String>()) {
        let mut next = Buffer::empty(AREA);
        next[(3, 1)].set_symbol(&symbol);
        for emitter in EMITTERS {
            let mut encoder = Encoder::default();
            encoder.symbol(emitter, 3, &symbol);
            let text = String::from_utf8(encoder.bytes).unwrap();
            let ours = text.strip_prefix("\x1b]66;w=1:h=2;").and_then(|text| text.strip_suffix("\x1b\\"));
            let ours = ours.unwrap_or(&text).trim_end_matches('\u{200E}');
            prop_assert!(!ours.chars().any(|c| c.is_control() || is_bidi_control(c)), "{:?}", ours);
        }
    }
}

#[test]
fn a_frame_without_changes_has_no_bytes() {
    let mut encoder = Encoder::default();
    let buffer = Buffer::empty(AREA);
    assert!(frame(&mut encoder, &buffer, &buffer).is_empty());
}

#[test]
fn a_frame_is_shown_at_once_and_says_no_more_than_it_must() {
    let mut next = Buffer::empty(AREA);
    next[(4, 1)].set_symbol("a").set_fg(Color::Indexed(7));
    next[(5, 1)].set_symbol("b").set_fg(Color::Indexed(7));
    next[(7, 1)].set_symbol("c");
    let bytes = frame(&mut Encoder::default(), &Buffer::empty(AREA), &next);
    let text = String::from_utf8(bytes).unwrap();
    assert_eq!(
        text,
        "\x1b[?2026h\x1b[2;5H\x1b[38;5;7mab\x1b[2;8H\x1b[0mc\x1b[?2026l".replace("2;8H", "8G")
    );
}

#[test]
fn the_cursor_is_shown_and_hidden_when_that_changes() {
    let mut encoder = Encoder::default();
    let mut cursor = |position: Option<Position>| {
        encoder.begin();
        encoder.cursor(position);
        String::from_utf8_lossy(encoder.finish())
            .replace("\x1b[?2026h", "")
            .replace("\x1b[?2026l", "")
    };
    assert_eq!(cursor(None), "");
    assert_eq!(cursor(Some(Position { x: 2, y: 0 })), "\x1b[1;3H\x1b[?25h");
    assert_eq!(cursor(Some(Position { x: 2, y: 0 })), "");
    assert_eq!(cursor(Some(Position { x: 3, y: 0 })), "\x1b[4G");
    assert_eq!(cursor(None), "\x1b[?25l");
}

#[test]
fn a_terminal_of_few_colours_is_given_the_nearest() {
    let mut next = Buffer::empty(AREA);
    next[(0, 0)].set_symbol("a").set_fg(Color::Rgb(76, 86, 106));
    let mut encoder = Encoder::default();
    encoder.use_few_colours(true);
    let bytes = frame(&mut encoder, &Buffer::empty(AREA), &next);
    assert_eq!(String::from_utf8(bytes).unwrap(), "\x1b[?2026h\x1b[1;1H\x1b[38;5;240ma\x1b[?2026l");
}
