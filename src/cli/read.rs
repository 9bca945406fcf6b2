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

pub(super) fn run(args: &Args, globals: &Globals) -> Result<Outcome, Failure> {
    let paths = args.paths.clone();
    let state = AppState::new(&open::digest_name(&paths), globals.settings());
    let load = move |send: &dyn Fn(Event)| {
        for read in open::each(paths) {
            send(match read {
                Ok(loaded) => Event::Imported(loaded.articles),
                Err(failure) => Event::Failed(failure.to_string()),
            });
        }
        send(Event::ImportFinished);
    };
    match terminal::run(state, Box::new(load)) {
        Ok(terminal::End::Quit) => Ok(Outcome::Done),
        Ok(terminal::End::Signal(number)) => Ok(Outcome::Ended(number)),
        Err(error) => Err(Failure::new(error)),
    }
}
