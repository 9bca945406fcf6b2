//! One line with an ellipsis where it was cut: at the end of reading, not at the end of the row.

use super::direction::base_level;
use super::{Direction, Engine, Layout, Options};

const ELLIPSIS: char = '\u{2026}';

impl Engine {
    /// One line of at most `width` cells. A longer text is cut at its logical end between clusters, blanks
    /// before the cut are dropped, and an ellipsis is added *before* shaping and reordering with the base
    /// direction of the whole text. The cell of the ellipsis stands for all that was cut.
    pub fn truncate(&mut self, text: &str, width: u16, options: &Options) -> Layout {
        let whole = self.layout(text, u16::MAX, options);
        let fits = |layout: &Layout| layout.lines.len() == 1 && layout.lines[0].width() <= width;
        if fits(&whole) {
            return whole;
        }
        let direction = match base_level(text, options.direction) {
            0 => Direction::LeftToRight,
            _ => Direction::RightToLeft,
        };
        let options = Options { direction, ..options.clone() };
        let mut cuts = cluster_starts(&whole, text);
        cuts.truncate(usize::from(width) + 1);
        cuts.into_iter()
            .rev()
            .map(|cut| self.cut(text, cut, &options))
            .find(fits)
            .unwrap_or_else(|| self.cut(text, 0, &options))
    }

    /// Lays out the text up to a byte, closed with an ellipsis.
    fn cut(&mut self, text: &str, at: usize, options: &Options) -> Layout {
        let kept = text.get(..at).unwrap_or_default().trim_end();
        let mut shown = String::with_capacity(kept.len() + ELLIPSIS.len_utf8());
        shown.push_str(kept);
        shown.push(ELLIPSIS);
        let mut layout = self.layout(&shown, u16::MAX, options);
        layout.keep_cells(&shown);
        layout.extend_last(text.len());
        layout
    }
}

/// Byte offsets at which a cluster of the first line starts, ascending.
fn cluster_starts(layout: &Layout, text: &str) -> Vec<usize> {
    let Some(line) = layout.lines.first() else { return Vec::new() };
    let cells = layout.cells(text, line).filter(|cell| cell.start < cell.end);
    let mut starts: Vec<usize> = cells.map(|cell| cell.range().start).collect();
    starts.sort_unstable();
    starts.push(line.range().end);
    starts
}

impl Layout {
    /// Stores the cells of an identity layout, so that it no longer depends on its text's bytes.
    fn keep_cells(&mut self, text: &str) {
        if !self.identity {
            return;
        }
        let mut cells = Vec::new();
        for line in &mut self.lines {
            line.first_cell = cells.len() as u32;
            cells.extend(super::Cells::bytes(text, line));
            line.last_cell = cells.len() as u32;
        }
        self.cells = cells;
        self.identity = false;
    }

    /// Makes the last cell in reading order, the ellipsis, and its line stand for everything up to `end`.
    fn extend_last(&mut self, end: usize) {
        let Some(line) = self.lines.last_mut() else { return };
        line.end = end as u32;
        line.visible = end as u32;
        if let Some(cell) = self.cells.iter_mut().max_by_key(|cell| cell.end) {
            cell.end = end as u32;
            cell.level &= !super::cells::COMPOSED;
        }
    }
}
