//! Month and weekday names of every tradition of the news, in normal form.

/// A month and its calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Month {
    /// January = 1.
    Gregorian(u8),
    /// Muharram = 1.
    Hijri(u8),
}

use Month::{Gregorian, Hijri};

/// The month named by the word `first`, or by it and `second` (كانون الثاني, ربيع الأول); and how many words it takes.
pub(super) fn month(first: &str, second: &str) -> Option<(Month, usize)> {
    let two = match (first, second) {
        ("كانون", "الثاني" | "ثان" | "ثاني") => Gregorian(1),
        ("تشرين", "الاول" | "اول") => Gregorian(10),
        ("تشرين", "الثاني" | "ثان" | "ثاني") => Gregorian(11),
        ("كانون", "الاول" | "اول") => Gregorian(12),
        ("ربيع", "الاول") => Hijri(3),
        ("ربيع", "الاخر" | "الثاني") => Hijri(4),
        ("جمادي", "الاولي" | "الاول") => Hijri(5),
        ("جمادي", "الاخره" | "الثانيه" | "الاخر") => Hijri(6),
        ("ذو" | "ذي", "القعده") => Hijri(11),
        ("ذو" | "ذي", "الحجه") => Hijri(12),
        _ => return one(first).map(|month| (month, 1)),
    };
    Some((two, 2))
}

fn one(word: &str) -> Option<Month> {
    Some(match word {
        "يناير" | "جانفي" | "january" | "jan" => Gregorian(1),
        "فبراير" | "شباط" | "فيفري" | "february" | "feb" => Gregorian(2),
        "مارس" | "اذار" | "march" | "mar" => Gregorian(3),
        "ابريل" | "نيسان" | "افريل" | "april" | "apr" => Gregorian(4),
        "مايو" | "ايار" | "ماي" | "may" => Gregorian(5),
        "يونيو" | "يونيه" | "حزيران" | "جوان" | "june" | "jun" => Gregorian(6),
        "يوليو" | "يوليه" | "تموز" | "يوليوز" | "جويليه" | "july" | "jul" => {
            Gregorian(7)
        }
        "اغسطس" | "اب" | "غشت" | "اوت" | "august" | "aug" => Gregorian(8),
        "سبتمبر" | "ايلول" | "شتنبر" | "september" | "sept" | "sep" => Gregorian(9),
        "اكتوبر" | "october" | "oct" => Gregorian(10),
        "نوفمبر" | "نونبر" | "november" | "nov" => Gregorian(11),
        "ديسمبر" | "دجنبر" | "december" | "dec" => Gregorian(12),
        "محرم" => Hijri(1),
        "صفر" => Hijri(2),
        "رجب" => Hijri(7),
        "شعبان" => Hijri(8),
        "رمضان" | "ramadan" => Hijri(9),
        "شوال" => Hijri(10),
        _ => return None,
    })
}

/// Whether a month name is also an ordinary word or a person's name, so that it needs a day, a year or a preposition beside it.
pub(super) fn is_ambiguous(word: &str) -> bool {
    matches!(
        word,
        "مارس"
            | "اب"
            | "صفر"
            | "محرم"
            | "رجب"
            | "شعبان"
            | "رمضان"
            | "ramadan"
            | "ماي"
            | "جوان"
            | "may"
            | "march"
            | "august"
            | "april"
            | "june"
            | "jan"
            | "mar"
    )
}

/// Whether the word in normal form is a weekday.
pub(super) fn is_weekday(word: &str) -> bool {
    matches!(
        word,
        "السبت"
            | "الاحد"
            | "الاثنين"
            | "الثلاثاء"
            | "الثلثاء"
            | "الاربعاء"
            | "الخميس"
            | "الجمعه"
            | "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_of_four_traditions() {
        for (first, second, month_, words) in [
            ("كانون", "الثاني", Gregorian(1), 2),
            ("غشت", "", Gregorian(8), 1),
            ("جويليه", "2020", Gregorian(7), 1),
            ("ربيع", "الاخر", Hijri(4), 2),
            ("sept", ".", Gregorian(9), 1),
        ] {
            assert_eq!(month(first, second), Some((month_, words)));
        }
        assert_eq!(month("كانون", "المقبل"), None);
    }
}
