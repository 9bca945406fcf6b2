//! `forms`: cells as they are.
//!
//! Right on every terminal that does not reorder (98 to 100 % on xterm, urxvt, st, alacritty, foot, zutty,
//! kitty with `force_ltr`); the choice where a left-to-right mark would take a column of its own.

use super::{Emitter, keep, plain};

pub(super) static EMITTER: Emitter = Emitter {
    name: "forms",
    serves: "terminals that do not reorder, and on which an invisible mark takes a column",
    begin: "",
    end: "",
    reports_sent_columns: false,
    drops_marks: false,
    arrange: keep,
    write: plain,
};
