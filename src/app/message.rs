//! What goes into `update` and what comes out of it.
use super::command::Command;
use super::key::{Key, Mouse};
use crate::import::Imported;

/// What `update` is told.
#[derive(Clone, Debug)]
pub enum Message {
    /// What the reader wants; the number is the count typed before the key (`5j`).
    Command(Command, Option<usize>),
    /// What has happened.
    Event(Event),
}

/// A fact that already happened outside.
#[derive(Clone, Debug)]
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted.
    Paste(String),
    /// The mouse did something.
    Mouse(Mouse),
    /// The screen has this size, in cells.
    Resized(Size),
    /// These articles, and the warnings about them, have been read.
    Imported(Vec<Imported>),
    /// Nothing more will be imported.
    ImportFinished,
    /// Something could not be done: a whole sentence for the reader.
    Failed(String),
}

/// A screen size in cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

/// What the outside shall do now.
#[must_use]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Leave the program.
    Quit,
    /// Hand the terminal back to the shell until the program is continued (job control).
    Suspend,
    /// Forget what the terminal shows and paint every cell again.
    Redraw,
}
