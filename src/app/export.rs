//! Quotes and articles on their way out: as what, and where to.

use std::sync::Arc;

use super::list::ArticleId;
use super::message::Content;
use crate::article::{Article, ArticleFormat};
use crate::quotes::{Format, Options, Quote, Template, export};

/// Something to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// What.
    pub what: Exported,
    /// Where to.
    pub target: Target,
    /// What is there already goes.
    pub overwrite: bool,
}

/// What is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exported {
    /// Quotes, the first kept first.
    Quotes(Vec<Quote>, Shape),
    /// Articles, as they stand in the list.
    Articles(Vec<Wanted>, ArticleFormat),
}

/// An article that is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// One in memory.
    Held(Content),
    /// One of the library.
    Kept(ArticleId),
}

/// What quotes are written as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One of the formats.
    Format(Format),
    /// A format of the reader's own.
    Template(Template),
}

/// Where something is written to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A file, by its path as typed.
    File(String),
    /// The standard input of a command.
    Command(String),
}

/// How a command went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommandEnd {
    /// The command.
    pub command: String,
    /// How it ended.
    pub how: Ended,
    /// What it said on standard output, then on standard error, as far as that is shown.
    pub said: String,
}

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Well.
    Well,
    /// With a status that says it failed, or by a signal.
    Badly(Option<i32>),
    /// The reader stopped it.
    Stopped,
}

/// How much was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// So many quotes.
    Quotes(usize),
    /// So many articles.
    Articles(usize),
}

impl Exported {
    /// The document, piece by piece, so that no more than an article need be in memory. `read` gets an article
    /// that is not held; where it has none, none is written.
    pub fn pieces<'a>(
        &'a self,
        mut read: impl FnMut(ArticleId) -> Option<Arc<Article>> + 'a,
    ) -> Box<dyn Iterator<Item = String> + 'a> {
        let options = Options::default();
        match self {
            Exported::Quotes(quotes, Shape::Format(format)) => {
                Box::new(std::iter::once(export(quotes, *format, options)))
            }
            Exported::Quotes(quotes, Shape::Template(template)) => {
                Box::new(std::iter::once(template.fill(quotes, options)))
            }
            Exported::Articles(articles, format) => {
                let found = articles.iter().filter_map(move |wanted| match wanted {
                    Wanted::Held(content) => Some(format.write(&content.article)),
                    Wanted::Kept(id) => read(*id).map(|article| format.write(&article)),
                });
                let between = |(at, piece)| {
                    if at == 0 { piece } else { format!("{}{piece}", format.between()) }
                };
                Box::new(found.enumerate().map(between))
            }
        }
    }

    /// How much this is, when of the articles so many pieces were found.
    pub fn amount(&self, pieces: usize) -> Amount {
        match self {
            Exported::Quotes(quotes, _) => Amount::Quotes(quotes.len()),
            Exported::Articles(..) => Amount::Articles(pieces),
        }
    }
}
