//! Inverse bidi: the row that a terminal's own bidirectional algorithm turns into the row we want.
//!
//! For a row of left-to-right base the inverse of the algorithm is nearly the algorithm itself, applied to
//! the row as if it were logical. Nearly, for levels depend on neighbours: a number right of an Arabic word
//! and a blank would be drawn to the word's other side. So the outcome is put through the terminal's
//! algorithm, and when it is not the row we want, blanks are made strong left-to-right characters until it
//! is: first the one that begins the row, then those at the ends of right-to-left runs, then all.

use ratatui::buffer::Cell;

use super::Order;
use super::row::{self, Unit, is_rtl};
use crate::text::Direction;
use crate::text::properties::{BidiClass, Traits, mirror};
use crate::text::{levels, reorder};

/// What distinguishes one terminal's algorithm from another's.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rules {
    /// Box drawing and blocks (U+2500 to U+25FF) count as strong left-to-right.
    pub(super) boxes_are_letters: bool,
    /// Mirrored characters are mirrored in right-to-left runs (L4).
    pub(super) mirrors: bool,
    /// The row's direction is that of its first strong character (P2); if not, left to right.
    pub(super) first_strong: bool,
    /// A blank that is a strong left-to-right character.
    pub(super) strong_blank: &'static str,
}

/// Stands for any strong left-to-right character.
const STRONG: char = 'A';

/// A row as logical characters, and which unit of the laid-out row each is.
#[derive(Debug)]
struct Logical {
    chars: Vec<char>,
    units: Vec<usize>,
    direction: Direction,
}

/// Rearranges a row so that the terminal shows it as it is now.
pub(super) fn arrange(cells: &mut [Cell], rules: &Rules) -> Option<Order> {
    if !row::has_rtl(cells) {
        return None;
    }
    let units = row::units(cells);
    let chars: Vec<char> = units.iter().map(|unit| rules.class_of(unit.base)).collect();
    let (logical, strong) = solve(&chars, rules);
    for (at, unit) in units.iter().enumerate() {
        if let Some(cell) = cells.get_mut(unit.column)
            && strong.get(at) == Some(&true)
        {
            cell.set_symbol(rules.strong_blank);
        }
    }
    for (c, at) in logical.chars.iter().zip(&logical.units) {
        mirror_cell(cells, units.get(*at), *c);
    }
    let sent: Vec<Unit> = logical.units.iter().filter_map(|at| units.get(*at).copied()).collect();
    Some(row::rearrange(cells, &sent))
}

/// The logical row, and which blanks had to become strong.
fn solve(visual: &[char], rules: &Rules) -> (Logical, Vec<bool>) {
    let mut last = None;
    for direction in rules.directions() {
        for strong in candidates(visual) {
            let mark = |(c, strong): (&char, &bool)| if *strong { STRONG } else { *c };
            let marked: Vec<char> = visual.iter().zip(&strong).map(mark).collect();
            let logical = invert(&marked, *direction, rules);
            if rules.shows(&logical, &marked) {
                return (logical, strong);
            }
            last = last.or(Some((logical, strong)));
        }
    }
    // A word in which no blank can help; the bare inverse is right but for that word.
    last.unwrap_or_else(|| (invert(visual, Direction::LeftToRight, rules), Vec::new()))
}

/// Which blanks to make strong, from none to all.
fn candidates(visual: &[char]) -> [Vec<bool>; 4] {
    let first = visual.iter().take_while(|c| !is_rtl(**c)).position(|c| *c == ' ');
    let begin = |at: usize| Some(at) == first;
    // A blank right of right-to-left text, and left of anything else.
    let mut in_rtl = false;
    let mut ends = Vec::with_capacity(visual.len());
    for (at, c) in visual.iter().enumerate() {
        let next = visual.iter().skip(at).find(|c| **c != ' ');
        let ends_run = in_rtl && *c == ' ' && !next.is_some_and(|c| is_rtl(*c));
        in_rtl = is_rtl(*c) || in_rtl && !ends_run;
        ends.push(ends_run);
    }
    let choose = |pick: &dyn Fn(usize, char) -> bool| {
        visual.iter().enumerate().map(|(at, c)| pick(at, *c)).collect()
    };
    [
        choose(&|_, _| false),
        choose(&|at, _| begin(at)),
        choose(&|at, _| begin(at) || ends.get(at) == Some(&true)),
        choose(&|_, c| c == ' '),
    ]
}

/// The algorithm applied to the row as if it were logical (UAX #9, W1 to L2, then L4).
fn invert(visual: &[char], direction: Direction, rules: &Rules) -> Logical {
    let (units, levels) = displayed(visual, direction);
    let chars = units.iter().map(|at| rules.painted(visual, &levels, *at)).collect();
    Logical { chars, units, direction }
}

/// Which character stands at each place when a row is shown, and the levels of the characters.
fn displayed(chars: &[char], direction: Direction) -> (Vec<usize>, Vec<u8>) {
    let resolved = levels::resolve(chars, direction);
    (reorder::line_order(chars, &resolved.levels, resolved.base), resolved.levels)
}

fn mirror_cell(cells: &mut [Cell], unit: Option<&Unit>, painted: char) {
    let Some(unit) = unit else { return };
    if mirror(unit.base) == painted
        && unit.base != painted
        && let Some(cell) = cells.get_mut(unit.column)
    {
        cell.set_char(painted);
    }
}

impl Rules {
    fn class_of(&self, c: char) -> char {
        if self.boxes_are_letters && ('\u{2500}'..='\u{25FF}').contains(&c) { STRONG } else { c }
    }

    fn directions(&self) -> &'static [Direction] {
        if self.first_strong {
            &[Direction::LeftToRight, Direction::RightToLeft]
        } else {
            &[Direction::LeftToRight]
        }
    }

    /// What is seen of a character, or what must be sent for it to be seen: mirroring is its own inverse.
    fn painted(&self, chars: &[char], levels: &[u8], at: usize) -> char {
        let c = chars.get(at).copied().unwrap_or(' ');
        let odd = levels.get(at).is_some_and(|level| level % 2 == 1);
        if odd && self.mirrors && Traits::of(c).is_mirrored() { mirror(c) } else { c }
    }

    /// Whether the terminal shows a logical row as the visual row.
    fn shows(&self, logical: &Logical, visual: &[char]) -> bool {
        let direction =
            if self.first_strong { first_strong(&logical.chars) } else { logical.direction };
        let (order, levels) = displayed(&logical.chars, logical.direction);
        direction == logical.direction
            && order.iter().enumerate().all(|(place, at)| {
                logical.units.get(*at) == Some(&place)
                    && Some(&self.painted(&logical.chars, &levels, *at)) == visual.get(place)
            })
    }
}

/// The direction of a row by its first strong character (P2 and P3).
fn first_strong(chars: &[char]) -> Direction {
    chars
        .iter()
        .find_map(|c| match Traits::of(*c).bidi() {
            BidiClass::L => Some(Direction::LeftToRight),
            BidiClass::R | BidiClass::AL => Some(Direction::RightToLeft),
            _ => None,
        })
        .unwrap_or(Direction::LeftToRight)
}
