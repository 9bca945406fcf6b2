//! The sheet of editions: which articles tell the story of the open one, or may, for the reader to choose and judge; and
//! by a part of its title any other article.

use super::list::{ArticleId, List};
use super::list::{Edition, How};

/// An open sheet of editions.
#[derive(Clone, Debug, PartialEq)]
pub struct Editions {
    /// The article whose story it is.
    pub of: ArticleId,
    entries: Vec<Edition>,
    selected: usize,
    filter: String,
}

/// Articles that are shown by their titles, at most.
const MOST: usize = 100;

impl Editions {
    /// The editions of an article that the list has.
    pub(super) fn of(list: &List, of: ArticleId) -> Self {
        let mut editions = Editions { of, entries: Vec::new(), selected: 0, filter: String::new() };
        editions.fill(list);
        editions
    }

    /// Shows what is known now, with the same article selected.
    pub(super) fn renew(&mut self, list: &List) {
        let selected = self.selected().map(|edition| edition.id);
        self.fill(list);
        let place = self.entries.iter().position(|edition| Some(edition.id) == selected);
        self.selected = place.unwrap_or(0);
    }

    /// Shows all articles whose titles hold a text, known editions first, then those in other languages; only the
    /// known ones when there is no text.
    pub(super) fn set_filter(&mut self, list: &List, filter: &str) {
        if self.filter != filter {
            filter.clone_into(&mut self.filter);
            self.selected = 0;
            self.fill(list);
        }
    }

    fn fill(&mut self, list: &List) {
        let of = self.of;
        self.entries = list.editions(of);
        self.entries.retain(|edition| list.row(edition.id.0).is_some());
        let Some(titled) = list.titled(&self.filter) else { return };
        self.entries.retain(|edition| titled.contains(&edition.id));
        let language = |id: ArticleId| list.row(id.0).map(|row| row.language);
        let is_known = |id: &ArticleId| self.entries.iter().any(|edition| edition.id == *id);
        let mut others: Vec<ArticleId> =
            titled.into_iter().filter(|id| *id != of && !is_known(id)).collect();
        others.sort_by_key(|id| language(*id) == language(of));
        let others = others.into_iter().map(|id| Edition { id, how: How::Unknown });
        self.entries.extend(others);
        self.entries.truncate(MOST);
    }

    /// The text that titles must hold, as typed; empty when the known editions are shown.
    pub fn filter(&self) -> &str {
        &self.filter
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
