//! The line at the bottom: what is typed or was said, and the place in the article.

use ratatui::layout::{Position, Rect};

use super::bidi::{LinePlace, paint_line};
use super::canvas::Canvas;
use super::rect;
use crate::app::{AppState, Area, Completion, Notice, Pane, Prompt, PromptKind, Reader, Search};
use crate::text::Direction;
use crate::text::isolates::joined;

/// Paints the line; says where the caret is while text is typed.
pub(super) fn paint(state: &AppState, area: Area, canvas: &mut Canvas) -> Option<Position> {
    let row = row(state, area, canvas);
    if row.is_empty() {
        return None;
    }
    let used = paint_place(state, row, canvas);
    let rest = Rect { width: row.width.saturating_sub(used), ..row };
    if let Some(prompt) = state.prompt() {
        return Some(paint_prompt(state, prompt, rest, canvas));
    }
    paint_message(state, rest, canvas);
    None
}

/// The row to paint in; where the screen has none to spare, a prompt borrows the last.
fn row(state: &AppState, area: Area, canvas: &mut Canvas) -> Rect {
    if !area.is_empty() || state.prompt().is_none() {
        return rect(area.inset(1));
    }
    let last = Rect { y: canvas.area.bottom() - 1, height: 1, ..canvas.area };
    canvas.fill(last, " ", canvas.palette.text);
    last
}

/// Paints the place at the end of the row; returns the columns it takes.
fn paint_place(state: &AppState, row: Rect, canvas: &mut Canvas) -> u16 {
    let pending = state.pending().to_string();
    let (place, short) = match (state.focus(), state.reader()) {
        _ if state.source_list().open => (String::new(), String::new()),
        _ if state.quotes().open => {
            let shown = state.quotes().shown().len();
            let here = if shown == 0 { 0 } else { state.quotes().selected_index() + 1 };
            (format!("{here}/{shown}"), String::new())
        }
        (Pane::Article | Pane::Entities, Some(reader)) => {
            (place(reader), format!("{}%", reader.percent()))
        }
        _ => (place_in_list(state), String::new()),
    };
    let place = if place.len() + 16 > usize::from(row.width) { short } else { place };
    let text = joined([pending, place], "  ");
    let width = text.chars().filter(|c| !matches!(c, '\u{2068}' | '\u{2069}')).count() as u16;
    if width + 4 > row.width {
        return 0;
    }
    let end = Rect { x: row.right() - width, width, ..row };
    canvas.label(end, &text, Direction::LeftToRight, canvas.palette.bar);
    width + 1
}

fn place(reader: &Reader) -> String {
    let (paragraph, paragraphs) = reader.paragraph();
    format!("paragraph {paragraph}/{paragraphs} · {}%", reader.percent())
}

fn place_in_list(state: &AppState) -> String {
    match state.list().len() {
        0 => String::new(),
        all => {
            let picked = state.list().picked().map(|places| format!("{} picked", places.count()));
            let here = format!("{}/{all}", state.list().selected_index() + 1);
            joined([picked.unwrap_or_default(), here], " · ")
        }
    }
}

fn paint_message(state: &AppState, row: Rect, canvas: &mut Canvas) {
    let aligning = state.parallel().is_some_and(|parallel| !parallel.is_aligned());
    if aligning && state.notice().is_none() {
        canvas.label(row, "Aligning…", Direction::LeftToRight, canvas.palette.bar);
        return;
    }
    let palette = canvas.palette;
    let (text, style) = match (state.notice(), found(state).or_else(|| searched(state))) {
        (Some(Notice::Failed(sentence)), _) => (sentence.clone(), palette.warning),
        (Some(Notice::Done(sentence)), _) => (sentence.clone(), palette.text),
        (None, Some(found)) => (found, palette.bar),
        (None, None) => return,
    };
    canvas.label(row, &text, Direction::LeftToRight, style);
}

/// What is sought and where the reader is among the hits.
fn found(state: &AppState) -> Option<String> {
    let find = state.reader()?.find()?;
    let count = count(find.current(), find.hits().len());
    Some(format!("/{}", joined([find.query.as_str(), count.as_str()], "  ")))
}

