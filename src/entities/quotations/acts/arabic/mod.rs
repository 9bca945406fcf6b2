//! Subjects of Arabic verbs of speech: behind the verb, or before it in nominal sentences.
//!
//! ```text
//! subject  who the subject of a finite verb is, by where it stands
//! phrase   what the phrase behind a verb means: a name, an office, an organisation, somebody described
//! source   قوله, مضيفا, بحسب: whose words they are
//! words    the lists of words
//! ```
mod phrase;
mod source;
mod subject;
mod words;

pub(in super::super) use words::ADDRESSED;
