//! Marks and tags of the list's articles, and what queries can ask of those that are in memory.

use super::List;
use crate::library::{Mark, Tags};
use crate::search::{Facts, Filter, State};
use crate::text::fold;

impl List {
    /// Gives articles a mark; says which had not had it.
    pub fn mark(&mut self, articles: &[u32], mark: &Mark) -> Vec<u32> {
        if let Mark::Paired(_) | Mark::Unpaired(_) = mark {
            self.stories.judge(articles, mark);
            self.settle();
            self.regroup();
            return articles.to_vec();
        }
        self.unsearched = None;
        self.end_filtering();
        let mut changed = Vec::new();
        for article in articles {
            let Some(index) = self.places.get(*article) else { continue };
            let before = self.rows.get(index).map(|row| (row.read, row.starred));
            match mark {
                Mark::Read(read) => self.rows.set_read(index, *read),
                Mark::Starred(starred) => self.rows.set_starred(index, *starred),
                _ => break,
            }
            if self.rows.get(index).map(|row| (row.read, row.starred)) != before {
                changed.push(*article);
            }
        }
        match mark {
            Mark::Tag(tag) => return self.tags.give(articles, tag),
            Mark::Untag(tag) => return self.tags.take(articles, tag),
            _ => {}
        }
        self.count_unread();
        changed
    }

    /// The tags of all articles.
    pub fn tags(&self) -> &Tags {
        &self.tags
    }

    /// Takes over the tags of all articles of the library; those in memory keep theirs.
    pub(in crate::app) fn set_tags(&mut self, tags: Tags) {
        let old = std::mem::replace(&mut self.tags, tags);
        for id in self.held.keys().filter(|id| id.is_held()) {
            old.of(id.0).into_iter().for_each(|tag| drop(self.tags.give(&[id.0], tag)));
        }
    }

    /// Articles that are unread, among those shown.
    pub fn unread_shown(&self) -> Vec<u32> {
        let rows = self.order.iter().filter_map(|index| self.rows.get(*index as usize));
        rows.filter(|row| !row.read).map(|row| row.article).collect()
    }
}

/// What is known of articles in memory, for the filters of a query.
impl Facts for List {
    fn holds(&self, article: u32, filter: &Filter) -> bool {
        let Some(row) = self.row(article) else { return false };
        match filter {
            Filter::Language(language) => row.language == *language,
            Filter::Is(State::Unread) => !row.read,
            Filter::Is(State::Read) => row.read,
            Filter::Is(State::Starred) => row.starred,
            Filter::Tag(start) => {
                self.tags.of(article).iter().any(|tag| fold::text(tag).starts_with(start))
            }
            Filter::From(date) => row.dated && row.day >= day_of(*date),
            Filter::Before(date) => row.dated && row.day < day_of(*date),
            _ => false,
        }
    }

    fn day(&self, article: u32) -> i32 {
        self.row(article).map_or(0, |row| row.day)
    }
}

/// Days since 1970-01-01.
pub(super) fn day_of(date: jiff::civil::Date) -> i32 {
    (date - jiff::civil::date(1970, 1, 1)).get_days()
}
