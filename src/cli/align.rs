//! `nashra align A B`: two editions sentence by sentence.
//!
//! The JSON form is stable: `{"a":[{"start","end"}],"b":[..],"links":[{"a":[0],"b":[0,1],"confidence":0.93}]}`.
//! Offsets count Unicode code points of the file as decoded, ends exclusive; links name sentences by their
//! place in `a` and `b`. A sentence without a counterpart is in no link.

use std::io::Write;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::format::{self, Format};
use super::layout::code_points;
use super::{Failure, Globals, Outcome, open};
use crate::article::Article;
use crate::parallel::{Alignment, Sentence, Side};
use crate::text::sanitize;

/// Aligns two editions of a story, sentence by sentence.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The first edition; `-` is standard input.
    a: PathBuf,
    /// The second edition.
    b: PathBuf,
    /// How to print.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Debug, Serialize)]
struct Output {
    a: Vec<Span>,
    b: Vec<Span>,
    links: Vec<Link>,
}

#[derive(Debug, Serialize)]
struct Span {
    start: usize,
    end: usize,
}

#[derive(Debug, Serialize)]
struct Link {
    a: Vec<usize>,
    b: Vec<usize>,
    confidence: f64,
}

pub(super) fn run(args: &Args, globals: &Globals, out: &mut dyn Write) -> Result<Outcome, Failure> {
    let (a, b) = (article(&args.a)?, article(&args.b)?);
    let alignment = Alignment::of(&a, &b);
    let out = &mut args.format.printer(globals, out);
    match args.format {
        Format::Json => {
            format::json(&output(&a, &b, &alignment), out)?;
        }
        Format::Text => print(&a, &b, &alignment, out)?,
    }
    Ok(if alignment.links().is_empty() { Outcome::NothingFound } else { Outcome::Done })
}

/// The one article of a path.
fn article(path: &Path) -> Result<Article, Failure> {
    let (mut articles, _) = open::articles(&[path.to_path_buf()])?;
    let name = path.to_string_lossy();
    match articles.len() {
        0 => Err(Failure::at(&name, "no article in it")),
        1 => Ok(articles.swap_remove(0).article),
        many => Err(Failure::at(&name, format!("{many} articles in it; give the file of one"))),
    }
}

fn output(a: &Article, b: &Article, alignment: &Alignment) -> Output {
    let links = alignment.links().iter().map(|link| Link {
        a: link.a.clone(),
        b: link.b.clone(),
        confidence: (f64::from(link.confidence) * 1000.0).round() / 1000.0,
    });
    Output { a: spans(a, alignment.a()), b: spans(b, alignment.b()), links: links.collect() }
}

fn spans(article: &Article, sentences: &[Sentence]) -> Vec<Span> {
    let code_points = code_points(&article.text);
    let at = |byte: usize| code_points.get(byte).copied().unwrap_or_default();
    sentences
        .iter()
        .map(|sentence| Span { start: at(sentence.range.start), end: at(sentence.range.end) })
        .collect()
}

/// A link to a block: its confidence, the sentences of the first article, those of the second; sentences
/// without a counterpart where they stand, after a sign that says which side has them.
fn print(
    a: &Article,
    b: &Article,
    alignment: &Alignment,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let shown = |article: &Article, sentence: &Sentence| -> String {
        let text = article.slice(sentence.range.clone()).replace(char::is_whitespace, " ");
        text.chars().map(|c| sanitize::visible(c).unwrap_or(c)).collect()
    };
    let mut next = 0;
    let mut lone_up_to = |end: usize, out: &mut dyn Write| -> Result<(), Failure> {
        for number in next..end {
            if alignment.link_of(Side::B, number).is_none() {
                let sentence = alignment.b().get(number).map(|sentence| shown(b, sentence));
                writeln!(out, "+ {}\n", sentence.unwrap_or_default())?;
            }
        }
        next = next.max(end);
        Ok(())
    };
    for (number, sentence) in alignment.a().iter().enumerate() {
        let Some(link) = alignment.link_of(Side::A, number) else {
            writeln!(out, "- {}\n", shown(a, sentence))?;
            continue;
        };
        if link.a.first() != Some(&number) {
            continue;
        }
        lone_up_to(link.b.first().copied().unwrap_or(0), out)?;
        writeln!(out, "{:.2}", link.confidence)?;
        let of_a = link.a.iter().filter_map(|&at| Some(shown(a, alignment.a().get(at)?)));
        let of_b = link.b.iter().filter_map(|&at| Some(shown(b, alignment.b().get(at)?)));
        for line in of_a.chain(of_b) {
            writeln!(out, "  {line}")?;
        }
        writeln!(out)?;
    }
    lone_up_to(alignment.b().len(), out)
}