/// What is searched over all articles, and how much was found; where the query is wrong, why.
fn searched(state: &AppState) -> Option<String> {
    let search = state.search()?;
    let result = outcome(search);
    Some(format!("/{}", joined([search.text.as_str(), result.as_str()], "  ")))
}

fn outcome(search: &Search) -> String {
    let more = if search.is_finished() { "" } else { "…" };
    match (search.error(), search.query(), search.found()) {
        (Some(error), _, _) => error.to_string(),
        (None, None, _) => String::new(),
        (_, _, 0) if search.is_finished() => "nothing found".to_owned(),
        (_, _, 1) => format!("1 article{more}"),
        (_, _, n) => format!("{n} articles{more}"),
    }
}

fn count(current: Option<usize>, all: usize) -> String {
    match current {
        Some(current) => format!("{} of {all}", current + 1),
        None => "not found".to_owned(),
    }
}

/// Paints the text being typed with its count of hits; returns the caret's cell.
fn paint_prompt(state: &AppState, prompt: &Prompt, row: Rect, canvas: &mut Canvas) -> Position {
    let sign = match prompt.kind {
        PromptKind::Command => ":",
        PromptKind::Titles => "=",
        PromptKind::Note => "note ",
        PromptKind::Tags => "tags ",
        PromptKind::ArticleTags => "tag ",
        PromptKind::SourceName => "name ",
        PromptKind::SourcePath => "add ",
        _ => "/",
    };
    canvas.label(row, sign, Direction::LeftToRight, canvas.palette.accent);
    let begin = sign.len() as u16;
    let field = Rect { x: row.x + begin, width: row.width.saturating_sub(begin), ..row };
    let caret = prompt.stops().iter().find(|(at, _)| *at == prompt.caret).map_or(0, |stop| stop.1);
    // A text longer than the row is shifted so that the caret stays in sight.
    let hidden = (caret + 1).saturating_sub(field.width);
    let layout = prompt.layout();
    if let Some(line) = layout.lines().first() {
        // The caret of a right-to-left text goes to the left of its end.
        let for_caret = i32::from(line.is_rtl());
        let x = i32::from(field.x) + for_caret - i32::from(hidden);
        let style = canvas.palette.text;
        let place = LinePlace { row: field, x };
        paint_line(canvas.buffer, place, &prompt.text, &layout, line, |_| style);
        let typed = (line.width() + 3).min(field.width);
        let rest = Rect { x: field.x + typed, width: field.width - typed, ..field };
        paint_count(state, prompt, rest, canvas);
    }
    Position { x: (field.x + caret - hidden).min(canvas.area.right() - 1), y: row.y }
}

fn paint_count(state: &AppState, prompt: &Prompt, row: Rect, canvas: &mut Canvas) {
    if let Some(completion) = prompt.completion() {
        return paint_completion(completion, row, canvas);
    }
    let find = state.reader().and_then(Reader::find);
    let count = match prompt.kind {
        _ if prompt.text.is_empty() => return,
        PromptKind::Find => find.map(|find| count(find.current(), find.hits().len())),
        PromptKind::Search => state.search().map(outcome),
        PromptKind::Titles => Some(format!("{} titles", state.list().len())),
        PromptKind::Quotes => Some(format!("{} quotes", state.quotes().shown().len())),
        PromptKind::Command
        | PromptKind::Filter
        | PromptKind::Note
        | PromptKind::Tags
        | PromptKind::ArticleTags
        | PromptKind::SourceName
        | PromptKind::SourcePath => None,
    };
    if let Some(count) = count {
        canvas.label(row, &count, Direction::LeftToRight, canvas.palette.bar);
    }
}

/// What the word being typed can become; the one that stands there now and those after it come first.
fn paint_completion(completion: &Completion, row: Rect, canvas: &mut Canvas) {
    let Completion { words, at, .. } = completion;
    let first = at.unwrap_or(0);
    let turned = words.iter().cycle().skip(first).take(words.len());
    canvas.label(row, &joined(turned, "  "), Direction::LeftToRight, canvas.palette.bar);
}
