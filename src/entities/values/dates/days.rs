//! A day with the words that belong to it: the part of the day before it, the next day of a night, the same day in another calendar.
use super::super::months::is_weekday;
use super::{Read, Reader};

/// Words that may lead to a date one after another: "صبيحة يوم أمس الأحد".
pub(super) const DEEPEST: u8 = 4;

const PARTS_OF_DAY: [&str; 21] = [
    "يوم",
    "يومه",
    "يومي",
    "صباح",
    "صبيحه",
    "ضحي",
    "ظهر",
    "ظهيره",
    "زوال",
    "عصر",
    "مساء",
    "امسيه",
    "عشيه",
    "سهره",
    "ليل",
    "ليله",
    "فجر",
    "نهار",
    "مغرب",
    "غروب",
    "منتصف",
];

impl Reader<'_> {
    /// The date that begins at `at`.
    pub(super) fn whole(&self, at: usize) -> Read {
        let latin = !self.document.words.get(at)?.is_arabic();
        let english = latin.then(|| self.english_stretch(at)).flatten();
        english.or_else(|| self.day_stretch(at, DEEPEST)).or_else(|| self.long_stretch(at, DEEPEST))
    }

    /// A day: "مساء السبت 7 أيلول 2024", "ليل الثلاثاء/الأربعاء", "أمس (الاثنين)".
    fn day_stretch(&self, at: usize, depth: u8) -> Read {
        let dated = self.dated(at).map(|(end, value)| (self.same_day(end), value));
        dated.or_else(|| self.led_day(at, depth)).or_else(|| self.weekdays(at))
    }

    /// A day behind the part of it that is meant, or behind a word like "أمس".
    fn led_day(&self, at: usize, depth: u8) -> Read {
        let depth = depth.checked_sub(1)?;
        if let Some(after) = self.near_day(at) {
            let bracket = usize::from(self.word(after) == "(");
            let named = self.day_stretch(after + bracket, depth);
            let closed = named.filter(|(end, _)| bracket == 0 || self.word(*end) == ")");
            return closed.map(|(end, value)| (end + bracket, value)).or(Some((after, None)));
        }
        let after = self.part_of_day(at)?;
        let night = self.stem_among(at, &["ليل", "ليله"]);
        let (end, value) = self.day_stretch(after, depth)?;
        Some((if night { self.next_day(end) } else { end }, value))
    }

    fn part_of_day(&self, at: usize) -> Option<usize> {
        let behind = self.word(at) == "بعد" && matches!(self.word(at + 1), "ظهر" | "عصر" | "منتصف");
        let after = at + usize::from(behind);
        self.stem_among(after, &PARTS_OF_DAY).then_some(after + 1)
    }

    /// "الخميس" in "ليل الأربعاء - الخميس", "ليلة الأربعاء إلى الخميس".
    fn next_day(&self, at: usize) -> usize {
        let joint = usize::from(matches!(self.word(at), "/" | "-" | "–" | "الي" | "علي"));
        if is_weekday(self.word(at + joint)) { at + joint + 1 } else { at }
    }

    /// "20 رمضان 1446 الموافق 20 مارس 2025": the same day in the other calendar.
    fn same_day(&self, at: usize) -> usize {
        if !matches!(self.word(at), "الموافق" | "الموافقه" | "موافق") {
            return at;
        }
        let at_other = at + 1 + usize::from(matches!(self.word(at + 1), "ل" | "ليوم" | "يوم"));
        self.dated(at_other).map_or(at, |(end, _)| end)
    }

    /// One weekday, with its date in brackets, or several: "الاثنين والثلاثاء والأربعاء".
    fn weekdays(&self, at: usize) -> Read {
        let mut end = self.weekday(at)?;
        if let Some(dated) = self.day_in_brackets(end) {
            return Some(dated);
        }
        let joined = |at: usize| self.word(at).strip_prefix('و').is_some_and(is_weekday);
        while joined(end) && !self.has_day(end) && end < at + 7 {
            end += 1;
        }
        Some((self.relative_after(end), None))
    }

    /// "(29 أكتوبر)" behind its weekday.
    fn day_in_brackets(&self, at: usize) -> Read {
        let inside = || self.dated(at + 1).or_else(|| self.month_first(at + 1));
        let (end, value) = (self.word(at) == "(").then(inside).flatten()?;
        (self.word(end) == ")").then_some((end + 1, value))
    }

    /// Whether a day in figures follows the weekday at `at`.
    fn has_day(&self, at: usize) -> bool {
        self.day(at + 1).is_some() && self.month(at + 2).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::found;

    #[test]
    fn the_part_of_the_day_belongs_to_the_day() {
        for (text, want) in [
            ("اجتمعت مساء السبت 7 أيلول 2024 في", "مساء السبت 7 أيلول 2024 = Date 2024-09-07"),
            ("وصل صبيحة يوم أمس الأحد إلى", "صبيحة يوم أمس الأحد = Date "),
            ("عشية أول أمس، خارج", "عشية أول أمس = Date "),
            ("اعتبارا من بعد ظهر الجمعة، على", "بعد ظهر الجمعة = Date "),
            ("يوم 3 مارس بالمحكمة", "يوم 3 مارس = Date --03-03"),
            ("المساء وظهر في الصورة", ""),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }

    #[test]
    fn several_days_and_the_same_day_told_twice() {
        for (text, want) in [
            ("غرق ليل الثلاثاء/الأربعاء قارب", "ليل الثلاثاء/الأربعاء = Date "),
            ("ليلة السبت إلى الأحد، إحدى", "ليلة السبت إلى الأحد = Date "),
            ("الاثنين والثلاثاء والأربعاء، والاعتصام", "الاثنين والثلاثاء والأربعاء = Date "),
            ("الخميس (29 أكتوبر) بالسجن", "الخميس (29 أكتوبر) = Date --10-29"),
            ("اليوم (الثلاثاء)، مع", "اليوم (الثلاثاء) = Date "),
            ("14 صفر 1447 الموافق 8 غشت 2025.", "14 صفر 1447 الموافق 8 غشت 2025 = Date 2025-08-09"),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
