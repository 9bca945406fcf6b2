//! The best sequence of beads through a band, and how sure each is.
//!
//! Dynamic programming over the ends of beads; the same table, summed instead of maximised, gives each bead
//! its share among all sequences (the forward-backward algorithm).

#![expect(clippy::cast_precision_loss, reason = "beads hold at most four sentences")]

use std::ops::Range;

use super::beads::{Bead, SHAPES, Shape};
use super::evidence::Evidence;

/// Evidence is not as independent as it is counted: sums are divided by this before they become odds.
const TEMPERATURE: f32 = 2.0;

/// The ends of beads within a band.
struct Lattice<'a> {
    band: &'a [Range<usize>],
    /// Where the cells of a row begin.
    rows: Vec<usize>,
    cells: Vec<Cell>,
}

/// So many sentences of both sides have been passed.
#[derive(Clone, Debug)]
struct Cell {
    /// The best sum up to here, and the shape of the bead that ends here in it.
    best: f32,
    last: Option<usize>,
    /// Logarithms of the sums over all sequences before and after.
    before: f32,
    after: f32,
    /// The evidence for each bead that ends here.
    scores: [f32; SHAPES.len()],
}

const NEVER: f32 = f32::NEG_INFINITY;

/// The best sequence of beads from the beginning of both texts to their ends.
pub(super) fn best(evidence: &mut Evidence, band: &[Range<usize>]) -> Vec<Bead> {
    let mut lattice = Lattice::new(band);
    lattice.forward(evidence);
    let (n, m) = evidence.sizes();
    lattice.backward(n, m);
    let mut beads = lattice.path((n, m));
    for bead in &mut beads {
        bead.confidence = lattice.confidence(bead, n, m);
    }
    beads
}

impl<'a> Lattice<'a> {
    fn new(band: &'a [Range<usize>]) -> Self {
        let mut rows = Vec::with_capacity(band.len());
        let mut cells = 0;
        for row in band {
            rows.push(cells);
            cells += row.len();
        }
        let cell = Cell {
            best: NEVER,
            last: None,
            before: NEVER,
            after: NEVER,
            scores: [NEVER; SHAPES.len()],
        };
        Lattice { band, rows, cells: vec![cell; cells] }
    }

    /// Where a cell stands, if the band has it.
    fn at(&self, i: usize, j: usize) -> Option<usize> {
        let row = self.band.get(i)?;
        row.contains(&j).then(|| self.rows.get(i).map(|start| start + j - row.start)).flatten()
    }

    fn cell(&self, i: usize, j: usize) -> Option<&Cell> {
        self.at(i, j).and_then(|at| self.cells.get(at))
    }

    /// The cell a bead of this shape begins at when it ends at i, j.
    fn begin(&self, i: usize, j: usize, shape: Shape) -> Option<usize> {
        self.at(i.checked_sub(shape.a)?, j.checked_sub(shape.b)?)
    }

    fn forward(&mut self, evidence: &mut Evidence) {
        for (i, row) in self.band.iter().enumerate() {
            for j in row.clone() {
                let cell = self.reached(i, j, evidence);
                if let Some(slot) = self.at(i, j).and_then(|at| self.cells.get_mut(at)) {
                    *slot = cell;
                }
            }
        }
    }

    fn reached(&self, i: usize, j: usize, evidence: &mut Evidence) -> Cell {
        let is_start = i == 0 && j == 0;
        let start = if is_start { 0.0 } else { NEVER };
        let mut cell = Cell {
            best: start,
            last: None,
            before: start,
            after: NEVER,
            scores: [NEVER; SHAPES.len()],
        };
        for (number, shape) in SHAPES.into_iter().enumerate() {
            let Some(from) = self.begin(i, j, shape).and_then(|at| self.cells.get(at)) else {
                continue;
            };
            let score = evidence.of(i - shape.a..i, j - shape.b..j);
            if let Some(slot) = cell.scores.get_mut(number) {
                *slot = score;
            }
            let sum = from.best + score + shape.prior;
            if sum > cell.best {
                (cell.best, cell.last) = (sum, Some(number));
            }
            cell.before = log_sum(cell.before, from.before + (score + shape.prior) / TEMPERATURE);
        }
        cell
    }

    fn backward(&mut self, n: usize, m: usize) {
        if let Some(last) = self.at(n, m).and_then(|at| self.cells.get_mut(at)) {
            last.after = 0.0;
        }
        for (i, row) in self.band.iter().enumerate().rev() {
            for j in row.clone().rev() {
                let Some(cell) = self.cell(i, j).cloned() else { continue };
                for (shape, score) in SHAPES.into_iter().zip(cell.scores) {
                    let Some(from) = self.begin(i, j, shape).and_then(|at| self.cells.get_mut(at))
                    else {
                        continue;
                    };
                    from.after =
                        log_sum(from.after, cell.after + (score + shape.prior) / TEMPERATURE);
                }
            }
        }
    }

    fn path(&self, end: (usize, usize)) -> Vec<Bead> {
        let (mut i, mut j) = end;
        let mut beads = Vec::new();
        while let Some(bead) = self.last_bead(i, j) {
            (i, j) = (bead.a.start, bead.b.start);
            beads.push(bead);
        }
        beads.reverse();
        beads
    }

    /// The bead that ends here in the best sequence.
    fn last_bead(&self, i: usize, j: usize) -> Option<Bead> {
        let cell = self.cell(i, j)?;
        let last = cell.last?;
        let shape = SHAPES.get(last)?;
        let score = cell.scores.get(last).copied().unwrap_or(0.0);
        Some(Bead { a: i - shape.a..i, b: j - shape.b..j, score, confidence: 0.0 })
    }

    /// The share of all sequences in which the sentences of a bead are linked, in this bead or another:
    /// the mean over its pairs.
    fn confidence(&self, bead: &Bead, n: usize, m: usize) -> f32 {
        let Some(all) = self.cell(n, m).map(|cell| cell.before) else { return 0.0 };
        let pairs = bead.a.clone().flat_map(|a| bead.b.clone().map(move |b| (a, b)));
        let shares = pairs.map(|(a, b)| self.share(a, b, all)).sum::<f32>();
        shares / (bead.a.len() * bead.b.len()).max(1) as f32
    }

    /// The share of all sequences in which a sentence of a is linked with one of b.
    fn share(&self, a: usize, b: usize, all: f32) -> f32 {
        let mut share = 0.0;
        for (number, shape) in SHAPES.into_iter().enumerate() {
            for i in a + 1..=a + shape.a {
                for j in b + 1..=b + shape.b {
                    let Some(cell) = self.cell(i, j) else { continue };
                    let Some(from) = self.begin(i, j, shape).and_then(|at| self.cells.get(at))
                    else {
                        continue;
                    };
                    let score = cell.scores.get(number).copied().unwrap_or(NEVER);
                    let log = from.before + (score + shape.prior) / TEMPERATURE + cell.after - all;
                    share += log.exp();
                }
            }
        }
        share.min(1.0)
    }
}

fn log_sum(a: f32, b: f32) -> f32 {
    let (high, low) = if a > b { (a, b) } else { (b, a) };
    if low == NEVER { high } else { high + (low - high).exp().ln_1p() }
}
