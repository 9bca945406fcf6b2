//! The best sequence of labels under scores for each word and for each pair of neighbours (Viterbi 1967).
use super::{LABELS, may_follow};

/// Scores of label pairs: `[before][next]`; the last row is the beginning of the sentence.
pub type Transitions = [[i32; LABELS]; LABELS + 1];

/// A score no sequence survives.
const NEVER: i32 = i32::MIN / 4;

/// The labels with the highest sum of scores among the permitted sequences.
pub fn best(scores: &[[i32; LABELS]], transitions: &Transitions) -> Vec<usize> {
    let mut back = Vec::with_capacity(scores.len());
    let mut sums = [0i32; LABELS];
    for (at, emission) in scores.iter().enumerate() {
        let (mut next_sums, mut from) = ([NEVER; LABELS], [0usize; LABELS]);
        for next in 0..LABELS {
            let start = (at == 0).then_some((LABELS, 0));
            let befores = (0..LABELS).map(|before| (before, sums[before]));
            let candidates =
                start.into_iter().chain(befores.take(if at == 0 { 0 } else { LABELS }));
            for (before, sum) in candidates {
                let permitted = may_follow((at > 0).then_some(before), next);
                let score = if permitted { sum + transitions[before][next] } else { NEVER };
                if score > next_sums[next] {
                    (next_sums[next], from[next]) = (score, before);
                }
            }
            next_sums[next] = (next_sums[next] + emission[next]).max(NEVER);
        }
        // Only differences matter: keep the best at zero, so that no text is long enough to overflow.
        let top = next_sums.iter().copied().max().unwrap_or(0);
        sums = next_sums.map(|s| (s - top).max(NEVER));
        back.push(from);
    }
    trace(&sums, &back)
}

fn trace(sums: &[i32; LABELS], back: &[[usize; LABELS]]) -> Vec<usize> {
    let mut label = (0..LABELS).max_by_key(|&l| (sums[l], std::cmp::Reverse(l))).unwrap_or(0);
    let mut out = vec![0; back.len()];
    for (slot, from) in out.iter_mut().zip(back).rev() {
        *slot = label;
        label = from[label].min(LABELS - 1);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// All sequences tried one by one.
    fn plainly(scores: &[[i32; LABELS]], transitions: &Transitions) -> i32 {
        fn go(scores: &[[i32; LABELS]], t: &Transitions, before: usize) -> i32 {
            let Some((first, rest)) = scores.split_first() else { return 0 };
            (0..LABELS)
                .filter(|&n| may_follow((before < LABELS).then_some(before), n))
                .map(|n| t[before][n] + first[n] + go(rest, t, n))
                .max()
                .unwrap_or(0)
        }
        go(scores, transitions, LABELS)
    }

    fn sum(path: &[usize], scores: &[[i32; LABELS]], t: &Transitions) -> i32 {
        let befores = std::iter::once(LABELS).chain(path.iter().copied());
        path.iter().zip(befores).zip(scores).map(|((&n, b), s)| t[b][n] + s[n]).sum()
    }

    proptest! {
        #[test]
        fn no_permitted_sequence_is_better(
            scores in proptest::collection::vec(proptest::array::uniform7(-9i32..9), 0..5),
            flat in proptest::collection::vec(-5i32..5, LABELS * (LABELS + 1)),
        ) {
            let mut t = [[0; LABELS]; LABELS + 1];
            for (i, v) in flat.into_iter().enumerate() { t[i / LABELS][i % LABELS] = v; }
            let path = best(&scores, &t);
            let befores = std::iter::once(None).chain(path.iter().copied().map(Some));
            prop_assert!(path.iter().zip(befores).all(|(&n, b)| may_follow(b, n)));
            prop_assert_eq!(sum(&path, &scores, &t), plainly(&scores, &t));
        }
    }
}
