//! Years, ranges of years and centuries.
use super::super::super::document::Word;
use super::super::super::vocabulary::Classes;
use super::super::{glued, quantities};
use super::iso::hijri_year;
use super::{Read, Reader, ordinals};

impl Reader<'_> {
    /// `عام 2014`, "عامي 2018 و2021", `in 2013`, `2016 و2019`, `2016-2019`, `the 1990s`.
    pub(super) fn years(&self, at: usize) -> Read {
        if let Some(start) = self.year_head(at) {
            return self.figured_years(start).or_else(|| self.small_year(start));
        }
        let year = self.year(at)?;
        let plausible =
            (1850..=2100).contains(&year) && (self.is_bare_year(at) || self.is_year_of(at));
        plausible.then(|| self.figured_years(at)).flatten()
    }

    /// The word after "عام", "سنتي", "العام الدراسي" and the like.
    fn year_head(&self, at: usize) -> Option<usize> {
        let noun = self
            .stem_among(at, &["عام", "سنه", "العام", "السنه", "عامي", "سنتي", "اعوام", "سنوات"]);
        let kind = matches!(
            self.word(at + 1),
            "الدراسي"
                | "الدراسيه"
                | "الاكاديمي"
                | "الجامعي"
                | "الجامعيه"
                | "المالي"
                | "الماليه"
                | "الهجري"
                | "الهجريه"
        );
        noun.then(|| at + 1 + usize::from(kind))
    }

    /// A year of less than four figures, which its era makes one: "812 هجرية".
    fn small_year(&self, at: usize) -> Read {
        let year = self.figure(at).filter(|year| (1..1300).contains(year))?;
        let hijri = matches!(self.word(at + 1), "هجريه" | "هجري" | "للهجره");
        let era = hijri || matches!(self.word(at + 1), "ميلاديه" | "ميلادي") || self.is_era(at + 1);
        let value = if hijri || self.document.spelling(at + 1) == "هـ" {
            hijri_year(year)
        } else {
            Some(format!("{year:04}"))
        };
        era.then_some((at + 2, value))
    }

    /// One or more years in figures, whatever stands before them.
    pub(super) fn figured_years(&self, start: usize) -> Read {
        if let Some(both) = self.school_year(start) {
            return Some(both);
        }
        let year = self.year(start)?;
        if glued(self.document, start) && self.word(start + 1) == "s" {
            return Some((start + 2, Some(format!("{}", year / 10))));
        }
        let mut end = start + 1;
        let second = match self.word(end) {
            "و" | "-" | "–" | "الي" | "to" => self.year(end + 1),
            // "between 2016 and 2021" names two years.
            "and" => self.year(end + 1).filter(|_| start == 0 || self.word(start - 1) != "between"),
            _ => None,
        };
        if let Some(second) = second.filter(|second| *second > year) {
            return Some((end + 2, Some(format!("{year}/{second}"))));
        }
        let era = self.document.spelling(end);
        let told = matches!(self.word(end), "هجريه" | "هجري" | "للهجره");
        end += usize::from(self.is_era(end) || told);
        let hijri = told || era == "هـ" || era == "AH" || (era == "ه" && year < 1500);
        let value = if hijri { hijri_year(year) } else { Some(year.to_string()) };
        Some((end, value))
    }

    /// "2022/2023", one token.
    fn school_year(&self, at: usize) -> Read {
        let (first, second) = self.word(at).split_once('/')?;
        let (first, second): (u32, u32) = (first.parse().ok()?, second.parse().ok()?);
        let next =
            (1900..2199).contains(&first) && (second == first + 1 || second == (first + 1) % 100);
        next.then(|| (at + 1, Some(format!("{first}/{}", first + 1))))
    }

    /// "موازنة 2025", "كأس العالم 2026": behind an Arabic noun and with nothing behind that it could count.
    fn is_year_of(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).and_then(|b| self.document.words.get(b)) else {
            return false;
        };
        let noun = before.is_arabic()
            && !before
                .classes
                .has(Classes::SPEECH | Classes::FUNCTION | Classes::NEAR | Classes::TIME)
            && !["نحو", "حوالي", "قرابه", "زهاء", "بنحو"].contains(&before.normal.as_str());
        let counts_nothing = self.document.words.get(at + 1).is_none_or(|next| {
            !next.is_word()
                || next.classes.has(Classes::FUNCTION | Classes::NEAR | Classes::SPEECH)
                || next.normal.starts_with(['ب', 'و', 'ل']) && next.facts.frequency <= 5
                || super::super::super::clitics::is_definite(&next.normal)
        });
        noun && counts_nothing
            && (1990..=2050).contains(&self.year(at).unwrap_or(0))
            && !glued(self.document, at)
            || noun && counts_nothing && self.word(at + 1).chars().all(|c| !c.is_alphanumeric())
    }

    /// Whether four figures that no word calls a year are one: not tied to other figures, and counting nothing.
    pub(super) fn is_bare_year(&self, at: usize) -> bool {
        let tied =
            |i: usize| matches!(self.word(i), "." | ":" | "/" | "#" | "$" | "€" | "£" | "%" | "+");
        let before = at.checked_sub(1).is_some_and(|b| glued(self.document, b) && tied(b));
        let after = glued(self.document, at)
            && matches!(
                self.word(at + 1),
                "%" | "/" | ":" | "m" | "bn" | "km" | "kg" | "st" | "nd" | "rd" | "th"
            );
        let arabic = self.document.words.get(at + 1).is_some_and(Word::is_arabic);
        if self.counts_arabic(at + 1) {
            return false;
        }
        let introduced = self.after_preposition(at)
            || at.checked_sub(1).is_some_and(|b| {
                matches!(
                    self.word(b),
                    "between"
                        | "and"
                        | "بين"
                        | "و"
                        | "عامي"
                        | "اعوام"
                        | "مونديال"
                        | "("
                        | ","
                        | "،"
                )
            });
        !before
            && !after
            && !quantities::counts(self.document, at + 1)
            && (introduced
                || !arabic && !self.word(at + 1).is_empty()
                || self.word(at + 1).is_empty())
    }

    /// "إلى 2053 شخصا": an indefinite noun in the accusative, or one of a few counted ones.
    fn counts_arabic(&self, at: usize) -> bool {
        const COUNTED: [&str; 19] = [
            "شخصا",
            "قتيلا",
            "جريحا",
            "مصابا",
            "عاملا",
            "موظفا",
            "جنديا",
            "مهاجرا",
            "اسيرا",
            "منزلا",
            "كيلومترا",
            "مترا",
            "هكتارا",
            "طنا",
            "لاعبا",
            "نقطه",
            "حاله",
            "اصابه",
            "وفاه",
        ];
        COUNTED.contains(&self.word(at))
    }

    /// `القرن الحادي والعشرين`, `21st century`.
    pub(super) fn century(&self, at: usize) -> Read {
        if let Some(n) = self.figure(at).filter(|_| {
            matches!(self.word(at + 1), "st" | "nd" | "rd" | "th") && self.word(at + 2) == "century"
        }) {
            return Some((at + 3, Some(format!("C{n}"))));
        }
        if !self.stem_among(at, &["القرن"]) {
            return None;
        }
        if self.word(at + 1) == "الماضي" {
            return Some((at + 2, None));
        }
        let (n, words) = ordinals::ordinal_day(self.word(at + 1), self.word(at + 2))?;
        let end = at + 1 + words;
        match (self.word(end), self.word(end + 1)) {
            ("قبل", "الميلاد") => Some((end + 2, None)),
            ("الهجري", _) => Some((end + 1, None)),
            ("الميلادي", _) => Some((end + 1, Some(format!("C{n}")))),
            _ => Some((end, Some(format!("C{n}")))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::found;

    #[test]
    fn years_with_their_nouns_and_eras() {
        for (text, want) in [
            ("بين عامي 2018 و2021.", "عامي 2018 و2021 = Date 2018/2021"),
            ("للعام الدراسي 2022/2023 في", "للعام الدراسي 2022/2023 = Date 2022/2023"),
            ("توفي سنة 812 هجرية ودفن", "سنة 812 هجرية = Date 1409/1410"),
            ("القرن الثالث الميلادي في", "القرن الثالث الميلادي = Date C3"),
            ("القرن الرابع قبل الميلاد،", "القرن الرابع قبل الميلاد = Date "),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
