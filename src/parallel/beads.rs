//! Beads: a few sentences of one side with a few of the other.

use std::ops::Range;

/// How many sentences of both sides make a bead, and how often that is so in translated news (natural
/// logarithm of the share).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Shape {
    pub(super) a: usize,
    pub(super) b: usize,
    pub(super) prior: f32,
}

const fn shape(a: usize, b: usize, prior: f32) -> Shape {
    Shape { a, b, prior }
}

/// All shapes. Translators merge two sentences now and then and three rarely.
pub(super) const SHAPES: [Shape; 8] = [
    shape(1, 1, -0.17),
    shape(1, 2, -3.0),
    shape(2, 1, -3.0),
    shape(1, 0, -2.6),
    shape(0, 1, -2.6),
    shape(2, 2, -5.5),
    shape(1, 3, -5.0),
    shape(3, 1, -5.0),
];

/// Sentences of both sides that say the same, or of one that the other does not have.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Bead {
    pub(super) a: Range<usize>,
    pub(super) b: Range<usize>,
    /// What speaks for it, in natural logarithms of odds, the prior of its shape left out.
    pub(super) score: f32,
    /// How surely its sentences belong together, from 0 to 1.
    pub(super) confidence: f32,
}

impl Bead {
    /// Whether both sides have a part in it.
    pub(super) fn is_link(&self) -> bool {
        !self.a.is_empty() && !self.b.is_empty()
    }
}
