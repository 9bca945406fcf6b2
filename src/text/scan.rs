//! The one pass over a paragraph's characters: properties, break opportunities, joining.
//!
//! The stages are written apart (`properties`, `breaks`, `joining`) and meet here because each needs one
//! look at each character and the loop over the characters is what layout spends its time in.

use super::Glyphs;
use super::breaks::{Step, Table, ends_line};
use super::joining::Joiner;
use super::properties::{BidiClass, BidiSet, ClusterKind, Joining, Traits};
use super::sanitize;

/// One character of the paragraph in its place.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Unit {
    pub(super) offset: u32,
    /// The shaped character; what is painted when a cluster starts here.
    pub(super) glyph: char,
    pub(super) traits: Traits,
}

impl Unit {
    /// Where the character stands, in bytes.
    #[inline]
    pub(super) fn offset(&self) -> usize {
        self.offset as usize
    }

    #[inline]
    pub(super) fn is_safe_break(&self) -> bool {
        self.traits.is_safe_break()
    }
}

/// A paragraph read once, and what was seen on the way.
#[derive(Clone, Debug, Default)]
pub(super) struct Scan {
    pub(super) units: Vec<Unit>,
    /// Units before which the segmenter must say whether a line may start.
    pub(super) undecided: Vec<u32>,
    /// The bidi classes that occur.
    pub(super) classes: BidiSet,
    /// OR of the traits of all characters that may be brackets.
    pub(super) has_brackets: bool,
    /// Some cluster needs the whole of UAX #29.
    pub(super) has_complex: bool,
    /// Some character is not seen, or ends a line.
    has_unseen: bool,
}

/// Controls between two letters: they stand in different runs, so the letters do not join.
const SEPARATES: BidiSet = {
    use BidiClass::{FSI, L, LRE, LRI, LRO, PDF, PDI, RLE, RLI, RLO};
    BidiSet::of(&[L, LRE, LRO, RLE, RLO, PDF, LRI, RLI, FSI, PDI])
};

impl Scan {
    /// Reads a paragraph. `rtl` is its direction, which decides how curly quotation marks break.
    pub(super) fn read(&mut self, text: &str, rtl: bool, glyphs: Glyphs) {
        self.clear(text.len());
        match glyphs {
            Glyphs::Forms => self.read_as::<true>(text, rtl),
            Glyphs::Plain | Glyphs::Logical => self.read_as::<false>(text, rtl),
        }
    }

    /// A mark with nothing before it on its line to stand on gets a cell of its own; asked once clusters and
    /// breaks are settled. Lines begin with the text, behind what ends a line, and at a bidi control behind a
    /// blank, where the mark would lose the blank it stands on.
    pub(super) fn stand_alone(&mut self) {
        let mut begins_line = true;
        for unit in &mut self.units {
            let traits = unit.traits;
            if traits.starts_cluster() {
                if !self.has_unseen {
                    return;
                }
                begins_line = false;
            } else if ends_line(unit.glyph) {
                begins_line = true;
            } else if traits.is_ignorable() {
                begins_line |= traits.is_bidi_control() && traits.breaks_before();
            } else if begins_line {
                unit.traits = traits.with_cluster(ClusterKind::Base).with_width(1);
                begins_line = false;
            }
        }
    }

    fn clear(&mut self, bytes: usize) {
        self.units.clear();
        self.units.reserve(bytes);
        self.undecided.clear();
        *self = Scan {
            units: std::mem::take(&mut self.units),
            undecided: std::mem::take(&mut self.undecided),
            ..Scan::default()
        };
    }

    fn read_as<const FORMS: bool>(&mut self, text: &str, rtl: bool) {
        let table = Table::of(rtl);
        let mut step = Step::START;
        let mut joiner = Joiner::default();
        let mut seen = Seen::default();
        for (offset, c) in text.char_indices() {
            let properties = Traits::of(c);
            seen.note(properties);
            step = table.step(step, properties);
            if step.is_undecided() {
                self.undecided.push(self.units.len() as u32);
            }
            let traits = properties.with_break_bits(step.break_bits());
            let mut unit = Unit { offset: offset as u32, glyph: c, traits };
            if FORMS {
                self.join(&mut joiner, &mut unit);
            }
            self.units.push(unit);
        }
        self.settle(seen);
    }

    /// Shapes the unit to be pushed next, and the letter before it.
    #[inline]
    fn join(&mut self, joiner: &mut Joiner, unit: &mut Unit) {
        match unit.traits.joining() {
            Joining::None => joiner.interrupt(),
            Joining::Transparent => {
                if SEPARATES.has(unit.traits.bidi()) {
                    joiner.interrupt();
                }
            }
            _ => joiner.shape(&mut self.units, unit),
        }
    }

    fn settle(&mut self, seen: Seen) {
        self.classes = seen.classes;
        self.has_brackets = seen.all.is_bracket();
        self.has_unseen = seen.all.is_ignorable() || seen.all.may_be_complex_or_control();
        if seen.all.may_be_complex_or_control() {
            let is_complex = |unit: &Unit| unit.traits.cluster() == ClusterKind::Complex;
            self.has_complex = self.units.iter().any(is_complex);
            self.show_controls();
        }
    }

    /// Gives controls a picture and a width; line ends are part of what stands before them.
    #[cold]
    fn show_controls(&mut self) {
        let controls = |unit: &&mut Unit| unit.traits.cluster() == ClusterKind::Control;
        for unit in self.units.iter_mut().filter(controls) {
            if ends_line(unit.glyph) {
                unit.traits = unit.traits.with_cluster(ClusterKind::Extend);
            } else if unit.glyph != '\t' {
                unit.glyph = sanitize::visible(unit.glyph).unwrap_or(char::REPLACEMENT_CHARACTER);
                unit.traits = unit.traits.with_width(1).without_hang();
            }
        }
    }
}

/// What the characters have in common.
#[derive(Clone, Copy, Default)]
struct Seen {
    classes: BidiSet,
    all: Traits,
}

impl Seen {
    #[inline]
    fn note(&mut self, traits: Traits) {
        self.classes.insert(traits);
        self.all = self.all.or(traits);
    }
}
