//! What search asks the layers above: it knows words, they know everything else.

use super::Bitmap;
use super::query::Filter;

/// What is known of articles besides their words.
pub trait Facts {
    /// Whether the article is one the filter asks for.
    fn holds(&self, article: u32, filter: &Filter) -> bool;

    /// Keeps the documents whose article, which `article` gives, is one the filter asks for. The same as asking
    /// for each; whoever keeps facts in columns can do it faster.
    fn keep(&self, filter: &Filter, documents: &mut Bitmap, article: &dyn Fn(usize) -> u32) {
        documents.retain(|document| self.holds(article(document), filter));
    }

    /// Days since 1970-01-01 of the article's date, or of its arrival when it has none; later ranks higher.
    fn day(&self, article: u32) -> i32;
}

/// Knows nothing: every filter fails, all days are one.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoFacts;

impl Facts for NoFacts {
    fn holds(&self, _: u32, _: &Filter) -> bool {
        false
    }

    fn day(&self, _: u32) -> i32 {
        0
    }
}
