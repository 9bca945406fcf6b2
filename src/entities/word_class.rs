//! What kind of word a word is, as far as the list of them knows.
//!
//! A tagger that has met a word a few times, or never, learns more from what stands around it when it knows that "ممازحة" is a noun and
//! "استهدفت" a verb. The lists were written by hand for that: `assets/entities/classes.{ar,en}.txt`.
use super::data;
use super::document::Word;
use super::tokens::Script;

/// Kinds of words, as they matter for names: grammatical where that decides, by meaning where that does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum WordClass {
    /// `v`: a verb, with or without an object pronoun.
    Verb = 1,
    /// `f`: a preposition, conjunction, pronoun, adverb, particle.
    Function,
    /// `h`: a noun with a possessive pronoun (قواتها).
    Possessed,
    /// `n`: a noun of none of the kinds below.
    Noun,
    /// `k`: a noun for a field that bodies carry in their names (صحة, تعليم).
    Field,
    /// `a`: an adjective or participle.
    Adjective,
    /// `y`: an adjective of a nation, people, town or creed.
    Nationality,
    /// `z`: a relational adjective of the kind that names of bodies carry (وطني, مركزي).
    Relational,
    /// `o`: heads the name of an organisation (وزارة).
    OrganisationHead,
    /// `t`: heads the name of a site (مطار).
    SiteHead,
    /// `d`: a word of administration or geography before a place (مدينة).
    PlaceHead,
    /// `r`: one person's role, title, profession or kinship.
    Role,
    /// `g`: people in the plural or as a group.
    People,
    /// `e`: an event, competition, prize or treaty.
    Event,
    /// `w`: a work, product, law, document.
    Work,
    /// `m`: a word of time.
    Time,
    /// `q`: a number, quantity, unit, currency.
    Quantity,
    /// `p`: a man's given name.
    ManName,
    /// `i`: a woman's given name.
    WomanName,
    /// `u`: a given name of either, or of whom is not known.
    GivenName,
    /// `b`: a family name or other later part of a person's name.
    FamilyName,
    /// `l`: a place or part of its name.
    Place,
    /// `c`: an organisation, company, club, brand, or part of its name.
    Brand,
    /// `x`: anything else.
    Other,
}

/// Bits one class takes.
const BITS: u32 = 5;

/// The classes in the order of their numbers, as the list writes them.
const LETTERS: &str = "vfhnkayzotdrgewmqpiublcx";

/// The one to three classes of a word in a number, the likeliest in the lowest bits. 0 is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WordClasses(u16);

impl WordClasses {
    /// Reads letters of the list; nothing when one of them is no class or there are more than three.
    pub fn read(letters: &str) -> Option<Self> {
        let mut classes = 0;
        for (at, letter) in letters.chars().enumerate().filter(|_| letters.len() <= 3) {
            let class = LETTERS.find(letter)? as u16 + 1;
            classes |= class << (BITS * at as u32);
        }
        (classes != 0).then_some(Self(classes))
    }

    /// The classes as a number, for the list and for hashing.
    pub fn bits(self) -> u16 {
        self.0
    }

    /// The likeliest class as a number, 0 for none.
    pub fn first(self) -> u16 {
        self.0 & ((1 << BITS) - 1)
    }

    /// Whether the likeliest class is this one.
    pub fn is(self, class: WordClass) -> bool {
        self.first() == class as u16
    }

    /// What the list says of a word: of the first of its readings that it has.
    pub(super) fn of(word: &Word) -> Self {
        let language = match word.token.script {
            Script::Arabic => 0,
            Script::Latin => 1,
            Script::Number | Script::Mark | Script::Other => return Self::default(),
        };
        let mut stems = word.readings.iter().map(|reading| reading.stem.trim_end_matches('.'));
        let bits = stems.find_map(|stem| data::CLASSES[language].get(stem));
        Self(bits.and_then(|bits| u16::try_from(bits).ok()).unwrap_or_default())
    }
}

/// Whether the list of Arabic has this stem in normal form.
pub(super) fn is_classed(stem: &str) -> bool {
    data::CLASSES[0].get(stem).is_some()
}

#[cfg(test)]
mod tests {
    use super::super::document::Document;
    use super::*;

    #[test]
    fn classes_are_read_from_their_letters() {
        let classes = WordClasses::read("npx").unwrap();
        assert!(classes.is(WordClass::Noun) && !classes.is(WordClass::ManName));
        assert_eq!(LETTERS.chars().count(), WordClass::Other as usize);
        assert!(WordClasses::read("x").unwrap().is(WordClass::Other));
        assert_eq!(
            [WordClasses::read("n?"), WordClasses::read(""), WordClasses::read("nnnn")],
            [None; 3]
        );
    }

    #[test]
    fn the_list_knows_words_behind_their_proclitics() {
        let document = Document::new("واستهدفت بالوزارة Ministers xyzzy.");
        let classes: Vec<_> = document.words.iter().map(WordClasses::of).collect();
        assert!(classes[0].is(WordClass::Verb) && classes[1].is(WordClass::OrganisationHead));
        assert!(classes[2].is(WordClass::Role) || classes[2].is(WordClass::People));
        assert_eq!(classes[3], WordClasses::default());
    }
}
