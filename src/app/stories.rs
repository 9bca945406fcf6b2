//! The stories of the list: which of its articles tell one, and how many of them are shown.
//!
//! The first article of a story in the order of the list is its *head*; the others stand below it. Editions in other
//! languages are shown unless the reader folds the story, repetitions in a language that is already shown are not
//! unless he unfolds it.

use std::collections::{HashMap, HashSet};

use foldhash::fast::FixedState;

use super::list::ArticleId;
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

/// Another article of a story, or one that may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Edition {
    /// The article.
    pub id: ArticleId,
    /// Why it is thought to be one.
    pub how: How,
}

/// Why two articles are thought to tell one story.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum How {
    /// Their names or their front matter say so.
    Named,
    /// The reader has said so.
    Confirmed,
    /// Both repeat each other in one language.
    Repeats,
    /// Their texts are alike, so surely from 0 to 1.
    Proposed(f32),
    /// The reader has said that they do not.
    Rejected,
    /// Nothing is known of them: the reader has looked for one by its title.
    Unknown,
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
    /// All rows, ordered by story and row: those of a story stand together.
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
        let story_of = &self.story_of;
        let key = |row: &u32| (story_of.get(*row as usize), *row);
        let mut new: Vec<u32> = (known as u32..story_of.len() as u32).collect();
        new.sort_unstable_by_key(key);
        merge(&mut self.by_story, new, |one, other| key(one) < key(other));
    }

    /// The rows of a row's story, itself among them.
    fn group(&self, row: u32) -> &[u32] {
        let story_of = |row: u32| self.story_of.get(row as usize);
        let Some(story) = story_of(row) else { return &[] };
        let start = self.by_story.partition_point(|other| story_of(*other) < Some(story));
        let after = self.by_story.get(start..).unwrap_or_default();
        let count = count_while(after, |other| story_of(*other) == Some(story));
        after.get(..count).unwrap_or_default()
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
        let parts = self.parts(sorted);
        self.hidden.clear();
        for row in sorted {
            match parts.of(*row) {
                Part::Alone => order.push(*row),
                Part::Below => {}
                Part::Head(of_story) => {
                    let story = self.story_of.get(*row as usize).copied().unwrap_or_default();
                    let before = order.len();
                    order.extend(shown(rows, of_story, self.fold_of(story)));
                    let shown = order.len() - before;
                    if shown < of_story.len() {
                        self.hidden.insert(story, of_story.len() - shown);
                    }
                }
            }
        }
    }

    fn parts(&self, sorted: &[u32]) -> Parts {
        let mut places = vec![ALONE; self.story_of.len()];
        for (place, row) in (0..).zip(sorted) {
            places.get_mut(*row as usize).into_iter().for_each(|it| *it = place);
        }
        let place = |row: &u32| places.get(*row as usize).copied().unwrap_or(ALONE);
        let story_of = |row: &u32| self.story_of.get(*row as usize);
        let (mut members, mut ends) = (Vec::new(), Vec::new());
        for story in self.by_story.chunk_by(|one, two| story_of(one) == story_of(two)) {
            let from = members.len();
            if story.len() > 1 {
                members.extend(story.iter().filter(|row| place(row) != ALONE));
            }
            match members.get_mut(from..) {
                Some(several @ [_, _, ..]) => {
                    several.sort_unstable_by_key(place);
                    ends.push(members.len() as u32);
                }
                _ => members.truncate(from),
            }
        }
        let mut kinds = places;
        kinds.fill(ALONE);
        let mut from = 0;
        for (number, end) in (0..).zip(&ends) {
            for row in members.get(from..*end as usize).unwrap_or_default() {
                kinds.get_mut(*row as usize).into_iter().for_each(|it| *it = BELOW);
            }
            let head = members.get(from).and_then(|head| kinds.get_mut(*head as usize));
            if let Some(kind) = head {
                *kind = number;
            }
            from = *end as usize;
        }
        Parts { kinds, members, ends }
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

    /// The other articles of an article's story and those that may be, the likeliest to be read beside it first.
    pub(super) fn editions(&self, rows: &Rows, row: u32) -> Vec<Edition> {
        let Some(own) = rows.get(row as usize) else { return Vec::new() };
        let members: Vec<ArticleRow<'_>> = self
            .group(row)
            .iter()
            .filter(|other| **other != row)
            .filter_map(|other| rows.get(*other as usize))
            .filter(|other| !other.gone)
            .collect();
        let how = |other: &ArticleRow<'_>| match self.verdict(own.article, other.article) {
            Some(true) => How::Confirmed,
            _ if other.language == own.language => How::Repeats,
            _ => How::Named,
        };
        let of_story = members.iter().map(|other| (other.article, how(other)));
        let is_member = |article: u32| members.iter().any(|other| other.article == article);
        let likely = self.likenesses.iter().filter_map(|one| {
            let other = other_of(one.a, one.b, own.article).filter(|other| !is_member(*other))?;
            let rejected = self.verdict(one.a, one.b) == Some(false);
            Some((other, if rejected { How::Rejected } else { How::Proposed(one.score) }))
        });
        let mut editions: Vec<Edition> = of_story
            .chain(likely)
            .map(|(article, how)| Edition { id: ArticleId(article), how })
            .collect();
        editions.sort_by(|one, two| two.how.weight().total_cmp(&one.how.weight()));
        editions
    }
}

