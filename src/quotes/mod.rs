//! Kept quotations: what is kept of one, how it is found again in a text that has changed, how it leaves
//! the program and comes back.
//!
//! A [`Quote`] is a Web Annotation (W3C Web Annotation Data Model, 2017): its own words with what stood
//! around them ([`TextQuoteSelector`]), where they stood ([`TextPositionSelector`]), whose words they are and
//! which article they come from. [`Anchorer`] finds it in a newer edition of the article, or says that it
//! cannot: a quote is never put on other words and never on a look-alike.
//!
//! ```
//! use nashra::article::Article;
//! use nashra::quotes::{Anchoring, Quote, anchor};
//!
//! let article = |text: &str| Article { text: text.to_owned(), ..Article::default() };
//! let first = article("He came early. “The net is tightening,” he said. Then he left.");
//! let quote = Quote::take(&first, 18..39, jiff::Timestamp::UNIX_EPOCH).unwrap();
//! assert_eq!(quote.words.exact, "The net is tightening");
//!
//! let second = article("Yesterday he came early. “The net is tightening,” he said. Then he left.");
//! assert_eq!(anchor(&quote, &second), Anchoring::Exact(28..49));
//! let third = article("He came early. “No comment,” he said. Then he left.");
//! assert!(matches!(anchor(&quote, &third), Anchoring::Orphan { .. }));
//! ```

mod anchor;
mod export;
mod filter;
mod import;
mod quote;
mod take;

#[cfg(test)]
#[expect(clippy::string_slice, reason = "a test may panic")]
mod tests;

pub use anchor::{Anchorer, Anchoring, Candidate, Nearest, Standing, anchor};
pub use export::{Format, Options, Template, TemplateError, citation, export, page, plain};
pub use filter::Filter;
pub use import::{ImportError, Imported, import};
pub use quote::{Colour, Passage, Quote, Source, TextPositionSelector, TextQuoteSelector};
