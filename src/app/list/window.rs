//! What of the list is on the screen: entries of one height, some under a heading of their day.

use std::ops::Range;

use super::List;

/// Which of some entries are on the screen when so many fit and one of them is to be seen.
pub fn in_sight(selected: usize, entries: usize, fit: usize) -> Range<usize> {
    let first = (selected + 1).saturating_sub(fit);
    first..(first + fit).min(entries)
}

/// An entry on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Its place in the list.
    pub index: usize,
    /// Rows of the list above it, its heading not counted.
    pub y: u16,
    /// It stands under a heading, one row above it.
    pub heading: bool,
}

/// The part of the list that is seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Window {
    pub(super) offset: usize,
    /// Rows of the screen.
    pub(super) height: u16,
    /// Rows of an entry.
    pub(super) entry: u16,
}

impl List {
    /// The entries on the screen, from the top.
    pub fn placed(&self) -> Vec<Placed> {
        self.placed_from(self.window.offset)
    }

    /// The place of the entry at a row of the screen.
    pub fn at_row(&self, row: u16) -> Option<usize> {
        let placed = self.placed();
        let under =
            placed.iter().rev().find(|placed| placed.y - u16::from(placed.heading) <= row)?;
        (row < under.y + self.window.entry).then_some(under.index)
    }

    /// Says how many rows the list has, and how many of them an entry takes.
    pub fn set_window(&mut self, height: u16, entry: u16) {
        (self.window.height, self.window.entry) = (height, entry.max(1));
        self.scroll_into_view();
    }

    /// How many entries fit on the screen now.
    pub fn shown(&self) -> usize {
        self.placed().len().max(1)
    }

    /// Scrolls without moving the selection further than the screen demands.
    pub fn scroll(&mut self, by: isize) {
        self.window.offset = self.window.offset.saturating_add_signed(by).min(self.last_offset());
        let placed = self.placed();
        if let (Some(first), Some(last)) = (placed.first(), placed.last()) {
            self.selected = self.selected.clamp(first.index, last.index);
        }
    }

    pub(super) fn scroll_into_view(&mut self) {
        let selected = self.selected;
        if selected < self.window.offset {
            self.window.offset = selected;
        }
        // Without headings so many would fit; with them some fewer.
        let most = usize::from(self.window.height / self.window.entry.max(1)).max(1);
        self.window.offset = self.window.offset.max((selected + 1).saturating_sub(most));
        while self.window.offset < selected && !self.is_seen(selected) {
            self.window.offset += 1;
        }
        self.window.offset = self.window.offset.min(self.last_offset());
    }

    fn is_seen(&self, index: usize) -> bool {
        self.placed().last().is_some_and(|last| last.index >= index)
    }

    /// The offset from which the end of the list just fills the screen.
    fn last_offset(&self) -> usize {
        let most = usize::from(self.window.height / self.window.entry.max(1)).max(1);
        let last = self.len().saturating_sub(1);
        let mut offset = self.len().saturating_sub(most);
        while offset < last && self.placed_from(offset).last().is_none_or(|end| end.index < last) {
            offset += 1;
        }
        offset
    }

    fn placed_from(&self, offset: usize) -> Vec<Placed> {
        let (mut placed, mut y) = (Vec::new(), 0);
        for index in offset..self.len() {
            let heading = self.has_heading(index, index == offset);
            let top = y + u16::from(heading);
            if top + self.window.entry > self.window.height && !placed.is_empty() {
                break;
            }
            placed.push(Placed { index, y: top, heading });
            y = top + self.window.entry;
        }
        placed
    }

    /// Whether an entry begins a day, or the screen. Low lists and lists in another order have no headings.
    fn has_heading(&self, index: usize, first: bool) -> bool {
        let by_day = self.arrangement().is_by_day() && self.window.height >= 12;
        let day = |index: usize| self.get(index).filter(|row| row.dated).map(|row| row.day);
        by_day
            && (first || day(index) != index.checked_sub(1).and_then(day))
            && day(index).is_some()
    }
}
