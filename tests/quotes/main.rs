//! Quotes from outside: the command, and the page in a browser.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod browser;
mod command;
#[cfg(unix)]
mod full_disk;
