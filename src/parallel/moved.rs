//! Sentences that stand elsewhere in the other edition: links that cross the others.
//!
//! What the sequence of beads left alone is compared pair by pair; a pair that speaks for itself loudly
//! enough, and for which nothing else speaks nearly as loudly, is linked.

use super::beads::Bead;
use super::evidence::Evidence;

/// What must speak for a crossing link.
const LEAST: f32 = 2.0;

/// Sentences left alone on one side that are compared; of more, none.
const MOST: usize = 400;

/// Links sentences that beads of one side only hold.
pub(super) fn link_moved(beads: &mut Vec<Bead>, evidence: &mut Evidence) {
    let lone = |is_a: bool, beads: &[Bead]| -> Vec<usize> {
        let lone = beads.iter().filter(|bead| !bead.is_link());
        lone.flat_map(|bead| if is_a { bead.a.clone() } else { bead.b.clone() }).collect()
    };
    let (of_a, of_b) = (lone(true, beads), lone(false, beads));
    if of_a.len().max(of_b.len()) > MOST {
        return;
    }
    let mut pairs = Vec::new();
    for &a in &of_a {
        for &b in &of_b {
            let score = evidence.of(a..a + 1, b..b + 1);
            if score > LEAST {
                pairs.push((score, a, b));
            }
        }
    }
    pairs.sort_by(|one, two| two.0.total_cmp(&one.0));
    while let Some(&(score, a, b)) = pairs.first() {
        pairs.retain(|pair| pair.1 != a && pair.2 != b);
        beads.retain(|bead| bead.is_link() || bead.a != (a..a + 1) && bead.b != (b..b + 1));
        let confidence = 1.0 / (1.0 + (LEAST - score).exp());
        beads.push(Bead { a: a..a + 1, b: b..b + 1, score, confidence });
    }
    beads.sort_by_key(|bead| (bead.a.start, bead.b.start));
}
