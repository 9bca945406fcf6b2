//! What the reader decides about names, applied on top of what was recognised.
//!
//! A decision names spellings and what they name, never a number, so that reading an article again cannot lose it. Decisions are kept as
//! a list in the order they were made; one that takes an earlier one back cancels it, so that merging and splitting again is as before.
//!
//! # Limitations
//! A decision holds for every article: the same spelling cannot be two people in two articles, but for what its fuller name says.
mod apply;
mod joined;
#[cfg(test)]
mod tests;

use super::name_key::{NameKey, is_arabic_name};
use super::spans::Name;

pub use joined::Joined;

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

    fn key(&self) -> Option<NameKey> {
        NameKey::new(self.kind, &self.spelling)
    }
}

/// Something the reader decided.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Decision {
    /// Two names are one entity's; it is of the first name's kind.
    Merge(Form, Form),
    /// Where the first name's entity is spelt as the second, it is somebody else. Takes a merge back that one of its ends so spelt made.
    Split(Form, Form),
    /// The entity is shown by this name, in the alphabet the name is written in; an empty name gives it its own again.
    Rename(Form, String),
    /// The name is none: it is neither shown nor counted.
    Ignore(Form),
    /// The name is one after all.
    Heed(Form),
}

/// Decisions in force.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decisions {
    merges: Vec<(NameKey, NameKey)>,
    /// Whose name, and the spelling that is somebody else.
    splits: Vec<(NameKey, Form)>,
    names: Vec<(NameKey, String)>,
    ignored: Vec<NameKey>,
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

    fn make(&mut self, decision: &Decision) -> Option<()> {
        match decision {
            Decision::Merge(name, other) => self.merge(name, other)?,
            Decision::Split(name, form) => self.split(name, form)?,
            Decision::Rename(name, to) => {
                let (name, arabic) = (name.key()?, is_arabic_name(to));
                self.names.retain(|(known, old)| {
                    *known != name || !to.is_empty() && is_arabic_name(old) != arabic
                });
                if !to.trim().is_empty() {
                    self.names.push((name, to.clone()));
                }
            }
            Decision::Ignore(name) => {
                let name = name.key()?;
                if !self.ignored.contains(&name) {
                    self.ignored.push(name);
                }
            }
            Decision::Heed(name) => {
                let name = name.key()?;
                self.ignored.retain(|known| *known != name);
            }
        }
        Some(())
    }

    fn merge(&mut self, name: &Form, other: &Form) -> Option<()> {
        let (a, b) = (name.key()?, other.key()?);
        let before = self.splits.len();
        self.splits.retain(|(from, form)| {
            let form = form.key();
            !(*from == a && form.as_ref() == Some(&b) || *from == b && form.as_ref() == Some(&a))
        });
        let known = self.merges.iter().any(|(x, y)| (x, y) == (&a, &b) || (x, y) == (&b, &a));
        if before == self.splits.len() && a != b && !known {
            self.merges.push((a, b));
        }
        Some(())
    }

    fn split(&mut self, name: &Form, form: &Form) -> Option<()> {
        let (from, off) = (name.key()?, form.key()?);
        let before = self.merges.len();
        self.merges.retain(|(a, b)| *a != off && *b != off);
        let known =
            self.splits.iter().any(|(known, other)| *known == from && other.key() == form.key());
        if before == self.merges.len() && !known {
            self.splits.push((from, form.clone()));
        }
        Some(())
    }

    /// Pairs of names that are one entity's.
    pub fn merges(&self) -> &[(NameKey, NameKey)] {
        &self.merges
    }

    /// Names, each with a spelling of its entity that is somebody else.
    pub fn splits(&self) -> impl Iterator<Item = (&NameKey, NameKey)> {
        self.splits.iter().filter_map(|(from, form)| Some((from, form.key()?)))
    }

    /// Names, each with the one its entity is shown by.
    pub fn renamed(&self) -> &[(NameKey, String)] {
        &self.names
    }

    /// Names that are none.
    pub fn ignored(&self) -> &[NameKey] {
        &self.ignored
    }
}
