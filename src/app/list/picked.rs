//! Several articles of the list at once: from one to the selected, or all that are shown.

use std::ops::RangeInclusive;

use super::{ArticleId, List};

/// What is picked in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picked {
    /// From this article to the selected one.
    From(ArticleId),
    /// All that are shown.
    All,
}

impl List {
    /// Begins to pick at the selected article.
    pub fn pick(&mut self) {
        self.picked = self.selected_id().map(Picked::From);
    }

    /// Picks all that are shown.
    pub fn pick_all(&mut self) {
        self.picked = (!self.is_empty()).then_some(Picked::All);
    }

    /// Picks nothing; false when nothing was picked.
    pub fn unpick(&mut self) -> bool {
        self.picked.take().is_some()
    }

    /// Places of what is picked. Where the article at which picking began is no longer shown, only the selected.
    pub fn picked(&self) -> Option<RangeInclusive<usize>> {
        let last = self.len().checked_sub(1)?;
        Some(match self.picked? {
            Picked::All => 0..=last,
            Picked::From(id) => {
                let here = self.selected_index();
                let there = self.place_of(id).unwrap_or(here);
                here.min(there)..=here.max(there)
            }
        })
    }

    /// The articles a command is for: those picked, else the selected one.
    pub fn targets(&self) -> Vec<u32> {
        let here = self.selected_index();
        let places = self.picked().unwrap_or(here..=here);
        places.filter_map(|place| self.get(place)).map(|row| row.article).collect()
    }
}
