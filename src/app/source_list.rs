//! The sources of the library, to choose from: all, each folder or file, each search with a name.

use std::ops::Range;

use super::list::in_sight;
use super::state::AppState;
use crate::library::Source;

/// The list of sources while it is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SourceList {
    /// It is on the screen.
    pub open: bool,
    pub(super) selected: usize,
}

/// A line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceLine<'a> {
    /// Everything.
    All,
    /// A folder or file.
    Source(&'a Source),
    /// A search with a name: the name, and what is searched.
    Search(&'a str, &'a str),
}

impl AppState {
    /// Rows of a source: its name, where it lies, and a blank.
    pub const SOURCE_ROWS: u16 = 3;

    /// The lines of the list of sources that are on the screen.
    pub fn sources_in_sight(&self) -> Range<usize> {
        let fit = usize::from(self.body().height / Self::SOURCE_ROWS).max(1);
        in_sight(self.selected_source(), self.source_lines().len(), fit)
    }

    /// The list of sources.
    pub fn source_list(&self) -> SourceList {
        self.source_list
    }

    /// The lines of the list of sources.
    pub fn source_lines(&self) -> Vec<SourceLine<'_>> {
        let sources = self.sources.iter().map(SourceLine::Source);
        let searches = self.preferences.searches.iter();
        let searches = searches.map(|(name, query)| SourceLine::Search(name, query));
        std::iter::once(SourceLine::All).chain(sources).chain(searches).collect()
    }

    /// The line selected in the list of sources.
    pub fn selected_source(&self) -> usize {
        self.source_list.selected.min(self.source_lines().len() - 1)
    }
}
