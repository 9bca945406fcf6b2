//! The list of sources, over the panes: what each is called, how much is in it, where it lies and how it was found
//! last time.

use jiff::civil::DateTime;
use ratatui::layout::Rect;

use super::canvas::Canvas;
use crate::app::{AppState, Sentence, SourceLine};
use crate::article::Language;
use crate::messages::sentence;
use crate::text::isolates::joined;

const ROWS: u16 = AppState::SOURCE_ROWS;
/// Columns of the counts.
const COUNTS: u16 = 28;

pub(super) fn paint(state: &AppState, area: Rect, canvas: &mut Canvas) {
    if !state.source_list().open || area.is_empty() {
        return;
    }
    canvas.fill(area, " ", canvas.palette.text);
    let lines = state.source_lines();
    let selected = state.selected_source();
    let shown = state.sources_in_sight();
    for (n, line) in shown.clone().zip(&lines[shown.clone()]) {
        let y = area.y + (n - shown.start) as u16 * ROWS;
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
    canvas.flush(name, &state.words().say(&called), canvas.words.is_rtl(), palette.title);
    let end = Rect { x: name.right(), width: counts, ..inner };
    if let Some(many) = many {
        canvas.at_end(end, &state.words().say(&many), palette.accent);
    }
    if place.height > 1 {
        let style = match line {
            SourceLine::Source(source) if source.failed > 0 => palette.warning,
            _ => palette.muted,
        };
        let about = joined(about.iter().map(|part| state.words().say(part)), " · ");
        let row = Rect { y: inner.y + 1, ..inner };
        canvas.label(row, &about, canvas.words.direction(), style);
    }
}

/// What a source is called, how much is in it, and what else there is to say.
fn words(state: &AppState, line: SourceLine<'_>) -> (Sentence, Option<Sentence>, Vec<Sentence>) {
    match line {
        SourceLine::All => {
            let sum = |of: fn(&crate::app::Source) -> u32| -> u32 {
                state.sources().iter().map(of).sum()
            };
            let many = counts(sum(|source| source.unread), sum(|source| source.articles));
            (sentence!("all-articles"), Some(many), Vec::new())
        }
        SourceLine::Source(source) => {
            let scanned = match &source.scanned {
                Some(when) => sentence!("scanned", when = moment(state, *when)),
                None => sentence!("never-scanned"),
            };
            let path = source.path.to_string_lossy().into_owned();
            let mut about = vec![Sentence::from(path), scanned];
            if source.failed > 0 {
                about.push(sentence!("files-failed", count = source.failed));
            }
            let many = counts(source.unread, source.articles);
            (Sentence::from(source.name.as_str()), Some(many), about)
        }
        SourceLine::Search(name, query) => {
            (Sentence::from(format!("@{name}")), None, vec![Sentence::from(query)])
        }
    }
}

/// A moment in the reader's style and the words of the interface.
fn moment(state: &AppState, when: DateTime) -> String {
    let language = Language::from_tag(state.words().language());
    let day = state.preferences().dates.write(when.date(), language);
    let time = state.words().digits().show(&when.strftime("%H:%M").to_string());
    format!("{day} {time}")
}

fn counts(unread: u32, articles: u32) -> Sentence {
    match unread {
        0 => sentence!("articles", count = articles),
        unread => sentence!("unread-of", unread = unread, count = articles),
    }
}
