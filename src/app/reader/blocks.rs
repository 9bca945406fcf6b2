//! What an article is made of on the screen: title, date, source, note, paragraphs.

use std::ops::Range;

use crate::article::{Article, DateStyle};
use crate::text::isolates::joined;

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// The title.
    Title,
    /// The line of the text that gives the date, as it is printed.
    Date,
    /// Source, address and tags, after the date where no line of the text gives it as the reader wants it.
    Byline,
    /// The note of the front matter.
    Note,
    /// A paragraph, by its index in the article.
    Body(usize),
}

/// A part of the article that is laid out by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where its text begins in the article's text; composed blocks stand where the title ends.
    pub start: usize,
    /// Blank rows after it.
    pub gap: usize,
    /// Its text is that of the edition whose sentences stand between those of the article.
    pub beside: bool,
    /// It stands for nothing in the other edition.
    pub lone: bool,
    pub(super) text: Text,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Text {
    /// Bytes of the article.
    Of(Range<usize>),
    /// Put together here.
    Composed(String),
}

impl Block {
    fn new(kind: BlockKind, start: usize, text: Text) -> Self {
        Block { kind, start, gap: 0, beside: false, lone: false, text }
    }

    /// Bytes of the article as a block of their own.
    pub(super) fn sentence(kind: BlockKind, range: Range<usize>) -> Self {
        Block::new(kind, range.start, Text::Of(range))
    }

    /// Its text.
    pub fn text<'a>(&'a self, article: &'a Article) -> &'a str {
        match &self.text {
            Text::Of(range) => article.text.get(range.clone()).unwrap_or_default(),
            Text::Composed(text) => text,
        }
    }

    /// Whether it is a paragraph.
    pub fn is_body(&self) -> bool {
        matches!(self.kind, BlockKind::Body(_))
    }

    /// Whether it is the article's own text, so that something may be found or kept in it.
    pub fn is_text(&self) -> bool {
        matches!(self.kind, BlockKind::Title | BlockKind::Date) || self.is_body()
    }

    /// Whether its bytes are bytes of the article's own text.
    pub fn is_own(&self) -> bool {
        matches!(self.text, Text::Of(_)) && !self.beside
    }

    /// Where its text ends in the article's text, in bytes.
    pub fn end(&self) -> usize {
        match &self.text {
            Text::Of(range) => range.end,
            Text::Composed(_) => self.start,
        }
    }
}

/// The blocks of an article, top to bottom.
pub(super) fn of(article: &Article, tags: &[&str], dates: DateStyle) -> Vec<Block> {
    let mut blocks = head(article, tags, dates);
    blocks.reserve(article.paragraphs.len());
    for (index, paragraph) in article.paragraphs.iter().enumerate() {
        let range = paragraph.range.clone();
        let (kind, start) = (BlockKind::Body(index), range.start);
        blocks.push(Block { gap: 1, ..Block::new(kind, start, Text::Of(range)) });
    }
    blocks
}

/// Title, date and source, note: as far as there are such, without blank rows between them.
pub(super) fn head(article: &Article, tags: &[&str], dates: DateStyle) -> Vec<Block> {
    let start = article.title.end;
    let title = match &article.metadata.title {
        Some(title) => Text::Composed(title.clone()),
        None => Text::Of(article.title.clone()),
    };
    let composed = |kind, text: Option<String>| {
        let text = text.filter(|text| !text.is_empty())?;
        Some(Block::new(kind, start, Text::Composed(text)))
    };
    let title = Block::new(BlockKind::Title, article.title.start, title);
    let printed = article.printed_date(dates);
    let date = printed.map(|range| Block::sentence(BlockKind::Date, range));
    let byline = composed(BlockKind::Byline, Some(byline(article, tags, dates)));
    let note = composed(BlockKind::Note, article.metadata.note.clone());
    let mut blocks: Vec<Block> = [Some(title), date, byline, note].into_iter().flatten().collect();
    if let Some(last) = blocks.last_mut() {
        last.gap = 1;
    }
    blocks
}

/// What [`BlockKind::Byline`] shows.
fn byline(article: &Article, tags: &[&str], dates: DateStyle) -> String {
    let metadata = &article.metadata;
    let tags = joined(tags.iter().map(|tag| format!("#{tag}")), " ");
    let date =
        if article.printed_date(dates).is_some() { None } else { article.written_date(dates) };
    let parts = [date, metadata.source.clone(), metadata.url.clone(), Some(tags)];
    joined(parts.into_iter().flatten(), " · ")
}
