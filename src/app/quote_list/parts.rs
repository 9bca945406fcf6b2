//! What of each quote is on the screen: its rows, counted here so that painting and the mouse agree.

use super::QuoteList;
use crate::library::KeptQuote;
use crate::quotes::Standing;
use crate::text::{Direction, Engine, Options};

/// Rows of words of a quote that is not selected.
const FEW: usize = 3;

/// How many rows each part of a quote takes, from the top; a blank row follows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct QuoteParts {
    /// Its words.
    pub words: u16,
    /// Who said it where.
    pub about: u16,
    /// What stands for it in the other edition.
    pub counterpart: u16,
    /// The reader's note.
    pub note: u16,
    /// How it stands in its article, when that is not as it was.
    pub standing: u16,
    /// Places it may be put on.
    pub candidates: u16,
}

impl QuoteParts {
    /// Rows of all parts.
    pub fn height(self) -> u16 {
        self.words + self.about + self.counterpart + self.note + self.standing + self.candidates
    }
}

/// A quote on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlacedQuote {
    /// Its place among those shown.
    pub index: usize,
    /// Rows of the list above it.
    pub y: u16,
    /// What it takes.
    pub parts: QuoteParts,
}

impl QuoteList {
    /// The quotes on a screen of this many columns and rows, from the top.
    pub fn placed(&self, width: u16, height: u16) -> Vec<PlacedQuote> {
        self.placed_from(self.top, width, height)
    }

    /// Scrolls as far as the selected quote demands.
    pub(in crate::app) fn scroll_into_view(&mut self, width: u16, height: u16) {
        let first = self.top.min(self.selected);
        let (mut top, mut rows) = (self.selected, 0_u16);
        for index in (first..=self.selected).rev() {
            let Some(kept) = self.shown.get(index).map(|at| &self.quotes[*at]) else { break };
            rows = rows.saturating_add(self.parts(kept, index, width, height).height() + 1);
            if rows > height.saturating_add(1) && index < self.selected {
                break;
            }
            top = index;
        }
        self.top = top;
    }

    fn placed_from(&self, top: usize, width: u16, height: u16) -> Vec<PlacedQuote> {
        let (mut placed, mut y) = (Vec::new(), 0_u16);
        for (index, kept) in self.shown().enumerate().skip(top) {
            if y >= height {
                break;
            }
            let parts = self.parts(kept, index, width, height);
            placed.push(PlacedQuote { index, y, parts });
            y = y.saturating_add(parts.height() + 1);
        }
        placed
    }

    fn parts(&self, kept: &KeptQuote, index: usize, width: u16, height: u16) -> QuoteParts {
        let is_selected = index == self.selected;
        let most = if is_selected { usize::from(height / 2).max(FEW) } else { FEW };
        let quote = &kept.quote;
        let lines = |text: &str, direction, most: usize| lines(text, direction, width, most);
        let few = if is_selected { FEW } else { 1 };
        let counterpart = quote
            .counterpart
            .as_deref()
            .map_or(0, |passage| lines(&passage.words.exact, passage.direction(), few));
        let (standing, candidates) = match self.standing(kept.id) {
            None | Some(Standing::Same) => (0, 0),
            Some(Standing::Orphan(nearest)) if is_selected => (1, nearest.len() as u16),
            Some(_) => (1, 0),
        };
        QuoteParts {
            words: lines(&quote.words.exact, quote.direction(), most),
            about: 1,
            counterpart,
            note: quote.note.as_ref().map_or(0, |note| lines(note, Direction::Auto, few)),
            standing,
            candidates,
        }
    }
}

/// Rows that a text takes, at most so many.
fn lines(text: &str, direction: Direction, width: u16, most: usize) -> u16 {
    let options = Options { direction, ..Options::default() };
    let text = beginning(text, width, most as u16);
    Engine::new().lines(text, width.max(1), &options).len().clamp(1, most) as u16
}

/// As much of a text as is surely more than some rows hold, so that a book kept as a quote is not laid out whole.
pub fn beginning(text: &str, width: u16, rows: u16) -> &str {
    let most = 8 * (usize::from(width) + 8) * (usize::from(rows) + 1);
    let end = text.char_indices().nth(most).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::quotes::Quote;
    use proptest::prelude::*;

    fn list(lengths: &[usize]) -> QuoteList {
        let kept = |(id, length): (usize, &usize)| {
            let text = "word ".repeat(*length);
            let article = Article { text, ..Article::default() };
            let quote = Quote::take(&article, 0..article.text.len(), jiff::Timestamp::UNIX_EPOCH);
            KeptQuote { id: id as i64, quote: quote.unwrap() }
        };
        let mut list = QuoteList::default();
        list.set(lengths.iter().enumerate().map(kept).collect());
        list
    }

    proptest! {
        /// The selected quote is on the screen, whole unless it is higher than the screen; quotes do not overlap.
        #[test]
        fn the_selected_quote_is_seen(
            lengths in prop::collection::vec(1..60_usize, 1..20),
            moves in prop::collection::vec(0..20_usize, 1..6),
            width in 8..60_u16, height in 4..30_u16,
        ) {
            let mut list = list(&lengths);
            for to in moves {
                list.select(to);
                list.scroll_into_view(width, height);
                let placed = list.placed(width, height);
                for pair in placed.windows(2) {
                    prop_assert_eq!(pair[0].y + pair[0].parts.height() + 1, pair[1].y);
                }
                let selected = placed.iter().find(|placed| placed.index == list.selected_index());
                let selected = selected.unwrap();
                let end = selected.y + selected.parts.height();
                prop_assert!(end <= height || selected.y == 0, "{selected:?}");
            }
        }
    }
}
