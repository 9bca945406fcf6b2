//! Which articles have which tags, in eight bytes each.

use super::{Library, LibraryError};

/// The tags of all articles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tags {
    names: Vec<String>,
    /// An article and the index of a name; in order, each once.
    given: Vec<(u32, u32)>,
}

impl Tags {
    /// The tags of an article, sorted.
    pub fn of(&self, article: u32) -> Vec<&str> {
        let start = self.given.partition_point(|(of, _)| *of < article);
        let given = self.given.iter().skip(start).take_while(|(of, _)| *of == article);
        let mut names: Vec<&str> = given.filter_map(|(_, name)| self.name(*name)).collect();
        names.sort_unstable();
        names
    }

    /// Whether an article has a tag.
    pub fn has(&self, article: u32, tag: &str) -> bool {
        let number = self.names.iter().position(|name| name == tag);
        number.is_some_and(|number| self.given.binary_search(&(article, number as u32)).is_ok())
    }

    /// Gives articles a tag; returns those that did not have it.
    pub fn give(&mut self, articles: &[u32], tag: &str) -> Vec<u32> {
        let known = self.names.iter().position(|name| name == tag);
        let number = known.unwrap_or_else(|| {
            self.names.push(tag.to_owned());
            self.names.len() - 1
        }) as u32;
        let is_new = |article: &&u32| self.given.binary_search(&(**article, number)).is_err();
        let new: Vec<u32> = articles.iter().filter(is_new).copied().collect();
        self.given.extend(new.iter().map(|article| (*article, number)));
        self.given.sort_unstable();
        self.given.dedup();
        new
    }

    /// Takes a tag from articles; returns those that had it.
    pub fn take(&mut self, articles: &[u32], tag: &str) -> Vec<u32> {
        let had: Vec<u32> = articles.iter().filter(|id| self.has(**id, tag)).copied().collect();
        let Some(number) = self.names.iter().position(|name| name == tag) else { return had };
        let mut gone = had.clone();
        gone.sort_unstable();
        let stays = |(article, name): &(u32, u32)| {
            *name != number as u32 || gone.binary_search(article).is_err()
        };
        self.given.retain(stays);
        had
    }

    /// The tags that are given to some article, those given most often first.
    pub fn by_use(&self) -> Vec<&str> {
        let mut counts = vec![0_usize; self.names.len()];
        for (_, name) in &self.given {
            if let Some(count) = counts.get_mut(*name as usize) {
                *count += 1;
            }
        }
        let mut used: Vec<(usize, &str)> =
            counts.into_iter().zip(self.names.iter().map(String::as_str)).collect();
        used.retain(|(count, _)| *count > 0);
        used.sort_unstable_by(|(a, x), (b, y)| b.cmp(a).then(x.cmp(y)));
        used.into_iter().map(|(_, name)| name).collect()
    }

    fn name(&self, number: u32) -> Option<&str> {
        self.names.get(number as usize).map(String::as_str)
    }
}

impl Library {
    /// The tags of all articles.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn all_tags(&self) -> Result<Tags, LibraryError> {
        let read = || {
            let mut tags = Tags::default();
            let mut statement =
                self.database.prepare("SELECT tag, article FROM tags ORDER BY tag")?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let name = row.get_ref(0)?.as_str()?;
                if tags.names.last().is_none_or(|last| last != name) {
                    tags.names.push(name.to_owned());
                }
                tags.given.push((row.get(1)?, tags.names.len() as u32 - 1));
            }
            tags.given.sort_unstable();
            Ok(tags)
        };
        read().map_err(|error| self.error(&error))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    #[test]
    fn tags_are_given_taken_and_counted() {
        let mut tags = Tags::default();
        assert_eq!(tags.give(&[3, 1], "politics"), [3, 1]);
        assert_eq!(tags.give(&[1, 2], "politics"), [2]);
        tags.give(&[1], "\u{623}\u{645}\u{646}");
        assert_eq!(tags.of(1), ["politics", "\u{623}\u{645}\u{646}"]);
        assert_eq!(tags.by_use(), ["politics", "\u{623}\u{645}\u{646}"]);
        assert_eq!(tags.take(&[1, 2, 9], "politics"), [1, 2]);
        assert_eq!(tags.of(2), [] as [&str; 0]);
        assert!(tags.has(3, "politics") && !tags.has(1, "politics"));
    }

    proptest! {
        #[test]
        fn they_are_a_set_of_pairs(steps in proptest::collection::vec((any::<bool>(), 0_u32..6, "[ab]"), 0..40)) {
            let (mut tags, mut plain) = (Tags::default(), BTreeSet::new());
            for (give, article, tag) in steps {
                if give {
                    prop_assert_eq!(tags.give(&[article], &tag).len(), usize::from(plain.insert((article, tag))));
                } else {
                    prop_assert_eq!(tags.take(&[article], &tag).len(), usize::from(plain.remove(&(article, tag))));
                }
            }
            for article in 0..6 {
                let expected: Vec<&str> =
                    plain.iter().filter(|(of, _)| *of == article).map(|(_, tag)| tag.as_str()).collect();
                prop_assert_eq!(tags.of(article), expected);
            }
        }
    }
}
