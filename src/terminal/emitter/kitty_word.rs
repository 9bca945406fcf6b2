//! `kitty-word`: right-to-left words with their cells reversed, for kitty before OSC 66 and inside tmux.
//!
//! kitty keeps the order of words and shapes each blank-free run of one font with HarfBuzz, which takes the
//! direction of the run from its first character of a script, and shows right-to-left runs reversed. Given
//! the word backwards it shows it right: 99 % on kitty 0.26, 0.46, and in tmux (41 % without). Marks come out
//! on the wrong letters, so they are dropped.
//!
//! Limit: a word that begins right-to-left and ends left-to-right, as seen, cannot be sent; it is left as it is.

use ratatui::buffer::Cell;
use ratatui::style::Modifier;

use super::row::{self, Unit, is_rtl};
use super::{Emitter, Order, plain};
use crate::text::properties::{BidiClass, Traits, mirror};

pub(super) static EMITTER: Emitter = Emitter {
    name: "kitty-word",
    serves: "kitty before 0.40, any kitty inside tmux",
    begin: "",
    end: "",
    reports_sent_columns: false,
    drops_marks: true,
    arrange,
    write: plain,
};

/// Modifiers that choose another font, which ends a run.
const FONT: Modifier = Modifier::BOLD.union(Modifier::ITALIC);

fn arrange(cells: &mut [Cell]) -> Option<Order> {
    if !row::has_rtl(cells) {
        return None;
    }
    let mut units = row::units(cells);
    let fonts: Vec<Modifier> = cells.iter().map(|cell| cell.modifier & FONT).collect();
    let together = |a: &Unit, b: &Unit| {
        parts_words(a.base) == parts_words(b.base) && fonts.get(a.column) == fonts.get(b.column)
    };
    for word in units.chunk_by_mut(together) {
        if is_shown_reversed(word.iter().rev().map(|unit| unit.base)) {
            word.reverse();
            for unit in word.iter() {
                mirror_cell(cells, *unit);
            }
        }
    }
    Some(row::rearrange(cells, &units))
}

/// Blanks and box drawing (which has a font of its own) stand between words.
fn parts_words(c: char) -> bool {
    c == ' ' || ('\u{2500}'..='\u{259F}').contains(&c)
}

/// Whether kitty would reverse a word given in this order: HarfBuzz goes by the first character of a script.
pub(super) fn is_shown_reversed(mut word: impl Iterator<Item = char>) -> bool {
    word.find_map(script_direction).unwrap_or(false)
}

/// Whether a character's script runs right to left; `None` for those of no script, digits among them.
fn script_direction(c: char) -> Option<bool> {
    match Traits::of(c).bidi() {
        BidiClass::L => Some(false),
        _ if is_rtl(c) => Some(true),
        _ => None,
    }
}

/// HarfBuzz mirrors what it reverses.
fn mirror_cell(cells: &mut [Cell], unit: Unit) {
    if Traits::of(unit.base).is_mirrored()
        && let Some(cell) = cells.get_mut(unit.column)
    {
        cell.set_char(mirror(unit.base));
    }
}
