//! What persists: articles, quotes, read marks, stars, tags, reading places; and finding all of it again.
//!
//! One `SQLite` database in the data folder, safe against kill and power loss and shared by several processes;
//! disposable search files in the cache folder. Every call blocks, so they belong on a worker; each thread opens
//! its own [`Library`]. Results are plain data.
//!
//! ```
//! use nashra::library::{IndexFolder, Library, Mark, Searcher};
//! use nashra::search::{Cancel, Query};
//!
//! # fn main() -> Result<(), nashra::library::LibraryError> {
//! # let folder = std::env::temp_dir().join(format!("nashra-doc-{}", std::process::id()));
//! # std::fs::create_dir_all(folder.join("news")).unwrap();
//! # std::fs::write(folder.join("news/a.txt"), "الأمين العام للإنتربول\n\nموسكو\n").unwrap();
//! let index = IndexFolder::new(&folder.join("cache"));
//! let mut library = Library::open(&folder)?.library;
//! let source = library.source(&folder.join("news"))?;
//! library.sync(source, &index, &Cancel::default(), &mut |_| {})?;
//!
//! let searcher = Searcher::new(&library, index)?;
//! let query = Query::parse("الانتربول is:unread").unwrap();
//! let mut found = Vec::new();
//! searcher.search(&library, &query, &|_, _| None, &Cancel::default(), &mut |results| {
//!     found.extend(results.hits);
//!     true
//! });
//! assert_eq!(library.article(found[0].article)?.title(), "الأمين العام للإنتربول");
//! library.mark(&[found[0].article], &Mark::Read(true))?;
//! # std::fs::remove_dir_all(folder).unwrap();
//! # Ok(())
//! # }
//! ```

mod bookmarks;
mod connection;
mod decisions;
mod error;
mod export;
mod facts;
mod folders;
mod index_folder;
mod journal;
mod kinship;
mod log;
mod marks;
mod names;
mod open;
mod pace;
mod paths;
mod quotes;
mod rows;
mod schema;
mod searcher;
mod sources;
mod store;
mod sync;
mod tags;
mod texts;
mod transaction;
mod typed;
mod union;

#[cfg(test)]
mod tests;

pub use bookmarks::Bookmark;
pub use error::LibraryError;
pub use export::ExportError;
pub use facts::{Also, KnownFacts};
pub use folders::Folders;
pub use index_folder::{IndexFolder, IndexWriter};
pub use journal::Step;
pub use kinship::{Kinship, Likeness, Verdict};
pub use marks::{Change, Mark, Place};
pub use names::{
    Directory, HeldNames, NameFacts, Names, NamesFound, Presence, Spellings, named_places,
    with_spellings,
};
pub use open::{Library, Opened};
pub use pace::Pace;
pub use quotes::{Keeping, KeptQuote, QuoteChange, QuoteEdit, UndoneQuotes};
pub use rows::{ArticleRow, Rows};
pub use searcher::{Excerpt, Results, Searcher, Searching, excerpt, excerpt_with};
pub use sources::{Source, SourceChange, SourceEdit};
pub use store::{Stamps, date_of, days_of};
pub use sync::{Progress, Synced};
pub use tags::Tags;
pub use typed::TypedLines;
pub use union::Union;
