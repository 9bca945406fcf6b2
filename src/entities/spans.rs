//! Who, where, which: one label per word, and the spans they make.
use std::ops::Range;

/// What a mention names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Name {
    /// A person.
    Person,
    /// An organisation.
    Organisation,
    /// A place.
    Place,
}

/// The label of one word: outside, at the beginning of, or inside a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Label {
    /// Part of no name.
    #[default]
    Out,
    /// The first word of a name.
    Begin(Name),
    /// A further word of a name.
    Inside(Name),
}

impl Label {
    /// The kind of name, if any.
    pub fn name(self) -> Option<Name> {
        match self {
            Label::Out => None,
            Label::Begin(name) | Label::Inside(name) => Some(name),
        }
    }
}

/// A name of so many words does not occur; it bounds what one look costs.
pub(super) const LONGEST: usize = 16;

/// The labels of all words of a document. Spans never overlap: to set one removes what it touches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spans {
    labels: Vec<Label>,
}

/// A range of words that names something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Its words.
    pub words: Range<usize>,
    /// What it names.
    pub name: Name,
}

impl Spans {
    /// No name among `words` words.
    pub fn new(words: usize) -> Self {
        Self { labels: vec![Label::Out; words] }
    }

    /// Takes the labels of a tagger for the words from `start` on; an inside that continues nothing begins.
    pub fn write(&mut self, start: usize, labels: &[Label]) {
        let mut before = Label::Out;
        let mut length = 0;
        for (slot, &label) in self.labels.iter_mut().skip(start).zip(labels) {
            *slot = match label {
                Label::Inside(name) if before.name() != Some(name) || length == LONGEST => {
                    Label::Begin(name)
                }
                label => label,
            };
            length = if matches!(slot, Label::Inside(_)) { length + 1 } else { 1 };
            before = *slot;
        }
    }

    /// What the word at `index` names, if anything.
    pub fn name(&self, index: usize) -> Option<Name> {
        self.labels.get(index).and_then(|l| l.name())
    }

    /// The span that holds the word at `index`.
    pub fn at(&self, index: usize) -> Option<Span> {
        let name = self.name(index)?;
        let start = (index.saturating_sub(LONGEST)..=index)
            .rev()
            .find(|&i| matches!(self.labels[i], Label::Begin(_)))?;
        let inside = |&i: &usize| matches!(self.labels.get(i), Some(Label::Inside(_)));
        let end = (index + 1..self.labels.len())
            .take(LONGEST)
            .take_while(inside)
            .last()
            .map_or(index + 1, |i| i + 1);
        Some(Span { words: start..end, name })
    }

    /// The span that begins with the word at `index`.
    pub fn starting(&self, index: usize) -> Option<Span> {
        self.at(index).filter(|span| span.words.start == index)
    }

    /// Whether no word of the range is part of a name.
    pub fn is_free(&self, mut words: Range<usize>) -> bool {
        words.all(|i| self.name(i).is_none())
    }

    /// Makes `words` a name and removes every name it touches.
    pub fn set(&mut self, words: Range<usize>, name: Name) {
        let words = words.start..words.end.min(self.labels.len()).min(words.start + LONGEST);
        if words.is_empty() {
            return;
        }
        self.clear(words.clone());
        self.labels[words.start] = Label::Begin(name);
        for label in &mut self.labels[words.start + 1..words.end] {
            *label = Label::Inside(name);
        }
    }

    /// Removes every name that touches `words`.
    pub fn clear(&mut self, words: Range<usize>) {
        for index in [words.start, words.end.saturating_sub(1)] {
            if let Some(span) = self.at(index) {
                self.labels[span.words].fill(Label::Out);
            }
        }
        if let Some(labels) = self.labels.get_mut(words) {
            labels.fill(Label::Out);
        }
    }

    /// All names in order.
    pub fn iter(&self) -> impl Iterator<Item = Span> {
        let mut at = 0;
        std::iter::from_fn(move || {
            let start =
                at + self.labels.get(at..)?.iter().position(|l| matches!(l, Label::Begin(_)))?;
            let span = self.at(start)?;
            at = span.words.end;
            Some(span)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_new_span_removes_what_it_touches() {
        let mut spans = Spans::new(6);
        spans.set(0..3, Name::Person);
        spans.set(4..6, Name::Place);
        spans.set(2..5, Name::Organisation);
        assert_eq!(
            spans.iter().collect::<Vec<_>>(),
            [Span { words: 2..5, name: Name::Organisation }]
        );
    }

    #[test]
    fn labels_of_a_tagger_are_made_whole() {
        let mut spans = Spans::new(4);
        spans.write(
            1,
            &[Label::Inside(Name::Place), Label::Inside(Name::Place), Label::Inside(Name::Person)],
        );
        let found: Vec<_> = spans.iter().map(|s| s.words).collect();
        assert_eq!(found, [1..3, 3..4]);
    }

    proptest! {
        #[test]
        fn spans_never_overlap(sets in proptest::collection::vec((0usize..20, 1usize..5), 0..20)) {
            let mut spans = Spans::new(20);
            for (start, length) in sets {
                spans.set(start..start + length, Name::Person);
                prop_assert_eq!(spans.at(start).map(|s| s.words), Some(start..(start + length).min(20)));
            }
            let all: Vec<_> = spans.iter().collect();
            prop_assert!(all.windows(2).all(|w| w[0].words.end <= w[1].words.start));
        }
    }
}
