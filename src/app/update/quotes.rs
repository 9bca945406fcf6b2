//! Keeping quotes, and the list of them.

use super::{article, prompt};
use crate::app::command::Command;
use crate::app::list::ArticleId;
use crate::app::message::Effect;
use crate::app::panes::Pane;
use crate::app::prompt::PromptKind;
use crate::app::state::{AppState, Notice};
use crate::library::{KeptQuote, QuoteEdit};
use crate::messages::sentence;
use crate::quotes::{Colour, Quote};

/// Keeps what is selected, or else the quotation or sentence at hand. What is selected stays so until it is
/// kept, so that nothing is lost when it cannot be.
pub(super) fn keep(state: &mut AppState) {
    let Some(reader) = &state.reader else { return };
    let Some(range) = reader.to_keep() else { return };
    let speaker = reader.speaker_of(&range);
    state.outbox.push(Effect::Take { content: reader.content(), range, speaker });
}

/// A quote is kept.
pub(super) fn kept(state: &mut AppState, kept: KeptQuote) {
    let quote = &kept.quote;
    let count = quote.words.exact.chars().count();
    let sentence = match &quote.speaker {
        Some(speaker) => sentence!("quote-kept-by", count = count, speaker = speaker),
        None => sentence!("quote-kept", count = count),
    };
    let is_new = state.quotes.put(kept);
    state.notice = Some(Notice::Done(if is_new { sentence } else { sentence!("quote-changed") }));
    if let Some(reader) = &mut state.reader {
        reader.deselect();
    }
    mark(state);
}

/// All quotes have been read.
pub(super) fn came(state: &mut AppState, quotes: Vec<KeptQuote>) {
    state.quotes.set(quotes);
    mark(state);
}

/// A quote was deleted.
pub(super) fn forgotten(state: &mut AppState, id: i64) {
    state.quotes.remove(id);
    state.notice = Some(Notice::Done(sentence!("quote-deleted")));
    mark(state);
}

/// Marks the kept quotes in the open article.
pub(super) fn mark(state: &mut AppState) {
    let AppState { reader, quotes, sought, .. } = state;
    let Some(reader) = reader else { return };
    reader.set_kept(quotes.anchored(reader.article()));
    if let Some(quote) = sought.take_if(|kept| kept.quote.source.origin == reader.article().origin)
        && !reader.go_to_kept(quote.id)
    {
        state.notice = Some(Notice::Failed(sentence!("quote-not-in-article")));
    }
}

/// Opens the list of quotes, or closes it.
pub(super) fn toggle(state: &mut AppState) {
    state.quotes.open = !state.quotes.open;
}

/// Performs a command of the list of quotes.
pub(super) fn perform(state: &mut AppState, command: Command, count: Option<usize>) {
    let times = count.unwrap_or(1);
    let here = state.quotes.selected_index();
    match command {
        Command::LineDown => state.quotes.select(here.saturating_add(times)),
        Command::LineUp => state.quotes.select(here.saturating_sub(times)),
        Command::PageDown | Command::HalfPageDown => state.quotes.select(here + 5),
        Command::PageUp | Command::HalfPageUp => state.quotes.select(here.saturating_sub(5)),
        Command::Top => state.quotes.select(0),
        Command::Bottom => state.quotes.select(usize::MAX),
        Command::Open => open(state),
        Command::Find => {
            prompt::open_with(state, PromptKind::Quotes, state.quotes.filter().to_owned());
        }
        Command::Note => {
            write(state, PromptKind::Note, |quote| quote.note.clone().unwrap_or_default());
        }
        Command::Tags => write(state, PromptKind::Tags, |quote| quote.tags.join(" ")),
        Command::Colour => edit(state, |quote| vec![QuoteEdit::Colour(next(quote.colour))]),
        Command::Copy => copy(state),
        Command::Delete => {
            state.outbox.extend(state.quotes.selected().map(|kept| Effect::Forget(kept.id)));
        }
        _ => {}
    }
}

fn next(colour: Colour) -> Colour {
    let here = Colour::ALL.iter().position(|known| *known == colour).unwrap_or(0);
    Colour::ALL[(here + 1) % Colour::ALL.len()]
}

fn write(state: &mut AppState, kind: PromptKind, text: fn(&Quote) -> String) {
    if let Some(text) = state.quotes.selected().map(|kept| text(&kept.quote)) {
        prompt::open_with(state, kind, text);
    }
}

/// Changes the selected quote.
pub(super) fn edit(state: &mut AppState, edits: impl FnOnce(&Quote) -> Vec<QuoteEdit>) {
    if let Some(kept) = state.quotes.selected() {
        let (id, edits) = (kept.id, edits(&kept.quote));
        state.outbox.push(Effect::Edit { id, edits });
    }
}

/// The changes that give a quote just these tags, parted by blanks.
pub(super) fn tags(quote: &Quote, written: &str) -> Vec<QuoteEdit> {
    let wanted: Vec<String> = written.split_whitespace().map(str::to_owned).collect();
    let gone = quote.tags.iter().filter(|tag| !wanted.contains(tag)).cloned().map(QuoteEdit::Untag);
    let new = wanted.iter().filter(|tag| !quote.tags.contains(tag)).cloned().map(QuoteEdit::Tag);
    gone.chain(new).collect()
}

fn copy(state: &mut AppState) {
    let Some(quote) = state.quotes.selected().map(|kept| &kept.quote) else { return };
    let mut lines = vec![quote.words.exact.clone()];
    lines.extend(quote.speaker.as_ref().map(|speaker| format!("— {speaker}")));
    lines.push(quote.source.title.clone());
    lines.extend(quote.source.url.clone());
    state.outbox.push(Effect::Copy(lines.join("\n")));
    state.notice = Some(Notice::Done(sentence!("quote-copied")));
}

/// Opens the article of the selected quote, at the quote.
fn open(state: &mut AppState) {
    let Some(kept) = state.quotes.selected().cloned() else { return };
    let origin = kept.quote.source.origin.clone();
    state.sought = Some(kept);
    match state.list.held_at(&origin) {
        Some(id) => go(state, id),
        None => state.outbox.push(Effect::Locate(origin)),
    }
}

/// The library has looked for the article of the sought quote.
pub(super) fn located(state: &mut AppState, origin: &str, id: Option<ArticleId>) {
    if state.sought.as_ref().is_none_or(|kept| kept.quote.source.origin != origin) {
        return;
    }
    if let Some(id) = id {
        return go(state, id);
    }
    state.sought = None;
    state.notice = Some(Notice::Failed(sentence!("quote-article-gone")));
}

fn go(state: &mut AppState, id: ArticleId) {
    state.quotes.open = false;
    state.list.show_found(None);
    state.search = None;
    state.list.select_article(id);
    state.focus = Pane::Article;
    article::enter(state);
    mark(state);
}
