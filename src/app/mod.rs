//! State and update: no IO, no clock, no terminal.
//!
//! Keys become [`Command`]s through the one table [`BINDINGS`]; [`update`] applies a [`Message`] to the
//! [`AppState`] and answers with the [`Effect`]s the outside shall have. Nothing else changes the state.

mod command;
mod decided;
mod destination;
mod editions;
mod export;
mod history;
mod jumps;
mod key;
mod keyboard;
mod keymap;
mod links;
mod list;
mod log;
mod message;
mod near;
mod notation;
mod panes;
mod preferences;
mod prompt;
mod quote_list;
mod reader;
mod search;
mod settings;
mod sheet;
mod side_by_side;
mod sidebar;
mod source_list;
mod state;
mod update;

pub use command::{BINDINGS, Binding, Command, Scope};
pub use decided::Decided;
pub use editions::Editions;
pub use export::{Amount, CommandEnd, Ended, Export, Exported, Shape, Target, Wanted};
pub use key::{Key, KeyCode, Mouse, MouseAction};
pub use keyboard::{Keyboard, lam_alef};
pub use keymap::{Keymap, Pending, Resolved};
pub use links::Hint;
pub use list::{
    Arrangement, ArticleId, Edition, Fold, How, Kin, List, Order, OrderError, Picked, Placed, Show,
    Sort, in_sight, percent,
};
pub use message::{
    Content, Effect, Event, Loaded, Message, NameFact, NameRequest, QuoteFact, QuoteRequest, Size,
    SourceFact, SourceRequest,
};
pub(crate) use near::to as nearest;
pub use notation::{KeysError, parse_keys};
pub use panes::{Area, Pane, Screen};
pub use preferences::{
    Colour, KeyBinding, Paint, Preferences, ROLES, RowField, RowFormat, RowPiece,
};
pub use prompt::{Completion, Prompt, PromptKind, Sought};
pub use quote_list::{Anchored, PlacedQuote, QuoteList, QuoteParts, beginning};
pub use reader::{
    Block, BlockKind, Find, Hit, Motion, Place, Point, Reader, Reading, Row, Selection, Unit, Way,
};
pub use search::Search;
pub use settings::{MEASURES, Settings, Theme};
pub use sheet::{Sheet, SheetKind, SheetLine};
pub use side_by_side::{Counterpart, SideBySide};
pub use sidebar::{Sidebar, SidebarLine, what};
pub use source_list::{SourceLine, SourceList};
pub use state::{AppState, Notice, Progress};
pub use update::update;

// What of the layers below painting needs.
pub use crate::entities::{Decision, Kind, Name};
pub use crate::library::{ArticleRow, Excerpt, Source};
pub use crate::messages::{Sentence, Words};
pub use crate::quotes::{Colour as QuoteColour, Passage, Quote, Standing};
pub use crate::search::{Match, Via};
