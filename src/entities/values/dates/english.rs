//! English dates that are told by words around a month, a year or today: "late 2026", "the first half of the year", "last spring".
use super::iso::part_of_year;
use super::{Read, Reader};

const UNITS: [&str; 7] = ["week", "weekend", "month", "quarter", "year", "decade", "century"];
const SEASONS: [&str; 5] = ["spring", "summer", "autumn", "fall", "winter"];
const PARTS_OF_DAY: [&str; 5] = ["morning", "afternoon", "evening", "night", "day"];
const EDGES: [&str; 7] = ["end", "beginning", "start", "middle", "month", "early", "late"];

impl Reader<'_> {
    /// A day or a longer stretch behind its English words.
    pub(super) fn english_stretch(&self, at: usize) -> Read {
        let article = at + usize::from(self.word(at) == "the");
        self.english_edge(article)
            .or_else(|| self.part_of_english_year(article))
            .or_else(|| self.named_season(article))
            .or_else(|| self.numbered_decade(at))
            .or_else(|| Some((self.english_period(at)?, None)))
    }

    /// "the end of January", "the afternoon of 9 January", "late 2026".
    fn english_edge(&self, at: usize) -> Read {
        let edge = EDGES.contains(&self.word(at)) || PARTS_OF_DAY.contains(&self.word(at));
        let linked = match self.word(at) {
            "early" | "late" => at + 1,
            _ if self.word(at + 1) == "of" => at + 2,
            _ => return None,
        };
        let whole = || {
            self.dated(linked)
                .or_else(|| self.month_first(linked))
                .or_else(|| self.figured_years(linked))
        };
        edge.then(|| whole().or_else(|| self.the_unit(linked))).flatten()
    }

    /// "the first half of 2028", "the fourth quarter".
    fn part_of_english_year(&self, at: usize) -> Read {
        let number =
            ["first", "second", "third", "fourth"].iter().position(|n| *n == self.word(at))?;
        let parts = match self.word(at + 1) {
            "quarter" => 4,
            "half" => 2,
            _ => return None,
        };
        if self.word(at + 2) != "of" {
            return (parts == 4).then_some((at + 2, None));
        }
        let (end, value) = self.figured_years(at + 3).or_else(|| self.the_unit(at + 3))?;
        let exact = value.as_deref().and_then(|year| part_of_year(year, number as u32 + 1, parts));
        Some((end, exact.or(value)))
    }

    /// "the year", "last year", "the month".
    fn the_unit(&self, at: usize) -> Read {
        let unit = self.word(at) == "the"
            && matches!(self.word(at + 1), "year" | "month" | "week" | "season");
        unit.then_some((at + 2, None)).or_else(|| Some((self.english_period(at)?, None)))
    }

    /// "the spring of 2001", "summer 2019".
    fn named_season(&self, at: usize) -> Read {
        let of = usize::from(self.word(at + 1) == "of");
        SEASONS.contains(&self.word(at)).then(|| self.figured_years(at + 1 + of)).flatten()
    }

    /// "the 1970s" with its article.
    fn numbered_decade(&self, at: usize) -> Read {
        (self.word(at) == "the" && self.word(at + 2) == "s")
            .then(|| self.figured_years(at + 1))
            .flatten()
    }

    /// "today", "this week", "last spring", "next October", "a year earlier".
    pub(super) fn english_period(&self, at: usize) -> Option<usize> {
        let second = self.word(at + 1);
        let near = match self.word(at) {
            "today" => return (second != "'s").then_some(at + 1),
            "this" => {
                UNITS[..6].contains(&second)
                    || SEASONS.contains(&second)
                    || PARTS_OF_DAY[..3].contains(&second)
            }
            "last" | "next" => {
                UNITS.contains(&second)
                    || SEASONS.contains(&second)
                    || second == "night"
                    || self.weekday(at + 1).is_some()
                    || self.month(at + 1).is_some()
            }
            "a" => {
                let back = matches!(self.word(at + 2), "earlier" | "ago");
                return (back && UNITS.contains(&second)).then_some(at + 3);
            }
            _ => false,
        };
        near.then_some(at + 2)
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::found;

    #[test]
    fn words_around_months_and_years() {
        for (text, want) in [
            ("by the end of January.", "the end of January = Date --01"),
            ("on the afternoon of 9 January they", "the afternoon of 9 January = Date --01-09"),
            ("in late 2026 in", "late 2026 = Date 2026"),
            ("the second half of 2028.", "the second half of 2028 = Date 2028-07/2028-12"),
            ("slipped in the first quarter, the", "the first quarter = Date "),
            ("until the spring of 2001.", "the spring of 2001 = Date 2001"),
            ("In the 1970s it", "the 1970s = Date 197"),
            ("the end of the road", ""),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }

    #[test]
    fn stretches_told_from_today() {
        for (text, want) in [
            ("published this week in", "this week = Date "),
            ("through next October.", "next October = Date "),
            ("put in last spring,” she", "last spring = Date "),
            ("15 per cent a year earlier.", "15 per cent = Percent 15; a year earlier = Date "),
            ("this man at last", ""),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
