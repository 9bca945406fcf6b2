//! Choosing entries by a text in their titles while it is typed.
//!
//! To look at a hundred thousand titles takes longer than a key may; so they are looked at some thousand at a time,
//! in the order of the list, and the rest when nothing else is to be done. Typed on, only those are looked at that
//! were chosen, and those that nobody had looked at yet.

use std::mem;

use super::List;

/// Rows looked at without a pause: some two milliseconds' worth.
const AT_ONCE: usize = 4096;
/// So many are chosen before they are shown, unless these are all: more than a screen has room for.
const FIRST: usize = 128;

/// A text that is being typed, and how far rows were looked at for it.
#[derive(Clone, Debug)]
pub(super) struct Filtering {
    /// The rows that were chosen before there was a text, in order.
    before: Vec<u32>,
    /// Those to look at now.
    among: Vec<u32>,
    /// How many of them were looked at.
    seen: usize,
    /// How many were chosen when they were last shown.
    shown: usize,
}

impl List {
    /// Chooses entries whose title holds a text: at first among some, then by [`List::filter_on`].
    pub fn filter(&mut self, filter: &str) {
        let narrows = self.arrangement.set_filter(filter);
        let Some(among) = self.among(narrows) else {
            return self.rearrange();
        };
        let before = match self.filtering.take() {
            Some(filtering) => filtering.before,
            None => among.clone(),
        };
        if filter.is_empty() {
            self.sorted = before;
            return self.regroup();
        }
        self.filtering = Some(Filtering { before, among, seen: 0, shown: 0 });
        self.filter_on();
    }

    /// What is to be looked at for a new text, in order; `None` when that is not known.
    fn among(&mut self, narrows: bool) -> Option<Vec<u32>> {
        let mut chosen = mem::take(&mut self.sorted);
        match &self.filtering {
            Some(filtering) if narrows => {
                chosen.extend(filtering.among.get(filtering.seen..).unwrap_or_default());
                Some(chosen)
            }
            Some(filtering) => Some(filtering.before.clone()),
            None => narrows.then_some(chosen),
        }
    }

    /// Whether there are titles that were not looked at for the text yet.
    pub fn is_filtering(&self) -> bool {
        self.filtering.as_ref().is_some_and(|filtering| filtering.seen < filtering.among.len())
    }

    /// Looks at some more titles.
    pub fn filter_on(&mut self) {
        let Some(filtering) = &mut self.filtering else { return };
        let rest = filtering.among.get(filtering.seen..).unwrap_or_default();
        let some = rest.get(..AT_ONCE).unwrap_or(rest);
        self.sorted.extend(self.arrangement.chosen(&self.rows, some.iter().copied()));
        filtering.seen += some.len();
        // To show them costs as much as there are: so they are shown when they are twice as many.
        let is_worth = self.sorted.len() >= FIRST.max(2 * filtering.shown);
        if is_worth || filtering.seen == filtering.among.len() {
            filtering.shown = self.sorted.len();
            self.regroup();
        }
    }

    /// Looks at all titles, and forgets what was chosen before there was a text: rows are about to change.
    pub(super) fn end_filtering(&mut self) {
        while self.is_filtering() {
            self.filter_on();
        }
        self.filtering = None;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{AT_ONCE, List};
    use crate::library::{ArticleRow, Rows};

    /// So many rows, each title a letter or two.
    fn list(count: u32) -> List {
        let mut rows = Rows::default();
        for article in 0..count {
            rows.push(&ArticleRow {
                day: (article * 31 % 977) as i32,
                dated: true,
                ..ArticleRow::plain(article, ["a", "ab", "b", "bc", "ca"][article as usize * 7 % 5])
            });
        }
        let mut list = List::default();
        let _ = list.extend(&rows);
        list
    }

    #[test]
    fn the_first_come_at_once_and_the_rest_later() {
        let mut list = list(3 * AT_ONCE as u32);
        list.filter("b");
        assert!(list.is_filtering());
        let first = list.len();
        assert!((AT_ONCE / 3..AT_ONCE).contains(&first), "{first}");
        while list.is_filtering() {
            list.filter_on();
        }
        assert_eq!(list.len(), plain(&list, "b"));
        list.filter("");
        assert_eq!(list.len(), 3 * AT_ONCE);
    }

    #[test]
    fn rows_that_come_in_meanwhile_are_chosen_too() {
        let mut list = list(3 * AT_ONCE as u32);
        list.filter("c");
        let more = super::tests::list(3 * AT_ONCE as u32 + 10).rows;
        let _ = list.extend(&more);
        assert_eq!(list.len(), plain(&list, "c"));
        list.filter("");
        assert_eq!(list.len(), 3 * AT_ONCE + 10);
    }

    /// How many titles hold a text, by looking.
    fn plain(list: &List, text: &str) -> usize {
        list.rows.iter().filter(|row| row.title.contains(text)).count()
    }

    proptest! {
        #[test]
        fn however_it_is_typed_the_same_are_chosen(
            typed in proptest::collection::vec(("[abc]{0,2}", 0_usize..4), 1..8),
        ) {
            let mut list = list(2 * AT_ONCE as u32 + 5);
            let mut last = String::new();
            for (text, steps) in &typed {
                list.filter(text);
                (0..*steps).for_each(|_| list.filter_on());
                last.clone_from(text);
            }
            list.end_filtering();
            prop_assert_eq!(list.len(), plain(&list, &last));
            let order = list.order.clone();
            list.rearrange();
            prop_assert_eq!(order, list.order);
        }
    }
}
