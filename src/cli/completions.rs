//! `nashra completions`: for the shell's Tab key.

use std::io::Write;

use clap::CommandFactory;
use clap_complete::Shell;

use super::{Cli, Failure, Globals, Outcome};

/// Prints a completion script for a shell.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The shell.
    shell: Shell,
}

pub(super) fn run(args: &Args, _: &Globals, out: &mut dyn Write) -> Result<Outcome, Failure> {
    // Generated into memory, for the generator panics where a pipe is closed.
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "nashra", &mut script);
    out.write_all(&script)?;
    Ok(Outcome::Done)
}
