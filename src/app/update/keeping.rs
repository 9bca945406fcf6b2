//! Keeping quotes out of the open article, and writing about them.

use super::prompt;
use crate::app::command::{Command, Scope};
use crate::app::message::{Effect, QuoteRequest};
use crate::app::panes::Pane;
use crate::app::prompt::PromptKind;
use crate::app::state::{AppState, Notice};
use crate::library::{KeptQuote, QuoteChange, QuoteEdit, UndoneQuotes};
use crate::messages::sentence;
use crate::quotes::{Colour, Quote};

/// Keeps what is selected, or else the quotation or sentence at hand. What is selected stays so until it is
/// kept, so that nothing is lost when it cannot be.
pub(super) fn keep(state: &mut AppState) {
    let Some(reader) = &state.reader else { return };
    if reader.to_keep().is_some_and(|range| reader.is_kept(&range)) {
        return state.notice = Some(Notice::Done(sentence!("quote-kept-already")));
    }
    keep_with(state, Vec::new());
}

/// Keeps it, and gives it something at once: one change to take back.
fn keep_with(state: &mut AppState, edits: Vec<QuoteEdit>) {
    let Some(reader) = &state.reader else { return };
    let Some(range) = reader.to_keep() else { return };
    let speaker = reader.speaker_of(&range);
    let counterpart = state.parallel.as_ref().and_then(|parallel| parallel.passage_for(&range));
    let content = reader.content();
    state.outbox.push(Effect::Quote(QuoteRequest::Take {
        content,
        range,
        speaker,
        counterpart,
        edits,
    }));
}

/// Performs a command about the kept quote that is selected in the list or stands at hand in the article; notes
/// and tags also keep what is not kept yet. False when it is none of these.
pub(super) fn perform(state: &mut AppState, command: Command) -> bool {
    if !state.quotes.open && state.focus != Pane::Article {
        return false;
    }
    match command {
        // Of an article, where no quote is meant.
        Command::Tags if !state.quotes.open && state.scope() != Scope::Selection => return false,
        Command::Note => {
            write(state, PromptKind::Note, |quote| quote.note.clone().unwrap_or_default());
        }
        Command::Tags => write(state, PromptKind::Tags, |quote| quote.tags.join(" ")),
        Command::Speaker => {
            write(state, PromptKind::Speaker, |quote| quote.speaker.clone().unwrap_or_default());
        }
        Command::Colour => match at_hand(state) {
            Some(id) => edit(state, id, |quote| vec![QuoteEdit::Colour(next(quote.colour))]),
            None => none_at_hand(state),
        },
        Command::Delete => match at_hand(state) {
            Some(id) => state.outbox.push(Effect::Quote(QuoteRequest::Forget(id))),
            None => none_at_hand(state),
        },
        _ => return false,
    }
    true
}

/// The quote that commands are about.
fn at_hand(state: &AppState) -> Option<i64> {
    if state.quotes.open {
        return state.quotes.selected().map(|kept| kept.id);
    }
    state.reader.as_ref()?.kept_here()
}

fn none_at_hand(state: &mut AppState) {
    if state.quotes.total() > 0 || !state.quotes.open {
        state.notice = Some(Notice::Done(sentence!("quote-none-here")));
    }
}

fn next(colour: Colour) -> Colour {
    let here = Colour::ALL.iter().position(|known| *known == colour).unwrap_or(0);
    Colour::ALL[(here + 1) % Colour::ALL.len()]
}

/// Begins to write about the quote at hand, or about what is to become one.
fn write(state: &mut AppState, kind: PromptKind, text: fn(&Quote) -> String) {
    let at_hand = at_hand(state);
    let quote = at_hand.and_then(|id| state.quotes.get(id));
    let is_to_keep = state.reader.as_ref().is_some_and(|reader| reader.to_keep().is_some());
    let written = match quote {
        Some(quote) => text(quote),
        None if !state.quotes.open && is_to_keep => String::new(),
        None => return,
    };
    state.written_about = at_hand;
    prompt::open_with(state, kind, written);
}

