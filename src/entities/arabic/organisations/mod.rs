//! Organisations: a head noun (وزارة, البنك, حزب) and the chain of words that goes on with its name.
//!
//! Two constructions carry nearly all names:
//! - *construct*: an indefinite head, perhaps further indefinite nouns, and a definite noun or a proper name, with adjectives, "و" and
//!   "ل" phrases after it: وزارة التعليم العالي والبحث العلمي, هيئة مكافحة الفساد, جامعة القاهرة, شركة هواوي;
//! - *definite*: a definite head with adjectives that make it a name: البنك المركزي المصري, المجلس الأعلى للقضاء, الجيش اللبناني.
//!
//! A chain ends at punctuation, function words, verbs of speech, days, and where a second noun begins something new.
//!
//! ```text
//! chain      the name at one head: which construction, what was found before, what it is part of
//! construct  what follows a head in the construct state
//! proper     names behind it: of places and persons, of nouns, and of nothing any list knows
//! definite   what makes a definite head a name
//! modifiers  how both go on: adjectives, purposes, further fields
//! edges      what belongs to no name at its ends, and the town that does
//! words      the lists of words
//! ```
mod chain;
mod construct;
mod definite;
mod edges;
mod modifiers;
mod proper;
#[cfg(test)]
mod tests;
mod words;

use super::super::document::Document;
use super::super::spans::{Name, Spans};
use chain::Chain;
pub(in super::super) use edges::shorten;

/// Marks the organisations of Arabic texts.
pub(in super::super) fn organisations(document: &Document<'_>, spans: &mut Spans) {
    let mut at = 0;
    while at < document.words.len() {
        at = match (Chain { document, spans }).at(at) {
            Some(words) => {
                let end = words.end;
                spans.set(words, Name::Organisation);
                end
            }
            None => at + 1,
        };
    }
    edges::mend(document, spans);
}
