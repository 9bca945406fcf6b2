//! The paragraph embedding level (UAX #9, rules P2 and P3).

use super::Direction;
use super::properties::{BidiClass, Traits};

/// The level of a paragraph's base direction: 0 left to right, 1 right to left.
pub(super) fn base_level(text: &str, direction: Direction) -> u8 {
    match direction {
        Direction::LeftToRight => 0,
        Direction::RightToLeft => 1,
        Direction::Auto => first_strong(text).unwrap_or(0),
    }
}

/// P2: the first strong character outside isolates.
fn first_strong(text: &str) -> Option<u8> {
    use BidiClass::{AL, B, FSI, L, LRI, PDI, R, RLI};
    let mut depth = 0_usize;
    for c in text.chars() {
        match Traits::of(c).bidi() {
            LRI | RLI | FSI => depth += 1,
            PDI => depth = depth.saturating_sub(1),
            L if depth == 0 => return Some(0),
            R | AL if depth == 0 => return Some(1),
            B => return None,
            _ => {}
        }
    }
    None
}
