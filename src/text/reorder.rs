//! Visual order of one line (UAX #9, rules L1 and L2).

use super::levels::Levels;
use super::properties::{BidiClass, BidiSet, Traits};
use super::scan::Unit;

/// Paragraph and segment separators.
pub(super) const SEPARATORS: BidiSet = BidiSet::of(&[BidiClass::B, BidiClass::S]);

/// What L1 returns to the paragraph level at the end of a line and before a separator; characters that X9
/// removes go with what stands around them (5.2).
const BLANKS: BidiSet = {
    use BidiClass::{BN, FSI, LRE, LRI, LRO, PDF, PDI, RLE, RLI, RLO, WS};
    BidiSet::of(&[WS, FSI, LRI, RLI, PDI, LRE, RLE, LRO, RLO, PDF, BN])
};

/// L1: blanks at the end of the line and before separators return to the paragraph level. Without
/// `separators` in the line only its end is looked at.
fn reset_blanks(
    classes: impl DoubleEndedIterator<Item = BidiClass>,
    levels: &mut [u8],
    base: u8,
    separators: bool,
) {
    let mut trailing = true;
    for (class, level) in classes.rev().zip(levels.iter_mut().rev()) {
        if SEPARATORS.has(class) {
            *level = base;
            trailing = true;
        } else if BLANKS.has(class) {
            if trailing {
                *level = base;
            }
        } else if separators {
            trailing = false;
        } else {
            return;
        }
    }
}

/// A maximal run of units of one level, as indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) level: u8,
}

impl Run {
    pub(super) fn is_rtl(self) -> bool {
        self.level & 1 == 1
    }
}

/// Orders the runs of lines; keeps its buffers.
#[derive(Clone, Debug, Default)]
pub(super) struct Order {
    levels: Vec<u8>,
    runs: Vec<Run>,
}

impl Order {
    /// The runs of a line from left to right: of `units`, the first of which is at index `start` of its
    /// paragraph.
    pub(super) fn line(&mut self, units: &[Unit], start: usize, levels: &Levels) -> &[Run] {
        let each = levels.each.get(start..start + units.len()).unwrap_or_default();
        if each.iter().all(|level| *level == levels.base) {
            return self.uniform(units.len(), levels.base);
        }
        self.levels.clear();
        self.levels.extend_from_slice(each);
        let classes = units.iter().map(|unit| unit.traits.bidi());
        reset_blanks(classes, &mut self.levels, levels.base, levels.has_separators);
        split_runs(units, &self.levels, &mut self.runs);
        order_runs(&mut self.runs);
        &self.runs
    }

    /// One run of one level.
    pub(super) fn uniform(&mut self, units: usize, level: u8) -> &[Run] {
        self.runs.clear();
        self.runs.push(Run { start: 0, end: units as u32, level });
        &self.runs
    }
}

/// Splits units into runs. Marks and alefs of ligatures stay with their base whatever their level is; bidi
/// controls do not, for they part what stands on either side.
fn split_runs(units: &[Unit], levels: &[u8], runs: &mut Vec<Run>) {
    runs.clear();
    let Some(&first) = levels.first() else { return };
    let mut run = Run { start: 0, end: 0, level: first };
    for (at, (unit, &level)) in units.iter().zip(levels).enumerate() {
        if level != run.level && (unit.traits.starts_cluster() || unit.traits.is_ignorable()) {
            runs.push(Run { end: at as u32, ..run });
            run = Run { start: at as u32, end: 0, level };
        }
    }
    runs.push(Run { end: units.len() as u32, ..run });
}

/// L2: from the highest level down to the lowest odd one, reverse every sequence at that level or above.
fn order_runs(runs: &mut [Run]) {
    let highest = runs.iter().map(|run| run.level).max().unwrap_or(0);
    let lowest_odd = runs.iter().filter(|run| run.is_rtl()).map(|run| run.level).min();
    for level in (lowest_odd.unwrap_or(highest + 1)..=highest).rev() {
        for sequence in runs.chunk_by_mut(|a, b| (a.level >= level) == (b.level >= level)) {
            if sequence[0].level >= level {
                sequence.reverse();
            }
        }
    }
}

/// L1 on a whole line: what stands at its end or before a separator returns to the paragraph level.
pub fn reset_trailing(chars: &[char], levels: &mut [u8], base: u8) {
    reset_blanks(chars.iter().map(|c| Traits::of(*c).bidi()), levels, base, true);
}

/// The characters of a line from left to right (L1, L2), as indices; `levels` are those after rule I2.
pub fn line_order(chars: &[char], levels: &[u8], base: u8) -> Vec<usize> {
    let mut levels = levels.to_vec();
    reset_trailing(chars, &mut levels, base);
    let starts = levels.iter().enumerate();
    let mut runs: Vec<Run> =
        starts.map(|(at, &level)| Run { start: at as u32, end: at as u32 + 1, level }).collect();
    order_runs(&mut runs);
    runs.iter().map(|run| run.start as usize).collect()
}
