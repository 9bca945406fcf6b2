//! The blocks of a Markdown text, written one after another as plain text.
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::ranges::trim;
use crate::article::{Link, Paragraph, ParagraphKind};

/// A Markdown text made plain.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    pub(super) text: String,
    pub(super) paragraphs: Vec<Paragraph>,
    pub(super) links: Vec<Link>,
}

/// The blocks of a Markdown text, written after `first`, a line of its own if it is not empty.
pub(super) fn blocks(source: &str, first: &str) -> Blocks {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS;
    let mut writer = Writer::default();
    writer.out.text.push_str(first);
    for event in Parser::new_ext(source, options) {
        writer.event(event);
    }
    writer.close();
    let Blocks { text, links, .. } = &mut writer.out;
    for link in links {
        // What follows a link may extend its last cluster, which was not known when it ended.
        link.range = trim(text, link.range.clone());
    }
    writer.out
}

#[derive(Default)]
struct Writer {
    out: Blocks,
    /// Where the block that is being written begins.
    open: Option<usize>,
    kind: ParagraphKind,
    /// Of each list around, the number of its next item.
    lists: Vec<Option<u64>>,
    quotes: usize,
    /// What the next block begins with: a bullet, a footnote's name.
    lead: String,
    /// Where links and images began, and where they lead.
    targets: Vec<(usize, String)>,
}

impl Writer {
    fn event(&mut self, event: Event) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) => self.write(&text),
            Event::Html(html) | Event::InlineHtml(html) => self.html(&html),
            Event::FootnoteReference(name) => self.write(&format!("[{name}]")),
            Event::SoftBreak => self.write(" "),
            Event::HardBreak => self.write("\n"),
            Event::TaskListMarker(done) => self.write(if done { "☑ " } else { "☐ " }),
            Event::Rule => self.close(),
            Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: Tag) {
        match tag {
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                self.open();
                self.targets.push((self.out.text.len(), dest_url.into_string()));
            }
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough => {}
            Tag::TableCell => {
                if self.open.is_some() {
                    self.write(" | ");
                }
            }
            block => {
                self.close();
                self.start_block(block);
            }
        }
    }

    fn start_block(&mut self, tag: Tag) {
        match tag {
            Tag::Heading { .. } => self.kind = ParagraphKind::Heading,
            Tag::CodeBlock(_) => self.kind = ParagraphKind::Code,
            Tag::BlockQuote(_) => self.quotes += 1,
            Tag::List(first) => self.lists.push(first),
            Tag::Item => self.lead = self.bullet(),
            Tag::FootnoteDefinition(name) => self.lead = format!("[{name}] "),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Link | TagEnd::Image => self.link(),
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::TableCell => {}
            block => {
                self.close();
                match block {
                    TagEnd::BlockQuote(_) => self.quotes = self.quotes.saturating_sub(1),
                    TagEnd::List(_) => _ = self.lists.pop(),
                    TagEnd::Item | TagEnd::FootnoteDefinition => self.lead.clear(),
                    _ => {}
                }
            }
        }
    }

    /// The mark of the next item of the innermost list.
    fn bullet(&mut self) -> String {
        let depth = self.lists.len();
        match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                format!("{}. ", *number - 1)
            }
            _ if depth > 1 => "◦ ".to_owned(),
            _ => "• ".to_owned(),
        }
    }

    /// Comments are not for the reader; any other HTML is left as it is.
    fn html(&mut self, html: &str) {
        let tag = html.trim().to_ascii_lowercase();
        if tag.starts_with("<br") {
            self.write("\n");
        } else if !tag.starts_with("<!--") {
            self.write(html);
        }
    }

    fn link(&mut self) {
        let Some((start, url)) = self.targets.pop() else { return };
        let range = trim(&self.out.text, start..self.out.text.len());
        let shown = self.out.text.get(range.clone()).unwrap_or_default();
        if !shown.is_empty() && shown != url {
            self.out.links.push(Link { range, url });
        }
    }

    fn write(&mut self, text: &str) {
        self.open();
        self.out.text.push_str(text);
    }

    /// Opens a block if none is: on a line of its own, a blank line after another unless both are items.
    fn open(&mut self) {
        if self.open.is_some() {
            return;
        }
        if self.kind == ParagraphKind::Text {
            self.kind = match (self.lists.is_empty(), self.quotes) {
                (false, _) => ParagraphKind::Item,
                (true, 0) => ParagraphKind::Text,
                (true, _) => ParagraphKind::Quote,
            };
        }
        let after_item =
            self.out.paragraphs.last().is_some_and(|last| last.kind == ParagraphKind::Item);
        if !self.out.text.is_empty() {
            let is_list = after_item && self.kind == ParagraphKind::Item;
            self.out.text.push_str(if is_list { "\n" } else { "\n\n" });
        }
        self.open = Some(self.out.text.len());
        self.out.text.push_str(&std::mem::take(&mut self.lead));
    }

    fn close(&mut self) {
        let kind = std::mem::take(&mut self.kind);
        let Some(start) = self.open.take() else { return };
        let range: Range<usize> = trim(&self.out.text, start..self.out.text.len());
        if !range.is_empty() {
            self.out.paragraphs.push(Paragraph { range, fused: false, kind });
        }
    }
}
