//! The stories of the list's entries: their editions, and how much of each is shown.

use super::stories::{Edition, Fold, Kin};
use super::{ArticleId, List};
use crate::library::{Kinship, Likeness};

impl List {
    /// Another edition of an article's story, one in another language before others; where none is known, one
    /// that is likely.
    pub fn other_edition(&self, id: ArticleId) -> Option<Edition> {
        let language = |id: ArticleId| self.row(id.0).map(|row| row.language);
        let editions = self.editions(id).into_iter().filter(|edition| {
            self.row(edition.id.0).is_some() && (edition.how.is_sure() || edition.how.is_proposed())
        });
        let order =
            |edition: &Edition| (!edition.how.is_sure(), language(edition.id) == language(id));
        editions.min_by_key(order)
    }

    /// The other articles of an article's story and those that may be, the likeliest first.
    pub fn editions(&self, id: ArticleId) -> Vec<Edition> {
        let row = self.places.get(id.0);
        row.map_or(Vec::new(), |row| self.stories.editions(&self.rows, row as u32))
    }

    /// What an entry is to its story. Results of a search are not put together.
    pub fn kin(&self, index: usize) -> Kin {
        if self.arrangement.found.is_some() {
            return Kin::default();
        }
        let row = |index: usize| self.order.get(index).copied();
        let article = self.get(index).map_or(0, |row| row.article);
        let above = index.checked_sub(1).and_then(row);
        row(index).map_or(Kin::default(), |row| self.stories.kin(row, above, article))
    }

    /// What is known of articles that may tell one story.
    pub(in crate::app) fn set_kinship(&mut self, kinship: Kinship) {
        self.stories.set_kinship(kinship);
        self.settle();
        self.regroup();
    }

    /// What the texts of articles in memory say.
    pub(in crate::app) fn set_alike(&mut self, likenesses: Vec<Likeness>) {
        self.stories.set_alike(likenesses);
        self.settle();
        self.rearrange();
    }

    /// Folds the selected article's story, or unfolds it; false when it is alone in it.
    pub(in crate::app) fn toggle_fold(&mut self) -> bool {
        let row = self.order.get(self.selected).copied();
        let toggled = row.is_some_and(|row| self.stories.toggle(row));
        if toggled {
            self.regroup();
        }
        toggled
    }

    /// Folds all stories further, or unfolds them; says how they are now.
    pub(in crate::app) fn toggle_folds(&mut self) -> Fold {
        let fold = self.stories.toggle_all();
        self.regroup();
        fold
    }

    /// Finds the stories of all rows anew.
    pub(super) fn settle(&mut self) {
        self.stories.settle(&self.rows, |article| self.places.get(article));
    }
}
