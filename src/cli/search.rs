//! `nashra search`: every place a query finds, without a screen.
//!
//! The JSON form is stable: `{"query","hits":[{"file","title","paragraph","start","end","text","via"}]}`. A hit is a
//! place: "paragraph" counts the body's from 0 and is null for title and date line; "start" and "end" count Unicode code
//! points of the file as decoded, end exclusive; "text" is what stands there; "via" is "word" when the word itself
//! was found, "name" when another spelling of the name it stands in was, "mention" when it names whom person:, org: or place:
//! asks for, "quotation" when whom speaker: asks for says it, and "article" when nothing of what the query asks stands in the text
//! and the article as a whole is the hit (its title's place).

use std::io::Write;
use std::path::PathBuf;

use serde::Serialize;

use super::format::{self, RowFormat};
use super::{Failure, Globals, Outcome, directory, library, open};
use crate::article::Article;
use crate::entities::{Analysis, Decisions, Entity};
use crate::library::{
    Directory, Library, NameFacts, Presence, Results, Searcher, days_of, excerpt_with,
    named_places, with_spellings,
};
use crate::search::index::Part;
use crate::search::{Cancel, Facts, Filter, Folding, Match, Query, State, Via, with_named, within};
use crate::text::{fold, sanitize};

/// Searches the library, or files and folders, for words however they are spelt.
///
/// Words must all be there; "..." is exactly that, -word is not, a OR b is either, /.../ is a regular expression;
/// fields are title: body: speaker: person: org: place: lang: source: tag: is: after: before: has:
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// What to look for.
    #[arg(allow_hyphen_values = true)]
    query: String,
    /// Files and folders to search instead of the library; `-` is standard input.
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// At most so many articles.
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    /// How to print.
    #[arg(long, value_enum, default_value_t)]
    format: RowFormat,
}

/// Characters of a snippet in the text form.
const ROOM: usize = 100;
/// Articles whose names are read at once.
const READ_AT_ONCE: usize = 64;

#[derive(Debug, Serialize)]
struct Output<'a> {
    query: &'a str,
    hits: Vec<Hit>,
}

#[derive(Debug, Serialize)]
struct Hit {
    file: String,
    title: String,
    paragraph: Option<usize>,
    start: usize,
    end: usize,
    text: String,
    via: &'static str,
}

impl Hit {
    fn into_fields(self) -> [String; 7] {
        let paragraph = self.paragraph.map(|number| number.to_string()).unwrap_or_default();
        let (start, end) = (self.start.to_string(), self.end.to_string());
        [self.file, self.title, paragraph, start, end, self.text, self.via.to_owned()]
    }
}

pub(super) fn run(args: &Args, globals: &Globals, out: &mut dyn Write) -> Result<Outcome, Failure> {
    let found = find(args, globals, parse(&args.query)?)?;
    let out = &mut args.format.printer(globals, out);
    match args.format {
        RowFormat::Json => {
            let output = Output { query: &args.query, hits: found.hits().collect() };
            format::json(&output, out)?;
        }
        RowFormat::Tsv => {
            let columns = ["file", "title", "paragraph", "start", "end", "text", "via"];
            format::tsv(columns, found.hits().map(Hit::into_fields), out)?;
        }
        RowFormat::Text => {
            for (article, named) in found.named() {
                print(article, &found.query, &named, out)?;
            }
        }
    }
    Ok(match (found.is_complete, found.articles.is_empty()) {
        (false, _) => Outcome::Partly,
        (true, true) => Outcome::NothingFound,
        (true, false) => Outcome::Done,
    })
}

/// What a query has found, and what is needed to say where.
struct Found {
    articles: Vec<Article>,
    /// With the other spellings of its words.
    query: Query,
    directory: Option<Directory>,
    decisions: Decisions,
    /// All that was to be searched could be read.
    is_complete: bool,
}

impl Found {
    fn hits(&self) -> impl Iterator<Item = Hit> {
        self.named().flat_map(|(article, named)| hits(article, &self.query, &named))
    }

    /// The articles, each with the places that name whom the query asks for; some are read at once, so that the first can be
    /// shown before the last are read.
    fn named(&self) -> impl Iterator<Item = (&Article, Vec<Match>)> {
        self.articles.chunks(READ_AT_ONCE).flat_map(|articles| {
            let mut named = self.named_in(&articles.iter().collect::<Vec<_>>()).into_iter();
            articles.iter().map(move |article| (article, named.next().unwrap_or_default()))
        })
    }

    fn named_in(&self, articles: &[&Article]) -> Vec<Vec<Match>> {
        if self.query.names().is_empty() {
            return Vec::new();
        }
        let decisions = &self.decisions;
        let decided =
            |article: &Article, analysis: &Analysis| decisions.apply(analysis, &article.text);
        let analyses = directory::recognised(articles, &decided);
        let places = |(analysis, article): (Analysis, &&Article)| {
            let elsewhere: Vec<_> =
                analysis.entities.iter().map(|entity| self.names_of(entity)).collect();
            named_places(&self.query, article, &analysis, &elsewhere)
        };
        analyses.into_iter().zip(articles).map(places).collect()
    }

