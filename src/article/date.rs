//! The date of an article, and how a date is written in each language.

use std::ops::Range;

use jiff::civil::Date;

use super::Language;
use crate::text::digits::DigitStyle;

/// A date as printed and as a calendar day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleDate {
    /// The day, in the Gregorian calendar.
    pub day: Date,
    /// Where the text prints it, when it does: a line of its own. `None` when the front matter says it.
    pub printed: Option<Range<usize>>,
}

/// The Gregorian months by the names most of a language's press uses; of Arabic, those of Egypt and the
/// Gulf (CLDR, "ar").
const ARABIC: [&str; 12] = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
];
const PERSIAN: [&str; 12] = [
    "ژانویه",
    "فوریه",
    "مارس",
    "آوریل",
    "مه",
    "ژوئن",
    "ژوئیه",
    "اوت",
    "سپتامبر",
    "اکتبر",
    "نوامبر",
    "دسامبر",
];
const URDU: [&str; 12] = [
    "جنوری",
    "فروری",
    "مارچ",
    "اپریل",
    "مئی",
    "جون",
    "جولائی",
    "اگست",
    "ستمبر",
    "اکتوبر",
    "نومبر",
    "دسمبر",
];
const HEBREW: [&str; 12] = [
    "בינואר",
    "בפברואר",
    "במרץ",
    "באפריל",
    "במאי",
    "ביוני",
    "ביולי",
    "באוגוסט",
    "בספטמבר",
    "באוקטובר",
    "בנובמבר",
    "בדצמבר",
];

/// A day in the words and digits of a language; in one nashra does not know by ISO 8601.
///
/// ```
/// use jiff::civil::date;
/// use nashra::article::{Language, written_date};
///
/// let day = date(2013, 3, 20);
/// assert_eq!(written_date(day, Language::Arabic), "٢٠ مارس ٢٠١٣");
/// assert_eq!(written_date(day, Language::English), "20 March 2013");
/// assert_eq!(written_date(day, Language::Other), "2013-03-20");
/// ```
pub fn written_date(day: Date, language: Language) -> String {
    let (months, digits) = match language {
        Language::Arabic => (&ARABIC, DigitStyle::ArabicIndic),
        Language::Persian => (&PERSIAN, DigitStyle::Persian),
        Language::Urdu => (&URDU, DigitStyle::Persian),
        Language::Hebrew => (&HEBREW, DigitStyle::European),
        Language::English => return day.strftime("%-d %B %Y").to_string(),
        Language::Other => return day.to_string(),
    };
    let month = months.get(usize::from(day.month().unsigned_abs()) - 1).copied();
    let month = month.unwrap_or_default();
    format!("{} {month} {}", digits.show(&day.day()), digits.show(&day.year()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::DateLine;
    use crate::import::date_line;

    #[test]
    fn a_written_date_is_read_again() {
        let languages = [
            Language::Arabic,
            Language::English,
            Language::Hebrew,
            Language::Persian,
            Language::Urdu,
            Language::Other,
        ];
        for language in languages {
            for month in 1..=12 {
                let day = jiff::civil::date(2024, month, 9);
                let written = written_date(day, language);
                assert_eq!(date_line(&written), Some(DateLine::Day(day)), "{written}");
            }
        }
    }
}
