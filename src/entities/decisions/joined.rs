//! Names that merges have made one, in classes.
use std::collections::HashMap;
use std::hash::Hash;

/// A partition of things that grows by joining (union-find). The first named of a class stands for it.
#[derive(Clone, Debug)]
pub struct Joined<T> {
    /// What was made to stand for each, and how many joins there were before.
    parents: HashMap<T, (T, usize)>,
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
        while let Some((parent, _)) = self.parents.get(at) {
            at = parent;
        }
        at.clone()
    }

    /// Orders the things of a class: what stands for it, what stood for a part of it before, and so on; of equals the one joined
    /// first. No two are of one rank.
    pub fn rank(&self, thing: &T) -> (usize, usize) {
        let parent = |(parent, _): &&(T, usize)| self.parents.get(parent);
        let above = std::iter::successors(self.parents.get(thing), parent).count();
        (above, self.parents.get(thing).map_or(0, |(_, joins)| *joins))
    }

    /// Joins the class of the second to that of the first.
    pub fn join(&mut self, first: &T, second: &T) {
        let (first, second) = (self.of(first), self.of(second));
        if first != second {
            self.parents.insert(second, (first, self.parents.len()));
        }
    }

    /// All things that were ever joined to another, each once.
    pub fn members(&self) -> impl Iterator<Item = &T> {
        self.parents.keys()
    }
}
