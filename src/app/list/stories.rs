//! The stories of the list: which of its articles tell one, and how many of them are shown.
//!
//! The first article of a story in the order of the list is its *head*; the others stand below it. Editions in other
//! languages are shown unless the reader folds the story, repetitions in a language that is already shown are not
//! unless he unfolds it.

mod edition;
mod parts;
#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};

use foldhash::fast::FixedState;
use parts::{Part, Parts};

pub use edition::{Edition, How, percent};

use super::ArticleId;
use super::merge::{count_while, merge};
use crate::library::{ArticleRow, Kinship, Likeness, Mark, Rows, Union, Verdict};
use crate::parallel::Proposal;

/// How much of a story is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fold {
    /// An article for each language.
    #[default]
    Editions,
    /// The head alone.
    Head,
    /// All articles.
    Nothing,
}

/// An entry of the list as a part of its story.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kin {
    /// It stands below the head of its story.
    pub below: bool,
    /// Of a head, how many articles of its story are not shown.
    pub hidden: usize,
    /// Its text is much like that of an article in another language, of which the reader has said nothing.
    pub proposed: bool,
}

type Map<V> = HashMap<u32, V, FixedState>;

/// The stories of the list's rows.
#[derive(Clone, Debug, Default)]
pub(super) struct Stories {
    /// Articles, and stories of others that their front matter names.
    ties: Vec<(u32, u32)>,
    likenesses: Vec<Likeness>,
    /// Of two articles, the smaller number first, whether the reader has said that they tell one story.
    verdicts: HashMap<(u32, u32), bool, FixedState>,
    /// Of each row, its story.
    story_of: Vec<u32>,
    /// All rows, ordered by story: those of a story stand together, as they were arranged last.
    by_story: Vec<u32>,
    /// Articles with an edition that is proposed.
    proposed: HashSet<u32, FixedState>,
    /// Stories the reader has folded or unfolded.
    folds: Map<Fold>,
    fold: Fold,
    /// Of each story how many of its articles that are chosen are not shown.
    hidden: Map<usize>,
}

impl Stories {
    /// What the library knows of articles that may tell one story. What is known of articles in memory stays.
    pub(super) fn set_kinship(&mut self, kinship: Kinship) {
        let Kinship { ties, verdicts, likenesses } = kinship;
        self.ties.retain(|(article, _)| is_held(*article));
        self.ties.extend(ties);
        self.likenesses.retain(is_of_memory);
        self.likenesses.extend(likenesses);
        self.verdicts.retain(|(a, b), _| is_held(*a) || is_held(*b));
        let verdict = |one: Verdict| (ordered(one.a, one.b), one.same);
        self.verdicts.extend(verdicts.into_iter().map(verdict));
    }

    /// What the texts of articles in memory say.
    pub(super) fn set_alike(&mut self, likenesses: Vec<Likeness>) {
        self.likenesses.retain(|one| !is_of_memory(one));
        self.likenesses.extend(likenesses);
    }

    /// The article's front matter names a story.
    pub(super) fn tie(&mut self, article: u32, story: u32) {
        self.ties.push((article, story));
    }

    /// Sees what the reader says of pairs of articles.
    pub(super) fn judge(&mut self, articles: &[u32], mark: &Mark) {
        for pair in articles.chunks_exact(2) {
            let &[a, b] = pair else { continue };
            if let Mark::Paired(same) = *mark {
                self.verdicts.insert(ordered(a, b), same);
            } else {
                self.verdicts.remove(&ordered(a, b));
            }
        }
    }

    /// Finds the stories of all rows. Linear but for one sort.
    pub(super) fn settle(&mut self, rows: &Rows, place: impl Fn(u32) -> Option<usize>) {
        let row = |article: u32| rows.get(place(article)?);
        let union = self.union(row);
        self.story_of.clear();
        self.story_of.extend(rows.stories().map(|story| union.root(story)));
        // One number sorts several times faster than a look at another list for each comparison.
        let keys = self.story_of.iter().zip(0_u32..);
        let mut keys: Vec<u64> =
            keys.map(|(story, row)| u64::from(*story) << 32 | u64::from(row)).collect();
        keys.sort_unstable();
        self.by_story.clear();
        self.by_story.extend(keys.into_iter().map(|key| key as u32));
        let story = |article: u32| row(article).map(|of| union.root(of.story));
        let are_two = |one: &&Likeness| match (story(one.a), story(one.b)) {
            (Some(a), Some(b)) => a != b,
            _ => false,
        };
        let proposals = self.likenesses.iter().filter(|one| self.is_proposal(one)).filter(are_two);
        self.proposed = proposals.flat_map(|one| [one.a, one.b]).collect();
    }

    /// Finds the stories of rows that were appended since, and changes nothing else where all there is to know of
    /// them is the story each names.
    pub(super) fn settle_new(&mut self, rows: &Rows, place: impl Fn(u32) -> Option<usize>) {
        let is_plain =
            self.ties.is_empty() && self.verdicts.is_empty() && self.likenesses.is_empty();
        let known = self.story_of.len();
        if !is_plain || known == 0 {
            return self.settle(rows, place);
        }
        self.story_of.extend(rows.stories().skip(known));
        let story = |row: &u32| self.story_of.get(*row as usize);
        let mut new: Vec<u32> = (known as u32..self.story_of.len() as u32).collect();
        new.sort_by_key(story);
        merge(&mut self.by_story, new, |one, other| story(one) <= story(other));
    }

    /// The rows of a row's story, itself among them, in no order.
    fn group(&self, row: u32) -> &[u32] {
        let story_of = |row: u32| self.story_of.get(row as usize).copied();
        let Some(story) = story_of(row) else { return &[] };
        let place = self.by_story.partition_point(|other| story_of(*other) < Some(story));
        self.group_at(place, story, |_| true)
    }

