//! Which articles the list shows, and in which order.

use std::cmp::Ordering;

use super::merge::merge;
use super::order::{self, Order};
use super::places::Places;
use crate::library::{ArticleRow, Rows};
use crate::messages::{Sentence, sentence};
use crate::text::fold::{self, Query};

/// What the list is ordered by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// As the articles came: of files named on the command line, their order.
    #[default]
    AsGiven,
    /// The newest first; editions of one story beside each other.
    Newest,
    /// The oldest first.
    Oldest,
    /// By title.
    Title,
    /// By source.
    Source,
    /// By language.
    Language,
    /// The unread first.
    Unread,
    /// The starred first.
    Starred,
}

impl Sort {
    /// All orders, in the order in which they are gone through.
    pub const ALL: [Sort; 8] = [
        Sort::Newest,
        Sort::Oldest,
        Sort::Title,
        Sort::Source,
        Sort::Language,
        Sort::Unread,
        Sort::Starred,
        Sort::AsGiven,
    ];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Sort::AsGiven => "given",
            Sort::Newest => "newest",
            Sort::Oldest => "oldest",
            Sort::Title => "title",
            Sort::Source => "source",
            Sort::Language => "lang",
            Sort::Unread => "unread",
            Sort::Starred => "starred",
        }
    }

    /// Its name on the screen.
    pub fn label(self) -> Sentence {
        match self {
            Sort::AsGiven => sentence!("order-given"),
            Sort::Newest => sentence!("order-newest"),
            Sort::Oldest => sentence!("order-oldest"),
            Sort::Title => sentence!("order-title"),
            Sort::Source => sentence!("order-source"),
            Sort::Language => sentence!("order-lang"),
            Sort::Unread => sentence!("order-unread"),
            Sort::Starred => sentence!("order-starred"),
        }
    }

    /// The order after this one.
    #[must_use]
    pub fn next(self) -> Sort {
        let here = Sort::ALL.iter().position(|sort| *sort == self).unwrap_or(0);
        Sort::ALL[(here + 1) % Sort::ALL.len()]
    }
}

/// Which articles are shown, by their state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Show {
    #[default]
    All,
    Unread,
    Starred,
}

/// How the list is chosen and ordered.
#[derive(Clone, Debug, Default)]
pub struct Arrangement {
    pub(super) order: Order,
    pub(super) show: Show,
    /// Results of a search, best first.
    pub(super) found: Option<Vec<u32>>,
    /// The sources shown; all when there is none. Articles in memory have the source 0.
    pub(super) sources: Option<Vec<u16>>,
    /// Sources that were taken out of the library.
    pub(super) removed: Vec<u16>,
    filter: String,
    query: Option<Query>,
}

impl Arrangement {
    /// The order entries are in, but for results of a search.
    pub fn order(&self) -> &Order {
        &self.order
    }

    /// Whether results of a search are shown.
    pub fn is_found(&self) -> bool {
        self.found.is_some()
    }

    /// Whether entries of one day stand together.
    pub fn is_by_day(&self) -> bool {
        self.found.is_none() && self.order.is_by_day()
    }

    /// Which articles are shown by their state.
    pub fn shows(&self) -> Show {
        self.show
    }

    /// The sources shown; `None` when all are.
    pub fn sources(&self) -> Option<Vec<u16>> {
        self.sources.clone()
    }

    /// Sources that were taken out of the library.
    pub(in crate::app) fn removed(&self) -> &[u16] {
        &self.removed
    }

    /// The text titles must hold, as typed; empty when all are shown.
    pub fn filter(&self) -> &str {
        &self.filter
    }

    /// Sets the text titles must hold; says whether none but rows chosen until now can be chosen.
    pub(super) fn set_filter(&mut self, filter: &str) -> bool {
        filter.clone_into(&mut self.filter);
        let query = fold::fold_query(filter);
        let query = (!query.is_empty()).then_some(query);
        let narrows = match (&self.query, &query) {
            (None, _) => true,
            (Some(old), Some(new)) => implies(new, old),
            (Some(_), None) => false,
        };
        self.query = query;
        narrows && self.found.is_none()
    }

    /// Indices of the rows to show, in order.
    pub(super) fn ordered(&self, rows: &Rows, places: &Places) -> Vec<u32> {
        if let Some(found) = &self.found {
            let row = |article: &u32| places.get(*article).map(|row| row as u32);
            return found.iter().filter_map(row).collect();
        }
        let mut order = self.chosen(rows, 0..rows.len() as u32);
        self.sort_by(rows, &mut order);
        order
    }

