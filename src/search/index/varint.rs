//! Ascending document numbers as differences, seven bits a byte, the low ones first.

/// Appends a number.
pub(super) fn push(out: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// Takes a number off the front; `None` when the bytes end or make no number.
#[inline]
pub(super) fn take(bytes: &mut &[u8]) -> Option<u32> {
    let mut number = 0_u32;
    for shift in (0..35).step_by(7) {
        let (first, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u32::from(first & 0x7F) << shift;
        if first & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    proptest! {
           #[test]
           fn what_was_written_is_read(numbers in proptest::collection::vec((0_u32..=32).prop_flat_map(|bits| 0..=u32::MAX.checked_shr(bits).unwrap_or(0)), 0..20)) {
               let mut bytes = Vec::new();
               for number in &numbers {
    super::push(&mut bytes, *number);
    }
               let mut rest = bytes.as_slice();
               let read: Vec<u32> = std::iter::from_fn(|| super::take(&mut rest)).collect();
               prop_assert_eq!(read, numbers);
           }
       }
}
