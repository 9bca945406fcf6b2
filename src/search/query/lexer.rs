//! A query cut into tokens.

use std::ops::Range;

use super::QueryError;
use crate::messages::{Sentence, sentence};

/// One token and its bytes in the query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) place: Range<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word or a field's value.
    Word(String),
    /// Between quotation marks.
    Quoted(String),
    /// Between slashes.
    Regex(String),
    /// `title:`, without its colon.
    Field(Field),
    Open,
    Close,
    Minus,
    Or,
}

/// The fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Title,
    Body,
    Speaker,
    Person,
    Organisation,
    Place,
    Language,
    Source,
    Tag,
    Is,
    After,
    Before,
    Has,
}

/// Their names: what the documentation calls them, and in Arabic.
const FIELDS: [(&str, &str, Field); 13] = [
    ("title", "عنوان", Field::Title),
    ("body", "نص", Field::Body),
    ("speaker", "قائل", Field::Speaker),
    ("person", "شخص", Field::Person),
    ("org", "منظمة", Field::Organisation),
    ("place", "مكان", Field::Place),
    ("lang", "لغة", Field::Language),
    ("source", "مصدر", Field::Source),
    ("tag", "وسم", Field::Tag),
    ("is", "حالة", Field::Is),
    ("after", "بعد", Field::After),
    ("before", "قبل", Field::Before),
    ("has", "فيه", Field::Has),
];

/// Cuts a query into tokens.
pub(super) fn tokens(query: &str) -> Result<Vec<Token>, QueryError> {
    let mut lexer = Lexer { query, at: 0, tokens: Vec::new() };
    while let Some(c) = lexer.peek() {
        lexer.token(c)?;
    }
    Ok(lexer.tokens)
}

struct Lexer<'a> {
    query: &'a str,
    at: usize,
    tokens: Vec<Token>,
}

impl Lexer<'_> {
    fn rest(&self) -> &str {
        self.query.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn token(&mut self, c: char) -> Result<(), QueryError> {
        match c {
            c if c.is_whitespace() => self.at += c.len_utf8(),
            '(' => self.push(1, Kind::Open),
            ')' => self.push(1, Kind::Close),
            '|' => self.push(1, Kind::Or),
            '-' if self.negates() => self.push(1, Kind::Minus),
            '"' | '\u{201C}' | '\u{201D}' => self.quoted(c),
            '/' => self.regex()?,
            _ => self.word()?,
        }
        Ok(())
    }

    fn push(&mut self, length: usize, kind: Kind) {
        let place = self.at..self.at + length;
        self.at = place.end;
        self.tokens.push(Token { kind, place });
    }

    /// A minus negates what follows it at once; alone it is a word without letters.
    fn negates(&self) -> bool {
        self.rest().chars().nth(1).is_some_and(|next| !next.is_whitespace() && next != ')')
    }

    /// A quotation that is still open goes to the end of the query.
    fn quoted(&mut self, open: char) {
        let rest = self.rest().get(open.len_utf8()..).unwrap_or_default();
        let close = rest.char_indices().find(|(_, c)| matches!(c, '"' | '\u{201C}' | '\u{201D}'));
        let (end, close) = close.map_or((rest.len(), 0), |(end, c)| (end, c.len_utf8()));
        let inside = rest.get(..end).unwrap_or_default().to_owned();
        self.push(open.len_utf8() + end + close, Kind::Quoted(inside));
    }

    fn regex(&mut self) -> Result<(), QueryError> {
        let rest = self.rest().get(1..).unwrap_or_default();
        let mut escaped = false;
        for (end, c) in rest.char_indices() {
            if c == '/' && !escaped {
                let inside = rest.get(..end).unwrap_or_default().replace("\\/", "/");
                self.push(end + 2, Kind::Regex(inside));
                return Ok(());
            }
            escaped = c == '\\' && !escaped;
        }
        let what = sentence!("query-regex-open");
        Err(QueryError { place: self.at..self.query.len(), what })
    }

    fn word(&mut self) -> Result<(), QueryError> {
        let ends = |c: char| {
            c.is_whitespace() || matches!(c, '(' | ')' | '"' | '\u{201C}' | '\u{201D}' | '|')
        };
        let rest = self.rest();
        let word = rest.get(..rest.find(ends).unwrap_or(rest.len())).unwrap_or_default();
        if let Some((name, value)) = word.split_once(':')
            && let Some(field) = field_of(name, value, self.at)?
        {
            self.push(name.len() + 1, Kind::Field(field));
            return Ok(());
        }
        let kind = if word == "OR" { Kind::Or } else { Kind::Word(word.to_owned()) };
        self.push(word.len(), kind);
        Ok(())
    }
}

/// The field of this name; `None` when the colon is part of a word (a time, an address).
fn field_of(name: &str, value: &str, at: usize) -> Result<Option<Field>, QueryError> {
    let known = FIELDS
        .iter()
        .find(|(english, arabic, _)| name.eq_ignore_ascii_case(english) || name == *arabic);
    if let Some((_, _, field)) = known {
        return Ok(Some(*field));
    }
    if name.is_empty() || value.starts_with("//") || !name.chars().all(|c| c.is_ascii_alphabetic())
    {
        return Ok(None);
    }
    let names: Vec<&str> = FIELDS.iter().map(|(english, ..)| *english).collect();
    let what = sentence!("query-no-field", name = name, names = Sentence::list(names));
    Err(QueryError { place: at..at + name.len(), what })
}
