//! The query language.
//!
//! | written | means |
//! |---|---|
//! | `interpol موسكو` | both words, in any spelling, anywhere in the article |
//! | `"Interpol Global Complex"` | exactly these characters, blanks and line ends alike |
//! | `-word`, `-(a b)`, `-lang:ar` | not |
//! | `a OR b`, `a \| b` | either; binds less than words beside each other |
//! | `(a OR b) c` | grouping |
//! | `/cyber(crime)?/` | a regular expression over the text as written, in any case |
//! | `title:w` `body:w` | in the title or the paragraphs only; also `title:(a OR b)`, `title:"..."` |
//! | `speaker:` `person:` `org:` `place:` | a quotation's speaker, a name that is mentioned; `person:"..."` is a whole name |
//! | `lang:ar` `source:w` `tag:w` | language code, name of the source, tag |
//! | `is:unread` `is:read` `is:starred` `is:paired` | what the reader did, or has beside it |
//! | `after:2013-03` `before:2014` | on or after the first day of that time; before its first day |
//! | `has:quote` | a quotation was kept from it |
//!
//! Fields have Arabic names too (`عنوان:` and so on), for typing without changing the keyboard.
//!
//! ```
//! use nashra::search::Query;
//!
//! assert!(Query::parse("الانتربول -title:kaspersky after:2013-03").is_ok());
//! let error = Query::parse("interpol after:March").unwrap_err();
//! assert_eq!((error.place, error.what.to_string().as_str()), (15..20, "a date is a year, a month or a day: 2013, 2013-03, 2013-03-20"));
//! ```

mod lexer;
mod parser;
mod term;

use std::ops::Range;

use jiff::civil::Date;

use crate::article::Language;
use crate::messages::Sentence;
pub use term::Via;
pub(super) use term::{Alternative, Term, places};

/// A query that was understood.
#[derive(Clone, Debug)]
pub struct Query {
    root: Node,
}

/// What a query is made of.
#[derive(Clone, Debug)]
pub(super) enum Node {
    /// All of these; the empty list holds for everything.
    All(Vec<Node>),
    /// Any of these.
    Any(Vec<Node>),
    /// Not this.
    Not(Box<Node>),
    /// Words.
    Term(Box<Term>),
    /// What is known of an article besides its words.
    Filter(Filter),
}

/// What is asked of an article besides its words. Names and tags are folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filter {
    /// Somebody of this name is quoted in it.
    Speaker(NameSought),
    /// A person of this name is mentioned in it.
    Person(NameSought),
    /// An organisation of this name is mentioned in it.
    Organisation(NameSought),
    /// A place of this name is mentioned in it.
    Place(NameSought),
    /// It is written in this language.
    Language(Language),
    /// Its source's name holds this.
    Source(String),
    /// One of its tags begins with this.
    Tag(String),
    /// It is in this state.
    Is(State),
    /// It is of this day or a later one.
    From(Date),
    /// It is of an earlier day.
    Before(Date),
    /// A quotation was kept from it.
    HasQuote,
}

impl Filter {
    /// Whether it asks for names that are mentioned, which words do not tell.
    pub fn is_about_names(&self) -> bool {
        matches!(
            self,
            Filter::Speaker(_) | Filter::Person(_) | Filter::Organisation(_) | Filter::Place(_)
        )
    }
}

/// A name that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameSought {
    /// It, folded.
    pub text: String,
    /// It was written between quotation marks: the whole name, not the beginning of one of its words.
    pub whole: bool,
}

/// States an article can be in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are the words of the query language")]
pub enum State {
    Unread,
    Read,
    Starred,
    Paired,
}

/// Where and why a query was not understood.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{what}")]
pub struct QueryError {
    /// The bytes of the query that are wrong.
    pub place: Range<usize>,
    /// What is wrong with them.
    pub what: Sentence,
}

impl Query {
    /// Understands a query.
    ///
    /// # Errors
    /// Where the query is wrong and why. A quotation mark that is still open is no error, so that results can
    /// be shown while it is typed.
    pub fn parse(query: &str) -> Result<Self, QueryError> {
        parser::parse(query).map(|root| Query { root })
    }

    /// Whether it asks for nothing, and so finds everything.
    pub fn is_empty(&self) -> bool {
        matches!(&self.root, Node::All(parts) if parts.is_empty())
    }

    /// Lets words also be found by other spellings of the same name, in any alphabet. `names` gives those of
    /// one word as typed; what they find is marked as found by name ([`Via::Name`]).
    #[must_use]
    pub fn with_names(mut self, names: &dyn Fn(&str) -> Vec<String>) -> Self {
        visit(&mut self.root, &mut |term| term.add_names(names));
        self
    }

    /// Whether it asks who is named or speaks.
    pub fn asks_for_names(&self) -> bool {
        fn asks(node: &Node) -> bool {
            match node {
                Node::All(parts) | Node::Any(parts) => parts.iter().any(asks),
                Node::Not(part) => asks(part),
                Node::Term(_) => false,
                Node::Filter(filter) => filter.is_about_names(),
            }
        }
        asks(&self.root)
    }

    /// Whether it has words that may stand in names.
    pub fn has_words(&self) -> bool {
        !self.sought().is_empty()
    }

    /// What it asks about names, but for what it excludes: where they stand can be told ([`Filter::is_about_names`]).
    pub fn names(&self) -> Vec<&Filter> {
        let about_names = self.included().into_iter().filter_map(|node| match node {
            Node::Filter(filter) if filter.is_about_names() => Some(filter),
            _ => None,
        });
        about_names.collect()
    }

    /// Whether what it finds stands in places of a text: words or names.
    pub fn has_places(&self) -> bool {
        self.has_words() || !self.names().is_empty()
    }

    pub(super) fn root(&self) -> &Node {
        &self.root
    }

    /// The terms that an article may be found by, in the order they were typed: all but those negated.
    pub(super) fn sought(&self) -> Vec<&Term> {
        let terms = self.included().into_iter().filter_map(|node| match node {
            Node::Term(term) => Some(&**term),
            _ => None,
        });
        terms.collect()
    }

    /// The terms and filters that no part of it excludes, in the order they were typed.
    fn included(&self) -> Vec<&Node> {
        let mut leaves = Vec::new();
        collect(&self.root, &mut leaves);
        leaves
    }
}

fn visit(node: &mut Node, change: &mut impl FnMut(&mut Term)) {
    match node {
        Node::All(parts) | Node::Any(parts) => {
            for part in parts {
                visit(part, change);
            }
        }
        Node::Not(part) => visit(part, change),
        Node::Term(term) => change(term),
        Node::Filter(_) => {}
    }
}

fn collect<'a>(node: &'a Node, leaves: &mut Vec<&'a Node>) {
    match node {
        Node::All(parts) | Node::Any(parts) => {
            for part in parts {
                collect(part, leaves);
            }
        }
        Node::Term(_) | Node::Filter(_) => leaves.push(node),
        Node::Not(_) => {}
    }
}
