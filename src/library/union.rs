//! Stories that have proved to be one.

use std::collections::HashMap;

use foldhash::fast::FixedState;

/// Numbers of stories in groups (a union-find forest whose roots are the smallest of their groups). A number that
/// was joined with none costs nothing and is its own root.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Union {
    parents: HashMap<u32, u32, FixedState>,
}

impl Union {
    /// The number that stands for all that a number was joined with.
    pub fn root(&self, mut of: u32) -> u32 {
        while let Some(&parent) = self.parents.get(&of) {
            of = parent;
        }
        of
    }

    /// Makes two stories one.
    pub fn join(&mut self, a: u32, b: u32) {
        let (one, two) = (self.root(a), self.root(b));
        let root = one.min(two);
        if one != two {
            self.parents.insert(one.max(two), root);
        }
        // The ways up stay short: whoever was asked about hangs below the root.
        for number in [a, b].into_iter().filter(|number| *number != root) {
            self.parents.insert(number, root);
        }
    }

    /// Whether no two stories are one.
    pub fn is_empty(&self) -> bool {
        self.parents.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn joined_numbers_have_one_root() {
        let mut union = Union::default();
        assert!(union.is_empty());
        union.join(7, 3);
        union.join(9, 7);
        union.join(5, 5);
        assert_eq!([3, 7, 9, 5, 4].map(|number| union.root(number)), [3, 3, 3, 5, 4]);
    }

    proptest! {
        #[test]
        fn groups_are_those_of_the_plain_way(pairs in proptest::collection::vec((0_u32..30, 0_u32..30), 0..40)) {
            let (mut union, mut plain) = (Union::default(), (0..30).collect::<Vec<u32>>());
            for (a, b) in pairs {
                union.join(a, b);
                let (of_a, of_b) = (plain[a as usize], plain[b as usize]);
                for group in plain.iter_mut().filter(|group| **group == of_a.max(of_b)) {
                    *group = of_a.min(of_b);
                }
            }
            let roots: Vec<u32> = (0..30).map(|number| union.root(number)).collect();
            prop_assert_eq!(roots, plain);
        }
    }
}
