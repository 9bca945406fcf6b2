//! The sheet of editions: which articles tell the story of the open one, or may, for the reader to choose and judge.

use super::list::{ArticleId, List};
use super::stories::Edition;

/// An open sheet of editions.
#[derive(Clone, Debug, PartialEq)]
pub struct Editions {
    /// The article whose story it is.
    pub of: ArticleId,
    entries: Vec<Edition>,
    selected: usize,
}

impl Editions {
    /// The editions of an article that the list has; `None` when it has none.
    pub(super) fn of(list: &List, of: ArticleId) -> Option<Self> {
        let mut entries = list.editions(of);
        entries.retain(|edition| list.row(edition.id.0).is_some());
        (!entries.is_empty()).then_some(Editions { of, entries, selected: 0 })
    }

    /// The same sheet after something has been said of an edition, with the same one selected.
    pub(super) fn renewed(&self, list: &List) -> Option<Self> {
        let selected = self.selected().map(|edition| edition.id);
        let mut new = Editions::of(list, self.of)?;
        let place = new.entries.iter().position(|edition| Some(edition.id) == selected);
        new.selected = place.unwrap_or(0);
        Some(new)
    }

    /// The editions, the likeliest first.
    pub fn entries(&self) -> &[Edition] {
        &self.entries
    }

    /// Place of the selected edition.
    pub fn selected_index(&self) -> usize {
        self.selected
    }

    /// The selected edition.
    pub fn selected(&self) -> Option<Edition> {
        self.entries.get(self.selected).copied()
    }

    /// Selects an edition; beyond the end is the last.
    pub(super) fn select(&mut self, index: usize) {
        self.selected = index.min(self.entries.len().saturating_sub(1));
    }
}
