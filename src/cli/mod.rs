//! Arguments, subcommands, exit codes.
//!
//! A subcommand is one file here with a `struct Args` (its documentation is the help text) and a
//! `fn run(&Args, &Globals, &mut dyn Write) -> Result<Outcome, Failure>`, and one line in the list below.
//! What it prints goes to the writer; what went wrong is a [`Failure`], a sentence on standard error.

mod align;
mod completions;
mod config;
mod directory;
mod doctor;
mod entities;
mod export;
mod failure;
mod format;
mod globals;
mod help;
mod import;
mod language;
mod layout;
mod library;
mod list;
mod man;
mod names;
mod open;
mod quotes;
mod read;
mod screen;
mod search;

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

pub use failure::{Failure, Outcome};
pub use globals::Globals;
#[cfg(test)]
pub(crate) use help::texts as help_texts;

/// Reads news digests in Arabic, Hebrew, Persian, Urdu and English in the terminal.
///
/// With files or folders it shows them, without any the library: what was read before, or two articles to try it on. ?
/// shows every key.
#[derive(Debug, Parser)]
#[command(name = "nashra", version, after_help = AFTER_HELP)]
struct Cli {
    #[command(flatten)]
    read: read::Args,
    #[command(flatten)]
    globals: Globals,
    #[command(subcommand)]
    command: Option<Command>,
}

const AFTER_HELP: &str = "\
Examples:
  nashra ~/news                               reads a folder, and keeps it in the library
  nashra search 'interpol lang:ar' ~/news     every place, however the word is spelt
  nashra list is:unread after:2013            titles of the library
  nashra quotes export --output quotes.md     the kept quotes, as Markdown

Exit status: 0 done, 1 found nothing, 2 could not.";

/// Makes the enumeration of subcommands and its dispatch from one line each.
macro_rules! subcommands {
    ($($name:ident => $module:ident,)*) => {
        #[derive(Debug, Subcommand)]
        enum Command {
            $($name($module::Args),)*
        }

        impl Command {
            fn run(&self, globals: &Globals, out: &mut dyn Write) -> Result<Outcome, Failure> {
                match self {
                    $(Command::$name(args) => $module::run(args, globals, out),)*
                }
            }
        }
    };
}

subcommands! {
    Search => search,
    List => list,
    Import => import,
    Export => export,
    Config => config,
    Align => align,
    Layout => layout,
    Quotes => quotes,
    Entities => entities,
    Names => names,
    Screen => screen,
    Doctor => doctor,
    Completions => completions,
    Man => man,
}

/// Runs the program with the process's arguments.
pub fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return help::say(&error),
    };
    let Some(command) = &cli.command else { return exit(read::run(&cli.read, &cli.globals)) };
    let mut out = BufWriter::new(io::stdout().lock());
    let outcome = command.run(&cli.globals, &mut out);
    let flushed = out.flush().map_err(Failure::from);
    exit(outcome.and_then(|outcome| flushed.map(|()| outcome)))
}

/// The exit code, after the sentence that says what could not be done.
fn exit(outcome: Result<Outcome, Failure>) -> ExitCode {
    match outcome {
        Ok(Outcome::Done) | Err(Failure::ReaderGone) => ExitCode::SUCCESS,
        Ok(Outcome::NothingFound) => ExitCode::from(1),
        Ok(Outcome::Partly) => ExitCode::from(2),
        Ok(Outcome::Ended(signal)) => ExitCode::from(128_u8.saturating_add(signal)),
        Err(failure) => {
            // Standard error may be a terminal that has gone away; there is nobody left to tell.
            let _ = writeln!(io::stderr(), "nashra: {failure}");
            ExitCode::from(2)
        }
    }
}
