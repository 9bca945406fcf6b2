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

mod layout;
mod options;

pub use layout::{Cell, Cells, Engine, Layout, Line, Side};
pub use options::{Direction, Glyphs, Marks, Options};
