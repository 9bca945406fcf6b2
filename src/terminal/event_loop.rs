//! The loop: wait, update, paint when nothing is waiting.

use std::collections::VecDeque;
use std::io;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use signal_hook::consts::{SIGCONT, SIGTSTP, SIGWINCH};

use super::input::{Input, Parser};
use super::reader::{self, Tty};
use super::screen::Screen;
use super::workers::{Job, Workers};
use super::{guard, signals};
use crate::app::{self, AppState, Effect, Event, Message};

/// How long an escape character may stand alone before it is the Escape key, not the head of a sequence.
const ESCAPE_WAIT: Duration = Duration::from_millis(50);

/// What wakes the loop.
#[derive(Debug)]
pub(super) enum Wake {
    /// The terminal sent these bytes.
    Bytes(Vec<u8>),
    /// The terminal has gone away.
    Gone,
    /// A signal arrived.
    Signal(i32),
    /// A worker has something to tell.
    Event(Event),
}

/// How reading ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The reader quit.
    Quit,
    /// A signal asked us to end; or the terminal went away, which counts as its hang-up signal.
    Signal(u8),
}

/// Why reading could not start or go on; each a sentence.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Standard input or output is a pipe or a file.
    #[error(
        "no terminal on standard input and output; `nashra layout FILE` prints an article as plain text"
    )]
    NoTerminal,
    /// The terminal cannot place a cursor.
    #[error(
        "this terminal (TERM={0}) cannot show a screen; `nashra layout FILE` prints an article as plain text"
    )]
    Dumb(String),
    /// The system refused something.
    #[error("the terminal cannot be used: {0}")]
    System(#[from] io::Error),
}

/// Reads in the terminal until the reader quits; `load` runs in the background and reports articles.
///
/// # Errors
/// When there is no terminal that could show a screen; the terminal is left as it was.
pub fn run(state: AppState, load: Job) -> Result<End, Error> {
    let tty = Tty::open().ok_or(Error::NoTerminal)?;
    let term = std::env::var("TERM").unwrap_or_default();
    if term.is_empty() || term == "dumb" {
        return Err(Error::Dumb(term));
    }
    guard::install_panic_hook();
    let (wake, woken) = mpsc::channel();
    signals::forward(wake.clone())?;
    guard::enter(&tty)?;
    tty.read_into(wake.clone());
    let mut event_loop = Loop::new(state, tty, wake, woken);
    event_loop.workers.submit(load);
    let end = event_loop.run();
    guard::leave();
    match end {
        // A terminal that takes no more bytes has gone away.
        Err(_) => Ok(End::Signal(signal_hook::consts::SIGHUP as u8)),
        Ok(end) => Ok(end),
    }
}

#[derive(Debug)]
struct Loop {
    state: AppState,
    screen: Screen,
    tty: Tty,
    parser: Parser,
    workers: Workers,
    woken: Receiver<Wake>,
    /// What was taken from the channel and not yet looked at.
    waiting: VecDeque<Wake>,
    /// The terminal was handed back until we are continued.
    away: bool,
    end: Option<End>,
}

impl Loop {
    fn new(state: AppState, tty: Tty, wake: Sender<Wake>, woken: Receiver<Wake>) -> Self {
        Loop {
            state,
            screen: Screen::new(reader::size()),
            tty,
            parser: Parser::default(),
            workers: Workers::new(wake),
            woken,
            waiting: VecDeque::new(),
            away: false,
            end: None,
        }
    }

    fn run(&mut self) -> io::Result<End> {
        self.show()?;
        self.update(Event::Resized(self.screen.size()));
        loop {
            self.drain()?;
            if let Some(end) = self.end {
                return Ok(end);
            }
            if !self.away {
                self.screen.paint(&self.state, &mut self.tty.output())?;
            }
            let wake = self.wait();
            self.handle(wake)?;
        }
    }

    /// Puts the terminal in the modes we need and forgets what it shows.
    fn show(&mut self) -> io::Result<()> {
        let emitter = self.screen.emitter();
        guard::listen(&self.tty, emitter.begin.as_bytes(), emitter.end.as_bytes())?;
        self.screen.forget();
        Ok(())
    }

    /// Blocks until something happens, which may be that a lone escape was the Escape key after all.
    fn wait(&mut self) -> Wake {
        if !self.parser.is_pending() {
            return self.woken.recv().unwrap_or(Wake::Gone);
        }
        match self.woken.recv_timeout(ESCAPE_WAIT) {
            Ok(wake) => wake,
            Err(RecvTimeoutError::Timeout) => Wake::Bytes(Vec::new()),
            Err(RecvTimeoutError::Disconnected) => Wake::Gone,
        }
    }

    /// Handles all that is waiting. Of several resizes only the size at the end counts, and it is asked for.
    fn drain(&mut self) -> io::Result<()> {
        while self.end.is_none() {
            let next = self.waiting.pop_front().or_else(|| self.woken.try_recv().ok());
            let Some(wake) = next else { return Ok(()) };
            self.handle(wake)?;
        }
        Ok(())
    }

    fn handle(&mut self, wake: Wake) -> io::Result<()> {
        match wake {
            Wake::Gone => self.end = Some(End::Signal(signal_hook::consts::SIGHUP as u8)),
            Wake::Signal(signal) => self.signal(signal)?,
            Wake::Event(event) => self.update(event),
            Wake::Bytes(bytes) => {
                let inputs = if bytes.is_empty() {
                    self.parser.time_out()
                } else {
                    self.parser.feed(&bytes)
                };
                for input in inputs {
                    self.input(input);
                }
            }
        }
        Ok(())
    }

    fn input(&mut self, input: Input) {
        match input {
            Input::Key(key) => self.update(Event::Key(key)),
            Input::Mouse(mouse) => self.update(Event::Mouse(mouse)),
            Input::Paste(text) => self.update(Event::Paste(text)),
            // An answer that came too late to matter.
            Input::Report(_) => {}
        }
    }

    fn signal(&mut self, signal: i32) -> io::Result<()> {
        match signal {
            SIGWINCH => self.resize(),
            SIGTSTP => self.suspend(),
            SIGCONT => self.resume()?,
            signal if signals::ends_us(signal) => self.end = Some(End::Signal(signal as u8)),
            _ => {}
        }
        Ok(())
    }

    fn resize(&mut self) {
        let size = reader::size();
        if size != self.screen.size() {
            self.screen.resize(size);
            self.update(Event::Resized(size));
        }
    }

    fn suspend(&mut self) {
        if signals::can_be_continued() {
            guard::leave();
            self.away = true;
            signals::stop();
        }
    }

    /// After our own stop, and after one we did not see (`SIGSTOP`), when the shell has had the terminal.
    fn resume(&mut self) -> io::Result<()> {
        guard::leave();
        guard::enter(&self.tty)?;
        self.away = false;
        self.show()?;
        self.resize();
        Ok(())
    }

    fn update(&mut self, event: Event) {
        for effect in app::update(&mut self.state, Message::Event(event)) {
            match effect {
                Effect::Quit => self.end = Some(End::Quit),
                Effect::Suspend => self.suspend(),
                Effect::Redraw => self.screen.forget(),
            }
        }
    }
}
