//! Weekdays, and days told from today.
use super::super::super::clitics::ARTICLE;
use super::super::months::is_weekday;
use super::{Read, Reader};

/// Parts of a day, and the day itself, before its weekday.
const PARTS_OF_DAY: [&str; 12] =
    ["يوم", "اليوم", "امس", "غدا", "مساء", "صباح", "فجر", "ظهر", "ليل", "ليله", "عصر", "نهار"];

impl Reader<'_> {
    /// Weekdays with what stands around them, and words for days near now.
    pub(super) fn relative(&self, at: usize) -> Read {
        // "يوم الاثنين 21 أكتوبر": the date begins with its weekday.
        let dated = || self.day(at + 2).is_some() && self.month(at + 3).is_some();
        if self.bare(at) == "يوم" && dated() {
            return None;
        }
        let day = self.part_of_weekday(at).or_else(|| self.near_day(at));
        let day = day.or_else(|| self.weekday(at)).map(|end| self.relative_after(end));
        Some((day.or_else(|| self.told_from_now(at))?, None))
    }

    fn is_part_of_day(&self, at: usize) -> bool {
        PARTS_OF_DAY.contains(&self.bare(at))
    }

    /// "مساء الجمعة", "أمس الاثنين"
    fn part_of_weekday(&self, at: usize) -> Option<usize> {
        (self.is_part_of_day(at) && is_weekday(self.word(at + 1))).then_some(at + 2)
    }

    /// "مساء أمس الجمعة", "أول أمس الاثنين", "فجر اليوم"
    fn near_day(&self, at: usize) -> Option<usize> {
        let part = self.is_part_of_day(at)
            && self.bare(at) != "اليوم"
            && matches!(self.word(at + 1), "امس" | "اليوم" | "غد");
        let before_yesterday = self.word(at) == "اول" && self.word(at + 1) == "امس";
        (part || before_yesterday).then(|| at + 2 + usize::from(is_weekday(self.word(at + 2))))
    }

    /// "الجمعة", "Friday night"
    fn weekday(&self, at: usize) -> Option<usize> {
        let part = matches!(self.word(at + 1), "night" | "morning" | "afternoon" | "evening");
        is_weekday(self.bare(at)).then(|| at + 1 + usize::from(part))
    }

    /// "yesterday", "غدا"; "last week", "أمس الأول", "الشهر المقبل"
    fn told_from_now(&self, at: usize) -> Option<usize> {
        let (first, second) = (self.word(at), self.word(at + 1));
        let two = match first {
            "last" | "next" => {
                is_weekday(second) || matches!(second, "week" | "month" | "year" | "weekend")
            }
            "امس" => second == "الاول",
            "الاسبوع" | "الشهر" | "العام" | "السنه" => {
                self.relative_after(at + 1) > at + 1
            }
            _ => false,
        };
        let one = matches!(first, "امس" | "غدا" | "yesterday" | "tomorrow");
        (two || one).then(|| at + 1 + usize::from(two))
    }

    /// The word without a conjunction or preposition before it.
    pub(super) fn bare(&self, at: usize) -> &str {
        let Some(word) = self.document.words.get(at) else { return "" };
        if !word.is_arabic() {
            return if word.is_capitalised() { &word.normal } else { "" };
        }
        let mut stems = word.readings.iter().filter(|r| r.cut & ARTICLE == 0);
        stems.find(|r| is_weekday(&r.stem)).map_or(&word.normal, |r| &r.stem)
    }
}
