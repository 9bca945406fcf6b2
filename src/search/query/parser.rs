//! Tokens into a tree: `or = and ("OR" and)*`, `and = not*`, `not = "-"? (group | field | text)`.

use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;

use jiff::civil::Date;

use super::lexer::{Field, Kind, Token, tokens};
use super::term::{Scope, Term};
use super::{Filter, NameSought, Node, QueryError, State};
use crate::article::Language;
use crate::messages::{Sentence, sentence};
use crate::text::fold;

/// Deeper nesting is refused, so that no query exhausts the stack.
const DEEPEST: usize = 50;

pub(super) fn parse(query: &str) -> Result<Node, QueryError> {
    let mut parser =
        Parser { tokens: tokens(query)?.into_iter().peekable(), end: query.len(), depth: 0 };
    let root = parser.either(Scope::Anywhere)?;
    match parser.tokens.next() {
        Some(token) => Err(error(token.place, sentence!("query-closes-nothing"))),
        None => Ok(root),
    }
}

struct Parser {
    tokens: Peekable<IntoIter<Token>>,
    end: usize,
    depth: usize,
}

fn error(place: Range<usize>, what: Sentence) -> QueryError {
    QueryError { place, what }
}

impl Parser {
    fn next_is(&mut self, kind: &Kind) -> bool {
        self.tokens.peek().is_some_and(|token| token.kind == *kind)
    }

    fn either(&mut self, scope: Scope) -> Result<Node, QueryError> {
        let mut parts = vec![self.all(scope)?];
        while self.next_is(&Kind::Or) {
            let place = self.tokens.next().map_or(0..0, |token| token.place);
            let part = self.all(scope)?;
            // `a OR` while the rest is being typed is `a`.
            match part {
                Node::All(ref inner) if inner.is_empty() && self.tokens.peek().is_some() => {
                    return Err(error(place, sentence!("query-or")));
                }
                Node::All(ref inner) if inner.is_empty() => {}
                part => parts.push(part),
            }
        }
        let first_is_empty = matches!(parts.first(), Some(Node::All(inner)) if inner.is_empty());
        if first_is_empty && parts.len() > 1 {
            return Err(error(0..self.end, sentence!("query-or")));
        }
        Ok(if parts.len() == 1 { parts.remove(0) } else { Node::Any(parts) })
    }

    fn all(&mut self, scope: Scope) -> Result<Node, QueryError> {
        let mut parts = Vec::new();
        while self.tokens.peek().is_some_and(|token| !matches!(token.kind, Kind::Or | Kind::Close))
        {
            parts.extend(self.one(scope)?);
        }
        Ok(if parts.len() == 1 { parts.remove(0) } else { Node::All(parts) })
    }

    /// One part; `None` for a word without letters, which holds of everything.
    fn one(&mut self, scope: Scope) -> Result<Option<Node>, QueryError> {
        let Some(Token { kind, place }) = self.tokens.next() else { return Ok(None) };
        let node = match kind {
            Kind::Minus => self.negated(scope)?,
            Kind::Open => Some(self.group(place, scope)?),
            Kind::Field(Field::Title) => self.scoped(place, Scope::Title)?,
            Kind::Field(Field::Body) => self.scoped(place, Scope::Body)?,
            Kind::Field(field) => Some(Node::Filter(self.filter(field, place)?)),
            Kind::Word(word) => Term::folded(&word, scope).map(into_node),
            Kind::Quoted(text) => Term::exact(&text, scope).map(into_node),
            Kind::Regex(pattern) => Some(into_node(
                Term::regex(&pattern, scope).map_err(|what| QueryError { place, what })?,
            )),
            Kind::Or | Kind::Close => None,
        };
        Ok(node)
    }

    /// What follows a minus; any number of them, of which an even one cancels out.
    fn negated(&mut self, scope: Scope) -> Result<Option<Node>, QueryError> {
        let mut negative = true;
        while self.next_is(&Kind::Minus) {
            self.tokens.next();
            negative = !negative;
        }
        let node = self.one(scope)?;
        Ok(node.map(|node| if negative { Node::Not(Box::new(node)) } else { node }))
    }

