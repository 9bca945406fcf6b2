//! The sheet of what was decided about names: a decision to a row, before it what kind of name it is about.

use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::sheet;
use crate::app::{AppState, Decision, Name, Sentence};
use crate::messages::sentence;

/// Columns of the kind.
const KIND: u16 = 14;

pub(super) fn paint(state: &AppState, canvas: &mut Canvas) {
    let Some(decided) = state.decided() else { return };
    let shown = usize::from(state.sheet_height()).min(decided.entries().len());
    let place = sheet::place(canvas.area, shown as u16);
    if place.height < 3 {
        return;
    }
    sheet::frame(&sentence!("title-names"), place, canvas);
    let inner = sheet::inner(place);
    let first = (decided.selected_index() + 1).saturating_sub(shown);
    let entries = decided.entries().iter().enumerate().skip(first);
    for (row, (index, decision)) in inner.rows().zip(entries) {
        paint_entry(decision, row, canvas);
        if index == decided.selected_index() {
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

fn what(kind: Name) -> Sentence {
    match kind {
        Name::Person => sentence!("name-person"),
        Name::Organisation => sentence!("name-organisation"),
        Name::Place => sentence!("name-place"),
    }
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
