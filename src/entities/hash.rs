//! Words as numbers, for the features of what is learnt. The weights hang on them: they never change.

/// A number for a string (FNV-1a).
pub(super) fn text(word: &str) -> u64 {
    word.bytes()
        .fold(0xCBF2_9CE4_8422_2325, |h, b| (h ^ u64::from(b)).wrapping_mul(0x100_0000_01B3))
}
