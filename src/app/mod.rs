//! State and update: no IO, no clock, no terminal.
mod command;
mod key;
mod message;
mod notation;

pub use command::Command;
pub use key::{Key, KeyCode, Mouse, MouseAction};
pub use message::{Effect, Event, Message, Size};
pub use notation::parse_keys;

/// Everything the screen shows.
#[derive(Debug, Default)]
pub struct AppState {}

/// Applies one message; the only place where state changes.
pub fn update(state: &mut AppState, message: Message) -> Vec<Effect> {
    let _ = state;
    match message {
        Message::Command(Command::Quit, _) => vec![Effect::Quit],
        Message::Event(_) => Vec::new(),
    }
}
