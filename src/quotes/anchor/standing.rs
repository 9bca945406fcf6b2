//! How a quote stands in its article now, as a reader wants to be told.
use super::{Anchorer, Anchoring};
use crate::quotes::{Passage, Quote};

/// How a quote stands in its article now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// In the article it was taken from, or with all that stood around it.
    Same,
    /// Its words are there; what stands beside them has changed.
    Beside,
    /// Its words are there, written a little differently: as they stand here.
    Written(String),
    /// Its words have changed: what stands in its place now.
    Changed(String),
    /// It is not in its article any more, or not surely. What comes nearest, best first.
    Orphan(Vec<Nearest>),
    /// Its article cannot be read any more.
    Gone,
}

/// A place that an orphan may have come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearest {
    /// The place, as a quote would be put on it ([`crate::library::QuoteEdit::Place`]).
    pub place: Passage,
    /// How much of the wording it shares, in per cent.
    pub likeness: u8,
}

impl Anchorer<'_> {
    /// How a quote stands here.
    pub fn standing(&self, quote: &Quote) -> Standing {
        let now = |range| self.article.slice(range).to_owned();
        match self.find(quote) {
            Anchoring::Exact(range) => {
                let (before, after) =
                    (self.text().get(..range.start), self.text().get(range.end..));
                let is_same = before.is_some_and(|text| text.ends_with(&quote.words.prefix))
                    && after.is_some_and(|text| text.starts_with(&quote.words.suffix));
                if is_same { Standing::Same } else { Standing::Beside }
            }
            Anchoring::Folded(range) => Standing::Written(now(range)),
            Anchoring::Moved(range) => Standing::Changed(now(range)),
            Anchoring::Orphan { candidates } => {
                let nearest = candidates.into_iter().filter_map(|candidate| {
                    let place = Passage::take(self.article, candidate.range)?;
                    Some(Nearest { place, likeness: candidate.likeness })
                });
                Standing::Orphan(nearest.collect())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quotes::tests::{article, quote};

    const OLD: &str =
        "It began here. He said: [The net is tightening around them all], and left us.";

    fn standing(new: &str) -> Standing {
        Anchorer::new(&article(new)).standing(&quote(OLD))
    }

    #[test]
    fn what_happened_to_the_words_is_told_apart() {
        let same = OLD.replace(['[', ']'], "");
        assert_eq!(standing(&same), Standing::Same);
        assert_eq!(standing(&format!("News. {same}")), Standing::Same);
        assert_eq!(standing(&same.replace("He said:", "He added:")), Standing::Beside);
        let now = "The net is tightening, around them all";
        let changed = same.replace("The net is tightening around them all", now);
        assert!(matches!(standing(&changed), Standing::Written(_) | Standing::Changed(_)));
    }

    #[test]
    fn an_orphan_names_places_to_be_put_on() {
        let new = "It rained. The net is drawing in around them all. Nobody came.";
        let Standing::Orphan(nearest) = standing(new) else { panic!("{:?}", standing(new)) };
        assert_eq!(nearest[0].place.words.exact, "The net is drawing in around them all.");
        assert!((50..100).contains(&nearest[0].likeness));
    }
}
