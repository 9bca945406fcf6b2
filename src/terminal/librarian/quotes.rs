//! Requests about quotes.

use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;

use super::service::Service;
use crate::app::{ArticleId, Content, Event, QuoteFact};
use crate::article::Article;
use crate::library::{Bookmark, KeptQuote, LibraryError, QuoteEdit, UndoneQuotes};
use crate::quotes::{Anchorer, Passage, Quote, Source, Standing};

/// Words of an article that are to be kept, and what comes with them.
pub(super) struct Taking {
    pub(super) content: Content,
    pub(super) range: Range<usize>,
    pub(super) speaker: Option<String>,
    pub(super) counterpart: Option<(Content, Range<usize>)>,
    pub(super) edits: Vec<QuoteEdit>,
}

impl Service {
    /// Keeps words of an article.
    pub(super) fn take(&mut self, taking: Taking) -> Result<(), LibraryError> {
        let Taking { content, range, speaker, counterpart, edits } = taking;
        let Some(mut quote) = Quote::take(&content.article, range, Timestamp::now()) else {
            return Ok(());
        };
        quote.speaker = speaker;
        let passage = counterpart.and_then(|(other, range)| Passage::take(&other.article, range));
        quote.counterpart = passage.map(Box::new);
        for edit in edits {
            edit.apply(&mut quote);
        }
        let keeping = self.librarian.library.keep(&[quote])?;
        for id in keeping.ids {
            self.tell_kept(id)?;
        }
        Ok(())
    }

    /// Changes a quote.
    pub(super) fn edit(&mut self, id: i64, edits: &[QuoteEdit]) -> Result<(), LibraryError> {
        if self.librarian.library.edit_quotes(&[id], edits)? > 0 {
            return self.tell_kept(id);
        }
        // It is so already, or there is no such quote any more.
        let quote = self.librarian.library.quote(id)?;
        (self.tell)(Event::Quote(QuoteFact::Now(vec![(id, quote)])));
        Ok(())
    }

    /// Deletes a quote.
    pub(super) fn forget(&mut self, id: i64) -> Result<(), LibraryError> {
        self.librarian.library.delete_quotes(&[id])?;
        (self.tell)(Event::Quote(QuoteFact::Forgotten(id)));
        Ok(())
    }

    /// Tells a quote as it was kept: with its absolute path.
    fn tell_kept(&self, id: i64) -> Result<(), LibraryError> {
        if let Some(quote) = self.librarian.library.quote(id)? {
            self.tell_origin(&quote.source);
            (self.tell)(Event::Quote(QuoteFact::Kept(Box::new(KeptQuote { id, quote }))));
        }
        Ok(())
    }

    fn tell_origin(&self, source: &Source) {
        if let Ok(Some(article)) = self.librarian.library.article_of(source) {
            (self.tell)(Event::Quote(QuoteFact::Origins(vec![(
                ArticleId(article),
                source.origin.clone(),
            )])));
        }
    }

    /// Tells quotes whose last change was taken back.
    pub(super) fn tell_undone(&self, undone: &UndoneQuotes) -> Result<(), LibraryError> {
        let library = &self.librarian.library;
        let ids = undone.ids.iter().chain(&undone.left);
        let now = ids.map(|id| Ok((*id, library.quote(*id)?)));
        (self.tell)(Event::Quote(QuoteFact::Now(now.collect::<Result<_, LibraryError>>()?)));
        Ok(())
    }

    /// Tells all quotes, and which articles they come from.
    pub(super) fn quotes(&self) -> Result<(), LibraryError> {
        let library = &self.librarian.library;
        let mut quotes = Vec::new();
        library.quotes(usize::MAX, &mut |some| {
            quotes.extend(some);
            true
        })?;
        (self.tell)(Event::Quote(QuoteFact::All(quotes)));
        let article = |(origin, _): (String, u32)| {
            let article = library.article_at(Path::new(&origin)).transpose()?;
            Some(article.map(|article| (ArticleId(article), origin)))
        };
        let origins = library.quoted_origins()?.into_iter().filter_map(article);
        (self.tell)(Event::Quote(QuoteFact::Origins(origins.collect::<Result<_, _>>()?)));
        Ok(())
    }

    /// Marks a place.
    pub(super) fn bookmark(
        &mut self,
        letter: char,
        content: &Content,
        range: Range<usize>,
        byte: usize,
    ) -> Result<(), LibraryError> {
        let Some(mut passage) = Passage::take(&content.article, range) else { return Ok(()) };
        // A path given from here is another one from elsewhere.
        let origin = Path::new(&passage.source.origin);
        if let Ok(path) = origin.canonicalize() {
            passage.source.origin = path.to_string_lossy().into_owned();
        }
        self.librarian.library.set_bookmark(&Bookmark { letter, passage, byte })?;
        self.bookmarks(Some(letter))
    }

    /// Tells the marked places, and which is new.
    pub(super) fn bookmarks(&self, new: Option<char>) -> Result<(), LibraryError> {
        (self.tell)(Event::Bookmarks(self.librarian.library.bookmarks()?, new));
        Ok(())
    }

    /// Tells how quotes stand in their articles now.
    pub(super) fn stand(&self, quotes: &[KeptQuote]) {
        let mut articles: Vec<(&Source, Option<Arc<Article>>)> = Vec::new();
        let mut standings = Vec::new();
        for KeptQuote { id, quote } in quotes {
            let source = &quote.source;
            if !articles.iter().any(|(known, _)| known.origin == source.origin) {
                articles.push((source, self.read(source)));
            }
            let known = articles.iter().find(|(known, _)| known.origin == source.origin);
            let article = known.and_then(|(_, article)| article.as_deref());
            let standing = article.map(|article| Anchorer::new(article).standing(quote));
            standings.push((*id, standing.unwrap_or(Standing::Gone)));
        }
        (self.tell)(Event::Quote(QuoteFact::Stood(standings)));
    }

    /// The article of a source; `None` when it cannot be read any more.
    fn read(&self, source: &Source) -> Option<Arc<Article>> {
        let id = self.librarian.library.article_of(source).ok()??;
        self.librarian.library.article(id).ok().map(Arc::new)
    }
}
