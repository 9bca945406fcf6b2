//! `nashra quotes`: the kept quotes, without a screen.
//!
//! The JSON forms are stable. `list`: `{"quotes":[{"id","quote","speaker","title","publisher","date","link",
//! "language","note","tags","colour","created","origin"}]}`, the last kept first, null for what is not known.
//! `check`: `{"quotes":[{"id","quote","origin","state","start","end","candidates":[{"start","end","text",
//! "likeness"}]}]}`, where the state is "exact", "folded", "moved", "orphan" or "unreadable" and offsets count
//! Unicode code points of the file as decoded, ends exclusive.

mod check;
mod list;

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use clap::{Subcommand, ValueEnum};
use jiff::Timestamp;

use super::format::{Format as Shape, RowFormat};
use super::{Failure, Globals, Outcome, directory, library};
use crate::files::{self, write_whole};
use crate::library::Library;
use crate::quotes::{self, Filter, Format, Options, Quote, Template};

/// Lists, writes, reads and checks the kept quotes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Prints the quotes, the last kept first.
    List {
        #[command(flatten)]
        which: Which,
        /// How to print.
        #[arg(long, value_enum, default_value_t)]
        format: RowFormat,
    },
    /// Writes quotes for other programs.
    Export {
        #[command(flatten)]
        which: Which,
        /// What to write.
        #[arg(long, value_enum, default_value_t, conflicts_with = "template")]
        format: FormatChoice,
        /// A format of your own, filled in for each quote: '{quote} ({speaker}){?note}: {note}{/}\n'.
        #[arg(long, value_name = "TEMPLATE", long_help = TEMPLATE_HELP)]
        template: Option<String>,
        /// Leave out the isolates that keep right-to-left words together in other text.
        #[arg(long)]
        no_isolates: bool,
        /// Write to a file, not to standard output.
        #[arg(long, short, value_name = "FILE")]
        output: Option<PathBuf>,
        /// Write over a file that is there.
        #[arg(long, requires = "output")]
        force: bool,
    },
    /// Reads W3C Web Annotations (JSON-LD) into the library; what is there already stays as it is.
    Import {
        /// Files; `-` is standard input.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Looks for every quote in its article as it is now; exit status 1 if some are not found.
    Check {
        /// Files and folders to look in for articles that have gone from where they were.
        paths: Vec<PathBuf>,
        #[command(flatten)]
        which: Which,
        /// How to print.
        #[arg(long, value_enum, default_value_t)]
        format: Shape,
    },
}

const TEMPLATE_HELP: &str = "\
A format of your own, filled in for each quote: '{quote} ({speaker}){?note}: {note}{/}\\n'.

Fields: quote speaker title publisher date link language note tags colour created id origin dir counterpart
counterpart_title.
{field:FILTER} writes a field for another format: md html csv json url oneline raw.
{?field}...{/} stays if there is such a field, {!field}...{/} if there is none.
{{ and }} are braces, \\n a line end, \\t a tab, \\\\ a backslash.";

