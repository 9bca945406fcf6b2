//! The list of articles.

use std::sync::Arc;

use crate::article::Article;
use crate::import::{ImportWarning, Imported};

/// Names an entry for as long as the program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntryId(pub u64);

/// One article of the list.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its name.
    pub id: EntryId,
    /// The article.
    pub article: Arc<Article>,
    /// What was odd about its file.
    pub warnings: Vec<ImportWarning>,
    /// It has not been opened yet.
    pub unread: bool,
}

/// The entries, and which of them is selected.
#[derive(Clone, Debug, Default)]
pub struct List {
    entries: Vec<Entry>,
    selected: usize,
    /// The first entry on the screen.
    offset: usize,
    /// Entries that fit on the screen.
    shown: usize,
}

impl List {
    /// Adds what was imported.
    pub fn extend(&mut self, imported: Vec<Imported>) {
        for Imported { article, warnings } in imported {
            let id = EntryId(self.entries.len() as u64);
            self.entries.push(Entry { id, article: Arc::new(article), warnings, unread: true });
        }
    }

    /// All entries.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entries on the screen, each with its index.
    pub fn visible(&self) -> impl Iterator<Item = (usize, &Entry)> {
        self.entries.iter().enumerate().skip(self.offset).take(self.shown)
    }

    /// Index of the selected entry.
    pub fn selected_index(&self) -> usize {
        self.selected
    }

    /// The selected entry; `None` in an empty list.
    pub fn selected(&self) -> Option<&Entry> {
        self.entries.get(self.selected)
    }

    /// An entry by its name.
    pub fn get(&self, id: EntryId) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// Marks an entry as read or unread.
    pub fn set_unread(&mut self, id: EntryId, unread: bool) {
        if let Some(entry) = self.entries.iter_mut().find(|entry| entry.id == id) {
            entry.unread = unread;
        }
    }

    /// Marks all entries as read; says how many were not.
    pub fn read_all(&mut self) -> usize {
        let unread = self.entries.iter_mut().filter(|entry| entry.unread);
        unread.map(|entry| entry.unread = false).count()
    }

    /// How many are unread.
    pub fn unread(&self) -> usize {
        self.entries.iter().filter(|entry| entry.unread).count()
    }

    /// Selects an entry; beyond the end is the last.
    pub fn select(&mut self, index: usize) {
        self.selected = index.min(self.entries.len().saturating_sub(1));
        self.scroll_into_view();
    }

    /// Selects the entry some rows on; negative is back.
    pub fn select_by(&mut self, by: isize) {
        self.select(self.selected.saturating_add_signed(by));
    }

    /// Index of the next unread entry in a direction, round the ends.
    pub fn next_unread(&self, by: isize) -> Option<usize> {
        let count = self.entries.len();
        let step = if by < 0 { count.saturating_sub(1) } else { 1 };
        let walk = (1..=count).map(|n| (self.selected + n * step) % count);
        walk.into_iter().find(|index| self.entries[*index].unread)
    }

    /// Says how many entries fit on the screen.
    pub fn set_shown(&mut self, shown: usize) {
        self.shown = shown.max(1);
        self.scroll_into_view();
    }

    /// How many entries fit on the screen.
    pub fn shown(&self) -> usize {
        self.shown
    }

    /// Index of the first entry on the screen.
    pub fn offset(&self) -> usize {
        self.offset
    }

    /// Scrolls without moving the selection further than the screen demands.
    pub fn scroll(&mut self, by: isize) {
        let last = self.entries.len().saturating_sub(self.shown);
        self.offset = self.offset.saturating_add_signed(by).min(last);
        let seen = self.offset..self.offset + self.shown.max(1);
        self.selected = self.selected.clamp(seen.start, seen.end - 1);
        self.selected = self.selected.min(self.entries.len().saturating_sub(1));
    }

    fn scroll_into_view(&mut self) {
        let shown = self.shown.max(1);
        let last = self.entries.len().saturating_sub(shown);
        let lowest = (self.selected + 1).saturating_sub(shown);
        self.offset = self.offset.clamp(lowest, self.selected).min(last);
    }
}
