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

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{DateLine, date_line};

    #[track_caller]
    fn is_day(year: i16, month: i8, day: i8, lines: &[&str]) {
        for line in lines {
            assert_eq!(date_line(line), Some(DateLine::Day(date(year, month, day))), "{line}");
        }
    }

    #[test]
    fn every_tradition_of_month_names() {
        let months = [
            "يناير|كانون الثاني|جانفي|January|Jan|ژانویه|جنوری|בינואר",
            "فبراير|شباط|فيفري|February|Feb|فوریه|فروری|בפברואר",
            "مارس|آذار|March|Mar|مارچ|במרץ|מרס",
            "أبريل|إبريل|نيسان|أفريل|April|Apr|آوریل|اپریل|באפריל",
            "مايو|أيار|ماي|May|مه|می|מאי",
            "يونيو|يونيه|حزيران|جوان|June|Jun|ژوئن|جون|ביוני",
            "يوليو|يوليه|تموز|جويلية|يوليوز|July|Jul|ژوئیه|جولای|جولائی|ביולי",
            "أغسطس|آب|أوت|غشت|August|Aug|اوت|اگست|באוגוסט",
            "سبتمبر|أيلول|شتنبر|شتمبر|September|Sept|سپتامبر|ستمبر|בספטמבר",
            "أكتوبر|اكتوبر|تشرين الأول|October|Oct|اکتبر|اکتوبر|באוקטובר",
            "نوفمبر|تشرين الثاني|نونبر|November|Nov|نوامبر|نومبر|בנובמבר",
            "ديسمبر|كانون الأول|دجنبر|December|Dec|دسامبر|دسمبر|בדצמבר",
        ];
        for (index, names) in months.iter().enumerate() {
            for name in names.split('|') {
                is_day(
                    2013,
                    index as i8 + 1,
                    5,
                    &[&format!("5 {name} 2013"), &format!("٠٥ {name}، ٢٠١٣")],
                );
            }
        }
    }

    #[test]
    fn what_stands_around_a_date() {
        is_day(
            2013,
            3,
            20,
            &[
                "٢٠ مارس، ٢٠١٣",
                "۲۰ مارس ۲۰۱۳",
                "الأربعاء، 20 آذار/مارس 2013",
                "الأربعاء ٢٠ آذار (مارس) ٢٠١٣",
                "نُشر في: 20 مارس 2013 - 10:30 صباحا بتوقيت غرينتش",
                "20 من مارس عام 2013م",
                "الأربعاء 8 جمادى الأولى 1434 هـ - 20 مارس 2013 م",
                "1434/5/8 هـ الموافق 20/3/2013 م",
                "Wednesday, March 20th, 2013",
                "Published on 20 March 2013 at 10:30 GMT",
                "Wed, 20 Mar 2013 10:30:00 +0300",
                "2013-03-20",
                "2013-03-20T10:30:00Z",
                "2013-03-20T10:30:00-05:00",
                "2013/3/20",
                "20/3/2013",
                "20.3.2013",
                "3/20/2013",
                "\u{200F}20/3/2013\u{200F}",
                "יום רביעי, 20 במרץ 2013",
                "20 مارچ 2013ء",
                "۳۰ اسفند ۱۳۹۱",
                "چهارشنبه ۳۰ اسفند ۱۳۹۱ - ۱۰:۳۰",
                "۱۳۹۱/۱۲/۳۰",
                "2013 March 20",
            ],
        );
        is_day(2013, 4, 3, &["3/4/2013", "03-04-2013"]);
    }

    #[test]
    fn days_that_never_were() {
        for line in [
            "31 February 2013",
            "٣١ أبريل ٢٠١٣",
            "2013-13-01",
            "0/1/2013",
            "20 March 99999",
            "20 March 0000",
            "۳۱ مهر ۱۳۹۲",
            "Wed, 20 Mar 9999999999999",
        ] {
            assert_eq!(date_line(line), Some(DateLine::Impossible), "{line}");
        }
    }

    #[test]
    fn the_hijri_calendar_is_seen() {
        for line in ["8 جمادى الأولى 1434 هـ", "١ محرم ١٤٣٥", "1434/5/8 هـ", "٥ ذو الحجة ١٤٣٤"]
        {
            assert_eq!(date_line(line), Some(DateLine::Hijri), "{line}");
        }
    }

    #[test]
    fn lines_that_are_no_date() {
        for line in [
            "",
            "20 March",
            "March 2013",
            "2013",
            "20/3/13",
            "20 March 2013 in Lyon",
            "في 20 مارس 2013 اجتمع المجلس",
            "1 - 2 - 3",
            "20 March 2013!",
            "192.168.2013.1",
            "20/3-2013",
            "آذار/أبريل 20 2013",
            "May",
            "10:30",
            "-1/1/2013",
            "+20 March 2013",
        ] {
            assert_eq!(date_line(line), None, "{line}");
        }
    }
}
