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
                && document.words[i].facts.name_likelihood().is_none_or(|l| l < 4)
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
            let unknown = words.clone().all(|i| document.words[i].stem_frequency == 0);
            let opens = document.words[start].facts.name >= 5 || unknown;
            if words.len() >= 2 && (strong >= 1 || opens) {
                mark(spans, words);
                return;
            }
        }
    }
}

/// The longest run of words from `start` that look like a name.
fn name_run(document: &Document<'_>, spans: &Spans, start: usize) -> Range<usize> {
    let mut end = start;
    let goes_on = |i: usize| {
        let Some(word) = document.words.get(i) else { return false };
        let joined = i > start
            && word.normal.starts_with('و')
            && word.facts.name_likelihood().is_none_or(|l| l < 3);
        let marked = spans.name(i).is_some_and(|n| n != Name::Person);
        // A word that is more a word than a name (تركي, سعيد) opens a name when a name follows.
        let opens = i == start
            && word.facts.name >= 5
            && !word.classes.has(Classes::FUNCTION)
            && document.words.get(i + 1).is_some_and(is_nameish);
        (is_nameish(word) || opens) && !joined && !marked
    };
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
    while start > 0
        && class(start - 1).has(Classes::NAME_PART)
        && spans.name(start - 1).is_none()
        && document.normal(start - 1).chars().count() >= 2
    {
        start -= 1;
    }
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
    if is_ali(document, end) {
        return true;
    }
    if follows_patronymic(document, start, end) && spans.name(end).is_none() {
        return true;
    }
    if end - start >= 5 || spans.name(end).is_some_and(|n| n != Name::Person) || !is_nameish(word) {
        return false;
    }
    let before = &document.words[end - 1];
    let after_part = before.classes.has(Classes::NAME_PART) && !before.normal.ends_with("الدين");
    let part =
        word.classes.has(Classes::NAME_PART) && document.words.get(end + 1).is_some_and(is_nameish);
    let likely = word.facts.name_likelihood().is_some_and(|l| l >= 3) && word.facts.name >= 3;
    let rare = word.stem_frequency <= 2
        && !word.stem_classes.has(Classes::SPEECH)
        && !word.normal.starts_with(['ب', 'ل', 'ف', 'ك', 'ي', 'س']);
    after_part || part || ((likely || rare) && !word.normal.starts_with('و'))
}

/// علي, a name; على, the preposition of the same normal form, is spelt with another letter by nearly everybody.
fn is_ali(document: &Document<'_>, at: usize) -> bool {
    document.spelling(at) == "علي"
}

/// خالد بن فيصل المعمر: a definite word after "X بن Y" is the family.
fn follows_patronymic(document: &Document<'_>, start: usize, end: usize) -> bool {
    let patronymic = end >= start + 3 && matches!(document.normal(end - 2), "بن" | "بنت");
    let word = &document.words[end];
    let stop = Classes::TIME | Classes::SPEECH | Classes::TITLE | Classes::ROLE | Classes::FUNCTION;
    patronymic && word.normal.starts_with("ال") && word.is_arabic() && !word.classes.has(stop)
}

/// Drops single words that the tagger took for a person and nothing else speaks for: verbs and adjectives, mostly.
pub(in super::super) fn doubtful(document: &Document<'_>, spans: &mut Spans) {
    for span in spans.iter().collect::<Vec<_>>() {
        let at = span.words.start;
        let word = &document.words[at];
        if span.name != Name::Person || span.words.len() != 1 || !word.is_arabic() {
            continue;
        }
        let introduced = at > 0
            && document.classes(at - 1).has(Classes::TITLE | Classes::ROLE | Classes::SPEECH);
        let unlikely = word.name_likelihood() < 1 && word.stem_frequency >= 1;
        if unlikely && !introduced {
            spans.clear(span.words);
        }
    }
}
