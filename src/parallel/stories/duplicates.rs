//! Articles that repeat each other in one language.
//!
//! Of all runs of three words of an article a *sketch* keeps those whose hashes are smallest. The share of
//! hashes that two sketches have in common estimates the share of runs that the articles have (the resemblance of
//! Broder, 1997), whatever their lengths.

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

/// Articles of a run that each of its articles is compared with: the next ones. A run that half the library has ("all
/// rights reserved") costs no more for each of them than any other.
const NEXT: usize = 8;

/// The smallest hashes of the runs of an article, ascending.
#[derive(Clone, Debug, Default)]
pub(super) struct Sketch(Box<[u32]>);

impl Sketch {
    pub(super) fn of(article: &Article) -> Self {
        let paragraphs = article.paragraphs.iter().map(|paragraph| paragraph.range.clone());
        let texts = paragraphs.map(|at| fold::text(article.slice(at)));
        let hasher = FixedState::with_seed(0);
        let words: Vec<u64> = texts.flat_map(|text| hashes(&text, &hasher)).collect();
        let mut runs: Vec<u32> =
            words.windows(RUN).map(|run| hasher.hash_one(run) as u32).collect();
        runs.sort_unstable();
        runs.dedup();
        runs.truncate(SKETCH);
        Sketch(runs.into_boxed_slice())
    }

    /// The share of runs that both articles have of those that either has, in percent; 0 if it is one alone.
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
        if common > 1 { common * 100 / all } else { 0 }
    }
}

fn hashes(text: &str, hasher: &FixedState) -> Vec<u64> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| hasher.hash_one(word)).collect()
}

/// Groups of articles of one language that repeat each other, each ascending, by their first articles.
pub(super) fn groups(profiles: &[Profile]) -> Vec<Vec<usize>> {
    let mut runs: Vec<(u32, u32)> = (0..)
        .zip(profiles)
        .flat_map(|(number, profile)| profile.sketch.0.iter().map(move |run| (*run, number)))
        .collect();
    runs.sort_unstable();
    let alike = |one: usize, two: usize| match (profiles.get(one), profiles.get(two)) {
        (Some(one), Some(two)) => {
            one.language == two.language && one.sketch.resemblance(&two.sketch) >= ALIKE
        }
        _ => false,
    };
    let mut groups = Groups((0..profiles.len()).collect());
    for (one, two) in in_common(&runs) {
        // What repeats an article that repeats this one needs no second look.
        if groups.root(one) != groups.root(two) && alike(one, two) {
            groups.join(one, two);
        }
    }
    groups.all()
}

/// Articles that have a run in common, each with the next few: linear, and all copies are found however many there
/// are, since those of most runs of an article are its copies.
fn in_common(runs: &[(u32, u32)]) -> impl Iterator<Item = (usize, usize)> {
    let of_run = runs.chunk_by(|one, two| one.0 == two.0);
    of_run.flat_map(|articles| {
        articles.iter().enumerate().flat_map(|(at, one)| {
            let next = articles.iter().skip(at + 1).take(NEXT);
            next.map(|two| (one.1 as usize, two.1 as usize))
        })
    })
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
    fn copies_are_found_however_many_there_are_and_whatever_they_share_with_others() {
        let rain = |at: usize| RAIN.replace("Rain fell", &format!("Agency {at}. Rain fell"));
        let mut texts: Vec<String> = (0..60).map(rain).collect();
        // All have the last sentence of the others in common.
        texts.extend((0..60).map(|at| {
            format!("Title {at}\n\n{at} {at} {at}. All rights reserved by the agency.\n")
        }));
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let groups = groups_of(&texts);
        assert_eq!(groups[0], (0..60).collect::<Vec<_>>());
    }

    #[test]
    fn articles_without_words_repeat_nothing() {
        assert_eq!(groups_of(&["a", "b", "* * *\n\n* * *"]), [[0; 0]; 0]);
    }
}
