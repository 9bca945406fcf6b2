//! Values of dates as ISO 8601 writes them; `--05-14` where the year is not told.
use super::super::hijri;
use super::super::months::Month;

pub(super) fn day_value(month: Month, year: Option<u32>, first: u32, last: u32) -> Option<String> {
    let show = |day: u32| match (month, year) {
        (Month::Gregorian(m), Some(y)) => Some(format!("{y:04}-{m:02}-{day:02}")),
        (Month::Gregorian(m), None) => Some(format!("--{m:02}-{day:02}")),
        (Month::Hijri(m), Some(y)) => {
            let (y, m, d) = hijri::to_gregorian(i64::from(y), m, u8::try_from(day).ok()?)?;
            Some(format!("{y:04}-{m:02}-{d:02}"))
        }
        (Month::Hijri(_), None) => None,
    };
    let start = show(first)?;
    if first == last { Some(start) } else { Some(format!("{start}/{}", show(last)?)) }
}

pub(super) fn month_value(month: Month, year: Option<u32>) -> Option<String> {
    match (month, year) {
        (Month::Gregorian(m), Some(y)) => Some(format!("{y:04}-{m:02}")),
        (Month::Gregorian(m), None) => Some(format!("--{m:02}")),
        (Month::Hijri(m), Some(y)) => {
            let (y, m, _) = hijri::to_gregorian(i64::from(y), m, 15)?;
            Some(format!("{y:04}-{m:02}"))
        }
        (Month::Hijri(_), None) => None,
    }
}

/// A Hijri year as the two Gregorian years it touches.
pub(super) fn hijri_year(year: u32) -> Option<String> {
    let (first, ..) = hijri::to_gregorian(i64::from(year), 1, 1)?;
    let (last, ..) = hijri::to_gregorian(i64::from(year), 12, 29)?;
    Some(if first == last { first.to_string() } else { format!("{first}/{last}") })
}

/// Part `number` of `of` equal parts of a Gregorian year.
pub(super) fn part_of_year(year: &str, number: u32, of: u32) -> Option<String> {
    let fits = year.len() == 4 && (1..=of).contains(&number) && of > 1;
    let months = 12 / of.max(1);
    fits.then(|| format!("{year}-{:02}/{year}-{:02}", (number - 1) * months + 1, number * months))
}
