//! Weekdays, and days told from today.
use super::super::super::clitics::ARTICLE;
use super::super::months::is_weekday;
use super::{Read, Reader};

impl Reader<'_> {
    /// Weekdays with what stands around them, and words for days near now.
    pub(super) fn relative(&self, at: usize) -> Read {
        let word = self.bare(at);
        let part_of_day = matches!(
            word,
            "يوم"
                | "اليوم"
                | "امس"
                | "غدا"
                | "مساء"
                | "صباح"
                | "فجر"
                | "ظهر"
                | "ليل"
                | "ليله"
                | "عصر"
                | "نهار"
        );
        // "يوم الاثنين 21 أكتوبر": the date begins with its weekday.
        let dated = || self.day(at + 2).is_some() && self.month(at + 3).is_some();
        if word == "يوم" && dated() {
            return None;
        }
        if part_of_day && is_weekday(self.word(at + 1)) {
            return Some((self.relative_after(at + 2), None));
        }
        // "مساء أمس الجمعة", "أول أمس الاثنين", "فجر اليوم"
        let near_day = matches!(self.word(at + 1), "امس" | "اليوم" | "غد") && word != "اليوم";
        if (part_of_day && near_day) || self.word(at) == "اول" && self.word(at + 1) == "امس" {
            let end = at + 2 + usize::from(is_weekday(self.word(at + 2)));
            return Some((self.relative_after(end), None));
        }
        if is_weekday(word) {
            let part = matches!(self.word(at + 1), "night" | "morning" | "afternoon" | "evening");
            return Some((self.relative_after(at + 1 + usize::from(part)), None));
        }
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
        (two || one).then(|| (at + 1 + usize::from(two), None))
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
