//! Marking articles: read, starred, tagged; those picked in the list, or the one at hand; and taking it back.

use super::{editions, keeping, names, sources};
use crate::app::list::ArticleId;
use crate::app::message::Effect;
use crate::app::panes::Pane;
use crate::app::state::{AppState, Notice};
use crate::library::{Change, Mark, Step};
use crate::messages::{Sentence, sentence};

/// The articles a command is for: the open one in its pane, else those picked in the list, else the selected one.
pub(super) fn targets(state: &AppState) -> Vec<u32> {
    match (&state.reader, state.focus) {
        (Some(reader), Pane::Article | Pane::Entities) => vec![reader.id.0],
        _ => state.list.targets(),
    }
}

/// Gives the articles at hand a mark, and says so.
pub(super) fn give(state: &mut AppState, mark: Mark) {
    let wanted = Change { articles: targets(state), mark };
    give_all(state, vec![wanted]);
}

/// Marks as read; when all are, as unread.
pub(super) fn toggle_read(state: &mut AppState) {
    let read = !all(state, |row| row.0);
    give(state, Mark::Read(read));
}

/// Stars; when all are starred, takes the stars away.
pub(super) fn toggle_star(state: &mut AppState) {
    let starred = !all(state, |row| row.1);
    give(state, Mark::Starred(starred));
}

/// Whether all articles at hand have something of: read, starred.
fn all(state: &AppState, has: fn((bool, bool)) -> bool) -> bool {
    let rows = targets(state).into_iter().filter_map(|article| state.list.row(article));
    rows.map(|row| (row.read, row.starred)).all(has)
}

/// Marks all that are shown as read.
pub(super) fn read_all(state: &mut AppState) {
    let articles = state.list.unread_shown();
    give_all(state, vec![Change { articles, mark: Mark::Read(true) }]);
}

/// Tags the articles at hand: names parted by commas, each given, or taken away when it follows a minus or when
/// all have it.
pub(super) fn tag(state: &mut AppState, written: &str) {
    let articles = targets(state);
    let change = |name: &str| {
        let (minus, name) = match name.strip_prefix('-') {
            Some(name) => (true, name.trim()),
            None => (false, name),
        };
        let away = minus || articles.iter().all(|id| state.list.tags().has(*id, name));
        let name = name.to_owned();
        let mark = if away { Mark::Untag(name) } else { Mark::Tag(name) };
        Change { articles: articles.clone(), mark }
    };
    let names = written.split([',', '\u{60C}']).map(str::trim).map(|name| name.trim_matches('#'));
    let wanted = names.filter(|name| !name.is_empty()).map(change).collect();
    give_all(state, wanted);
}

/// Makes changes, says what they were, and picks nothing any more.
fn give_all(state: &mut AppState, wanted: Vec<Change>) {
    let done = make(state, wanted);
    state.list.unpick();
    let sentence = match done.last() {
        None => sentence!("nothing-to-change"),
        Some(last) => sentence!("changed", count = last.articles.len(), marks = marks(&done)),
    };
    state.notice = Some(Notice::Done(sentence));
}

/// Makes changes as one step to take back; returns what really changed.
pub(super) fn make(state: &mut AppState, wanted: Vec<Change>) -> Vec<Change> {
    let mut done = Vec::new();
    for Change { articles, mark } in wanted {
        let articles = state.list.mark(&articles, &mark);
        if !articles.is_empty() {
            done.push(Change { articles, mark });
        }
    }
    // The library knows nothing of articles that are only in memory, nor of pairs with one of them.
    let is_held = |articles: &[u32]| articles.iter().any(|id| ArticleId(*id).is_held());
    let part = |held: bool| -> Vec<Change> {
        let of = |change: &Change| {
            let of_pairs = matches!(change.mark, Mark::Paired(_) | Mark::Unpaired(_));
            let together = change.articles.chunks(if of_pairs { 2 } else { 1 });
            let articles = together.filter(|articles| is_held(articles) == held).flatten();
            Change { articles: articles.copied().collect(), mark: change.mark.clone() }
        };
        done.iter().map(of).filter(|change| !change.articles.is_empty()).collect()
    };
    let (held, kept) = (part(true), part(false));
    if !done.is_empty() {
        state.steps.push((held, usize::from(!kept.is_empty())));
    }
    if !kept.is_empty() {
        state.outbox.push(Effect::Mark(kept));
    }
    show_tags(state);
    done
}

/// Takes the last step back: at once what only memory knows; the rest the library does.
pub(super) fn undo(state: &mut AppState) {
    let (held, kept) = state.steps.pop().unwrap_or((Vec::new(), 1));
    if !held.is_empty() {
        undone(state, Some(&Step::Marks(held)));
    }
    state.outbox.extend((0..kept).map(|_| Effect::Undo));
}

/// The library has taken a step back.
pub(super) fn undone(state: &mut AppState, step: Option<&Step>) {
    let sentence = match step {
        None => sentence!("nothing-to-undo"),
        Some(Step::Quotes(undone)) => return keeping::undone(state, undone),
        Some(Step::Marks(changes)) => {
            reverse(state, changes);
            let count = changes.last().map_or(0, |last| last.articles.len());
            sentence!("undone", count = count, marks = marks(changes))
        }
        Some(Step::Source(change)) => sources::undone(change),
        Some(Step::Bookmark(letter)) => {
            sentence!("undone-place", letter = letter.to_string())
        }
        Some(Step::Decision(decision)) => names::undone(decision.as_ref()),
    };
    state.notice = Some(Notice::Done(sentence));
}

/// Changes that are shown already could not be kept.
pub(super) fn refused(state: &mut AppState, changes: &[Change]) {
    state.steps.pop();
    reverse(state, changes);
}

fn reverse(state: &mut AppState, changes: &[Change]) {
    for change in changes.iter().rev() {
        let opposite = change.opposite();
        state.list.mark(&opposite.articles, &opposite.mark);
    }
    editions::renew(state);
    show_tags(state);
}

/// Shows the tags of the open article in its head.
pub(super) fn show_tags(state: &mut AppState) {
    let AppState { reader, list, .. } = state;
    if let Some(reader) = reader {
        reader.set_tags(&list.tags().of(reader.id.0));
    }
}

/// What changes were, in words.
fn marks(changes: &[Change]) -> Sentence {
    let what = |change: &Change| match &change.mark {
        Mark::Read(true) => sentence!("mark-read"),
        Mark::Read(false) => sentence!("mark-unread"),
        Mark::Starred(true) => sentence!("mark-starred"),
        Mark::Starred(false) => sentence!("mark-unstarred"),
        Mark::Tag(tag) => sentence!("mark-tag", tag = tag),
        Mark::Untag(tag) => sentence!("mark-no-tag", tag = tag),
        Mark::Paired(true) | Mark::Unpaired(true) => sentence!("mark-one-story"),
        Mark::Paired(false) | Mark::Unpaired(false) => sentence!("mark-not-one-story"),
    };
    Sentence::list(changes.iter().map(what))
}
