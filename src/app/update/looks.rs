//! Commands about looks.

use super::article;
use crate::app::command::Command;
use crate::app::settings::Theme;
use crate::app::state::{AppState, Notice};
use crate::messages::sentence;
use crate::text::Marks;

/// Columns a line gets longer or shorter by.
const STEP: i32 = 4;

/// Performs a command about looks; false when it is none.
pub(super) fn perform(state: &mut AppState, command: Command, count: Option<usize>) -> bool {
    let step = count.map_or(STEP, |count| count.min(200) as i32);
    match command {
        Command::Wider => state.settings.widen(step),
        Command::Narrower => state.settings.widen(-step),
        Command::Zen => toggle_zen(state),
        Command::Tashkeel => {
            state.settings.marks = match state.settings.marks {
                Marks::Keep => Marks::Strip,
                Marks::Strip => Marks::Keep,
            };
        }
        Command::Theme => {
            state.settings.auto_theme = false;
            state.settings.theme = state.settings.theme.next();
            let theme = state.settings.theme.label();
            state.notice = Some(Notice::Done(sentence!("theme-is", theme = theme)));
        }
        _ => return false,
    }
    state.fit();
    true
}

/// Colours for a light background or a dark one, unless the reader has chosen some.
pub(super) fn suit_background(state: &mut AppState, light: bool) {
    if state.settings.auto_theme {
        state.settings.theme = if light { Theme::Light } else { Theme::Dark };
    }
}

fn toggle_zen(state: &mut AppState) {
    state.settings.zen = !state.settings.zen;
    if state.settings.zen {
        article::enter(state);
    }
}
