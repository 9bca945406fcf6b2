//! The line at the bottom: what is typed or was said, and the place in the article.

use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use super::bidi::{LinePlace, paint_line};
use super::canvas::{Canvas, Marked};
use super::rect;
use crate::app::percent;
use crate::app::{
    AppState, Area, Completion, Find, Notice, Pane, Prompt, PromptKind, Reader, Search, Sentence,
    Sought,
};
use crate::messages::sentence;
use crate::text::Cell;
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
    let (place, short) = match (state.focus(), state.reader()) {
        _ if state.source_list().open => (None, None),
        _ if state.quotes().open => (place_in_quotes(state), None),
        (Pane::Article | Pane::Entities, Some(reader)) => {
            (Some(place(reader)), Some(sentence!("percent", percent = reader.percent())))
        }
        _ => (place_in_list(state), None),
    };
    let say = |sentence: Option<Sentence>| sentence.map(|sentence| state.words().say(&sentence));
    let place = say(place).filter(|place| canvas.width(place) + 16 <= row.width);
    let place = place.or_else(|| say(short)).unwrap_or_default();
    let text = joined([state.pending_keys(), place], "  ");
    let width = canvas.width(&text);
    if width == 0 || width + 4 > row.width {
        return 0;
    }
    canvas.at_end(row, &text, canvas.palette.bar);
    width + 1
}

fn place(reader: &Reader) -> Sentence {
    let (paragraph, paragraphs) = reader.paragraph();
    let percent = reader.percent();
    sentence!("place-in-article", paragraph = paragraph, paragraphs = paragraphs, percent = percent)
}

fn place_in_list(state: &AppState) -> Option<Sentence> {
    let (list, all) = (state.list(), state.list().len());
    let here = (all > 0)
        .then(|| sentence!("place-in-list", here = list.selected_index() + 1, all = all))?;
    let picked = list.picked().map(Iterator::count);
    Some(picked.map_or(here.clone(), |count| sentence!("picked", count = count, place = here)))
}

fn place_in_quotes(state: &AppState) -> Option<Sentence> {
    let (quotes, all) = (state.quotes(), state.quotes().shown().len());
    (all > 0).then(|| sentence!("place-in-list", here = quotes.selected_index() + 1, all = all))
}

fn paint_message(state: &AppState, row: Rect, canvas: &mut Canvas) {
    let palette = canvas.palette;
    let aligning = state.parallel().is_some_and(|parallel| !parallel.is_aligned());
    match state.notice() {
        Some(Notice::Failed(sentence)) => paint_notice(sentence, row, palette.warning, canvas),
        Some(Notice::Done(sentence)) => paint_notice(sentence, row, palette.text, canvas),
        None if state.running().is_some() => {
            let command = state.running().unwrap_or_default();
            canvas.say(row, &sentence!("pipe-running", command = command), palette.bar);
        }
        None if aligning => {
            canvas.say(row, &sentence!("aligning"), palette.bar);
        }
        None => {
            if let Some(said) = said_of_counterpart(state) {
                canvas.say(row, &said, palette.bar);
                return;
            }
            // Beside the list it is the list that is read.
            let sought = match state.focus() {
                Pane::List => searched(state).or_else(|| found(state)),
                _ => found(state).or_else(|| searched(state)),
            };
            let Some((text, result)) = sought else { return };
            let result = result.map(|result| state.words().say(&result)).unwrap_or_default();
            let line = format!("/{}", joined([text, &result], "  "));
            canvas.label(row, &line, canvas.words.direction(), palette.bar);
        }
    }
}

/// Rows a notice takes at most.
const TALLEST: u16 = 4;

/// What was said, whole: its end is what to do next. Where one row is not enough, it takes those above for as long
/// as it stands.
fn paint_notice(sentence: &Sentence, row: Rect, style: Style, canvas: &mut Canvas) {
    let text = canvas.words.say(sentence);
    let room = TALLEST.min(canvas.area.height / 2).max(1);
    let above = canvas.height(&text, row.width).clamp(1, room) - 1;
    let covered = Rect { y: row.y - above, height: above, ..canvas.area };
    canvas.fill(covered, " ", style);
    let area = Rect { y: covered.y, height: above + 1, ..row };
    canvas.lines(area, &text, canvas.words.direction(), Marked::plain(style));
}

/// What a reader should know of the counterpart of the current sentence, unless he is searching.
fn said_of_counterpart(state: &AppState) -> Option<Sentence> {
    let counterpart = state.counterpart().filter(|_| found(state).is_none())?;
    if counterpart.missing {
        return Some(sentence!("counterpart-missing"));
    }
    let doubtful = !counterpart.ranges.is_empty() && counterpart.is_doubtful();
    let percent = percent(counterpart.confidence);
    doubtful.then(|| sentence!("counterpart-doubtful", percent = percent))
}

/// What is sought and where the reader is among the hits.
fn found(state: &AppState) -> Option<(&str, Option<Sentence>)> {
    let find = state.reader()?.find()?;
    Some((&find.query, Some(count(find))))
}

/// What is searched over all articles, and how much was found; where the query is wrong, why.
fn searched(state: &AppState) -> Option<(&str, Option<Sentence>)> {
    let search = state.search()?;
    Some((&search.text, outcome(search, state.unindexed())))
}

fn outcome(search: &Search, unindexed: usize) -> Option<Sentence> {
    match (search.error(), search.query()) {
        (Some(error), _) => Some(error.what.clone()),
        (None, None) => None,
        _ => Some(found_by(search, unindexed)),
    }
}

