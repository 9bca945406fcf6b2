//! What the reader decides about names, applied on top of what was recognised.
//!
//! A decision names spellings and what they name, never a number, so that reading an article again cannot lose it. Decisions are kept as
//! a list in the order they were made; one that takes an earlier one back cancels it, so that merging and splitting again is as before.
//!
//! Decisions about different names may be made in any order. Of those about the same the last holds: who was merged last gives the
//! name and the kind, and a name that is split off leaves the others together, whichever of them it was merged with.
//!
//! # Limitations
//! A decision holds for every article: the same spelling cannot be two people in two articles, but for what its fuller name says.
mod apply;
mod joined;
mod merged;
mod parting;
#[cfg(test)]
mod tests;

use super::name_key::{NameKey, is_arabic_name};
use super::spans::Name;

pub use joined::Joined;
pub use parting::Parting;

/// A spelling and what it names, as the reader saw it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Form {
    /// What it names.
    pub kind: Name,
    /// The spelling.
    pub spelling: String,
}

impl Form {
    /// A spelling that names something of this kind.
    pub fn new(kind: Name, spelling: &str) -> Self {
        Form { kind, spelling: spelling.to_owned() }
    }

    /// What is the same in all ways of writing it; `None` when it has no letter and no digit, and decides nothing.
    pub fn key(&self) -> Option<NameKey> {
        NameKey::new(self.kind, &self.spelling)
    }
}

/// Something the reader decided.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Decision {
    /// Two names are one entity's; it is of the first name's kind.
    Merge(Form, Form),
    /// Where the first name's entity is spelt as the second, it is somebody else. Takes the merges of the second name back; those it was
    /// merged with stay one.
    Split(Form, Form),
    /// Takes a merge of just these two names back.
    Part(Form, Form),
    /// The entity is shown by this name, in the alphabet the name is written in; an empty name gives it its own again.
    Rename(Form, String),
    /// The name is none: it is neither shown nor counted.
    Ignore(Form),
    /// The name is one after all.
    Heed(Form),
}

impl Decision {
    /// The name it is about.
    pub fn name(&self) -> &Form {
        match self {
            Decision::Merge(name, _)
            | Decision::Split(name, _)
            | Decision::Part(name, _)
            | Decision::Rename(name, _)
            | Decision::Ignore(name)
            | Decision::Heed(name) => name,
        }
    }

    /// All names it is about.
    pub fn forms(&self) -> Vec<&Form> {
        match self {
            Decision::Merge(name, other)
            | Decision::Split(name, other)
            | Decision::Part(name, other) => vec![name, other],
            Decision::Rename(name, _) | Decision::Ignore(name) | Decision::Heed(name) => vec![name],
        }
    }

    /// What takes it back while it is in force, and nothing else; itself when it is such a thing.
    #[must_use]
    pub fn opposite(&self) -> Decision {
        match self.clone() {
            Decision::Merge(name, other) => Decision::Part(name, other),
            Decision::Split(name, form) => Decision::Merge(name, form),
            Decision::Rename(name, _) => Decision::Rename(name, String::new()),
            Decision::Ignore(name) => Decision::Heed(name),
            back @ (Decision::Part(..) | Decision::Heed(_)) => back,
        }
    }
}

/// A spelling with its key.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Spelt {
    key: NameKey,
    spelling: String,
}

impl Spelt {
    fn new(form: &Form) -> Option<Self> {
        Some(Spelt { key: form.key()?, spelling: form.spelling.clone() })
    }

    fn form(&self) -> Form {
        Form::new(self.key.kind, &self.spelling)
    }
}

/// Two names, in an order.
type Pair = (Spelt, Spelt);

/// Decisions in force.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decisions {
    merges: Vec<Pair>,
    /// Whose name, and the spelling that is somebody else.
    splits: Vec<Pair>,
    names: Vec<(Spelt, String)>,
    ignored: Vec<Spelt>,
}

