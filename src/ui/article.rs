//! The open article.

use std::ops::Range;

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::bidi::{LinePlace, paint_line};
use super::canvas::Canvas;
use super::rect;
use crate::app::{AppState, Area, BlockKind, Hit, Pane, QuoteColour, Reader, Row, Screen};
use crate::text::{Cell, Line};

/// Paints the open article, and the edition beside it.
pub(super) fn paint(state: &AppState, screen: &Screen, canvas: &mut Canvas) {
    let measure = state.settings().measure;
    let (start, end) = (screen.text(measure), screen.text_beside(measure));
    let focused = state.focus() == Pane::Article && state.sheet().is_none();
    match (state.reader(), state.parallel()) {
        (Some(reader), Some(parallel)) if !parallel.is_woven() => {
            let columns = if parallel.is_swapped() { (end, start) } else { (start, end) };
            paint_in(reader, columns.0, focused, canvas);
            if let Some(other) = parallel.other() {
                paint_in(other, columns.1, false, canvas);
            }
        }
        (Some(reader), _) => {
            paint_in(reader, start, focused, canvas);
            paint_hints(state, reader, start, canvas);
        }
        (None, _) => {}
    }
}

/// The sign of a sentence that stands for nothing in the other edition.
const LONE: &str = "∅";

fn paint_in(reader: &Reader, text: Area, focused: bool, canvas: &mut Canvas) {
    if text.is_empty() {
        return;
    }
    for (place, row) in canvas.cells(rect(text)).rows().zip(reader.rows()) {
        paint_row(reader, *row, place, canvas);
        mark_sentence(reader, *row, focused, place, canvas);
    }
}

/// The letters at the links on the screen, over their first letters.
fn paint_hints(state: &AppState, reader: &Reader, text: Area, canvas: &mut Canvas) {
    for hint in state.hints() {
        let rows = canvas.cells(rect(text)).rows().zip(reader.rows());
        for (place, row) in rows.filter(|(_, row)| row.block == hint.block) {
            let Some((text, layout, line)) = reader.line(*row) else { continue };
            let mut cells = layout.cells(text, line);
            let Some(cell) = cells.find(|cell| cell.range().contains(&hint.offset)) else {
                continue;
            };
            let x = LinePlace::flush(place, line).x + i32::from(cell.column());
            let at = Rect { x: x.max(0) as u16, width: 1, ..place };
            canvas.fill(at, &hint.letter.to_string(), canvas.palette.current_hit);
        }
    }
}

/// A bar in the margin beside the lines of the current sentence, on the side at which they begin, and of the
/// sentences that stand for it in the other edition: where that is doubtful it is dotted and begins with a question
/// mark. A sentence that stands for nothing has a sign there.
fn mark_sentence(reader: &Reader, row: Row, focused: bool, place: Rect, canvas: &mut Canvas) {
    let Some((_, _, line)) = reader.line(row) else { return };
    let seen = line.visible_range();
    let current = reader
        .current_sentence()
        .filter(|(block, sentence)| focused && *block == row.block && overlaps(&seen, sentence));
    let counterpart = reader.counterpart(row.block);
    let (mut left, mut right) = match (current, counterpart) {
        (Some(_), _) if !reader.is_beside() => ("▏", "▕"),
        (_, Some((ranges, of))) if ranges.iter().any(|range| overlaps(&seen, range)) => {
            let begins = ranges.first().is_some_and(|range| seen.contains(&range.start));
            match (of.is_doubtful(), begins) {
                (true, true) => ("?", "?"),
                (true, false) => ("┊", "┊"),
                (false, _) => ("▏", "▕"),
            }
        }
        _ => (" ", " "),
    };
    if reader.has_lone(row.block, &seen) {
        (left, right) = (LONE, LONE);
    }
    if left == " " {
        return;
    }
    let (x, bar) =
        if line.is_rtl() { (Some(place.right()), right) } else { (place.x.checked_sub(1), left) };
    if let Some(x) = x {
        canvas.fill_cells(Rect { x, width: 1, ..place }, bar, canvas.palette.accent);
    }
}

fn paint_row(reader: &Reader, row: Row, place: Rect, canvas: &mut Canvas) {
    let Some((text, layout, line)) = reader.line(row) else { return };
    let palette = canvas.palette;
    let plain = match reader.block(row.block).kind {
        BlockKind::Title => palette.title,
        BlockKind::Date | BlockKind::Byline | BlockKind::Note => palette.muted,
        BlockKind::Body(_) => palette.text,
    };
    let counterpart = reader.counterpart(row.block).map(|(ranges, _)| ranges).unwrap_or_default();
    let hits = in_line(reader.hits(row.block), line.range());
    let current = reader.find().and_then(|find| find.hits().get(find.current()?));
    let mentions = reader.mentions(row.block, line.range());
    let quotations = reader.quotations(row.block, line.range());
    let kept = reader.kept(row.block);
    mark_kept(&kept, line, place, canvas);
    let recognised = |cell: &Cell| -> Style {
        let covers = |range: &Range<usize>| overlaps(range, &cell.range());
        let stands_for = counterpart.iter().any(covers);
        let plain = if stands_for { plain.patch(palette.selected_away) } else { plain };
        let mention = mentions.iter().find(|(range, _)| covers(range));
        let style = mention.map_or(plain, |(_, kind)| plain.patch(palette.kind(*kind)));
        let style =
            if quotations.iter().any(covers) { palette.quotation.patch(style) } else { style };
        let is_kept = kept.iter().any(|(range, _)| covers(range));
        if is_kept { style.patch(palette.kept) } else { style }
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
        let covers = |hit: &&&Hit| overlaps(&hit.range, &cell.range());
        // Of a quotation and the words found in it the words come last.
        match hits.iter().rfind(covers) {
            Some(hit) if Some(*hit) == current => palette.current_hit,
            Some(_) => palette.hit,
            None => recognised(cell),
        }
    };
    paint_line(canvas.buffer, LinePlace::flush(place, line), text, layout, line, style);
}

/// A bar in the margin at the end of a line that holds a kept quote, in the quote's colour.
fn mark_kept(kept: &[(Range<usize>, QuoteColour)], line: &Line, place: Rect, canvas: &mut Canvas) {
    let seen = line.visible_range();
    let Some((_, colour)) = kept.iter().find(|(range, _)| overlaps(range, &seen)) else { return };
    let (x, bar) =
        if line.is_rtl() { (place.x.checked_sub(1), "▏") } else { (Some(place.right()), "▕") };
    if let Some(x) = x {
        let style = canvas.palette.quote(*colour);
        canvas.fill_cells(Rect { x, width: 1, ..place }, bar, style);
    }
}

/// The hits that touch a line, in order; a quotation may hold others.
fn in_line(hits: &[Hit], line: Range<usize>) -> Vec<&Hit> {
    let end = hits.partition_point(|hit| hit.range.start < line.end);
    let begun = hits.get(..end).unwrap_or_default();
    begun.iter().filter(|hit| hit.range.end > line.start).collect()
}

fn overlaps(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}