    /// How other articles call an entity.
    fn names_of(&self, entity: &Entity) -> Option<Presence> {
        let names = self.directory.as_ref()?.names_of_entity(entity).ok()?;
        Some(Presence { names, ..Presence::default() })
    }
}

/// Understands a query, or says where it is wrong.
pub(super) fn parse(query: &str) -> Result<Query, Failure> {
    Query::parse(query).map_err(|error| {
        let before = query.get(..error.place.start).unwrap_or_default().chars().count();
        let what = query.get(error.place).unwrap_or_default();
        Failure::new(format_args!("query, character {}, \"{what}\": {}", before + 1, error.what))
    })
}

/// The articles the query holds of: in files, or in the library, or, when that is empty, in the bundled digest.
fn find(args: &Args, globals: &Globals, query: Query) -> Result<Found, Failure> {
    let limit = args.limit.unwrap_or(usize::MAX);
    let never = Cancel::default();
    if args.paths.is_empty() {
        let (library, index) = library::open(globals)?;
        if library.has_articles(None)? {
            let mut searcher = Searcher::new(&library, index)?;
            let directory = directory::of_library(globals, &library, &query)?;
            let (query, _) = with_spellings(query, directory.as_ref());
            let facts = NameFacts::new(directory.as_ref(), &never);
            let articles = searcher.caught_up(&library, |searcher| {
                in_library(&library, searcher, &query, &facts, limit)
            });
            let decisions = Decisions::new(&library.decisions()?);
            return Ok(Found { articles, query, directory, decisions, is_complete: true });
        }
    }
    let (imported, is_complete) = open::articles(&args.paths)?;
    let articles: Vec<Article> = imported.into_iter().map(|imported| imported.article).collect();
    let directory = directory::of_files(&articles, &query)?;
    let (query, _) = with_spellings(query, directory.as_ref());
    let facts = NameFacts::new(directory.as_ref(), &never);
    let holds = |(place, article): &(u32, Article)| {
        query.holds(*place, &Folding::new(article), &OfArticle(article, &facts))
    };
    let found = (0..).zip(articles).filter(holds).map(|(_, article)| article);
    let articles = found.take(limit).collect();
    Ok(Found { articles, query, directory, decisions: Decisions::default(), is_complete })
}

fn in_library(
    library: &Library,
    searcher: &Searcher,
    query: &Query,
    names: &NameFacts<'_>,
    limit: usize,
) -> Vec<Article> {
    let mut articles = Vec::new();
    let mut deliver = |results: Results| {
        let wanted = results.hits.iter().take(limit - articles.len());
        articles.extend(wanted.filter_map(|hit| library.article(hit.article).ok()));
        articles.len() < limit
    };
    let also = |article: u32, filter: &Filter| names.holds(article, filter);
    searcher.search(library, query, &also, &Cancel::default(), &mut deliver);
    articles
}

/// What one article says of itself: for files outside the library, which nobody has read or starred.
struct OfArticle<'a>(&'a Article, &'a NameFacts<'a>);

impl Facts for OfArticle<'_> {
    fn holds(&self, place: u32, filter: &Filter) -> bool {
        if let Some(named) = self.1.holds(place, filter) {
            return named;
        }
        let metadata = &self.0.metadata;
        match filter {
            Filter::Language(language) => self.0.language == *language,
            Filter::Source(part) => {
                let names = [metadata.source.as_deref(), Some(self.0.origin.as_str())];
                names.into_iter().flatten().any(|name| fold::text(name).contains(part))
            }
            Filter::Tag(start) => {
                metadata.tags.iter().any(|tag| fold::text(tag).starts_with(start))
            }
            Filter::From(day) => self.day(0) >= days_of(*day),
            Filter::Before(day) => self.0.date.is_some() && self.day(0) < days_of(*day),
            Filter::Is(State::Unread) => true,
            _ => false,
        }
    }

    fn day(&self, _: u32) -> i32 {
        self.0.date.as_ref().map_or(i32::MIN, |date| days_of(date.day))
    }
}

/// Every place in an article, those of names among them.
fn hits(article: &Article, query: &Query, named: &[Match]) -> Vec<Hit> {
    let mut points = CodePoints { text: &article.text, byte: 0, count: 0 };
    let mut hits = Vec::new();
    let in_text = article.title_in_text();
    let in_title = in_text.as_ref().map(|title| within(named, title)).unwrap_or_default();
    for place in with_named(query.matches(article.title(), Part::Title), in_title) {
        let text = article.title().get(place.range.clone()).unwrap_or_default();
        // A title that only the front matter has stands nowhere in the text as it is.
        let shown = in_text
            .as_ref()
            .map_or(0..0, |title| title.start + place.range.start..title.start + place.range.end);
        hits.push(points.hit(article, None, shown, text, via(place.via)));
    }
    let date = article.date.as_ref().and_then(|date| date.printed.clone());
    let paragraphs = article.paragraphs.iter().map(|paragraph| paragraph.range.clone());
    let numbered = paragraphs.enumerate().map(|(number, range)| (Some(number), range));
    for (number, piece) in date.map(|range| (None, range)).into_iter().chain(numbered) {
        let text = article.slice(piece.clone());
        let places = with_named(query.matches(text, Part::Body), within(named, &piece));
        for Match { range, via: found } in places {
            let shown = text.get(range.clone()).unwrap_or_default();
            let place = piece.start + range.start..piece.start + range.end;
            hits.push(points.hit(article, number, place, shown, via(found)));
        }
    }
    if hits.is_empty() {
        hits.push(points.hit(article, None, article.title.clone(), article.title(), "article"));
    }
    hits
}

