//! `nashra layout`: an article laid out, without a screen.
//!
//! The JSON form is stable: `{"rows":[{"paragraph":0,"level":1,"text":"visual string","cells":[{"col":0,
//! "width":1,"start":5,"end":6,"text":"glyph"}]}]}`. Offsets count Unicode code points of the file as decoded,
//! ends exclusive; columns count cells from the left edge of the row's own text. Paragraphs are counted
//! from 0 in the order of the file: the title, the date line where there is one, the body.

use std::io::Write;
use std::ops::Range;
use std::path::PathBuf;

use clap::ValueEnum;
use serde::Serialize;

use super::format::{self, Format};
use super::{Failure, Globals, Outcome, open};
use crate::article::Article;
use crate::text::{Direction, Engine, Glyphs, Layout, Line, Options};

/// Prints an article laid out in lines of cells.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The file; `-` is standard input.
    file: PathBuf,
    /// Width of a line, in cells.
    #[arg(long, default_value_t = 80, value_parser = clap::value_parser!(u16).range(1..))]
    width: u16,
    /// Which characters stand in the cells.
    #[arg(long, value_enum, default_value_t)]
    glyphs: GlyphChoice,
    /// Base direction of paragraphs; `content` goes by the share of right-to-left words.
    #[arg(long, value_enum, default_value_t)]
    direction: DirectionChoice,
    /// Lay URLs, handles and numbers out by the bare algorithm (UAX #9), not as left-to-right isolates.
    #[arg(long)]
    no_isolates: bool,
    /// How to print.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum GlyphChoice {
    #[default]
    Forms,
    Plain,
    Logical,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum DirectionChoice {
    #[default]
    Content,
    Auto,
    Ltr,
    Rtl,
}

#[derive(Debug, Serialize)]
struct Output {
    rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    paragraph: usize,
    level: u8,
    text: String,
    cells: Vec<Cell>,
    #[serde(skip)]
    width: u16,
}

#[derive(Debug, Serialize)]
struct Cell {
    col: u16,
    width: u16,
    start: usize,
    end: usize,
    text: String,
}

pub(super) fn run(args: &Args, _: &Globals, out: &mut dyn Write) -> Result<Outcome, Failure> {
    let mut rows = Vec::new();
    let (articles, is_complete) = open::articles(std::slice::from_ref(&args.file))?;
    for imported in articles {
        rows.extend(lay_out(&imported.article, args));
    }
    match args.format {
        Format::Json => {
            format::json(&Output { rows }, out)?;
        }
        Format::Text => print(&rows, args.width, out)?,
    }
    Ok(if is_complete { Outcome::Done } else { Outcome::Partly })
}

/// Right-to-left rows are flush with the right edge; a blank line stands between paragraphs.
fn print(rows: &[Row], width: u16, out: &mut dyn Write) -> Result<(), Failure> {
    let mut last = 0;
    for row in rows {
        if row.paragraph != last {
            writeln!(out)?;
            last = row.paragraph;
        }
        let indent = if row.level % 2 == 1 { width.saturating_sub(row.width) } else { 0 };
        writeln!(out, "{:indent$}{}", "", row.text, indent = usize::from(indent))?;
    }
    Ok(())
}

fn lay_out(article: &Article, args: &Args) -> Vec<Row> {
    let code_points = code_points(&article.text);
    let mut engine = Engine::new();
    let mut rows = Vec::new();
    for (paragraph, (range, direction)) in blocks(article).into_iter().enumerate() {
        let text = article.text.get(range.clone()).unwrap_or_default();
        let layout = engine.layout(text, args.width, &options(args, direction));
        for line in layout.lines() {
            rows.push(row(paragraph, text, &layout, line, |byte| {
                code_points.get(range.start + byte).copied().unwrap_or_default()
            }));
        }
    }
    rows
}

/// What is laid out, in the order of the file, and the direction its content gives it.
fn blocks(article: &Article) -> Vec<(Range<usize>, Direction)> {
    let date = article.date.as_ref().and_then(|date| date.printed.clone());
    let in_body = |date: &Range<usize>| {
        article.paragraphs.iter().any(|paragraph| paragraph.range.contains(&date.start))
    };
    let mut blocks = vec![(article.title.clone(), article.direction)];
    blocks.extend(
        date.filter(|date| !in_body(date) && !article.title.contains(&date.start))
            .map(|date| (date, article.direction)),
    );
    let body = article.paragraphs.iter().enumerate();
    blocks.extend(
        body.map(|(index, paragraph)| (paragraph.range.clone(), article.direction_of(index))),
    );
    blocks
}

fn options(args: &Args, content: Direction) -> Options {
    Options {
        direction: match args.direction {
            DirectionChoice::Content => content,
            DirectionChoice::Auto => Direction::Auto,
            DirectionChoice::Ltr => Direction::LeftToRight,
            DirectionChoice::Rtl => Direction::RightToLeft,
        },
        glyphs: match args.glyphs {
            GlyphChoice::Forms => Glyphs::Forms,
            GlyphChoice::Plain => Glyphs::Plain,
            GlyphChoice::Logical => Glyphs::Logical,
        },
        isolates: !args.no_isolates,
        ..Options::default()
    }
}

fn row(
    paragraph: usize,
    text: &str,
    layout: &Layout,
    line: &Line,
    code_point: impl Fn(usize) -> usize,
) -> Row {
    let cells = layout.cells(text, line).filter(|cell| cell.width() > 0).map(|cell| Cell {
        col: cell.column(),
        width: cell.width(),
        start: code_point(cell.range().start),
        end: code_point(cell.range().end),
        text: layout.glyphs(text, &cell),
    });
    Row {
        paragraph,
        level: line.level(),
        text: layout.row(text, line),
        cells: cells.collect(),
        width: line.width(),
    }
}

/// For each byte offset of the text the number of code points before it.
pub(super) fn code_points(text: &str) -> Vec<usize> {
    let mut count = 0;
    let mut before = Vec::with_capacity(text.len() + 1);
    for byte in text.bytes() {
        before.push(count);
        // Continuation bytes (10xxxxxx) belong to the code point before them.
        count += usize::from(byte & 0xC0 != 0x80);
    }
    before.push(count);
    before
}
