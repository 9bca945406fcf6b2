//! Lines that hold a date and nothing else.
//!
//! "٢٠ مارس، ٢٠١٣", "الأربعاء 17 نيسان/أبريل 2013", "March 20, 2013 10:30 GMT", "2013-03-20",
//! "20/3/2013" (the day first, unless that cannot be), "۱ فروردین ۱۳۹۲". A date inside a sentence is none:
//! every word of the line must belong to it (weekdays, "نشر في", "published", times of day).
//!
//! # Limitations
//! Days of the Hijri calendar are seen but not converted, since they depend on a sighting. A year needs
//! four digits: "20/3/13" stays text.

mod months;
mod solar_hijri;
mod tokens;

use jiff::civil::Date;

use months::Calendar;
use tokens::{Token, tokens};

/// What a line that looks like a date says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateLine {
    /// A day, in the Gregorian calendar.
    Day(Date),
    /// It has the form of a date, but there is no such day.
    Impossible,
    /// A day of the Hijri calendar, not converted.
    Hijri,
}

/// Longest date line, in bytes: a weekday, two month names, two calendars and a time.
const LONGEST: usize = 200;

/// Reads a line that holds a date and nothing else; `None` for any other line.
///
/// ```
/// use jiff::civil::date;
/// use nashra::import::{DateLine, date_line};
/// assert_eq!(date_line("17 نيسان/أبريل 2013"), Some(DateLine::Day(date(2013, 4, 17))));
/// assert_eq!(date_line("31 February 2013"), Some(DateLine::Impossible));
/// assert_eq!(date_line("في 20 مارس 2013 اجتمع المجلس"), None);
/// ```
pub fn date_line(line: &str) -> Option<DateLine> {
    let line = line.trim();
    if line.is_empty() || line.len() > LONGEST {
        return None;
    }
    let tokens = tokens(line)?;
    let (groups, rest) = tokens.as_chunks::<3>();
    if groups.is_empty() || !rest.is_empty() {
        return None;
    }
    let dates: Option<Vec<DateLine>> = groups.iter().map(|group| date(*group)).collect();
    best(&dates?)
}

/// Of one day in several calendars, or of several days, the first that is a day.
fn best(dates: &[DateLine]) -> Option<DateLine> {
    let is_day = |date: &&DateLine| matches!(date, DateLine::Day(_));
    dates.iter().find(is_day).or(dates.first()).cloned()
}

/// Three tokens that together are a date.
fn date(group: [Token; 3]) -> Option<DateLine> {
    use Token::{Month, Number};
    let (year, month, day, calendar) = match group {
        [Number(day), Month(calendar, month), Number(year)]
        | [Month(calendar, month), Number(day), Number(year)]
            if year.digits >= 4 && day.digits <= 2 =>
        {
            (year, month, day, calendar)
        }
        [Number(year), Month(calendar, month), Number(day)]
            if year.digits == 4 && day.digits <= 2 =>
        {
            (year, month, day, calendar)
        }
        [Number(a), Number(b), Number(c)] => return numeric(a, b, c),
        _ => return None,
    };
    Some(match calendar {
        Calendar::Gregorian => gregorian(year.value, month, day.value),
        Calendar::SolarHijri => solar_hijri(year.value, month, day.value),
        Calendar::Hijri => DateLine::Hijri,
    })
}

/// A date in numbers alone; they must stand in one field each, joined by the same sign.
fn numeric(a: tokens::Number, b: tokens::Number, c: tokens::Number) -> Option<DateLine> {
    let is_joined = a.joined.is_some() && a.joined == b.joined;
    if !is_joined || b.digits > 2 {
        return None;
    }
    let (year, month, day) = match (a.digits, c.digits) {
        (4, 1 | 2) => (a.value, b.value, c.value),
        (1 | 2, 4) if b.value > 12 && a.value <= 12 => (c.value, a.value, b.value),
        (1 | 2, 4) => (c.value, b.value, a.value),
        _ => return None,
    };
    match year {
        // Years between are those of today's calendars in Iran (1392) and in Arabia (1434).
        1300..=1420 if a.is_persian => Some(solar_hijri(year, month, day)),
        1300..=1500 => Some(DateLine::Hijri),
        _ => Some(gregorian(year, month, day)),
    }
}

fn gregorian(year: u32, month: u32, day: u32) -> DateLine {
    let field = |value: u32| i8::try_from(value).ok();
    let date = || Date::new(i16::try_from(year).ok()?, field(month)?, field(day)?).ok();
    // The calendar is younger than that, and so are newspapers.
    (1583..=2999).contains(&year).then(date).flatten().map_or(DateLine::Impossible, DateLine::Day)
}

fn solar_hijri(year: u32, month: u32, day: u32) -> DateLine {
    solar_hijri::day(year, month, day).map_or(DateLine::Impossible, DateLine::Day)
}
