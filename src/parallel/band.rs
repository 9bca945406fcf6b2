//! Where the path of the alignment may run: everywhere between two short texts, near a coarse path between
//! two long ones.
//!
//! The coarse path is the heaviest chain of pairs of sentences that share rare words, in the order of both
//! texts.

use std::ops::Range;

use super::evidence::Evidence;

/// Pairs of sentences up to which everything is looked at.
const FULL: usize = 12_000;

/// Sentences to each side of the coarse path.
const MARGIN: usize = 12;

/// Sentences by which the band is widened at most where the texts differ in length.
const WIDEST: usize = 60;

/// For each number of sentences of a that have been passed, the numbers of b that may have been: both ends
/// never fall, neighbours overlap, and the first and the last hold both corners.
pub(super) fn band(evidence: &Evidence) -> Vec<Range<usize>> {
    let (n, m) = evidence.sizes();
    if (n + 1) * (m + 1) <= FULL {
        return vec![0..m + 1; n + 1];
    }
    let mut corners = vec![(0, 0)];
    corners.extend(chain(&pairs(evidence), m).into_iter().filter(|pair| *pair != (0, 0)));
    corners.push((n, m));
    let mut rows = vec![m + 1..0; n + 1];
    for (from, to) in corners.iter().zip(corners.iter().skip(1)) {
        widen(&mut rows, *from, *to, m);
    }
    connect(&mut rows);
    rows
}

/// Opens the rows between two corners of the path.
fn widen(rows: &mut [Range<usize>], from: (usize, usize), to: (usize, usize), m: usize) {
    let (down, right) = (to.0 - from.0, to.1 - from.1);
    let margin = MARGIN + down.abs_diff(right).min(WIDEST);
    for (step, row) in rows.iter_mut().skip(from.0).take(down + 1).enumerate() {
        let middle = from.1 + right * step / down.max(1);
        row.start = row.start.min(middle.saturating_sub(margin));
        row.end = row.end.max((middle + margin + 1).min(m + 1));
    }
    // The corner may be reached from either side.
    if let Some(row) = rows.get_mut(to.0) {
        row.end = row.end.max((to.1 + margin + 1).min(m + 1));
    }
}

/// Makes both ends rise, and each row begin before the last ends.
fn connect(rows: &mut [Range<usize>]) {
    let mut end = 0;
    for row in rows.iter_mut() {
        row.end = row.end.max(end);
        row.start = row.start.min(end.saturating_sub(1));
        end = row.end;
    }
    let mut start = usize::MAX;
    for row in rows.iter_mut().rev() {
        row.start = row.start.min(start);
        start = row.start;
    }
}

/// A pair of sentences and what speaks for it.
type Pair = (usize, usize, f32);

/// Pairs kept of each sentence.
const BEST: usize = 3;

/// The best partners of each sentence of a, in order.
fn pairs(evidence: &Evidence) -> Vec<Pair> {
    let places = evidence.places();
    let mut pairs = Vec::new();
    for a in 0..evidence.sizes().0 {
        let mut partners = evidence.partners(a, &places);
        partners.sort_by(|one, two| two.1.total_cmp(&one.1).then(one.0.cmp(&two.0)));
        partners.truncate(BEST);
        // Of one sentence the later partners come first, so that a chain cannot take two of them.
        partners.sort_by_key(|partner| std::cmp::Reverse(partner.0));
        pairs
            .extend(partners.into_iter().filter(|pair| pair.1 > 1.0).map(|(b, gain)| (a, b, gain)));
    }
    pairs
}

/// The heaviest chain of pairs that rises on both sides; `m` is the number of sentences of b.
fn chain(pairs: &[Pair], m: usize) -> Vec<(usize, usize)> {
    let mut heaviest = Prefixes::new(m);
    let mut before = Vec::with_capacity(pairs.len());
    for (number, &(_, b, gain)) in pairs.iter().enumerate() {
        let last = heaviest.below(b);
        before.push(last.map(|(_, at)| at));
        heaviest.put(b, last.map_or(0.0, |(weight, _)| weight) + gain, number);
    }
    let mut at = heaviest.below(m).map(|(_, at)| at);
    let mut chain = Vec::new();
    while let Some(number) = at {
        chain.extend(pairs.get(number).map(|&(a, b, _)| (a, b)));
        at = before.get(number).copied().flatten();
    }
    chain.reverse();
    chain
}

/// The heaviest chain that ends before a sentence of b (a Fenwick tree of maxima).
struct Prefixes(Vec<Option<(f32, usize)>>);

impl Prefixes {
    fn new(m: usize) -> Self {
        Prefixes(vec![None; m + 1])
    }

    /// The heaviest chain that ends in a sentence below `b`.
    fn below(&self, b: usize) -> Option<(f32, usize)> {
        let mut at = b;
        let mut best = None;
        while at > 0 {
            best = heavier(best, self.0.get(at).copied().flatten());
            at &= at - 1;
        }
        best
    }

    fn put(&mut self, b: usize, weight: f32, number: usize) {
        let mut at = b + 1;
        while let Some(slot) = self.0.get_mut(at) {
            *slot = heavier(*slot, Some((weight, number)));
            at += at & at.wrapping_neg();
        }
    }
}

fn heavier(one: Option<(f32, usize)>, two: Option<(f32, usize)>) -> Option<(f32, usize)> {
    match (one, two) {
        (Some(a), Some(b)) => Some(if b.0 > a.0 { b } else { a }),
        (one, two) => one.or(two),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_rising_chain_is_found() {
        let pairs = [(0, 5, 3.0), (0, 0, 2.0), (1, 1, 2.0), (2, 2, 2.0), (3, 6, 1.0)];
        assert_eq!(chain(&pairs, 7), [(0, 0), (1, 1), (2, 2), (3, 6)]);
        assert_eq!(chain(&[], 7), []);
    }

    #[test]
    fn rows_are_connected_whatever_the_corners() {
        let mut rows = vec![Range { start: 11, end: 0 }; 11];
        widen(&mut rows, (0, 0), (1, 9), 10);
        widen(&mut rows, (1, 9), (10, 10), 10);
        connect(&mut rows);
        assert!(rows[0].contains(&0) && rows[10].contains(&10));
        for (one, two) in rows.iter().zip(rows.iter().skip(1)) {
            assert!(one.start <= two.start && one.end <= two.end && two.start < one.end);
        }
    }
}
