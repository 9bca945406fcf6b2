//! The other articles of an article's story, and why each is thought to be one.

use super::Stories;
use crate::app::list::ArticleId;
use crate::library::{ArticleRow, Rows};
use crate::parallel::Proposal;

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

impl Stories {
    /// The other articles of an article's story and those that may be, the likeliest to be read beside it first.
    pub(in crate::app::list) fn editions(&self, rows: &Rows, row: u32) -> Vec<Edition> {
        let Some(own) = rows.get(row as usize) else { return Vec::new() };
        let mut group = self.group(row).to_vec();
        group.sort_unstable();
        let others = group.into_iter().filter(|other| *other != row);
        let members: Vec<ArticleRow<'_>> =
            others.filter_map(|row| rows.get(row as usize)).filter(|other| !other.gone).collect();
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

fn other_of(a: u32, b: u32, own: u32) -> Option<u32> {
    match own {
        own if own == a => Some(b),
        own if own == b => Some(a),
        _ => None,
    }
}
