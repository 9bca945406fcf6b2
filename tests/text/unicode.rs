//! Unicode's conformance tests for UAX #9, #14 and #29.

use nashra::text::properties::{BidiClass, ClusterKind, Traits};
use nashra::text::{Direction, Engine, Options, breaks, clusters, levels, reorder, sanitize};

use crate::gunzip;

const BIDI_TEST: &[u8] = include_bytes!("data/BidiTest-15.0.txt.gz");
const BIDI_CHARACTER_TEST: &[u8] = include_bytes!("data/BidiCharacterTest-15.0.txt.gz");
const LINE_BREAK_TEST: &[u8] = include_bytes!("data/LineBreakTest-18.0.txt.gz");
const GRAPHEME_BREAK_TEST: &[u8] = include_bytes!("data/GraphemeBreakTest-17.0.txt.gz");

/// The lines of a test file without comments.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .map(|line| line.split('#').next().unwrap_or("").trim())
        .filter(|line| !line.is_empty())
}

/// Levels and order as the test files write them: `None` for what X9 removes, and without it.
fn resolve(chars: &[char], direction: Direction) -> (u8, Vec<Option<u8>>, Vec<usize>) {
    let resolved = levels::resolve(chars, direction);
    let mut after_l1 = resolved.levels.clone();
    reorder::reset_trailing(chars, &mut after_l1, resolved.base);
    let levels = chars.iter().zip(&after_l1);
    let levels = levels.map(|(c, level)| (!is_removed(*c)).then_some(*level)).collect();
    let mut order = reorder::line_order(chars, &resolved.levels, resolved.base);
    order.retain(|at| !is_removed(chars[*at]));
    (resolved.base, levels, order)
}

/// Removed by rule X9.
fn is_removed(c: char) -> bool {
    use BidiClass::{BN, LRE, LRO, PDF, RLE, RLO};
    matches!(Traits::of(c).bidi(), BN | LRE | LRO | PDF | RLE | RLO)
}

/// A character of each bidi class, as `BidiTest` names them.
fn sample(class: &str) -> char {
    match class {
        "L" => 'a',
        "R" => '\u{5D0}',
        "AL" => '\u{628}',
        "EN" => '1',
        "ES" => '+',
        "ET" => '%',
        "AN" => '\u{661}',
        "CS" => ',',
        "NSM" => '\u{301}',
        "BN" => '\u{AD}',
        "B" => '\u{2029}',
        "S" => '\t',
        "WS" => ' ',
        "ON" => '!',
        "LRE" => '\u{202A}',
        "RLE" => '\u{202B}',
        "PDF" => '\u{202C}',
        "LRO" => '\u{202D}',
        "RLO" => '\u{202E}',
        "LRI" => '\u{2066}',
        "RLI" => '\u{2067}',
        "FSI" => '\u{2068}',
        "PDI" => '\u{2069}',
        other => panic!("unknown class {other}"),
    }
}

fn parse_levels(field: &str) -> Vec<Option<u8>> {
    field.split_whitespace().map(|level| level.parse().ok()).collect()
}

fn parse_order(field: &str) -> Vec<usize> {
    field.split_whitespace().map(|at| at.parse().expect("an index")).collect()
}

fn parse_chars(field: &str) -> Vec<char> {
    let code = |hex: &str| u32::from_str_radix(hex, 16).ok().and_then(char::from_u32);
    field.split_whitespace().map(|hex| code(hex).expect("a character")).collect()
}

#[test]
fn bidi_test() {
    const DIRECTIONS: [Direction; 3] =
        [Direction::Auto, Direction::LeftToRight, Direction::RightToLeft];
    let text = gunzip(BIDI_TEST);
    let (mut expected_levels, mut expected_order) = (Vec::new(), Vec::new());
    let mut cases = 0;
    for line in lines(&text) {
        if let Some(levels) = line.strip_prefix("@Levels:") {
            expected_levels = parse_levels(levels);
        } else if let Some(order) = line.strip_prefix("@Reorder:") {
            expected_order = parse_order(order);
        } else {
            let (classes, directions) = line.split_once(';').expect("classes; directions");
            let chars: Vec<char> = classes.split_whitespace().map(sample).collect();
            let directions: u32 = directions.trim().parse().expect("a bit set");
            for (bit, direction) in DIRECTIONS.into_iter().enumerate() {
                if directions >> bit & 1 == 1 {
                    let (_, levels, order) = resolve(&chars, direction);
                    assert_eq!((&levels, &order), (&expected_levels, &expected_order), "{line}");
                    cases += 1;
                }
            }
        }
    }
    assert_eq!(cases, 770_241);
}

