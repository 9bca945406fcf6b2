//! Without a subcommand: reading in the terminal.

use std::fs;
use std::path::PathBuf;

use clap::CommandFactory;

use super::{Failure, Globals, Outcome, language, open};
use crate::app::{AppState, Event, nearest};
use crate::config::Config;
use crate::files;
use crate::library::Folders;
use crate::messages::sentence;
use crate::terminal::{self, Librarian};

/// What is read.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Files and folders to read.
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
}

pub(super) fn run(args: &Args, globals: &Globals) -> Result<Outcome, Failure> {
    let (globals, config, problems) = globals.configured();
    let settings = globals.terminal()?;
    let mut looks = globals.settings();
    looks.measure = config.width.unwrap_or(looks.measure);
    if let Some(failure) = nothing_there(&args.paths) {
        return Err(failure);
    }
    let paths = if args.paths.is_empty() { sources(&config) } else { args.paths.clone() };
    let name = if paths.is_empty() { sentence!("library") } else { open::digest_name(&paths) };
    let (words, problem) = language::words(&globals, &config);
    let words = match config.preferences.dates.digits {
        Some(digits) => words.with_digits(digits),
        None => words,
    };
    let models = config.models;
    let state = AppState::new(name, looks).with(config.preferences).speaking(words);
    let state = state.knowing(language::own(&globals));
    let folders = Folders::find(globals.data_dir.as_deref())?;
    let (librarian, mut events) = Librarian::open(&folders, paths)?;
    // On the screen, where they stay among the messages; standard error would be painted over.
    events.extend(problem.into_iter().chain(problems).map(Event::Failed));
    match terminal::run(state, &settings, events, librarian.recognising_with(models)) {
        Ok(terminal::End::Quit) => Ok(Outcome::Done),
        Ok(terminal::End::Signal(number)) => Ok(Outcome::Ended(number)),
        Err(error) => Err(Failure::new(error)),
    }
}

/// The sources of the settings file, `~/` being the home folder.
fn sources(config: &Config) -> Vec<PathBuf> {
    let home = directories::BaseDirs::new();
    let path = |source: &String| match (source.strip_prefix("~/"), &home) {
        (Some(inside), Some(home)) => home.home_dir().join(inside),
        _ => PathBuf::from(source),
    };
    config.sources.iter().map(path).collect()
}

/// Why the first path cannot be read, when none is there: that is said where it stays to be seen, not on a
/// screen.
fn nothing_there(paths: &[PathBuf]) -> Option<Failure> {
    let first = paths.first()?;
    if paths.iter().any(|path| fs::metadata(path).is_ok()) {
        return None;
    }
    let name = first.to_string_lossy();
    if open::is_standard_input(first) {
        let what = "standard input is read by search, entities, align and layout; to read it here, write it to a file";
        return Some(Failure::at(&name, what));
    }
    let command = super::Cli::command();
    let meant = nearest(&name, command.get_subcommands().map(clap::Command::get_name));
    let failure = files::load(first).err()?;
    Some(Failure::new(match meant {
        Some(meant) => format!("{failure}; did you mean the command `nashra {meant}`?"),
        None => failure.to_string(),
    }))
}
