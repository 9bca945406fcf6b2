//! `nashra import`: folders and files into the library.
//!
//! The JSON form is stable: `{"sources":[{"path","new","changed","moved","gone","failed"}]}`, numbers of files.

use std::io::Write;
use std::path::PathBuf;

use serde::Serialize;

use super::format::{self, Format};
use super::{Failure, Globals, Outcome, library};
use crate::library::{Progress, Synced};
use crate::search::Cancel;
use crate::text::sanitize;

/// Reads folders and files into the library; of those it knows, what has changed.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Folders and files; without one, everything that was imported before is looked at again.
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// How to print.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Debug, Serialize)]
struct Output {
    sources: Vec<Line>,
}

#[derive(Debug, Serialize)]
struct Line {
    path: String,
    new: usize,
    changed: usize,
    moved: usize,
    gone: usize,
    failed: usize,
}

pub(super) fn run(args: &Args, globals: &Globals, out: &mut dyn Write) -> Result<Outcome, Failure> {
    let (mut library, index) = library::open(globals)?;
    let mut sources = Vec::new();
    if args.paths.is_empty() {
        sources.extend(
            library.sources_uncounted()?.into_iter().map(|source| (source.id, source.path)),
        );
    }
    for path in &args.paths {
        sources.push((library.source(path)?, path.clone()));
    }
    let mut lines = Vec::new();
    for (source, path) in sources {
        let mut report = |progress| {
            if let Progress::Failed(failure) = progress {
                library::warn(&failure.to_string());
            }
        };
        let synced = library.sync(source, &index, &Cancel::default(), &mut report)?;
        lines.push(line(path.to_string_lossy().into_owned(), synced));
    }
    let nothing = !library.has_articles(None)?;
    if nothing && lines.is_empty() {
        library::warn("nothing was imported before; name a folder or file");
    }
    let is_complete = lines.iter().all(|line| line.failed == 0);
    print(args.format, lines, &mut args.format.printer(globals, out))?;
    Ok(match (is_complete, nothing) {
        (false, _) => Outcome::Partly,
        (true, true) => Outcome::NothingFound,
        (true, false) => Outcome::Done,
    })
}

fn line(path: String, synced: Synced) -> Line {
    let Synced { new, changed, moved, gone, failed } = synced;
    Line { path, new, changed, moved, gone, failed }
}

fn print(format: Format, lines: Vec<Line>, out: &mut dyn Write) -> Result<(), Failure> {
    match format {
        Format::Json => {
            format::json(&Output { sources: lines }, out)?;
        }
        Format::Text => {
            for Line { path, new, changed, moved, gone, failed } in lines {
                let path = sanitize::line(&path).into_owned();
                writeln!(
                    out,
                    "{path}: {new} new, {changed} changed, {moved} moved, {gone} gone, {failed} unreadable"
                )?;
            }
        }
    }
    Ok(())
}
