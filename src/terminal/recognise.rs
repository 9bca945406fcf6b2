//! Recognising the terminal: the conversation, and the order in which its outcome counts.

use std::collections::VecDeque;
use std::io;
use std::time::{Duration, Instant};

use super::calibration::Calibrations;
use super::detect::{self, Answers, Detection, Environment};
use super::event_loop::{self, Error, Wake};
use super::guard;
use super::input::{Input, Parser};
use super::reader::Tty;
use super::settings::{Choice, Settings};

/// What else came while the terminal was answering, to be handled afterwards.
#[derive(Debug, Default)]
pub(super) struct Meanwhile {
    pub(super) inputs: Vec<Input>,
    pub(super) wakes: VecDeque<Wake>,
}

/// Waits so long for what comes next; `None` when nothing comes.
pub(super) type Next<'a> = &'a mut dyn FnMut(Duration) -> Option<Wake>;

/// Finds out which terminal this is and what it must be given, as `nashra` without a subcommand would. What is
/// typed meanwhile is lost.
///
/// # Errors
/// When there is no terminal.
pub fn recognise(settings: &Settings) -> Result<Detection, Error> {
    let tty = event_loop::can_show_a_screen(Tty::controlling())?;
    guard::enter(&tty)?;
    // Read here and not in a thread, which would take what is typed after we have left.
    let mut next = |_| tty.read_briefly().ok().map(Wake::Bytes);
    let found =
        identify(settings, &tty, &mut Parser::default(), &mut next, &mut Meanwhile::default());
    guard::leave();
    Ok(found?)
}

/// Identifies the terminal, asking it only where the reader and the environment leave it open.
pub(super) fn identify(
    settings: &Settings,
    tty: &Tty,
    parser: &mut Parser,
    next: Next<'_>,
    meanwhile: &mut Meanwhile,
) -> io::Result<Detection> {
    let environment = Environment::current();
    if let Choice::Emitter(emitter) = settings.emitter {
        let decided = detect::known(&environment);
        let found =
            decided.unwrap_or_else(|| detect::decide(&environment, &Answers::default(), ""));
        return Ok(Detection { emitter, reason: "you chose it".to_owned(), ..found });
    }
    let found = match detect::known(&environment) {
        Some(found) => found,
        None => ask(&environment, tty, parser, next, meanwhile)?,
    };
    Ok(match Calibrations::load().get(&found.identity) {
        Some(emitter) => Detection { emitter, reason: "you calibrated it".to_owned(), ..found },
        None => found,
    })
}

fn ask(
    environment: &Environment,
    tty: &Tty,
    parser: &mut Parser,
    next: Next<'_>,
    meanwhile: &mut Meanwhile,
) -> io::Result<Detection> {
    tty.write(detect::QUESTIONS.as_bytes())?;
    let deadline = Instant::now() + detect::patience(environment);
    // tmux is asked while the terminal is answering.
    let outer = if environment.has("TMUX") { detect::outer_terminal() } else { String::new() };
    let mut answers = Answers::default();
    while !answers.complete {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            break;
        }
        let Some(wake) = next(left) else { break };
        let Wake::Bytes(bytes) = wake else {
            meanwhile.wakes.push_back(wake);
            continue;
        };
        for input in parser.feed(&bytes) {
            match input {
                Input::Report(report) => answers.take(report),
                input => meanwhile.inputs.push(input),
            }
        }
    }
    if !answers.complete {
        // Half an answer must not wait for the next key to complete it.
        meanwhile.inputs.extend(parser.time_out());
    }
    Ok(Detection { was_asked: true, ..detect::decide(environment, &answers, &outer) })
}
