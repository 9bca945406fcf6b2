//! Levels without explicit controls: only what stands between two strong characters of the base
//! direction can have another level, so only those windows go through the rules.
//!
//! A window begins at such a character (an *edge*) and ends with the next one; the edges are resolved with
//! it, as the context rules W2, N0 and N1 ask for. The whole text is one isolating run sequence, whose sos
//! and eos are the embedding direction.

use super::super::properties::{BidiClass, BidiSet};
use super::super::scan::Unit;
use super::brackets::Pairs;
use BidiClass::{AL, AN, B, BN, CS, EN, ES, ET, L, NSM, ON, R, S, WS};

/// Types a window is left with before N1: B, S, WS, ON (isolates do not occur here).
const NEUTRAL: BidiSet = BidiSet::of(&[B, S, WS, ON]);

/// Resolves windows; keeps its buffers.
#[derive(Clone, Debug, Default)]
pub(super) struct Resolver {
    window: Window,
    pairs: Pairs,
}

impl Resolver {
    /// Writes the levels of `units` that differ from `level`, the embedding level of all of them.
    pub(super) fn resolve(&mut self, units: &[Unit], level: u8, brackets: bool, out: &mut [u8]) {
        let rtl = level & 1 == 1;
        let edges = BidiSet::of(if rtl { &[R, AL] } else { &[L] });
        let busy = BidiSet::of(if rtl { &[L, EN, AN] } else { &[R, AL, AN] });
        self.pairs.clear();
        if brackets {
            self.pairs.find(units);
        }
        let mut edge = 0;
        let mut at = 0;
        while let Some(found) = units[at..].iter().position(|unit| {
            let class = unit.traits.bidi();
            busy.has(class) || edges.has(class)
        }) {
            at += found;
            if edges.has(units[at].traits.bidi()) {
                edge = at;
                at += 1;
                continue;
            }
            let next = units[at..].iter().position(|unit| edges.has(unit.traits.bidi()));
            let end = next.map_or(units.len(), |next| at + next + 1);
            self.window.embedding = if rtl { R } else { L };
            self.window.collect(units, edge..end);
            self.window.resolve(units, &self.pairs);
            self.window.write(level, &mut out[edge..end]);
            (edge, at) = (end - 1, end);
        }
    }
}

/// One window: the types of its characters as the rules change them, without those X9 removes.
#[derive(Clone, Debug)]
struct Window {
    /// Embedding direction, L or R; also sos and eos.
    embedding: BidiClass,
    /// First unit, counted in the paragraph.
    start: usize,
    end: usize,
    types: Vec<BidiClass>,
    /// The unit each type belongs to, counted from `start`.
    index: Vec<u32>,
    seen: BidiSet,
}

impl Default for Window {
    fn default() -> Self {
        Window {
            embedding: L,
            start: 0,
            end: 0,
            types: Vec::new(),
            index: Vec::new(),
            seen: BidiSet::default(),
        }
    }
}

impl Window {
    /// Takes the units in and applies W1 to W3 on the way.
    fn collect(&mut self, units: &[Unit], range: std::ops::Range<usize>) {
        (self.start, self.end) = (range.start, range.end);
        self.types.clear();
        self.index.clear();
        self.seen = BidiSet::default();
        let (mut previous, mut strong) = (self.embedding, self.embedding);
        for (index, unit) in units[range].iter().enumerate() {
            let class = match unit.traits.bidi() {
                BN => continue,
                // W1: a mark takes the type of the character before it.
                NSM => previous,
                class => class,
            };
            previous = class;
            let class = match class {
                L | R => {
                    strong = class;
                    class
                }
                // W3, after W2 has seen it.
                AL => {
                    strong = AL;
                    R
                }
                // W2: a European number after Arabic letters is an Arabic one.
                EN if strong == AL => AN,
                class => class,
            };
            self.seen = self.seen.with(BidiSet::of(&[class]));
            self.types.push(class);
            self.index.push(index as u32);
        }
    }

    fn resolve(&mut self, units: &[Unit], pairs: &Pairs) {
        if self.seen.meets(BidiSet::of(&[ES, CS])) {
            self.w4();
        }
        if self.seen.meets(BidiSet::of(&[ES, CS, ET])) {
            self.w5_w6();
        }
        if self.seen.has(EN) {
            self.w7();
        }
        if !pairs.is_empty() {
            self.n0(units, pairs);
        }
        self.n1_n2();
    }

    /// W4: a single separator between two numbers of one type becomes that type.
    fn w4(&mut self) {
        for i in 1..self.types.len().saturating_sub(1) {
            let (before, after) = (self.types[i - 1], self.types[i + 1]);
            match self.types[i] {
                ES if before == EN && after == EN => self.types[i] = EN,
                CS if before == after && matches!(before, EN | AN) => self.types[i] = before,
                _ => {}
            }
        }
    }

