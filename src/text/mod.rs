//! The layout engine: `&str` in, cells out.
//!
//! A terminal has one character a cell and knows nothing of direction or shaping that one could rely on. So
//! paragraphs are laid out here as a typesetter would do it, and a line comes out as cells from left to
//! right, each with what to paint in it, its level, and the bytes it stands for:
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
//!
//! # From bytes to columns and back
//!
//! Everything outside a line is logical: byte ranges of the paragraph. [`Layout::spans`] says which columns
//! a range covers (it may be several spans), [`Layout::hit`] what stands at a column, [`Layout::neighbour`]
//! where a step to the left or right leads.
//!
//! ```
//! use nashra::text::{Engine, Options, Side, fold};
//!
//! let text = "سلام world";
//! let layout = Engine::new().layout(text, 20, &Options::default());
//! assert_eq!(layout.row(text, &layout.lines()[0]), "world ﻡﻼﺳ");
//!
//! // Colour what a search has found: the letters لا share a cell.
//! let hits = fold::matches(text, "سلا");
//! assert_eq!(layout.spans(text, 0, hits[0].clone()), vec![7..9]);
//!
//! // A click on that cell, and a step to its left.
//! let cell = layout.hit(text, 0, 7).unwrap();
//! assert_eq!(&text[cell.range()], "لا");
//! let next = layout.neighbour(text, cell.range().start, Side::Left).unwrap();
//! assert_eq!(&text[next.range()], "م");
//! ```
//!
//! # The stages
//!
//! | stage | module | by |
//! |---|---|---|
//! | base direction | [`direction`] | UAX #9 P2, P3, or the share of right-to-left words |
//! | properties, one look-up a character | [`properties`] | the Unicode Character Database |
//! | break opportunities | [`breaks`] | UAX #14, curly quotes tailored in right-to-left text |
//! | clusters and widths | [`clusters`] | UAX #29; widths of what is painted |
//! | joining | `joining` | Unicode core specification, 9.2 |
//! | tokens laid out from the left | [`isolates`] | UAX #9 HL3 |
//! | levels | [`levels`] | UAX #9 X1 to I2 |
//! | lines | `fill` | greedy; a word too long is cut between clusters and keeps its forms |
//! | visual order | [`reorder`] | UAX #9 L1, L2 |
//! | cells | `emit` | UAX #9 L3, L4 |
//!
//! The stages that look at each character meet in `scan`, because that loop is what layout spends its time
//! in. Printable ASCII takes a way of its own (`ascii`). Every fast way has a plain one beside it, and tests
//! that hold them equal.
//!
//! Beside layout: [`fold`] for search, [`sentences`], [`digits`], and [`sanitize`] for text that goes to a
//! terminal without layout.
//!
//! # Limits
//!
//! - Lines are ragged: no hyphenation, no kashida, because both show letters that are not in the text.
//! - Scripts that need shaping other than Arabic joining (Indic, Khmer, Mongolian) are left to the terminal.
//! - A mark with nothing before it has a cell to itself and is painted alone; the caller may give it a base.
//! - A ligature that is one character of the text (U+FDFA, U+FDFD) stays one cell, readable or not.
//! - Text longer than 4 GiB is not laid out whole.

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
pub mod plain;
pub mod properties;
pub(crate) mod ranges;
pub mod reorder;
pub mod sanitize;
mod scan;
pub mod sentences;
#[cfg(test)]
mod tests;
mod truncate;
pub mod words;

pub use cells::{Cell, Cells};
pub use engine::Engine;
pub use layout::{Layout, Line, Side};
pub use options::{Direction, Glyphs, Marks, Options};
