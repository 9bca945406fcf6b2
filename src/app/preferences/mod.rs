//! What a reader has set for good: keys, colours, what stands under a title, digits, searches by name.

mod paint;
mod row;

use super::command::{Command, Scope};
use super::key::Key;
use super::list::Order;
use crate::article::DateStyle;

pub use paint::{Colour, Paint, ROLES};
pub use row::{RowField, RowFormat, RowPiece};

/// Keys and what they mean in a scope.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyBinding {
    /// Where.
    pub scope: Scope,
    /// The keys, one after the other.
    pub keys: Vec<Key>,
    /// What they do; `None` takes their meaning away.
    pub command: Option<Command>,
}

/// What a reader has set beside the [`super::Settings`] that change while reading.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preferences {
    /// Keys that mean something else than in the table.
    pub keys: Vec<KeyBinding>,
    /// Roles painted otherwise than the theme has it.
    pub colours: Vec<(&'static str, Paint)>,
    /// What stands under a title in the list.
    pub row: RowFormat,
    /// The order of the list; the newest first when there is none.
    pub order: Option<Order>,
    /// Dates in the list.
    pub dates: DateStyle,
    /// Searches kept under a name: `@name` in the search line.
    pub searches: Vec<(String, String)>,
}
