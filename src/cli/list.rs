//! `nashra list`: the articles of the library.
//!
//! The JSON form is stable: `{"articles":[{"id","title","date","language","read","starred"}]}`, newest first; the
//! date is null for an article without one. The table has the same columns.

use std::collections::HashSet;
use std::io::Write;

use serde::Serialize;

use super::format::{self, RowFormat};
use super::{Failure, Globals, Outcome, library, search};
use crate::library::{ArticleRow, IndexFolder, Library, Rows, Searcher, date_of};
use crate::search::Cancel;
use crate::text::sanitize;

/// Prints the articles of the library, newest first.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Only those a query finds, as in `nashra search`: is:unread lang:ar after:2013.
    #[arg(value_name = "QUERY")]
    query: Vec<String>,
    /// How to print: a line each with the date, `*` for unread and `s` for starred, the language and the title.
    #[arg(long, value_enum, default_value_t)]
    format: RowFormat,
}

#[derive(Debug, Serialize)]
struct Output<'a> {
    articles: Vec<Line<'a>>,
}

#[derive(Debug, Serialize)]
struct Line<'a> {
    id: u32,
    title: &'a str,
    date: Option<String>,
    language: &'static str,
    read: bool,
    starred: bool,
}

impl Line<'_> {
    fn fields(&self) -> [String; 6] {
        [
            self.id.to_string(),
            self.date.clone().unwrap_or_default(),
            self.language.to_owned(),
            self.read.to_string(),
            self.starred.to_string(),
            self.title.to_owned(),
        ]
    }
}

pub(super) fn run(args: &Args, globals: &Globals, out: &mut dyn Write) -> Result<Outcome, Failure> {
    let (library, index) = library::open(globals)?;
    let found = found(&library, index, &args.query.join(" "))?;
    let mut rows = Rows::default();
    library.rows(None, usize::MAX, &mut |some| {
        rows.append(&some);
        true
    })?;
    let is_shown =
        |row: &ArticleRow<'_>| found.as_ref().is_none_or(|found| found.contains(&row.article));
    let lines: Vec<Line<'_>> = rows.iter().filter(is_shown).map(line).collect();
    let nothing = lines.is_empty();
    if rows.is_empty() {
        library::warn("the library is empty; `nashra import FOLDER` fills it");
    }
    print(args.format, lines, &mut args.format.printer(globals, out))?;
    Ok(if nothing { Outcome::NothingFound } else { Outcome::Done })
}

/// The articles the query finds; `None` without one.
fn found(
    library: &Library,
    index: IndexFolder,
    query: &str,
) -> Result<Option<HashSet<u32>>, Failure> {
    if query.trim().is_empty() {
        return Ok(None);
    }
    let query = search::parse(query)?;
    let mut searcher = Searcher::new(library, index)?;
    let found = searcher.caught_up(library, |searcher| {
        let mut found = HashSet::new();
        searcher.search(library, &query, &|_, _| None, &Cancel::default(), &mut |results| {
            found.extend(results.hits.iter().map(|hit| hit.article));
            true
        });
        found
    });
    Ok(Some(found))
}

fn line(row: ArticleRow<'_>) -> Line<'_> {
    Line {
        id: row.article,
        title: row.title,
        date: date_of(row.day).filter(|_| row.dated).map(|date| date.to_string()),
        language: row.language.code(),
        read: row.read,
        starred: row.starred,
    }
}

fn print(format: RowFormat, lines: Vec<Line<'_>>, out: &mut dyn Write) -> Result<(), Failure> {
    match format {
        RowFormat::Json => {
            format::json(&Output { articles: lines }, out)?;
        }
        RowFormat::Tsv => {
            let columns = ["id", "date", "language", "read", "starred", "title"];
            format::tsv(columns, lines.iter().map(Line::fields), out)?;
        }
        RowFormat::Text => {
            for line in lines {
                let date = line.date.as_deref().unwrap_or("-");
                let flags =
                    [if line.read { ' ' } else { '*' }, if line.starred { 's' } else { ' ' }];
                let flags: String = flags.iter().collect();
                let (language, title) = (line.language, sanitize::line(line.title));
                writeln!(out, "{date:10} {flags} {language:3} {title}")?;
            }
        }
    }
    Ok(())
}
