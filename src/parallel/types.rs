//! The words of one side as types: each different word once, with what is known of it.

use std::collections::HashMap;

use super::dictionary::{self, Meaning, dictionary};
use super::names::{self, Sound};
use super::stop_words::is_stop_word;
use super::tokens::{Kind, Token, tokens};
use crate::text::fold;

/// Tokens of a sentence that are looked at; the rest of a longer one adds nothing.
const MOST_TOKENS: usize = 250;

/// A word, number or sign of one side.
#[derive(Clone, Debug)]
pub(super) struct Type {
    /// Folded.
    pub(super) key: String,
    pub(super) kind: Kind,
    /// Lines of the dictionary.
    pub(super) meanings: &'static [Meaning],
    /// How it sounds, if it may be a name.
    pub(super) sound: Option<Sound>,
    /// Written with a capital somewhere.
    pub(super) is_name: bool,
    /// In how many sentences of its side it stands.
    pub(super) sentences: u32,
}

/// A sentence as types.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    /// Ascending, each once.
    pub(super) types: Vec<u32>,
    /// Letters and digits.
    pub(super) letters: u32,
    /// Whether a paragraph begins with it.
    pub(super) begins_paragraph: bool,
}

/// One side of an alignment.
#[derive(Clone, Debug, Default)]
pub(super) struct Text {
    pub(super) types: Vec<Type>,
    pub(super) lines: Vec<Line>,
    numbers: HashMap<(Kind, String), u32>,
}

impl Text {
    /// Reads sentences in their order; each with whether a paragraph begins with it.
    pub(super) fn new<'a>(sentences: impl Iterator<Item = (&'a str, bool)>) -> Self {
        let mut text = Text::default();
        for (sentence, begins_paragraph) in sentences {
            let line = text.line(sentence, begins_paragraph);
            text.lines.push(line);
        }
        text
    }

    fn line(&mut self, sentence: &str, begins_paragraph: bool) -> Line {
        let found: Vec<Token> = tokens(sentence).take(MOST_TOKENS).collect();
        let mut types = Vec::with_capacity(found.len());
        for token in &found {
            types.extend(self.number_of(token));
        }
        let spelt = spelt_acronyms(&found);
        types.extend(spelt.into_iter().map(|key| self.number(Kind::Acronym, key, false)));
        types.sort_unstable();
        types.dedup();
        for &number in &types {
            if let Some(of_line) = self.types.get_mut(number as usize) {
                of_line.sentences += 1;
            }
        }
        let letters = sentence.chars().filter(|c| c.is_alphanumeric()).count() as u32;
        Line { types, letters, begins_paragraph }
    }

    /// The type of a token; none of a word that says nothing.
    fn number_of(&mut self, token: &Token) -> Option<u32> {
        if token.kind != Kind::Word {
            let key = if token.kind == Kind::Acronym {
                canonical(&token.text)
            } else {
                token.text.to_string()
            };
            return Some(self.number(token.kind, key, false));
        }
        let key = fold::text(&token.text);
        let is_name = token.text.starts_with(char::is_uppercase);
        let is_short = key.chars().nth(1).is_none();
        (!is_short && !is_stop_word(&key)).then(|| self.number(Kind::Word, key, is_name))
    }

    fn number(&mut self, kind: Kind, key: String, is_name: bool) -> u32 {
        let next = self.types.len() as u32;
        let number = *self.numbers.entry((kind, key.clone())).or_insert(next);
        if number == next {
            self.types.push(Type::new(kind, key));
        }
        if let Some(of_token) = self.types.get_mut(number as usize) {
            of_token.hear(is_name);
        }
        number
    }
}

impl Type {
    fn new(kind: Kind, key: String) -> Self {
        let meanings = match kind {
            Kind::Word | Kind::Acronym | Kind::Number => dictionary().meanings(&key),
            Kind::Sign => &[],
        };
        Type { key, kind, meanings, sound: None, is_name: false, sentences: 0 }
    }

