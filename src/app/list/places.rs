//! Where each article's row is.

use std::collections::HashMap;

/// Rows by article. The library numbers articles densely, so most lie in a table of four bytes each; the others
/// (held in memory, or far apart) in a map.
#[derive(Clone, Debug, Default)]
pub(super) struct Places {
    near: Vec<u32>,
    far: HashMap<u32, u32>,
    count: usize,
}

/// No row.
const NONE: u32 = u32::MAX;

impl Places {
    /// The row of an article.
    pub(super) fn get(&self, article: u32) -> Option<usize> {
        let near = self.near.get(article as usize).filter(|row| **row != NONE);
        near.or_else(|| self.far.get(&article)).map(|row| *row as usize)
    }

    /// Says where an article's row is.
    pub(super) fn insert(&mut self, article: u32, row: usize) {
        let (number, row) = (article as usize, row as u32);
        self.count += 1;
        // What is in the map stays there: a table must not have grown over it.
        if number > self.count * 4 + 1024 || self.far.contains_key(&article) {
            self.far.insert(article, row);
            return;
        }
        if self.near.len() <= number {
            self.near.resize(number + 1, NONE);
        }
        if let Some(place) = self.near.get_mut(number) {
            *place = row;
        }
    }

    /// Forgets an article and says where its row was.
    pub(super) fn remove(&mut self, article: u32) -> Option<usize> {
        let row = self.get(article);
        match self.near.get_mut(article as usize) {
            Some(place) if *place != NONE => *place = NONE,
            _ => drop(self.far.remove(&article)),
        }
        row
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;

    use super::Places;

    proptest! {
        #[test]
        fn they_are_a_map(
            changes in proptest::collection::vec(
                (prop_oneof![0_u32..50, 1000_u32..3000, Just(u32::MAX - 1)], 0_usize..9, any::<bool>()), 0..200,
            ),
        ) {
            let (mut places, mut map) = (Places::default(), HashMap::new());
            for (article, row, insert) in changes {
                if insert {
                    places.insert(article, row);
                    map.insert(article, row);
                } else {
                    prop_assert_eq!(places.remove(article), map.remove(&article));
                }
                prop_assert_eq!(places.get(article), map.get(&article).copied());
            }
            for (article, row) in map {
                prop_assert_eq!(places.get(article), Some(row));
            }
        }
    }

    #[test]
    fn numbers_far_apart_take_no_table() {
        let mut places = Places::default();
        places.insert(u32::MAX - 2, 1);
        places.insert(2_000_000_000, 2);
        assert!(places.near.is_empty());
        assert_eq!((places.get(2_000_000_000), places.get(u32::MAX - 2)), (Some(2), Some(1)));
    }
}
