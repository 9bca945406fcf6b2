//! Commands while something is selected, and what is done with it.

use crate::app::command::Command;
use crate::app::message::Effect;
use crate::app::reader::{Motion, Reader, Way};
use crate::app::state::{AppState, Notice};
use crate::messages::sentence;
use crate::quotes::{Quote, citation, plain};
use crate::text::Side;

/// Moves the caret or ends selecting; false when the command is none of these.
pub(super) fn perform(state: &mut AppState, command: Command, count: Option<usize>) -> bool {
    let Some(reader) = &mut state.reader else { return false };
    match command {
        Command::Cancel => reader.deselect(),
        Command::SwapEnds => reader.swap_ends(),
        _ => match motion(command) {
            Some(motion) => reader.extend(motion, count.unwrap_or(1)),
            None => return false,
        },
    }
    true
}

fn motion(command: Command) -> Option<Motion> {
    Some(match command {
        Command::LetterLeft => Motion::Letter(Side::Left),
        Command::LetterRight => Motion::Letter(Side::Right),
        Command::LineDown => Motion::Line(Way::On),
        Command::LineUp => Motion::Line(Way::Back),
        Command::WordOn => Motion::Word(Way::On),
        Command::WordBack => Motion::Word(Way::Back),
        Command::WordEnd => Motion::WordEnd,
        Command::NextSentence => Motion::Sentence(Way::On),
        Command::PreviousSentence => Motion::Sentence(Way::Back),
        Command::NextParagraph => Motion::Paragraph(Way::On),
        Command::PreviousParagraph => Motion::Paragraph(Way::Back),
        Command::LineStart => Motion::LineEdge(Way::Back),
        Command::LineEnd => Motion::LineEdge(Way::On),
        Command::Top => Motion::Article(Way::Back),
        Command::Bottom => Motion::Article(Way::On),
        _ => return None,
    })
}

/// Copies what is selected, or else the current sentence: in logical order, in letters; `cited` with who said it
/// and where it stands.
pub(super) fn copy(state: &mut AppState, cited: bool) {
    let Some(reader) = &mut state.reader else { return };
    let text = if cited {
        cited_text(reader)
    } else {
        reader.selected_text().or_else(|| sentence_of(reader))
    };
    let Some(text) = text else { return };
    reader.deselect();
    put_on_clipboard(state, if cited { text } else { plain(&text) }, cited);
}

/// What is selected, or else the quotation or sentence at hand, as it would be kept.
fn cited_text(reader: &Reader) -> Option<String> {
    let range = reader.to_keep()?;
    let mut quote = Quote::take(reader.article(), range.clone(), jiff::Timestamp::UNIX_EPOCH)?;
    quote.speaker = reader.speaker_of(&range);
    Some(citation(&quote))
}

/// Copies the titles of the articles at hand.
pub(super) fn copy_titles(state: &mut AppState) {
    let rows = state.list.targets().into_iter().filter_map(|article| state.list.row(article));
    let titles: Vec<String> = rows.map(|row| row.title.to_owned()).collect();
    if !titles.is_empty() {
        state.list.unpick();
        put_on_clipboard(state, titles.join("\n"), false);
    }
}

/// Puts a text on the clipboard and says so.
pub(super) fn put_on_clipboard(state: &mut AppState, text: String, cited: bool) {
    let count = text.chars().count();
    let mut words: String = text.lines().next().unwrap_or_default().chars().take(24).collect();
    if words.len() < text.len() {
        words.push('…');
    }
    let sentence = if cited {
        sentence!("copied-cited", count = count, words = words)
    } else {
        sentence!("copied", count = count, words = words)
    };
    state.notice = Some(Notice::Done(sentence.clone()));
    state.copied = Some(sentence);
    state.outbox.push(Effect::Copy(text));
}

/// A text was put on the clipboard: says by what.
pub(super) fn copied(state: &mut AppState, by: Option<&str>) {
    let Some(sentence) = state.copied.take() else { return };
    if !matches!(&state.notice, Some(Notice::Done(shown)) if *shown == sentence) {
        return;
    }
    let sentence = match by {
        Some(by) => sentence!("copied-by-program", copied = sentence, program = by),
        None => sentence!("copied-by-terminal", copied = sentence),
    };
    state.notice = Some(Notice::Done(sentence));
}

fn sentence_of(reader: &Reader) -> Option<String> {
    let (block, range) = reader.current_sentence()?;
    reader.text(block).get(range).map(str::to_owned)
}
