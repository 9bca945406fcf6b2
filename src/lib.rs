//! nashra (نشرة, "news bulletin"): a terminal reader for bilingual news digests.

pub mod app;
pub mod article;
pub mod cli;
pub mod files;
pub mod import;
pub mod terminal;
pub mod text;
pub mod ui;
