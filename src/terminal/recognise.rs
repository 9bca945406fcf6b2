//! Recognising the terminal: the conversation, and the order in which its outcome counts.

use std::collections::VecDeque;
use std::io;
use std::sync::mpsc::{self, Receiver};
use std::time::Instant;

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

/// Finds out which terminal this is and what it must be given, as `nashra` without a subcommand would.
///
/// # Errors
/// When there is no terminal.
pub fn recognise(settings: &Settings) -> Result<Detection, Error> {
    let tty = event_loop::can_show_a_screen(Tty::controlling())?;
    let (wake, woken) = mpsc::channel();
    guard::enter(&tty)?;
    tty.read_into(wake);
    let found = identify(settings, &tty, &mut Parser::default(), &woken, &mut Meanwhile::default());
    guard::leave();
    Ok(found?)
}

/// Identifies the terminal, asking it only where the reader and the environment leave it open.
pub(super) fn identify(
    settings: &Settings,
    tty: &Tty,
    parser: &mut Parser,
    woken: &Receiver<Wake>,
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
        None => ask(&environment, tty, parser, woken, meanwhile)?,
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
    woken: &Receiver<Wake>,
    meanwhile: &mut Meanwhile,
) -> io::Result<Detection> {
    tty.write(detect::QUESTIONS.as_bytes())?;
    let deadline = Instant::now() + detect::patience(environment);
    // tmux is asked while the terminal is answering.
    let outer = if environment.has("TMUX") { detect::outer_terminal() } else { String::new() };
    let mut answers = Answers::default();
    while !answers.complete {
        let left = deadline.saturating_duration_since(Instant::now());
        let Ok(wake) = woken.recv_timeout(left) else { break };
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
    Ok(detect::decide(environment, &answers, &outer))
}
