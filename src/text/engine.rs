//! Lays paragraphs out: the stages in their order.

use super::ascii;
use super::breaks::Segmenter;
use super::cells::Cell;
use super::direction::base_level;
use super::emit::{Emitter, Piece};
use super::fill::{Filled, fill};
use super::levels::Levels;
use super::properties::{BidiClass, BidiSet, ClusterKind};
use super::reorder::Order;
use super::scan::{Scan, Unit};
use super::{Direction, Glyphs, Layout, Line, Options, clusters, isolates};

/// Lays paragraphs out; keeps its buffers from one to the next.
///
/// One engine serves one thread. A layout belongs to the text it was made from, and to nothing else.
///
/// # Limits
///
/// Texts of more than 4 GiB are not laid out whole. Lines are filled greedily and stay ragged: no
/// hyphenation, no kashida, because both would show letters that are not in the text.
#[derive(Clone, Debug, Default)]
pub struct Engine {
    scan: Scan,
    levels: Levels,
    segmenter: Segmenter,
    order: Order,
}

/// Without letters or digits that run left to right a paragraph has nothing to isolate.
const MAY_NEED_ISOLATES: BidiSet = BidiSet::of(&[BidiClass::L, BidiClass::EN]);

/// What is made of the lines once they are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Output {
    Cells,
    LinesOnly,
}

impl Engine {
    /// An engine with empty buffers.
    pub fn new() -> Self {
        Engine::default()
    }

    /// Lays one paragraph out in lines of at most `width` cells (0 counts as 1).
    ///
    /// A text with paragraph separators in it (line feeds among them) is laid out as several paragraphs, as
    /// rule P1 of UAX #9 has it.
    pub fn layout(&mut self, text: &str, width: u16, options: &Options) -> Layout {
        let mut layout = Layout::default();
        self.layout_into(text, width, options, &mut layout);
        layout
    }

    /// As [`Engine::layout`], into a layout whose buffers are used again.
    pub fn layout_into(&mut self, text: &str, width: u16, options: &Options, layout: &mut Layout) {
        self.lay_out(text, width, options, layout, Output::Cells);
    }

    /// The lines alone, without their cells: for heights and places.
    pub fn lines(&mut self, text: &str, width: u16, options: &Options) -> Vec<Line> {
        let mut layout = Layout::default();
        self.lay_out(text, width, options, &mut layout, Output::LinesOnly);
        layout.lines
    }

    fn lay_out(
        &mut self,
        text: &str,
        width: u16,
        options: &Options,
        layout: &mut Layout,
        output: Output,
    ) {
        layout.lines.clear();
        layout.cells.clear();
        layout.marks = options.marks;
        let width = width.max(1);
        layout.identity = options.direction != Direction::RightToLeft && ascii::is_plain(text);
        if layout.identity {
            return ascii::fill(text, width, &self.segmenter, &mut layout.lines);
        }
        self.paragraphs(text, width, options, layout, output);
    }

    /// The general way, right for any text.
    pub(super) fn paragraphs(
        &mut self,
        text: &str,
        width: u16,
        options: &Options,
        layout: &mut Layout,
        output: Output,
    ) {
        let mut pass = Pass { origin: 0, text, width, options, layout, output };
        let base = self.read(&pass);
        if !self.scan.classes.has(BidiClass::B) {
            return self.paragraph(&mut pass, base);
        }
        for (origin, paragraph) in paragraphs(text) {
            (pass.origin, pass.text) = (origin, paragraph);
            let base = self.read(&pass);
            self.paragraph(&mut pass, base);
        }
    }

    /// Scans a text; answers with its paragraph level.
    fn read(&mut self, pass: &Pass<'_>) -> u8 {
        let base = base_level(pass.text, pass.options.direction);
        self.scan.read(pass.text, base == 1, pass.options.glyphs);
        base
    }

    /// Lays out the paragraph just scanned.
    fn paragraph(&mut self, pass: &mut Pass<'_>, base: u8) {
        let rtl = base == 1;
        let scan = &mut self.scan;
        if !scan.undecided.is_empty() {
            self.segmenter.settle(pass.text, &mut scan.units, &scan.undecided, rtl);
        }
        if scan.has_complex {
            clusters::settle(pass.text, &mut scan.units);
        }
        scan.stand_alone();
        if pass.width < 2 {
            narrow(&mut scan.units);
        }
        let may_need = pass.options.isolates && rtl && scan.classes.meets(MAY_NEED_ISOLATES);
        let isolates = if may_need { isolates::find(pass.text) } else { Vec::new() };
        self.levels.resolve(pass.text, scan, base, &isolates);
        self.fill_lines(pass);
    }

