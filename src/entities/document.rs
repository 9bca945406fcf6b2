//! A text made ready for the stages: words with everything known about each alone, and sentences.
use std::ops::Range;

use super::clitics::{self, Reading};
use super::gazetteer::{self, WordFacts};
use super::normal;
use super::tokens::{self, Script, Token};
use super::vocabulary::{self, Classes};

/// A text cut into words and sentences.
#[derive(Debug)]
pub struct Document<'t> {
    /// The text itself; all byte ranges are its.
    pub text: &'t str,
    /// Its tokens with what is known about each.
    pub words: Vec<Word>,
    /// Its sentences as ranges of `words`.
    pub sentences: Vec<Sentence>,
    /// Whether it is about sport, which makes ambiguous names clubs.
    pub sport: bool,
}

/// A sentence and the language most of its words are written in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its words.
    pub words: Range<usize>,
    /// Whether most of its letters are Arabic.
    pub arabic: bool,
}

/// A token with what is known about it alone.
#[derive(Clone, Debug)]
pub struct Word {
    /// Where it stands.
    pub token: Token,
    /// Its normal form.
    pub normal: String,
    /// Ways of cutting it, at least one.
    pub readings: Vec<Reading>,
    /// Classes of the whole word.
    pub classes: Classes,
    /// Classes of any reading.
    pub stem_classes: Classes,
    /// Facts of the whole word.
    pub facts: WordFacts,
    /// Facts of the reading that is likeliest a name, and which reading that is.
    pub name: (WordFacts, usize),
    /// How common the commonest reading is.
    pub stem_frequency: u8,
    /// Letter case; `None` for scripts without.
    pub case: Option<Case>,
}

/// How a Latin word is capitalised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// `word`
    Lower,
    /// `Word`, `McWord`, `iPhone` is not one
    Title,
    /// `WORD`, at least two letters
    Upper,
}

impl<'t> Document<'t> {
    /// Cuts and looks up `text`.
    pub fn new(text: &'t str) -> Self {
        let tokens = tokens::tokens(text);
        let sentences = tokens::sentences(text, &tokens);
        let words: Vec<Word> = tokens.into_iter().map(|token| Word::new(text, token)).collect();
        let sentences = sentences
            .into_iter()
            .map(|range| Sentence { arabic: is_arabic(&words[range.clone()]), words: range });
        let sport =
            words.iter().filter(|w| w.stem_classes.has(Classes::SPORT)).take(3).count() >= 3;
        Self { text, sentences: sentences.collect(), words, sport }
    }

    /// The spelling of the word at `index`; empty past the end.
    pub fn spelling(&self, index: usize) -> &'t str {
        self.words.get(index).and_then(|w| self.text.get(w.token.range.clone())).unwrap_or_default()
    }

    /// The normal form of the word at `index`; empty past the end.
    pub fn normal(&self, index: usize) -> &str {
        self.words.get(index).map_or("", |w| &w.normal)
    }

    /// The classes of the word at `index` in any reading.
    pub fn classes(&self, index: usize) -> Classes {
        self.words.get(index).map_or(Classes::NONE, |w| w.stem_classes)
    }

    /// Whether two words stand on one line of the text.
    pub fn is_same_line(&self, a: usize, b: usize) -> bool {
        self.words[a].token.line == self.words[b].token.line
    }

    /// Whether a word is the first of its line.
    pub fn begins_line(&self, index: usize) -> bool {
        index == 0 || !self.is_same_line(index - 1, index)
    }

    /// Whether a word is the last of its sentence.
    pub fn ends_sentence(&self, index: usize) -> bool {
        let next = self.sentences.partition_point(|s| s.words.end <= index);
        self.sentences.get(next).is_some_and(|s| s.words.end == index + 1)
    }

    /// The normal forms of the words from `start` to the end of the range.
    pub fn normals(&self, range: Range<usize>) -> impl Iterator<Item = &str> {
        self.words.get(range).unwrap_or_default().iter().map(|w| w.normal.as_str())
    }
}

