//! The tabular Islamic calendar (civil epoch, leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29 of 30).
//!
//! # Limitations
//! Announced months begin by sight of the moon: a day converted here may be one off.

/// The Julian day number of 1 Muharram 1 AH (16 July 622 Julian).
const EPOCH: i64 = 1_948_440;

/// A Hijri day as the Gregorian `(year, month, day)`; `None` outside the calendar.
pub(super) fn to_gregorian(year: i64, month: u8, day: u8) -> Option<(i64, u8, u8)> {
    if !(1..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=30).contains(&day) {
        return None;
    }
    let months = i64::from(month - 1);
    let days =
        i64::from(day) + (29 * months + (months + 1) / 2) + (year - 1) * 354 + (3 + 11 * year) / 30;
    Some(from_julian_day(days + EPOCH - 1))
}

/// Fliegel and Van Flandern, "A machine algorithm for processing calendar dates", CACM 11 (1968).
fn from_julian_day(julian: i64) -> (i64, u8, u8) {
    let mut l = julian + 68_569;
    let n = 4 * l / 146_097;
    l -= (146_097 * n + 3) / 4;
    let i = 4000 * (l + 1) / 1_461_001;
    l = l - 1461 * i / 4 + 31;
    let j = 80 * l / 2447;
    let day = l - 2447 * j / 80;
    let l = j / 11;
    ((100 * (n - 49) + i + l), (j + 2 - 12 * l) as u8, day as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_days() {
        assert_eq!(to_gregorian(1445, 9, 1), Some((2024, 3, 11)));
        assert_eq!(to_gregorian(1400, 1, 1), Some((1979, 11, 21)));
        assert_eq!(to_gregorian(1, 1, 1), Some((622, 7, 19)));
        assert_eq!(to_gregorian(1445, 13, 1), None);
    }
}
