//! A small dictionary of frequent words of the news, English and Arabic.
//!
//! `assets/parallel/dictionary.tsv`: a meaning to a line. A word is looked up by its stem, so that one form
//! stands for its inflection.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::stems;
use crate::text::fold;

/// A meaning: the number of its line.
pub(super) type Meaning = u16;

/// Words by their stems, with what they may mean.
#[derive(Debug, Default)]
pub(super) struct Dictionary {
    arabic: HashMap<String, Vec<Meaning>>,
    english: HashMap<String, Vec<Meaning>>,
}

/// The dictionary of this program, read when it is first asked for.
pub(super) fn dictionary() -> &'static Dictionary {
    static DICTIONARY: OnceLock<Dictionary> = OnceLock::new();
    DICTIONARY
        .get_or_init(|| Dictionary::read(include_str!("../../assets/parallel/dictionary.tsv")))
}

impl Dictionary {
    fn read(source: &str) -> Self {
        let mut dictionary = Dictionary::default();
        let lines = source.lines().filter(|line| !line.starts_with('#'));
        for (line, meaning) in lines.filter_map(|line| line.split_once('\t')).zip(0..) {
            for word in line.0.split(' ') {
                let stem = if is_plain(word) { stems::english(word) } else { word.to_owned() };
                insert(&mut dictionary.english, stem, meaning);
            }
            for word in line.1.split(' ') {
                insert(&mut dictionary.arabic, entry(&fold::text(word)).to_owned(), meaning);
            }
        }
        dictionary
    }

    /// What a word may mean: folded, of an acronym with its stops. Empty when it is not known.
    pub(super) fn meanings(&self, word: &str) -> &[Meaning] {
        let found = if is_arabic(word) {
            stems::arabic(word).into_iter().find_map(|stem| self.arabic.get(entry(&stem)))
        } else if is_plain(word) {
            self.english.get(&stems::english(word))
        } else {
            self.english.get(word)
        };
        found.map_or(&[], Vec::as_slice)
    }
}

/// The form an Arabic word is entered under: without ta marbuta, which the stem of a token has lost.
fn entry(stem: &str) -> &str {
    stem.strip_suffix('ه').filter(|rest| rest.chars().count() >= 2).unwrap_or(stem)
}

fn is_plain(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Whether a word is written in the Arabic script, by its first letter.
pub(super) fn is_arabic(word: &str) -> bool {
    word.starts_with(|c| matches!(c, '\u{600}'..='\u{6FF}'))
}

fn insert(words: &mut HashMap<String, Vec<Meaning>>, stem: String, meaning: Meaning) {
    let meanings = words.entry(stem).or_default();
    if meanings.last() != Some(&meaning) {
        meanings.push(meaning);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn means(arabic: &str, english: &str) -> bool {
        let (arabic, english) = (fold::text(arabic), fold::text(english));
        let english = dictionary().meanings(&english);
        dictionary().meanings(&arabic).iter().any(|meaning| english.contains(meaning))
    }

    #[test]
    fn inflected_words_meet_their_translations() {
        for (arabic, english) in [
            ("وبالحكومات", "governments"),
            ("سيعلن", "announced"),
            ("للمدينة", "cities"),
            ("وزيرين", "ministers"),
            ("الأمم", "u.n"),
            ("مُدُن", "city"),
            ("شركتها", "company"),
        ] {
            assert!(means(arabic, english), "{arabic} {english}");
        }
        assert!(!means("وزير", "city"));
    }

    #[test]
    fn every_line_has_both_languages_and_is_large_enough() {
        let source = include_str!("../../assets/parallel/dictionary.tsv");
        let lines = source.lines().filter(|line| !line.starts_with('#'));
        let mut pairs = 0;
        for line in lines {
            let (english, arabic) = line.split_once('\t').expect(line);
            assert!(arabic.split(' ').all(is_arabic), "{line}");
            assert!(english.split(' ').all(|word| word.starts_with(|c: char| c.is_ascii())));
            pairs += english.split(' ').count() * arabic.split(' ').count();
        }
        assert!(pairs > 500);
    }
}
