//! Where to go in an article once it is open.

use super::jumps::Spot;
use super::reader::Reader;
use crate::library::{Bookmark, KeptQuote};
use crate::quotes::Source;

/// A place that is on the way: its article may have to be found and read in first.
#[derive(Clone, Debug)]
pub(super) enum Destination {
    /// A kept quote.
    Quote(KeptQuote),
    /// A marked place.
    Place(Bookmark),
    /// A place left by a jump.
    Spot(Spot),
}

impl Destination {
    /// The article it is in, as it was when the place was kept.
    pub(super) fn source(&self) -> Option<&Source> {
        match self {
            Destination::Quote(kept) => Some(&kept.quote.source),
            Destination::Place(bookmark) => Some(&bookmark.passage.source),
            Destination::Spot(_) => None,
        }
    }

    /// Whether it is in this article.
    pub(super) fn is_in(&self, reader: &Reader) -> bool {
        match self {
            Destination::Quote(kept) => reader.is_from(&kept.quote),
            Destination::Place(bookmark) => {
                bookmark.passage.source.origin == reader.article().origin
            }
            Destination::Spot(spot) => spot.article == reader.id,
        }
    }
}
