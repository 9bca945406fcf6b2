//! `nashra entities`: who, where, when, and who said it, without a screen.
//!
//! The JSON form is stable: `{"docs":[{"file","mentions":[{"start","end","text","type","entity","entity_ar",
//! "entity_en","value"}],"quotes":[{"start","end","text","speaker","speaker_ar","speaker_en"}]}]}`. Offsets
//! count Unicode code points of the file as decoded, ends exclusive. `entity` and `speaker` are numbers within
//! one file as strings; a speaker without a name has none, and the words that describe it instead of names.

use std::io::Write;
use std::ops::Range;
use std::panic;
use std::path::PathBuf;

use serde::Serialize;

use super::format::{self, Format};
use super::{Failure, Globals, Outcome, library, open};
use crate::article::{Article, Language};
use crate::config::Models;
use crate::entities::{Analysis, Entity, Kind, Options, Quotation, Recognizer, Speaker};
use crate::text::sanitize;

/// Prints the people, organisations, places, values and quotations of articles.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Files and folders; `-` is standard input.
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// Use rules and lists alone, without the learned model.
    #[arg(long)]
    no_model: bool,
    /// A folder with a token classifier of your own (model.onnx, config.json, tokenizer.json or vocab.txt), for Arabic and
    /// English or one of them; given twice, for each its own.
    #[arg(long, value_name = "[ar=|en=]FOLDER", conflicts_with = "no_model")]
    onnx: Vec<String>,
    /// How to print.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Debug, Serialize)]
struct Output {
    docs: Vec<Doc>,
}

#[derive(Debug, Serialize)]
struct Doc {
    file: String,
    mentions: Vec<MentionOut>,
    quotes: Vec<Quote>,
    /// What the lines for a reader say.
    #[serde(skip)]
    lines: Lines,
}

/// The lines for a reader.
#[derive(Debug)]
struct Lines {
    named: Vec<String>,
    values: Vec<String>,
    /// Who said each quotation.
    speakers: Vec<String>,
}

#[derive(Debug, Serialize)]
struct MentionOut {
    start: usize,
    end: usize,
    text: String,
    #[serde(rename = "type")]
    kind: &'static str,
    entity: Option<String>,
    entity_ar: Option<String>,
    entity_en: Option<String>,
    value: Option<String>,
}

#[derive(Debug, Serialize)]
struct Quote {
    start: usize,
    end: usize,
    text: String,
    speaker: Option<String>,
    speaker_ar: Option<String>,
    speaker_en: Option<String>,
}

pub(super) fn run(args: &Args, globals: &Globals, out: &mut dyn Write) -> Result<Outcome, Failure> {
    let recognizer = recognizer(args, globals);
    let (articles, is_complete) = open::articles(&args.files)?;
    let docs: Vec<Doc> = articles.iter().map(|i| doc(&i.article, &recognizer)).collect();
    let out = &mut args.format.printer(globals, out);
    match args.format {
        Format::Json => {
            format::json(&Output { docs }, out)?;
        }
        Format::Text => print(&docs, out)?,
    }
    Ok(if is_complete { Outcome::Done } else { Outcome::Partly })
}

/// The recogniser that is asked for; a model that cannot be used is said on standard error, and the program's own takes its place.
fn recognizer(args: &Args, globals: &Globals) -> Recognizer {
    if args.no_model {
        return Recognizer::new(Options { model: false });
    }
    let mut models = Models::default();
    for folder in &args.onnx {
        models.add(folder);
    }
    if args.onnx.is_empty() {
        models = globals.configured_aloud().1.models;
    }
    // A broken model may make its runtime panic, which is caught and said in the sentence.
    let print = panic::take_hook();
    panic::set_hook(Box::new(|_| ()));
    let (recognizer, problems) = models.recognizer();
    panic::set_hook(print);
    for problem in problems {
        library::warn(&problem.to_string());
    }
    recognizer
}

fn doc(article: &Article, recognizer: &Recognizer) -> Doc {
    // Front matter is not the article: what is read begins with the title.
    let start = article.title.start;
    let end = article.paragraphs.last().map_or(article.title.end, |last| last.range.end);
    let text = article.text.get(start..end).unwrap_or_default();
    let analysis = recognizer.recognize(text);
    let offsets = Offsets::new(&article.text, start);
    Doc {
        file: article.origin.rsplit('/').next().unwrap_or_default().to_owned(),
        mentions: mentions(text, &analysis, &offsets),
        quotes: quotes(text, &analysis, &offsets),
        lines: Lines::of(text, &analysis, article.language == Language::Arabic),
    }
}