    /// The rows of a story from a place on, as long as they have a property.
    fn group_at(&self, place: usize, story: u32, has: impl Fn(u32) -> bool) -> &[u32] {
        let rows = self.by_story.get(place..).unwrap_or_default();
        let is_of_it = |row: &u32| self.story_of.get(*row as usize) == Some(&story) && has(*row);
        rows.get(..count_while(rows, is_of_it)).unwrap_or_default()
    }

    /// The story of a row that is not alone in it.
    fn story(&self, row: u32) -> Option<u32> {
        let story = self.story_of.get(row as usize)?;
        (self.group(row).len() > 1).then_some(*story)
    }

    fn union<'a>(&self, row: impl Fn(u32) -> Option<ArticleRow<'a>>) -> Union {
        let mut union = Union::default();
        let mut join = |a: u32, b: u32| {
            if let (Some(a), Some(b)) = (row(a), row(b)) {
                union.join(a.story, b.story);
            }
        };
        let same = self.verdicts.iter().filter(|(_, same)| **same);
        same.for_each(|((a, b), _)| join(*a, *b));
        let repeats = self.likenesses.iter().filter(|one| one.repeats);
        repeats
            .filter(|one| self.verdict(one.a, one.b) != Some(false))
            .for_each(|one| join(one.a, one.b));
        for (article, story) in &self.ties {
            if let Some(row) = row(*article) {
                union.join(row.story, *story);
            }
        }
        union
    }

    fn is_proposal(&self, one: &Likeness) -> bool {
        !one.repeats && one.score >= Proposal::SURE && self.verdict(one.a, one.b).is_none()
    }

    fn verdict(&self, a: u32, b: u32) -> Option<bool> {
        self.verdicts.get(&ordered(a, b)).copied()
    }

    /// Puts the rows of a story together that are shown, in the place of the first, into a list that is used again.
    pub(super) fn arrange(&mut self, rows: &Rows, sorted: &[u32], order: &mut Vec<u32>) {
        order.clear();
        self.hidden.clear();
        let parts = Parts::new(sorted, &mut self.by_story, &self.story_of);
        for row in sorted {
            match parts.of(*row) {
                Part::Alone | Part::Left => order.push(*row),
                Part::Below => {}
                Part::Head { place } => {
                    let story = self.story_of.get(*row as usize).copied().unwrap_or_default();
                    let is_chosen = |other: u32| parts.of(other) != Part::Left;
                    let of_story = self.group_at(place, story, is_chosen);
                    let before = order.len();
                    order.extend(shown(rows, of_story, self.fold_of(story)));
                    let hidden = of_story.len() - (order.len() - before);
                    if hidden > 0 {
                        self.hidden.insert(story, hidden);
                    }
                }
            }
        }
    }

    fn fold_of(&self, story: u32) -> Fold {
        self.folds.get(&story).copied().unwrap_or(self.fold)
    }

    /// Folds the story of a row, or unfolds it; false when it is alone in its story.
    pub(super) fn toggle(&mut self, row: u32) -> bool {
        let Some(story) = self.story(row) else { return false };
        let fold = if self.hidden.contains_key(&story) { Fold::Nothing } else { Fold::Head };
        self.folds.insert(story, fold);
        true
    }

    /// Shows all articles of a row's story.
    pub(super) fn unfold(&mut self, row: u32) {
        if let Some(story) = self.story(row) {
            self.folds.insert(story, Fold::Nothing);
        }
    }

    /// Folds all stories further, or unfolds them; says how they are now.
    pub(super) fn toggle_all(&mut self) -> Fold {
        self.folds.clear();
        self.fold = match self.fold {
            Fold::Editions => Fold::Head,
            Fold::Head => Fold::Nothing,
            Fold::Nothing => Fold::Editions,
        };
        self.fold
    }

    /// The head of a row's story among rows that are shown.
    pub(super) fn head(&self, row: u32, order: &[u32]) -> Option<usize> {
        let story = self.story_of.get(row as usize)?;
        order.iter().position(|shown| self.story_of.get(*shown as usize) == Some(story))
    }

    /// What an entry is to its story: its row, the row above it, and its article.
    pub(super) fn kin(&self, row: u32, above: Option<u32>, article: u32) -> Kin {
        let story = self.story_of.get(row as usize);
        let of_above = above.and_then(|above| self.story_of.get(above as usize));
        let below = of_above.is_some() && of_above == story;
        let hidden = story.filter(|_| !below).and_then(|story| self.hidden.get(story));
        Kin {
            below,
            hidden: hidden.copied().unwrap_or(0),
            proposed: self.proposed.contains(&article),
        }
    }
}

fn is_held(article: u32) -> bool {
    ArticleId(article).is_held()
}

fn is_of_memory(one: &Likeness) -> bool {
    is_held(one.a) || is_held(one.b)
}

fn ordered(a: u32, b: u32) -> (u32, u32) {
    (a.min(b), a.max(b))
}

/// The rows of a story that are shown, its first first.
fn shown(rows: &Rows, of_story: &[u32], fold: Fold) -> impl Iterator<Item = u32> {
    let mut languages = 0_u8;
    let is_shown = move |row: &&u32| {
        let language = 1 << rows.language(**row as usize) as u8;
        let (is_first, is_new) = (languages == 0, languages & language == 0);
        languages |= language;
        match fold {
            Fold::Nothing => true,
            Fold::Head => is_first,
            Fold::Editions => is_new,
        }
    };
    of_story.iter().filter(is_shown).copied()
}
