//! Signals become messages to the loop.

use std::io;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;

use super::event_loop::Wake;
use super::guard;

/// How long the loop may take to leave by itself, for it may be blocked in a write to a terminal that takes
/// no more.
const PATIENCE: Duration = Duration::from_millis(600);

/// Sends every signal that concerns us to the loop; a signal that ends us does so even when the loop is stuck.
///
/// # Errors
/// When the system has no more signal handlers to give.
pub(super) fn forward(wake: Sender<Wake>) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH])?;
    thread::spawn(move || {
        for signal in signals.forever() {
            let sent = wake.send(Wake::Signal(signal));
            if sent.is_err() || ends_us(signal) {
                thread::sleep(PATIENCE);
                guard::abandon();
                std::process::exit(128 + signal);
            }
        }
    });
    Ok(())
}

/// Whether a signal asks us to end.
pub(super) fn ends_us(signal: i32) -> bool {
    matches!(signal, SIGTERM | SIGHUP | SIGINT | SIGQUIT)
}

/// Stops the process as an unhandled `SIGTSTP` would, and returns when it is continued.
///
/// A session leader has no shell that could continue it, so it does not stop.
pub(super) fn stop() {
    if can_be_continued() {
        let _ = signal_hook::low_level::emulate_default_handler(SIGTSTP);
    }
}

/// Whether there is a shell that could continue us.
pub(super) fn can_be_continued() -> bool {
    rustix::process::getsid(None).is_ok_and(|session| session != rustix::process::getpid())
}
