//! Words that say what stands beside them: titles, heads of organisations and places, speech verbs, function words.
//!
//! One table for both languages. A word may be of several classes; an Arabic word belongs to the classes of all its readings.
mod arabic;
mod english;

use std::ops::{BitOr, Range};
use std::sync::LazyLock;

use super::normal;

/// A set of word classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Classes(u32);

impl Classes {
    /// No class.
    pub const NONE: Classes = Classes(0);
    /// Stands directly before a person's name: السيد, Mr.
    pub const TITLE: Classes = Classes(1);
    /// Heads a description of an office: وزير الخارجية, chief executive.
    pub const ROLE: Classes = Classes(1 << 1);
    /// Heads the name of an organisation: وزارة الصحة, Ministry of Health.
    pub const ORG_HEAD: Classes = Classes(1 << 2);
    /// An organisation's head before a proper name: شركة هواوي, صحيفة الوطن.
    pub const NAME_HEAD: Classes = Classes(1 << 3);
    /// Heads organisations only with a proper name or a relative adjective: قوات, مكتب.
    pub const WEAK_HEAD: Classes = Classes(1 << 4);
    /// Ends the name of an organisation: Bank, Ltd.
    pub const ORG_TAIL: Classes = Classes(1 << 5);
    /// Stands before a place and is no part of its name: مدينة, city of.
    pub const PLACE_HEAD: Classes = Classes(1 << 6);
    /// Heads a place and is part of its name: مطار, شارع, Mount.
    pub const SITE_HEAD: Classes = Classes(1 << 7);
    /// Ends the name of a place: River, Airport.
    pub const PLACE_TAIL: Classes = Classes(1 << 8);
    /// A verb, or a noun of one, that introduces what somebody said.
    pub const SPEECH: Classes = Classes(1 << 9);
    /// A preposition of place.
    pub const NEAR: Classes = Classes(1 << 10);
    /// A function word, never part of a name.
    pub const FUNCTION: Classes = Classes(1 << 11);
    /// Joins the parts of a name: بن, ابو, van.
    pub const NAME_PART: Classes = Classes(1 << 12);
    /// Names of days, months, and words such as الماضي.
    pub const TIME: Classes = Classes(1 << 13);
    /// An adjective that belongs to the names of organisations: العام, المركزي.
    pub const ORG_ADJECTIVE: Classes = Classes(1 << 14);
    /// An adjective or noun of nationality or creed.
    pub const NATIONALITY: Classes = Classes(1 << 15);
    /// A word of sport.
    pub const SPORT: Classes = Classes(1 << 16);
    /// A collective body that a definite noun may name, and that begins something new in a chain: الحكومة, الجيش.
    pub const BODY: Classes = Classes(1 << 17);
    /// An everyday word that opens English sentences and headlines with a capital.
    pub const COMMON: Classes = Classes(1 << 18);
    /// Says that a brand or a medium follows, and is no part of its name: منصة إكس, موقع أكسيوس.
    pub const BRAND_HEAD: Classes = Classes(1 << 20);
    /// A personal pronoun.
    pub const PRONOUN: Classes = Classes(1 << 19);

    /// Both sets together, as a constant.
    #[must_use]
    pub const fn with(self, other: Classes) -> Classes {
        Classes(self.0 | other.0)
    }
    /// Whether the two sets share a class.
    pub fn has(self, other: Classes) -> bool {
        self.0 & other.0 != 0
    }
    /// The set as bits, for hashing.
    pub fn bits(self) -> u32 {
        self.0
    }
}

impl BitOr for Classes {
    type Output = Classes;
    fn bitor(self, other: Classes) -> Classes {
        Classes(self.0 | other.0)
    }
}

/// The classes of a word in normal form.
pub(super) fn classes(word: &str) -> Classes {
    TABLE.get(word)
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let words = arabic::WORDS.iter().chain(english::WORDS);
    Table::of(words.flat_map(|(class, words)| words.split_whitespace().map(|word| (*class, word))))
});

/// Words in one text and in order: a hash table of so many strings takes four times the room, and as much again
/// while it grows.
#[derive(Debug, Default)]
struct Table {
    text: String,
    words: Vec<(Range<u32>, Classes)>,
}

impl Table {
    fn of<'a>(words: impl Iterator<Item = (Classes, &'a str)>) -> Self {
        let mut table = Table::default();
        for (classes, word) in words {
            let start = table.text.len() as u32;
            table.text.push_str(&normal(word));
            table.words.push((start..table.text.len() as u32, classes));
        }
        let Table { text, words } = &mut table;
        let text = text.as_str();
        words.sort_unstable_by_key(|(range, _)| spelling(text, range));
        words.dedup_by(|(range, classes), (kept, all)| {
            let is_same = spelling(text, range) == spelling(text, kept);
            if is_same {
                *all = *all | *classes;
            }
            is_same
        });
        words.shrink_to_fit();
        table
    }

    fn get(&self, word: &str) -> Classes {
        let found =
            self.words.binary_search_by_key(&word, |(range, _)| spelling(&self.text, range));
        let known = found.ok().and_then(|at| self.words.get(at));
        known.map_or(Classes::NONE, |(_, classes)| *classes)
    }
}

fn spelling<'a>(text: &'a str, range: &Range<u32>) -> &'a str {
    text.get(range.start as usize..range.end as usize).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_the_classes_of_all_its_places() {
        let words = [(Classes::TITLE, "b"), (Classes::ROLE, "a"), (Classes::SPEECH, "b")];
        let table = Table::of(words.into_iter());
        assert_eq!(table.get("b"), Classes::TITLE | Classes::SPEECH);
        assert_eq!(
            [table.get("a"), table.get(""), table.get("c")],
            [Classes::ROLE, Classes::NONE, Classes::NONE]
        );
    }

    #[test]
    fn classes_are_found_in_normal_form() {
        assert!(classes(&normal("وزارة")).has(Classes::ORG_HEAD));
        assert!(classes(&normal("Mr")).has(Classes::TITLE));
        assert!(classes("said").has(Classes::SPEECH) && classes("قال").has(Classes::SPEECH));
        assert_eq!(classes("كاسبرسكي"), Classes::NONE);
    }
}