impl Lines {
    /// Names as an article of this language is read: the name of its language, the other beside it.
    fn of(text: &str, analysis: &Analysis, arabic: bool) -> Self {
        let slice = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default();
        let named = analysis.entities.iter().filter(|entity| entity.count > 0);
        let values = analysis.mentions.iter().filter(|mention| mention.entity.is_none());
        let speaker = |quotation: &Quotation| match &quotation.speaker {
            Speaker::Entity(at) => analysis.entities.get(*at).map_or("?", |e| e.name(arabic)),
            Speaker::Described(words) => slice(words),
            Speaker::Unknown => "?",
        };
        Self {
            named: named.map(|entity| Self::name(entity, arabic)).collect(),
            values: values
                .map(|mention| {
                    let value =
                        mention.value.as_ref().filter(|value| *value != slice(&mention.range));
                    let value = value.map_or(String::new(), |value| format!("  ({value})"));
                    format!("{:8}{}{value}", mention.kind.code(), slice(&mention.range))
                })
                .collect(),
            speakers: analysis.quotations.iter().map(|q| speaker(q).to_owned()).collect(),
        }
    }

    fn name(entity: &Entity, arabic: bool) -> String {
        let (own, other) = (entity.name(arabic), entity.name(!arabic));
        let other = if own == other { String::new() } else { format!("  ({other})") };
        let times = if entity.count > 1 { format!("  ×{}", entity.count) } else { String::new() };
        format!("{:8}{own}{other}{times}", Kind::Name(entity.kind).code())
    }
}

fn mentions(text: &str, analysis: &Analysis, offsets: &Offsets) -> Vec<MentionOut> {
    let of = |mention: &crate::entities::Mention| {
        let entity = mention.entity.and_then(|at| analysis.entities.get(at));
        let (start, end) = offsets.code_points(&mention.range);
        MentionOut {
            start,
            end,
            text: text.get(mention.range.clone()).unwrap_or_default().to_owned(),
            kind: mention.kind.code(),
            entity: mention.entity.map(id),
            entity_ar: entity.and_then(|e| e.arabic.clone()),
            entity_en: entity.and_then(|e| e.english.clone()),
            value: mention.value.clone(),
        }
    };
    analysis.mentions.iter().map(of).collect()
}

fn quotes(text: &str, analysis: &Analysis, offsets: &Offsets) -> Vec<Quote> {
    let of = |quotation: &crate::entities::Quotation| {
        let (start, end) = offsets.code_points(&quotation.range);
        let slice = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default().to_owned();
        let entity = |at: usize| analysis.entities.get(at).cloned();
        let (speaker, arabic, english) = match &quotation.speaker {
            Speaker::Entity(at) => {
                let entity = entity(*at);
                let names = |name: fn(&Entity) -> Option<String>| entity.as_ref().and_then(name);
                (Some(id(*at)), names(|e| e.arabic.clone()), names(|e| e.english.clone()))
            }
            Speaker::Described(words) => {
                let words = slice(words);
                if words.is_ascii() { (None, None, Some(words)) } else { (None, Some(words), None) }
            }
            Speaker::Unknown => (None, None, None),
        };
        Quote {
            start,
            end,
            text: slice(&quotation.range),
            speaker,
            speaker_ar: arabic,
            speaker_en: english,
        }
    };
    analysis.quotations.iter().map(of).collect()
}

fn id(entity: usize) -> String {
    format!("e{entity}")
}

/// Bytes of a part of a text as code points of the whole.
struct Offsets {
    /// For each byte of the part the number of code points before it in the whole.
    before: Vec<usize>,
}

impl Offsets {
    fn new(text: &str, start: usize) -> Self {
        let mut count = text.get(..start).unwrap_or_default().chars().count();
        let mut before = Vec::with_capacity(text.len() - start + 1);
        for byte in text.bytes().skip(start) {
            before.push(count);
            // Continuation bytes (10xxxxxx) belong to the code point before them.
            count += usize::from(byte & 0xC0 != 0x80);
        }
        before.push(count);
        Self { before }
    }

    fn code_points(&self, bytes: &Range<usize>) -> (usize, usize) {
        let at = |byte: usize| self.before.get(byte).copied().unwrap_or_default();
        (at(bytes.start), at(bytes.end))
    }
}

/// One line for each entity with its kind, names and count, one for each value; then the quotations with their speakers.
fn print(docs: &[Doc], out: &mut dyn Write) -> Result<(), Failure> {
    for doc in docs {
        writeln!(out, "{}", shown(&doc.file))?;
        for line in doc.lines.named.iter().chain(&doc.lines.values) {
            writeln!(out, "  {}", shown(line))?;
        }
        for (quote, speaker) in doc.quotes.iter().zip(&doc.lines.speakers) {
            writeln!(out, "  {}: {}", shown(speaker), shown(&quote.text))?;
        }
    }
    Ok(())
}

/// Text of an article as a terminal may get it.
fn shown(text: &str) -> String {
    text.chars().map(|c| sanitize::visible(c).unwrap_or(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_count_code_points_of_the_whole_file() {
        let offsets = Offsets::new("--\nأب ج", 3);
        assert_eq!(offsets.code_points(&(0..4)), (3, 5));
        assert_eq!(offsets.code_points(&(5..7)), (6, 7));
    }
}
