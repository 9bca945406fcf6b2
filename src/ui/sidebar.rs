//! The entities beside the article: grouped by what they are, each in its own direction, with the name in the
//! other language beneath.

use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::rect;
use crate::app::{AppState, Area, Name, Pane, Reader, Sentence, SidebarLine};
use crate::messages::{Words, sentence};

pub(super) fn paint(state: &AppState, area: Area, canvas: &mut Canvas) {
    let area = rect(area);
    if area.is_empty() {
        return;
    }
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let lines = state.sidebar_lines();
    if lines.is_empty() {
        let known = state.reader().is_some_and(|reader| reader.analysis().is_some());
        if known {
            canvas.say(inner, &sentence!("nobody-named"), canvas.palette.muted);
        }
        return;
    }
    let selected = state.selected_entity().filter(|_| state.focus() == Pane::Entities);
    let first = first_line(&lines, selected, area.height);
    let rtl = state.reader().is_some_and(Reader::is_arabic);
    let at_start = canvas.begins(rtl);
    for (row, line) in inner.rows().zip(lines.iter().skip(first)) {
        paint_line(line, selected, Side { row, rtl, at_start }, canvas);
    }
    let room = usize::from(area.height) > lines.len() + 1;
    if let (Some(row), Some(progress)) =
        (inner.rows().next_back(), state.surveying().filter(|_| room))
    {
        let sentence = sentence!("surveying", read = progress.read, of = progress.of);
        canvas.say(row, &sentence, canvas.palette.muted);
    }
}

/// The first line on the screen, so that the selected entity is seen with what follows it up to the next.
fn first_line(lines: &[SidebarLine<'_>], selected: Option<usize>, height: u16) -> usize {
    let is_selected = |line: &SidebarLine<'_>| match line {
        SidebarLine::Entity(index, ..) => Some(*index) == selected,
        _ => false,
    };
    let at = lines.iter().position(is_selected).unwrap_or(0);
    let is_next =
        |line: &SidebarLine<'_>| matches!(line, SidebarLine::Entity(..) | SidebarLine::Heading(_));
    let next = lines.iter().skip(at + 1).position(is_next);
    let end = next.map_or(lines.len(), |after| at + 1 + after);
    end.saturating_sub(usize::from(height))
}

/// A row, and the side at which its names begin: that of the article's language.
#[derive(Clone, Copy)]
struct Side {
    row: Rect,
    rtl: bool,
    /// That side is the interface's start.
    at_start: bool,
}

impl Side {
    /// The row without some columns at its beginning and its end.
    fn inset(self, start: u16, end: u16) -> Rect {
        let before = if self.at_start { start } else { end };
        let width = self.row.width.saturating_sub(start + end);
        Rect { x: self.row.x + before, width, ..self.row }
    }

    /// Columns at the end of the row.
    fn end(self, width: u16) -> Rect {
        let x = if self.at_start { self.row.right().saturating_sub(width) } else { self.row.x };
        Rect { x, width, ..self.row }
    }
}

fn paint_line(line: &SidebarLine<'_>, selected: Option<usize>, side: Side, canvas: &mut Canvas) {
    let palette = canvas.palette;
    match line {
        SidebarLine::Heading(kind) => {
            let style = palette.title.patch(palette.name(*kind));
            let heading = canvas.words.say(&heading(*kind));
            canvas.flush(side.row, &heading, side.rtl, style);
        }
        SidebarLine::Entity(index, name, count, articles) => {
            let count = counts(*count, *articles, canvas.words);
            let count_width = count.chars().count() as u16;
            canvas.flush(side.inset(0, count_width + 1), name, side.rtl, palette.text);
            canvas.flush(side.end(count_width), &count, side.rtl, palette.muted);
            tint(*index, selected, side.row, canvas);
        }
        SidebarLine::Ignored(count) => {
            let sentence = canvas.words.say(&sentence!("names-ignored", count = *count));
            canvas.flush(side.row, &sentence, side.rtl, palette.muted);
        }
        SidebarLine::Other(index, name) => {
            canvas.flush(side.inset(1, 0), name, side.rtl, palette.muted);
            tint(*index, selected, side.row, canvas);
        }
    }
}

fn tint(index: usize, selected: Option<usize>, row: Rect, canvas: &mut Canvas) {
    if selected == Some(index) {
        canvas.tint(row, canvas.palette.selected);
    }
}

/// How often the article names it, and how many articles do, when there are others.
fn counts(here: usize, articles: Option<usize>, words: &Words) -> String {
    match articles.filter(|articles| *articles > 1) {
        // No dot: beside Arabic digits it would be one of them, the zero.
        Some(articles) => format!("{}/{}", words.number(&here), words.number(&articles)),
        None => words.number(&here),
    }
}

fn heading(kind: Name) -> Sentence {
    match kind {
        Name::Person => sentence!("people"),
        Name::Organisation => sentence!("organisations"),
        Name::Place => sentence!("places"),
    }
}
