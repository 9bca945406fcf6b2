//! Searching the library: the index, what it does not know yet, and reading where only the text can tell.

use crate::article::Article;
use crate::search::index::{Index, Part};
use crate::search::{
    Cancel, Folding, Found, Hit, Match, Query, Snippet, snippet, with_named, within,
};

use super::store::add_to;
use super::{Also, Change, IndexFolder, IndexWriter, KnownFacts, Library, LibraryError, Stamps};
use crate::search::Facts as _;
use crate::search::index::{Document, SegmentBuilder};

/// Hits delivered first: more than any screen shows.
const FIRST_HITS: usize = 200;
/// Articles read at once to see whether a phrase is in them, before results are shown.
const READ_AT_ONCE: usize = 16;
/// Memory for words of articles that are indexed late, in bytes.
const HEAVY: usize = 64 << 20;

/// The library as it is searched: kept by the thread that searches, brought up to date when told.
#[derive(Debug)]
pub struct Searcher {
    folder: IndexFolder,
    index: Index,
    facts: KnownFacts,
    /// The library's data version that was read.
    version: i64,
    /// Articles that the index does not know.
    lacks: usize,
}

/// Some results of a search, best first; the next delivery's are worse, or were found later.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Results {
    /// Articles the query holds of.
    pub hits: Vec<Hit>,
    /// Articles the query is known to hold of by now, those not delivered yet among them.
    pub found: usize,
    /// Articles that must still be read to know.
    pub open: usize,
    /// Nothing more comes.
    pub finished: bool,
}

/// A search that has begun: what was found, until it is delivered.
#[derive(Clone, Debug)]
pub struct Searching {
    query: Query,
    left: Found,
    found: usize,
    begun: bool,
}

/// Where a query's words stand in one article, and what to show of it in a list of results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The article.
    pub article: u32,
    /// Matches in the title, bytes of it.
    pub title: Vec<crate::search::Match>,
    /// The text of the first paragraph, or date line, with a match: what of it is in the snippet's range.
    pub text: String,
    /// The piece of it; `None` when only the title has a match.
    pub snippet: Option<Snippet>,
    /// Matches in the whole article.
    pub count: usize,
}

