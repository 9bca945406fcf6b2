//! `forms+lrm+explicit`: explicit mode, and a left-to-right mark after each right-to-left cell.
//!
//! The default, also for terminals nothing is known of: 98 to 100 % on nearly all that do not reorder (`forms`
//! has the exceptions), on all VTE terminals, on xterm.js, and on these through tmux and screen. Its halves serve different terminals.
//! `CSI 8 l` (explicit mode of the terminal-wg's recommendation) with `CSI 1 SP k` (rows run left to right)
//! stops VTE and mintty, if it comes before the screen is cleared: VTE gives the mode to a row when the row
//! is made (100 % before, 25 % after). Where it is eaten (tmux, screen) or unknown (xterm.js), U+200E after
//! each cell leaves no two right-to-left cells in one run. LRO and LRI do not: 42 % on VTE, for in a cell by
//! cell update the closing mark lands in another cell.

use super::row::is_rtl_symbol;
use super::{Emitter, keep};

pub(super) static EMITTER: Emitter = Emitter {
    name: "forms+lrm+explicit",
    serves: "VTE, xterm.js, WezTerm, mintty, tmux and screen over these and xterm, and unknown terminals",
    begin: "\x1b[8l\x1b[1 k",
    end: "\x1b[8h\x1b[0 k",
    reports_sent_columns: false,
    drops_marks: false,
    arrange: keep,
    write,
};

fn write(_: u16, symbol: &str, out: &mut Vec<u8>) {
    out.extend(symbol.as_bytes());
    if is_rtl_symbol(symbol) {
        out.extend("\u{200E}".as_bytes());
    }
}
