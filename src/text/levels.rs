//! Embedding levels (UAX #9, rules X1 to I2), resolved once for a paragraph.
//!
//! Three ways, from fast to general, and a test that they agree:
//! - a paragraph in which nothing can leave the base level needs no work at all;
//! - `windows`: without explicit controls the levels differ from the base only between two strong
//!   characters of the base direction, so only those windows are resolved;
//! - `general`: unicode-bidi, for paragraphs with embeddings, overrides or isolates.

mod brackets;
mod general;
mod windows;

use std::ops::Range;

use super::Direction;
use super::properties::{BidiClass, BidiSet};
use super::reorder::SEPARATORS;
use super::scan::{Scan, Unit};

/// Embeddings, overrides, isolates and their ends.
const EXPLICIT: BidiSet = {
    use BidiClass::{FSI, LRE, LRI, LRO, PDF, PDI, RLE, RLI, RLO};
    BidiSet::of(&[LRE, LRO, RLE, RLO, PDF, LRI, RLI, FSI, PDI])
};

/// What takes a left-to-right paragraph away from level 0.
const LEAVES_LTR: BidiSet = {
    use BidiClass::{AL, AN, R};
    BidiSet::of(&[R, AL, AN]).with(EXPLICIT)
};

/// What takes a right-to-left paragraph away from level 1.
const LEAVES_RTL: BidiSet = {
    use BidiClass::{AN, EN, L};
    BidiSet::of(&[L, EN, AN]).with(EXPLICIT)
};

/// The levels of a paragraph's units, and the buffers to find them with.
#[derive(Clone, Debug, Default)]
pub(super) struct Levels {
    /// Paragraph embedding level.
    pub(super) base: u8,
    /// One level a unit; empty when all are `base`.
    pub(super) each: Vec<u8>,
    /// Rule L1 has more to reset than the ends of lines.
    pub(super) has_separators: bool,
    windows: windows::Resolver,
}

impl Levels {
    /// Resolves the levels of a scanned paragraph. `isolates` are byte ranges to treat as if LRI and PDI
    /// stood around them (HL3).
    pub(super) fn resolve(
        &mut self,
        text: &str,
        scan: &mut Scan,
        base: u8,
        isolates: &[Range<usize>],
    ) {
        self.base = base;
        self.has_separators = scan.classes.meets(SEPARATORS);
        self.each.clear();
        let leaves = if base & 1 == 1 { LEAVES_RTL } else { LEAVES_LTR };
        if isolates.is_empty() && !scan.classes.meets(leaves) {
            return;
        }
        if scan.classes.meets(EXPLICIT) {
            general::resolve(text, &scan.units, base, isolates, &mut self.each);
        } else {
            self.resolve_windows(scan, isolates);
        }
    }

    fn resolve_windows(&mut self, scan: &mut Scan, isolates: &[Range<usize>]) {
        let Levels { base, each, windows, .. } = self;
        let brackets = scan.has_brackets;
        let level = (*base + 2) & !1;
        let mut inside = Vec::new();
        for isolate in isolates {
            let range = units_in(&scan.units, isolate);
            let units = &mut scan.units[range.clone()];
            let mut levels = vec![level; units.len()];
            windows.resolve(units, level, brackets, &mut levels);
            inside.push((range, levels));
            // To the text around it an isolate is one neutral character.
            for unit in units {
                unit.traits = unit.traits.as_neutral();
            }
        }
        each.resize(scan.units.len(), *base);
        windows.resolve(&scan.units, *base, brackets, each);
        for (range, levels) in inside {
            each[range].copy_from_slice(&levels);
        }
    }
}

fn units_in(units: &[Unit], bytes: &Range<usize>) -> Range<usize> {
    let at = |byte: usize| units.partition_point(|unit| unit.offset() < byte);
    at(bytes.start)..at(bytes.end)
}

/// Levels of a paragraph character by character; for tests and for those who want no layout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResolvedLevels {
    /// Paragraph embedding level: 0 left to right, 1 right to left.
    pub base: u8,
    /// One level a character after rule I2; a character that X9 removes has the level of the one before.
    pub levels: Vec<u8>,
}

/// Resolves the levels of one paragraph (UAX #9, P2 to I2).
///
/// ```
/// use nashra::text::{Direction, levels};
/// let chars: Vec<char> = "a \u{5D0}".chars().collect();
/// assert_eq!(levels::resolve(&chars, Direction::Auto).levels, [0, 0, 1]);
/// ```
pub fn resolve(chars: &[char], direction: Direction) -> ResolvedLevels {
    let text: String = chars.iter().collect();
    let base = super::direction::base_level(&text, direction);
    let mut scan = Scan::default();
    scan.read(&text, base == 1, super::Glyphs::Plain);
    let mut levels = Levels::default();
    levels.resolve(&text, &mut scan, base, &[]);
    let mut each = levels.each;
    each.resize(chars.len(), base);
    ResolvedLevels { base, levels: each }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Glyphs;
    use proptest::prelude::*;

    /// The levels by the fast ways and by the general one, of the characters that X9 keeps.
    fn both_ways(text: &str, base: u8, isolates: &[Range<usize>]) -> [Vec<u8>; 2] {
        let mut scan = Scan::default();
        scan.read(text, base == 1, Glyphs::Plain);
        let kept: Vec<bool> =
            scan.units.iter().map(|unit| unit.traits.bidi() != BidiClass::BN).collect();
        let mut slow = Vec::new();
        general::resolve(text, &scan.units, base, isolates, &mut slow);
        let mut levels = Levels::default();
        levels.resolve(text, &mut scan, base, isolates);
        let mut fast = levels.each;
        fast.resize(scan.units.len(), base);
        [fast, slow].map(|levels| {
            levels
                .into_iter()
                .zip(&kept)
                .filter(|(_, kept)| **kept)
                .map(|(level, _)| level)
                .collect()
        })
    }

    proptest! {
        #[test]
        fn windows_are_resolved_as_by_the_general_way(
            text in "[\u{5D0}\u{628}a1\u{661}+,%.\\-()\\[\\]<> \t\u{AD}\u{301}]{0,40}",
            base in 0..2_u8,
        ) {
            let [fast, slow] = both_ways(&text, base, &[]);
            prop_assert_eq!(fast, slow);
        }

        #[test]
        fn isolates_are_resolved_as_by_the_general_way(
            before in "[\u{5D0}\u{628}a1+,(\\[ ]{0,12}",
            inside in "[\u{628}a1+.)(]{1,12}",
            after in "[\u{5D0}\u{628}a1%.)\\] ]{0,12}",
        ) {
            let isolate = before.len()..before.len() + inside.len();
            let [fast, slow] = both_ways(&format!("{before}{inside}{after}"), 1, &[isolate]);
            prop_assert_eq!(fast, slow);
        }
    }

    #[test]
    fn the_depth_at_which_brackets_are_given_up_is_that_of_the_rules() {
        for depth in [62, 63, 64, 65] {
            let text = format!("\u{5D0}{}a{}", "(".repeat(depth), ")".repeat(depth));
            let [fast, slow] = both_ways(&text, 1, &[]);
            assert_eq!(fast, slow, "{depth}");
        }
    }
}
