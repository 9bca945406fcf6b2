//! The layout engine: `&str` in, cells out.
//!
//! ```
//! use nashra::text::{Engine, Options};
//!
//! let text = "شركة Kaspersky Lab";
//! let layout = Engine::new().layout(text, 40, &Options::default());
//! let line = &layout.lines()[0];
//! let row: String = layout.cells(text, line).map(|cell| layout.glyphs(text, &cell)).collect();
//! assert_eq!(row, "Kaspersky Lab ﺔﻛﺮﺷ");
//! assert!(line.is_rtl());
//! ```

mod ascii;
pub mod breaks;
mod cells;
pub mod clusters;
pub mod digits;
pub mod direction;
mod emit;
mod engine;
mod fill;
pub mod fold;
pub mod isolates;
mod joining;
mod layout;
pub mod levels;
mod options;
pub mod properties;
pub(crate) mod ranges;
pub mod reorder;
pub mod sanitize;
mod scan;
pub mod sentences;
#[cfg(test)]
mod tests;
mod truncate;

pub use cells::{Cell, Cells};
pub use engine::Engine;
pub use layout::{Layout, Line, Side};
pub use options::{Direction, Glyphs, Marks, Options};