/// Which quotes.
#[derive(Debug, clap::Args)]
struct Which {
    /// Only those with these words, however they are spelt.
    #[arg(long, value_name = "WORDS", default_value = "", hide_default_value = true)]
    text: String,
    /// Only those of a speaker.
    #[arg(long, value_name = "NAME", default_value = "", hide_default_value = true)]
    speaker: String,
    /// Only those with a tag.
    #[arg(long, value_name = "TAG", default_value = "", hide_default_value = true)]
    tag: String,
    /// Only those from articles of this title, publisher, link or path.
    #[arg(long, value_name = "NAME", default_value = "", hide_default_value = true)]
    source: String,
    /// Only those about a person, an organisation or a place, by any name the library has of it.
    #[arg(long, value_name = "NAME", default_value = "", hide_default_value = true)]
    about: String,
    /// Only those from articles in a language, such as ar.
    #[arg(long, value_name = "LANGUAGE", default_value = "", hide_default_value = true)]
    lang: String,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum FormatChoice {
    #[default]
    Markdown,
    Jsonld,
    Csv,
    Org,
    Bibtex,
    /// One page that needs nothing but itself.
    Html,
}

impl Which {
    /// The quotes, the first kept first.
    fn of(&self, library: &Library, globals: &Globals) -> Result<Vec<Quote>, Failure> {
        let filter =
            Filter::new().with(&self.text).by(&self.speaker).tagged(&self.tag).from(&self.source);
        let about = directory::called(globals, library, &self.about)?;
        let filter = filter.in_language(&self.lang).about(&about);
        let mut quotes = Vec::new();
        library.quotes(usize::MAX, &mut |some| {
            let some = some.into_iter().map(|kept| kept.quote);
            quotes.extend(some.filter(|quote| filter.matches(quote)));
            true
        })?;
        quotes.reverse();
        Ok(quotes)
    }
}

pub(super) fn run(args: &Args, globals: &Globals, out: &mut dyn Write) -> Result<Outcome, Failure> {
    let (mut library, _) = library::open(globals)?;
    match &args.command {
        Command::List { which, format } => {
            let quotes = which.of(&library, globals)?;
            list::run(&quotes, *format, &mut format.printer(globals, out))
        }
        Command::Export { which, format, template, no_isolates, output, force } => {
            let quotes = which.of(&library, globals)?;
            let options = Options { isolates: !no_isolates };
            let document = document(&quotes, *format, template.as_deref(), options)?;
            write(output.as_deref(), *force, &document, out)?;
            Ok(if quotes.is_empty() { Outcome::NothingFound } else { Outcome::Done })
        }
        Command::Import { files } => import(&mut library, files, out),
        Command::Check { paths, which, format } => {
            let quotes = which.of(&library, globals)?;
            check::run(&quotes, paths, *format, &mut format.printer(globals, out))
        }
    }
}

fn document(
    quotes: &[Quote],
    format: FormatChoice,
    template: Option<&str>,
    options: Options,
) -> Result<String, Failure> {
    if let Some(template) = template {
        let template =
            Template::parse(template).map_err(|error| Failure::at("--template", error))?;
        return Ok(template.fill(quotes, options));
    }
    let format = match format {
        FormatChoice::Markdown => Format::Markdown,
        FormatChoice::Jsonld => Format::JsonLd,
        FormatChoice::Csv => Format::Csv,
        FormatChoice::Org => Format::Org,
        FormatChoice::Bibtex => Format::BibTex,
        FormatChoice::Html => Format::Html,
    };
    Ok(quotes::export(quotes, format, options))
}

/// Writes to a file or to standard output.
fn write(
    path: Option<&Path>,
    over: bool,
    document: &str,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let Some(path) = path else { return Ok(out.write_all(document.as_bytes())?) };
    if !over && path.is_file() {
        let what = "is there already and was left as it is; --force writes over it";
        return Err(Failure::at(&path.to_string_lossy(), what));
    }
    write_whole(path, document).map_err(|error| {
        Failure::at(
            &path.to_string_lossy(),
            format!("cannot be written ({}); name another file", files::said(&error)),
        )
    })
}

/// Larger files are no annotations.
const LARGEST: u64 = 256 << 20;

fn import(
    library: &mut Library,
    files: &[PathBuf],
    out: &mut dyn Write,
) -> Result<Outcome, Failure> {
    let (mut new, mut all) = (0, 0);
    for path in files {
        let name = path.to_string_lossy();
        let text = read(path).map_err(|error| {
            Failure::at(
                &name,
                format!("cannot be read ({}); give a file of Web Annotations", files::said(&error)),
            )
        })?;
        let imported =
            quotes::import(&text, Timestamp::now()).map_err(|error| Failure::at(&name, error))?;
        for warning in &imported.warnings {
            library::warn(&format!("{name}: {warning}"));
        }
        let keeping = library.keep(&imported.quotes)?;
        new += keeping.new;
        all += keeping.ids.len();
    }
    writeln!(out, "{new} quotes kept, {} were there already", all - new)?;
    Ok(if all == 0 { Outcome::NothingFound } else { Outcome::Done })
}

fn read(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    let size = if path == Path::new("-") {
        io::stdin().lock().take(LARGEST + 1).read_to_string(&mut text)?
    } else {
        fs::File::open(path)?.take(LARGEST + 1).read_to_string(&mut text)?
    };
    if size as u64 > LARGEST {
        return Err(io::Error::other("larger than 256 MB"));
    }
    Ok(text)
}
