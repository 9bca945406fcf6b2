//! Whether marks (tashkeel, niqqud) are sent to the terminal.

use ratatui::buffer::{Buffer, Cell};

use super::detect::Detection;
use crate::text::properties::Traits;

/// The reader's policy for marks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Tashkeel {
    /// Leave them out where the terminal would destroy letters or put marks on the wrong letter.
    #[default]
    Auto,
    /// Send them whatever the terminal does.
    Keep,
    /// Leave them out.
    Strip,
}

impl Tashkeel {
    /// Whether marks that were laid out are not to be sent to a terminal.
    pub fn strips(self, detection: &Detection) -> bool {
        match self {
            Tashkeel::Auto => detection.destroys_marks || detection.emitter.drops_marks,
            // Where the reader wants none, the layout has none, and the reader's key brings them back.
            Tashkeel::Keep | Tashkeel::Strip => detection.emitter.drops_marks,
        }
    }
}

/// Takes the marks out of a frame's cells. The letters under them, and their columns, stay.
pub(super) fn strip(frame: &mut Buffer) {
    for cell in &mut frame.content {
        if has_marks(cell) {
            let letters: String =
                cell.symbol().chars().filter(|c| !Traits::of(*c).is_vowel_mark()).collect();
            cell.set_symbol(if letters.is_empty() { " " } else { &letters });
        }
    }
}

fn has_marks(cell: &Cell) -> bool {
    // One letter has four bytes at most; a mark two at least.
    cell.symbol().len() >= 4 && cell.symbol().chars().any(|c| Traits::of(c).is_vowel_mark())
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::layout::Rect;

    #[test]
    fn marks_go_and_letters_stay() {
        let mut frame = Buffer::empty(Rect::new(0, 0, 4, 1));
        for (column, symbol) in
            ["\u{FEE3}\u{64F}", "\u{5E9}\u{5C1}\u{5B8}", "e\u{301}", "b"].iter().enumerate()
        {
            frame[(column as u16, 0)].set_symbol(symbol);
        }
        strip(&mut frame);
        let left: Vec<&str> = frame.content.iter().map(Cell::symbol).collect();
        assert_eq!(left, ["\u{FEE3}", "\u{5E9}", "e\u{301}", "b"]);
    }
}
