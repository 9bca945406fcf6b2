//! Two editions of a story, sentence by sentence, and which articles are editions of one story.
//!
//! ```
//! use nashra::import::import;
//! use nashra::parallel::{Alignment, Side};
//!
//! let read = |name, text: &str| import(name, text.as_bytes()).articles.remove(0).article;
//! let ar = read("a.ar.txt", "عنوان الخبر\n\nوصل الوزير إلى باريس. وقّع اتفاقا في 12 مايو.\n");
//! let en = read("a.en.txt", "Title of the news\n\nThe minister reached Paris. He signed a deal on May 12.\n");
//! let alignment = Alignment::of(&ar, &en);
//! let deal = alignment.sentence_at(Side::A, ar.text.find("وقّع").unwrap()).unwrap();
//! let link = alignment.link_of(Side::A, deal).unwrap();
//! assert_eq!(&en.text[alignment.b()[link.b[0]].range.clone()], "He signed a deal on May 12.");
//! ```
//!
//! The way of an alignment: [`Sentence`]s; their words as *types* (a number, a sign, a word with its
//! meanings and its sound); which types of one side stand for which of the other; from these and from the lengths
//! what speaks for a *bead*, a few sentences of one side with a few of the other; the best sequence of beads
//! within a band around a coarse path; and at last the sentences that were moved.
//!
//! [`Stories`] proposes, from the same kinds of evidence, which articles of a library are editions of one story, and
//! which repeat each other in one language.
//!
//! # Limitations
//! Meanings are known for Arabic and English only; Persian, Urdu and Hebrew are aligned with the others by
//! numbers, names, signs and lengths. A link holds at most three sentences of one side.

mod align;
mod band;
mod beads;
mod dictionary;
mod evidence;
mod lattice;
mod matches;
mod moved;
mod names;
mod sentences;
mod stems;
mod stop_words;
mod stories;
#[cfg(test)]
mod tests;
mod tokens;
mod types;

pub use align::{Alignment, Link, Side};
pub use sentences::{Sentence, of_article};
pub use stories::{Proposal, Stories};
