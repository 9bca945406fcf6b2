//! The list of kept quotes, over the panes: each quote in its own direction, with its speaker and source, and
//! how it stands in its article now.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::canvas::{Canvas, Marked};
use super::rect;
use crate::app::{AppState, PlacedQuote, Quote, Sentence, Standing, beginning};
use crate::article::{DateStyle, Language};
use crate::messages::sentence;
use crate::text::Direction;
use crate::text::isolates::joined;

pub(super) fn paint(state: &AppState, canvas: &mut Canvas) {
    let body = rect(state.body());
    if !state.quotes().open || body.is_empty() {
        return;
    }
    canvas.fill(body, " ", canvas.palette.text);
    let area = rect(state.quotes_area());
    if state.quotes().shown().len() == 0 {
        let what = if state.quotes().total() == 0 {
            sentence!("quotes-none")
        } else {
            sentence!("quotes-filtered-out")
        };
        canvas.say(area, &what, canvas.palette.muted);
        return;
    }
    let mut shown = state.quotes().shown();
    let dates = state.preferences().dates;
    let mut next = 0;
    for placed in state.quotes().placed(area.width, area.height) {
        let Some(kept) = shown.nth(placed.index - next) else { break };
        next = placed.index + 1;
        let rows = placed.parts.height().min(area.height - placed.y);
        let place = Rect { y: area.y + placed.y, height: rows, ..area };
        let standing = state.quotes().standing(kept.id);
        paint_quote(&kept.quote, standing, &placed, place, dates, canvas);
        if placed.index == state.quotes().selected_index() {
            canvas.tint(place, canvas.palette.selected);
        }
    }
}

fn paint_quote(
    quote: &Quote,
    standing: Option<&Standing>,
    placed: &PlacedQuote,
    place: Rect,
    dates: DateStyle,
    canvas: &mut Canvas,
) {
    let (direction, palette, parts) = (quote.direction(), canvas.palette, placed.parts);
    bar(quote, place, canvas);
    let mut below = Rows(place);
    let rows = below.take(parts.words);
    text(&quote.words.exact, rows, direction, palette.text, canvas);
    let rows = below.take(parts.about);
    canvas.label(rows, &about(quote, dates), direction, palette.muted);
    if let Some(passage) = &quote.counterpart {
        let rows = below.take(parts.counterpart);
        text(&passage.words.exact, rows, passage.direction(), palette.quotation, canvas);
    }
    if let Some(note) = &quote.note {
        text(note, below.take(parts.note), Direction::Auto, palette.accent, canvas);
    }
    if let Some(standing) = standing {
        let rows = below.take(parts.standing);
        if let Some(sentence) = sentence(standing) {
            let right = direction == Direction::RightToLeft;
            canvas.flush(rows, &canvas.words.say(&sentence), right, palette.warning);
        }
        paint_candidates(standing, below.take(parts.candidates), canvas);
    }
}

/// The rows of a quote that are not painted yet.
struct Rows(Rect);

impl Rows {
    fn take(&mut self, rows: u16) -> Rect {
        let taken = Rect { height: rows.min(self.0.height), ..self.0 };
        self.0.y += taken.height;
        self.0.height -= taken.height;
        taken
    }
}

/// A bar in the quote's colour at the side at which it begins.
fn bar(quote: &Quote, place: Rect, canvas: &mut Canvas) {
    let rtl = quote.direction() == Direction::RightToLeft;
    let cells = canvas.cells(place);
    let x = if rtl { Some(cells.right()) } else { cells.x.checked_sub(1) };
    if let Some(x) = x {
        let style = canvas.palette.quote(quote.colour);
        canvas.fill_cells(Rect { x, width: 1, ..cells }, if rtl { "▕" } else { "▏" }, style);
    }
}

fn text(words: &str, rows: Rect, direction: Direction, style: Style, canvas: &mut Canvas) {
    if !rows.is_empty() {
        let words = beginning(words, rows.width, rows.height);
        canvas.lines(rows, words, direction, Marked::plain(style));
    }
}

/// The places an orphan may be put on, each with its number and likeness at the side at which it begins.
fn paint_candidates(standing: &Standing, rows: Rect, canvas: &mut Canvas) {
    let Standing::Orphan(nearest) = standing else { return };
    for ((number, nearest), row) in (1..).zip(nearest).zip(rows.rows()) {
        let words = beginning(&nearest.place.words.exact, row.width, 1);
        let percent = canvas.words.say(&sentence!("percent", percent = nearest.likeness));
        let line = joined([&format!("{number}P"), &percent, words], "  ");
        let direction = nearest.place.direction();
        canvas.label(row, &line, direction, canvas.palette.text);
    }
}

/// How a quote stands in its article, when that is not as it was.
fn sentence(standing: &Standing) -> Option<Sentence> {
    let now = |text: &str| beginning(text, 200, 1).to_owned();
    Some(match standing {
        Standing::Same => return None,
        Standing::Beside => sentence!("quote-beside-changed"),
        Standing::Written(text) => sentence!("quote-written", words = now(text)),
        Standing::Changed(text) => sentence!("quote-words-changed", words = now(text)),
        Standing::Orphan(nearest) if nearest.is_empty() => sentence!("quote-lost"),
        Standing::Orphan(_) => sentence!("quote-lost-but"),
        Standing::Gone => sentence!("quote-article-gone"),
    })
}

/// Speaker, title, date and tags, parted so that none disturbs the order of the others.
fn about(quote: &Quote, dates: DateStyle) -> String {
    let source = &quote.source;
    let language = Language::from_tag(&source.language);
    let speaker = quote.speaker.as_ref().map(|speaker| format!("— {speaker}"));
    let tags: Vec<String> = quote.tags.iter().map(|tag| format!("#{tag}")).collect();
    let parts = [
        speaker.unwrap_or_default(),
        source.title.clone(),
        source.publisher.clone().unwrap_or_default(),
        source.date.map_or_else(String::new, |day| dates.write(day, language)),
        joined(tags, " "),
    ];
    joined(parts, " · ")
}
