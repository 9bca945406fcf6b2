//! The list of articles: each row in its own direction.

use std::ops::Range;

use jiff::ToSpan;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::canvas::{Canvas, Marked};
use super::rect;
use crate::app::{
    AppState, Area, ArticleId, ArticleRow, Excerpt, Kin, Match, Pane, RowField, Sentence, Via,
};
use crate::messages::sentence;
use crate::text::Direction;
use crate::text::isolates::{isolated, joined};

/// Columns by which articles stand in below the head of their story.
const INDENT: u16 = 2;

pub(super) fn paint(state: &AppState, area: Area, canvas: &mut Canvas) {
    let area = rect(area);
    if area.is_empty() {
        return;
    }
    if state.list().is_empty() {
        let row = Rect { x: area.x + 1, width: area.width.saturating_sub(2), height: 1, ..area };
        canvas.say(row, &emptiness(state), canvas.palette.muted);
        return;
    }
    let height = state.entry_height();
    let picked = state.list().picked();
    for placed in state.list().placed() {
        let Some(entry) = state.list().get(placed.index) else { continue };
        let y = area.y + placed.y;
        if placed.heading {
            paint_heading(state, &entry, Rect { y: y - 1, height: 1, ..area }, canvas);
        }
        let place = Rect { y, height, ..area }.intersection(area);
        let selected = placed.index == state.list().selected_index();
        let kin = state.list().kin(placed.index);
        paint_entry(state, &entry, Look { selected, kin }, place, canvas);
        if !selected && picked.as_ref().is_some_and(|picked| picked.contains(&placed.index)) {
            paint_picked(&entry, place, canvas);
        }
    }
}

/// The day of the entries below, in the words of the first one's language.
fn paint_heading(state: &AppState, entry: &ArticleRow<'_>, row: Rect, canvas: &mut Canvas) {
    let row = row.intersection(canvas.area);
    canvas.fill(row, "─", canvas.palette.rule);
    let inner = Rect { x: row.x + 3, width: row.width.saturating_sub(6), ..row };
    let painted = canvas.label(inner, &date(state, entry), Direction::Auto, canvas.palette.muted);
    for x in [painted.x.saturating_sub(1), painted.right()] {
        canvas.fill(Rect { x, width: 1, ..row }, " ", canvas.palette.rule);
    }
}

/// Why the list is empty.
fn emptiness(state: &AppState) -> Sentence {
    if state.list().total() > 0 {
        sentence!("list-filtered-out")
    } else if state.importing().is_some() {
        sentence!("list-reading")
    } else {
        sentence!("list-empty")
    }
}

/// How an entry stands in the list.
#[derive(Clone, Copy)]
struct Look {
    selected: bool,
    kin: Kin,
}

fn paint_entry(
    state: &AppState,
    entry: &ArticleRow<'_>,
    look: Look,
    place: Rect,
    canvas: &mut Canvas,
) {
    let direction = if entry.rtl { Direction::RightToLeft } else { Direction::LeftToRight };
    let indent = if look.kin.below { INDENT } else { 0 };
    let inner = Rect {
        x: place.x + 2 + if canvas.begins(entry.rtl) { indent } else { 0 },
        width: place.width.saturating_sub(4 + indent),
        ..place
    };
    let excerpt = state.search().and_then(|search| search.excerpt(ArticleId(entry.article)));
    let snippet = excerpt.filter(|excerpt| excerpt.snippet.is_some());
    let below = if snippet.is_some() { 2 } else { 1 };
    let title_rows = Rect { height: place.height.saturating_sub(below).max(1), ..inner };
    let used = paint_title(entry, excerpt, title_rows, direction, canvas);
    let rest = Rect { y: inner.y + used, height: place.height.saturating_sub(used), ..inner };
    let mut rows = rest.rows();
    if let Some((excerpt, row)) = snippet.and_then(|excerpt| Some((excerpt, rows.next()?))) {
        paint_snippet(excerpt, row, canvas);
    }
    if let Some(row) = rows.next() {
        let by_name = excerpt.is_some_and(is_by_name);
        let about = about(state, entry);
        let about = if by_name { format!("{BY_NAME} {about}") } else { about };
        canvas.label(row, &about, direction, canvas.palette.muted);
    }
    marks(entry, look, place, canvas);
    if look.selected {
        let focused = state.focus() == Pane::List;
        let palette = &canvas.palette;
        let style = if focused { palette.selected } else { palette.selected_away };
        canvas.tint(place, style);
    }
}

/// Before what is found by another spelling of the name that was typed.
const BY_NAME: &str = "≈";

/// Whether only other spellings were found.
fn is_by_name(excerpt: &Excerpt) -> bool {
    let snippet = excerpt.snippet.iter().flat_map(|snippet| &snippet.matches);
    let mut found = excerpt.title.iter().chain(snippet).peekable();
    found.peek().is_some() && found.all(|place| place.via == Via::Name)
}

