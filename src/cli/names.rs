//! `nashra names`: what is decided about names, without a screen.
//!
//! The JSON form of `list` is stable: `{"names":[{"id","decision","kind","name","other_kind","other"}]}`. The decision is "merge",
//! "split", "rename" or "ignore", kinds are "PERSON", "ORG" and "PLACE"; `other` is the other name of a merge, the spelling that was split
//! off, or the name given, and null for an ignored name. The id is made of what is decided, so that it stays the same whatever else is
//! decided or taken back.

use std::io::Write;

use clap::{Subcommand, ValueEnum};
use serde::Serialize;

use super::format::{self, RowFormat};
use super::{Failure, Globals, Outcome, library};
use crate::article::ContentHash;
use crate::entities::{Decision, Decisions, Form, Kind, Name};
use crate::library::Library;
use crate::text::sanitize;

/// Lists and makes decisions about names, and takes them back: which are one, how they are shown, which are none.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Prints what is decided, each after its identifier.
    List {
        /// How to print.
        #[arg(long, value_enum, default_value_t)]
        format: RowFormat,
    },
    /// Takes decisions back, by the identifiers that `list` prints.
    Undo {
        /// The identifiers, or as much of each as no other begins with.
        #[arg(value_name = "ID", required = true)]
        ids: Vec<String>,
    },
    /// Two names are one, and what the first is.
    Merge {
        #[command(flatten)]
        of: Named,
        /// The other name.
        other: String,
        /// What the other names, when it is something else.
        #[arg(long, value_enum)]
        other_kind: Option<KindChoice>,
    },
    /// Where a name is spelt so, it is somebody else.
    Split {
        #[command(flatten)]
        of: Named,
        /// The spelling.
        spelling: String,
    },
    /// Shows a name by another; without one by its own again.
    Rename {
        #[command(flatten)]
        of: Named,
        /// The name to show.
        #[arg(default_value = "", hide_default_value = true)]
        to: String,
    },
    /// It is no name.
    Ignore {
        #[command(flatten)]
        of: Named,
    },
    /// It is a name after all.
    Heed {
        #[command(flatten)]
        of: Named,
    },
}

/// A name and what it names.
#[derive(Debug, clap::Args)]
struct Named {
    /// The name, as an article has it.
    name: String,
    /// What it names.
    #[arg(long, value_enum, default_value_t)]
    kind: KindChoice,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum KindChoice {
    #[default]
    Person,
    Org,
    Place,
}

impl KindChoice {
    fn name(self) -> Name {
        match self {
            KindChoice::Person => Name::Person,
            KindChoice::Org => Name::Organisation,
            KindChoice::Place => Name::Place,
        }
    }
}

impl Named {
    /// The name, which must have a letter or a digit to be one.
    fn form(&self) -> Result<Form, Failure> {
        form(self.kind, &self.name)
    }
}

fn form(kind: KindChoice, name: &str) -> Result<Form, Failure> {
    let form = Form::new(kind.name(), name);
    if form.key().is_none() {
        return Err(Failure::at(name, "is no name; give one with a letter or a digit"));
    }
    Ok(form)
}

pub(super) fn run(args: &Args, globals: &Globals, out: &mut dyn Write) -> Result<Outcome, Failure> {
    let (mut library, _) = library::open(globals)?;
    let decision = match &args.command {
        Command::List { format } => {
            return list(&in_force(&library)?, *format, &mut format.printer(globals, out));
        }
        Command::Undo { ids } => return undo(&mut library, ids, &mut globals.printer(out)),
        Command::Merge { of, other, other_kind } => {
            Decision::Merge(of.form()?, form(other_kind.unwrap_or(of.kind), other)?)
        }
        Command::Split { of, spelling } => Decision::Split(of.form()?, form(of.kind, spelling)?),
        Command::Rename { of, to } => Decision::Rename(of.form()?, to.trim().to_owned()),
        Command::Ignore { of } => Decision::Ignore(of.form()?),
        Command::Heed { of } => Decision::Heed(of.form()?),
    };
    library.decide(&decision)?;
    writeln!(globals.printer(out), "{}", said(&decision))?;
    Ok(Outcome::Done)
}

fn in_force(library: &Library) -> Result<Vec<Decision>, Failure> {
    Ok(Decisions::new(&library.decisions()?).in_force())
}

fn undo(library: &mut Library, ids: &[String], out: &mut dyn Write) -> Result<Outcome, Failure> {
    let decisions = in_force(library)?;
    let wanted: Result<Vec<&Decision>, Failure> =
        ids.iter().map(|id| identified(&decisions, id)).collect();
    for decision in wanted? {
        library.decide(&decision.opposite())?;
        writeln!(out, "taken back: {}", said(decision))?;
    }
    Ok(Outcome::Done)
}

/// The one decision whose identifier begins so.
fn identified<'a>(decisions: &'a [Decision], beginning: &str) -> Result<&'a Decision, Failure> {
    let begins =
        |decision: &&Decision| !beginning.is_empty() && id(decision).starts_with(beginning);
    let mut found = decisions.iter().filter(begins);
    match (found.next(), found.next()) {
        (Some(decision), None) => Ok(decision),
        (None, _) => Err(Failure::at(beginning, "is no decision; see 'nashra names list'")),
        (Some(_), Some(_)) => {
            Err(Failure::at(beginning, "is the beginning of several; give more of it"))
        }
    }
}

