//! The list of articles: rows of the library, articles held in memory, and the order they are shown in.

mod arrange;
mod choice;
mod filter;
mod held;
mod kin;
mod marks;
mod merge;
mod order;
mod picked;
mod places;
mod rows;
mod stories;
mod window;

use std::collections::HashMap;

use filter::Filtering;
use held::Held;
use places::Places;
use stories::Stories;
use window::Window;

pub use arrange::{Arrangement, Show, Sort};
pub use order::{Order, OrderError};
pub use picked::Picked;
pub use stories::{Edition, Fold, How, Kin, percent};
pub use window::{Placed, in_sight};

use crate::library::{ArticleRow, Rows, Tags};

/// Names an article: its number in the library. Articles that are only held in memory count down from the
/// greatest number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ArticleId(pub u32);

impl ArticleId {
    /// Whether it is only in memory: the library counts from 1 up, these count down.
    pub fn is_held(self) -> bool {
        self.0 > u32::MAX / 2
    }
}

/// The articles, and which of them is selected.
#[derive(Clone, Debug, Default)]
pub struct List {
    rows: Rows,
    held: HashMap<ArticleId, Held>,
    ever_held: u32,
    /// The numbers of stories of articles held in memory, by the names their editions share.
    names: HashMap<String, u32>,
    stories: Stories,
    arrangement: Arrangement,
    /// Indices of the rows that are chosen, in order.
    sorted: Vec<u32>,
    /// Those of them that are shown, stories put together.
    order: Vec<u32>,
    /// Chosen and shown rows as they were before a search, to return to them.
    unsearched: Option<(Vec<u32>, Vec<u32>)>,
    /// The text of the filter is being typed.
    filtering: Option<Filtering>,
    places: Places,
    total: usize,
    unread: usize,
    tags: Tags,
    selected: usize,
    picked: Option<Picked>,
    window: Window,
}

impl List {
    /// How many entries are shown.
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// Whether no entry is shown.
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// How many articles the sources shown have, whatever else is asked of them.
    pub fn total(&self) -> usize {
        self.total
    }

    /// How many of them are unread.
    pub fn unread(&self) -> usize {
        self.unread
    }

    /// An entry by its place in the list.
    pub fn get(&self, index: usize) -> Option<ArticleRow<'_>> {
        self.rows.get(*self.order.get(index)? as usize)
    }

    /// Place of the selected entry.
    pub fn selected_index(&self) -> usize {
        self.selected
    }

    /// The selected entry; `None` in an empty list.
    pub fn selected(&self) -> Option<ArticleRow<'_>> {
        self.get(self.selected)
    }

    /// The selected article.
    pub fn selected_id(&self) -> Option<ArticleId> {
        self.selected().map(|row| ArticleId(row.article))
    }

    /// Selects an article, when it is shown.
    pub(in crate::app) fn select_article(&mut self, id: ArticleId) {
        let row = self.places.get(id.0).map(|row| row as u32);
        if let Some(row) = row.filter(|row| !self.order.contains(row) && self.sorted.contains(row))
        {
            self.stories.unfold(row);
            self.regroup();
        }
        if let Some(place) = self.place_of(id) {
            self.select(place);
        }
    }

    /// Place of an article among the entries, when it is shown.
    pub(in crate::app) fn place_of(&self, id: ArticleId) -> Option<usize> {
        let index = self.places.get(id.0)? as u32;
        self.order.iter().position(|row| *row == index)
    }

    /// The row of an article.
    pub fn row(&self, article: u32) -> Option<ArticleRow<'_>> {
        self.rows.get(self.places.get(article)?)
    }

    /// Selects an entry; beyond the end is the last.
    pub fn select(&mut self, index: usize) {
        self.selected = index.min(self.order.len().saturating_sub(1));
        self.scroll_into_view();
    }

    /// Selects the entry some rows on; negative is back.
    pub fn select_by(&mut self, by: isize) {
        self.select(self.selected.saturating_add_signed(by));
    }

    /// Place of the next unread entry in a direction, round the ends.
    pub fn next_unread(&self, by: isize) -> Option<usize> {
        let count = self.order.len();
        let step = if by < 0 { count.saturating_sub(1) } else { 1 };
        let mut walk = (1..=count).map(|n| (self.selected + n * step) % count);
        walk.find(|index| self.get(*index).is_some_and(|row| !row.read))
    }
}