impl Decisions {
    /// What is in force after decisions in the order they were made.
    pub fn new<'a>(made: impl IntoIterator<Item = &'a Decision>) -> Self {
        let mut decisions = Decisions::default();
        for decision in made {
            // A spelling without a letter decides nothing.
            let _ = decisions.make(decision);
        }
        decisions
    }

    /// Whether nothing is decided.
    pub fn is_empty(&self) -> bool {
        *self == Decisions::default()
    }

    /// The fewest decisions that come to the same: splits, merges, names given and ignored names, each in the order they were made.
    pub fn in_force(&self) -> Vec<Decision> {
        let merges = self.merges.iter().map(|(a, b)| Decision::Merge(a.form(), b.form()));
        let splits = self.splits.iter().map(|(a, b)| Decision::Split(a.form(), b.form()));
        let names = self.names.iter().map(|(of, to)| Decision::Rename(of.form(), to.clone()));
        let ignored = self.ignored.iter().map(|name| Decision::Ignore(name.form()));
        splits.chain(merges).chain(names).chain(ignored).collect()
    }

    fn make(&mut self, decision: &Decision) -> Option<()> {
        let name = Spelt::new(decision.name())?;
        match decision {
            Decision::Merge(_, other) => self.merge(name, Spelt::new(other)?),
            Decision::Split(_, form) => self.split(name, Spelt::new(form)?),
            Decision::Part(_, other) => {
                let other = Spelt::new(other)?;
                self.merges.retain(|pair| !is_pair(pair, &name, &other));
            }
            Decision::Rename(_, to) => self.rename(name, to),
            Decision::Ignore(_) => {
                if !self.ignored.iter().any(|known| known.key == name.key) {
                    self.ignored.push(name);
                }
            }
            Decision::Heed(_) => self.ignored.retain(|known| known.key != name.key),
        }
        Some(())
    }

    fn merge(&mut self, name: Spelt, other: Spelt) {
        if !self.take_back_split(&name, &other) {
            self.join(name, other);
        }
    }

    /// Forgets that two names are two; whether that was decided.
    fn take_back_split(&mut self, name: &Spelt, other: &Spelt) -> bool {
        let before = self.splits.len();
        self.splits.retain(|pair| !is_pair(pair, name, other));
        before != self.splits.len()
    }

    /// Makes two names one, whatever was decided of them before.
    fn join(&mut self, name: Spelt, other: Spelt) {
        self.take_back_split(&name, &other);
        if name.key != other.key && !self.merges.iter().any(|pair| is_pair(pair, &name, &other)) {
            self.merges.push((name, other));
        }
    }

    fn split(&mut self, name: Spelt, form: Spelt) {
        let is_its = |(a, b): &mut Pair| a.key == form.key || b.key == form.key;
        let left: Vec<Pair> = self.merges.extract_if(.., is_its).collect();
        let mut others = left.into_iter().map(|(a, b)| if a.key == form.key { b } else { a });
        if let Some(first) = others.next() {
            for other in others {
                self.join(first.clone(), other);
            }
        } else if !self.splits.iter().any(|(a, b)| a.key == name.key && b.key == form.key) {
            self.splits.push((name, form));
        }
    }

    fn rename(&mut self, name: Spelt, to: &str) {
        let arabic = is_arabic_name(to);
        self.names.retain(|(known, old)| {
            known.key != name.key || !to.is_empty() && is_arabic_name(old) != arabic
        });
        if !to.trim().is_empty() {
            self.names.push((name, to.to_owned()));
        }
    }

    /// Pairs of names that are one entity's.
    pub fn merges(&self) -> impl Iterator<Item = (&NameKey, &NameKey)> {
        self.merges.iter().map(|(a, b)| (&a.key, &b.key))
    }

    /// Names, each with a spelling of its entity that is somebody else.
    pub fn splits(&self) -> impl Iterator<Item = (&NameKey, &NameKey)> {
        self.splits.iter().map(|(from, form)| (&from.key, &form.key))
    }

    /// Names, each with the one its entity is shown by.
    pub fn renamed(&self) -> impl Iterator<Item = (&NameKey, &String)> {
        self.names.iter().map(|(name, to)| (&name.key, to))
    }

    /// Names that are none.
    pub fn ignored(&self) -> impl Iterator<Item = &NameKey> {
        self.ignored.iter().map(|name| &name.key)
    }
}

/// Whether two names are these, in either order.
fn is_pair((a, b): &Pair, name: &Spelt, other: &Spelt) -> bool {
    let is = |x: &Spelt, y: &Spelt| x.key == name.key && y.key == other.key;
    is(a, b) || is(b, a)
}
