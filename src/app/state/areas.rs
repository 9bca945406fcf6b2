//! Where things stand on a screen of this size.

use super::AppState;
use crate::app::message::Size;
use crate::app::panes::{Area, Screen};
use crate::app::reader::Reading;

/// Columns of a sheet with its borders, at most.
const WIDEST_SHEET: u16 = 96;

impl AppState {
    /// The size of the screen.
    pub fn size(&self) -> Size {
        self.size
    }

    /// Where the panes are.
    pub fn screen(&self) -> Screen {
        match &self.parallel {
            Some(parallel) if parallel.woven => return Screen::woven(self.size),
            Some(_) => return Screen::parallel(self.size),
            None => {}
        }
        Screen::new(self.size, self.focus, &self.settings)
    }

    /// A column of the screen, counted from the left, as it is counted from the interface's start.
    pub fn from_start(&self, column: u16) -> u16 {
        let last = self.size.width.saturating_sub(1);
        if self.words.is_rtl() { last.saturating_sub(column) } else { column }
    }

    /// What is between the header and the status line.
    pub fn body(&self) -> Area {
        let screen = self.screen();
        let y = screen.titles.y + screen.titles.height;
        let height = self.size.height.saturating_sub(y + screen.status.height);
        Area { x: 0, y, width: self.size.width, height }
    }

    /// Where the quotes of the list stand: the body without the bars beside them.
    pub fn quotes_area(&self) -> Area {
        let body = self.body();
        Area { x: 2.min(body.width), width: body.width.saturating_sub(4), ..body }
    }

    /// Rows an entry of the list takes: one on low screens, three where all entries fit in that, else two.
    pub fn entry_height(&self) -> u16 {
        let height = self.screen().list.height;
        match height {
            0..12 => 1,
            _ if self.search.is_some() => 3,
            _ if self.list.len() * 3 <= usize::from(height) => 3,
            _ => 2,
        }
    }

    /// Columns of a sheet between its borders.
    pub fn sheet_width(&self) -> u16 {
        self.size.width.min(WIDEST_SHEET).saturating_sub(4).max(1)
    }

    /// Where a sheet of so many lines stands, its borders included.
    pub fn sheet_area(&self, lines: u16) -> Area {
        let width = self.size.width.min(WIDEST_SHEET);
        let height = (lines + 2).min(self.size.height);
        let (x, y) = ((self.size.width - width) / 2, (self.size.height - height) / 2);
        Area { x, y, width, height }
    }

    /// Lines of a sheet that fit between its borders.
    pub fn sheet_height(&self) -> u16 {
        self.size.height.saturating_sub(6).max(1)
    }

    /// Where the text of the open article stands.
    pub(in crate::app) fn text_area(&self) -> Area {
        let measure = self.settings.measure;
        match &self.parallel {
            Some(parallel) if parallel.swapped && !parallel.woven => {
                self.screen().text_beside(measure)
            }
            _ => self.screen().text(measure),
        }
    }

    /// How the open article is to be set on the present screen.
    pub(in crate::app) fn reading(&self) -> Reading {
        let text = self.screen().text(self.settings.measure);
        let (width, height) = (text.width.max(1), text.height);
        Reading { width, height, marks: self.settings.marks, dates: self.preferences.dates }
    }

    /// Fits list and article to the screen after its size or the panes have changed.
    pub(in crate::app) fn fit(&mut self) {
        let screen = self.screen();
        if !screen.list.is_empty() {
            self.list.set_window(screen.list.height, self.entry_height());
        }
        let reading = self.reading();
        if let Some(other) = self.parallel.as_mut().and_then(|parallel| parallel.other.as_mut()) {
            other.set_reading(reading);
        }
        if let Some(reader) = self.reader.as_mut().filter(|_| !screen.article.is_empty()) {
            reader.set_reading(reading);
        }
    }
}
