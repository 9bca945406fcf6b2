//! Opening links outside: the article's own, or one of those on the screen by a letter.

use crate::app::key::Key;
use crate::app::links;
use crate::app::message::Effect;
use crate::app::panes::Pane;
use crate::app::state::{AppState, Notice};
use crate::messages::sentence;

/// Opens the address of the article at hand.
pub(super) fn open_article(state: &mut AppState) {
    let Some(reader) = &state.reader else { return };
    match reader.article().metadata.url.clone() {
        Some(address) => open(state, &address),
        None => state.notice = Some(Notice::Done(sentence!("no-link"))),
    }
}

/// Shows a letter at each link on the screen; when there is only one, opens it.
pub(super) fn hint(state: &mut AppState) {
    let Some(reader) = state.reader.as_ref().filter(|_| state.focus == Pane::Article) else {
        return;
    };
    let hints = reader.hints();
    match hints.as_slice() {
        [] => state.notice = Some(Notice::Done(sentence!("no-links-here"))),
        [only] => open(state, &only.address.clone()),
        _ => {
            state.hints = hints;
            state.notice = Some(Notice::Done(sentence!("which-link")));
        }
    }
}

/// A key while letters stand at links: opens the link of that letter, or none.
pub(super) fn choose(state: &mut AppState, key: Key) {
    let hints = std::mem::take(&mut state.hints);
    let chosen = hints.iter().find(|hint| key.typed() == Some(hint.letter));
    if let Some(hint) = chosen {
        open(state, &hint.address);
    }
}

fn open(state: &mut AppState, address: &str) {
    state.notice = Some(match links::openable(address) {
        Some(address) => {
            let sentence = sentence!("opening-link", address = address.clone());
            state.outbox.push(Effect::OpenLink(address));
            Notice::Done(sentence)
        }
        None => Notice::Failed(sentence!("link-refused", address = address)),
    });
}