    /// Takes rows into an order that does not have them yet.
    pub(super) fn merge(
        &self,
        rows: &Rows,
        new: impl IntoIterator<Item = u32>,
        order: &mut Vec<u32>,
    ) {
        if self.found.is_some() {
            return;
        }
        let mut new = self.chosen(rows, new);
        self.sort_by(rows, &mut new);
        merge(order, new, |old, new| self.compare(rows, *old, *new).is_le());
    }

    /// Those rows among some that are to be shown, in the order they are given.
    pub(super) fn chosen(&self, rows: &Rows, among: impl IntoIterator<Item = u32>) -> Vec<u32> {
        let mut folded = String::new();
        let mut has =
            |index: &u32| rows.get(*index as usize).is_some_and(|row| self.has(&row, &mut folded));
        among.into_iter().filter(|index| has(index)).collect()
    }

    /// Whether all articles are in the sources shown.
    pub(super) fn covers_all(&self) -> bool {
        self.sources.is_none() && self.removed.is_empty()
    }

    /// Whether an article is in the sources shown.
    pub(super) fn covers(&self, row: &ArticleRow<'_>) -> bool {
        self.sources.as_ref().is_none_or(|sources| sources.contains(&row.source))
            && (row.starred || !self.removed.contains(&row.source))
    }

    fn has(&self, row: &ArticleRow<'_>, folded: &mut String) -> bool {
        let state = match self.show {
            Show::All => true,
            Show::Unread => !row.read,
            Show::Starred => row.starred,
        };
        state
            && self.covers(row)
            && self.query.as_ref().is_none_or(|query| holds(query, row.title, folded))
    }

    fn sort_by(&self, rows: &Rows, order: &mut [u32]) {
        if self.order.is_as_given() {
            return order.sort_unstable();
        }
        if !self.order.needs_titles() {
            return order.sort_by(|a, b| self.compare(rows, *a, *b));
        }
        let title = |index: &u32| rows.get(*index as usize).map(|row| order::folded(row.title));
        let mut titled: Vec<(String, u32)> =
            order.iter().map(|index| (title(index).unwrap_or_default(), *index)).collect();
        titled.sort_by(|(x, a), (y, b)| self.compare_titled(rows, [*a, *b], [x, y]));
        for (place, (_, index)) in order.iter_mut().zip(titled) {
            *place = index;
        }
    }

    fn compare(&self, rows: &Rows, a: u32, b: u32) -> Ordering {
        // What need not look at whole rows is quick.
        if let Some(turned) = self.order.is_plainly_by_day() {
            let order = rows.newest_first(a as usize).cmp(&rows.newest_first(b as usize));
            return if turned { order.reverse() } else { order }.then(a.cmp(&b));
        }
        if !self.order.needs_titles() {
            return self.compare_titled(rows, [a, b], ["", ""]);
        }
        let title = |index: u32| rows.get(index as usize).map(|row| order::folded(row.title));
        let (x, y) = (title(a).unwrap_or_default(), title(b).unwrap_or_default());
        self.compare_titled(rows, [a, b], [&x, &y])
    }

    fn compare_titled(&self, rows: &Rows, [a, b]: [u32; 2], titles: [&str; 2]) -> Ordering {
        match (rows.get(a as usize), rows.get(b as usize)) {
            (Some(first), Some(second)) => {
                self.order.compare(&first, &second, titles).then(a.cmp(&b))
            }
            _ => Ordering::Equal,
        }
    }
}

/// The rows whose titles hold a text, but for what is gone; `None` when there is no text.
pub(super) fn titled(rows: &Rows, text: &str) -> Option<Vec<u32>> {
    let query = Some(fold::fold_query(text)).filter(|query| !query.is_empty())?;
    let mut folded = String::new();
    let mut has = |row: &ArticleRow<'_>| !row.gone && holds(&query, row.title, &mut folded);
    Some((0..).zip(rows.iter()).filter(|(_, row)| has(row)).map(|(index, _)| index).collect())
}

fn holds(query: &Query, title: &str, folded: &mut String) -> bool {
    if query.is_exact() {
        return query.spellings().any(|spelling| title.contains(spelling));
    }
    folded.clear();
    fold::push_text(title, folded);
    query.spellings().any(|spelling| folded.contains(spelling))
}

