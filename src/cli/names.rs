//! `nashra names`: what is decided about names, without a screen.
//!
//! The JSON form of `list` is stable: `{"names":[{"number","decision","kind","name","other_kind","other"}]}`. The decision is "merge",
//! "split", "rename" or "ignore", kinds are "PERSON", "ORG" and "PLACE"; `other` is the other name of a merge, the spelling that was split
//! off, or the name given, and null for an ignored name.

use std::io::Write;

use clap::{Subcommand, ValueEnum};
use serde::Serialize;

use super::layout::Format;
use super::{Failure, Globals, Outcome, library};
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
    /// Prints what is decided, each with a number.
    List {
        /// How to print.
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Takes decisions back, by the numbers that `list` prints.
    Undo {
        /// The numbers.
        #[arg(value_name = "NUMBER", required = true)]
        numbers: Vec<usize>,
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
        #[arg(default_value = "")]
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
        Command::List { format } => return list(&in_force(&library)?, *format, out),
        Command::Undo { numbers } => return undo(&mut library, numbers, out),
        Command::Merge { of, other, other_kind } => {
            Decision::Merge(of.form()?, form(other_kind.unwrap_or(of.kind), other)?)
        }
        Command::Split { of, spelling } => Decision::Split(of.form()?, form(of.kind, spelling)?),
        Command::Rename { of, to } => Decision::Rename(of.form()?, to.trim().to_owned()),
        Command::Ignore { of } => Decision::Ignore(of.form()?),
        Command::Heed { of } => Decision::Heed(of.form()?),
    };
    library.decide(&decision)?;
    writeln!(out, "{}", said(&decision))?;
    Ok(Outcome::Done)
}

fn in_force(library: &Library) -> Result<Vec<Decision>, Failure> {
    Ok(Decisions::new(&library.decisions()?).in_force())
}

fn undo(library: &mut Library, numbers: &[usize], out: &mut dyn Write) -> Result<Outcome, Failure> {
    let decisions = in_force(library)?;
    let mut wanted = Vec::new();
    for number in numbers {
        let decision = number.checked_sub(1).and_then(|at| decisions.get(at)).ok_or_else(|| {
            Failure::at(&number.to_string(), "is no decision; see 'nashra names list'")
        })?;
        wanted.push(decision);
    }
    for decision in wanted {
        library.decide(&decision.opposite())?;
        writeln!(out, "taken back: {}", said(decision))?;
    }
    Ok(Outcome::Done)
}

#[derive(Debug, Serialize)]
struct Output<'a> {
    names: Vec<Line<'a>>,
}

#[derive(Debug, Serialize)]
struct Line<'a> {
    number: usize,
    decision: &'static str,
    kind: &'static str,
    name: &'a str,
    other_kind: Option<&'static str>,
    other: Option<&'a str>,
}

fn list(decisions: &[Decision], format: Format, out: &mut dyn Write) -> Result<Outcome, Failure> {
    match format {
        Format::Json => {
            let names = (1..).zip(decisions).map(|(number, decision)| line(number, decision));
            let output = Output { names: names.collect() };
            serde_json::to_writer(&mut *out, &output).map_err(std::io::Error::from)?;
            writeln!(out)?;
        }
        Format::Text => {
            for (number, decision) in (1..).zip(decisions) {
                writeln!(out, "{number:4}  {}", said(decision))?;
            }
        }
    }
    Ok(if decisions.is_empty() { Outcome::NothingFound } else { Outcome::Done })
}

fn line(number: usize, decision: &Decision) -> Line<'_> {
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
    Line { number, decision: verb, kind: code(*kind), name, other_kind, other }
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