impl Searcher {
    /// Opens what there is of the index, and reads what is known of the articles.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn new(library: &Library, folder: IndexFolder) -> Result<Self, LibraryError> {
        let version = library.data_version()?;
        let (facts, stamps) = library.facts()?;
        let index = folder.index(&stamps, &|article| facts.day(article));
        let lacks = stamps.iter().count().saturating_sub(index.len());
        Ok(Searcher { folder, index, facts, version, lacks })
    }

    /// Sees what has changed: the index has grown, articles were marked.
    ///
    /// # Errors
    /// The database cannot be read; what was known before stays.
    pub fn refresh(&mut self, library: &Library) -> Result<(), LibraryError> {
        *self = Searcher::new(library, self.folder.clone())?;
        Ok(())
    }

    /// As [`Searcher::refresh`], only when another process or connection has changed the library since.
    ///
    /// # Errors
    /// As [`Searcher::refresh`].
    pub fn refresh_if_changed(&mut self, library: &Library) -> Result<bool, LibraryError> {
        let changed = library.data_version()? != self.version;
        if changed {
            self.refresh(library)?;
        }
        Ok(changed)
    }

    /// Sees a change that was made with the same library, without reading everything again.
    pub fn apply(&mut self, change: &Change) {
        self.facts.apply(change);
    }

    /// What is known of the articles.
    pub fn facts(&self) -> &KnownFacts {
        &self.facts
    }

    /// How many articles search sees.
    pub fn indexed(&self) -> usize {
        self.index.len()
    }

    /// Makes ready for searching, so that the first search need not.
    pub fn prepare(&self) {
        self.index.prepare();
    }

    /// Whether a search came upon damage in the index: it may have missed something, and found too much with a
    /// `-`. [`Searcher::refresh`] drops what is damaged, [`Searcher::catch_up`] makes it good.
    pub fn is_damaged(&self) -> bool {
        self.index.is_damaged()
    }

    /// How many articles search does not see: their files were not read since the index was lost.
    pub fn lacks(&self) -> usize {
        self.lacks
    }

    /// Searches; delivers what is certain at once, then what reading the texts confirms, some at a time. Ends
    /// early when cancelled or when `deliver` returns false. `also` answers for filters about names and quotes.
    ///
    /// What is typed while it runs is best answered by cancelling it and starting again.
    pub fn search(
        &self,
        library: &Library,
        query: &Query,
        also: Also<'_>,
        cancel: &Cancel,
        deliver: &mut dyn FnMut(Results) -> bool,
    ) {
        let mut searching = self.begin(query, also, cancel);
        let mut goes_on = true;
        while goes_on && let Some(results) = self.go_on(&mut searching, library, also, cancel) {
            goes_on = !results.finished;
            goes_on &= deliver(results);
        }
    }

    /// Begins a search: asks the index. [`Searcher::go_on`] delivers.
    pub fn begin(&self, query: &Query, also: Also<'_>, cancel: &Cancel) -> Searching {
        let left = self.index.find(query, &self.facts.also(also), cancel);
        Searching { query: query.clone(), found: left.sure.len(), left, begun: false }
    }

    /// The next results of a search: first the best, then all others that are certain, then those of which
    /// reading the next few texts shows that the query holds of them. `None` when it was cancelled.
    ///
    /// The search may have begun before [`Searcher::refresh`].
    pub fn go_on(
        &self,
        searching: &mut Searching,
        library: &Library,
        also: Also<'_>,
        cancel: &Cancel,
    ) -> Option<Results> {
        let Searching { query, left: Found { sure, open }, found, begun } = searching;
        let mut hits = Vec::new();
        if !std::mem::replace(begun, true) {
            hits.extend(sure.by_ref().take(FIRST_HITS));
        } else if sure.len() > 0 {
            hits.extend(sure);
        } else {
            let facts = self.facts.also(also);
            let holds = |hit: &Hit| {
                !cancel.is_cancelled()
                    && library.article(hit.article).is_ok_and(|article| {
                        query.holds(hit.article, &Folding::new(&article), &facts)
                    })
            };
            hits.extend(open.by_ref().take(READ_AT_ONCE).filter(holds));
            *found += hits.len();
        }
        let Found { sure, open } = &searching.left;
        let finished = sure.len() + open.len() == 0;
        let results = Results { hits, found: searching.found, open: open.len(), finished };
        (!cancel.is_cancelled()).then_some(results)
    }

    /// Reads articles the index does not know, or knows another text of, into it. For articles imported while
    /// it could not be written; [`Library::sync`] indexes what it imports. `grown` is told when search sees more.
    ///
    /// # Errors
    /// The database cannot be read; or the index not be written, and is held in memory.
    pub fn catch_up(
        &mut self,
        library: &Library,
        cancel: &Cancel,
        grown: &mut dyn FnMut(),
    ) -> Result<(), LibraryError> {
        if self.is_damaged() {
            self.refresh(library)?;
        }
        let stamps = library.stamps()?;
        let missing = self.missing(&stamps);
        if missing.is_empty() {
            return Ok(());
        }
        let (writer, mut failed) = match self.folder.writer() {
            Ok(None) => return Ok(()),
            Ok(writer) => (writer, None),
            Err(error) => (None, Some(error)),
        };
        let (mut builder, mut documents) = (SegmentBuilder::default(), Vec::new());
        for (number, document) in missing.iter().enumerate() {
            if let Ok(article) = library.article(document.article) {
                add_to(&article, &mut builder);
                documents.push(*document);
            }
            if cancel.is_cancelled() {
                return Ok(());
            }
            if builder.weight() > HEAVY || number + 1 == missing.len() {
                let bytes = std::mem::take(&mut builder).finish(&documents);
                failed = failed.or(self.keep(writer.as_ref(), bytes).err());
                documents.clear();
                grown();
            }
        }
        if let Some(writer) = writer.filter(|_| failed.is_none()) {
            writer.tidy(&stamps)?;
        }
        self.refresh(library)?;
        failed.map_or(Ok(()), Err)
    }

    /// Searches when the index has caught up; and again if that came upon damage, which is made good first. For
    /// whoever waits for the outcome.
    pub fn caught_up<T>(&mut self, library: &Library, search: impl Fn(&Searcher) -> T) -> T {
        loop {
            // Without room for an index, what is indexed is searched.
            let _ = self.catch_up(library, &Cancel::default(), &mut || {});
            let found = search(self);
            if !self.is_damaged() || self.refresh(library).is_err() {
                return found;
            }
        }
    }

    /// The articles the index does not know as they are, the newest first.
    fn missing(&self, stamps: &Stamps) -> Vec<Document> {
        let mut known = Stamps::default();
        for document in self.index.documents() {
            known.set(document.article, document.stamp);
        }
        let is_missing = |document: &Document| known.of(document.article) != Some(document.stamp);
        let mut missing: Vec<Document> = stamps.iter().filter(is_missing).collect();
        missing.sort_unstable_by_key(|document| std::cmp::Reverse(document.article));
        missing
    }

    /// Writes a segment, or holds it in memory.
    fn keep(&self, writer: Option<&IndexWriter>, bytes: Vec<u8>) -> Result<(), LibraryError> {
        let written = writer.map(|writer| writer.write(&bytes));
        if !matches!(written, Some(Ok(()))) {
            self.folder.hold(bytes);
        }
        written.unwrap_or(Ok(()))
    }
}

/// Where a query's words stand in an article, and about `room` characters to show of it.
pub fn excerpt(article: u32, text: &Article, query: &Query, room: usize) -> Excerpt {
    excerpt_with(article, text, query, &[], room)
}

/// As [`excerpt`], with the places of the names that the query asks for ([`super::named_places`]); a quotation is shown whole.
pub fn excerpt_with(
    article: u32,
    text: &Article,
    query: &Query,
    named: &[Match],
    room: usize,
) -> Excerpt {
    let in_title = text.title_in_text().map(|range| within(named, &range));
    let title = query.matches(text.title(), Part::Title);
    let title = with_named(title, in_title.unwrap_or_default());
    let mut excerpt =
        Excerpt { article, count: title.len(), title, text: String::new(), snippet: None };
    for range in text.body_ranges() {
        let piece = text.slice(range.clone());
        let matches = with_named(query.matches(piece, Part::Body), within(named, &range));
        excerpt.count += matches.len();
        if excerpt.snippet.is_none() && !matches.is_empty() {
            let snippet = snippet(piece, &matches, room);
            piece.get(snippet.range.clone()).unwrap_or_default().clone_into(&mut excerpt.text);
            excerpt.snippet = Some(snippet);
        }
    }
    excerpt
}
