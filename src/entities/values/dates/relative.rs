//! Weekdays, and days and periods told from today.
use super::super::super::clitics::{ARTICLE, is_definite};
use super::super::months::is_weekday;
use super::Reader;

/// Nouns of periods that an adjective tells from today: "العام الماضي".
const PERIODS: [&str; 15] = [
    "الاسبوع",
    "الشهر",
    "العام",
    "السنه",
    "الموسم",
    "الصيف",
    "الشتاء",
    "الربيع",
    "الخريف",
    "الليله",
    "العقد",
    "الفصل",
    "الاسبوعين",
    "الشهرين",
    "العامين",
];

/// Their plurals: "السنوات الخمس الأخيرة".
const COUNTED_PERIODS: [&str; 8] =
    ["الساعات", "الايام", "الاسابيع", "الاشهر", "الشهور", "السنوات", "الاعوام", "العقود"];

/// Units that "قبل" counts back by one, two or a few.
const UNITS_AGO: [&str; 16] = [
    "يوم",
    "يومين",
    "ايام",
    "اسبوع",
    "اسبوعين",
    "اسابيع",
    "شهر",
    "شهرين",
    "اشهر",
    "عام",
    "عامين",
    "اعوام",
    "سنه",
    "سنتين",
    "سنوات",
    "عقد",
];

impl Reader<'_> {
    /// "الجمعة", "Friday night".
    pub(super) fn weekday(&self, at: usize) -> Option<usize> {
        let part = matches!(self.word(at + 1), "night" | "morning" | "afternoon" | "evening");
        let eleven = self.word(at + 1) == "عشر";
        (is_weekday(self.bare(at)) && !eleven).then(|| at + 1 + usize::from(part))
    }

    /// A day near today: "أمس", "أول من أمس", "بعد غد", "yesterday".
    pub(super) fn near_day(&self, at: usize) -> Option<usize> {
        let next = |n: usize| self.word(at + n);
        if self.stem_among(at, &["اول", "قبل"]) && matches!(next(1), "امس") {
            return Some(at + 2);
        }
        if self.stem_among(at, &["اول"]) && next(1) == "من" && next(2) == "امس" {
            return Some(at + 3);
        }
        if self.stem_among(at, &["بعد"]) && matches!(next(1), "غد" | "الغد") {
            return Some(at + 2);
        }
        if matches!(self.word(at), "امس" | "وامس" | "فامس") {
            return Some(at + 1 + usize::from(next(1) == "الاول"));
        }
        let one = self.stem_among(at, &["غدا", "غد", "الغد", "البارحه", "امبارح", "النهارده"])
            || matches!(self.word(at), "yesterday" | "tomorrow");
        (one || self.is_today(at)).then_some(at + 1)
    }

    /// "اليوم" for today, not for a day that is counted or told otherwise, nor in the name of a newspaper.
    fn is_today(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or("", |b| self.word(b));
        let other_day = matches!(
            before,
            "في" | "بعد"
                | "ذات"
                | "ذلك"
                | "هذا"
                | "طوال"
                | "طيله"
                | "نصف"
                | "مدار"
                | "صحيفه"
                | "جريده"
                | "موقع"
                | "قناه"
        );
        let told = matches!(
            self.word(at + 1),
            "نفسه"
                | "ذاته"
                | "التالي"
                | "الاول"
                | "الثاني"
                | "الثالث"
                | "السابق"
                | "الواحد"
                | "الاخير"
                | "الوطني"
                | "العالمي"
                | "الدولي"
                | "الذي"
        );
        matches!(self.word(at), "اليوم" | "واليوم") && !other_day && !told
    }

    /// A stretch told from today: "الشهر المقبل", "هذا العام", "السنوات الخمس الأخيرة", "قبل أسبوعين".
    pub(super) fn period(&self, at: usize) -> Option<usize> {
        self.near_period(at)
            .or_else(|| self.this_period(at))
            .or_else(|| self.counted_period(at))
            .or_else(|| self.ago(at))
    }

    /// "العام الماضي"; العام behind a definite noun may be an adjective ("الأمين العام السابق").
    fn near_period(&self, at: usize) -> Option<usize> {
        if !self.stem_among(at, &PERIODS) {
            return None;
        }
        let office = matches!(self.word(at + 1), "السابق" | "الحالي" | "الجديد")
            && at.checked_sub(1).is_some_and(|b| is_definite(self.word(b)));
        let end = self.relative_after(at + 1);
        let near = end > at + 1 && self.word(at + 1) != "من";
        let more = matches!(
            self.word(at + 1),
            "السابق" | "السابقه" | "الاخير" | "الماضيين" | "الاخيرين" | "المقبلين"
        );
        (!office && (near || more)).then(|| end.max(at + 2))
    }

    /// "هذا العام", "هذه السنة".
    fn this_period(&self, at: usize) -> Option<usize> {
        let masculine = self.stem_among(at, &["هذا"]) && PERIODS[..9].contains(&self.word(at + 1));
        let feminine =
            self.stem_among(at, &["هذه"]) && matches!(self.word(at + 1), "السنه" | "الليله");
        (masculine || feminine).then_some(at + 2)
    }

    /// "الساعات الأربع والعشرين الماضية", "الأيام الماضية".
    fn counted_period(&self, at: usize) -> Option<usize> {
        if !self.stem_among(at, &COUNTED_PERIODS) {
            return None;
        }
        let near =
            |at: usize| self.is_relative(at) || matches!(self.word(at), "الاخيره" | "السابقه");
        let numbers =
            (at + 1..at + 4).take_while(|&i| is_definite(self.word(i)) && !near(i)).count();
        let end = at + 1 + numbers;
        let past = matches!(self.word(end), "الماضيه" | "الاخيره");
        (near(end) && (numbers > 0 || past)).then_some(end + 1)
    }

    /// "قبل عام", "قبل أسبوعين"; not before a date of its own ("قبل شهر رمضان").
    fn ago(&self, at: usize) -> Option<usize> {
        let counted = self.word(at) == "قبل" && UNITS_AGO.contains(&self.word(at + 1));
        (counted && self.figure(at + 2).is_none() && self.whole(at + 1).is_none()).then_some(at + 2)
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

#[cfg(test)]
mod tests {
    use super::super::super::tests::found;

    #[test]
    fn stretches_told_from_today() {
        for (text, want) in [
            ("أوردت أول من أمس أن", "أول من أمس = Date "),
            ("ارتفع هذا العام وهذا الرجل", "هذا العام = Date "),
            ("خلال السنوات الأربع الأخيرة، آخرهم", "السنوات الأربع الأخيرة = Date "),
            ("وقع قبل أسبوعين من", "قبل أسبوعين = Date "),
            ("الأمين العام السابق للحزب", ""),
            ("لم يعد في اليوم التالي", ""),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
