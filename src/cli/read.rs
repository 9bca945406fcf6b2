//! Without a subcommand: reading in the terminal.

use std::path::PathBuf;

use super::open::{self, Files};
use super::{Failure, Globals, Outcome};
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
    let settings = globals.terminal()?;
    let state = AppState::new(&open::digest_name(&args.paths), globals.settings());
    let files = readable(open::each(args.paths.clone()))?;
    let load = move |send: &dyn Fn(Event)| {
        for read in files {
            send(match read {
                Ok(loaded) => Event::Imported(loaded.articles),
                Err(failure) => Event::Failed(failure.to_string()),
            });
        }
        send(Event::ImportFinished);
    };
    match terminal::run(state, &settings, Box::new(load)) {
        Ok(terminal::End::Quit) => Ok(Outcome::Done),
        Ok(terminal::End::Signal(number)) => Ok(Outcome::Ended(number)),
        Err(error) => Err(Failure::new(error)),
    }
}

/// Reads up to the first file that can be read, so that what cannot be read at all is said where it stays to
/// be seen, not on a screen; what was passed over comes first again.
fn readable(mut files: Files) -> Result<Files, Failure> {
    let mut passed = Vec::new();
    for read in files.by_ref() {
        let found = read.is_ok();
        passed.push(read);
        if found {
            return Ok(Box::new(passed.into_iter().chain(files)));
        }
    }
    match passed.into_iter().find_map(Result::err) {
        Some(failure) => Err(Failure::new(failure)),
        None => Err(Failure::new("nothing to read; give files or folders of text")),
    }
}
