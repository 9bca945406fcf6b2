//! `implicit`: the inverse of UAX #9 over the whole row, for terminals that cannot be told not to reorder.
//!
//! 99.7 % on PuTTY 0.78 (25 % with forms), right on VTE in its implicit mode too. PuTTY takes the row's
//! direction from its first strong character, so a row that would begin with an Arabic letter begins with
//! a strong blank (U+2800) instead. iTerm2 from 3.6 does the same with rows that are always left to right
//! (read in its sources, not measured).

use ratatui::buffer::Cell;

use super::inverse::{self, Rules};
use super::{Emitter, Order, plain};

pub(super) static EMITTER: Emitter = Emitter {
    name: "implicit",
    serves: "PuTTY, iTerm2 3.6 and newer",
    begin: "",
    end: "",
    reports_sent_columns: true,
    drops_marks: false,
    arrange,
    write: plain,
};

const RULES: Rules =
    Rules { boxes_are_letters: false, mirrors: true, first_strong: true, strong_blank: "\u{2800}" };

fn arrange(cells: &mut [Cell]) -> Option<Order> {
    inverse::arrange(cells, &RULES)
}
