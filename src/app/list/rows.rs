//! Rows that come in from the library, those that are new and those that have changed.

use super::{ArticleId, List};
use crate::library::Rows;

impl List {
    /// Adds rows, or puts them in the place of those they are newer than. A row of an article that has been
    /// held in memory until now takes its place; these are returned, with the name they had.
    pub fn extend(&mut self, rows: &Rows) -> Vec<(ArticleId, ArticleId)> {
        let (mut new, mut changed, mut adopted) = (Vec::new(), Vec::new(), Vec::new());
        // Whether a row tells another story than before.
        let mut moved = false;
        for row in rows.iter() {
            if let Some(names) = self.adopt(&row) {
                changed.extend(self.places.get(row.article));
                adopted.push(names);
                moved = true;
            } else if let Some(index) = self.places.get(row.article) {
                moved |= self.rows.get(index).is_some_and(|old| old.story != row.story);
                self.rows.replace(index, &row);
                changed.push(index);
            } else {
                self.places.insert(row.article, self.rows.len());
                new.push(self.rows.len() as u32);
                self.rows.push(&row);
            }
        }
        if moved {
            self.settle();
        }
        self.take_in(&changed, new);
        adopted
    }

    /// Takes in rows that have changed, which stand elsewhere now or nowhere, and rows that are new.
    fn take_in(&mut self, changed: &[usize], new: Vec<u32>) {
        self.end_filtering();
        self.stories.settle_new(&self.rows, |article| self.places.get(article));
        if changed.is_empty() {
            self.count(&new);
            self.arrangement.merge(&self.rows, new, &mut self.sorted);
        } else if self.arrangement.found.is_none() {
            let mut has_changed = vec![false; self.rows.len()];
            for index in changed {
                has_changed.get_mut(*index).into_iter().for_each(|it| *it = true);
            }
            let stays = |index: &u32| has_changed.get(*index as usize) == Some(&false);
            self.sorted.retain(stays);
            let moved = (0..).zip(&has_changed).filter(|(_, it)| **it).map(|(index, _)| index);
            let new = new.into_iter().filter(stays);
            self.arrangement.merge(&self.rows, moved.chain(new), &mut self.sorted);
        }
        self.regroup();
        if !changed.is_empty() {
            self.count_unread();
        }
    }

    /// Counts rows that are new.
    fn count(&mut self, new: &[u32]) {
        let rows = new.iter().filter_map(|index| self.rows.get(*index as usize));
        for row in rows.filter(|row| self.arrangement.covers(row)) {
            self.total += 1;
            self.unread += usize::from(!row.read);
        }
    }

    pub(super) fn count_unread(&mut self) {
        if self.arrangement.covers_all() {
            (self.total, self.unread) = (self.rows.len(), self.rows.unread());
            return;
        }
        (self.total, self.unread) = (0, 0);
        for row in self.rows.iter().filter(|row| self.arrangement.covers(row)) {
            self.total += 1;
            self.unread += usize::from(!row.read);
        }
    }
}
