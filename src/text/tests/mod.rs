//! The engine as a whole: pictures, properties, fast ways against plain ones, hostile input.

mod hostile;
mod invariants;
mod paths;
mod pictures;

use proptest::prelude::*;

use super::*;

/// `CapRTL`, the notation of `FriBidi`'s tests: capitals stand for Arabic letters, so that a test reads the same
/// in any editor. They do not join in it (`Glyphs::Plain`).
fn from_caps(text: &str) -> String {
    let letter = |c: char| match c {
        'A'..='Z' => char::from_u32(0x621 + (c as u32 - 'A' as u32)).unwrap(),
        other => other,
    };
    text.chars().map(letter).collect()
}

fn to_caps(text: &str) -> String {
    let capital = |c: char| match c {
        '\u{621}'..='\u{63A}' => char::from(b'A' + (c as u32 - 0x621) as u8),
        other => other,
    };
    text.chars().map(capital).collect()
}

/// The rows of a text in `CapRTL`, each padded to the width on the side its line starts from, between bars.
fn picture(text: &str, width: u16, direction: Direction) -> Vec<String> {
    let text = from_caps(text);
    let options = Options { direction, glyphs: Glyphs::Plain, ..Options::default() };
    let layout = Engine::new().layout(&text, width, &options);
    let row = |line: &Line| {
        let row = to_caps(&layout.row(&text, line));
        let pad = " ".repeat(usize::from(width - line.width()));
        if line.is_rtl() { format!("|{pad}{row}|") } else { format!("|{row}{pad}|") }
    };
    layout.lines().iter().map(row).collect()
}

/// Text as news and its enemies write it: every script and control the engine treats on its own.
fn mixed_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => "[\u{621}-\u{63A}\u{641}-\u{64A}]{1,8}",
        4 => "[a-zA-Z]{1,9}",
        6 => Just(" ".to_owned()),
        2 => "[\u{64B}-\u{655}\u{670}\u{640}]{1,3}",
        2 => "[0-9]{1,4}|[\u{660}-\u{669}]{1,4}",
        3 => "[.,:;!?()\\[\\]{}<>\"'/+$%\u{60C}\u{61F}\u{AB}\u{BB}\u{2018}\u{2019}\u{201C}\u{201D}-]{1,2}",
        1 => "[\u{5D0}-\u{5EA}\u{5B0}-\u{5BC}]{1,6}",
        1 => prop_oneof![Just("لا"), Just("لَا"), Just("الإ"), Just("ﷺ"), Just("\u{6DD}١"), Just("\u{600}٢")]
            .prop_map(str::to_owned),
        1 => "[\u{200B}-\u{200D}\u{2060}\u{AD}\u{A0}\u{FE0F}\t]",
        1 => "[\u{1F1E6}-\u{1F1FF}\u{1F469}\u{1F680}\u{231A}\u{AC00}-\u{AC10}\u{1100}\u{1160}\u{915}\u{94D}\u{4E00}-\u{4E09}]{1,3}",
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// Text in which any character may stand anywhere, controls above all.
fn soup() -> impl Strategy<Value = String> {
    let controls = "[\u{202A}-\u{202E}\u{2066}-\u{2069}\u{200B}-\u{200F}\u{61C}\u{2028}\u{2029}\u{0}-\u{1F}\u{7F}-\u{9F}\u{AD}\u{301}]";
    let piece =
        prop_oneof![3 => controls, 1 => any::<char>().prop_map(String::from), 2 => mixed_text()];
    prop::collection::vec(piece, 0..16).prop_map(|pieces| pieces.concat())
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![3 => mixed_text(), 1 => soup()]
}

fn any_options() -> impl Strategy<Value = Options> {
    let directions = [Direction::Auto, Direction::LeftToRight, Direction::RightToLeft];
    let glyphs = [Glyphs::Forms, Glyphs::Plain, Glyphs::Logical];
    let choices = (0..3_usize, 0..3_usize, any::<bool>(), any::<bool>());
    choices.prop_map(move |(direction, glyph, strip, isolates)| Options {
        direction: directions[direction],
        glyphs: glyphs[glyph],
        marks: if strip { Marks::Strip } else { Marks::Keep },
        isolates,
    })
}
