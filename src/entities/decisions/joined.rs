//! Names that merges have made one, in classes.
use std::collections::HashMap;
use std::hash::Hash;

/// A partition of things that grows by joining (union-find). The first named of a class stands for it.
#[derive(Clone, Debug)]
pub struct Joined<T> {
    parents: HashMap<T, T>,
}

impl<T: Clone + Eq + Hash> Default for Joined<T> {
    fn default() -> Self {
        Joined { parents: HashMap::new() }
    }
}

impl<T: Clone + Eq + Hash> Joined<T> {
    /// What stands for the class of a thing: itself, as long as it was not joined to another.
    pub fn of(&self, thing: &T) -> T {
        let mut at = thing;
        while let Some(parent) = self.parents.get(at) {
            at = parent;
        }
        at.clone()
    }

    /// Joins the class of the second to that of the first.
    pub fn join(&mut self, first: &T, second: &T) {
        let (first, second) = (self.of(first), self.of(second));
        if first != second {
            self.parents.insert(second, first);
        }
    }

    /// All things that were ever joined to another, each once.
    pub fn members(&self) -> impl Iterator<Item = &T> {
        self.parents.keys()
    }
}