/// What was written is given to the quote.
pub(super) fn written(state: &mut AppState, kind: PromptKind, text: &str) {
    let edits = |quote: Option<&Quote>| match kind {
        PromptKind::Note => vec![QuoteEdit::Note(Some(text.to_owned()))],
        PromptKind::Speaker => vec![QuoteEdit::Speaker(Some(text.to_owned()))],
        _ => tags(quote.map_or(&[], |quote| &quote.tags), text),
    };
    match state.written_about.take() {
        Some(id) => edit(state, id, |quote| edits(Some(quote))),
        None => keep_with(state, edits(None)),
    }
}

/// Changes a quote.
pub(super) fn edit(state: &mut AppState, id: i64, edits: impl FnOnce(&Quote) -> Vec<QuoteEdit>) {
    let edits = state.quotes.get(id).map(edits).unwrap_or_default();
    if !edits.is_empty() {
        state.outbox.push(Effect::Quote(QuoteRequest::Edit { id, edits }));
    }
}

/// The changes that give a quote just these tags, parted by blanks; a sign before a tag is not part of it.
fn tags(own: &[String], written: &str) -> Vec<QuoteEdit> {
    let wanted = written.split_whitespace().map(|tag| tag.trim_start_matches('#').to_owned());
    let wanted: Vec<String> = wanted.filter(|tag| !tag.is_empty()).collect();
    let gone = own.iter().filter(|tag| !wanted.contains(tag)).cloned().map(QuoteEdit::Untag);
    let new = wanted.iter().filter(|tag| !own.contains(tag)).cloned().map(QuoteEdit::Tag);
    gone.chain(new).collect()
}

/// A quote is kept, or changed.
pub(super) fn kept(state: &mut AppState, kept: KeptQuote) {
    let quote = &kept.quote;
    let count = quote.words.exact.chars().count();
    let sentence = match &quote.speaker {
        Some(speaker) => sentence!("quote-kept-by", count = count, speaker = speaker),
        None => sentence!("quote-kept", count = count),
    };
    let sentence = match &quote.counterpart {
        Some(_) => sentence!("quote-kept-beside", kept = sentence),
        None => sentence,
    };
    let is_new = state.quotes.put(kept);
    // The library's last step, among those that only memory knows.
    state.steps.push((Vec::new(), 1));
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

/// Quotes are otherwise now.
pub(super) fn now(state: &mut AppState, quotes: Vec<(i64, Option<Quote>)>) {
    for (id, quote) in quotes {
        match quote {
            Some(quote) => drop(state.quotes.put(KeptQuote { id, quote })),
            None => state.quotes.remove(id),
        }
    }
    mark(state);
}

/// A quote was deleted.
pub(super) fn forgotten(state: &mut AppState, id: i64) {
    state.quotes.remove(id);
    state.steps.push((Vec::new(), 1));
    state.notice = Some(Notice::Done(sentence!("quote-deleted")));
    mark(state);
}

/// A change of quotes was taken back.
pub(super) fn undone(state: &mut AppState, undone: &UndoneQuotes) {
    let count = undone.ids.len();
    let sentence = match undone.change {
        _ if count == 0 => sentence!("undone-no-quote"),
        QuoteChange::Kept => sentence!("undone-quotes-kept", count = count),
        QuoteChange::Edited => sentence!("undone-quotes-changed", count = count),
        QuoteChange::Deleted => sentence!("undone-quotes-deleted", count = count),
    };
    state.notice = Some(Notice::Done(sentence));
}

/// Marks the kept quotes in the open article.
pub(super) fn mark(state: &mut AppState) {
    let AppState { reader, parallel, quotes, .. } = state;
    let other = parallel.as_mut().and_then(|parallel| parallel.other.as_mut());
    let Some(reader) = reader else { return };
    for edition in other.into_iter().chain([&mut *reader]) {
        let (found, lost) = quotes.anchored(edition.article());
        edition.set_kept(found, lost);
    }
}

/// Says that quotes of the article are not found in it any more.
pub(super) fn say_lost(state: &mut AppState) {
    let lost = state.reader.as_ref().map_or(0, crate::app::Reader::lost_quotes);
    if lost == 0 {
        return;
    }
    let sentence = sentence!("quotes-lost", count = lost);
    state.notice.get_or_insert(Notice::Failed(sentence));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_given_and_taken_as_written() {
        let own = ["old".to_owned(), "both".to_owned()];
        let edits = [QuoteEdit::Untag("old".into()), QuoteEdit::Tag("new".into())];
        assert_eq!(tags(&own, "both  #new # "), edits);
    }
}
