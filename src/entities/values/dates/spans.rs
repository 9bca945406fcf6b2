//! Months and years with the words that cut them down: edges, halves, quarters, weeks, seasons.
//!
//! What is cut has the value of the whole ("نهاية 2025" is 2025), except quarters and halves of a year.
use super::iso::{day_value, part_of_year};
use super::{Read, Reader};

const EDGES: [&str; 12] = [
    "مطلع",
    "بدايه",
    "مستهل",
    "منتصف",
    "اواسط",
    "اوايل",
    "نهايه",
    "اواخر",
    "موفي",
    "ختام",
    "اخر",
    "متم",
];

/// Nouns that an edge cuts without more: نهاية العام.
const STANDING: [&str; 7] = ["العام", "السنه", "الشهر", "الاسبوع", "الموسم", "القرن", "العقد"];

const FIRST_OF_MONTH: [&str; 3] = ["اول", "فاتح", "غره"];

const SEASONS: [&str; 5] = ["ربيع", "صيف", "خريف", "شتاء", "موسم"];

const ORDINALS: [&str; 10] = [
    "الاول",
    "الثاني",
    "الثالث",
    "الرابع",
    "الخامس",
    "السادس",
    "السابع",
    "الثامن",
    "التاسع",
    "العاشر",
];

impl Reader<'_> {
    /// A month, a year and what is counted in them: "أواخر شباط", "الربع الثالث من 2025", "صيف 2019".
    pub(super) fn long_stretch(&self, at: usize, depth: u8) -> Read {
        let depth = depth.checked_sub(1)?;
        self.first_of_month(at)
            .or_else(|| self.edge(at, depth))
            .or_else(|| self.part_of(at, depth))
            .or_else(|| self.same_part(at, depth))
            .or_else(|| self.ending(at))
            .or_else(|| self.month_by_class(at))
            .or_else(|| self.month_first(at))
            .or_else(|| self.season(at))
            .or_else(|| self.years(at))
            .or_else(|| self.decade(at))
            .or_else(|| self.century(at))
            .or_else(|| Some((self.period(at)?, None)))
    }

    /// "فاتح يونيو", "أول مارس".
    fn first_of_month(&self, at: usize) -> Read {
        let (month, end) = self.month(at + 1).filter(|_| self.stem_among(at, &FIRST_OF_MONTH))?;
        let (year, end) = self.year_after(end);
        Some((self.relative_after(end), day_value(month, year, 1, 1)))
    }

    /// "نهاية 2025", "مطلع العام", "منتصف الأسبوع المقبل".
    fn edge(&self, at: usize, depth: u8) -> Read {
        self.stem_among(at, &EDGES).then(|| self.of_which(at + 1, depth)).flatten()
    }

    /// What is cut: a stretch of its own, or only "the year", "the month".
    fn of_which(&self, at: usize, depth: u8) -> Read {
        let standing = || STANDING.contains(&self.word(at)).then_some((at + 1, None));
        self.long_stretch(at, depth).or_else(standing)
    }

    /// "النصف الثاني من 2024", "الأسبوع الثالث من سبتمبر", "الربع الأول".
    fn part_of(&self, at: usize, depth: u8) -> Read {
        let parts = self.parts(at)?;
        let number = ORDINALS.iter().position(|ordinal| *ordinal == self.word(at + 1))? as u32 + 1;
        if self.word(at + 2) != "من" {
            return (parts >= 2 && !self.stem_among(at, &["النصف"]))
                .then(|| (self.relative_after(at + 2), None));
        }
        let (end, value) = self.of_which(at + 3, depth)?;
        let exact = value.as_deref().and_then(|year| part_of_year(year, number, parts));
        Some((end, exact.or(value)))
    }

    /// How many such parts a year has; 1 for parts that are counted otherwise.
    fn parts(&self, at: usize) -> Option<u32> {
        if self.stem_among(at, &["الربع", "الثلاثي"]) {
            Some(4)
        } else if self.stem_among(at, &["النصف", "السداسي"]) {
            Some(2)
        } else {
            self.stem_among(at, &["الثلث", "الفصل", "الاسبوع", "الشهر", "اليوم"]).then_some(1)
        }
    }

    /// "الفترة نفسها من العام الماضي".
    fn same_part(&self, at: usize, depth: u8) -> Read {
        let same = self.stem_among(at, &["الفتره", "المده", "الشهر"])
            && matches!(self.word(at + 1), "نفسها" | "ذاتها" | "نفسه" | "ذاته")
            && self.word(at + 2) == "من";
        same.then(|| self.of_which(at + 3, depth)).flatten().map(|(end, _)| (end, None))
    }

    /// "الأسبوع المنتهي في 21 نوفمبر", "الأشهر التسعة المنتهية في 30 سبتمبر 2025".
    fn ending(&self, at: usize) -> Read {
        const SPANS: [&str; 6] = ["الاسبوع", "الشهر", "العام", "السنه", "الفتره", "الاشهر"];
        let ended =
            |i: usize| matches!(self.word(i), "المنتهي" | "المنتهيه") && self.word(i + 1) == "في";
        let end = (at + 1..at + 3).find(|&i| ended(i)).filter(|_| self.stem_among(at, &SPANS))?;
        self.dated(end + 2).map(|(end, _)| (end, None))
    }

    /// "شهر أكتوبر", "شهر رمضان".
    fn month_by_class(&self, at: usize) -> Read {
        self.stem_among(at, &["شهر", "شهري"]).then(|| self.month_first(at + 1)).flatten()
    }

    /// "صيف 2019", "موسم 2025-2026", "خريف العام الماضي".
    fn season(&self, at: usize) -> Read {
        if !self.stem_among(at, &SEASONS) {
            return None;
        }
        let told =
            || Some((self.period(at + 1).filter(|_| STANDING.contains(&self.word(at + 1)))?, None));
        self.figured_years(at + 1).or_else(told)
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::found;

    #[test]
    fn edges_belong_to_what_they_cut() {
        for (text, want) in [
            ("قبل نهاية شهر أكتوبر.", "نهاية شهر أكتوبر = Date --10"),
            ("منذ مطلع العام.", "مطلع العام = Date "),
            ("أواخر شباط من العام الماضي،", "أواخر شباط من العام الماضي = Date --02"),
            ("ابتداء من فاتح يونيو في", "فاتح يونيو = Date --06-01"),
            ("في مطلع الجبل ونهاية الطريق", ""),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }

    #[test]
    fn parts_of_a_year_and_its_seasons() {
        for (text, want) in [
            ("الربع الثالث من 2023، مقابل", "الربع الثالث من 2023 = Date 2023-07/2023-09"),
            ("النصف الأول من عام 2026", "النصف الأول من عام 2026 = Date 2026-01/2026-06"),
            ("الأسبوع الثالث من سبتمبر في", "الأسبوع الثالث من سبتمبر = Date --09"),
            ("الفترة نفسها من السنة الفارطة", "الفترة نفسها من السنة الفارطة = Date "),
            ("بعد صيف العام الماضي وخريف 2019", "صيف العام الماضي = Date ; وخريف 2019 = Date 2019"),
            ("الأسبوع المنتهي في 21 نوفمبر.", "الأسبوع المنتهي في 21 نوفمبر = Date "),
            ("الربع الأول من المباراة", ""),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
