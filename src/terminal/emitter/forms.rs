//! `forms`: cells as they are.
//!
//! Right on every terminal that does not reorder (98 to 100 % on xterm, urxvt, st, alacritty, foot, zutty,
//! kitty with `force_ltr`), and the only thing on two of them: alacritty draws a left-to-right mark as a hook
//! beside each letter, and st puts it into the next cell, where it takes the place of a letter that was there.
//! The choice, too, where such a mark takes a column of its own.

use super::{Emitter, keep, plain};

pub(super) static EMITTER: Emitter = Emitter {
    name: "forms",
    serves: "xterm, urxvt, st, alacritty, foot, zutty, Windows Terminal, Ghostty, Warp, the Linux console",
    begin: "",
    end: "",
    reports_sent_columns: false,
    drops_marks: false,
    arrange: keep,
    write: plain,
};
