//! The date of an article.
use std::ops::Range;

/// A date as printed and as a calendar day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleDate {
    /// The day, in the Gregorian calendar.
    pub day: jiff::civil::Date,
    /// Where the text prints it, when it does: a line of its own. `None` when the front matter says it.
    pub printed: Option<Range<usize>>,
}
