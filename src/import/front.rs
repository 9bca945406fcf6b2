//! Front matter: `---` YAML or `+++` TOML before the text.
//!
//! Keys: title, date, lang, source, url, tags, `translation_of`, hreflang, note; any other is passed over.
//! Front matter that cannot be read is a warning and stays text.

mod toml;
mod yaml;

use std::ops::Range;

use jiff::civil::Date;

use super::dates::{DateLine, date_line};
use super::lines::{Lines, is_blank, line_number};
use super::{Notes, ranges};
use crate::article::{Language, Metadata};
use crate::messages::sentence;

/// Longest front matter in bytes; a longer one is text.
const LONGEST: usize = 16 * 1024;

/// What stands before the text.
#[derive(Debug, Default)]
pub(super) struct FrontMatter {
    /// Where the text begins.
    pub(super) body: usize,
    /// The title in the file.
    pub(super) title: Option<Range<usize>>,
    pub(super) date: Option<Date>,
    pub(super) language: Language,
    pub(super) metadata: Metadata,
}

/// The value of a key.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Value {
    One(String),
    Many(Vec<String>),
}

/// Keys and values in the order they stand, or the line within the front matter and what is wrong there.
type Fields = Result<Vec<(String, Value)>, (usize, String)>;

impl FrontMatter {
    /// Reads the front matter of a decoded file; empty when there is none or it is broken.
    pub(super) fn of(text: &str, notes: &mut Notes) -> Self {
        let Some(block) = Block::of(text) else { return Self::default() };
        let Some(inner) = block.inner else {
            notes.add(1, sentence!("front-open"));
            return Self::default();
        };
        let source = text.get(inner.clone()).unwrap_or_default();
        let fields = if block.is_toml { toml::fields(source) } else { yaml::fields(source) };
        match fields {
            Ok(fields) => {
                let mut front = FrontMatter { body: block.end, ..Self::default() };
                for (key, value) in fields {
                    front.set(&key, value, text, &inner, notes);
                }
                front
            }
            Err((line, what)) => {
                notes.add(line + 1, sentence!("front-broken", what = what));
                Self::default()
            }
        }
    }

    fn set(
        &mut self,
        key: &str,
        value: Value,
        text: &str,
        inner: &Range<usize>,
        notes: &mut Notes,
    ) {
        let value = match (key, value) {
            ("tags" | "keywords", Value::One(one)) => {
                let tags = one.split([',', '،']).map(str::trim).filter(|tag| !tag.is_empty());
                return self.metadata.tags = tags.map(str::to_owned).collect();
            }
            ("tags" | "keywords", Value::Many(tags)) => return self.metadata.tags = tags,
            ("hreflang" | "alternates", value) => {
                return self.metadata.alternates = alternates(value);
            }
            (_, Value::One(value)) if !is_blank(&value) => value.trim().to_owned(),
            _ => return,
        };
        let metadata = &mut self.metadata;
        match key {
            "title" => self.set_title(value, text, inner),
            "date" => self.set_date(&value, text, inner, notes),
            "lang" | "language" => {
                self.language = Language::from_tag(&value);
                metadata.language_tag = Some(value);
            }
            "source" => metadata.source = Some(value),
            "url" | "link" => metadata.url = Some(value),
            "translation_of" => metadata.translation_of = Some(value),
            "note" => metadata.note = Some(value),
            _ => {}
        }
    }

    /// The title is a range of the file where it stands there letter for letter; one written with escapes
    /// is kept beside it.
    fn set_title(&mut self, title: String, text: &str, inner: &Range<usize>) {
        let source = text.get(inner.clone()).unwrap_or_default();
        let key = source.find("title").unwrap_or(0);
        let found =
            source.get(key..).and_then(|rest| rest.find(&title)).map(|at| inner.start + key + at);
        let range = found.map(|start| start..start + title.len());
        let is_whole = |range: &Range<usize>| {
            ranges::is_boundary(text, range.start) && ranges::is_boundary(text, range.end)
        };
        let range = range.filter(is_whole);
        if range.is_none() {
            self.metadata.title = Some(title);
        }
        self.title = Some(range.unwrap_or(inner.start..inner.start));
    }

    fn set_date(&mut self, value: &str, text: &str, inner: &Range<usize>, notes: &mut Notes) {
        let source = text.get(inner.clone()).unwrap_or_default();
        let line = line_number(text, inner.start + source.find("date").unwrap_or(0));
        let what = match date_line(value) {
            Some(DateLine::Day(day)) => return self.date = Some(day),
            Some(DateLine::Hijri) => sentence!("front-date-hijri", date = value),
            Some(DateLine::Impossible) => sentence!("front-date-impossible", date = value),
            None => sentence!("front-date", date = value),
        };
        notes.add(line, what);
    }
}

/// Other editions: their names, each with or without its language ("en: story.en.txt").
fn alternates(value: Value) -> Vec<String> {
    let all = match value {
        Value::One(one) => one.split([',', '،']).map(str::to_owned).collect(),
        Value::Many(many) => many,
    };
    let name = |one: &String| {
        let name = one.split_once(": ").map_or(one.as_str(), |(_, name)| name).trim();
        (!name.is_empty()).then(|| name.to_owned())
    };
    all.iter().filter_map(name).collect()
}

/// Where front matter stands in a file.
struct Block {
    is_toml: bool,
    /// Between the fences; `None` when the second is missing.
    inner: Option<Range<usize>>,
    /// After the second fence.
    end: usize,
}

impl Block {
    fn of(text: &str) -> Option<Self> {
        let mut lines = Lines::new(text, 0);
        let fence = text.get(lines.next()?)?.trim_end();
        let is_toml = match fence {
            "---" => false,
            "+++" => true,
            _ => return None,
        };
        let start = lines.offset();
        let is_fence = |line: &str| line == fence || (!is_toml && line == "...");
        while let Some(line) = lines.next() {
            if line.end > LONGEST {
                break;
            }
            if is_fence(text.get(line.clone())?.trim_end()) {
                return Some(Block {
                    is_toml,
                    inner: Some(start..line.start),
                    end: lines.offset(),
                });
            }
        }
        Some(Block { is_toml, inner: None, end: 0 })
    }
}
