//! Articles of the list that are only in memory, until the library has them.

use std::cmp::Reverse;
use std::sync::Arc;

use super::marks::day_of;
use super::{ArticleId, List};
use crate::app::message::Content;
use crate::article::{Article, address, origin_beside, story_name};
use crate::import::{ImportWarning, Imported};
use crate::library::{ArticleRow, Rows};
use crate::text::Direction;

/// An article in memory.
#[derive(Clone, Debug)]
pub(super) struct Held {
    article: Arc<Article>,
    warnings: Vec<ImportWarning>,
}

impl List {
    /// Adds articles that are held in memory, after the others.
    pub fn hold(&mut self, imported: Vec<Imported>) {
        let mut rows = Rows::default();
        for Imported { article, warnings } in imported {
            self.ever_held += 1;
            let id = ArticleId(u32::MAX - self.ever_held);
            let story = self.story_named(&article.origin);
            let metadata = &article.metadata;
            for name in metadata.translation_of.iter().chain(&metadata.alternates) {
                let named = self.story_named(&origin_beside(&article.origin, name));
                self.stories.tie(id.0, named);
            }
            if let Some(address) = metadata.url.as_deref().and_then(address) {
                let named = self.story_named(&address);
                self.stories.tie(id.0, named);
            }
            rows.push(&ArticleRow { story, ..row_of(id, &article) });
            article.metadata.tags.iter().for_each(|tag| drop(self.tags.give(&[id.0], tag)));
            self.held.insert(id, Held { article: Arc::new(article), warnings });
        }
        let _ = self.extend(&rows);
    }

    /// The number of the story that an origin of an article in memory names.
    fn story_named(&mut self, origin: &str) -> u32 {
        let next = u32::MAX - self.names.len() as u32;
        *self.names.entry(story_name(origin)).or_insert(next)
    }

    /// Gives an article held in memory the row the library has of it now.
    pub(super) fn adopt(&mut self, row: &ArticleRow<'_>) -> Option<(ArticleId, ArticleId)> {
        let new = ArticleId(row.article);
        if self.held.is_empty() || new.is_held() || self.places.get(new.0).is_some() {
            return None;
        }
        let same = |old: &&ArticleId| {
            let held = self.row(old.0);
            old.is_held()
                && held.is_some_and(|held| (held.title, held.language) == (row.title, row.language))
        };
        // The one held first has the greatest number.
        let old = self.held.keys().filter(same).max().copied()?;
        let held = self.held.remove(&old)?;
        self.held.insert(new, held);
        let index = self.places.remove(old.0)?;
        self.places.insert(new.0, index);
        self.rows.replace(index, row);
        Some((old, new))
    }

    /// An article held in memory.
    pub fn held(&self, id: ArticleId) -> Option<&Arc<Article>> {
        self.held.get(&id).map(|held| &held.article)
    }

    /// An article held in memory, by its origin.
    pub(in crate::app) fn held_at(&self, origin: &str) -> Option<ArticleId> {
        let mut held = self.held.iter();
        held.find(|(_, held)| held.article.origin == origin).map(|(id, _)| *id)
    }

    /// All articles that are only in memory, in the order they came.
    pub(in crate::app) fn all_held(&self) -> Vec<Content> {
        let held = self.held.iter().filter(|(id, _)| id.is_held());
        let content = |(id, held): (&ArticleId, &Held)| {
            let article = Arc::clone(&held.article);
            Content { id: *id, article }
        };
        let mut contents: Vec<Content> = held.map(content).collect();
        contents.sort_by_key(|content| Reverse(content.id));
        contents
    }

    /// All articles in the order they came, when the library has none of them.
    pub(in crate::app) fn only_held(&self) -> Option<Vec<(ArticleId, &Article)>> {
        let held = self.rows.iter().map(|row| {
            let id = ArticleId(row.article);
            let article = self.held.get(&id).filter(|_| id.is_held())?;
            Some((id, article.article.as_ref()))
        });
        held.collect()
    }

    /// What was odd about an article held in memory.
    pub fn warnings(&self, id: ArticleId) -> &[ImportWarning] {
        self.held.get(&id).map_or(&[], |held| &held.warnings)
    }
}

/// The row of an article that is only in memory.
fn row_of(id: ArticleId, article: &Article) -> ArticleRow<'_> {
    let day = article.date.as_ref().map(|date| day_of(date.day));
    ArticleRow {
        article: id.0,
        title: article.title(),
        day: day.unwrap_or(0),
        dated: day.is_some(),
        language: article.language,
        rtl: article.direction_of_title() == Direction::RightToLeft,
        read: false,
        starred: false,
        gone: false,
        source: 0,
        story: id.0,
    }
}
