//! Which articles the list shows in which order, and what stays selected when that changes.

use std::mem;

use super::arrange::{Arrangement, Show, titled};
use super::order::Order;
use super::{ArticleId, List};

impl List {
    /// How entries are chosen and ordered.
    pub fn arrangement(&self) -> &Arrangement {
        &self.arrangement
    }

    /// Orders the entries.
    pub fn sort(&mut self, order: impl Into<Order>) {
        self.arrangement.order = order.into();
        self.rearrange();
    }

    /// Chooses entries by their state.
    pub fn show(&mut self, show: Show) {
        self.arrangement.show = show;
        self.rearrange();
    }

    /// Shows articles of these sources; of all when there is none.
    pub fn show_sources(&mut self, sources: Option<Vec<u16>>) {
        self.arrangement.sources = sources;
        self.rearrange();
    }

    /// Shows nothing of sources that were taken out, but for what is starred.
    pub(in crate::app) fn set_removed(&mut self, removed: Vec<u16>) {
        if self.arrangement.removed != removed {
            self.arrangement.removed = removed;
            self.rearrange();
        }
    }

    /// Shows these articles only, in this order; `None` shows all again.
    pub fn show_found(&mut self, found: Option<Vec<u32>>) {
        self.end_filtering();
        let selected = self.selected_id();
        let known = match (&self.arrangement.found, &found) {
            (None, None) => return,
            (None, Some(_)) => Some((mem::take(&mut self.sorted), mem::take(&mut self.order))),
            _ => self.unsearched.take(),
        };
        self.arrangement.found = found;
        match known {
            known if self.arrangement.found.is_some() => {
                self.sorted = self.arrangement.ordered(&self.rows, &self.places);
                self.regroup();
                self.unsearched = known;
            }
            Some(known) => {
                (self.sorted, self.order) = known;
                self.follow(selected);
            }
            None => self.rearrange(),
        }
    }

    /// Shows these articles behind those found before.
    pub fn show_more(&mut self, found: &[u32]) {
        let row = |article: &u32| self.places.get(*article).map(|row| row as u32);
        let rows: Vec<u32> = found.iter().filter_map(row).collect();
        self.sorted.extend(&rows);
        self.order.extend(rows);
        self.arrangement.found.get_or_insert_default().extend(found);
    }

    /// The articles whose titles hold a text, however it is spelt; `None` when there is no text.
    pub(in crate::app) fn titled(&self, text: &str) -> Option<Vec<ArticleId>> {
        let rows = titled(&self.rows, text)?.into_iter();
        let article = |row: u32| self.rows.get(row as usize).map(|row| ArticleId(row.article));
        Some(rows.filter_map(article).collect())
    }

    /// Chooses and orders all rows anew; the selected article stays selected where it is still shown.
    pub(super) fn rearrange(&mut self) {
        self.filtering = None;
        self.sorted = self.arrangement.ordered(&self.rows, &self.places);
        self.regroup();
        self.count_unread();
    }

    /// Puts stories together anew. Results of a search stand as they were found.
    pub(super) fn regroup(&mut self) {
        self.unsearched = None;
        let selected = self.selected_id();
        if self.arrangement.found.is_some() {
            self.order.clone_from(&self.sorted);
        } else {
            self.stories.arrange(&self.rows, &self.sorted, &mut self.order);
        }
        self.follow(selected);
    }

    fn follow(&mut self, selected: Option<ArticleId>) {
        // At the top one reads what is newest, and stays there while more comes in.
        let shown = selected.filter(|_| self.selected > 0).and_then(|id| {
            let head = || self.stories.head(self.places.get(id.0)? as u32, &self.order);
            self.place_of(id).or_else(head)
        });
        self.select(shown.unwrap_or(self.selected));
    }
}
