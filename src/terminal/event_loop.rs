//! The loop: wait, update, paint when nothing is waiting.

use std::collections::VecDeque;
use std::io;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use signal_hook::consts::{SIGCONT, SIGTSTP, SIGWINCH};

use super::backlog::Backlog;
use super::detect::{self, Detection};
use super::input::{Input, Parser, Report};
use super::librarian::{Desk, Librarian};
use super::reader::{self, Tty};
use super::recognise::{self, Meanwhile};
use super::screen::Screen;
use super::settings::Settings;
use super::{browser, clipboard, guard, signals};
use crate::app::{self, AppState, Effect, Event, Message};

/// How long an escape character may stand alone before it is the Escape key, not the head of a sequence.
const ESCAPE_WAIT: Duration = Duration::from_millis(50);

/// How long after a question its answer is waited for on leaving.
const ANSWER_WAIT: Duration = Duration::from_millis(150);

/// Events handled between two frames at most, so that a flood of them cannot keep the screen from changing.
const MOST_AT_ONCE: usize = 256;

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
    /// Nothing else is to be done, and some work is unfinished.
    Idle,
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

/// Reads in the terminal until the reader quits. `first` is there before the first frame and before any key;
/// the librarian serves what else is wanted.
///
/// # Errors
/// When there is no terminal that could show a screen; the terminal is left as it was.
pub fn run(
    state: AppState,
    settings: &Settings,
    first: Vec<Event>,
    librarian: Librarian,
) -> Result<End, Error> {
    let tty = can_show_a_screen(Tty::open())?;
    guard::install_panic_hook();
    let (wake, woken) = mpsc::channel();
    signals::forward(wake.clone())?;
    guard::enter(&tty)?;
    tty.read_into(wake.clone());
    let (tell, backlog) = (wake.clone(), Arc::new(Backlog::default()));
    let told = Arc::clone(&backlog);
    let desk = librarian.serve(Arc::new(move |event| {
        told.add();
        // Fails when the loop has ended, and nobody listens any more.
        let _ = tell.send(Wake::Event(event));
    }));
    let mut event_loop = Loop::new(state, tty, desk, woken, Arc::clone(&backlog));
    let end = event_loop.start(settings, first).and_then(|()| event_loop.run());
    guard::leave();
    backlog.end();
    event_loop.desk.close();
    // A terminal that takes no more bytes has gone away.
    Ok(end.unwrap_or(HUNG_UP))
}

/// The terminal, when there is one that can show a screen.
pub(super) fn can_show_a_screen(tty: Option<Tty>) -> Result<Tty, Error> {
    let tty = tty.ok_or(Error::NoTerminal)?;
    let term = std::env::var("TERM").unwrap_or_default();
    if term.is_empty() || term == "dumb" {
        return Err(Error::Dumb(term));
    }
    Ok(tty)
}

/// How reading ends when the terminal has gone away.
const HUNG_UP: End = End::Signal(signal_hook::consts::SIGHUP as u8);

#[derive(Debug)]
struct Loop {
    state: AppState,
    screen: Screen,
    tty: Tty,
    parser: Parser,
    /// When an escape that stands alone is the Escape key, whatever else happens until then.
    escape_at: Option<Instant>,
    desk: Desk,
    woken: Receiver<Wake>,
    backlog: Arc<Backlog>,
    /// What was taken from the channel and not yet looked at.
    waiting: VecDeque<Wake>,
    /// The reader has done something, or begun, and not seen what came of it.
    owes_frame: bool,
    /// The terminal was handed back until we are continued.
    away: bool,
    /// When the terminal was asked for its background, while the answer has not come.
    unanswered: Option<Instant>,
    /// Some work is to be gone on with when nothing else is to be done.
    unfinished: bool,
    end: Option<End>,
}

impl Loop {
    fn new(
        state: AppState,
        tty: Tty,
        desk: Desk,
        woken: Receiver<Wake>,
        backlog: Arc<Backlog>,
    ) -> Self {
        Loop {
            state,
            screen: Screen::new(reader::size()),
            tty,
            parser: Parser::default(),
            escape_at: None,
            desk,
            woken,
            backlog,
            waiting: VecDeque::new(),
            owes_frame: true,
            away: false,
            unanswered: None,
            unfinished: false,
            end: None,
        }
    }

    /// Finds out what the terminal must be given; what was typed meanwhile is handled as usual.
    fn start(&mut self, settings: &Settings, first: Vec<Event>) -> io::Result<()> {
        let mut meanwhile = Meanwhile::default();
        let (parser, woken) = (&mut self.parser, &self.woken);
        let mut next = |left| woken.recv_timeout(left).ok();
        let found = recognise::identify(settings, &self.tty, parser, &mut next, &mut meanwhile)?;
        self.screen.suit(&found, settings.tashkeel);
        self.waiting = meanwhile.wakes;
        self.show()?;
        self.learn_background(&found)?;
        self.update(Event::Resized(self.screen.size()));
        for event in first {
            self.update(event);
        }
        for input in meanwhile.inputs {
            self.input(input);
        }
        self.await_rest();
        Ok(())
    }

    fn run(&mut self) -> io::Result<End> {
        loop {
            self.drain()?;
            if let Some(end) = self.end {
                self.take_answer();
                return Ok(end);
            }
            if !self.away {
                self.tty.write(self.screen.paint(&self.state))?;
                self.owes_frame = false;
            }
            let wake = if self.is_escape_alone() {
                Wake::Bytes(Vec::new())
            } else {
                self.waiting.pop_front().unwrap_or_else(|| self.wait())
            };
            self.handle(wake)?;
        }
    }

