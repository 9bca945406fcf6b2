//! What a sentence is made of, as far as its translation shows it: words, numbers, acronyms and signs.

use std::borrow::Cow;

use crate::text::digits;

/// One token of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token<'a> {
    /// As it stands; of an acronym its letters in lower case between stops ("u.n"), of a number its digits.
    pub(super) text: Cow<'a, str>,
    pub(super) kind: Kind,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Word,
    Acronym,
    /// In ASCII digits, without thousands separators, the decimal separator a full stop.
    Number,
    /// A sign that translations keep.
    Sign,
}

/// The tokens of a sentence, in order.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if first.is_numeric() {
            number(rest, &mut found)
        } else if first.is_alphabetic() {
            word(rest, &mut found)
        } else {
            sign(first, &mut found);
            first.len_utf8()
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    found
}

/// Reads a number at the start of a text and returns its length in bytes.
fn number(text: &str, found: &mut Vec<Token>) -> usize {
    let mut end = 0;
    let mut digits = String::new();
    let mut groups = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if c.is_numeric() {
            digits.push(digits::to_ascii(c));
            end = at + c.len_utf8();
        } else if is_separator(c) && chars.peek().is_some_and(|(_, next)| next.is_numeric()) {
            groups.push(std::mem::take(&mut digits));
        } else {
            break;
        }
    }
    groups.push(digits);
    found.push(Token { text: joined(&groups).into(), kind: Kind::Number });
    end
}

fn is_separator(c: char) -> bool {
    matches!(c, '.' | ',' | '\u{66B}' | '\u{66C}')
}

/// Groups of three digits after the first are thousands; one other group is a fraction.
fn joined(groups: &[String]) -> String {
    let is_thousands = |group: &String| group.len() == 3;
    match groups {
        [whole, fraction] if !is_thousands(fraction) => format!("{whole}.{fraction}"),
        [whole, thousands @ .., fraction]
            if thousands.iter().all(is_thousands) && !is_thousands(fraction) =>
        {
            format!("{whole}{}.{fraction}", thousands.concat())
        }
        groups if groups.iter().skip(1).all(is_thousands) => groups.concat(),
        groups => groups.join("."),
    }
}

/// Reads a word at the start of a text and returns its length in bytes.
fn word<'a>(text: &'a str, found: &mut Vec<Token<'a>>) -> usize {
    if let Some(length) = dotted(text) {
        let acronym = text.get(..length).unwrap_or_default().trim_end_matches('.');
        found.push(Token { text: acronym.to_lowercase().into(), kind: Kind::Acronym });
        return length;
    }
    let end = text.find(|c: char| !is_of_word(c)).unwrap_or(text.len());
    let word = text.get(..end).unwrap_or_default();
    let count = word.chars().count();
    let is_acronym = (2..=6).contains(&count) && word.chars().all(char::is_uppercase);
    found.push(if is_acronym {
        let letters: Vec<String> = word.chars().map(|c| c.to_lowercase().to_string()).collect();
        Token { text: letters.join(".").into(), kind: Kind::Acronym }
    } else {
        Token { text: word.into(), kind: Kind::Word }
    });
    end
}

/// The length of letters each followed by a full stop, two at least ("U.S.").
fn dotted(text: &str) -> Option<usize> {
    let mut letters = 0;
    let mut end = 0;
    let mut rest = text;
    loop {
        let mut chars = rest.chars();
        match (chars.next(), chars.next()) {
            (Some(letter), Some('.')) if letter.is_alphabetic() => {
                letters += 1;
                end += letter.len_utf8() + 1;
                rest = chars.as_str();
            }
            _ => return (letters >= 2).then_some(end),
        }
    }
}

fn is_of_word(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{200C}')
}

/// Signs under one name in all languages.
fn sign(c: char, found: &mut Vec<Token>) {
    let name = match c {
        '"' | '«' | '»' | '“' | '”' | '„' => "\"",
        '?' | '؟' => "?",
        '!' => "!",
        '(' => "(",
        '%' | '٪' => "%",
        ':' => ":",
        _ => return,
    };
    // A pair of quotation marks, like two questions, says no more than one.
    if !found.iter().any(|token| token.kind == Kind::Sign && token.text == name) {
        found.push(Token { text: name.into(), kind: Kind::Sign });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(text: &str) -> String {
        let shown = tokens(text).into_iter().map(|token| match token.kind {
            Kind::Word => token.text.into_owned(),
            Kind::Acronym => format!("<{}>", token.text),
            Kind::Number => format!("#{}", token.text),
            Kind::Sign => format!("'{}'", token.text),
        });
        shown.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn numbers_are_alike_in_all_digits() {
        assert_eq!(picture("١٢٬٣٤٥ 12,345 12345"), "#12345 #12345 #12345");
        assert_eq!(picture("103,7 103.7 ١٠٣٫٧"), "#103.7 #103.7 #103.7");
        assert_eq!(picture("1,234,567.8 19-17 1.2.3"), "#1234567.8 #19 #17 #1.2.3");
        assert_eq!(picture("في 2014."), "في #2014");
    }

    #[test]
    fn acronyms_are_alike_however_written() {
        assert_eq!(picture("the U.N. and UN"), "the <u.n> and <u.n>");
        assert_eq!(picture("a. b"), "a b");
    }

    #[test]
    fn signs_stand_once() {
        assert_eq!(picture("«ما» «هذا»؟ 5٪"), "'\"' ما هذا '?' #5 '%'");
        assert_eq!(picture("مُحمّد"), "مُحمّد");
    }
}