    fn fill_lines(&mut self, pass: &mut Pass<'_>) {
        let mut start = 0;
        loop {
            let filled = fill(&self.scan.units, start, u32::from(pass.width));
            self.line(pass, start, filled);
            start = filled.end;
            if start >= self.scan.units.len() {
                return;
            }
        }
    }

    fn line(&mut self, pass: &mut Pass<'_>, start: usize, filled: Filled) {
        let offset = |unit: usize| {
            let unit = self.scan.units.get(unit);
            unit.map_or(pass.text.len(), Unit::offset) as u32
        };
        let origin = pass.origin as u32;
        let first_cell = pass.layout.cells.len() as u32;
        let line = Line {
            start: offset(start) + origin,
            end: offset(filled.end) + origin,
            visible: offset(filled.visible) + origin,
            first_cell,
            last_cell: first_cell,
            width: filled.width as u16,
            level: self.levels.base,
        };
        pass.layout.lines.push(line);
        if pass.output == Output::Cells {
            self.emit(pass, start, filled);
        }
    }

    /// Appends the cells of the line just pushed.
    fn emit(&mut self, pass: &mut Pass<'_>, start: usize, filled: Filled) {
        let Some(line) = pass.layout.lines.last_mut() else { return };
        let cells = &mut pass.layout.cells;
        let origin = pass.origin as u32;
        let first = cells.len();
        let units = &self.scan.units[start..filled.visible];
        if !units.is_empty() {
            let runs = match pass.options.glyphs {
                Glyphs::Logical => self.order.uniform(units.len(), 0),
                Glyphs::Forms | Glyphs::Plain => self.order.line(units, start, &self.levels),
            };
            let mut emitter = Emitter::new(Piece { units, end: line.end - origin, origin }, cells);
            for run in runs {
                emitter.run(*run);
            }
            if !units[0].traits.starts_cluster() {
                take_leading(&mut cells[first..], line);
            }
        }
        if cells.len() == first {
            cells.extend(unseen(line));
        }
        line.last_cell = cells.len() as u32;
    }
}

/// One paragraph on its way through the stages.
struct Pass<'a> {
    /// Where it starts in the text given by the caller, in bytes.
    origin: usize,
    text: &'a str,
    width: u16,
    options: &'a Options,
    layout: &'a mut Layout,
    output: Output,
}

/// The one cell of a line in which nothing is seen: blanks, or controls alone.
fn unseen(line: &Line) -> Option<Cell> {
    let cell = Cell {
        glyph: ' ',
        start: line.start,
        end: line.end,
        column: 0,
        width: 0,
        level: line.level,
    };
    (line.start < line.end).then_some(cell)
}

/// Controls at the start of a line have no cell before them; they go with the first.
#[cold]
fn take_leading(cells: &mut [Cell], line: &Line) {
    let Some(leading) = cells.iter().map(|cell| cell.start).min() else { return };
    for cell in cells.iter_mut().filter(|cell| cell.start == leading) {
        cell.end = if cell.end == leading { line.start } else { cell.end };
        cell.start = line.start;
    }
}

/// In one column nothing wide can be shown.
#[cold]
fn narrow(units: &mut [Unit]) {
    let wide = units.iter_mut().filter(|unit| unit.traits.width() > 1);
    for unit in wide.filter(|unit| unit.traits.cluster() == ClusterKind::Base) {
        unit.glyph = char::REPLACEMENT_CHARACTER;
        unit.traits = unit.traits.with_width(1);
    }
}

/// Splits a text at paragraph separators, which stay with the paragraph before them (UAX #9 P1).
fn paragraphs(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let remaining = rest?;
        let (paragraph, after) = remaining.split_at(first_paragraph(remaining));
        rest = (!after.is_empty()).then_some(after);
        Some((text.len() - remaining.len(), paragraph))
    })
}

/// Bytes of the first paragraph, its separator included.
fn first_paragraph(text: &str) -> usize {
    // Class B: LF, CR, FS, GS, RS, NEL, PS; the last two begin with the bytes C2 and E2.
    let may_separate = |byte: u8| matches!(byte, b'\n' | b'\r' | 0x1C..=0x1E | 0xC2 | 0xE2);
    let mut from = 0;
    while let Some(found) = text.as_bytes()[from..].iter().position(|byte| may_separate(*byte)) {
        let at = from + found;
        let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
        let after = at + c.len_utf8();
        if super::properties::Traits::of(c).bidi() == BidiClass::B {
            let is_crlf = c == '\r' && text.as_bytes().get(after) == Some(&b'\n');
            return after + usize::from(is_crlf);
        }
        from = after;
    }
    text.len()
}
