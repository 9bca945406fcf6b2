//! What a terminal of each kind would show of an emitter's output is the row that was laid out.
//!
//! The terminals' algorithms are modelled here, with unicode-bidi, apart from the code that inverts them.

use proptest::prelude::*;
use ratatui::style::{Color, Modifier};
use unicode_bidi::{BidiInfo, Level};

use super::*;

/// A row of single-width cells, each with a colour of its own so that styles are seen to travel.
fn row(text: &str) -> Vec<Cell> {
    let cell = |(at, c): (usize, char)| {
        let mut cell = Cell::default();
        cell.set_char(c).set_fg(Color::Indexed(at as u8));
        cell
    };
    text.chars().enumerate().map(cell).collect()
}

/// What a reader sees of cells: character and colour; any blank is a blank.
fn seen(cells: &[Cell]) -> Vec<(char, Color)> {
    let blank = |c: char| if c == '\u{2800}' { ' ' } else { c };
    cells.iter().map(|cell| (blank(base(cell)), cell.fg)).collect()
}

fn base(cell: &Cell) -> char {
    cell.symbol().chars().next().unwrap_or(' ')
}

/// A terminal that puts whole rows through UAX #9.
struct Reordering {
    boxes_are_letters: bool,
    mirrors: bool,
    /// `None`: by the first strong character.
    level: Option<Level>,
}

impl Reordering {
    fn show(&self, cells: &[Cell]) -> Vec<(char, Color)> {
        let is_box = |c: char| self.boxes_are_letters && ('\u{2500}'..='\u{25FF}').contains(&c);
        let mut text = String::new();
        let mut owners = Vec::new();
        for (at, cell) in cells.iter().enumerate() {
            for c in cell.symbol().chars() {
                let c = if is_box(c) { 'A' } else { c };
                owners.extend(std::iter::repeat_n(at, c.len_utf8()));
                text.push(c);
            }
        }
        let info = BidiInfo::new(&text, self.level);
        let paragraph = &info.paragraphs[0];
        let (levels, runs) = info.visual_runs(paragraph, paragraph.range.clone());
        let mut shown: Vec<(usize, Level)> = Vec::new();
        for run in runs {
            let rtl = levels[run.start].is_rtl();
            let mut cells: Vec<usize> = owners[run.clone()].to_vec();
            cells.dedup();
            if rtl {
                cells.reverse();
            }
            for at in cells {
                if shown.last().map(|last| last.0) != Some(at) {
                    shown.push((at, levels[run.start]));
                }
            }
        }
        let all = seen(cells);
        let paint = |(at, level): (usize, Level)| {
            let (c, colour) = all[at];
            let mirrored = self.mirrors && level.is_rtl();
            (if mirrored { crate::text::properties::mirror(c) } else { c }, colour)
        };
        shown.into_iter().map(paint).collect()
    }
}

const PUTTY: Reordering = Reordering { boxes_are_letters: false, mirrors: true, level: None };
fn konsole() -> Reordering {
    Reordering { boxes_are_letters: true, mirrors: false, level: Some(Level::ltr()) }
}
fn mlterm() -> Reordering {
    Reordering { mirrors: true, ..konsole() }
}

/// kitty: a word whose first character of a script is right to left is reversed and mirrored.
fn show_in_kitty(cells: &[Cell]) -> Vec<(char, Color)> {
    let mut shown = seen(cells);
    let parts = |c: char| c == ' ' || c == '\u{2502}';
    let bold: Vec<bool> = cells.iter().map(|cell| cell.modifier.contains(Modifier::BOLD)).collect();
    let mut words = Vec::new();
    let mut at = 0;
    for word in shown.chunk_by(|a, b| parts(a.0) == parts(b.0)) {
        words.extend(bold[at..at + word.len()].chunk_by(bool::eq).map(<[bool]>::len));
        at += word.len();
    }
    let mut rest = shown.as_mut_slice();
    for length in words {
        let (word, after) = rest.split_at_mut(length);
        rest = after;
        let first = word
            .iter()
            .map(|cell| cell.0)
            .find(|c| c.is_alphabetic() || ('\u{660}'..='\u{669}').contains(c));
        if first.is_some_and(|c| {
            ('\u{590}'..='\u{8FF}').contains(&c) || ('\u{FB1D}'..='\u{FEFC}').contains(&c)
        }) {
            word.reverse();
            for cell in word.iter_mut() {
                cell.0 = crate::text::properties::mirror(cell.0);
            }
        }
    }
    shown
}

