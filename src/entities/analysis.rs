//! What a recogniser gives back: plain data about one text.
use std::ops::Range;

use super::spans::Name;
use super::values::ValueKind;

/// Everything found in one text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Analysis {
    /// Names and values in the order of the text, not overlapping.
    pub mentions: Vec<Mention>,
    /// What the names name.
    pub entities: Vec<Entity>,
    /// Quotations in the order of the text.
    pub quotations: Vec<Quotation>,
}

impl Analysis {
    /// Counts all bytes from a place further back.
    pub(super) fn shift(&mut self, by: usize) {
        let shift = |range: &mut Range<usize>| *range = range.start + by..range.end + by;
        for mention in &mut self.mentions {
            shift(&mut mention.range);
            shift(&mut mention.words);
        }
        for quotation in &mut self.quotations {
            shift(&mut quotation.range);
            if let Speaker::Described(words) = &mut quotation.speaker {
                shift(words);
            }
        }
    }

    /// Who said a quotation, in the language of the text: a name, or the words that describe somebody.
    pub fn speaker<'a>(
        &'a self,
        quotation: &Quotation,
        text: &'a str,
        arabic: bool,
    ) -> Option<&'a str> {
        match &quotation.speaker {
            Speaker::Entity(at) => self.entities.get(*at).map(|entity| entity.name(arabic)),
            Speaker::Described(words) => text.get(words.clone()),
            Speaker::Unknown => None,
        }
    }
}

/// What a mention is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A name of an entity.
    Name(Name),
    /// A date, number, sum of money or percentage.
    Value(ValueKind),
}

impl Kind {
    /// The name of the kind in the interchange format: `PERSON`, `ORG`, `PLACE`, `DATE`, `NUMBER`, `MONEY`, `PERCENT`.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Name(Name::Person) => "PERSON",
            Kind::Name(Name::Organisation) => "ORG",
            Kind::Name(Name::Place) => "PLACE",
            Kind::Value(ValueKind::Date) => "DATE",
            Kind::Value(ValueKind::Number) => "NUMBER",
            Kind::Value(ValueKind::Money) => "MONEY",
            Kind::Value(ValueKind::Percent) => "PERCENT",
        }
    }
}

/// One place of the text that names or tells something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Its bytes, without the clitics before it.
    pub range: Range<usize>,
    /// Its bytes widened to whole words: what a screen colours.
    pub words: Range<usize>,
    /// What it is.
    pub kind: Kind,
    /// The index of the entity it names.
    pub entity: Option<usize>,
    /// What a value amounts to; see [`super::values::Value::value`].
    pub value: Option<String>,
}

/// A person, organisation or place with all its spellings in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// What it is.
    pub kind: Name,
    /// Its name in English, from the lists or from the text.
    pub english: Option<String>,
    /// Its name in Arabic, from the lists or from the text.
    pub arabic: Option<String>,
    /// Its spellings in the text, the most telling first, without repetition.
    pub forms: Vec<String>,
    /// How often the text names it.
    pub count: usize,
}

impl Entity {
    /// The name to show in a text of this language: its own if there is one.
    pub fn name(&self, arabic: bool) -> &str {
        let (own, other) =
            if arabic { (&self.arabic, &self.english) } else { (&self.english, &self.arabic) };
        own.as_deref()
            .or(other.as_deref())
            .or(self.forms.first().map(String::as_str))
            .unwrap_or_default()
    }
}

/// Something somebody said, word by word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// Its bytes, between the quotation marks.
    pub range: Range<usize>,
    /// Who said it.
    pub speaker: Speaker,
}

/// Who said something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// The entity with this index.
    Entity(usize),
    /// Somebody without a name: the bytes that describe them ("a spokesman").
    Described(Range<usize>),
    /// The text does not say.
    Unknown,
}
