//! The open article: what it is made of, what of it is on the screen, and what is sought in it.
//!
//! Only what is seen is laid out, so a 10 MB article opens as fast as a short one; heights of the rest are
//! not known and not needed, because places are a block and a row in it. After every change
//! [`Reader::refresh`] leaves the visible rows and their layouts ready, so that painting changes nothing.

mod blocks;
mod cursor;
mod entities;
mod find;
mod head;
mod kept;
mod point;
mod scroll;
mod selection;
mod woven;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

pub use blocks::{Block, BlockKind};
pub use find::{Find, Hit};
pub use point::{Motion, Point, Way};
pub use scroll::Place;
pub use selection::{Selection, Unit};

use super::list::ArticleId;
use super::message::Content;
use super::quote_list::Anchored;
use super::side_by_side::Counterpart;
use crate::article::{Article, DateStyle};
use crate::entities::Analysis;
use crate::library::Presence;
use crate::text::{Direction, Engine, Layout, Marks, Options};

/// Layouts kept beyond those on the screen.
const KEPT: usize = 256;

/// How the reader wants text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Columns a line has at most.
    pub width: u16,
    /// Rows on the screen.
    pub height: u16,
    /// Vowel marks.
    pub marks: Marks,
    /// The date above the text.
    pub dates: DateStyle,
}

/// One row of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Index of the block.
    pub block: usize,
    /// Index of the line in the block's layout; `None` is the blank row after it.
    pub line: Option<usize>,
}

/// The open article.
#[derive(Clone, Debug)]
pub struct Reader {
    /// Which article of the list it is.
    pub id: ArticleId,
    article: Arc<Article>,
    blocks: Vec<Block>,
    reading: Reading,
    engine: Engine,
    layouts: BTreeMap<usize, Layout>,
    top: Place,
    /// The block and byte at the top: what stays there when lines get longer or shorter.
    anchor: (usize, usize),
    rows: Vec<Row>,
    find: Option<Find>,
    analysis: Option<Arc<Analysis>>,
    /// The analysis before the reader's decisions.
    recognised: Option<Arc<Analysis>>,
    /// How many of its names are ignored.
    ignored: usize,
    /// How its entities stand in the library.
    standings: Vec<Option<Presence>>,
    /// Where kept quotes stand, in reading order.
    kept: Vec<Anchored>,
    /// How many kept quotes are not found in it any more.
    lost: usize,
    /// What stands here for the current sentence of the edition beside this one.
    counterpart: Option<Counterpart>,
    /// Sentences that stand for nothing in the other edition, in bytes of the article's text.
    lone: Vec<Range<usize>>,
    /// The edition whose sentences stand between those of the article.
    beside: Option<woven::Beside>,
    cursor: Point,
    sentences: cursor::Sentences,
    selection: Option<Selection>,
}

impl Reader {
    /// Opens an article at its beginning.
    pub fn new(id: ArticleId, article: Arc<Article>, reading: Reading) -> Self {
        let mut reader = Reader {
            id,
            blocks: blocks::of(&article, &[], reading.dates),
            article,
            reading,
            engine: Engine::new(),
            layouts: BTreeMap::new(),
            top: Place::default(),
            anchor: (0, 0),
            rows: Vec::new(),
            find: None,
            analysis: None,
            recognised: None,
            ignored: 0,
            standings: Vec::new(),
            kept: Vec::new(),
            lost: 0,
            counterpart: None,
            lone: Vec::new(),
            beside: None,
            cursor: Point::default(),
            sentences: cursor::Sentences::default(),
            selection: None,
        };
        let first = reader.blocks.iter().position(Block::is_body).unwrap_or(0);
        reader.cursor = Point { block: first, offset: 0 };
        reader.refresh();
        reader
    }

    /// The article.
    pub fn article(&self) -> &Article {
        &self.article
    }

    /// The article, to be shared.
    /// Which article it is.
    pub(super) fn id(&self) -> ArticleId {
        self.id
    }

    /// The article, to be worked on elsewhere.
    pub(super) fn content(&self) -> Content {
        Content { id: self.id, article: Arc::clone(&self.article) }
    }

    /// The rows on the screen, from the top; fewer than the screen has when the article ends.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// What a row shows: the text of its block, its layout, its line.
    pub fn line(&self, row: Row) -> Option<(&str, &Layout, &crate::text::Line)> {
        let layout = self.layouts.get(&row.block)?;
        let line = layout.lines().get(row.line?)?;
        Some((self.text(row.block), layout, line))
    }

    /// A block.
    pub fn block(&self, index: usize) -> &Block {
        &self.blocks[index]
    }

