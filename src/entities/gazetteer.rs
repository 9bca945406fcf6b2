//! What the word lists, the gazetteer and our own lexicon know about a word or a phrase.
//!
//! The numbers in the transducers are packed by [`pack_word`], [`pack_place`] and [`pack_entry`], which the builder
//! (`examples/gazetteers.rs`) shares with the readers here.
use super::data;
use super::phrases::Found;

/// How common a word is, in steps of half a power of ten.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WordFacts {
    /// Occurrences per million words of running text: 0 unseen, else about 10^(n/2 - 1).
    pub frequency: u8,
    /// Times the word is part of a person's name in the lists: 0 never, else about 10^((n-1)/2).
    pub name: u8,
}

impl WordFacts {
    /// How much more a word is a name than a word: half powers of ten, from -6 to 8; `None` when it is in no list of names.
    pub fn name_likelihood(self) -> Option<i8> {
        let frequency = if self.frequency == 0 { -3 } else { self.frequency as i8 - 2 };
        (self.name > 0).then(|| (self.name as i8 - 1 - frequency).clamp(-6, 8))
    }

    /// Whether the word is in a list of names, and at least `least` half powers of ten more a name than a word.
    pub fn is_likely_name(self, least: i8) -> bool {
        self.name_likelihood().is_some_and(|likelihood| likelihood >= least)
    }
}

/// The facts of a word in normal form; `arabic` chooses the list.
pub fn word(word: &str, arabic: bool) -> WordFacts {
    let value = data::WORDS[usize::from(!arabic)].get(word).unwrap_or(0);
    WordFacts { frequency: (value & 15) as u8, name: (value >> 4 & 15) as u8 }
}

/// Packs occurrences per million and a count of names.
pub fn pack_word(per_million: f64, names: f64) -> u64 {
    let frequency = if per_million < 0.25 {
        0.0
    } else {
        (per_million.log10() * 2.0 + 2.0).round().clamp(1.0, 15.0)
    };
    let name = if names < 1.0 { 0.0 } else { (names.log10() * 2.0 + 1.0).round().clamp(1.0, 15.0) };
    frequency as u64 | (name as u64) << 4
}

/// A place of the gazetteer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Words it takes.
    pub words: usize,
    /// 0 to 3 by population in powers of ten from ten thousand; countries are 3.
    pub weight: u8,
    /// Which line of the names tells it, when it has names in both languages.
    pub line: Option<u32>,
}

/// The longest place that begins with these words.
pub fn place<'a>(first: &str, rest: impl Iterator<Item = &'a str>) -> Option<Place> {
    let Found { words, value } = data::PLACES.longest(first, rest)?;
    Some(Place {
        words,
        weight: (value & 3) as u8,
        line: u32::try_from(value >> 2).ok()?.checked_sub(1),
    })
}

/// Packs a place: weight 0 to 3 and the byte offset of its line of names.
pub fn pack_place(weight: u8, line: Option<u32>) -> u64 {
    u64::from(weight & 3) | line.map_or(0, |at| u64::from(at) + 1) << 2
}

/// The English and the Arabic name on a line of the gazetteer.
pub fn place_names(line: u32) -> Option<(&'static str, &'static str)> {
    data::PLACE_NAMES.at(line)?.split_once('|')
}

/// What an entry of the lexicon is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryKind {
    /// An organisation.
    Organisation,
    /// A sports club.
    Club,
    /// A place.
    Place,
    /// A person whom news calls by the family name alone.
    Person,
}

/// An entry of our own lexicon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Words it takes.
    pub words: usize,
    /// What it is.
    pub kind: EntryKind,
    /// Whether this spelling is also an ordinary word, so that it needs evidence.
    pub ambiguous: bool,
    /// The line of its names, which all its spellings share; none when it has one spelling.
    pub line: Option<u32>,
}

/// The longest entry that begins with these words.
pub fn entry<'a>(first: &str, rest: impl Iterator<Item = &'a str>) -> Option<Entry> {
    let Found { words, value } = data::LEXICON.longest(first, rest)?;
    let kind = match value >> 1 & 3 {
        0 => EntryKind::Organisation,
        1 => EntryKind::Club,
        2 => EntryKind::Place,
        _ => EntryKind::Person,
    };
    let line = u32::try_from(value >> 3).ok()?.checked_sub(1);
    Some(Entry { words, kind, ambiguous: value & 1 == 1, line })
}

/// Packs an entry and the byte offset of its line of names.
pub fn pack_entry(kind: EntryKind, ambiguous: bool, line: Option<u32>) -> u64 {
    line.map_or(0, |at| u64::from(at) + 1) << 3 | (kind as u64) << 1 | u64::from(ambiguous)
}

/// The English and the Arabic name an entry is shown by; empty where it has none.
pub fn entry_names(line: u32) -> Option<(&'static str, &'static str)> {
    let (english, arabic) = lexicon_line(line)?.split_once('|')?;
    Some((english.split(';').next()?, arabic))
}

/// Whether an entry lists this very English spelling, or the text spells it in capitals: "WHO" is listed, "Who" is not.
pub fn entry_has_spelling(line: u32, spelling: &str) -> bool {
    let line = lexicon_line(line).unwrap_or_default();
    line.split(['|', ';']).any(|variant| {
        variant == spelling || (spelling.len() > 4 && variant.to_uppercase() == spelling)
    })
}

fn lexicon_line(line: u32) -> Option<&'static str> {
    data::LEXICON_NAMES.at(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packing_is_undone_by_reading() {
        let value = pack_word(100.0, 31.0);
        assert_eq!((value & 15, value >> 4), (6, 4));
        assert_eq!(pack_place(3, Some(0)), 7);
        assert_eq!(pack_entry(EntryKind::Club, true, Some(4)), 43);
    }

    #[test]
    fn common_words_are_less_likely_names() {
        let name = WordFacts { frequency: 0, name: 3 };
        let noun = WordFacts { frequency: 8, name: 3 };
        assert!(name.name_likelihood() > noun.name_likelihood());
        assert_eq!(WordFacts::default().name_likelihood(), None);
    }

    #[test]
    fn entries_know_their_names_in_both_languages() {
        let found = entry("حلف", ["شمال", "الاطلسي", "قال"].into_iter()).unwrap();
        assert_eq!((found.words, found.kind), (3, EntryKind::Organisation));
        assert_eq!(found.line.and_then(entry_names), Some(("NATO", "حلف شمال الأطلسي")));
    }

    #[test]
    fn places_are_known_in_every_script() {
        for word in ["cairo", "القاهره", "فرانسه", "צרפת"] {
            assert!(place(word, std::iter::empty()).is_some(), "{word}");
        }
        let rabat = place("الرباط", std::iter::empty()).and_then(|p| p.line).and_then(place_names);
        assert_eq!(rabat.map(|names| names.0), Some("Rabat"));
    }
}
