//! Bracket pairs (UAX #9, BD14 to BD16).

use std::ops::Range;

use super::super::properties::{BidiClass, mirror};
use super::super::scan::Unit;

/// A bracket pair, as indices of units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) open: usize,
    pub(super) close: usize,
}

/// The depth at which BD16 gives up.
const STACK: usize = 63;

/// The pairs of a text, to be asked window by window.
#[derive(Clone, Debug, Default)]
pub(super) struct Pairs {
    by_opening: Vec<Pair>,
    by_closing: Vec<Pair>,
}

impl Pairs {
    /// Finds the pairs of a text without explicit controls.
    pub(super) fn find(&mut self, units: &[Unit]) {
        self.clear();
        pair(units, &mut self.by_opening);
        self.by_opening.sort_unstable_by_key(|pair| pair.open);
        self.by_closing.extend_from_slice(&self.by_opening);
        self.by_closing.sort_unstable_by_key(|pair| pair.close);
    }

    pub(super) fn clear(&mut self) {
        self.by_opening.clear();
        self.by_closing.clear();
    }

    /// Whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.by_opening.is_empty()
    }

    /// The pairs that open in a range of units, in order.
    pub(super) fn opening_in(&self, units: &Range<usize>) -> &[Pair] {
        let at = |unit: usize| self.by_opening.partition_point(|pair| pair.open < unit);
        &self.by_opening[at(units.start)..at(units.end)]
    }

    /// The pairs that close in a range of units and open before it.
    pub(super) fn closing_in(&self, units: &Range<usize>) -> impl Iterator<Item = &Pair> {
        let at = |unit: usize| self.by_closing.partition_point(|pair| pair.close < unit);
        let closing = &self.by_closing[at(units.start)..at(units.end)];
        let start = units.start;
        closing.iter().filter(move |pair| pair.open < start)
    }
}

fn pair(units: &[Unit], pairs: &mut Vec<Pair>) {
    let mut stack: Vec<(char, usize)> = Vec::new();
    for (at, unit) in units.iter().enumerate() {
        if !unit.traits.is_bracket() || unit.traits.bidi() != BidiClass::ON {
            continue;
        }
        if unit.traits.opens_bracket() {
            if stack.len() == STACK {
                pairs.clear();
                return;
            }
            stack.push((canonical(mirror(unit.glyph)), at));
        } else if let Some(depth) =
            stack.iter().rposition(|(close, _)| *close == canonical(unit.glyph))
        {
            pairs.push(Pair { open: stack[depth].1, close: at });
            stack.truncate(depth);
        }
    }
}

/// U+2329 and U+232A are canonically equivalent to U+3008 and U+3009.
fn canonical(closing: char) -> char {
    if closing == '\u{232A}' { '\u{3009}' } else { closing }
}
