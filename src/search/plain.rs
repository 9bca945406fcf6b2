//! The plain way: whether a query holds of one article, read from its text.
//!
//! Every faster way must say the same. It also settles what an index cannot: phrases and expressions.

use super::facts::Facts;
use super::index::Part;
use super::query::{Node, Query, Term};
use crate::article::Article;
use crate::text::fold::Folded;

/// An article folded for searching; its buffers grow with the article.
#[derive(Debug)]
pub struct Folding<'a> {
    title: (&'a str, Folded),
    body: Vec<(&'a str, Folded)>,
}

impl<'a> Folding<'a> {
    /// Folds an article.
    pub fn new(article: &'a Article) -> Self {
        Folding::of(article.title(), article.body())
    }

    /// Folds a title and paragraphs.
    pub fn of(title: &'a str, body: impl Iterator<Item = &'a str>) -> Self {
        Folding {
            title: (title, Folded::new(title)),
            body: body.map(|text| (text, Folded::new(text))).collect(),
        }
    }

    fn holds(&self, term: &Term) -> bool {
        let is_in = |(text, folded): &(&str, Folded)| term.is_in(text, folded);
        term.scope().covers(Part::Title) && is_in(&self.title)
            || term.scope().covers(Part::Body) && self.body.iter().any(is_in)
    }
}

impl Query {
    /// Whether the query holds of an article.
    pub fn holds(&self, article: u32, text: &Folding<'_>, facts: &dyn Facts) -> bool {
        holds(self.root(), article, text, facts)
    }
}

fn holds(node: &Node, article: u32, text: &Folding<'_>, facts: &dyn Facts) -> bool {
    match node {
        Node::All(parts) => parts.iter().all(|part| holds(part, article, text, facts)),
        Node::Any(parts) => parts.iter().any(|part| holds(part, article, text, facts)),
        Node::Not(part) => !holds(part, article, text, facts),
        Node::Term(term) => text.holds(term),
        Node::Filter(filter) => facts.holds(article, filter),
    }
}
