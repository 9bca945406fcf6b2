//! Years, ranges of years and centuries.
use super::super::super::clitics::ARTICLE;
use super::super::super::document::Word;
use super::super::super::vocabulary::Classes;
use super::super::{glued, quantities};
use super::iso::hijri_year;
use super::{Read, Reader};

impl Reader<'_> {
    /// `عام 2014`, `in 2013`, `2016 و2019`, `2016-2019`, `the 1990s`.
    pub(super) fn years(&self, at: usize) -> Read {
        let head = self.document.words.get(at).is_some_and(|w| {
            w.readings.iter().any(|r| {
                matches!(r.stem.as_str(), "عام" | "سنه" | "العام" | "السنه")
                    && (r.cut & ARTICLE == 0)
            })
        });
        let start = at + usize::from(head);
        let year = self.year(start)?;
        let plausible = head
            || (1850..=2100).contains(&year)
                && (self.is_bare_year(start) || self.is_year_of(start));
        if !plausible {
            return None;
        }
        if glued(self.document, start) && self.word(start + 1) == "s" {
            return Some((start + 2, Some(format!("{}", year / 10))));
        }
        let mut end = start + 1;
        let second = match self.word(end) {
            "و" | "-" | "–" | "الي" | "to" | "and" => {
                self.year(end + 1).filter(|second| *second > year)
            }
            _ => None,
        };
        if let Some(second) = second {
            return Some((end + 2, Some(format!("{year}/{second}"))));
        }
        let era = self.document.spelling(end);
        end += usize::from(self.is_era(end));
        let hijri = era == "هـ" || era == "AH" || (era == "ه" && year < 1500);
        let value = if hijri { hijri_year(year) } else { Some(year.to_string()) };
        Some((end, value))
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
        let clitic = self.word(at).strip_suffix("القرن").is_some_and(|p| p.chars().count() <= 1);
        let (n, words) = match (self.word(at + 1), self.word(at + 2)) {
            ("الحادي", "والعشرين" | "والعشرون") => (21, 2),
            ("العشرين" | "العشرون", _) => (20, 1),
            ("التاسع", "عشر") => (19, 2),
            ("الثامن", "عشر") => (18, 2),
            ("السابع", "عشر") => (17, 2),
            ("السادس", "عشر") => (16, 2),
            ("الماضي", _) => return clitic.then_some((at + 2, None)),
            _ => return None,
        };
        clitic.then(|| (at + 1 + words, Some(format!("C{n}"))))
    }
}
