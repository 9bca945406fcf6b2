//! The open article.

use std::ops::Range;

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::bidi::{LinePlace, paint_line};
use super::canvas::Canvas;
use super::rect;
use crate::app::{AppState, Area, BlockKind, Hit, Pane, Reader, Row};
use crate::text::Cell;

pub(super) fn paint(state: &AppState, text: Area, canvas: &mut Canvas) {
    let Some(reader) = state.reader().filter(|_| !text.is_empty()) else { return };
    let focused = state.focus() == Pane::Article && state.sheet().is_none();
    for (place, row) in rect(text).rows().zip(reader.rows()) {
        paint_row(reader, *row, place, canvas);
        if focused {
            mark_current_sentence(reader, *row, place, canvas);
        }
    }
}

/// A bar in the margin beside the lines of the current sentence, on the side at which they begin.
fn mark_current_sentence(reader: &Reader, row: Row, place: Rect, canvas: &mut Canvas) {
    let Some((block, sentence)) = reader.current_sentence() else { return };
    let Some((_, _, line)) = reader.line(row) else { return };
    if block != row.block || !overlaps(&line.visible_range(), &sentence) {
        return;
    }
    let (x, bar) =
        if line.is_rtl() { (Some(place.right()), "▕") } else { (place.x.checked_sub(1), "▏") };
    if let Some(x) = x {
        canvas.fill(Rect { x, width: 1, ..place }, bar, canvas.palette.accent);
    }
}

fn paint_row(reader: &Reader, row: Row, place: Rect, canvas: &mut Canvas) {
    let Some((text, layout, line)) = reader.line(row) else { return };
    let palette = canvas.palette;
    let plain = match reader.block(row.block).kind {
        BlockKind::Title => palette.title,
        BlockKind::Byline | BlockKind::Note => palette.muted,
        BlockKind::Body(_) => palette.text,
    };
    let hits = in_line(reader.hits(row.block), line.range());
    let current = reader.find().and_then(|find| find.hits().get(find.current()?));
    let mentions = reader.mentions(row.block, line.range());
    let quotations = reader.quotations(row.block, line.range());
    let kept = reader.kept(row.block);
    let recognised = |cell: &Cell| -> Style {
        let covers = |range: &Range<usize>| overlaps(range, &cell.range());
        let mention = mentions.iter().find(|(range, _)| covers(range));
        let style = mention.map_or(plain, |(_, kind)| plain.patch(palette.kind(*kind)));
        let style =
            if quotations.iter().any(covers) { palette.quotation.patch(style) } else { style };
        if kept.iter().any(covers) { style.patch(palette.kept) } else { style }
    };
    let selected = reader.selected_in(row.block);
    let caret = reader.selection().map(|selection| selection.head);
    let style = |cell: &Cell| -> Style {
        if caret.is_some_and(|at| at.block == row.block && cell.range().contains(&at.offset)) {
            return palette.caret;
        }
        if selected.as_ref().is_some_and(|range| overlaps(range, &cell.range())) {
            return palette.selection;
        }
        let covers = |hit: &&Hit| overlaps(&hit.range, &cell.range());
        match hits.iter().find(covers) {
            Some(hit) if Some(hit) == current => palette.current_hit,
            Some(_) => palette.hit,
            None => recognised(cell),
        }
    };
    paint_line(canvas.buffer, LinePlace::flush(place, line), text, layout, line, style);
}

/// The hits that touch a line; hits are in order and do not overlap.
fn in_line(hits: &[Hit], line: Range<usize>) -> &[Hit] {
    let start = hits.partition_point(|hit| hit.range.end <= line.start);
    let end = hits.partition_point(|hit| hit.range.start < line.end);
    hits.get(start..end).unwrap_or_default()
}

fn overlaps(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}
