//! Whether a candidate of UAX #29 is the end of a sentence.
//!
//! Every rule looks at the words around the candidate and no further, so that all of them together stay
//! linear in the length of the text.

use super::abbreviations::{self, Class};

/// Letters of a word that are looked at; a longer one is no abbreviation.
const LONGEST: usize = 24;

/// Whether a sentence ends at `at`, the one before it having begun at `start` (bytes).
pub(super) fn is_boundary(text: &str, start: usize, at: usize) -> bool {
    let (Some(before), Some(after)) = (text.get(start..at), text.get(at..)) else { return false };
    let sentence = before.trim_end();
    let next = after.trim_start();
    let sides = Sides { sentence, next };
    let (end_blank, start_blank) = (before.len() - sentence.len(), after.len() - next.len());
    let gap = text.get(at - end_blank..at + start_blank).unwrap_or_default();
    if sentence.is_empty() || is_blank_line(gap) {
        return true;
    }
    sides.ends(gap)
}

/// A line between two line ends, or a paragraph separator.
fn is_blank_line(gap: &str) -> bool {
    gap.contains('\u{2029}') || gap.matches('\n').count() >= 2
}

/// Quotation marks, which close before or after a stop; which of them open is a matter of the language.
pub(super) fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '«' | '»' | '‹' | '›' | '\u{2018}'..='\u{201F}' | '״' | '׳')
}

fn is_closer(c: char) -> bool {
    is_quote(c) || matches!(c, ')' | ']' | '}')
}

fn is_opener(c: char) -> bool {
    is_quote(c) || matches!(c, '(' | '[' | '{' | '-' | '–' | '—' | '•')
}

/// The stops that end sentences, of the scripts that share them (`Sentence_Break`: `ATerm` and `STerm`).
fn is_stop(c: char) -> bool {
    matches!(
        c,
        '.' | '?' | '!' | '؟' | '۔' | '…' | '։' | '؝' | '؞' | '܀'..='܂' | '।' | '॥' | '‼' | '⁇'..='⁉'
    ) || is_wide_stop(c)
}

/// Stops of scripts that write no blank after them.
fn is_wide_stop(c: char) -> bool {
    matches!(c, '。' | '．' | '？' | '！' | '｡')
}

/// What stands on both sides of a candidate, without the blanks between.
struct Sides<'a> {
    sentence: &'a str,
    next: &'a str,
}

impl Sides<'_> {
    fn ends(&self, gap: &str) -> bool {
        let body = self.sentence.trim_end_matches(is_closer);
        let Some(stop) = body.chars().next_back().filter(|&c| is_stop(c)) else { return false };
        if gap.is_empty() {
            // Joined sentences are told by `fused`.
            return is_wide_stop(stop);
        }
        let is_quoted = self.sentence.ends_with(is_quote);
        match stop {
            '.' if body.ends_with("..") => self.begins_with_capital(),
            '…' => self.begins_with_capital(),
            _ if self.begins_small() => false,
            '.' => is_quoted || !is_list_number(body) && self.is_full_stop(body),
            _ => !(self.is_aside(body) || is_quoted && self.is_speech()),
        }
    }

    /// The text after the stop from its first letter or digit on.
    fn first_word(&self) -> &str {
        word_at_start(self.next.trim_start_matches(is_opener))
    }

    /// "I" is written with a capital wherever it stands.
    fn begins_with_capital(&self) -> bool {
        let word = self.first_word();
        word != "I" && word.starts_with(char::is_uppercase)
    }

    fn begins_small(&self) -> bool {
        self.first_word().starts_with(char::is_lowercase)
    }

    /// "(!)", a comment on the word before it.
    fn is_aside(&self, body: &str) -> bool {
        body.trim_end_matches(is_stop).ends_with('(') && self.sentence.ends_with(')')
    }

    /// A question or exclamation in quotation marks is followed by who said it.
    fn is_speech(&self) -> bool {
        abbreviations::is_speech(self.first_word())
    }

    /// Whether the full stop that ends this text is one, and not the mark of a shortened word.
    fn is_full_stop(&self, text: &str) -> bool {
        let text = text.trim_end_matches('.');
        let word = word_at_end(text);
        let rest = text.get(..text.len() - word.len()).unwrap_or_default();
        let next = self.first_word();
        if is_single_letter(word) {
            return self.is_after_letter(word, rest);
        }
        match abbreviations::class(word) {
            None => true,
            Some(Class::Title) => false,
            Some(Class::BeforeNumber) => !next.starts_with(char::is_numeric),
            Some(Class::MayEnd) => abbreviations::begins_sentences(next),
        }
    }

    /// After a single letter: an initial ("ك. نوبل"), the last letter of a chain ("U.S.", "أ.ف.ب."), or a
    /// unit after a number ("١٩٩٠ م.").
    fn is_after_letter(&self, word: &str, rest: &str) -> bool {
        let has_case = word.starts_with(|c: char| c.is_uppercase() || c.is_lowercase());
        let next = self.first_word();
        let is_chain = rest.ends_with('.') && !word_at_end(rest.trim_end_matches('.')).is_empty();
        let is_unit = rest.trim_end().ends_with(char::is_numeric);
        is_unit || (has_case || is_chain) && abbreviations::begins_sentences(next)
    }
}

/// "3." or "ب." at the beginning of a paragraph.
fn is_list_number(body: &str) -> bool {
    let label = body.trim_end_matches('.');
    let letters = label.chars().take(5).count();
    letters == 1 && label.chars().all(char::is_alphabetic)
        || (1..=3).contains(&letters) && label.chars().all(char::is_numeric)
}

/// The run of letters, digits and marks at the end of a text, at most [`LONGEST`] of them.
fn word_at_end(text: &str) -> &str {
    let word = text.char_indices().rev().take(LONGEST).take_while(|&(_, c)| is_of_word(c));
    let start = word.last().map_or(text.len(), |(at, _)| at);
    text.get(start..).unwrap_or_default()
}

/// The run of letters, digits and marks at the start of a text, at most [`LONGEST`] of them.
fn word_at_start(text: &str) -> &str {
    let word = text.char_indices().take(LONGEST).take_while(|&(_, c)| is_of_word(c));
    let end = word.last().map_or(0, |(at, c)| at + c.len_utf8());
    text.get(..end).unwrap_or_default()
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || is_mark(c)
}

/// Tatweel, tashkeel and joiners: no letters of their own.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{200C}' | '\u{200D}')
}

fn is_single_letter(word: &str) -> bool {
    let mut letters = word.chars().filter(|&c| !is_mark(c));
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}
