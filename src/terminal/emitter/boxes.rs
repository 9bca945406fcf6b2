//! `boxes`: as `konsole`, but mirrored, for mlterm inside tmux.
//!
//! tmux eats the sequence that would switch mlterm's own layout off. 99.7 % on mlterm 3.9 in tmux (43 % with
//! left-to-right marks, which take a column each there and destroy the screen).

use ratatui::buffer::Cell;

use super::inverse::{self, Rules};
use super::{Emitter, Order, plain};

pub(super) static EMITTER: Emitter = Emitter {
    name: "boxes",
    serves: "mlterm inside tmux",
    begin: "",
    end: "",
    reports_sent_columns: true,
    drops_marks: false,
    arrange,
    write: plain,
};

const RULES: Rules =
    Rules { boxes_are_letters: true, mirrors: true, first_strong: false, strong_blank: "\u{2800}" };

fn arrange(cells: &mut [Cell]) -> Option<Order> {
    inverse::arrange(cells, &RULES)
}
