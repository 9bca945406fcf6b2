//! The real terminal: what stands between the application and the tty.
//!
//! ```text
//!            bytes            Input                 Message
//!   tty ---> reader ---+---> input::Parser ---> event_loop ---> app::update ---> Effects
//!   signals -----------+  one channel               |                              |
//!   librarian ---------+                            v                              v
//!   tty <--- one write <--- encode <--- emitter <--- screen <--- ui::view     librarian, guard
//! ```
//!
//! The loop blocks on one channel, so an idle reader costs nothing. Frames are painted when the channel is
//! empty: a resize storm or a held key is painted once for each pause, not once for each event.

mod analyst;
mod backlog;
mod browser;
mod calibration;
mod clipboard;
mod colours;
pub mod detect;
pub mod emitter;
mod encode;
mod event_loop;
mod export;
mod guard;
mod headless;
mod home;
mod input;
mod librarian;
mod marks;
mod models;
mod pipe;
mod printer;
mod reader;
mod recognise;
mod recognition;
mod registrar;
mod sample;
mod screen;
mod settings;
mod signals;
mod upright;

pub use calibration::Calibrations;
pub use event_loop::{End, Error, run};
pub use headless::{Headless, cell_rows, rows};
pub(crate) use input::typed;
pub use librarian::Librarian;
pub use marks::Tashkeel;
pub use printer::Printer;
pub use recognise::recognise;
#[cfg(test)]
pub(crate) use registrar::Registry;
pub use sample::sample;
pub use settings::{Choice, Settings, UnknownEmitter};