impl How {
    /// Whether it is more than a guess.
    pub fn is_sure(self) -> bool {
        matches!(self, How::Named | How::Confirmed | How::Repeats)
    }

    /// Whether it is likely enough to be shown unasked.
    pub fn is_proposed(self) -> bool {
        matches!(self, How::Proposed(score) if score >= Proposal::SURE)
    }

    fn weight(self) -> f32 {
        match self {
            How::Confirmed => 4.0,
            How::Named => 3.0,
            How::Repeats => 2.0,
            How::Proposed(score) => score,
            How::Rejected => -1.0,
            How::Unknown => -2.0,
        }
    }
}

/// A score in per cent.
pub fn percent(score: f32) -> usize {
    (score * 100.0).round() as usize
}

/// The rows that are chosen, as parts of their stories: twelve bytes each, while a list is arranged.
struct Parts {
    /// Of each row, [`ALONE`], [`BELOW`], or the number of the story it is the head of.
    kinds: Vec<u32>,
    /// The rows of each story with several, in the order of the list, and where each story's end.
    members: Vec<u32>,
    ends: Vec<u32>,
}

const ALONE: u32 = u32::MAX;
const BELOW: u32 = u32::MAX - 1;

enum Part<'a> {
    Alone,
    Below,
    /// All rows of its story, itself first.
    Head(&'a [u32]),
}

