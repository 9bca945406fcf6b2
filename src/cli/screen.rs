//! `nashra screen`: the last frame of a run with these keys, without a terminal.

use std::io::Write;
use std::path::PathBuf;

use super::{Failure, Globals, Outcome, language, open};
use ratatui::buffer::Cell;
use ratatui::style::Modifier;

use crate::app::{self, AppState, Event, Size};
use crate::terminal::{Headless, cell_rows, rows};

/// Runs the reader without a terminal and prints the last frame.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// What to read.
    paths: Vec<PathBuf>,
    /// Columns and rows.
    #[arg(long, default_value = "80x24", value_parser = size)]
    size: Size,
    /// Keys to press: "j<enter>/word<enter>".
    #[arg(long, default_value = "")]
    keys: String,
    /// Columns and rows that the screen gets after the keys.
    #[arg(long, hide = true, value_parser = size)]
    resize: Option<Size>,
    /// Print every cell with its colours as JSON, for the measurements in `.terminals`.
    #[arg(long, hide = true)]
    dump_cells: bool,
}

pub(super) fn run(args: &Args, globals: &Globals, out: &mut dyn Write) -> Result<Outcome, Failure> {
    let keys = app::parse_keys(&args.keys).map_err(Failure::new)?;
    let words = language::built_in(globals.language.as_deref().unwrap_or("en"));
    let state = AppState::new(open::digest_name(&args.paths), globals.settings())
        .speaking(words.map_err(Failure::new)?);
    let mut screen = Headless::new(state, args.size);
    for event in open::events(&mut open::each(args.paths.clone()), usize::MAX)? {
        screen.send(event);
    }
    screen.send(Event::ImportFinished);
    for key in keys {
        screen.send(Event::Key(key));
    }
    if let Some(size) = args.resize {
        screen.resize(size);
    }
    let buffer = screen.paint();
    if args.dump_cells {
        let rows: Vec<Vec<DumpedCell>> = cell_rows(&buffer).map(dumped).collect();
        serde_json::to_writer(&mut *out, &rows).map_err(std::io::Error::from)?;
        return Ok(Outcome::Done);
    }
    for row in rows(&buffer) {
        writeln!(out, "{}", row.trim_end())?;
    }
    Ok(Outcome::Done)
}

/// A cell as the measurements want it: what is painted, and the numbers of the modifiers (SGR) it is painted
/// with. A wide character's second cell is empty.
type DumpedCell = (String, Vec<u8>);

fn dumped(cells: &[Cell]) -> Vec<DumpedCell> {
    let shaping =
        [(Modifier::BOLD, 1), (Modifier::DIM, 2), (Modifier::ITALIC, 3), (Modifier::UNDERLINED, 4)];
    let numbers = |cell: &Cell| {
        shaping
            .iter()
            .filter(|(modifier, _)| cell.modifier.contains(*modifier))
            .map(|(_, n)| *n)
            .collect()
    };
    cells.iter().map(|cell| (cell.symbol().to_owned(), numbers(cell))).collect()
}

/// "120x40": columns, rows.
fn size(text: &str) -> Result<Size, String> {
    let wrong = || "expected COLUMNSxROWS, such as 120x40".to_owned();
    let (width, height) = text.split_once('x').ok_or_else(wrong)?;
    let number = |text: &str| text.parse::<u16>().ok().filter(|n| (1..=1000).contains(n));
    Ok(Size { width: number(width).ok_or_else(wrong)?, height: number(height).ok_or_else(wrong)? })
}