fn via(via: Via) -> &'static str {
    match via {
        Via::Word => "word",
        Via::Name => "name",
        Via::Mention => "mention",
        Via::Quotation => "quotation",
    }
}

/// Counts code points up to bytes that mostly ascend.
struct CodePoints<'a> {
    text: &'a str,
    byte: usize,
    count: usize,
}

impl CodePoints<'_> {
    fn before(&mut self, byte: usize) -> usize {
        if byte < self.byte {
            (self.byte, self.count) = (0, 0);
        }
        self.count += self.text.get(self.byte..byte).unwrap_or_default().chars().count();
        self.byte = byte;
        self.count
    }

    fn hit(
        &mut self,
        article: &Article,
        paragraph: Option<usize>,
        bytes: std::ops::Range<usize>,
        text: &str,
        via: &'static str,
    ) -> Hit {
        Hit {
            file: article.origin.clone(),
            title: article.title().to_owned(),
            paragraph,
            start: self.before(bytes.start),
            end: self.before(bytes.end),
            text: text.to_owned(),
            via,
        }
    }
}

/// The title, the number of places, and the first of them in its context.
fn print(
    article: &Article,
    query: &Query,
    named: &[Match],
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let found = excerpt_with(0, article, query, named, ROOM);
    writeln!(out, "{}: {}", sanitize::line(&article.origin), sanitize::line(article.title()))?;
    if let Some(snippet) = &found.snippet {
        let cut = |cut| if cut { "…" } else { "" };
        let text = sanitize::line(&found.text);
        writeln!(
            out,
            "    {}{text}{} ({})",
            cut(snippet.cut_start),
            cut(snippet.cut_end),
            found.count
        )?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Cancel, NameFacts, OfArticle, hits, parse};
    use crate::import::{Imported, bundled, import};
    use crate::search::Folding;

    fn found(query: &str, file: &str) -> Vec<(usize, usize, String)> {
        let query = parse(query).unwrap();
        let article = import("a.txt", file.as_bytes()).articles.remove(0).article;
        let never = Cancel::default();
        let facts = NameFacts::new(None, &never);
        if !query.holds(0, &Folding::new(&article), &OfArticle(&article, &facts)) {
            return Vec::new();
        }
        hits(&article, &query, &[]).into_iter().map(|hit| (hit.start, hit.end, hit.text)).collect()
    }

    #[test]
    fn places_count_code_points_of_the_file() {
        let file = "عنوان الخبر\n\nسطر\n\nالخبرُ هنا";
        assert_eq!(found("خبر", file), [(8, 11, "خبر".into()), (20, 24, "خبرُ".into())]);
        let file = "---\nlang: ar\n---\nعنوان\n\nالخبر";
        assert_eq!(found("خبر lang:ar", file), [(26, 29, "خبر".into())]);
    }

    #[test]
    fn a_query_without_words_finds_the_article() {
        assert_eq!(
            found("lang:en", "Title of the news\n\nthe body"),
            [(0, 17, "Title of the news".into())]
        );
        assert_eq!(found("lang:ar", "Title of the news\n\nthe body"), []);
        assert_eq!(found("after:2013-03 before:2013-04", "T\n\n20 March 2013\n\nbody").len(), 1);
        assert_eq!(found("before:2013", "T\n\nbody"), []);
    }

    #[test]
    fn the_bundled_digest_answers_the_spelling_queries() {
        let count = |query: &str, name: &str| {
            let query = parse(query).unwrap();
            let of_name = |imported: &Imported| imported.article.origin.contains(name);
            let articles = bundled().into_iter().filter(of_name).map(|imported| imported.article);
            articles
                .filter(|article| article.language == crate::article::Language::Arabic)
                .map(|article| hits(&article, &query, &[]).len())
                .sum::<usize>()
        };
        for query in ["الإنتربول", "الانتربول", "انتربول"] {
            assert_eq!(count(query, "000_"), 9, "{query}");
        }
    }

    #[test]
    fn a_wrong_query_is_a_sentence_with_the_place() {
        let error = parse("خبر after:March").unwrap_err().to_string();
        assert_eq!(
            error,
            "query, character 11, \"March\": a date is a year, a month or a day: 2013, 2013-03, 2013-03-20"
        );
    }
}
