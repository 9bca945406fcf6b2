//! What an article says about itself.
use std::ops::Range;

/// Front matter, all optional, and what Markdown keeps beside its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    /// The title, when it cannot stand in the text as it is (it was written with escapes). Use
    /// [`Article::title`](super::Article::title), which knows both cases.
    pub title: Option<String>,
    /// The language tag as written (BCP 47, "ar-EG").
    pub language_tag: Option<String>,
    /// Who published it.
    pub source: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// Tags.
    pub tags: Vec<String>,
    /// The origin this is a translation of.
    pub translation_of: Option<String>,
    /// Origins of other editions of it.
    pub alternates: Vec<String>,
    /// A note to show under the title ("Unofficial translation").
    pub note: Option<String>,
    /// Where the links of a Markdown text lead, in reading order.
    pub links: Vec<Link>,
}

/// A link whose target the text does not show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The words it hangs on, bytes of the article's text.
    pub range: Range<usize>,
    /// Where it leads, as written: untrusted.
    pub url: String,
}
