//! What stands around the panes: the header, their names, the rule between them.

use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::rect;
use crate::app::{AppState, Order, Pane, Progress, Screen, Sentence, Show};
use crate::messages::sentence;
use crate::text::isolates::joined;

/// The program's name, the same in every language of the interface.
const NAME: &str = "nashra";

pub(super) fn paint(state: &AppState, screen: &Screen, canvas: &mut Canvas) {
    header(state, rect(screen.header.inset(1)), canvas);
    canvas.fill(rect(screen.titles), "─", canvas.palette.rule);
    for rule in [screen.rule, screen.second_rule].into_iter().filter(|rule| !rule.is_empty()) {
        canvas.fill(rect(rule), "│", canvas.palette.rule);
        let joint = Rect { x: rule.x, width: 1, ..rect(screen.titles) };
        canvas.fill(joint, "┬", canvas.palette.rule);
    }
    let over = match (state.source_list().open, state.quotes().open) {
        (true, _) => Some(sentence!("title-sources")),
        (false, true) => Some(sentence!("title-quotes")),
        (false, false) => None,
    };
    if let Some(name) = over {
        canvas.fill(rect(screen.titles), "─", canvas.palette.rule);
        return title(&name, rect(screen.titles), true, canvas);
    }
    for (pane, area, name) in [
        (Pane::List, screen.list, list_name(state)),
        (Pane::Article, screen.article, sentence!("title-article")),
        (Pane::Entities, screen.entities, sentence!("title-entities")),
    ] {
        if area.width >= 12 && !screen.titles.is_empty() {
            let focused = state.focus() == pane && state.sheet().is_none();
            let over = Rect { x: area.x, width: area.width, ..rect(screen.titles) };
            title(&name, over, focused, canvas);
        }
    }
}

fn header(state: &AppState, row: Rect, canvas: &mut Canvas) {
    let (accent, bar) = (canvas.palette.accent, canvas.palette.bar);
    let direction = canvas.words.direction();
    let name = canvas.label(row, NAME, direction, accent);
    let hint_width = hint(state, row, canvas);
    let x = name.right() + 2;
    let width = row.right().saturating_sub(x + hint_width + 2);
    let what = joined([state.digest(), &counts(state)].map(|part| canvas.words.say(part)), " · ");
    canvas.label(Rect { x, width, ..row }, &what, direction, bar);
}

/// Says how to get help, or that something has gone wrong that was not looked at; returns the columns it takes.
fn hint(state: &AppState, row: Rect, canvas: &mut Canvas) -> u16 {
    let (sentence, style) = match state.unseen_messages() {
        Some((count, keys)) => {
            (sentence!("hint-messages", count = count, keys = keys), canvas.palette.warning)
        }
        None => (sentence!("hint-help"), canvas.palette.bar),
    };
    let hint = canvas.words.say(&sentence);
    let width = canvas.width(&hint);
    if row.width > width + 40 {
        canvas.at_end(row, &hint, style);
    }
    width
}

fn counts(state: &AppState) -> Sentence {
    let articles = sentence!("articles", count = state.list().total());
    let articles = match state.list().unread() {
        0 => articles,
        unread => sentence!("articles-unread", articles = articles, unread = unread),
    };
    match state.importing() {
        None => articles,
        Some(Progress { of: 0, .. }) => sentence!("still-reading", articles = articles),
        Some(Progress { read, of }) => {
            sentence!("still-reading-files", articles = articles, read = read, of = of)
        }
    }
}

/// The name of a pane, in the rule over it.
fn title(name: &Sentence, over: Rect, focused: bool, canvas: &mut Canvas) {
    let style = if focused { canvas.palette.accent } else { canvas.palette.bar };
    let name = canvas.words.say(name);
    let width = (canvas.width(&name) + 2).min(over.width);
    let place = Rect { x: over.x + 1, width, ..over };
    canvas.fill(place, " ", style);
    let inner = Rect { x: place.x + 1, width: width.saturating_sub(2), ..place };
    canvas.label(inner, &name, canvas.words.direction(), style);
}

/// What the list shows and in which order, where that is not what it begins with.
fn list_name(state: &AppState) -> Sentence {
    let arrangement = state.list().arrangement();
    if arrangement.is_found() {
        return sentence!("title-found");
    }
    let show = match arrangement.shows() {
        Show::All => None,
        Show::Unread => Some(sentence!("title-unread")),
        Show::Starred => Some(sentence!("title-starred")),
    };
    let filter = Some(arrangement.filter()).filter(|filter| !filter.is_empty());
    let filter = filter.map(|filter| Sentence::verbatim(format!("= {filter}")));
    let order = Some(arrangement.order()).filter(|order| !order.is_usual()).map(Order::label);
    let parts = [show, filter, order].into_iter().flatten();
    let with = |title, part| sentence!("filtered", title = title, filter = part);
    parts.fold(sentence!("title-articles"), with)
}
