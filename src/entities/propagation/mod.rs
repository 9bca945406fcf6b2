//! One text, one meaning: a name found once is found again in its short forms, and a short form takes the kind of its long form.
//!
//! The best single step of all (`ANERcorp` test: +2.5 F1). A surname after the full name, a town named once with a preposition, an
//! organisation called by its head and one adjective.
mod agreement;
mod heads;
mod surnames;
mod words;

use std::collections::HashMap;

use super::document::Document;
use super::spans::{Name, Span, Spans};
use super::vocabulary::Classes;
use agreement::agree;
use heads::heads;
use surnames::surnames;
use words::{is_distinctive, is_team, may_stand_alone, stem, weight};

/// Marks further mentions of what is marked, and settles mentions that disagree.
pub fn propagate(document: &Document<'_>, spans: &mut Spans) {
    let known = Known::collect(document, spans);
    settle(document, spans, &known);
    let mut at = 0;
    while at < document.words.len() {
        at = known.mark(document, spans, at).unwrap_or(at + 1);
    }
    surnames(document, spans);
    heads(document, spans);
    agree(document, spans);
}

/// What the text has named so far.
#[derive(Debug, Default)]
struct Known {
    /// Single words, with the kind they most often belong to and how sure that is.
    words: HashMap<String, (Name, u32)>,
    /// Names of several words by their first word.
    phrases: HashMap<String, Vec<(Vec<String>, Name)>>,
}

impl Known {
    fn collect(document: &Document<'_>, spans: &Spans) -> Self {
        let mut known = Self::default();
        let mut votes = HashMap::<String, [u32; 3]>::new();
        for span in spans.iter() {
            let words: Vec<String> =
                span.words.clone().map(|i| stem(&document.words[i]).to_owned()).collect();
            let person = span.name == Name::Person;
            for (i, word) in words.iter().enumerate() {
                let described = &document.words[span.words.start + i];
                let whole = words.len() == 1;
                let named = person || whole || is_distinctive(document, &span, i);
                if is_team(document, &span, i) || named && may_stand_alone(described, whole) {
                    votes.entry(word.clone()).or_default()[span.name as usize] +=
                        weight(document, &span, whole);
                }
            }
            if words.len() > 1 {
                let list = known.phrases.entry(words[0].clone()).or_default();
                if list.len() < 20 && list.iter().all(|(w, _)| *w != words) {
                    list.push((words, span.name));
                }
            }
        }
        for (word, votes) in votes {
            let kinds = [Name::Person, Name::Organisation, Name::Place];
            if let Some((name, votes)) =
                kinds.into_iter().zip(votes).max_by_key(|(_, votes)| *votes)
            {
                known.words.insert(word, (name, votes));
            }
        }
        known
    }

    /// Marks a known name at an unmarked word; gives the word after it.
    fn mark(&self, document: &Document<'_>, spans: &mut Spans, at: usize) -> Option<usize> {
        let word = &document.words[at];
        if spans.name(at).is_some()
            || !word.is_word()
            || (!word.is_arabic() && !word.is_capitalised())
        {
            return None;
        }
        let readings = || word.readings.iter().filter(|r| !r.lost_article());
        for reading in readings() {
            for (words, name) in self.phrases.get(&reading.stem).into_iter().flatten() {
                let range = at..at + words.len();
                let same =
                    range.clone().skip(1).zip(&words[1..]).all(|(i, w)| document.normal(i) == w);
                if same && range.end <= document.words.len() && spans.is_free(range.clone()) {
                    spans.set(range.clone(), *name);
                    return Some(range.end);
                }
            }
        }
        let (name, reading) = readings().find_map(|r| Some((self.words.get(&r.stem)?.0, r)))?;
        if reading.cut == 0 && word.classes.has(Classes::FUNCTION | Classes::SPEECH) {
            return None;
        }
        attach(document, spans, at, name, reading.cut == 0);
        Some(at + 1)
    }

    /// "Chipmaker Lumen Semiconductor" at the beginning of a sentence, when the text says "Lumen Semiconductor" elsewhere.
    fn shorten(&self, document: &Document<'_>, spans: &mut Spans, span: &Span) {
        let first = span.words.start;
        let opens = first == 0 || !document.words[first - 1].is_word();
        let is_tail = |(words, name): &(Vec<String>, Name)| {
            *name == span.name
                && document.normals(first + 1..span.words.end).eq(words.iter().map(String::as_str))
        };
        let longer = span.words.len() > 2 && !document.words[first].is_arabic();
        if longer
            && opens
            && self
                .phrases
                .get(document.normal(first + 1))
                .is_some_and(|list| list.iter().any(is_tail))
        {
            spans.set(first + 1..span.words.end, span.name);
        }
    }
}

/// A part of a person's name beside a person is part of it.
fn attach(document: &Document<'_>, spans: &mut Spans, at: usize, name: Name, whole: bool) {
    let before = at
        .checked_sub(1)
        .and_then(|b| spans.at(b))
        .filter(|s| s.name == name && name == Name::Person && whole && s.words.len() < 6);
    let adjacent = before.filter(|s| {
        s.words.end == at && document.words[at - 1].token.line == document.words[at].token.line
    });
    match adjacent {
        Some(span) => spans.set(span.words.start..at + 1, name),
        None => spans.set(at..at + 1, name),
    }
}

/// Single-word mentions whose kind the rest of the text contradicts take the other kind.
fn settle(document: &Document<'_>, spans: &mut Spans, known: &Known) {
    for span in spans.iter().collect::<Vec<_>>() {
        if span.words.len() != 1 {
            known.shorten(document, spans, &span);
            continue;
        }
        let Some(&(name, votes)) = known.words.get(stem(&document.words[span.words.start])) else {
            continue;
        };
        if name != span.name && votes >= 3 && weight(document, &span, true) < 4 {
            spans.set(span.words.clone(), name);
        }
    }
}
