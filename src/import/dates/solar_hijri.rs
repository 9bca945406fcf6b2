//! The calendar of Iran and Afghanistan, by the 33-year cycle of its leap years, which agrees with the
//! observed equinox for the years 1178 to 1633 (1799 to 2254).
use jiff::ToSpan;
use jiff::civil::{Date, date};

/// Years for which the cycle is right.
const YEARS: std::ops::RangeInclusive<u32> = 1178..=1633;

/// The Gregorian day of a Solar Hijri one; `None` if there is no such day, or the year is out of range.
pub(super) fn day(year: u32, month: u32, day: u32) -> Option<Date> {
    let is_day = YEARS.contains(&year) && day >= 1 && day <= days_in(year, month);
    if !is_day {
        return None;
    }
    let years: u32 = (*YEARS.start()..year).map(|year| 365 + u32::from(is_leap(year))).sum();
    let months: u32 = (1..month).map(|month| days_in(year, month)).sum();
    let since = i64::from(years + months + day - 1);
    date(1799, 3, 21).checked_add(since.days()).ok()
}

fn days_in(year: u32, month: u32) -> u32 {
    match month {
        1..=6 => 31,
        7..=11 => 30,
        12 => 29 + u32::from(is_leap(year)),
        _ => 0,
    }
}

fn is_leap(year: u32) -> bool {
    matches!(year % 33, 1 | 5 | 9 | 13 | 17 | 22 | 26 | 30)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_history_knows() {
        // The revolution, the new year of 1392, the leap day of 1399.
        assert_eq!(day(1357, 11, 22), Some(date(1979, 2, 11)));
        assert_eq!(day(1392, 1, 1), Some(date(2013, 3, 21)));
        assert_eq!(day(1399, 12, 30), Some(date(2021, 3, 20)));
        assert_eq!(day(1404, 1, 1), Some(date(2025, 3, 21)));
        assert_eq!(day(1403, 12, 30), Some(date(2025, 3, 20)));
    }

    #[test]
    fn days_that_never_were() {
        for (year, month, of_month) in
            [(1392, 12, 30), (1392, 7, 31), (1392, 13, 1), (1392, 1, 0), (99, 1, 1)]
        {
            assert_eq!(day(year, month, of_month), None, "{year}/{month}/{of_month}");
        }
    }

    #[test]
    fn every_day_follows_the_one_before() {
        let mut before = None;
        for year in 1300..1450 {
            for month in 1..=12 {
                for of_month in 1..=days_in(year, month) {
                    let today = day(year, month, of_month);
                    if let Some(before) = before {
                        assert_eq!(today, Date::tomorrow(before).ok(), "{year}/{month}/{of_month}");
                    }
                    before = today;
                }
            }
        }
    }
}