#[test]
fn bidi_character_test() {
    let text = gunzip(BIDI_CHARACTER_TEST);
    let mut cases = 0;
    for line in lines(&text) {
        let fields: Vec<&str> = line.split(';').collect();
        let chars = parse_chars(fields[0]);
        let direction = match fields[1] {
            "0" => Direction::LeftToRight,
            "1" => Direction::RightToLeft,
            _ => Direction::Auto,
        };
        let (base, levels, order) = resolve(&chars, direction);
        assert_eq!(base.to_string(), fields[2], "{line}");
        assert_eq!((levels, order), (parse_levels(fields[3]), parse_order(fields[4])), "{line}");
        cases += 1;
    }
    assert_eq!(cases, 91_707);
}

/// The text of a break test and the bytes at which it breaks, its end included.
fn parse_breaks(line: &str) -> (String, Vec<usize>) {
    let (mut text, mut breaks) = (String::new(), Vec::new());
    for field in line.split_whitespace() {
        match field {
            "÷" => breaks.push(text.len()),
            "×" => {}
            _ => text.extend(parse_chars(field)),
        }
    }
    (text, breaks)
}

#[test]
fn line_break_test() {
    let file = gunzip(LINE_BREAK_TEST);
    let mut cases = 0;
    for line in lines(&file) {
        let (text, expected) = parse_breaks(line);
        assert_eq!(breaks::opportunities(&text), expected, "{line}");
        cases += 1;
    }
    assert_eq!(cases, 19_346);
}

#[test]
fn grapheme_break_test() {
    let file = gunzip(GRAPHEME_BREAK_TEST);
    let mut cases = 0;
    for line in lines(&file) {
        let (text, expected) = parse_breaks(line);
        assert_eq!(clusters::boundaries(&text), expected, "{line}");
        cases += 1;
    }
    assert_eq!(cases, 766);
}

/// Cells stand for whole clusters. On purpose they leave out some boundaries: characters that are never
/// painted have no cell, line ends belong to the cell before them, and a mark after a control goes with
/// the picture of the control. A letter after each text keeps its
/// blanks from hanging.
#[test]
fn cells_of_grapheme_break_test() {
    let file = gunzip(GRAPHEME_BREAK_TEST);
    let mut engine = Engine::new();
    for line in lines(&file) {
        let (mut text, expected) = parse_breaks(line);
        let tested = 0..text.len();
        text.push('x');
        let layout = engine.layout(&text, 80, &Options::default());
        let cells = layout.lines().iter().flat_map(|line| layout.cells(&text, line));
        let mut found: Vec<usize> =
            cells.filter_map(|cell| first_seen(&text, cell.range())).collect();
        found.sort_unstable();
        found.retain(|at| tested.contains(at) && !is_mark_after_control(&text, *at));
        let clusters = expected.windows(2).map(|pair| pair[0]..pair[1]);
        let seen = clusters.filter_map(|cluster| first_seen(&text, cluster));
        let expected: Vec<usize> = seen.filter(|at| !is_mark_after_control(&text, *at)).collect();
        assert_eq!(found, expected, "{line}");
    }
}

fn is_unseen(c: char) -> bool {
    c.is_control() || sanitize::is_hidden(c)
}

/// The first character of a range that is neither a control nor hidden.
fn first_seen(text: &str, range: std::ops::Range<usize>) -> Option<usize> {
    let seen = text[range.clone()].trim_start_matches(is_unseen);
    (!seen.is_empty()).then_some(range.end - seen.len())
}

fn is_mark_after_control(text: &str, at: usize) -> bool {
    let is_mark = |c| Traits::of(c).cluster() == ClusterKind::Extend;
    let inside_line = |c| is_unseen(c) && Traits::of(c).bidi() != BidiClass::B;
    text[at..].starts_with(is_mark) && text[..at].ends_with(inside_line)
}
