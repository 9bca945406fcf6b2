//! Bytes into articles; content never makes it fail.
use crate::article::Article;

/// One imported article with what was odd about it.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The article.
    pub article: Article,
    /// Its oddities, each a sentence the reader can see.
    pub warnings: Vec<ImportWarning>,
}

/// Something odd in the input that did not stop the import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportWarning {
    /// Where it came from, as the reader named it.
    pub origin: String,
    /// Line in the decoded text, from 1, when it has one.
    pub line: Option<usize>,
    /// What is odd and what was done about it.
    pub what: String,
}

/// Imports one file: its name as the reader gave it, and its bytes.
pub fn import(origin: &str, bytes: &[u8]) -> Vec<Imported> {
    let _ = (origin, bytes);
    Vec::new()
}
