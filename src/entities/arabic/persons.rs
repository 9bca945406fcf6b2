//! Persons: after a title, after a description of an office, and how far a name goes.
use std::ops::Range;

use super::super::clitics;
use super::super::document::Document;
use super::super::spans::{Name, Span, Spans};
use super::super::vocabulary::Classes;
use super::{is_letters, is_nameish};

/// Marks persons after titles and offices, and mends the edges of those already marked.
pub(in super::super) fn persons(document: &Document<'_>, spans: &mut Spans) {
    for at in 0..document.words.len() {
        let word = &document.words[at];
        if !word.is_arabic() || spans.name(at) == Some(Name::Person) {
            continue;
        }
        if word.stem_classes.has(Classes::TITLE) {
            after_title(document, spans, at);
        }
        if word.stem_classes.has(Classes::ROLE) {
            after_office(document, spans, at);
        }
    }
    for span in spans.iter().collect::<Vec<_>>() {
        if span.name == Name::Person && document.words[span.words.start].is_arabic() {
            mend(document, spans, &span);
        }
    }
}

/// السيد كاسبرسكاي; الرئيس التركي رجب طيب أردوغان.
fn after_title(document: &Document<'_>, spans: &mut Spans, at: usize) {
    let mut start = at + 1;
    let skipped = |i: usize| {
        let classes = document.words.get(i).map_or(Classes::NONE, |w| w.classes);
        classes.has(Classes::TITLE | Classes::ROLE)
            || clitics::is_nisba(document.normal(i))
                && !document.words[i].facts.name_likelihood().is_some_and(|l| l >= 4)
    };
    while start < at + 4 && skipped(start) {
        start += 1;
    }
    let words = name_run(document, spans, start);
    let known = words
        .clone()
        .any(|i| document.words[i].name_likelihood() >= 1 || document.words[i].stem_frequency == 0);
    if !words.is_empty() && known {
        mark(spans, words);
    }
}

/// وزير الخارجية الروسي سيرغي لافروف: the name begins at the first word that cannot belong to the office.
fn after_office(document: &Document<'_>, spans: &mut Spans, at: usize) {
    for start in at + 1..at + 12 {
        if !is_letters(document, start)
            && !matches!(document.normal(start), "في" | "باسم" | "لدي" | "عن" | "من")
        {
            return;
        }
        let word = &document.words[start];
        if word.classes.has(Classes::SPEECH) || spans.name(start) == Some(Name::Person) {
            return;
        }
        if start > at + 1
            && spans.name(start).is_none()
            && !clitics::is_definite(&word.normal)
            && !word.stem_classes.has(Classes::ORG_HEAD)
        {
            let words = name_run(document, spans, start);
            let strong = words
                .clone()
                .filter(|&i| document.words[i].facts.name_likelihood().is_some_and(|l| l >= 2))
                .count();
            if words.len() >= 2 && strong >= 1 {
                mark(spans, words);
                return;
            }
        }
    }
}

/// The longest run of words from `start` that look like a name.
fn name_run(document: &Document<'_>, spans: &Spans, start: usize) -> Range<usize> {
    let goes_on = |i: usize| {
        let Some(word) = document.words.get(i) else { return false };
        let joined = i > start
            && word.normal.starts_with('و')
            && word.facts.name_likelihood().is_none_or(|l| l < 3);
        let marked = spans.name(i).is_some_and(|n| n != Name::Person);
        is_nameish(word) && !joined && !marked
    };
    let mut end = start;
    while end < start + 5 && goes_on(end) {
        end += 1;
    }
    // A name does not end in عبد or بن.
    while end > start && document.words[end - 1].classes.has(Classes::NAME_PART) {
        end -= 1;
    }
    start..end
}

fn mark(spans: &mut Spans, words: Range<usize>) {
    let free = words.clone().all(|i| spans.name(i).is_none_or(|n| n == Name::Person));
    if free {
        let start = spans.at(words.start).map_or(words.start, |s| s.words.start.max(words.start));
        let end = spans.at(words.end - 1).map_or(words.end, |s| s.words.end.max(words.end));
        spans.set(start..end, Name::Person);
    }
}

/// Leaves titles out, takes initials and the rest of a name in.
fn mend(document: &Document<'_>, spans: &mut Spans, span: &Span) {
    let Range { mut start, mut end } = span.words;
    let class = |i: usize| document.words[i].classes;
    while start + 1 < end
        && class(start).has(Classes::TITLE | Classes::ROLE)
        && document.words[start].facts.name_likelihood().is_none_or(|l| l < 4)
    {
        start += 1;
    }
    while end > start + 1
        && class(end - 1).has(Classes::TIME | Classes::SPEECH | Classes::FUNCTION)
        && !class(end - 1).has(Classes::NAME_PART)
    {
        end -= 1;
    }
    while end < document.words.len() && goes_on(document, spans, start, end) {
        end += 1;
    }
    // رونالد ك. نوبل
    let initial = document.normal(end).chars().count() == 1
        && document.words[end].is_arabic()
        && document.normal(end + 1) == ".";
    if initial
        && document
            .words
            .get(end + 2)
            .is_some_and(|w| w.is_arabic() && w.token.line == document.words[end].token.line)
    {
        end += 3;
    }
    if (start..end) != span.words {
        spans.clear(span.words.clone());
        spans.set(start..end, Name::Person);
    }
}

/// Whether the word after a name belongs to it: joined by a name part, or a name itself and not much of a word.
fn goes_on(document: &Document<'_>, spans: &Spans, start: usize, end: usize) -> bool {
    let word = &document.words[end];
    if end - start >= 5 || spans.name(end).is_some_and(|n| n != Name::Person) || !is_nameish(word) {
        return false;
    }
    let before = &document.words[end - 1];
    let after_part = before.classes.has(Classes::NAME_PART) && !before.normal.ends_with("الدين");
    let part =
        word.classes.has(Classes::NAME_PART) && document.words.get(end + 1).is_some_and(is_nameish);
    let likely = word.facts.name_likelihood().is_some_and(|l| l >= 3) && word.facts.name >= 3;
    after_part || part || (likely && !word.normal.starts_with('و'))
}