/// Whether every title that holds the new text holds the old one.
fn implies(new: &Query, old: &Query) -> bool {
    let has_old = |spelling: &str| old.spellings().any(|old| spelling.contains(old));
    new.is_exact() == old.is_exact() && new.spellings().all(has_old)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rows(days: &[i32]) -> Rows {
        let mut rows = Rows::default();
        for (article, day) in days.iter().enumerate() {
            rows.push(&ArticleRow {
                day: *day,
                dated: true,
                read: article % 2 == 0,
                starred: article % 5 == 0,
                source: (article % 4) as u16,
                ..ArticleRow::plain(article as u32, ["alpha", "beta", "الإنتربول"][article % 3])
            });
        }
        rows
    }

    fn ordered(arrangement: &Arrangement, rows: &Rows) -> Vec<u32> {
        let mut places = Places::default();
        for (index, row) in rows.iter().enumerate() {
            places.insert(row.article, index);
        }
        arrangement.ordered(rows, &places)
    }

    #[test]
    fn titles_are_filtered_however_they_are_spelt() {
        let rows = rows(&[1, 2, 3]);
        let mut arrangement = Arrangement::default();
        arrangement.set_filter("انتربول");
        assert_eq!(ordered(&arrangement, &rows), [2]);
        arrangement.set_filter("");
        assert_eq!(ordered(&arrangement, &rows).len(), 3);
    }

    #[test]
    fn typing_on_chooses_among_what_was_chosen() {
        let rows = rows(&[1, 2, 3, 4, 5, 6]);
        for typed in ["alpha", "للإنتربول", "الانتربول", "\"beta\"", "b\u{64E}ي", "و ا"]
        {
            let mut arrangement = Arrangement::default();
            let mut chosen = ordered(&arrangement, &rows);
            let mut narrowed = 0;
            for letters in 1..=typed.chars().count() {
                let begun: String = typed.chars().take(letters).collect();
                let narrows = arrangement.set_filter(&begun);
                let all = ordered(&arrangement, &rows);
                if narrows {
                    assert_eq!(arrangement.chosen(&rows, chosen), all, "{begun}");
                    narrowed += 1;
                }
                chosen = all;
            }
            assert!(narrowed * 2 >= typed.chars().count(), "{typed}");
        }
    }

    #[test]
    fn states_and_orders() {
        let rows = rows(&[5, 9, 7, 9, 1]);
        let with = |sort: Sort, show| {
            let arrangement = Arrangement { order: sort.into(), show, ..Arrangement::default() };
            ordered(&arrangement, &rows)
        };
        assert_eq!(with(Sort::Newest, Show::All), [3, 1, 2, 0, 4]);
        assert_eq!(with(Sort::Oldest, Show::All), [4, 0, 2, 1, 3]);
        assert_eq!(with(Sort::Unread, Show::All), [3, 1, 2, 0, 4]);
        assert_eq!(with(Sort::AsGiven, Show::Unread), [1, 3]);
        assert_eq!(with(Sort::AsGiven, Show::Starred), [0]);
    }

    #[test]
    fn several_keys_count_one_after_the_other() {
        let rows = rows(&[5, 9, 7, 9, 1]);
        let with = |keys| {
            let order = Order::read(keys).unwrap();
            ordered(&Arrangement { order, ..Arrangement::default() }, &rows)
        };
        assert_eq!(with("source,date"), [0, 4, 1, 2, 3]);
        assert_eq!(with("source,-date"), [4, 0, 1, 2, 3]);
        assert_eq!(with("date,title"), [3, 1, 2, 0, 4]);
        assert_eq!(with("date,-title"), [1, 3, 2, 0, 4]);
        assert_eq!(with("starred,unread"), [0, 3, 1, 2, 4]);
    }

    #[test]
    fn results_keep_their_own_order() {
        let arrangement = Arrangement {
            found: Some(vec![2, 0, 77]),
            order: Sort::Title.into(),
            ..Arrangement::default()
        };
        assert_eq!(ordered(&arrangement, &rows(&[1, 2, 3])), [2, 0]);
    }

    proptest! {
        #[test]
        fn taking_rows_in_gives_the_order_of_all(
            days in proptest::collection::vec(0_i32..6, 0..40), split in 0_usize..40, sort in 0_usize..8,
        ) {
            let rows = rows(&days);
            let arrangement = Arrangement { order: Sort::ALL[sort].into(), ..Arrangement::default() };
            let split = split.min(days.len());
            let mut order = Vec::new();
            let first = super::tests::rows(&days[..split]);
            arrangement.merge(&first, 0..split as u32, &mut order);
            arrangement.merge(&rows, split as u32..days.len() as u32, &mut order);
            prop_assert_eq!(order, ordered(&arrangement, &rows));
        }
    }
}
