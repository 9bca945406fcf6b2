//! Commands while something is selected, and what is done with it.

use crate::app::command::Command;
use crate::app::message::Effect;
use crate::app::reader::{Motion, Reader, Way};
use crate::app::state::{AppState, Notice};
use crate::messages::sentence;
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

/// Copies what is selected, or else the current sentence: in logical order, as it is stored.
pub(super) fn copy(state: &mut AppState) {
    let Some(reader) = &mut state.reader else { return };
    let Some(text) = reader.selected_text().or_else(|| sentence(reader)) else { return };
    reader.deselect();
    let count = text.chars().count();
    state.notice = Some(Notice::Done(sentence!("copied", count = count)));
    state.outbox.push(Effect::Copy(text));
}

fn sentence(reader: &Reader) -> Option<String> {
    let (block, range) = reader.current_sentence()?;
    reader.text(block).get(range).map(str::to_owned)
}
