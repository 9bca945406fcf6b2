//! nashra (نشرة, "news bulletin"): a terminal reader for bilingual news digests.
//!
//! # The map
//!
//! ```text
//!  nashra  seeds · 4 articles                                    ? help   <- ui::frame
//! ─ Articles ──────────────┬─ Article ──────────────────────────────────
//!     مختبر كاسبرسكاي سيزود •◂│      مختبر كاسبرسكاي سيزود مجمّع الإنتربول      <- text lays out every line
//!              ٢٠ مارس، ٢٠١٣ · ع │                            ٢٠ مارس، ٢٠١٣
//!  ▸•Kaspersky Lab to equip…│
//!    EN · 20 March 2013    │  موسكو (روسيا) – شدد الأمين العام للإنتربول رونالد   <- ui::article paints
//!      ^                   │      ك. نوبل في اجتماع عقده مع يوجين كاسبرسكاي،       app::reader's rows
//!      ui::list paints     │
//!      app::list           │
//!  /إنترنت  3 of 14 <- ui::status, app::prompt           paragraph 2/11 · 18%
//! ```
//!
//! bytes -> [`import`] -> [`article`]s -> [`app::AppState`]; key -> [`app::Command`] ->
//! [`app::update`] -> [`app::Effect`]s -> [`terminal`] -> [`app::Event`]s -> [`app::update`];
//! state -> [`ui::view`] -> cells -> [`terminal`], which sends them as this terminal needs them.
//!
//! # Layers: who may name whom
//!
//! | layer | what it is for | may name | never |
//! |---|---|---|---|
//! | [`text`] | the layout engine: `&str` in, cells out; folding for search | the Unicode crates | article, ratatui, files |
//! | [`messages`] | what the screen says, in the reader's language | text | article, files |
//! | [`article`] | the model: articles, paragraphs, dates, languages | text | ratatui, files |
//! | [`import`] | bytes into articles with warnings; content never makes it fail | article, messages, text | app, files |
//! | [`quotes`] | kept quotations: W3C selectors, finding them again, export and import | article, text | files, app |
//! | [`files`] | reads files and folders, and refuses what is none | import, article, messages, text | app, ui |
//! | [`entities`] | names, values, quotations and their speakers | article, text | app, ui, files |
//! | [`search`] | query language, index, matches, snippets | article, messages, text | app, ui, files |
//! | [`parallel`] | which articles tell one story; sentence alignment | article, text | app, ui, files |
//! | [`library`] | what persists, and finding it again: the only layer with a database | the layers above | app, ui |
//! | [`app`] | state and update; no IO, no clock, no terminal | the layers above, as plain data | ratatui, crossterm, `std::{fs, io, thread, time}` |
//! | [`config`] | the settings file, with the line of every mistake | app, article, messages, search, text | ui, files |
//! | [`ui`] | pure painting: `(&AppState, Rect, &mut Buffer)` | app, article, messages, text, ratatui | crossterm, library, `&mut AppState` |
//! | [`terminal`] | the real terminal: guard, input, emitters, event loop, librarian | all | |
//! | [`cli`] | arguments, subcommands, exit codes | all | |
//!
//! `tests::architecture` reads the sources and fails on a name that is not in the table.
//!
//! # Invariants
//!
//! 1. Everything stored, searched, selected or coloured is a *logical* byte range of one paragraph on
//!    grapheme cluster boundaries; visual order exists only inside a laid-out line.
//! 2. [`app::update`] does no IO and reads no clock; painting changes nothing.
//! 3. Content never makes import fail: it yields warnings.
//! 4. One render path for every surface: list rows, titles, prompt, sheets, status and article all go
//!    through [`text`].
//! 5. Left and right appear only in [`ui`] and in caret code; elsewhere it is start and end, previous and
//!    next.
//! 6. One table, [`app::BINDINGS`], names every command.
//! 7. No byte of an article reaches the terminal unless [`text`] passed it.
//!
//! # Features
//!
//! `onnx`, off by default: names by a token classifier of the reader's own (`entities::tagger::onnx`). Without it `--onnx` and the
//! setting `onnx` say that the build has none.

pub mod app;
pub mod article;
pub mod cli;
pub mod config;
pub mod entities;
pub mod files;
pub mod import;
pub mod library;
pub mod messages;
pub mod parallel;
pub mod quotes;
pub mod search;
pub mod terminal;
pub mod text;
pub mod ui;

#[cfg(test)]
mod tests;
