//! Annotated stories: texts with marks for names, values and quotations, to learn from and to be held to.
//!
//! `[P id|name]` marks a person, `O` an organisation, `L` a place, `D`, `N`, `M` and `%` a date, number, sum or percentage with its value;
//! `?` after the letter makes it optional, and identifier or value may be left out. `{id|words}` is a quotation by that speaker, `-`
//! nobody named. In a file of several stories a line of `====` stands between two.
use std::ops::Range;

use super::analysis::Kind;
use super::document::Document;
use super::spans::{Name, Span};
use super::values::ValueKind;

/// A story without its marks, and what they say. All ranges are bytes of `text`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Story {
    /// The text.
    pub text: String,
    /// Names and values in the order of their ends.
    pub marks: Vec<Marked>,
    /// Quotations and the identifier of who speaks.
    pub quotes: Vec<(Range<usize>, String)>,
}

/// A marked name or value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Its bytes.
    pub range: Range<usize>,
    /// What it is.
    pub kind: Kind,
    /// The identifier of who or what is named, or the value; empty where neither is told.
    pub id: String,
    /// Whether it may be found or not.
    pub optional: bool,
}

impl Story {
    /// Reads a marked text; `None` when its marks are broken.
    pub fn read(marked: &str) -> Option<Self> {
        let mut story = Self::default();
        let mut open: Vec<(&str, &str, usize)> = Vec::new();
        let mut rest = marked;
        while let Some(at) = rest.find(['[', ']', '{', '}']) {
            let (plain, after) = rest.split_at(at);
            story.text += plain;
            let (mark, after) = after.split_at(1);
            rest = after;
            if let "[" | "{" = mark {
                let (head, after) = rest.split_once('|')?;
                open.push((mark, head, story.text.len()));
                rest = after;
            } else {
                let (opening, head, start) = open.pop()?;
                let range = start..story.text.len();
                match (opening, mark) {
                    ("{", "}") => story.quotes.push((range, head.to_owned())),
                    ("[", "]") => story.marks.push(Marked::read(head, range)?),
                    _ => return None,
                }
            }
        }
        story.text += rest;
        open.is_empty().then_some(story)
    }

    /// All stories of a file; broken ones are left out.
    pub fn read_all(file: &str) -> impl Iterator<Item = Self> {
        file.split("\n====\n").filter_map(Self::read)
    }
}

impl Marked {
    /// The words of a marked name; `None` of a value, and where no word is marked.
    pub fn name(&self, document: &Document<'_>) -> Option<Span> {
        let Kind::Name(name) = self.kind else { return None };
        let start = document.words.partition_point(|w| w.token.range.end <= self.range.start);
        let end = document.words.partition_point(|w| w.token.range.start < self.range.end);
        (start < end).then_some(Span { words: start..end, name })
    }

    fn read(head: &str, range: Range<usize>) -> Option<Self> {
        let (letter, id) = head.split_once(' ').unwrap_or((head, ""));
        let plain = letter.trim_end_matches('?');
        let kind = match plain {
            "P" => Kind::Name(Name::Person),
            "O" => Kind::Name(Name::Organisation),
            "L" => Kind::Name(Name::Place),
            "D" => Kind::Value(ValueKind::Date),
            "N" => Kind::Value(ValueKind::Number),
            "M" => Kind::Value(ValueKind::Money),
            "%" => Kind::Value(ValueKind::Percent),
            _ => return None,
        };
        Some(Self { range, kind, id: id.to_owned(), optional: plain != letter })
    }
}

#[cfg(test)]
#[expect(clippy::string_slice, reason = "the ranges are the marks' own")]
mod tests {
    use super::*;

    #[test]
    fn a_story_is_read_without_its_marks() {
        let story = Story::read("قال [P a|علي]: «{a|نحن [N? 3|3] في [L|مكة]}».").unwrap();
        assert_eq!(story.text, "قال علي: «نحن 3 في مكة».");
        let read: Vec<_> = story
            .marks
            .iter()
            .map(|m| (&story.text[m.range.clone()], m.kind.code(), m.id.as_str(), m.optional))
            .collect();
        let expected = [
            ("علي", "PERSON", "a", false),
            ("3", "NUMBER", "3", true),
            ("مكة", "PLACE", "", false),
        ];
        assert_eq!(read, expected);
        let (range, speaker) = &story.quotes[0];
        assert_eq!((&story.text[range.clone()], speaker.as_str()), ("نحن 3 في مكة", "a"));
    }

    #[test]
    fn broken_marks_are_no_story() {
        for broken in ["[P|a", "a]", "[X|a]", "{a|b]", "[P a]"] {
            assert_eq!(Story::read(broken), None, "{broken}");
        }
        assert_eq!(Story::read_all("a\n====\n[b\n====\nc").count(), 2);
    }
}
