//! Opening an address with the program the system has for it.
//!
//! The program is started with the address as its one argument, never through a shell, and with no terminal of
//! ours; nothing waits for its end.

use std::process::{Command, Stdio};
use std::thread;

use crate::app::Sentence;
use crate::messages::sentence;

#[cfg(target_os = "macos")]
const OPENER: &str = "open";
#[cfg(not(target_os = "macos"))]
const OPENER: &str = "xdg-open";

/// Opens an address that the reader may open.
///
/// # Errors
/// The program is not there, or cannot be started: a sentence with the address, to be opened by hand.
pub(super) fn open(address: &str) -> Result<(), Sentence> {
    start(OPENER, address).map_err(|_| sentence!("no-opener", program = OPENER, address = address))
}

fn start(program: &str, address: &str) -> std::io::Result<()> {
    let mut child = Command::new(program)
        .arg(address)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    // Its end is awaited so that no zombie is left.
    thread::spawn(move || child.wait());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_is_not_there_is_an_error() {
        assert!(start("/no/such/program", "https://example.org").is_err());
    }
}
