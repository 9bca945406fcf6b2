//! Weights of a tagger: rows of i8 for the features that matter, found through a bitmap.
//!
//! The file: `transitions` i32 × 7 × 8; then for each 64 buckets the u32 byte where their rows begin and a u64 with a bit for each
//! bucket that has a row; then the rows, each a byte with a bit for each label that has a weight, and these weights as i8. All
//! little-endian. It is read where it lies: opening it costs nothing.
use super::LABELS;
use super::viterbi::Transitions;

/// Features are hashed into 2^BITS buckets.
pub const BITS: u32 = 20;

const GROUPS: usize = 1 << (BITS - 6);
const TRANSITION_BYTES: usize = LABELS * (LABELS + 1) * 4;
const GROUP_BYTES: usize = 12;

/// Weights in the bytes of a file.
#[derive(Clone, Copy, Debug)]
pub struct Model {
    transitions: &'static [u8],
    groups: &'static [u8],
    rows: &'static [u8],
}

impl Model {
    /// The weights in `bytes`; no weights when there are too few bytes.
    pub fn new(bytes: &'static [u8]) -> Self {
        let (transitions, rest) = bytes.split_at_checked(TRANSITION_BYTES).unwrap_or_default();
        let (groups, rows) = rest.split_at_checked(GROUPS * GROUP_BYTES).unwrap_or_default();
        Self { transitions, groups, rows }
    }

    /// Adds the weights of a feature, if it has any.
    pub fn add(&self, feature: u32, scores: &mut [i32; LABELS]) {
        let at = (feature >> 6) as usize % GROUPS * GROUP_BYTES;
        let Some(group) = self.groups.get(at..at + GROUP_BYTES) else { return };
        let (start, bits) = group.split_at(4);
        let bits = u64::from_le_bytes(bits.try_into().unwrap_or_default());
        let bit = 1u64 << (feature & 63);
        if bits & bit == 0 {
            return;
        }
        let start = u32::from_le_bytes(start.try_into().unwrap_or_default()) as usize;
        let mut rows = self.rows.get(start..).unwrap_or_default();
        for _ in 0..(bits & (bit - 1)).count_ones() {
            rows = rows.get(row_bytes(rows)..).unwrap_or_default();
        }
        let Some((&(mut labels), weights)) = rows.split_first() else { return };
        for &weight in weights.iter().take(LABELS) {
            let Some(score) = scores.get_mut(labels.trailing_zeros() as usize) else { return };
            *score += i32::from(weight.cast_signed());
            labels &= labels - 1;
        }
    }

    /// The weights of label pairs.
    pub fn transitions(&self) -> Transitions {
        let mut out = Transitions::default();
        for (slot, bytes) in out.iter_mut().flatten().zip(self.transitions.as_chunks().0) {
            *slot = i32::from_le_bytes(*bytes);
        }
        out
    }
}

/// Bytes of the first row.
fn row_bytes(rows: &[u8]) -> usize {
    // Counted once: what the program is compiled for may not count bits in one step.
    const BYTES: [u8; 256] = {
        let mut bytes = [0; 256];
        let mut labels = 0;
        while labels < 256 {
            bytes[labels] = 1 + labels.count_ones() as u8;
            labels += 1;
        }
        bytes
    };
    rows.first().map_or(0, |&labels| usize::from(BYTES[usize::from(labels)]))
}

/// Weights smaller than this after quantisation are left out of their rows.
const SMALL: u8 = 3;

/// Rows whose every weight is smaller than this after quantisation are left out: two fifths of the file for 0.2 points of F1 on stories
/// of other desks.
const SMALLEST: u8 = 8;

/// Writes a model: quantises so that the largest weight is 127 and leaves out rows that become zero.
pub fn write(weights: &[[f32; LABELS]], transitions: &[[f32; LABELS]; LABELS + 1]) -> Vec<u8> {
    let largest = weights.iter().flatten().fold(1e-9f32, |max, w| max.max(w.abs()));
    let quantise = |w: f32| (w / largest * 127.0).round();
    let mut out: Vec<u8> =
        transitions.iter().flatten().flat_map(|&t| (quantise(t) as i32).to_le_bytes()).collect();
    let mut rows = Vec::new();
    for group in weights.chunks(64) {
        let start = rows.len() as u32;
        let mut bits = 0u64;
        for (bit, row) in group.iter().enumerate() {
            let row = row.map(|w| quantise(w) as i8);
            if row.iter().any(|w| w.unsigned_abs() >= SMALLEST) {
                bits |= 1 << bit;
                let present = |label: &usize| row[*label].unsigned_abs() >= SMALL;
                rows.push((0..LABELS).filter(present).fold(0, |labels, label| labels | 1 << label));
                rows.extend((0..LABELS).filter(present).map(|label| row[label].cast_unsigned()));
            }
        }
        out.extend(start.to_le_bytes());
        out.extend(bits.to_le_bytes());
    }
    out.extend(rows);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let mut weights = vec![[0.0; LABELS]; 1 << BITS];
        weights[5][0] = 2.0;
        weights[6][2] = 1.0;
        weights[7][3] = 1.0;
        weights[64][6] = -1.0;
        weights[(1 << BITS) - 1][3] = 0.02;
        let mut transitions = [[0.0; LABELS]; LABELS + 1];
        transitions[LABELS][1] = 4.0;
        let model = Model::new(Box::leak(write(&weights, &transitions).into_boxed_slice()));
        let mut scores = [0; LABELS];
        for feature in [5, 7, 64, 63, (1 << BITS) - 1] {
            model.add(feature, &mut scores);
        }
        assert_eq!(scores, [127, 0, 0, 64, 0, 0, -64]);
        assert_eq!(model.transitions()[LABELS][1], 254);
    }

    #[test]
    fn a_cut_file_has_no_weights() {
        let mut scores = [0; LABELS];
        Model::new(b"short").add(7, &mut scores);
        assert_eq!(scores, [0; LABELS]);
    }
}
