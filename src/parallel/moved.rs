//! Sentences that stand elsewhere in the other edition: links that cross the others.
//!
//! What the sequence of beads left alone, or put together for want of anything better, is compared pair by pair. A
//! pair that speaks for itself loudly enough, and louder than what its sentences are linked with now, is linked.

use super::beads::Bead;
use super::evidence::Evidence;

/// What must speak for a crossing link.
const LEAST: f32 = 1.5;

/// A bead of two sentences for which less speaks may be taken apart.
const WEAK: f32 = 3.0;

/// By how much a crossing link must be better than each weak one it takes apart.
const BETTER: f32 = 2.5;

/// Sentences on one side that are compared; of more, none.
const MOST: usize = 400;

/// A sentence that may be linked anew, and what speaks for its present link.
type Loose = (usize, f32);

/// A pair of loose sentences and what speaks for it.
type Pair = (f32, usize, usize);

/// Links sentences across the sequence.
pub(super) fn link_moved(beads: &mut Vec<Bead>, evidence: &mut Evidence) {
    let (of_a, of_b) = loose(beads);
    if of_a.len().max(of_b.len()) > MOST {
        return;
    }
    let mut pairs = pairs(&of_a, &of_b, evidence);
    pairs.sort_by(|one, two| two.0.total_cmp(&one.0));
    while let Some(&(score, a, b)) = pairs.first() {
        pairs.retain(|pair| pair.1 != a && pair.2 != b);
        part(beads, a, b);
        let confidence = 1.0 / (1.0 + (LEAST - score).exp());
        beads.push(Bead { a: a..a + 1, b: b..b + 1, score, confidence });
    }
    beads.sort_by_key(|bead| (bead.a.start, bead.b.start));
}

/// The sentences of both sides that are alone or in a weak bead.
fn loose(beads: &[Bead]) -> (Vec<Loose>, Vec<Loose>) {
    let (mut of_a, mut of_b) = (Vec::new(), Vec::new());
    for bead in beads {
        if !bead.is_link() {
            of_a.extend(bead.a.clone().map(|a| (a, f32::NEG_INFINITY)));
            of_b.extend(bead.b.clone().map(|b| (b, f32::NEG_INFINITY)));
        } else if bead.a.len() + bead.b.len() == 2 && bead.score < WEAK {
            of_a.push((bead.a.start, bead.score));
            of_b.push((bead.b.start, bead.score));
        }
    }
    (of_a, of_b)
}

fn pairs(of_a: &[Loose], of_b: &[Loose], evidence: &mut Evidence) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for &(a, for_a) in of_a {
        for &(b, for_b) in of_b {
            let score = evidence.of(a..a + 1, b..b + 1);
            if score > LEAST && score > for_a.max(for_b) + BETTER {
                pairs.push((score, a, b));
            }
        }
    }
    pairs
}

/// Leaves two sentences, and what they were linked with, alone.
fn part(beads: &mut Vec<Bead>, a: usize, b: usize) {
    let mut left = Vec::new();
    beads.retain(|bead| {
        let touches = bead.a.contains(&a) || bead.b.contains(&b);
        if touches && bead.is_link() {
            left.push(bead.clone());
        }
        !touches
    });
    for bead in left {
        let lone = |a, b| Bead { a, b, score: 0.0, confidence: bead.confidence };
        if !bead.a.contains(&a) {
            beads.push(lone(bead.a.clone(), bead.b.start..bead.b.start));
        }
        if !bead.b.contains(&b) {
            beads.push(lone(bead.a.start..bead.a.start, bead.b.clone()));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use super::*;

    fn bead(a: Range<usize>, b: Range<usize>, score: f32) -> Bead {
        Bead { a, b, score, confidence: 0.5 }
    }

    #[test]
    fn what_is_alone_or_weak_is_loose() {
        let beads = [
            bead(0..1, 0..1, 9.0),
            bead(1..2, 1..2, 0.5),
            bead(2..3, 2..2, 0.0),
            bead(3..5, 2..3, 0.1),
        ];
        assert_eq!(loose(&beads), (vec![(1, 0.5), (2, f32::NEG_INFINITY)], vec![(1, 0.5)]));
    }

    #[test]
    fn partners_of_what_is_linked_elsewhere_are_left_alone() {
        let mut beads = vec![bead(0..1, 0..1, 0.5), bead(1..2, 1..2, 0.5), bead(2..3, 2..2, 0.0)];
        part(&mut beads, 0, 1);
        let left: Vec<_> = beads.iter().map(|bead| (bead.a.clone(), bead.b.clone())).collect();
        assert_eq!(left, [(2..3, 2..2), (0..0, 0..1), (1..2, 1..1)]);
        part(&mut beads, 2, 0);
        assert_eq!(beads.len(), 1);
    }
}
