//! How far a name goes from its first word.
use std::ops::Range;

use super::super::super::document::{Document, Word};
use super::super::super::listed;
use super::super::super::spans::{Name, Spans};
use super::super::super::vocabulary::Classes;
use super::super::is_nameish;
use super::word::{is_ali, is_given_name, is_his};
use super::words::DEFINITE_NAMES;

/// Words that a name takes at most.
const LONGEST: usize = 5;

/// The longest run of words from `start` that look like a name; empty when the first does not.
pub(super) fn name_run(document: &Document<'_>, spans: &Spans, start: usize) -> Range<usize> {
    let most = start + LONGEST;
    let mut end = (start..most).find(|&at| !belongs(document, spans, start, at)).unwrap_or(most);
    // "باسل الحموي تفاؤله": what is his.
    if end > start + 2 && is_his(document, end - 1) {
        end -= 1;
    }
    // A name does not end in عبد or بن.
    while end > start && document.words[end - 1].classes.has(Classes::NAME_PART) {
        end -= 1;
    }
    start..end
}

/// Whether the word at `at` belongs to a name that begins at `start` and goes up to it.
fn belongs(document: &Document<'_>, spans: &Spans, start: usize, at: usize) -> bool {
    let Some(word) = document.words.get(at) else { return false };
    if is_taken(document, spans, start, at) || at > start && is_joined(word) {
        return false;
    }
    let placed = match at - start {
        0 => opens(document, at),
        1 => is_behind_foreign(document, at),
        _ => is_behind_part(document, at),
    };
    is_nameish(word) || is_ali(document, at) || placed
}

/// What is marked as no person, unless it is a family called like a little town: دوروثي كلاوس.
fn is_taken(document: &Document<'_>, spans: &Spans, start: usize, at: usize) -> bool {
    let marked = spans.name(at).is_some_and(|name| name != Name::Person);
    marked && !(at > start && is_small_town(document, spans, at))
}

/// "and" with what is no name by itself: وسارة, but not وليد.
fn is_joined(word: &Word) -> bool {
    word.normal.starts_with('و') && !word.facts.is_likely_name(3)
}

/// سعيد, تركي: more a word than a name, it opens a name when a name follows.
fn opens(document: &Document<'_>, at: usize) -> bool {
    let word = &document.words[at];
    let given = word.facts.name >= 5
        || DEFINITE_NAMES.contains(&word.normal.as_str())
        || is_given_name(document, at);
    given
        && !word.classes.has(Classes::FUNCTION)
        && document.words.get(at + 1).is_some_and(is_nameish)
}

/// نادية لورش: behind a name from abroad, or a given name that is listed, what nobody has seen.
fn is_behind_foreign(document: &Document<'_>, at: usize) -> bool {
    let (first, word) = (&document.words[at - 1], &document.words[at]);
    let opened = is_foreign(first) || first.facts.name >= 3 && word.facts.name == 0;
    opened && is_unseen(word)
}

/// A word no list knows, as transliterations are: إهنات.
fn is_foreign(word: &Word) -> bool {
    word.is_arabic() && word.stem_frequency == 0 && word.facts.name <= 2
}

/// Unseen as it is, though what follows its first letter may be a word: لورش.
fn is_unseen(word: &Word) -> bool {
    let carried = ["لل", "بال", "و"].iter().any(|clitic| word.normal.starts_with(clitic));
    word.is_arabic() && word.facts.frequency == 0 && word.stem_frequency <= 5 && !carried
}

/// ميشال أبي صعب: behind a part that no name ends in stands whatever the family is called.
fn is_behind_part(document: &Document<'_>, at: usize) -> bool {
    let word = &document.words[at];
    matches!(document.normal(at - 1), "ابي" | "ابو" | "بن" | "ايت" | "ولد")
        && word.is_arabic()
        && !word.classes.has(Classes::SPEECH | Classes::FUNCTION | Classes::TIME)
}

/// دوروثي كلاوس: a little town of the gazetteer, that is a family here.
pub(super) fn is_small_town(document: &Document<'_>, spans: &Spans, at: usize) -> bool {
    let alone = spans.at(at).is_some_and(|s| s.name == Name::Place && s.words.len() == 1);
    alone
        && listed::entry_at(document, at).is_none()
        && listed::place_at(document, at).is_some_and(|place| place.words == 1 && place.weight == 0)
        && is_nameish(&document.words[at])
}