fn paint_title(
    entry: &ArticleRow<'_>,
    excerpt: Option<&Excerpt>,
    rows: Rect,
    direction: Direction,
    canvas: &mut Canvas,
) -> u16 {
    let weight = if entry.read { Modifier::empty() } else { Modifier::BOLD };
    let places = excerpt.map_or(Vec::new(), |excerpt| ranges(&excerpt.title, 0));
    let plain = canvas.palette.text.add_modifier(weight);
    let marked = Marked { plain, mark: canvas.palette.hit, places: &places, from: 0 };
    let title = if entry.title.is_empty() { "…" } else { entry.title };
    canvas.lines(rows, title, direction, marked)
}

/// The piece of the article in which the search's words stand.
fn paint_snippet(excerpt: &Excerpt, row: Rect, canvas: &mut Canvas) {
    let Some(snippet) = &excerpt.snippet else { return };
    let places = ranges(&snippet.matches, snippet.range.start);
    let marked =
        Marked { plain: canvas.palette.muted, mark: canvas.palette.hit, places: &places, from: 0 };
    canvas.marked(row, &excerpt.text, Direction::Auto, marked);
}

fn ranges(matches: &[Match], from: usize) -> Vec<Range<usize>> {
    let range = |place: &Match| {
        place.range.start.saturating_sub(from)..place.range.end.saturating_sub(from)
    };
    matches.iter().map(range).collect()
}

/// Marks on the side at which the title begins: selected, unread, below the head of its story; and on the other
/// side how many articles of the story are not shown, and whether another edition is proposed.
fn marks(entry: &ArticleRow<'_>, look: Look, place: Rect, canvas: &mut Canvas) {
    let at_start = canvas.begins(entry.rtl);
    let at = |from_start: u16| {
        let x = if at_start {
            place.x + from_start
        } else {
            place.right().saturating_sub(from_start + 1)
        };
        Rect { x, width: 1, height: 1, ..place }
    };
    if look.selected {
        canvas.fill(at(0), if entry.rtl { "◂" } else { "▸" }, canvas.palette.accent);
    }
    if !entry.read {
        canvas.fill(at(1), "•", canvas.palette.unread);
    }
    if look.kin.below {
        canvas.fill(at(2), if entry.rtl { "┘" } else { "└" }, canvas.palette.rule);
    }
    // In the margin at the end of the title.
    let end = if at_start { place.right().saturating_sub(2) } else { place.x };
    let end = Rect { x: end, width: 2, height: 1, ..place };
    match look.kin.hidden {
        0 => {}
        hidden @ 1..10 => {
            let sign = format!("+{hidden}");
            canvas.label(end, &sign, Direction::LeftToRight, canvas.palette.accent);
        }
        _ => drop(canvas.label(end, "9+", Direction::LeftToRight, canvas.palette.accent)),
    }
    if look.kin.proposed {
        let below = u16::from(look.kin.hidden > 0 && place.height > 1);
        let row = Rect { y: end.y + below, ..end };
        canvas.label(row, "≈", Direction::LeftToRight, canvas.palette.accent);
    }
}

/// An entry that is picked, but not the selected one.
fn paint_picked(entry: &ArticleRow<'_>, place: Rect, canvas: &mut Canvas) {
    let at_start = canvas.begins(entry.rtl);
    let x = if at_start { place.x } else { place.right().saturating_sub(1) };
    canvas.fill(Rect { x, width: 1, ..place }, "┃", canvas.palette.accent);
    canvas.tint(place, canvas.palette.selected_away);
}

/// What stands under the title.
fn about(state: &AppState, entry: &ArticleRow<'_>) -> String {
    let row = state.preferences().row.fill(|field| match field {
        RowField::Star => if entry.starred { "★" } else { "" }.to_owned(),
        RowField::Language => entry.language.badge().to_owned(),
        // The heading above says it already.
        RowField::Date if state.list().arrangement().is_by_day() => String::new(),
        RowField::Date => date(state, entry),
        RowField::Tags => hashed(&state.list().tags().of(entry.article)),
        RowField::Source => state.source(entry.source).to_owned(),
    });
    let quotes = match state.quotes_of(ArticleId(entry.article)) {
        0 => String::new(),
        1 => "❝ ".to_owned(),
        n => format!("❝{} ", state.words().number(&n)),
    };
    if !entry.gone {
        return quotes + &row;
    }
    let is_known = state.sources().iter().any(|source| source.id == entry.source);
    let gone = if is_known { sentence!("file-gone") } else { sentence!("source-taken-out") };
    format!("{quotes}{row} {}", isolated(&state.words().say(&gone)))
}

/// Tags with their sign, each in its own direction.
fn hashed(tags: &[&str]) -> String {
    joined(tags.iter().map(|tag| format!("#{tag}")), " ")
}

fn date(state: &AppState, entry: &ArticleRow<'_>) -> String {
    let epoch = jiff::civil::date(1970, 1, 1);
    let day = epoch.checked_add(entry.day.days()).ok().filter(|_| entry.dated);
    let style = state.preferences().dates;
    day.map_or_else(String::new, |day| style.write(day, entry.language))
}
