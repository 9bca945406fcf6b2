//! A format of one's own: a template that is filled in for each quote.
//!
//! | in the template | becomes |
//! |---|---|
//! | `{quote}` | the words |
//! | `{speaker}` `{title}` `{publisher}` `{date}` `{link}` `{language}` | whose they are and where from |
//! | `{note}` `{tags}` `{colour}` `{created}` `{id}` `{origin}` `{dir}` | what the reader gave them; `dir` is `rtl` or `ltr` |
//! | `{counterpart}` `{counterpart_title}` | what stood for it in another edition |
//! | `{quote:FILTER}` | the same for another format: `md`, `html`, `csv`, `json`, `url`, `oneline`, or `raw` without isolates |
//! | `{?note}…{/}` | what stands between, if there is a note; `{!note}…{/}` if there is none |
//! | `{{` `}}` `\n` `\t` `\\` | a brace, a line end, a tab, a backslash |
//!
//! ```
//! use nashra::quotes::Template;
//!
//! let template = Template::parse("{quote} ({speaker}){?note}: {note}{/}\\n").unwrap();
//! # let _ = template;
//! assert_eq!(Template::parse("{qoute}").unwrap_err().to_string(), "column 2: there is no {qoute}; there are quote, speaker, title, publisher, date, link, language, note, tags, colour, created, id, origin, dir, counterpart, counterpart_title");
//! ```
//!
//! A template runs nothing and reads nothing but the quote; what it makes is no longer than its own length times
//! that of the quote.
use thiserror::Error;

use super::plain::{self, Pen};
use crate::quotes::{Passage, Quote};
use crate::text::Direction;

/// A template that was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template(Vec<Part>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Text(String),
    Field(Field, Filter),
    /// To be left out if the field is empty (or if it is not), up to the part of this number.
    Unless {
        field: Field,
        is_empty: bool,
        end: usize,
    },
}

/// Where a template cannot be understood, and why.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("column {column}: {what}")]
pub struct TemplateError {
    /// The character, from 1.
    pub column: usize,
    /// What is wrong.
    pub what: String,
}

