//! One cell of a line: what is painted, and the bytes it stands for.

use std::ops::Range;

use super::breaks::ends_line;
use super::joining::{is_lam_alef, is_ligating_alef};
use super::properties::{ClusterKind, Traits};
use super::{Line, Marks};

/// Marks painted in one cell at most; a terminal gains nothing from more, and a hostile text may have
/// thousands on one letter.
const MARKS_PER_CELL: usize = 32;

/// One terminal cell (or two, for a wide cluster): what is painted, and the bytes it stands for.
///
/// A character that takes several cells, which only a tab does, stands in the first of them in reading
/// order; the others have an empty range at its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    pub(super) glyph: char,
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) column: u16,
    pub(super) width: u8,
    /// The level in the low seven bits; the high bit says that more than the glyph may have to be painted.
    pub(super) level: u8,
}

/// Set in [`Cell::level`] where the cluster has more characters than its base.
pub(super) const COMPOSED: u8 = 0x80;

impl Cell {
    /// The bytes of the paragraph this cell stands for. The last cell of a line in reading order also
    /// stands for the blanks that hang at the end of the line.
    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Column of its left edge, from the left edge of the line, in cells.
    pub fn column(&self) -> u16 {
        self.column
    }

    /// Width in cells: 1 or 2. Only the one cell of a line with nothing visible in it has width 0.
    pub fn width(&self) -> u16 {
        u16::from(self.width)
    }

    /// Embedding level (UAX #9); odd is right to left.
    pub fn level(&self) -> u8 {
        self.level & !COMPOSED
    }

    /// Whether the cell's text runs right to left.
    pub fn is_rtl(&self) -> bool {
        self.level & 1 == 1
    }

    /// Writes what is painted: the shaped base, then its marks; never a control character.
    pub(super) fn push_glyphs(&self, text: &str, marks: Marks, out: &mut String) {
        if self.width == 0 {
            return;
        }
        out.push(self.glyph);
        if self.level & COMPOSED != 0 {
            let cluster = text.get(self.range()).unwrap_or_default();
            self.push_marks(cluster, marks, out);
        }
    }

    /// Writes the characters after the base. Emoji keep their joiners and selectors, which are what makes
    /// them one picture; elsewhere ignorable characters have done their work in layout.
    fn push_marks(&self, cluster: &str, marks: Marks, out: &mut String) {
        let mut alef_pending = is_lam_alef(self.glyph);
        let emoji = self.width == 2;
        let is_base = |c: &char| !Traits::of(*c).is_ignorable() && !ends_line(*c);
        let after_base = cluster.chars().skip_while(|c| !is_base(c)).skip(1);
        for (at, c) in after_base.take(MARKS_PER_CELL).enumerate() {
            let traits = Traits::of(c);
            if traits.hangs() || traits.cluster() == ClusterKind::Control {
                return;
            }
            let is_alef = alef_pending && is_ligating_alef(c);
            alef_pending &= !is_alef;
            let is_painted = if traits.is_ignorable() {
                emoji && is_part_of_emoji(c) || at == 0 && is_emoji_selector(c)
            } else {
                marks == Marks::Keep || !traits.is_vowel_mark()
            };
            if is_painted && !is_alef {
                out.push(c);
            }
        }
    }
}

/// ZWJ, variation selectors and the tags of flag sequences.
fn is_part_of_emoji(c: char) -> bool {
    matches!(c, '\u{200D}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0020}'..='\u{E007F}')
}

/// The selector that asks for a picture right after its base, even where the pair is one column wide.
fn is_emoji_selector(c: char) -> bool {
    c == '\u{FE0F}'
}

/// The cells of one line from left to right.
#[derive(Clone, Debug)]
pub struct Cells<'a>(Source<'a>);

#[derive(Clone, Debug)]
enum Source<'a> {
    Stored(std::slice::Iter<'a, Cell>),
    /// Printable ASCII: every byte is its own cell, so none is stored.
    Bytes {
        bytes: &'a [u8],
        line: &'a Line,
        next: u32,
    },
}

impl<'a> Cells<'a> {
    pub(super) fn stored(cells: &'a [Cell]) -> Self {
        Cells(Source::Stored(cells.iter()))
    }

    pub(super) fn bytes(text: &'a str, line: &'a Line) -> Self {
        Cells(Source::Bytes { bytes: text.as_bytes(), line, next: line.start })
    }
}

impl Iterator for Cells<'_> {
    type Item = Cell;

    fn next(&mut self) -> Option<Cell> {
        match &mut self.0 {
            Source::Stored(cells) => cells.next().copied(),
            Source::Bytes { bytes, line, next } => {
                let cell = byte_cell(bytes, line, *next)?;
                *next = cell.end;
                Some(cell)
            }
        }
    }
}

fn byte_cell(bytes: &[u8], line: &Line, at: u32) -> Option<Cell> {
    let blank = line.visible == line.start;
    if at >= line.end {
        return None;
    }
    let last = at + 1 >= line.visible;
    Some(Cell {
        glyph: char::from(*bytes.get(at as usize)?),
        start: at,
        end: if last { line.end } else { at + 1 },
        column: (at - line.start) as u16,
        width: u8::from(!blank),
        level: 0,
    })
}
