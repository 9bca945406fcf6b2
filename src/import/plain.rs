//! Plain text into an article: title, date line, paragraphs.
use std::ops::Range;

use super::dates::{DateLine, date_line};
use super::front::FrontMatter;
use super::lines::{Lines, is_blank, line_number};
use super::title::{Title, title};
use super::{Notes, fused, ranges};
use crate::article::{Article, ArticleDate, Paragraph};
use crate::messages::sentence;

/// Lines after the title among which the date line is looked for.
const DATE_WITHIN: usize = 4;

/// Bytes from which on a line is body text, and no date line is looked for after it.
const BODY_LINE: usize = 300;

/// Paragraphs of an article; what comes after is one more.
const MOST_PARAGRAPHS: usize = 1 << 20;

/// Makes an article of a decoded file whose front matter has been read.
pub(super) fn article(text: String, front: FrontMatter, notes: &mut Notes) -> Article {
    let mut article = Article {
        date: front.date.map(|day| ArticleDate { day, printed: None }),
        language: front.language,
        metadata: front.metadata,
        text,
        ..Article::default()
    };
    let mut head = Head { article: &mut article, body: front.body, notes };
    head.title(front.title);
    head.date();
    let body = head.body;
    article.paragraphs = paragraphs(&article.text, body, article.date.as_ref(), notes);
    article
}

/// Finds what stands above the body.
struct Head<'a, 'b> {
    article: &'a mut Article,
    /// Where the body begins, as far as is known.
    body: usize,
    notes: &'a mut Notes<'b>,
}

impl Head<'_, '_> {
    /// The title: that of the front matter, else the first line that is not blank. A first line that is a
    /// date, with text after it, is the date.
    fn title(&mut self, given: Option<Range<usize>>) {
        let Some((line, next)) = self.line(self.body) else {
            return self.article.title = given.unwrap_or_default();
        };
        let second = self.line(next);
        if given.is_none() && second.is_some() && self.take_date(&line) {
            self.body = next;
            return self.title(given);
        }
        let Some(given) = given else { return self.first_line(line, next) };
        self.article.title = given;
        // The first line may repeat the title of the front matter.
        let trimmed = ranges::trim(&self.article.text, line);
        if self.article.text.get(trimmed.clone()) == Some(self.article.title()) {
            self.article.title = trimmed;
            self.article.metadata.title = None;
            self.body = next;
        }
    }

    fn first_line(&mut self, line: Range<usize>, next: usize) {
        let start = line.start;
        match title(&self.article.text, line) {
            Title::Line(range) => {
                self.article.title = range;
                self.body = next;
            }
            Title::Excerpt(range) => {
                self.article.title = range;
                let number = line_number(&self.article.text, start);
                self.notes.add(number, sentence!("title-too-long"));
            }
        }
    }

    /// The date line among the first lines of the body.
    fn date(&mut self) {
        let mut at = self.body;
        for _ in 0..DATE_WITHIN {
            let Some((line, next)) = self.line(at) else { return };
            if self.article.date.as_ref().is_some_and(|date| date.printed.is_some()) {
                return;
            }
            if line.len() > BODY_LINE || self.take_date(&line) {
                return;
            }
            at = next;
        }
    }

    /// Takes a line for the date if it is one. A day that the front matter gives stands.
    fn take_date(&mut self, line: &Range<usize>) -> bool {
        let text = self.article.text.get(line.clone()).unwrap_or_default();
        let what = match date_line(text) {
            None => return false,
            Some(DateLine::Day(day)) => {
                let printed = Some(ranges::trim(&self.article.text, line.clone()));
                let day = self.article.date.as_ref().map_or(day, |date| date.day);
                self.article.date = Some(ArticleDate { day, printed });
                return true;
            }
            Some(DateLine::Impossible) => sentence!("date-impossible", date = text.trim()),
            Some(DateLine::Hijri) => sentence!("date-hijri", date = text.trim()),
        };
        let number = line_number(&self.article.text, line.start);
        self.notes.add(number, what);
        false
    }

    /// The first line from an offset on that is not blank, and where the next begins.
    fn line(&self, from: usize) -> Option<(Range<usize>, usize)> {
        let mut lines = Lines::new(&self.article.text, from);
        loop {
            let line = lines.next()?;
            if !is_blank(self.article.text.get(line.clone()).unwrap_or_default()) {
                return Some((line, lines.offset()));
            }
        }
    }
}

/// The paragraphs of a body: separated by blank lines, or each line one where there are none.
fn paragraphs(
    text: &str,
    body: usize,
    date: Option<&ArticleDate>,
    notes: &mut Notes,
) -> Vec<Paragraph> {
    let lines = BodyLines { text, lines: Lines::new(text, body), date };
    let by_lines = !has_blank_line(lines.clone());
    let mut found = Paragraphs { text, all: Vec::new(), open: None };
    for (line, kind) in lines {
        if found.all.len() >= MOST_PARAGRAPHS {
            let number = line_number(text, line.start);
            notes.add(number, sentence!("too-many-paragraphs", count = MOST_PARAGRAPHS));
            found.extend(line.start..text.len());
            break;
        }
        if kind == Kind::Text {
            found.extend(line);
        }
        if by_lines || kind != Kind::Text {
            found.close();
        }
    }
    found.close();
    found.all
}

/// Whether a blank line stands between two lines of the body.
fn has_blank_line(lines: BodyLines) -> bool {
    let mut kinds = lines.map(|(_, kind)| kind).filter(|kind| *kind != Kind::Date);
    kinds.any(|kind| kind == Kind::Text)
        && kinds.any(|kind| kind == Kind::Blank)
        && kinds.any(|kind| kind == Kind::Text)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Blank,
    Date,
}

/// The lines of a body, each with what it is.
#[derive(Clone)]
struct BodyLines<'a> {
    text: &'a str,
    lines: Lines<'a>,
    date: Option<&'a ArticleDate>,
}

impl Iterator for BodyLines<'_> {
    type Item = (Range<usize>, Kind);

    fn next(&mut self) -> Option<Self::Item> {
        let line = self.lines.next()?;
        let printed = self.date.and_then(|date| date.printed.as_ref());
        let kind = if printed.is_some_and(|date| line.start <= date.start && date.end <= line.end) {
            Kind::Date
        } else if is_blank(self.text.get(line.clone()).unwrap_or_default()) {
            Kind::Blank
        } else {
            Kind::Text
        };
        Some((line, kind))
    }
}

/// Collects lines into paragraphs.
struct Paragraphs<'a> {
    text: &'a str,
    all: Vec<Paragraph>,
    /// The lines of the paragraph that is being read.
    open: Option<Range<usize>>,
}

impl Paragraphs<'_> {
    fn extend(&mut self, line: Range<usize>) {
        match &mut self.open {
            Some(open) => open.end = line.end,
            None => self.open = Some(line),
        }
    }

    fn close(&mut self) {
        let Some(open) = self.open.take() else { return };
        let Range { start, end } = ranges::trim(self.text, open);
        let room = MOST_PARAGRAPHS.saturating_sub(self.all.len());
        let points = fused::points(self.text, start..end).take(room);
        let mut from = start;
        for to in points.chain([end]) {
            let paragraph =
                Paragraph { range: from..to, fused: from != start, ..Paragraph::default() };
            self.all.push(paragraph);
            from = to;
        }
    }
}
