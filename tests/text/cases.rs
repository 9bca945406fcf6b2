//! Whole layouts on which independent pipelines agree (`FriBidi`; ICU with `HarfBuzz`; unicode-bidi), and
//! truncated titles.

use nashra::text::{Direction, Engine, Layout, Options};

use crate::unescape;

const CASES: &str = include_str!("data/cases.tsv");
const TRUNCATION: &str = include_str!("data/truncation.tsv");

fn rows(table: &str) -> Vec<Vec<String>> {
    let rows = table.lines().filter(|line| !line.starts_with('#'));
    rows.map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

fn direction(name: &str) -> Direction {
    match name {
        "ltr" => Direction::LeftToRight,
        "rtl" => Direction::RightToLeft,
        _ => Direction::Auto,
    }
}

/// The lines as seen. The tables leave out tabs, whose width depends on the terminal, and blanks at the
/// right.
fn seen(layout: &Layout, text: &str) -> Vec<String> {
    let is_tab = |range: std::ops::Range<usize>| range.is_empty() || text[range].starts_with('\t');
    let row = |line| {
        let cells = layout.cells(text, line).filter(|cell| !is_tab(cell.range()));
        let row: String = cells.map(|cell| layout.glyphs(text, &cell)).collect();
        row.trim_end_matches(' ').to_owned()
    };
    layout.lines().iter().map(row).collect()
}

/// Byte ranges of lines as the tables write them: in characters.
fn ranges(layout: &Layout, text: &str) -> String {
    let characters = |byte: usize| text[..byte].chars().count();
    let range = |range: std::ops::Range<usize>| {
        format!("{}-{}", characters(range.start), characters(range.end))
    };
    let all: Vec<String> = layout.lines().iter().map(|line| range(line.range())).collect();
    all.join("|")
}

#[test]
fn layouts_are_those_of_independent_pipelines() {
    let mut engine = Engine::new();
    let rows = rows(CASES);
    let mut wrong = Vec::new();
    for row in &rows {
        let text = unescape(&row[5]);
        let options =
            Options { direction: direction(&row[3]), isolates: false, ..Options::default() };
        let layout = engine.layout(&text, row[2].parse().expect("a width"), &options);
        let found = (
            layout.lines()[0].level().to_string(),
            ranges(&layout, &text),
            seen(&layout, &text).join("⏎"),
        );
        let expected = (row[4].clone(), row[6].clone(), unescape(&row[7]));
        if found != expected {
            wrong.push(format!("{} {}\n  want {expected:?}\n  got  {found:?}", row[0], row[5]));
        }
    }
    assert!(wrong.is_empty(), "{} of {} wrong:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
    assert_eq!(rows.len(), 267);
}

#[test]
fn titles_are_cut_at_their_logical_end() {
    let mut engine = Engine::new();
    let rows = rows(TRUNCATION);
    for row in &rows {
        let text = unescape(&row[0]);
        let layout = engine.truncate(&text, row[1].parse().expect("a width"), &Options::default());
        assert_eq!(layout.lines().len(), 1);
        let line = &layout.lines()[0];
        assert_eq!(line.is_rtl(), row[2] == "rtl", "{row:?}");
        assert_eq!(layout.row(&text, line), unescape(&row[4]), "{row:?}");
    }
    assert_eq!(rows.len(), 36);
}
