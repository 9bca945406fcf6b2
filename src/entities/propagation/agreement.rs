//! One name, one kind: mentions of several words that are spelt alike are all of the kind that most of them are.
use std::collections::HashMap;

use super::super::document::Document;
use super::super::spans::{Name, Span, Spans};

/// Gives every mention of several words the kind of most mentions spelt like it; where two kinds have as many, that of the first mention.
pub(super) fn agree(document: &Document<'_>, spans: &mut Spans) {
    let spelling = |span: &Span| document.normals(span.words.clone()).collect::<Vec<_>>().join(" ");
    let mentions: Vec<(String, Span)> =
        spans.iter().filter(|s| s.words.len() > 1).map(|s| (spelling(&s), s)).collect();
    let mut votes = HashMap::<&str, Votes>::new();
    for (spelling, span) in &mentions {
        votes.entry(spelling).or_insert(Votes { first: span.name, counts: [0; 3] }).counts
            [span.name as usize] += 1;
    }
    for (spelling, span) in &mentions {
        let most = votes.get(spelling.as_str()).map_or(span.name, Votes::most);
        if most != span.name {
            spans.set(span.words.clone(), most);
        }
    }
}

/// How many mentions of one spelling are of each kind.
struct Votes {
    first: Name,
    counts: [u32; 3],
}

impl Votes {
    fn most(&self) -> Name {
        let kinds = [Name::Person, Name::Organisation, Name::Place];
        let count = |name: Name| (self.counts[name as usize], name == self.first);
        kinds.into_iter().max_by_key(|&name| count(name)).unwrap_or(self.first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_of_most_is_that_of_all() {
        let document = Document::new("Ann Lee, Ann Lee, Ann Lee, Ben Fox, Ben Fox");
        let mut spans = Spans::new(document.words.len());
        for (at, name) in [
            (0, Name::Person),
            (3, Name::Organisation),
            (6, Name::Person),
            (9, Name::Place),
            (12, Name::Person),
        ] {
            spans.set(at..at + 2, name);
        }
        agree(&document, &mut spans);
        let kinds: Vec<Name> = spans.iter().map(|s| s.name).collect();
        assert_eq!(kinds, [Name::Person, Name::Person, Name::Person, Name::Place, Name::Place]);
    }
}