/// What a decision is known by: the first 32 bits of the hash of what it says, in hexadecimal digits.
fn id(decision: &Decision) -> String {
    let Line { decision, kind, name, other_kind, other, .. } = line(String::new(), decision);
    let parts = [decision, kind, name, other_kind.unwrap_or_default(), other.unwrap_or_default()];
    let hash = ContentHash::of(&parts.join("\u{1f}")).to_string();
    hash.chars().take(8).collect()
}

#[derive(Debug, Serialize)]
struct Output<'a> {
    names: Vec<Line<'a>>,
}

#[derive(Debug, Serialize)]
struct Line<'a> {
    id: String,
    decision: &'static str,
    kind: &'static str,
    name: &'a str,
    other_kind: Option<&'static str>,
    other: Option<&'a str>,
}

impl Line<'_> {
    fn into_fields(self) -> [String; 6] {
        let Line { id, decision, kind, name, other_kind, other } = self;
        let [other_kind, other] = [other_kind, other].map(|it| it.unwrap_or_default().to_owned());
        [id, decision.to_owned(), kind.to_owned(), name.to_owned(), other_kind, other]
    }
}

fn list(
    decisions: &[Decision],
    format: RowFormat,
    out: &mut dyn Write,
) -> Result<Outcome, Failure> {
    match format {
        RowFormat::Json => {
            let names = decisions.iter().map(|decision| line(id(decision), decision));
            let output = Output { names: names.collect() };
            format::json(&output, out)?;
        }
        RowFormat::Tsv => {
            let columns = ["id", "decision", "kind", "name", "other_kind", "other"];
            let fields = |decision| line(id(decision), decision).into_fields();
            format::tsv(columns, decisions.iter().map(fields), out)?;
        }
        RowFormat::Text => {
            for decision in decisions {
                writeln!(out, "{}  {}", id(decision), said(decision))?;
            }
        }
    }
    Ok(if decisions.is_empty() { Outcome::NothingFound } else { Outcome::Done })
}

fn line(id: String, decision: &Decision) -> Line<'_> {
    let code = |kind| Kind::Name(kind).code();
    let (verb, other_kind, other) = match decision {
        Decision::Merge(_, other) => ("merge", Some(code(other.kind)), Some(&other.spelling)),
        Decision::Split(_, form) => ("split", Some(code(form.kind)), Some(&form.spelling)),
        Decision::Part(_, other) => ("part", Some(code(other.kind)), Some(&other.spelling)),
        Decision::Rename(_, to) => ("rename", None, Some(to)),
        Decision::Ignore(_) => ("ignore", None, None),
        Decision::Heed(_) => ("heed", None, None),
    };
    let Form { kind, spelling: name } = decision.name();
    let other = other.map(String::as_str);
    Line { id, decision: verb, kind: code(*kind), name, other_kind, other }
}

/// A decision in words that a terminal may get.
fn said(decision: &Decision) -> String {
    let kind = Kind::Name(decision.name().kind).code();
    let name = &decision.name().spelling;
    let words = match decision {
        Decision::Merge(_, other) => format!("{kind} {name} = {}", other.spelling),
        Decision::Split(_, form) => format!("{kind} {} is not {name}", form.spelling),
        Decision::Part(_, other) => format!("{kind} {name} and {} are two", other.spelling),
        Decision::Rename(_, to) if to.is_empty() => format!("{kind} {name} has its own name"),
        Decision::Rename(_, to) => format!("{kind} {name} is shown as {to}"),
        Decision::Ignore(_) => format!("{kind} {name} is ignored"),
        Decision::Heed(_) => format!("{kind} {name} is a name"),
    };
    sanitize::line(&words).into_owned()
}