impl Parts {
    fn of(&self, row: u32) -> Part<'_> {
        let number = match self.kinds.get(row as usize) {
            None | Some(&ALONE) => return Part::Alone,
            Some(&BELOW) => return Part::Below,
            Some(number) => *number as usize,
        };
        let end = |number: usize| self.ends.get(number).map_or(0, |end| *end as usize);
        let start = number.checked_sub(1).map_or(0, end);
        Part::Head(self.members.get(start..end(number)).unwrap_or_default())
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

fn other_of(a: u32, b: u32, own: u32) -> Option<u32> {
    match own {
        own if own == a => Some(b),
        own if own == b => Some(a),
        _ => None,
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Language;

    /// Rows of articles 1.. written as "ar1": the language and the number of the story.
    fn rows(written: &[&str]) -> Rows {
        let mut rows = Rows::default();
        for (article, row) in (1..).zip(written) {
            let (language, story) = row.split_at(2);
            rows.push(&ArticleRow {
                article,
                title: row,
                day: 0,
                dated: true,
                language: Language::from_tag(language),
                rtl: false,
                read: false,
                starred: false,
                gone: false,
                source: 1,
                story: story.parse().unwrap(),
            });
        }
        rows
    }

    fn place(article: u32) -> Option<usize> {
        (article as usize).checked_sub(1)
    }

    struct World {
        stories: Stories,
        rows: Rows,
        order: Vec<u32>,
    }

    fn world(written: &[&str], kinship: Kinship) -> World {
        let rows = rows(written);
        let mut stories = Stories::default();
        stories.set_kinship(kinship);
        stories.settle(&rows, place);
        let mut world = World { stories, rows, order: Vec::new() };
        world.arrange();
        world
    }

    impl World {
        fn arrange(&mut self) {
            let sorted: Vec<u32> = (0..self.rows.len() as u32).collect();
            self.stories.arrange(&self.rows, &sorted, &mut self.order);
        }

        /// Each row as "article", with a stop before those below a head and what is hidden after it.
        fn picture(&self) -> String {
            let mut above = None;
            let mut shown = Vec::new();
            for row in &self.order {
                let kin = self.stories.kin(*row, above, row + 1);
                let hidden =
                    if kin.hidden > 0 { format!("+{}", kin.hidden) } else { String::new() };
                let proposed = if kin.proposed { "~" } else { "" };
                shown.push(format!(
                    "{}{}{hidden}{proposed}",
                    if kin.below { "." } else { "" },
                    row + 1
                ));
                above = Some(*row);
            }
            shown.join(" ")
        }
    }

    #[test]
    fn rows_that_come_later_find_their_stories() {
        let written = ["ar1", "en2", "en1", "fa3", "ar2", "en3", "ar4"];
        for split in 0..written.len() {
            let mut stories = Stories::default();
            stories.settle_new(&rows(&written[..split]), place);
            let mut later = World { stories, rows: rows(&written), order: Vec::new() };
            later.stories.settle_new(&later.rows, place);
            later.arrange();
            assert_eq!(later.picture(), world(&written, Kinship::default()).picture(), "{split}");
        }
    }

    #[test]
    fn rows_that_are_not_chosen_are_no_part_of_their_story() {
        let mut world = world(&["ar1", "en2", "en1", "en1"], Kinship::default());
        let mut order = Vec::new();
        for (chosen, shown) in [([3, 1, 0].as_slice(), [3, 0, 1].as_slice()), (&[1, 2], &[1, 2])] {
            world.stories.arrange(&world.rows, chosen, &mut order);
            assert_eq!(order, shown);
        }
        world.stories.arrange(&world.rows, &[2, 1, 3], &mut order);
        assert_eq!(order, [2, 1]);
        assert_eq!(world.stories.kin(2, None, 3).hidden, 1);
    }

    fn like(a: u32, b: u32, score: f32, repeats: bool) -> Likeness {
        Likeness { a, b, score, repeats }
    }

    #[test]
    fn editions_stand_below_the_first_and_repetitions_are_hidden() {
        let world = world(&["ar1", "en2", "en1", "en1", "fa1"], Kinship::default());
        assert_eq!(world.picture(), "1+1 .3 .5 2");
    }

    #[test]
    fn a_story_is_folded_and_unfolded() {
        let mut world = world(&["ar1", "en2", "en1", "en1"], Kinship::default());
        for expected in ["1 .3 .4 2", "1+2 2", "1 .3 .4 2"] {
            assert!(world.stories.toggle(0));
            world.arrange();
            assert_eq!(world.picture(), expected);
        }
        assert!(!world.stories.toggle(1), "alone in its story");
        for (fold, expected) in
            [(Fold::Head, "1+2 2"), (Fold::Nothing, "1 .3 .4 2"), (Fold::Editions, "1+1 .3 2")]
        {
            assert_eq!(world.stories.toggle_all(), fold);
            world.arrange();
            assert_eq!(world.picture(), expected);
        }
    }

    #[test]
    fn front_matter_verdicts_and_repetitions_make_stories_one() {
        let verdict = Verdict { a: 1, b: 2, same: true };
        let kinship = Kinship { verdicts: vec![verdict], ..Kinship::default() };
        assert_eq!(world(&["ar1", "en2", "en3"], kinship).picture(), "1 .2 3");
        let kinship = Kinship { ties: vec![(2, 1)], ..Kinship::default() };
        assert_eq!(world(&["ar1", "en2", "en3"], kinship).picture(), "1 .2 3");
        let kinship = Kinship { likenesses: vec![like(2, 3, 0.5, true)], ..Kinship::default() };
        assert_eq!(world(&["ar1", "en2", "en3"], kinship).picture(), "1 2+1");
    }

    #[test]
    fn what_texts_say_is_proposed_until_the_reader_has_said_something() {
        let likenesses = vec![like(1, 2, 0.9, false), like(1, 3, 0.4, false)];
        let mut world = world(&["ar1", "en2", "en3"], Kinship { likenesses, ..Kinship::default() });
        assert_eq!(world.picture(), "1~ 2~ 3");
        let how = |world: &World| -> Vec<(u32, How)> {
            let editions = world.stories.editions(&world.rows, 0).into_iter();
            editions.map(|edition| (edition.id.0, edition.how)).collect()
        };
        assert_eq!(how(&world), [(2, How::Proposed(0.9)), (3, How::Proposed(0.4))]);
        for (mark, picture, expected) in [
            (Mark::Paired(false), "1 2 3", vec![(3, How::Proposed(0.4)), (2, How::Rejected)]),
            (Mark::Paired(true), "1 .2 3", vec![(2, How::Confirmed), (3, How::Proposed(0.4))]),
            (
                Mark::Unpaired(true),
                "1~ 2~ 3",
                vec![(2, How::Proposed(0.9)), (3, How::Proposed(0.4))],
            ),
        ] {
            world.stories.judge(&[2, 1], &mark);
            world.stories.settle(&world.rows, place);
            world.arrange();
            assert_eq!((world.picture().as_str(), how(&world)), (picture, expected), "{mark:?}");
        }
    }

    #[test]
    fn a_repetition_that_was_rejected_stands_alone() {
        let likenesses = vec![like(1, 2, 0.5, true)];
        let verdicts = vec![Verdict { a: 1, b: 2, same: false }];
        let kinship = Kinship { verdicts, likenesses, ..Kinship::default() };
        assert_eq!(world(&["en1", "en2"], kinship).picture(), "1 2");
    }
}
