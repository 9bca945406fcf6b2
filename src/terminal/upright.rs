//! Right-to-left letters are never slanted.
//!
//! Arabic and Hebrew have no italics: a terminal slants their upright letters, and cell by cell the slanted
//! ones cover their neighbours. On Konsole and QTerminal letters are lost (a tenth of the cells of a page with
//! quotations in italics, as measured).

use ratatui::buffer::Buffer;
use ratatui::style::Modifier;

use super::emitter::is_rtl_symbol;

/// Takes the slant from right-to-left cells; the rest of their style stays.
pub(super) fn straighten(frame: &mut Buffer) {
    for cell in &mut frame.content {
        if cell.modifier.contains(Modifier::ITALIC) && is_rtl_symbol(cell.symbol()) {
            cell.modifier.remove(Modifier::ITALIC);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::layout::Rect;

    #[test]
    fn only_right_to_left_letters_stand_up() {
        let mut frame = Buffer::empty(Rect::new(0, 0, 2, 1));
        let slanted = Modifier::ITALIC | Modifier::BOLD;
        frame[(0, 0)].set_symbol("\u{FEE3}").modifier = slanted;
        frame[(1, 0)].set_symbol("a").modifier = slanted;
        straighten(&mut frame);
        assert_eq!((frame[(0, 0)].modifier, frame[(1, 0)].modifier), (Modifier::BOLD, slanted));
    }
}
