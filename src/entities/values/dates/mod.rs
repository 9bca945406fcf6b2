//! Dates: days, months, years, weekdays, ranges and centuries, in Gregorian and Hijri, written with figures or names.
mod days;
mod decades;
mod english;
mod iso;
mod ordinals;
mod relative;
mod spans;
mod years;

use super::super::clitics::ARTICLE;
use super::super::document::{Document, Word};
use super::super::numerals;
use super::super::tokens::Script;
use super::months::{Month, is_ambiguous, is_weekday, month};
use super::{Value, ValueKind, glued};
use iso::{day_value, month_value};

/// The date that begins at `at`.
pub(super) fn date(document: &Document<'_>, at: usize) -> Option<Value> {
    let reader = Reader { document };
    if reader.is_named_after_date(at) {
        return None;
    }
    let (end, value) = reader.whole(at)?;
    Some(Value { words: at..end, kind: ValueKind::Date, value })
}

/// What was read: the word after it, and its value.
type Read = Option<(usize, Option<String>)>;

struct Reader<'d> {
    document: &'d Document<'d>,
}

impl Reader<'_> {
    fn word(&self, at: usize) -> &str {
        self.document.normal(at)
    }

    /// Whether the Arabic word at `at` is one of these, with or without proclitics.
    fn stem_among(&self, at: usize, stems: &[&str]) -> bool {
        let word = self.document.words.get(at).filter(|w| w.is_arabic());
        let plain = |w: &Word| {
            w.readings.iter().any(|r| r.cut & ARTICLE == 0 && stems.contains(&r.stem.as_str()))
        };
        word.is_some_and(plain)
    }

    /// "سوق الجمعة", "مدينة 6 أكتوبر": a place or a movement that bears a date.
    fn is_named_after_date(&self, at: usize) -> bool {
        const BEARERS: [&str; 10] =
            ["مدينه", "حركه", "ميدان", "شارع", "حي", "جسر", "كوبري", "ساحه", "سوق", "بلديه"];
        at.checked_sub(1).is_some_and(|before| self.stem_among(before, &BEARERS))
    }

    /// A day of a month: `2024-02-14`, `17 April`, "الخامس من حزيران".
    fn dated(&self, at: usize) -> Read {
        let behind_weekday = || self.numeric(at + 1).filter(|_| is_weekday(self.bare(at)));
        self.numeric(at)
            .or_else(behind_weekday)
            .or_else(|| self.day_first(at))
            .or_else(|| self.ordinal_first(at))
            .or_else(|| self.day_of_this_month(at))
    }

    /// "20 الجاري", "19 من الشهر المقبل", "العاشر من الشهر الجاري".
    fn day_of_this_month(&self, at: usize) -> Read {
        let after = match self.day(at) {
            Some(_) => at + 1,
            None => at + ordinals::ordinal_day(self.word(at), self.word(at + 1))?.1,
        };
        let month = after + usize::from(self.word(after) == "من");
        let noun = usize::from(self.word(month) == "الشهر");
        if noun + (month - after) == 0 && self.word(after) != "الجاري" {
            return None;
        }
        let end = self.relative_after(month + noun);
        (end > month + noun && (noun == 1 || month == after)).then_some((end, None))
    }

    /// A whole number in figures.
    fn figure(&self, at: usize) -> Option<u32> {
        let word = self.document.words.get(at).filter(|w| w.token.script == Script::Number)?;
        word.normal.bytes().all(|b| b.is_ascii_digit()).then(|| word.normal.parse().ok()).flatten()
    }

    fn day(&self, at: usize) -> Option<u32> {
        self.figure(at).filter(|d| (1..=31).contains(d))
    }

    fn year(&self, at: usize) -> Option<u32> {
        self.figure(at).filter(|y| (1300..=2199).contains(y) && self.word(at).len() == 4)
    }

    /// A month, spelt also twice as in نيسان/أبريل; the word after it.
    fn month(&self, at: usize) -> Option<(Month, usize)> {
        let short = ABBREVIATED.contains(&self.word(at));
        let stop = |at: usize| {
            at + usize::from(short && self.word(at) == "." && glued(self.document, at - 1))
        };
        let word = self.document.words.get(at)?;
        let capital = word.is_arabic() || word.is_capitalised();
        let (first, words) = month(self.word(at), self.word(at + 1)).filter(|_| capital)?;
        let end = if word.is_arabic() { at + words } else { stop(at + words) };
        // "يونيو حزيران": both names of one month side by side.
        if let Some((_, more)) = month(self.word(end), self.word(end + 1)).filter(|(second, _)| {
            word.is_arabic() && *second == first && self.word(end) != self.word(at)
        }) {
            return Some((first, end + more));
        }
        Some((first, self.second_name(end).unwrap_or(end)))
    }

    /// "نيسان/أبريل", "نيسان (أبريل)": the word after the other name of a month that ends at `at`.
    fn second_name(&self, at: usize) -> Option<usize> {
        let (_, words) = month(self.word(at + 1), self.word(at + 2))?;
        let end = at + 1 + words;
        match self.word(at) {
            "/" => Some(end),
            "(" if self.word(end) == ")" => Some(end + 1),
            _ => None,
        }
    }

    /// `2024-02-14`, `14/02/2024`, `14.02.2024`.
    fn numeric(&self, at: usize) -> Read {
        let joined = |i: usize| {
            matches!(self.word(i), "-" | "–")
                && glued(self.document, i - 1)
                && glued(self.document, i)
        };
        let spelling = self.document.spelling(at);
        let (parts, end): (Vec<u32>, usize) = if joined(at + 1) && joined(at + 3) {
            ([at, at + 2, at + 4].iter().filter_map(|&i| self.figure(i)).collect(), at + 5)
        } else if spelling.matches(['/', '.']).count() == 2 {
            let digits = |part: &str| {
                part.chars().map(numerals::digit).try_fold(0, |n, d| Some(n * 10 + u32::from(d?)))
            };
            (
                spelling.split(['/', '.']).filter(|p| p.len() <= 8).filter_map(digits).collect(),
                at + 1,
            )
        } else {
            return None;
        };
        let (year, month, day) = match parts[..] {
            [y, m, d] if (1900..2200).contains(&y) => (y, m, d),
            [d, m, y] if (1900..2200).contains(&y) && m <= 12 => (y, m, d),
            [m, d, y] if (1900..2200).contains(&y) => (y, m, d),
            _ => return None,
        };
        let valid = (1..=12).contains(&month) && (1..=31).contains(&day);
        valid.then(|| (end, Some(format!("{year:04}-{month:02}-{day:02}"))))
    }

    /// `[weekday] 17 [to 19] April [2013]`.
    fn day_first(&self, at: usize) -> Read {
        let start = self.weekday_before_day(at);
        let first = self.day(start)?;
        let (last, after_days) = self.second_day(start + 1).unwrap_or((first, start + 1));
        let after_days = after_days
            + usize::from(matches!(self.word(after_days), "من" | "of" | "st" | "nd" | "rd" | "th"));
        let after_days = after_days + usize::from(self.word(after_days) == "شهر");
        if let Some((month, end)) = self.month(after_days) {
            let (year, end) = self.year_after(end);
            return Some((self.relative_after(end), day_value(month, year, first, last)));
        }
        // "1 آذار إلى 3 نيسان" and the like are two dates; nothing else has a day first.
        None
    }

    /// الخامس من حزيران 2025.
    fn ordinal_first(&self, at: usize) -> Read {
        let (day, words) = ordinals::ordinal_day(self.word(at), self.word(at + 1))?;
        let of = at + words;
        let after = of + 1 + usize::from(self.word(of + 1) == "شهر");
        let (month, end) = self.month(after).filter(|_| self.word(of) == "من")?;
        let (year, end) = self.year_after(end);
        Some((self.relative_after(end), day_value(month, year, day, day)))
    }

    /// The word after `يوم السبت` or `Saturday,` when a day follows it; else `at`.
    fn weekday_before_day(&self, at: usize) -> usize {
        let mut next = at;
        if is_weekday(self.bare(next)) {
            next += 1;
            next += usize::from(matches!(self.word(next), "," | "،"));
        }
        if self.day(next).is_some() { next } else { at }
    }

    fn second_day(&self, at: usize) -> Option<(u32, usize)> {
        let next = match self.word(at) {
            "و" | "-" | "–" | "الي" | "to" | "and" | "حتي" => at + 1,
            _ => return None,
        };
        Some((self.day(next)?, next + 1))
    }

    /// Whether no word follows that the figure before `at` could count.
    fn ends(&self, at: usize) -> bool {
        self.document.words.get(at).is_none_or(|word| !word.is_word())
    }

    /// `March 20, 2013`, `March 2026`, `in March`.
    fn month_first(&self, at: usize) -> Read {
        let start = at + usize::from(is_weekday(self.word(at)) && self.word(at + 1) == ",") * 2;
        let english = self.document.words.get(start).is_some_and(|w| !w.is_arabic());
        let (month, end) = self.month(start).or_else(|| self.month_behind_clitic(at))?;
        if let Some(day) = self.day(end).filter(|_| english && self.word(end).len() <= 2) {
            let mut next = end + 1;
            next += usize::from(
                matches!(self.word(next), "st" | "nd" | "rd" | "th") && glued(self.document, end),
            );
            let (last, next) = self
                .second_day(next)
                .filter(|&(_, end)| self.word(next) != "and" || self.ends(end))
                .unwrap_or((day, next));
            let (year, next) = self.year_after(next);
            return Some((next, day_value(month, year, day, last)));
        }
        let (year, next) = self.year_after(end);
        if year.is_some() {
            return Some((next, month_value(month, year)));
        }
        let next = self.relative_after(end);
        let certain = next > end
            || self.word(start + 1) == "/"
            || !is_ambiguous(self.word(start))
            || self.after_preposition(at);
        let sentence_start =
            english && !self.after_preposition(at) && is_ambiguous(self.word(start));
        (certain && !sentence_start).then(|| (next, month_value(month, None)))
    }

    /// بمارس, لأبريل: the month behind a preposition.
    fn month_behind_clitic(&self, at: usize) -> Option<(Month, usize)> {
        let word = self.document.words.get(at).filter(|w| w.is_arabic())?;
        let mut stems = word.readings.iter().skip(1).filter(|r| r.cut & ARTICLE == 0);
        let (found, words) = stems.find_map(|r| {
            month(&r.stem, self.word(at + 1))
                .filter(|_| self.year(at + 1).is_some() || !is_ambiguous(&r.stem))
        })?;
        Some((found, at + words))
    }

    fn after_preposition(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or("", |b| self.word(b));
        let bare = before.strip_prefix(['و', 'ف']).unwrap_or(before);
        matches!(
            bare,
            "in" | "since"
                | "until"
                | "by"
                | "last"
                | "next"
                | "of"
                | "early"
                | "late"
                | "mid"
                | "from"
                | "during"
                | "this"
                | "before"
                | "after"
                | "في"
                | "منذ"
                | "حتي"
                | "خلال"
                | "شهر"
                | "مطلع"
                | "نهايه"
                | "بدايه"
                | "اواخر"
                | "اوايل"
                | "منتصف"
                | "من"
                | "قبل"
                | "بعد"
                | "الي"
        )
    }

    /// A year after a day or a month, behind a comma or not, with هـ or م.
    fn year_after(&self, at: usize) -> (Option<u32>, usize) {
        let comma = usize::from(matches!(self.word(at), "," | "،" | "من"));
        let next = at + comma;
        let next = next + usize::from(matches!(self.word(next), "عام" | "سنه" | "العام"));
        match self.year(next) {
            Some(year) => (Some(year), next + 1 + usize::from(self.is_era(next + 1))),
            None => (None, at),
        }
    }

    fn is_era(&self, at: usize) -> bool {
        matches!(self.document.spelling(at), "هـ" | "ه" | "م" | "AH" | "AD")
    }

    /// الماضي, المقبل, "من العام الجاري" and the like after a date.
    fn relative_after(&self, at: usize) -> usize {
        let of_year = self.word(at) == "من" && matches!(self.word(at + 1), "العام" | "السنه");
        if of_year && self.is_relative(at + 2) {
            return at + 3;
        }
        at + usize::from(self.is_relative(at))
    }

    fn is_relative(&self, at: usize) -> bool {
        matches!(
            self.word(at),
            "الماضي"
                | "المقبل"
                | "القادم"
                | "الجاري"
                | "الحالي"
                | "الفايت"
                | "المنصرم"
                | "الفارط"
                | "الفارطه"
                | "المنقضي"
                | "المنقضيه"
                | "المنصرمه"
                | "الفايته"
                | "الماضيه"
                | "المقبله"
                | "القادمه"
                | "الجاريه"
        )
    }
}

/// Months that are written with a full stop.
const ABBREVIATED: [&str; 13] =
    ["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "febr"];