    /// Settles how the word sounds: any in the Arabic script, which has no capitals; in a script that has,
    /// a name or a word long enough to have been borrowed. Words the dictionary knows are translated.
    fn hear(&mut self, is_name: bool) {
        self.is_name |= is_name;
        let may_be_heard = self.kind == Kind::Word && self.sound.is_none();
        if may_be_heard
            && self.meanings.is_empty()
            && (is_name || self.is_uncased() || self.key.len() >= 6)
        {
            self.sound = names::sound(&self.key);
        }
    }

    fn is_uncased(&self) -> bool {
        dictionary::is_arabic(&self.key)
    }
}

/// Acronyms under one spelling, whether in Latin letters or by the names of the letters: the names of some
/// letters are the same.
pub(super) fn canonical(acronym: &str) -> String {
    acronym.replace('e', "i").replace('j', "g")
}

/// Acronyms spelt by the names of their letters ("بي بي سي"): runs of two names or more.
fn spelt_acronyms(tokens: &[Token]) -> Vec<String> {
    let mut found = Vec::new();
    let mut letters: Vec<&str> = Vec::new();
    let names = tokens.iter().map(|token| match token.kind {
        Kind::Word => letter_of_name(&fold::text(&token.text)),
        _ => None,
    });
    for letter in names.chain([None]) {
        if let Some(letter) = letter {
            letters.push(letter);
        } else {
            if (2..=6).contains(&letters.len()) {
                found.push(letters.join("."));
            }
            letters.clear();
        }
    }
    found
}

/// The Latin letter an Arabic word (folded) is the name of; i for e and g for j, see [`canonical`].
fn letter_of_name(word: &str) -> Option<&'static str> {
    Some(match word {
        "ايه" => "a",
        "بي" => "b",
        "سي" => "c",
        "دي" => "d",
        "اي" => "i",
        "اف" => "f",
        "جي" | "جيه" => "g",
        "اتش" | "ايتش" => "h",
        "كيه" | "كي" => "k",
        "ال" => "l",
        "ام" => "m",
        "ان" => "n",
        "او" => "o",
        "كيو" => "q",
        "ار" => "r",
        "اس" => "s",
        "تي" => "t",
        "يو" => "u",
        "في" => "v",
        "دبليو" => "w",
        "اكس" | "ايكس" => "x",
        "واي" => "y",
        "زد" => "z",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(sentence: &str) -> Vec<String> {
        let text = Text::new(std::iter::once((sentence, true)));
        text.types.into_iter().map(|of_text| of_text.key).collect()
    }

    #[test]
    fn a_word_that_says_nothing_is_no_type() {
        assert_eq!(keys("The minister went to the city."), ["minister", "went", "city"]);
        assert_eq!(keys("ذهب الوزير إلى المدينة، ٢٠١٤"), ["ذهب", "الوزير", "المدينه", "2014"]);
    }

    #[test]
    fn acronyms_meet_whether_written_or_spelt() {
        let english = keys("BBC and FBI and J.P.");
        let arabic = keys("هيئة بي بي سي ومكتب إف بي آي");
        assert!(english.contains(&"b.b.c".to_owned()) && arabic.contains(&"b.b.c".to_owned()));
        assert!(english.contains(&"f.b.i".to_owned()) && arabic.contains(&"f.b.i".to_owned()));
        assert!(english.contains(&"g.p".to_owned()));
    }

    #[test]
    fn what_the_dictionary_knows_is_not_heard() {
        let text = Text::new([("Noble government", true), ("حكومة كاسبرسكي", false)].into_iter());
        let heard = text.types.iter().filter(|of_text| of_text.sound.is_some());
        assert_eq!(heard.map(|of_text| of_text.key.as_str()).collect::<Vec<_>>(), ["كاسبرسكي"]);
    }
}
