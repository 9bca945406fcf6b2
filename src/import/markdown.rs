//! Markdown into plain text that reads as well: blocks become paragraphs, list items keep a bullet or a
//! number, rows of a table are lines, images are their alternative text. Where links lead is kept beside
//! the text. Ranges are of the plain text, not of the file.
mod blocks;

use super::dates::{DateLine, date_line};
use super::front::FrontMatter;
use super::title::{Title, title};
use super::{Notes, fused, ranges};
use crate::article::{Article, ArticleDate, Paragraph, ParagraphKind};

use crate::messages::sentence;
use blocks::{Blocks, blocks};

/// Blocks after the title among which the date is looked for.
const DATE_WITHIN: usize = 3;

/// Makes an article of a decoded Markdown file whose front matter has been read.
pub(super) fn article(source: &str, front: FrontMatter, notes: &mut Notes) -> Article {
    let body = source.get(front.body..).unwrap_or_default();
    let mut article = Article {
        date: front.date.map(|day| ArticleDate { day, printed: None }),
        language: front.language,
        metadata: front.metadata,
        ..Article::default()
    };
    let given = article.metadata.title.take();
    let given =
        given.or_else(|| front.title.and_then(|range| source.get(range)).map(str::to_owned));
    let Blocks { text, mut paragraphs, links } = blocks(body, given.as_deref().unwrap_or_default());
    article.text = text;
    article.metadata.links = links;
    set_title(&mut article, &mut paragraphs, given, notes);
    set_date(&mut article, &mut paragraphs, notes);
    article.paragraphs = split_fused(&article.text, paragraphs);
    article
}

/// The title: that of the front matter, which is the first line of the text, else the first block.
fn set_title(
    article: &mut Article,
    blocks: &mut Vec<Paragraph>,
    given: Option<String>,
    notes: &mut Notes,
) {
    let first = blocks.first().map(|block| block.range.clone());
    if let Some(given) = given {
        article.title = 0..given.len();
        let repeats = first.is_some_and(|range| article.text.get(range) == Some(given.as_str()));
        if repeats {
            blocks.remove(0);
        }
        return;
    }
    let Some(first) = first else { return };
    match title(&article.text, first) {
        Title::Line(range) => {
            article.title = range;
            blocks.remove(0);
        }
        Title::Excerpt(range) => {
            article.title = range;
            notes.add(None, sentence!("title-too-long"));
        }
    }
}

/// Takes a block that is a date line for the date.
fn set_date(article: &mut Article, blocks: &mut Vec<Paragraph>, notes: &mut Notes) {
    for (index, block) in blocks.iter().take(DATE_WITHIN).enumerate() {
        let text = article.text.get(block.range.clone()).unwrap_or_default();
        match date_line(text) {
            Some(DateLine::Day(day)) => {
                let day = article.date.as_ref().map_or(day, |date| date.day);
                article.date = Some(ArticleDate { day, printed: Some(block.range.clone()) });
                blocks.remove(index);
                return;
            }
            Some(DateLine::Impossible) => {
                notes.add(None, sentence!("date-impossible", date = text));
            }
            Some(DateLine::Hijri) => {
                notes.add(None, sentence!("date-hijri", date = text));
            }
            None => {}
        }
    }
}

fn split_fused(text: &str, blocks: Vec<Paragraph>) -> Vec<Paragraph> {
    let mut paragraphs = Vec::with_capacity(blocks.len());
    for block in blocks {
        let mut from = block.range.start;
        if block.kind != ParagraphKind::Code {
            for to in fused::points(text, block.range.clone()) {
                paragraphs.push(Paragraph {
                    range: from..to,
                    fused: from != block.range.start,
                    kind: block.kind,
                });
                from = to;
            }
        }
        let fused = from != block.range.start;
        paragraphs.push(Paragraph { range: from..block.range.end, fused, kind: block.kind });
    }
    paragraphs
}
