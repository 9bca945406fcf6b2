//! The index: which articles hold which words, found by any part of a word.
//!
//! An index is a list of immutable *segments*. Each has a sorted vocabulary of folded words, searched from
//! end to end for the needle, and for each word the documents that hold it. New and changed articles go
//! into a new segment, and what an old one says of them is no longer live; now and then segments are merged.
//! An index is derived and disposable: it knows articles by a number and a stamp of their text, and what it
//! lacks is not found until it has caught up. No byte of it is used before it was checked: what is damaged is not
//! found either, but known to be missing ([`Segment::is_damaged`]).
//!
//! # Limits
//! Words of scripts without spaces are indexed in pieces of 120 bytes and found by any part of up to 60.

mod builder;
mod busy;
mod checked;
mod field;
mod format;
mod live;
mod merge;
mod packed;
mod postings;
mod segment;
mod spelling;
mod varint;
mod vocabulary;
mod written;

#[cfg(test)]
mod tests;

pub use builder::{Document, SegmentBuilder};
pub use format::BadSegment;
pub use live::Index;
pub use merge::merge;
pub use segment::{Bytes, Part, Segment};
