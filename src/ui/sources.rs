//! The list of sources, over the panes: what each is called, how much is in it, where it lies and how it was found
//! last time.

use ratatui::layout::Rect;

use super::canvas::Canvas;
use crate::app::{AppState, SourceLine};
use crate::text::Direction;
use crate::text::isolates::joined;

/// Rows of a source: its name, where it lies, and a blank.
const ROWS: u16 = 3;
/// Columns of the counts.
const COUNTS: u16 = 28;

pub(super) fn paint(state: &AppState, area: Rect, canvas: &mut Canvas) {
    if !state.source_list().open || area.is_empty() {
        return;
    }
    canvas.fill(area, " ", canvas.palette.text);
    let lines = state.source_lines();
    let selected = state.selected_source();
    let fit = usize::from(area.height / ROWS).max(1);
    let first = (selected + 1).saturating_sub(fit);
    for (n, line) in lines.iter().enumerate().skip(first).take(fit) {
        let y = area.y + (n - first) as u16 * ROWS;
        let place = Rect { y, height: (ROWS - 1).min(area.bottom() - y), ..area };
        paint_line(state, *line, place, canvas);
        if n == selected {
            canvas.fill(Rect { width: 1, height: 1, ..place }, "▸", canvas.palette.accent);
            canvas.tint(place, canvas.palette.selected);
        }
    }
}

fn paint_line(state: &AppState, line: SourceLine<'_>, place: Rect, canvas: &mut Canvas) {
    let inner = Rect { x: place.x + 2, width: place.width.saturating_sub(4), ..place };
    let counts = COUNTS.min(inner.width / 2);
    let name = Rect { width: inner.width - counts, ..inner };
    let palette = canvas.palette;
    let (called, many, about) = words(state, line);
    canvas.flush(name, &called, false, palette.title);
    let end = Rect { x: name.right(), width: counts, ..inner };
    canvas.flush(end, &many, true, palette.accent);
    if place.height > 1 {
        let style = match line {
            SourceLine::Source(source) if source.failed > 0 => palette.warning,
            _ => palette.muted,
        };
        canvas.label(Rect { y: inner.y + 1, ..inner }, &about, Direction::LeftToRight, style);
    }
}

/// What a source is called, how much is in it, and what else there is to say.
fn words(state: &AppState, line: SourceLine<'_>) -> (String, String, String) {
    match line {
        SourceLine::All => {
            let sum = |of: fn(&crate::app::Source) -> u32| -> u32 {
                state.sources().iter().map(of).sum()
            };
            let many = counts(sum(|source| source.unread), sum(|source| source.articles));
            ("All articles".to_owned(), many, String::new())
        }
        SourceLine::Source(source) => {
            let scanned = source
                .scanned
                .as_ref()
                .map_or_else(|| "not looked at yet".to_owned(), |when| format!("looked at {when}"));
            let failed = match source.failed {
                0 => String::new(),
                1 => "one file could not be read".to_owned(),
                n => format!("{n} files could not be read"),
            };
            let path = source.path.to_string_lossy().into_owned();
            let about = joined([path, scanned, failed], " · ");
            (source.name.clone(), counts(source.unread, source.articles), about)
        }
        SourceLine::Search(name, query) => (format!("@{name}"), String::new(), query.to_owned()),
    }
}

fn counts(unread: u32, articles: u32) -> String {
    match unread {
        0 => format!("{articles} articles"),
        n => format!("{n} unread of {articles}"),
    }
}
