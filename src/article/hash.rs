//! A fingerprint of an article's text.
//!
//! XXH3 with 128 bits: specified, the same on every machine and in every version, and as fast as memory.
//! It tells an edited text from an unedited one; it is no proof against a forger, so nothing is trusted
//! or deleted because of it.
use std::fmt;

use twox_hash::XxHash3_128;

/// The XXH3-128 hash (seed 0) of a text's UTF-8 bytes. Shown as 32 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ContentHash(pub u128);

impl ContentHash {
    /// The hash of a text.
    ///
    /// ```
    /// use nashra::article::ContentHash;
    /// assert_eq!(ContentHash::of("").to_string(), "99aa06d3014798d86001c324468d497f");
    /// ```
    pub fn of(text: &str) -> Self {
        ContentHash(XxHash3_128::oneshot(text.as_bytes()))
    }
}

impl fmt::Display for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}
