//! Names freed of what does not belong to them, and cut where two were taken for one.
use std::ops::Range;

use super::super::document::{Case, Document};
use super::super::listed;
use super::super::spans::{Name, Span, Spans};
use super::super::vocabulary::Classes;
use super::class;
use super::persons::{STORMS, is_given_name};
use super::runs::is_list_of_fields;

/// Takes titles and possessives out of persons, the article out of everything, cuts names at commas ("Austin, Texas"), and drops what
/// is only a nationality or a day.
pub(in super::super) fn mend(document: &Document<'_>, spans: &mut Spans) {
    for span in spans.iter().collect::<Vec<_>>() {
        if document.words[span.words.start].is_arabic() {
            continue;
        }
        if let Some(of) = place_of(document, &span) {
            spans.set(span.words.start..of, Name::Person);
            spans.set(of + 1..span.words.end, Name::Place);
            continue;
        }
        let pieces: Vec<Range<usize>> = pieces(document, &span)
            .into_iter()
            .filter_map(|piece| trimmed(document, piece, span.name))
            .collect();
        if pieces != [span.words.clone()] {
            spans.clear(span.words);
            for piece in pieces {
                spans.set(piece, span.name);
            }
        }
    }
}

/// "Biniam Girmay of Eritrea": where a person's place begins.
fn place_of(document: &Document<'_>, span: &Span) -> Option<usize> {
    let of = span.words.clone().skip(1).find(|&at| document.normal(at) == "of")?;
    let place =
        listed::place_at(document, of + 1).is_some_and(|p| of + 1 + p.words == span.words.end);
    (span.name == Name::Person && place).then_some(of)
}

/// A span cut at its commas, unless the whole is listed with them.
fn pieces(document: &Document<'_>, span: &Span) -> Vec<Range<usize>> {
    let words = &span.words;
    if listed::entry_at(document, words.start).is_some_and(|e| e.words >= words.len()) {
        return vec![words.clone()];
    }
    let cuts = |at: usize| {
        document.normal(at) == "," && !is_list_of_fields(document, words.start, at)
            || parts(document, words, at)
            || span.name != Name::Organisation && is_between(document, at)
    };
    let mut out = Vec::new();
    let mut start = words.start;
    for at in words.clone().filter(|&at| cuts(at)) {
        out.push(start..at);
        start = at + 1;
    }
    out.push(start..words.end);
    out
}

/// "and" before an article, or before something listed, joins two names: "the National Bank and Brussels".
fn parts(document: &Document<'_>, words: &Range<usize>, at: usize) -> bool {
    let next = at + 1;
    let listed = || {
        listed::entry_at(document, next)
            .is_some_and(|e| next + e.words == words.end && !e.ambiguous)
            || listed::place_at(document, next)
                .is_some_and(|p| next + p.words == words.end && p.weight >= 2)
    };
    document.normal(at) == "and" && next < words.end && (document.normal(next) == "the" || listed())
}

/// "Rosetta in Egypt": a preposition inside a person or a place is between two.
fn is_between(document: &Document<'_>, at: usize) -> bool {
    document.words[at].case == Some(Case::Lower)
        && matches!(document.normal(at), "in" | "at" | "near" | "from" | "to" | "with" | "by")
}

/// A name without what does not belong to it; `None` when nothing is left of it.
fn trimmed(document: &Document<'_>, words: Range<usize>, name: Name) -> Option<Range<usize>> {
    let Range { mut start, mut end } = words.clone();
    let titled = |at: usize| name == Name::Person && is_title(document, at) && at + 1 < end;
    while start < end
        && (titled(start)
            || !document.words[start].is_word()
            || is_article(document, &words, start)
            || is_direction(document, start))
    {
        start += 1;
    }
    let honours =
        |at: usize| name == Name::Person && at > start && HONOURS.contains(&document.spelling(at));
    while end > start && (!keeps_end(document, end - 1) || honours(end - 1)) {
        end -= 1;
    }
    let only = |class_: Classes| (start..end).all(|i| class(document, i).has(class_));
    let lower = (start..end).all(|i| document.words[i].case == Some(Case::Lower));
    let office = name == Name::Person
        && (only(Classes::ROLE | Classes::TITLE) || STORMS.contains(&document.normal(start)));
    let nothing = start >= end
        || lower
        || office
        || only(Classes::NATIONALITY)
        || only(Classes::TIME)
        || only(Classes::FUNCTION | Classes::COMMON);
    (!nothing).then_some(start..end)
}

/// Letters behind a name.
const HONOURS: [&str; 16] = [
    "KC", "QC", "SC", "MBE", "OBE", "CBE", "KBE", "DBE", "MP", "MEP", "MSP", "TD", "PhD", "MD",
    "RN", "FRS",
];

/// "northern Scotland", "eastern Congo": the direction stays outside.
fn is_direction(document: &Document<'_>, at: usize) -> bool {
    document.words[at].case == Some(Case::Lower) && class(document, at).has(Classes::PLACE_HEAD)
}

fn is_title(document: &Document<'_>, at: usize) -> bool {
    class(document, at).has(Classes::TITLE | Classes::ROLE | Classes::NATIONALITY)
        && document.words[at].facts.name < 8
        && !is_given_name(document, at, at + 2)
}

/// "The Hague" keeps its article, and so do papers; nothing else does.
fn is_article(document: &Document<'_>, span: &Range<usize>, at: usize) -> bool {
    let listed = listed::entry_at(document, at).is_some_and(|e| e.words == span.len())
        || listed::place_at(document, at).is_some_and(|p| p.words == span.len());
    document.normal(at) == "the" && !listed
}

/// A name ends in a word with a capital or in initials, not in a possessive or a mark.
fn keeps_end(document: &Document<'_>, at: usize) -> bool {
    let word = &document.words[at];
    if word.case == Some(Case::Lower) && listed::entry_at(document, at).is_none() {
        return word.normal.chars().any(|c| c.is_ascii_digit());
    }
    let possessive = matches!(word.normal.as_str(), "'s" | "'");
    let stop = word.normal == "." && at > 0 && class(document, at - 1).has(Classes::ORG_TAIL);
    !possessive
        && (word.is_word()
            || word.token.script == super::super::tokens::Script::Number
            || stop
            || word.normal == "+")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_may_end_with_a_title() {
        let document = Document::new("The bill went to President");
        let mut spans = Spans::new(document.words.len());
        spans.set(4..5, Name::Person);
        mend(&document, &mut spans);
        assert_eq!(spans.iter().count(), 0);
    }
}
