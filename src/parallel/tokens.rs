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

/// The tokens of a text in order, each sign once: a pair of quotation marks says no more than one of them.
pub(super) fn tokens(text: &str) -> impl Iterator<Item = Token<'_>> {
    let mut rest = text;
    let mut seen = [false; SIGNS.len()];
    std::iter::from_fn(move || {
        while let Some(first) = rest.chars().next() {
            let (found, length) = if first.is_numeric() {
                number(rest)
            } else if first.is_alphabetic() {
                word(rest)
            } else {
                (sign(first, &mut seen), first.len_utf8())
            };
            rest = rest.get(length..).unwrap_or_default();
            if found.is_some() {
                return found;
            }
        }
        None
    })
}

/// The number at the start of a text, and its length in bytes.
fn number(text: &str) -> (Option<Token<'_>>, usize) {
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
    (Some(Token { text: joined(&groups).into(), kind: Kind::Number }), end)
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

/// The word at the start of a text, and its length in bytes.
fn word(text: &str) -> (Option<Token<'_>>, usize) {
    if let Some(length) = dotted(text) {
        let acronym = text.get(..length).unwrap_or_default().trim_end_matches('.');
        let acronym = acronym.to_lowercase();
        return (Some(Token { text: acronym.into(), kind: Kind::Acronym }), length);
    }
    let end = text.find(|c: char| !is_of_word(c)).unwrap_or(text.len());
    let word = text.get(..end).unwrap_or_default();
    let token = match letters_of_acronym(word) {
        Some(letters) => Token { text: letters.into(), kind: Kind::Acronym },
        None => Token { text: word.into(), kind: Kind::Word },
    };
    (Some(token), end)
}

/// The letters of a word of two to six capitals.
fn letters_of_acronym(word: &str) -> Option<String> {
    let letters: Vec<char> = word.chars().take(7).collect();
    let is_acronym =
        (2..=6).contains(&letters.len()) && letters.iter().all(|letter| letter.is_uppercase());
    is_acronym.then(|| {
        let letters: Vec<String> = letters.iter().map(|c| c.to_lowercase().to_string()).collect();
        letters.join(".")
    })
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

/// Signs that translations keep, under one name for all languages, each with what it looks like.
const SIGNS: [(&str, &[char]); 6] = [
    ("\"", &['"', '«', '»', '“', '”', '„']),
    ("?", &['?', '؟']),
    ("!", &['!']),
    ("(", &['(']),
    ("%", &['%', '٪']),
    (":", &[':']),
];

/// The sign a character is, if it is one that has not been seen.
fn sign(c: char, seen: &mut [bool; SIGNS.len()]) -> Option<Token<'static>> {
    let mut signs = SIGNS.iter().zip(seen);
    let ((name, _), seen) = signs.find(|((_, looks), _)| looks.contains(&c))?;
    let is_new = !std::mem::replace(seen, true);
    is_new.then_some(Token { text: Cow::Borrowed(*name), kind: Kind::Sign })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(text: &str) -> String {
        let shown = tokens(text).map(|token| match token.kind {
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
