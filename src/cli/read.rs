//! Without a subcommand: reading in the terminal.

use std::path::PathBuf;

use super::{Failure, Globals, Outcome, open};
use crate::app::{AppState, Event};
use crate::terminal;

/// What is read.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Files and folders to read.
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
}

/// Files read before the screen is there: what fills it, so that the first frame is not an empty one and keys
/// that were typed ahead find something to act on.
const FIRST_FILES: usize = 32;

pub(super) fn run(args: &Args, globals: &Globals) -> Result<Outcome, Failure> {
    let settings = globals.terminal()?;
    let state = AppState::new(&open::digest_name(&args.paths), globals.settings());
    let mut files = open::each(args.paths.clone());
    let events = open::events(&mut files, FIRST_FILES)?;
    let rest = move |send: &dyn Fn(Event)| {
        files.map(open::event).for_each(send);
        send(Event::ImportFinished);
    };
    match terminal::run(state, &settings, events, Box::new(rest)) {
        Ok(terminal::End::Quit) => Ok(Outcome::Done),
        Ok(terminal::End::Signal(number)) => Ok(Outcome::Ended(number)),
        Err(error) => Err(Failure::new(error)),
    }
}