macro_rules! names {
    ($(#[$doc:meta])* $kind:ident { $($variant:ident = $name:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        enum $kind { $($variant,)* }

        impl $kind {
            const NAMES: &[&str] = &[$($name,)*];

            fn named(name: &str) -> Option<Self> {
                match name { $($name => Some($kind::$variant),)* _ => None }
            }
        }
    };
}

names! {
    /// What can be filled in.
    Field {
        Quote = "quote", Speaker = "speaker", Title = "title", Publisher = "publisher", Date = "date", Link = "link",
        Language = "language", Note = "note", Tags = "tags", Colour = "colour", Created = "created", Id = "id",
        Origin = "origin", Dir = "dir", Counterpart = "counterpart", CounterpartTitle = "counterpart_title",
    }
}

names! {
    /// For which format.
    Filter {
        Isolated = "text", Markdown = "md", Html = "html", Csv = "csv", Json = "json", Url = "url", OneLine = "oneline",
        Raw = "raw",
    }
}

impl Template {
    /// Understands a template.
    ///
    /// # Errors
    /// Where it cannot be understood.
    pub fn parse(text: &str) -> Result<Self, TemplateError> {
        Reader::new(text).read()
    }

    /// Fills it in for each quote, in the order given, with nothing between.
    pub fn fill(&self, quotes: &[Quote], options: super::Options) -> String {
        let pen = Pen::new(options.isolates);
        let mut out = String::new();
        for quote in quotes {
            self.fill_one(quote, pen, &mut out);
        }
        out
    }

    fn fill_one(&self, quote: &Quote, pen: Pen, out: &mut String) {
        let mut at = 0;
        while let Some(part) = self.0.get(at) {
            at += 1;
            match part {
                Part::Text(text) => out.push_str(text),
                Part::Field(field, filter) => out.push_str(&filter.apply(&field.of(quote), pen)),
                Part::Unless { field, is_empty, end } => {
                    if field.of(quote).trim().is_empty() == *is_empty {
                        at = *end;
                    }
                }
            }
        }
    }
}

impl Field {
    fn of(self, quote: &Quote) -> String {
        let source = &quote.source;
        let optional = |text: &Option<String>| text.clone().unwrap_or_default();
        let other = |part: fn(&Passage) -> &String| {
            quote.counterpart.as_deref().map(part).cloned().unwrap_or_default()
        };
        match self {
            Field::Quote => quote.words.exact.clone(),
            Field::Speaker => optional(&quote.speaker),
            Field::Title => source.title.clone(),
            Field::Publisher => optional(&source.publisher),
            Field::Date => source.date.map(|date| date.to_string()).unwrap_or_default(),
            Field::Link => optional(&source.url),
            Field::Language => source.language.clone(),
            Field::Note => optional(&quote.note),
            Field::Tags => quote.tags.join(", "),
            Field::Colour => quote.colour.name().to_owned(),
            Field::Created => quote.created.to_string(),
            Field::Id => quote.id.clone(),
            Field::Origin => source.origin.clone(),
            Field::Dir if quote.direction() == Direction::RightToLeft => "rtl".to_owned(),
            Field::Dir => "ltr".to_owned(),
            Field::Counterpart => other(|passage| &passage.words.exact),
            Field::CounterpartTitle => other(|passage| &passage.source.title),
        }
    }
}

impl Filter {
    fn apply(self, text: &str, pen: Pen) -> String {
        let lines = plain::lines(text);
        let each = |line: &dyn Fn(&str) -> String| {
            lines.iter().map(|text| line(text)).collect::<Vec<_>>().join("\n")
        };
        match self {
            Filter::Isolated => each(&|line| pen.inline(line)),
            Filter::Markdown => each(&|line| pen.inline(&super::markdown::escape(line))),
            Filter::Html => each(&super::html::escape),
            Filter::Csv => super::csv::cell(text, pen),
            Filter::Json => serde_json::to_string(&lines.join("\n")).unwrap_or_default(),
            Filter::Url => percent_encoded(&lines.join("\n")),
            Filter::OneLine => pen.inline(&lines.join(" ")),
            Filter::Raw => lines.join("\n"),
        }
    }
}

/// All but the unreserved characters as `%XX` (RFC 3986, 2.3).
fn percent_encoded(text: &str) -> String {
    let is_unreserved = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    let encode = |byte: u8| {
        if is_unreserved(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }
    };
    text.bytes().map(encode).collect()
}

/// Reads a template character by character.
struct Reader {
    characters: Vec<char>,
    at: usize,
    parts: Vec<Part>,
    /// Conditions that are not ended yet: the number of the part, and the column.
    open: Vec<(usize, usize)>,
}

impl Reader {
    fn new(text: &str) -> Self {
        Reader { characters: text.chars().collect(), at: 0, parts: Vec::new(), open: Vec::new() }
    }

    fn read(mut self) -> Result<Template, TemplateError> {
        while let Some(c) = self.next() {
            match (c, self.peek()) {
                ('{', Some('{')) | ('}', Some('}')) | ('\\', Some('\\')) => {
                    self.at += 1;
                    self.push(c);
                }
                ('\\', Some('n' | 't')) => {
                    let c = if self.next() == Some('n') { '\n' } else { '\t' };
                    self.push(c);
                }
                ('{', _) => self.directive()?,
                ('}', _) => return Err(self.error(self.at, "} without {; write }} for a brace")),
                _ => self.push(c),
            }
        }
        match self.open.pop() {
            Some((_, column)) => Err(self.error(column, "{/} is missing for this")),
            None => Ok(Template(self.parts)),
        }
    }

    fn next(&mut self) -> Option<char> {
        let c = self.peek();
        self.at += 1;
        c
    }

    fn peek(&self) -> Option<char> {
        self.characters.get(self.at).copied()
    }

    fn push(&mut self, c: char) {
        // What follows a condition's end must not be joined to what is within it.
        let ends_here = self.ends_here();
        match self.parts.last_mut() {
            Some(Part::Text(text)) if !ends_here => text.push(c),
            _ => self.parts.push(Part::Text(c.to_string())),
        }
    }

    fn ends_here(&self) -> bool {
        let count = self.parts.len();
        self.parts.iter().any(|part| matches!(part, Part::Unless { end, .. } if *end == count))
    }

    /// What stands between braces; the first has been read.
    fn directive(&mut self) -> Result<(), TemplateError> {
        let column = self.at;
        let mut inside = String::new();
        loop {
            match self.next() {
                Some('}') => break,
                Some(c) if c != '{' => inside.push(c),
                _ => return Err(self.error(column, "} is missing for this")),
            }
        }
        if inside == "/" {
            let (part, _) =
                self.open.pop().ok_or_else(|| self.error(column, "{/} without {?…}"))?;
            let count = self.parts.len();
            if let Some(Part::Unless { end, .. }) = self.parts.get_mut(part) {
                *end = count;
            }
            return Ok(());
        }
        let condition = inside.strip_prefix(['?', '!']);
        if let Some(name) = condition {
            let (field, is_empty) = (self.field(name, column)?, inside.starts_with('?'));
            self.open.push((self.parts.len(), column));
            self.parts.push(Part::Unless { field, is_empty, end: 0 });
            return Ok(());
        }
        let (name, filter) = inside.split_once(':').unwrap_or((inside.as_str(), "text"));
        let field = self.field(name, column)?;
        let filter = Filter::named(filter).ok_or_else(|| {
            self.error(
                column,
                &format!("there is no :{filter}; there are {}", Filter::NAMES.join(", ")),
            )
        })?;
        self.parts.push(Part::Field(field, filter));
        Ok(())
    }

    fn field(&self, name: &str, column: usize) -> Result<Field, TemplateError> {
        let unknown = || format!("there is no {{{name}}}; there are {}", Field::NAMES.join(", "));
        Field::named(name).ok_or_else(|| self.error(column + 1, &unknown()))
    }

    #[expect(clippy::unused_self, reason = "it reads as the reader's own complaint")]
    fn error(&self, column: usize, what: &str) -> TemplateError {
        TemplateError { column, what: what.to_owned() }
    }
}
