//! `nashra export`: the library as JSON Lines.
//!
//! Stable: one article a line, newest first, with "path", "title", "date" (null without one), "language", "read",
//! "starred", "tags", "paragraph" (where reading stopped), "hash" (XXH3-128 of the text) and, when asked for,
//! "text".

use std::io::Write;

use super::{Failure, Globals, Outcome, library};

/// Prints everything the library knows, one JSON object a line.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The texts too, as far as they can still be read.
    #[arg(long)]
    texts: bool,
}

pub(super) fn run(args: &Args, globals: &Globals, out: &mut dyn Write) -> Result<Outcome, Failure> {
    let (library, _) = library::open(globals)?;
    let count = library.export(out, args.texts)?;
    Ok(if count == 0 { Outcome::NothingFound } else { Outcome::Done })
}