    /// Chooses colours for the background, where the reader has not chosen; a terminal that was asked nothing is
    /// asked now, and painting does not wait for its answer.
    fn learn_background(&mut self, found: &Detection) -> io::Result<()> {
        if let Some(light) = found.light {
            self.update(Event::Background { light });
        } else if self.state.settings().auto_theme && !found.was_asked {
            self.unanswered = Some(Instant::now());
            self.tty.write(detect::BACKGROUND.as_bytes())?;
        }
        Ok(())
    }

    /// Waits a moment for an answer that would else be printed in the shell.
    fn take_answer(&mut self) {
        let Some(asked) = self.unanswered.take().filter(|asked| asked.elapsed() < ANSWER_WAIT)
        else {
            return;
        };
        while let Some(left) = ANSWER_WAIT.checked_sub(asked.elapsed())
            && let Ok(wake) = self.woken.recv_timeout(left)
        {
            let Wake::Bytes(bytes) = wake else { continue };
            let is_answer = |input: &Input| matches!(input, Input::Report(Report::Background(_)));
            if self.parser.feed(&bytes).iter().any(is_answer) {
                return;
            }
        }
    }

    /// Puts the terminal in the modes we need and forgets what it shows.
    fn show(&mut self) -> io::Result<()> {
        let (begin, end) = self.screen.modes();
        guard::listen(&self.tty, begin, end)?;
        self.screen.forget();
        Ok(())
    }

    /// From now on the rest of a sequence is awaited, if one has begun.
    fn await_rest(&mut self) {
        self.escape_at = self.parser.is_pending().then(|| Instant::now() + ESCAPE_WAIT);
    }

    /// Whether an escape has stood alone for long enough. What workers tell meanwhile does not put that off; bytes
    /// that have come and were not yet looked at may go on with it.
    fn is_escape_alone(&mut self) -> bool {
        if self.escape_at.is_none_or(|at| Instant::now() < at) {
            return false;
        }
        self.waiting.extend(self.woken.try_iter());
        !self.waiting.iter().any(|wake| matches!(wake, Wake::Bytes(_)))
    }

    /// Blocks until something happens, which may be that a lone escape was the Escape key after all.
    fn wait(&mut self) -> Wake {
        if self.unfinished {
            let other = self.woken.try_recv();
            self.unfinished = other.is_ok();
            return other.unwrap_or(Wake::Idle);
        }
        let Some(escape_at) = self.escape_at else {
            return self.woken.recv().unwrap_or(Wake::Gone);
        };
        match self.woken.recv_timeout(escape_at.saturating_duration_since(Instant::now())) {
            Ok(wake) => wake,
            Err(RecvTimeoutError::Timeout) => Wake::Bytes(Vec::new()),
            Err(RecvTimeoutError::Disconnected) => Wake::Gone,
        }
    }

    /// Handles what is waiting. Of several resizes only the size at the end counts, and it is asked for. What workers
    /// tell waits while the reader does: it may take longer than his frame.
    fn drain(&mut self) -> io::Result<()> {
        for _ in 0..MOST_AT_ONCE {
            if self.end.is_some() {
                break;
            }
            let next = self.waiting.pop_front().or_else(|| self.woken.try_recv().ok());
            let Some(wake) = next else { return Ok(()) };
            if self.owes_frame && matches!(wake, Wake::Event(_)) {
                self.waiting.push_front(wake);
                return Ok(());
            }
            self.handle(wake)?;
        }
        Ok(())
    }

    fn handle(&mut self, wake: Wake) -> io::Result<()> {
        match wake {
            Wake::Gone => self.end = Some(HUNG_UP),
            Wake::Signal(signal) => self.signal(signal)?,
            Wake::Idle => self.update(Event::Continue),
            Wake::Event(event) => {
                self.update(event);
                self.backlog.done();
            }
            Wake::Bytes(bytes) => {
                let inputs = if bytes.is_empty() {
                    self.parser.time_out()
                } else {
                    self.parser.feed(&bytes)
                };
                self.await_rest();
                for input in inputs {
                    self.input(input);
                }
            }
        }
        Ok(())
    }

    fn input(&mut self, input: Input) {
        self.desk.stir();
        self.owes_frame = true;
        match input {
            Input::Key(key) => self.update(Event::Key(key)),
            Input::Mouse(mouse) => self.update(Event::Mouse(self.screen.laid_out(mouse))),
            Input::Paste(text) => self.update(Event::Paste(text)),
            // An answer that came too late to matter.
            Input::Report(Report::Background(light)) => {
                self.unanswered = None;
                self.update(Event::Background { light });
            }
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
                Effect::Continue => self.unfinished = true,
                Effect::TellTime => {
                    let now = TimeZone::system().to_datetime(Timestamp::now());
                    let now = now.strftime("%H:%M:%S").to_string();
                    self.update(Event::Time(now));
                }
                Effect::Copy(text) => {
                    // A terminal that takes no bytes is noticed when the next frame is painted.
                    let _ = self.tty.write(&clipboard::sequence(&text));
                    self.desk.ask(Effect::Copy(text));
                }
                Effect::OpenLink(address) => {
                    if let Err(sentence) = browser::open(&address) {
                        self.update(Event::Failed(sentence));
                    }
                }
                wanted => self.desk.ask(wanted),
            }
        }
    }
}
