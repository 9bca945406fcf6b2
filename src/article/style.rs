//! How a reader wants dates: whose names of the months, which digits, the Hijri day beside.
//!
//! # Limitations
//! The Hijri day is that of the tabular Islamic calendar (civil epoch). Announced months begin by sight of the
//! moon, and Umm al-Qura by its own tables: it may be one day off, rarely two.

use jiff::civil::Date;

use super::{Language, written_date};
use crate::text::digits::DigitStyle;

/// Whose names the Gregorian months have in Arabic.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are the traditions'")]
pub enum Months {
    #[default]
    Egyptian,
    Levantine,
    Maghrebi,
    Moroccan,
}

impl Months {
    /// All of them.
    pub const ALL: [Months; 4] =
        [Months::Egyptian, Months::Levantine, Months::Maghrebi, Months::Moroccan];

    /// Its name in settings.
    pub fn name(self) -> &'static str {
        match self {
            Months::Egyptian => "egyptian",
            Months::Levantine => "levantine",
            Months::Maghrebi => "maghrebi",
            Months::Moroccan => "moroccan",
        }
    }
}

/// How dates are shown. Texts, and what is copied, searched or kept, stay as they are; the line in which an article
/// prints its date is shown otherwise where the reader has asked for something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DateStyle {
    /// Names of the months in Arabic; those of Egypt when none are asked for.
    pub months: Option<Months>,
    /// The digits; those of each language when there are none.
    pub digits: Option<DigitStyle>,
    /// The Hijri day beside the Gregorian.
    pub hijri: bool,
}

const EGYPTIAN: &str = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر";
const LEVANTINE: &str =
    "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول";
const MAGHREBI: &str = "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر";
const MOROCCAN: &str = "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر";

const HIJRI: &str =
    "محرم صفر ربيع_الأول ربيع_الآخر جمادى_الأولى جمادى_الآخرة رجب شعبان رمضان شوال ذو_القعدة ذو_الحجة";
const HIJRI_LATIN: &str = "Muharram Safar Rabi_I Rabi_II Jumada_I Jumada_II Rajab Shaban Ramadan Shawwal Dhu_al-Qada Dhu_al-Hijja";

impl DateStyle {
    /// A day in the words of a language.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use nashra::article::{DateStyle, Language, Months};
    ///
    /// let style = DateStyle { months: Some(Months::Levantine), hijri: true, ..DateStyle::default() };
    /// let day = date(2013, 3, 20);
    /// assert_eq!(style.write(day, Language::Arabic), "٢٠ آذار ٢٠١٣ / ٨ جمادى الأولى ١٤٣٤ هـ");
    /// assert_eq!(style.write(day, Language::English), "20 March 2013 / 8 Jumada I 1434 AH");
    /// ```
    pub fn write(self, day: Date, language: Language) -> String {
        let arabic = language == Language::Arabic;
        let own = DigitStyle::ArabicIndic;
        let mut written = if arabic {
            let month = nth(self.months.unwrap_or_default().names(), day.month().unsigned_abs());
            own.show(&format!("{} {month} {}", day.day(), day.year()))
        } else {
            written_date(day, language)
        };
        if let Some((year, month, day)) =
            Some(hijri(day)).filter(|(year, ..)| self.hijri && *year > 0)
        {
            let names = if arabic { HIJRI } else { HIJRI_LATIN };
            let (month, era) = (nth(names, month), if arabic { "هـ" } else { "AH" });
            let beside = format!("{day} {month} {year} {era}");
            written = format!("{written} / {}", if arabic { own.show(&beside) } else { beside });
        }
        self.digits.map_or(written.clone(), |digits| digits.show(&written))
    }

    /// Whether the reader wants the date that a line prints written otherwise. A line that says more, the time or
    /// the day of another calendar, stays as it is.
    pub fn rewrites(self, line: &str) -> bool {
        let numbers = line.split(|c: char| !c.is_numeric()).filter(|part| !part.is_empty());
        self != DateStyle::default() && numbers.count() <= 3 && !line.contains(':')
    }
}

impl Months {
    fn names(self) -> &'static str {
        match self {
            Months::Egyptian => EGYPTIAN,
            Months::Levantine => LEVANTINE,
            Months::Maghrebi => MAGHREBI,
            Months::Moroccan => MOROCCAN,
        }
    }
}

fn nth(names: &str, month: u8) -> String {
    let name = names.split(' ').nth(usize::from(month).saturating_sub(1));
    name.unwrap_or_default().replace('_', " ")
}

/// The day of the tabular Islamic calendar: year, month, day.
fn hijri(day: Date) -> (i64, u8, u8) {
    // Julian day numbers of 1970-01-01 and of 1 Muharram 1.
    const UNIX: i64 = 2_440_588;
    const EPOCH: i64 = 1_948_440;
    let julian = i64::from((day - jiff::civil::date(1970, 1, 1)).get_days()) + UNIX;
    let year = (30 * (julian - EPOCH) + 10_646).div_euclid(10_631);
    let first = EPOCH + (year - 1) * 354 + (3 + 11 * year).div_euclid(30);
    let before = |month: i64| (59 * (month - 1) + 1) / 2;
    let month = (1..=12).rev().find(|month| first + before(*month) <= julian).unwrap_or(1);
    (year, month as u8, (julian - first - before(month) + 1) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{DateLine, date_line};
    use jiff::civil::date;

    #[test]
    fn known_days() {
        assert_eq!(hijri(date(2024, 3, 11)), (1445, 9, 1));
        assert_eq!(hijri(date(1979, 11, 21)), (1400, 1, 1));
        assert_eq!(hijri(date(2000, 1, 1)), (1420, 9, 24));
    }

    #[test]
    fn days_follow_one_another() {
        let mut before = hijri(date(2020, 1, 1));
        for day in 1..4000 {
            let now = hijri(date(2020, 1, 1) + jiff::Span::new().days(day));
            let next = (before.0, before.1, before.2 + 1);
            let month = (before.0 + i64::from(before.1 / 12), before.1 % 12 + 1, 1);
            assert!(now == next || now == month && before.2 >= 29, "{before:?} {now:?}");
            before = now;
        }
    }

    #[test]
    fn months_of_every_tradition_are_read_again() {
        for months in [Months::Egyptian, Months::Levantine, Months::Maghrebi, Months::Moroccan] {
            let style = DateStyle { months: Some(months), ..DateStyle::default() };
            for month in 1..=12 {
                let day = date(2024, month, 9);
                let written = style.write(day, Language::Arabic);
                assert_eq!(date_line(&written), Some(DateLine::Day(day)), "{written}");
            }
        }
    }

    #[test]
    fn a_line_that_says_more_than_the_day_is_not_rewritten() {
        let style = DateStyle { months: Some(Months::Egyptian), ..DateStyle::default() };
        for (line, is_rewritten) in [
            ("17 نيسان/أبريل 2013", true),
            ("٢٠ مارس، ٢٠١٣", true),
            ("2013-03-20", true),
            ("March 20, 2013 10:30 GMT", false),
            ("20 مارس 2013 / 8 جمادى الأولى 1434", false),
        ] {
            assert_eq!(style.rewrites(line), is_rewritten, "{line}");
            assert!(!DateStyle::default().rewrites(line), "{line}");
        }
    }

    #[test]
    fn digits_are_those_asked_for() {
        let style = DateStyle { digits: Some(DigitStyle::European), ..DateStyle::default() };
        assert_eq!(style.write(date(2013, 3, 20), Language::Arabic), "20 مارس 2013");
    }
}
