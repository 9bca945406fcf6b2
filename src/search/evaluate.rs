//! A query over a whole corpus: which articles it holds of, and which must be read to know.

use super::facts::Facts;
use super::index::Part;
use super::query::{Alternative, Node, Query, Term, Via};
use super::{Bitmap, Cancel};

/// Documents that answer for words: a segment of an index, or a scan.
pub(super) trait Corpus {
    /// How many documents there are.
    fn len(&self) -> usize;
    /// The articles of documents.
    fn articles(&self) -> impl Fn(usize) -> u32;
    /// The documents that hold an alternative in a part, and those that may.
    fn look_up(&self, part: Part, alternative: &Alternative, cancel: &Cancel) -> Belief;
}

/// What is known after looking at words only: `sure` lies within `maybe`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Belief {
    /// It holds of these.
    pub(super) sure: Bitmap,
    /// It holds of none but these.
    pub(super) maybe: Bitmap,
}

impl Belief {
    pub(super) fn settled(set: Bitmap) -> Self {
        Belief { sure: set.clone(), maybe: set }
    }

    pub(super) fn unsettled(maybe: Bitmap) -> Self {
        Belief { sure: Bitmap::new(maybe.capacity()), maybe }
    }

    fn and(&mut self, other: &Belief) {
        self.sure.and(&other.sure);
        self.maybe.and(&other.maybe);
    }

    fn or(&mut self, other: &Belief) {
        self.sure.or(&other.sure);
        self.maybe.or(&other.maybe);
    }

    fn not(&self) -> Belief {
        let without = |set: &Bitmap| {
            let mut all = Bitmap::full(set.capacity());
            all.and_not(set);
            all
        };
        Belief { sure: without(&self.maybe), maybe: without(&self.sure) }
    }
}

/// A corpus being asked.
pub(super) struct Evaluation<'a, C> {
    pub(super) corpus: &'a C,
    pub(super) facts: &'a dyn Facts,
    pub(super) cancel: &'a Cancel,
    /// For each sought term: documents that may have it in the title.
    pub(super) titles: Vec<Bitmap>,
    /// Documents with a sought word itself, not only another name.
    pub(super) direct: Bitmap,
}

impl<'a, C: Corpus> Evaluation<'a, C> {
    pub(super) fn new(corpus: &'a C, facts: &'a dyn Facts, cancel: &'a Cancel) -> Self {
        Evaluation { corpus, facts, cancel, titles: Vec::new(), direct: Bitmap::new(corpus.len()) }
    }

    pub(super) fn run(&mut self, query: &Query) -> Belief {
        self.node(query.root())
    }

    fn node(&mut self, node: &Node) -> Belief {
        match node {
            Node::All(parts) => self.all(parts),
            Node::Any(parts) => {
                let mut any = Belief::settled(Bitmap::new(self.corpus.len()));
                for part in parts {
                    any.or(&self.node(part));
                }
                any
            }
            Node::Not(part) => {
                // What is not sought ranks nothing.
                let ranks = (self.titles.len(), self.direct.clone());
                let belief = self.node(part).not();
                self.titles.truncate(ranks.0);
                self.direct = ranks.1;
                belief
            }
            Node::Term(term) => self.term(term),
            Node::Filter(_) => self.all(std::slice::from_ref(node)),
        }
    }

    /// Filters come last, and are asked only of what the words have left.
    fn all(&mut self, parts: &[Node]) -> Belief {
        let mut all = Belief::settled(Bitmap::full(self.corpus.len()));
        let (filters, words): (Vec<&Node>, Vec<&Node>) =
            parts.iter().partition(|part| matches!(part, Node::Filter(_)));
        for part in words {
            all.and(&self.node(part));
            if all.maybe.is_empty() {
                return all;
            }
        }
        let article = self.corpus.articles();
        for part in filters {
            if let Node::Filter(filter) = part {
                self.facts.keep(filter, &mut all.maybe, &article);
                all.sure.and(&all.maybe);
            }
        }
        all
    }

    fn term(&mut self, term: &Term) -> Belief {
        let alternatives = term.alternatives();
        if alternatives.is_empty() {
            return Belief::unsettled(Bitmap::full(self.corpus.len()));
        }
        let mut found = Belief::settled(Bitmap::new(self.corpus.len()));
        let mut title = Bitmap::new(self.corpus.len());
        for alternative in &alternatives {
            for part in
                [Part::Title, Part::Body].into_iter().filter(|part| term.scope().covers(*part))
            {
                let belief = self.corpus.look_up(part, alternative, self.cancel);
                found.or(&belief);
                if part == Part::Title {
                    title.or(&belief.maybe);
                }
                if alternative.via == Via::Word {
                    self.direct.or(&belief.maybe);
                }
            }
        }
        self.titles.push(title);
        found
    }
}
