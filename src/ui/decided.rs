//! The sheet of what was decided about names: a decision to a row, before it what kind of name it is about.

use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::{rect, sheet};
use crate::app::{AppState, Decision, Sentence, in_sight, what};
use crate::messages::sentence;

/// Columns of the kind.
const KIND: u16 = 14;

pub(super) fn paint(state: &AppState, canvas: &mut Canvas) {
    let Some(decided) = state.decided() else { return };
    let (selected, entries) = (decided.selected_index(), decided.entries());
    let shown = in_sight(selected, entries.len(), usize::from(state.sheet_height()));
    let place = rect(state.sheet_area(shown.len().max(1) as u16));
    if place.height < 3 {
        return;
    }
    sheet::frame(&sentence!("title-names"), place, canvas);
    let inner = sheet::inner(place);
    if entries.is_empty() {
        canvas.say(inner, &decided.nothing(), canvas.palette.muted);
    }
    for (row, index) in inner.rows().zip(shown) {
        paint_entry(&entries[index], row, canvas);
        if index == selected {
            sheet::point_at(row, canvas);
        }
    }
}

fn paint_entry(decision: &Decision, row: Rect, canvas: &mut Canvas) {
    let kind = decision.name().kind;
    let width = KIND.min(row.width / 3);
    let start = Rect { x: row.x + 1, width: width.saturating_sub(2), ..row };
    let style = canvas.palette.name(kind);
    canvas.say(start, &what(kind), style);
    let end = Rect { x: row.x + width, width: row.width - width, ..row };
    canvas.say(end, &said(decision), canvas.palette.text);
}

/// What was decided, in words.
fn said(decision: &Decision) -> Sentence {
    let name = decision.name().spelling.as_str();
    match decision {
        Decision::Merge(_, other) => {
            sentence!("decided-merge", name = name, other = other.spelling.as_str())
        }
        Decision::Split(_, form) => {
            sentence!("decided-split", name = name, form = form.spelling.as_str())
        }
        Decision::Part(_, other) => {
            sentence!("decided-part", name = name, other = other.spelling.as_str())
        }
        Decision::Rename(_, to) => sentence!("decided-rename", name = name, to = to.as_str()),
        Decision::Ignore(_) => sentence!("decided-ignore", name = name),
        Decision::Heed(_) => sentence!("name-heeded", name = name),
    }
}
