//! Search: what a reader means, however it is spelt.
//!
//! Pure: text in, places out. [`Query::parse`] reads the query language; [`index::Index`] and [`Scan`] say
//! which articles it holds of; [`Query::matches`] where in a text; [`snippet`] what to show of it. What is
//! known of an article besides its words comes from the caller ([`Facts`]).
//!
//! ```
//! use nashra::search::{Cancel, NoFacts, Query, Scan};
//!
//! let mut scan = Scan::default();
//! scan.add(1, "الأمين العام للإنتربول", ["موسكو، ٢٠ مارس"].into_iter());
//! scan.add(2, "Kaspersky Lab", ["Interpol Global Complex"].into_iter());
//! let find = |query| {
//!     let found = scan.find(&Query::parse(query).unwrap(), &NoFacts, &Cancel::default());
//!     found.sure.map(|hit| hit.article).collect::<Vec<_>>()
//! };
//! assert_eq!(find("الانتربول 20"), [1]);
//! assert_eq!(find("kasper OR title:الإنتربول"), [2, 1]);
//! ```

mod bitmap;
mod cancel;
mod evaluate;
mod facts;
mod hits;
pub mod index;
mod matches;
mod plain;
mod query;
mod rank;
mod scan;
mod snippet;
mod words;

#[cfg(test)]
mod tests;

pub use bitmap::Bitmap;
pub use cancel::Cancel;
pub use facts::{Facts, NoFacts};
pub use hits::{Hit, Hits};
pub use matches::{Match, with_named, within};
pub use plain::Folding;
pub use query::{Filter, NameSought, Query, QueryError, State, Via};
pub use rank::Found;
pub use scan::Scan;
pub use snippet::{Snippet, snippet};
