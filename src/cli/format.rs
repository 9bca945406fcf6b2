//! How a command prints: for people, as one line of JSON, or as a table.

use std::io::{self, Write};

use clap::ValueEnum;
use serde::Serialize;

use super::{Failure, Globals};
use crate::terminal::Printer;

/// How to print what is no table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    #[default]
    Text,
    Json,
}

/// How to print rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum RowFormat {
    #[default]
    Text,
    Json,
    Tsv,
}

impl Format {
    /// Where it is printed: what people read is in order in the terminal too, what programs read is as it is.
    pub(super) fn printer<'w>(self, globals: &Globals, out: &'w mut dyn Write) -> Printer<'w> {
        if self == Format::Text { globals.printer(out) } else { Printer::plain(out) }
    }
}

impl RowFormat {
    /// As [`Format::printer`].
    pub(super) fn printer<'w>(self, globals: &Globals, out: &'w mut dyn Write) -> Printer<'w> {
        if self == RowFormat::Text { globals.printer(out) } else { Printer::plain(out) }
    }
}

/// Prints a value as one line of JSON.
pub(super) fn json(value: &impl Serialize, out: &mut dyn Write) -> Result<(), Failure> {
    serde_json::to_writer(&mut *out, value).map_err(io::Error::from)?;
    Ok(writeln!(out)?)
}

/// Prints rows below the names of their columns, parted by tabs (`text/tab-separated-values`). A tab, a line end or
/// another control character within a field is a blank.
pub(super) fn tsv<const N: usize>(
    columns: [&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    writeln!(out, "{}", columns.join("\t"))?;
    for row in rows {
        let fields = row.map(|field| field.replace(char::is_control, " "));
        writeln!(out, "{}", fields.join("\t"))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::tsv;

    #[test]
    fn a_field_never_breaks_its_row() {
        let mut out = Vec::new();
        let row = ["a\tb\n".to_owned(), "\u{1b}خبر".to_owned()];
        tsv(["one", "two"], [row], &mut out).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), "one\ttwo\na b \t خبر\n");
    }
}
