//! Bracket pairs (UAX #9, BD14 to BD16).

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

/// Finds the pairs of a paragraph without explicit controls, in the order of their openings.
pub(super) fn pair(units: &[Unit], pairs: &mut Vec<Pair>) {
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
    pairs.sort_unstable_by_key(|pair| pair.open);
}

/// U+2329 and U+232A are canonically equivalent to U+3008 and U+3009.
fn canonical(closing: char) -> char {
    if closing == '\u{232A}' { '\u{3009}' } else { closing }
}

/// Leaves out the pairs that are closed before a unit, as far as they stand in front.
pub(super) fn skip_to(mut pairs: &[Pair], unit: usize) -> &[Pair] {
    while let [pair, rest @ ..] = pairs
        && pair.close < unit
    {
        pairs = rest;
    }
    pairs
}