    /// The text of a block.
    pub fn text(&self, block: usize) -> &str {
        self.blocks[block].text(self.article_of(block))
    }

    /// The article whose text a block shows.
    fn article_of(&self, block: usize) -> &Article {
        let beside = self.beside.as_ref().filter(|_| self.blocks[block].beside);
        beside.map_or(&self.article, |beside| &beside.article)
    }

    /// What is sought, and where it was found.
    pub fn find(&self) -> Option<&Find> {
        self.find.as_ref()
    }

    /// The hits in a block, ascending.
    pub fn hits(&self, block: usize) -> &[Hit] {
        self.find.as_ref().map_or(&[], |find| find.in_block(block))
    }

    /// How the text is set.
    pub fn reading(&self) -> Reading {
        self.reading
    }

    /// Sets the text another way; the line at the top keeps its first word there.
    pub fn set_reading(&mut self, reading: Reading) {
        if reading == self.reading {
            return;
        }
        if (reading.width, reading.marks) != (self.reading.width, self.reading.marks) {
            self.layouts.clear();
        }
        self.reading = reading;
        self.return_to_anchor();
        self.refresh();
    }

    /// The first paragraph on the screen, from 1, and how many there are.
    pub fn paragraph(&self) -> (usize, usize) {
        let first =
            self.rows.iter().map(|row| &self.blocks[row.block]).find_map(|block| {
                match block.kind {
                    BlockKind::Body(index) if !block.beside => Some(index + 1),
                    _ => None,
                }
            });
        let all = self.article.paragraphs.len();
        (first.unwrap_or(all.min(1)), all)
    }

    /// How much of the article has been on the screen when its last row is read, in per cent of the bytes.
    pub fn percent(&self) -> u8 {
        let Some(last) = self.rows.iter().rev().find(|row| row.line.is_some()) else { return 100 };
        let Some((_, _, line)) = self.line(*last) else { return 100 };
        let (read, all) = if self.is_woven() {
            (last.block + 1, self.blocks.len())
        } else {
            let read = self.blocks[last.block].start + line.range().end;
            (read, self.blocks.last().map_or(0, Block::end))
        };
        let at_end = last.block + 1 == self.blocks.len() && read >= all;
        if at_end || all == 0 {
            return 100;
        }
        (read.min(all) * 100 / all).min(99) as u8
    }

    /// The layout of a block, made now if it was not there.
    fn layout(&mut self, block: usize) -> &Layout {
        let Reader { layouts, engine, blocks, article, beside, reading, .. } = self;
        layouts.entry(block).or_insert_with(|| {
            let beside = beside.as_ref().filter(|_| blocks[block].beside);
            let article = beside.map_or(&*article, |beside| &beside.article);
            let options = options(&blocks[block], article, *reading);
            engine.layout(blocks[block].text(article), reading.width, &options)
        })
    }

    /// Lays out what is seen, and forgets layouts far from it.
    fn refresh(&mut self) {
        self.top = self.top.min(self.last_top());
        self.rows.clear();
        let mut place = Some(self.top);
        while let Some(at) = place.filter(|_| self.rows.len() < usize::from(self.reading.height)) {
            let lines = self.layout(at.block).lines().len();
            let line = (at.row < lines).then_some(at.row);
            self.rows.push(Row { block: at.block, line });
            place = self.after(at);
        }
        self.forget_far_layouts();
        self.keep_cursor_in_sight();
    }

    /// The letter at a cell of the text area, columns and rows counted from its top left corner.
    pub fn point_at(&mut self, column: u16, row: u16) -> Option<Point> {
        let Row { block, line } = *self.rows.get(usize::from(row))?;
        let offset = self.letter_at(block, line?, column);
        self.blocks[block].is_text().then_some(Point { block, offset })
    }

    fn forget_far_layouts(&mut self) {
        if self.layouts.len() > KEPT * 2 {
            let near = self.top.block.saturating_sub(KEPT / 2)..self.top.block + KEPT;
            self.layouts.retain(|block, _| near.contains(block));
        }
    }

    /// Byte ranges of the block a row shows, for the caller's own marks.
    pub fn row_range(&self, row: Row) -> Range<usize> {
        self.line(row).map_or(0..0, |(_, _, line)| line.range())
    }
}

fn options(block: &Block, article: &Article, reading: Reading) -> Options {
    let direction = match block.kind {
        BlockKind::Body(paragraph) => article.direction_of(paragraph),
        _ => article.direction,
    };
    let direction = if direction == Direction::Auto { Direction::LeftToRight } else { direction };
    Options { direction, marks: reading.marks, ..Options::default() }
}
