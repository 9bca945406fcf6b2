//! The modes we put the terminal in, and undoing them: once, in the reverse order, whatever ends us.
//!
//! What must be undone is kept in one place for the whole process, so that a panic hook, a signal and the
//! ordinary way out do the same, and only the first of them does it. Nothing here can panic: when the
//! terminal has gone away its errors are of no use to anybody. `SIGKILL` cannot be covered (`reset` cures).

use std::io;
use std::sync::{Mutex, PoisonError};

use super::reader::Tty;

/// What `leave` still has to do.
static UNDO: Mutex<Option<Undo>> = Mutex::new(None);

#[derive(Debug)]
struct Undo {
    tty: Tty,
    /// Undoes the emitter's modes; before the screen is switched back.
    emitter: &'static str,
}

/// Alternate screen, no cursor.
const ENTER: &[u8] = b"\x1b[?1049h\x1b[?25l";
/// Mouse buttons and drags (never bare movement, which would wake us) in SGR form, bracketed paste.
const LISTEN: &[u8] = b"\x1b[?1000h\x1b[?1002h\x1b[?1006h\x1b[?2004h";
/// The reverse of the two, and an end to a frame that was cut short.
const UNLISTEN: &[u8] = b"\x1b[?2026l\x1b[m\x1b[?2004l\x1b[?1006l\x1b[?1002l\x1b[?1000l";
const LEAVE: &[u8] = b"\x1b[?25h\x1b[?1049l";

/// Takes the terminal over: raw mode and the alternate screen.
///
/// # Errors
/// When the terminal refuses, which it does when it has gone away.
pub(super) fn enter(tty: &Tty) -> io::Result<()> {
    let mut undo = UNDO.lock().unwrap_or_else(PoisonError::into_inner);
    crossterm::terminal::enable_raw_mode()?;
    *undo = Some(Undo { tty: tty.clone(), emitter: "" });
    tty.write(ENTER)
}

/// Turns on the mouse and bracketed paste, and the emitter's modes; `leave` will undo them.
///
/// The emitter's modes come before the clear: a VTE terminal gives the mode to a row when the row is made.
///
/// # Errors
/// When the terminal has gone away.
pub(super) fn listen(tty: &Tty, begin: &str, end: &'static str) -> io::Result<()> {
    if let Some(undo) = UNDO.lock().unwrap_or_else(PoisonError::into_inner).as_mut() {
        undo.emitter = end;
    }
    tty.write(&[begin.as_bytes(), LISTEN].concat())
}

/// Gives the terminal back as it was. The second call does nothing.
pub(super) fn leave() {
    let undo = UNDO.lock().unwrap_or_else(PoisonError::into_inner).take();
    let Some(undo) = undo else { return };
    let _ = undo.tty.write(&[UNLISTEN, undo.emitter.as_bytes(), LEAVE].concat());
    let _ = crossterm::terminal::disable_raw_mode();
}

/// As [`leave`] when the terminal may take no more bytes: its line discipline first, and no waiting.
pub(super) fn abandon() {
    let _ = crossterm::terminal::disable_raw_mode();
    let writer = std::thread::spawn(leave);
    for _ in 0..20 {
        if writer.is_finished() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
}

/// A panic of the thread that owns the screen restores the terminal before the message is printed; a panic
/// elsewhere leaves the screen alone, its message is the worker pool's to report.
pub(super) fn install_panic_hook() {
    let owner = std::thread::current().id();
    let print = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if std::thread::current().id() == owner {
            leave();
            print(panic);
        }
    }));
}

#[cfg(test)]
mod tests;