    fn group(&mut self, open: Range<usize>, scope: Scope) -> Result<Node, QueryError> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(error(open, sentence!("query-too-deep")));
        }
        let inside = self.either(scope)?;
        self.depth -= 1;
        if self.next_is(&Kind::Close) {
            self.tokens.next();
            return Ok(inside);
        }
        Err(error(open, sentence!("query-open")))
    }

    fn scoped(&mut self, place: Range<usize>, scope: Scope) -> Result<Option<Node>, QueryError> {
        let follows = self.tokens.peek().is_some_and(|token| {
            token.place.start == place.end
                && matches!(
                    token.kind,
                    Kind::Word(_) | Kind::Quoted(_) | Kind::Regex(_) | Kind::Open
                )
        });
        if follows { self.one(scope) } else { Err(error(place, sentence!("query-word-follows"))) }
    }

    fn filter(&mut self, field: Field, name: Range<usize>) -> Result<Filter, QueryError> {
        let follows = self.tokens.next_if(|token| token.place.start == name.end);
        let whole = matches!(&follows, Some(Token { kind: Kind::Quoted(_), .. }));
        let Some(Token { kind: Kind::Word(value) | Kind::Quoted(value), place }) = follows else {
            return Err(error(name, expected(field)));
        };
        let folded = fold::text(&value).trim().to_owned();
        read_filter(field, folded, whole).ok_or_else(|| error(place, expected(field)))
    }
}

fn into_node(term: Term) -> Node {
    Node::Term(Box::new(term))
}

/// What must follow a field's colon.
fn expected(field: Field) -> Sentence {
    match field {
        Field::Title | Field::Body => sentence!("query-word-follows"),
        Field::Speaker | Field::Person | Field::Organisation | Field::Place => {
            sentence!("query-name-follows")
        }
        Field::Language => sentence!("query-language"),
        Field::Source => sentence!("query-source-follows"),
        Field::Tag => sentence!("query-tag-follows"),
        Field::Is => sentence!("query-state"),
        Field::After | Field::Before => {
            sentence!("query-date")
        }
        Field::Has => sentence!("query-has"),
    }
}

fn read_filter(field: Field, value: String, whole: bool) -> Option<Filter> {
    let filter = match field {
        Field::Language => Filter::Language(read_language(&value)?),
        Field::Is => Filter::Is(read_state(&value)?),
        Field::After => Filter::From(read_date(&value)?),
        Field::Before => Filter::Before(read_date(&value)?),
        Field::Has => matches!(&*value, "quote" | "quotes").then_some(Filter::HasQuote)?,
        _ if value.is_empty() => return None,
        Field::Speaker => Filter::Speaker(NameSought { text: value, whole }),
        Field::Person => Filter::Person(NameSought { text: value, whole }),
        Field::Organisation => Filter::Organisation(NameSought { text: value, whole }),
        Field::Place => Filter::Place(NameSought { text: value, whole }),
        Field::Source => Filter::Source(value),
        Field::Tag => Filter::Tag(value),
        Field::Title | Field::Body => return None,
    };
    Some(filter)
}

fn read_language(code: &str) -> Option<Language> {
    Some(match code {
        "ar" => Language::Arabic,
        "en" => Language::English,
        "he" => Language::Hebrew,
        "fa" => Language::Persian,
        "ur" => Language::Urdu,
        "other" => Language::Other,
        _ => return None,
    })
}

fn read_state(word: &str) -> Option<State> {
    Some(match word {
        "unread" => State::Unread,
        "read" => State::Read,
        "starred" => State::Starred,
        "paired" => State::Paired,
        _ => return None,
    })
}

