//! Who, where, when, and who said it: names, values and quotations of an article.
//!
//! ```text
//! text -> tokens -> Document (normal forms, clitic readings, what the lists know of each word and its kind)
//!      -> lexicon, gazetteer, rules of Arabic and English   = names proposed
//!      -> tagger (which of them are names, and how far they go), propagation   = names
//!      -> values      (dates, numbers, money, percentages)
//!      -> linking     (which names are one entity, also across alphabets)
//!      -> quotations  (quoted stretches, speech acts, speakers)
//! ```
//! [`Recognizer`] runs the stages and gives plain data, an [`Analysis`]. The reader's [`Decisions`] are applied on top of it; a
//! library keeps its [`Roster`] and links names over its articles by [`across`]. The data files are used in place and opened on first use.
//!
//! # Limitations
//! Names are Arabic or English; of Hebrew, Persian and Urdu only countries are known. No coreference beyond offices and pronouns of
//! speakers. News spells in many ways and says little: in hard texts of authors never seen expect one Arabic name in
//! six and one English name in eight to be missed or cut wrongly, and the speaker of one quotation in four; in the ordinary news
//! of agencies one name and one speaker in ten.
mod analysis;
mod arabic;
mod attempt;
mod clitics;
mod data;
mod decisions;
mod document;
mod english;
pub mod gazetteer;
mod hash;
pub mod lines;
mod linking;
mod listed;
mod mentions;
mod name_key;
mod normal;
mod numerals;
pub mod phrases;
mod propagation;
pub mod quotations;
mod recognizer;
mod roster;
mod spans;
pub mod stories;
pub mod tagger;
#[cfg(test)]
mod tests;
mod tokens;
mod values;
mod vocabulary;
mod word_class;

pub use analysis::{Analysis, Entity, Kind, Mention, Quotation, Speaker};
#[cfg(test)]
pub(crate) use attempt::Panicking;
pub(crate) use attempt::panic_message;
pub use clitics::{Reading, readings};
pub use decisions::{Decision, Decisions, Form, Joined, Parting};
pub use document::{Case, Document, Sentence, Word};
pub use linking::{DigestEntity, across, link_digest, transliteration, without_article};
pub use name_key::{NameKey, is_arabic_name, name_words};
pub use normal::normal;
pub use propagation::propagate;
pub use recognizer::{Options, Recognizer, proposals};
pub use roster::{Named, Roster, fingerprint};
pub use spans::{Label, Name, Span, Spans};
pub use tokens::{Script, Token, tokens};
pub use values::{Value, ValueKind};
pub use vocabulary::Classes;
pub use word_class::{WordClass, WordClasses};
