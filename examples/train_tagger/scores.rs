//! Exact scores of names, by kind.
use std::collections::HashSet;

use nashra::entities::{Label, Name, Span, Spans};

/// What was right, what was found, what was there: of persons, organisations, places, and all.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Score([Counts; 4]);

#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    right: usize,
    found: usize,
    there: usize,
}

impl Score {
    /// Compares names found with those that are there.
    pub(crate) fn by_kind(there: &[Span], found: &[Span]) -> Self {
        let kinds = [Some(Name::Person), Some(Name::Organisation), Some(Name::Place), None];
        Self(kinds.map(|kind| {
            let of = |spans: &[Span]| {
                let spans = spans.iter().filter(|s| kind.is_none_or(|k| s.name == k));
                spans.map(|s| (s.words.clone(), s.name)).collect::<HashSet<_>>()
            };
            let (there, found) = (of(there), of(found));
            let right = there.intersection(&found).count();
            Counts { right, found: found.len(), there: there.len() }
        }))
    }

    /// Adds the counts of another text.
    pub(crate) fn add(&mut self, other: Self) {
        for (sum, counts) in self.0.iter_mut().zip(other.0) {
            sum.right += counts.right;
            sum.found += counts.found;
            sum.there += counts.there;
        }
    }

    /// Prints precision, recall and F1 in per cent.
    pub(crate) fn report(&self, title: &str) {
        for (kind, counts) in ["persons", "organisations", "places", "all"].iter().zip(self.0) {
            let share = |of: usize| 100.0 * counts.right as f64 / of.max(1) as f64;
            let (precision, recall) = (share(counts.found), share(counts.there));
            let f1 = 2.0 * precision * recall / (precision + recall).max(1e-9);
            println!("{title}, {kind}: P {precision:.1} R {recall:.1} F {f1:.1}");
        }
    }
}

/// The names that labels make.
pub(crate) fn spans(labels: &[Label]) -> Vec<Span> {
    let mut spans = Spans::new(labels.len());
    spans.write(0, labels);
    spans.iter().collect()
}
