//! Who, where, when, and who said it: names, values and quotations of an article.
//!
//! ```text
//! text -> tokens -> Document (normal forms, clitic readings, what the lists know of each word)
//!      -> tagger, lexicon, gazetteer, rules of Arabic and English, propagation   = names
//!      -> values      (dates, numbers, money, percentages)
//!      -> linking     (which names are one entity, also across alphabets)
//!      -> quotations  (quoted stretches, speech acts, speakers)
//! ```
//! [`Recognizer`] runs the stages and gives plain data, an [`Analysis`]. The data files are used in place and opened on first use.
//!
//! # Limitations
//! Names are Arabic or English; of Hebrew, Persian and Urdu only countries are known. No coreference beyond offices and pronouns of
//! speakers. News spells in many ways and says little: expect one name in six to be missed or cut wrongly in texts never seen.
mod analysis;
mod arabic;
mod clitics;
mod data;
mod document;
mod english;
pub mod gazetteer;
mod linking;
mod listed;
mod mentions;
mod normal;
mod numerals;
pub mod phrases;
mod propagation;
mod quotations;
mod recognizer;
mod spans;
pub mod tagger;
#[cfg(test)]
mod tests;
mod tokens;
mod values;
mod vocabulary;

pub use analysis::{Analysis, Entity, Kind, Mention, Quotation, Speaker};
pub use clitics::{Reading, readings};
pub use document::{Case, Document, Sentence, Word};
pub use linking::{DigestEntity, link_digest, transliteration};
pub use normal::normal;
pub use propagation::propagate;
pub use recognizer::{Options, Recognizer};
pub use spans::{Label, Name, Span, Spans};
pub use tokens::{Script, Token, tokens};
pub use values::{Value, ValueKind};
pub use vocabulary::Classes;