/// How much was found, and in how many articles there may be more.
fn found_by(search: &Search, unindexed: usize) -> Sentence {
    let count = search.found();
    if search.is_finished() && unindexed == 0 {
        return sentence!("articles-found", count = count);
    }
    let so_far = sentence!("articles-found-so-far", count = count);
    if unindexed == 0 {
        return so_far;
    }
    sentence!("articles-found-unindexed", found = so_far, count = unindexed)
}

fn count(find: &Find) -> Sentence {
    let all = find.hits().len();
    match (find.current(), find.is_finished() && !find.awaits_names()) {
        (Some(current), true) => sentence!("hit-of", here = current + 1, all = all),
        (Some(current), false) => sentence!("hit-of-so-far", here = current + 1, all = all),
        (None, true) => sentence!("not-found"),
        (None, false) => sentence!("still-looking"),
    }
}

/// Paints the text being typed with its count of hits; returns the caret's cell.
fn paint_prompt(state: &AppState, prompt: &Prompt, row: Rect, canvas: &mut Canvas) -> Position {
    let (sign, gap) = sign(state, prompt.kind);
    let begin = canvas.width(&sign) + gap;
    canvas.label(row, &sign, canvas.words.direction(), canvas.palette.accent);
    let field = Rect { x: row.x + begin, width: row.width.saturating_sub(begin), ..row };
    let caret = prompt.stops().iter().find(|(at, _)| *at == prompt.caret).map_or(0, |stop| stop.1);
    let layout = prompt.layout();
    let Some(line) = layout.lines().first() else { return canvas.cells(field).as_position() };
    let cells = canvas.cells(field);
    let width = line.width() + prompt.hanging() + 1;
    let x = origin(cells, width, caret, canvas.words.is_rtl());
    // The caret of a right-to-left text goes to the left of its end.
    let before = if line.is_rtl() { prompt.hanging() + 1 } else { 0 };
    let place = LinePlace { row: cells, x: x + i32::from(before) };
    let (plain, wrong) = (canvas.palette.text, canvas.palette.warning);
    let place_of_error = state.search().filter(|_| prompt.kind == PromptKind::Search);
    let place_of_error = place_of_error.and_then(Search::wrong).unwrap_or_default();
    let style = |cell: &Cell| {
        let is_wrong =
            cell.range().start < place_of_error.end && cell.range().end > place_of_error.start;
        if is_wrong { wrong.add_modifier(Modifier::UNDERLINED) } else { plain }
    };
    paint_line(canvas.buffer, place, &prompt.text, &layout, line, style);
    let typed = (width + 2).min(field.width);
    let rest = Rect { x: field.x + typed, width: field.width - typed, ..field };
    paint_count(state, prompt, rest, canvas);
    let caret = (x + i32::from(caret)).clamp(0, i32::from(canvas.area.right()) - 1);
    Position { x: caret as u16, y: row.y }
}

/// Where a text and its caret begin that are so wide: at the interface's start, but for a text longer than the field, which
/// is shifted so that the caret stays in sight.
fn origin(field: Rect, width: u16, caret: u16, rtl: bool) -> i32 {
    let (left, right) = (i32::from(field.left()), i32::from(field.right()));
    let (width, caret) = (i32::from(width), i32::from(caret));
    if rtl { (right - width).max(left - caret) } else { left.min(right - 1 - caret) }
}

/// What stands before the text, and the blanks after it.
fn sign(state: &AppState, kind: PromptKind) -> (String, u16) {
    if let Some(sign) = kind.sign() {
        return (sign.to_string(), 0);
    }
    let sentence = match kind {
        PromptKind::Note => sentence!("prompt-note"),
        PromptKind::Tags => sentence!("prompt-tags"),
        PromptKind::Speaker => sentence!("prompt-speaker"),
        PromptKind::Overwrite => {
            let path = state.asked_about().unwrap_or_default();
            sentence!("export-exists", path = path)
        }
        PromptKind::ArticleTags => sentence!("prompt-article-tags"),
        PromptKind::Rename => sentence!("prompt-name"),
        PromptKind::SourceName => sentence!("prompt-source-name"),
        PromptKind::SourcePath => sentence!("prompt-source-path"),
        _ => return (String::new(), 0),
    };
    (state.words().say(&sentence), 1)
}

fn paint_count(state: &AppState, prompt: &Prompt, row: Rect, canvas: &mut Canvas) {
    if let Some(completion) = prompt.completion() {
        return paint_completion(completion, row, canvas);
    }
    let sought = prompt.kind.seeks().filter(|_| !prompt.text.is_empty());
    let count = match sought {
        Some(Sought::InArticle) => state.reader().and_then(Reader::find).map(count),
        Some(Sought::InLibrary) => searched(state).and_then(|(_, outcome)| outcome),
        Some(Sought::InTitles) => Some(sentence!("titles", count = state.list().len())),
        Some(Sought::InQuotes) => Some(sentence!("quotes", count = state.quotes().shown().len())),
        Some(Sought::InSheet | Sought::InEditions) | None => None,
    };
    if let Some(count) = count {
        canvas.say(row, &count, canvas.palette.bar);
    }
}

/// What the word being typed can become; the one that stands there now and those after it come first.
fn paint_completion(completion: &Completion, row: Rect, canvas: &mut Canvas) {
    let Completion { words, at, .. } = completion;
    let first = at.unwrap_or(0);
    let turned = words.iter().cycle().skip(first).take(words.len());
    canvas.label(row, &joined(turned, "  "), canvas.words.direction(), canvas.palette.bar);
}