fn is_arabic(words: &[Word]) -> bool {
    let count = |script| words.iter().filter(|w| w.token.script == script).count();
    count(Script::Arabic) >= count(Script::Latin).max(1)
}

impl Word {
    /// Looks a token up.
    pub fn new(text: &str, token: Token) -> Self {
        let spelling = text.get(token.range.clone()).unwrap_or_default();
        Self::from_spelling(spelling, token)
    }

    /// Looks up a word that stands in no text, as in training data.
    pub fn from_spelling(spelling: &str, token: Token) -> Self {
        let normal = normal(spelling);
        let arabic = token.script == Script::Arabic;
        let readings = if arabic {
            clitics::readings(&normal)
        } else {
            vec![Reading { stem: normal.clone(), cut: 0 }]
        };
        let letters = matches!(token.script, Script::Arabic | Script::Latin);
        let facts: Vec<WordFacts> = readings
            .iter()
            .map(|r| if letters { gazetteer::word(&r.stem, arabic) } else { WordFacts::default() })
            .collect();
        let classes = vocabulary::classes(normal.trim_end_matches('.'));
        let stem_classes =
            readings.iter().skip(1).fold(classes, |sum, r| sum | vocabulary::classes(&r.stem));
        let name = (0..facts.len())
            .max_by_key(|&i| (facts[i].name_likelihood().unwrap_or(-9), std::cmp::Reverse(i)))
            .unwrap_or(0);
        Self {
            case: (token.script == Script::Latin).then(|| Case::of(spelling)),
            classes,
            stem_classes,
            stem_frequency: facts.iter().map(|f| f.frequency).max().unwrap_or(0),
            name: (facts.get(name).copied().unwrap_or_default(), name),
            facts: facts.first().copied().unwrap_or_default(),
            token,
            normal,
            readings,
        }
    }

    /// Whether it is a word of letters.
    pub fn is_word(&self) -> bool {
        matches!(self.token.script, Script::Arabic | Script::Latin | Script::Other)
    }
    /// Whether it is a word of Arabic letters.
    pub fn is_arabic(&self) -> bool {
        self.token.script == Script::Arabic
    }
    /// Whether it is a Latin word with a capital.
    pub fn is_capitalised(&self) -> bool {
        matches!(self.case, Some(Case::Title | Case::Upper))
    }
    /// How much likelier a name than a word, in any reading; see [`WordFacts::name_likelihood`].
    pub fn name_likelihood(&self) -> i8 {
        self.name.0.name_likelihood().unwrap_or(-9)
    }
}

impl Case {
    fn of(spelling: &str) -> Self {
        let letters = || spelling.chars().filter(|c| c.is_alphabetic());
        if letters().count() >= 2 && letters().all(char::is_uppercase) {
            Case::Upper
        } else if spelling.chars().next().is_some_and(char::is_uppercase)
            || spelling.chars().skip(1).any(char::is_uppercase)
        {
            Case::Title
        } else {
            Case::Lower
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_know_their_language() {
        let document = Document::new("قال المدير.\nHe said so.");
        let arabic: Vec<_> = document.sentences.iter().map(|s| s.arabic).collect();
        assert_eq!(arabic, [true, false]);
    }

    #[test]
    fn case_of_latin_words() {
        let document = Document::new("the The BBC al-Qaeda مصر");
        let cases: Vec<_> = document.words.iter().map(|w| w.case).collect();
        assert_eq!(
            cases,
            [Some(Case::Lower), Some(Case::Title), Some(Case::Upper), Some(Case::Title), None]
        );
    }

    #[test]
    fn a_proclitic_does_not_hide_a_class() {
        let document = Document::new("لوزارة");
        assert!(
            document.classes(0).has(Classes::ORG_HEAD)
                && !document.words[0].classes.has(Classes::ORG_HEAD)
        );
        assert_eq!(document.spelling(7), "");
    }
}
