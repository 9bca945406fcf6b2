//! `nashra man`: the manual page.

use std::io::Write;

use clap::CommandFactory;
use clap_mangen::Man;

use super::{Cli, Failure, Globals, Outcome};

/// Prints the manual page (roff): `nashra man | man -l -`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {}

pub(super) fn run(_: &Args, _: &Globals, out: &mut dyn Write) -> Result<Outcome, Failure> {
    let mut command = Cli::command();
    // Gives subcommands their full names.
    command.build();
    Man::new(command.clone()).render(out)?;
    for subcommand in command.get_subcommands().filter(|subcommand| subcommand.get_name() != "help")
    {
        Man::new(subcommand.clone()).render(out)?;
    }
    Ok(Outcome::Done)
}