/// The first day of a year, month or day.
fn read_date(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let year = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
    let month = parts.next().map_or(Some(1), |month| month.parse().ok())?;
    let day = parts.next().map_or(Some(1), |day| day.parse().ok())?;
    if parts.next().is_some() {
        return None;
    }
    Date::new(year, month, day).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::search::Query;
    use crate::search::query::Node;

    /// The tree in one line.
    fn picture(node: &Node) -> String {
        let list = |parts: &[Node]| parts.iter().map(picture).collect::<Vec<_>>().join(" ");
        match node {
            Node::All(parts) => format!("all({})", list(parts)),
            Node::Any(parts) => format!("any({})", list(parts)),
            Node::Not(part) => format!("not({})", picture(part)),
            Node::Term(term) => term.picture(),
            Node::Filter(filter) => format!("{filter:?}"),
        }
    }

    fn tree(query: &str) -> String {
        match Query::parse(query) {
            Ok(query) => picture(query.root()),
            Err(error) => format!("{:?} {}", error.place, error.what),
        }
    }

    #[test]
    fn what_is_written_and_what_it_means() {
        let cases = [
            ("", "all()"),
            ("interpol", "interpol"),
            ("Interpol  موسكو", "all(interpol موسكو)"),
            ("a OR b c", "any(a all(b c))"),
            ("a|b", "any(a b)"),
            ("(a OR b) c", "all(any(a b) c)"),
            ("-a -(b c)", "all(not(a) not(all(b c)))"),
            ("mid-word", "mid-word"),
            ("- a", "a"),
            ("\"Exact Phrase\" x", "all(\"Exact Phrase\" x)"),
            ("\"still open", "\"still open\""),
            ("/a\\/b+/", "/a/b+/"),
            ("title:a body:\"B c\"", "all(title:a body:\"B c\")"),
            ("title:(a OR b)", "any(title:a title:b)"),
            ("عنوان:كاسبرسكي", "title:كاسبرسكي"),
            ("lang:ar is:unread", "all(Language(Arabic) Is(Unread))"),
            ("after:2013-03", "From(2013-03-01)"),
            ("before:٢٠١٤", "Before(2014-01-01)"),
            (
                "person:\"Ronald Noble\"",
                "Person(NameSought { text: \"ronald noble\", whole: true })",
            ),
            ("tag:أمن has:quote", "all(Tag(\"امن\") HasQuote)"),
            ("12:30 https://interpol.int", "all(12:30 https://interpol.int)"),
            ("a OR", "a"),
            ("!", "all()"),
        ];
        for (query, meaning) in cases {
            assert_eq!(tree(query), meaning, "{query}");
        }
    }

    #[test]
    fn what_is_wrong_is_said_where_it_is() {
        let cases = [
            ("a (b", "2..3 this parenthesis is not closed"),
            ("a)", "1..2 this closes nothing"),
            ("/a", "0..2 a regular expression ends with a slash: /cyber(crime)?/"),
            ("lang:xx", "5..7 a language is ar, en, he, fa, ur or other"),
            ("x is:", "2..5 an article is unread, read, starred or paired"),
            (
                "after:2013-13",
                "6..13 a date is a year, a month or a day: 2013, 2013-03, 2013-03-20",
            ),
            ("title: x", "0..6 a word follows the colon at once"),
            ("OR a", "0..4 OR stands between two things"),
        ];
        for (query, message) in cases {
            assert_eq!(tree(query), message, "{query}");
        }
        assert!(
            tree("titel:x")
                .starts_with("0..5 there is no field \"titel\"; the fields are title, body")
        );
        assert!(tree("x /a(/").starts_with("2..6 "));
        assert!(tree(&"(".repeat(10_000)).ends_with("too many parentheses inside each other"));
        assert!(tree(&"-".repeat(100_000)).len() < 200_000);
    }

    proptest! {
        #[test]
        fn no_query_panics_and_errors_lie_inside(query in "[a-c()|:/\"\\- \\\\OR.ا٢*+]{0,20}|\\PC{0,20}") {
            if let Err(error) = Query::parse(&query) {
                prop_assert!(query.get(error.place).is_some());
            }
        }
    }
}
