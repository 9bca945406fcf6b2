//! Articles that repeat each other in one language.
//!
//! Of all runs of three words of an article a *sketch* keeps those whose hashes are smallest. The share of
//! hashes that two sketches have in common estimates the share of runs that the articles have (the resemblance of
//! Broder, 1997), whatever their lengths.

use std::collections::HashMap;
use std::hash::BuildHasher;

use foldhash::fast::FixedState;

use super::Profile;
use crate::article::Article;
use crate::text::fold;

/// Hashes kept of an article.
const SKETCH: usize = 48;

/// Words of a run.
const RUN: usize = 3;

/// The share of common runs, in percent, from which on two articles repeat each other.
const ALIKE: usize = 40;

/// A run that more articles have is no sign of repetition ("all rights reserved").
const FREQUENT: usize = 40;

/// The smallest hashes of the runs of an article, ascending.
#[derive(Clone, Debug, Default)]
pub(super) struct Sketch(Vec<u64>);

impl Sketch {
    pub(super) fn of(article: &Article) -> Self {
        let paragraphs = article.paragraphs.iter().map(|paragraph| paragraph.range.clone());
        let texts = paragraphs.map(|at| fold::text(article.slice(at)));
        let hasher = FixedState::with_seed(0);
        let words: Vec<u64> = texts.flat_map(|text| hashes(&text, &hasher)).collect();
        let mut runs: Vec<u64> = words.windows(RUN).map(|run| hasher.hash_one(run)).collect();
        runs.sort_unstable();
        runs.dedup();
        runs.truncate(SKETCH);
        Sketch(runs)
    }

    /// The share of runs that both articles have of those that either has, in percent.
    fn resemblance(&self, other: &Sketch) -> usize {
        let (mut one, mut two) = (self.0.iter().peekable(), other.0.iter().peekable());
        let (mut common, mut all) = (0, 0);
        // The smallest hashes of both together are a sketch of both together.
        while all < SKETCH {
            let (Some(a), Some(b)) = (one.peek(), two.peek()) else { break };
            let (is_of_a, is_of_b) = (a <= b, b <= a);
            common += usize::from(is_of_a && is_of_b);
            if is_of_a {
                one.next();
            }
            if is_of_b {
                two.next();
            }
            all += 1;
        }
        // Where both are whole, what is left of one is missing from the other.
        if self.0.len() < SKETCH && other.0.len() < SKETCH {
            all += one.count() + two.count();
        }
        common * 100 / all.max(1)
    }
}

fn hashes(text: &str, hasher: &FixedState) -> Vec<u64> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| hasher.hash_one(word)).collect()
}

/// Groups of articles of one language that repeat each other, each ascending, by their first articles.
pub(super) fn groups(profiles: &[Profile]) -> Vec<Vec<usize>> {
    let mut places: HashMap<u64, Vec<usize>> = HashMap::new();
    let mut groups = Groups((0..profiles.len()).collect());
    for (number, profile) in profiles.iter().enumerate() {
        let mut shared: HashMap<usize, usize> = HashMap::new();
        for hash in &profile.sketch.0 {
            let earlier = places.entry(*hash).or_default();
            if earlier.len() < FREQUENT {
                for &at in earlier.iter() {
                    *shared.entry(at).or_default() += 1;
                }
                earlier.push(number);
            }
        }
        for (earlier, count) in shared {
            let Some(other) = profiles.get(earlier).filter(|of| of.language == profile.language)
            else {
                continue;
            };
            if count >= 2 && profile.sketch.resemblance(&other.sketch) >= ALIKE {
                groups.join(earlier, number);
            }
        }
    }
    groups.all()
}

/// Numbers in groups (a union-find forest whose roots are the smallest of their groups).
struct Groups(Vec<usize>);

impl Groups {
    fn root(&mut self, mut of: usize) -> usize {
        while let Some(&parent) = self.0.get(of).filter(|&&parent| parent != of) {
            // Halves the path, so that later walks are short.
            let grandparent = self.0.get(parent).copied().unwrap_or(parent);
            if let Some(slot) = self.0.get_mut(of) {
                *slot = grandparent;
            }
            of = grandparent;
        }
        of
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        if let Some(slot) = self.0.get_mut(a.max(b)) {
            *slot = a.min(b);
        }
    }

    /// The groups of two and more.
    fn all(mut self) -> Vec<Vec<usize>> {
        let mut groups: Vec<Vec<usize>> = vec![Vec::new(); self.0.len()];
        for number in 0..self.0.len() {
            let root = self.root(number);
            if let Some(group) = groups.get_mut(root) {
                group.push(number);
            }
        }
        groups.retain(|group| group.len() > 1);
        groups
    }
}

#[cfg(test)]
mod tests {
    use crate::import::import;
    use crate::parallel::Stories;

    fn groups_of(texts: &[&str]) -> Vec<Vec<usize>> {
        let mut stories = Stories::new();
        for text in texts {
            stories.add(&import("news.txt", text.as_bytes()).articles.remove(0).article);
        }
        stories.duplicates()
    }

    const FIRE: &str = "Fire in the port\n\nA fire broke out in the port of Beirut on Monday morning, and the civil defence brought it under control within two hours. Nobody was hurt.\n";
    const FIRE_AGAIN: &str = "Port fire\n\nA fire broke out in the port of Beirut on Monday morning, and civil defence brought it under control within two hours. Nobody was hurt, officials said.\n";
    const RAIN: &str = "Rain\n\nRain fell on the coast for the third day in a row, and schools in the north stayed closed until the roads were cleared again.\n";

    #[test]
    fn a_retold_article_is_found_and_another_is_not() {
        assert_eq!(groups_of(&[FIRE, RAIN, FIRE_AGAIN]), [[0, 2]]);
        assert_eq!(groups_of(&[FIRE, RAIN]), [[0; 0]; 0]);
    }

    #[test]
    fn all_copies_are_one_group() {
        assert_eq!(groups_of(&[RAIN, FIRE, RAIN, FIRE_AGAIN, RAIN]), [vec![0, 2, 4], vec![1, 3]]);
    }

    #[test]
    fn articles_without_words_repeat_nothing() {
        assert_eq!(groups_of(&["a", "b", "* * *\n\n* * *"]), [[0; 0]; 0]);
    }
}
