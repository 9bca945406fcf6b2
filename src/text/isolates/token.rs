//! One token of Latin letters or European digits, and whether plain text shows it right.

use std::ops::Range;

use crate::text::properties::{BidiClass, Traits};

/// A token and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) range: Range<usize>,
    pub(super) kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Has a Latin letter.
    Word,
    /// Has a Latin letter and is shown wrongly without an isolate.
    SpecialWord,
    /// Digits, and nothing that needs an isolate.
    Number,
    /// Digits, shown wrongly without an isolate.
    SpecialNumber,
}

/// Digits of an international phone number at most (E.164).
const PHONE_DIGITS: usize = 15;

impl Token {
    /// The token around the ASCII letter or digit at `seed`; it starts at `from` at the earliest.
    pub(super) fn around(text: &str, from: usize, seed: usize) -> Option<Token> {
        let start = prefix_start(text.get(from..seed)?, seed);
        let rest = text.get(start..)?;
        let length = if is_address(rest) { address_length(rest) } else { plain_length(rest) };
        // Punctuation at the end is not part of it; the seed always is.
        let length = length.max(seed - start + 1);
        let token = rest.get(..length)?;
        let kind = classify(token);
        let more = if kind == Kind::SpecialNumber && token.starts_with('+') {
            phone_groups(rest.get(length..)?, PHONE_DIGITS.saturating_sub(count_digits(token)))
        } else {
            0
        };
        Some(Token { range: start..start + length + more, kind })
    }
}

/// Where the signs that may open a token start, of the text before its first letter or digit.
fn prefix_start(before: &str, seed: usize) -> usize {
    let bare = before.trim_end_matches(is_prefix);
    let prefix = before.get(bare.len()..).unwrap_or_default();
    // A full stop right after a letter ends a sentence; signs that name something may stand there.
    let glued = bare.ends_with(char::is_alphanumeric);
    let kept = if glued { prefix.trim_start_matches(|c| !is_naming(c)) } else { prefix };
    seed - kept.len()
}

fn is_prefix(c: char) -> bool {
    is_naming(c) || is_currency(c) || matches!(c, '+' | '.' | '/' | '\\' | '~' | '_')
}

fn is_naming(c: char) -> bool {
    matches!(c, '@' | '#')
}

fn is_currency(c: char) -> bool {
    matches!(c, '$' | '\u{A3}' | '\u{A5}' | '\u{20AC}')
}

/// URLs and paths, which may hold letters of any script.
fn is_address(rest: &str) -> bool {
    let starts = |prefix: &str| {
        rest.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
    };
    let scheme = rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric());
    let bytes = rest.as_bytes();
    let is_drive = bytes.first().is_some_and(u8::is_ascii_alphabetic)
        && bytes.get(1..3).is_some_and(|after| after == b":\\");
    let is_path = starts("/") || starts("~/") || starts("./") || starts("../") || starts("\\\\");
    scheme.starts_with("://") || starts("www.") || is_drive || is_path
}

/// Bytes up to a blank or a control, without closing punctuation.
fn address_length(rest: &str) -> usize {
    let ends = |c: char| c.is_whitespace() || c.is_control() || Traits::of(c).is_ignorable();
    let end = rest.find(ends).unwrap_or(rest.len());
    trimmed_length(rest, end)
}

/// Bytes up to a blank, a control, or anything right to left.
fn plain_length(rest: &str) -> usize {
    let belongs = |c: char| {
        c.is_ascii_graphic()
            || is_sign(c)
            || c.is_alphabetic() && Traits::of(c).bidi() == BidiClass::L
    };
    let end = rest.find(|c| !belongs(c)).unwrap_or(rest.len());
    trimmed_length(rest, end)
}

/// Signs outside ASCII that belong to a name, a price or a formula.
fn is_sign(c: char) -> bool {
    is_currency(c) || is_trade_mark(c) || matches!(c, '\u{D7}' | '\u{F7}' | '\u{2212}')
}

