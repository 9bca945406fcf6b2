//! Asking tmux about the terminal outside.

use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// tmux answers in a few milliseconds or not at all.
const PATIENCE: Duration = Duration::from_millis(300);

/// The type and the name of the terminal this tmux client runs in: `XTerm(379)|xterm`; the type is empty when
/// the terminal did not tell tmux. Empty when tmux cannot be asked.
pub(in crate::terminal) fn outer_terminal() -> String {
    let child = Command::new("tmux")
        .args(["display-message", "-p", "#{client_termtype}|#{client_termname}"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    child.ok().and_then(answer).unwrap_or_default()
}

fn answer(mut child: Child) -> Option<String> {
    let asked = Instant::now();
    while child.try_wait().ok()?.is_none() {
        if asked.elapsed() > PATIENCE {
            let _ = child.kill();
            let _ = child.wait();
            return None;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    let output = child.wait_with_output().ok()?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
