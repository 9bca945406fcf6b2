//! Any text, any width, any options: nothing panics, nothing of the text is lost, no line is too wide, and no
//! control is painted. `cargo +nightly fuzz run layout`
#![no_main]

use libfuzzer_sys::fuzz_target;
use nashra::text::{Direction, Engine, Glyphs, Layout, Marks, Options, direction, fold, sanitize};

fuzz_target!(|input: (u16, u8, &str)| {
    let (width, choices, text) = input;
    let options = options(choices);
    let width = width.max(1);
    let mut engine = Engine::new();
    check(&engine.layout(text, width, &options), text, width);
    check(&engine.truncate(text, width, &options), text, width);

    let folded = fold::Folded::new(text);
    assert_eq!(folded.text(), fold::text(text));
    assert!(folded.original(0..folded.text().len()).end <= text.len());
    direction::content(text, Direction::Auto);
    assert!(!sanitize::line(text).chars().any(char::is_control));
});

fn options(choices: u8) -> Options {
    Options {
        direction: [
            Direction::Auto,
            Direction::LeftToRight,
            Direction::RightToLeft,
            Direction::Auto,
        ][usize::from(choices & 3)],
        glyphs: [Glyphs::Forms, Glyphs::Plain, Glyphs::Logical, Glyphs::Forms]
            [usize::from(choices >> 2 & 3)],
        marks: if choices & 16 == 0 { Marks::Keep } else { Marks::Strip },
        isolates: choices & 32 == 0,
    }
}

fn check(layout: &Layout, text: &str, width: u16) {
    let mut end = 0;
    for line in layout.lines() {
        assert!(line.width() <= width);
        let mut ranges: Vec<_> = layout.cells(text, line).map(|cell| cell.range()).collect();
        ranges.retain(|range| !range.is_empty());
        ranges.sort_by_key(|range| range.start);
        for range in ranges {
            assert_eq!(range.start, end);
            end = range.end;
        }
        assert!(!layout.row(text, line).chars().any(char::is_control));
    }
    assert_eq!(end, text.len());
}