fn is_trade_mark(c: char) -> bool {
    matches!(c, '\u{A9}' | '\u{AE}' | '\u{2122}')
}

/// Leaves closing punctuation out; a bracket stays if its partner is inside.
fn trimmed_length(rest: &str, end: usize) -> usize {
    let token = rest.get(..end).unwrap_or_default();
    let is_kept = |c: char| {
        c.is_alphanumeric() || is_trade_mark(c) || is_currency(c) || "+#/\\_=&~".contains(c)
    };
    let bare = token.trim_end_matches(|c| !is_kept(c));
    let closing = token.get(bare.len()..).unwrap_or_default();
    let partner = closing.chars().next().and_then(opening);
    let is_partner = |opener: char| {
        let closed = |c| opening(c) == Some(opener);
        bare.matches(opener).count() > bare.matches(closed).count()
    };
    bare.len() + usize::from(partner.is_some_and(is_partner))
}

/// The opening partner of an ASCII bracket.
fn opening(c: char) -> Option<char> {
    match c {
        ')' => Some('('),
        ']' => Some('['),
        '}' => Some('{'),
        _ => None,
    }
}

fn classify(token: &str) -> Kind {
    if token.chars().any(char::is_alphabetic) {
        if is_special_word(token) { Kind::SpecialWord } else { Kind::Word }
    } else if is_special_number(token) {
        Kind::SpecialNumber
    } else {
        Kind::Number
    }
}

/// A word is shown right if it begins and ends with a letter, or ends with a digit, and everything in it
/// is left to right.
fn is_special_word(token: &str) -> bool {
    let is_rtl = |c: char| matches!(Traits::of(c).bidi(), BidiClass::R | BidiClass::AL);
    let opens = token.starts_with(|c: char| !c.is_alphanumeric());
    let closes = token.ends_with(|c: char| !c.is_alphanumeric());
    opens || closes || has_number_before_sign(token) || token.contains(is_rtl)
}

/// A number, then a sign, then a letter: "2.0.1-beta", but not "5G" or "v2-beta".
fn has_number_before_sign(token: &str) -> bool {
    let after_number =
        token.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ',');
    let has_number = after_number.len() < token.len();
    has_number && after_number.starts_with(|c: char| !c.is_alphanumeric())
}

fn is_special_number(token: &str) -> bool {
    let has_sign = token.contains(['=', '\u{D7}', '\u{F7}']);
    let is_amount = token.starts_with(is_currency);
    let is_phone = token.starts_with('+') && count_digits(token) > 1;
    has_sign || is_amount || is_phone || is_hyphenated_code(token)
}

/// A date, a phone or a model number, and not a range.
fn is_hyphenated_code(token: &str) -> bool {
    if !token.contains('-') {
        return false;
    }
    let groups: Vec<&str> = token.split('-').collect();
    let has_zero = groups.iter().skip(1).any(|group| group.len() > 1 && group.starts_with('0'));
    let is_round = |group: &&str| group.ends_with(['0', '5']);
    let is_model = groups.iter().all(|group| group.len() == 3) && !groups.iter().all(is_round);
    let is_version = groups.iter().any(|group| group.matches('.').count() > 1);
    groups.len() > 2 || has_zero || is_model || is_version
}

fn count_digits(token: &str) -> usize {
    token.bytes().filter(u8::is_ascii_digit).count()
}

/// Bytes of the groups of digits that go on with a phone number, of at most so many digits.
fn phone_groups(rest: &str, mut digits: usize) -> usize {
    let mut length = 0;
    loop {
        let after = rest.get(length..).unwrap_or_default();
        let group = after.trim_start_matches([' ', '-', '(', ')', '\u{A0}']);
        let gap = after.len() - group.len();
        let end = group.find(|c: char| !c.is_ascii_digit()).unwrap_or(group.len());
        let is_whole = !group.get(end..).is_some_and(|rest| rest.starts_with(char::is_alphabetic));
        if gap == 0 || gap > 2 || end == 0 || end > digits || !is_whole {
            return length;
        }
        digits -= end;
        length += gap + end;
    }
}
