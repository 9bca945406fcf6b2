//! The order of the list: by one key, where that is the same by the next, and so on.

use std::cmp::Ordering;

use super::arrange::Sort;
use crate::app::near;
use crate::library::ArticleRow;
use crate::messages::{Sentence, sentence};
use crate::text::fold;

/// Keys, the most important first, each perhaps turned round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order(Vec<(Sort, bool)>);

impl Default for Order {
    fn default() -> Self {
        Order::from(Sort::default())
    }
}

impl From<Sort> for Order {
    fn from(sort: Sort) -> Self {
        Order(vec![(sort, false)])
    }
}

impl Order {
    /// Reads an order as it is typed: "source,-date" is by source, in each the oldest first.
    ///
    /// # Errors
    /// The first key that is none.
    pub fn read(text: &str) -> Result<Self, OrderError> {
        let keys = text.split([',', '\u{60C}', ' ']).filter(|key| !key.is_empty()).map(key);
        let keys = keys.collect::<Result<Vec<_>, _>>()?;
        if keys.is_empty() { Err(OrderError(String::new())) } else { Ok(Order(keys)) }
    }

    /// On the screen.
    pub fn label(&self) -> Sentence {
        Sentence::list(self.0.iter().map(|(sort, turned)| match turned {
            true => sentence!("order-turned", order = sort.label()),
            false => sort.label(),
        }))
    }

    /// Whether it is one that a list begins with.
    pub fn is_usual(&self) -> bool {
        matches!(self.0[..], [(Sort::Newest | Sort::AsGiven, false)])
    }

    /// As it is typed.
    pub fn name(&self) -> String {
        let name = |(sort, turned): &(Sort, bool)| {
            format!("{}{}", if *turned { "-" } else { "" }, sort.name())
        };
        self.0.iter().map(name).collect::<Vec<_>>().join(",")
    }

    /// The most important key.
    pub fn first(&self) -> Sort {
        self.0.first().map_or_else(Sort::default, |(sort, _)| *sort)
    }

    /// Whether articles of one day stand together.
    pub fn is_by_day(&self) -> bool {
        matches!(self.first(), Sort::Newest | Sort::Oldest)
    }

    /// Whether it is that in which the articles came.
    pub(super) fn is_as_given(&self) -> bool {
        self.0 == [(Sort::AsGiven, false)]
    }

    /// Whether the day is all that counts, and whether the oldest come first then.
    pub(super) fn is_plainly_by_day(&self) -> Option<bool> {
        match self.0[..] {
            [(Sort::Newest, turned)] => Some(turned),
            [(Sort::Oldest, turned)] => Some(!turned),
            _ => None,
        }
    }

    /// Whether titles count, which are costly to compare.
    pub(super) fn needs_titles(&self) -> bool {
        self.0.iter().any(|(sort, _)| *sort == Sort::Title)
    }

    /// Compares two articles; `folded` are their titles folded, where titles count.
    pub(super) fn compare(
        &self,
        a: &ArticleRow<'_>,
        b: &ArticleRow<'_>,
        folded: [&str; 2],
    ) -> Ordering {
        let by_keys = self.0.iter().map(|(sort, turned)| {
            let order = by(*sort, a, b, folded);
            if *turned { order.reverse() } else { order }
        });
        let settled = by_keys.into_iter().find(|order| order.is_ne());
        settled
            .unwrap_or_else(|| if self.is_as_given() { Ordering::Equal } else { self.rest(a, b) })
    }

    /// What is the same by all keys: the newest first, editions of one story beside each other.
    fn rest(&self, a: &ArticleRow<'_>, b: &ArticleRow<'_>) -> Ordering {
        let key = |row: &ArticleRow<'_>| (row.day, row.story);
        let newest = key(b).cmp(&key(a)).then(a.article.cmp(&b.article));
        match self.0.first() {
            Some((Sort::Oldest, false) | (Sort::Newest, true)) => newest.reverse(),
            _ => newest,
        }
    }
}

/// A key that an order cannot have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderError(String);

impl OrderError {
    /// What is wrong, and what an order is made of.
    pub fn sentence(&self) -> Sentence {
        let names = Sentence::list(Sort::ALL.map(Sort::name));
        let name = self.0.as_str();
        match near::to(name, Sort::ALL.map(Sort::name)) {
            Some(near) => sentence!("no-such-order-but", name = name, near = near, names = names),
            None => sentence!("no-such-order", name = name, names = names),
        }
    }
}

fn key(written: &str) -> Result<(Sort, bool), OrderError> {
    let (turned, name) = match written.strip_prefix('-') {
        Some(name) => (true, name),
        None => (false, written.strip_prefix('+').unwrap_or(written)),
    };
    let name = if name == "date" { "newest" } else { name };
    let found = Sort::ALL.into_iter().find(|sort| sort.name() == name);
    found.map(|sort| (sort, turned)).ok_or_else(|| OrderError(name.to_owned()))
}

fn by(
    sort: Sort,
    a: &ArticleRow<'_>,
    b: &ArticleRow<'_>,
    [title_a, title_b]: [&str; 2],
) -> Ordering {
    match sort {
        Sort::AsGiven => Ordering::Equal,
        Sort::Newest => b.day.cmp(&a.day),
        Sort::Oldest => a.day.cmp(&b.day),
        Sort::Title => title_a.cmp(title_b).then_with(|| a.title.cmp(b.title)),
        Sort::Source => a.source.cmp(&b.source),
        Sort::Language => a.language.code().cmp(b.language.code()),
        Sort::Unread => a.read.cmp(&b.read),
        Sort::Starred => b.starred.cmp(&a.starred),
    }
}

/// A title as titles are compared: however it is spelt, and whatever marks stand before it.
pub(super) fn folded(title: &str) -> String {
    let folded = fold::text(title);
    folded.trim_start_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders_are_read_as_they_are_written() {
        for (typed, name) in [
            ("title", "title"),
            ("date,-title", "newest,-title"),
            ("-date", "-newest"),
            ("source, unread", "source,unread"),
            ("+starred", "starred"),
        ] {
            assert_eq!(Order::read(typed).unwrap().name(), name, "{typed}");
        }
        let error = Order::read("date,titel").unwrap_err().sentence().to_string();
        let expected = "There is no order titel; did you mean title? There are newest, oldest,";
        assert!(error.starts_with(expected), "{error}");
        let label = Order::read("unread,-title").unwrap().label();
        assert_eq!(label.to_string(), "unread first, by title turned round");
        assert!(Order::read(" , ").is_err());
    }

    #[test]
    fn titles_are_compared_however_they_are_spelt() {
        let mut titles = [
            "\u{AB}\u{628}\u{64E}\u{64A}\u{62A}\u{BB}",
            "\u{622}\u{628}",
            "beta",
            "\u{627}\u{62A}",
            "Alpha",
            "\u{201C}Gamma\u{201D}",
        ];
        titles.sort_by_key(|title| folded(title));
        assert_eq!(
            titles,
            [
                "Alpha",
                "beta",
                "\u{201C}Gamma\u{201D}",
                "\u{622}\u{628}",
                "\u{627}\u{62A}",
                "\u{AB}\u{628}\u{64E}\u{64A}\u{62A}\u{BB}"
            ]
        );
    }
}
