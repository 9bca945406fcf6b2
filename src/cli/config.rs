//! `nashra config`: the settings file.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::{Failure, Globals, Outcome, library};
use crate::config::{self, Config, DEFAULTS, Problem};
use crate::files;
use crate::library::Folders;
use crate::messages::{Sentence, sentence};
use crate::text::sanitize;

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
        Err(error) => return Err(Failure::new(files::Failure::io(&path, &error))),
    };
    let (_, mut problems) = config::parse(&text);
    let Some(last) = problems.pop() else {
        writeln!(out, "{shown}: nothing is wrong")?;
        return Ok(Outcome::Done);
    };
    for problem in problems {
        library::warn(&sentence(&path, problem).to_string());
    }
    Err(Failure::new(sentence(&path, last)))
}

/// Where the settings are.
fn path(globals: &Globals) -> Result<PathBuf, Failure> {
    Ok(Folders::find(globals.data_dir.as_deref())?.config.join("config.toml"))
}

/// The reader's settings, and a sentence for each that is wrong; none when there is no file.
pub(super) fn load(globals: &Globals) -> (Config, Vec<Sentence>) {
    let Ok(path) = path(globals) else { return (Config::default(), Vec::new()) };
    match fs::read_to_string(&path) {
        Ok(text) => {
            let (config, problems) = config::parse(&text);
            (config, problems.into_iter().map(|problem| sentence(&path, problem)).collect())
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => (Config::default(), Vec::new()),
        Err(error) => (Config::default(), vec![files::Failure::io(&path, &error).sentence()]),
    }
}

/// A problem and the file it is in.
fn sentence(path: &Path, Problem { line, what }: Problem) -> Sentence {
    let path = sanitize::line(&path.to_string_lossy()).into_owned();
    sentence!("file-line-what", path = path, line = line, what = what)
}
