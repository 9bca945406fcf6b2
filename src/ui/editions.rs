//! The sheet of editions: a title to a row, before it its language and why it is thought to be one.

use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::{rect, sheet};
use crate::app::{AppState, Edition, How, Sentence, in_sight, percent};
use crate::messages::sentence;
use crate::text::Direction;

/// Columns of the language, and of the reason.
const LANGUAGE: u16 = 5;
const REASON: u16 = 16;

pub(super) fn paint(state: &AppState, canvas: &mut Canvas) {
    let Some(editions) = state.editions() else { return };
    let (selected, entries) = (editions.selected_index(), editions.entries());
    let shown = in_sight(selected, entries.len(), usize::from(state.sheet_height()));
    let place = rect(state.sheet_area(shown.len().max(1) as u16));
    if place.height < 3 {
        return;
    }
    sheet::frame(&sentence!("title-editions"), place, canvas);
    let inner = sheet::inner(place);
    if shown.is_empty() {
        let sentence = if editions.filter().is_empty() {
            sentence!("no-other-edition")
        } else {
            sentence!("no-such-title")
        };
        canvas.say(inner, &sentence, canvas.palette.muted);
        return;
    }
    for (row, index) in inner.rows().zip(shown) {
        paint_entry(state, &entries[index], row, canvas);
        if index == selected {
            sheet::point_at(row, canvas);
        }
    }
}

fn paint_entry(state: &AppState, edition: &Edition, row: Rect, canvas: &mut Canvas) {
    let Some(entry) = state.list().row(edition.id.0) else { return };
    let palette = canvas.palette;
    let column = |from: u16, width: u16| Rect {
        x: row.x + from.min(row.width),
        width: width.min(row.width.saturating_sub(from)),
        ..row
    };
    let badge = entry.language.badge();
    canvas.label(column(1, LANGUAGE - 1), badge, Direction::LeftToRight, palette.muted);
    let reason = column(LANGUAGE, REASON - 1);
    let style = if edition.how.is_sure() { palette.text } else { palette.muted };
    canvas.say(reason, &why(edition.how), style);
    let title = column(LANGUAGE + REASON, row.width);
    canvas.label(title, entry.title, Direction::Auto, palette.text);
}

/// Why it is thought to be an edition.
fn why(how: How) -> Sentence {
    match how {
        How::Named => sentence!("edition-by-name"),
        How::Confirmed => sentence!("edition-confirmed"),
        How::Repeats => sentence!("edition-same-language"),
        How::Proposed(score) => sentence!("edition-likely", percent = percent(score)),
        How::Rejected => sentence!("edition-rejected"),
        How::Unknown => sentence!("edition-unknown"),
    }
}
