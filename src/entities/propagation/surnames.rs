//! Families called like an everyday word, beside a verb of speech: وختم الجندي after سامي الجندي.
use std::collections::HashMap;

use super::super::clitics;
use super::super::document::Document;
use super::super::spans::{Name, Spans};
use super::super::vocabulary::Classes;

/// Marks the last words of longer names of persons where a verb of speech stands before them, or right behind.
pub(super) fn surnames(document: &Document<'_>, spans: &mut Spans) {
    let mut known = HashMap::<String, Vec<usize>>::new();
    for span in spans.iter().filter(|s| s.name == Name::Person && s.words.len() >= 2) {
        let (last, before) = (span.words.end - 1, span.words.end - 2);
        // ولد عبيد, أبو زهرة
        let part = span.words.len() >= 3 && document.words[before].classes.has(Classes::NAME_PART);
        let start = if part { before } else { last };
        if document.words[last].is_arabic() {
            known.entry(document.normal(start).to_owned()).or_default().push(last + 1 - start);
        }
    }
    for at in 1..document.words.len() {
        let Some(&length) = known.get(document.normal(at)).and_then(|lengths| lengths.first())
        else {
            continue;
        };
        let is_verb = |at: usize| {
            document.words.get(at).is_some_and(|word| {
                word.is_arabic()
                    && word.stem_classes.has(Classes::SPEECH)
                    && !clitics::is_definite(&word.normal)
            })
        };
        let same_line = document.words[at - 1].token.line == document.words[at].token.line;
        let range = at..at + length;
        if same_line && (is_verb(at - 1) || is_verb(range.end)) && spans.is_free(range.clone()) {
            spans.set(range, Name::Person);
        }
    }
}
