//! The list of kept quotes, over the panes: each quote in its own direction, with its speaker and source.

use ratatui::layout::Rect;

use super::canvas::{Canvas, Marked};
use crate::app::{AppState, Quote};
use crate::messages::sentence;
use crate::text::isolates::joined;

/// Rows of a quote: its words, who said it where, and a blank.
const ROWS: u16 = 5;

pub(super) fn paint(state: &AppState, area: Rect, canvas: &mut Canvas) {
    if !state.quotes().open || area.is_empty() {
        return;
    }
    canvas.fill(area, " ", canvas.palette.text);
    let inner = Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area };
    if state.quotes().shown().len() == 0 {
        let what = if state.quotes().total() == 0 {
            sentence!("quotes-none")
        } else {
            sentence!("quotes-filtered-out")
        };
        canvas.say(inner, &what, canvas.palette.muted);
        return;
    }
    let selected = state.quotes().selected_index();
    let fit = usize::from(area.height / ROWS).max(1);
    let first = (selected + 1).saturating_sub(fit);
    for (n, kept) in state.quotes().shown().enumerate().skip(first).take(fit) {
        let y = inner.y + (n - first) as u16 * ROWS;
        let place = Rect { y, height: ROWS.min(area.bottom() - y), ..inner };
        paint_quote(&kept.quote, n == selected, place, canvas);
    }
}

fn paint_quote(quote: &Quote, selected: bool, place: Rect, canvas: &mut Canvas) {
    let direction = quote.direction();
    let palette = canvas.palette;
    let words = Rect { height: place.height.saturating_sub(2).max(1), ..place };
    let used = canvas.lines(words, &quote.words.exact, direction, Marked::plain(palette.text));
    if used < place.height {
        let row = Rect { y: place.y + used, height: 1, ..place };
        canvas.label(row, &about(quote), direction, palette.muted);
    }
    if selected {
        canvas.tint(Rect { height: (used + 1).min(place.height), ..place }, palette.selected);
    }
}

/// Speaker, title, date, tags and note, parted so that none disturbs the order of the others.
fn about(quote: &Quote) -> String {
    let source = &quote.source;
    let speaker = quote.speaker.as_ref().map(|speaker| format!("— {speaker}"));
    let tags: Vec<String> = quote.tags.iter().map(|tag| format!("#{tag}")).collect();
    let parts = [
        speaker.unwrap_or_default(),
        source.title.clone(),
        source.date.map_or_else(String::new, |date| date.to_string()),
        tags.join(" "),
        quote.note.clone().unwrap_or_default(),
    ];
    joined(parts, " · ")
}
