//! Giving a text to a command of the shell, and what it says.
//!
//! The command runs in a process group of its own, so that it is stopped with all that it has started, and cannot
//! take keys from the terminal that are meant for the reader.

use std::io::{self, Read, Write};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process_group};

use crate::app::{CommandEnd, Ended, Sentence};
use crate::messages::sentence;

/// Bytes of what a command says that are shown, on each of its outputs.
const SHOWN: usize = 64 * 1024;
/// How long a command that has ended may leave its outputs open to others it has started.
const LINGER: Duration = Duration::from_millis(200);
/// How long a command that is asked to end may take.
const MERCY: Duration = Duration::from_millis(500);
/// How often is looked whether it has ended.
const PULSE: Duration = Duration::from_millis(10);

/// A command that may be running.
#[derive(Clone, Debug, Default)]
pub(super) struct Running {
    stop: Arc<AtomicBool>,
    group: Arc<Mutex<Option<Pid>>>,
}

impl Running {
    /// Lets whoever waits for it stop it.
    pub(super) fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Stops it now: nobody will wait for it any more.
    pub(super) fn end(&self) {
        self.signal(Signal::TERM);
    }

    fn signal(&self, signal: Signal) {
        if let Some(group) = *self.group() {
            // It may have ended this moment.
            let _ = kill_process_group(group, signal);
        }
    }

    fn group(&self) -> std::sync::MutexGuard<'_, Option<Pid>> {
        self.group.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Gives pieces of a text to a command; returns when it has ended.
///
/// # Errors
/// It cannot be started.
pub(super) fn run(
    command: &str,
    mut pieces: impl Iterator<Item = String>,
    running: &Running,
) -> Result<CommandEnd, Sentence> {
    let mut child =
        start(command).map_err(|error| sentence!("pipe-not-started", what = error.to_string()))?;
    *running.group() = Pid::from_raw(child.id() as i32);
    let (out, err) = (Said::read(child.stdout.take()), Said::read(child.stderr.take()));
    let mut input = child.stdin.take();
    let how = thread::scope(|scope| {
        let waiting = scope.spawn(|| wait(&mut child, running));
        // A command that does not read it all is no failure; one that ended, or was stopped, reads no more.
        while let Some(pipe) = &mut input {
            match pieces.next() {
                Some(piece) if pipe.write_all(piece.as_bytes()).is_ok() => {}
                _ => input = None,
            }
        }
        waiting.join().unwrap_or(Ended::Badly(None))
    });
    *running.group() = None;
    let said = [out, err].map(Said::text).concat();
    Ok(CommandEnd { command: command.to_owned(), how, said })
}

fn start(command: &str) -> io::Result<Child> {
    let mut shell = Command::new("sh");
    shell.args(["-c", command]).process_group(0);
    shell.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()
}

/// Waits for the end, and brings it about where the reader wants it.
fn wait(child: &mut Child, running: &Running) -> Ended {
    let mut stopping = None;
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return how(status, stopping.is_some()),
            Ok(None) => thread::sleep(PULSE),
            Err(_) => return Ended::Badly(None),
        }
        match stopping {
            None if running.stop.load(Ordering::Relaxed) => {
                running.signal(Signal::TERM);
                // One that waits for the terminal hears nothing else.
                running.signal(Signal::CONT);
                stopping = Some(Instant::now());
            }
            Some(asked) if asked.elapsed() > MERCY => running.signal(Signal::KILL),
            _ => {}
        }
    }
}

fn how(status: ExitStatus, stopped: bool) -> Ended {
    match (status.success(), stopped) {
        (true, _) => Ended::Well,
        (false, true) => Ended::Stopped,
        (false, false) => Ended::Badly(status.code()),
    }
}

/// What is said on one output, while it is being said.
struct Said {
    bytes: Arc<Mutex<Vec<u8>>>,
    reading: JoinHandle<()>,
}

impl Said {
    /// Reads it all, so that nothing is held up, and keeps the beginning.
    fn read(from: Option<impl Read + Send + 'static>) -> Self {
        let bytes = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&bytes);
        let reading = thread::spawn(move || {
            let (Some(mut from), mut buffer) = (from, [0; 4096]) else { return };
            while let Ok(n @ 1..) = from.read(&mut buffer) {
                let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
                let room = SHOWN.saturating_sub(kept.len()).min(n);
                kept.extend(buffer.get(..room).unwrap_or_default());
            }
        });
        Said { bytes, reading }
    }

    /// What was said up to now, or a moment later: something it has started may never stop speaking.
    fn text(self) -> String {
        let begun = Instant::now();
        while !self.reading.is_finished() && begun.elapsed() < LINGER {
            thread::sleep(PULSE);
        }
        let bytes = self.bytes.lock().unwrap_or_else(PoisonError::into_inner);
        let mut text = String::from_utf8_lossy(&bytes).into_owned();
        if bytes.len() == SHOWN {
            text.push('…');
        }
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(command: &str) -> (Ended, String) {
        let pieces = std::iter::repeat_n("\u{62e}\u{628}\u{631}\nsecond\n".to_owned(), 100_000);
        let end = run(command, pieces, &Running::default()).unwrap();
        (end.how, end.said)
    }

    #[test]
    fn a_command_gets_the_text_and_says_something() {
        assert_eq!(said("head -n 1"), (Ended::Well, "\u{62e}\u{628}\u{631}\n".to_owned()));
        assert_eq!(said("cat > /dev/null"), (Ended::Well, String::new()));
        assert_eq!(said("echo no >&2; exit 3"), (Ended::Badly(Some(3)), "no\n".to_owned()));
        let (how, all) = said("cat");
        assert_eq!((how, all.len()), (Ended::Well, SHOWN + "…\n".len()), "the rest is passed over");
    }

    #[test]
    fn one_that_leaves_another_behind_is_not_waited_for() {
        assert_eq!(said("sleep 30 & echo gone"), (Ended::Well, "gone\n".to_owned()));
    }

    #[test]
    fn one_that_never_ends_is_stopped_with_all_it_has_started() {
        let running = Running::default();
        let stopper = running.clone();
        let waiting = thread::spawn(move || {
            let command = "trap '' TERM; echo begun; sleep 600 | sleep 600";
            run(command, std::iter::repeat("more".to_owned()), &running).unwrap()
        });
        while stopper.group().is_none() {
            thread::sleep(PULSE);
        }
        stopper.stop();
        let end = waiting.join().unwrap();
        assert_eq!(end.how, Ended::Stopped);
    }
}
