//! `nashra quotes check`: every quote looked for in its article as it is now.
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::article::Article;
use crate::cli::format::{self, Format};
use crate::cli::{Failure, Outcome};
use crate::files;
use crate::quotes::{Anchorer, Anchoring, Quote};
use crate::text::sanitize;

#[derive(Debug, Serialize)]
struct Output<'a> {
    quotes: Vec<Line<'a>>,
}

#[derive(Debug, Serialize)]
struct Line<'a> {
    id: &'a str,
    quote: &'a str,
    origin: &'a str,
    state: &'static str,
    start: Option<usize>,
    end: Option<usize>,
    candidates: Vec<Candidate>,
}

#[derive(Debug, Serialize)]
struct Candidate {
    start: usize,
    end: usize,
    text: String,
    likeness: u8,
}

/// Looks for quotes in their articles; for those whose file is gone, in others.
pub(super) fn run(
    quotes: &[Quote],
    paths: &[PathBuf],
    format: Format,
    out: &mut dyn Write,
) -> Result<Outcome, Failure> {
    let elsewhere: Vec<Article> = if paths.is_empty() { Vec::new() } else { articles_of(paths) };
    let mut by_origin: BTreeMap<&str, Vec<&Quote>> = BTreeMap::new();
    for quote in quotes {
        by_origin.entry(&quote.source.origin).or_default().push(quote);
    }
    let mut lines = Vec::new();
    for (origin, quotes) in by_origin {
        lines.extend(check(origin, &quotes, &elsewhere));
    }
    let lost = lines.iter().any(|line| line.start.is_none());
    match format {
        Format::Json => {
            let output = Output { quotes: lines };
            format::json(&output, out)?;
        }
        Format::Text => print(&lines, out)?,
    }
    Ok(if lost { Outcome::NothingFound } else { Outcome::Done })
}

fn articles_of(paths: &[PathBuf]) -> Vec<Article> {
    let files = files::read(paths.to_vec()).filter_map(Result::ok);
    files.flat_map(|file| file.articles).map(|imported| imported.article).collect()
}

/// The quotes of one origin.
fn check<'a>(origin: &'a str, quotes: &[&'a Quote], elsewhere: &[Article]) -> Vec<Line<'a>> {
    let here = articles_at(origin);
    let mut anchorers: Vec<(usize, Anchorer<'_>)> = Vec::new();
    let all = if here.is_empty() { elsewhere } else { &here };
    let mut lines = Vec::new();
    for quote in quotes {
        let Some(index) = article_for(quote, all, !here.is_empty()) else {
            lines.push(line(quote, None));
            continue;
        };
        if !anchorers.iter().any(|(known, _)| *known == index) {
            anchorers.extend(all.get(index).map(|article| (index, Anchorer::new(article))));
        }
        let anchorer = anchorers.iter().find(|(known, _)| *known == index);
        let found = anchorer.zip(all.get(index));
        lines.push(line(
            quote,
            found.map(|((_, anchorer), article)| (article, anchorer.find(quote))),
        ));
    }
    lines
}

/// The articles of the file an origin names, or of the bundled digest.
fn articles_at(origin: &str) -> Vec<Article> {
    let loaded = files::load(Path::new(origin)).ok();
    let bundled = || {
        files::bundled()
            .find(|file| file.articles.iter().any(|imported| imported.article.origin == origin))
    };
    let articles = loaded.or_else(bundled).map(|file| file.articles).unwrap_or_default();
    articles.into_iter().map(|imported| imported.article).collect()
}

/// Which of some articles a quote is from: that with the same text, link or title; in its own file the first.
fn article_for(quote: &Quote, articles: &[Article], is_own_file: bool) -> Option<usize> {
    let source = &quote.source;
    let position = |is_same: &dyn Fn(&Article) -> bool| articles.iter().position(is_same);
    position(&|article| Some(article.content_hash()) == source.hash)
        .or_else(|| position(&|article| source.url.is_some() && article.metadata.url == source.url))
        .or_else(|| {
            position(&|article| !source.title.is_empty() && article.title() == source.title)
        })
        .or((is_own_file && !articles.is_empty()).then_some(0))
}

fn line<'a>(quote: &'a Quote, found: Option<(&Article, Anchoring)>) -> Line<'a> {
    let mut line = Line {
        id: &quote.id,
        quote: &quote.words.exact,
        origin: &quote.source.origin,
        state: "unreadable",
        start: None,
        end: None,
        candidates: Vec::new(),
    };
    let Some((article, anchoring)) = found else { return line };
    let code_points =
        |byte: usize| article.text.get(..byte).map_or(0, |before| before.chars().count());
    line.state = match &anchoring {
        Anchoring::Exact(_) => "exact",
        Anchoring::Folded(_) => "folded",
        Anchoring::Moved(_) => "moved",
        Anchoring::Orphan { .. } => "orphan",
    };
    if let Some(range) = anchoring.range() {
        (line.start, line.end) = (Some(code_points(range.start)), Some(code_points(range.end)));
    }
    if let Anchoring::Orphan { candidates } = anchoring {
        line.candidates = candidates
            .into_iter()
            .map(|candidate| Candidate {
                start: code_points(candidate.range.start),
                end: code_points(candidate.range.end),
                text: article.slice(candidate.range).to_owned(),
                likeness: candidate.likeness,
            })
            .collect();
    }
    line
}

/// What is not as it was, then how many there are of each kind.
fn print(lines: &[Line<'_>], out: &mut dyn Write) -> Result<(), Failure> {
    for line in lines.iter().filter(|line| line.state != "exact") {
        let (origin, quote) = (sanitize::line(line.origin), sanitize::line(line.quote));
        writeln!(out, "{}: {origin}: {quote}", line.state)?;
        for candidate in &line.candidates {
            writeln!(out, "    {}% {}", candidate.likeness, sanitize::line(&candidate.text))?;
        }
    }
    let count = |state: &str| lines.iter().filter(|line| line.state == state).count();
    writeln!(
        out,
        "{} quotes: {} exact, {} folded, {} moved, {} orphans, {} unreadable",
        lines.len(),
        count("exact"),
        count("folded"),
        count("moved"),
        count("orphan"),
        count("unreadable")
    )?;
    Ok(())
}