#[test]
fn kitty_ends_words_where_the_font_changes() {
    let mut cells = row("\u{FEE3}\u{FEA4}\u{2022}");
    cells[0].modifier = Modifier::BOLD;
    cells[1].modifier = Modifier::BOLD;
    let laid_out = seen(&cells);
    (kitty_word::EMITTER.arrange)(&mut cells);
    assert_eq!(show_in_kitty(&cells), laid_out);
    assert_eq!(base(&cells[2]), '\u{2022}');
}

/// Rows as a paned screen has them: words of either direction, digits, brackets, blanks and borders.
fn rows() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        3 => "[\u{FE8D}-\u{FEFC}]{1,6}",
        1 => "[\u{5D0}-\u{5EA}]{1,4}",
        2 => "[a-zA-Z]{1,6}",
        1 => "[0-9]{1,4}",
        1 => "[\u{660}-\u{669}]{1,4}",
        1 => r"[(),.:%/\[\]\-]{1,2}",
        1 => "[\u{2502}\u{2500}\u{250C}]",
    ];
    proptest::collection::vec(word, 0..12).prop_map(|words| format!(" {} ", words.join(" ")))
}

fn check(emitter: &Emitter, text: &str, show: impl Fn(&[Cell]) -> Vec<(char, Color)>) {
    let laid_out = row(text);
    let mut sent = laid_out.clone();
    let order = (emitter.arrange)(&mut sent);
    assert_eq!(show(&sent), seen(&laid_out), "{}: {text:?}", emitter.name);
    for (column, cell) in sent.iter().enumerate() {
        let column = column as u16;
        let from = order.as_ref().map_or(column, |order| order.laid_out(column));
        assert_eq!(cell.fg, laid_out[usize::from(from)].fg);
        assert_eq!(order.as_ref().map_or(column, |order| order.sent(from)), column);
    }
}

proptest! {
    #[test]
    fn putty_shows_what_was_laid_out(text in rows()) {
        check(&implicit::EMITTER, &text, |cells| PUTTY.show(cells));
    }

    #[test]
    fn konsole_shows_what_was_laid_out(text in rows()) {
        check(&konsole::EMITTER, &text, |cells| konsole().show(cells));
    }

    #[test]
    fn mlterm_in_tmux_shows_what_was_laid_out(text in rows()) {
        check(&boxes::EMITTER, &text, |cells| mlterm().show(cells));
    }

    #[test]
    fn kitty_shows_what_was_laid_out(text in rows()) {
        check(&kitty_word::EMITTER, &text, show_in_kitty);
    }

    #[test]
    fn no_run_of_one_colour_is_long_enough_for_qterminal_to_reorder(text in rows()) {
        let mut cells = row(&text);
        for cell in &mut cells {
            cell.fg = Color::Rgb(1, 2, 255);
        }
        let rtl = row::has_rtl(&cells);
        prop_assert_eq!((rgb::EMITTER.arrange)(&mut cells), None);
        prop_assert!(!rtl || cells.windows(2).all(|pair| pair[0].fg != pair[1].fg));
    }

    #[test]
    fn left_to_right_rows_are_left_alone(text in "[ -~\u{2500}-\u{257F}\u{C0}-\u{17F}]{0,40}") {
        for emitter in EMITTERS {
            let mut cells = row(&text);
            prop_assert_eq!((emitter.arrange)(&mut cells), None);
            prop_assert_eq!(cells, row(&text));
        }
    }
}
