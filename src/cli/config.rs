//! `nashra config`: the settings file.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use super::{Failure, Globals, Outcome, library};
use crate::config::{self, Config, DEFAULTS};
use crate::library::Folders;

/// Checks the settings, or prints all of them with their defaults.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Say what is wrong in the settings file, and on which line.
    #[arg(long, conflicts_with = "print_defaults")]
    check: bool,
    /// Print a settings file that says all defaults.
    #[arg(long)]
    print_defaults: bool,
    /// Another file than config.toml in the user's settings folder.
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
}

pub(super) fn run(args: &Args, globals: &Globals, out: &mut dyn Write) -> Result<Outcome, Failure> {
    if args.print_defaults {
        out.write_all(DEFAULTS.as_bytes())?;
        return Ok(Outcome::Done);
    }
    let path = match &args.file {
        Some(file) => file.clone(),
        None => path(globals)?,
    };
    let shown = path.to_string_lossy();
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound && args.file.is_none() => {
            writeln!(out, "{shown}: there is no such file; all settings are defaults")?;
            return Ok(Outcome::Done);
        }
        Err(error) => return Err(Failure::at(&shown, error)),
    };
    let (_, problems) = config::parse(&text);
    let Some((last, others)) = problems.split_last() else {
        writeln!(out, "{shown}: nothing is wrong")?;
        return Ok(Outcome::Done);
    };
    for problem in others {
        library::warn(&format!("{shown}: {problem}"));
    }
    Err(Failure::at(&shown, last))
}

/// Where the settings are.
fn path(globals: &Globals) -> Result<PathBuf, Failure> {
    Ok(Folders::find(globals.data_dir.as_deref())?.config.join("config.toml"))
}

/// The reader's settings, and a sentence for each that is wrong; none when there is no file.
pub(super) fn load(globals: &Globals) -> (Config, Vec<String>) {
    let Ok(path) = path(globals) else { return (Config::default(), Vec::new()) };
    let shown = path.to_string_lossy();
    match fs::read_to_string(&path) {
        Ok(text) => {
            let (config, problems) = config::parse(&text);
            let sentences = problems.iter().map(|problem| format!("{shown}: {problem}")).collect();
            (config, sentences)
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => (Config::default(), Vec::new()),
        Err(error) => (Config::default(), vec![format!("{shown}: {error}")]),
    }
}
