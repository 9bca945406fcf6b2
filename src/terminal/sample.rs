//! One line as an emitter sends it: two panes of Arabic around one of English, for a reader to judge.

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;

use super::emitter::Emitter;
use super::printer::row_bytes;
use crate::text::{Direction, Engine, Options};

/// What a line has to get right: order, joining, lam-alef, brackets, digits of both kinds, panes in place.
const PANES: [&str; 3] = [
    "\u{627}\u{644}\u{625}\u{646}\u{62A}\u{631}\u{628}\u{648}\u{644} (\u{631}\u{648}\u{633}\u{64A}\u{627}) \u{662}\u{660}\u{661}\u{663}",
    "Interpol, 190",
    "\u{644}\u{627} \u{623}\u{645}\u{646} \u{641}\u{64A} 2014",
];

/// The bytes of the line, from the emitter's modes on to their end.
pub fn sample(emitter: &Emitter, label: &str) -> Vec<u8> {
    let cells = cells(label);
    let mut row = Buffer::empty(Rect::new(0, 0, cells.len() as u16, 1));
    row.content.clone_from_slice(&cells);
    emitter.arrange_frame(&mut row);
    row_bytes(emitter, &row.content)
}

fn cells(label: &str) -> Vec<Cell> {
    let mut symbols: Vec<String> = label.chars().map(String::from).collect();
    let mut engine = Engine::new();
    for pane in PANES {
        symbols.extend(["\u{2502}", " "].map(str::to_owned));
        let options = Options { direction: Direction::Auto, ..Options::default() };
        let layout = engine.layout(pane, 60, &options);
        for line in layout.lines() {
            symbols.extend(layout.cells(pane, line).map(|cell| layout.glyphs(pane, &cell)));
        }
        symbols.push(" ".to_owned());
    }
    symbols.push("\u{2502}".to_owned());
    let cell = |symbol: String| {
        let mut cell = Cell::default();
        cell.set_symbol(&symbol);
        cell
    };
    symbols.into_iter().map(cell).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terminal::emitter::EMITTERS;

    #[test]
    fn every_emitter_has_its_line_and_ends_its_modes() {
        for emitter in EMITTERS {
            let bytes = sample(emitter, "1 ");
            let text = String::from_utf8(bytes).unwrap();
            assert!(text.starts_with(emitter.begin), "{}", emitter.name);
            assert_eq!(text.matches('\u{2502}').count(), 4, "{}", emitter.name);
            assert!(text.ends_with(&format!("\r\n{}", emitter.end)), "{}", emitter.name);
        }
    }
}