    /// W5: terminators beside a European number belong to it. W6: other separators and terminators are
    /// neutral.
    fn w5_w6(&mut self) {
        let mut i = 0;
        while i < self.types.len() {
            let run = self.types[i..].iter().take_while(|class| **class == ET).count();
            if run > 0 {
                let beside_number =
                    i > 0 && self.types[i - 1] == EN || self.types.get(i + run) == Some(&EN);
                self.types[i..i + run].fill(if beside_number { EN } else { ON });
                i += run;
            } else {
                if matches!(self.types[i], ES | CS) {
                    self.types[i] = ON;
                }
                i += 1;
            }
        }
    }

    /// W7: a European number after left-to-right text is part of it.
    fn w7(&mut self) {
        let mut strong = self.embedding;
        for class in &mut self.types {
            match class {
                L | R => strong = *class,
                EN if strong == L => *class = L,
                _ => {}
            }
        }
    }

    /// N0: brackets take the direction of what they enclose. A pair that reaches out of the window has an
    /// edge inside, and so the embedding direction.
    fn n0(&mut self, units: &[Unit], pairs: &Pairs) {
        let window = self.start..self.end;
        for pair in pairs.closing_in(&window) {
            self.set_bracket(units, self.position(pair.close), self.embedding);
        }
        for pair in pairs.opening_in(&window) {
            let open = self.position(pair.open);
            if !window.contains(&pair.close) {
                self.set_bracket(units, open, self.embedding);
                continue;
            }
            let close = self.position(pair.close);
            if let Some(direction) = self.direction_of_pair(open, close) {
                self.set_bracket(units, open, direction);
                self.set_bracket(units, close, direction);
            }
        }
    }

    /// Where a bracket of the window stands among its types.
    fn position(&self, unit: usize) -> usize {
        let index = unit.saturating_sub(self.start) as u32;
        self.index.partition_point(|other| *other < index)
    }

    fn direction_of_pair(&self, open: usize, close: usize) -> Option<BidiClass> {
        let mut other = None;
        for class in &self.types[open + 1..close] {
            match strong_for_neutrals(*class) {
                Some(direction) if direction == self.embedding => return Some(direction),
                Some(direction) => other = Some(direction),
                None => {}
            }
        }
        let other = other?;
        let context = self.types[..open].iter().rev().find_map(|class| strong_for_neutrals(*class));
        Some(if context == Some(other) { other } else { self.embedding })
    }

    fn set_bracket(&mut self, units: &[Unit], at: usize, direction: BidiClass) {
        self.types[at] = direction;
        let marks = self.index[at + 1..]
            .iter()
            .take_while(|index| units[self.start + **index as usize].traits.bidi() == NSM)
            .count();
        self.types[at + 1..=at + marks].fill(direction);
    }

    /// N1: neutrals between two characters of one direction take it. N2: others take the embedding's.
    fn n1_n2(&mut self) {
        let mut before = self.embedding;
        let mut i = 0;
        while i < self.types.len() {
            let run = self.types[i..].iter().take_while(|class| NEUTRAL.has(**class)).count();
            if run > 0 {
                let after = self.types.get(i + run).copied().and_then(strong_for_neutrals);
                let agree = before == after.unwrap_or(self.embedding);
                self.types[i..i + run].fill(if agree { before } else { self.embedding });
                i += run;
            } else {
                before = strong_for_neutrals(self.types[i]).unwrap_or(before);
                i += 1;
            }
        }
    }

    /// I1 and I2; a character that X9 removed has the level of the one before it.
    fn write(&self, level: u8, out: &mut [u8]) {
        let rtl = level & 1 == 1;
        let mut next = 0;
        for (class, index) in self.types.iter().zip(&self.index) {
            let index = *index as usize;
            let raised = match (rtl, class) {
                (false, L) | (true, R) => 0,
                (false, R) | (true, _) => 1,
                (false, _) => 2,
            };
            out[index] = level + raised;
            if next < index {
                let before = next.checked_sub(1).map_or(level, |before| out[before]);
                out[next..index].fill(before);
            }
            next = index + 1;
        }
        if next < out.len() && next > 0 {
            let last = out[next - 1];
            out[next..].fill(last);
        }
    }
}

/// The direction a type counts for in N0 to N2: numbers count as R.
fn strong_for_neutrals(class: BidiClass) -> Option<BidiClass> {
    match class {
        L => Some(L),
        R | EN | AN => Some(R),
        _ => None,
    }
}
