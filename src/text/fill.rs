//! Greedy line filling: as many clusters as fit, broken where UAX #14 allows, else between clusters.

use super::scan::Unit;

/// Columns from one tab stop to the next.
const TAB: u32 = 8;

/// One line as indices of units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Filled {
    /// First unit of the next line.
    pub(super) end: usize,
    /// After the last unit that is seen; from there on blanks hang.
    pub(super) visible: usize,
    /// Columns of what is seen.
    pub(super) width: u32,
}

/// Fills the line that starts at unit `start`. Blanks at its end hang: they take no room, and the next line
/// does not begin with them.
pub(super) fn fill(units: &[Unit], start: usize, width: u32) -> Filled {
    let mut columns = 0;
    let mut seen = Filled { end: start, visible: start, width: 0 };
    let mut opportunity: Option<Filled> = None;
    for (unit, at) in units[start..].iter().zip(start..) {
        let traits = unit.traits;
        if !traits.continues_line() {
            let starts_cluster = traits.starts_cluster();
            if traits.breaks_before() && at > start {
                let here = Filled { end: at, ..seen };
                if traits.must_break_before() && (starts_cluster || traits.is_ignorable()) {
                    return here;
                }
                if starts_cluster || traits.is_bidi_control() {
                    opportunity = Some(here);
                }
            }
            if !starts_cluster {
                if seen.visible == at {
                    seen.visible = at + 1;
                }
                continue;
            }
            if traits.hangs() {
                columns += advance(unit, columns);
                continue;
            }
        }
        columns += u32::from(traits.width());
        if columns > width && at > start {
            return opportunity.unwrap_or(Filled { end: at, ..seen });
        }
        seen = Filled { end: at, visible: at + 1, width: columns };
    }
    Filled { end: units.len(), ..seen }
}

/// Columns a cluster takes that starts at `column`.
pub(super) fn advance(unit: &Unit, column: u32) -> u32 {
    if unit.glyph == '\t' { tab_width(column) } else { u32::from(unit.traits.width()) }
}

/// Columns from `column` to the next tab stop.
fn tab_width(column: u32) -> u32 {
    TAB - column % TAB
}
