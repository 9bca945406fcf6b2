//! The two ends of the tty, and the thread that reads from it.

use std::fs::File;
use std::io::{self, ErrorKind, IsTerminal, Read, Write};
use std::os::fd::AsFd;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use rustix::termios::{OptionalActions, SpecialCodeIndex, tcgetattr, tcsetattr};

use super::event_loop::Wake;
use crate::app::Size;

/// The terminal on standard input and output, past the standard library's buffers.
#[derive(Clone, Debug)]
pub(super) struct Tty {
    input: Arc<File>,
    output: Arc<File>,
}

impl Tty {
    /// Opens it; `None` when standard input or output is no terminal.
    pub(super) fn open() -> Option<Self> {
        let (input, output) = (io::stdin(), io::stdout());
        if !input.is_terminal() || !output.is_terminal() {
            return None;
        }
        let input = File::from(input.as_fd().try_clone_to_owned().ok()?);
        let output = File::from(output.as_fd().try_clone_to_owned().ok()?);
        Some(Tty { input: Arc::new(input), output: Arc::new(output) })
    }

    /// Opens the terminal that controls this process, whatever standard input and output are.
    pub(super) fn controlling() -> Option<Self> {
        let tty = Arc::new(File::options().read(true).write(true).open("/dev/tty").ok()?);
        Some(Tty { input: Arc::clone(&tty), output: tty })
    }

    /// Writes bytes, unbuffered.
    ///
    /// # Errors
    /// When the terminal has gone away.
    pub(super) fn write(&self, bytes: &[u8]) -> io::Result<()> {
        (&*self.output).write_all(bytes)
    }

    /// Reads what there is, and waits a tenth of a second at most; raw mode must be on, and its end undoes it.
    ///
    /// # Errors
    /// When the terminal has gone away.
    pub(super) fn read_briefly(&self) -> io::Result<Vec<u8>> {
        let mut modes = tcgetattr(&*self.input)?;
        modes.special_codes[SpecialCodeIndex::VMIN] = 0;
        modes.special_codes[SpecialCodeIndex::VTIME] = 1;
        tcsetattr(&*self.input, OptionalActions::Now, &modes)?;
        let mut buffer = [0; 4096];
        let n = (&*self.input).read(&mut buffer)?;
        Ok(buffer.get(..n).unwrap_or_default().to_vec())
    }

    /// Reads for ever in a thread of its own, and says when the terminal has gone away.
    pub(super) fn read_into(&self, wake: Sender<Wake>) {
        let input = Arc::clone(&self.input);
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            loop {
                let sent = match (&*input).read(&mut buffer) {
                    Ok(0) => break,
                    Ok(n) => wake.send(Wake::Bytes(buffer.get(..n).unwrap_or_default().to_vec())),
                    Err(error) if error.kind() == ErrorKind::Interrupted => Ok(()),
                    // Somebody who shares the tty made it non-blocking.
                    Err(error) if error.kind() == ErrorKind::WouldBlock => {
                        thread::sleep(Duration::from_millis(20));
                        Ok(())
                    }
                    Err(_) => break,
                };
                if sent.is_err() {
                    return;
                }
            }
            let _ = wake.send(Wake::Gone);
        });
    }
}

/// Size of the screen in cells. A terminal that does not know its size is taken for 80x24.
pub(super) fn size() -> Size {
    const LARGEST: u16 = 1000;
    match crossterm::terminal::window_size() {
        Ok(size) if size.columns > 0 && size.rows > 0 => {
            Size { width: size.columns.min(LARGEST), height: size.rows.min(LARGEST) }
        }
        _ => Size { width: 80, height: 24 },
    }
}
